/*
 * The table of scale types, and what all scales can be asked.
 */
#include "charts/scale/scale.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/suggest.h"

const struct scale_type *const scale_types[] = {&scale_linear, &scale_band, &scale_point,
                                                &scale_ordinal, NULL};

/* Vega-Lite's other types: src/scale.ts. */
static const char *const undrawn_types[] = {"log",      "pow",      "sqrt",      "symlog",
                                            "identity", "time",     "utc",       "sequential",
                                            "quantile", "quantize", "threshold", "bin-ordinal"};

const struct scale_type *scale_type_named(const char *name)
{
    for (size_t i = 0; scale_types[i]; i++) {
        if (!strcmp(scale_types[i]->name, name))
            return scale_types[i];
    }
    return NULL;
}

bool scale_type_is_known(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(undrawn_types); i++) {
        if (!strcmp(undrawn_types[i], name))
            return true;
    }
    return scale_type_named(name) != NULL;
}

const char *scale_type_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; scale_types[i]; i++)
        suggest_offer(&suggest, scale_types[i]->name);
    for (size_t i = 0; i < COUNT_OF(undrawn_types); i++)
        suggest_offer(&suggest, undrawn_types[i]);
    return suggest.best;
}

bool scale_is_discrete(const struct scale *scale)
{
    return scale->type->kind != SCALE_KIND_CONTINUOUS;
}

double scale_place(const struct scale *scale, struct value value)
{
    return scale->type->place(scale, value);
}

bool scale_color(const struct scale *scale, struct value value, struct color *color)
{
    long index = scale_domain_index(scale, value);
    if (index < 0 || scale->range_count == 0)
        return false;
    *color = scale->colors[(size_t)index % scale->range_count];
    return true;
}

const char *scale_shape(const struct scale *scale, struct value value)
{
    long index = scale_domain_index(scale, value);
    if (index < 0 || scale->range_count == 0)
        return NULL;
    return scale->texts[(size_t)index % scale->range_count];
}

bool scale_dash(const struct scale *scale, struct value value, struct dash *dash)
{
    long index = scale_domain_index(scale, value);
    if (index < 0 || scale->range_count == 0)
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
    return !scale_is_discrete(scale) && scale_domain_min(scale) <= 0 &&
           scale_domain_max(scale) >= 0;
}

long scale_domain_index(const struct scale *scale, struct value value)
{
    for (size_t i = 0; i < scale->domain_count; i++) {
        if (value_equals(scale->domain[i], value))
            return (long)i;
    }
    return -1;
}

double scale_band_space(size_t count, double padding_inner, double padding_outer)
{
    double space = (double)count - padding_inner + 2 * padding_outer;
    return count ? (space > 0 ? space : 1) : 0;
}

double scale_padding_inner(const struct scale *scale)
{
    if (scale->type == &scale_point)
        return 1;
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
