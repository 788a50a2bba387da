/*
 * Ticks of axes.
 */
#include "charts/guide/axis_ticks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/context.h"
#include "charts/guide/axis.h"
#include "charts/guide/label.h"
#include "charts/scale/date.h"
#include "charts/scale/format.h"
#include "charts/scale/log.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "charts/scale/time.h"
#include "charts/spec/view.h"
#include "data/expr.h"
#include "data/format/number.h"

/* Units that come round: Vega-Lite leaves the number of their ticks to d3. */
static bool is_cyclic(const struct channel_def *def)
{
    unsigned parts = def->time_unit.parts;
    return def->has_time_unit && (parts == TIMEUNIT_MONTH || parts == TIMEUNIT_HOURS ||
                                  parts == TIMEUNIT_DAY || parts == TIMEUNIT_QUARTER);
}

/* By default one every 40 px, or every 10 where there are bins; d3's 10 on a log scale. */
static double default_count(const struct axis *axis, double size)
{
    const struct channel_def *def = &axis->units[0]->encoding[axis->channel->id];
    if (axis->scale->type->is_logarithmic || (def->kind == CHANNEL_DEF_FIELD && is_cyclic(def)))
        return 10;
    return ceil(size / (def->kind == CHANNEL_DEF_FIELD && def->has_bin ? 10 : 40));
}

static bool is_time_axis(const struct axis *axis)
{
    return axis->scale->type->kind == SCALE_KIND_TIME;
}

/* About how many ticks: what is asked for, else what suits the size
 * (src/compile/axis/properties.ts, and tickCount() in vega-scale/ticks.js). */
static bool find_count(const struct axis *axis, double size, double *count, struct context *context)
{
    const struct json_node *node = axis->params.tick_count;
    *count = json_is_array(axis->params.values) ? (double)json_size(axis->params.values)
                                                : default_count(axis, size);
    if (json_is_number(node))
        *count = json_number(node);
    else if (node && !json_is_null(node) && !is_time_axis(axis))
        return json_error(node, context->diag, DIAG_TYPE, "give a number of ticks",
                          "only ticks of a time scale can have an interval");
    double step = axis->params.tick_min_step;
    if (axis->params.format && !strcmp(axis->params.format, "d") && isnan(step))
        step = 1;
    *count = fmax(*count, (double)axis->scale->bin_count);
    if (isnan(step) || scale_is_discrete(axis->scale))
        return true;
    double low = scale_domain_min(axis->scale), high = scale_domain_max(axis->scale);
    double most = floor((high - low) / step);
    *count = fmin(*count, (most != 0 && !isnan(most) ? most : 1) + 1);
    bool has_steps =
        !axis->scale->bins && !axis->scale->type->is_logarithmic && !is_time_axis(axis);
    while (has_steps && low<high && * count> 1 && ticks_step(low, high, *count) < step)
        --*count;
    return true;
}

static bool allocate(struct axis_tick **ticks, size_t count, struct context *context)
{
    *ticks = arena_array(context->arena, count + 1, sizeof **ticks);
    return *ticks != NULL;
}

static int compare_places(const void *a, const void *b)
{
    const struct axis_tick *left = a, *right = b;
    return (left->place > right->place) - (left->place < right->place);
}

/* Values as far as they lie in the range, in its order: validTicks(). */
static void keep_valid(const struct axis *axis, struct axis_tick *ticks, size_t *count)
{
    double start = scale_range_start(axis->scale), end = scale_range_end(axis->scale);
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++) {
        double place = scale_place(axis->scale, ticks[i].value);
        if (!(place >= floor(fmin(start, end)) && place <= ceil(fmax(start, end))))
            continue;
        ticks[kept] = ticks[i];
        ticks[kept++].place = place;
    }
    *count = kept;
    qsort(ticks, kept, sizeof *ticks, compare_places);
    for (size_t i = 0; start > end && i < kept / 2; i++) {
        struct axis_tick swapped = ticks[i];
        ticks[i] = ticks[kept - 1 - i];
        ticks[kept - 1 - i] = swapped;
    }
}

/* Whether the spec's values are dates, whatever the scale. */
static bool is_dated(const struct axis *axis)
{
    const struct channel_def *def = &axis->units[0]->encoding[axis->channel->id];
    return is_time_axis(axis) || def->type == FIELD_TEMPORAL ||
           (def->kind == CHANNEL_DEF_FIELD && def->has_time_unit);
}

/* "values" of the spec. */
static bool set_values(const struct axis *axis, double wanted, struct axis_tick **ticks,
                       size_t *count, struct context *context)
{
    const struct json_node *list = axis->params.values;
    (void)wanted;
    if (!allocate(ticks, json_size(list), context))
        return false;
    for (size_t i = 0; i < json_size(list); i++) {
        const struct json_node *node = json_element(list, i);
        struct value value = json_value(node->value, context->intern, context->arena);
        if (is_dated(axis)) {
            value = (struct value){.type = VALUE_DATE};
            if (!date_read(node, &value.number, context->diag))
                return false;
        }
        (*ticks)[(*count)++] = (struct axis_tick){.value = value};
    }
    keep_valid(axis, *ticks, count);
    return true;
}

/* The boundaries of bins; every other one, as often as it takes, when there are too many. */
static bool set_bins(const struct axis *axis, double wanted, struct axis_tick **ticks,
                     size_t *count, struct context *context)
{
    if (!allocate(ticks, axis->scale->bin_count, context))
        return false;
    for (size_t i = 0; i < axis->scale->bin_count; i++)
        (*ticks)[(*count)++] = (struct axis_tick){.value = VALUE_OF_NUMBER(axis->scale->bins[i])};
    keep_valid(axis, *ticks, count);
    while (wanted > 0 && (double)*count > wanted && *count >= 3) {
        for (size_t i = 0; 2 * i < *count; i++)
            (*ticks)[i] = (*ticks)[2 * i];
        *count = (*count + 1) / 2;
    }
    return true;
}

static bool set_discrete(const struct axis *axis, struct axis_tick **ticks, size_t *count,
                         struct context *context)
{
    if (!allocate(ticks, axis->scale->domain_count, context))
        return false;
    for (size_t i = 0; i < axis->scale->domain_count; i++)
        (*ticks)[i] = (struct axis_tick){.value = axis->scale->domain[i],
                                         .place = scale_place(axis->scale, axis->scale->domain[i])};
    *count = axis->scale->domain_count;
    return true;
}

static bool set_continuous(const struct axis *axis, double wanted, struct axis_tick **ticks,
                           size_t *count, struct context *context)
{
    size_t n;
    double *numbers;
    const struct json_node *interval_node = axis->params.tick_count;
    if (is_time_axis(axis) && (json_text(interval_node) || json_is_object(interval_node))) {
        struct time_interval interval;
        if (!time_read_interval(interval_node, &interval, context) ||
            !time_ticks_every(axis->scale, &interval, interval_node, &numbers, &n, context))
            return false;
    } else {
        numbers = axis->scale->type->ticks(axis->scale, wanted, &n, context);
    }
    if ((!numbers && n) || !allocate(ticks, n, context))
        return false;
    for (size_t i = 0; i < n; i++) {
        struct value value = VALUE_OF_NUMBER(numbers[i]);
        value.type = is_time_axis(axis) ? VALUE_DATE : VALUE_NUMBER;
        (*ticks)[i] = (struct axis_tick){.value = value, .place = scale_place(axis->scale, value)};
    }
    *count = n;
    return true;
}

/* How the axis writes values. */
struct tick_format {
    const struct channel_def *def;
    bool is_given, is_number, is_time;
    const char *specifier;
    struct number_format format;
    double prefix;
};

static bool find_format(const struct axis *axis, double wanted, struct tick_format *format,
                        struct context *context)
{
    const char *specifier = axis->params.format;
    const struct scale *scale = axis->scale;
    format->def = &axis->units[0]->encoding[axis->channel->id];
    format->is_time = is_time_axis(axis) || label_is_time(format->def, axis->params.format_type);
    format->specifier = specifier;
    if (format->is_time)
        return true;
    format->is_given = specifier != NULL;
    format->is_number = !scale_is_discrete(scale);
    format->prefix = NAN;
    bool is_good =
        format->is_number
            ? scale_number_format(scale, wanted, specifier, &format->format, &format->prefix)
            : !specifier || number_format_parse(specifier, &format->format);
    const struct json_node *node = axis->params.format_node;
    return is_good ||
           json_error(node ? node : axis->units[0]->encoding[axis->channel->id].node, context->diag,
                      DIAG_TYPE, "write it as d3-format does: \",.2f\", \".0%\", \"s\"",
                      "\"%s\" is no number format", specifier);
}

static const char *write_label(const struct tick_format *format, struct value value,
                               struct arena *arena)
{
    if (format->is_time)
        return label_format_time(format->def, format->specifier, NULL, value, arena);
    if (!format->is_number && !format->is_given)
        return value.type == VALUE_ARRAY ? label_join(value, arena) : value_to_text(value, arena);
    double number = value_to_number(value);
    if (isnan(format->prefix))
        return number_format_apply(&format->format, &number_locale_default, number, arena);
    return number_format_apply_prefix(&format->format, &number_locale_default, format->prefix,
                                      number, arena);
}

/* labelExpr: its datum has the value, the label as written, and the index from 0 to 1. */
static bool apply_label_expr(const struct axis *axis, struct axis_tick *ticks, size_t count,
                             struct context *context)
{
    static const char *const keys[] = {"index", "value", "label"};
    struct expr *expr =
        expr_compile(axis->params.label_expr, &context->scope, axis->params.label_expr_node,
                     context->intern, context->arena, context->diag);
    if (!expr)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct value *values = arena_array(context->arena, 3, sizeof *values);
        struct value_object *datum = arena_alloc(context->arena, sizeof *datum);
        if (!values || !datum)
            return false;
        values[0] = VALUE_OF_NUMBER((double)i / (count > 1 ? (double)(count - 1) : 1));
        values[1] = ticks[i].value;
        values[2] = VALUE_OF_TEXT(ticks[i].label);
        *datum = (struct value_object){.count = 3, .keys = keys, .values = values};
        struct value label = expr_eval_datum(
            expr, (struct value){.type = VALUE_OBJECT, .object = datum}, context->arena);
        ticks[i].label = label_join(label, context->arena);
        if (!ticks[i].label)
            return false;
    }
    return true;
}

/* A log scale has more ticks than room for labels: only some get one, by d3's rule. */
static bool log_shows_tick(const struct axis *axis, double wanted, size_t count, struct value value)
{
    bool is_given = json_is_array(axis->params.values) || axis->scale->bins;
    return !axis->scale->type->is_logarithmic || is_given ||
           log_shows_label(axis->scale, value_to_number(value), wanted, count);
}

static bool set_labels(const struct axis *axis, double wanted, struct axis_tick *ticks,
                       size_t count, struct context *context)
{
    struct tick_format format = {0};
    if (!find_format(axis, wanted, &format, context))
        return false;
    for (size_t i = 0; i < count; i++) {
        ticks[i].label = write_label(&format, ticks[i].value, context->arena);
        if (!ticks[i].label)
            return false;
        if (!log_shows_tick(axis, wanted, count, ticks[i].value))
            ticks[i].label = "";
    }
    return !axis->params.label_expr || apply_label_expr(axis, ticks, count, context);
}

bool axis_find_ticks(const struct axis *axis, double size, struct axis_tick **ticks, size_t *count,
                     struct context *context)
{
    double wanted;
    bool is_set;
    *count = 0;
    if (!find_count(axis, size, &wanted, context))
        return false;
    if (json_is_array(axis->params.values))
        is_set = set_values(axis, wanted, ticks, count, context);
    else if (axis->params.values && !json_is_null(axis->params.values))
        return json_error(axis->params.values, context->diag, DIAG_UNSUPPORTED,
                          "give an array of values", "these \"values\" are not read by burin yet");
    else if (axis->scale->bins)
        is_set = set_bins(axis, wanted, ticks, count, context);
    else if (scale_is_discrete(axis->scale))
        is_set = set_discrete(axis, ticks, count, context);
    else
        is_set = set_continuous(axis, wanted, ticks, count, context);
    if (!is_set || !set_labels(axis, wanted, *ticks, *count, context))
        return false;
    bool has_extra = axis->params.tick_band == 1 || axis->params.tick_extra == 1;
    if (has_extra && *count) {
        (*ticks)[*count] = (struct axis_tick){
            .value = (*ticks)[0].value, .place = (*ticks)[0].place, .label = "", .is_extra = true};
        ++*count;
    }
    return true;
}
