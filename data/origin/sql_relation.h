/*
 * What a database is asked for, as it grows: a source, and what is computed of it there, step by
 * step. A step that an engine would compute otherwise than burin isn't taken: it says so, and the
 * relation stays as it was.
 */
#ifndef DATA_ORIGIN_SQL_RELATION_H
#define DATA_ORIGIN_SQL_RELATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "data/value.h"

struct arena;
struct odbc_type;
struct sql_dialect;

/* What a column holds, besides null. */
enum sql_kind {
    SQL_OTHER,  /* what may compare otherwise there */
    SQL_NUMBER, /* numbers */
    SQL_TEXT,   /* texts, which are equal when their bytes are */
    SQL_PLAIN   /* days, bools: they are equal when they are there, and no more is asked */
};

struct sql_column {
    const char *name; /* interned */
    enum sql_kind kind;
    bool may_be_nan;
    const struct odbc_type *type;
    const char *type_name;
};

/* An immutable value: a copy of the struct is a snapshot. */
struct sql_relation {
    const struct sql_dialect *dialect;
    char quote;
    struct arena *arena;
    const char *from;           /* what stands behind FROM */
    const struct value *values; /* of the question marks in it */
    size_t value_count;
    const struct sql_column *columns;
    size_t column_count;
    const struct sql_column *const *order; /* its rows come in that of these; NULL: in any */
    size_t order_count;
    unsigned depth;
    /* Asks for the least and the greatest number of a column, and sets those that there are. False
     * after an error. */
    bool (*find_extent)(const struct sql_relation *relation, const struct sql_column *column,
                        double extent[2]);
    void *session; /* that of find_extent */
};

/* The column of exactly that name, or NULL. */
const struct sql_column *sql_relation_column(const struct sql_relation *relation, const char *name);

/* --- writing -------------------------------------------------------------------------------- */

/* SQL being written, with the values of its question marks. Begin with sql_writer_of(). */
struct sql_writer {
    const struct sql_relation *relation;
    struct buffer text;
    struct value *values;
    size_t count, capacity;
    bool failed; /* memory was out */
};

struct sql_writer sql_writer_of(const struct sql_relation *relation);
void sql_writer_free(struct sql_writer *writer);

void sql_write(struct sql_writer *writer, const char *text);
void sql_write_name(struct sql_writer *writer, const char *name);
void sql_write_value(struct sql_writer *writer, struct value value);

/* The pattern with what inner wrote for each %s of it; inner has no values. */
void sql_write_pattern(struct sql_writer *writer, const char *pattern,
                       const struct sql_writer *inner);

/* A column's number as a double, its text; a valid number is null where it is NaN. */
void sql_write_number(struct sql_writer *writer, const struct sql_column *column);
void sql_write_valid_number(struct sql_writer *writer, const struct sql_column *column);
void sql_write_text(struct sql_writer *writer, const struct sql_column *column);

/* What stands behind FROM. */
void sql_write_from(struct sql_writer *writer);

/* What stands behind ORDER BY; nothing where there is no order. */
void sql_write_order(struct sql_writer *writer);

/* The text in the relation's arena; NULL when memory is out. */
const char *sql_writer_end(struct sql_writer *writer);

/* --- steps ---------------------------------------------------------------------------------- */

/* The rows that a condition holds for. False when memory is out, as the others. */
bool sql_relation_filter(struct sql_relation *relation, const struct sql_writer *condition);

/* A new column of an expression, or one in place of that of its name. */
bool sql_relation_add(struct sql_relation *relation, const struct sql_column *column,
                      const struct sql_writer *expression);

/* An expression of a grouped relation, by the column that it becomes. */
struct sql_result {
    struct sql_column column;
    struct sql_writer expression;
};

/* A row a group, in the order of the groups' keys: the keys, then the results. */
bool sql_relation_group(struct sql_relation *relation, const struct sql_column *const *keys,
                        size_t key_count, const struct sql_result *results, size_t result_count);

#endif
