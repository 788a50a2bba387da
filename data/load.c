/*
 * The table of data formats, and what their loaders share. Files are found and read in
 * data/source.c.
 */
#include "data/load.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/table.h"

const struct data_loader *const data_loaders[] = {
    &data_loader_json, &data_loader_csv, &data_loader_tsv, &data_loader_dsv, NULL,
};

/* Vega-Lite's other formats, with their files' extensions. */
static const char *const missing_formats[] = {"topojson"};

const struct name_table load_missing_formats = {missing_formats, COUNT_OF(missing_formats)};

static const char *did_you_mean(const char *name, struct arena *arena)
{
    return name ? arena_format(arena, "did you mean \"%s\"?", name) : NULL;
}

static const struct data_loader *loader_named(const char *name)
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
            if (strcmp(*own, extension) == 0)
                return data_loaders[i];
    return NULL;
}

static bool is_missing(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(missing_formats); i++)
        if (strcmp(missing_formats[i], name) == 0)
            return true;
    return false;
}

static bool fail_missing(const char *name, const struct json_node *node, struct diag *diag)
{
    return json_error(node, diag, DIAG_UNSUPPORTED, "convert the data to JSON",
                      "data in the format \"%s\" is not read by burin yet", name);
}

static bool fail_unknown_format(const char *type, const struct json_node *node,
                                const struct data_context *context)
{
    struct suggest suggest = {.word = type};
    for (size_t i = 0; data_loaders[i]; i++)
        suggest_offer(&suggest, data_loaders[i]->name);
    for (size_t i = 0; i < COUNT_OF(missing_formats); i++)
        suggest_offer(&suggest, missing_formats[i]);
    return json_error(node, context->diag, DIAG_UNKNOWN, did_you_mean(suggest.best, context->arena),
                      "unknown data format \"%s\"", type);
}

const struct data_loader *load_find_loader(const char *type, const char *url,
                                           const struct json_node *node,
                                           const struct data_context *context)
{
    const char *dot = url ? strrchr(url, '.') : NULL;
    const char *name = type ? type : dot ? dot + 1 : "";
    const struct data_loader *loader = type ? loader_named(type) : loader_for_extension(name);
    if (loader)
        return loader;
    if (is_missing(name)) {
        fail_missing(name, node, context->diag);
        return NULL;
    }
    if (type) {
        fail_unknown_format(type, node, context);
        return NULL;
    }
    return &data_loader_json; /* Vega-Lite: an extension that isn't a format's means JSON */
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
