/*
 * The steps of the road that a geometry goes, one file each; draw.c walks it. Private to the room.
 */
#ifndef CHARTS_PROJECTION_STEPS_H
#define CHARTS_PROJECTION_STEPS_H

#include "charts/projection/projection.h"

/* Degrees, turned by the rotation: radians. */
struct geo_point geo_turn(const struct projection *projection, double longitude, double latitude);

/* From turned radians to px. */
struct geo_point geo_place(const struct projection *projection, double lambda, double phi);

/* Whether the plane's borders leave it. */
bool geo_box_has(const struct projection *projection, double x, double y);

/* --- cutting the sphere (cut.c) ----------------------------------------------------------------
 */

/* What cuts it: a circle about the centre, or the antimeridian. What is not seen is left out. */
struct geo_edge {
    bool (*sees)(const struct geo_edge *edge, double lambda, double phi);
    /* Appends the seen parts of an open line; what became of it is returned: */
    unsigned (*cut)(const struct geo_edge *edge, const struct geo_vertex *vertices, size_t count,
                    struct geo_lines *out);
    /* Appends the way along the edge between two points on it; from NULL: once around. */
    void (*follow)(const struct geo_edge *edge, const struct geo_vertex *from,
                   const struct geo_vertex *to, int direction, struct geo_lines *out);
    /* Which of two points comes first on the way. */
    double (*compare)(const struct geo_edge *edge, const struct geo_vertex *a,
                      const struct geo_vertex *b);
    struct geo_point start; /* where the way begins */
    double radius, cosine;  /* of the circle, in radians */
    struct geo_box box;     /* in the plane */
};

enum {
    GEO_CUT_NOT = 1, /* nothing was cut off */
    GEO_CUT_JOIN = 2 /* its last part goes on with the first */
};

struct geo_edge geo_edge_antimeridian(void);
struct geo_edge geo_edge_circle(double radius);
double geo_compare_around(const struct geo_edge *edge, const struct geo_vertex *a,
                          const struct geo_vertex *b);
struct geo_edge geo_edge_of(const struct projection *projection);

/* Room that cutting needs; zero it but for the budgets. */
struct geo_cutting {
    struct geo_lines parts, whole, segments;
};

void geo_cutting_free(struct geo_cutting *cutting);

/* Appends the seen part of a polygon, as rings. False when memory is out. */
bool geo_cut_polygon(const struct geo_edge *edge, const struct geo_lines *rings,
                     struct geo_cutting *cutting, struct geo_lines *out);

/* Whether a polygon on the sphere has the point in it: its rings' left sides are inside. */
bool geo_polygon_has(const struct geo_lines *rings, struct geo_point point);

/* Joins segments that were cut off at an edge along it, to rings. The segments' last vertices may
 * be moved. False when memory is out. */
bool geo_join(const struct geo_edge *edge, struct geo_lines *segments, bool starts_inside,
              struct geo_lines *out);

/* --- bending lines (resample.c) ------------------------------------------------------------------
 */

/* Appends a line through the projection, with as many vertices more as its bends need. */
void geo_resample(const struct projection *projection, const struct geo_lines *from,
                  const struct geo_line *line, struct geo_lines *out);

/* --- cutting the plane (box.c) -------------------------------------------------------------------
 */

/* Appends what is in the box, of a polygon or a line. False when memory is out. */
bool geo_box_polygon(const struct geo_box *box, const struct geo_lines *rings,
                     struct geo_cutting *cutting, struct geo_lines *out);
void geo_box_line(const struct geo_box *box, const struct geo_vertex *vertices, size_t count,
                  struct geo_lines *out);

#endif
