/*
 * Curves of cubics through or near their points: B-splines (basis, bundle), cardinal and
 * Catmull-Rom splines, each also open (without its ends) and closed. As d3-shape draws them.
 */
#include <math.h>

#include "render/item_internal.h"

/* d3-shape's epsilon. */
#define TINY 1e-12

/* Where a spline gets its points: an edge, for bundles pulled towards a straight line. */
struct course {
    const struct curve_edge *edge;
    double beta; /* 1: the edge itself */
};

static struct path_point course_point(const struct course *course, size_t i)
{
    struct path_point p = curve_edge_point(course->edge, i);
    if (course->beta == 1)
        return p;
    struct path_point first = curve_edge_point(course->edge, 0);
    struct path_point last = curve_edge_point(course->edge, course->edge->count - 1);
    double t = (double)i / (double)(course->edge->count - 1), rest = 1 - course->beta;
    return (struct path_point){course->beta * p.x + rest * (first.x + t * (last.x - first.x)),
                               course->beta * p.y + rest * (first.y + t * (last.y - first.y))};
}

static void begin(struct path_sink *sink, bool join, struct path_point p)
{
    if (join)
        sink->line_to(sink, p.x, p.y);
    else
        sink->move_to(sink, p.x, p.y);
}

static void line(struct path_sink *sink, struct path_point p)
{
    sink->line_to(sink, p.x, p.y);
}

/* The mean of three points by their weights. */
static struct path_point blend(const double weights[3], struct path_point a, struct path_point b,
                               struct path_point c)
{
    double m = weights[0], n = weights[1], o = weights[2], sum = m + n + o;
    return (struct path_point){(m * a.x + n * b.x + o * c.x) / sum,
                               (m * a.y + n * b.y + o * c.y) / sum};
}

/* The B-spline's point beside b. */
static struct path_point basis_point(struct path_point a, struct path_point b, struct path_point c)
{
    return blend((double[]){1, 4, 1}, a, b, c);
}

/* The point at m : n between two. */
static struct path_point between(double m, struct path_point a, double n, struct path_point b)
{
    return blend((double[]){m, n, 0}, a, b, b);
}

/* The B-spline's piece between a and b, of the points around a, b, c; it ends near b. */
static void draw_basis_piece(struct path_sink *sink, struct path_point a, struct path_point b,
                             struct path_point c)
{
    struct path_point p = between(2, a, 1, b), q = between(1, a, 2, b), to = basis_point(a, b, c);
    sink->curve_to(sink, p.x, p.y, q.x, q.y, to.x, to.y);
}

static void draw_basis_course(const struct course *course, bool join, struct path_sink *sink)
{
    size_t count = course->edge->count;
    struct path_point a = course_point(course, 0), b, c;
    begin(sink, join, a);
    if (count < 2)
        return;
    b = course_point(course, 1);
    if (count > 2)
        line(sink, between(5, a, 1, b));
    for (size_t i = 2; i < count; i++, a = b, b = c) {
        c = course_point(course, i);
        draw_basis_piece(sink, a, b, c);
    }
    if (count > 2)
        draw_basis_piece(sink, a, b, b);
    line(sink, b);
}

void curve_draw_basis(const struct curve_edge *edge, const struct series_item *series, bool join,
                      struct path_sink *sink)
{
    (void)series;
    draw_basis_course(&(struct course){edge, 1}, join, sink);
}

void curve_draw_bundle(const struct curve_edge *edge, const struct series_item *series, bool join,
                       struct path_sink *sink)
{
    double beta = isnan(series->tension) ? 0.85 : series->tension;
    if (edge->count > 1) /* d3: a lone point isn't drawn */
        draw_basis_course(&(struct course){edge, beta}, join, sink);
}

void curve_draw_basis_open(const struct curve_edge *edge, const struct series_item *series,
                           bool join, struct path_sink *sink)
{
    (void)series;
    if (edge->count < 3)
        return;
    struct path_point a = curve_edge_point(edge, 0), b = curve_edge_point(edge, 1),
                      c = curve_edge_point(edge, 2);
    begin(sink, join, basis_point(a, b, c));
    for (size_t i = 3; i < edge->count; i++) {
        a = b, b = c, c = curve_edge_point(edge, i);
        draw_basis_piece(sink, a, b, c);
    }
}

/* The i-th point of a closed course, which goes on with its first points. */
static struct path_point round_point(const struct curve_edge *edge, size_t i)
{
    return curve_edge_point(edge, i % edge->count);
}

void curve_draw_basis_closed(const struct curve_edge *edge, const struct series_item *series,
                             bool join, struct path_sink *sink)
{
    (void)series, (void)join;
    struct path_point a = round_point(edge, 0), b = round_point(edge, 1), c;
    if (edge->count < 3) {
        begin(sink, false, between(1, a, 2, b));
        if (edge->count == 2)
            line(sink, between(2, a, 1, b));
        sink->close(sink);
        return;
    }
    c = round_point(edge, 2);
    begin(sink, false, basis_point(a, b, c));
    for (size_t i = 3; i < edge->count + 3; i++) {
        a = b, b = c, c = round_point(edge, i);
        draw_basis_piece(sink, a, b, c);
    }
}

/* How a spline through its points bends between two of them: by tension (cardinal), or by the
 * distances to the power of alpha (Catmull-Rom). */
struct bend {
    double k;     /* cardinal: (1 - tension) / 6 */
    double alpha; /* 0: cardinal */
};

/* |b - a| to the power of 2 alpha. */
static double power(const struct bend *bend, struct path_point a, struct path_point b)
{
    double x = b.x - a.x, y = b.y - a.y;
    return pow(x * x + y * y, bend->alpha);
}

/* The control point beside b, of the neighbours a and c, l and m the powers of both distances. */
static struct path_point control(struct path_point a, struct path_point b, struct path_point c,
                                 double l, double m)
{
    double root_l = sqrt(l), root_m = sqrt(m);
    if (!(root_l > TINY))
        return b;
    double own = 2 * l + 3 * root_l * root_m + m, all = 3 * root_l * (root_l + root_m);
    return (struct path_point){(b.x * own - a.x * m + c.x * l) / all,
                               (b.y * own - a.y * m + c.y * l) / all};
}

/* The piece from b to c, between the neighbours a and d. A missing neighbour (an end) is the point
 * beside it for the tension, and nothing for the distances. */
static void draw_piece(const struct bend *bend, struct path_sink *sink,
                       const struct path_point p[4], bool has_first, bool has_last)
{
    struct path_point a = has_first ? p[0] : p[2], b = p[1], c = p[2], d = has_last ? p[3] : p[1];
    struct path_point from, to;
    if (bend->alpha != 0) {
        double middle = power(bend, b, c);
        from = has_first ? control(a, b, c, power(bend, a, b), middle) : b;
        to = has_last ? control(d, c, b, power(bend, c, d), middle) : c;
    } else {
        from = (struct path_point){b.x + bend->k * (c.x - a.x), b.y + bend->k * (c.y - a.y)};
        to = (struct path_point){c.x + bend->k * (b.x - d.x), c.y + bend->k * (b.y - d.y)};
    }
    sink->curve_to(sink, from.x, from.y, to.x, to.y, c.x, c.y);
}

static void draw_through(const struct bend *bend, const struct curve_edge *edge, bool join,
                         struct path_sink *sink)
{
    size_t count = edge->count;
    begin(sink, join, curve_edge_point(edge, 0));
    if (count == 2)
        line(sink, curve_edge_point(edge, 1));
    for (size_t i = 0; count > 2 && i + 1 < count; i++) {
        struct path_point p[4] = {curve_edge_point(edge, i ? i - 1 : i), curve_edge_point(edge, i),
                                  curve_edge_point(edge, i + 1),
                                  curve_edge_point(edge, i + 2 < count ? i + 2 : i + 1)};
        draw_piece(bend, sink, p, i > 0, i + 2 < count);
    }
}

static void draw_open(const struct bend *bend, const struct curve_edge *edge, bool join,
                      struct path_sink *sink)
{
    if (edge->count < 3)
        return;
    begin(sink, join, curve_edge_point(edge, 1));
    for (size_t i = 1; i + 2 < edge->count; i++) {
        struct path_point p[4];
        for (size_t k = 0; k < 4; k++)
            p[k] = curve_edge_point(edge, i - 1 + k);
        draw_piece(bend, sink, p, true, true);
    }
}

static void draw_closed(const struct bend *bend, const struct curve_edge *edge,
                        struct path_sink *sink)
{
    size_t count = edge->count;
    begin(sink, false, round_point(edge, 1));
    if (count == 2)
        line(sink, round_point(edge, 0));
    for (size_t i = 1; count > 2 && i < count + 1; i++) {
        struct path_point p[4];
        for (size_t k = 0; k < 4; k++)
            p[k] = round_point(edge, i - 1 + k);
        draw_piece(bend, sink, p, true, true);
    }
    if (count < 3)
        sink->close(sink);
}

static struct bend cardinal_bend(const struct series_item *series)
{
    return (struct bend){.k = (1 - (isnan(series->tension) ? 0 : series->tension)) / 6};
}

/* Without alpha d3 draws a cardinal spline of tension 0. */
static struct bend catmull_rom_bend(const struct series_item *series)
{
    return (struct bend){.k = 1.0 / 6, .alpha = isnan(series->tension) ? 0.5 : series->tension};
}

void curve_draw_cardinal(const struct curve_edge *edge, const struct series_item *series, bool join,
                         struct path_sink *sink)
{
    struct bend bend = cardinal_bend(series);
    draw_through(&bend, edge, join, sink);
}

void curve_draw_cardinal_open(const struct curve_edge *edge, const struct series_item *series,
                              bool join, struct path_sink *sink)
{
    struct bend bend = cardinal_bend(series);
    draw_open(&bend, edge, join, sink);
}

void curve_draw_cardinal_closed(const struct curve_edge *edge, const struct series_item *series,
                                bool join, struct path_sink *sink)
{
    (void)join;
    struct bend bend = cardinal_bend(series);
    draw_closed(&bend, edge, sink);
}

void curve_draw_catmull_rom(const struct curve_edge *edge, const struct series_item *series,
                            bool join, struct path_sink *sink)
{
    struct bend bend = catmull_rom_bend(series);
    draw_through(&bend, edge, join, sink);
}

void curve_draw_catmull_rom_open(const struct curve_edge *edge, const struct series_item *series,
                                 bool join, struct path_sink *sink)
{
    struct bend bend = catmull_rom_bend(series);
    draw_open(&bend, edge, join, sink);
}

void curve_draw_catmull_rom_closed(const struct curve_edge *edge, const struct series_item *series,
                                   bool join, struct path_sink *sink)
{
    (void)join;
    struct bend bend = catmull_rom_bend(series);
    draw_closed(&bend, edge, sink);
}
