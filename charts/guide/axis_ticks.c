/*
 * Ticks of axes.
 */
#include "charts/guide/axis_ticks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "charts/context.h"
#include "charts/guide/axis.h"
#include "charts/guide/format.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "charts/spec/view.h"

/* About how many ticks: what is asked for, else one every 40 px (src/compile/axis/properties.ts).
 */
static bool find_count(const struct axis *axis, double size, double *count, struct context *context)
{
    const struct json_node *node = axis->params.tick_count;
    *count = json_is_array(axis->params.values) ? (double)json_size(axis->params.values)
                                                : ceil(size / 40);
    if (json_is_number(node))
        *count = json_number(node);
    else if (node && !json_is_null(node))
        return json_error(node, context->diag, DIAG_UNSUPPORTED, "give a number of ticks",
                          "this \"tickCount\" is not read by burin yet");
    double step = axis->params.tick_min_step;
    if (axis->params.format && !strcmp(axis->params.format, "d") && isnan(step))
        step = 1;
    if (isnan(step) || scale_is_discrete(axis->scale))
        return true;
    double low = scale_domain_min(axis->scale), high = scale_domain_max(axis->scale);
    double most = floor((high - low) / step);
    *count = fmin(*count, (most != 0 && !isnan(most) ? most : 1) + 1);
    while (low<high && * count> 1 && ticks_step(low, high, *count) < step)
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

/* "values" of the spec, as far as they lie in the range, in its order: validTicks(). */
static bool set_values(const struct axis *axis, double wanted, struct axis_tick **ticks,
                       size_t *count, struct context *context)
{
    const struct json_node *list = axis->params.values;
    double start = scale_range_start(axis->scale), end = scale_range_end(axis->scale);
    if (!allocate(ticks, json_size(list), context))
        return false;
    for (size_t i = 0; i < json_size(list); i++) {
        struct axis_tick tick = {
            .value = json_value(json_element(list, i)->value, context->intern, context->arena)};
        tick.place = scale_place(axis->scale, tick.value);
        if (tick.place >= floor(fmin(start, end)) && tick.place <= ceil(fmax(start, end)))
            (*ticks)[(*count)++] = tick;
    }
    qsort(*ticks, *count, sizeof **ticks, compare_places);
    if (start > end) {
        for (size_t i = 0; i < *count / 2; i++) {
            struct axis_tick swapped = (*ticks)[i];
            (*ticks)[i] = (*ticks)[*count - 1 - i];
            (*ticks)[*count - 1 - i] = swapped;
        }
    }
    (void)wanted;
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
    const double *numbers = axis->scale->type->ticks(axis->scale, wanted, &n, context);
    if ((!numbers && n) || !allocate(ticks, n, context))
        return false;
    for (size_t i = 0; i < n; i++)
        (*ticks)[i] =
            (struct axis_tick){.value = VALUE_OF_NUMBER(numbers[i]),
                               .place = scale_place(axis->scale, VALUE_OF_NUMBER(numbers[i]))};
    *count = n;
    return true;
}

static bool set_labels(const struct axis *axis, double wanted, struct axis_tick *ticks,
                       size_t count, struct context *context)
{
    const struct axis_params *params = &axis->params;
    struct guide_format format = {.specifier = params->format,
                                  .type = params->format_type,
                                  .node = params->format_node
                                              ? params->format_node
                                              : axis->units[0]->encoding[axis->channel->id].node};
    struct guide_expr expr = {.text = params->label_expr, .node = params->label_expr_node};
    if (!guide_format_settle(&format, axis->scale, wanted, context) ||
        !guide_expr_compile(&expr, context))
        return false;
    for (size_t i = 0; i < count; i++) {
        double index = (double)i / (count > 1 ? (double)(count - 1) : 1);
        const char *label = guide_format_write(&format, ticks[i].value, context);
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
    if (json_is_array(axis->params.values))
        is_set = set_values(axis, wanted, ticks, count, context);
    else if (axis->params.values && !json_is_null(axis->params.values))
        return json_error(axis->params.values, context->diag, DIAG_UNSUPPORTED,
                          "give an array of values", "these \"values\" are not read by burin yet");
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
