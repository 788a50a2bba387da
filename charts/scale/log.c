/*
 * The scale type log: equal factors are equal distances. A domain below zero is mirrored; one
 * across zero has no places. https://vega.github.io/vega/docs/scales/#log
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "charts/scale/continuous.h"
#include "charts/scale/log.h"
#include "charts/scale/ticks.h"

/* The most ticks that an axis gets; the base and the domain come from a spec. */
enum { TICK_LIMIT = 10000 };

static bool is_mirrored(const struct scale *scale)
{
    return scale->numbers[0] < 0;
}

static double log_lift(const struct scale *scale, double number)
{
    return is_mirrored(scale) ? -log(-number) : log(number);
}

static double log_ground(const struct scale *scale, double number)
{
    return is_mirrored(scale) ? -exp(-number) : exp(number);
}

static double log_base(const struct scale *scale)
{
    return scale->base.is_given ? scale->base.value : 10;
}

static double plain_exponent(double base, double number)
{
    return base == 10 ? log10(number) : base == 2 ? log2(number) : log(number) / log(base);
}

/* Powers of ten as text has them: the nearest doubles, as d3 takes them. */
static double plain_power(double base, double exponent)
{
    char text[NUMBER_TEXT_SIZE + 2] = "1e";
    double power;
    if (base != 10 || exponent != floor(exponent) || fabs(exponent) > 400)
        return pow(base, exponent);
    size_t length = number_write(text + 2, exponent);
    return number_parse(text, length + 2, &power) ? power : pow(base, exponent);
}

/* The exponent of a number to the scale's base, and back; mirrored where the domain is negative. */
static double log_exponent(const struct scale *scale, double number)
{
    double base = log_base(scale);
    return is_mirrored(scale) ? -plain_exponent(base, -number) : plain_exponent(base, number);
}

static double log_power(const struct scale *scale, double exponent)
{
    double base = log_base(scale);
    return is_mirrored(scale) ? -plain_power(base, -exponent) : plain_power(base, exponent);
}

static void log_nice(struct scale *scale, double count)
{
    (void)count;
    size_t last = scale->domain_count - 1;
    bool is_reversed = scale->numbers[last] < scale->numbers[0];
    double *low = &scale->numbers[is_reversed ? last : 0];
    double *high = &scale->numbers[is_reversed ? 0 : last];
    double start = log_power(scale, floor(log_exponent(scale, *low)));
    double stop = log_power(scale, ceil(log_exponent(scale, *high)));
    if (!isfinite(start) || !isfinite(stop) || start == 0 || stop == 0)
        return;
    *low = start;
    *high = stop;
}

/* Ticks while they are gathered between two numbers. */
struct log_ticks {
    double low, high;
    double *ticks;
    size_t count;
};

static void add_tick(struct log_ticks *gathered, double tick)
{
    if (tick >= gathered->low && tick <= gathered->high && gathered->count < TICK_LIMIT)
        gathered->ticks[gathered->count++] = tick;
}

/* 1, 2, 3 … times every power, in ascending order. */
static void add_multiples(const struct scale *scale, struct log_ticks *gathered, double first,
                          double last)
{
    double base = log_base(scale);
    bool is_positive = gathered->low > 0;
    for (double exponent = first; exponent <= last; exponent++) {
        for (double i = 1; i < base; i++) {
            double factor = is_positive ? i : base - i;
            bool divides = is_positive ? exponent < 0 : exponent > 0;
            add_tick(gathered, divides ? factor / log_power(scale, -exponent)
                                       : factor * log_power(scale, exponent));
        }
    }
}

/* d3-scale's log.ticks(). */
static double *log_ticks(const struct scale *scale, double count, size_t *tick_count,
                         struct arena *arena)
{
    double low = scale_domain_min(scale), high = scale_domain_max(scale), base = log_base(scale);
    double first = log_exponent(scale, low), last = log_exponent(scale, high);
    bool is_whole = base == floor(base) && base > 1;
    *tick_count = 0;
    if (!isfinite(first) || !isfinite(last))
        return NULL;
    double *ticks;
    if (is_whole && last - first < count && base < TICK_LIMIT) {
        double most = fmin((ceil(last) - floor(first) + 1) * base, TICK_LIMIT);
        struct log_ticks gathered = {.low = low, .high = high};
        gathered.ticks = arena_array(arena, (size_t)most + 1, sizeof *gathered.ticks);
        if (!gathered.ticks)
            return NULL;
        add_multiples(scale, &gathered, floor(first), ceil(last));
        ticks = gathered.ticks;
        *tick_count = gathered.count;
        if ((double)gathered.count * 2 < count)
            ticks = ticks_between(low, high, count, tick_count, arena);
    } else {
        ticks = ticks_between(first, last, fmin(last - first, count), tick_count, arena);
        for (size_t i = 0; i < *tick_count; i++)
            ticks[i] = log_power(scale, ticks[i]);
    }
    if (scale->numbers[scale->domain_count - 1] < scale->numbers[0])
        number_reverse(ticks, *tick_count);
    return ticks;
}

bool log_shows_label(const struct scale *scale, double value, double count, size_t tick_count)
{
    double base = log_base(scale);
    double most = fmax(1, base * count / (double)tick_count);
    double multiple = value / pow(base, number_round(log(value) / log(base)));
    if (multiple * base < base - 0.5)
        multiple *= base;
    return multiple <= most;
}

const struct scale_type scale_log = {.name = "log",
                                     .kind = SCALE_KIND_CONTINUOUS,
                                     .precedence = 1,
                                     .accepts = SCALE_ACCEPTS_CONTINUOUS | SCALE_ACCEPTS_BASE,
                                     .is_continuous = true,
                                     .is_uneven = true,
                                     .axis_block = "Quantitative",
                                     .is_logarithmic = true,
                                     .place = continuous_place,
                                     .lift = log_lift,
                                     .ground = log_ground,
                                     .nice = log_nice,
                                     .ticks = log_ticks};
