/*
 * Box plots: boxes of the middle half with a tick at the median, whiskers, and points for what lies
 * beyond them. Vega-Lite: src/compositemark/boxplot.ts.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"
#include "charts/read/composite/composite_internal.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

/* How far whiskers reach. */
struct reach {
    bool is_min_max;
    const char *lower, *upper; /* the expressions of their ends, unless min-max */
};

/* Vega-Lite's default blue, for medians whose box has no height. */
static const char *const default_color = "#4c78a8";

static bool find_reach(const struct composite *composite, struct reach *reach)
{
    struct arena *arena = composite->context->arena;
    const struct json_node *extent = composite_property(composite, "extent");
    const char *low = composite_datum(composite, "lower_box");
    const char *high = composite_datum(composite, "upper_box");
    char factor[NUMBER_TEXT_SIZE];
    if (!extent || !low || !high)
        return false;
    reach->is_min_max = node_text(extent) && !strcmp(node_text(extent), "min-max");
    if (!node_is_number(extent) && !reach->is_min_max)
        return node_error(extent, composite->context->diag, DIAG_TYPE, NULL,
                          "the extent of a boxplot must be a number or \"min-max\"");
    number_write(factor, reach->is_min_max ? 0 : node_number(extent));
    reach->lower = arena_format(arena, "%s - %s * (%s - %s)", low, factor, high, low);
    reach->upper = arena_format(arena, "%s + %s * (%s - %s)", high, factor, high, low);
    return reach->lower && reach->upper;
}

/* {list_name: [ops …, the other channels' aggregates], "groupby": …}; ops: {op, field's prefix or
 * NULL, prefix}. */
static json_t *make_summary(const struct composite *composite, const char *list_name,
                            const char *const (*ops)[3], size_t count, bool has_others)
{
    json_t *list = has_others ? json_deep_copy(composite->aggregate) : json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, composite_op(composite, ops[i][0], ops[i][1], ops[i][2]));
    return json_pack("{s:o,s:O}", list_name, list, "groupby", composite->groupby);
}

static json_t *transforms_with(const struct composite *composite, json_t *last)
{
    json_t *transforms = json_deep_copy(composite->prepare);
    json_array_append_new(transforms, last);
    return transforms;
}

/* A mark with the boxplot's "invalid", if it has one. */
static json_t *make_mark(const struct composite *composite, const char *type, const char *orient)
{
    const struct json_node *invalid = node_member(composite->mark, "invalid");
    json_t *mark = json_pack("{s:s}", "type", type);
    if (orient)
        json_object_set_new(mark, "orient", json_string(orient));
    if (invalid)
        json_object_set(mark, "invalid", invalid->value);
    return mark;
}

static const char *tick_orient(const struct composite *composite)
{
    return composite->orient == MARK_ORIENT_VERTICAL ? "horizontal" : "vertical";
}

/* The others' encoding without what the part doesn't take; NULL-terminated names. */
static json_t *encoding_without(const struct composite *composite, const char *const *names)
{
    json_t *encoding = json_copy(composite->others);
    for (; encoding && *names; names++)
        json_object_del(encoding, *names);
    return composite_keep(composite, encoding);
}

static bool add_whiskers(struct composite *composite, struct view *parent)
{
    static const char *const dropped[] = {"color", "size", NULL};
    static const struct {
        const char *part, *start, *end;
    } layers[] = {{"rule", "lower_whisker", "lower_box"},
                  {"rule", "upper_box", "upper_whisker"},
                  {"ticks", "lower_whisker", NULL},
                  {"ticks", "upper_whisker", NULL}};
    const json_t *encoding = encoding_without(composite, dropped);
    for (size_t i = 0; encoding && i < COUNT_OF(layers); i++) {
        bool is_tick = layers[i].end == NULL;
        json_t *mark = make_mark(composite, layers[i].part, NULL);
        if (is_tick) {
            json_object_set_new(mark, "type", json_string("tick"));
            json_object_set_new(mark, "orient", json_string(tick_orient(composite)));
            json_object_set_new(mark, "color", json_string("black"));
            json_object_set_new(mark, "opacity", json_real(1));
        }
        const struct composite_part part = {.name = layers[i].part,
                                            .mark = composite_keep(composite, mark),
                                            .start = layers[i].start,
                                            .end = layers[i].end,
                                            .encoding = encoding};
        if (!part.mark || !composite_add_part(composite, parent, &part))
            return false;
    }
    return encoding != NULL;
}

static void set_size(const struct composite *composite, json_t *mark)
{
    const struct json_node *size = composite_property(composite, "size");
    if (size && !node_is_null(size))
        json_object_set(mark, "size", size->value);
}

static bool add_box(struct composite *composite, struct view *parent)
{
    bool is_vertical = composite->orient == MARK_ORIENT_VERTICAL;
    json_t *mark = make_mark(composite, "bar", is_vertical ? "vertical" : "horizontal");
    set_size(composite, mark);
    const struct composite_part part = {.name = "box",
                                        .mark = composite_keep(composite, mark),
                                        .start = "lower_box",
                                        .end = "upper_box",
                                        .encoding = composite->others};
    return part.mark && composite_add_part(composite, parent, &part);
}

/* Where the box has no height, the median takes its colour: it is all that is seen of it. */
static json_t *median_color(const struct composite *composite)
{
    const json_t *color = json_object_get(composite->others, "color");
    const char *low = composite_datum(composite, "lower_box");
    const char *high = composite_datum(composite, "upper_box");
    json_t *box = composite_config_part(composite, "box");
    json_t *box_color = json_object_get(box, "color");
    json_t *condition = color ? json_copy((json_t *)color) : json_object();
    if (!color && box_color)
        json_object_set(condition, "value", box_color);
    else if (!color)
        json_object_set_new(condition, "value", json_string(default_color));
    json_decref(box);
    json_object_set_new(condition, "test", json_sprintf("%s >= %s", low, high));
    return json_pack("{s:o}", "condition", condition);
}

static bool add_median(struct composite *composite, struct view *parent)
{
    static const char *const dropped[] = {"color", NULL};
    json_t *encoding = encoding_without(composite, dropped);
    json_t *mark = make_mark(composite, "tick", tick_orient(composite));
    json_t *config = composite_config_part(composite, "median");
    json_t *color = json_object_get(config, "color");
    if (color)
        json_object_set(mark, "color", color);
    json_decref(config);
    set_size(composite, mark);
    const struct composite_part part = {.name = "median",
                                        .mark = composite_keep(composite, mark),
                                        .start = "mid_box",
                                        .encoding = encoding};
    if (!part.mark || !encoding)
        return false;
    if (json_object_set_new(encoding, "color", median_color(composite)) != 0)
        return diag_out_of_memory(composite->context->diag);
    return composite_add_part(composite, parent, &part);
}

static bool add_boxes(struct composite *composite, const struct reach *reach)
{
    const char *low = reach->is_min_max ? "lower_whisker" : "min";
    const char *high = reach->is_min_max ? "upper_whisker" : "max";
    const char *const ops[][3] = {{"q1", NULL, "lower_box"},
                                  {"q3", NULL, "upper_box"},
                                  {"median", NULL, "mid_box"},
                                  {"min", NULL, low},
                                  {"max", NULL, high}};
    json_t *summary = make_summary(composite, "aggregate", ops, COUNT_OF(ops), true);
    struct view *group =
        composite_add_group(composite, composite->view, transforms_with(composite, summary));
    return group && (!reach->is_min_max || add_whiskers(composite, group)) &&
           add_box(composite, group) && add_median(composite, group);
}

static bool add_outliers(struct composite *composite, struct view *parent,
                         const struct reach *reach)
{
    static const char *const dropped[] = {"size", NULL};
    const char *value = composite_access(composite, composite->field);
    json_t *filter =
        json_pack("[{s:o}]", "filter",
                  json_sprintf("(%s < %s) || (%s > %s)", value, reach->lower, value, reach->upper));
    struct view *group = composite_add_group(composite, parent, filter);
    const struct composite_part part = {
        .name = "outliers",
        .mark = composite_keep(composite, make_mark(composite, "point", NULL)),
        .encoding = encoding_without(composite, dropped)};
    return value && group && part.mark && part.encoding &&
           composite_add_part(composite, group, &part);
}

/* Whiskers end at the last rows within reach; what lies beyond are outliers. */
static bool add_reach(struct composite *composite, const struct reach *reach)
{
    static const char *const quartiles[][3] = {{"q1", NULL, "lower_box"},
                                               {"q3", NULL, "upper_box"}};
    static const char *const ends[][3] = {{"min", NULL, "lower_whisker"},
                                          {"max", NULL, "upper_whisker"},
                                          {"min", "lower_box", "lower_box"},
                                          {"max", "upper_box", "upper_box"}};
    const char *value = composite_access(composite, composite->field);
    json_t *summary =
        make_summary(composite, "joinaggregate", quartiles, COUNT_OF(quartiles), false);
    struct view *group =
        composite_add_group(composite, composite->view, transforms_with(composite, summary));
    if (!group || !value)
        return false;
    if (composite_has_part(composite, "outliers") && !add_outliers(composite, group, reach))
        return false;
    json_t *transforms = json_pack(
        "[{s:o},o]", "filter",
        json_sprintf("(%s <= %s) && (%s <= %s)", reach->lower, value, value, reach->upper),
        make_summary(composite, "aggregate", ends, COUNT_OF(ends), true));
    struct view *within = composite_add_group(composite, group, transforms);
    return within && add_whiskers(composite, within);
}

static bool make_boxplot(struct composite *composite)
{
    struct reach reach = {0};
    return find_reach(composite, &reach) && (reach.is_min_max || add_reach(composite, &reach)) &&
           add_boxes(composite, &reach);
}

const struct composite_type composite_boxplot = {.name = "boxplot", .chart = CHART_BOX, .make_layers = make_boxplot};
