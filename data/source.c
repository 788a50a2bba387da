/*
 * Where rows come from: reads a Vega-Lite "data" object. Files are read in data/url.c; what the
 * bytes mean is for the loaders (data/load.c).
 */
#include "data/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/flow.h"
#include "data/geo/generate.h"
#include "data/given.h"
#include "data/load.h"
#include "data/sequence.h"
#include "data/table.h"
#include "data/url.h"

/* A Vega-Lite "data" object. */
struct data_definition {
    const char *name;
    const struct json_node *url, *values, *format, *sequence, *sphere, *graticule;
};

static const struct property data_properties[] = {
    {.name = "name", .type = PROPERTY_TEXT, .offset = offsetof(struct data_definition, name)},
    {.name = "url", .type = PROPERTY_NODE, .offset = offsetof(struct data_definition, url)},
    {.name = "values", .type = PROPERTY_DATA, .offset = offsetof(struct data_definition, values)},
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
    if (!json_read_properties(node, "data format", PROPERTIES(format_properties), format, diag))
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
    const char *name = loader ? data_url_shown(node_text(url), context->arena) : NULL;
    if (!name)
        return NULL;
    size_t length;
    char *bytes = data_url_read(url, node_text(url), DATA_URL_ROWS, &length, context);
    if (!bytes)
        return NULL;
    const struct load_bytes source = {name, bytes, length, loader, format, data};
    struct table *table = load_read_bytes(&source, context);
    free(bytes);
    return table;
}

/* A string of inline values is read as a file would be. */
static struct table *load_text(const struct json_node *data, const struct json_node *values,
                               const struct data_format *format, const struct data_context *context)
{
    const struct json_node *type = node_member(node_member(data, "format"), "type");
    const struct data_loader *loader =
        load_find_loader(format->type, NULL, type ? type : values, context);
    const char *bytes = node_text(values);
    const struct data_text text = {"values", bytes, strlen(bytes), format, data};
    return loader ? loader->load(&text, context) : NULL;
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
        return loader->load_tree(values->value,
                                 &(struct data_text){.name = values->key ? values->key : "values",
                                                     .format = format,
                                                     .node = data},
                                 context);
    if (node_is_array(values) || node_is_object(values))
        return load_inline(values, format, data, context);
    node_error(values, context->diag, DIAG_TYPE, NULL, "%s must be an array of records, not %s",
               values->key ? "\"values\"" : "a data set", node_type_name(values));
    return NULL;
}

/* The data of that name, with rows, of a view or one in it: others name it again. NULL: none. */
static const struct json_node *find_named(const struct json_node *view, const char *name)
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat"};
    const struct json_node *data = node_member(view, "data"), *pattern = node_member(view, "spec");
    const char *own = node_text(node_member(data, "name"));
    bool has_rows =
        node_member(data, "values") || node_member(data, "url") || node_member(data, "sequence");
    if (own && has_rows && strcmp(own, name) == 0)
        return data;
    const struct json_node *found = pattern ? find_named(pattern, name) : NULL;
    for (size_t l = 0; l < COUNT_OF(lists); l++) {
        const struct json_node *list = node_member(view, lists[l]);
        for (size_t i = 0; !found && i < node_size(list); i++)
            found = find_named(node_element(list, i), name);
    }
    return found;
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
        const char *near = given_suggest(name, context);
        const char *hint = "give its rows as \"values\" or \"url\", or by --data NAME=FILE";
        if (near)
            hint = arena_format(context->arena, "the call gives \"%s\"", near);
        node_error(node, context->diag, DIAG_UNSUPPORTED, hint, "the data \"%s\" is only a name",
                   name);
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

static bool flow_url(const struct json_node *data, const struct json_node *url,
                     const struct data_format *format, struct row_sink *sink,
                     const struct data_context *context)
{
    const struct json_node *type = node_member(node_member(data, "format"), "type");
    struct flow_file flow = {.text = {.format = format, .node = data}};
    if (!node_is_text(url))
        return false;
    flow.loader = load_find_loader(format->type, node_text(url), type ? type : url, context);
    flow.text.name = data_url_shown(node_text(url), context->arena);
    if (!flow.loader || !flow.loader->flow || !flow.text.name)
        return false;
    flow.descriptor = data_url_open(url, node_text(url), &flow.file, context);
    return flow_read(&flow, sink, context);
}

static bool is_asked_for(const struct json_node *node)
{
    return node && !node_is_null(node) && !node_is_false(node);
}

static struct table *load_definition(const struct json_node *data,
                                     const struct data_definition *definition,
                                     struct given_database *database,
                                     const struct data_context *context)
{
    struct data_format format = {0};
    if (!read_format(definition->format, &format, context->diag))
        return NULL;
    if (database)
        return given_load_database(database, data, &format, context);
    struct data_given *given = given_find(definition->name, context);
    if (given)
        return given_load(given, data, &format, context);
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
        node_error(data, context->diag, DIAG_MISSING_PROPERTY, NULL,
                   "data needs \"url\" or \"values\"");
        return NULL;
    }
    const struct json_node *dataset = find_dataset(data, definition->name, context);
    return dataset ? load_values(data, dataset, &format, context) : NULL;
}

/* The data, or of what is only a name what has the rows. */
static const struct json_node *with_rows(const struct json_node *data,
                                         const struct data_context *context)
{
    const char *name = node_text(node_member(data, "name"));
    if (!name || node_member(data, "values") || node_member(data, "url") ||
        given_find(name, context))
        return data;
    const struct json_node *root = json_node_in(data->document->root, data->evaluator);
    if (node_member(node_member(root, "datasets"), name))
        return data;
    const struct json_node *named = find_named(root, name);
    return named ? named : data;
}

static struct table *load(const struct json_node *data, struct given_database *database,
                          const struct data_context *context)
{
    data = with_rows(data, context);
    if (node_is_null(data))
        return arena_alloc(context->arena, sizeof(struct table));
    struct data_definition definition = {0};
    if (node_is_text(data)) {
        node_error(data, context->diag, DIAG_TYPE,
                   arena_format(context->arena, "write {\"url\": \"%s\"}", node_text(data)),
                   "\"data\" must be an object, not a text");
        return NULL;
    }
    if (node_is_array(data)) {
        node_error(data, context->diag, DIAG_TYPE, "rows of its own are {\"values\": […]}",
                   "data must be an object, not an array");
        return NULL;
    }
    if (!json_read_properties(data, "data", PROPERTIES(data_properties), &definition,
                              context->diag))
        return NULL;
    struct table *table = load_definition(data, &definition, database, context);
    if (table && table->row_count == 0) {
        const struct json_node *where = definition.values ? definition.values : definition.url;
        node_warn(where ? where : data, context->diag, DIAG_NO_ROWS, NULL, "%s%s%s has no rows",
                  table->source ? "\"" : "", table->source ? table->source : "this data",
                  table->source ? "\"" : "");
    }
    return table;
}

bool data_flow(const struct json_node *data, struct row_sink *sink,
               const struct data_context *context)
{
    struct data_definition definition = {0};
    struct data_format format = {0};
    if (context->piece_size == 0 || !node_is_object(data) ||
        !json_read_properties(data, "data", PROPERTIES(data_properties), &definition,
                              context->diag) ||
        !read_format(definition.format, &format, context->diag))
        return false;
    struct data_given *given = given_find(definition.name, context);
    if (given)
        return given_flow(given, data, &format, sink, context);
    return !definition.values && definition.url &&
           flow_url(data, definition.url, &format, sink, context);
}

struct table *data_load_of(const struct json_node *data, struct given_database *database,
                           const struct data_context *context)
{
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(data));
    struct table *table = load(data, database, context);
    budget_leave(budget, before);
    return table;
}

struct table *data_load(const struct json_node *data, const struct data_context *context)
{
    struct given_database *database;
    if (!given_open(data, context, &database))
        return NULL;
    struct table *table = data_load_of(data, database, context);
    given_close(database);
    return table;
}
