/*
 * Rows that the options give by name. What they mean to a figure is in data/given.c.
 */
#include "library/given.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/origin/arrow.h"
#include "data/origin/odbc_source.h"
#include "library/options.h"

static void free_rows(struct given_rows *rows)
{
    free(rows->name);
    free(rows->path);
    free(rows->format);
    if (rows->bytes)
        g_bytes_unref(rows->bytes);
    arrow_release(rows->arrow);
}

void given_list_free(struct given_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free_rows(&list->items[i]);
    free(list->items);
    *list = (struct given_list){0};
}

void given_list_remove(struct given_list *list, const char *name)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].name, name) == 0)
            free_rows(&list->items[i]);
        else
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

/* Takes bytes and given's Arrow rows over, also when it fails. */
static bool add(struct given_list *list, const struct data_given *given, GBytes *bytes)
{
    struct given_rows *items = realloc(list->items, (list->count + 1) * sizeof *items);
    struct given_rows rows = {.name = strdup(given->name),
                              .path = given->path ? strdup(given->path) : NULL,
                              .format = given->format ? strdup(given->format) : NULL,
                              .bytes = bytes,
                              .arrow = given->arrow};
    if (items)
        list->items = items;
    if (items && (bytes || rows.arrow) && rows.name && !rows.path == !given->path &&
        !rows.format == !given->format) {
        given_list_remove(list, given->name);
        list->items[list->count++] = rows;
        return true;
    }
    free_rows(&rows);
    return false;
}

bool given_list_add(struct given_list *list, const struct data_given *given)
{
    if (given->arrow)
        return add(list, given, NULL);
    char *copy = malloc(given->length + 1);
    if (!copy)
        return false;
    if (given->length > 0)
        memcpy(copy, given->bytes, given->length);
    copy[given->length] = '\0';
    return add(list, given, g_bytes_new_with_free_func(copy, given->length, free, copy));
}

bool given_list_copy(struct given_list *copy, const struct given_list *list)
{
    bool good = true;
    for (size_t i = 0; good && i < list->count; i++) {
        const struct given_rows *rows = &list->items[i];
        const struct data_given given = {.name = rows->name,
                                         .path = rows->path,
                                         .format = rows->format,
                                         .arrow = arrow_hold(rows->arrow)};
        good = add(copy, &given, rows->bytes ? g_bytes_ref(rows->bytes) : NULL);
    }
    return good;
}

static bool is_database(const char *text)
{
    return g_str_has_prefix(text, ODBC_PREFIX);
}

static bool check_database(const char *spelling, const char *text, struct diag *diag)
{
    struct arena *arena = arena_new(diag);
    bool good = arena && odbc_source_read(text + strlen(ODBC_PREFIX), spelling, arena, diag);
    arena_free(arena);
    return good;
}

bool given_option_check(const char *spelling, const char *text, struct diag *diag)
{
    const char *equals = strchr(text, '=');
    if (equals && equals > text && is_database(equals + 1))
        return check_database(spelling, equals + 1, diag);
    return (equals && equals > text && equals[1]) ||
           diag_error(diag, DIAG_CALL, NULL, "such as hosts=data/hosts.csv",
                      "%s \"%s\" is not NAME=FILE", spelling, text);
}

static bool read_memory(const struct given_rows *rows, struct arena *arena,
                        struct data_given *given)
{
    gsize length = 0;
    *given = (struct data_given){
        .name = arena_copy(arena, rows->name, strlen(rows->name)),
        .path = rows->path ? arena_copy(arena, rows->path, strlen(rows->path)) : NULL,
        .format = rows->format ? arena_copy(arena, rows->format, strlen(rows->format)) : NULL,
        .bytes = rows->bytes ? g_bytes_get_data(rows->bytes, &length) : NULL,
        .arrow = rows->arrow};
    given->length = length;
    /* Tables point into them, and the options needn't live as long. */
    if (rows->arrow && !arena_defer(arena, arrow_release, arrow_hold(rows->arrow)))
        return false;
    return given->name && !given->path == !rows->path && !given->format == !rows->format;
}

static bool read_database(const char *text, struct arena *arena, struct diag *diag,
                          struct data_given *given)
{
    const char *equals = strchr(text, '=');
    *given = (struct data_given){
        .name = arena_copy(arena, text, (size_t)(equals - text)),
        .database = odbc_source_read(equals + 1 + strlen(ODBC_PREFIX), "--data", arena, diag)};
    return given->name && given->database;
}

static bool read_file(const char *text, struct arena *arena, struct diag *diag,
                      struct data_given *given)
{
    const char *equals = strchr(text, '=');
    if (is_database(equals + 1))
        return read_database(text, arena, diag, given);
    *given = (struct data_given){.name = arena_copy(arena, text, (size_t)(equals - text)),
                                 .path = arena_copy(arena, equals + 1, strlen(equals + 1))};
    return given->name && given->path;
}

bool given_read(const struct burin_options *options, struct arena *arena,
                struct data_context *context)
{
    struct option_list files = options_list(options, "data");
    const struct given_list *memory = options_given(options);
    size_t count = memory ? memory->count : 0;
    context->given_count = 0;
    context->given = arena_array(arena, files.count + count, sizeof *context->given);
    if (!context->given)
        return files.count + count == 0;
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        good = read_memory(&memory->items[i], arena, &context->given[i]);
    for (size_t i = 0; good && i < files.count; i++)
        good = read_file(files.items[files.count - 1 - i], arena, context->diag,
                         &context->given[count + i]);
    context->given_count = files.count + count;
    return good;
}
