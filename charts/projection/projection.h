/*
 * A projection at work: places on the sphere, in degrees, become px in a view; geometries become
 * lines, cut where the sphere's surface is cut open, bent where the projection bends them, and cut
 * again at the borders of what is shown. This is d3-geo's road, and the figures are its own.
 */
#ifndef CHARTS_PROJECTION_PROJECTION_H
#define CHARTS_PROJECTION_PROJECTION_H

#include "charts/projection/type.h"
#include "data/geo/geometry.h"
#include "data/value.h"

struct arena;
struct budget;
struct geo_work;

struct geo_box {
    double x1, y1, x2, y2;
};

/* A turn of the sphere, in radians. */
struct geo_rotation {
    double lambda; /* first about the poles */
    bool is_tilted;
    double cos_phi, sin_phi, cos_gamma, sin_gamma;
};

/* What is asked for, and what follows from it when projection_settle() is called. */
struct projection {
    const struct projection_type *type;
    double scale;
    double translate[2];
    double center[2], rotate[3], parallels[2]; /* degrees */
    double clip_angle;                         /* degrees; 0: cut at the antimeridian */
    bool reflect_x, reflect_y;
    bool has_extent;
    struct geo_box extent; /* what is shown; read if has_extent */
    double precision;      /* px that a bent line may be off; 0: bends are left out */
    double point_radius;   /* of the dots that points are drawn as */

    struct geo_formula formula;
    struct geo_rotation rotation;
    double x, y, factor_x, factor_y; /* from the formula's unit to px */
    bool is_boxed;
    struct geo_box box;             /* where the plane is cut */
    const struct projection *parts; /* of a composite: as many as its type has */
};

/* The type's own settings, not settled yet. */
void projection_begin(struct projection *projection, const struct projection_type *type);

/* Works out what follows from the settings. Anew after each change of them; the parts of a
 * composite are made in the arena. False when memory is out. */
bool projection_settle(struct projection *projection, struct arena *arena);

/* Where a place lies, given in degrees; false where a composite doesn't show it. What lies beyond a
 * clip angle or extent has a place all the same, as in d3. */
bool projection_point(const struct projection *projection, double longitude, double latitude,
                      struct geo_point *point);

/* The place, in degrees, that a point of the plane shows; false where there is none. */
bool projection_invert(const struct projection *projection, struct geo_point point,
                       struct geo_point *place);

/* Takes what a geometry has become, px. False ends the work. */
struct geo_sink {
    bool (*point)(struct geo_sink *sink, double x, double y);
    bool (*line)(struct geo_sink *sink, const struct geo_vertex *vertices, size_t count,
                 bool is_ring);
    void (*end_polygon)(struct geo_sink *sink); /* after its rings; NULL: nobody asks */
};

/* What one geometry after the other is drawn with. */
struct geo_drawing {
    const struct projection *projection;
    struct geo_sink *sink;
    struct budget *budget;
    size_t wrong_count;                  /* of positions that are no numbers */
    char problem[GEOMETRY_PROBLEM_SIZE]; /* what is malformed; "": nothing */
    struct geo_work *work;
};

/* Zero it but for the first three. False when memory is out. */
bool geo_drawing_begin(struct geo_drawing *drawing);
void geo_drawing_end(struct geo_drawing *drawing);

/* GeoJSON through the projection (NULL: coordinates are px as they are) to the sink. False when it
 * is malformed (then problem says how), memory ran out, a limit was reached, or the sink said so.
 */
bool geo_draw(struct geo_drawing *drawing, struct value object);

/* A point in the same way, which clips apply to: degrees. */
bool geo_draw_point(struct geo_drawing *drawing, double longitude, double latitude);

#endif
