/*
 * Paint of marks: Vega-Lite's src/compile/mark/encode/{color,nonposition}.ts.
 */
#include "charts/mark/paint.h"

#include <math.h>

#include "charts/context.h"
#include "charts/mark/mark.h"
#include "charts/scale/params.h"
#include "charts/scale/scale.h"
#include "charts/spec/view.h"

struct paint paint_of(const struct json_color *color)
{
    if (!color->painted)
        return (struct paint){0};
    return (struct paint){.type = PAINT_COLOR,
                          .color = {color->red, color->green, color->blue, color->alpha}};
}

static bool paint_from_text(const struct channel_def *def, struct value value, struct paint *paint,
                            struct context *context)
{
    *paint = (struct paint){0};
    if (!value_is_valid(value))
        return true;
    if (value.type == VALUE_TEXT && color_parse(value.text, &paint->color)) {
        paint->type = PAINT_COLOR;
        return true;
    }
    const char *near = value.type == VALUE_TEXT ? color_suggest(value.text) : NULL;
    const char *text = value_to_text(value, context->arena);
    return json_error(def->value_node ? def->value_node : def->node, context->diag, DIAG_TYPE,
                      near ? arena_format(context->arena, "did you mean \"%s\"?", near) : NULL,
                      "\"%s\" is no colour", text ? text : "");
}

/* Overrides paint with what the channel says for that row. */
static bool apply_color(const struct unit *unit, enum channel_id id, size_t row,
                        struct paint *paint, struct context *context)
{
    const struct channel_def *def = &unit->encoding[id];
    if (def->kind == CHANNEL_DEF_NONE)
        return true;
    if (def->kind == CHANNEL_DEF_VALUE)
        return paint_from_text(def, def->value, paint, context);
    if (unit->scale_params[id]->is_off)
        return paint_from_text(def, channel_def_value(def, row), paint, context);
    *paint = (struct paint){0};
    if (scale_color(view_scale(unit->view, id), channel_def_value(def, row), &paint->color))
        paint->type = PAINT_COLOR;
    return true;
}

static double opacity_of(const struct unit *unit, enum channel_id id, size_t row, double own)
{
    const struct channel_def *def = &unit->encoding[id];
    if (def->kind == CHANNEL_DEF_NONE)
        return isnan(own) ? 1 : own;
    double opacity;
    if (def->kind == CHANNEL_DEF_VALUE || unit->scale_params[id]->is_off)
        opacity = value_to_number(def->kind == CHANNEL_DEF_VALUE ? def->value
                                                                 : channel_def_value(def, row));
    else
        opacity = scale_place(view_scale(unit->view, id), channel_def_value(def, row));
    return isnan(opacity) ? 1 : fmax(0, fmin(1, opacity));
}

static void apply_stroke(const struct mark_params *params, struct style *style)
{
    if (!isnan(params->stroke_width))
        style->stroke_width = params->stroke_width;
    style->stroke_dash = params->stroke_dash.lengths;
    style->stroke_dash_count = params->stroke_dash.count;
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
    const struct mark_params *params = &unit->params;
    struct json_color fill = mark_params_fill(params);
    struct json_color stroke = mark_params_stroke(params);
    *style = style_default;
    style->fill = paint_of(&fill);
    style->stroke = paint_of(&stroke);
    style->blend = params->blend;
    apply_stroke(params, style);
    style->opacity = opacity_of(unit, CHANNEL_OPACITY, row, params->opacity);
    style->fill_opacity = opacity_of(unit, CHANNEL_FILL_OPACITY, row, params->fill_opacity);
    style->stroke_opacity = opacity_of(unit, CHANNEL_STROKE_OPACITY, row, params->stroke_opacity);
    return apply_color(unit, CHANNEL_COLOR, row, params->filled ? &style->fill : &style->stroke,
                       context) &&
           apply_color(unit, CHANNEL_FILL, row, &style->fill, context) &&
           apply_color(unit, CHANNEL_STROKE, row, &style->stroke, context);
}
