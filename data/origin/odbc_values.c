/*
 * The rows of a database's answer: each value is read as a text.
 */
#include <glib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "data/json.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/source.h"
#include "data/table.h"

/* The whole text of a value in the answer's buffer, ended by two zeros; *is_null: there is none. */
static bool read_bytes(struct odbc_answer *answer, size_t column, bool is_utf16, bool *is_null)
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

bool odbc_read_text(struct odbc_answer *answer, size_t column, const char **text)
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
static bool read_tagged(struct odbc_answer *answer, const struct odbc_column *column,
                        const char *text, struct value *value)
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

static bool fail_value(const struct odbc_answer *answer, const struct odbc_column *column,
                       const char *text)
{
    struct arena *arena = answer->connection->context->arena;
    return odbc_fail_with(answer->connection, NULL,
                          arena_format(arena, "row %zu of its column \"%s\" is \"%s\", no %s",
                                       answer->row_count, column->name, text, column->type_name));
}

static bool read_value(struct odbc_answer *answer, size_t index, struct value *value)
{
    const struct odbc_column *column = &answer->columns[index];
    const char *text;
    if (!odbc_read_text(answer, index, &text))
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

static bool read_row(struct odbc_answer *answer)
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

bool odbc_read_rows(struct odbc_answer *answer)
{
    struct odbc_connection *connection = answer->connection;
    short result;
    while (odbc_is_good(result = connection->library.fetch(connection->statement))) {
        if (!read_row(answer))
            return false;
    }
    return result == ODBC_NO_DATA || odbc_fail(connection, ODBC_STATEMENT, connection->statement);
}

void odbc_warn_rounded(const struct odbc_answer *answer)
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
