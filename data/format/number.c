/*
 * Number formats: reading a specifier and writing a number by it, as d3-format 3 does. The digits
 * are number_digits.c's; which precision suits an axis is number_ticks.c's.
 */
#include "data/format/number.h"

#include <limits.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/format/number_digits.h"

enum {
    DEFAULT_PRECISION = 6,
    FALLBACK_PRECISION = 12, /* of a specifier without a type */
    MAX_SIGNIFICANT = 21,    /* the ranges that ECMAScript's methods accept in d3's view */
    MAX_DECIMALS = 20,
    NO_PREFIX = INT_MAX
};

static const char *const si_prefixes[] = {"y", "z", "a", "f", "p", "n", "µ", "m", "",
                                          "k", "M", "G", "T", "P", "E", "Z", "Y"};

/* One letter of a specifier: how it writes a number that is not negative, nor NaN. */
struct number_type {
    char letter;
    bool significant; /* precision counts significant digits, not decimals */
    bool splits;      /* what follows the leading digits is not grouped */
    bool percent;
    bool radix; /* "#" writes 0b, 0o or 0x */
    /* Returns the exponent of the SI prefix to add, or NO_PREFIX. */
    int (*write)(struct digits_text *text, double value, int precision);
};

static int write_fixed(struct digits_text *text, double value, int precision)
{
    digits_to_fixed(text, value, precision);
    return NO_PREFIX;
}

static int write_percent(struct digits_text *text, double value, int precision)
{
    return write_fixed(text, value * 100, precision);
}

static int write_exponential(struct digits_text *text, double value, int precision)
{
    digits_to_exponential(text, value, precision);
    return NO_PREFIX;
}

static int write_general(struct digits_text *text, double value, int precision)
{
    digits_to_precision(text, value, precision);
    return NO_PREFIX;
}

/* Math.round() of a value that is not negative. */
static double round_half_up(double value)
{
    double whole = floor(value);
    return value - whole >= 0.5 ? whole + 1 : whole;
}

static int write_whole(struct digits_text *text, double value, int precision)
{
    (void)precision;
    digits_to_whole(text, round_half_up(value));
    return NO_PREFIX;
}

static int write_binary(struct digits_text *text, double value, int precision)
{
    (void)precision;
    digits_to_radix(text, round_half_up(value), 2);
    return NO_PREFIX;
}

static int write_octal(struct digits_text *text, double value, int precision)
{
    (void)precision;
    digits_to_radix(text, round_half_up(value), 8);
    return NO_PREFIX;
}

static int write_hex(struct digits_text *text, double value, int precision)
{
    (void)precision;
    digits_to_radix(text, round_half_up(value), 16);
    return NO_PREFIX;
}

static int write_upper_hex(struct digits_text *text, double value, int precision)
{
    write_hex(text, value, precision);
    for (size_t i = 0; i < text->length; i++) {
        if (text->bytes[i] >= 'a' && text->bytes[i] <= 'z') /* "INFINITY" is d3's, too */
            text->bytes[i] = (char)(text->bytes[i] - 'a' + 'A');
    }
    return NO_PREFIX;
}

/* Significant digits, never with an exponent. */
static int write_rounded(struct digits_text *text, double value, int precision)
{
    struct decimal decimal;
    if (!decimal_from(value, precision, &decimal)) {
        digits_to_string(text, value);
        return NO_PREFIX;
    }
    size_t count = (size_t)decimal.count;
    if (decimal.exponent < 0) {
        digits_append(text, "0.", 2);
        digits_append_zeros(text, -decimal.exponent - 1);
        digits_append(text, decimal.digits, count);
    } else if (decimal.count > decimal.exponent + 1) {
        size_t whole = (size_t)decimal.exponent + 1;
        digits_append(text, decimal.digits, whole);
        digits_append(text, ".", 1);
        digits_append(text, decimal.digits + whole, count - whole);
    } else {
        digits_append(text, decimal.digits, count);
        digits_append_zeros(text, decimal.exponent - decimal.count + 1);
    }
    return NO_PREFIX;
}

static int write_rounded_percent(struct digits_text *text, double value, int precision)
{
    return write_rounded(text, value * 100, precision);
}

/* The exponent of the SI prefix for a number of that exponent: a multiple of 3 from -24 to 24. */
static int prefix_exponent(int exponent)
{
    int thousands = exponent >= 0 ? exponent / 3 : (exponent - 2) / 3;
    return 3 * (thousands < -8 ? -8 : thousands > 8 ? 8 : thousands);
}

static int write_prefixed(struct digits_text *text, double value, int precision)
{
    struct decimal decimal;
    if (!decimal_from(value, precision, &decimal))
        return write_general(text, value, precision);
    int prefix = prefix_exponent(decimal.exponent);
    int whole = decimal.exponent - prefix + 1;
    if (whole >= decimal.count) {
        digits_append(text, decimal.digits, (size_t)decimal.count);
        digits_append_zeros(text, whole - decimal.count);
    } else if (whole > 0) {
        digits_append(text, decimal.digits, (size_t)whole);
        digits_append(text, ".", 1);
        digits_append(text, decimal.digits + whole, (size_t)(decimal.count - whole));
    } else { /* below the least prefix: fewer digits are left, or all of them when none is */
        int left = precision + whole - 1;
        decimal_from(value, left > 0 ? left : 0, &decimal);
        digits_append(text, "0.", 2);
        digits_append_zeros(text, -whole);
        digits_append(text, decimal.digits, (size_t)decimal.count);
    }
    return prefix;
}

static const struct number_type number_types[] = {
    {.letter = 'g', .write = write_general, .significant = true, .splits = true},
    {.letter = '%', .write = write_percent, .splits = true, .percent = true},
    {.letter = 'b', .write = write_binary, .radix = true},
    {.letter = 'd', .write = write_whole, .splits = true},
    {.letter = 'e', .write = write_exponential, .splits = true},
    {.letter = 'f', .write = write_fixed, .splits = true},
    {.letter = 'o', .write = write_octal, .radix = true},
    {.letter = 'p',
     .write = write_rounded_percent,
     .significant = true,
     .splits = true,
     .percent = true},
    {.letter = 'r', .write = write_rounded, .significant = true, .splits = true},
    {.letter = 's', .write = write_prefixed, .significant = true, .splits = true},
    {.letter = 'X', .write = write_upper_hex, .radix = true},
    {.letter = 'x', .write = write_hex, .radix = true},
};

/* A specifier with what it leaves open decided. */
struct number_plan {
    const struct number_type *type; /* NULL: 'c', the number as ECMAScript writes it */
    const struct number_locale *locale;
    const char *fill;
    const char *unit;   /* what follows at the very end: the SI prefix of formatPrefix */
    const char *text;   /* in place of the number, of the type 'c'; NULL: none */
    const char *prefix; /* in place of the SI prefix; NULL: none */
    char align, sign, symbol;
    bool zero, comma, trim;
    int width, precision;
};

static const struct number_type *find_type(char letter)
{
    for (size_t i = 0; i < COUNT_OF(number_types); i++) {
        if (number_types[i].letter == letter)
            return &number_types[i];
    }
    return NULL;
}

static int clamp_precision(const struct number_type *type, int precision)
{
    if (precision < 0)
        return DEFAULT_PRECISION;
    if (!type || !type->significant)
        return precision > MAX_DECIMALS ? MAX_DECIMALS : precision;
    return precision < 1 ? 1 : precision > MAX_SIGNIFICANT ? MAX_SIGNIFICANT : precision;
}

static struct number_plan plan_format(const struct number_format *format,
                                      const struct number_locale *locale, const char *unit)
{
    struct number_plan plan = {.type = find_type(format->type),
                               .locale = locale,
                               .fill = format->fill,
                               .unit = unit,
                               .align = format->align,
                               .sign = format->sign,
                               .symbol = format->symbol,
                               .zero = format->zero,
                               .comma = format->comma,
                               .trim = format->trim,
                               .width = format->width};
    int precision = format->precision;
    if (format->type == 'n') {
        plan.comma = true;
        plan.type = find_type('g');
    } else if (!plan.type && format->type != 'c') {
        plan.trim = true;
        plan.type = find_type('g');
        if (precision < 0)
            precision = FALLBACK_PRECISION;
    }
    plan.precision = clamp_precision(plan.type, precision);
    if (plan.zero || (plan.align == '=' && strcmp(plan.fill, "0") == 0)) {
        plan.zero = true;
        plan.fill = "0";
        plan.align = '=';
    }
    return plan;
}

/* 1.2000k becomes 1.2k: zeros that end the decimals go, and the point with them if none is left. */
static void trim_zeros(struct digits_text *text)
{
    size_t keep = 0, resume = 0; /* what lies from keep to resume is cut; keep 0: nothing yet */
    bool decimals = false;
    for (size_t i = 1; i < text->length; i++) {
        char c = text->bytes[i];
        if (c == '.') {
            keep = i;
            resume = i + 1;
            decimals = true;
        } else if (c == '0') {
            if (decimals && keep == 0)
                keep = i;
            resume = i + 1;
        } else if (c >= '1' && c <= '9') {
            keep = 0;
        } else {
            break;
        }
    }
    if (keep == 0)
        return;
    memmove(text->bytes + keep, text->bytes + resume, text->length - resume);
    text->length -= resume - keep;
}

static bool reads_as_zero(const struct digits_text *text)
{
    size_t i = 0;
    while (i < text->length && (text->bytes[i] == '0' || text->bytes[i] == '.'))
        i++;
    return i > 0 && (i == text->length || text->bytes[i] == 'e');
}

/* A number in its parts, from left to right. */
struct number_parts {
    const char *prefix[2]; /* sign; currency or radix */
    const char *digits;    /* what is grouped */
    size_t digit_count;
    const char *suffix[6]; /* decimal point, decimals, SI prefix, symbol, unit, ")" */
    const char *grouped;   /* the digits with thousands separators, once grouped */
};

/* Widths are counted as ECMAScript does, in UTF-16 code units. */
static int text_width(const char *text)
{
    int width = 0;
    for (const unsigned char *at = (const unsigned char *)text; *at; at++)
        width += (*at & 0xC0) == 0x80 ? 0 : *at >= 0xF0 ? 2 : 1;
    return width;
}

static int suffix_width(const struct number_parts *parts)
{
    int width = 0;
    for (size_t i = 0; i < COUNT_OF(parts->suffix); i++)
        width += text_width(parts->suffix[i]);
    return width;
}

static int parts_width(const struct number_parts *parts)
{
    return text_width(parts->prefix[0]) + text_width(parts->prefix[1]) + text_width(parts->digits) +
           suffix_width(parts);
}

/*
 * The count digits in groups, none wider than width in all (leading padding gives way). NULL when
 * memory is out.
 */
static const char *group_digits(const struct number_locale *locale, const char *digits,
                                size_t count, int width, struct arena *arena)
{
    size_t separator = strlen(locale->thousands);
    size_t size = count * (1 + separator) + 1;
    char *grouped = arena_alloc(arena, size);
    if (!grouped)
        return NULL;
    char *at = grouped + size - 1;
    int length = 0;
    size_t left = count;
    const int *group = locale->grouping;
    while (left > 0 && *group > 0) {
        int take = *group;
        if (length + take + 1 > width)
            take = width - length > 1 ? width - length : 1;
        size_t taken = (size_t)take < left ? (size_t)take : left;
        if (left < count) {
            at -= separator;
            memcpy(at, locale->thousands, separator);
        }
        left -= taken;
        at -= taken;
        memcpy(at, digits + left, taken);
        length += take + 1;
        if (length > width)
            break;
        if (*++group == 0)
            group = locale->grouping;
    }
    return at;
}

static char *append(char *at, const char *text)
{
    size_t length = strlen(text);
    memcpy(at, text, length);
    return at + length;
}

static char *append_fill(char *at, const char *fill, int count)
{
    for (int i = 0; i < count; i++)
        at = append(at, fill);
    return at;
}

/* The text with its digits in the locale's numerals. */
static const char *replace_numerals(const char *text, const char *const *numerals,
                                    struct arena *arena)
{
    size_t size = 1;
    for (const char *at = text; *at; at++)
        size += *at >= '0' && *at <= '9' ? strlen(numerals[*at - '0']) : 1;
    char *out = arena_alloc(arena, size);
    if (!out)
        return NULL;
    char *end = out;
    for (const char *at = text; *at; at++) {
        if (*at >= '0' && *at <= '9')
            end = append(end, numerals[*at - '0']);
        else
            *end++ = *at;
    }
    return out;
}

static size_t parts_size(const struct number_parts *parts)
{
    size_t size = strlen(parts->prefix[0]) + strlen(parts->prefix[1]) + strlen(parts->grouped);
    for (size_t i = 0; i < COUNT_OF(parts->suffix); i++)
        size += strlen(parts->suffix[i]);
    return size;
}

static const char *join_parts(const struct number_plan *plan, const struct number_parts *parts,
                              int padding, struct arena *arena)
{
    size_t size = parts_size(parts) + (size_t)padding * strlen(plan->fill) + 1;
    char *text = arena_alloc(arena, size);
    if (!text)
        return NULL;
    int before = plan->align == '>' ? padding : plan->align == '^' ? padding / 2 : 0;
    int within = plan->align == '=' ? padding : 0;
    char *at = append_fill(text, plan->fill, before);
    at = append(append(at, parts->prefix[0]), parts->prefix[1]);
    at = append_fill(at, plan->fill, within);
    at = append(at, parts->grouped);
    for (size_t i = 0; i < COUNT_OF(parts->suffix); i++)
        at = append(at, parts->suffix[i]);
    append_fill(at, plan->fill, padding - before - within);
    return text;
}

/* Groups and pads. */
static const char *lay_out(const struct number_plan *plan, struct number_parts *parts,
                           struct arena *arena)
{
    const struct number_locale *locale = plan->locale;
    bool group = plan->comma && locale->thousands && locale->grouping;
    parts->grouped = parts->digits;
    if (group && !plan->zero) {
        parts->grouped = parts->digits =
            group_digits(locale, parts->digits, parts->digit_count, INT_MAX, arena);
        if (!parts->digits)
            return NULL;
    }
    int width = parts_width(parts);
    int padding = width < plan->width ? plan->width - width : 0;
    if (group && plan->zero) { /* zeros are digits: they are grouped with the others */
        char *padded = arena_alloc(arena, (size_t)padding + parts->digit_count + 1);
        if (!padded)
            return NULL;
        memset(padded, '0', (size_t)padding);
        memcpy(padded + padding, parts->digits, parts->digit_count);
        parts->grouped = group_digits(locale, padded, (size_t)padding + parts->digit_count,
                                      padding ? plan->width - suffix_width(parts) : INT_MAX, arena);
        if (!parts->grouped)
            return NULL;
        padding = 0;
    }
    const char *text = join_parts(plan, parts, padding, arena);
    return text && locale->numerals ? replace_numerals(text, locale->numerals, arena) : text;
}

/* The number written in full, before it is laid out; returns the SI prefix. */
static const char *write_body(const struct number_plan *plan, double value,
                              struct digits_text *body)
{
    int prefix = NO_PREFIX;
    if (isnan(value))
        digits_append(body, plan->locale->nan, strlen(plan->locale->nan));
    else
        prefix = plan->type->write(body, fabs(value), plan->precision);
    if (plan->trim)
        trim_zeros(body);
    if (plan->prefix)
        return plan->prefix;
    return prefix == NO_PREFIX ? "" : si_prefixes[8 + prefix / 3];
}

static const char *sign_text(const struct number_plan *plan, bool negative)
{
    if (negative)
        return plan->sign == '(' ? "(" : plan->locale->minus;
    return plan->sign == '+' ? "+" : plan->sign == ' ' ? " " : "";
}

/* Splits the body where its leading digits end; what follows isn't grouped. */
static void split_body(const struct number_locale *locale, struct digits_text *body,
                       struct number_parts *parts, struct arena *arena)
{
    size_t end = 0;
    while (end < body->length && body->bytes[end] >= '0' && body->bytes[end] <= '9')
        end++;
    bool point = end < body->length && body->bytes[end] == '.';
    size_t rest = end + (point ? 1 : 0);
    if (point)
        parts->suffix[0] = locale->decimal;
    parts->suffix[1] = arena_copy(arena, body->bytes + rest, body->length - rest);
    body->length = end;
}

static const char *symbol_text(const struct number_plan *plan, bool after)
{
    if (plan->symbol == '$')
        return plan->locale->currency[after];
    if (after)
        return plan->type && plan->type->percent ? plan->locale->percent : "";
    if (plan->symbol != '#' || !plan->type || !plan->type->radix)
        return "";
    return plan->type->letter == 'b' ? "0b" : plan->type->letter == 'o' ? "0o" : "0x";
}

static const char *format_value(const struct number_plan *plan, double value, struct arena *arena)
{
    struct digits_text body;
    body.length = 0;
    struct number_parts parts = {.prefix = {"", symbol_text(plan, false)},
                                 .suffix = {"", "", "", symbol_text(plan, true), plan->unit, ""}};
    if (!plan->type) {
        digits_to_string(&body, value);
        parts.suffix[1] = plan->text ? plan->text : arena_copy(arena, body.bytes, body.length);
        body.length = 0;
    } else {
        parts.suffix[2] = write_body(plan, value, &body);
        bool negative =
            signbit(value) && !isnan(value) && (plan->sign == '+' || !reads_as_zero(&body));
        parts.prefix[0] = sign_text(plan, negative);
        if (negative && plan->sign == '(')
            parts.suffix[5] = ")";
        if (plan->type->splits)
            split_body(plan->locale, &body, &parts, arena);
    }
    parts.digits = arena_copy(arena, body.bytes, body.length);
    parts.digit_count = body.length;
    return parts.digits && parts.suffix[1] ? lay_out(plan, &parts, arena) : NULL;
}

const char *number_format_apply(const struct number_format *format,
                                const struct number_locale *locale, double value,
                                struct arena *arena)
{
    struct number_plan plan = plan_format(format, locale, "");
    return format_value(&plan, value, arena);
}

const char *number_format_apply_text(const struct number_format *format,
                                     const struct number_locale *locale, const char *text,
                                     struct arena *arena)
{
    struct number_plan plan = plan_format(format, locale, "");
    plan.text = plan.type ? NULL : text;
    return format_value(&plan, NAN, arena);
}

const char *number_format_apply_unit(const struct number_format *format,
                                     const struct number_locale *locale, double value,
                                     const char *unit, struct arena *arena)
{
    struct number_plan plan = plan_format(format, locale, "");
    plan.prefix = unit;
    return format_value(&plan, value, arena);
}

const char *number_format_apply_prefix(const struct number_format *format,
                                       const struct number_locale *locale, double reference,
                                       double value, struct arena *arena)
{
    /* Math.pow(10, n) as V8 computes it, with its error for -21 and -24: Vega's labels show it. */
    static const double factors[] = {1e24,
                                     1e21,
                                     1e18,
                                     1e15,
                                     1e12,
                                     1e9,
                                     1e6,
                                     1e3,
                                     1,
                                     1e-3,
                                     1e-6,
                                     1e-9,
                                     1e-12,
                                     1e-15,
                                     1e-18,
                                     1.0000000000000001e-21,
                                     1.0000000000000001e-24};
    struct number_format fixed = *format;
    fixed.type = 'f';
    struct decimal decimal;
    if (!decimal_from(fabs(reference), 0, &decimal))
        return number_format_apply(&fixed, locale, NAN, arena);
    int index = 8 + prefix_exponent(decimal.exponent) / 3;
    struct number_plan plan = plan_format(&fixed, locale, si_prefixes[index]);
    return format_value(&plan, value * factors[index], arena);
}
