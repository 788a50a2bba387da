/*
 * Boxes of outlines, and the curves that others lack: rectangles, quadratics and elliptic arcs as
 * cubics. Reading path data is in path_svg.c.
 */
#include "render/path.h"

#include <math.h>

#include "base/number.h"
#include "render/item_internal.h"

static void bounds_move_to(struct path_sink *sink, double x, double y)
{
    struct path_bounds *to = (struct path_bounds *)sink;
    to->x = to->cosine * x - to->sine * y;
    to->y = to->sine * x + to->cosine * y;
    bounds_add(&to->bounds, to->x, to->y);
}

static double cubic_at(double t, const double p[4])
{
    double s = 1 - t;
    return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
}

/* Where the derivative of a cubic, a t² + 2 b t - c, is zero: at most two t. */
static int cubic_extrema(const double p[4], double t[2])
{
    double a = p[3] - p[0] + 3 * p[1] - 3 * p[2], b = p[0] + p[2] - 2 * p[1], c = p[0] - p[1];
    if (fabs(a) < 1e-14) {
        t[0] = 0.5 * c / b;
        return 1;
    }
    double root = b * b + c * a;
    if (root < 0)
        return 0;
    root = sqrt(root);
    t[0] = (-b + root) / a;
    t[1] = (-b - root) / a;
    return 2;
}

static void bounds_curve_to(struct path_sink *sink, double x1, double y1, double x2, double y2,
                            double x, double y)
{
    struct path_bounds *to = (struct path_bounds *)sink;
    double c = to->cosine, s = to->sine, t[2];
    const double px[] = {to->x, c * x1 - s * y1, c * x2 - s * y2, c * x - s * y};
    const double py[] = {to->y, s * x1 + c * y1, s * x2 + c * y2, s * x + c * y};
    for (int i = cubic_extrema(px, t) - 1; i >= 0; i--) {
        if (t[i] > 0 && t[i] < 1)
            bounds_add(&to->bounds, cubic_at(t[i], px), to->y);
    }
    for (int i = cubic_extrema(py, t) - 1; i >= 0; i--) {
        if (t[i] > 0 && t[i] < 1)
            bounds_add(&to->bounds, to->x, cubic_at(t[i], py));
    }
    bounds_move_to(sink, x, y);
}

static void bounds_circle(struct path_sink *sink, double x, double y, double radius)
{
    struct path_bounds *to = (struct path_bounds *)sink;
    double cx = to->cosine * x - to->sine * y, cy = to->sine * x + to->cosine * y;
    bounds_add(&to->bounds, cx - radius, cy - radius);
    bounds_add(&to->bounds, cx + radius, cy + radius);
    bounds_move_to(sink, x + radius, y);
}

static void bounds_close(struct path_sink *sink)
{
    (void)sink;
}

struct path_bounds path_bounds_start(double angle)
{
    double radians = degrees_to_radians(angle);
    return (struct path_bounds){
        .sink = {bounds_move_to, bounds_move_to, bounds_curve_to, bounds_circle, bounds_close},
        .bounds = bounds_empty,
        .cosine = cos(radians),
        .sine = sin(radians),
    };
}

void path_rect(struct path_sink *sink, double x, double y, double width, double height)
{
    sink->move_to(sink, x, y);
    sink->line_to(sink, x + width, y);
    sink->line_to(sink, x + width, y + height);
    sink->line_to(sink, x, y + height);
    sink->close(sink);
}

/* Two thirds of the way from an end to the control point. */
static struct path_point towards(struct path_point end, struct path_point control)
{
    return (struct path_point){end.x + (control.x - end.x) * 2 / 3,
                               end.y + (control.y - end.y) * 2 / 3};
}

void path_quadratic(struct path_sink *sink, struct path_point from, struct path_point control,
                    struct path_point to)
{
    struct path_point first = towards(from, control), second = towards(to, control);
    sink->curve_to(sink, first.x, first.y, second.x, second.y, to.x, to.y);
}

/* An ellipse in the parametrisation of SVG 1.1, F.6.5: centre, radii, axes, angles. */
struct ellipse {
    double center_x, center_y, radius_x, radius_y, cosine, sine, start, extent;
};

/* SVG 1.1, F.6.5 and F.6.6: from endpoints to the centre; radii that are too small grow. */
static struct ellipse ellipse_through(const struct path_arc *arc, struct path_point from,
                                      struct path_point to)
{
    double angle = degrees_to_radians(arc->rotation), c = cos(angle), s = sin(angle);
    double dx = (from.x - to.x) / 2, dy = (from.y - to.y) / 2;
    double px = c * dx + s * dy, py = c * dy - s * dx;
    double rx = fabs(arc->radius_x), ry = fabs(arc->radius_y);
    double needed = sqrt(px * px / (rx * rx) + py * py / (ry * ry));
    if (needed > 1) {
        rx *= needed;
        ry *= needed;
    }
    double a = rx * rx * py * py + ry * ry * px * px;
    double factor = sqrt(fmax(0, (rx * rx * ry * ry - a) / a));
    if (arc->large == arc->sweep)
        factor = -factor;
    double cx = factor * rx * py / ry, cy = -factor * ry * px / rx;
    double start = atan2((py - cy) / ry, (px - cx) / rx);
    double extent = atan2((-py - cy) / ry, (-px - cx) / rx) - start;
    if (arc->sweep && extent < 0)
        extent += 2 * PI;
    if (!arc->sweep && extent > 0)
        extent -= 2 * PI;
    return (struct ellipse){c * cx - s * cy + (from.x + to.x) / 2,
                            s * cx + c * cy + (from.y + to.y) / 2,
                            rx,
                            ry,
                            c,
                            s,
                            start,
                            extent};
}

/* The point at angle t plus k times the tangent there. */
static void ellipse_point(const struct ellipse *e, double t, double k, double *x, double *y)
{
    double u = e->radius_x * (cos(t) - k * sin(t)), v = e->radius_y * (sin(t) + k * cos(t));
    *x = e->center_x + e->cosine * u - e->sine * v;
    *y = e->center_y + e->sine * u + e->cosine * v;
}

/* From its start along its extent: cubics for a quarter or less each. */
static void draw_ellipse(struct path_sink *sink, const struct ellipse *e)
{
    int pieces = number_to_int(ceil(fabs(e->extent) / (PI / 2) - 1e-9));
    pieces = pieces < 1 ? 1 : pieces;
    double step = e->extent / pieces, k = 4.0 / 3 * tan(step / 4);
    for (int i = 0; i < pieces; i++) {
        double from = e->start + step * i, x1, y1, x2, y2, x, y;
        ellipse_point(e, from, k, &x1, &y1);
        ellipse_point(e, from + step, -k, &x2, &y2);
        ellipse_point(e, from + step, 0, &x, &y);
        sink->curve_to(sink, x1, y1, x2, y2, x, y);
    }
}

void path_arc(struct path_sink *sink, const struct path_arc *arc, struct path_point from,
              struct path_point to)
{
    if (from.x == to.x && from.y == to.y)
        return; /* F.6.2: an arc that ends where it starts is left out */
    if (arc->radius_x == 0 || arc->radius_y == 0) {
        sink->line_to(sink, to.x, to.y);
        return;
    }
    struct ellipse e = ellipse_through(arc, from, to);
    if (!isfinite(e.extent)) { /* radii beyond what can be computed */
        sink->line_to(sink, to.x, to.y);
        return;
    }
    draw_ellipse(sink, &e);
}

void path_circular(struct path_sink *sink, const struct path_circular *part)
{
    const struct ellipse circle = {
        part->center.x, part->center.y,       part->radius, part->radius, 1, 0,
        part->from,     part->to - part->from};
    draw_ellipse(sink, &circle);
}
