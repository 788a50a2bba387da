/*
 * How an axis writes its ticks: the precision that suits their step, as d3-scale's tickFormat()
 * chooses it. Formatting itself is number.c.
 */
#include <math.h>
#include <stddef.h>

#include "base/number.h"
#include "data/format/number.h"
#include "data/format/number_digits.h"

/* The power of ten of value's first digit; NaN for 0 and what isn't finite. */
static double exponent_of(double value)
{
    struct decimal decimal;
    return decimal_from(fabs(value), 0, &decimal) ? (double)decimal.exponent : NAN;
}

/* Math.max(0, value), which keeps NaN; here NaN becomes -1: no precision. */
static int precision_from(double value)
{
    return isnan(value) ? -1 : number_to_int(fmax(0, value));
}

int number_precision_fixed(double step)
{
    return precision_from(-exponent_of(step));
}

int number_precision_prefix(double step, double value)
{
    double prefix = exponent_of(value); /* NaN stays NaN: fmin and fmax would drop it */
    if (!isnan(prefix))
        prefix = fmax(-8, fmin(8, floor(prefix / 3))) * 3;
    return precision_from(prefix - exponent_of(step));
}

int number_precision_round(double step, double max)
{
    step = fabs(step);
    max = fabs(max) - step;
    int precision = precision_from(exponent_of(max) - exponent_of(step));
    return precision < 0 ? -1 : precision + 1;
}

/* The step d3-array's ticks() takes from start to stop (start <= stop): negative means 1 / -step.
 */
static double tick_increment(double start, double stop, double count)
{
    double step = (stop - start) / fmax(0, count);
    double power = floor(log10(step));
    double error = step / pow(10, power);
    double factor = error >= sqrt(50) ? 10 : error >= sqrt(10) ? 5 : error >= sqrt(2) ? 2 : 1;
    double increment = power < 0 ? pow(10, -power) / factor : pow(10, power) * factor;
    double first = power < 0 ? number_round(start * increment) : number_round(start / increment);
    double last = power < 0 ? number_round(stop * increment) : number_round(stop / increment);
    if ((power < 0 ? first / increment : first * increment) < start)
        first++;
    if ((power < 0 ? last / increment : last * increment) > stop)
        last--;
    /* No multiple of the step lies between them: about one tick is wanted, so take a finer one. */
    if (last < first && count >= 0.5 && count < 2)
        return tick_increment(start, stop, count * 2);
    return power < 0 ? -increment : increment;
}

double number_tick_step(double start, double stop, double count)
{
    double increment =
        stop < start ? tick_increment(stop, start, count) : tick_increment(start, stop, count);
    double step = increment < 0 ? 1 / -increment : increment;
    return stop < start ? -step : step;
}

bool number_step_format(const struct tick_steps *ticks, const char *specifier,
                        struct number_format *format, double *prefix_reference)
{
    double step = ticks->step, largest = ticks->largest;
    *prefix_reference = NAN;
    if (!number_format_parse(specifier ? specifier : ",f", format))
        return false;
    bool chosen = format->precision >= 0;
    switch (format->type) {
    case 's':
        /* Vega fixes the prefix only where it chooses the precision too; d3-scale fixes it always.
         */
        if (chosen)
            break;
        format->precision = number_precision_prefix(step, largest);
        *prefix_reference = largest;
        break;
    case 0:
    case 'e':
    case 'g':
    case 'p':
    case 'r':
        if (!chosen)
            format->precision = number_precision_round(step, largest);
        if (!chosen && format->type == 'e' && format->precision > 0)
            format->precision--;
        break;
    case 'f':
    case '%':
        if (!chosen)
            format->precision = number_precision_fixed(step);
        if (!chosen && format->type == '%' && format->precision >= 0)
            format->precision = format->precision > 2 ? format->precision - 2 : 0;
        break;
    default:
        break;
    }
    return true;
}

bool number_tick_format(const struct tick_span *ticks, const char *specifier,
                        struct number_format *format, double *prefix_reference)
{
    const struct tick_steps steps = {number_tick_step(ticks->start, ticks->stop, ticks->count),
                                     fmax(fabs(ticks->start), fabs(ticks->stop))};
    return number_step_format(&steps, specifier, format, prefix_reference);
}
