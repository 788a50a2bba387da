/*
 * The table of curves for lines and areas, drawn as d3-shape draws them: a name and how an edge
 * becomes an outline. Straight lines, steps and monotone cubics are here, the rest is in
 * curve_spline.c and curve_natural.c.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "render/item.h"
#include "render/item_internal.h"

struct path_point curve_edge_point(const struct curve_edge *edge, size_t i)
{
    const struct scene_point *p = &edge->points[edge->second ? edge->count - 1 - i : i];
    return edge->second ? (struct path_point){p->x2, p->y2} : (struct path_point){p->x, p->y};
}

static struct path_point start_edge(const struct curve_edge *edge, bool join,
                                    struct path_sink *sink)
{
    struct path_point first = curve_edge_point(edge, 0);
    if (join)
        sink->line_to(sink, first.x, first.y);
    else
        sink->move_to(sink, first.x, first.y);
    return first;
}

static void draw_linear(const struct curve_edge *edge, const struct series_item *series, bool join,
                        struct path_sink *sink)
{
    (void)series;
    start_edge(edge, join, sink);
    for (size_t i = 1; i < edge->count; i++) {
        struct path_point p = curve_edge_point(edge, i);
        sink->line_to(sink, p.x, p.y);
    }
}

/* A closed shape of its own, whichever edge of an area it is. */
static void draw_linear_closed(const struct curve_edge *edge, const struct series_item *series,
                               bool join, struct path_sink *sink)
{
    (void)join;
    draw_linear(edge, series, false, sink);
    sink->close(sink);
}

/* Between two points, the step is at share t of the way. Vega steps along x for every orient. */
static void draw_steps(const struct curve_edge *edge, double t, bool join, struct path_sink *sink)
{
    if (edge->second)
        t = 1 - t; /* backwards, the same step is at the other end */
    struct path_point from = start_edge(edge, join, sink);
    for (size_t i = 1; i < edge->count; i++) {
        struct path_point to = curve_edge_point(edge, i);
        double x = from.x * (1 - t) + to.x * t;
        sink->line_to(sink, x, from.y);
        sink->line_to(sink, x, to.y);
        from = to;
    }
    if (t < 1 && edge->count > 1)
        sink->line_to(sink, from.x, from.y);
}

static void draw_step(const struct curve_edge *edge, const struct series_item *series, bool join,
                      struct path_sink *sink)
{
    (void)series;
    draw_steps(edge, 0.5, join, sink);
}

static void draw_step_before(const struct curve_edge *edge, const struct series_item *series,
                             bool join, struct path_sink *sink)
{
    (void)series;
    draw_steps(edge, 0, join, sink);
}

static void draw_step_after(const struct curve_edge *edge, const struct series_item *series,
                            bool join, struct path_sink *sink)
{
    (void)series;
    draw_steps(edge, 1, join, sink);
}

static double sign(double value)
{
    return value < 0 ? -1 : 1;
}

/* Steffen's slope (1990) at b, such that no overshoot arises: 0 at peaks. */
static double inner_slope(struct path_point a, struct path_point b, struct path_point c)
{
    double h0 = b.x - a.x, h1 = c.x - b.x;
    double s0 = (b.y - a.y) / (h0 != 0 ? h0 : h1 < 0 ? -0.0 : 0.0);
    double s1 = (c.y - b.y) / (h1 != 0 ? h1 : h0 < 0 ? -0.0 : 0.0);
    double p = (s0 * h1 + s1 * h0) / (h0 + h1);
    double slope = (sign(s0) + sign(s1)) * fmin(fmin(fabs(s0), fabs(s1)), 0.5 * fabs(p));
    /* fmin() passes NaN over, Math.min() doesn't: coincident points have the slope 0. */
    return isnan(s0) || isnan(s1) || isnan(p) || !isfinite(slope) ? 0 : slope;
}

/* The slope at an end, given the slope t at the neighbour. */
static double end_slope(struct path_point a, struct path_point b, double t)
{
    double h = b.x - a.x;
    return h != 0 ? (3 * (b.y - a.y) / h - t) / 2 : t;
}

/* A segment of the monotone cubic with these slopes at its ends. Horizontal: x and y had changed
 * places. */
static void draw_hermite(struct path_sink *sink, bool horizontal, struct path_point a,
                         struct path_point b, const double slopes[2])
{
    double dx = (b.x - a.x) / 3;
    struct path_point p = {a.x + dx, a.y + dx * slopes[0]}, q = {b.x - dx, b.y - dx * slopes[1]};
    if (horizontal)
        sink->curve_to(sink, p.y, p.x, q.y, q.x, b.y, b.x);
    else
        sink->curve_to(sink, p.x, p.y, q.x, q.y, b.x, b.y);
}

/* As curve_edge_point(), x and y exchanged when horizontal; points that coincide with the one
 * before are passed over. False at the end. */
static bool next_distinct(const struct curve_edge *edge, bool horizontal, size_t *i,
                          struct path_point before, struct path_point *next)
{
    while (++*i < edge->count) {
        struct path_point p = curve_edge_point(edge, *i);
        *next = horizontal ? (struct path_point){p.y, p.x} : p;
        if (next->x != before.x || next->y != before.y)
            return true;
    }
    return false;
}

static void draw_monotone(const struct curve_edge *edge, const struct series_item *series,
                          bool join, struct path_sink *sink)
{
    bool horizontal = series->horizontal;
    struct path_point a = start_edge(edge, join, sink), b, c;
    size_t i = 0;
    if (horizontal)
        a = (struct path_point){a.y, a.x};
    if (!next_distinct(edge, horizontal, &i, a, &b))
        return;
    if (!next_distinct(edge, horizontal, &i, b, &c)) {
        sink->line_to(sink, horizontal ? b.y : b.x, horizontal ? b.x : b.y);
        return;
    }
    double slope = inner_slope(a, b, c);
    draw_hermite(sink, horizontal, a, b, (double[]){end_slope(a, b, slope), slope});
    for (;;) {
        struct path_point d;
        if (!next_distinct(edge, horizontal, &i, c, &d)) {
            draw_hermite(sink, horizontal, b, c, (double[]){slope, end_slope(b, c, slope)});
            return;
        }
        double next = inner_slope(b, c, d);
        draw_hermite(sink, horizontal, b, c, (double[]){slope, next});
        slope = next;
        b = c;
        c = d;
    }
}

static const struct curve curves[] = {
    {"linear", draw_linear},
    {"linear-closed", draw_linear_closed},
    {"step", draw_step},
    {"step-before", draw_step_before},
    {"step-after", draw_step_after},
    {"monotone", draw_monotone},
    {"basis", curve_draw_basis},
    {"basis-open", curve_draw_basis_open},
    {"basis-closed", curve_draw_basis_closed},
    {"bundle", curve_draw_bundle},
    {"cardinal", curve_draw_cardinal},
    {"cardinal-open", curve_draw_cardinal_open},
    {"cardinal-closed", curve_draw_cardinal_closed},
    {"catmull-rom", curve_draw_catmull_rom},
    {"catmull-rom-open", curve_draw_catmull_rom_open},
    {"catmull-rom-closed", curve_draw_catmull_rom_closed},
    {"natural", curve_draw_natural},
};

const char *const curve_names[] = {"linear",
                                   "linear-closed",
                                   "step",
                                   "step-before",
                                   "step-after",
                                   "monotone",
                                   "basis",
                                   "basis-open",
                                   "basis-closed",
                                   "bundle",
                                   "cardinal",
                                   "cardinal-open",
                                   "cardinal-closed",
                                   "catmull-rom",
                                   "catmull-rom-open",
                                   "catmull-rom-closed",
                                   "natural",
                                   NULL};

const struct curve *curve_find(const char *interpolate)
{
    for (size_t i = 0; interpolate && i < COUNT_OF(curves); i++) {
        if (strcmp(curves[i].name, interpolate) == 0)
            return &curves[i];
    }
    return &curves[0];
}
