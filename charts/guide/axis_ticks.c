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
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "charts/spec/view.h"
#include "data/expr.h"
#include "data/format/number.h"

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

/* A "tickCount" beside "values": every second goes until there are no more than that; the ends stay
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
    if (json_is_number(axis->params.tick_count))
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

/* How the axis writes numbers. */
struct tick_format {
    bool is_given, is_number;
    struct number_format format;
    double prefix;
};

static bool find_format(const struct axis *axis, double wanted, struct tick_format *format,
                        struct context *context)
{
    const char *specifier = axis->params.format;
    bool is_time = axis->params.format_type && !strcmp(axis->params.format_type, "time");
    const struct scale *scale = axis->scale;
    if (is_time)
        return json_error(axis->units[0]->encoding[axis->channel->id].node, context->diag,
                          DIAG_UNSUPPORTED, NULL, "times are not written by burin yet");
    format->is_given = specifier != NULL;
    format->is_number = !scale_is_discrete(scale);
    format->prefix = NAN;
    bool is_good =
        format->is_number
            ? number_tick_format(scale->numbers[0], scale->numbers[scale->domain_count - 1], wanted,
                                 specifier, &format->format, &format->prefix)
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
