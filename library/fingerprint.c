/*
 * Writes fingerprints. They are read in record.c.
 */
#include "library/fingerprint.h"

#include <glib.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "library/input_role.h"
#include "library/options.h"
#include "render/output/metadata.h"

void fingerprint_write_checksum(char text[FINGERPRINT_CHECKSUM_SIZE], unsigned checksum)
{
    snprintf(text, FINGERPRINT_CHECKSUM_SIZE, "crc32:%08x", checksum);
}

/* File names may be any bytes, JSON is UTF-8. */
static json_t *new_text(const char *text)
{
    char *valid = g_utf8_make_valid(text, -1);
    json_t *json = json_string(valid);
    g_free(valid);
    return json;
}

static json_t *new_inputs(const struct provenance *provenance)
{
    json_t *inputs = json_array();
    for (size_t i = 0; i < provenance->input_count; i++) {
        const struct burin_input *input = &provenance->inputs[i];
        if (!input_role_named(input->role)->is_recorded)
            continue;
        json_t *object = json_object();
        json_object_set_new(object, "role", json_string(input->role));
        json_object_set_new(object, "name", new_text(input->name));
        json_object_set_new(object, "size", json_integer((json_int_t)input->size));
        json_object_set_new(object, "digest", json_string(input->digest));
        if (input->dataset) {
            json_object_set_new(object, "dataset", new_text(input->dataset));
            json_object_set_new(object, "format", json_string(input->format));
        }
        if (input->query)
            json_object_set_new(object, "query", new_text(input->query));
        /* What is embedded is found by its url, which the spec in there says as well. */
        const char *url = i < provenance->file_count ? provenance->files[i].url : NULL;
        if (provenance->keeps_contents && url && strcmp(url, input->name) != 0)
            json_object_set_new(object, "url", new_text(url));
        json_array_append_new(inputs, object);
    }
    return inputs;
}

static json_t *new_options(const struct provenance *provenance)
{
    json_t *options = json_object();
    for (size_t i = 0; i < option_row_count; i++) {
        if (provenance->options[i])
            json_object_set_new(options, option_rows[i].type.name,
                                new_text(provenance->options[i]));
    }
    return options;
}

/* The contents of the files, one behind the other. */
static bool join_contents(const struct provenance *provenance, struct buffer *contents)
{
    for (size_t i = 0; i < provenance->file_count; i++) {
        if (!buffer_append(contents, provenance->files[i].bytes, provenance->files[i].length))
            return false;
    }
    return true;
}

/* base64, freed with g_free(); NULL after an error. */
static char *new_embedded(const struct provenance *provenance, struct diag *diag)
{
    struct buffer contents = {0};
    char *text = NULL;
    if (!join_contents(provenance, &contents)) {
        buffer_free(&contents);
        diag_out_of_memory(diag);
        return NULL;
    }
    if (contents.length > FINGERPRINT_EMBED_LIMIT) {
        diag_error(diag, DIAG_LIMIT, NULL, "make it without --embed",
                   "spec and data are too large to embed: %zu MiB, at most %d",
                   contents.length >> 20, FINGERPRINT_EMBED_LIMIT >> 20);
        buffer_free(&contents);
        return NULL;
    }
    uLongf length = compressBound((uLong)contents.length);
    unsigned char *packed = malloc(length);
    if (packed && compress2(packed, &length, contents.bytes, (uLong)contents.length,
                            Z_BEST_COMPRESSION) == Z_OK)
        text = g_base64_encode(packed, length);
    else
        diag_out_of_memory(diag);
    free(packed);
    buffer_free(&contents);
    return text;
}

static bool add_embedded(json_t *json, const struct fingerprint *fingerprint)
{
    if (!fingerprint->provenance->keeps_contents)
        return true;
    char *text = new_embedded(fingerprint->provenance, fingerprint->diag);
    if (text)
        json_object_set_new(json, "embedded", json_string(text));
    g_free(text);
    return text != NULL;
}

const char *fingerprint_text(void *object)
{
    struct fingerprint *fingerprint = object;
    struct provenance *provenance = fingerprint->provenance;
    char unknown[FINGERPRINT_CHECKSUM_SIZE];
    if (!provenance_list_inputs(provenance))
        return NULL;
    fingerprint_write_checksum(unknown, 0);
    json_t *json = json_object();
    json_object_set_new(json, "burin", json_string(BURIN_VERSION));
    json_object_set_new(json, "picture", json_string(unknown));
    json_object_set_new(json, "inputs", new_inputs(provenance));
    json_object_set_new(json, "options", new_options(provenance));
    bool good = add_embedded(json, fingerprint);
    char *text = good ? json_dumps(json, JSON_COMPACT | JSON_ENSURE_ASCII) : NULL;
    json_decref(json);
    const char *kept = text ? arena_copy(provenance->arena, text, strlen(text)) : NULL;
    if (good && !text)
        arena_out_of_memory(provenance->arena);
    free(text);
    return kept;
}

void fingerprint_stamp(struct buffer *picture)
{
    struct metadata_place place;
    char unknown[FINGERPRINT_CHECKSUM_SIZE], known[FINGERPRINT_CHECKSUM_SIZE];
    if (metadata_find(picture->bytes, picture->length, FINGERPRINT_KEY, &place) != METADATA_FOUND)
        return;
    fingerprint_write_checksum(unknown, 0);
    fingerprint_write_checksum(known,
                               metadata_picture_checksum(picture->bytes, picture->length, &place));
    metadata_replace(picture->bytes, &place, unknown, known);
}
