/*
 * Options by name: sets, keeps and tells what the table declares. What an option means is the
 * business of whoever asks for it.
 */
#include "library/options.h"

#include <assert.h>
#include <errno.h>
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/suggest.h"
#include "data/load.h"
#include "data/origin/arrow.h"
#include "library/given.h"
#include "library/message.h"

enum { FILE_SIZE_LIMIT = 16 << 20 }; /* a config of 16 MiB is none */

/* What an option is set to. All texts are owned. */
struct option_value {
    char *text;     /* of a text; a file's path */
    char *contents; /* of a file; NULL: not set */
    size_t length;
    const char *built_in; /* of a file: what its name means, which is no path then */
    char **items;         /* of a list */
    size_t count;
    double number; /* 0: not set */
    bool flag;
};

struct burin_options {
    struct option_value *values; /* in the order of option_rows */
    struct given_list given;     /* rows in memory */
    struct option_cancel cancel;
    bool is_plan;
    struct option_reader reader;
    struct burin_session *session;
    struct diag *diag; /* the last error … */
    struct arena *arena;
    struct burin_message problem; /* … as it is shown */
};

/* --- values --------------------------------------------------------------------------------- */

static void clear_value(struct option_value *value)
{
    for (size_t i = 0; i < value->count; i++)
        free(value->items[i]);
    free(value->items);
    free(value->contents);
    free(value->text);
    *value = (struct option_value){0};
}

static bool add_item(struct option_value *value, const char *item)
{
    char *copy = strdup(item);
    char **items = copy ? realloc(value->items, (value->count + 1) * sizeof *items) : NULL;
    if (!items) {
        free(copy);
        return false;
    }
    value->items = items;
    value->items[value->count++] = copy;
    return true;
}

/* A copy of the text with a zero after it; NULL when memory is out. */
static char *copy_bytes(const char *text, size_t length)
{
    char *copy = malloc(length + 1);
    if (!copy)
        return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

/* Into an empty value. False when memory is out; then the value is to be cleared all the same. */
static bool copy_value(struct option_value *copy, const struct option_value *value)
{
    copy->number = value->number;
    copy->flag = value->flag;
    copy->length = value->length;
    copy->built_in = value->built_in;
    if (value->text && !(copy->text = strdup(value->text)))
        return false;
    if (value->contents && !(copy->contents = copy_bytes(value->contents, value->length)))
        return false;
    for (size_t i = 0; i < value->count; i++) {
        if (!add_item(copy, value->items[i]))
            return false;
    }
    return true;
}

struct burin_options *burin_options_new(void)
{
    struct burin_options *options = calloc(1, sizeof *options);
    if (!options)
        return NULL;
    options->values = calloc(option_row_count, sizeof *options->values);
    options->diag = options->values ? diag_new() : NULL;
    options->arena = options->diag ? arena_new(options->diag) : NULL;
    if (options->arena)
        return options;
    burin_options_free(options);
    return NULL;
}

struct burin_options *burin_options_copy(const struct burin_options *options)
{
    struct burin_options *copy = burin_options_new();
    bool good = copy != NULL;
    for (size_t i = 0; good && options && i < option_row_count; i++)
        good = copy_value(&copy->values[i], &options->values[i]);
    good = good && (!options || given_list_copy(&copy->given, &options->given));
    if (good && options) {
        copy->session = options->session;
        copy->cancel = options->cancel;
        copy->is_plan = options->is_plan;
        copy->reader = options->reader;
    }
    if (good)
        return copy;
    burin_options_free(copy);
    return NULL;
}

void burin_options_free(struct burin_options *options)
{
    if (!options)
        return;
    for (size_t i = 0; options->values && i < option_row_count; i++)
        clear_value(&options->values[i]);
    free(options->values);
    given_list_free(&options->given);
    arena_free(options->arena);
    diag_free(options->diag);
    free(options);
}

void burin_options_set_session(struct burin_options *options, struct burin_session *session)
{
    options->session = session;
}

void burin_options_set_cancel(struct burin_options *options, bool (*is_cancelled)(void *context),
                              void *context)
{
    options->cancel = (struct option_cancel){is_cancelled, context};
}

void burin_options_set_reader(struct burin_options *options, burin_reader *read, void *context)
{
    options->reader = (struct option_reader){read, context};
}

struct option_reader options_reader(const struct burin_options *options)
{
    return options ? options->reader : (struct option_reader){0};
}

void burin_options_set_plan(struct burin_options *options, bool is_plan)
{
    if (options)
        options->is_plan = is_plan;
}

bool options_is_plan(const struct burin_options *options)
{
    return options && options->is_plan;
}

struct option_cancel options_cancel(const struct burin_options *options)
{
    return options ? options->cancel : (struct option_cancel){0};
}

/* --- the table ------------------------------------------------------------------------------ */

const struct burin_option_type *burin_option_type_at(size_t index)
{
    return index < option_row_count ? &option_rows[index].type : NULL;
}

const struct option_row *option_row_named(const char *name)
{
    for (size_t i = 0; i < option_row_count; i++) {
        if (strcmp(option_rows[i].type.name, name) == 0)
            return &option_rows[i];
    }
    return NULL;
}

static const char *without_dashes(const char *name)
{
    return strncmp(name, "--", 2) == 0 ? name + 2 : name;
}

const struct burin_option_type *burin_option_type_named(const char *name)
{
    const struct option_row *row = option_row_named(without_dashes(name));
    return row ? &row->type : NULL;
}

/* --- checking ------------------------------------------------------------------------------- */

static void begin(struct burin_options *options)
{
    diag_truncate(options->diag, 0);
    arena_free(options->arena);
    options->arena = arena_new(options->diag);
}

/* Shows the error that was recorded. */
static bool fail(struct burin_options *options, const struct burin_message **problem)
{
    options->problem = message_of(diag_at(options->diag, 0), false);
    if (problem)
        *problem = &options->problem;
    return false;
}

static bool check_number(const struct burin_option_type *type, const char *spelling,
                         const char *text, struct diag *diag)
{
    char *end = NULL;
    double value = g_ascii_strtod(text, &end); /* reads the same in every locale */
    bool is_count = type->kind == BURIN_OPTION_COUNT;
    bool is_number = end != text && *end == '\0';
    bool is_whole = !is_count || fmod(value, 1) == 0;
    /* Written so that NaN is out of range too. */
    if (is_number && is_whole && value > 0 && value <= type->maximum)
        return true;
    char hint[64];
    snprintf(hint, sizeof hint, "a %snumber above 0, at most %.0f", is_count ? "whole " : "",
             type->maximum);
    return diag_error(diag, DIAG_CALL, NULL, hint, "%s \"%s\" is %s", spelling, text,
                      !is_number  ? "no number"
                      : !is_whole ? "no whole number"
                                  : "out of range");
}

/* "one of png, svg" */
static const char *choices_hint(const char *const *choices, struct arena *arena)
{
    const char *hint = arena_format(arena, "one of %s", choices[0]);
    for (size_t i = 1; hint && choices[i]; i++)
        hint = arena_format(arena, "%s, %s", hint, choices[i]);
    return hint;
}

static bool check_choice(struct burin_options *options, const struct burin_option_type *type,
                         const char *text)
{
    const char *const *choices = type->choices();
    struct suggest suggest = {.word = text};
    for (size_t i = 0; choices[i]; i++) {
        if (strcmp(choices[i], text) == 0)
            return true;
        suggest_offer(&suggest, choices[i]);
    }
    const char *hint =
        suggest_hint(suggest.best, choices_hint(choices, options->arena), options->arena);
    return diag_error(options->diag, DIAG_CALL, NULL, hint, "unknown %s \"%s\"", type->name, text);
}

/* Programs have options of their own, which may be called like one of the table. */
static bool check_by_row(const struct burin_option_type *type, const char *spelling,
                         const char *text, struct diag *diag)
{
    const struct option_row *row = type->name ? option_row_named(type->name) : NULL;
    return !row || &row->type != type || !row->check || row->check(spelling, text, diag);
}

static bool check(struct burin_options *options, const struct burin_option_type *type,
                  const char *spelling, const char *text)
{
    switch (type->kind) {
    case BURIN_OPTION_FLAG:
        return !strcmp(text, "true") || !strcmp(text, "false") ||
               diag_error(options->diag, DIAG_CALL, NULL, "true or false",
                          "%s \"%s\" is neither true nor false", spelling, text);
    case BURIN_OPTION_NUMBER:
    case BURIN_OPTION_COUNT:
        return check_number(type, spelling, text, options->diag);
    case BURIN_OPTION_TEXT:
    case BURIN_OPTION_LIST:
        return (!type->choices || check_choice(options, type, text)) &&
               check_by_row(type, spelling, text, options->diag);
    case BURIN_OPTION_FILE:
        break;
    }
    return true;
}

bool burin_option_check(struct burin_options *options, const struct burin_option_type *type,
                        const char *spelling, const char *text,
                        const struct burin_message **problem)
{
    if (problem)
        *problem = NULL;
    begin(options);
    return options->arena && (check(options, type, spelling, text) || fail(options, problem));
}

/* --- setting -------------------------------------------------------------------------------- */

/* No file: a name, or neither. error: why it can't be read; 0: it is too large. */
static bool take_name(const struct option_row *row, const char *name, int error,
                      struct option_value *value, struct diag *diag)
{
    value->built_in = row->built_in && error ? row->built_in(name) : NULL;
    value->text = value->built_in ? strdup(name) : NULL;
    if (value->built_in)
        return value->text || diag_out_of_memory(diag);
    return diag_error(diag, DIAG_CALL, NULL,
                      row->built_in && !strpbrk(name, "/.")
                          ? "a file, or one of the names that \"burin locales\" lists"
                          : NULL,
                      "%s \"%s\": %s", row->noun, name,
                      error ? g_strerror(error) : "larger than 16 MiB");
}

static bool read_file(const struct option_row *row, const char *path, struct option_value *value,
                      struct diag *diag)
{
    FILE *file = fopen(path, "rb");
    char *text = file ? malloc((size_t)FILE_SIZE_LIMIT + 1) : NULL;
    size_t length = text ? fread(text, 1, (size_t)FILE_SIZE_LIMIT + 1, file) : 0;
    int error = !file || ferror(file) ? errno : 0; /* a directory opens, but can't be read */
    bool is_out = file && !text;
    if (file)
        fclose(file);
    if (text && !error && length <= FILE_SIZE_LIMIT) {
        value->contents = copy_bytes(text, length);
        value->length = length;
    }
    free(text);
    if (is_out)
        return diag_out_of_memory(diag);
    if (error || length > FILE_SIZE_LIMIT)
        return take_name(row, path, error, value, diag);
    value->text = strdup(path);
    return (value->contents && value->text) || diag_out_of_memory(diag);
}

/* Into an empty value, but a list goes on. */
static bool store(const struct option_row *row, const char *text, struct option_value *value,
                  struct diag *diag)
{
    switch (row->type.kind) {
    case BURIN_OPTION_FLAG:
        value->flag = strcmp(text, "true") == 0;
        return true;
    case BURIN_OPTION_NUMBER:
    case BURIN_OPTION_COUNT:
        value->number = g_ascii_strtod(text, NULL);
        return true;
    case BURIN_OPTION_TEXT:
        value->text = strdup(text);
        return value->text || diag_out_of_memory(diag);
    case BURIN_OPTION_LIST:
        return add_item(value, text) || diag_out_of_memory(diag);
    case BURIN_OPTION_FILE:
        break;
    }
    return read_file(row, text, value, diag);
}

static bool set(struct burin_options *options, const struct option_row *row, const char *text)
{
    struct option_value *value = &options->values[row - option_rows];
    if (row->type.kind == BURIN_OPTION_LIST)
        return store(row, text, value, options->diag);
    struct option_value fresh = {0};
    bool good = store(row, text, &fresh, options->diag);
    clear_value(good ? value : &fresh);
    if (good)
        *value = fresh;
    return good;
}

static bool unknown_option(struct burin_options *options, const char *name)
{
    struct suggest suggest = {.word = without_dashes(name)};
    for (size_t i = 0; i < option_row_count; i++)
        suggest_offer(&suggest, option_rows[i].type.name);
    return diag_error(options->diag, DIAG_CALL, NULL,
                      suggest_hint(suggest.best, NULL, options->arena), "unknown option \"%s\"",
                      name);
}

bool burin_options_set(struct burin_options *options, const char *name, const char *value,
                       const struct burin_message **problem)
{
    const struct option_row *row = option_row_named(without_dashes(name));
    if (problem)
        *problem = NULL;
    begin(options);
    if (!options->arena)
        return false;
    if (!row)
        return unknown_option(options, name) || fail(options, problem);
    if (!value) {
        clear_value(&options->values[row - option_rows]);
        return true;
    }
    return (check(options, &row->type, name, value) && set(options, row, value)) ||
           fail(options, problem);
}

bool burin_options_set_contents(struct burin_options *options, const char *name, const char *path,
                                const char *text, size_t length)
{
    const struct option_row *row = option_row_named(without_dashes(name));
    if (!row || row->type.kind != BURIN_OPTION_FILE)
        return false;
    struct option_value fresh = {
        .text = strdup(path), .contents = copy_bytes(text, length), .length = length};
    if (!fresh.text || !fresh.contents) {
        clear_value(&fresh);
        return false;
    }
    struct option_value *value = &options->values[row - option_rows];
    clear_value(value);
    *value = fresh;
    return true;
}

bool options_add_given(struct burin_options *options, const struct data_given *given)
{
    return given_list_add(&options->given, given);
}

static bool check_format(struct burin_options *options, const char *format)
{
    struct suggest suggest = {.word = format};
    if (!format || load_loader_named(format))
        return true;
    for (size_t i = 0; data_loaders[i]; i++)
        suggest_offer(&suggest, data_loaders[i]->name);
    return diag_error(options->diag, DIAG_CALL, NULL,
                      suggest_hint(suggest.best, NULL, options->arena),
                      "unknown data format \"%s\"", format);
}

bool burin_options_add_data(struct burin_options *options, const char *name, const void *bytes,
                            size_t length, const char *format)
{
    begin(options);
    if (!options->arena)
        return false;
    if (!bytes) {
        given_list_remove(&options->given, name);
        return true;
    }
    const struct data_given given = {
        .name = name, .bytes = bytes, .length = length, .format = format};
    return (check_format(options, format) &&
            (given_list_add(&options->given, &given) || diag_out_of_memory(options->diag))) ||
           fail(options, NULL);
}

bool burin_options_add_arrow(struct burin_options *options, const char *name,
                             struct ArrowArrayStream *stream)
{
    begin(options);
    if (!options->arena) {
        if (stream->release)
            stream->release(stream);
        stream->release = NULL;
        return false;
    }
    const struct data_given given = {
        .name = name, .arrow = arrow_read(stream, name, options->arena, options->diag)};
    return (given.arrow &&
            (given_list_add(&options->given, &given) || diag_out_of_memory(options->diag))) ||
           fail(options, NULL);
}

const struct burin_message *burin_options_problem(const struct burin_options *options)
{
    return diag_count(options->diag) > 0 ? &options->problem : NULL;
}

const char *burin_data_format_at(size_t index)
{
    size_t count = 0;
    while (data_loaders[count])
        count++;
    return index < count ? data_loaders[index]->name : NULL;
}

/* --- asking --------------------------------------------------------------------------------- */

/* An empty value when there are no options. */
static struct option_value find_value(const struct burin_options *options, const char *name,
                                      enum burin_option_kind kind)
{
    const struct option_row *row = option_row_named(name);
    assert(row && row->type.kind == kind);
    (void)kind;
    return options ? options->values[row - option_rows] : (struct option_value){0};
}

const char *options_text(const struct burin_options *options, const char *name)
{
    return find_value(options, name, BURIN_OPTION_TEXT).text;
}

double options_number(const struct burin_options *options, const char *name)
{
    return find_value(options, name, BURIN_OPTION_NUMBER).number;
}

bool options_flag(const struct burin_options *options, const char *name)
{
    return find_value(options, name, BURIN_OPTION_FLAG).flag;
}

struct option_list options_list(const struct burin_options *options, const char *name)
{
    struct option_value value = find_value(options, name, BURIN_OPTION_LIST);
    return (struct option_list){(const char *const *)value.items, value.count};
}

struct option_file options_file(const struct burin_options *options, const char *name)
{
    const struct option_row *row = option_row_named(name);
    struct option_value value = find_value(options, name, BURIN_OPTION_FILE);
    if (!value.text && row->implied_by) {
        value = find_value(options, row->implied_by, BURIN_OPTION_FILE);
        value.built_in = value.built_in ? row->built_in(value.text) : NULL;
        value.text = value.built_in ? value.text : NULL;
        value.contents = NULL;
    }
    if (value.built_in)
        return (struct option_file){value.text, value.built_in, strlen(value.built_in), true};
    return (struct option_file){value.text, value.contents, value.length, false};
}

const char *options_built_in(const char *option, const char *name)
{
    const struct option_row *row = option_row_named(option);
    return row && row->built_in ? row->built_in(name) : NULL;
}

const char *options_recorded(const struct burin_options *options, const struct option_row *row,
                             struct option_text_space *space)
{
    const struct option_value *value = options ? &options->values[row - option_rows] : NULL;
    if (value && value->number > 0) {
        number_write(space->number, value->number);
        return space->number;
    }
    const char *list = value && value->count > 0 ? value->items[0] : NULL;
    for (size_t i = 1; list && i < value->count; i++)
        list = arena_format(space->arena, "%s\n%s", list, value->items[i]);
    return !value ? NULL : value->flag ? "true" : list ? list : value->text;
}

bool options_set_recorded(struct burin_options *options, const struct option_row *row,
                          const char *text, const struct burin_message **problem)
{
    if (row->type.kind != BURIN_OPTION_LIST)
        return burin_options_set(options, row->type.name, text, problem);
    bool good = burin_options_set(options, row->type.name, NULL, problem);
    char **lines = g_strsplit(text, "\n", -1);
    for (size_t i = 0; good && lines[i]; i++)
        good = burin_options_set(options, row->type.name, lines[i], problem);
    g_strfreev(lines);
    return good;
}

const struct given_list *options_given(const struct burin_options *options)
{
    return options ? &options->given : NULL;
}

struct burin_session *options_session(const struct burin_options *options)
{
    return options ? options->session : NULL;
}
