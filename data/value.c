/*
 * Values by ECMAScript's rules: conversion, comparison, members. Operators and functions of
 * expressions are left to data/expr, formats to data/format.
 */
#include "data/value.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/number.h"
#include "data/color_value.h"
#include "data/time.h"
#include "data/time/zone.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Date.prototype.toString (ECMA-262, 21.4.4.41). What a zone calls its time is left out: the name
 * is V8's own, and no part of the standard. */
static void append_date(struct buffer *buffer, double time, const struct zone *zone)
{
    static const char weekdays[7][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char months[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct calendar date = time_split_in(zone, time);
    if (isnan(date.year)) {
        buffer_append_text(buffer, "Invalid Date");
        return;
    }
    int behind = (int)zone_minutes_behind(zone, time), minutes = abs(behind);
    buffer_format(buffer, "%s %s %02d %s%04.0f %02d:%02d:%02d GMT%s%02d%02d%s",
                  weekdays[date.weekday], months[date.month], date.day, date.year < 0 ? "-" : "",
                  fabs(date.year), date.hour, date.minute, date.second, behind > 0 ? "-" : "+",
                  minutes / 60, minutes % 60, zone ? "" : " (Coordinated Universal Time)");
}

static void append_value(struct buffer *buffer, struct value value, const struct zone *zone);

/* Array.prototype.join: what is null or missing is empty. */
static void append_array(struct buffer *buffer, const struct value_array *array,
                         const struct zone *zone)
{
    for (size_t i = 0; i < array->count && !buffer->failed; i++) {
        if (i > 0)
            buffer_append_text(buffer, ",");
        if (array->items[i].type != VALUE_UNDEFINED && array->items[i].type != VALUE_NULL)
            append_value(buffer, array->items[i], zone);
    }
}

/* The text of what has one without any making, else NULL. */
static const char *static_text(struct value value)
{
    switch (value.type) {
    case VALUE_UNDEFINED:
        return "undefined";
    case VALUE_NULL:
        return "null";
    case VALUE_BOOL:
        return value.boolean ? "true" : "false";
    case VALUE_TEXT:
        return value.text;
    case VALUE_OBJECT:
        return color_value_is(value) ? NULL : "[object Object]";
    default:
        return NULL;
    }
}

static void append_value(struct buffer *buffer, struct value value, const struct zone *zone)
{
    const char *text = static_text(value);
    char digits[NUMBER_TEXT_SIZE], color[COLOR_VALUE_TEXT_SIZE];
    if (text)
        buffer_append_text(buffer, text);
    else if (value.type == VALUE_NUMBER)
        buffer_append(buffer, digits, number_write(digits, value.number));
    else if (value.type == VALUE_DATE)
        append_date(buffer, value.number, zone);
    else if (value.type == VALUE_ARRAY)
        append_array(buffer, value.array, zone);
    else if (value.type == VALUE_OBJECT)
        buffer_append_text(buffer, color_value_write(value, color));
    else if (value.type == VALUE_REGEXP)
        buffer_format(buffer, "/%s/%s", value.text, value.text + strlen(value.text) + 1);
}

/* What nested values are written for comparisons and numbers: no longer text of one is a number,
 * and those that are alike so far count as such. */
enum { TEXT_COMPARED = 1024 };

/* The text with its final zero in a buffer to be freed; false when memory is out. */
static bool write_value(struct buffer *buffer, struct value value, const struct zone *zone)
{
    append_value(buffer, value, zone);
    buffer_append(buffer, "", 1);
    return !buffer->failed;
}

const char *value_to_text(struct value value, struct arena *arena)
{
    return value_to_local_text(value, NULL, arena);
}

const char *value_to_local_text(struct value value, const struct zone *zone, struct arena *arena)
{
    const char *text = static_text(value);
    if (text)
        return text;
    char digits[NUMBER_TEXT_SIZE];
    if (value.type == VALUE_NUMBER)
        return arena_copy(arena, digits, number_write(digits, value.number));
    struct budget *budget = arena_budget(arena);
    struct buffer buffer = {.most = budget_text(budget)};
    if (write_value(&buffer, value, zone) && budget_work(budget, (double)buffer.length))
        text = arena_copy(arena, (const char *)buffer.bytes, buffer.length - 1);
    else if (!buffer.is_full || budget_spend(budget, LIMIT_TEXT, (double)buffer.most + 1))
        text = arena_out_of_memory(arena);
    buffer_free(&buffer);
    return text;
}

double value_to_number(struct value value)
{
    switch (value.type) {
    case VALUE_NULL:
        return 0;
    case VALUE_BOOL:
        return value.boolean;
    case VALUE_NUMBER:
    case VALUE_DATE:
        return value.number;
    case VALUE_TEXT:
        return number_read(value.text);
    case VALUE_ARRAY: {
        struct buffer buffer = {.most = TEXT_COMPARED};
        double number = write_value(&buffer, value, NULL) ? number_read((char *)buffer.bytes) : NAN;
        buffer_free(&buffer);
        return number;
    }
    default:
        return NAN;
    }
}

bool value_to_bool(struct value value)
{
    switch (value.type) {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        return false;
    case VALUE_BOOL:
        return value.boolean;
    case VALUE_NUMBER:
        return value.number != 0 && !isnan(value.number);
    case VALUE_TEXT:
        return value.text[0] != '\0';
    default:
        return true; /* an object, be it an empty array or an invalid date */
    }
}

bool value_is_valid(struct value value)
{
    if (value.type == VALUE_NUMBER || value.type == VALUE_DATE)
        return !isnan(value.number);
    return value.type != VALUE_UNDEFINED && value.type != VALUE_NULL;
}

bool value_is_nested(struct value value)
{
    return value.type == VALUE_ARRAY || value.type == VALUE_OBJECT || value.type == VALUE_REGEXP;
}

bool value_is_finite(struct value value)
{
    return (value.type == VALUE_NUMBER || value.type == VALUE_DATE) && isfinite(value.number);
}

/*
 * By UTF-16 code units. Bytes of UTF-8 have that order but for characters from U+10000 on (lead
 * bytes F0 …): as surrogates they come before U+E000–U+FFFF (lead bytes EE, EF).
 */
static int compare_text(const char *a, const char *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    unsigned char x = (unsigned char)*a, y = (unsigned char)*b;
    if (x >= 0xEE && y >= 0xEE && (x >= 0xF0) != (y >= 0xF0))
        return x >= 0xF0 ? -1 : 1;
    return (x > y) - (x < y);
}

static int compare_numbers(double a, double b)
{
    if (isnan(a) || isnan(b))
        return isnan(b) - isnan(a);
    return (a > b) - (a < b);
}

static bool is_nan(struct value value)
{
    return (value.type == VALUE_NUMBER || value.type == VALUE_DATE) && isnan(value.number);
}

/* What ECMAScript's < turns into text before it compares. */
static bool is_textual(struct value value)
{
    return value.type >= VALUE_TEXT;
}

static int compare_as_text(struct value a, struct value b)
{
    const char *a_text = static_text(a), *b_text = static_text(b);
    struct buffer a_buffer = {.most = TEXT_COMPARED}, b_buffer = {.most = TEXT_COMPARED};
    if (!a_text && write_value(&a_buffer, a, NULL))
        a_text = (char *)a_buffer.bytes;
    if (!b_text && write_value(&b_buffer, b, NULL))
        b_text = (char *)b_buffer.bytes;
    int order = a_text && b_text ? compare_text(a_text, b_text) : 0;
    buffer_free(&a_buffer);
    buffer_free(&b_buffer);
    return order;
}

int value_compare(struct value a, struct value b)
{
    bool a_is_missing = a.type == VALUE_UNDEFINED || a.type == VALUE_NULL;
    bool b_is_missing = b.type == VALUE_UNDEFINED || b.type == VALUE_NULL;
    if (a_is_missing || b_is_missing)
        return b_is_missing - a_is_missing;
    if (is_nan(a) || is_nan(b))
        return is_nan(b) - is_nan(a);
    if (is_textual(a) && is_textual(b))
        return compare_as_text(a, b);
    double x = value_to_number(a), y = value_to_number(b);
    return isnan(x) || isnan(y) ? 0
                                : compare_numbers(x, y); /* "abc" is neither below nor above 5 */
}

bool value_equals(struct value a, struct value b)
{
    if (a.type != b.type)
        return false;
    switch (a.type) {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        return true;
    case VALUE_BOOL:
        return a.boolean == b.boolean;
    case VALUE_NUMBER:
    case VALUE_DATE:
        return a.number == b.number;
    case VALUE_TEXT:
        return a.text == b.text || strcmp(a.text, b.text) == 0;
    case VALUE_ARRAY:
        return a.array == b.array;
    case VALUE_OBJECT:
        return a.object == b.object;
    case VALUE_REGEXP:
        return a.text == b.text;
    }
    return false;
}

/* As String.prototype.length: a character from U+10000 on (four bytes) is two units. */
static double utf16_length(const char *text)
{
    size_t units = 0;
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        units += (byte & 0xC0) != 0x80; /* not for bytes that continue a character */
        units += byte >= 0xF0;
    }
    return (double)units;
}

static struct value array_element(const struct value_array *array, const char *key)
{
    size_t digits = strspn(key, "0123456789");
    bool is_index = digits && !key[digits] && (key[0] != '0' || digits == 1);
    double index = is_index ? number_read(key) : INFINITY;
    if (index >= (double)array->count)
        return VALUE_OF_UNDEFINED;
    return array->items[(size_t)index];
}

/* The texts of one character that a text is made of: "USA"[0] is "U". */
static const char characters[128][2] = {
    {0},   {1},   {2},   {3},   {4},   {5},   {6},   {7},   {8},   {9},   {10},  {11},  {12},
    {13},  {14},  {15},  {16},  {17},  {18},  {19},  {20},  {21},  {22},  {23},  {24},  {25},
    {26},  {27},  {28},  {29},  {30},  {31},  {32},  {33},  {34},  {35},  {36},  {37},  {38},
    {39},  {40},  {41},  {42},  {43},  {44},  {45},  {46},  {47},  {48},  {49},  {50},  {51},
    {52},  {53},  {54},  {55},  {56},  {57},  {58},  {59},  {60},  {61},  {62},  {63},  {64},
    {65},  {66},  {67},  {68},  {69},  {70},  {71},  {72},  {73},  {74},  {75},  {76},  {77},
    {78},  {79},  {80},  {81},  {82},  {83},  {84},  {85},  {86},  {87},  {88},  {89},  {90},
    {91},  {92},  {93},  {94},  {95},  {96},  {97},  {98},  {99},  {100}, {101}, {102}, {103},
    {104}, {105}, {106}, {107}, {108}, {109}, {110}, {111}, {112}, {113}, {114}, {115}, {116},
    {117}, {118}, {119}, {120}, {121}, {122}, {123}, {124}, {125}, {126}, {127},
};

/* The character at that place, where all up to it are ASCII. */
static struct value text_element(const char *text, const char *key)
{
    size_t digits = strspn(key, "0123456789");
    double index = digits && !key[digits] ? number_read(key) : INFINITY;
    for (size_t i = 0; text[i] && (unsigned char)text[i] < COUNT_OF(characters); i++) {
        if ((double)i >= index)
            return VALUE_OF_TEXT(characters[(unsigned char)text[i]]);
    }
    return VALUE_OF_UNDEFINED;
}

struct value value_member(struct value value, const char *key)
{
    if (value.type == VALUE_OBJECT) {
        for (size_t i = 0; i < value.object->count; i++)
            if (strcmp(value.object->keys[i], key) == 0)
                return value.object->values[i];
    } else if (value.type == VALUE_ARRAY) {
        if (strcmp(key, "length") == 0)
            return VALUE_OF_NUMBER((double)value.array->count);
        return array_element(value.array, key);
    } else if (value.type == VALUE_TEXT && strcmp(key, "length") == 0) {
        return VALUE_OF_NUMBER(utf16_length(value.text));
    } else if (value.type == VALUE_TEXT) {
        return text_element(value.text, key);
    }
    return VALUE_OF_UNDEFINED;
}

size_t value_hash(struct value value)
{
    switch (value.type) {
    case VALUE_BOOL:
        return value.boolean ? 3 : 2;
    case VALUE_NUMBER:
    case VALUE_DATE: {
        double number = value.number == 0 ? 0 : value.number; /* -0 equals 0 */
        return hash_bytes(&number, sizeof number) + (size_t)value.type;
    }
    case VALUE_TEXT:
        return hash_bytes(value.text, strlen(value.text));
    case VALUE_ARRAY:
        return hash_bytes(&value.array, sizeof value.array);
    case VALUE_OBJECT:
        return hash_bytes(&value.object, sizeof value.object);
    case VALUE_REGEXP:
        return hash_bytes(&value.text, sizeof value.text);
    default:
        return (size_t)value.type;
    }
}
