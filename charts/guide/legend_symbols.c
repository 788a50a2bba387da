/*
 * Legends of symbols: how symbols look like the marks that they stand for
 * (src/compile/legend/encode.ts), and how entries stand in rows and columns
 * (vega-parser, legend-symbol-groups.js).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/number.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/label/label.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/scale/scale.h"
#include "data/expr.h"
#include "render/item.h"

static struct paint opaque_black(void)
{
    return (struct paint){.type = PAINT_COLOR, .color = {0, 0, 0, 1}};
}

/* A definition as written; a field in a condition stands for the whole (charts/read/condition.h).
 */
static const struct json_node *written(const struct channel_def *def)
{
    const struct json_node *node = def->node;
    bool is_case = def->conditions && node->key && !strcmp(node->key, "condition");
    return is_case ? node->parent : node;
}

/* The value of the i-th condition of a definition, the value of the definition itself before the
 * first; NULL behind the last, or where there is none. */
static const struct json_node *fixed_value(const struct channel_def *def, size_t i)
{
    const struct json_node *condition = node_member(written(def), "condition");
    bool is_list = node_is_array(condition);
    if (i == 0)
        return node_member(written(def), "value");
    return node_member(is_list  ? node_element(condition, i - 1)
                       : i == 1 ? condition
                                : NULL,
                       "value");
}

static size_t fixed_value_count(const struct channel_def *def)
{
    const struct json_node *condition = node_member(written(def), "condition");
    return 1 + (node_is_array(condition) ? node_size(condition) : condition != NULL);
}

/* Of a value with conditions the largest: getMaxValue(). */
double legend_mark_opacity(const struct legend_part *part)
{
    const struct unit *unit = part->unit;
    const struct channel_def *def = &unit->encoding[CHANNEL_OPACITY];
    const struct json_node *own = node_member(node_member(unit->view->node, "mark"), "opacity");
    bool is_settled = unit->params->is_opacity_implied || node_expression(own);
    double given = is_settled ? unit->params->opacity : node_number(own);
    double most = NAN;
    if (!def->conditions && def->kind != CHANNEL_DEF_VALUE)
        return given;
    if (!def->conditions)
        return value_to_number(def->value);
    for (size_t i = 0; i < fixed_value_count(def); i++)
        most = fmax(most, node_number(fixed_value(def, i)));
    return isnan(most) ? given : most;
}

/* Whether legends show the mark's colour as a fill. */
static bool is_shown_filled(const struct unit *unit)
{
    return unit->params->filled == 1 && !unit->mark->is_line_in_legends;
}

static struct json_color shown_color(const struct unit *unit, bool is_fill)
{
    struct mark_params params = *unit->params;
    params.filled = is_shown_filled(unit);
    return is_fill ? mark_params_fill(&params) : mark_params_stroke(&params);
}

/* The definition that paints a mark's fill, or its stroke; NULL: only its properties do. */
static const struct channel_def *paint_def(const struct unit *unit, bool is_fill)
{
    const struct channel_def *own = &unit->encoding[is_fill ? CHANNEL_FILL : CHANNEL_STROKE];
    const struct channel_def *color = &unit->encoding[CHANNEL_COLOR];
    if (own->kind != CHANNEL_DEF_NONE || own->conditions)
        return own;
    bool is_colored = is_shown_filled(unit) == is_fill;
    return is_colored && (color->kind != CHANNEL_DEF_NONE || color->conditions) ? color : NULL;
}

/* What the config says of the mark; its own definition doesn't count here (getMarkConfig()). */
struct mark_config {
    double stroke_width, stroke_opacity, fill_opacity, dash_offset, miter_limit;
    struct dash dash;
    int join;
};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct mark_config, NAME, MEMBER)
static const struct property mark_config_properties[] = {
    ROW(LENGTH, "strokeWidth", stroke_width),
    ROW(FRACTION, "strokeOpacity", stroke_opacity),
    ROW(FRACTION, "fillOpacity", fill_opacity),
    ROW(NUMBER, "strokeDashOffset", dash_offset),
    ROW(NUMBER, "strokeMiterLimit", miter_limit),
    PROPERTY_ROW_READ(struct mark_config, "strokeDash", dash, property_read_dash),
    PROPERTY_ROW_ENUM(struct mark_config, "strokeJoin", join, property_joins),
};
#undef ROW

/* config[block][key] or config[block], as config_list() finds it. */
static void read_mark_blocks(const char *block, const char *key,
                             const struct property_target *target, struct context *context)
{
    const struct json_node *blocks[CONFIG_LAYER_COUNT];
    size_t count = config_list(&context->config, block, key, blocks);
    for (size_t i = 0; i < count; i++) {
        for (size_t n = 0; n < target->count; n++) {
            const struct property *property = &target->properties[n];
            const struct json_node *node = node_member(blocks[i], property->name);
            /* Wrong values were reported when the mark was read. */
            if (node)
                json_read_target_property(node, property, target, context->diag);
        }
    }
}

static struct mark_config read_mark_config(const struct legend *legend, const struct unit *unit,
                                           struct context *context)
{
    const struct json_lines *styles = &unit->params->styles;
    struct mark_config config = {0};
    struct property_target target = {.properties = mark_config_properties,
                                     .count = COUNT_OF(mark_config_properties),
                                     .out = &config,
                                     .evaluator = view_evaluator_new(legend->view, context)};
    json_unset_properties(PROPERTIES(mark_config_properties), &config);
    read_mark_blocks("mark", NULL, &target, context);
    read_mark_blocks(unit->mark->name, NULL, &target, context);
    read_mark_blocks("style", unit->mark->name, &target, context);
    for (size_t i = 0; i < styles->count; i++)
        read_mark_blocks("style", styles->lines[i], &target, context);
    return config;
}

/* What Vega-Lite sets of a symbol, in the words of its encoder. */
struct mark_look {
    struct mark_config config;
    struct paint fill, stroke;
    bool has_fill, has_stroke; /* set, perhaps to "transparent" */
    double fill_opacity;       /* NAN: the config's */
    double opacity;            /* NAN: not set */
};

/* The first colour of a value with conditions: getFirstConditionValue(). False when a field paints
 * the mark. */
static bool read_fixed_paint(const struct channel_def *def, struct paint *paint)
{
    const char *text =
        def->kind == CHANNEL_DEF_VALUE && def->value.type == VALUE_TEXT ? def->value.text : NULL;
    if (def->kind != CHANNEL_DEF_VALUE && !def->conditions)
        return false;
    for (size_t i = 0; !text && i < fixed_value_count(def); i++)
        text = node_text(fixed_value(def, i));
    if (text && color_parse(text, &paint->color))
        paint->type = PAINT_COLOR;
    else if (text || !def->conditions)
        *paint = (struct paint){0};
    return true;
}

static void look_up_fill(const struct legend *legend, const struct legend_part *part,
                         struct mark_look *look)
{
    const struct unit *unit = part->unit;
    const struct channel_def *def = paint_def(unit, true);
    struct json_color own = shown_color(unit, true);
    look->fill = paint_of(&own);
    look->has_fill =
        look->fill.type != PAINT_NONE || def || unit->mark->is_transparent_without_fill;
    if (def == part->def || (def && !def->conditions && def->kind != CHANNEL_DEF_VALUE &&
                             legend->params.symbol.fill.given)) {
        look->has_fill = false;
        return;
    }
    if (!def || read_fixed_paint(def, &look->fill))
        return;
    double opacity = legend_mark_opacity(part);
    const struct json_color *base = &legend->params.symbol_base_fill;
    look->fill = base->given ? paint_of(base) : opaque_black();
    look->fill_opacity = isnan(opacity) ? 1 : opacity;
}

static void look_up_stroke(const struct legend *legend, const struct legend_part *part,
                           struct mark_look *look)
{
    const struct unit *unit = part->unit;
    const struct channel_def *def = paint_def(unit, false);
    struct json_color own = shown_color(unit, false);
    look->stroke = paint_of(&own);
    look->has_stroke = look->stroke.type != PAINT_NONE || def;
    if (def == part->def || (def && !read_fixed_paint(def, &look->stroke)) ||
        legend->params.symbol.stroke.given)
        look->has_stroke = false;
}

static bool config_says_anything(const struct mark_config *config)
{
    return !isnan(config->stroke_width) || !isnan(config->stroke_opacity) ||
           !isnan(config->fill_opacity) || !isnan(config->dash_offset) ||
           !isnan(config->miter_limit) || config->dash.given || config->join >= 0;
}

/* symbols() in src/compile/legend/encode.ts for one part. False when nothing is set. */
static bool look_up_part(const struct legend *legend, const struct legend_part *part,
                         struct mark_look *look, struct context *context)
{
    double opacity = legend_mark_opacity(part);
    *look = (struct mark_look){.config = read_mark_config(legend, part->unit, context),
                               .fill_opacity = NAN,
                               .opacity = NAN};
    look_up_fill(legend, part, look);
    look_up_stroke(legend, part, look);
    if (isnan(legend->params.symbol.opacity) && opacity != 0 && part->slot != LEGEND_OPACITY)
        look->opacity = opacity;
    return look->has_fill || look->has_stroke || !isnan(look->opacity) ||
           config_says_anything(&look->config);
}

/* Whether a part that is taken for a gradient sets anything: gradient() in the same file. */
static bool sets_gradient(const struct legend *legend, const struct legend_part *part)
{
    double opacity = legend_mark_opacity(part);
    return part->is_gradient && isnan(legend->params.gradient.opacity) && !isnan(opacity) &&
           opacity != 0;
}

/* The first part that sets anything has the say, even if that is of no use to symbols. */
static bool look_up(const struct legend *legend, struct mark_look *look, struct context *context)
{
    for (size_t i = 0; i < legend->part_count; i++) {
        if (sets_gradient(legend, &legend->parts[i]))
            return false;
        if (!legend->parts[i].is_gradient && !node_is_null(legend->parts[i].def->legend) &&
            look_up_part(legend, &legend->parts[i], look, context))
            return true;
    }
    return false;
}

double legend_mark_stroke_width(const struct legend *legend, struct context *context)
{
    struct mark_look look;
    return look_up(legend, &look, context) ? look.config.stroke_width : NAN;
}

static void apply_mark_config(const struct mark_config *config, struct style *style)
{
    const struct {
        double value, *field;
    } numbers[] = {{config->stroke_width, &style->stroke_width},
                   {config->stroke_opacity, &style->stroke_opacity},
                   {config->fill_opacity, &style->fill_opacity},
                   {config->dash_offset, &style->stroke_dash_offset},
                   {config->miter_limit, &style->stroke_miter_limit}};
    for (size_t i = 0; i < COUNT_OF(numbers); i++) {
        if (!isnan(numbers[i].value))
            *numbers[i].field = numbers[i].value;
    }
    if (config->dash.given) {
        style->stroke_dash = config->dash.lengths;
        style->stroke_dash_count = config->dash.count;
    }
    if (config->join >= 0)
        style->stroke_join = (enum stroke_join)config->join;
}

/* Over Vega's own properties lie those of the mark. */
static void apply_mark_look(const struct legend *legend, struct style *style,
                            struct context *context)
{
    struct mark_look look;
    if (!look_up(legend, &look, context))
        return;
    apply_mark_config(&look.config, style);
    if (look.has_fill)
        style->fill = look.fill;
    if (!isnan(look.fill_opacity))
        style->fill_opacity = look.fill_opacity;
    if (look.has_stroke)
        style->stroke = look.stroke;
    else if (look.has_fill && look.fill.type != PAINT_NONE && !legend->scales[LEGEND_STROKE])
        style->stroke = (struct paint){.type = PAINT_COLOR}; /* transparent, but it takes room */
    if (!isnan(look.opacity))
        style->opacity = look.opacity;
}

static struct style symbol_style(const struct legend *legend, struct context *context)
{
    const struct legend_symbol_params *params = &legend->params.symbol;
    bool is_filled = legend->scales[LEGEND_FILL] != NULL;
    struct style style = style_default;
    style.fill = paint_of(params->fill.given ? &params->fill : &legend->params.symbol_base_fill);
    style.stroke =
        paint_of(params->stroke.given ? &params->stroke : &legend->params.symbol_base_stroke);
    if (is_filled && !params->fill.given)
        style.fill = (struct paint){0};
    if (is_filled && !params->stroke.given)
        style.stroke = (struct paint){0};
    style.stroke_width = params->stroke_width;
    style.stroke_dash = params->dash.lengths;
    style.stroke_dash_count = params->dash.count;
    style.stroke_dash_offset = params->dash_offset;
    if (!isnan(params->opacity))
        style.opacity = params->opacity;
    apply_mark_look(legend, &style, context);
    return style;
}

static struct paint scaled_paint(const struct scale *scale, struct value value)
{
    struct paint paint = {0};
    if (scale_color(scale, value, &paint.color))
        paint.type = PAINT_COLOR;
    return paint;
}

/* A number of a scale; Vega's default of the property where the value has none. */
static double scaled_number(const struct scale *scale, struct value value, double otherwise)
{
    double number = scale_place(scale, value);
    return isnan(number) ? otherwise : number;
}

/* What scales say is stronger than all properties. */
static void apply_scales(const struct legend *legend, struct value value, struct item *item)
{
    const struct scale *const *scales = legend->scales;
    struct dash dash;
    if (scales[LEGEND_SIZE])
        item->symbol.size = scaled_number(scales[LEGEND_SIZE], value, 64);
    if (scales[LEGEND_SHAPE] && scale_shape(scales[LEGEND_SHAPE], value))
        item->symbol.shape = scale_shape(scales[LEGEND_SHAPE], value);
    if (scales[LEGEND_FILL])
        item->style.fill = scaled_paint(scales[LEGEND_FILL], value);
    if (scales[LEGEND_STROKE])
        item->style.stroke = scaled_paint(scales[LEGEND_STROKE], value);
    if (scales[LEGEND_STROKE_WIDTH])
        item->style.stroke_width = scaled_number(scales[LEGEND_STROKE_WIDTH], value, 1);
    if (scales[LEGEND_STROKE_DASH] && scale_dash(scales[LEGEND_STROKE_DASH], value, &dash)) {
        item->style.stroke_dash = dash.lengths;
        item->style.stroke_dash_count = dash.count;
    }
    if (scales[LEGEND_OPACITY])
        item->style.opacity = scaled_number(scales[LEGEND_OPACITY], value, 1);
}

/* Whether a selection of points of that field holds the value. */
static bool holds_value(const struct expr_selection *selection, const char *field,
                        struct value value, bool *is_of_field)
{
    for (size_t f = 0; f < selection->field_count; f++) {
        bool is_own = !strcmp(selection->fields[f].name, field);
        *is_of_field |= is_own;
        for (size_t i = 0; is_own && i < selection->entry_count; i++) {
            if (value_equals(selection->values[i * selection->field_count + f], value))
                return true;
        }
    }
    return false;
}

/* Whether selections that are bound to the legend hold other values only: selectedCondition(). */
static bool is_unselected(const struct legend *legend, struct value value,
                          const struct context *context)
{
    const struct legend_part *part = &legend->parts[0];
    const struct json_node *list = node_member(part->unit->view->node, "params");
    const char *field = node_text(part->def->field_node);
    bool is_of_field = false;
    for (size_t i = 0; field && i < node_size(list); i++) {
        const char *name = node_text(node_member(node_element(list, i), "name"));
        const struct expr_variable *variable = name ? expr_scope_find(&context->scope, name) : NULL;
        if (!variable || !variable->selection || !variable->shows_in_legend)
            continue;
        if (holds_value(variable->selection, field, value, &is_of_field))
            return false;
    }
    return is_of_field;
}

/* The group of one entry about its own origin: symbol and label. */
static bool build_entry(const struct legend *legend, const struct legend_entry *entry, double room,
                        struct item *group, struct context *context)
{
    const struct legend_params *params = &legend->params;
    struct scene_mark *marks = arena_array(context->arena, 2, sizeof *marks);
    struct item *items = arena_array(context->arena, 2, sizeof *items);
    if (!marks || !items)
        return false;
    double y = (params->clip_height > 0 ? params->clip_height : entry->size) / 2;
    items[0] = (struct item){.x = room / 2 + params->symbol.offset,
                             .y = y,
                             .style = symbol_style(legend, context),
                             .symbol = {.size = params->symbol.size, .shape = params->symbol.type}};
    items[1] = guide_text_item(&params->label, entry->label);
    if (is_unselected(legend, entry->value, context))
        items[0].style.opacity = items[1].style.opacity = params->unselected_opacity;
    apply_scales(legend, entry->value, &items[0]);
    items[1].x = room + params->symbol.offset + params->label_offset;
    items[1].y = y;
    if (!context->style->fit_legend_label(legend, &items[0], &items[1], context))
        return false;
    marks[0] = (struct scene_mark){.type = &item_symbol,
                                   .role = "legend-symbol",
                                   .clip = params->clip_height > 0,
                                   .items = &items[0],
                                   .item_count = 1};
    marks[1] = (struct scene_mark){
        .type = &item_text, .role = "legend-label", .items = &items[1], .item_count = 1};
    *group = (struct item){.style = style_default,
                           .group = {.height = fmax(0, params->clip_height),
                                     .stroke_offset = NAN,
                                     .marks = marks,
                                     .mark_count = 2}};
    return true;
}

/* Which entry stands at each place of the grid, row by row. */
static bool order_entries(const struct legend *legend, size_t count, size_t columns, size_t **order,
                          struct context *context)
{
    size_t used = 0;
    *order = arena_array(context->arena, count, sizeof **order);
    if (!*order)
        return count == 0;
    size_t rows = (count + (columns ? columns : 1) - 1) / (columns ? columns : 1);
    bool is_vertical = legend_is_vertical(legend);
    for (size_t row = 0; is_vertical && row < rows; row++) {
        for (size_t i = row; i < count; i += rows)
            (*order)[used++] = i;
    }
    for (; used < count; used++)
        (*order)[used] = used;
    return true;
}

/* What is clipped is so to the widest entry of its column. */
static void widen(struct item *groups, const struct grid_cell *cells, size_t count, size_t columns)
{
    for (size_t i = 0; i < count; i++) {
        double width = 0;
        for (size_t n = columns ? i % columns : i; n < count; n += columns ? columns : count)
            width = fmax(width, cells[n].box.x2);
        groups[i].group.width = width;
    }
}

static bool place_entries(const struct legend *legend, struct item *groups, size_t count,
                          size_t columns, struct context *context)
{
    const struct legend_params *params = &legend->params;
    struct grid_cell *cells = arena_array(context->arena, count, sizeof *cells);
    struct grid_options options = {.columns = columns,
                                   .column_align = (enum grid_align)params->grid_align,
                                   .row_align = (enum grid_align)params->grid_align,
                                   .column_padding = params->column_padding,
                                   .row_padding = params->row_padding,
                                   .center_rows = true};
    if (!cells)
        return count == 0;
    for (size_t i = 0; i < count; i++) {
        struct bounds box = item_bounds(&item_group, &groups[i], context->measurer);
        cells[i].item = &groups[i];
        if (!bounds_is_empty(&box))
            cells[i].box = box;
    }
    if (!grid_place(cells, count, &options, context))
        return false;
    if (params->clip_height > 0)
        widen(groups, cells, count, columns);
    return true;
}

bool legend_build_symbols(const struct legend *legend, struct item *entry, struct context *context)
{
    struct legend_entry *entries;
    size_t count, *order;
    double widest = 0, columns = legend->params.columns;
    if (!legend_find_entries(legend, NAN, &entries, &count, context))
        return false;
    if (isnan(columns))
        columns = legend_is_vertical(legend);
    struct scene_mark *mark = arena_alloc(context->arena, sizeof *mark);
    struct item *groups = arena_array(context->arena, count, sizeof *groups);
    size_t column_count = columns >= 1 ? (size_t)number_to_int(columns) : 0;
    if (!mark || (!groups && count) || !order_entries(legend, count, column_count, &order, context))
        return false;
    for (size_t i = 0; i < count; i++)
        widest = fmax(widest, entries[i].size);
    for (size_t i = 0; i < count; i++) {
        const struct legend_entry *own = &entries[order[i]];
        if (!build_entry(legend, own, column_count ? widest : own->size, &groups[i], context))
            return false;
    }
    *mark = (struct scene_mark){
        .type = &item_group, .role = "scope", .items = groups, .item_count = count};
    entry->group.marks = mark;
    entry->group.mark_count = 1;
    return place_entries(legend, groups, count, column_count, context);
}
