/*
 * Reading the properties of legends. The order of precedence is Vega-Lite's
 * (src/compile/legend/{parse,properties}.ts) and, for what it leaves to Vega, Vega's (vega-parser,
 * guide-util.js).
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/legend.h"
#include "charts/read/context.h"
#include "charts/read/late.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/scale/scale.h"
#include "data/table.h"
#include "render/item.h"

const char *const legend_orients[] = {[LEGEND_LEFT] = "left",
                                      [LEGEND_RIGHT] = "right",
                                      [LEGEND_TOP] = "top",
                                      [LEGEND_BOTTOM] = "bottom",
                                      [LEGEND_TOP_LEFT] = "top-left",
                                      [LEGEND_TOP_RIGHT] = "top-right",
                                      [LEGEND_BOTTOM_LEFT] = "bottom-left",
                                      [LEGEND_BOTTOM_RIGHT] = "bottom-right",
                                      [LEGEND_NONE] = "none",
                                      [LEGEND_ORIENT_COUNT] = NULL};
const char *const legend_directions[] = {"vertical", "horizontal", NULL};
static const char *const grid_aligns[] = {"none", "each", "all", NULL};
static const char *const legend_types[] = {"symbol", "gradient", NULL};

static bool read_symbol_type(const struct json_node *node, void *field, struct diag *diag)
{
    const char **type = field;
    const char *text = node_text(node);
    if (text && !symbol_shape_is_valid(text))
        return node_error(node, diag, DIAG_UNKNOWN, "use \"circle\", \"square\" or an SVG path",
                          "unknown symbol \"%s\"", text);
    if (!text && !node_is_null(node))
        return node_error(node, diag, node_is_object(node) ? DIAG_UNSUPPORTED : DIAG_TYPE, NULL,
                          "\"symbolType\" must be the name of a symbol, not %s",
                          node_type_name(node));
    *type = text;
    return true;
}

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct legend_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct legend_params, NAME, MEMBER, NAMES)
#define READ(NAME, MEMBER, READ) PROPERTY_ROW_READ(struct legend_params, NAME, MEMBER, READ)
#define DEFAULT(KIND, NAME, MEMBER, ...)                                                           \
    PROPERTY_DEFAULT_##KIND(struct legend_params, NAME, MEMBER, __VA_ARGS__)
#define DEFAULT_ENUM(NAME, MEMBER, NAMES, VALUE)                                                   \
    PROPERTY_DEFAULT_ENUM(struct legend_params, NAME, MEMBER, NAMES, VALUE)
#define TEXT(NAME, MEMBER)                                                                         \
    GUIDE_FONT_ROWS(struct legend_params, NAME "Color", NAME "Font", MEMBER),                      \
        ROW(NUMBER, NAME "Limit", MEMBER.limit), ROW(FRACTION, NAME "Opacity", MEMBER.opacity),    \
        ENUM(NAME "Align", MEMBER.align, property_aligns),                                         \
        ENUM(NAME "Baseline", MEMBER.baseline, property_baselines)

/* What a legend and config.legend share. */
#define SHARED_ROWS                                                                                \
    DEFAULT_ENUM("orient", orient, legend_orients, LEGEND_RIGHT),                                  \
        ENUM("direction", direction, legend_directions), ROW(NUMBER, "offset", offset),            \
        DEFAULT(NUMBER, "padding", padding, 0), DEFAULT(NUMBER, "cornerRadius", corner_radius, 0), \
        DEFAULT(NUMBER, "legendX", legend_x, 0), DEFAULT(NUMBER, "legendY", legend_y, 0),          \
        DEFAULT(NUMBER, "zindex", zindex, 0), ROW(COLOR, "fillColor", fill),                       \
        ROW(COLOR, "strokeColor", stroke), DEFAULT(LENGTH, "symbolSize", symbol.size, 100),        \
        DEFAULT(NUMBER, "symbolOffset", symbol.offset, 0),                                         \
        ROW(NUMBER, "symbolOpacity", symbol.opacity),                                              \
        DEFAULT(LENGTH, "symbolStrokeWidth", symbol.stroke_width, 1.5),                            \
        DEFAULT(NUMBER, "symbolDashOffset", symbol.dash_offset, 0),                                \
        DEFAULT(NUMBER, "symbolLimit", symbol.limit, 30),                                          \
        READ("symbolDash", symbol.dash, property_read_dash),                                       \
        ROW(COLOR, "symbolFillColor", symbol.fill),                                                \
        ROW(COLOR, "symbolStrokeColor", symbol.stroke),                                            \
        READ("symbolType", symbol.type, read_symbol_type),                                         \
        ROW(NUMBER, "gradientLength", gradient.length),                                            \
        DEFAULT(LENGTH, "gradientThickness", gradient.thickness, 16),                              \
        ROW(NUMBER, "gradientOpacity", gradient.opacity),                                          \
        DEFAULT(COLOR, "gradientStrokeColor", gradient.stroke, PROPERTY_GRAY(0xdd)),               \
        DEFAULT(LENGTH, "gradientStrokeWidth", gradient.stroke_width, 0),                          \
        ROW(NUMBER, "columns", columns), DEFAULT(NUMBER, "columnPadding", column_padding, 10),     \
        DEFAULT(NUMBER, "rowPadding", row_padding, 2),                                             \
        DEFAULT(NUMBER, "clipHeight", clip_height, 0),                                             \
        DEFAULT_ENUM("gridAlign", grid_align, grid_aligns, GRID_ALIGN_EACH), TEXT("label", label), \
        TEXT("title", title_text), DEFAULT(NUMBER, "labelOffset", label_offset, 4),                \
        ROW(NUMBER, "labelSeparation", label_separation),                                          \
        PROPERTY_DEFAULT_READ(struct legend_params, "labelOverlap", label_overlap,                 \
                              overlap_read_method, int, -1),                                       \
        ROW(NUMBER, "titleLineHeight", title_text.line_height),                                    \
        ENUM("titleAnchor", title_anchor, property_anchors),                                       \
        DEFAULT_ENUM("titleOrient", title_orient, property_orients, ORIENT_TOP),                   \
        DEFAULT(NUMBER, "titlePadding", title_padding, 5), ROW(NODE, "tickCount", tick_count),     \
        ROW(FLAG, "aria", aria), ROW(TEXT, "description", description),                            \
        PROPERTY_ROW_IGNORED("labelPadding")

static const struct property legend_properties[] = {
    SHARED_ROWS,
    ENUM("type", type, legend_types),
    ROW(LINES, "title", title),
    ROW(NODE, "values", values),
    ROW(NODE, "format", format),
    ROW(FORMAT_TYPE, "formatType", format_type),
    ROW(NODE, "labelExpr", label_expr),
    ROW(NUMBER, "tickMinStep", tick_min_step),
    PROPERTY_ROW_ELSEWHERE("encoding"),
};

const struct property_set legend_property_set = {"legend", legend_properties,
                                                 COUNT_OF(legend_properties)};

static const struct property config_properties[] = {
    SHARED_ROWS,
    DEFAULT(LENGTH, "strokeWidth", stroke_width, 1),
    READ("strokeDash", stroke_dash, property_read_dash),
    ROW(COLOR, "symbolBaseFillColor", symbol_base_fill),
    DEFAULT(COLOR, "symbolBaseStrokeColor", symbol_base_stroke, PROPERTY_GRAY(0x88)),
    ENUM("symbolDirection", symbol_direction, legend_directions),
    ENUM("gradientDirection", gradient_direction, legend_directions),
    ROW(NUMBER, "gradientLabelLimit", gradient_label_limit),
    DEFAULT(NUMBER, "gradientLabelOffset", gradient_label_offset, 2),
    DEFAULT(LENGTH, "gradientVerticalMinLength", gradient_least[LEGEND_VERTICAL], 64),
    DEFAULT(LENGTH, "gradientVerticalMaxLength", gradient_most[LEGEND_VERTICAL], 200),
    DEFAULT(LENGTH, "gradientHorizontalMinLength", gradient_least[LEGEND_HORIZONTAL], 100),
    DEFAULT(LENGTH, "gradientHorizontalMaxLength", gradient_most[LEGEND_HORIZONTAL], 200),
    PROPERTY_ROW_ELSEWHERE("disable"), /* charts/guide/legend_collect.c */
    PROPERTY_ROW_ELSEWHERE("layout"),  /* charts/guide/legend_layout.c */
    PROPERTY_ROW_ELSEWHERE("title"),   /* null: charts/guide/legend_collect.c */
    DEFAULT(FRACTION, "unselectedOpacity", unselected_opacity, 0.35),
    PROPERTY_ROW_IGNORED("strokeOpacity"),
    PROPERTY_ROW_IGNORED("gradientWidth"),
    PROPERTY_ROW_IGNORED("gradientHeight"),
};

const struct property_set legend_config_property_set = {"config.legend", config_properties,
                                                        COUNT_OF(config_properties)};

static const enum text_align label_align = TEXT_ALIGN_LEFT;
static const enum text_baseline label_baseline = TEXT_BASELINE_MIDDLE;

/* Vega's default config.legend, and the styles of its texts (vega-parser, config.js). */
static void set_defaults(struct legend_params *params, const struct context *context)
{
    *params = (struct legend_params){0};
    json_unset_properties(PROPERTIES(legend_properties), params);
    json_unset_properties(PROPERTIES(config_properties), params);
    params->label = guide_text_plain(context, 10, 400);
    params->title_text = guide_text_plain(context, 11, 700);
    params->label.limit = 160;
    params->label.align = label_align;
    params->label.baseline = label_baseline;
    params->title_text.limit = 180;
}

/* The mark's symbol: defaultSymbolType() in src/compile/legend/properties.ts. */
static const char *default_symbol(const struct legend_part *part)
{
    const struct channel_def *shape = &part->unit->encoding[CHANNEL_SHAPE];
    const struct json_node *mark = node_member(part->unit->view->node, "mark");
    const char *own = node_text(node_member(mark, "shape"));
    if (part->slot != LEGEND_SHAPE && shape->kind == CHANNEL_DEF_VALUE &&
        shape->value.type == VALUE_TEXT)
        return shape->value.text;
    if (part->slot != LEGEND_SHAPE && own)
        return own;
    return part->unit->mark->legend_symbol ? part->unit->mark->legend_symbol : "circle";
}

/* Of several layers "circle" wins over "stroke". */
static const char *merged_symbol(const struct legend *legend)
{
    const char *symbol = NULL;
    for (size_t i = 0; i < legend->part_count; i++) {
        const char *next = legend->parts[i].is_gradient ? NULL : default_symbol(&legend->parts[i]);
        if (!symbol || (next && !strcmp(next, "circle")))
            symbol = next;
    }
    return symbol;
}

static bool read_config(struct legend_params *params, struct json_late_list *late,
                        struct context *context)
{
    struct property_target target = {.properties = config_properties,
                                     .count = COUNT_OF(config_properties),
                                     .out = params,
                                     .late = late};
    return guide_text_read_style(&params->label, "guide-label", &target, context) &&
           guide_text_read_style(&params->title_text, "guide-title", &target, context) &&
           config_read_block(&context->config, "legend", &target, context->diag);
}

/* "legend" of every part, the first the strongest. */
static bool read_definitions(struct legend *legend, struct json_late_list *late,
                             struct context *context)
{
    struct legend_params *params = &legend->params;
    struct property_target target = {.properties = legend_properties,
                                     .count = COUNT_OF(legend_properties),
                                     .out = params,
                                     .late = late};
    for (size_t i = legend->part_count; i-- > 0;) {
        const struct legend_part *part = &legend->parts[i];
        struct legend_symbol_params symbol = params->symbol;
        struct legend_gradient_params gradient = params->gradient;
        if (!node_is_object(part->def->legend))
            continue;
        if (!json_read_target(part->def->legend, "legend", &target, context->diag))
            return false;
        if (part->is_gradient)
            params->symbol = symbol;
        else
            params->gradient = gradient;
    }
    return true;
}

/* getDirection(): what Vega-Lite says of the direction; -1: nothing. */
static int implied_direction(const struct legend *legend)
{
    const struct legend_params *params = &legend->params;
    const struct legend_part *first = &legend->parts[0];
    int orient = first->orient >= 0 ? first->orient : params->orient;
    if (params->gradient_direction >= 0)
        return params->gradient_direction;
    if (orient == LEGEND_TOP || orient == LEGEND_BOTTOM)
        return LEGEND_HORIZONTAL;
    return orient >= LEGEND_TOP_LEFT && orient <= LEGEND_BOTTOM_RIGHT && first->is_gradient
               ? LEGEND_HORIZONTAL
               : -1;
}

static double clamp(double value, double least, double most)
{
    return fmax(least, fmin(most, value));
}

/* defaultGradientLength(): as long as the view, within limits. */
static double implied_length(const struct legend *legend, int direction)
{
    const struct legend_params *params = &legend->params;
    const struct legend_part *first = &legend->parts[0];
    const struct view *view = first->unit->view;
    int orient = first->orient >= 0 ? first->orient : params->orient;
    bool is_horizontal = direction == LEGEND_HORIZONTAL;
    double least = params->gradient_least[is_horizontal];
    double most = params->gradient_most[is_horizontal];
    if (!first->is_gradient || !scale_is_ramp(first->scale))
        return 200;
    if (is_horizontal && orient != LEGEND_TOP && orient != LEGEND_BOTTOM)
        return least;
    return clamp(is_horizontal ? view->pixel_width : view->pixel_height, least, most);
}

void legend_resize(struct legend *legend)
{
    if (legend->follows_view)
        legend->params.gradient.length = implied_length(legend, legend->side);
}

/* Vega-Lite's own defaults: weaker than the config, and so set where it said nothing. */
static void set_implied(struct legend *legend)
{
    struct legend_params *params = &legend->params;
    int direction = implied_direction(legend);
    if (!params->symbol.type)
        params->symbol.type = "circle";
    legend->follows_view = isnan(params->gradient.length);
    if (legend->follows_view) {
        const struct json_node *own = node_member(legend->parts[0].def->legend, "direction");
        const char *text = node_text(own);
        legend->side = text ? (text[0] == 'h' ? LEGEND_HORIZONTAL : LEGEND_VERTICAL) : direction;
        legend_resize(legend);
    }
    if (params->direction < 0)
        params->direction = direction;
    if (params->label_overlap < 0)
        params->label_overlap =
            legend->parts[0].scale->type->is_uneven ? LABEL_OVERLAP_GREEDY : LABEL_OVERLAP_PARITY;
}

/* What Vega-Lite passes on of a part's type: only what it thinks Vega wouldn't find out; -1:
 * nothing.
 */
static int passed_type(const struct legend_part *part)
{
    bool is_ramp = part->def->channel->range == CHANNEL_RANGE_COLOR && scale_is_ramp(part->scale);
    if (is_ramp)
        return part->is_gradient ? -1 : LEGEND_SYMBOL;
    return part->is_gradient ? LEGEND_GRADIENT : -1;
}

/* Parts of several types come to symbols; otherwise a single scale of colours decides. */
static void settle_type(struct legend *legend, struct context *context)
{
    size_t slots = 0;
    int type = -1;
    for (size_t i = 0; i < LEGEND_SLOT_COUNT; i++)
        slots += legend->scales[i] != NULL;
    for (size_t i = 0; i < legend->part_count; i++) {
        int next = passed_type(&legend->parts[i]);
        type = next < 0 ? type : type < 0 || type == next ? next : LEGEND_SYMBOL;
    }
    bool is_paint = legend->scales[LEGEND_FILL] || legend->scales[LEGEND_STROKE];
    bool has_classes = legend_scale_has_classes(legend->scale);
    if (type < 0)
        type = slots == 1 && is_paint && !scale_is_discrete(legend->scale) ? LEGEND_GRADIENT
                                                                           : LEGEND_SYMBOL;
    if (type == LEGEND_GRADIENT && scale_is_discrete(legend->scale)) {
        /* Vega draws a ramp of nothing. */
        const struct channel_def *def = legend->parts[0].def;
        const struct json_node *own = node_member(def->legend, "type");
        node_warn(own ? own : def->node, context->diag, DIAG_NO_EFFECT, NULL,
                  "a legend of separate values has no gradient: each has its symbol");
        type = LEGEND_SYMBOL;
    }
    legend->type = type != LEGEND_GRADIENT ? LEGEND_SYMBOL
                   : has_classes           ? LEGEND_DISCRETE
                                           : LEGEND_GRADIENT;
}

/* What expressions that ask for the size of the view come to. */
static bool apply_late(struct legend *legend, const struct json_late_list *late,
                       struct context *context)
{
    static const struct table no_rows = {0};
    if (late->count == 0)
        return true;
    struct view *frame = view_frame(legend->parts[0].unit->view);
    const struct expr_scope *scope = view_scope_new(frame, context);
    struct late_values *values = scope ? late_compile(late, scope, &no_rows, context) : NULL;
    return values && late_apply(values, 0, &legend->params, context);
}

static bool read_levels(struct legend *legend, struct json_late_list *late, struct context *context)
{
    struct legend_params *params = &legend->params;
    if (!read_config(params, late, context))
        return false;
    if (!params->symbol.type)
        params->symbol.type = merged_symbol(legend);
    if (legend->type != LEGEND_SYMBOL) {
        params->label.limit = params->gradient_label_limit;
        params->label_offset = params->gradient_label_offset;
    }
    return read_definitions(legend, late, context);
}

bool legend_read_params(struct legend *legend, struct context *context)
{
    struct legend_params *params = &legend->params;
    struct json_late_list late = {0};
    set_defaults(params, context);
    settle_type(legend, context);
    if (!read_levels(legend, &late, context) || !apply_late(legend, &late, context))
        return false;
    if (params->label.align < 0) /* null */
        params->label.align = label_align;
    if (params->label.baseline < 0)
        params->label.baseline = label_baseline;
    set_implied(legend);
    return true;
}

bool legend_is_vertical(const struct legend *legend)
{
    const struct legend_params *params = &legend->params;
    int of_type =
        legend->type == LEGEND_SYMBOL ? params->symbol_direction : params->gradient_direction;
    int direction = params->direction >= 0 ? params->direction : of_type;
    return direction != LEGEND_HORIZONTAL;
}

bool legend_read_orient(const struct json_node *node, int *orient, struct context *context)
{
    static const struct property property = {
        .name = "orient", .type = PROPERTY_ENUM, .names = legend_orients};
    *orient = -1;
    return !node || json_read_property(node, &property, orient, context->diag);
}
