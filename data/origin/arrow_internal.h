/* What the files of the module share: a schema as it was read, and values by it. */
#ifndef DATA_ORIGIN_ARROW_INTERNAL_H
#define DATA_ORIGIN_ARROW_INTERNAL_H

#include <stddef.h>

#include "data/origin/arrow_abi.h"
#include "data/value.h"

struct arena;
struct arrow_field;
struct diag;
struct intern;
struct zone;

/* What an array lies in. */
struct arrow_slot {
    const struct ArrowArray *array;
    int64_t at; /* with the array's offset */
};

/* A reading under way. */
struct arrow_reading {
    const char *name; /* of the data set */
    size_t row;       /* for messages */
    const struct zone *zone;
    struct intern *intern;
    struct arena *arena;
    struct diag *diag;
    size_t rounded, rounded_row; /* integers that no double holds, and the first of them */
};

/* One of Arrow's types: all about it. */
struct arrow_type {
    const char *format; /* as the schema says; what ends with ":" has parameters */
    int buffers;        /* how many an array has; ARROW_VIEW_BUFFERS: three or more */
    int children;       /* ARROW_ANY_CHILDREN: any */
    size_t width;       /* bytes of a value; 0: no fixed width */
    size_t offsets;     /* bytes of an offset into what holds the values; 0: none */
    double factor;      /* of times: ms in a unit */
    int64_t parts;      /* likewise, units in a ms; 0: one is no shorter */
    /* Reads what follows "format"; NULL: nothing may. */
    bool (*read)(const char *text, struct arrow_field *field);
    /* A value that isn't null; false after an error. */
    bool (*value)(const struct arrow_field *field, const struct arrow_slot *slot,
                  struct arrow_reading *reading, struct value *value);
    /* Numbers that aren't null, as double; NULL: it has none, or they are read one by one. */
    void (*numbers)(const void *values, int64_t from, int64_t count, double *numbers);
    /* Texts that aren't null, interned; false after an error. NULL: they are read one by one. */
    bool (*texts)(const struct arrow_field *field, const struct arrow_slot *first, int64_t count,
                  struct arrow_reading *reading, const char **texts);
    /* How many of the numbers no double holds; NULL: none. */
    size_t (*inexact)(const void *values, int64_t from, int64_t count, int64_t *first);
};

enum { ARROW_VIEW_BUFFERS = -1, ARROW_ANY_CHILDREN = -1 };

extern const struct arrow_type arrow_types[]; /* ends with a format that is NULL */

/* A column, or a part of one. */
struct arrow_field {
    const struct arrow_type *type;
    const char *name;
    bool has_zone;       /* of a timestamp: it is an instant */
    int decimals, width; /* of a decimal: digits after the point, bytes */
    int64_t size;        /* of a list of fixed size */
    size_t child_count;
    struct arrow_field *children;
    struct arrow_field *dictionary; /* what the numbers are indices of; NULL: they are numbers */
};

/* Reads a schema into the arena. False after an error. */
bool arrow_read_schema(const struct ArrowSchema *schema, const char *name,
                       struct arrow_field *field, struct arena *arena, struct diag *diag);

/* Whether an array has at least so many values from its offset on, and is laid out as its field
 * says, as far as that can be told without looking at values. False after an error. */
bool arrow_check_array(const struct ArrowArray *array, const struct arrow_field *field,
                       int64_t length, const char *name, struct diag *diag);

/* The value at that place, null too. False after an error. */
bool arrow_value(const struct arrow_field *field, const struct arrow_slot *slot,
                 struct arrow_reading *reading, struct value *value);

/* Whether any of so many values is null: whatever the array counts, its bits decide. */
bool arrow_has_gaps(const struct ArrowArray *array, int64_t from, int64_t count);

/* What the rows hold; NULL after the last batch. */
struct arrow_rows;
const struct ArrowSchema *arrow_schema(const struct arrow_rows *rows);
const struct ArrowArray *arrow_batch(const struct arrow_rows *rows, size_t index);

/* "table", row 3, the column "a": offsets that … Returns false. */
bool arrow_fail(const struct arrow_reading *reading, const struct arrow_field *field,
                const char *what);

#endif
