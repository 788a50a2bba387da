/*
 * What drivers say is wrong, as people understand it: by the five letters of SQL's states, and by
 * words where a driver has one state for all.
 */
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "data/json.h"
#include "data/origin/odbc_internal.h"
#include "data/origin/odbc_source.h"
#include "data/source.h"

/* The first that fits. */
static const struct state {
    const char *start; /* of the state; "": any */
    const char *words; /* in the message, in lower case; NULL: any */
    const char *what, *hint;
} states[] = {
    {"IM002", NULL, "there is no such data source",
     "\"odbcinst -q -s\" lists those that there are"},
    {"IM003", NULL, "its driver can't be loaded", "\"odbcinst -q -d\" lists those that there are"},
    {"", "can't open lib", "its driver can't be loaded",
     "\"odbcinst -q -d\" lists those that there are"},
    {"28", NULL, "it refuses the user or the password",
     "the password is the DSN's, or that of password-env=NAME or password-file=FILE"},
    {"", "password", "it refuses the user or the password",
     "the password is the DSN's, or that of password-env=NAME or password-file=FILE"},
    {"57014", NULL, "the query was cancelled", NULL},
    {"HY008", NULL, "the query was cancelled", NULL},
    {"HYT0", NULL, "it doesn't answer in time", NULL},
    {"", "interrupted", "the query was cancelled", NULL},
    {"42P01", NULL, "it has no such table", NULL},
    {"42S02", NULL, "it has no such table", NULL},
    {"", "no such table", "it has no such table", NULL},
    {"42703", NULL, "it has no such column", NULL},
    {"42S22", NULL, "it has no such column", NULL},
    {"25006", NULL, "the query would change it", "nothing but reading is done in a database"},
    {"57P", NULL, "the connection was lost", NULL},
    {"08S01", NULL, "the connection was lost", NULL},
    {"08003", NULL, "the connection was lost", NULL},
    {"08007", NULL, "the connection was lost", NULL},
    {"", "server closed the connection", "the connection was lost", NULL},
    {"", "terminating connection", "the connection was lost", NULL},
    {"", "no connection to the server", "the connection was lost", NULL},
    {"08", NULL, "it can't be connected to", NULL},
    {"", "connect failed", "it can't be connected to", NULL},
    {"42", NULL, "it doesn't understand the query", NULL},
};

bool odbc_fail_with(struct odbc_connection *connection, const char *hint, const char *what)
{
    struct arena *arena = connection->context->arena;
    const char *text = arena_format(arena, "\"%s\" can't be read from %s: %s", connection->name,
                                    connection->source->shown, what);
    return text &&
           node_error(connection->data, connection->context->diag, DIAG_DATABASE, hint, "%s", text);
}

static bool fits(const struct state *state, const char *code, const char *lower)
{
    return g_str_has_prefix(code, state->start) && (!state->words || strstr(lower, state->words));
}

static const struct state *find_state(const char *code, const char *message)
{
    char *lower = g_utf8_strdown(message, -1);
    const struct state *found = NULL;
    for (size_t i = 0; i < COUNT_OF(states) && !found; i++) {
        if (fits(&states[i], code, lower))
            found = &states[i];
    }
    g_free(lower);
    return found;
}

/* The driver's own words, without the brackets that say who speaks, on one line. */
static char *clean(const char *message)
{
    while (*message == '[') {
        const char *end = strchr(message, ']');
        if (!end)
            break;
        message = end + 1;
    }
    char *text = g_strdup(message);
    for (char *at = text; *at; at++)
        if (g_ascii_iscntrl(*at))
            *at = ' ';
    return g_strstrip(text);
}

/* The message of that number, g_free(); NULL: there is none. */
static char *read_message(const struct odbc_connection *connection, short type, void *handle,
                          short index, char code[6])
{
    enum { MESSAGE_UNITS = 1024 };
    odbc_unit state[6] = {0}, text[MESSAGE_UNITS];
    int native = 0;
    short length = 0;
    if (!odbc_is_good(connection->library.diagnostic(type, handle, index, state, &native, text,
                                                     MESSAGE_UNITS, &length)))
        return NULL;
    for (int i = 0; i < 6; i++)
        code[i] = (char)(state[i] < 0x80 ? state[i] : '?');
    short most = length < MESSAGE_UNITS ? length : (short)(MESSAGE_UNITS - 1);
    char *message = g_utf16_to_utf8(text, most, NULL, NULL, NULL);
    return message ? message : g_strdup("");
}

bool odbc_fail(struct odbc_connection *connection, short type, void *handle)
{
    struct arena *arena = connection->context->arena;
    char code[6] = "", first[6] = "";
    char *message = read_message(connection, type, handle, 1, first), *told = NULL;
    const struct state *state = message ? find_state(first, message) : NULL;
    /* Warnings may come before what is wrong. */
    for (short i = 2; !state && (told = read_message(connection, type, handle, i, code)); i++) {
        state = find_state(code, told);
        if (state) {
            g_free(message);
            message = told;
        } else {
            g_free(told);
        }
    }
    char *plain = clean(message ? message : "its driver doesn't say why");
    g_free(message);
    const char *masked = odbc_source_mask(connection->source, connection->secret, plain, arena);
    g_free(plain);
    if (!masked)
        return false;
    const char *what = state ? arena_format(arena, "%s: %s", state->what, masked) : masked;
    return what && odbc_fail_with(connection, state ? state->hint : NULL, what);
}
