/*
 * Reading the config: the blocks that belong to no single mark or guide. Axes, titles and marks
 * read their own.
 */
#include "charts/read/config.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/config_implied.h"
#include "data/format/locale.h"
#include "data/format/myriad.h"

/* What config may have, from Vega-Lite's schema, Config: first what is read, here or by others. */
static const char *const block_names[] = {
    "arc", "area", "autosize", "axis", "axisBand", "axisBottom", "axisDiscrete", "axisLeft",
    "axisPoint", "axisQuantitative", "axisRight", "axisTemporal", "axisTop", "axisX", "axisXBand",
    "axisXDiscrete", "axisXPoint", "axisXQuantitative", "axisXTemporal", "axisY", "axisYBand",
    "axisYDiscrete", "axisYPoint", "axisYQuantitative", "axisYTemporal", "background", "bar",
    "boxplot", "circle", "color", "concat", "countTitle", "customFormatTypes", "errorband",
    "errorbar", "facet", "fieldTitle", "font", "fontSize", "geoshape", "header", "headerColumn",
    "headerFacet", "headerRow", "legend", "line", "lineBreak", "locale", "mark",
    "normalizedNumberFormat", "normalizedNumberFormatType", "numberFormat", "numberFormatType",
    "padding", "params", "point", "projection", "range", "rect", "rule", "scale", "square", "style",
    "text", "tick", "timeFormat", "timeFormatType", "title", "trail", "view",
    /* Nobody reads these, as nothing in a picture depends on them: they are for screen readers and
       pointers, and of marks that are refused themselves. */
    "aria", "selection", "tooltipFormat", "image",
    /* Vega's, which Vega-Lite passes on: of marks that it
       doesn't use, and of events. */
    "events", "group", "legacy", "path", "shape", "signals", "symbol"};

const struct name_table config_block_names = {block_names, COUNT_OF(block_names)};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct view_config, NAME, MEMBER)
#define DEFAULT(KIND, NAME, MEMBER, ...)                                                           \
    PROPERTY_DEFAULT_##KIND(struct view_config, NAME, MEMBER, __VA_ARGS__)

/* Vega's style "cell": transparent, with a border of #ddd that counts as not given. */
#define VIEW_STROKE .painted = true, .red = 221, .green = 221, .blue = 221, .alpha = 1

static const struct property view_properties[] = {
    DEFAULT(LENGTH, "continuousWidth", continuous_width, 300),
    DEFAULT(LENGTH, "continuousHeight", continuous_height, 300),
    PROPERTY_ROW_READ(struct view_config, "discreteWidth", discrete_width, property_read_size),
    PROPERTY_ROW_READ(struct view_config, "discreteHeight", discrete_height, property_read_size),
    DEFAULT(LENGTH, "step", step, 20),
    ROW(FLAG, "clip", clip),
    ROW(COLOR, "fill", fill),
    DEFAULT(COLOR, "stroke", stroke, VIEW_STROKE),
    DEFAULT(FRACTION, "fillOpacity", fill_opacity, 1),
    DEFAULT(FRACTION, "strokeOpacity", stroke_opacity, 1),
    DEFAULT(FRACTION, "opacity", opacity, 1),
    DEFAULT(LENGTH, "strokeWidth", stroke_width, 1),
    DEFAULT(LENGTH, "cornerRadius", corner_radius, 0),
    PROPERTY_ROW_READ(struct view_config, "strokeDash", stroke_dash, property_read_dash),
    PROPERTY_DEFAULT_ENUM(struct view_config, "strokeCap", stroke_cap, property_caps,
                          STROKE_CAP_BUTT),
    PROPERTY_DEFAULT_ENUM(struct view_config, "strokeJoin", stroke_join, property_joins,
                          STROKE_JOIN_MITER),
    PROPERTY_ROW_IGNORED("cursor"),
    PROPERTY_ROW_ELSEWHERE("style"), /* view_config_read_styles() */
    DEFAULT(NUMBER, "strokeDashOffset", stroke_dash_offset, 0),
    ROW(NUMBER, "strokeMiterLimit", stroke_miter_limit),
};

const struct property_set view_config_property_set = {"config.view", view_properties,
                                                      COUNT_OF(view_properties)};
#undef ROW
#undef DEFAULT

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct scale_config, NAME, MEMBER)
#define DEFAULT(KIND, NAME, MEMBER, ...)                                                           \
    PROPERTY_DEFAULT_##KIND(struct scale_config, NAME, MEMBER, __VA_ARGS__)

static const struct property scale_properties[] = {
    ROW(NUMBER, "bandPaddingInner", band_padding_inner),
    ROW(NUMBER, "bandPaddingOuter", band_padding_outer),
    DEFAULT(NUMBER, "barBandPaddingInner", bar_band_padding_inner, 0.1),
    DEFAULT(NUMBER, "rectBandPaddingInner", rect_band_padding_inner, 0),
    DEFAULT(NUMBER, "tickBandPaddingInner", tick_band_padding_inner, 0.25),
    DEFAULT(NUMBER, "bandWithNestedOffsetPaddingInner", nested_band_padding_inner, 0.2),
    DEFAULT(NUMBER, "bandWithNestedOffsetPaddingOuter", nested_band_padding_outer, 0.2),
    ROW(NUMBER, "offsetBandPaddingInner", offset_band_padding_inner),
    ROW(NUMBER, "offsetBandPaddingOuter", offset_band_padding_outer),
    DEFAULT(NUMBER, "pointPadding", point_padding, 0.5),
    ROW(NUMBER, "continuousPadding", continuous_padding),
    DEFAULT(NUMBER, "minOpacity", min_opacity, 0.3),
    DEFAULT(NUMBER, "maxOpacity", max_opacity, 0.8),
    DEFAULT(NUMBER, "minSize", min_size, 4),
    ROW(NUMBER, "maxSize", max_size),
    DEFAULT(NUMBER, "minBandSize", min_band_size, 2),
    ROW(NUMBER, "maxBandSize", max_band_size),
    DEFAULT(NUMBER, "minStrokeWidth", min_stroke_width, 1),
    DEFAULT(NUMBER, "maxStrokeWidth", max_stroke_width, 4),
    DEFAULT(NUMBER, "minFontSize", min_font_size, 8),
    DEFAULT(NUMBER, "maxFontSize", max_font_size, 40),
    DEFAULT(NUMBER, "quantileCount", quantile_count, 4),
    DEFAULT(NUMBER, "quantizeCount", quantize_count, 4),
    ROW(FLAG, "clamp", clamp),
    ROW(FLAG, "round", round),
    DEFAULT(FLAG, "zero", zero, 1),
    ROW(FLAG, "xReverse", x_reverse),
    ROW(FLAG, "useUnaggregatedDomain", use_unaggregated_domain),
    /* These change nothing that burin draws. */
    PROPERTY_ROW_IGNORED("animationDuration"),
    PROPERTY_ROW_IGNORED("framesPerSecond"),
    PROPERTY_ROW_ELSEWHERE("invalid"),
};

const struct property_set scale_config_property_set = {"config.scale", scale_properties,
                                                       COUNT_OF(scale_properties)};
#undef ROW
#undef DEFAULT

size_t config_list(const struct config *config, const char *block, const char *key,
                   const struct json_node *found[CONFIG_LAYER_COUNT])
{
    size_t count = 0;
    for (size_t i = 0; i < CONFIG_LAYER_COUNT; i++) {
        const struct json_node *node = node_member(config->layers[i], block);
        if (key)
            node = node_member(node, key);
        if (node)
            found[count++] = node;
    }
    return count;
}

const struct json_node *config_find(const struct config *config, const char *block, const char *key)
{
    const struct json_node *found[CONFIG_LAYER_COUNT];
    size_t count = config_list(config, block, key, found);
    return count ? found[count - 1] : NULL;
}

bool config_read_block(const struct config *config, const char *name,
                       const struct property_target *target, struct diag *diag)
{
    const struct json_node *blocks[CONFIG_LAYER_COUNT];
    size_t count = config_list(config, name, NULL, blocks);
    for (size_t i = 0; i < count; i++) {
        if (!node_is_null(blocks[i]) && !json_read_target(blocks[i], name, target, diag))
            return false;
    }
    return true;
}

bool config_read_style(const struct config *config, const char *style,
                       const struct property_target *target, struct diag *diag)
{
    const struct json_node *blocks[CONFIG_LAYER_COUNT];
    size_t count = config_list(config, "style", style, blocks);
    for (size_t i = 0; i < count; i++) {
        if (!json_read_target(blocks[i], "style", target, diag))
            return false;
    }
    return true;
}

bool padding_read(const struct json_node *node, void *field, struct diag *diag)
{
    static const struct property sides[] = {
        {.name = "left", .type = PROPERTY_NUMBER, .offset = offsetof(struct padding, left)},
        {.name = "top", .type = PROPERTY_NUMBER, .offset = offsetof(struct padding, top)},
        {.name = "right", .type = PROPERTY_NUMBER, .offset = offsetof(struct padding, right)},
        {.name = "bottom", .type = PROPERTY_NUMBER, .offset = offsetof(struct padding, bottom)},
    };
    struct padding *padding = field;
    if (node_is_number(node)) {
        double all = node_number(node);
        *padding = (struct padding){all, all, all, all};
        return true;
    }
    *padding = (struct padding){0};
    return json_read_properties(node, "padding", PROPERTIES(sides), padding, diag);
}

static struct property_target view_target(struct view_config *view)
{
    return (struct property_target){
        .properties = view_properties, .count = COUNT_OF(view_properties), .out = view};
}

bool view_config_read(const struct json_node *node, struct view_config *view, struct diag *diag)
{
    struct property_target target = view_target(view);
    return json_read_target(node, "view", &target, diag);
}

bool view_config_read_styles(const struct config *config, const struct json_node *node,
                             struct view_config *view, struct diag *diag)
{
    const struct json_node *style = node_member(node, "style");
    struct json_lines names = {0};
    if (!style)
        return true;
    if (!property_read_styles(style, &names, diag))
        return false;
    struct property_target target = view_target(view);
    view->fill = view->stroke = (struct json_color){0};
    for (size_t i = 0; i < names.count; i++) {
        if (!strcmp(names.lines[i], "cell")) {
            view->stroke = config->view.stroke;
            view->fill = config->view.fill.given ? config->view.fill : view->fill;
        } else if (!config_read_style(config, names.lines[i], &target, diag)) {
            return false;
        }
    }
    return true;
}

/* Checked and then forgotten: no format type of burin's writes dates in a way of its own, and those
 * that a web page registers aren't known here. */
static bool read_time_format_type(const struct json_node *node, void *field, struct diag *diag)
{
    const char *type = NULL;
    (void)field;
    if (!property_read_format_type(node, &type, diag))
        return false;
    return !type || !strcmp(type, "time") ||
           node_error(node, diag, DIAG_FORMAT, "leave it out, and give \"timeFormat\"",
                      "the format type \"%s\" can't write dates", type);
}

/* The properties of config itself that are not blocks. */
static const struct property plain_properties[] = {
    PROPERTY_DEFAULT_TEXT(struct config, "font", font, "sans-serif"),
    PROPERTY_DEFAULT_COLOR(struct config, "background", background, PROPERTY_GRAY(255)),
    PROPERTY_DEFAULT_READ(struct config, "padding", padding, padding_read, struct padding, 5, 5, 5,
                          5),
    PROPERTY_ROW_TEXT(struct config, "lineBreak", line_break),
    PROPERTY_DEFAULT_TEXT(struct config, "countTitle", count_title, "Count of Records"),
    PROPERTY_ROW_TEXT(struct config, "numberFormat", number_format),
    PROPERTY_DEFAULT_TEXT(struct config, "normalizedNumberFormat", normalized_number_format, ".0%"),
    PROPERTY_DEFAULT_TEXT(struct config, "timeFormat", time_format, "%b %d, %Y"),
    PROPERTY_ROW_TEXT(struct config, "fieldTitle", field_title),
    PROPERTY_ROW_FLAG(struct config, "aria", aria),
    PROPERTY_ROW_FORMAT_TYPE(struct config, "numberFormatType", number_format_type),
    PROPERTY_ROW_FORMAT_TYPE(struct config, "normalizedNumberFormatType",
                             normalized_number_format_type),
    PROPERTY_ROW_READ(struct config, "timeFormatType", field_title, read_time_format_type),
};

const struct property_set config_property_set = {"config", plain_properties,
                                                 COUNT_OF(plain_properties)};

static void set_defaults(struct config *config)
{
    json_unset_properties(PROPERTIES(plain_properties), config);
    json_unset_properties(PROPERTIES(view_properties), &config->view);
    json_unset_properties(PROPERTIES(scale_properties), &config->scale);
}

static bool is_listed(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (!strcmp(names[i], name))
            return true;
    }
    return false;
}

/* Every block has a name that Vega-Lite knows. */
static bool check_blocks(const struct json_node *layer, struct diag *diag)
{
    const struct json_node *block;
    if (layer && !node_is_object(layer))
        return node_error(layer, diag, DIAG_TYPE, NULL, "\"config\" must be an object, not %s",
                          node_type_name(layer));
    for (size_t i = 0; layer && (block = node_member_at(layer, i)); i++) {
        struct suggest suggest = {.word = block->key};
        if (block->key[0] == '$' || is_listed(block_names, COUNT_OF(block_names), block->key))
            continue;
        for (size_t n = 0; n < COUNT_OF(block_names); n++)
            suggest_offer(&suggest, block_names[n]);
        node_warn_at_key(block, diag, DIAG_UNKNOWN_PROPERTY,
                         strcmp(block->key, "config") == 0
                             ? "write what is in it without this \"config\" around it"
                             : suggest_hint(suggest.best, NULL, block->document->arena),
                         "unknown property \"%s\" in config", block->key);
    }
    return true;
}

/* src/compile/format.ts: the format types of config count with "customFormatTypes" only. */
static void settle_format_types(struct config *config, struct diag *diag)
{
    static const char *const names[] = {"numberFormatType", "normalizedNumberFormatType"};
    const char **types[] = {&config->number_format_type, &config->normalized_number_format_type};
    bool is_custom = node_is_true(config_find(config, "customFormatTypes", NULL));
    for (size_t t = 0; t < COUNT_OF(types); t++) {
        const struct json_node *given[CONFIG_LAYER_COUNT];
        bool is_known = myriad_find(*types[t]) != NULL;
        size_t count = is_known && !is_custom ? config_list(config, names[t], NULL, given) : 0;
        for (size_t i = 0; i < count; i++)
            node_warn_at_key(given[i], diag, DIAG_TYPE, "add \"customFormatTypes\": true",
                             "\"%s\" has no effect without \"customFormatTypes\"", names[t]);
        if (!is_known || !is_custom)
            *types[t] = NULL;
    }
}

static bool read_plain(struct config *config, const struct json_node *layer, struct diag *diag)
{
    for (size_t i = 0; i < COUNT_OF(plain_properties); i++) {
        const struct json_node *node = node_member(layer, plain_properties[i].name);
        if (node && !json_read_property(node, &plain_properties[i], config, diag))
            return false;
    }
    return true;
}

bool config_read_locale(const struct config_given *given, struct locale *locale, struct diag *diag)
{
    for (size_t i = 0; i < CONFIG_GIVEN_COUNT; i++) {
        /* Expressions write numbers as the locale says: there are none in it. */
        const struct json_node *node = node_member(json_node_in(given->nodes[i], NULL), "locale");
        const struct json_node *number = node_member(node, "number"),
                               *time = node_member(node, "time");
        if (node_is_text(node) && !locale_read_named(node, locale, diag))
            return false;
        if ((number && !locale_read_number(number, &locale->number, diag)) ||
            (time && !locale_read_time(time, &locale->time, diag)))
            return false;
    }
    return true;
}

bool config_read(struct config *config, const struct config_given *given, struct diag *diag)
{
    *config = (struct config){0};
    memcpy(config->layers + 1, given->nodes, sizeof given->nodes);
    set_defaults(config);
    if (!config_imply(given, &config->layers[0], diag))
        return false;
    for (size_t i = 0; i < CONFIG_LAYER_COUNT; i++) {
        if (!check_blocks(config->layers[i], diag) || !read_plain(config, config->layers[i], diag))
            return false;
    }
    settle_format_types(config, diag);
    struct property_target view = view_target(&config->view);
    struct property_target scale = {
        .properties = scale_properties, .count = COUNT_OF(scale_properties), .out = &config->scale};
    return config_read_block(config, "view", &view, diag) &&
           config_read_style(config, "cell", &view, diag) &&
           config_read_block(config, "scale", &scale, diag);
}
