/*
 * The table of old words, by the place where they stand. What Vega-Lite 6 does with each is
 * measured on it; what it drops without a word is told here.
 */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/older/older_internal.h"

const char *const older_place_names[OLDER_PLACE_COUNT] = {
    [OLDER_VIEW] = "a view",
    [OLDER_ENCODING] = "`encoding`",
    [OLDER_TRANSFORM] = "a transform",
    [OLDER_DATA] = "`data`",
    [OLDER_CHANNEL] = "a channel",
    [OLDER_CONDITION] = "a condition",
    [OLDER_SCALE] = "`scale`",
    [OLDER_AXIS] = "`axis`",
    [OLDER_LEGEND] = "`legend`",
    [OLDER_TITLE] = "`title`",
    [OLDER_CONFIG] = "`config`",
    [OLDER_CONFIG_VIEW] = "`config.view`",
    [OLDER_CONFIG_SCALE] = "`config.scale`",
};

/* --- conversions of one member ------------------------------------------------------------------
 */

/* Rows are counted without a field, "*" stands for none. */
static bool drop_star(const struct older_visit *visit, const struct json_node *member)
{
    const char *op = json_string_value(json_object_get(visit->node->value, "aggregate"));
    return !op || strcmp(op, "count") != 0 || older_drop(visit, member);
}

static bool convert_sort_field(const struct older_visit *visit, const struct json_node *member)
{
    const struct json_node *field = node_member(member, "field");
    const char *op = node_text(node_member(member, "op"));
    bool is_star = node_text(field) && !strcmp(node_text(field), "*");
    return !is_star || !op || strcmp(op, "count") != 0 ||
           json_object_del(member->value, "field") == 0 || diag_out_of_memory(visit->diag);
}

static bool convert_sort(const struct older_visit *visit, const struct json_node *member)
{
    if (node_is_object(member))
        return convert_sort_field(visit, member);
    const char *text = node_text(member);
    bool is_none = node_is_bool(member) || (text && (!*text || !strcmp(text, "none")));
    if (!is_none)
        return true;
    return older_put(visit, visit->node->value, "sort", json_null(), member);
}

/* src/config.ts: one size for continuous and discrete scales. */
static bool convert_view_size(const struct older_visit *visit, const struct json_node *member)
{
    bool is_width = !strcmp(member->key, "width");
    json_t *view = visit->node->value, *value = member->value;
    return json_object_set(view, is_width ? "continuousWidth" : "continuousHeight", value) == 0 &&
           json_object_set(view, is_width ? "discreteWidth" : "discreteHeight", value) == 0 &&
           json_move(value, member) && older_drop(visit, member);
}

/* src/encoding.ts: the angle of an arc is theta. */
static bool convert_angle(const struct older_visit *visit, const struct json_node *member)
{
    const struct json_node *mark = node_member(visit->node->parent, "mark");
    const char *type = node_text(node_is_object(mark) ? node_member(mark, "type") : mark);
    json_t *theta = json_object_get(visit->node->value, "theta");
    if (!type || strcmp(type, "arc") != 0 || (theta && !json_is_null(theta)))
        return true;
    json_t *value = json_incref(member->value);
    return older_put(visit, visit->node->value, "theta", value, member) &&
           older_drop(visit, member);
}

/* One letter still stands for a type, but nobody teaches that any more. */
static bool spell_type(const struct older_visit *visit, const struct json_node *member)
{
    static const char *const types[] = {"quantitative", "nominal", "ordinal", "temporal"};
    const char *text = node_text(member);
    char hint[32];
    for (size_t i = 0; text && strlen(text) == 1 && i < COUNT_OF(types); i++) {
        bool is_upper = text[0] == types[i][0] - 'a' + 'A';
        if (!is_upper && text[0] != types[i][0])
            continue;
        snprintf(hint, sizeof hint, "write \"%s\"", types[i]);
        node_warn(member, visit->diag, DIAG_OLDER, hint, "the type \"%s\" is of Vega-Lite 1", text);
        return older_put(visit, visit->node->value, "type", json_string(types[i]), member);
    }
    return true;
}

static bool refuse_object_transform(const struct older_visit *visit, const struct json_node *member)
{
    return !node_is_object(member) ||
           node_error(member, visit->diag, DIAG_OLDER, "write \"transform\": [{…}, {…}]",
                      "an object as \"transform\" is of Vega-Lite 1: it is an array now");
}

static bool refuse_formulas(const struct older_visit *visit, const struct json_node *member)
{
    return !node_is_array(member) || node_error(member, visit->diag, DIAG_OLDER,
                                                "write {\"calculate\": \"…\", \"as\": \"…\"}",
                                                "a list of formulas is of Vega-Lite 1");
}

static bool refuse_mark(const struct older_visit *visit, const struct json_node *member)
{
    static const char *const marks[][2] = {
        {"box-plot", "boxplot"}, {"error-bar", "errorbar"}, {"error-band", "errorband"}};
    const struct json_node *node = node_is_object(member) ? node_member(member, "type") : member;
    const char *name = node_text(node);
    char hint[64];
    for (size_t i = 0; name && i < COUNT_OF(marks); i++) {
        if (strcmp(marks[i][0], name) != 0)
            continue;
        snprintf(hint, sizeof hint, "write \"%s\"", marks[i][1]);
        return node_error(node, visit->diag, DIAG_OLDER, hint,
                          "the mark \"%s\" of Vega-Lite 2 has another name now", name);
    }
    return true;
}

static bool refuse_axis_ticks(const struct older_visit *visit, const struct json_node *member)
{
    if (!node_is_number(member))
        return true;
    node_warn_at_key(member, visit->diag, DIAG_OLDER, "write \"tickCount\"",
                     "a number as \"ticks\" of an axis has no effect since Vega-Lite 2");
    return older_drop(visit, member);
}

/* --- the table ----------------------------------------------------------------------------------
 */

#define CONVERTED(PLACE, WORD, VERSIONS, NOW, CONVERT)                                             \
    {                                                                                              \
        .place = (PLACE), .word = (WORD), .versions = (VERSIONS), .now = (NOW),                    \
        .convert = (CONVERT)                                                                       \
    }
#define DROPPED(PLACE, WORD, VERSIONS, NOW)                                                        \
    {                                                                                              \
        .place = (PLACE), .word = (WORD), .versions = (VERSIONS), .now = (NOW)                     \
    }
#define REFUSED(PLACE, WORD, VERSIONS, NOW, CONVERT)                                               \
    {                                                                                              \
        .place = (PLACE), .word = (WORD), .versions = (VERSIONS), .now = (NOW),                    \
        .convert = (CONVERT), .is_error = true                                                     \
    }

const struct older_word older_words[] = {
    CONVERTED(OLDER_VIEW, "selection", "2–4", "`params`", older_convert_selections),
    REFUSED(OLDER_VIEW, "transform", "1", "an array of transforms", refuse_object_transform),
    REFUSED(OLDER_VIEW, "mark", "2", "`boxplot`, `errorbar`, `errorband` without a hyphen",
            refuse_mark),

    CONVERTED(OLDER_ENCODING, "angle", "4", "of an arc: `theta`", convert_angle),
    DROPPED(OLDER_ENCODING, "path", "1", "`order`"),

    CONVERTED(OLDER_TRANSFORM, "filter", "2–4", "a selection in it: `{\"param\": …}`",
              older_convert_filter),
    CONVERTED(OLDER_TRANSFORM, "bin", "4", "`extent` of a selection: `{\"param\": …}`",
              older_convert_source),
    CONVERTED(OLDER_TRANSFORM, "from", "4", "a lookup's selection: `{\"param\": …}`",
              older_convert_source),
    REFUSED(OLDER_TRANSFORM, "calculate", "1", "`{\"calculate\": …, \"as\": …}`", refuse_formulas),
    REFUSED(OLDER_TRANSFORM, "summarize", "1–2", "`aggregate`", NULL),
    REFUSED(OLDER_TRANSFORM, "formula", "1", "`calculate`", NULL),

    DROPPED(OLDER_DATA, "formatType", "1", "`\"format\": {\"type\": …}`"),

    CONVERTED(OLDER_CHANNEL, "field", "1–3", "`\"*\"` of a count: no field", drop_star),
    CONVERTED(OLDER_CHANNEL, "type", "1", "`Q`, `N`, `O`, `T`: `quantitative` …", spell_type),
    CONVERTED(OLDER_CHANNEL, "sort", "1–3",
              "`\"none\"`: `null`; `{\"op\": \"count\", \"field\": \"*\"}`: no field",
              convert_sort),
    CONVERTED(OLDER_CHANNEL, "bin", "4", "`extent` of a selection: `{\"param\": …}`",
              older_convert_source),

    CONVERTED(OLDER_CONDITION, "selection", "2–4", "`param`", older_convert_condition),
    CONVERTED(OLDER_CONDITION, "test", "2–4", "a selection in it: `{\"param\": …}`",
              older_convert_condition),

    CONVERTED(OLDER_SCALE, "domain", "2–4", "of a selection: `{\"param\": …}`",
              older_convert_source),
    DROPPED(OLDER_SCALE, "rangeStep", "2–3",
            "`\"width\": {\"step\": …}` in the view (or `height`)"),
    DROPPED(OLDER_SCALE, "bandSize", "1", "`\"width\": {\"step\": …}` in the view (or `height`)"),
    DROPPED(OLDER_SCALE, "useRawDomain", "1", "`\"domain\": \"unaggregated\"`"),

    {.place = OLDER_AXIS,
     .word = "ticks",
     .versions = "1",
     .now = "a number: `tickCount`",
     .convert = refuse_axis_ticks,
     .is_dropped = true},
    DROPPED(OLDER_AXIS, "encode", "3–4", "properties such as `labelColor`"),
    DROPPED(OLDER_AXIS, "axisWidth", "1", "`domainWidth`"),
    DROPPED(OLDER_AXIS, "axisColor", "1", "`domainColor`"),
    DROPPED(OLDER_AXIS, "layer", "1", "`zindex`"),
    DROPPED(OLDER_AXIS, "labelMaxLength", "1–2", "`labelLimit`, in px"),
    DROPPED(OLDER_AXIS, "titleMaxLength", "1–3", "`titleLimit`, in px"),
    DROPPED(OLDER_AXIS, "subdivide", "1", "`tickCount`"),
    DROPPED(OLDER_AXIS, "tickSizeEnd", "1", "`tickSize`"),
    DROPPED(OLDER_AXIS, "tickSizeMajor", "1", "`tickSize`"),
    DROPPED(OLDER_AXIS, "tickSizeMinor", "1", "`tickSize`"),
    DROPPED(OLDER_AXIS, "tickLabelFontSize", "1", "`labelFontSize`"),
    DROPPED(OLDER_AXIS, "tickLabelColor", "1", "`labelColor`"),
    DROPPED(OLDER_AXIS, "tickLabelFont", "1", "`labelFont`"),
    DROPPED(OLDER_AXIS, "characterWidth", "1", "`titleLimit`, in px"),
    DROPPED(OLDER_AXIS, "shortTimeLabels", "1–3", "`\"format\": \"%b\"` or `\"%a\"`"),
    DROPPED(OLDER_AXIS, "properties", "1", "properties such as `labelColor`"),

    CONVERTED(OLDER_LEGEND, "encode", "3–5", "properties such as `symbolSize`",
              older_convert_legend_encode),
    CONVERTED(OLDER_LEGEND, "encoding", "2–5", "properties such as `symbolSize`",
              older_convert_legend_encoding),
    DROPPED(OLDER_LEGEND, "shortTimeLabels", "1–3", "`\"format\": \"%b\"` or `\"%a\"`"),
    DROPPED(OLDER_LEGEND, "properties", "1", "properties such as `symbolSize`"),
    DROPPED(OLDER_LEGEND, "entryPadding", "2", "`rowPadding`"),

    CONVERTED(OLDER_TITLE, "encoding", "3–5", "properties such as `fontSize`",
              older_convert_title_encoding),

    DROPPED(OLDER_CONFIG, "cell", "1–2", "`view`"),
    DROPPED(OLDER_CONFIG, "overlay", "1–2",
            "`\"line\": {\"point\": true}`, `\"area\": {\"line\": true}`"),
    DROPPED(OLDER_CONFIG, "invalidValues", "2–5", "`\"mark\": {\"invalid\": …}`"),
    DROPPED(OLDER_CONFIG, "stack", "2–5", "`stack` of the channel"),
    DROPPED(OLDER_CONFIG, "filterInvalid", "1", "`\"mark\": {\"invalid\": …}`"),

    CONVERTED(OLDER_CONFIG_VIEW, "width", "2–3", "`continuousWidth` and `discreteWidth`",
              convert_view_size),
    CONVERTED(OLDER_CONFIG_VIEW, "height", "2–3", "`continuousHeight` and `discreteHeight`",
              convert_view_size),

    DROPPED(OLDER_CONFIG_SCALE, "rangeStep", "2–3", "`step` in `config.view`"),
    DROPPED(OLDER_CONFIG_SCALE, "textXRangeStep", "2–3", "`\"width\": {\"step\": …}` in the view"),
    DROPPED(OLDER_CONFIG_SCALE, "bandSize", "1", "`step` in `config.view`"),
    DROPPED(OLDER_CONFIG_SCALE, "textBandWidth", "1", "`\"width\": {\"step\": …}` in the view"),
    DROPPED(OLDER_CONFIG_SCALE, "facetSpacing", "2", "`\"facet\": {\"spacing\": …}` in the config"),
    DROPPED(OLDER_CONFIG_SCALE, "nominalColorRange", "1",
            "`\"range\": {\"category\": …}` in the config"),
    DROPPED(OLDER_CONFIG_SCALE, "sequentialColorRange", "1",
            "`\"range\": {\"ramp\": …}` in the config"),
    DROPPED(OLDER_CONFIG_SCALE, "useRawDomain", "1", "`useUnaggregatedDomain`"),
};

const size_t older_word_count = COUNT_OF(older_words);
