/*
 * Arrow's types: how the values of each are laid out, a row each.
 * https://arrow.apache.org/docs/format/CDataInterface.html#data-type-description-format-strings
 */
#include <errno.h>
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/origin/arrow_internal.h"
#include "data/time/zone.h"

static const double last_date = 8.64e15; /* ms; ECMAScript has no dates beyond */

static const void *buffer(const struct arrow_slot *slot, int index)
{
    return slot->array->buffers[index];
}

/* Any address: the interface recommends an alignment and doesn't ask for it. */
static int64_t read_signed(const void *values, size_t width, int64_t at)
{
    int64_t wide = 0;
    int32_t narrow;
    int16_t small;
    int8_t tiny;
    const char *from = (const char *)values + (size_t)at * width;
    switch (width) {
    case 1:
        memcpy(&tiny, from, sizeof tiny);
        return tiny;
    case 2:
        memcpy(&small, from, sizeof small);
        return small;
    case 4:
        memcpy(&narrow, from, sizeof narrow);
        return narrow;
    default:
        memcpy(&wide, from, sizeof wide);
        return wide;
    }
}

/* --- numbers -------------------------------------------------------------------------------- */

#define NUMBERS(name, type)                                                                        \
    static void name(const void *values, int64_t from, int64_t count, double *numbers)             \
    {                                                                                              \
        const char *at = (const char *)values + (size_t)from * sizeof(type);                       \
        for (int64_t i = 0; i < count; i++) {                                                      \
            type value;                                                                            \
            memcpy(&value, at + (size_t)i * sizeof value, sizeof value);                           \
            numbers[i] = (double)value;                                                            \
        }                                                                                          \
    }

NUMBERS(signed_bytes, int8_t)
NUMBERS(unsigned_bytes, uint8_t)
NUMBERS(signed_shorts, int16_t)
NUMBERS(unsigned_shorts, uint16_t)
NUMBERS(signed_words, int32_t)
NUMBERS(unsigned_words, uint32_t)
NUMBERS(signed_longs, int64_t)
NUMBERS(unsigned_longs, uint64_t)
NUMBERS(floats, float)
NUMBERS(doubles, double)

/* IEEE 754: a sign, five bits of an exponent, ten of a fraction. */
static void halves(const void *values, int64_t from, int64_t count, double *numbers)
{
    for (int64_t i = 0; i < count; i++) {
        uint16_t bits;
        memcpy(&bits, (const char *)values + (size_t)(from + i) * sizeof bits, sizeof bits);
        int exponent = bits >> 10 & 31;
        double fraction = bits & 1023;
        double value = exponent == 31  ? (fraction > 0 ? (double)NAN : (double)INFINITY)
                       : exponent == 0 ? ldexp(fraction, -24)
                                       : ldexp(fraction + 1024, exponent - 25);
        numbers[i] = bits & 0x8000 ? -value : value;
    }
}

static bool number_value(const struct arrow_field *field, const struct arrow_slot *slot,
                         struct arrow_reading *reading, struct value *value)
{
    (void)reading;
    value->type = VALUE_NUMBER;
    field->type->numbers(buffer(slot, 1), slot->at, 1, &value->number);
    return true;
}

static size_t inexact_signed(const void *values, int64_t from, int64_t count, int64_t *first)
{
    const int64_t largest = (int64_t)1 << 53;
    size_t found = 0;
    for (int64_t i = 0; i < count; i++) {
        int64_t value = read_signed(values, 8, from + i);
        if ((value > largest || value < -largest) && (int64_t)(double)value != value &&
            found++ == 0)
            *first = i;
    }
    return found;
}

static size_t inexact_unsigned(const void *values, int64_t from, int64_t count, int64_t *first)
{
    const uint64_t largest = (uint64_t)1 << 53;
    size_t found = 0;
    for (int64_t i = 0; i < count; i++) {
        uint64_t value = (uint64_t)read_signed(values, 8, from + i);
        /* What rounds up to 2^64 is no such integer any more. */
        bool is_exact = value <= largest || ((double)value < 18446744073709551616.0 &&
                                             (uint64_t)(double)value == value);
        if (!is_exact && found++ == 0)
            *first = i;
    }
    return found;
}

static bool long_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    int64_t first;
    if (field->type->inexact(buffer(slot, 1), slot->at, 1, &first) > 0 && reading->rounded++ == 0)
        reading->rounded_row = reading->row;
    return number_value(field, slot, reading, value);
}

static bool bool_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    const unsigned char *bits = buffer(slot, 1);
    (void)field;
    (void)reading;
    *value = VALUE_OF_BOOL(bits[slot->at / 8] >> (slot->at % 8) & 1);
    return true;
}

static bool null_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    (void)field;
    (void)slot;
    (void)reading;
    *value = VALUE_OF_NULL;
    return true;
}

/* --- decimals ------------------------------------------------------------------------------- */

/* "19,10" or "19,10,128": precision, digits after the point, bits. */
static bool read_decimal(const char *text, struct arrow_field *field)
{
    int precision, bits = 128, end = 0;
    if (sscanf(text, "%d,%d%n", &precision, &field->decimals, &end) != 2)
        return false;
    if (text[end] &&
        (sscanf(text + end, ",%d%n", &bits, &precision) != 1 || text[end + precision] != '\0'))
        return false;
    field->width = bits / 8;
    return (bits == 32 || bits == 64 || bits == 128 || bits == 256) && field->decimals > -1000 &&
           field->decimals < 1000;
}

enum { LIMBS = 8 };

/* Divides by 10^9 and returns what remains. */
static uint32_t divide(uint32_t limbs[LIMBS])
{
    const uint32_t billion = 1000000000;
    uint64_t rest = 0;
    for (int i = LIMBS - 1; i >= 0; i--) {
        rest = rest << 32 | limbs[i];
        limbs[i] = (uint32_t)(rest / billion);
        rest %= billion;
    }
    return (uint32_t)rest;
}

/* Whether it was negative, which it isn't then: two's complement. */
static bool make_positive(uint32_t limbs[LIMBS])
{
    bool is_negative = limbs[LIMBS - 1] >> 31;
    uint64_t carry = 1;
    for (int i = 0; is_negative && i < LIMBS; i++) {
        carry += (uint32_t)~limbs[i];
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return is_negative;
}

/* As its digits read: the double next to it. */
static bool decimal_value(const struct arrow_field *field, const struct arrow_slot *slot,
                          struct arrow_reading *reading, struct value *value)
{
    char text[120];
    uint32_t groups[LIMBS * 2], limbs[LIMBS];
    const char *bytes = (const char *)buffer(slot, 1) + (size_t)slot->at * (size_t)field->width;
    int count = 0, length = 0;
    (void)reading;
    memset(limbs, bytes[field->width - 1] & 0x80 ? 0xFF : 0, sizeof limbs);
    memcpy(limbs, bytes, (size_t)field->width); /* little-endian, as the machine is */
    bool is_negative = make_positive(limbs);
    while (count < 9) /* 9 · 9 digits hold 256 bits */
        groups[count++] = divide(limbs);
    text[length++] = is_negative ? '-' : '+';
    while (count > 0)
        length += snprintf(text + length, sizeof text - (size_t)length, "%09u", groups[--count]);
    snprintf(text + length, sizeof text - (size_t)length, "e%d", -field->decimals);
    *value = VALUE_OF_NUMBER(g_ascii_strtod(text, NULL));
    return true;
}

/* --- times ---------------------------------------------------------------------------------- */

/* A timestamp's zone is what follows: with one, it is an instant in UTC. */
static bool read_zone(const char *text, struct arrow_field *field)
{
    field->has_zone = text[0] != '\0';
    return true;
}

static int64_t count_of(const struct arrow_field *field, const struct arrow_slot *slot)
{
    return read_signed(buffer(slot, 1), field->type->width, slot->at);
}

/* Dates have whole ms, down to which shorter units are cut. */
static double whole_ms(const struct arrow_field *field, const struct arrow_slot *slot)
{
    int64_t count = count_of(field, slot), parts = field->type->parts;
    if (parts == 0)
        return (double)count * field->type->factor;
    return (double)(count / parts - (count % parts < 0));
}

static struct value date_of(double time)
{
    bool is_one = time >= -last_date && time <= last_date;
    return (struct value){.type = VALUE_DATE, .number = is_one ? time : (double)NAN};
}

static bool date_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    (void)reading;
    *value = date_of(whole_ms(field, slot));
    return true;
}

/* A wall clock's, in the figure's zone, unless it has one. */
static bool time_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    double time = date_of(whole_ms(field, slot)).number;
    bool is_local = !field->has_zone && !isnan(time);
    *value = date_of(is_local ? zone_to_utc(reading->zone, time) : time);
    return true;
}

static bool duration_value(const struct arrow_field *field, const struct arrow_slot *slot,
                           struct arrow_reading *reading, struct value *value)
{
    int64_t count = count_of(field, slot), parts = field->type->parts;
    (void)reading;
    *value = VALUE_OF_NUMBER(parts == 0 ? (double)count * field->type->factor
                                        : (double)(count / parts) +
                                              (double)(count % parts) / (double)parts);
    return true;
}

/* --- texts ---------------------------------------------------------------------------------- */

static bool is_ascii(const char *text, size_t length)
{
    unsigned char bits = 0, least = 1;
    for (size_t i = 0; i < length; i++) {
        bits |= (unsigned char)text[i];
        least &= text[i] != '\0';
    }
    return bits < 0x80 && least;
}

static bool set_text(const struct arrow_field *field, const char *text, size_t length,
                     struct arrow_reading *reading, struct value *value)
{
    if (!is_ascii(text, length) && !g_utf8_validate_len(text, length, NULL))
        return arrow_fail(reading, field, "a text that isn't UTF-8");
    *value = VALUE_OF_TEXT(intern_text(reading->intern, text, length));
    return value->text != NULL;
}

/* The range that offsets give in what holds the values; those behind it tell how much there is. */
static bool find_range(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, int64_t range[2])
{
    const void *offsets = buffer(slot, 1);
    size_t width = field->type->offsets;
    int64_t end = slot->array->offset + slot->array->length;
    range[0] = read_signed(offsets, width, slot->at);
    range[1] = read_signed(offsets, width, slot->at + 1);
    return (range[0] >= 0 && range[0] <= range[1] &&
            range[1] <= read_signed(offsets, width, end)) ||
           arrow_fail(reading, field, "offsets that lead nowhere");
}

static bool text_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    int64_t range[2];
    const char *bytes = buffer(slot, 2);
    if (!find_range(field, slot, reading, range))
        return false;
    if (!bytes && range[1] > range[0])
        return arrow_fail(reading, field, "offsets into nothing");
    return set_text(field, bytes ? bytes + range[0] : "", (size_t)(range[1] - range[0]), reading,
                    value);
}

/* A text of at most eight bytes, as one word: most categories are so short, and come again soon. */
struct short_text {
    uint64_t word;
    int64_t length;
    const char *text; /* NULL: none yet */
};

enum { SHORT_TEXTS = 256 };

/* A text's bytes. */
struct piece {
    const char *bytes;
    int64_t length;
};

static bool fill_text(const struct arrow_field *field, struct piece piece, struct short_text *known,
                      struct arrow_reading *reading, const char **text)
{
    struct value value = VALUE_OF_NULL;
    uint64_t word = 0;
    struct short_text *slot = NULL;
    if (piece.length <= (int64_t)sizeof word) {
        memcpy(&word, piece.bytes, (size_t)piece.length);
        slot = &known[word * UINT64_C(0x9E3779B97F4A7C15) >> 56];
    }
    if (slot && slot->text && slot->word == word && slot->length == piece.length) {
        *text = slot->text;
        return true;
    }
    if (!set_text(field, piece.bytes, (size_t)piece.length, reading, &value))
        return false;
    *text = value.text;
    if (slot)
        *slot = (struct short_text){word, piece.length, value.text};
    return true;
}

static bool fill_texts(const struct arrow_field *field, const struct arrow_slot *first,
                       int64_t count, struct arrow_reading *reading, const char **texts)
{
    struct short_text known[SHORT_TEXTS] = {0};
    const void *offsets = buffer(first, 1);
    const char *bytes = buffer(first, 2);
    size_t width = field->type->offsets;
    int64_t last = read_signed(offsets, width, first->array->offset + first->array->length);
    int64_t at = read_signed(offsets, width, first->at);
    for (int64_t i = 0; i < count; i++, reading->row++) {
        int64_t end = read_signed(offsets, width, first->at + i + 1);
        if (at < 0 || end < at || end > last)
            return arrow_fail(reading, field, "offsets that lead nowhere");
        if (!bytes && end > at)
            return arrow_fail(reading, field, "offsets into nothing");
        if (!fill_text(field, (struct piece){bytes ? bytes + at : "", end - at}, known, reading,
                       &texts[i]))
            return false;
        at = end;
    }
    return true;
}

/* 16 bytes: a length, and the text itself, or its first four bytes, a buffer and a place in it. The
 * last buffer has the sizes of those with texts. */
static bool view_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    enum { INLINE = 12 };
    const char *view = (const char *)buffer(slot, 1) + (size_t)slot->at * 16;
    int32_t length = (int32_t)read_signed(view, 4, 0);
    if (length < 0)
        return arrow_fail(reading, field, "a text of a negative length");
    if (length <= INLINE)
        return set_text(field, view + 4, (size_t)length, reading, value);
    int64_t index = read_signed(view, 4, 2), from = read_signed(view, 4, 3);
    int64_t count = slot->array->n_buffers - 3;
    const void *sizes = buffer(slot, (int)(count + 2));
    if (index < 0 || index >= count || from < 0 || !sizes ||
        from + length > read_signed(sizes, 8, index) || !buffer(slot, (int)(index + 2)))
        return arrow_fail(reading, field, "a text that lies nowhere");
    return set_text(field, (const char *)buffer(slot, (int)(index + 2)) + from, (size_t)length,
                    reading, value);
}

/* --- nested values -------------------------------------------------------------------------- */

static bool list_of(const struct arrow_field *field, const struct arrow_slot *slot,
                    const int64_t range[2], struct arrow_reading *reading, struct value *value)
{
    const struct ArrowArray *child = slot->array->children[0];
    if (range[1] > child->length)
        return arrow_fail(reading, field, "a list that ends behind its values");
    size_t count = (size_t)(range[1] - range[0]);
    struct value_array *list = arena_alloc(reading->arena, sizeof *list);
    struct value *items = arena_array(reading->arena, count, sizeof *items);
    if (!list || (!items && count > 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct arrow_slot item = {child, child->offset + range[0] + (int64_t)i};
        if (!arrow_value(&field->children[0], &item, reading, &items[i]))
            return false;
    }
    *list = (struct value_array){count, items};
    *value = (struct value){.type = VALUE_ARRAY, .array = list};
    return true;
}

static bool list_value(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct value *value)
{
    int64_t range[2];
    return find_range(field, slot, reading, range) && list_of(field, slot, range, reading, value);
}

/* Offsets and sizes. */
static bool list_view_value(const struct arrow_field *field, const struct arrow_slot *slot,
                            struct arrow_reading *reading, struct value *value)
{
    size_t width = field->type->offsets;
    int64_t from = read_signed(buffer(slot, 1), width, slot->at);
    int64_t count = read_signed(buffer(slot, 2), width, slot->at);
    if (from < 0 || count < 0 || from > INT64_MAX - count)
        return arrow_fail(reading, field, "offsets that lead nowhere");
    return list_of(field, slot, (const int64_t[2]){from, from + count}, reading, value);
}

static bool read_size(const char *text, struct arrow_field *field)
{
    char *end;
    errno = 0;
    field->size = g_ascii_strtoll(text, &end, 10);
    return end != text && *end == '\0' && errno == 0 && field->size > 0 && field->size < INT32_MAX;
}

static bool fixed_list_value(const struct arrow_field *field, const struct arrow_slot *slot,
                             struct arrow_reading *reading, struct value *value)
{
    int64_t from = slot->at * field->size;
    return list_of(field, slot, (const int64_t[2]){from, from + field->size}, reading, value);
}

static bool struct_value(const struct arrow_field *field, const struct arrow_slot *slot,
                         struct arrow_reading *reading, struct value *value)
{
    size_t count = field->child_count;
    struct value_object *object = arena_alloc(reading->arena, sizeof *object);
    struct value *values = arena_array(reading->arena, count, sizeof *values);
    const char **keys = arena_array(reading->arena, count, sizeof *keys);
    if (!object || (count > 0 && (!values || !keys)))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct ArrowArray *child = slot->array->children[i];
        const struct arrow_slot member = {child, child->offset + slot->at};
        const char *name = field->children[i].name;
        keys[i] = intern_text(reading->intern, name, strlen(name));
        if (!keys[i] || !arrow_value(&field->children[i], &member, reading, &values[i]))
            return false;
    }
    *object = (struct value_object){count, keys, values};
    *value = (struct value){.type = VALUE_OBJECT, .object = object};
    return true;
}

/* --- the table ------------------------------------------------------------------------------ */

#define NUMBER(letter, bytes, fill)                                                                \
    {                                                                                              \
        .format = letter, .buffers = 2, .width = (bytes), .value = number_value, .numbers = (fill) \
    }
#define TEXT(letter, bytes)                                                                        \
    {                                                                                              \
        .format = letter, .buffers = 3, .width = 1, .offsets = (bytes), .value = text_value,       \
        .texts = fill_texts                                                                        \
    }
#define LONG(letter, fill, check)                                                                  \
    {                                                                                              \
        .format = letter, .buffers = 2, .width = 8, .value = long_value, .numbers = (fill),        \
        .inexact = (check)                                                                         \
    }
#define MS(name, bytes, unit, function)                                                            \
    {                                                                                              \
        .format = name, .buffers = 2, .width = (bytes), .factor = (unit), .value = (function)      \
    }
#define PARTS(name, count, function)                                                               \
    {                                                                                              \
        .format = name, .buffers = 2, .width = 8, .parts = (count), .value = (function)            \
    }
#define ZONED(name, unit, count)                                                                   \
    {                                                                                              \
        .format = name, .buffers = 2, .width = 8, .factor = (unit), .parts = (count),              \
        .value = time_value, .read = read_zone                                                     \
    }

const struct arrow_type arrow_types[] = {
    {.format = "n", .value = null_value},
    {.format = "b", .buffers = 2, .value = bool_value},
    NUMBER("c", 1, signed_bytes),
    NUMBER("C", 1, unsigned_bytes),
    NUMBER("s", 2, signed_shorts),
    NUMBER("S", 2, unsigned_shorts),
    NUMBER("i", 4, signed_words),
    NUMBER("I", 4, unsigned_words),
    LONG("l", signed_longs, inexact_signed),
    LONG("L", unsigned_longs, inexact_unsigned),
    NUMBER("e", 2, halves),
    NUMBER("f", 4, floats),
    NUMBER("g", 8, doubles),
    {.format = "d:", .buffers = 2, .value = decimal_value, .read = read_decimal},
    TEXT("u", 4),
    TEXT("U", 8),
    {.format = "vu", .buffers = ARROW_VIEW_BUFFERS, .width = 16, .value = view_value},
    MS("tdD", 4, 86400000, date_value),
    MS("tdm", 8, 1, date_value),
    MS("tts", 4, 1000, time_value),
    MS("ttm", 4, 1, time_value),
    PARTS("ttu", 1000, time_value),
    PARTS("ttn", 1000000, time_value),
    ZONED("tss:", 1000, 0),
    ZONED("tsm:", 1, 0),
    ZONED("tsu:", 0, 1000),
    ZONED("tsn:", 0, 1000000),
    MS("tDs", 8, 1000, duration_value),
    MS("tDm", 8, 1, duration_value),
    PARTS("tDu", 1000, duration_value),
    PARTS("tDn", 1000000, duration_value),
    {.format = "+l", .buffers = 2, .children = 1, .offsets = 4, .value = list_value},
    {.format = "+L", .buffers = 2, .children = 1, .offsets = 8, .value = list_value},
    {.format = "+m", .buffers = 2, .children = 1, .offsets = 4, .value = list_value},
    {.format = "+vl", .buffers = 3, .children = 1, .offsets = 4, .value = list_view_value},
    {.format = "+vL", .buffers = 3, .children = 1, .offsets = 8, .value = list_view_value},
    {.format = "+w:", .buffers = 1, .children = 1, .value = fixed_list_value, .read = read_size},
    {.format = "+s", .buffers = 1, .children = ARROW_ANY_CHILDREN, .value = struct_value},
    {.format = NULL},
};
