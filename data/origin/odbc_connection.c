/*
 * A connection to a database: made, asked, ended. Nothing is written: the session is read-only
 * where the engine has such, and what it did is rolled back.
 */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/odbc_source.h"
#include "data/origin/sql_dialect.h"
#include "data/source.h"

enum { NAME_UNITS = 256 };

/* A text in UTF-16 of that many units, in the arena. NULL when memory is out. */
static const char *from_units(const odbc_unit *units, short length, struct arena *arena)
{
    char *text = g_utf16_to_utf8(units, length, NULL, NULL, NULL);
    const char *kept = arena_copy(arena, text ? text : "", text ? strlen(text) : 0);
    g_free(text);
    return kept;
}

/* g_free(); NULL: it isn't UTF-8. */
static odbc_unit *to_units(const char *text)
{
    return g_utf8_to_utf16(text, -1, NULL, NULL, NULL);
}

static short min_length(short length, int most)
{
    return length < most ? length : (short)(most - 1);
}

/* --- making it ------------------------------------------------------------------------------ */

/* A small number where the interface has a pointer. */
static void *as_pointer(uintptr_t number)
{
    return (void *)number;
}

/* The driver of a data source, by its name. */
static const char *find_driver(const struct odbc_connection *connection)
{
    odbc_unit name[NAME_UNITS], driver[NAME_UNITS];
    short name_length = 0, driver_length = 0;
    const struct odbc_source *source = connection->source;
    struct arena *arena = connection->context->arena;
    unsigned short which = ODBC_FIRST;
    if (source->driver)
        return source->driver;
    while (odbc_is_good(connection->library.sources(connection->environment, which, name,
                                                    NAME_UNITS, &name_length, driver, NAME_UNITS,
                                                    &driver_length))) {
        const char *found = from_units(name, min_length(name_length, NAME_UNITS), arena);
        if (found && g_ascii_strcasecmp(found, source->dsn) == 0)
            return from_units(driver, min_length(driver_length, NAME_UNITS), arena);
        which = ODBC_NEXT;
    }
    return "";
}

static bool open_handles(struct odbc_connection *connection)
{
    const struct odbc_library *library = &connection->library;
    return odbc_is_good(library->alloc_handle(ODBC_ENVIRONMENT, NULL, &connection->environment)) &&
           odbc_is_good(library->set_environment(connection->environment, ODBC_ATTRIBUTE_VERSION,
                                                 as_pointer(ODBC_VERSION_3), 0)) &&
           odbc_is_good(library->alloc_handle(ODBC_CONNECTION, connection->environment,
                                              &connection->handle));
}

static bool open_connection(struct odbc_connection *connection)
{
    const struct odbc_library *library = &connection->library;
    struct arena *arena = connection->context->arena;
    const char *text = odbc_source_connection(connection->source, &connection->secret, arena,
                                              connection->context->diag);
    const char *driver = text ? find_driver(connection) : NULL;
    if (!driver)
        return false;
    const char *all = arena_format(arena, "%s%s", text, sql_driver_words(driver));
    odbc_unit *units = all ? to_units(all) : NULL;
    if (!units)
        return all && odbc_fail_with(connection, NULL, "what it is called by isn't UTF-8");
    library->set_connection(connection->handle, ODBC_ATTRIBUTE_ACCESS_MODE,
                            as_pointer(ODBC_READ_ONLY), ODBC_IS_UINTEGER);
    short length = 0;
    short result = library->connect(connection->handle, NULL, units, ODBC_ENDS_WITH_ZERO, NULL, 0,
                                    &length, ODBC_NO_PROMPT);
    g_free(units);
    connection->is_connected = odbc_is_good(result);
    return connection->is_connected || odbc_fail(connection, ODBC_CONNECTION, connection->handle);
}

/* A text that the driver tells of itself; "" where it doesn't. */
static const char *read_info(const struct odbc_connection *connection, unsigned short what)
{
    odbc_unit text[NAME_UNITS];
    short length = 0;
    if (!odbc_is_good(
            connection->library.info(connection->handle, what, text, (short)sizeof text, &length)))
        return "";
    return from_units(text, min_length((short)(length / (short)sizeof *text), NAME_UNITS),
                      connection->context->arena);
}

static bool begin_session(struct odbc_connection *connection)
{
    const struct odbc_library *library = &connection->library;
    const char *engine = read_info(connection, ODBC_INFO_DBMS);
    const char *quote = engine ? read_info(connection, ODBC_INFO_QUOTE) : NULL;
    if (!quote)
        return false;
    connection->dialect = sql_dialect_of(engine);
    connection->has_utf8 = connection->dialect->has_utf8;
    connection->quote = quote[0] && quote[0] != ' ' ? quote[0] : '"';
    if (!odbc_is_good(
            library->alloc_handle(ODBC_STATEMENT, connection->handle, &connection->statement)))
        return odbc_fail(connection, ODBC_CONNECTION, connection->handle);
    library->set_statement(connection->statement, ODBC_ATTRIBUTE_NO_SCAN, as_pointer(1),
                           ODBC_IS_UINTEGER);
    for (size_t i = 0; connection->dialect->session[i]; i++) {
        const struct sql_query query = {.text = connection->dialect->session[i]};
        if (!odbc_ask(connection, &query))
            return false;
    }
    library->set_connection(connection->handle, ODBC_ATTRIBUTE_AUTOCOMMIT,
                            as_pointer(ODBC_AUTOCOMMIT_OFF), ODBC_IS_UINTEGER);
    return true;
}

bool odbc_connect(struct odbc_connection *connection)
{
    connection->secret = "";
    if (!odbc_library_load(&connection->library))
        return odbc_fail_with(connection, "install it (Debian: libodbc2) and the engine's driver",
                              "unixODBC isn't installed");
    if (!open_handles(connection))
        return odbc_fail_with(connection, NULL, "unixODBC can't be used");
    return open_connection(connection) && begin_session(connection);
}

void odbc_disconnect(struct odbc_connection *connection)
{
    const struct odbc_library *library = &connection->library;
    if (connection->statement)
        library->free_handle(ODBC_STATEMENT, connection->statement);
    if (connection->is_connected) {
        library->end_transaction(ODBC_CONNECTION, connection->handle, ODBC_ROLLBACK);
        library->disconnect(connection->handle);
    }
    if (connection->handle)
        library->free_handle(ODBC_CONNECTION, connection->handle);
    if (connection->environment)
        library->free_handle(ODBC_ENVIRONMENT, connection->environment);
}

/* --- asking --------------------------------------------------------------------------------- */

/* A value bound in place of a question mark: it stays where it is until the query has run. */
struct bound_value {
    double number;
    odbc_unit *text; /* g_free() */
    odbc_length length;
};

static bool bind_value(const struct odbc_connection *connection, size_t index, struct value value,
                       struct bound_value *bound)
{
    unsigned short number = (unsigned short)(index + 1);
    if (value.type != VALUE_TEXT) {
        bound->number = value.type == VALUE_BOOL ? value.boolean : value.number;
        bound->length = sizeof bound->number;
        return odbc_is_good(connection->library.bind_parameter(
            connection->statement, number, ODBC_PARAMETER_INPUT, ODBC_C_DOUBLE, ODBC_DOUBLE, 15, 0,
            &bound->number, sizeof bound->number, &bound->length));
    }
    glong units = 0;
    bound->text = g_utf8_to_utf16(value.text, -1, NULL, &units, NULL);
    bound->length = units * (glong)sizeof *bound->text;
    return bound->text && odbc_is_good(connection->library.bind_parameter(
                              connection->statement, number, ODBC_PARAMETER_INPUT, ODBC_C_UTF16,
                              ODBC_WVARCHAR, (odbc_size)(units > 0 ? units : 1), 0, bound->text,
                              bound->length + (odbc_length)sizeof *bound->text, &bound->length));
}

/* The driver may wait for long: meanwhile the program may say that it doesn't want it any more. */
struct execution {
    const struct odbc_connection *connection;
    GMutex lock;
    GCond done;
    short result;
    bool is_done;
};

static gpointer execute(gpointer object)
{
    struct execution *execution = object;
    short result = execution->connection->library.execute(execution->connection->statement);
    g_mutex_lock(&execution->lock);
    execution->result = result;
    execution->is_done = true;
    g_cond_signal(&execution->done);
    g_mutex_unlock(&execution->lock);
    return NULL;
}

/* False: the figure isn't wanted any more (an error); the driver was told. */
static bool wait_for(struct execution *execution)
{
    enum { LOOK_US = 20000 };
    struct budget *budget = arena_budget(execution->connection->context->arena);
    bool is_wanted = true;
    g_mutex_lock(&execution->lock);
    while (!execution->is_done) {
        gint64 until = g_get_monotonic_time() + LOOK_US;
        if (g_cond_wait_until(&execution->done, &execution->lock, until) || execution->is_done ||
            !is_wanted)
            continue;
        g_mutex_unlock(&execution->lock);
        is_wanted = budget_look_at_clock(budget);
        if (!is_wanted)
            execution->connection->library.cancel(execution->connection->statement);
        g_mutex_lock(&execution->lock);
    }
    g_mutex_unlock(&execution->lock);
    return is_wanted;
}

static bool run(struct odbc_connection *connection)
{
    struct execution execution = {.connection = connection};
    struct budget *budget = arena_budget(connection->context->arena);
    bool is_wanted = true;
    g_mutex_init(&execution.lock);
    g_cond_init(&execution.done);
    GThread *thread = budget ? g_thread_try_new("query", execute, &execution, NULL) : NULL;
    if (thread) {
        is_wanted = wait_for(&execution);
        g_thread_join(thread);
    } else {
        execute(&execution);
    }
    g_mutex_clear(&execution.lock);
    g_cond_clear(&execution.done);
    return is_wanted && (odbc_is_good(execution.result) || execution.result == ODBC_NO_DATA ||
                         odbc_fail(connection, ODBC_STATEMENT, connection->statement));
}

static bool prepare(struct odbc_connection *connection, const char *text)
{
    odbc_unit *units = to_units(text);
    if (!units)
        return odbc_fail_with(connection, NULL, "what is asked for isn't UTF-8");
    connection->library.reset(connection->statement, ODBC_CLOSE);
    connection->library.reset(connection->statement, ODBC_RESET_PARAMETERS);
    short result = connection->library.prepare(connection->statement, units, ODBC_ENDS_WITH_ZERO);
    g_free(units);
    return odbc_is_good(result) || odbc_fail(connection, ODBC_STATEMENT, connection->statement);
}

bool odbc_ask(struct odbc_connection *connection, const struct sql_query *query)
{
    struct arena *arena = connection->context->arena;
    struct bound_value *bound = arena_array(arena, query->value_count + 1, sizeof *bound);
    bool good = bound && prepare(connection, query->text);
    for (size_t i = 0; good && i < query->value_count; i++)
        good = bind_value(connection, i, query->values[i], &bound[i]) ||
               odbc_fail(connection, ODBC_STATEMENT, connection->statement);
    good = good && run(connection);
    for (size_t i = 0; bound && i < query->value_count; i++)
        g_free(bound[i].text);
    return good;
}

/* --- columns -------------------------------------------------------------------------------- */

static bool read_column(struct odbc_connection *connection, unsigned short number,
                        struct odbc_column *column)
{
    const struct odbc_library *library = &connection->library;
    struct arena *arena = connection->context->arena;
    odbc_unit text[NAME_UNITS];
    short length = 0, type = 0, digits = 0, nullable = 0;
    odbc_size size = 0;
    odbc_length unused = 0;
    if (!odbc_is_good(library->describe_column(connection->statement, number, text, NAME_UNITS,
                                               &length, &type, &size, &digits, &nullable)))
        return odbc_fail(connection, ODBC_STATEMENT, connection->statement);
    const char *name = from_units(text, min_length(length, NAME_UNITS), arena);
    column->name = name ? intern_text(connection->context->intern, name, strlen(name)) : NULL;
    text[0] = 0;
    length = 0;
    library->column_attribute(connection->statement, number, ODBC_FIELD_TYPE_NAME, text,
                              (short)sizeof text, &length, &unused);
    short units = min_length((short)(length / (short)sizeof *text), NAME_UNITS);
    column->type_name = from_units(text, units, arena);
    if (!column->name || !column->type_name)
        return false;
    column->number = type;
    column->type = odbc_find_type(column->type_name, type);
    return true;
}

bool odbc_columns(struct odbc_connection *connection, struct odbc_column **columns, size_t *count)
{
    short found = 0;
    if (!odbc_is_good(connection->library.column_count(connection->statement, &found)))
        return odbc_fail(connection, ODBC_STATEMENT, connection->statement);
    *count = found > 0 ? (size_t)found : 0;
    *columns = arena_array(connection->context->arena, *count + 1, sizeof **columns);
    bool good = *columns != NULL;
    for (size_t i = 0; good && i < *count; i++)
        good = read_column(connection, (unsigned short)(i + 1), &(*columns)[i]);
    return good;
}
