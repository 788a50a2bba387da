/*
 * The scale types quantile, quantize, threshold and bin-ordinal: amounts to one of a list of
 * colours, numbers or shapes. Each works out the thresholds between the entries, settle(); what
 * lies on a threshold belongs to the entry above it.
 * https://vega.github.io/vega/docs/scales/#discretizing
 */
#include <math.h>

#include "charts/scale/continuous.h"

/* How many of the ascending numbers are not above x: d3-array's bisect(). */
static size_t bisect(const double *numbers, size_t count, double x)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (numbers[middle] > x)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static long discretizing_index(const struct scale *scale, struct value value)
{
    double x = value_to_number(value);
    if (!value_is_valid(value) || isnan(x) || scale->range_count == 0)
        return -1;
    return (long)bisect(scale->thresholds, scale->threshold_count, x);
}

static double place_in_list(const struct scale *scale, struct value value)
{
    long index = scale->type->index(scale, value);
    if (index < 0 || scale->range_kind != SCALE_RANGE_NUMBERS)
        return NAN;
    return scale->range[(size_t)index % scale->range_count];
}

/* d3-array's quantileSorted(). */
static double quantile_of(const double *sorted, size_t count, double part)
{
    double place = (double)(count - 1) * part;
    double i = floor(place);
    if (part <= 0 || count < 2)
        return sorted[0];
    if (part >= 1)
        return sorted[count - 1];
    return sorted[(size_t)i] + (sorted[(size_t)i + 1] - sorted[(size_t)i]) * (place - i);
}

/* scale->numbers are all values, ascending. */
static void quantile_settle(struct scale *scale)
{
    double *thresholds = scale->threshold_room;
    scale->thresholds = thresholds;
    for (size_t i = 0; i < scale->threshold_count; i++)
        thresholds[i] = quantile_of(scale->numbers, scale->domain_count,
                                    (double)(i + 1) / (double)scale->range_count);
}

static void quantize_settle(struct scale *scale)
{
    double *thresholds = scale->threshold_room;
    scale->thresholds = thresholds;
    double low = scale->numbers[0], high = scale->numbers[1], n = (double)scale->threshold_count;
    for (size_t i = 0; i < scale->threshold_count; i++)
        thresholds[i] = (((double)i + 1) * high - ((double)i - n) * low) / (n + 1);
}

static void threshold_settle(struct scale *scale)
{
    size_t most = scale->range_count ? scale->range_count - 1 : 0;
    scale->thresholds = scale->numbers;
    scale->threshold_count = scale->domain_count < most ? scale->domain_count : most;
}

/* Vega's scaleBinOrdinal(): the bins' boundaries are the domain. */
static void bin_ordinal_settle(struct scale *scale)
{
    scale->thresholds = scale->numbers;
    scale->threshold_count = scale->domain_count;
}

static long bin_ordinal_index(const struct scale *scale, struct value value)
{
    long above = discretizing_index(scale, value);
    return above > 0 ? (above - 1) % (long)scale->range_count : -1;
}

#define ACCEPTS_DISCRETIZING (SCALE_ACCEPTS_SCHEME | SCALE_ACCEPTS_BINS)

const struct scale_type scale_quantile = {.name = "quantile",
                                          .kind = SCALE_KIND_DISCRETIZING,
                                          .accepts = ACCEPTS_DISCRETIZING,
                                          .domain = SCALE_DOMAIN_SAMPLE,
                                          .is_uneven = true,
                                          .axis_block = "Quantitative",
                                          .settle = quantile_settle,
                                          .place = place_in_list,
                                          .index = discretizing_index};

const struct scale_type scale_quantize = {.name = "quantize",
                                          .kind = SCALE_KIND_DISCRETIZING,
                                          .accepts = ACCEPTS_DISCRETIZING | SCALE_ACCEPTS_NICE |
                                                     SCALE_ACCEPTS_ZERO,
                                          .axis_block = "Quantitative",
                                          .settle = quantize_settle,
                                          .place = place_in_list,
                                          .index = discretizing_index,
                                          .nice = continuous_nice,
                                          .ticks = continuous_ticks};

const struct scale_type scale_threshold = {.name = "threshold",
                                           .kind = SCALE_KIND_DISCRETIZING,
                                           .accepts = ACCEPTS_DISCRETIZING | SCALE_ACCEPTS_NICE,
                                           .domain = SCALE_DOMAIN_CUTS,
                                           .is_uneven = true,
                                           .axis_block = "Quantitative",
                                           .settle = threshold_settle,
                                           .place = place_in_list,
                                           .index = discretizing_index};

const struct scale_type scale_bin_ordinal = {.name = "bin-ordinal",
                                             .kind = SCALE_KIND_BIN_ORDINAL,
                                             .accepts = ACCEPTS_DISCRETIZING,
                                             .domain = SCALE_DOMAIN_BINS,
                                             .axis_block = "Quantitative",
                                             .settle = bin_ordinal_settle,
                                             .place = place_in_list,
                                             .index = bin_ordinal_index};
