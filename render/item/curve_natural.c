/*
 * The natural cubic spline, as d3-shape draws it: curvature runs on smoothly and is 0 at both ends.
 */
#include "render/item_internal.h"

/*
 * The control points solve a tridiagonal system whose matrix is [1 4 1]: what lies n points away
 * counts 0.268^n, nothing in a double beyond 40. So the system is solved in windows of a fixed size
 * and needs no memory that could be lacking.
 */
enum { WINDOW_PIECES = 64, WINDOW_MARGIN = 40, WINDOW_MOST = WINDOW_PIECES + 2 * WINDOW_MARGIN };

struct window {
    const struct curve_edge *edge;
    size_t first, end;                                /* pieces */
    struct path_point first_control[WINDOW_MOST + 1]; /* of each piece */
};

/* One row of the system: below the diagonal, on it, and the right-hand side. */
static void row_of(const struct curve_edge *edge, size_t i, double *below, double *diagonal,
                   struct path_point *right)
{
    size_t pieces = edge->count - 1;
    struct path_point p = curve_edge_point(edge, i), q = curve_edge_point(edge, i + 1);
    double own = i == 0 ? 1 : i == pieces - 1 ? 8 : 4, next = i == 0 ? 2 : i == pieces - 1 ? 1 : 2;
    *below = i == 0 ? 0 : i == pieces - 1 ? 2 : 1;
    *diagonal = i == 0 ? 2 : i == pieces - 1 ? 7 : 4;
    *right = (struct path_point){own * p.x + next * q.x, own * p.y + next * q.y};
}

static void solve(struct window *window)
{
    double diagonal[WINDOW_MOST + 1], below;
    struct path_point *control = window->first_control;
    size_t count = window->end - window->first;
    for (size_t i = 0; i < count; i++) {
        row_of(window->edge, window->first + i, &below, &diagonal[i], &control[i]);
        if (i == 0)
            continue;
        double factor = below / diagonal[i - 1];
        diagonal[i] -= factor;
        control[i].x -= factor * control[i - 1].x;
        control[i].y -= factor * control[i - 1].y;
    }
    for (size_t i = count; i-- > 0;) {
        bool is_last = i == count - 1;
        control[i].x = (control[i].x - (is_last ? 0 : control[i + 1].x)) / diagonal[i];
        control[i].y = (control[i].y - (is_last ? 0 : control[i + 1].y)) / diagonal[i];
    }
}

/* The piece i, of the window that has it and, unless it is the last, the next one. */
static void draw_piece(const struct window *window, size_t i, struct path_sink *sink)
{
    const struct path_point *from = &window->first_control[i - window->first];
    struct path_point p = curve_edge_point(window->edge, i + 1), to;
    if (i + 2 == window->edge->count)
        to = (struct path_point){(p.x + from->x) / 2, (p.y + from->y) / 2};
    else
        to = (struct path_point){2 * p.x - from[1].x, 2 * p.y - from[1].y};
    sink->curve_to(sink, from->x, from->y, to.x, to.y, p.x, p.y);
}

void curve_draw_natural(const struct curve_edge *edge, const struct series_item *series, bool join,
                        struct path_sink *sink)
{
    (void)series;
    size_t pieces = edge->count - 1;
    struct path_point p = curve_edge_point(edge, 0);
    if (join)
        sink->line_to(sink, p.x, p.y);
    else
        sink->move_to(sink, p.x, p.y);
    if (pieces == 1) {
        p = curve_edge_point(edge, 1);
        sink->line_to(sink, p.x, p.y);
        return;
    }
    for (size_t i = 0; i < pieces; i += WINDOW_PIECES) {
        struct window window = {.edge = edge, .first = i > WINDOW_MARGIN ? i - WINDOW_MARGIN : 0};
        size_t stop = i + WINDOW_PIECES < pieces ? i + WINDOW_PIECES : pieces;
        window.end = stop + WINDOW_MARGIN < pieces ? stop + WINDOW_MARGIN : pieces;
        solve(&window);
        for (size_t k = i; k < stop; k++)
            draw_piece(&window, k, sink);
    }
}
