/*
 * Paths: where outlines go (a box, a Cairo context), and SVG path data (SVG 1.1, 8.3) read into
 * them.
 */
#ifndef RENDER_PATH_H
#define RENDER_PATH_H

#include <stdbool.h>

#include "render/scene.h"

/* What takes an outline. The records below begin with one. */
struct path_sink {
    void (*move_to)(struct path_sink *sink, double x, double y);
    void (*line_to)(struct path_sink *sink, double x, double y);
    void (*curve_to)(struct path_sink *sink, double x1, double y1, double x2, double y2, double x,
                     double y);
    /* A full circle, starting at its right. */
    void (*circle)(struct path_sink *sink, double x, double y, double radius);
    void (*close)(struct path_sink *sink);
};

/* Takes an outline's box, after a turn by some degrees about (0, 0). */
struct path_bounds {
    struct path_sink sink;
    struct bounds bounds;
    double cosine, sine;
    double x, y; /* the current point, turned */
};

struct path_bounds path_bounds_start(double angle);

/* A closed rectangle. */
void path_rect(struct path_sink *sink, double x, double y, double width, double height);

struct path_point {
    double x, y;
};

/* A cubic that is the quadratic over that control point. */
void path_quadratic(struct path_sink *sink, struct path_point from, struct path_point control,
                    struct path_point to);

/* An elliptic arc as cubics, with SVG's radii, rotation (degrees) and flags. */
struct path_arc {
    double radius_x, radius_y, rotation;
    bool large, sweep;
};
void path_arc(struct path_sink *sink, const struct path_arc *arc, struct path_point from,
              struct path_point to);

/* A part of a circle as cubics, in radians clockwise from its right; the current point is at from
 * already. */
struct path_circular {
    struct path_point center;
    double radius, from, to;
};
void path_circular(struct path_sink *sink, const struct path_circular *part);

/*
 * Draws SVG path data, each coordinate times (scale_x, scale_y). False when the data is malformed;
 * what came before the fault is drawn then, as SVG has it. sink may be NULL: only a check.
 */
bool path_draw_svg(const char *data, double scale_x, double scale_y, struct path_sink *sink);

#endif
