/*
 * Contrast: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
 */
#include "charts/label/contrast.h"

#include <math.h>

/* Of a channel from 0 to 255. */
static double linear(double channel)
{
    channel /= 255;
    return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(struct color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast_ratio(struct color text, struct color ground)
{
    double a = luminance(text), b = luminance(ground);
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

static struct color over(struct color color, double opacity, struct color ground)
{
    double share = fmin(1, fmax(0, color.alpha * opacity));
    return (struct color){ground.red + share * (color.red - ground.red),
                          ground.green + share * (color.green - ground.green),
                          ground.blue + share * (color.blue - ground.blue), 1};
}

static struct color mean(const struct gradient *gradient)
{
    struct color sum = {0, 0, 0, 0};
    double count = (double)gradient->stop_count;
    for (size_t i = 0; i < gradient->stop_count; i++) {
        const struct color *stop = &gradient->stops[i].color;
        sum.red += stop->red / count;
        sum.green += stop->green / count;
        sum.blue += stop->blue / count;
        sum.alpha += stop->alpha / count;
    }
    return sum;
}

struct color contrast_paint_over(const struct paint *paint, double opacity, struct color ground)
{
    if (paint->type == PAINT_COLOR)
        return over(paint->color, opacity, ground);
    return paint->type == PAINT_GRADIENT ? over(mean(paint->gradient), opacity, ground) : ground;
}

struct color contrast_readable(struct color own, struct color ground)
{
    static const struct color white = {255, 255, 255, 1}, black = {0, 0, 0, 1};
    struct color best = own;
    if (contrast_ratio(white, ground) > contrast_ratio(best, ground))
        best = white;
    if (contrast_ratio(black, ground) > contrast_ratio(best, ground))
        best = black;
    return best;
}

/* That share of the way to black (0) or white (255), in whole steps towards it: outputs round. */
static struct color mix(struct color own, double share, double end)
{
    double (*round_to)(double) = end > 0 ? ceil : floor;
    return (struct color){round_to(own.red + share * (end - own.red)),
                          round_to(own.green + share * (end - own.green)),
                          round_to(own.blue + share * (end - own.blue)), own.alpha};
}

struct color contrast_deepen(struct color own, struct color ground, double least)
{
    enum { STEPS = 64 };
    const struct color ends[] = {mix(own, 1, 0), mix(own, 1, 255)};
    bool is_darker = contrast_ratio(ends[0], ground) >= contrast_ratio(ends[1], ground);
    struct color deeper = own;
    for (int i = 1; i <= STEPS && contrast_ratio(deeper, ground) < least; i++)
        deeper = mix(own, (double)i / STEPS, is_darker ? 0 : 255);
    return deeper;
}
