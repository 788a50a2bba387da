/*
 * Expression functions on arrays and objects. What works on texts as well is functions_text.c's.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/expr/expr_internal.h"

struct value expr_item(struct value sequence, size_t index, struct expr_call *call)
{
    if (sequence.type == VALUE_TEXT && index < units_length(sequence.text))
        return VALUE_OF_TEXT(units_slice(sequence.text, index, index + 1, call));
    bool inside = sequence.type == VALUE_ARRAY && index < sequence.array->count;
    return inside ? sequence.array->items[index] : VALUE_OF_UNDEFINED;
}

static struct value last_item(struct value sequence, struct expr_call *call)
{
    size_t count = sequence.type == VALUE_ARRAY  ? sequence.array->count
                   : sequence.type == VALUE_TEXT ? units_length(sequence.text)
                                                 : 0;
    return count > 0 ? expr_item(sequence, count - 1, call) : VALUE_OF_UNDEFINED;
}

/* Room for count values, in the arena; NULL, with the evaluation ended, when there is none. */
static struct value *new_items(size_t count, struct expr_call *call)
{
    enum { ITEM_WORK = 10 }; /* of its memory, besides the step */
    bool is_paid =
        expr_spend(call, (double)count) && budget_work(call->budget, ITEM_WORK * (double)count);
    struct value *items = is_paid ? arena_array(call->arena, count + 1, sizeof *items) : NULL;
    if (!items)
        expr_stop(call);
    return items;
}

static struct value pair(struct value first, struct value second, struct expr_call *call)
{
    struct value *items = new_items(2, call);
    if (!items)
        return VALUE_OF_UNDEFINED;
    items[0] = first;
    items[1] = second;
    return expr_array(items, 2, call);
}

/* Least and greatest of those that are neither null nor NaN. */
static struct value call_extent(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    struct value least = VALUE_OF_UNDEFINED, greatest = VALUE_OF_UNDEFINED;
    size_t length = arguments[0].type == VALUE_ARRAY  ? arguments[0].array->count
                    : arguments[0].type == VALUE_TEXT ? units_length(arguments[0].text)
                                                      : 0;
    for (size_t i = 0; i < length && expr_spend(call, 1); i++) {
        struct value value = expr_item(arguments[0], i, call);
        bool is_nan = value.type == VALUE_NUMBER && isnan(value.number);
        if (value.type == VALUE_UNDEFINED || value.type == VALUE_NULL || is_nan)
            continue;
        if (least.type == VALUE_UNDEFINED)
            least = greatest = value;
        if (expr_less(value, least, false, call))
            least = value;
        if (expr_less(greatest, value, false, call))
            greatest = value;
    }
    return pair(least, greatest, call);
}

/* Whether an end of a range is included: unless the argument says no. */
static bool is_inclusive(struct value argument)
{
    return argument.type == VALUE_UNDEFINED || value_to_bool(argument);
}

static struct value call_inrange(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    if (arguments[1].type == VALUE_UNDEFINED || arguments[1].type == VALUE_NULL)
        return expr_stop(call);
    struct value low = expr_item(arguments[1], 0, call), high = last_item(arguments[1], call);
    if (expr_less(high, low, false, call)) {
        struct value swap = low;
        low = high;
        high = swap;
    }
    bool left = is_inclusive(expr_argument(arguments, count, 2));
    bool right = is_inclusive(expr_argument(arguments, count, 3));
    return VALUE_OF_BOOL(expr_less(low, arguments[0], left, call) &&
                         expr_less(arguments[0], high, right, call));
}

static struct value call_clamp_range(const struct value *arguments, size_t count,
                                     struct expr_call *call)
{
    (void)count;
    if (arguments[0].type == VALUE_UNDEFINED || arguments[0].type == VALUE_NULL)
        return expr_stop(call);
    double low = value_to_number(expr_item(arguments[0], 0, call));
    double high = value_to_number(expr_item(arguments[0], 1, call));
    double minimum = value_to_number(arguments[1]), maximum = value_to_number(arguments[2]);
    if (high < low) {
        double swap = low;
        low = high;
        high = swap;
    }
    double span = high - low;
    if (span >= maximum - minimum)
        return pair(VALUE_OF_NUMBER(minimum), VALUE_OF_NUMBER(maximum), call);
    if (isnan(span) || isnan(minimum) || isnan(maximum)) /* as Math.min and Math.max have it */
        low = (double)NAN;
    low = low < minimum ? minimum : low;
    low = low > maximum - span ? maximum - span : low;
    return pair(VALUE_OF_NUMBER(low), VALUE_OF_NUMBER(low + span), call);
}

static struct value call_join(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct value array = arguments[0], separator = expr_argument(arguments, count, 1);
    if (array.type != VALUE_ARRAY)
        return expr_stop(call);
    const char *between = separator.type == VALUE_UNDEFINED ? "," : expr_text(separator, call);
    size_t gap = strlen(between);
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < array.array->count && expr_spend(call, 1); i++) {
        struct value item = array.array->items[i];
        if (i > 0)
            expr_append(out, between, gap, call);
        if (item.type != VALUE_UNDEFINED && item.type != VALUE_NULL) {
            const char *text = expr_text(item, call);
            expr_append(out, text, strlen(text), call);
        }
    }
    struct value text = expr_text_value(out->str, out->len, call);
    g_string_free(out, TRUE);
    return text;
}

static struct value call_lerp(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    struct value first = expr_item(arguments[0], 0, call), last = last_item(arguments[0], call);
    double fraction = value_to_number(arguments[1]);
    if (arguments[0].type == VALUE_UNDEFINED || arguments[0].type == VALUE_NULL)
        return expr_stop(call);
    if (last.type == VALUE_UNDEFINED || fraction == 0 || isnan(fraction))
        return first;
    if (fraction == 1)
        return last;
    double way = fraction * (value_to_number(last) - value_to_number(first));
    return expr_find_operator("+")->binary(first, VALUE_OF_NUMBER(way), call);
}

static struct value call_peek(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (arguments[0].type == VALUE_UNDEFINED || arguments[0].type == VALUE_NULL)
        return expr_stop(call);
    return last_item(arguments[0], call);
}

/* The key that a field's path starts with, unescaped into key; returns what follows it. */
static const char *next_key(const char *path, char *key)
{
    bool in_brackets = *path == '[';
    if (in_brackets || *path == '.')
        path++;
    char quote = in_brackets && (*path == '\'' || *path == '"') ? *path++ : (char)0;
    while (*path && *path != quote && (quote || *path != (in_brackets ? ']' : '.')) &&
           (quote || in_brackets || *path != '[')) {
        if (*path == '\\' && path[1])
            path++;
        *key++ = *path++;
    }
    *key = 0;
    if (quote && *path)
        path++;
    return in_brackets && *path == ']' ? path + 1 : path;
}

/* What is at that path of fields below value. */
static struct value follow_path(struct value value, const char *path, struct expr_call *call)
{
    char *key = arena_alloc(call->arena, strlen(path) + 1);
    if (!key)
        return expr_stop(call);
    while (*path) {
        path = next_key(path, key);
        if (value.type == VALUE_UNDEFINED || value.type == VALUE_NULL)
            return expr_stop(call);
        value = value_member(value, key);
    }
    return value;
}

/* The field of each object of an array, or of the one object. */
static struct value call_pluck(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (arguments[1].type == VALUE_UNDEFINED || arguments[1].type == VALUE_NULL)
        return expr_stop(call);
    const char *path = expr_text(arguments[1], call);
    if (arguments[0].type != VALUE_ARRAY)
        return follow_path(arguments[0], path, call);
    size_t length = arguments[0].array->count;
    struct value *items = new_items(length, call);
    if (!items)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < length && !call->stopped; i++)
        items[i] = follow_path(arguments[0].array->items[i], path, call);
    return expr_array(items, length, call);
}

static struct value call_reverse(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    (void)count;
    if (arguments[0].type != VALUE_ARRAY)
        return expr_stop(call);
    size_t length = arguments[0].array->count;
    struct value *items = new_items(length, call);
    if (!items)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < length; i++)
        items[i] = arguments[0].array->items[length - 1 - i];
    return expr_array(items, length, call);
}

/* d3.range(): from start, 0 if there is one argument only, by step up to before stop. */
static struct value call_sequence(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    double start = value_to_number(expr_argument(arguments, count, 0));
    double stop = value_to_number(expr_argument(arguments, count, 1));
    double step = count < 3 ? 1 : value_to_number(arguments[2]);
    if (count < 2) {
        stop = start;
        start = 0;
    }
    double wanted = ceil((stop - start) / step);
    if (wanted > call->most && !isinf(wanted) && !expr_spend(call, wanted))
        return VALUE_OF_UNDEFINED;
    size_t length =
        wanted > 0 && !isinf(wanted) ? /* d3.range(): Infinity | 0 is 0 */ (size_t)wanted : 0;
    struct value *items = new_items(length, call);
    if (!items)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < length; i++)
        items[i] = VALUE_OF_NUMBER(start + (double)i * step);
    return expr_array(items, length, call);
}

static gint compare_items(gconstpointer a, gconstpointer b, gpointer data)
{
    (void)data;
    return value_compare(*(const struct value *)a, *(const struct value *)b);
}

/* Stable. ECMAScript puts what is undefined at the end, unasked. */
static struct value call_sort(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    if (arguments[0].type != VALUE_ARRAY)
        return expr_stop(call);
    size_t length = arguments[0].array->count, defined = 0;
    bool is_paid = expr_spend(call, (double)length * log2(2 + (double)length) / 4);
    struct value *items = is_paid ? new_items(length, call) : NULL;
    if (!items)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < length; i++) {
        if (arguments[0].array->items[i].type != VALUE_UNDEFINED)
            items[defined++] = arguments[0].array->items[i];
    }
    g_qsort_with_data(items, (gint)defined, sizeof *items, compare_items, NULL);
    return expr_array(items, length, call);
}

static struct value call_span(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    double span = value_to_number(last_item(arguments[0], call)) -
                  value_to_number(expr_item(arguments[0], 0, call));
    return VALUE_OF_NUMBER(isnan(span) ? 0 : span);
}

/* Sets the member of that name among count; returns the new count. */
static size_t set_member(const char **keys, struct value *values, size_t count, const char *key,
                         struct value value)
{
    size_t at = 0;
    while (at < count && strcmp(keys[at], key) != 0)
        at++;
    keys[at] = key;
    values[at] = value;
    return at == count ? count + 1 : count;
}

/* All members of all objects in a new one; of equal names the last one's value. */
static struct value call_merge(const struct value *arguments, size_t count, struct expr_call *call)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        most += arguments[i].type == VALUE_OBJECT  ? arguments[i].object->count
                : arguments[i].type == VALUE_ARRAY ? arguments[i].array->count
                                                   : 0;
    struct value_object *object = arena_alloc(call->arena, sizeof *object);
    const char **keys = arena_array(call->arena, most + 1, sizeof *keys);
    struct value *values = new_items(most, call);
    if (!object || !keys || !values)
        return expr_stop(call);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; arguments[i].type == VALUE_ARRAY && j < arguments[i].array->count &&
                           expr_spend(call, 1 + (double)object->count);
             j++)
            object->count =
                set_member(keys, values, object->count, arena_format(call->arena, "%zu", j),
                           arguments[i].array->items[j]);
        if (arguments[i].type != VALUE_OBJECT)
            continue;
        const struct value_object *source = arguments[i].object;
        for (size_t j = 0; j < source->count && expr_spend(call, 1 + (double)object->count); j++)
            object->count =
                set_member(keys, values, object->count, source->keys[j], source->values[j]);
    }
    object->keys = keys;
    object->values = values;
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

/* Vega's flush(): which of three values a position at, or near, an end of a range gets. */
static struct value call_flush(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct value left = expr_argument(arguments, count, 3),
                 center = expr_argument(arguments, count, 5);
    double threshold = value_to_number(arguments[2]);
    bool is_asked = arguments[2].type != VALUE_UNDEFINED && arguments[2].type != VALUE_NULL &&
                    !(arguments[2].type == VALUE_BOOL && !arguments[2].boolean) &&
                    !(arguments[2].type == VALUE_TEXT && !*arguments[2].text) && !isnan(threshold);
    if (!is_asked)
        return center;
    double start = value_to_number(expr_item(arguments[0], 0, call));
    double end = value_to_number(last_item(arguments[0], call));
    double value = value_to_number(arguments[1]);
    double to_start = fabs(value - fmin(start, end)), to_end = fabs(fmax(start, end) - value);
    return to_start < to_end && to_start <= threshold ? left
           : to_end <= threshold                      ? expr_argument(arguments, count, 4)
                                                      : center;
}

/* Between the values that lie evenly on the way from 0 to 1. */
static struct value call_interpolate_linear(const struct value *arguments, size_t count,
                                            struct expr_call *call)
{
    (void)count;
    if (arguments[0].type != VALUE_ARRAY || arguments[0].array->count == 0)
        return VALUE_OF_UNDEFINED;
    double part = value_to_number(arguments[1]);
    size_t last = arguments[0].array->count - 1;
    if (last == 0 || !(part > 0))
        return expr_item(arguments[0], 0, call);
    if (part >= 1)
        return expr_item(arguments[0], last, call);
    double at = part * (double)last, below = floor(at);
    struct value low = expr_item(arguments[0], (size_t)below, call);
    if (at == below)
        return low;
    double from = value_to_number(low);
    double to = value_to_number(expr_item(arguments[0], (size_t)below + 1, call));
    return VALUE_OF_NUMBER(from + (at - below) * (to - from));
}

static const struct expr_function functions[] = {
    {"flush", 3, 6, call_flush},
    {"interpolateLinear", 2, 2, call_interpolate_linear},
    {"clampRange", 3, 3, call_clamp_range},
    {"extent", 1, 1, call_extent},
    {"inrange", 2, 4, call_inrange},
    {"join", 1, 2, call_join},
    {"lerp", 2, 2, call_lerp},
    {"merge", 0, EXPR_ANY_COUNT, call_merge},
    {"peek", 1, 1, call_peek},
    {"pluck", 2, 2, call_pluck},
    {"reverse", 1, 1, call_reverse},
    {"sequence", 0, 3, call_sequence},
    {"sort", 1, 1, call_sort},
    {"span", 1, 1, call_span},
};

const struct expr_function_table expr_array_functions = {functions, COUNT_OF(functions)};
