/*
 * Measures of GeoJSON on the sphere, as d3-geo's geoArea(), geoBounds() and geoCentroid() have
 * them.
 */
#ifndef DATA_GEO_SPHERE_H
#define DATA_GEO_SPHERE_H

#include <stdbool.h>

#include "data/geo/geometry.h"

/* In degrees; a box whose x1 > x2 goes across the antimeridian. NAN: there is nothing. */
struct sphere_box {
    double x1, y1, x2, y2;
};

struct sphere_point {
    double x, y;
};

/* In steradians. False for what is malformed, as with the two below. */
bool sphere_area(struct value object, double *area);

/* Half of what a polygon's rings enclose with the south pole; below 0 when they have it on their
 * left side. */
double sphere_excess(const struct value_array *rings);

bool sphere_bounds(struct value object, struct sphere_box *box);

/* Weighed by area, else by length, else of the points. In degrees. */
bool sphere_centroid(struct value object, struct sphere_point *center);

#endif
