/*
 * A projection's type: one record each, with all that is asked of it. A new one is a record (in the
 * file of its family) and a row in types.c. The facts are those of d3-geo's and Vega's projections:
 * https://d3js.org/d3-geo/projection, https://vega.github.io/vega-lite/docs/projection.html
 */
#ifndef CHARTS_PROJECTION_TYPE_H
#define CHARTS_PROJECTION_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/projection/lines.h"

/* A formula with what follows from the parallels. */
struct geo_formula {
    struct geo_point (*place)(const struct geo_formula *formula, double lambda, double phi);
    double exponent, factor, offset; /* of cones: n, and what each makes of the rest */
};

/* Which sides of the plane a projection keeps to by itself: those that go to infinity. */
enum geo_strip { GEO_STRIP_NONE, GEO_STRIP_SQUARE_X, GEO_STRIP_SQUARE_Y };

/* What of a spec's "projection" has an effect. */
enum {
    GEO_CENTER = 1,
    GEO_ROTATE = 2,
    GEO_CLIP_ANGLE = 4,
    GEO_CLIP_EXTENT = 8,
    GEO_PRECISION = 16,
    GEO_REFLECT = 32,
    GEO_PARALLELS = 64,
    GEO_ALL_BUT_PARALLELS = 63
};

/* A part of a composite: a projection of its own at a place beside the first's. Lengths are in
 * parts of the scale. */
struct geo_part {
    const struct projection_type *type;
    double rotate[3], center[2], parallels[2];
    double scale;
    double x, y;                     /* its translation */
    double left, top, right, bottom; /* what it shows */
    double inset;                    /* px that the borders lie further in */
};

struct projection_type {
    const char *name; /* as Vega-Lite writes it; specs may write it in any case */
    unsigned settings;
    double scale;        /* unless it is given or fitted */
    double center[2];    /* degrees east and north */
    double rotate[3];    /* degrees: lambda, phi, gamma */
    double parallels[2]; /* degrees */
    double clip_angle;   /* degrees; 0: cut at the antimeridian */
    double turn;         /* degrees that come on top of the rotation's gamma, and: */
    bool swaps_center;   /* the centre is turned, too */
    bool is_plane;       /* what it is given lies in the plane already */
    enum geo_strip strip;
    struct geo_point (*place)(const struct geo_formula *formula, double lambda, double phi);
    /* The formula for these parallels, in radians; NULL: place is all of it. */
    void (*prepare)(struct geo_formula *formula, double first, double second);
    const struct geo_part *parts; /* of a composite; else NULL */
    size_t part_count;
};

extern const struct projection_type projection_albers, projection_albers_usa,
    projection_azimuthal_equal_area, projection_azimuthal_equidistant, projection_conic_conformal,
    projection_conic_equal_area, projection_conic_equidistant, projection_equal_earth,
    projection_equirectangular, projection_gnomonic, projection_identity, projection_mercator,
    projection_mollweide, projection_natural_earth1, projection_orthographic,
    projection_stereographic, projection_transverse_mercator;

/* Ends with NULL. */
extern const struct projection_type *const projection_types[];

/* The record of that name, in any case; NULL: there is none. */
const struct projection_type *projection_type_named(const char *name);

/* The nearest name, or NULL. */
const char *projection_type_suggest(const char *name);

#define GEO_PI 3.14159265358979323846
#define GEO_EPSILON 1e-6

static inline double geo_radians(double degrees)
{
    return degrees * (GEO_PI / 180);
}

/* asin() and acos() of what is a little beyond 1. */
double geo_asin(double x);
double geo_acos(double x);

#endif
