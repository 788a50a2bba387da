/*
 * How engines differ: a record each, found by what the engine calls itself.
 */
#ifndef DATA_ORIGIN_SQL_DIALECT_H
#define DATA_ORIGIN_SQL_DIALECT_H

#include <stdbool.h>

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
    bool has_utf8; /* the driver gives texts of char in UTF-8; others in UTF-16 */
};

/* That of the engine; of one that isn't known, one that presumes nothing. */
const struct sql_dialect *sql_dialect_of(const char *engine);

/* What a driver is told besides the call's own words, by a part of its name; "": nothing. */
const char *sql_driver_words(const char *driver);

#endif
