/* What the files of the module share: a connection under way. */
#ifndef DATA_ORIGIN_ODBC_INTERNAL_H
#define DATA_ORIGIN_ODBC_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "data/origin/odbc_library.h"
#include "data/origin/sql_relation.h"
#include "data/value.h"

struct arena;
struct data_context;
struct diag;
struct json_node;
struct odbc_source;
struct odbc_type;
struct sql_dialect;

struct table_builder;

struct odbc_connection {
    struct odbc_library library;
    void *environment, *handle, *statement;
    const struct odbc_source *source;
    const struct sql_dialect *dialect;
    char quote;         /* around names */
    const char *secret; /* the password, which no message repeats */
    const char *name;   /* of the data set */
    const struct json_node *data;
    const struct data_context *context;
    bool is_connected;
    bool has_utf8; /* the driver gives texts of char so; else texts are asked for in UTF-16 */
};

/* A query's text, and the values of its question marks: numbers, bools and texts. */
struct sql_query {
    const char *text;
    const struct value *values;
    size_t value_count;
};

/* A column of an answer. */
struct odbc_column {
    const char *name; /* interned */
    const char *type_name;
    int number;                   /* of the type, as the driver has it */
    const struct odbc_type *type; /* NULL: it has no counterpart */
};

/* False after an error; odbc_disconnect() in any case. */
bool odbc_connect(struct odbc_connection *connection);
void odbc_disconnect(struct odbc_connection *connection);

/* Asks, in place of what was asked before. False after an error. */
bool odbc_ask(struct odbc_connection *connection, const struct sql_query *query);

/* The columns of the answer. False after an error. */
bool odbc_columns(struct odbc_connection *connection, struct odbc_column **columns, size_t *count);

/* What the driver says is wrong, as an error at the data; returns false. */
bool odbc_fail(struct odbc_connection *connection, short type, void *handle);

/* An error of our own: "sales" can't be read from odbc:…: what. Returns false. */
bool odbc_fail_with(struct odbc_connection *connection, const char *hint, const char *what);

/* Whether a call's result is one with which to go on. */
static inline bool odbc_is_good(short result)
{
    return result == ODBC_SUCCESS || result == ODBC_SUCCESS_WITH_INFO;
}

/* --- types: data/origin/odbc_types.c -------------------------------------------------------- */

struct zone;

/* A value's text being read. */
struct odbc_reading {
    const struct zone *zone;
    struct arena *arena;
    bool is_rounded; /* a number with more digits than one holds */
};

/* A type of SQL, by its name or by its number. */
struct odbc_type {
    const char *name;  /* in lower case; NULL: any; "*" stands for any beginning or end */
    int number;        /* 0: any */
    bool has_integers; /* an engine without the type has integers for it */
    bool is_time;      /* its values are dates */
    bool may_be_nan;
    enum sql_kind kind;
    bool is_text; /* it is asked for as text of any language; else as ASCII */
    /* False: it isn't such a value. NULL: figures have no such type. */
    bool (*read)(const char *text, struct odbc_reading *reading, struct value *value);
};

const struct odbc_type *odbc_find_type(const char *name, int number);

/* Numbers, whatever the type of their column is: one that is written with so many digits as it has,
 * and one of 64 bits. */
bool odbc_read_decimal(const char *text, struct odbc_reading *reading, struct value *value);
bool odbc_read_number(const char *text, struct odbc_reading *reading, struct value *value);

/* An answer being read. */
struct odbc_answer {
    struct odbc_connection *connection;
    struct odbc_column *columns;
    size_t count, row_count;
    struct {
        size_t count, row;
    } * rounded; /* of each column: numbers of too many digits, and the first of them */
    struct buffer text;
    struct odbc_reading reading;
    struct table_builder *builder;
};

/* The text of a value of the row at hand, in UTF-8. *text: borrowed until the next; NULL: null.
 * False after an error. */
bool odbc_read_text(struct odbc_answer *answer, size_t column, const char **text);

/* Adds all of the answer's rows to its builder. False after an error. */
bool odbc_read_rows(struct odbc_answer *answer);

/* Tells of numbers that lost digits, a warning a column. */
void odbc_warn_rounded(const struct odbc_answer *answer);

#endif
