/*
 * The table of data formats, and what their loaders share. Files are found and read in
 * data/source.c.
 */
#include "data/load.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/data_url.h"
#include "base/suggest.h"
#include "data/gzip.h"
#include "data/json_internal.h"
#include "data/table.h"
#include "data/text_encoding.h"

const struct data_loader *const data_loaders[] = {
    &data_loader_json,
    &data_loader_csv,
    &data_loader_tsv,
    &data_loader_dsv,
    &data_loader_ndjson,
    &data_loader_topojson,
    NULL,
};

static const char *did_you_mean(const char *name, struct arena *arena)
{
    return name ? arena_format(arena, "did you mean \"%s\"?", name) : NULL;
}

const struct data_loader *load_loader_named(const char *name)
{
    for (size_t i = 0; data_loaders[i]; i++)
        if (strcmp(data_loaders[i]->name, name) == 0)
            return data_loaders[i];
    return NULL;
}

static const struct data_loader *loader_for_extension(const char *extension)
{
    for (size_t i = 0; data_loaders[i]; i++)
        for (const char *const *own = data_loaders[i]->extensions; *own; own++)
            if (g_ascii_strcasecmp(*own, extension) == 0)
                return data_loaders[i];
    return NULL;
}

/* The loader that a "data:" url's media type means, or NULL. */
static const struct data_loader *loader_for_media_type(const char *url)
{
    size_t length;
    const char *type = data_url_type(url, &length);
    for (size_t i = 0; data_loaders[i]; i++)
        for (const char *const *own = data_loaders[i]->media_types; own && *own; own++)
            if (strlen(*own) == length && g_ascii_strncasecmp(*own, type, length) == 0)
                return data_loaders[i];
    return NULL;
}

/* The extension that a url ends with, of what is packed the one before; "" without one. */
static const char *extension_of(const char *url, struct arena *arena)
{
    const char *dot = url && !data_url_is_own(url) ? strrchr(url, '.') : NULL;
    if (!dot || g_ascii_strcasecmp(dot, ".gz") != 0)
        return dot ? dot + 1 : "";
    const char *inner = arena_copy(arena, url, (size_t)(dot - url));
    const char *own = inner ? strrchr(inner, '.') : NULL;
    return own ? own + 1 : "";
}

const struct data_loader *load_loader_for_path(const char *path, struct arena *arena)
{
    return loader_for_extension(extension_of(path, arena));
}

static const char *after_blanks(const char *at, const char *end)
{
    while (at < end && strchr(" \t\r\n", *at))
        at++;
    return at;
}

/* An object that ends with its line and is followed by another one. */
static bool is_of_lines(const char *at, const char *end)
{
    const char *line = memchr(at, '\n', (size_t)(end - at));
    const char *last = line;
    while (last && last > at && strchr(" \t\r\n", *last))
        last--;
    const char *next = line ? after_blanks(line, end) : end;
    return last && *last == '}' && next < end && *next == '{';
}

const struct data_loader *load_guess_loader(const char *bytes, size_t length)
{
    char start[1 << 14];
    if (gzip_is_packed(bytes, length)) {
        length = gzip_begin(bytes, length, start, sizeof start);
        bytes = start;
    }
    const char *end = bytes + length;
    bool has_mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    const char *at = after_blanks(bytes + (has_mark ? 3 : 0), end);
    if (at == end || *at == '[')
        return &data_loader_json;
    if (*at == '{')
        return is_of_lines(at, end) ? &data_loader_ndjson : &data_loader_json;
    const char *line = memchr(at, '\n', (size_t)(end - at));
    return memchr(at, '\t', (size_t)((line ? line : end) - at)) ? &data_loader_tsv
                                                                : &data_loader_csv;
}

static struct table *read_text(const struct load_bytes *source, struct encoded_text encoded,
                               const struct data_context *context)
{
    if (!load_check_bytes(source->name, encoded.bytes, encoded.length, context) ||
        !text_decode(&encoded, context->arena, context->diag) ||
        !load_check_text(&encoded, context))
        return NULL;
    const struct data_text text = {source->name, encoded.bytes, encoded.length, source->format,
                                   source->data};
    return source->loader->load(&text, context);
}

static struct table *read_packed(const struct load_bytes *source, struct encoded_text packed,
                                 const struct data_context *context)
{
    struct encoded_text text = packed;
    char *bytes = gzip_unpack(&packed, &text.length, context->arena, context->diag);
    text.bytes = bytes;
    struct table *table = bytes ? read_text(source, text, context) : NULL;
    budget_free(bytes);
    return table;
}

struct table *load_read_bytes(const struct load_bytes *source, const struct data_context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct encoded_text encoded = {source->name, source->bytes, source->length};
    struct table *table = NULL;
    bool is_allowed = budget_spend(budget, LIMIT_MEMORY, (double)source->length);
    if (is_allowed)
        table = gzip_is_packed(source->bytes, source->length)
                    ? read_packed(source, encoded, context)
                    : read_text(source, encoded, context);
    if (context->file_was_used && !context->file_was_used(context->file_was_read_context))
        table = NULL;
    if (is_allowed)
        budget_return(budget, LIMIT_MEMORY, (double)source->length);
    if (table)
        table->source = source->name;
    return table;
}

static bool fail_unknown_format(const char *type, const struct json_node *node,
                                const struct data_context *context)
{
    struct suggest suggest = {.word = type};
    for (size_t i = 0; data_loaders[i]; i++)
        suggest_offer(&suggest, data_loaders[i]->name);
    return node_error(node, context->diag, DIAG_UNKNOWN, did_you_mean(suggest.best, context->arena),
                      "unknown data format \"%s\"", type);
}

const struct data_loader *load_find_loader(const char *type, const char *url,
                                           const struct json_node *node,
                                           const struct data_context *context)
{
    const char *name = type ? type : extension_of(url, context->arena);
    const struct data_loader *loader = type ? load_loader_named(type) : loader_for_extension(name);
    if (!type && url && data_url_is_own(url))
        loader = loader_for_media_type(url);
    if (loader)
        return loader;
    if (type) {
        fail_unknown_format(type, node, context);
        return NULL;
    }
    return &data_loader_json; /* Vega-Lite: an extension that isn't a format's means JSON */
}

/* What a download is at times, instead of a table. */
static bool is_web_page(const char *bytes, size_t length)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head"};
    size_t at = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < length && strchr(" \t\r\n", bytes[at]) && bytes[at])
        at++;
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        size_t size = strlen(starts[i]);
        if (length - at >= size && g_ascii_strncasecmp(bytes + at, starts[i], size) == 0)
            return true;
    }
    return false;
}

bool load_check_bytes(const char *name, const char *bytes, size_t length,
                      const struct data_context *context)
{
    static const struct {
        const char *bytes, *what, *hint;
        size_t length;
    } kinds[] = {
        {"PK\x03\x04", "a zip archive or a workbook", "save its table as CSV", 4},
        {"\xD0\xCF\x11\xE0", "a workbook of older Excel", "save its table as CSV", 4},
        {"SQLite format 3", "a database of SQLite", "name it on the call: --data NAME=sqlite:…",
         15},
        {"%PDF-", "a PDF", "a table of it must be copied into a CSV file", 5},
        {"\x89PNG", "a picture", NULL, 4},
        {"PAR1", "a Parquet file", "convert it to CSV or JSON", 4},
        {"ARROW1", "an Arrow file", "convert it to CSV or JSON", 6},
    };
    const struct diag_place place = {.file = name};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (length >= kinds[i].length && memcmp(bytes, kinds[i].bytes, kinds[i].length) == 0)
            return diag_error(context->diag, DIAG_ENCODING, &place, kinds[i].hint,
                              "\"%s\" is %s, not text in UTF-8", name, kinds[i].what);
    return !is_web_page(bytes, length) ||
           diag_error(context->diag, DIAG_TABLE, &place,
                      "it may be an error, or a page about the file: download the file itself",
                      "\"%s\" is a web page (HTML), not a table", name);
}

bool load_check_text(const struct encoded_text *text, const struct data_context *context)
{
    const char *zero = memchr(text->bytes, '\0', text->length);
    if (!zero)
        return true;
    struct diag_place there = json_text_place(text->name, text->bytes, text->length,
                                              (size_t)(zero - text->bytes), context->arena);
    there.source_line = NULL; /* it holds the byte */
    return diag_error(context->diag, DIAG_ENCODING, &there, "save the file as UTF-8",
                      "the byte 0x00 is no text: is this UTF-16?");
}

/* Where diagnostics about the property point: its own place if the spec gives it. */
static const struct json_node *property_node(const struct json_node *data)
{
    const struct json_node *property = node_member(node_member(data, "format"), "property");
    return property ? property : data;
}

bool load_fail_property(const struct json_node *data, const char *key, const char *nearest,
                        const char *name, const struct data_context *context)
{
    return node_error(property_node(data), context->diag, DIAG_DATA,
                      did_you_mean(nearest, context->arena), "\"%s\" has no property \"%s\"", name,
                      key);
}

bool load_fail_no_records(const struct json_node *data, const struct data_format *format,
                          const char *name, const char *found, const struct data_context *context)
{
    return node_error(property_node(data), context->diag, DIAG_DATA, NULL,
                      "the property \"%s\" of \"%s\" must be an array of records, not %s",
                      format->property, name, found);
}

/* The next key of a path, without its brackets and quotes, with backslashes taken off. */
static const char *split_key(const char *path, char *key)
{
    char quote = '\0';
    bool bracket = *path == '[';
    path += bracket || *path == '.';
    if (bracket && (*path == '"' || *path == '\''))
        quote = *path++;
    for (; *path; path++) {
        bool ends = quote ? *path == quote : *path == (bracket ? ']' : '.') || *path == '[';
        if (ends)
            break;
        if (*path == '\\' && path[1])
            path++;
        *key++ = *path;
    }
    *key = '\0';
    path += quote && *path == quote;
    path += bracket && *path == ']';
    return path;
}

const char *const *load_split_path(const char *path, size_t *count, struct arena *arena)
{
    size_t length = strlen(path);
    const char **keys = arena_array(arena, length + 1, sizeof *keys);
    char *text = keys ? arena_alloc(arena, 2 * length + 2) : NULL;
    if (!text)
        return NULL;
    *count = 0;
    do {
        keys[(*count)++] = text;
        path = split_key(path, text);
        text += strlen(text) + 1;
    } while (*path);
    return keys;
}
