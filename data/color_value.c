/*
 * Colour objects. They are told from others by the address of their keys, which only those made
 * here have.
 */
#include "data/color_value.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/number.h"

static const char *const keys[][4] = {
    [COLOR_RGB] = {"r", "g", "b", "opacity"},
    [COLOR_HSL] = {"h", "s", "l", "opacity"},
    [COLOR_LAB] = {"l", "a", "b", "opacity"},
    [COLOR_HCL] = {"h", "c", "l", "opacity"},
};

struct value color_value_make(enum color_model model, const double coordinates[4],
                              struct arena *arena)
{
    struct value_object *object = arena_alloc(arena, sizeof *object);
    struct value *values = arena_array(arena, 4, sizeof *values);
    if (!object || !values)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < 4; i++)
        values[i] = VALUE_OF_NUMBER(coordinates[i]);
    *object = (struct value_object){.count = 4, .keys = keys[model], .values = values};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

/* d3-color gives what is wholly transparent no channels. */
struct value color_value_of(enum color_model model, const struct color *color, struct arena *arena)
{
    if (!color)
        return color_value_make(model, (const double[]){NAN, NAN, NAN, NAN}, arena);
    struct color_coordinates to = model == COLOR_HSL   ? color_to_hsl(*color)
                                  : model == COLOR_LAB ? color_to_lab(*color)
                                                       : color_to_hcl(*color);
    bool visible = color->alpha > 0;
    const double coordinates[][4] = {
        [COLOR_RGB] = {visible ? color->red : NAN, visible ? color->green : NAN,
                       visible ? color->blue : NAN, color->alpha},
        [COLOR_HSL] = {to.hue, to.saturation, to.lightness, color->alpha},
        [COLOR_LAB] = {to.lightness, to.a, to.b, color->alpha},
        [COLOR_HCL] = {to.hue, to.chroma, to.lightness, color->alpha},
    };
    return color_value_make(model, coordinates[model], arena);
}

/* The model, or COUNT_OF(keys). */
static size_t model_of(struct value value)
{
    size_t model = 0;
    while (model < COUNT_OF(keys) &&
           !(value.type == VALUE_OBJECT && value.object->keys == keys[model]))
        model++;
    return model;
}

bool color_value_is(struct value value)
{
    return model_of(value) < COUNT_OF(keys);
}

/* d3-color's hcl2lab() and the way back. */
static void lab_of_hcl(const double hcl[4], double lab[4])
{
    double radians = hcl[0] * M_PI / 180;
    lab[0] = hcl[2];
    lab[1] = isnan(radians) ? 0 : cos(radians) * hcl[1];
    lab[2] = isnan(radians) ? 0 : sin(radians) * hcl[1];
    lab[3] = hcl[3];
}

static void hcl_of_lab(const double lab[4], double hcl[4])
{
    bool is_gray = lab[1] == 0 && lab[2] == 0;
    double hue = is_gray ? (double)NAN : atan2(lab[2], lab[1]) * (180 / M_PI);
    double gray = lab[0] > 0 && lab[0] < 100 ? 0 : (double)NAN;
    hcl[0] = hue < 0 ? hue + 360 : hue;
    hcl[1] = is_gray ? gray : sqrt(lab[1] * lab[1] + lab[2] * lab[2]);
    hcl[2] = lab[0];
    hcl[3] = lab[3];
}

struct value color_value_convert(enum color_model model, struct value value, struct arena *arena)
{
    size_t from = model_of(value);
    double given[4], made[4];
    for (size_t i = 0; i < 4; i++)
        given[i] = value.object->values[i].number;
    if (from == model)
        return color_value_make(model, given, arena);
    if (model == COLOR_LAB && from == COLOR_HCL) {
        lab_of_hcl(given, made);
        return color_value_make(model, made, arena);
    }
    if (model == COLOR_HCL && from == COLOR_LAB) {
        hcl_of_lab(given, made);
        return color_value_make(model, made, arena);
    }
    struct color color = color_value_read(value);
    return color_value_of(model, &color, arena);
}

static double hsl_channel(double hue, double low, double high)
{
    double share = hue < 60 ? hue : hue < 180 ? 60 : hue < 240 ? 240 - hue : 0;
    return (low + (high - low) * share / 60) * 255;
}

/* d3-color's conversion, which clamps nothing: color_from_hsl() is for CSS. */
static struct color read_hsl(double hue, double saturation, double lightness, double alpha)
{
    hue = fmod(hue, 360) + (hue < 0 ? 360 : 0);
    saturation = isnan(hue) || isnan(saturation) ? 0 : saturation;
    double high = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * saturation;
    double low = 2 * lightness - high;
    return (struct color){hsl_channel(hue >= 240 ? hue - 240 : hue + 120, low, high),
                          hsl_channel(hue, low, high),
                          hsl_channel(hue < 120 ? hue + 240 : hue - 120, low, high), alpha};
}

struct color color_value_read(struct value value)
{
    const struct value *v = value.object->values;
    double a = v[0].number, b = v[1].number, c = v[2].number, alpha = v[3].number;
    switch (model_of(value)) {
    case COLOR_HSL:
        return read_hsl(a, b, c, alpha);
    case COLOR_LAB:
        return color_from_lab(a, b, c, alpha);
    case COLOR_HCL:
        return color_from_hcl(a, b, c, alpha);
    default:
        return (struct color){a, b, c, alpha};
    }
}

/* A whole channel; none is 0. */
static int channel(double value)
{
    return isnan(value) ? 0 : number_to_int(fmax(0, fmin(255, number_round(value))));
}

const char *color_value_write(struct value value, char text[COLOR_VALUE_TEXT_SIZE])
{
    struct color color = color_value_read(value);
    double alpha = isnan(color.alpha) ? 1 : fmax(0, fmin(1, color.alpha));
    char digits[NUMBER_TEXT_SIZE];
    number_write(digits, alpha);
    bool opaque = alpha == 1;
    snprintf(text, COLOR_VALUE_TEXT_SIZE, "%s(%d, %d, %d%s%s)", opaque ? "rgb" : "rgba",
             channel(color.red), channel(color.green), channel(color.blue), opaque ? "" : ", ",
             opaque ? "" : digits);
    return text;
}
