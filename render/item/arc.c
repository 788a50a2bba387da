/*
 * Arcs: sectors of a circle or of a ring, with padding and rounded corners as d3-shape's arc()
 * draws them.
 */
#include <math.h>

#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

/* d3-shape's epsilon. */
#define TINY 1e-12

/* One ring of a sector: the circle and the angles between which it is drawn, from 3 o'clock. */
struct ring {
    double radius, from, to, extent, corner;
    bool is_outer;
    bool corners_meet; /* they are smaller than asked for */
};

/* A corner: the circle that rounds it, and where that touches the side and the ring. */
struct rounding {
    struct path_point center, side, ring;
};

static struct path_point polar(double radius, double angle)
{
    return (struct path_point){radius * cos(angle), radius * sin(angle)};
}

static double angle_of(struct path_point point)
{
    return atan2(point.y, point.x);
}

/* Along a circle the way that the sector runs: canvas's arc() turns by a whole turn at most. */
static void sweep(struct path_sink *sink, struct path_circular part, bool clockwise)
{
    double turn = fmod(part.to - part.from, 2 * PI);
    if (clockwise && turn < 0)
        turn += 2 * PI;
    if (!clockwise && turn > 0)
        turn -= 2 * PI;
    struct path_point start = polar(part.radius, part.from);
    sink->line_to(sink, part.center.x + start.x, part.center.y + start.y);
    part.to = part.from + turn;
    path_circular(sink, &part);
}

/* Where two lines through two points each meet. */
static bool intersect(struct path_point a, struct path_point b, struct path_point c,
                      struct path_point d, struct path_point *at)
{
    double abx = b.x - a.x, aby = b.y - a.y, cdx = d.x - c.x, cdy = d.y - c.y;
    double t = cdy * abx - cdx * aby;
    if (t * t < TINY)
        return false;
    t = (cdx * (a.y - c.y) - cdy * (a.x - c.x)) / t;
    *at = (struct path_point){a.x + t * abx, a.y + t * aby};
    return true;
}

/* The circle of radius corner in the angle between the side from one ring to the other and a ring.
 */
static struct rounding round_corner(struct path_point from, struct path_point to, double radius,
                                    double corner, bool clockwise)
{
    double x01 = from.x - to.x, y01 = from.y - to.y;
    double lo = (clockwise ? corner : -corner) / sqrt(x01 * x01 + y01 * y01);
    double ox = lo * y01, oy = -lo * x01;
    struct path_point a = {from.x + ox, from.y + oy}, b = {to.x + ox, to.y + oy};
    struct path_point middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
    double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy, r = radius - corner;
    double cross = a.x * b.y - b.x * a.y;
    double d = (dy < 0 ? -1 : 1) * sqrt(fmax(0, r * r * length2 - cross * cross));
    struct path_point near = {(cross * dy - dx * d) / length2, (-cross * dx - dy * d) / length2};
    struct path_point far = {(cross * dy + dx * d) / length2, (-cross * dx + dy * d) / length2};
    if (hypot(near.x - middle.x, near.y - middle.y) > hypot(far.x - middle.x, far.y - middle.y))
        near = far;
    return (struct rounding){
        near, {-ox, -oy}, {near.x * (radius / r - 1), near.y * (radius / r - 1)}};
}

/* A ring's two corners and what is between them. */
static void draw_rounded(struct path_sink *sink, const struct ring *ring,
                         const struct rounding *first, const struct rounding *last, bool clockwise)
{
    double corner = ring->corner, from = angle_of(first->side), to = angle_of(last->side);
    if (ring->corners_meet) {
        sweep(sink, (struct path_circular){first->center, corner, from, to}, clockwise);
        return;
    }
    struct path_point start = {first->center.x + first->ring.x, first->center.y + first->ring.y};
    struct path_point end = {last->center.x + last->ring.x, last->center.y + last->ring.y};
    sweep(sink, (struct path_circular){first->center, corner, from, angle_of(first->ring)},
          clockwise);
    sweep(sink, (struct path_circular){{0, 0}, ring->radius, angle_of(start), angle_of(end)},
          ring->is_outer ? clockwise : !clockwise);
    sweep(sink, (struct path_circular){last->center, corner, angle_of(last->ring), to}, clockwise);
}

/* d3's padding: both sides move inwards by the same distance, so the inner ring loses more. */
static void pad(struct ring *ring, double pad_radius, double pad_angle, bool clockwise)
{
    double ratio = pad_radius / ring->radius * sin(pad_angle);
    double part = ratio >= 1 ? PI / 2 : ratio <= -1 ? -PI / 2 : asin(ratio);
    double middle = (ring->from + ring->to) / 2;
    ring->extent -= part * 2;
    if (ring->extent > TINY) {
        ring->from += clockwise ? part : -part;
        ring->to -= clockwise ? part : -part;
    } else {
        ring->extent = 0;
        ring->from = ring->to = middle;
    }
}

/* Corners can't be larger than the sector lets them. */
static void limit_corners(struct ring *outer, struct ring *inner, double extent, double asked)
{
    struct path_point a = polar(outer->radius, outer->from), b = polar(outer->radius, outer->to);
    struct path_point c = polar(inner->radius, inner->from), d = polar(inner->radius, inner->to),
                      at;
    if (extent >= PI)
        return;
    if (!intersect(a, c, b, d, &at)) {
        outer->corner = inner->corner = 0;
        return;
    }
    double ax = a.x - at.x, ay = a.y - at.y, bx = b.x - at.x, by = b.y - at.y;
    double cosine = (ax * bx + ay * by) / (hypot(ax, ay) * hypot(bx, by));
    double angle = cosine > 1 ? 0 : cosine < -1 ? PI : acos(cosine);
    double k = 1 / sin(angle / 2), length = hypot(at.x, at.y);
    inner->corner = fmin(asked, (inner->radius - length) / (k - 1));
    outer->corner = fmin(asked, (outer->radius - length) / (k + 1));
}

static void draw_sector(struct path_sink *sink, struct ring outer, struct ring inner,
                        const struct arc_item *arc)
{
    bool clockwise = outer.to > outer.from;
    double pad_angle = arc->pad_angle / 2, extent = outer.extent;
    double asked = fmin(fabs(outer.radius - inner.radius) / 2, arc->corner_radius);
    if (pad_angle > TINY) {
        double pad_radius = hypot(inner.radius, outer.radius);
        pad(&inner, pad_radius, pad_angle, clockwise);
        pad(&outer, pad_radius, pad_angle, clockwise);
    }
    outer.corner = inner.corner = asked;
    if (asked > TINY)
        limit_corners(&outer, &inner, extent, asked);
    outer.corners_meet = outer.corner < asked;
    inner.corners_meet = inner.corner < asked;
    struct path_point a = polar(outer.radius, outer.from), b = polar(outer.radius, outer.to);
    struct path_point c = polar(inner.radius, inner.from), d = polar(inner.radius, inner.to);
    if (outer.extent > TINY && outer.corner > TINY) {
        struct rounding first = round_corner(c, a, outer.radius, outer.corner, clockwise);
        struct rounding last = round_corner(b, d, outer.radius, outer.corner, clockwise);
        sink->move_to(sink, first.center.x + first.side.x, first.center.y + first.side.y);
        draw_rounded(sink, &outer, &first, &last, clockwise);
    } else {
        sink->move_to(sink, a.x, a.y);
        if (outer.extent > TINY)
            sweep(sink, (struct path_circular){{0, 0}, outer.radius, outer.from, outer.to},
                  clockwise);
    }
    if (!(inner.radius > TINY) || !(inner.extent > TINY)) {
        sink->line_to(sink, d.x, d.y);
    } else if (inner.corner > TINY) {
        struct rounding first = round_corner(d, b, inner.radius, -inner.corner, clockwise);
        struct rounding last = round_corner(a, c, inner.radius, -inner.corner, clockwise);
        draw_rounded(sink, &inner, &first, &last, clockwise);
    } else {
        sweep(sink, (struct path_circular){{0, 0}, inner.radius, inner.to, inner.from}, !clockwise);
    }
}

static void draw_arc(const struct arc_item *arc, struct path_sink *sink)
{
    double from = arc->start_angle - PI / 2, to = arc->end_angle - PI / 2;
    double extent = fabs(to - from);
    double inside = fmin(arc->inner_radius, arc->outer_radius);
    double outside = fmax(arc->inner_radius, arc->outer_radius);
    if (!(outside > TINY)) {
        sink->move_to(sink, 0, 0);
    } else if (extent > 2 * PI - TINY) {
        double turn = to > from ? 2 * PI : -2 * PI;
        struct path_point start = polar(outside, from), inner = polar(inside, to);
        sink->move_to(sink, start.x, start.y);
        path_circular(sink, &(struct path_circular){{0, 0}, outside, from, from + turn});
        if (inside > TINY) {
            sink->move_to(sink, inner.x, inner.y);
            path_circular(sink, &(struct path_circular){{0, 0}, inside, to, to - turn});
        }
    } else {
        struct ring inner = {.radius = inside, .from = from, .to = to, .extent = extent};
        struct ring outer = inner;
        outer.radius = outside;
        outer.is_outer = true;
        draw_sector(sink, outer, inner, arc);
    }
    sink->close(sink);
}

static struct bounds arc_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    struct path_bounds outline = path_bounds_start(0);
    double radius = fmax(item->arc.inner_radius, item->arc.outer_radius);
    draw_arc(&item->arc, &outline.sink);
    /* The curves that stand for the arc bulge out of its circle by some thousandths of a px, which
     * would be a whole one where boxes are rounded up. */
    outline.bounds.x1 = fmax(outline.bounds.x1, -radius);
    outline.bounds.y1 = fmax(outline.bounds.y1, -radius);
    outline.bounds.x2 = fmin(outline.bounds.x2, radius);
    outline.bounds.y2 = fmin(outline.bounds.y2, radius);
    bounds_add_stroke(&outline.bounds, &item->style, true);
    bounds_translate(&outline.bounds, item->x, item->y);
    return outline.bounds;
}

static void arc_paint(const struct item *item, struct painter *painter)
{
    struct bounds bounds = arc_bounds(item, NULL);
    painter->type->save(painter);
    painter->type->translate(painter, item->x, item->y);
    draw_arc(&item->arc, &painter->sink);
    painter->type->restore(painter);
    paint_path(painter, &item->style, &bounds);
}

static void arc_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    const struct arc_item *arc = &item->arc;
    scene_json_number(out, "x", x + item->x);
    scene_json_number(out, "y", y + item->y);
    scene_json_number(out, "startAngle", arc->start_angle);
    scene_json_number(out, "endAngle", arc->end_angle);
    scene_json_number(out, "innerRadius", fmin(arc->inner_radius, arc->outer_radius));
    scene_json_number(out, "outerRadius", fmax(arc->inner_radius, arc->outer_radius));
    if (arc->pad_angle != 0)
        scene_json_number(out, "padAngle", arc->pad_angle);
    if (arc->corner_radius != 0)
        scene_json_number(out, "cornerRadius", arc->corner_radius);
}

const struct item_type item_arc = {
    .name = "arc", .bounds = arc_bounds, .paint = arc_paint, .write_json = arc_write_json};
