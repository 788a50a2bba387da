/*
 * How engines differ: a record each, found by what the engine calls itself.
 */
#ifndef DATA_ORIGIN_SQL_DIALECT_H
#define DATA_ORIGIN_SQL_DIALECT_H

#include <stdbool.h>

#include "data/transform/aggregate.h"

struct sql_dialect {
    const char *name; /* what the driver says of its engine begins so */
    /* What is said first, one by one, ended by NULL: nothing is written, clocks show UTC. */
    const char *const *session;
    /* A column as it is asked for, %s its name; NULL: as it is. */
    const char *column;
    /* The name of a column's type, where the driver knows less; NULL: it doesn't. */
    const char *type_of;
    /* Values know their types, whatever the column's is: a letter stands before each (column). */
    bool is_tagged;
    /* What is pushed down: number NULL: nothing is. %s is a column or what was computed of one. */
    const char *number;       /* as a double */
    const char *exact;        /* of a double, all digits of it; NULL: as it is */
    const char *number_value; /* a double that is bound */
    const char *valid;        /* a double that isn't NaN, else null; NULL: there are none */
    const char *is_nan;       /* NULL likewise */
    const char *text;         /* as a text that is equal to another when their bytes are */
    const char *text_order;   /* by its bytes */
    const char *floor;        /* of a double that isn't negative */
    /* Of valid numbers, as a double; NULL: it isn't computed as burin would. */
    const char *aggregates[AGGREGATE_OP_COUNT];
    bool has_utf8; /* the driver gives texts of char in UTF-8; others in UTF-16 */
};

/* That of the engine; of one that isn't known, one that presumes nothing. */
const struct sql_dialect *sql_dialect_of(const char *engine);

/* What a driver is told besides the call's own words, by a part of its name; "": nothing. */
const char *sql_driver_words(const char *driver);

#endif
