/*
 * Reading what the call says of a database. A value stands between braces where it has a semicolon;
 * a query goes on to the end.
 */
#include "data/origin/odbc_source.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "data/origin/sql_text.h"

/* The call's own keys are not the driver's. Of the driver's, values are shown of those that are
 * known to hold nothing secret. */
struct key {
    const char *name;
    size_t offset; /* into struct odbc_source; 0: kept nowhere */
    bool is_own, is_shown;
};

static const struct key keys[] = {
    {"table", offsetof(struct odbc_source, table), true, true},
    {"query", offsetof(struct odbc_source, query), true, true},
    {"password-env", offsetof(struct odbc_source, password_variable), true, true},
    {"password-file", offsetof(struct odbc_source, password_file), true, true},
    {"DSN", offsetof(struct odbc_source, dsn), false, true},
    {"Driver", offsetof(struct odbc_source, driver), false, true},
    {"FileDSN", offsetof(struct odbc_source, dsn), false, true},
    {.name = "Server", .is_shown = true},
    {.name = "Servername", .is_shown = true},
    {.name = "Host", .is_shown = true},
    {.name = "Port", .is_shown = true},
    {.name = "Database", .is_shown = true},
    {.name = "Schema", .is_shown = true},
    {.name = "Catalog", .is_shown = true},
    {.name = "UID", .is_shown = true},
    {.name = "User", .is_shown = true},
    {.name = "Username", .is_shown = true},
};

/* A reading under way. */
struct source_reading {
    struct odbc_source *source;
    GString *connection, *shown;
    GPtrArray *secrets; /* g_free() */
    struct arena *arena;
    const char *spelling;
    struct diag *diag;
};

static const struct key *find_key(const char *text, size_t length)
{
    for (size_t i = 0; i < COUNT_OF(keys); i++) {
        if (strlen(keys[i].name) == length && g_ascii_strncasecmp(keys[i].name, text, length) == 0)
            return &keys[i];
    }
    return NULL;
}

/* Where a value ends, which may stand between braces. */
static const char *value_end(const char *at)
{
    if (*at != '{')
        return at + strcspn(at, ";");
    for (at++; *at; at++) {
        if (*at == '}' && *++at != '}')
            return at;
    }
    return at;
}

static char *plain_value(const char *at, const char *end)
{
    GString *value = g_string_new(NULL);
    bool is_braced = *at == '{' && end > at + 1 && end[-1] == '}';
    if (!is_braced)
        return g_string_free(g_string_append_len(value, at, end - at), FALSE);
    for (at++; at < end - 1; at++) {
        g_string_append_c(value, *at);
        at += *at == '}';
    }
    return g_string_free(value, FALSE);
}

static const char *to_arena(struct source_reading *reading, const char *text)
{
    return arena_copy(reading->arena, text, strlen(text));
}

static void append_part(GString *parts, const char *at, size_t length)
{
    if (parts->len > 0)
        g_string_append_c(parts, ';');
    g_string_append_len(parts, at, (gssize)length);
}

/* Whether messages must not repeat the value, or needn't: a driver's "1" is in many of them. */
static bool is_secret(const char *name, size_t length, const char *value)
{
    static const char *const words[] = {"pwd", "pass", "secret", "token", "key", "auth", "cred"};
    enum { TELLING = 6 };
    char *lower = g_ascii_strdown(name, (gssize)length);
    bool is_so = strlen(value) >= TELLING;
    for (size_t i = 0; i < COUNT_OF(words); i++)
        is_so = is_so || strstr(lower, words[i]);
    g_free(lower);
    return is_so && value[0];
}

/* One KEY=VALUE. */
static bool read_part(struct source_reading *reading, const char *at, const char *equals,
                      const char *end)
{
    const struct key *key = find_key(at, (size_t)(equals - at));
    char *value = plain_value(equals + 1, end);
    bool good = true;
    if (key && key->offset) {
        const char *copy = to_arena(reading, value);
        memcpy((char *)reading->source + key->offset, &copy, sizeof copy);
        good = copy != NULL;
    }
    if (!key || !key->is_own)
        append_part(reading->connection, at, (size_t)(end - at));
    if (key && key->is_shown) {
        append_part(reading->shown, at, (size_t)(end - at));
    } else {
        append_part(reading->shown, at, (size_t)(equals + 1 - at));
        g_string_append(reading->shown, "…");
        if (is_secret(at, (size_t)(equals - at), value))
            g_ptr_array_add(reading->secrets, g_strdup(value));
    }
    g_free(value);
    return good;
}

/* "; " and the like at the end of a query are no second statement. */
static void trim_query(char *query)
{
    g_strstrip(query);
    size_t length = strlen(query);
    if (length > 0 && query[length - 1] == ';')
        query[length - 1] = '\0';
    g_strchomp(query);
}

static bool fail_call(const struct source_reading *reading, const char *hint, const char *what)
{
    return diag_error(reading->diag, DIAG_CALL, NULL, hint, "%s \"" ODBC_PREFIX "%s\": %s",
                      reading->spelling, reading->shown->str, what);
}

static bool read_parts(struct source_reading *reading, const char *at)
{
    while (*(at += strspn(at, "; \t\n"))) {
        const char *equals = at + strcspn(at, "=;");
        if (*equals != '=' || equals == at)
            return fail_call(reading, "such as odbc:DSN=warehouse;table=sales",
                             "a part of it is not KEY=VALUE");
        const char *end = value_end(equals + 1);
        const struct key *key = find_key(at, (size_t)(equals - at));
        if (key && key->offset == offsetof(struct odbc_source, query))
            end = at + strlen(at);
        if (!read_part(reading, at, equals, end))
            return false;
        at = end;
    }
    return true;
}

static bool check_query(struct source_reading *reading)
{
    struct odbc_source *source = reading->source;
    if (!source->query)
        return true;
    char *query = g_strdup(source->query);
    trim_query(query);
    source->query = to_arena(reading, query);
    const char *problem = sql_query_problem(query);
    g_free(query);
    if (problem) {
        char *what = g_strdup_printf("its query isn't one SELECT: %s", problem);
        fail_call(reading, "nothing but reading is done in a database", what);
        g_free(what);
    }
    return !problem && source->query;
}

static bool check_source(struct source_reading *reading)
{
    const struct odbc_source *source = reading->source;
    if (!source->dsn && !source->driver)
        return fail_call(reading, "such as odbc:DSN=warehouse;table=sales",
                         "it names no database: DSN=… or Driver=… is missing");
    if (!(source->table && source->table[0]) == !source->query)
        return fail_call(reading, "such as odbc:DSN=warehouse;table=sales",
                         source->query ? "it has both a table and a query"
                                       : "it doesn't say what is read: table=… or query=SELECT …");
    if (source->password_variable && source->password_file)
        return fail_call(reading, NULL, "it has both password-env and password-file");
    return check_query(reading);
}

/* The longest first, so that none leaves a part of another in sight. */
static int compare_lengths(const void *left, const void *right)
{
    size_t a = strlen(*(const char *const *)left), b = strlen(*(const char *const *)right);
    return a < b ? 1 : a > b ? -1 : 0;
}

static bool keep_texts(struct source_reading *reading)
{
    struct odbc_source *source = reading->source;
    size_t count = reading->secrets->len;
    const char **secrets = arena_array(reading->arena, count + 1, sizeof *secrets);
    source->connection = to_arena(reading, reading->connection->str);
    source->shown = arena_format(reading->arena, ODBC_PREFIX "%s", reading->shown->str);
    for (size_t i = 0; secrets && i < count; i++) {
        secrets[i] = to_arena(reading, g_ptr_array_index(reading->secrets, i));
        if (!secrets[i])
            return false;
    }
    if (secrets)
        qsort(secrets, count, sizeof *secrets, compare_lengths);
    source->secrets = secrets;
    return secrets && source->connection && source->shown;
}

struct odbc_source *odbc_source_read(const char *text, const char *spelling, struct arena *arena,
                                     struct diag *diag)
{
    struct source_reading reading = {.source = arena_alloc(arena, sizeof *reading.source),
                                     .connection = g_string_new(NULL),
                                     .shown = g_string_new(NULL),
                                     .secrets = g_ptr_array_new_with_free_func(g_free),
                                     .arena = arena,
                                     .spelling = spelling,
                                     .diag = diag};
    bool good = reading.source && read_parts(&reading, text) && check_source(&reading) &&
                keep_texts(&reading);
    g_string_free(reading.connection, TRUE);
    g_string_free(reading.shown, TRUE);
    g_ptr_array_unref(reading.secrets);
    return good ? reading.source : NULL;
}

/* --- passwords ------------------------------------------------------------------------------ */

static bool fail_password(const struct odbc_source *source, const char *what, struct diag *diag)
{
    return diag_error(diag, DIAG_DATABASE, NULL, NULL, "%s: %s", source->shown, what);
}

/* The first line of the file, g_free(); NULL after an error. */
static char *read_password_file(const struct odbc_source *source, struct arena *arena,
                                struct diag *diag)
{
    char *text = NULL;
    if (!g_file_get_contents(source->password_file, &text, NULL, NULL)) {
        fail_password(
            source,
            arena_format(arena, "the password file \"%s\" can't be read", source->password_file),
            diag);
        return NULL;
    }
    text[strcspn(text, "\r\n")] = '\0';
    return text;
}

static char *read_password(const struct odbc_source *source, struct arena *arena, struct diag *diag)
{
    if (source->password_file)
        return read_password_file(source, arena, diag);
    const char *value = getenv(source->password_variable);
    if (!value)
        fail_password(source,
                      arena_format(arena, "the environment has no \"%s\", which its password is in",
                                   source->password_variable),
                      diag);
    return g_strdup(value);
}

/* Between braces, which may hold all that a connection gives a meaning. */
static const char *braced(const char *value, struct arena *arena)
{
    if (!strpbrk(value, ";{}=[]()?*!@ ,"))
        return value;
    char **parts = g_strsplit(value, "}", -1);
    char *doubled = g_strjoinv("}}", parts);
    const char *text = arena_format(arena, "{%s}", doubled);
    g_strfreev(parts);
    g_free(doubled);
    return text;
}

const char *odbc_source_connection(const struct odbc_source *source, const char **secret,
                                   struct arena *arena, struct diag *diag)
{
    *secret = "";
    if (!source->password_variable && !source->password_file)
        return source->connection;
    char *password = read_password(source, arena, diag);
    if (!password)
        return NULL;
    *secret = arena_copy(arena, password, strlen(password));
    const char *value = *secret ? braced(*secret, arena) : NULL;
    g_free(password);
    return value ? arena_format(arena, "%s;PWD=%s", source->connection, value) : NULL;
}

static char *without(char *text, const char *secret)
{
    if (!secret[0] || !strstr(text, secret))
        return text;
    char **parts = g_strsplit(text, secret, -1);
    char *masked = g_strjoinv("…", parts);
    g_strfreev(parts);
    g_free(text);
    return masked;
}

const char *odbc_source_mask(const struct odbc_source *source, const char *secret, const char *text,
                             struct arena *arena)
{
    char *masked = without(g_strdup(text), secret);
    for (size_t i = 0; source->secrets[i]; i++)
        masked = without(masked, source->secrets[i]);
    const char *kept = arena_copy(arena, masked, strlen(masked));
    g_free(masked);
    return kept;
}
