/*
 * Numbers in myriads: which unit a number gets, and its digits before the unit. The rest of the
 * format is number.c's.
 */
#include "data/format/myriad.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/number.h"
#include "data/format/number_digits.h"

enum {
    UNIT_COUNT = 5,     /* with none */
    UNIT_DIGITS = 4,    /* a unit is ten thousand of the unit before it */
    ROUNDED_DIGITS = 17 /* decimals of that many digits are told apart by a double */
};

/*
 * In China 10¹² is 万亿 in reports, as 兆 stands for a million there too; elsewhere it is 兆.
 * Larger numbers have more digits before the last unit.
 */
struct myriad {
    const char *name;
    const char *units[UNIT_COUNT]; /* of 10⁰, 10⁴, 10⁸ …; NULL: no such unit */
};

static const struct myriad myriads[] = {
    {"myriad", {"", "万", "亿", "万亿"}},
    {"myriadHant", {"", "萬", "億", "兆", "京"}},
    {"myriadJa", {"", "万", "億", "兆", "京"}},
    {"myriadKo", {"", "만", "억", "조", "경"}},
};

static const double unit_values[UNIT_COUNT] = {1, 1e4, 1e8, 1e12, 1e16};

const struct myriad *myriad_find(const char *name)
{
    for (size_t i = 0; name && i < COUNT_OF(myriads); i++) {
        if (!strcmp(myriads[i].name, name))
            return &myriads[i];
    }
    return NULL;
}

const char *myriad_name(size_t index)
{
    return index < COUNT_OF(myriads) ? myriads[index].name : NULL;
}

static bool has_unit(const struct number_format *format)
{
    return !format->type || !strchr("%pbeoxXc", format->type);
}

static bool is_fixed(const struct number_format *format)
{
    return format->type == 'f' || format->type == 'd';
}

/* The largest unit for a number of that decimal exponent. */
static int find_unit(const struct myriad *myriad, int exponent)
{
    int unit = exponent < 0 ? 0 : exponent / UNIT_DIGITS;
    unit = unit < UNIT_COUNT ? unit : UNIT_COUNT - 1;
    while (!myriad->units[unit])
        unit--;
    return unit;
}

/* No type, or a letter that d3 doesn't know: twelve digits without the zeros at their end. */
static bool is_bare(const struct number_format *format)
{
    return !format->type || !strchr("dfgnrs", format->type);
}

/* The significant digits of a number in that unit that its format shows; 0: all. */
static int shown_digits(const struct number_format *format, int exponent, int unit)
{
    int precision = format->precision < 0 ? (is_bare(format) ? 12 : 6) : format->precision;
    if (is_fixed(format))
        precision = (format->type == 'd' ? 0 : precision) + exponent - unit * UNIT_DIGITS + 1;
    else if (precision < 1)
        precision = 1;
    return precision > 0 && precision <= ROUNDED_DIGITS ? precision : 0;
}

/*
 * value in that unit. It is rounded as it will be shown before it is divided, as its quotient may
 * lie on the other side of a half: 12345 is 1.235万, though no double is 1.2345.
 */
static double in_unit(double value, const struct number_format *format, int unit, int *exponent)
{
    struct decimal decimal;
    int digits = shown_digits(format, *exponent, unit);
    char text[96];
    double rounded;
    if (!digits || !decimal_from(fabs(value), digits, &decimal))
        return value / unit_values[unit];
    int length = snprintf(text, sizeof text, "%.1s.%.*se%d", decimal.digits, decimal.count - 1,
                          decimal.digits + 1, decimal.exponent - unit * UNIT_DIGITS);
    *exponent = decimal.exponent;
    if (!number_parse(text, (size_t)length, &rounded))
        return value / unit_values[unit];
    return copysign(rounded, value);
}

/* A unit leaves few digits: an exponent before it, as "g" may write, would be a second one. */
static struct number_format before_unit(const struct number_format *format, double value)
{
    struct number_format plain = *format;
    if (format->type == 'd') {
        plain.type = 'f';
        plain.precision = 0;
    } else if (format->type == 's' || (!is_fixed(format) && fabs(value) >= 1)) {
        plain.type = value == 0 ? 'g' : 'r'; /* 0 keeps the decimals that "s" gives it */
        plain.trim = format->trim || is_bare(format);
        plain.comma = format->comma || format->type == 'n';
        plain.precision = is_bare(format) && format->precision < 0 ? 12 : format->precision;
    }
    return plain;
}

const char *myriad_format_unit(const struct myriad_style *style, double value, struct arena *arena)
{
    const struct myriad *myriad = style->myriad;
    const struct number_format *format = style->format;
    struct decimal decimal, given;
    if (!has_unit(format) || !decimal_from(fabs(value), 0, &decimal)) {
        struct number_format plain = before_unit(format, 0);
        return number_format_apply(has_unit(format) ? &plain : format, style->locale, value, arena);
    }
    bool is_given = decimal_from(fabs(style->reference), 0, &given);
    int exponent = decimal.exponent;
    int unit = find_unit(myriad, is_given ? given.exponent : exponent);
    double scaled = in_unit(value, format, unit, &exponent);
    int rounded = find_unit(myriad, exponent);
    if (!is_given && rounded > unit) { /* 9999.9 became 10000: one of the next unit */
        unit = rounded;
        scaled = copysign(1, value);
    }
    struct number_format plain = before_unit(format, scaled);
    return number_format_apply_unit(&plain, style->locale, scaled, myriad->units[unit], arena);
}

const char *myriad_format(const struct myriad *myriad, const struct number_format *format,
                          const struct number_locale *locale, double value, struct arena *arena)
{
    const struct myriad_style style = {myriad, format, locale, NAN};
    return myriad_format_unit(&style, value, arena);
}

bool myriad_step_format(const struct myriad *myriad, const struct tick_steps *ticks,
                        const char *specifier, struct number_format *format, double *reference)
{
    struct decimal decimal;
    double prefix_reference;
    if (!number_format_parse(specifier ? specifier : ",f", format))
        return false;
    bool is_found = has_unit(format) && decimal_from(ticks->largest, 0, &decimal);
    double unit = is_found ? unit_values[find_unit(myriad, decimal.exponent)] : 1;
    const struct tick_steps steps = {ticks->step / unit, ticks->largest / unit};
    *reference = is_found ? ticks->largest : NAN;
    if (format->type != 's')
        return number_step_format(&steps, specifier, format, &prefix_reference);
    if (format->precision < 0) {
        format->type = 'f';
        format->precision = number_precision_fixed(steps.step);
    }
    return true;
}

int myriad_decimals(const struct myriad *myriad, int least, double reference, double value)
{
    struct decimal decimal, given;
    if (!decimal_from(fabs(value), 3, &decimal) || !decimal_from(fabs(reference), 0, &given))
        return least;
    int unit = find_unit(myriad, given.exponent);
    while (decimal.count > 1 && decimal.digits[decimal.count - 1] == '0')
        decimal.count--;
    int decimals = decimal.count - 1 - (decimal.exponent - unit * UNIT_DIGITS);
    return unit > 0 && decimals > least ? decimals : least;
}
