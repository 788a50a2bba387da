/*
 * From a database's answer to a table.
 */
#include "data/origin/odbc.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/suggest.h"
#include "data/json.h"
#include "data/mentions.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/origin/sql_text.h"
#include "data/source.h"
#include "data/table.h"

/* An answer being read. */
struct answer {
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

/* --- what is asked -------------------------------------------------------------------------- */

/* What stands behind FROM. */
static bool append_source(const struct odbc_connection *connection, struct buffer *text)
{
    const struct odbc_source *source = connection->source;
    if (source->table)
        return sql_append_table(text, source->table, connection->quote);
    /* A comment at its end goes as far as the line. */
    return buffer_append_text(text, "(\n") && buffer_append_text(text, source->query) &&
           buffer_append_text(text, "\n) AS burin_rows");
}

/* An expression of a column, whose name stands for each %s. */
static bool append_pattern(const struct odbc_connection *connection, const char *pattern,
                           const char *name, struct buffer *text)
{
    struct buffer quoted = {0};
    bool good = sql_append_name(&quoted, name, connection->quote) && buffer_append(&quoted, "", 1);
    for (const char *at = pattern; good && *at; at++) {
        bool is_name = at[0] == '%' && at[1] == 's';
        good = is_name ? buffer_append_text(text, (const char *)quoted.bytes)
                       : buffer_append(text, at, 1);
        at += is_name || (at[0] == '%' && at[1] == '%');
    }
    buffer_free(&quoted);
    return good;
}

/* A column as the dialect has it, by the name of the one of the source. */
static bool append_column(const struct odbc_connection *connection, const char *name,
                          struct buffer *text)
{
    if (!connection->dialect->column)
        return sql_append_name(text, name, connection->quote);
    return append_pattern(connection, connection->dialect->column, name, text) &&
           buffer_append_text(text, " AS ") && sql_append_name(text, name, connection->quote);
}

/* In the arena; NULL when memory is out. */
static const char *finish(struct buffer *text, bool good, const struct odbc_connection *connection)
{
    const char *kept =
        good ? arena_copy(connection->context->arena, (const char *)text->bytes, text->length)
             : NULL;
    if (!good)
        diag_out_of_memory(connection->context->diag);
    buffer_free(text);
    return kept;
}

static const char *describing_query(const struct odbc_connection *connection)
{
    struct buffer text = {0};
    bool good = buffer_append_text(&text, "SELECT * FROM ") && append_source(connection, &text) &&
                buffer_append_text(&text, " WHERE 1 = 0");
    return finish(&text, good, connection);
}

static const char *reading_query(const struct answer *answer)
{
    const struct odbc_connection *connection = answer->connection;
    struct buffer text = {0};
    bool good = buffer_append_text(&text, "SELECT ");
    for (size_t i = 0; good && i < answer->count; i++)
        good = (i == 0 || buffer_append_text(&text, ", ")) &&
               append_column(connection, answer->columns[i].name, &text);
    /* Rows without a field that is used count all the same. */
    good = good && (answer->count > 0 || buffer_append_text(&text, "1")) &&
           buffer_append_text(&text, " FROM ") && append_source(connection, &text);
    return finish(&text, good, connection);
}

/* One row of the columns' types, of a source of which no row is asked for. */
static const char *typing_query(const struct answer *answer)
{
    const struct odbc_connection *connection = answer->connection;
    struct buffer text = {0};
    bool good = buffer_append_text(&text, "SELECT ");
    for (size_t i = 0; good && i < answer->count; i++)
        good = (i == 0 || buffer_append_text(&text, ", ")) &&
               append_pattern(connection, connection->dialect->type_of, answer->columns[i].name,
                              &text);
    good = good && buffer_append_text(&text, " FROM (SELECT 1) AS burin_one LEFT JOIN ") &&
           append_source(connection, &text) && buffer_append_text(&text, " ON 1 = 0");
    return finish(&text, good, connection);
}

/* --- columns -------------------------------------------------------------------------------- */

static bool check_type(const struct answer *answer, const struct odbc_column *column)
{
    struct odbc_connection *connection = answer->connection;
    struct arena *arena = connection->context->arena;
    if (column->type || connection->dialect->is_tagged)
        return true;
    const char *what = arena_format(arena,
                                    "its column \"%s\" is of the type %s, which figures "
                                    "have none for",
                                    column->name, column->type_name);
    return what &&
           odbc_fail_with(connection, "have a query convert it, as text or as a number", what);
}

/* Keeps the columns that are mentioned, each once. */
static bool choose_columns(struct answer *answer, const char *const **left_out)
{
    struct odbc_connection *connection = answer->connection;
    struct field_filter filter = {.mentions = connection->context->mentions,
                                  .arena = connection->context->arena};
    size_t kept = 0;
    bool good = true;
    for (size_t i = 0; good && i < answer->count; i++) {
        const struct odbc_column column = answer->columns[i];
        for (size_t k = 0; good && k < i; k++)
            good = answer->columns[k].name != column.name;
        if (!good)
            return odbc_fail_with(
                connection, "give each column a name of its own",
                arena_format(filter.arena, "two of its columns are named \"%s\"", column.name));
        if (!field_filter_keeps(&filter, column.name))
            continue;
        answer->columns[kept++] = column;
    }
    answer->count = kept;
    *left_out = field_filter_left_out(&filter);
    return good;
}

/* --- values --------------------------------------------------------------------------------- */

/* The whole text of a value in the answer's buffer, ended by two zeros; *is_null: there is none. */
static bool read_bytes(struct answer *answer, size_t column, bool is_utf16, bool *is_null)
{
    enum { FIRST_SIZE = 256 };
    struct odbc_connection *connection = answer->connection;
    struct buffer *text = &answer->text;
    odbc_size end = is_utf16 ? sizeof(odbc_unit) : 1; /* of the driver's own zero */
    char chunk[FIRST_SIZE];
    text->length = 0;
    for (;;) {
        odbc_length length = 0;
        short result = connection->library.read(connection->statement, (unsigned short)(column + 1),
                                                is_utf16 ? ODBC_C_UTF16 : ODBC_C_CHAR, chunk,
                                                sizeof chunk, &length);
        if (result == ODBC_NO_DATA)
            break;
        if (!odbc_is_good(result) && is_utf16 && text->length == 0) {
            connection->has_utf8 = true; /* a driver for one encoding, which is the database's */
            return read_bytes(answer, column, false, is_null);
        }
        if (!odbc_is_good(result))
            return odbc_fail(connection, ODBC_STATEMENT, connection->statement);
        *is_null = length == ODBC_NULL_DATA;
        if (*is_null)
            return true;
        bool is_whole = length >= 0 && (odbc_size)length <= sizeof chunk - end;
        size_t part = is_whole ? (size_t)length : sizeof chunk - end;
        if (!buffer_append(text, chunk, part))
            return diag_out_of_memory(connection->context->diag);
        if (is_whole)
            break;
    }
    return buffer_append(text, "\0", 2) || diag_out_of_memory(connection->context->diag);
}

/* The text of a value in UTF-8. *text borrowed until the next; NULL: null. False after an error. */
static bool read_value_text(struct answer *answer, size_t column, const char **text)
{
    struct odbc_connection *connection = answer->connection;
    const struct odbc_type *type = answer->columns[column].type;
    bool is_utf16 = type && type->is_text && !connection->has_utf8, is_null = false;
    *text = NULL;
    if (!read_bytes(answer, column, is_utf16, &is_null) || is_null)
        return is_null;
    const char *bytes = (const char *)answer->text.bytes;
    size_t length = answer->text.length - 2;
    if (connection->has_utf8 || !is_utf16) {
        *text = bytes;
        return g_utf8_validate(bytes, -1, NULL) ||
               odbc_fail_with(connection, NULL,
                              arena_format(connection->context->arena,
                                           "row %zu of \"%s\" has a text that isn't UTF-8",
                                           answer->row_count, answer->columns[column].name));
    }
    char *utf8 = g_utf16_to_utf8((const odbc_unit *)(const void *)bytes,
                                 (glong)(length / sizeof(odbc_unit)), NULL, NULL, NULL);
    answer->text.length = 0;
    bool good =
        buffer_append_text(&answer->text, utf8 ? utf8 : "") && buffer_append(&answer->text, "", 1);
    g_free(utf8);
    *text = (const char *)answer->text.bytes;
    return good || diag_out_of_memory(connection->context->diag);
}

/* By the letter before it: an integer, a real number, a text, a blob. */
static bool read_tagged(struct answer *answer, const struct odbc_column *column, const char *text,
                        struct value *value)
{
    struct odbc_reading *reading = &answer->reading;
    const struct odbc_type *type = column->type;
    char tag = *text++;
    if (tag == 'b')
        return odbc_fail_with(answer->connection, "have a query convert it, as text or as a number",
                              arena_format(answer->connection->context->arena,
                                           "row %zu of its column \"%s\" is a blob, which figures "
                                           "have none for",
                                           answer->row_count, column->name));
    *value = VALUE_OF_TEXT(text);
    if (tag == 'i' && type && type->has_integers && type->read(text, reading, value))
        return true;
    if (tag == 'i')
        return odbc_read_decimal(text, reading, value);
    if (tag == 'r')
        return odbc_read_number(text, reading, value);
    struct value own;
    if (type && !type->is_text && type->read(text, reading, &own))
        *value = own;
    return true;
}

static bool fail_value(const struct answer *answer, const struct odbc_column *column,
                       const char *text)
{
    struct arena *arena = answer->connection->context->arena;
    return odbc_fail_with(answer->connection, NULL,
                          arena_format(arena, "row %zu of its column \"%s\" is \"%s\", no %s",
                                       answer->row_count, column->name, text, column->type_name));
}

static bool read_value(struct answer *answer, size_t index, struct value *value)
{
    const struct odbc_column *column = &answer->columns[index];
    const char *text;
    if (!read_value_text(answer, index, &text))
        return false;
    *value = VALUE_OF_NULL;
    answer->reading.is_rounded = false;
    if (!text)
        return true;
    if (answer->connection->dialect->is_tagged) {
        if (!read_tagged(answer, column, text, value))
            return false;
    } else if (!column->type->read(text, &answer->reading, value)) {
        return fail_value(answer, column, text);
    }
    if (answer->reading.is_rounded && answer->rounded[index].count++ == 0)
        answer->rounded[index].row = answer->row_count;
    return true;
}

static bool read_row(struct answer *answer)
{
    struct budget *budget = arena_budget(answer->connection->context->arena);
    answer->row_count++;
    if (!budget_spend(budget, LIMIT_ROWS, 1) ||
        !budget_work(budget, 20 * (double)(answer->count + 1)) ||
        !table_builder_add_row(answer->builder))
        return false;
    for (size_t i = 0; i < answer->count; i++) {
        struct value value;
        if (!read_value(answer, i, &value) ||
            !table_builder_set(answer->builder, answer->columns[i].name, value))
            return false;
    }
    return true;
}

static bool read_rows(struct answer *answer)
{
    struct odbc_connection *connection = answer->connection;
    short result;
    while (odbc_is_good(result = connection->library.fetch(connection->statement))) {
        if (!read_row(answer))
            return false;
    }
    return result == ODBC_NO_DATA || odbc_fail(connection, ODBC_STATEMENT, connection->statement);
}

static void warn_rounded(const struct answer *answer)
{
    const struct odbc_connection *connection = answer->connection;
    for (size_t i = 0; i < answer->count; i++) {
        if (answer->rounded[i].count > 0)
            node_warn(connection->data, connection->context->diag, DIAG_INEXACT_NUMBER, NULL,
                      "%zu number%s of \"%s\" %s more digits than a number holds: the first is "
                      "in row %zu",
                      answer->rounded[i].count, answer->rounded[i].count == 1 ? "" : "s",
                      answer->columns[i].name, answer->rounded[i].count == 1 ? "has" : "have",
                      answer->rounded[i].row);
    }
}

/* --- tables --------------------------------------------------------------------------------- */

/* A source without rows has its fields all the same. */
static struct table *add_empty_columns(struct answer *answer, struct table *table)
{
    struct arena *arena = answer->connection->context->arena;
    if (table->row_count > 0)
        return table;
    struct column *columns = arena_array(arena, answer->count + 1, sizeof *columns);
    for (size_t i = 0; columns && i < answer->count; i++)
        columns[i] = (struct column){.name = answer->columns[i].name, .type = COLUMN_VALUE};
    table->columns = columns;
    table->column_count = answer->count;
    return columns ? table : NULL;
}

static struct table *read_table(struct answer *answer)
{
    static const struct row_places places = {.word = "row", .first = 1};
    struct odbc_connection *connection = answer->connection;
    struct arena *arena = connection->context->arena;
    answer->rounded = arena_array(arena, answer->count + 1, sizeof *answer->rounded);
    answer->builder = table_builder_new(connection->context->intern, connection->context->diag);
    bool good = answer->rounded && answer->builder && read_rows(answer);
    struct table *table = good ? table_builder_freeze(answer->builder, arena) : NULL;
    table_builder_free(answer->builder);
    if (!table)
        return NULL;
    warn_rounded(answer);
    table->source = connection->name;
    table->places = &places;
    return add_empty_columns(answer, table);
}

/* Of what came, whatever it was asked by. */
static void digest(const struct table *table, char text[TABLE_DIGEST_SIZE])
{
    struct mixing mixing = mixing_begin();
    mixing_word(&mixing, table->row_count);
    for (size_t i = 0; i < table->column_count; i++) {
        mixing_text(&mixing, table->columns[i].name);
        for (size_t row = 0; row < table->row_count; row++)
            mixing_value(&mixing, column_value(&table->columns[i], row));
    }
    mixing_end(&mixing, text);
}

static void tell_query(const struct odbc_connection *connection, const char *query,
                       const struct table *table)
{
    node_warn(connection->data, connection->context->diag, DIAG_QUERY, NULL,
              "\"%s\" is %zu row%s of %s: %s", connection->name, table->row_count,
              table->row_count == 1 ? "" : "s", connection->source->shown, query);
}

/* What the engine itself says of the columns' types. */
static bool ask_types(struct answer *answer)
{
    struct odbc_connection *connection = answer->connection;
    struct arena *arena = connection->context->arena;
    if (!connection->dialect->type_of || answer->count == 0)
        return true;
    const char *query = typing_query(answer), *name;
    if (!query || !odbc_ask(connection, &(struct sql_query){.text = query}))
        return false;
    if (!odbc_is_good(connection->library.fetch(connection->statement)))
        return odbc_fail(connection, ODBC_STATEMENT, connection->statement);
    for (size_t i = 0; i < answer->count; i++) {
        struct odbc_column *column = &answer->columns[i];
        const struct odbc_type *type = column->type;
        column->type = odbc_find_type("", ODBC_VARCHAR);
        if (!read_value_text(answer, i, &name))
            return false;
        column->type = type;
        if (!name)
            continue;
        column->type_name = arena_copy(arena, name, strlen(name));
        if (!column->type_name)
            return false;
        column->type = odbc_find_type(column->type_name, column->number);
    }
    return true;
}

static bool ask_columns(struct answer *answer, const char *const **left_out)
{
    struct odbc_connection *connection = answer->connection;
    const char *query = describing_query(connection);
    bool good = query && odbc_ask(connection, &(struct sql_query){.text = query}) &&
                odbc_columns(connection, &answer->columns, &answer->count) &&
                choose_columns(answer, left_out) && ask_types(answer);
    for (size_t i = 0; good && i < answer->count; i++)
        good = check_type(answer, &answer->columns[i]);
    return good;
}

static struct table *ask(struct odbc_connection *connection, const char **query)
{
    struct answer answer = {.connection = connection,
                            .reading = {.zone = connection->context->zone}};
    const char *const *left_out = NULL;
    bool good = odbc_connect(connection) && ask_columns(&answer, &left_out);
    *query = good ? reading_query(&answer) : NULL;
    good = *query && odbc_ask(connection, &(struct sql_query){.text = *query});
    struct table *table = good ? read_table(&answer) : NULL;
    buffer_free(&answer.text);
    if (table) {
        table->left_out = left_out;
        tell_query(connection, *query, table);
    }
    return table;
}

struct table *odbc_load(const struct odbc_request *request, const char **query,
                        char digest_text[TABLE_DIGEST_SIZE], const struct data_context *context)
{
    struct odbc_connection connection = {.source = request->source,
                                         .name = request->name,
                                         .data = request->data,
                                         .context = context};
    struct table *table = ask(&connection, query);
    odbc_disconnect(&connection);
    if (table)
        digest(table, digest_text);
    return table;
}
