/*
 * The list of files that a figure was made from. What is written of it into pictures is in
 * fingerprint.c.
 */
#include "library/provenance.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/digest.h"
#include "base/path.h"
#include "data/table.h"
#include "data/table_text.h"
#include "library/input_role.h"
#include "library/options.h"
#include "render/fonts.h"

enum { THREAD_SIZE = 1 << 20 }; /* starting a thread costs as much as digesting 30 KiB */

void provenance_free(struct provenance *provenance)
{
    font_files_free(&provenance->fonts);
}

const char *provenance_digest(const void *bytes, size_t length, struct arena *arena)
{
    char text[DIGEST_TEXT_SIZE];
    digest_sha256(bytes, length, text);
    return arena_format(arena, "sha256:%s", text);
}

static struct source_file *add_file(struct provenance *provenance)
{
    if (provenance->file_count == provenance->file_capacity) {
        size_t capacity = provenance->file_capacity ? 2 * provenance->file_capacity : 4;
        struct source_file *files = arena_array(provenance->arena, capacity, sizeof *files);
        if (!files)
            return NULL;
        if (provenance->file_count > 0)
            memcpy(files, provenance->files, provenance->file_count * sizeof *files);
        provenance->files = files;
        provenance->file_capacity = capacity;
    }
    return &provenance->files[provenance->file_count++];
}

static gpointer digest_bytes(gpointer object)
{
    struct digesting *digesting = object;
    digest_sha256(digesting->bytes, digesting->length, digesting->text);
    return NULL;
}

static bool set_digest(struct provenance *provenance, struct source_file *file)
{
    file->input.digest = arena_format(provenance->arena, "sha256:%s", provenance->digesting.text);
    return file->input.digest != NULL;
}

/* Where the processor has no instructions for it, SHA-256 takes a seventh of the time that reading
 * the rows takes: those who draw one figure of a large file shall not wait for it. */
static bool digest_file(struct provenance *provenance, struct source_file *file, const char *bytes,
                        size_t length)
{
    struct digesting *digesting = &provenance->digesting;
    digesting->bytes = bytes;
    digesting->length = length;
    if (length >= THREAD_SIZE)
        digesting->thread = g_thread_try_new("digest", digest_bytes, digesting, NULL);
    if (digesting->thread)
        return true; /* the digest comes with provenance_end_data() */
    digest_bytes(digesting);
    return set_digest(provenance, file);
}

/* What was read in pieces was digested on the way. */
static bool digest_data(struct provenance *provenance, struct source_file *file,
                        const struct data_file *data)
{
    if (!data->digest)
        return digest_file(provenance, file, data->bytes, data->length);
    file->input.digest = arena_copy(provenance->arena, data->digest, strlen(data->digest));
    return file->input.digest != NULL;
}

static bool fill_file(struct provenance *provenance, struct source_file *file, const char *role,
                      const char *bytes, size_t length)
{
    file->input.role = role;
    file->input.size = length;
    if (!file->input.name)
        return false;
    if (!provenance->keeps_contents)
        return true;
    file->length = length;
    file->bytes = arena_copy(provenance->arena, bytes, length);
    return file->bytes != NULL;
}

bool provenance_add_text(struct provenance *provenance, const char *role, const char *path,
                         const char *text, size_t length)
{
    if (!text)
        return true;
    struct source_file *file = add_file(provenance);
    if (!file)
        return false;
    bool is_file = path && strcmp(path, "-") != 0;
    if (is_file)
        file->input.path = arena_copy(provenance->arena, path, strlen(path));
    if (is_file && !file->input.path)
        return false;
    file->input.name =
        is_file ? path_relative(path, provenance->folder, provenance->arena) : "<stdin>";
    file->input.digest = provenance_digest(text, length, provenance->arena);
    return file->input.digest && fill_file(provenance, file, role, text, length);
}

bool provenance_add_zone(struct provenance *provenance, const char *name, const char *path)
{
    char *bytes = NULL;
    gsize length = 0;
    struct source_file *file = add_file(provenance);
    if (!file)
        return false;
    g_file_get_contents(path, &bytes, &length, NULL); /* it was there a moment ago */
    struct burin_input *input = &file->input;
    input->role = role_zone.name;
    input->name = arena_copy(provenance->arena, name, strlen(name));
    input->path = arena_copy(provenance->arena, path, strlen(path));
    input->digest = provenance_digest(bytes ? bytes : "", length, provenance->arena);
    input->size = length;
    g_free(bytes);
    return input->name && input->path && input->digest;
}

static bool is_known(const struct source_file *file, const struct data_file *data)
{
    if (data->dataset && (!file->input.dataset || strcmp(file->input.dataset, data->dataset) != 0))
        return false;
    if (data->database) /* views may ask it for different rows */
        return file->input.query && strcmp(file->input.query, data->query) == 0;
    if (data->dataset)
        return true;
    const char *path = file->input.path;
    return file->url && !path == !data->path && (!path || strcmp(path, data->path) == 0) &&
           strcmp(file->url, data->url) == 0;
}

/* Rows that were no bytes are kept as JSON. */
static bool fill_rows(struct provenance *provenance, struct source_file *file,
                      const struct data_file *data)
{
    const struct table *rows = data->rows;
    struct arena *arena = provenance->arena;
    struct buffer json = {0};
    file->input.digest = arena_copy(arena, data->digest, strlen(data->digest));
    const char *role = data->database ? role_database.name : role_given.name;
    bool good = file->input.digest &&
                (!provenance->keeps_contents || table_write_json(rows, &json)) &&
                fill_file(provenance, file, role, (const char *)json.bytes, json.length);
    if (!provenance->keeps_contents)
        file->input.size = rows->row_count;
    buffer_free(&json);
    return good;
}

static bool add_given(struct provenance *provenance, const struct data_file *data)
{
    struct source_file *file = add_file(provenance);
    if (!file)
        return false;
    struct arena *arena = provenance->arena;
    struct burin_input *input = &file->input;
    input->path = data->path ? arena_copy(arena, data->path, strlen(data->path)) : NULL;
    input->name =
        data->path ? path_relative(data->path, provenance->folder, arena) : INPUT_IN_MEMORY;
    input->dataset = arena_copy(arena, data->dataset, strlen(data->dataset));
    input->format = data->format; /* static */
    if (data->database) {
        input->name = arena_copy(arena, data->database, strlen(data->database));
        input->query = arena_copy(arena, data->query, strlen(data->query));
        if (!input->query)
            return false;
    }
    if (data->rows)
        return input->dataset && fill_rows(provenance, file, data);
    return input->dataset && !input->path == !data->path &&
           fill_file(provenance, file, role_given.name, data->bytes, data->length) &&
           digest_data(provenance, file, data);
}

bool provenance_add_data(void *object, const struct data_file *data)
{
    struct provenance *provenance = object;
    for (size_t i = 0; i < provenance->file_count; i++) {
        if (is_known(&provenance->files[i], data))
            return true;
    }
    if (data->dataset)
        return add_given(provenance, data);
    struct source_file *file = add_file(provenance);
    if (!file)
        return false;
    const struct input_role *role = data->is_picture ? &role_image : &role_data;
    file->url = arena_copy(provenance->arena, data->url, strlen(data->url));
    if (data->path) {
        file->input.path = arena_copy(provenance->arena, data->path, strlen(data->path));
        file->input.name = path_relative(data->path, provenance->base, provenance->arena);
    } else {
        file->input.name = file->url; /* a program read it */
    }
    return file->url && !file->input.path == !data->path &&
           fill_file(provenance, file, role->name, data->bytes, data->length) &&
           digest_data(provenance, file, data);
}

bool provenance_end_data(void *object)
{
    struct provenance *provenance = object;
    if (!provenance->digesting.thread)
        return true;
    g_thread_join(provenance->digesting.thread);
    provenance->digesting.thread = NULL;
    return set_digest(provenance, &provenance->files[provenance->file_count - 1]);
}

static bool note_option(struct provenance *provenance, const struct option_row *row,
                        const char *value)
{
    const char **noted = &provenance->options[row - option_rows];
    *noted = NULL;
    if (!value)
        return true;
    *noted = row->type.recorded == BURIN_RECORDED_PATH
                 ? path_relative(value, provenance->folder, provenance->arena)
                 : arena_copy(provenance->arena, value, strlen(value));
    return *noted != NULL;
}

/* What is meant anyway needs no record. */
static const char *unless_absent(const struct option_row *row, const char *value)
{
    const char *absent = row->type.absent;
    return value && absent && strcmp(value, absent) == 0 ? NULL : value;
}

bool provenance_add_options(struct provenance *provenance, const struct burin_options *options)
{
    bool good = true;
    provenance->options =
        arena_array(provenance->arena, option_row_count, sizeof *provenance->options);
    for (size_t i = 0; good && provenance->options && i < option_row_count; i++) {
        struct option_text_space space = {.arena = provenance->arena};
        if (option_rows[i].type.recorded != BURIN_RECORDED_NOT)
            good = note_option(
                provenance, &option_rows[i],
                unless_absent(&option_rows[i], options_recorded(options, &option_rows[i], &space)));
    }
    return good && provenance->options;
}

bool provenance_set_option(struct provenance *provenance, const char *name, const char *value)
{
    const struct option_row *row = option_row_named(name);
    return note_option(provenance, row, unless_absent(row, value));
}

bool provenance_keep_option(struct provenance *provenance, const char *name, const char *value)
{
    return note_option(provenance, option_row_named(name), value);
}

/* What is built in has no path: no build waits for it. */
static bool add_built_in(struct provenance *provenance, const char *role,
                         const struct option_file *option)
{
    struct source_file *file = add_file(provenance);
    if (!file)
        return false;
    file->input.name = arena_copy(provenance->arena, option->path, strlen(option->path));
    file->input.digest = provenance_digest(option->text, option->length, provenance->arena);
    return file->input.digest && fill_file(provenance, file, role, option->text, option->length);
}

bool provenance_add_texts(struct provenance *provenance, const struct burin_options *options)
{
    bool good = true;
    for (size_t i = 0; good && i < option_row_count; i++) {
        const struct burin_option_type *type = &option_rows[i].type;
        if (type->kind != BURIN_OPTION_FILE)
            continue;
        struct option_file file = options_file(options, type->name);
        good = file.is_built_in
                   ? add_built_in(provenance, type->name, &file)
                   : provenance_add_text(provenance, type->name, file.path, file.text, file.length);
    }
    return good;
}

static int compare_inputs(const void *left, const void *right)
{
    const struct burin_input *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : strcmp(a->path, b->path);
}

static bool list_font(struct burin_input *input, const struct font_use *use, struct arena *arena)
{
    char *identity = font_use_identity(use);
    *input = (struct burin_input){.role = role_font.name,
                                  .path = use->face->path,
                                  .name = use->face->name,
                                  .digest = arena_copy(arena, identity, strlen(identity)),
                                  .size = use->count};
    g_free(identity);
    return input->digest != NULL;
}

bool provenance_list_inputs(struct provenance *provenance)
{
    const struct font_files *used = &provenance->fonts;
    size_t count = provenance->file_count + used->count;
    if (provenance->inputs && provenance->input_count == count &&
        provenance->glyph_count == used->glyph_count)
        return true; /* a set only grows */
    struct burin_input *inputs = arena_array(provenance->arena, count + 1, sizeof *inputs);
    if (!inputs)
        return false;
    for (size_t i = 0; i < provenance->file_count; i++)
        inputs[i] = provenance->files[i].input;
    struct burin_input *fonts_start = inputs + provenance->file_count;
    for (size_t i = 0; i < used->count; i++) {
        if (!list_font(&fonts_start[i], &used->uses[i], provenance->arena))
            return false;
    }
    qsort(fonts_start, used->count, sizeof *inputs, compare_inputs);
    provenance->inputs = inputs;
    provenance->input_count = count;
    provenance->glyph_count = used->glyph_count;
    return true;
}
