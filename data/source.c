/*
 * Where rows come from: reads a Vega-Lite "data" object and finds and reads its file. What the
 * bytes mean is for the loaders (data/load.c).
 */
#include "data/source.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/beneath.h"
#include "base/suggest.h"
#include "data/geo/generate.h"
#include "data/load.h"
#include "data/sequence.h"
#include "data/table.h"

static const size_t file_limit = (size_t)2 << 30; /* 2 GiB */

/* --- files ---------------------------------------------------------------------------------- */

/* What a failed call means to the user; never strerror(), which speaks the locale's language. */
static bool fail_system(int error, const char *path, const struct json_node *node,
                        struct diag *diag)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "no such file: \"%s\"", path);
    case EACCES:
    case EPERM:
        return node_error(node, diag, DIAG_SYSTEM, "check the permissions of the file",
                          "\"%s\" may not be read", path);
    case EISDIR:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" is a folder, not a file", path);
    case ELOOP:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" is a link that leads to itself",
                          path);
    case ENAMETOOLONG:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "this path is too long");
    case ENOMEM:
        return diag_out_of_memory(diag);
    default:
        return node_error(node, diag, DIAG_SYSTEM, NULL, "\"%s\" can't be read (system error %d)",
                          path, error);
    }
}

static bool fail_too_large(const char *path, const struct json_node *node, struct diag *diag)
{
    return node_error(node, diag, DIAG_LIMIT, NULL, "\"%s\" is larger than 2 GiB", path);
}

/* Reads to the end: also what has no size, like a pipe. */
static char *read_all(int descriptor, size_t expected, const char *path,
                      const struct json_node *node, size_t *length, struct diag *diag)
{
    size_t capacity = expected + 1; /* for the final zero, which also tells that nothing is left */
    char *bytes = malloc(capacity);
    *length = 0;
    while (bytes) {
        ssize_t count = read(descriptor, bytes + *length, capacity - *length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            fail_system(errno, path, node, diag);
            free(bytes);
            return NULL;
        }
        *length += (size_t)count;
        if (*length > file_limit) {
            fail_too_large(path, node, diag);
            free(bytes);
            return NULL;
        }
        if (count == 0)
            break;
        if (*length < capacity)
            continue;
        capacity *= 2;
        char *more = realloc(bytes, capacity);
        if (!more)
            free(bytes);
        bytes = more;
    }
    if (!bytes) {
        diag_out_of_memory(diag);
        return NULL;
    }
    bytes[*length] = '\0';
    return bytes;
}

char *data_read_opened(int descriptor, const char *name, const struct json_node *node,
                       size_t *length, struct diag *diag)
{
    struct stat status;
    char *bytes = NULL;
    if (fstat(descriptor, &status) != 0)
        fail_system(errno, name, node, diag);
    else if (S_ISDIR(status.st_mode))
        fail_system(EISDIR, name, node, diag);
    else if (status.st_size > 0 && (uintmax_t)status.st_size > file_limit)
        fail_too_large(name, node, diag);
    else {
        size_t expected = status.st_size > 0 ? (size_t)status.st_size : 4095;
        bytes = read_all(descriptor, expected, name, node, length, diag);
    }
    close(descriptor);
    return bytes;
}

char *data_read_file(const char *path, const struct json_node *node, size_t *length,
                     struct diag *diag)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0)
        return data_read_opened(descriptor, path, node, length, diag);
    fail_system(errno, path, node, diag);
    return NULL;
}

/* --- urls ----------------------------------------------------------------------------------- */

static bool is_network(const char *url)
{
    return strstr(url, "://") || strncmp(url, "//", 2) == 0 || strncmp(url, "data:", 5) == 0;
}

/* The path of a url, or NULL after an error. */
static const char *path_of_url(const char *url, const struct json_node *node,
                               const struct data_context *context)
{
    if (strncmp(url, "file:///", 8) == 0)
        url += 7;
    if (is_network(url)) {
        node_error(node, context->diag, DIAG_UNSUPPORTED,
                   "download it, and give the path of the file", "no network: \"%s\" is not loaded",
                   url);
        return NULL;
    }
    if (!url[0]) {
        node_error(node, context->diag, DIAG_TYPE, NULL, "\"url\" is empty");
        return NULL;
    }
    bool here = !context->base || !context->base[0] || strcmp(context->base, ".") == 0;
    if (url[0] == '/' || here)
        return arena_copy(context->arena, url, strlen(url));
    size_t length = strlen(context->base);
    const char *slash = context->base[length - 1] == '/' ? "" : "/";
    return arena_format(context->arena, "%s%s%s", context->base, slash, url);
}

/* Whatever is outside the roots, the message is the same. */
static void fail_to_open(int problem, const char *url, const char *path,
                         const struct json_node *node, const struct data_context *context)
{
    if (problem == BENEATH_OUTSIDE)
        node_error(node, context->diag, DIAG_DATA, "allow its folder with --root DIR",
                   "\"%s\" is outside the folders that may be read", url);
    else if (problem == BENEATH_NOT_REGULAR)
        node_error(node, context->diag, DIAG_SYSTEM, NULL, "\"%s\" is not a regular file", url);
    else if (problem == ENOENT || problem == ENOTDIR)
        node_error(node, context->diag, DIAG_SYSTEM,
                   arena_format(context->arena, "looked for %s", path), "no such file: \"%s\"",
                   url);
    else
        fail_system(problem, url, node, context->diag);
}

/* Whether limits allow a file as large as that. */
static bool may_be_read(int descriptor, const struct data_context *context)
{
    struct stat status;
    struct budget *budget = arena_budget(context->arena);
    double size = fstat(descriptor, &status) == 0 ? (double)status.st_size : 0;
    return budget_allows(budget, LIMIT_INPUT, size) && budget_allows(budget, LIMIT_MEMORY, size);
}

/* Where the url starts is named by the call, and so is allowed to lead anywhere. */
static char *read_below_roots(const char *url, const char *path, const struct json_node *node,
                              size_t *length, const struct data_context *context)
{
    int problem;
    const char *way = strncmp(url, "file:///", 8) == 0 ? path : url;
    int descriptor =
        beneath_open(context->base, way, context->roots, context->root_count, &problem);
    if (descriptor >= 0 && !may_be_read(descriptor, context)) {
        close(descriptor);
        return NULL;
    }
    if (descriptor >= 0)
        return data_read_opened(descriptor, url, node, length, context->diag);
    fail_to_open(problem, url, path, node, context);
    return NULL;
}

static char *read_url(const struct json_node *node, size_t *length,
                      const struct data_context *context)
{
    const char *url = node_text(node);
    const char *path = path_of_url(url, node, context);
    char *bytes = path ? read_below_roots(url, path, node, length, context) : NULL;
    if (bytes && *length == 0) {
        node_error(node, context->diag, DIAG_DATA, NULL, "\"%s\" is empty", url);
        free(bytes);
        return NULL;
    }
    if (bytes && !budget_read(arena_budget(context->arena), (double)*length)) {
        free(bytes);
        return NULL;
    }
    if (bytes && context->file_was_read &&
        !context->file_was_read(context->file_was_read_context,
                                &(struct data_file){url, path, bytes, *length})) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

/* --- data ----------------------------------------------------------------------------------- */

/* A Vega-Lite "data" object. */
struct data_definition {
    const char *name;
    const struct json_node *url, *values, *format, *sequence, *sphere, *graticule;
};

static const struct property data_properties[] = {
    {.name = "name", .type = PROPERTY_TEXT, .offset = offsetof(struct data_definition, name)},
    {.name = "url", .type = PROPERTY_NODE, .offset = offsetof(struct data_definition, url)},
    {.name = "values", .type = PROPERTY_NODE, .offset = offsetof(struct data_definition, values)},
    {.name = "format", .type = PROPERTY_NODE, .offset = offsetof(struct data_definition, format)},
    {.name = "sequence",
     .type = PROPERTY_NODE,
     .offset = offsetof(struct data_definition, sequence)},
    {.name = "sphere", .type = PROPERTY_NODE, .offset = offsetof(struct data_definition, sphere)},
    {.name = "graticule",
     .type = PROPERTY_NODE,
     .offset = offsetof(struct data_definition, graticule)},
};

const struct property_set data_property_set = {"data", data_properties, COUNT_OF(data_properties)};

/* What belongs to formats that have no loader matters to none that has one. */
static const struct property format_properties[] = {
    {.name = "type", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, type)},
    {.name = "property", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, property)},
    {.name = "parse", .type = PROPERTY_NODE, .offset = offsetof(struct data_format, parse)},
    {.name = "delimiter", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, delimiter)},
    {.name = "feature", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, feature)},
    {.name = "mesh", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, mesh)},
    {.name = "filter", .type = PROPERTY_TEXT, .offset = offsetof(struct data_format, filter)},
};

const struct property_set data_format_property_set = {"data.format", format_properties,
                                                      COUNT_OF(format_properties)};

static bool read_format(const struct json_node *node, struct data_format *format, struct diag *diag)
{
    if (!node || node_is_null(node))
        return true;
    if (!json_read_properties(node, "data format", format_properties, COUNT_OF(format_properties),
                              format, diag))
        return false;
    if (format->property && !format->property[0])
        format->property = NULL;
    return true;
}

static struct table *load_url(const struct json_node *data, const struct json_node *url,
                              const struct data_format *format, const struct data_context *context)
{
    if (!node_is_text(url)) {
        node_error(url, context->diag, DIAG_TYPE, NULL, "\"url\" must be a string, not %s",
                   node_type_name(url));
        return NULL;
    }
    const struct json_node *type = node_member(node_member(data, "format"), "type");
    const struct data_loader *loader =
        load_find_loader(format->type, node_text(url), type ? type : url, context);
    if (!loader)
        return NULL;
    size_t length;
    char *bytes = read_url(url, &length, context);
    struct table *table = NULL;
    struct budget *budget = arena_budget(context->arena);
    if (bytes && !budget_spend(budget, LIMIT_MEMORY, (double)length)) {
        free(bytes);
        return NULL;
    }
    if (bytes && load_check_bytes(node_text(url), bytes, length, context))
        table = loader->load(node_text(url), bytes, length, format, data, context);
    if (bytes && context->file_was_used && !context->file_was_used(context->file_was_read_context))
        table = NULL;
    if (bytes)
        budget_return(budget, LIMIT_MEMORY, (double)length);
    free(bytes);
    if (table)
        table->source = node_text(url);
    return table;
}

/* A string of inline values is read as a file would be. */
static struct table *load_text(const struct json_node *data, const struct json_node *values,
                               const struct data_format *format, const struct data_context *context)
{
    const struct json_node *type = node_member(node_member(data, "format"), "type");
    const struct data_loader *loader =
        load_find_loader(format->type, NULL, type ? type : values, context);
    const char *text = node_text(values);
    return loader ? loader->load("values", text, strlen(text), format, data, context) : NULL;
}

static struct table *load_values(const struct json_node *data, const struct json_node *values,
                                 const struct data_format *format,
                                 const struct data_context *context)
{
    if (node_is_text(values))
        return load_text(data, values, format, context);
    const struct json_node *type = node_member(node_member(data, "format"), "type");
    const struct data_loader *loader =
        format->type ? load_find_loader(format->type, NULL, type ? type : values, context) : NULL;
    if (format->type && !loader)
        return NULL;
    if (loader && loader->load_tree && node_is_object(values))
        return loader->load_tree(values->key ? values->key : "values", values->value, format, data,
                                 context);
    if (node_is_array(values) || node_is_object(values))
        return load_inline(values, format, data, context);
    node_error(values, context->diag, DIAG_TYPE, NULL, "%s must be an array of records, not %s",
               values->key ? "\"values\"" : "a data set", node_type_name(values));
    return NULL;
}

/* The spec's data set of that name; NULL after an error. */
static const struct json_node *find_dataset(const struct json_node *data, const char *name,
                                            const struct data_context *context)
{
    const struct json_node *node = node_member(data, "name");
    const struct json_node *datasets =
        node_member(json_node_in(data->document->root, data->evaluator), "datasets");
    const struct json_node *dataset = node_member(datasets, name), *other;
    if (dataset)
        return dataset;
    if (!datasets) {
        node_error(node, context->diag, DIAG_UNSUPPORTED, "give its rows as \"values\" or \"url\"",
                   "the data \"%s\" is only a name", name);
        return NULL;
    }
    struct suggest suggest = {.word = name};
    for (size_t i = 0; (other = node_member_at(datasets, i)); i++)
        suggest_offer(&suggest, other->key);
    const char *hint =
        suggest.best ? arena_format(context->arena, "did you mean \"%s\"?", suggest.best) : NULL;
    node_error(node, context->diag, DIAG_UNKNOWN, hint, "\"datasets\" has no \"%s\"", name);
    return NULL;
}

static bool is_asked_for(const struct json_node *node)
{
    return node && !node_is_null(node) && !node_is_false(node);
}

static struct table *load_definition(const struct json_node *data,
                                     const struct data_definition *definition,
                                     const struct data_context *context)
{
    struct data_format format = {0};
    if (!read_format(definition->format, &format, context->diag))
        return NULL;
    if (definition->values)
        return load_values(data, definition->values, &format, context);
    if (definition->url)
        return load_url(data, definition->url, &format, context);
    if (definition->sequence)
        return sequence_load(definition->sequence, context);
    if (is_asked_for(definition->sphere))
        return sphere_load(definition->sphere, context);
    if (is_asked_for(definition->graticule))
        return graticule_load(definition->graticule, context);
    if (!definition->name) {
        node_error(data, context->diag, DIAG_TYPE, NULL, "data needs \"url\" or \"values\"");
        return NULL;
    }
    const struct json_node *dataset = find_dataset(data, definition->name, context);
    return dataset ? load_values(data, dataset, &format, context) : NULL;
}

static struct table *load(const struct json_node *data, const struct data_context *context)
{
    if (node_is_null(data))
        return arena_alloc(context->arena, sizeof(struct table));
    struct data_definition definition = {0};
    if (!json_read_properties(data, "data", data_properties, COUNT_OF(data_properties), &definition,
                              context->diag))
        return NULL;
    struct table *table = load_definition(data, &definition, context);
    if (table && table->row_count == 0) {
        const struct json_node *where = definition.values ? definition.values : definition.url;
        node_warn(where ? where : data, context->diag, DIAG_DATA, NULL, "%s%s%s has no rows",
                  table->source ? "\"" : "", table->source ? table->source : "this data",
                  table->source ? "\"" : "");
    }
    return table;
}

struct table *data_load(const struct json_node *data, const struct data_context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(data));
    struct table *table = load(data, context);
    budget_leave(budget, before);
    return table;
}
