/*
 * Features from TopoJSON: arcs become positions, and geometries of arcs GeoJSON.
 */
#include "data/load/topojson.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/intern.h"
#include "base/suggest.h"
#include "data/json_internal.h"
#include "data/json_scan.h"
#include "data/table.h"

bool topology_fail(const struct topology *topology, const char *format, ...)
{
    char what[160];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    return node_error(topology->node, topology->context->diag, DIAG_DATA, NULL,
                      "\"%s\" is no sound TopoJSON: %s", topology->name, what);
}

struct value topology_array(const struct topology *topology, const struct value *items,
                            size_t count)
{
    struct value_array *array = arena_alloc(topology->context->arena, sizeof *array);
    if (!array)
        return VALUE_OF_UNDEFINED;
    *array = (struct value_array){.count = count, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

/* --- positions and arcs ----------------------------------------------------------------------- */

static double number_at(const json_t *array, size_t index)
{
    const json_t *number = json_array_get(array, index);
    return json_is_number(number) ? json_number_value(number) : NAN;
}

/* Adds the steps of a quantized position to where the last one led. */
static void advance(const struct topology *topology, const json_t *position, double at[2])
{
    for (size_t i = 0; i < 2; i++) {
        double step = number_at(position, i);
        at[i] = topology->is_quantized ? at[i] + step : step;
    }
}

/* A position of the coordinates that the topology's transform makes of where it is. */
static void write_position(const struct topology *topology, const double at[2],
                           struct value_array *array, struct value *items)
{
    for (size_t i = 0; i < 2; i++) {
        double x =
            topology->is_quantized ? at[i] * topology->scale[i] + topology->translate[i] : at[i];
        items[i] = VALUE_OF_NUMBER(x);
    }
    *array = (struct value_array){.count = 2, .items = items};
}

static bool read_arc(struct topology *topology, const json_t *json, size_t index)
{
    enum { POSITION_STEPS = 12 };
    struct topology_arc *arc = &topology->read[index];
    struct arena *arena = topology->context->arena;
    size_t count = json_array_size(json);
    if (!json_is_array(json) || count == 0)
        return topology_fail(topology, "arc %zu must be an array of positions", index);
    if (!budget_work(arena_budget(arena), POSITION_STEPS * (double)count))
        return false;
    struct value *positions = arena_array(arena, count, sizeof *positions);
    struct value_array *arrays = arena_array(arena, count, sizeof *arrays);
    struct value *numbers = arena_array(arena, 2 * count, sizeof *numbers);
    if (!positions || !arrays || !numbers)
        return false;
    double at[2] = {0, 0};
    for (size_t i = 0; i < count; i++) {
        const json_t *position = json_array_get(json, i);
        if (!json_is_array(position))
            return topology_fail(topology, "arc %zu must be an array of positions", index);
        advance(topology, position, at);
        if (i == 0)
            memcpy(arc->start, at, sizeof at);
        write_position(topology, at, &arrays[i], &numbers[2 * i]);
        positions[i] = (struct value){.type = VALUE_ARRAY, .array = &arrays[i]};
    }
    memcpy(arc->end, at, sizeof at);
    const json_t *second = json_array_get(json, 1);
    arc->is_still = count == 2 && number_at(second, 0) == 0 && number_at(second, 1) == 0;
    arc->positions = positions;
    arc->count = count;
    arc->is_read = true;
    return true;
}

const struct topology_arc *topology_arc_at(struct topology *topology, const json_t *number,
                                           bool *is_reversed, size_t *index)
{
    double n = json_is_number(number) ? json_number_value(number) : NAN;
    double place = n < 0 ? -1 - n : n;
    if (!(place == floor(place)) || !(place < (double)topology->arc_count)) {
        if (isnan(n))
            topology_fail(topology, "a geometry's arcs must be numbers");
        else
            topology_fail(topology, "a geometry names arc %g of %zu", n, topology->arc_count);
        return NULL;
    }
    *is_reversed = n < 0;
    *index = (size_t)place;
    struct topology_arc *arc = &topology->read[*index];
    if (!arc->is_read && !read_arc(topology, json_array_get(topology->arcs, *index), *index))
        return NULL;
    return arc;
}

/* The arcs of a line follow one another: each begins where the one before ends. */
static bool fill_line(struct topology *topology, const json_t *numbers, struct value *positions,
                      size_t *count)
{
    *count = 0;
    for (size_t i = 0; i < json_array_size(numbers); i++) {
        bool is_reversed;
        size_t index;
        const struct topology_arc *arc =
            topology_arc_at(topology, json_array_get(numbers, i), &is_reversed, &index);
        if (!arc)
            return false;
        if (*count > 0)
            --*count;
        for (size_t k = 0; k < arc->count; k++)
            positions[(*count)++] = arc->positions[is_reversed ? arc->count - 1 - k : k];
    }
    return true;
}

struct value topology_line(struct topology *topology, const json_t *numbers, size_t least)
{
    struct arena *arena = topology->context->arena;
    size_t most = least, count;
    if (!json_is_array(numbers)) {
        topology_fail(topology, "the \"arcs\" of a line or ring must be an array of numbers");
        return VALUE_OF_UNDEFINED;
    }
    for (size_t i = 0; i < json_array_size(numbers); i++) {
        bool is_reversed;
        size_t index;
        const struct topology_arc *arc =
            topology_arc_at(topology, json_array_get(numbers, i), &is_reversed, &index);
        if (!arc)
            return VALUE_OF_UNDEFINED;
        most += arc->count;
    }
    if (!budget_work(arena_budget(arena), (double)most))
        return VALUE_OF_UNDEFINED;
    struct value *positions = arena_array(arena, most, sizeof *positions);
    if (!positions || !fill_line(topology, numbers, positions, &count))
        return VALUE_OF_UNDEFINED;
    for (; count > 0 && count < least; count++)
        positions[count] = positions[0];
    return topology_array(topology, positions, count);
}

/* --- geometries ------------------------------------------------------------------------------- */

enum { LEAST_LINE = 2, LEAST_RING = 4 };

typedef struct value read_part(struct topology *topology, const json_t *json);

static struct value read_point(struct topology *topology, const json_t *json)
{
    struct arena *arena = topology->context->arena;
    struct value_array *array = arena_alloc(arena, sizeof *array);
    struct value *items = arena_array(arena, 2, sizeof *items);
    double at[2] = {0, 0};
    if (!json_is_array(json)) {
        topology_fail(topology, "a position must be an array of numbers");
        return VALUE_OF_UNDEFINED;
    }
    if (!array || !items)
        return VALUE_OF_UNDEFINED;
    advance(topology, json, at);
    write_position(topology, at, array, items);
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

static struct value read_line(struct topology *topology, const json_t *json)
{
    return topology_line(topology, json, LEAST_LINE);
}

static struct value read_ring(struct topology *topology, const json_t *json)
{
    return topology_line(topology, json, LEAST_RING);
}

static struct value read_parts(struct topology *topology, const json_t *json, read_part *read)
{
    size_t count = json_array_size(json);
    struct value *items = arena_array(topology->context->arena, count, sizeof *items);
    if (!json_is_array(json)) {
        topology_fail(topology, "a geometry must have an array as its \"arcs\" or \"coordinates\"");
        return VALUE_OF_UNDEFINED;
    }
    if (!items && count > 0)
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < count; i++) {
        items[i] = read(topology, json_array_get(json, i));
        if (items[i].type == VALUE_UNDEFINED)
            return VALUE_OF_UNDEFINED;
    }
    return topology_array(topology, items, count);
}

static struct value read_points(struct topology *topology, const json_t *json)
{
    return read_parts(topology, json, read_point);
}

static struct value read_lines(struct topology *topology, const json_t *json)
{
    return read_parts(topology, json, read_line);
}

static struct value read_rings(struct topology *topology, const json_t *json)
{
    return read_parts(topology, json, read_ring);
}

static struct value read_polygons(struct topology *topology, const json_t *json)
{
    return read_parts(topology, json, read_rings);
}

static read_part read_geometry;

static struct value read_geometries(struct topology *topology, const json_t *json)
{
    return read_parts(topology, json, read_geometry);
}

/* How a geometry's member becomes GeoJSON's. */
static const struct {
    const char *type, *from, *to;
    read_part *read;
} geometry_types[] = {
    {"Point", "coordinates", "coordinates", read_point},
    {"MultiPoint", "coordinates", "coordinates", read_points},
    {"LineString", "arcs", "coordinates", read_line},
    {"MultiLineString", "arcs", "coordinates", read_lines},
    {"Polygon", "arcs", "coordinates", read_rings},
    {"MultiPolygon", "arcs", "coordinates", read_polygons},
    {"GeometryCollection", "geometries", "geometries", read_geometries},
};

static const char *type_of(const json_t *object)
{
    const char *type = json_string_value(json_object_get(object, "type"));
    return type ? type : "";
}

/* An object of a type and one other member. */
static struct value typed_object(const struct topology *topology, const char *type, const char *key,
                                 struct value member)
{
    struct arena *arena = topology->context->arena;
    struct value_object *object = arena_alloc(arena, sizeof *object);
    const char **keys = arena_array(arena, 2, sizeof *keys);
    struct value *values = arena_array(arena, 2, sizeof *values);
    const char *kept = intern_text(topology->context->intern, type, strlen(type));
    if (!object || !keys || !values || !kept || member.type == VALUE_UNDEFINED)
        return VALUE_OF_UNDEFINED;
    keys[0] = "type", keys[1] = key;
    values[0] = VALUE_OF_TEXT(kept), values[1] = member;
    *object = (struct value_object){.count = 2, .keys = keys, .values = values};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

/* What has no known type is null. */
static struct value read_geometry(struct topology *topology, const json_t *json)
{
    for (size_t i = 0; i < COUNT_OF(geometry_types); i++) {
        if (strcmp(geometry_types[i].type, type_of(json)) != 0)
            continue;
        struct value member =
            geometry_types[i].read(topology, json_object_get(json, geometry_types[i].from));
        return typed_object(topology, geometry_types[i].type, geometry_types[i].to, member);
    }
    return VALUE_OF_NULL;
}

/* --- rows ------------------------------------------------------------------------------------- */

/* A table of features under way. */
struct feature_rows {
    struct topology *topology;
    struct load_parse parse;
    struct table_builder *builder;
    size_t index;
};

static bool set_field(struct feature_rows *rows, const char *key, struct value value)
{
    const struct data_context *context = rows->topology->context;
    const char *name = intern_text(context->intern, key, strlen(key));
    struct load_conversion *conversion = name ? load_find_conversion(&rows->parse, name) : NULL;
    if (conversion)
        value = load_convert(conversion, value, rows->index, context->arena);
    return name && table_builder_set_interned(rows->builder, name, value);
}

static bool set_member(struct feature_rows *rows, const char *key, const json_t *json)
{
    const struct data_context *context = rows->topology->context;
    return !json || json_is_null(json) ||
           set_field(rows, key, json_value(json, context->intern, context->arena));
}

static bool set_text(struct feature_rows *rows, const char *key, const char *text)
{
    const char *kept = intern_text(rows->topology->context->intern, text, strlen(text));
    return kept && set_field(rows, key, VALUE_OF_TEXT(kept));
}

static bool add_feature(struct feature_rows *rows, const json_t *json)
{
    static const struct value_object nothing = {0};
    const json_t *properties = json_object_get(json, "properties");
    struct value geometry = read_geometry(rows->topology, json);
    if (geometry.type == VALUE_UNDEFINED || !table_builder_add_row(rows->builder) ||
        !set_text(rows, "type", "Feature") ||
        !set_member(rows, "id", json_object_get(json, "id")) ||
        !set_member(rows, "bbox", json_object_get(json, "bbox")) ||
        !set_field(rows, "geometry", geometry))
        return false;
    rows->index++;
    if (properties && !json_is_null(properties))
        return set_member(rows, "properties", properties);
    return set_field(rows, "properties", (struct value){.type = VALUE_OBJECT, .object = &nothing});
}

static bool add_features(struct feature_rows *rows, const json_t *object)
{
    const json_t *parts = json_object_get(object, "geometries");
    if (strcmp(type_of(object), "GeometryCollection") != 0)
        return add_feature(rows, object);
    if (!json_is_array(parts))
        return topology_fail(rows->topology, "a collection must have an array as its "
                                             "\"geometries\"");
    for (size_t i = 0; i < json_array_size(parts); i++) {
        if (!add_feature(rows, json_array_get(parts, i)))
            return false;
    }
    return true;
}

static bool add_mesh(struct feature_rows *rows, const json_t *object, const char *filter)
{
    enum mesh_filter which = filter && !strcmp(filter, "interior")   ? MESH_INTERIOR
                             : filter && !strcmp(filter, "exterior") ? MESH_EXTERIOR
                                                                     : MESH_ALL;
    struct value lines = topology_mesh(rows->topology, object, which);
    return lines.type != VALUE_UNDEFINED && table_builder_add_row(rows->builder) &&
           set_text(rows, "type", "MultiLineString") && set_field(rows, "coordinates", lines);
}

/* --- the topology ----------------------------------------------------------------------------- */

static bool read_transform(struct topology *topology)
{
    const json_t *transform = json_object_get(topology->root, "transform");
    topology->is_quantized = transform && !json_is_null(transform);
    for (size_t i = 0; topology->is_quantized && i < 2; i++) {
        topology->scale[i] = number_at(json_object_get(transform, "scale"), i);
        topology->translate[i] = number_at(json_object_get(transform, "translate"), i);
        if (isnan(topology->scale[i] + topology->translate[i]))
            return topology_fail(topology, "its \"transform\" must have a \"scale\" and a "
                                           "\"translate\" of two numbers each");
    }
    return true;
}

static bool begin(struct topology *topology)
{
    topology->arcs = json_object_get(topology->root, "arcs");
    topology->arc_count = json_array_size(topology->arcs);
    if (!json_is_object(json_object_get(topology->root, "objects")))
        return topology_fail(topology, "it has no \"objects\"");
    if (!json_is_array(topology->arcs))
        return topology_fail(topology, "it has no \"arcs\"");
    topology->read =
        arena_array(topology->context->arena, topology->arc_count, sizeof *topology->read);
    return (topology->read || topology->arc_count == 0) && read_transform(topology);
}

/* The names of all objects: "land", "countries". */
static const char *list_objects(const struct topology *topology)
{
    struct arena *arena = topology->context->arena;
    const char *list = "", *key;
    json_t *value;
    json_object_foreach(json_object_get(topology->root, "objects"), key, value)
    {
        list = list ? arena_format(arena, "%s%s\"%s\"", list, *list ? ", " : "", key) : NULL;
    }
    return list && *list ? arena_format(arena, "it has %s", list) : NULL;
}

static const json_t *find_object(const struct topology *topology, const struct data_format *format)
{
    const struct json_node *own = node_member(topology->node, "format");
    const char *name = format->feature ? format->feature : format->mesh;
    struct diag *diag = topology->context->diag;
    if (!name) {
        node_error(own ? own : topology->node, diag, DIAG_MISSING_PROPERTY, list_objects(topology),
                   "data in the format \"topojson\" needs a \"feature\" or a \"mesh\"");
        return NULL;
    }
    const json_t *object = json_object_get(json_object_get(topology->root, "objects"), name);
    const struct json_node *node = node_member(own, format->feature ? "feature" : "mesh");
    if (!json_is_object(object))
        node_error(node ? node : topology->node, diag, DIAG_DATA, list_objects(topology),
                   "\"%s\" has no object \"%s\"", topology->name, name);
    return json_is_object(object) ? object : NULL;
}

static struct diag_place place_at(const void *reading, size_t at, const char *field)
{
    const struct feature_rows *rows = reading;
    (void)at, (void)field;
    return node_place(rows->topology->node, false);
}

static struct table *make_rows(struct topology *topology, const struct data_format *format)
{
    const struct data_context *context = topology->context;
    struct feature_rows rows = {.topology = topology};
    struct load_rounding rounding = {0};
    struct table *table = NULL;
    const json_t *object = begin(topology) ? find_object(topology, format) : NULL;
    if (!object || !load_read_parse(format->parse, &rows.parse, context))
        return NULL;
    rows.builder = table_builder_new(context->intern, context->diag);
    if (rows.builder &&
        (format->feature ? add_features(&rows, object) : add_mesh(&rows, object, format->filter)))
        table = table_builder_freeze(rows.builder, context->arena);
    table_builder_free(rows.builder);
    table = table ? load_fill_missing(&rows.parse, table, context) : NULL;
    if (!table)
        return NULL;
    load_check_parse(&rows.parse, table, context);
    load_warn_values(&rows.parse, &rounding, place_at, &rows, context);
    return table;
}

static struct table *load_tree(const json_t *root, const struct data_text *text,
                               const struct data_context *context)
{
    struct topology topology = {
        .name = text->name, .root = root, .node = text->node, .context = context};
    const char *property = text->format->property;
    size_t count = 0;
    const char *const *keys = property ? load_split_path(property, &count, context->arena) : NULL;
    if (property && !keys)
        return NULL;
    for (size_t i = 0; i < count; i++) {
        topology.root = json_object_get(topology.root, keys[i]);
        if (!topology.root) {
            load_fail_property(text->node, keys[i], NULL, text->name, context);
            return NULL;
        }
    }
    return make_rows(&topology, text->format);
}

static struct table *load_topojson(const struct data_text *text, const struct data_context *context)
{
    size_t mark = json_scan_mark(text->bytes, text->length), end;
    struct json_scan scan = {.text = text->bytes + mark, .length = text->length - mark};
    json_error_t error;
    if (!json_scan_text(&scan)) {
        struct diag_place place =
            json_text_place(text->name, scan.text, scan.length, scan.wrong_at, context->arena);
        diag_error(context->diag, scan.code, &place, scan.hint, "%s", scan.message);
        return NULL;
    }
    double size = 8 * (double)text->length; /* as a tree */
    struct budget *budget = arena_budget(context->arena);
    if (!budget_spend(budget, LIMIT_MEMORY, size))
        return NULL;
    scan.at = 0;
    json_t *root = json_parse_checked(&scan, &end, &error);
    const struct json_failure failure = {text->name, &scan, &error, ""};
    if (!root)
        json_report_parse(&failure, context->arena, context->diag);
    struct table *table = root ? load_tree(root, text, context) : NULL;
    json_decref(root);
    budget_return(budget, LIMIT_MEMORY, size);
    return table;
}

static const char *const topojson_extensions[] = {"topojson", NULL};

const struct data_loader data_loader_topojson = {.name = "topojson",
                                                 .extensions = topojson_extensions,
                                                 .load = load_topojson,
                                                 .load_tree = load_tree};
