/*
 * The columnar table: rows of a data source, held by column. A table is immutable once made; a
 * transform makes a new one that shares the columns it doesn't change.
 */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "data/value.h"

struct arena;
struct diag;
struct intern;

enum column_type {
    COLUMN_NUMBER, /* every row is a number */
    COLUMN_DATE,   /* every row is a date */
    COLUMN_TEXT,   /* every row is an interned text */
    COLUMN_VALUE   /* anything else: bools, nulls, missing, mixtures, nested values */
};

/* One field of all rows; all arrays are of the table's row count. */
struct column {
    const char *name; /* interned */
    enum column_type type;
    union {
        const double *numbers;      /* COLUMN_NUMBER, COLUMN_DATE */
        const char *const *texts;   /* COLUMN_TEXT */
        const struct value *values; /* COLUMN_VALUE */
    };
};

/* Where the rows of a source stand in it, for diagnostics. */
struct row_places {
    const char *word;        /* "line", "record" */
    size_t first;            /* the number of the first row's place */
    const unsigned *numbers; /* of each row, 0: made by a transform; NULL: they go on by one */
};

struct table {
    size_t row_count;
    size_t column_count;
    const struct column *columns;    /* in the order in which the fields first appeared */
    const char *source;              /* what the rows were read from, for diagnostics; NULL: made */
    const struct row_places *places; /* NULL: the rows are not those of the source */
    const char *const *left_out; /* fields of the source that nothing asks for, ended by NULL; NULL:
                                    none */
};

/* "line 4 of hosts.csv", "record 3 of hosts.json", or "row 3" where no more is known. NULL when
 * memory is out. */
const char *table_row_place(const struct table *table, size_t row, struct arena *arena);

/* The value in that row. */
struct value column_value(const struct column *column, size_t row);

/* The column of that name (any pointer, need not be interned), or NULL. */
const struct column *table_column(const struct table *table, const char *name);

/* The row as an object of the fields that it has; undefined when memory is out. */
struct value table_row_value(const struct table *table, size_t row, struct arena *arena);

/* The column name nearest to field, or NULL: for "did you mean". */
const char *table_suggest_field(const struct table *table, const char *field);

/*
 * A field as Vega-Lite names it: "a", a nested "a.b" or "a[0].b", with "\\." or brackets for a
 * literal dot. A column of exactly that name wins. Resolve once, then read rows.
 */
struct field {
    const char *name;            /* as written */
    const struct column *column; /* NULL: no row has it */
    const char *const *path;     /* the keys below the column */
    size_t path_count;
};

/* False when memory is out; a field that no row has, or a malformed path, is column == NULL. */
bool table_find_field(const struct table *table, const char *name, struct arena *arena,
                      struct field *field);

/* The value in that row; undefined when the field has no column. */
struct value field_value(const struct field *field, size_t row);

/* A new table in the arena with one more column, or with the column of that name replaced; values
 * are of row_count and copied into the narrowest column type. NULL when memory is out. */
struct table *table_with_column(const struct table *table, const char *name,
                                const struct value *values, struct intern *intern,
                                struct arena *arena);

/*
 * A new table with rows added that are in no source. columns: as many as table has, each of
 * row_count + added values. NULL when memory is out.
 */
const struct table *table_append_rows(const struct table *table, const struct column *columns,
                                      size_t added, struct arena *arena);

/* A new table of the rows listed, in that order. NULL when memory is out. */
struct table *table_select_rows(const struct table *table, const size_t *rows, size_t count,
                                struct arena *arena);

struct arena_sweep;

/* Keeps, of the arena swept, all that the table points at: columns, places, nested values. False
 * when memory is out (recorded). */
bool table_keep(const struct table *table, struct arena_sweep *sweep, struct diag *diag);

/*
 * A table that grows row by row while it is read.
 */
struct table_builder;

/* Frees with table_builder_free(), whether frozen or not. NULL when memory is out. */
struct table_builder *table_builder_new(struct intern *intern, struct diag *diag);
void table_builder_free(struct table_builder *builder);

/* Begins the next row, with no field set. False when memory is out. */
bool table_builder_add_row(struct table_builder *builder);

/* Sets a field of the newest row; texts are interned, nested values must outlive the table. */
bool table_builder_set(struct table_builder *builder, const char *name, struct value value);

/* The same where the name and a text have been interned already. */
bool table_builder_set_interned(struct table_builder *builder, const char *name,
                                struct value value);

/* The line of a file that the newest row was read from; a row that isn't told of is the record
 * after the one before. False when memory is out. */
bool table_builder_set_line(struct table_builder *builder, size_t line);

/* The place of the newest row: that of a row of another table, of the same source. False when
 * memory is out. */
bool table_builder_set_place(struct table_builder *builder, const struct table *table, size_t row);

/* Begins anew, without rows; fields and the memory for their values stay. */
void table_builder_clear(struct table_builder *builder);

/* The rows so far as a table in the arena, or NULL when memory is out. */
struct table *table_builder_freeze(struct table_builder *builder, struct arena *arena);

#endif
