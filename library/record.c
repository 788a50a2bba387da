/*
 * Reads the fingerprints of pictures. A picture may come from anywhere: nothing in it is believed
 * before it was checked.
 */
#include "library/record.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "data/source.h"
#include "library/fingerprint.h"
#include "library/input_role.h"
#include "library/message.h"
#include "render/output.h"
#include "render/output/metadata.h"

/* --- reading -------------------------------------------------------------------------------- */

static void release_json(void *json)
{
    json_decref(json);
}

static bool fail_damaged(struct burin_record *record)
{
    return diag_error(record->diag, DIAG_NO_RECORD, &record->place, "make it again",
                      "the fingerprint in this picture is damaged");
}

static const char *text_member(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

static bool read_input(const json_t *json, struct burin_input *input)
{
    const json_t *size = json_object_get(json, "size");
    *input = (struct burin_input){.role = text_member(json, "role"),
                                  .name = text_member(json, "name"),
                                  .digest = text_member(json, "digest"),
                                  .size = (size_t)json_integer_value(size),
                                  .dataset = text_member(json, "dataset"),
                                  .query = text_member(json, "query"),
                                  .format = text_member(json, "format")};
    bool is_given = input->role && input_role_named(input->role)->is_dataset;
    return is_given == (input->dataset && input->format) && input->role && input->name &&
           input->digest && json_is_integer(size) && json_integer_value(size) >= 0;
}

static bool read_inputs(struct burin_record *record)
{
    const json_t *inputs = json_object_get(record->json, "inputs");
    size_t count = json_array_size(inputs);
    record->inputs = arena_array(record->arena, count + 1, sizeof *record->inputs);
    if (!record->inputs)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!read_input(json_array_get(inputs, i), &record->inputs[i]))
            return fail_damaged(record);
    }
    record->input_count = count;
    /* There is no picture without a spec. */
    return (count > 0 && input_role_named(record->inputs[0].role) == &role_spec) ||
           fail_damaged(record);
}

static bool read_options(struct burin_record *record)
{
    json_t *options = json_object_get(record->json, "options"), *value;
    const char *name;
    record->options =
        arena_array(record->arena, json_object_size(options) + 1, sizeof *record->options);
    if (!record->options)
        return false;
    json_object_foreach(options, name, value)
    {
        if (!json_is_string(value))
            return fail_damaged(record);
        record->options[record->option_count++] =
            (struct burin_option){name, json_string_value(value)};
    }
    return true;
}

static bool read_json(struct burin_record *record, const char *text, size_t length)
{
    json_t *json = json_loadb(text, length, JSON_REJECT_DUPLICATES, NULL);
    if (!json)
        return fail_damaged(record);
    if (!arena_defer(record->arena, release_json, json))
        return false;
    record->json = json;
    record->version = text_member(json, "burin");
    record->embedded = text_member(json, "embedded");
    if (!record->version || !text_member(json, "picture"))
        return fail_damaged(record);
    return read_inputs(record) && read_options(record);
}

static bool read_place(struct burin_record *record, const unsigned char *bytes, size_t length,
                       const struct metadata_place *place)
{
    char checksum[FINGERPRINT_CHECKSUM_SIZE];
    size_t text_length;
    char *text = metadata_text(bytes, place, &text_length);
    if (!text)
        return diag_out_of_memory(record->diag);
    bool good = read_json(record, text, text_length);
    free(text);
    if (!good)
        return false;
    fingerprint_write_checksum(checksum, metadata_picture_checksum(bytes, length, place));
    record->is_altered = strcmp(checksum, text_member(record->json, "picture")) != 0;
    return true;
}

static bool read_bytes(struct burin_record *record, const unsigned char *bytes, size_t length)
{
    struct metadata_place place;
    enum metadata_found found = metadata_find(bytes, length, FINGERPRINT_KEY, &place);
    record->format = place.format;
    switch (found) {
    case METADATA_FOUND:
        return read_place(record, bytes, length, &place);
    case METADATA_NONE:
        return diag_error(record->diag, DIAG_NO_RECORD, &record->place,
                          "burin writes that into its pictures, unless it is told not to",
                          "this picture doesn't say what it was made from");
    case METADATA_DAMAGED:
        return diag_error(record->diag, DIAG_NO_RECORD, &record->place, "make it again",
                          "this picture is damaged: its end is missing");
    case METADATA_FOREIGN:
        break;
    }
    return diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL,
                      "this is no PNG, SVG or PDF");
}

static struct burin_record *new_record(const char *name)
{
    struct burin_record *record = calloc(1, sizeof *record);
    struct diag *diag = record ? diag_new() : NULL;
    struct arena *arena = diag ? arena_new(diag) : NULL;
    char *file = arena ? arena_copy(arena, name, strlen(name)) : NULL;
    if (!file) {
        arena_free(arena);
        diag_free(diag);
        free(record);
        return NULL;
    }
    *record = (struct burin_record){
        .diag = diag, .arena = arena, .place = {.file = file}, .told = {.diag = diag}};
    return record;
}

struct burin_record *burin_record_new(const char *name, const void *bytes, size_t length)
{
    struct burin_record *record = new_record(name);
    if (record)
        record->is_good = read_bytes(record, bytes, length);
    return record;
}

struct burin_record *burin_record_load(const char *path)
{
    size_t length;
    struct burin_record *record = new_record(path);
    char *bytes = record ? data_read_file(path, NULL, &length, record->diag) : NULL;
    if (bytes)
        record->is_good = read_bytes(record, (const unsigned char *)bytes, length);
    free(bytes);
    return record;
}

void burin_record_free(struct burin_record *record)
{
    if (!record)
        return;
    told_free(&record->told);
    arena_free(record->arena);
    diag_free(record->diag);
    free(record);
}

/* --- what was read -------------------------------------------------------------------------- */

bool burin_record_is_good(const struct burin_record *record)
{
    return record->is_good;
}

size_t burin_record_message_count(const struct burin_record *record)
{
    return diag_count(record->diag);
}

const struct burin_message *burin_record_message(struct burin_record *record, size_t index)
{
    return told_message(&record->told, index);
}

const char *burin_record_version(const struct burin_record *record)
{
    return record->version;
}

const char *burin_record_format(const struct burin_record *record)
{
    return record->format->name;
}

bool burin_record_is_altered(const struct burin_record *record)
{
    return record->is_altered;
}

size_t burin_record_input_count(const struct burin_record *record)
{
    return record->input_count;
}

const struct burin_input *burin_record_input(const struct burin_record *record, size_t index)
{
    return index < record->input_count ? &record->inputs[index] : NULL;
}

size_t burin_record_option_count(const struct burin_record *record)
{
    return record->option_count;
}

const struct burin_option *burin_record_option(const struct burin_record *record, size_t index)
{
    return index < record->option_count ? &record->options[index] : NULL;
}

bool burin_record_is_embedded(const struct burin_record *record)
{
    return record->embedded != NULL;
}

const char *burin_record_json(struct burin_record *record)
{
    if (record->printed)
        return record->printed;
    json_t *json = json_object();
    char *name = g_utf8_make_valid(record->place.file, -1); /* a file's name may be any bytes */
    json_object_set_new(json, "figure", json_string(name));
    g_free(name);
    json_object_set_new(json, "burin", json_string(record->version));
    json_object_set_new(json, "format", json_string(record->format->name));
    json_object_set_new(json, "altered", json_boolean(record->is_altered));
    json_object_set_new(json, "embedded", json_boolean(record->embedded != NULL));
    json_object_set(json, "inputs", json_object_get(record->json, "inputs"));
    json_object_set(json, "options", json_object_get(record->json, "options"));
    char *text = json_dumps(json, JSON_INDENT(2));
    json_decref(json);
    if (text)
        record->printed = arena_format(record->arena, "%s\n", text);
    free(text);
    return record->printed;
}

/* --- what is embedded ----------------------------------------------------------------------- */

/* How many bytes the inputs say there are; false when that is more than is ever embedded. */
static bool embedded_size(const struct burin_record *record, size_t *size)
{
    *size = 0;
    for (size_t i = 0; i < record->input_count; i++) {
        if (!input_role_named(record->inputs[i].role)->is_embedded)
            continue;
        if (record->inputs[i].size > FINGERPRINT_EMBED_LIMIT - *size)
            return false;
        *size += record->inputs[i].size;
    }
    return true;
}

/* Unpacks exactly size bytes: no more is ever written, whatever a hostile picture holds. */
static char *unpack(struct burin_record *record, size_t size)
{
    gsize packed_length = 0;
    guchar *packed = g_base64_decode(record->embedded, &packed_length);
    /* zlib packs at most 1032 to 1: who claims more, lies, and gets no memory for it. */
    bool possible = size / 1032 <= packed_length;
    char *contents = possible ? arena_alloc(record->arena, size + 1) : NULL;
    uLongf length = (uLongf)size;
    int status = contents ? uncompress((Bytef *)contents, &length, packed, (uLong)packed_length)
                          : Z_DATA_ERROR;
    g_free(packed);
    if (possible && !contents)
        return NULL;
    if (status == Z_OK && length == size)
        return contents;
    if (status == Z_MEM_ERROR)
        diag_out_of_memory(record->diag);
    else
        fail_damaged(record);
    return NULL;
}

const struct embedded_file *record_contents(struct burin_record *record)
{
    size_t size;
    if (!record->embedded) {
        diag_error(record->diag, DIAG_NO_RECORD, &record->place, "make it with --embed",
                   "this picture doesn't hold its specification");
        return NULL;
    }
    if (!embedded_size(record, &size)) {
        fail_damaged(record);
        return NULL;
    }
    struct embedded_file *files = arena_array(record->arena, record->input_count, sizeof *files);
    const char *at = files ? unpack(record, size) : NULL;
    if (!at)
        return NULL;
    for (size_t i = 0; i < record->input_count; i++) {
        const struct burin_input *input = &record->inputs[i];
        if (!input_role_named(input->role)->is_embedded)
            continue;
        files[i].length = input->size;
        files[i].bytes = arena_copy(record->arena, at, input->size);
        if (!files[i].bytes)
            return NULL;
        at += input->size;
    }
    return files;
}
