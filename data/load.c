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

const struct data_loader *const data_loaders[] = {&data_loader_json, NULL};

/* Vega-Lite's other formats, with their files' extensions. */
static const char *const missing_formats[] = {"csv", "tsv", "dsv", "topojson"};

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

/* Vega's type parsers make null of null and "". */
static bool is_blank(struct value value)
{
    return value.type == VALUE_NULL || value.type == VALUE_UNDEFINED ||
           (value.type == VALUE_TEXT && !value.text[0]);
}

static struct value convert_number(struct value value, struct arena *arena)
{
    (void)arena;
    return is_blank(value) ? VALUE_OF_NULL : VALUE_OF_NUMBER(value_to_number(value));
}

static struct value convert_bool(struct value value, struct arena *arena)
{
    (void)arena;
    if (is_blank(value))
        return VALUE_OF_NULL;
    if (value.type == VALUE_TEXT && (!strcmp(value.text, "false") || !strcmp(value.text, "0")))
        return VALUE_OF_BOOL(false);
    return VALUE_OF_BOOL(value_to_bool(value));
}

static struct value convert_text(struct value value, struct arena *arena)
{
    if (is_blank(value))
        return VALUE_OF_NULL;
    const char *text = value_to_text(value, arena);
    return text ? VALUE_OF_TEXT(text) : VALUE_OF_UNDEFINED;
}

static const struct {
    const char *name;
    struct value (*convert)(struct value value, struct arena *arena);
} parse_types[] = {
    {"number", convert_number},
    {"integer", convert_number},
    {"boolean", convert_bool},
    {"string", convert_text},
};

static bool fail_parse_type(const struct json_node *node, struct diag *diag)
{
    const char *type = json_text(node);
    if (type && (strcmp(type, "date") == 0 || strncmp(type, "date:", 5) == 0 ||
                 strncmp(type, "utc:", 4) == 0))
        return json_error(node, diag, DIAG_UNSUPPORTED, "use toDate() in a calculate transform",
                          "parsing \"%s\" as a date is not done by burin yet", node->key);
    struct suggest suggest = {.word = type};
    for (size_t i = 0; type && i < COUNT_OF(parse_types); i++)
        suggest_offer(&suggest, parse_types[i].name);
    return json_error(node, diag, DIAG_TYPE, did_you_mean(suggest.best, node->document->arena),
                      "\"%s\" must be parsed as \"number\", \"boolean\", \"string\" or \"date\", "
                      "not %s%s%s",
                      node->key, type ? "\"" : "", type ? type : json_type_name(node),
                      type ? "\"" : "");
}

static bool read_conversion(const struct json_node *node, struct load_parse *parse,
                            struct diag *diag)
{
    if (!node)
        return false;
    if (json_is_null(node))
        return true;
    for (size_t i = 0; json_text(node) && i < COUNT_OF(parse_types); i++) {
        if (strcmp(parse_types[i].name, json_text(node)) == 0) {
            parse->conversions[parse->count++] =
                (struct load_conversion){node->key, parse_types[i].convert};
            return true;
        }
    }
    return fail_parse_type(node, diag);
}

bool load_read_parse(const struct json_node *node, struct load_parse *parse,
                     const struct data_context *context)
{
    *parse = (struct load_parse){0};
    bool automatic = json_is_text(node) && strcmp(json_text(node), "auto") == 0;
    if (!node || json_is_null(node) || automatic)
        return true;
    if (!json_is_object(node))
        return json_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"parse\" must be an object of fields and types, not %s",
                          json_type_name(node));
    size_t count = json_size(node);
    parse->node = node;
    parse->conversions = arena_array(context->arena, count, sizeof *parse->conversions);
    if (!parse->conversions && count > 0)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!read_conversion(json_member_at(node, i), parse, context->diag))
            return false;
    return true;
}

struct value load_convert(const struct load_parse *parse, const char *field, struct value value,
                          struct arena *arena)
{
    for (size_t i = 0; i < parse->count; i++)
        if (strcmp(parse->conversions[i].field, field) == 0)
            return parse->conversions[i].convert(value, arena);
    return value;
}

void load_check_parse(const struct load_parse *parse, const struct table *table,
                      const struct data_context *context)
{
    for (size_t i = 0; table->row_count > 0 && i < parse->count; i++) {
        const char *field = parse->conversions[i].field;
        if (table_column(table, field))
            continue;
        const char *hint = did_you_mean(table_suggest_field(table, field), context->arena);
        json_warn_at_key(json_member(parse->node, field), context->diag, DIAG_DATA, hint,
                         "field \"%s\" is in no row", field);
    }
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
