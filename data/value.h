/*
 * One datum's value, as JavaScript knows it: what a field holds and what an expression computes.
 */
#ifndef DATA_VALUE_H
#define DATA_VALUE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct zone;

enum value_type {
    VALUE_UNDEFINED, /* what a zeroed value is: the field is missing */
    VALUE_NULL,
    VALUE_BOOL,
    VALUE_NUMBER,
    VALUE_DATE, /* number: ms since 1970 UTC, NaN when invalid */
    VALUE_TEXT, /* text: UTF-8; in columns always interned */
    VALUE_ARRAY,
    VALUE_OBJECT,
    VALUE_REGEXP /* only within expressions: text is the source, flags after its zero byte */
};

struct value_array;
struct value_object;

struct value {
    enum value_type type;
    union {
        bool boolean;
        double number;
        const char *text;
        const struct value_array *array;
        const struct value_object *object;
    };
};

struct value_array {
    size_t count;
    const struct value *items;
};

/* Members in the order of their first appearance. */
struct value_object {
    size_t count;
    const char *const *keys;
    const struct value *values;
};

#define VALUE_OF_NUMBER(n) ((struct value){.type = VALUE_NUMBER, .number = (n)})
#define VALUE_OF_BOOL(b) ((struct value){.type = VALUE_BOOL, .boolean = (b)})
#define VALUE_OF_TEXT(t) ((struct value){.type = VALUE_TEXT, .text = (t)})
#define VALUE_OF_NULL ((struct value){.type = VALUE_NULL})
#define VALUE_OF_UNDEFINED ((struct value){.type = VALUE_UNDEFINED})

/* ECMAScript's ToNumber, ToBoolean. A date is its time, an array what its text reads as. */
double value_to_number(struct value value);
bool value_to_bool(struct value value);

/* ECMAScript's String(value); borrowed from the value, static or in the arena. NULL when memory is
 * out. A date is written in UTC as Date.prototype.toString would. */
const char *value_to_text(struct value value, struct arena *arena);

/* The same, but dates are written in the zone's local time, without the zone's own name. NULL is
 * UTC. */
const char *value_to_local_text(struct value value, const struct zone *zone, struct arena *arena);

/* Neither undefined nor null nor NaN (nor an invalid date): what Vega's aggregates call valid. */
bool value_is_valid(struct value value);

/* An array, an object or a regular expression: it points at more than a text. */
bool value_is_nested(struct value value);

/* A number or date that is finite. */
bool value_is_finite(struct value value);

/*
 * The order of Vega's ascending(): undefined and null (equal), then NaN, before all else; numbers,
 * dates and bools as numbers; texts by UTF-16 code units. A text beside a number is what it reads
 * as, and 0 is returned when that is NaN. Negative, 0 or positive.
 */
int value_compare(struct value a, struct value b);

/* ECMAScript's ===, but for dates, which have no identity here: they are equal when their times are
 * (as keys are compared). Objects are equal to themselves only; NaN equals nothing, not even
 * itself. */
bool value_equals(struct value a, struct value b);

/* The member of an object, the element of an array (key in decimal), a text's or array's "length";
 * else undefined. */
struct value value_member(struct value value, const char *key);

/* A hash for value_equals(). */
size_t value_hash(struct value value);

#endif
