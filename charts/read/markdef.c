/*
 * Reading marks. What a property means is the marks' business (charts/mark/).
 */
#include "charts/read/markdef.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/config.h"
#include "charts/read/context.h"
#include "charts/read/foreign.h"
#include "charts/read/gradient.h"
#include "charts/read/mark_type.h"
#include "render/item.h"

static const char *const mark_orients[] = {"horizontal", "vertical", NULL};

/* In the order of enum invalid_mode. */
static const char *const invalid_modes[] = {"filter",
                                            "break-paths-filter-domains",
                                            "break-paths-show-domains",
                                            "break-paths-show-path-domains",
                                            "show",
                                            NULL};

static bool read_invalid(const struct json_node *node, void *field, struct diag *diag)
{
    static const struct property property = {
        .name = "invalid", .type = PROPERTY_ENUM, .names = invalid_modes};
    int *mode = field;
    if (node_is_null(node)) {
        *mode = INVALID_SHOW;
        return true;
    }
    return json_read_property(node, &property, mode, diag);
}

static bool read_shape(const struct json_node *node, void *field, struct diag *diag)
{
    const char **shape = field;
    *shape = node_text(node);
    if (node_is_null(node) || (*shape && symbol_shape_is_valid(*shape)))
        return true;
    struct suggest suggest = {.word = *shape};
    for (size_t i = 0; *shape && symbol_shape_names[i]; i++)
        suggest_offer(&suggest, symbol_shape_names[i]);
    return node_error(node, diag, DIAG_TYPE,
                      suggest_hint(suggest.best,
                                   "use the name of a shape such as \"circle\", or an SVG path",
                                   node->document->arena),
                      *shape ? "\"%s\" is no shape" : "a shape must be a text", *shape);
}

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct mark_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct mark_params, NAME, MEMBER, NAMES)
#define READ(NAME, MEMBER, READ) PROPERTY_ROW_READ(struct mark_params, NAME, MEMBER, READ)
#define DEFAULT(KIND, NAME, MEMBER, VALUE)                                                         \
    PROPERTY_DEFAULT_##KIND(struct mark_params, NAME, MEMBER, VALUE)

static const struct property mark_properties[] = {
    PROPERTY_ROW_ELSEWHERE("type"),
    ROW(FLAG, "filled", filled),
    READ("color", color, gradient_read_paint),
    READ("fill", fill, gradient_read_paint),
    READ("stroke", stroke, gradient_read_paint),
    ROW(FRACTION, "opacity", opacity),
    ROW(FRACTION, "fillOpacity", fill_opacity),
    ROW(FRACTION, "strokeOpacity", stroke_opacity),
    ROW(LENGTH, "strokeWidth", stroke_width),
    READ("strokeDash", stroke_dash, property_read_dash),
    DEFAULT(NUMBER, "strokeDashOffset", stroke_dash_offset, 0),
    ROW(NUMBER, "strokeMiterLimit", stroke_miter_limit),
    ENUM("strokeCap", stroke_cap, property_caps),
    ENUM("strokeJoin", stroke_join, property_joins),
    ENUM("orient", orient, mark_orients),
    READ("size", size, property_read_extent),
    READ("width", width, property_read_extent),
    READ("height", height, property_read_extent),
    READ("continuousBandSize", continuous_band_size, property_read_extent),
    READ("discreteBandSize", discrete_band_size, property_read_extent),
    ROW(NUMBER, "minBandSize", min_band_size),
    ROW(NUMBER, "cornerRadius", corner_radius),
    ROW(NUMBER, "cornerRadiusTopLeft", corner_radii[CORNER_TOP_LEFT]),
    ROW(NUMBER, "cornerRadiusTopRight", corner_radii[CORNER_TOP_RIGHT]),
    ROW(NUMBER, "cornerRadiusBottomRight", corner_radii[CORNER_BOTTOM_RIGHT]),
    ROW(NUMBER, "cornerRadiusBottomLeft", corner_radii[CORNER_BOTTOM_LEFT]),
    ROW(NUMBER, "cornerRadiusEnd", corner_radius_end),
    ENUM("align", align, property_aligns),
    ENUM("baseline", baseline, property_baselines),
    ROW(NUMBER, "dx", dx),
    ROW(NUMBER, "dy", dy),
    ROW(NUMBER, "angle", angle),
    ROW(LENGTH, "fontSize", font_size),
    ROW(NUMBER, "limit", limit),
    ROW(NUMBER, "lineHeight", line_height),
    ROW(NUMBER, "radius", radius),
    ROW(NUMBER, "theta", theta),
    ROW(TEXT, "font", font),
    ROW(TEXT, "ellipsis", ellipsis),
    ROW(TEXT, "lineBreak", line_break),
    ROW(TEXT, "blend", blend),
    READ("fontWeight", font_weight, property_read_font_weight),
    ENUM("fontStyle", font_style, property_font_styles),
    ROW(NODE, "text", text),
    READ("x", x, property_read_position),
    READ("y", y, property_read_position),
    READ("x2", x2, property_read_position),
    READ("y2", y2, property_read_position),
    ROW(NUMBER, "xOffset", x_offset),
    ROW(NUMBER, "yOffset", y_offset),
    ROW(NUMBER, "x2Offset", x2_offset),
    ROW(NUMBER, "y2Offset", y2_offset),
    ROW(FLAG, "clip", clip),
    READ("style", styles, property_read_styles),
    PROPERTY_DEFAULT_READ(struct mark_params, "invalid", invalid, read_invalid, int,
                          INVALID_DEFAULT),
    PROPERTY_ROW_IGNORED("description"),
    ROW(FLAG, "aria", aria),
    PROPERTY_ROW_IGNORED("ariaRole"),
    PROPERTY_ROW_IGNORED("ariaRoleDescription"),
    PROPERTY_ROW_IGNORED("cursor"),
    PROPERTY_ROW_IGNORED("href"),
    PROPERTY_ROW_IGNORED("tooltip"),
    ROW(NUMBER, "radius2", radius2),
    ROW(NUMBER, "theta2", theta2),
    ROW(NUMBER, "innerRadius", inner_radius),
    ROW(NUMBER, "outerRadius", outer_radius),
    ROW(NUMBER, "startAngle", start_angle),
    ROW(NUMBER, "endAngle", end_angle),
    ROW(NUMBER, "radiusOffset", radius_offset),
    ROW(NUMBER, "radius2Offset", radius2_offset),
    ROW(NUMBER, "thetaOffset", theta_offset),
    ROW(NUMBER, "theta2Offset", theta2_offset),
    ROW(NUMBER, "padAngle", pad_angle),
    ROW(NUMBER, "thickness", thickness),
    ROW(NUMBER, "binSpacing", bin_spacing),
    ROW(NUMBER, "timeUnitBandPosition", time_unit_band_position),
    DEFAULT(NUMBER, "timeUnitBandSize", time_unit_band_size, 1),
    READ("shape", shape, read_shape),
    ENUM("interpolate", interpolate, curve_names),
    ROW(NUMBER, "tension", tension),
    ROW(NODE, "order", order),
    PROPERTY_ROW_ELSEWHERE("point"), /* overlays: charts/read/normalize.c */
    PROPERTY_ROW_ELSEWHERE("line"),
    PROPERTY_ROW_IGNORED("bandSize"), /* Vega-Lite's schema has it, its compiler doesn't use it */
    PROPERTY_ROW_IGNORED("strokeOffset"),
    DEFAULT(FLAG, "aspect", aspect, 1),
    DEFAULT(FLAG, "smooth", smooth, 1),
    ROW(TEXT, "dir", dir),
    ROW(NODE, "url", url),
    PROPERTY_ROW_IGNORED("time"), /* as the channel "time" of a value: nothing moves here */
};

const struct property_set mark_property_set = {"mark", mark_properties, COUNT_OF(mark_properties)};

/*
 * Within one level "fill" and "stroke" win over "color", but a stronger level's "color" wins over a
 * weaker level's "fill" (Vega-Lite: getMarkPropOrConfig). So the levels are settled one by one.
 */
void mark_params_settle(struct mark_params *params)
{
    if (params->fill.given)
        params->fill_only = params->fill_or_color = params->fill;
    else if (params->color.given)
        params->fill_or_color = params->color;
    if (params->stroke.given)
        params->stroke_only = params->stroke_or_color = params->stroke;
    else if (params->color.given)
        params->stroke_or_color = params->color;
    params->color = params->fill = params->stroke = (struct json_color){0};
}

/* A definition that is read over what the config has of its mark. */
struct reading {
    const struct json_node *node;
    const struct config *config;
    const struct mark_type *type;
    struct mark_params *params;
    struct diag *diag;
};

static struct property_target target_of(struct mark_params *params)
{
    return (struct property_target){.properties = mark_properties,
                                    .count = COUNT_OF(mark_properties),
                                    .out = params,
                                    .late = &params->late};
}

static bool read_level(const struct reading *reading, const char *what)
{
    struct property_target target = target_of(reading->params);
    if (!json_read_target(reading->node, what, &target, reading->diag))
        return false;
    mark_params_settle(reading->params);
    return true;
}

static bool read_config_block(const struct reading *reading, const char *name)
{
    struct property_target target = target_of(reading->params);
    if (!config_read_block(reading->config, name, &target, reading->diag))
        return false;
    mark_params_settle(reading->params);
    return true;
}

/*
 * Vega-Lite looks for "color" only in styles; their "fill" and "stroke" are left to Vega, where the
 * one that is painted with the colour is set already (getMarkConfig()).
 */
static bool read_style(const struct reading *reading, const char *name, bool is_filled,
                       bool has_stroke)
{
    struct mark_params *params = reading->params;
    struct property_target target = target_of(params);
    if (!config_read_style(reading->config, name, &target, reading->diag))
        return false;
    if (is_filled)
        params->fill = (struct json_color){0};
    if (!is_filled || has_stroke)
        params->stroke = (struct json_color){0};
    mark_params_settle(params);
    return true;
}

/* NULL after an error. */
static const struct mark_type *find_type(const struct json_node *node, struct context *context)
{
    struct diag *diag = context->diag;
    const struct json_node *name_node = node_is_object(node) ? node_member(node, "type") : node;
    const char *name = node_text(name_node);
    const struct mark_type *type = name ? mark_type_named(context->marks, name) : NULL;
    if (type)
        return type;
    if (!name_node) {
        node_error(node, diag, DIAG_MISSING_PROPERTY, "name it: {\"type\": \"bar\"}",
                   "the mark has no \"type\"");
    } else if (!name) {
        node_error(name_node, diag, DIAG_TYPE, NULL,
                   "a mark must be a name such as \"bar\", not %s", node_type_name(name_node));
    } else {
        const char *near = mark_type_suggest(context->marks, name);
        const char *answer = foreign_mark(name);
        node_error(name_node, diag, DIAG_UNKNOWN_MARK,
                   answer ? answer : suggest_hint(near, NULL, node->document->arena),
                   "unknown mark \"%s\"", name);
    }
    return NULL;
}

/* The mark's own properties. Vega-Lite takes these from the config only. */
static bool read_own(const struct reading *reading)
{
    struct mark_params *params = reading->params;
    const struct mark_params config = *params;
    char what[64];
    snprintf(what, sizeof what, "%s mark", reading->type->name);
    if (!read_level(reading, what))
        return false;
    params->has_own_size = node_member(reading->node, "size") != NULL;
    params->has_own_fill = node_member(reading->node, "fill") != NULL;
    params->has_own_stroke = node_member(reading->node, "stroke") != NULL;
    params->continuous_band_size = config.continuous_band_size;
    params->discrete_band_size = config.discrete_band_size;
    params->time_unit_band_size = config.time_unit_band_size;
    params->time_unit_band_position = config.time_unit_band_position;
    params->min_band_size = config.min_band_size;
    return true;
}

/* The style of the mark's own name, then those that it names: weaker than its own properties. */
static bool read_styles(const struct reading *reading)
{
    struct mark_params *params = reading->params;
    const struct json_node *filled = node_member(reading->node, "filled");
    const struct json_node *styles = node_member(reading->node, "style");
    bool is_filled = node_is_bool(filled)           ? node_is_true(filled)
                     : params->filled != FLAG_UNSET ? params->filled == 1
                                                    : reading->type->is_filled;
    bool has_stroke = params->stroke_only.painted;
    if (!read_style(reading, reading->type->name, is_filled, has_stroke) ||
        (styles && !property_read_styles(styles, &params->styles, reading->diag)))
        return false;
    for (size_t i = 0; i < params->styles.count; i++) {
        if (!read_style(reading, params->styles.lines[i], is_filled, has_stroke))
            return false;
    }
    return true;
}

/*
 * The same of marks whose width is their size: Vega-Lite looks it up in the config and writes it
 * down; a style's "strokeWidth" it leaves to Vega, as a weaker default.
 */
static bool read_width_levels(const struct reading *reading, double given_width)
{
    struct mark_params *params = reading->params;
    double preset = params->stroke_width;
    params->stroke_width = given_width;
    if (!read_config_block(reading, reading->type->name))
        return false;
    given_width = params->stroke_width;
    if (isnan(given_width))
        params->stroke_width = preset;
    if (!read_styles(reading))
        return false;
    if (!isnan(given_width))
        params->stroke_width = given_width;
    return true;
}

static bool read_levels(const struct reading *reading)
{
    const struct mark_type *type = reading->type;
    struct mark_params *params = reading->params;
    *params = (struct mark_params){0};
    json_unset_properties(PROPERTIES(mark_properties), params);
    /* Vega-Lite's default config.mark.color, "#4c78a8"; marks set their own defaults over it. */
    params->color = (struct json_color){true, true, 76, 120, 168, 1, NULL};
    mark_params_settle(params);
    if (!read_config_block(reading, "mark"))
        return false;
    params->shape = NULL; /* Vega's own styles of points are stronger than config.mark */
    params->size = (struct extent){EXTENT_UNSET, 0};
    double given_width = params->stroke_width;
    if (type->set_defaults) {
        type->set_defaults(params);
        mark_params_settle(params);
    }
    struct extent preset_size = params->size;
    double preset_width = params->stroke_width;
    bool is_read = type->size == MARK_SIZE_STROKE && !type->has_own_sizes
                       ? read_width_levels(reading, given_width)
                       : read_config_block(reading, type->name) && read_styles(reading);
    if (!is_read)
        return false;
    params->config_invalid = params->invalid;
    params->clip = FLAG_UNSET; /* Vega-Lite looks at the mark alone */
    if (node_is_object(reading->node) && !read_own(reading))
        return false;
    params->has_size =
        params->size.type != preset_size.type || params->size.amount != preset_size.amount;
    params->has_stroke_width = params->stroke_width != preset_width && !isnan(params->stroke_width);
    return true;
}

bool markdef_read(const struct json_node *node, const struct mark_type **type,
                  struct mark_params *params, struct context *context)
{
    *type = find_type(node, context);
    if (!*type)
        return false;
    struct reading reading = {.node = node,
                              .config = &context->config,
                              .type = *type,
                              .params = params,
                              .diag = context->diag};
    return read_levels(&reading);
}

struct json_color mark_params_fill(const struct mark_params *params)
{
    return params->filled ? params->fill_or_color : params->fill_only;
}

struct json_color mark_params_stroke(const struct mark_params *params)
{
    return params->filled ? params->stroke_only : params->stroke_or_color;
}
