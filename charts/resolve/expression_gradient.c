/*
 * The expression function gradient(): the colours of a scale along a line. Vega:
 * vega-functions/src/functions/scale-gradient.js.
 */
#include <math.h>

#include "base/arena.h"
#include "charts/resolve/expression.h"
#include "charts/scale/scale.h"
#include "data/value.h"

enum { USUAL_COUNT = 15, RAMP_STEPS = 20 };

static struct value object_of(const char *const *keys, struct value *values, size_t count,
                              struct arena *arena)
{
    struct value_object *object = arena_alloc(arena, sizeof *object);
    struct value *kept = arena_array(arena, count, sizeof *kept);
    if (!object || !kept)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < count; i++)
        kept[i] = values[i];
    *object = (struct value_object){.count = count, .keys = keys, .values = kept};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

static struct value stop_of(double offset, struct color color, struct arena *arena)
{
    static const char *const keys[] = {"offset", "color"};
    char text[COLOR_TEXT_SIZE];
    const char *kept = arena_copy(arena, text, color_write(text, color));
    struct value values[] = {VALUE_OF_NUMBER(offset), VALUE_OF_TEXT(kept ? kept : "")};
    return object_of(keys, values, 2, arena);
}

/* The numbers at which colours are taken: the ticks and both ends of the domain. */
static double *find_numbers(const struct scale *scale, double wanted, size_t *count,
                            struct arena *arena)
{
    size_t tick_count = 0;
    double first = scale->numbers[0], last = scale->numbers[scale->domain_count - 1];
    const double *ticks =
        scale->type->ticks ? scale->type->ticks(scale, wanted, &tick_count, arena) : NULL;
    double *numbers = arena_array(arena, tick_count + scale->domain_count + 2, sizeof *numbers);
    *count = 0;
    if (!numbers)
        return NULL;
    if (!ticks) { /* as Vega without ticks: where the domain has an entry */
        for (size_t i = 0; i < scale->domain_count; i++)
            numbers[(*count)++] = scale->numbers[i];
        return numbers;
    }
    if (tick_count == 0 || ticks[0] != first)
        numbers[(*count)++] = first;
    for (size_t i = 0; i < tick_count; i++)
        numbers[(*count)++] = ticks[i];
    if (tick_count == 0 || ticks[tick_count - 1] != last)
        numbers[(*count)++] = last;
    return numbers;
}

static struct value *make_stops(const struct scale *scale, double wanted, size_t *count,
                                struct arena *arena)
{
    bool is_flat = scale->numbers[0] == scale->numbers[scale->domain_count - 1];
    double *numbers = find_numbers(scale, wanted, count, arena);
    if (is_flat)
        *count = RAMP_STEPS + 1;
    struct value *stops = numbers ? arena_array(arena, *count, sizeof *stops) : NULL;
    for (size_t i = 0; stops && i < *count; i++) {
        double part =
            is_flat ? (double)i / RAMP_STEPS : scale_fraction(scale, VALUE_OF_NUMBER(numbers[i]));
        struct color color = {0, 0, 0, 0};
        if (is_flat)
            color = scale_ramp_color(scale, part);
        else
            scale_color(scale, VALUE_OF_NUMBER(numbers[i]), &color);
        stops[i] = stop_of(part, color, arena);
    }
    return stops;
}

static double coordinate(struct value point, size_t index, double absent)
{
    return point.type == VALUE_ARRAY && index < point.array->count
               ? value_to_number(point.array->items[index])
               : absent;
}

struct value expression_gradient(const struct scale *scale, struct value how, struct arena *arena)
{
    static const char *const keys[] = {"gradient", "x1", "y1", "x2", "y2", "stops"};
    const struct value *asked = how.array->items;
    double wanted = value_to_number(asked[2]);
    struct value_array *array = arena_alloc(arena, sizeof *array);
    if (!array || scale_is_discrete(scale) || scale->domain_count < 2 ||
        scale->range_kind != SCALE_RANGE_COLORS)
        return VALUE_OF_UNDEFINED;
    size_t count;
    struct value *stops = make_stops(scale, wanted > 0 ? wanted : USUAL_COUNT, &count, arena);
    if (!stops)
        return VALUE_OF_UNDEFINED;
    *array = (struct value_array){.count = count, .items = stops};
    struct value values[] = {VALUE_OF_TEXT("linear"),
                             VALUE_OF_NUMBER(coordinate(asked[0], 0, 0)),
                             VALUE_OF_NUMBER(coordinate(asked[0], 1, 0)),
                             VALUE_OF_NUMBER(coordinate(asked[1], 0, 1)),
                             VALUE_OF_NUMBER(coordinate(asked[1], 1, 0)),
                             {.type = VALUE_ARRAY, .array = array}};
    return object_of(keys, values, 6, arena);
}
