/*
 * Relations in SQL: each step is a SELECT of the one before, between brackets. Engines see through
 * that.
 */
#include "data/origin/sql_relation.h"

#include <string.h>

#include "base/arena.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/origin/sql_text.h"

const struct sql_column *sql_relation_column(const struct sql_relation *relation, const char *name)
{
    for (size_t i = 0; name && i < relation->column_count; i++) {
        if (strcmp(relation->columns[i].name, name) == 0)
            return &relation->columns[i];
    }
    return NULL;
}

/* --- writing -------------------------------------------------------------------------------- */

struct sql_writer sql_writer_of(const struct sql_relation *relation)
{
    return (struct sql_writer){.relation = relation};
}

void sql_writer_free(struct sql_writer *writer)
{
    buffer_free(&writer->text);
}

void sql_write(struct sql_writer *writer, const char *text)
{
    if (!buffer_append_text(&writer->text, text))
        writer->failed = true;
}

void sql_write_name(struct sql_writer *writer, const char *name)
{
    if (!sql_append_name(&writer->text, name, writer->relation->quote))
        writer->failed = true;
}

static void add_values(struct sql_writer *writer, const struct value *values, size_t count)
{
    for (size_t i = 0; i < count && !writer->failed; i++) {
        struct value *grown = arena_grow(writer->relation->arena, writer->values, writer->count,
                                         &writer->capacity, sizeof *grown);
        writer->failed = !grown;
        if (!grown)
            return;
        writer->values = grown;
        writer->values[writer->count++] = values[i];
    }
}

void sql_write_value(struct sql_writer *writer, struct value value)
{
    sql_write(writer, value.type == VALUE_NUMBER ? writer->relation->dialect->number_value : "?");
    add_values(writer, &value, 1);
}

/* What another one wrote, with its values. */
static void write_all(struct sql_writer *writer, const struct sql_writer *other)
{
    if (other->failed || !buffer_append(&writer->text, other->text.bytes, other->text.length))
        writer->failed = true;
    add_values(writer, other->values, other->count);
}

void sql_write_pattern(struct sql_writer *writer, const char *pattern,
                       const struct sql_writer *inner)
{
    for (const char *at = pattern; *at; at++) {
        bool is_inner = at[0] == '%' && at[1] == 's';
        if (is_inner)
            write_all(writer, inner);
        else if (!buffer_append(&writer->text, at, 1))
            writer->failed = true;
        at += is_inner;
    }
}

static void write_column(struct sql_writer *writer, const char *pattern,
                         const struct sql_column *column)
{
    struct sql_writer name = sql_writer_of(writer->relation);
    sql_write_name(&name, column->name);
    sql_write_pattern(writer, pattern, &name);
    sql_writer_free(&name);
}

void sql_write_number(struct sql_writer *writer, const struct sql_column *column)
{
    write_column(writer, writer->relation->dialect->number, column);
}

void sql_write_valid_number(struct sql_writer *writer, const struct sql_column *column)
{
    const struct sql_dialect *dialect = writer->relation->dialect;
    struct sql_writer number = sql_writer_of(writer->relation);
    sql_write_number(&number, column);
    sql_write_pattern(writer, column->may_be_nan && dialect->valid ? dialect->valid : "%s",
                      &number);
    sql_writer_free(&number);
}

void sql_write_text(struct sql_writer *writer, const struct sql_column *column)
{
    write_column(writer, writer->relation->dialect->text, column);
}

void sql_write_from(struct sql_writer *writer)
{
    sql_write(writer, writer->relation->from);
    add_values(writer, writer->relation->values, writer->relation->value_count);
}

/* Groups have no order there: theirs shall be the same each time. */
void sql_write_order(struct sql_writer *writer)
{
    const struct sql_relation *relation = writer->relation;
    for (size_t i = 0; i < relation->order_count; i++) {
        const struct sql_column *key = relation->order[i];
        struct sql_writer name = sql_writer_of(relation);
        sql_write(&name, arena_format(relation->arena, "burin_%u.", relation->depth));
        sql_write_name(&name, key->name);
        sql_write(writer, i ? ", " : " ORDER BY ");
        sql_write_pattern(writer, key->kind == SQL_TEXT ? relation->dialect->text_order : "%s",
                          &name);
        sql_writer_free(&name);
    }
}

const char *sql_writer_end(struct sql_writer *writer)
{
    const char *text = writer->failed
                           ? NULL
                           : arena_copy(writer->relation->arena, (const char *)writer->text.bytes,
                                        writer->text.length);
    if (writer->failed)
        arena_out_of_memory(writer->relation->arena);
    sql_writer_free(writer);
    return text;
}

/* --- steps ---------------------------------------------------------------------------------- */

/* Makes what was written, a SELECT, the relation's source. */
static bool take(struct sql_relation *relation, struct sql_writer *select)
{
    const char *text = sql_writer_end(select);
    const char *from =
        text ? arena_format(relation->arena, "(%s) AS burin_%u", text, relation->depth + 1) : NULL;
    if (!from)
        return false;
    relation->from = from;
    relation->values = select->values;
    relation->value_count = select->count;
    relation->depth++;
    return true;
}

static void write_columns(struct sql_writer *writer, const char *but)
{
    const struct sql_relation *relation = writer->relation;
    bool is_first = true;
    for (size_t i = 0; i < relation->column_count; i++) {
        if (but && strcmp(relation->columns[i].name, but) == 0)
            continue;
        if (!is_first)
            sql_write(writer, ", ");
        sql_write_name(writer, relation->columns[i].name);
        is_first = false;
    }
    if (is_first)
        sql_write(writer, "1");
}

bool sql_relation_filter(struct sql_relation *relation, const struct sql_writer *condition)
{
    const struct sql_relation before = *relation;
    struct sql_writer select = sql_writer_of(&before);
    sql_write(&select, "SELECT ");
    write_columns(&select, NULL);
    sql_write(&select, " FROM ");
    sql_write_from(&select);
    sql_write(&select, " WHERE ");
    write_all(&select, condition);
    return take(relation, &select);
}

/* All columns but that of the name, and it behind them. */
static bool replace_column(struct sql_relation *relation, const struct sql_column *column)
{
    size_t count = 0;
    struct sql_column *columns =
        arena_array(relation->arena, relation->column_count + 1, sizeof *columns);
    for (size_t i = 0; columns && i < relation->column_count; i++) {
        if (strcmp(relation->columns[i].name, column->name) != 0)
            columns[count++] = relation->columns[i];
    }
    if (!columns)
        return false;
    columns[count++] = *column;
    relation->columns = columns;
    relation->column_count = count;
    return true;
}

bool sql_relation_add(struct sql_relation *relation, const struct sql_column *column,
                      const struct sql_writer *expression)
{
    const struct sql_relation before = *relation;
    struct sql_writer select = sql_writer_of(&before);
    sql_write(&select, "SELECT ");
    write_columns(&select, column->name);
    sql_write(&select, ", ");
    write_all(&select, expression);
    sql_write(&select, " AS ");
    sql_write_name(&select, column->name);
    sql_write(&select, " FROM ");
    sql_write_from(&select);
    return take(relation, &select) && replace_column(relation, column);
}

/* Numbers are equal when they are the same double. */
static void write_key(struct sql_writer *writer, const struct sql_column *key)
{
    if (key->kind == SQL_NUMBER)
        sql_write_number(writer, key);
    else if (key->kind == SQL_TEXT)
        sql_write_text(writer, key);
    else
        sql_write_name(writer, key->name);
}

static void write_keys(struct sql_writer *writer, const struct sql_column *const *keys,
                       size_t count, bool are_named)
{
    for (size_t i = 0; i < count; i++) {
        sql_write(writer, i ? ", " : "");
        write_key(writer, keys[i]);
        if (are_named) {
            sql_write(writer, " AS ");
            sql_write_name(writer, keys[i]->name);
        }
    }
}

static bool set_columns(struct sql_relation *relation, const struct sql_column *const *keys,
                        size_t key_count, const struct sql_result *results, size_t result_count)
{
    struct sql_column *columns =
        arena_array(relation->arena, key_count + result_count + 1, sizeof *columns);
    for (size_t i = 0; columns && i < key_count; i++) {
        columns[i] = *keys[i];
        if (columns[i].kind == SQL_NUMBER)
            columns[i].type = odbc_find_type("", ODBC_DOUBLE);
    }
    for (size_t i = 0; columns && i < result_count; i++)
        columns[key_count + i] = results[i].column;
    relation->columns = columns;
    relation->column_count = key_count + result_count;
    relation->order = keys;
    relation->order_count = key_count;
    return columns != NULL;
}

bool sql_relation_group(struct sql_relation *relation, const struct sql_column *const *keys,
                        size_t key_count, const struct sql_result *results, size_t result_count)
{
    const struct sql_relation before = *relation;
    struct sql_writer select = sql_writer_of(&before);
    sql_write(&select, "SELECT ");
    write_keys(&select, keys, key_count, true);
    for (size_t i = 0; i < result_count; i++) {
        sql_write(&select, i || key_count ? ", " : "");
        write_all(&select, &results[i].expression);
        sql_write(&select, " AS ");
        sql_write_name(&select, results[i].column.name);
    }
    sql_write(&select, " FROM ");
    sql_write_from(&select);
    if (key_count > 0) {
        sql_write(&select, " GROUP BY ");
        write_keys(&select, keys, key_count, false);
    } else {
        sql_write(&select, " HAVING count(*) > 0"); /* no group without a row */
    }
    return take(relation, &select) && set_columns(relation, keys, key_count, results, result_count);
}
