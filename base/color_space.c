/*
 * From sRGB to the spaces in which colours are mixed, and back from cubehelix: d3-color's formulas.
 * The ways back from hsl, lab and hcl are in color.c.
 */
#include "base/color.h"

#include <math.h>

static const double degrees = 180 / 3.14159265358979323846;

static const struct color_coordinates nowhere = {NAN, NAN, NAN, NAN, NAN, NAN};

struct color_coordinates color_to_hsl(struct color color)
{
    if (color.alpha <= 0)
        return nowhere;
    double red = color.red / 255, green = color.green / 255, blue = color.blue / 255;
    double low = fmin(red, fmin(green, blue)), high = fmax(red, fmax(green, blue));
    double span = high - low, lightness = (high + low) / 2;
    struct color_coordinates place = nowhere;
    place.lightness = lightness;
    if (span == 0) {
        place.saturation = lightness > 0 && lightness < 1 ? 0 : NAN;
        return place;
    }
    if (red == high)
        place.hue = (green - blue) / span + (green < blue ? 6 : 0);
    else if (green == high)
        place.hue = (blue - red) / span + 2;
    else
        place.hue = (red - green) / span + 4;
    place.hue *= 60;
    place.saturation = span / (lightness < 0.5 ? high + low : 2 - high - low);
    return place;
}

static double srgb_to_linear(double channel)
{
    double part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

/* CIE's cube root with its straight part. */
static double xyz_to_lab(double t)
{
    const double knee = 6.0 / 29;
    return t > knee * knee * knee ? pow(t, 1.0 / 3) : t / (3 * knee * knee) + 4.0 / 29;
}

struct color_coordinates color_to_lab(struct color color)
{
    if (color.alpha <= 0)
        return nowhere;
    double red = srgb_to_linear(color.red), green = srgb_to_linear(color.green),
           blue = srgb_to_linear(color.blue);
    double y = xyz_to_lab(0.2225045 * red + 0.7168786 * green + 0.0606169 * blue);
    double x = y, z = y;
    if (red != green || green != blue) { /* a grey is exactly one: no hue from rounding */
        x = xyz_to_lab((0.4360747 * red + 0.3850649 * green + 0.1430804 * blue) / 0.96422);
        z = xyz_to_lab((0.0139322 * red + 0.0971045 * green + 0.7141733 * blue) / 0.82521);
    }
    struct color_coordinates place = nowhere;
    place.lightness = 116 * y - 16;
    place.a = 500 * (x - y);
    place.b = 200 * (y - z);
    return place;
}

struct color_coordinates color_to_hcl(struct color color)
{
    struct color_coordinates place = color_to_lab(color);
    if (place.a == 0 && place.b == 0) {
        place.chroma = place.lightness > 0 && place.lightness < 100 ? 0 : NAN;
        return place;
    }
    double hue = atan2(place.b, place.a) * degrees;
    place.hue = hue < 0 ? hue + 360 : hue;
    place.chroma = sqrt(place.a * place.a + place.b * place.b);
    return place;
}

/* The coefficients of Green's cubehelix: https://d3js.org/d3-color#cubehelix */
static const double helix_a = -0.14861, helix_b = 1.78277, helix_c = -0.29227, helix_d = -0.90649,
                    helix_e = 1.97294;

struct color_coordinates color_to_cubehelix(struct color color)
{
    const double ed = helix_e * helix_d, eb = helix_e * helix_b,
                 bc_da = helix_b * helix_c - helix_d * helix_a;
    struct color_coordinates place = nowhere;
    if (color.alpha <= 0)
        return place;
    double red = color.red / 255, green = color.green / 255, blue = color.blue / 255;
    double lightness = (bc_da * blue + ed * red - eb * green) / (bc_da + ed - eb);
    double bl = blue - lightness;
    double k = (helix_e * (green - lightness) - helix_c * bl) / helix_d;
    place.lightness = lightness;
    place.saturation = sqrt(k * k + bl * bl) / (helix_e * lightness * (1 - lightness));
    if (place.saturation == 0 || isnan(place.saturation))
        return place;
    double hue = atan2(k, bl) * degrees - 120;
    place.hue = hue < 0 ? hue + 360 : hue;
    return place;
}

static double clamp_channel(double part)
{
    return isnan(part) ? 0 : fmax(0, fmin(255, 255 * part)); /* as d3-color writes what is none */
}

struct color color_from_cubehelix(double hue, double saturation, double lightness, double alpha)
{
    double angle = isnan(hue) ? 0 : (hue + 120) / degrees;
    double amplitude = isnan(saturation) ? 0 : saturation * lightness * (1 - lightness);
    double x = cos(angle), y = sin(angle);
    return (struct color){clamp_channel(lightness + amplitude * (helix_a * x + helix_b * y)),
                          clamp_channel(lightness + amplitude * (helix_c * x + helix_d * y)),
                          clamp_channel(lightness + amplitude * (helix_e * x)),
                          fmax(0, fmin(1, alpha))};
}
