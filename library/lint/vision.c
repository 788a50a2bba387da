/*
 * Differences of colours, by the formulas of the papers that library/lint/vision.h names.
 */
#include "library/lint/vision.h"

#include <math.h>

static const double degree = 0.017453292519943295;

/* Machado, Oliveira and Fernandes: A Physiologically-based Model for Simulation of Color Vision
 * Deficiency, IEEE TVCG 15 (2009), table 1. */
static const double matrices[VISION_COUNT][3][3] = {
    [VISION_PROTANOPIA] = {{0.152286, 1.052583, -0.204868},
                           {0.114503, 0.786281, 0.099216},
                           {-0.003882, -0.048116, 1.051998}},
    [VISION_DEUTERANOPIA] = {{0.367322, 0.860646, -0.227968},
                             {0.280085, 0.672501, 0.047413},
                             {-0.011820, 0.042940, 0.968881}},
};

/* IEC 61966-2-1. */
static double to_linear(double channel)
{
    double part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double from_linear(double part)
{
    part = fmin(1, fmax(0, part));
    return 255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055);
}

struct color vision_simulate(struct color color, enum vision vision)
{
    const double seen[3] = {to_linear(color.red), to_linear(color.green), to_linear(color.blue)};
    double made[3];
    for (int i = 0; i < 3; i++) {
        const double *row = matrices[vision][i];
        made[i] = from_linear(row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2]);
    }
    return (struct color){made[0], made[1], made[2], color.alpha};
}

/* A hue in degrees; 0 of a grey. */
static double hue_of(double a, double b)
{
    double hue = !(a > 0 || a < 0) && !(b > 0 || b < 0) ? 0 : atan2(b, a) / degree;
    return hue < 0 ? hue + 360 : hue;
}

/* Of two hues, the shorter way around. */
static double mean_hue(double a, double b)
{
    if (fabs(a - b) <= 180)
        return (a + b) / 2;
    return a + b < 360 ? (a + b + 360) / 2 : (a + b - 360) / 2;
}

static double turn(double from, double to)
{
    double turned = to - from;
    return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
}

/* What takes the place of a seventh power's share: of the chroma, 0 near grey, 1 far from it. */
static double vividness(double chroma)
{
    return sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)));
}

/* The names are those of Sharma, Wu and Dalal: The CIEDE2000 Color-Difference Formula, Color
 * Research & Application 30 (2005), equations 2 to 22. */
double vision_lab_difference(const double one[3], const double two[3])
{
    double g = 1.5 - 0.5 * vividness((hypot(one[1], one[2]) + hypot(two[1], two[2])) / 2);
    double c1 = hypot(one[1] * g, one[2]), c2 = hypot(two[1] * g, two[2]);
    double h1 = hue_of(one[1] * g, one[2]), h2 = hue_of(two[1] * g, two[2]);
    bool is_grey = !(c1 * c2 > 0);
    double lightness = (one[0] + two[0]) / 2, c = (c1 + c2) / 2;
    double h = is_grey ? h1 + h2 : mean_hue(h1, h2);
    double dh = is_grey ? 0 : 2 * sqrt(c1 * c2) * sin(turn(h1, h2) / 2 * degree);
    double t = 1 - 0.17 * cos((h - 30) * degree) + 0.24 * cos(2 * h * degree) +
               0.32 * cos((3 * h + 6) * degree) - 0.2 * cos((4 * h - 63) * degree);
    double middle = (lightness - 50) * (lightness - 50);
    double by_lightness = (two[0] - one[0]) / (1 + 0.015 * middle / sqrt(20 + middle));
    double by_chroma = (c2 - c1) / (1 + 0.045 * c), by_hue = dh / (1 + 0.015 * c * t);
    double theta = 30 * exp(-((h - 275) / 25) * ((h - 275) / 25));
    double turned = -sin(2 * theta * degree) * 2 * vividness(c);
    return sqrt(by_lightness * by_lightness + by_chroma * by_chroma + by_hue * by_hue +
                turned * by_chroma * by_hue);
}

/* Greys have no a and b in d3's words. */
static void lab_of(struct color color, double lab[3])
{
    struct color_coordinates own = color_to_lab(color);
    lab[0] = isnan(own.lightness) ? 0 : own.lightness;
    lab[1] = isnan(own.a) ? 0 : own.a;
    lab[2] = isnan(own.b) ? 0 : own.b;
}

double vision_difference(struct color a, struct color b)
{
    double one[3], two[3];
    lab_of(a, one);
    lab_of(b, two);
    return vision_lab_difference(one, two);
}

double vision_lightness(struct color color)
{
    double lab[3];
    lab_of(color, lab);
    return lab[0];
}
