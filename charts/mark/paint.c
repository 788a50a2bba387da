/*
 * Paint of marks: Vega-Lite's src/compile/mark/encode/{color,nonposition}.ts.
 */
#include "charts/mark/paint.h"

#include <math.h>

#include "base/suggest.h"
#include "charts/mark/mark.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/invalid.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"
#include "render/item.h"

struct paint paint_of(const struct json_color *color)
{
    if (!color->painted)
        return (struct paint){0};
    if (color->gradient)
        return (struct paint){.type = PAINT_GRADIENT, .gradient = color->gradient};
    return (struct paint){.type = PAINT_COLOR,
                          .color = {color->red, color->green, color->blue, color->alpha}};
}

/* What a channel says in a row: a value of the picture, or of the data with its scale. */
struct pick {
    const struct channel_def *def;
    const struct scale *scale; /* NULL: value is used as it is */
    struct value value;
};

/* Bins and time units on a continuous scale count by their middles, where the mark says so. */
static struct value middle_of(const struct unit *unit, const struct channel_def *def, size_t row)
{
    struct value start = channel_def_value(def, unit->table, row),
                 end = channel_def_end(def, unit->table, row);
    double t = !isnan(def->band_position) ? def->band_position
               : def->has_time_unit       ? unit->params->time_unit_band_position
               : def->has_bin             ? 0.5
                                          : 0;
    if (!def->end.column || !(t > 0) || !value_is_valid(end))
        return start;
    return VALUE_OF_NUMBER((1 - t) * value_to_number(start) + t * value_to_number(end));
}

static struct pick pick_of(const struct unit *unit, enum channel_id id, size_t row)
{
    struct pick pick = {.def = condition_pick(unit, id, row)};
    if (pick.def->kind == CHANNEL_DEF_NONE)
        return pick;
    pick.value = pick.def->kind == CHANNEL_DEF_VALUE
                     ? pick.def->value
                     : channel_def_value(pick.def, unit->table, row);
    if (pick.def->kind == CHANNEL_DEF_VALUE ||
        (unit->scale_params[id] && unit->scale_params[id]->is_off))
        return pick;
    pick.scale = view_scale(unit->view, id);
    if (pick.scale &&
        (pick.scale->type->kind == SCALE_KIND_CONTINUOUS ||
         pick.scale->type->kind == SCALE_KIND_TIME) &&
        (pick.def->has_bin || (pick.def->has_time_unit && pick.def->type == FIELD_TEMPORAL)))
        pick.value = middle_of(unit, pick.def, row);
    const struct json_node *shown;
    if (pick.scale && !scale_is_discrete(pick.scale) && !invalid_value_is_valid(pick.value) &&
        invalid_output(unit, id, &shown)) {
        pick.value = shown ? json_value(shown->value, unit->intern, shown->document->arena)
                           : invalid_zero_or_min(pick.scale);
        pick.scale = shown ? NULL : pick.scale;
    }
    return pick;
}

static bool paint_from_text(const struct channel_def *def, struct value value, struct paint *paint,
                            struct context *context)
{
    *paint = def->gradient ? paint_of(def->gradient) : (struct paint){0};
    if (def->gradient || !value_is_valid(value))
        return true;
    if (value.type == VALUE_TEXT && color_parse(value.text, &paint->color)) {
        paint->type = PAINT_COLOR;
        return true;
    }
    const char *near = value.type == VALUE_TEXT ? color_suggest(value.text) : NULL;
    const char *text = value_to_local_text(value, context->zone, context->arena);
    return node_error(def->value_node ? def->value_node : def->node, context->diag, DIAG_COLOR,
                      suggest_hint(near, NULL, context->arena), "\"%s\" is no colour",
                      text ? text : "");
}

/* Overrides paint with what the channel says for that row. */
static bool apply_color(const struct unit *unit, enum channel_id id, size_t row,
                        struct paint *paint, struct context *context)
{
    struct pick pick = pick_of(unit, id, row);
    if (pick.def->kind == CHANNEL_DEF_NONE)
        return true;
    if (!pick.scale)
        return paint_from_text(pick.def, pick.value, paint, context);
    *paint = (struct paint){0};
    if (scale_color(pick.scale, pick.value, &paint->color))
        paint->type = PAINT_COLOR;
    return true;
}

double paint_number(const struct unit *unit, enum channel_id id, size_t row, double own)
{
    struct pick pick = pick_of(unit, id, row);
    if (pick.def->kind == CHANNEL_DEF_NONE)
        return own;
    return pick.scale ? scale_place(pick.scale, pick.value) : value_to_number(pick.value);
}

bool paint_shape(const struct unit *unit, size_t row, const char **shape, struct context *context)
{
    struct pick pick = pick_of(unit, CHANNEL_SHAPE, row);
    *shape = unit->params->shape ? unit->params->shape : "circle";
    if (pick.def->kind == CHANNEL_DEF_NONE)
        return true;
    const char *text = pick.scale                      ? scale_shape(pick.scale, pick.value)
                       : pick.value.type == VALUE_TEXT ? pick.value.text
                                                       : NULL;
    if (!text)
        return true;
    *shape = text;
    return symbol_shape_is_valid(text) ||
           node_error(pick.def->value_node ? pick.def->value_node : pick.def->node, context->diag,
                      DIAG_TYPE, "use the name of a shape such as \"circle\", or an SVG path",
                      "\"%s\" is no shape", text);
}

static double opacity_of(const struct unit *unit, enum channel_id id, size_t row, double own)
{
    double opacity = paint_number(unit, id, row, own);
    return isnan(opacity) ? 1 : fmax(0, fmin(1, opacity));
}

/* A dash as the value of a channel: an array of lengths. */
static bool dash_from_value(struct value value, struct style *style, struct context *context)
{
    size_t count = value.type == VALUE_ARRAY ? value.array->count : 0;
    double *lengths = arena_array(context->arena, count, sizeof *lengths);
    if (!lengths && count)
        return false;
    for (size_t i = 0; i < count; i++)
        lengths[i] = fmax(0, value_to_number(value.array->items[i]));
    style->stroke_dash = lengths;
    style->stroke_dash_count = count;
    return true;
}

static bool apply_dash(const struct unit *unit, size_t row, struct style *style,
                       struct context *context)
{
    struct pick pick = pick_of(unit, CHANNEL_STROKE_DASH, row);
    struct dash dash = unit->params->stroke_dash;
    if (pick.def->kind != CHANNEL_DEF_NONE && !pick.scale)
        return dash_from_value(pick.value, style, context);
    if (pick.def->kind != CHANNEL_DEF_NONE && !scale_dash(pick.scale, pick.value, &dash))
        dash = (struct dash){0};
    style->stroke_dash = dash.lengths;
    style->stroke_dash_count = dash.count;
    return true;
}

static void apply_stroke(const struct unit *unit, size_t row, struct style *style)
{
    const struct mark_params *params = unit->params;
    double own = isnan(params->stroke_width) ? style->stroke_width : params->stroke_width;
    double width = paint_number(unit, CHANNEL_STROKE_WIDTH, row, own);
    style->stroke_width = isnan(width) ? own : fmax(0, width);
    style->stroke_dash_offset = params->stroke_dash_offset;
    if (params->stroke_cap >= 0)
        style->stroke_cap = (enum stroke_cap)params->stroke_cap;
    if (params->stroke_join >= 0)
        style->stroke_join = (enum stroke_join)params->stroke_join;
    if (!isnan(params->stroke_miter_limit))
        style->stroke_miter_limit = params->stroke_miter_limit;
}

bool paint_item(const struct unit *unit, size_t row, struct style *style, struct context *context)
{
    const struct mark_params *params = unit->params;
    struct json_color fill = mark_params_fill(params);
    struct json_color stroke = mark_params_stroke(params);
    *style = style_default;
    style->fill = paint_of(&fill);
    style->stroke = paint_of(&stroke);
    style->blend = params->blend;
    apply_stroke(unit, row, style);
    style->opacity = opacity_of(unit, CHANNEL_OPACITY, row, params->opacity);
    style->fill_opacity = opacity_of(unit, CHANNEL_FILL_OPACITY, row, params->fill_opacity);
    style->stroke_opacity = opacity_of(unit, CHANNEL_STROKE_OPACITY, row, params->stroke_opacity);
    bool has_own = params->filled ? params->has_own_fill : params->has_own_stroke;
    return apply_dash(unit, row, style, context) &&
           (has_own || apply_color(unit, CHANNEL_COLOR, row,
                                   params->filled ? &style->fill : &style->stroke, context)) &&
           apply_color(unit, CHANNEL_FILL, row, &style->fill, context) &&
           apply_color(unit, CHANNEL_STROKE, row, &style->stroke, context);
}
