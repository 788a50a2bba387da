/*
 * Reading the properties of axes. The order of precedence is Vega-Lite's
 * (src/compile/axis/{config,parse}.ts) and, for what it leaves to Vega, Vega's (vega-parser,
 * axis-config.js).
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/values.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/values.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "data/format/myriad.h"

static bool read_flag_or_number(const struct json_node *node, void *field, struct diag *diag)
{
    double *number = field;
    if (node_is_bool(node))
        *number = node_is_true(node) ? 1 : NAN;
    else
        return property_read_optional(node, field, diag);
    return true;
}

static const char *const tick_bands[] = {"center", "extent", NULL};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct axis_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct axis_params, NAME, MEMBER, NAMES)
#define READ(NAME, MEMBER, READ) PROPERTY_ROW_READ(struct axis_params, NAME, MEMBER, READ)
#define DEFAULT(KIND, NAME, MEMBER, ...)                                                           \
    PROPERTY_DEFAULT_##KIND(struct axis_params, NAME, MEMBER, __VA_ARGS__)
#define LINE(NAME, MEMBER, LEVEL)                                                                  \
    DEFAULT(COLOR, NAME "Color", MEMBER.color, PROPERTY_GRAY(LEVEL)),                              \
        DEFAULT(LENGTH, NAME "Width", MEMBER.width, 1),                                            \
        DEFAULT(FRACTION, NAME "Opacity", MEMBER.opacity, 1),                                      \
        READ(NAME "Dash", MEMBER.dash, property_read_dash),                                        \
        DEFAULT(NUMBER, NAME "DashOffset", MEMBER.dash_offset, 0),                                 \
        ENUM(NAME "Cap", MEMBER.cap, property_caps)
#define TEXT(NAME, MEMBER, PADDING, PX)                                                            \
    GUIDE_FONT_ROWS(struct axis_params, NAME "Color", NAME "Font", MEMBER),                        \
        ROW(NUMBER, NAME "Limit", MEMBER.limit),                                                   \
        ROW(NUMBER, NAME "LineHeight", MEMBER.line_height),                                        \
        ROW(FRACTION, NAME "Opacity", MEMBER.opacity), ROW(NUMBER, NAME "Angle", MEMBER.angle),    \
        DEFAULT(NUMBER, NAME "Padding", PADDING, PX),                                              \
        ENUM(NAME "Align", MEMBER.align, property_aligns),                                         \
        ENUM(NAME "Baseline", MEMBER.baseline, property_baselines)

static const struct property axis_properties[] = {
    ENUM("orient", orient, property_orients),
    DEFAULT(FLAG, "domain", domain.is_on, 1),
    DEFAULT(FLAG, "ticks", ticks.is_on, 1),
    DEFAULT(FLAG, "grid", grid.is_on, 1),
    DEFAULT(FLAG, "labels", has_labels, 1),
    LINE("domain", domain, 0x88),
    LINE("tick", ticks, 0x88),
    LINE("grid", grid, 0xdd),
    TEXT("label", label, label_padding, 2),
    TEXT("title", title_text, title_padding, 4),
    READ("format", format, property_read_format),
    ROW(FORMAT_TYPE, "formatType", format_type),
    ROW(TEXT, "labelExpr", label_expr),
    ROW(NODE, "values", values),
    ROW(NODE, "tickCount", tick_count),
    DEFAULT(NUMBER, "labelOffset", label_offset, 0),
    PROPERTY_DEFAULT_READ(struct axis_params, "labelFlush", label_flush, read_flag_or_number,
                          double, NAN),
    ROW(NUMBER, "labelFlushOffset", label_flush_offset),
    PROPERTY_DEFAULT_READ(struct axis_params, "labelBound", label_bound, read_flag_or_number,
                          double, NAN),
    ROW(NUMBER, "labelSeparation", label_separation),
    PROPERTY_DEFAULT_READ(struct axis_params, "labelOverlap", label_overlap, overlap_read_method,
                          int, -1),
    DEFAULT(LENGTH, "tickSize", tick_size, 5),
    DEFAULT(NUMBER, "tickOffset", tick_offset, 0),
    ROW(NUMBER, "tickMinStep", tick_min_step),
    DEFAULT(NUMBER, "bandPosition", band_position, 0.5),
    DEFAULT(FLAG, "tickRound", tick_round, 1),
    ROW(FLAG, "tickExtra", tick_extra),
    ENUM("tickBand", tick_band, tick_bands),
    ROW(LINES, "title", title),
    ENUM("titleAnchor", title_anchor, property_anchors),
    ROW(NUMBER, "titleX", title_x),
    ROW(NUMBER, "titleY", title_y),
    DEFAULT(NUMBER, "minExtent", min_extent, 0),
    DEFAULT(NUMBER, "maxExtent", max_extent, 200),
    DEFAULT(NUMBER, "offset", offset, 0),
    DEFAULT(NUMBER, "position", position, 0),
    DEFAULT(NUMBER, "translate", translate, 0.5),
    DEFAULT(NUMBER, "zindex", zindex, 0),
    READ("style", styles, property_read_styles),
    PROPERTY_ROW_IGNORED("aria"),
    PROPERTY_ROW_IGNORED("description"),
    PROPERTY_ROW_ELSEWHERE("disable"),
    PROPERTY_ROW_ELSEWHERE("encoding"), /* axis_read_encoding() */
};

const struct property_set axis_property_set = {"axis, config.axis …", axis_properties,
                                               COUNT_OF(axis_properties)};

const struct property *axis_property_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(axis_properties); i++) {
        if (!strcmp(axis_properties[i].name, name))
            return &axis_properties[i];
    }
    return NULL;
}

/* Vega's default config.axis, and the styles of its texts (vega-parser, config.js). */
static void set_defaults(struct axis_params *params, const struct context *context)
{
    *params = (struct axis_params){.label_item_opacity = NAN};
    json_unset_properties(PROPERTIES(axis_properties), params);
    params->domain.item_opacity = params->ticks.item_opacity = params->grid.item_opacity = NAN;
    params->label = guide_text_plain(context, 10, 400);
    params->title_text = guide_text_plain(context, 11, 700);
    params->label.limit = 180;
}

/* Defaults that follow from the channel: src/compile/axis/properties.ts. All are weaker than the
 * config. */
static void set_channel_defaults(struct axis *axis)
{
    const struct unit *unit = axis->units[0];
    const struct channel_def *def = &unit->encoding[axis->channel->id];
    bool is_x = axis->channel->id == CHANNEL_X;
    bool is_discrete_type = channel_def_is_discrete(def);
    const char *order = node_text(def->sort); /* "-x": by what another channel shows */
    bool is_sorted = node_is_object(def->sort) || node_is_array(def->sort) ||
                     (order && strcmp(order, "ascending") != 0 && strcmp(order, "descending") != 0);
    axis->params.grid.is_on = !scale_is_discrete(axis->scale) &&
                              (def->kind == CHANNEL_DEF_FIELD || def->hides_field) &&
                              !def->has_bin && !def->is_binned;
    axis->params.label.angle = is_x && is_discrete_type && !def->has_time_unit ? 270 : NAN;
    if (is_x && !is_discrete_type)
        axis->params.label_flush = 1;
    /* Names say nothing about those left out, so they may overlap; amounts and times may not. */
    bool can_thin = (def->has_time_unit && !is_sorted) || !is_discrete_type;
    axis->params.label_overlap = !can_thin                      ? LABEL_OVERLAP_NONE
                                 : axis->scale->type->is_uneven ? LABEL_OVERLAP_GREEDY
                                                                : LABEL_OVERLAP_PARITY;
    /* Cells would cover the ticks: defaultZindex(). */
    if (unit->mark->is_heatmap && is_discrete_type)
        axis->params.zindex = 1;
    for (size_t i = axis->unit_count; i-- > 0;) { /* the first that has one */
        def = &axis->units[i]->encoding[axis->channel->id];
        if (def->has_time_unit)
            axis->params.tick_min_step = timeunit_duration(&def->time_unit, axis->scale->zone);
    }
}

static struct property_target target_of(struct axis *axis)
{
    return (struct property_target){.properties = axis_properties,
                                    .count = COUNT_OF(axis_properties),
                                    .out = &axis->params,
                                    .evaluator = axis->evaluator,
                                    .late = &axis->params.late};
}

static bool read_block(struct axis *axis, const char *name, struct context *context)
{
    struct property_target target = target_of(axis);
    return config_read_block(&context->config, name, &target, context->diag);
}

/* The styles that an axis, or a block of the config, names. */
static bool read_styles_of(const struct json_node *node, struct axis *axis, struct context *context)
{
    const struct json_node *style = json_node_in(node_member(node, "style"), axis->evaluator);
    struct property_target target = target_of(axis);
    struct json_lines styles = {0};
    if (style && !property_read_styles(style, &styles, context->diag))
        return false;
    for (size_t i = 0; i < styles.count; i++) {
        if (!config_read_style(&context->config, styles.lines[i], &target, context->diag))
            return false;
    }
    return true;
}

/* A style that a block of the config names is weaker than all blocks (getAxisConfigStyle()). */
static bool read_block_styles(struct axis *axis, const char *name, struct context *context)
{
    const struct json_node *blocks[CONFIG_LAYER_COUNT];
    size_t count = config_list(&context->config, name, NULL, blocks);
    for (size_t i = 0; i < count; i++) {
        if (!read_styles_of(blocks[i], axis, context))
            return false;
    }
    return true;
}

static const char *const orient_blocks[] = {[ORIENT_TOP] = "axisTop",
                                            [ORIENT_BOTTOM] = "axisBottom",
                                            [ORIENT_LEFT] = "axisLeft",
                                            [ORIENT_RIGHT] = "axisRight"};

/* The config's blocks for this axis, the weakest first: getAxisConfigs() of
 * src/compile/axis/config.ts. */
static bool read_config(struct axis *axis, struct context *context)
{
    bool is_x = axis->channel->id == CHANNEL_X;
    bool is_discrete = scale_is_discrete(axis->scale);
    const char *kind = axis->scale->type->axis_block ? axis->scale->type->axis_block : "";
    char names[4][32];
    snprintf(names[0], sizeof names[0], "axis%s", is_discrete ? "Discrete" : kind);
    snprintf(names[1], sizeof names[1], "axis%s", kind);
    snprintf(names[2], sizeof names[2], "axis%c%s", is_x ? 'X' : 'Y',
             is_discrete ? "Discrete" : kind);
    snprintf(names[3], sizeof names[3], "axis%c%s", is_x ? 'X' : 'Y', kind);
    const char *blocks[] = {"axis",
                            orient_blocks[axis->orient],
                            is_x ? "axisX" : "axisY",
                            names[0],
                            names[1],
                            names[2],
                            names[3]};
    size_t name_count = *kind ? COUNT_OF(names) : 0;
    size_t block_count = COUNT_OF(blocks) - COUNT_OF(names) + name_count;
    for (size_t i = 0; i < block_count; i++) {
        if (!read_block_styles(axis, blocks[i], context))
            return false;
    }
    if (!read_block(axis, "axis", context) ||
        !read_block(axis, is_x ? "axisX" : "axisY", context) ||
        !read_block(axis, orient_blocks[axis->orient], context))
        return false;
    /* What Vega itself takes from its config doesn't move the grid. */
    axis->config_offset = axis->params.offset;
    axis->params.offset = NAN;
    if (axis->scale->type->has_bands)
        axis->params.tick_offset = -0.5; /* Vega's config.axisBand: against a bias of centring */
    for (size_t i = 0; i < name_count; i++) {
        if (!read_block(axis, names[i], context))
            return false;
    }
    return true;
}

static bool read_text_styles(struct axis *axis, struct context *context)
{
    struct property_target target = target_of(axis);
    return guide_text_read_style(&axis->params.label, "guide-label", &target, context) &&
           guide_text_read_style(&axis->params.title_text, "guide-title", &target, context);
}

/* "axis" of every unit, the first the strongest; their styles are weaker than they. */
static bool read_definitions(struct axis *axis, struct context *context)
{
    struct property_target target = target_of(axis);
    for (size_t i = axis->unit_count; i-- > 0;) {
        const struct json_node *node =
            json_node_in(axis->units[i]->encoding[axis->channel->id].axis, axis->evaluator);
        if (!read_styles_of(node, axis, context))
            return false;
        if (node_is_object(node) && !json_read_target(node, "axis", &target, context->diag))
            return false;
        if (node_is_object(node) &&
            !axis_read_encoding(node_member(node, "encoding"), &target, context))
            return false;
        if (node_member(node, "labelExpr"))
            axis->params.label_expr_node = node_member(node, "labelExpr");
        if (node_member(node, "format"))
            axis->params.format_node = node_member(node, "format");
    }
    return true;
}

double axis_normalize_angle(double angle)
{
    return fmod(fmod(angle, 360) + 360, 360);
}

void axis_align_label(struct guide_text *label, bool is_x, int orient)
{
    if (isnan(label->angle))
        return;
    label->angle = axis_normalize_angle(label->angle);
    guide_text_align_turned(label, label->angle, is_x, orient);
}

static bool read_levels(struct axis *axis, struct context *context)
{
    if (!read_text_styles(axis, context) || !read_config(axis, context))
        return false;
    if (axis->has_grid_off)
        axis->params.grid.is_on = 0;
    return read_definitions(axis, context);
}

/* src/compile/axis/encode.ts, labels(), and src/compile/format.ts, guideFormat(): a normalized
 * stack's format goes even over that of the axis, whether it comes to a stack or not. */
static void settle_number_format(struct axis_params *params, const struct channel_def *def,
                                 const struct config *config)
{
    const char *stack = node_text(def->stack);
    bool is_normalized = stack && !strcmp(stack, "normalize");
    bool is_open = !params->format && !params->format_type && def->type == FIELD_QUANTITATIVE;
    if (myriad_find(params->format_type))
        return;
    if (is_open && is_normalized && config->normalized_number_format_type) {
        params->format_type = config->normalized_number_format_type;
        params->format = config->normalized_number_format;
    } else if (is_open && config->number_format_type) {
        params->format_type = config->number_format_type;
        params->format = config->number_format;
    } else if (is_normalized) {
        params->format = config->normalized_number_format;
    } else if (!params->format && def->type == FIELD_QUANTITATIVE) {
        params->format = config->number_format;
    }
}

/* Layouts tell what the spec says from what it doesn't. */
static struct axis_label_defaults take_defaults(struct axis_params *params)
{
    struct axis_label_defaults defaults = {
        .angle = params->label.angle,
        .limit = params->label.limit,
        .overlap = params->label_overlap,
    };
    params->label.angle = params->label.limit = NAN;
    params->label_overlap = -1;
    return defaults;
}

static void settle_labels(struct axis *axis, const struct axis_label_defaults *defaults,
                          const struct context *context)
{
    axis->has_own_overlap = axis->params.label_overlap >= 0;
    if (!axis->has_own_overlap)
        axis->params.label_overlap = defaults->overlap;
    context->style->settle_axis(axis, defaults);
}

/* Whether a unit's own axis says so. */
static bool is_asked(const struct axis *axis, const char *name)
{
    bool is_asked = false;
    for (size_t i = 0; i < axis->unit_count; i++)
        is_asked |= node_member(axis->units[i]->encoding[axis->channel->id].axis, name) != NULL;
    return is_asked;
}

/* Whether bars run both ways from zero: the scale's domain has it inside. */
static bool runs_both_ways(const struct scale *scale)
{
    const double *numbers = scale->numbers;
    size_t count = numbers ? scale->domain_count : 0;
    return count > 1 && numbers[0] * numbers[count - 1] < 0;
}

/* In place of the grid, the line that bars stand on, in the color of axes. */
static bool draw_zero(struct axis_params *params, struct context *context)
{
    static const char zero[] = "[0]";
    const struct json_document *list =
        json_document_new("the zero line", zero, strlen(zero), context->arena, context->diag);
    if (!list)
        return false;
    params->values = list->root;
    params->grid.is_on = 1;
    params->grid.color = params->domain.color;
    params->grid.width = params->domain.width;
    return true;
}

/* Where labels of values say the same, only the title is left, which has the unit. */
static bool drop_said(struct axis *axis, struct context *context)
{
    struct axis_params *params = &axis->params;
    bool is_replaced;
    if (!values_replace_axis(axis, &is_replaced, context))
        return false;
    if (!is_replaced || is_asked(axis, "values"))
        return true;
    bool has_zero =
        runs_both_ways(axis->scale) && !is_asked(axis, "grid") && !is_asked(axis, "labels");
    int *const parts[] = {&params->domain.is_on, &params->ticks.is_on, &params->grid.is_on,
                          &params->has_labels};
    static const char *const names[] = {"domain", "ticks", "grid", "labels"};
    for (size_t i = 0; i < COUNT_OF(parts); i++)
        *parts[i] = is_asked(axis, names[i]) ? *parts[i] : 0;
    return !has_zero || draw_zero(params, context);
}

/* Beside a zero line, the line of the axis of names would be a second one. */
static bool drop_second_line(struct axis *axis, struct context *context)
{
    for (size_t i = 0; i < axis->unit_count && !is_asked(axis, "domain"); i++) {
        const struct unit *unit = axis->units[i];
        struct meta_values values;
        if (!values_read(unit, &values, context))
            return false;
        const struct channel_def *amount = values.is_shown ? values_amount(unit) : NULL;
        if (unit->mark->label == MARK_LABEL_AT_END && amount && amount->channel != axis->channel &&
            runs_both_ways(view_scale(unit->view, amount->channel->id)))
            axis->params.domain.is_on = 0;
    }
    return true;
}

bool axis_read_params(struct axis *axis, struct context *context)
{
    set_defaults(&axis->params, context);
    set_channel_defaults(axis);
    struct axis_label_defaults defaults = take_defaults(&axis->params);
    if (!read_levels(axis, context))
        return false;
    if (!drop_said(axis, context) || !drop_second_line(axis, context))
        return false;
    axis->grid_offset = isnan(axis->params.offset) ? 0 : axis->params.offset;
    if (isnan(axis->params.offset))
        axis->params.offset = axis->config_offset;
    const struct unit *unit = axis->units[0];
    settle_number_format(&axis->params, &unit->encoding[axis->channel->id], &context->config);
    settle_labels(axis, &defaults, context);
    return true;
}

bool axis_read_orient(struct axis *axis, struct context *context)
{
    const struct channel *channel = axis->channel;
    bool is_x = channel->id == CHANNEL_X;
    static const struct property property = {
        .name = "orient", .type = PROPERTY_ENUM, .names = property_orients};
    const struct json_node *own = node_member(axis->units[0]->encoding[channel->id].axis, "orient");
    const struct json_node *found = own;
    if (!found)
        found = config_find(&context->config, is_x ? "axisX" : "axisY", "orient");
    if (!found)
        found = config_find(&context->config, "axis", "orient");
    axis->has_explicit_orient = own != NULL;
    axis->orient = is_x ? ORIENT_BOTTOM : ORIENT_LEFT;
    found = json_node_in(found, axis->evaluator);
    if (found && !json_read_property(found, &property, &axis->orient, context->diag))
        return false;
    bool suits = axis->orient >= 0 && (axis->orient <= ORIENT_BOTTOM) == is_x;
    return suits || node_error(found, context->diag, DIAG_TYPE,
                               is_x ? "use \"bottom\" or \"top\"" : "use \"left\" or \"right\"",
                               "the axis of \"%s\" can't lie there", channel->name);
}
