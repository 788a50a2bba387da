/*
 * Colours ⇄ text, and the spaces they may be given in. Rounding and the formulas are d3-color's,
 * as it is what Vega computes with; syntax is CSS Color 4's. Schemes and interpolation are left to
 * the scales.
 */
#include "base/color.h"

#include "base/array.h"
#include "base/color_internal.h"
#include "base/number.h"
#include "base/suggest.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double pi = 3.14159265358979323846;

/* NaN becomes low. */
static double clamp(double value, double low, double high)
{
    return value > low ? (value < high ? value : high) : low;
}

static struct color clamped(double red, double green, double blue, double alpha)
{
    if (alpha <= 0)
        return (struct color){0, 0, 0, 0};
    return (struct color){clamp(red, 0, 255), clamp(green, 0, 255), clamp(blue, 0, 255),
                          isnan(alpha) ? 1 : clamp(alpha, 0, 1)};
}

/* One channel of hsl, hue in degrees from 0 to 360 (CSS Color 3, section 4.2.4). */
static double hsl_channel(double hue, double low, double high)
{
    double part = low;
    if (hue < 60)
        part = low + (high - low) * hue / 60;
    else if (hue < 180)
        part = high;
    else if (hue < 240)
        part = low + (high - low) * (240 - hue) / 60;
    return part * 255;
}

struct color color_from_hsl(double hue, double saturation, double lightness, double alpha)
{
    double h = isfinite(hue) ? fmod(hue, 360) : 0;
    if (h < 0)
        h += 360;
    bool is_gray = isnan(hue) || !(saturation > 0) || lightness <= 0 || lightness >= 1;
    double s = is_gray ? 0 : saturation;
    double high = lightness + (lightness < 0.5 ? lightness : 1 - lightness) * s;
    double low = 2 * lightness - high;
    return clamped(hsl_channel(h >= 240 ? h - 240 : h + 120, low, high), hsl_channel(h, low, high),
                   hsl_channel(h < 120 ? h + 240 : h - 120, low, high), alpha);
}

/* CIE's cube root with its straight part, inverted. */
static double lab_to_xyz(double t)
{
    const double knee = 6.0 / 29;
    return t > knee ? t * t * t : 3 * knee * knee * (t - 4.0 / 29);
}

static double linear_to_srgb(double part)
{
    return 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * pow(part, 1 / 2.4) - 0.055);
}

struct color color_from_lab(double lightness, double a, double b, double alpha)
{
    double y = (lightness + 16) / 116;
    double x = isnan(a) ? y : y + a / 500;
    double z = isnan(b) ? y : y - b / 200;
    x = 0.96422 * lab_to_xyz(x); /* the white point D50, as in CSS; y's is 1 */
    y = lab_to_xyz(y);
    z = 0.82521 * lab_to_xyz(z);
    return clamped(linear_to_srgb(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
                   linear_to_srgb(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
                   linear_to_srgb(0.0719453 * x - 0.2289914 * y + 1.4052427 * z), alpha);
}

struct color color_from_hcl(double hue, double chroma, double lightness, double alpha)
{
    if (isnan(hue))
        return color_from_lab(lightness, 0, 0, alpha);
    double angle = hue * pi / 180;
    return color_from_lab(lightness, cos(angle) * chroma, sin(angle) * chroma, alpha);
}

static char lower(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return c;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* What follows "#": 3 or 4 digits, each for two, or 6 or 8. */
static bool parse_hex(const char *text, struct color *color)
{
    double channels[4] = {0, 0, 0, 255};
    size_t length = strlen(text);
    if (length != 3 && length != 4 && length != 6 && length != 8)
        return false;
    size_t width = length < 6 ? 1 : 2;
    for (size_t i = 0; i < length / width; i++) {
        int high = hex_digit(text[i * width]), low = hex_digit(text[i * width + width - 1]);
        if (high < 0 || low < 0)
            return false;
        channels[i] = high * 16 + low;
    }
    *color = clamped(channels[0], channels[1], channels[2], channels[3] / 255);
    return true;
}

/* A number within rgb() or hsl(), and what it is followed by. */
struct component {
    double value;
    char unit[5]; /* "", "%", "deg" … */
};

static const char *skip_spaces(const char *at)
{
    while (is_space(*at))
        at++;
    return at;
}

/* Reads a number and its unit; returns where it ends, or NULL. */
static const char *parse_component(const char *at, struct component *component)
{
    const char *start = at;
    if (*at == '+' || *at == '-')
        at++;
    at += strspn(at, "0123456789.");
    if (*at == 'e') {
        const char *digits = at + 1 + (at[1] == '+' || at[1] == '-');
        size_t count = strspn(digits, "0123456789");
        at = count ? digits + count : at;
    }
    if (at == start || at[-1] == '.' ||
        !number_parse(start, (size_t)(at - start), &component->value))
        return NULL;
    size_t unit = *at == '%' ? 1 : strspn(at, "abcdefghijklmnopqrstuvwxyz");
    if (unit >= sizeof component->unit)
        return NULL;
    memcpy(component->unit, at, unit);
    component->unit[unit] = '\0';
    return at + unit;
}

/*
 * Reads "a, b, c)", "a, b, c, d)", "a b c)" or "a b c / d)" to the end of the text. Returns how
 * many components there are, or 0.
 */
static size_t parse_components(const char *at, struct component components[4], bool *has_commas)
{
    size_t count = 0;
    *has_commas = false;
    for (;;) {
        at = parse_component(skip_spaces(at), &components[count++]);
        if (!at)
            return 0;
        const char *next = skip_spaces(at);
        if (*next == ')')
            return count >= 3 && !*skip_spaces(next + 1) ? count : 0;
        if (count == 4)
            return 0;
        if (count == 1)
            *has_commas = *next == ',';
        if (!*has_commas && count < 3) {
            if (next == at)
                return 0;
            at = next;
        } else {
            if (*next != (*has_commas ? ',' : '/'))
                return 0;
            at = next + 1;
        }
    }
}

static bool is_percentage(const struct component *component)
{
    return strcmp(component->unit, "%") == 0;
}

/* A number, or a percentage of whole. */
static bool component_value(const struct component *component, double whole, double *value)
{
    if (component->unit[0] && !is_percentage(component))
        return false;
    *value = component->unit[0] ? component->value * whole / 100 : component->value;
    return true;
}

static bool rgb_from_components(const struct component components[3], bool has_commas, double alpha,
                                struct color *color)
{
    double channels[3];
    for (size_t i = 0; i < 3; i++) {
        if (has_commas && is_percentage(&components[i]) != is_percentage(&components[0]))
            return false; /* only the notation with spaces mixes them */
        if (!component_value(&components[i], 255, &channels[i]))
            return false;
    }
    *color = clamped(channels[0], channels[1], channels[2], alpha);
    return true;
}

static bool hsl_from_components(const struct component components[3], bool has_commas, double alpha,
                                struct color *color)
{
    static const struct {
        const char *name;
        double degrees;
    } units[] = {{"", 1}, {"deg", 1}, {"grad", 0.9}, {"rad", 57.29577951308232}, {"turn", 360}};
    for (size_t i = 1; i < 3; i++)
        if (!is_percentage(&components[i]) && (has_commas || components[i].unit[0]))
            return false; /* only the notation with spaces may leave the sign out */
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        if (strcmp(components[0].unit, units[i].name) != 0)
            continue;
        *color = color_from_hsl(components[0].value * units[i].degrees, components[1].value / 100,
                                components[2].value / 100, alpha);
        return true;
    }
    return false;
}

static bool parse_function(const char *text, struct color *color)
{
    static const struct {
        const char *start;
        bool (*read)(const struct component components[3], bool has_commas, double alpha,
                     struct color *color);
    } functions[] = {{"rgb(", rgb_from_components},
                     {"rgba(", rgb_from_components},
                     {"hsl(", hsl_from_components},
                     {"hsla(", hsl_from_components}};
    for (size_t i = 0; i < COUNT_OF(functions); i++) {
        size_t length = strlen(functions[i].start);
        if (strncmp(text, functions[i].start, length) != 0)
            continue;
        struct component components[4];
        bool has_commas;
        size_t count = parse_components(text + length, components, &has_commas);
        double alpha = 1;
        if (!count || (count == 4 && !component_value(&components[3], 1, &alpha)))
            return false;
        return functions[i].read(components, has_commas, alpha, color);
    }
    return false;
}

static int compare_name(const void *name, const void *entry)
{
    return strcmp(name, ((const struct color_name *)entry)->name);
}

bool color_parse(const char *text, struct color *color)
{
    char word[128] = ""; /* lower case, without the spaces around it; no colour is longer */
    text = skip_spaces(text);
    size_t length = strlen(text);
    while (length && is_space(text[length - 1]))
        length--;
    if (length >= sizeof word)
        return false;
    for (size_t i = 0; i < length; i++)
        word[i] = lower(text[i]);
    if (word[0] == '#')
        return parse_hex(word + 1, color);
    if (strchr(word, '('))
        return parse_function(word, color);
    if (strcmp(word, "transparent") == 0) {
        *color = (struct color){0, 0, 0, 0};
        return true;
    }
    const struct color_name *entry =
        bsearch(word, color_names, color_name_count, sizeof *color_names, compare_name);
    if (entry)
        *color =
            (struct color){entry->rgb >> 16 & 0xFF, entry->rgb >> 8 & 0xFF, entry->rgb & 0xFF, 1};
    return entry;
}

const char *color_suggest(const char *text)
{
    struct suggest suggest = {.word = text};
    for (size_t i = 0; i < color_name_count; i++)
        suggest_offer(&suggest, color_names[i].name);
    suggest_offer(&suggest, "transparent");
    return suggest.best;
}

static unsigned whole_channel(double value)
{
    return (unsigned)clamp(number_round(value), 0, 255);
}

/* Every item of a picture has colours: "#4c78a8" without a format. */
static size_t write_opaque(char text[COLOR_TEXT_SIZE], const unsigned channels[3])
{
    static const char digits[] = "0123456789abcdef";
    size_t length = 0;
    text[length++] = '#';
    for (size_t i = 0; i < 3; i++) {
        text[length++] = digits[channels[i] / 16];
        text[length++] = digits[channels[i] % 16];
    }
    text[length] = '\0';
    return length;
}

size_t color_write(char text[COLOR_TEXT_SIZE], struct color color)
{
    unsigned red = whole_channel(color.red), green = whole_channel(color.green),
             blue = whole_channel(color.blue);
    double alpha = isnan(color.alpha) ? 1 : clamp(color.alpha, 0, 1);
    alpha = number_round(alpha * 1000) / 1000;
    if (alpha == 1)
        return write_opaque(text, (const unsigned[]){red, green, blue});
    char digits[NUMBER_TEXT_SIZE];
    number_write(digits, alpha);
    return (size_t)snprintf(text, COLOR_TEXT_SIZE, "rgba(%u,%u,%u,%.5s)", red, green, blue, digits);
}

static double linear_channel(double channel)
{
    double part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

double color_luminance(struct color color)
{
    return 0.2126 * linear_channel(color.red) + 0.7152 * linear_channel(color.green) +
           0.0722 * linear_channel(color.blue);
}

double color_contrast(struct color a, struct color b)
{
    double first = color_luminance(a), second = color_luminance(b);
    return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}
