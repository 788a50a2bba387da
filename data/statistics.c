/*
 * The normal distribution by the approximations that Vega uses, so that digits agree; quantiles and
 * deviation as d3-array has them.
 */
#include "data/statistics.h"

#include <math.h>
#include <stdlib.h>

#include "base/array.h"

static const double sqrt_2_pi = 2.5066282746310002, sqrt_2 = 1.4142135623730951;

/* The polynomial with these coefficients, the highest power's first. */
static double polynomial(const double *coefficients, size_t count, double x)
{
    double sum = coefficients[0];
    for (size_t i = 1; i < count; i++)
        sum = coefficients[i] + sum * x;
    return sum;
}

double normal_density(double value, double mean, double deviation)
{
    double z = (value - mean) / deviation;
    return exp(-0.5 * z * z) / (deviation * sqrt_2_pi);
}

/* The share beyond z, which is not negative. */
static double normal_tail(double z)
{
    static const double above[] = {3.52624965998911e-02, 0.700383064443688, 6.37396220353165,
                                   33.912866078383,      112.079291497871,  221.213596169931,
                                   220.206867912376};
    static const double below[] = {8.83883476483184e-02, 1.75566716318264, 16.064177579207,
                                   86.7807322029461,     296.564248779674, 637.333633378831,
                                   793.826512519948,     440.413735824752};
    if (z > 37)
        return 0;
    double power = exp(-z * z / 2);
    if (z < 7.07106781186547)
        return power * polynomial(above, COUNT_OF(above), z) /
               polynomial(below, COUNT_OF(below), z);
    return power / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
}

double normal_cumulative(double value, double mean, double deviation)
{
    double z = (value - mean) / deviation, tail = normal_tail(fabs(z));
    return z > 0 ? 1 - tail : tail;
}

/* The reverse of the error function. */
static double inverse_error(double x)
{
    static const double middle[] = {
        -3.6444120640178196996e-21, -1.685059138182016589e-19,  1.2858480715256400167e-18,
        1.115787767802518096e-17,   -1.333171662854620906e-16,  2.0972767875968561637e-17,
        6.6376381343583238325e-15,  -4.0545662729752068639e-14, -8.1519341976054721522e-14,
        2.6335093153082322977e-12,  -1.2975133253453532498e-11, -5.4154120542946279317e-11,
        1.051212273321532285e-09,   -4.1126339803469836976e-09, -2.9070369957882005086e-08,
        4.2347877827932403518e-07,  -1.3654692000834678645e-06, -1.3882523362786468719e-05,
        0.0001867342080340571352,   -0.00074070253416626697512, -0.0060336708714301490533,
        0.24015818242558961693,     1.6536545626831027356};
    static const double far[] = {
        2.2137376921775787049e-09, 9.0756561938885390979e-08, -2.7517406297064545428e-07,
        1.8239629214389227755e-08, 1.5027403968909827627e-06, -4.013867526981545969e-06,
        2.9234449089955446044e-06, 1.2475304481671778723e-05, -4.7318229009055733981e-05,
        6.8284851459573175448e-05, 2.4031110387097893999e-05, -0.0003550375203628474796,
        0.00095328937973738049703, -0.0016882755560235047313, 0.0024914420961078508066,
        -0.0037512085075692412107, 0.005370914553590063617,   1.0052589676941592334,
        3.0838856104922207635};
    static const double tail[] = {
        -2.7109920616438573243e-11, -2.5556418169965252055e-10, 1.5076572693500548083e-09,
        -3.7894654401267369937e-09, 7.6157012080783393804e-09,  -1.4960026627149240478e-08,
        2.9147953450901080826e-08,  -6.7711997758452339498e-08, 2.2900482228026654717e-07,
        -9.9298272942317002539e-07, 4.5260625972231537039e-06,  -1.9681778105531670567e-05,
        7.5995277030017761139e-05,  -0.00021503011930044477347, -0.00013871931833623122026,
        1.0103004648645343977,      4.8499064014085844221};
    double w = -log((1 - x) * (1 + x)); /* 1 - x * x would lose digits near 1 */
    if (w < 6.25)
        return polynomial(middle, COUNT_OF(middle), w - 3.125) * x;
    if (w < 16)
        return polynomial(far, COUNT_OF(far), sqrt(w) - 3.25) * x;
    return (isfinite(w) ? polynomial(tail, COUNT_OF(tail), sqrt(w) - 5) : INFINITY) * x;
}

double normal_quantile(double p, double mean, double deviation)
{
    return p < 0 || p > 1 ? NAN : mean + deviation * sqrt_2 * inverse_error(2 * p - 1);
}

double quantile_sorted(const double *numbers, size_t count, double p)
{
    if (count == 0 || isnan(p))
        return NAN;
    if (p <= 0 || count < 2)
        return numbers[0];
    if (p >= 1)
        return numbers[count - 1];
    double at = (double)(count - 1) * p;
    size_t below = (size_t)at;
    return numbers[below] + (numbers[below + 1] - numbers[below]) * (at - floor(at));
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

void statistics_sort(double *numbers, size_t count)
{
    if (count > 0)
        qsort(numbers, count, sizeof *numbers, compare);
}

double sample_deviation(const double *numbers, size_t count)
{
    double mean = 0, sum = 0;
    for (size_t i = 0; i < count; i++) {
        double delta = numbers[i] - mean;
        mean += delta / (double)(i + 1);
        sum += delta * (numbers[i] - mean);
    }
    return count > 1 ? sqrt(sum / (double)(count - 1)) : NAN;
}
