/*
 * Walking GeoJSON. Depth is no danger: the readers of JSON allow so many levels only.
 */
#include "data/geo/geometry.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"

static bool fail(struct geometry_visitor *visitor, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static bool fail(struct geometry_visitor *visitor, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(visitor->problem, sizeof visitor->problem, format, arguments);
    va_end(arguments);
    return false;
}

double geometry_coordinate(struct value position, size_t index)
{
    if (position.type != VALUE_ARRAY || index >= position.array->count)
        return NAN;
    return value_to_number(position.array->items[index]);
}

/* --- what a geometry's coordinates are -------------------------------------------------------- */

static bool check_position(struct geometry_visitor *visitor, struct value position)
{
    if (position.type != VALUE_ARRAY)
        return fail(visitor, "a position must be an array of numbers");
    for (size_t i = 0; i < position.array->count; i++) {
        if (value_is_nested(position.array->items[i]))
            return fail(visitor, "a position holds arrays: its coordinates are nested too deep");
    }
    return true;
}

static bool check_line(struct geometry_visitor *visitor, struct value line)
{
    if (line.type != VALUE_ARRAY)
        return fail(visitor, "a line or ring must be an array of positions");
    for (size_t i = 0; i < line.array->count; i++) {
        if (!check_position(visitor, line.array->items[i]))
            return false;
    }
    return true;
}

static bool visit_point(struct geometry_visitor *visitor, struct value coordinates)
{
    return check_position(visitor, coordinates) && visitor->point(visitor, coordinates);
}

static bool visit_line(struct geometry_visitor *visitor, struct value coordinates)
{
    return check_line(visitor, coordinates) && visitor->line(visitor, coordinates.array);
}

static bool visit_polygon(struct geometry_visitor *visitor, struct value coordinates)
{
    if (coordinates.type != VALUE_ARRAY)
        return fail(visitor, "a polygon must be an array of rings");
    for (size_t i = 0; i < coordinates.array->count; i++) {
        if (!check_line(visitor, coordinates.array->items[i]))
            return false;
    }
    return visitor->polygon(visitor, coordinates.array);
}

static const struct geometry_type {
    const char *name;
    bool (*visit)(struct geometry_visitor *visitor, struct value coordinates);
    bool is_multiple; /* its coordinates are an array of these */
} geometry_types[] = {
    {"Point", visit_point, false},     {"MultiPoint", visit_point, true},
    {"LineString", visit_line, false}, {"MultiLineString", visit_line, true},
    {"Polygon", visit_polygon, false}, {"MultiPolygon", visit_polygon, true},
};

static bool visit_coordinates(struct geometry_visitor *visitor, const struct geometry_type *type,
                              struct value object)
{
    struct value coordinates = value_member(object, "coordinates");
    if (coordinates.type != VALUE_ARRAY)
        return fail(visitor, "a \"%s\" must have an array as its \"coordinates\"", type->name);
    if (!type->is_multiple)
        return type->visit(visitor, coordinates);
    for (size_t i = 0; i < coordinates.array->count; i++) {
        if (!type->visit(visitor, coordinates.array->items[i]))
            return false;
    }
    return true;
}

/* --- objects ---------------------------------------------------------------------------------- */

static const char *type_name(struct value object)
{
    if (object.type != VALUE_OBJECT)
        return "";
    struct value type = value_member(object, "type");
    return type.type == VALUE_TEXT ? type.text : "";
}

bool geometry_is_collection(struct value object)
{
    return !strcmp(type_name(object), "FeatureCollection");
}

static bool visit_geometry(struct geometry_visitor *visitor, struct value object)
{
    const char *name = type_name(object);
    if (!strcmp(name, "Sphere"))
        return visitor->sphere(visitor);
    if (!strcmp(name, "GeometryCollection")) {
        struct value parts = value_member(object, "geometries");
        if (parts.type != VALUE_ARRAY)
            return fail(visitor, "a \"%s\" must have an array as its \"geometries\"", name);
        for (size_t i = 0; i < parts.array->count; i++) {
            if (!visit_geometry(visitor, parts.array->items[i]))
                return false;
        }
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(geometry_types); i++) {
        if (!strcmp(name, geometry_types[i].name))
            return visit_coordinates(visitor, &geometry_types[i], object);
    }
    return true;
}

static bool visit_features(struct geometry_visitor *visitor, struct value object)
{
    struct value features = value_member(object, "features");
    if (features.type != VALUE_ARRAY)
        return fail(visitor, "a \"FeatureCollection\" must have an array as its \"features\"");
    for (size_t i = 0; i < features.array->count; i++) {
        struct value feature = features.array->items[i];
        struct value geometry =
            feature.type == VALUE_OBJECT ? value_member(feature, "geometry") : VALUE_OF_UNDEFINED;
        if (!visit_geometry(visitor, geometry))
            return false;
    }
    return true;
}

bool geometry_visit(struct value object, struct geometry_visitor *visitor)
{
    visitor->problem[0] = '\0';
    if (geometry_is_collection(object))
        return visit_features(visitor, object);
    if (!strcmp(type_name(object), "Feature"))
        return visit_geometry(visitor, value_member(object, "geometry"));
    return visit_geometry(visitor, object);
}
