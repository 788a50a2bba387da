/*
 * Rows that the call gives by name: in memory, or as a file that it names.
 */
#include "data/given.h"

#include <stdlib.h>
#include <string.h>

#include "base/suggest.h"
#include "data/flow.h"
#include "data/load.h"
#include "data/origin/arrow.h"
#include "data/origin/odbc.h"
#include "data/url.h"

struct data_given *given_find(const char *name, const struct data_context *context)
{
    for (size_t i = 0; name && i < context->given_count; i++) {
        if (strcmp(context->given[i].name, name) == 0)
            return &context->given[i];
    }
    return NULL;
}

const char *given_suggest(const char *name, const struct data_context *context)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < context->given_count; i++)
        suggest_offer(&suggest, context->given[i].name);
    return suggest.best;
}

/* NULL after an error: the spec names a format that there isn't. */
static const struct data_loader *choose_loader(const struct data_given *given,
                                               const struct load_bytes *source,
                                               const struct data_context *context)
{
    const struct json_node *type = node_member(node_member(source->data, "format"), "type");
    const struct data_loader *loader = NULL;
    if (given->format)
        return load_loader_named(given->format);
    if (source->format->type)
        return load_find_loader(source->format->type, NULL, type, context);
    if (given->path)
        loader = load_loader_for_path(given->path, context->arena);
    return loader ? loader : load_guess_loader(source->bytes, source->length);
}

static struct table *load_source(const struct data_given *given, struct load_bytes *source,
                                 const struct data_context *context)
{
    source->loader = choose_loader(given, source, context);
    if (!source->loader)
        return NULL;
    const struct data_file file = {.path = given->path,
                                   .bytes = source->bytes,
                                   .length = source->length,
                                   .dataset = given->name,
                                   .format = source->loader->name};
    return data_tell_file(source->data, &file, context) ? load_read_bytes(source, context) : NULL;
}

/* What is told is what the stream gave, before its fields are parsed. */
static struct table *load_arrow(const struct data_given *given, const struct json_node *data,
                                const struct data_format *format,
                                const struct data_context *context)
{
    char digest[TABLE_DIGEST_SIZE] = "";
    struct table *table = arrow_load(given->arrow, given->name, context);
    const struct data_file file = {
        .dataset = given->name, .format = "json", .rows = table, .digest = digest};
    if (!table ||
        (context->file_was_read &&
         !arrow_digest(given->arrow, given->name, digest, context->arena, context->diag)) ||
        !data_tell_file(data, &file, context))
        return NULL;
    return load_parse_table(table, format, given->name, context);
}

/* Without a look into the file. */
static const struct data_loader *find_loader(const struct data_given *given,
                                             const struct data_format *format,
                                             const struct data_context *context)
{
    const char *name = given->format ? given->format : format->type;
    return name ? load_loader_named(name) : load_loader_for_path(given->path, context->arena);
}

bool given_flow(struct data_given *given, const struct json_node *data,
                const struct data_format *format, struct row_sink *sink,
                const struct data_context *context)
{
    if (given->arrow || given->database || given->bytes || !given->path)
        return false;
    struct flow_file flow = {.file = {.dataset = given->name},
                             .text = {.name = given->path, .format = format, .node = data}};
    flow.loader = find_loader(given, format, context);
    if (!flow.loader || !flow.loader->flow)
        return false;
    given->is_used = true;
    flow.file.format = flow.loader->name;
    flow.descriptor = data_path_open(given->path, &flow.file, context);
    return flow_read(&flow, sink, context);
}

static struct table *load_database(const struct data_given *given, const struct json_node *data,
                                   const struct data_format *format,
                                   const struct data_context *context)
{
    char digest[TABLE_DIGEST_SIZE] = "";
    const char *query;
    const struct odbc_request request = {
        .source = given->database, .name = given->name, .data = data};
    struct table *table = odbc_load(&request, &query, digest, context);
    const struct data_file file = {.dataset = given->name,
                                   .format = "json",
                                   .rows = table,
                                   .digest = digest,
                                   .database = given->database->shown,
                                   .query = query};
    if (!table || !data_tell_file(data, &file, context))
        return NULL;
    return load_parse_table(table, format, given->name, context);
}

struct table *given_load(struct data_given *given, const struct json_node *data,
                         const struct data_format *format, const struct data_context *context)
{
    struct load_bytes source = {.name = given->path ? given->path : given->name,
                                .bytes = given->bytes,
                                .length = given->length,
                                .format = format,
                                .data = data};
    given->is_used = true;
    if (given->arrow)
        return load_arrow(given, data, format, context);
    if (given->database)
        return load_database(given, data, format, context);
    if (given->bytes)
        return load_source(given, &source, context);
    char *bytes = data_path_read(data, given->path, &source.length, context);
    source.bytes = bytes;
    struct table *table = bytes ? load_source(given, &source, context) : NULL;
    free(bytes);
    return table;
}
