/*
 * The table of scale types, and what all scales can be asked.
 */
#include "charts/scale/scale.h"

#include <math.h>

#include "base/arena.h"
#include "charts/scale/continuous.h"

const struct scale_type *const scale_types[] = {&scale_linear,
                                                &scale_log,
                                                &scale_pow,
                                                &scale_sqrt,
                                                &scale_symlog,
                                                &scale_identity,
                                                &scale_sequential,
                                                &scale_quantile,
                                                &scale_quantize,
                                                &scale_threshold,
                                                &scale_bin_ordinal,
                                                &scale_ordinal,
                                                &scale_band,
                                                &scale_point,
                                                &scale_time,
                                                &scale_utc,
                                                NULL};

bool scale_is_discrete(const struct scale *scale)
{
    return scale->type->domain == SCALE_DOMAIN_VALUES;
}

bool scale_has_list(const struct scale *scale)
{
    return scale->type->index != NULL;
}

bool scale_is_ramp(const struct scale *scale)
{
    return scale->range_kind == SCALE_RANGE_COLORS && !scale->type->index;
}

double scale_place(const struct scale *scale, struct value value)
{
    return scale->type->place(scale, value);
}

static struct color mix(const struct scale *scale, const struct color *colors, size_t count,
                        double part)
{
    return color_interpolate_all(colors, count, part, scale->color_space, scale->gamma);
}

struct color scale_ramp_color(const struct scale *scale, double part)
{
    double along = scale->ramp_start + part * (scale->ramp_end - scale->ramp_start);
    return mix(scale, scale->colors, scale->range_count, along);
}

/* A domain of more than three numbers goes from colour to colour in pieces: Vega makes a plain
 * scale of it. */
static struct color color_in_pieces(const struct scale *scale, double number)
{
    size_t count =
        scale->domain_count < scale->range_count ? scale->domain_count : scale->range_count;
    size_t i = 0;
    bool ascends = scale->numbers[0] <= scale->numbers[count - 1];
    while (i + 2 < count &&
           (ascends ? number >= scale->numbers[i + 1] : number <= scale->numbers[i + 1]))
        i++;
    double piece[2] = {scale->numbers[i], scale->numbers[i + 1]};
    struct scale part = *scale;
    part.numbers = piece;
    part.domain_count = 2;
    return mix(scale, &scale->colors[i], 2, continuous_part(&part, number));
}

bool scale_color(const struct scale *scale, struct value value, struct color *color)
{
    if (scale->range_kind != SCALE_RANGE_COLORS || scale->range_count == 0)
        return false;
    if (scale->type->index) {
        long index = scale->type->index(scale, value);
        if (index < 0)
            return false;
        *color = scale->colors[(size_t)index % scale->range_count];
        return true;
    }
    double number = value_to_number(value);
    if (!value_is_valid(value) || isnan(number) || isnan(continuous_part(scale, number)))
        return false;
    *color = scale->domain_count > 3 && scale->range_count > 1
                 ? color_in_pieces(scale, number)
                 : scale_ramp_color(scale, continuous_part(scale, number));
    return true;
}

const char *scale_shape(const struct scale *scale, struct value value)
{
    long index = scale->type->index ? scale->type->index(scale, value) : -1;
    if (index < 0 || scale->range_kind != SCALE_RANGE_TEXTS || scale->range_count == 0)
        return NULL;
    return scale->texts[(size_t)index % scale->range_count];
}

bool scale_dash(const struct scale *scale, struct value value, struct dash *dash)
{
    long index = scale->type->index ? scale->type->index(scale, value) : -1;
    if (index < 0 || scale->range_kind != SCALE_RANGE_DASHES || scale->range_count == 0)
        return false;
    *dash = scale->dashes[(size_t)index % scale->range_count];
    return true;
}

double scale_range_start(const struct scale *scale)
{
    return scale->range_count ? scale->range[0] : NAN;
}

double scale_range_end(const struct scale *scale)
{
    return scale->range_count ? scale->range[scale->range_count - 1] : NAN;
}

double scale_domain_min(const struct scale *scale)
{
    return fmin(scale->numbers[0], scale->numbers[scale->domain_count - 1]);
}

double scale_domain_max(const struct scale *scale)
{
    return fmax(scale->numbers[0], scale->numbers[scale->domain_count - 1]);
}

bool scale_has_zero(const struct scale *scale)
{
    bool is_amount = scale->type->kind == SCALE_KIND_CONTINUOUS && !scale->type->is_logarithmic;
    return is_amount && scale_domain_min(scale) <= 0 && scale_domain_max(scale) >= 0;
}

bool scale_index_domain(struct scale *scale, struct arena *arena)
{
    enum { SHORT = 16 };
    scale->slot_count = 0;
    if (scale->domain_count <= SHORT)
        return true;
    size_t count = 4 * (size_t)SHORT;
    while (count < 2 * scale->domain_count)
        count *= 2;
    scale->slots = arena_array(arena, count, sizeof *scale->slots);
    if (!scale->slots)
        return false;
    scale->slot_count = count;
    for (size_t i = 0; i < scale->domain_count; i++) {
        size_t slot = value_hash(scale->domain[i]) & (count - 1);
        while (scale->slots[slot])
            slot = (slot + 1) & (count - 1);
        scale->slots[slot] = i + 1;
    }
    return true;
}

static long find_slot(const struct scale *scale, struct value value)
{
    size_t mask = scale->slot_count - 1;
    for (size_t slot = value_hash(value) & mask; scale->slots[slot]; slot = (slot + 1) & mask) {
        size_t index = scale->slots[slot] - 1;
        if (value_equals(scale->domain[index], value))
            return (long)index;
    }
    return -1;
}

long scale_domain_index(const struct scale *scale, struct value value)
{
    if (scale->slot_count)
        return find_slot(scale, value);
    for (size_t i = 0; i < scale->domain_count; i++) {
        if (value_equals(scale->domain[i], value))
            return (long)i;
    }
    return -1;
}

double scale_bandwidth(const struct scale *scale)
{
    return scale->type->has_bands ? scale->bandwidth : 0;
}

double scale_band_space(size_t count, double padding_inner, double padding_outer)
{
    double space = (double)count - padding_inner + 2 * padding_outer;
    return count ? (space > 0 ? space : 1) : 0;
}

double scale_padding_inner(const struct scale *scale)
{
    if (scale->type->kind == SCALE_KIND_DISCRETE_POSITION && !scale->type->has_bands)
        return 1; /* d3: points are bands that are all padding */
    return scale->padding_inner.is_given ? scale->padding_inner.value
           : scale->padding.is_given     ? scale->padding.value
                                         : 0;
}

double scale_padding_outer(const struct scale *scale)
{
    return scale->padding_outer.is_given ? scale->padding_outer.value
           : scale->padding.is_given     ? scale->padding.value
                                         : 0;
}
