/*
 * Mixing colours: the rules of d3-interpolate (interpolateRgb, …Hsl, …Lab, …Hcl, …Cubehelix and
 * their long forms). Each works on the coordinates of one space and comes back as sRGB.
 */
#include "base/color.h"

#include <math.h>

#include "base/number.h"

const char *const color_space_names[] = {"rgb",      "hsl",       "hsl-long",       "lab", "hcl",
                                         "hcl-long", "cubehelix", "cubehelix-long", NULL};

/* A coordinate that one of the colours doesn't have is the other's throughout. */
static double mix(double start, double end, double t)
{
    double span = end - start;
    if (span == 0 || isnan(span))
        return isnan(start) ? end : start;
    return start + t * span;
}

static double mix_hue(double start, double end, double t)
{
    double span = end - start;
    if (span == 0 || isnan(span))
        return isnan(start) ? end : start;
    if (fabs(span) > 180)
        span -= 360 * number_round(span / 360);
    return start + t * span;
}

static double mix_gamma(double start, double end, double t, double gamma)
{
    double span = end - start;
    if (gamma == 1 || span == 0 || isnan(span))
        return mix(start, end, t);
    double low = pow(start, gamma);
    return pow(low + t * (pow(end, gamma) - low), 1 / gamma);
}

/* Two colours on their way into one another. */
struct mixing {
    struct color start, end;
    double t, gamma, alpha;
    double (*hue)(double start, double end, double t);
};

static struct color mix_rgb(const struct mixing *m)
{
    double from = m->start.alpha <= 0 ? NAN : 0, to = m->end.alpha <= 0 ? NAN : 0;
    return (struct color){mix_gamma(m->start.red + from, m->end.red + to, m->t, m->gamma),
                          mix_gamma(m->start.green + from, m->end.green + to, m->t, m->gamma),
                          mix_gamma(m->start.blue + from, m->end.blue + to, m->t, m->gamma),
                          m->alpha};
}

static struct color mix_hsl(const struct mixing *m)
{
    struct color_coordinates start = color_to_hsl(m->start), end = color_to_hsl(m->end);
    return color_from_hsl(m->hue(start.hue, end.hue, m->t),
                          mix(start.saturation, end.saturation, m->t),
                          mix(start.lightness, end.lightness, m->t), m->alpha);
}

static struct color mix_lab(const struct mixing *m)
{
    struct color_coordinates start = color_to_lab(m->start), end = color_to_lab(m->end);
    return color_from_lab(mix(start.lightness, end.lightness, m->t), mix(start.a, end.a, m->t),
                          mix(start.b, end.b, m->t), m->alpha);
}

static struct color mix_hcl(const struct mixing *m)
{
    struct color_coordinates start = color_to_hcl(m->start), end = color_to_hcl(m->end);
    return color_from_hcl(m->hue(start.hue, end.hue, m->t), mix(start.chroma, end.chroma, m->t),
                          mix(start.lightness, end.lightness, m->t), m->alpha);
}

static struct color mix_cubehelix(const struct mixing *m)
{
    struct color_coordinates start = color_to_cubehelix(m->start), end = color_to_cubehelix(m->end);
    return color_from_cubehelix(m->hue(start.hue, end.hue, m->t),
                                mix(start.saturation, end.saturation, m->t),
                                mix(start.lightness, end.lightness, pow(m->t, m->gamma)), m->alpha);
}

static const struct {
    struct color (*mix)(const struct mixing *mixing);
    double (*hue)(double start, double end, double t);
} spaces[] = {
    [COLOR_SPACE_RGB] = {mix_rgb, mix_hue},
    [COLOR_SPACE_HSL] = {mix_hsl, mix_hue},
    [COLOR_SPACE_HSL_LONG] = {mix_hsl, mix},
    [COLOR_SPACE_LAB] = {mix_lab, mix_hue},
    [COLOR_SPACE_HCL] = {mix_hcl, mix_hue},
    [COLOR_SPACE_HCL_LONG] = {mix_hcl, mix},
    [COLOR_SPACE_CUBEHELIX] = {mix_cubehelix, mix_hue},
    [COLOR_SPACE_CUBEHELIX_LONG] = {mix_cubehelix, mix},
};

/* d3 passes colours on as text with whole channels. */
static double whole(double channel)
{
    double rounded = number_round(channel);
    return isnan(rounded) ? 0 : fmax(0, fmin(255, rounded));
}

struct color color_interpolate(struct color start, struct color end, double t,
                               enum color_space space, double gamma)
{
    struct mixing mixing = {.start = start,
                            .end = end,
                            .t = t,
                            .gamma = gamma,
                            .alpha = mix(start.alpha, end.alpha, t),
                            .hue = spaces[space].hue};
    struct color color = spaces[space].mix(&mixing);
    return (struct color){whole(color.red), whole(color.green), whole(color.blue),
                          fmax(0, fmin(1, color.alpha))};
}

struct color color_interpolate_all(const struct color *colors, size_t count, double t,
                                   enum color_space space, double gamma)
{
    if (count < 2)
        return count ? colors[0] : (struct color){0, 0, 0, 0};
    double steps = (double)(count - 1);
    double place = t * steps;
    double i = fmax(0, fmin(steps - 1, floor(place)));
    return color_interpolate(colors[(size_t)i], colors[(size_t)i + 1], place - i, space, gamma);
}
