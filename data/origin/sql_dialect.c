/*
 * The table of engines.
 */
#include "data/origin/sql_dialect.h"

#include <glib.h>
#include <string.h>

#include "base/array.h"

/* Of the session, as a driver may end transactions that it began. */
static const char *const postgresql_session[] = {
    "SET default_transaction_read_only = on",
    "SET TIME ZONE 'UTC'",
    "SET DateStyle = 'ISO'",
    "SET extra_float_digits = 1",
    NULL,
};

static const char *const sqlite_session[] = {"PRAGMA query_only = 1", NULL};

static const char *const plain_session[] = {NULL};

static const struct sql_dialect dialects[] = {
    {.name = "PostgreSQL", .session = postgresql_session, .type_of = "CAST(pg_typeof(%s) AS text)"},
    /* Its driver writes numbers with 15 digits, and takes the type of the column for that of each
     * value. */
    {.name = "SQLite",
     .session = sqlite_session,
     .column = "CASE typeof(%s) WHEN 'real' THEN 'r' || printf('%%!.17g', %s) "
               "WHEN 'blob' THEN 'b' ELSE substr(typeof(%s), 1, 1) || %s END",
     .is_tagged = true,
     .has_utf8 = true},
};

static const struct sql_dialect plain = {.name = "", .session = plain_session};

const struct sql_dialect *sql_dialect_of(const char *engine)
{
    for (size_t i = 0; i < COUNT_OF(dialects); i++) {
        if (g_ascii_strncasecmp(engine, dialects[i].name, strlen(dialects[i].name)) == 0)
            return &dialects[i];
    }
    return &plain;
}

const char *sql_driver_words(const char *driver)
{
    static const struct {
        const char *part, *words;
    } rows[] = {
        /* It makes a file that isn't there, and a table's rows all at once. */
        {"sqlite", ";NoCreat=1;NoTXN=1"},
        /* Rows come in parts, not all at once. */
        {"postgresql", ";UseDeclareFetch=1;Fetch=2000;UseServerSidePrepare=1"},
        {"psqlodbc", ";UseDeclareFetch=1;Fetch=2000;UseServerSidePrepare=1"},
    };
    char *lower = g_ascii_strdown(driver, -1);
    const char *words = "";
    for (size_t i = 0; i < COUNT_OF(rows) && !words[0]; i++) {
        if (strstr(lower, rows[i].part))
            words = rows[i].words;
    }
    g_free(lower);
    return words;
}
