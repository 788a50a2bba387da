/*
 * Ticks of axes.
 */
#include "charts/guide/axis_ticks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/guide/axis.h"
#include "charts/label/format.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/resolve/interval.h"
#include "charts/scale/log.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "data/date.h"

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
    *count = node_is_array(axis->params.values) ? (double)node_size(axis->params.values)
                                                : default_count(axis, size);
    if (node_is_number(node))
        *count = node_number(node);
    else if (node && !node_is_null(node) && !is_time_axis(axis))
        return node_error(node, context->diag, DIAG_TYPE, "give a number of ticks",
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
    enum { TICK_STEPS = 400 }; /* of its label */
    struct budget *budget = arena_budget(context->arena);
    if (!budget_allows(budget, LIMIT_ITEMS, (double)count) ||
        !budget_work(budget, TICK_STEPS * (double)count))
        return false;
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

/* Too many ticks: every second goes until there are no more than that; the ends stay
 * when only they would. Returns how many are left. */
static size_t thin_out(struct axis_tick *ticks, size_t count, double most)
{
    size_t kept = count;
    struct axis_tick last;
    if (!(most > 0) || count < 2)
        return count;
    last = ticks[count - 1];
    while ((double)kept > most && kept >= 3) {
        for (size_t i = 0; i < kept; i += 2)
            ticks[i / 2] = ticks[i];
        kept = (kept + 1) / 2;
    }
    if (kept < 3) {
        ticks[1] = last;
        kept = 2;
    }
    return kept;
}

/* "values" of the spec. */
static bool set_values(const struct axis *axis, double wanted, struct axis_tick **ticks,
                       size_t *count, struct context *context)
{
    const struct json_node *list = axis->params.values;
    if (!allocate(ticks, node_size(list), context))
        return false;
    for (size_t i = 0; i < node_size(list); i++) {
        const struct json_node *node = node_element(list, i);
        if (!node) /* memory is out */
            return false;
        struct value value = json_value(node->value, context->intern, context->arena);
        if (is_dated(axis)) {
            value = (struct value){.type = VALUE_DATE};
            if (!date_read(node, context->zone, &value.number, context->diag))
                return false;
        }
        (*ticks)[(*count)++] = (struct axis_tick){.value = value};
    }
    keep_valid(axis, *ticks, count);
    if (node_is_number(axis->params.tick_count))
        *count = thin_out(*ticks, *count, wanted);
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
    *count = thin_out(*ticks, *count, wanted);
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
    if (is_time_axis(axis) && (node_text(interval_node) || node_is_object(interval_node))) {
        numbers = interval_list_ticks(interval_node, axis->scale, &n, context);
        if (!numbers)
            return false;
    } else {
        numbers = scale_list_ticks(axis->scale, wanted, &n, context);
    }
    if ((!numbers && n) || !allocate(ticks, n, context))
        return false;
    for (size_t i = 0; i < n; i++) {
        struct value value = VALUE_OF_NUMBER(numbers[i]);
        value.type = is_time_axis(axis) ? VALUE_DATE : VALUE_NUMBER;
        double place = scale_place(axis->scale, value);
        (*ticks)[i] = (struct axis_tick){
            .value = value, .place = isnan(place) ? 0 : place, .is_lost = isnan(place)};
    }
    *count = n;
    return true;
}

/* A log scale has more ticks than room for labels: only some get one, by d3's rule. */
static bool log_shows_tick(const struct axis *axis, double wanted, size_t count, struct value value)
{
    bool is_given = node_is_array(axis->params.values) || axis->scale->bins;
    return !axis->scale->type->is_logarithmic || is_given ||
           log_shows_label(axis->scale, value_to_number(value), wanted, count);
}

/* A time unit in any of the layers says how times are written. */
static const struct channel_def *format_def(const struct axis *axis)
{
    for (size_t i = 0; i < axis->unit_count; i++) {
        const struct channel_def *def = &axis->units[i]->encoding[axis->channel->id];
        if (def->kind == CHANNEL_DEF_FIELD && def->has_time_unit)
            return def;
    }
    return &axis->units[0]->encoding[axis->channel->id];
}

bool axis_label_ticks(const struct axis *axis, double size, struct axis_tick *ticks, size_t count,
                      struct context *context)
{
    const struct axis_params *params = &axis->params;
    double wanted;
    if (count && ticks[count - 1].is_extra)
        count--;
    struct guide_format format = {
        .specifier = params->format,
        .type = params->format_type,
        .levels_node = node_is_object(params->format_node) ? params->format_node : NULL,
        .def = format_def(axis),
        .node = params->format_node ? params->format_node
                                    : axis->units[0]->encoding[axis->channel->id].node};
    struct guide_expr expr = {.text = params->label_expr, .node = params->label_expr_node};
    const struct expr_scope *scope = view_scope_new(view_frame(axis->units[0]->view), context);
    if (!scope || !find_count(axis, size, &wanted, context) ||
        !guide_format_settle(&format, axis->scale, wanted, context) ||
        !guide_expr_compile(&expr, scope, context))
        return false;
    for (size_t i = 0; i < count; i++) {
        double index = (double)i / (count > 1 ? (double)(count - 1) : 1);
        const char *label = log_shows_tick(axis, wanted, count, ticks[i].value)
                                ? guide_format_write(&format, ticks[i].value, context)
                                : "";
        ticks[i].label =
            label ? guide_expr_apply(&expr, index, ticks[i].value, label, context) : NULL;
        if (!ticks[i].label)
            return false;
    }
    return true;
}

bool axis_find_ticks(const struct axis *axis, double size, struct axis_tick **ticks, size_t *count,
                     struct context *context)
{
    double wanted;
    bool is_set;
    *count = 0;
    if (!find_count(axis, size, &wanted, context))
        return false;
    if (node_is_array(axis->params.values))
        is_set = set_values(axis, wanted, ticks, count, context);
    else if (axis->params.values && !node_is_null(axis->params.values))
        return node_error(axis->params.values, context->diag, DIAG_UNSUPPORTED,
                          "give an array of values", "these \"values\" are not read by burin yet");
    else if (axis->scale->bins)
        is_set = set_bins(axis, wanted, ticks, count, context);
    else if (scale_is_discrete(axis->scale))
        is_set = set_discrete(axis, ticks, count, context);
    else
        is_set = set_continuous(axis, wanted, ticks, count, context);
    if (!is_set)
        return false;
    for (size_t i = 0; i < *count; i++)
        (*ticks)[i].label = "";
    bool has_extra = axis->params.tick_band == 1 || axis->params.tick_extra == 1;
    if (has_extra && *count) {
        (*ticks)[*count] = (struct axis_tick){
            .value = (*ticks)[0].value, .place = (*ticks)[0].place, .label = "", .is_extra = true};
        ++*count;
    }
    return true;
}
