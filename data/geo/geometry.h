/*
 * GeoJSON as values (RFC 7946, and the "Sphere" that d3-geo adds to it), walked without being
 * copied: a feature, a collection of them, or a bare geometry comes to points, lines, polygons and
 * spheres. What these mean, a sphere's measures or a projection, is their visitor's business.
 */
#ifndef DATA_GEO_GEOMETRY_H
#define DATA_GEO_GEOMETRY_H

#include <stdbool.h>
#include <stddef.h>

#include "data/value.h"

enum { GEOMETRY_PROBLEM_SIZE = 120 };

/* Takes what a geometry is made of; false ends the walk. The functions may not be NULL. */
struct geometry_visitor {
    bool (*point)(struct geometry_visitor *visitor, struct value position);
    bool (*line)(struct geometry_visitor *visitor, const struct value_array *positions);
    bool (*polygon)(struct geometry_visitor *visitor, const struct value_array *rings);
    bool (*sphere)(struct geometry_visitor *visitor);
    char problem[GEOMETRY_PROBLEM_SIZE]; /* what is malformed, for a message; "": nothing */
};

/*
 * Hands the visitor all that is in the object, each part checked: lines are arrays of positions,
 * polygons arrays of such, positions arrays that hold no further ones (whose elements may still be
 * no numbers). What is no GeoJSON, and a geometry that is null, has no parts. False when the
 * visitor returned false, or after a problem was written.
 */
bool geometry_visit(struct value object, struct geometry_visitor *visitor);

/* An element of a position as a number, as ECMAScript converts it; NAN where there is none. */
double geometry_coordinate(struct value position, size_t index);

/* Whether the object is a GeoJSON "FeatureCollection". */
bool geometry_is_collection(struct value object);

#endif
