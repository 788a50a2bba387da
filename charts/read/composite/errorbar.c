/*
 * Error bars and error bands: rules with ticks, or bands with borders, over a centre and its extent
 * or over ends that the rows hold. Vega-Lite: src/compositemark/errorbar.ts, errorband.ts.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/composite/composite_internal.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

static const char *const extents[] = {"stderr", "stdev", "iqr", "ci"};

static bool append(const struct composite *composite, json_t *transforms, json_t *transform)
{
    return json_array_append_new(transforms, transform) == 0 ||
           diag_out_of_memory(composite->context->diag);
}

static bool add_ops(struct composite *composite, const char *const (*ops)[2], size_t count,
                    json_t *transforms)
{
    json_t *list = json_deep_copy(composite->aggregate);
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, composite_op(composite, ops[i][0], NULL, ops[i][1]));
    return append(composite, transforms,
                  json_pack("{s:o,s:O}", "aggregate", list, "groupby", composite->groupby));
}

/* {"calculate": sum, "as": "prefix_field"}; takes the sum over. */
static bool add_sum(const struct composite *composite, const char *prefix, json_t *sum,
                    json_t *transforms)
{
    json_t *transform = json_pack("{s:o,s:o}", "calculate", sum, "as",
                                  json_sprintf("%s_%s", prefix, composite->field));
    return append(composite, transforms, transform);
}

/* The extent that the mark asks for; without one it follows from the centre. */
static const char *find_extent(const struct composite *composite, const char **center)
{
    const struct json_node *own = node_member(composite->mark, "extent");
    const char *extent = node_text(own);
    *center = node_text(node_member(composite->mark, "center"));
    if (!*center && own)
        *center = extent && !strcmp(extent, "iqr") ? "median" : "mean";
    if (!*center)
        *center = node_text(config_find(&composite->context->config, "errorbar", "center"));
    if (!*center)
        *center = "mean";
    if (!own)
        return strcmp(*center, "mean") != 0 ? "iqr" : "stderr";
    for (size_t i = 0; i < COUNT_OF(extents); i++) {
        if (extent && !strcmp(extents[i], extent))
            return extents[i];
    }
    node_error(own, composite->context->diag, DIAG_TYPE,
               "use \"stderr\", \"stdev\", \"iqr\" or \"ci\"", "unknown extent of \"%s\"",
               composite->type->name);
    return NULL;
}

static bool summarize(struct composite *composite, json_t *transforms)
{
    const char *center;
    const char *extent = find_extent(composite, &center);
    if (!extent)
        return false;
    if (!strcmp(extent, "ci")) {
        static const char *const ops[][2] = {{"ci0", "lower"}, {"ci1", "upper"}};
        return add_ops(composite, ops, COUNT_OF(ops), transforms);
    }
    if (!strcmp(extent, "iqr")) {
        static const char *const ops[][2] = {{"q1", "lower"}, {"q3", "upper"}};
        return add_ops(composite, ops, COUNT_OF(ops), transforms);
    }
    const char *const ops[][2] = {{extent, "extent"}, {center, "center"}};
    const char *middle = composite_datum(composite, "center");
    const char *reach = composite_datum(composite, "extent");
    return middle && reach && add_ops(composite, ops, COUNT_OF(ops), transforms) &&
           add_sum(composite, "upper", json_sprintf("%s + %s", middle, reach), transforms) &&
           add_sum(composite, "lower", json_sprintf("%s - %s", middle, reach), transforms);
}

static const char *field_of(const struct composite *composite, const char *suffix)
{
    char name[16];
    snprintf(name, sizeof name, "%s%s", channels[composite->axis].name, suffix);
    const struct json_node *field = node_member(node_member(composite->encoding, name), "field");
    return node_text(field) ? composite_access(composite, node_text(field)) : NULL;
}

/* What the rows hold already: two ends, or a middle and the errors. */
static bool take_ends(struct composite *composite, json_t *transforms, bool *is_taken)
{
    const char *own = composite_access(composite, composite->field);
    const char *end = field_of(composite, "2");
    const char *error = field_of(composite, "Error"), *second = field_of(composite, "Error2");
    *is_taken = end || error;
    if (!own)
        return false;
    if (end && error)
        return node_error(composite->mark, composite->context->diag, DIAG_TYPE, NULL,
                          "the mark \"%s\" takes ends or errors, not both", composite->type->name);
    if (second && !error)
        return node_error(composite->mark, composite->context->diag, DIAG_TYPE, NULL,
                          "\"%sError2\" needs \"%sError\"", channels[composite->axis].name,
                          channels[composite->axis].name);
    if (end)
        return add_sum(composite, "upper", json_string(end), transforms) &&
               add_sum(composite, "lower", json_string(own), transforms);
    if (!error)
        return true;
    json_t *upper = json_sprintf("%s + %s", own, error);
    json_t *lower =
        second ? json_sprintf("%s + %s", own, second) : json_sprintf("%s - %s", own, error);
    bool is_added = add_sum(composite, "upper", upper, transforms);
    return add_sum(composite, "lower", lower, transforms) && is_added;
}

/* The group whose rows have "lower_…" and "upper_…"; NULL after an error. */
static struct view *make_rows(struct composite *composite)
{
    bool is_taken = false;
    json_t *transforms = composite_keep(composite, json_deep_copy(composite->prepare));
    if (!transforms || !take_ends(composite, transforms, &is_taken) ||
        (!is_taken && !summarize(composite, transforms)))
        return NULL;
    if (is_taken && json_array_size(composite->aggregate) > 0) {
        node_error(composite->mark, composite->context->diag, DIAG_UNSUPPORTED, NULL,
                   "aggregates beside ends that are given are not drawn by burin yet");
        return NULL;
    }
    return composite_add_group(composite, composite->view, json_incref(transforms));
}

/* Copies a property of the mark, if given, under another name. */
static void copy_property(const struct composite *composite, const char *name, json_t *mark,
                          const char *as)
{
    const struct json_node *given = node_member(composite->mark, name);
    if (given)
        json_object_set(mark, as, given->value);
}

static json_t *tick_mark(const struct composite *composite)
{
    bool is_vertical = composite->orient == MARK_ORIENT_VERTICAL;
    json_t *tick =
        json_pack("{s:s,s:s}", "type", "tick", "orient", is_vertical ? "horizontal" : "vertical");
    copy_property(composite, "thickness", tick, "thickness");
    copy_property(composite, "size", tick, "size");
    return tick;
}

static bool make_errorbar(struct composite *composite)
{
    struct view *rows = make_rows(composite);
    json_object_del(composite->others, "size");
    json_t *rule = json_pack("{s:s}", "type", "rule");
    copy_property(composite, "thickness", rule, "size");
    struct composite_part lower = {
        .name = "ticks", .start = "lower", .encoding = composite->others};
    struct composite_part upper = {
        .name = "ticks", .start = "upper", .encoding = composite->others};
    struct composite_part bar = {.name = "rule",
                                 .mark = composite_keep(composite, rule),
                                 .start = "lower",
                                 .end = "upper",
                                 .encoding = composite->others};
    lower.mark = composite_keep(composite, tick_mark(composite));
    upper.mark = lower.mark;
    return rows && lower.mark && bar.mark && composite_add_part(composite, rows, &lower) &&
           composite_add_part(composite, rows, &upper) && composite_add_part(composite, rows, &bar);
}

/* An area with lines where there are two dimensions, a rectangle with rules where there is one. */
static json_t *band_mark(const struct composite *composite, const char *area, const char *rect)
{
    const struct channel_def *defs = composite->defs;
    bool is_plane =
        defs[CHANNEL_X].kind != CHANNEL_DEF_NONE && defs[CHANNEL_Y].kind != CHANNEL_DEF_NONE;
    json_t *mark = json_pack("{s:s}", "type", is_plane ? area : rect);
    if (is_plane && node_member(composite->mark, "interpolate")) {
        copy_property(composite, "interpolate", mark, "interpolate");
        copy_property(composite, "tension", mark, "tension");
    }
    return composite_keep(composite, mark);
}

static bool make_errorband(struct composite *composite)
{
    struct view *rows = make_rows(composite);
    json_t *border = band_mark(composite, "line", "rule");
    struct composite_part band = {.name = "band",
                                  .mark = band_mark(composite, "area", "rect"),
                                  .start = "lower",
                                  .end = "upper",
                                  .encoding = composite->others};
    struct composite_part lower = {
        .name = "borders", .mark = border, .start = "lower", .encoding = composite->others};
    struct composite_part upper = lower;
    upper.start = "upper";
    return rows && border && band.mark && composite_add_part(composite, rows, &band) &&
           composite_add_part(composite, rows, &lower) &&
           composite_add_part(composite, rows, &upper);
}

const struct composite_type composite_errorbar = {
    .name = "errorbar", .chart = CHART_ERROR_BAR, .has_ends = true, .make_layers = make_errorbar};
const struct composite_type composite_errorband = {
    .name = "errorband", .chart = CHART_ERROR_BAND, .has_ends = true, .make_layers = make_errorband};
