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
