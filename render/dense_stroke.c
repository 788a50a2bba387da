/*
 * The outline of a stroke, as Cairo 1.16 and 1.18 make it of straight lines: faces across each end
 * of a line, in doubles and then rounded; joins around the outside of each bend. Each line and each
 * bevel is a piece.
 */
#include <math.h>

#include "render/dense_internal.h"

struct vector {
    double x, y;
};

/* Across an end of a line. */
struct face {
    struct dense_point point, cw, ccw;
    struct dense_point along; /* the way of the line */
    struct vector slope;      /* the same, of length 1 */
};

/* Where the outline of a line begins or ends. On the inner side of a bend, Cairo's outline goes by
 * way of the point between the corners. */
struct line_end {
    struct dense_point cw, ccw, middle;
    enum { SIDE_NONE, SIDE_CW, SIDE_CCW, SIDE_BOTH } inner; /* BOTH: it is an end of the path */
};

struct stroking {
    struct dense_pieces *pieces;
    const struct dense_pen *pen;
    size_t source; /* of the line at hand */
    bool has_line; /* a line of the subpath came before: its last face, and where it starts */
    struct face last;
    struct line_end start;
    struct dense_point at;
};

static int32_t to_fixed(double value)
{
    return (int32_t)lrint(value * DENSE_COLUMNS);
}

static double from_fixed(int32_t value)
{
    return (double)value / DENSE_COLUMNS;
}

static struct vector normalize(struct vector v)
{
    if (v.x == 0)
        return (struct vector){0, v.y > 0 ? 1 : -1};
    if (v.y == 0)
        return (struct vector){v.x > 0 ? 1 : -1, 0};
    double length = hypot(v.x, v.y);
    return (struct vector){v.x / length, v.y / length};
}

static struct face face_at(const struct dense_pen *pen, struct dense_point point,
                           struct dense_point along)
{
    double half = pen->width / 2;
    struct vector slope = normalize((struct vector){from_fixed(along.x), from_fixed(along.y)});
    struct vector across = {-slope.y * half, slope.x * half};
    if (!pen->is_identity) { /* to the matrix's units and back: digits are lost as Cairo's are */
        double inverse = 1 / pen->scale;
        struct vector own = normalize((struct vector){inverse * slope.x, inverse * slope.y});
        across = (struct vector){pen->scale * (-own.y * half), pen->scale * (own.x * half)};
    }
    int32_t x = to_fixed(across.x), y = to_fixed(across.y);
    return (struct face){.point = point,
                         .cw = {point.x - x, point.y - y},
                         .ccw = {point.x + x, point.y + y},
                         .along = along,
                         .slope = slope};
}

static struct dense_point moved(struct dense_point point, struct dense_point by)
{
    return (struct dense_point){point.x + by.x, point.y + by.y};
}

static bool same_point(struct dense_point a, struct dense_point b)
{
    return a.x == b.x && a.y == b.y;
}

/* Whether b turns left or right of a, by the smaller angle; of opposites, the one to the right is
 * the greater. */
static int compare_slopes(struct dense_point a, struct dense_point b)
{
    int64_t left = (int64_t)a.y * b.x, right = (int64_t)b.y * a.x;
    if (left != right)
        return left < right ? -1 : 1;
    bool are_opposite = (a.x < 0) != (b.x < 0) || (a.y < 0) != (b.y < 0);
    if (!are_opposite)
        return 0;
    return a.x > 0 || (a.x == 0 && a.y > 0) ? -1 : 1;
}

static int sign_of_turn(struct vector a, struct vector b)
{
    double turn = a.x * b.y - b.x * a.y;
    return (turn > 0) - (turn < 0);
}

/* Where the outer sides of two lines meet, if that isn't too far off and lies between the faces. */
static bool find_miter(const struct dense_pen *pen, const struct face *in, const struct face *out,
                       bool clockwise, struct dense_point *miter)
{
    double limit = pen->miter_limit, dot = in->slope.x * out->slope.x + in->slope.y * out->slope.y;
    if (!pen->is_mitered || !(2 <= limit * limit * (1 + dot)))
        return false;
    struct dense_point from = clockwise ? in->cw : in->ccw, to = clockwise ? out->cw : out->ccw;
    double x1 = from_fixed(from.x), y1 = from_fixed(from.y);
    double x2 = from_fixed(to.x), y2 = from_fixed(to.y);
    double dx1 = in->slope.x, dy1 = in->slope.y, dx2 = out->slope.x, dy2 = out->slope.y;
    double y = ((x2 - x1) * dy1 * dy2 - y2 * dx2 * dy1 + y1 * dx1 * dy2) / (dx1 * dy2 - dx2 * dy1);
    double x = fabs(dy1) >= fabs(dy2) ? (y - y1) * dx1 / dy1 + x1 : (y - y2) * dx2 / dy2 + x2;
    double ix = from_fixed(in->point.x), iy = from_fixed(in->point.y);
    struct vector way = {x - ix, y - iy};
    if (sign_of_turn((struct vector){x1 - ix, y1 - iy}, way) ==
        sign_of_turn((struct vector){x2 - ix, y2 - iy}, way))
        return false;
    *miter = (struct dense_point){to_fixed(x), to_fixed(y)};
    return true;
}

/* --- pieces --------------------------------------------------------------------------------------
 */

/* From one side to the other: half of it lies on the outer side, where the next piece goes back. */
static bool add_across(struct dense_pieces *pieces, const struct line_end *end, bool from_cw)
{
    struct dense_point from = from_cw ? end->cw : end->ccw, to = from_cw ? end->ccw : end->cw;
    if (end->inner == SIDE_BOTH)
        return dense_add(pieces, from, to, false);
    return dense_add(pieces, from, end->middle, end->inner != (from_cw ? SIDE_CW : SIDE_CCW)) &&
           dense_add(pieces, end->middle, to, end->inner != (from_cw ? SIDE_CCW : SIDE_CW));
}

static bool add_line(struct stroking *stroking, const struct line_end *end)
{
    struct dense_pieces *pieces = stroking->pieces;
    const struct line_end *start = &stroking->start;
    return dense_begin(pieces, stroking->source) && dense_add(pieces, start->cw, end->cw, false) &&
           add_across(pieces, end, true) && dense_add(pieces, end->ccw, start->ccw, false) &&
           add_across(pieces, start, false) && dense_end(pieces);
}

static bool add_bevel(struct stroking *stroking, struct dense_point middle, struct dense_point from,
                      struct dense_point to)
{
    struct dense_pieces *pieces = stroking->pieces;
    return dense_begin(pieces, stroking->source) && dense_add(pieces, middle, from, true) &&
           dense_add(pieces, from, to, false) && dense_add(pieces, to, middle, true) &&
           dense_end(pieces);
}

/* Ends the line before, and begins the next one. */
static bool join(struct stroking *stroking, const struct face *out)
{
    const struct face *in = &stroking->last;
    int turn = compare_slopes(in->along, out->along);
    struct line_end end = {in->cw, in->ccw, in->point, SIDE_NONE};
    if (turn != 0)
        end.inner = turn < 0 ? SIDE_CCW : SIDE_CW;
    struct line_end start = end;
    bool is_clockwise = turn < 0, has_bevel = false;
    struct dense_point miter;
    bool is_same = same_point(in->cw, out->cw) && same_point(in->ccw, out->ccw);
    if (turn != 0) {
        *(is_clockwise ? &start.ccw : &start.cw) = is_clockwise ? out->ccw : out->cw;
        struct dense_point *outer_end = is_clockwise ? &end.cw : &end.ccw;
        struct dense_point *outer_start = is_clockwise ? &start.cw : &start.ccw;
        if (!is_same && find_miter(stroking->pen, in, out, is_clockwise, &miter)) {
            *outer_end = *outer_start = miter;
        } else if (!is_same) {
            *outer_start = is_clockwise ? out->cw : out->ccw;
            has_bevel = true;
        }
    }
    if (!add_line(stroking, &end))
        return false;
    stroking->start = start;
    return !has_bevel || (is_clockwise ? add_bevel(stroking, in->point, in->cw, out->cw)
                                       : add_bevel(stroking, in->point, out->ccw, in->ccw));
}

static bool end_subpath(struct stroking *stroking)
{
    const struct face *last = &stroking->last;
    struct line_end end = {last->cw, last->ccw, last->point, SIDE_BOTH};
    bool done = !stroking->has_line || add_line(stroking, &end);
    stroking->has_line = false;
    return done;
}

static bool line_to(struct stroking *stroking, struct dense_point to, size_t source)
{
    if (same_point(stroking->at, to))
        return true;
    struct dense_point along = {to.x - stroking->at.x, to.y - stroking->at.y};
    struct face face = face_at(stroking->pen, stroking->at, along);
    if (stroking->has_line) {
        if (!join(stroking, &face))
            return false;
    } else {
        stroking->start = (struct line_end){face.cw, face.ccw, face.point, SIDE_BOTH};
        stroking->has_line = true;
    }
    stroking->source = source;
    stroking->last = face;
    stroking->last.point = stroking->at = to;
    stroking->last.cw = moved(face.cw, along);
    stroking->last.ccw = moved(face.ccw, along);
    return true;
}

bool dense_find_strokes(struct dense_pieces *pieces, const struct dense_pen *pen)
{
    struct stroking stroking = {.pieces = pieces, .pen = pen};
    const cairo_path_t *path = pieces->path;
    bool is_slanted = false; /* else Cairo has another way */
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        if (data->header.type != CAIRO_PATH_MOVE_TO && data->header.type != CAIRO_PATH_LINE_TO)
            return false;
        struct dense_point to = {to_fixed(data[1].point.x), to_fixed(data[1].point.y)};
        if (data->header.type == CAIRO_PATH_LINE_TO) {
            is_slanted |= to.x != stroking.at.x && to.y != stroking.at.y;
            if (!line_to(&stroking, to, (size_t)i))
                return false;
        } else {
            if (!end_subpath(&stroking))
                return false;
            stroking.at = to;
        }
    }
    return is_slanted && end_subpath(&stroking);
}
