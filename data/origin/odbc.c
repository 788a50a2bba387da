/*
 * From a database's answer to a table.
 */
#include "data/origin/odbc.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/suggest.h"
#include "data/json.h"
#include "data/mentions.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/sql_dialect.h"
#include "data/origin/sql_text.h"
#include "data/source.h"
#include "data/table.h"

/* --- what is asked -------------------------------------------------------------------------- */

/* What stands behind FROM. */
static bool append_source(const struct odbc_connection *connection, struct buffer *text)
{
    const struct odbc_source *source = connection->source;
    if (source->table)
        return sql_append_table(text, source->table, connection->quote);
    return buffer_append_text(text, "(\n") && sql_append_query(text, source->query) &&
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

/* All columns of the relation. *query has values as well. */
static bool write_reading(const struct sql_relation *relation, struct odbc_connection *connection,
                          struct sql_query *query)
{
    struct sql_writer writer = sql_writer_of(relation);
    sql_write(&writer, "SELECT ");
    for (size_t i = 0; i < relation->column_count; i++) {
        sql_write(&writer, i ? ", " : "");
        if (!append_column(connection, relation->columns[i].name, &writer.text))
            writer.failed = true;
    }
    /* Rows without a field that is used count all the same. */
    sql_write(&writer, relation->column_count > 0 ? " FROM " : "1 FROM ");
    sql_write_from(&writer);
    sql_write_order(&writer);
    query->text = sql_writer_end(&writer);
    query->values = writer.values;
    query->value_count = writer.count;
    return query->text != NULL;
}

/* One row of the columns' types, of a source of which no row is asked for. */
static const char *typing_query(const struct odbc_answer *answer)
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

static bool check_type(const struct odbc_answer *answer, const struct odbc_column *column)
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
static bool choose_columns(struct odbc_answer *answer, const char *const **left_out)
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

/* --- tables --------------------------------------------------------------------------------- */

/* A source without rows has its fields all the same. */
static struct table *add_empty_columns(struct odbc_answer *answer, struct table *table)
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

static struct table *read_table(struct odbc_answer *answer)
{
    static const struct row_places places = {.word = "row", .first = 1};
    struct odbc_connection *connection = answer->connection;
    struct arena *arena = connection->context->arena;
    answer->rounded = arena_array(arena, answer->count + 1, sizeof *answer->rounded);
    answer->builder = table_builder_new(connection->context->intern, connection->context->diag);
    bool good = answer->rounded && answer->builder && odbc_read_rows(answer);
    struct table *table = good ? table_builder_freeze(answer->builder, arena) : NULL;
    table_builder_free(answer->builder);
    if (!table)
        return NULL;
    odbc_warn_rounded(answer);
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

/* The text, and behind it what its question marks are: for messages and records. */
static const char *query_with_values(const struct sql_query *query,
                                     const struct odbc_connection *connection)
{
    struct buffer text = {0};
    bool good = buffer_append_text(&text, query->text);
    for (size_t i = 0; good && i < query->value_count; i++) {
        const struct value *value = &query->values[i];
        char number[NUMBER_TEXT_SIZE];
        number_write(number, value->type == VALUE_TEXT ? 0 : value->number);
        good = buffer_append_text(&text, i ? ", " : "; ") &&
               (value->type == VALUE_TEXT ? buffer_format(&text, "\"%s\"", value->text)
                                          : buffer_append_text(&text, number));
    }
    good = good && buffer_append(&text, "", 1);
    return finish(&text, good, connection);
}

static void tell_query(const struct odbc_connection *connection, const char *query,
                       const struct table *table)
{
    node_warn(connection->data, connection->context->diag, DIAG_QUERY, NULL,
              "\"%s\" is %zu row%s of %s: %s", connection->name, table->row_count,
              table->row_count == 1 ? "" : "s", connection->source->shown, query);
}

/* What the engine itself says of the columns' types. */
static bool ask_types(struct odbc_answer *answer)
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
        if (!odbc_read_text(answer, i, &name))
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

static bool ask_columns(struct odbc_answer *answer, const char *const **left_out)
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

/* --- plans ---------------------------------------------------------------------------------- */

/* What would be asked; when says in which order. */
static bool tell_plan(const struct odbc_connection *connection, const struct sql_query *query,
                      const char *when)
{
    const char *text = query_with_values(query, connection);
    if (text)
        node_warn(connection->data, connection->context->diag, DIAG_QUERY, NULL,
                  "\"%s\" would be asked of %s%s: %s", connection->name, connection->source->shown,
                  when, text);
    return text != NULL;
}

/* The columns, without rows. */
static struct table *plan_table(struct odbc_answer *answer, const struct sql_query *query,
                                const char **query_text)
{
    struct table *table = arena_alloc(answer->connection->context->arena, sizeof *table);
    *query_text = query->text;
    return table && tell_plan(answer->connection, query, "") ? add_empty_columns(answer, table)
                                                             : NULL;
}

/* --- sessions ------------------------------------------------------------------------------- */

struct odbc_session {
    struct odbc_connection connection;
    struct odbc_answer source; /* what the source has, of what is mentioned */
    const char *const *left_out;
};

struct odbc_session *odbc_open(const struct odbc_request *request,
                               const struct data_context *context)
{
    struct odbc_session *session = arena_alloc(context->arena, sizeof *session);
    if (!session)
        return NULL;
    session->connection = (struct odbc_connection){.source = request->source,
                                                   .name = request->name,
                                                   .data = request->data,
                                                   .context = context};
    session->source = (struct odbc_answer){.connection = &session->connection};
    if (odbc_connect(&session->connection) && ask_columns(&session->source, &session->left_out))
        return session;
    odbc_close(session);
    return NULL;
}

void odbc_close(struct odbc_session *session)
{
    if (session) {
        buffer_free(&session->source.text);
        odbc_disconnect(&session->connection);
    }
}

/* The numbers of a row that has as many. */
static bool read_numbers(struct odbc_session *session, const struct sql_query *query,
                         double *numbers, size_t count)
{
    struct odbc_connection *connection = &session->connection;
    struct odbc_column *columns = arena_array(connection->context->arena, count, sizeof *columns);
    struct odbc_answer answer = {.connection = connection, .columns = columns, .count = count};
    bool good = columns && odbc_ask(connection, query);
    if (good && !odbc_is_good(connection->library.fetch(connection->statement)))
        good = odbc_fail(connection, ODBC_STATEMENT, connection->statement);
    for (size_t i = 0; good && i < count; i++) {
        const char *text;
        good = odbc_read_text(&answer, i, &text);
        numbers[i] = good && text ? g_ascii_strtod(text, NULL) : (double)NAN;
    }
    buffer_free(&answer.text);
    return good;
}

/* What was written as a query; its text is NULL when memory was out. */
static struct sql_query query_of(struct sql_writer *writer)
{
    struct sql_query query = {.text = sql_writer_end(writer)};
    query.values = writer->values;
    query.value_count = writer->count;
    return query;
}

static bool find_extent(const struct sql_relation *relation, const struct sql_column *column,
                        double extent[2])
{
    const char *const patterns[] = {"min(%s)", "max(%s)"};
    struct sql_writer writer = sql_writer_of(relation);
    sql_write(&writer, "SELECT ");
    for (size_t i = 0; i < 2; i++) {
        struct sql_writer number = sql_writer_of(relation), result = number;
        sql_write_number(&number, column); /* NaN is the greatest, where there is one */
        sql_write_pattern(&result, patterns[i], &number);
        sql_write(&writer, i ? ", " : "");
        sql_write_pattern(&writer, relation->dialect->exact ? relation->dialect->exact : "%s",
                          &result);
        sql_writer_free(&number);
        sql_writer_free(&result);
    }
    sql_write(&writer, " FROM ");
    sql_write_from(&writer);
    const struct sql_query query = query_of(&writer);
    struct odbc_session *session = relation->session;
    if (!query.text || !session->connection.context->is_plan)
        return query.text && read_numbers(session, &query, extent, 2);
    extent[0] = 0;
    extent[1] = 1;
    return tell_plan(&session->connection, &query, " first, for the bins of 0 to 1 below");
}

/* By whether there are texts or blobs, and whether there is anything else but null. */
static enum sql_kind kind_of(const struct sql_column *column, const double found[2])
{
    const struct odbc_type *type = column->type;
    if (type && (type->has_integers || type->is_time))
        return SQL_OTHER;
    return found[0] != 1 ? SQL_NUMBER : found[1] != 1 ? SQL_TEXT : SQL_OTHER;
}

/* What the columns of an engine hold whose columns may hold anything: by their values. */
static bool look_at_values(struct odbc_session *session, const struct sql_relation *relation,
                           struct sql_column *columns)
{
    const char *const patterns[] = {
        "max(CASE WHEN typeof(%s) IN ('text', 'blob') THEN 1 ELSE 0 END)",
        "max(CASE WHEN typeof(%s) IN ('integer', 'real', 'blob') THEN 1 ELSE 0 END)"};
    size_t count = relation->column_count;
    struct sql_writer writer = sql_writer_of(relation);
    double *numbers = arena_array(relation->arena, 2 * count + 1, sizeof *numbers);
    sql_write(&writer, "SELECT ");
    for (size_t i = 0; i < 2 * count; i++) {
        struct sql_writer name = sql_writer_of(relation);
        sql_write(&writer, i ? ", " : "");
        sql_write_name(&name, columns[i / 2].name);
        sql_write_pattern(&writer, patterns[i % 2], &name);
        sql_writer_free(&name);
    }
    sql_write(&writer, " FROM ");
    sql_write_from(&writer);
    const struct sql_query query = query_of(&writer);
    if (!numbers || !query.text || !read_numbers(session, &query, numbers, 2 * count))
        return false;
    for (size_t i = 0; i < count; i++) {
        columns[i].may_be_nan = false;
        columns[i].kind = kind_of(&columns[i], &numbers[2 * i]);
    }
    return true;
}

bool odbc_begin(struct odbc_session *session, struct sql_relation *relation)
{
    const struct odbc_connection *connection = &session->connection;
    struct arena *arena = connection->context->arena;
    size_t count = session->source.count;
    struct sql_column *columns = arena_array(arena, count + 1, sizeof *columns);
    struct buffer text = {0};
    bool good = append_source(connection, &text) && buffer_append(&text, "", 1);
    const char *from = finish(&text, good, connection);
    if (!columns || !from)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct odbc_column *own = &session->source.columns[i];
        columns[i] = (struct sql_column){.name = own->name,
                                         .type = own->type,
                                         .type_name = own->type_name,
                                         .kind = own->type ? own->type->kind : SQL_OTHER,
                                         .may_be_nan = own->type && own->type->may_be_nan};
    }
    *relation = (struct sql_relation){.dialect = connection->dialect,
                                      .quote = connection->quote,
                                      .arena = arena,
                                      .from = from,
                                      .columns = columns,
                                      .column_count = count,
                                      .find_extent = find_extent,
                                      .session = session};
    return true;
}

bool odbc_prepare_push(struct sql_relation *relation, bool *may_push)
{
    struct odbc_session *session = relation->session;
    const struct odbc_source *source = session->connection.source;
    size_t count = relation->column_count;
    bool is_plan = session->connection.context->is_plan;
    *may_push = relation->dialect->number && count > 0 &&
                !(source->query && sql_query_is_ordered(source->query));
    if (!*may_push || !relation->dialect->is_tagged || is_plan)
        return true; /* a plan takes columns for what they are declared as */
    struct sql_column *columns = arena_array(relation->arena, count, sizeof *columns);
    if (!columns)
        return false;
    memcpy(columns, relation->columns, count * sizeof *columns);
    relation->columns = columns;
    return look_at_values(session, relation, columns);
}

struct table *odbc_read(struct odbc_session *session, const struct sql_relation *relation,
                        const char **query_text, char digest_text[TABLE_DIGEST_SIZE])
{
    struct odbc_connection *connection = &session->connection;
    struct odbc_answer answer = {.connection = connection,
                                 .count = relation->column_count,
                                 .reading = {.zone = connection->context->zone}};
    struct sql_query query;
    answer.columns =
        arena_array(connection->context->arena, answer.count + 1, sizeof *answer.columns);
    for (size_t i = 0; answer.columns && i < answer.count; i++)
        answer.columns[i] = (struct odbc_column){.name = relation->columns[i].name,
                                                 .type = relation->columns[i].type,
                                                 .type_name = relation->columns[i].type_name};
    if (!answer.columns || !write_reading(relation, connection, &query))
        return NULL;
    if (connection->context->is_plan)
        return plan_table(&answer, &query, query_text);
    if (!odbc_ask(connection, &query))
        return NULL;
    struct table *table = read_table(&answer);
    buffer_free(&answer.text);
    *query_text = table ? query_with_values(&query, connection) : NULL;
    if (!*query_text)
        return NULL;
    table->left_out = session->left_out;
    digest(table, digest_text);
    tell_query(connection, *query_text, table);
    return table;
}
