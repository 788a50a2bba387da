/*
 * Formats of the numbers of scales.
 */
#include "charts/scale/format.h"

#include <math.h>

/* formatFloat() in vega-format: twelve digits without the zeros at their end. */
static bool float_format(const char *specifier, struct number_format *format)
{
    if (!number_format_parse(specifier ? specifier : ",", format))
        return false;
    if (format->precision >= 0)
        return true;
    format->precision = format->type == '%' ? 10 : format->type == 'e' ? 11 : 12;
    format->trim = true;
    return true;
}

bool scale_number_format(const struct scale *scale, double count, const char *specifier,
                         struct number_format *format, double *prefix_reference)
{
    *prefix_reference = NAN;
    if (scale->type->is_logarithmic)
        return float_format(specifier, format);
    const struct tick_span ticks = {scale->numbers[0], scale->numbers[scale->domain_count - 1],
                                    count};
    return number_tick_format(&ticks, specifier, format, prefix_reference);
}
