/*
 * The scale types band and point: discrete values side by side. A point scale is a band scale whose
 * bands have no width. https://vega.github.io/vega/docs/scales/#band
 */
#include <math.h>

#include "base/number.h"
#include "charts/scale/scale.h"

static double clamp_padding(double padding)
{
    return fmax(0, fmin(1, padding));
}

/* Of a point scale Vega takes "padding" and "paddingOuter" for one, and the one that comes last,
 * which an implied padding does. The size that follows from steps goes by paddingOuter all the
 * same. */
static double placed_padding_outer(const struct scale *scale)
{
    bool is_overruled = !scale->type->has_bands && scale->padding_outer.is_explicit &&
                        scale->padding.is_given && !scale->padding.is_explicit;
    return is_overruled ? scale->padding.value : scale_padding_outer(scale);
}

static void band_settle(struct scale *scale)
{
    double inner = clamp_padding(scale_padding_inner(scale));
    double outer = clamp_padding(placed_padding_outer(scale));
    double align = scale->align.is_given ? clamp_padding(scale->align.value) : 0.5;
    double low = fmin(scale_range_start(scale), scale_range_end(scale));
    double high = fmax(scale_range_start(scale), scale_range_end(scale));
    double space = scale_band_space(scale->domain_count, inner, outer);
    double step = (high - low) / (space != 0 ? space : 1);
    bool is_rounded = scale->round.is_given && scale->round.value != 0;
    if (is_rounded)
        step = floor(step);
    scale->band_start = low + (high - low - step * ((double)scale->domain_count - inner)) * align;
    scale->bandwidth = step * (1 - inner);
    scale->band_step = step;
    if (is_rounded) {
        scale->band_start = number_round(scale->band_start);
        scale->bandwidth = number_round(scale->bandwidth);
    }
}

static double band_place(const struct scale *scale, struct value value)
{
    long index = scale_domain_index(scale, value);
    if (index < 0)
        return NAN;
    if (scale_range_end(scale) < scale_range_start(scale))
        index = (long)scale->domain_count - 1 - index;
    return scale->band_start + scale->band_step * (double)index;
}

const struct scale_type scale_band = {.name = "band",
                                      .kind = SCALE_KIND_DISCRETE_POSITION,
                                      .precedence = 11,
                                      .accepts = SCALE_ACCEPTS_ROUND | SCALE_ACCEPTS_PADDING |
                                                 SCALE_ACCEPTS_OUTER | SCALE_ACCEPTS_INNER,
                                      .domain = SCALE_DOMAIN_VALUES,
                                      .has_bands = true,
                                      .axis_block = "Band",
                                      .settle = band_settle,
                                      .place = band_place};

const struct scale_type scale_point = {.name = "point",
                                       .kind = SCALE_KIND_DISCRETE_POSITION,
                                       .precedence = 10,
                                       .accepts = SCALE_ACCEPTS_ROUND | SCALE_ACCEPTS_PADDING |
                                                  SCALE_ACCEPTS_OUTER,
                                       .domain = SCALE_DOMAIN_VALUES,
                                       .axis_block = "Point",
                                       .settle = band_settle,
                                       .place = band_place};
