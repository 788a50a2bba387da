/*
 * Items are painted on a painter that keeps what it is given: the pieces of a path, curves as the
 * chords of a few parts.
 */
#include "render/outline.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "render/item.h"
#include "render/paint.h"

enum { CURVE_PARTS = 6, CIRCLE_PARTS = 16, MOST_SAVED = 8 };

/* Fainter outlines are read through. */
static const double least_opacity = 0.25;

struct point {
    double x, y;
};

/* A turn about the origin, then a shift. */
struct way {
    double x, y, cosine, sine;
};

struct tracer {
    struct painter painter; /* begins with the sink, so that both lead back here */
    struct arena *arena;
    const struct outline_taker *taker;
    struct outline_piece *pieces;
    size_t count, capacity;
    struct point start, now;
    struct way ways[MOST_SAVED];
    size_t saved;
};

/* --- the path -------------------------------------------------------------------------------- */

static struct tracer *tracer_of(struct path_sink *sink)
{
    return (struct tracer *)sink;
}

static struct point in_picture(const struct tracer *tracer, double x, double y)
{
    const struct way *way = &tracer->ways[tracer->saved];
    return (struct point){way->x + x * way->cosine - y * way->sine,
                          way->y + x * way->sine + y * way->cosine};
}

static void grow(struct tracer *tracer)
{
    size_t capacity = tracer->capacity ? 2 * tracer->capacity : 64;
    struct outline_piece *pieces = arena_array(tracer->arena, capacity, sizeof *pieces);
    if (!pieces) {
        tracer->painter.out_of_memory = true;
        return;
    }
    if (tracer->count)
        memcpy(pieces, tracer->pieces, tracer->count * sizeof *pieces);
    tracer->pieces = pieces;
    tracer->capacity = capacity;
}

static void add_piece(struct tracer *tracer, struct point to)
{
    if (tracer->count == tracer->capacity)
        grow(tracer);
    if (tracer->painter.out_of_memory)
        return;
    tracer->pieces[tracer->count++] =
        (struct outline_piece){tracer->now.x, tracer->now.y, to.x, to.y};
    tracer->now = to;
}

static void trace_move_to(struct path_sink *sink, double x, double y)
{
    struct tracer *tracer = tracer_of(sink);
    tracer->start = tracer->now = in_picture(tracer, x, y);
}

static void trace_line_to(struct path_sink *sink, double x, double y)
{
    struct tracer *tracer = tracer_of(sink);
    add_piece(tracer, in_picture(tracer, x, y));
}

static void trace_curve_to(struct path_sink *sink, double x1, double y1, double x2, double y2,
                           double x, double y)
{
    struct tracer *tracer = tracer_of(sink);
    struct point p0 = tracer->now, p1 = in_picture(tracer, x1, y1), p2 = in_picture(tracer, x2, y2),
                 p3 = in_picture(tracer, x, y);
    for (int i = 1; i <= CURVE_PARTS; i++) {
        double t = (double)i / CURVE_PARTS, u = 1 - t;
        double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
        add_piece(tracer, (struct point){a * p0.x + b * p1.x + c * p2.x + d * p3.x,
                                         a * p0.y + b * p1.y + c * p2.y + d * p3.y});
    }
}

static void trace_circle(struct path_sink *sink, double x, double y, double radius)
{
    trace_move_to(sink, x + radius, y);
    for (int i = 1; i <= CIRCLE_PARTS; i++) {
        double angle = 2 * acos(-1) * i / CIRCLE_PARTS;
        trace_line_to(sink, x + radius * cos(angle), y + radius * sin(angle));
    }
}

static void trace_close(struct path_sink *sink)
{
    struct tracer *tracer = tracer_of(sink);
    add_piece(tracer, tracer->start);
}

/* --- the painter ----------------------------------------------------------------------------- */

static void trace_save(struct painter *painter)
{
    struct tracer *tracer = tracer_of(&painter->sink);
    if (tracer->saved + 1 < MOST_SAVED) {
        tracer->ways[tracer->saved + 1] = tracer->ways[tracer->saved];
        tracer->saved++;
    }
}

static void trace_restore(struct painter *painter)
{
    struct tracer *tracer = tracer_of(&painter->sink);
    tracer->saved -= tracer->saved > 0;
}

static void trace_translate(struct painter *painter, double x, double y)
{
    struct tracer *tracer = tracer_of(&painter->sink);
    struct point origin = in_picture(tracer, x, y);
    tracer->ways[tracer->saved].x = origin.x;
    tracer->ways[tracer->saved].y = origin.y;
}

static void trace_rotate(struct painter *painter, double radians)
{
    struct tracer *tracer = tracer_of(&painter->sink);
    struct way *way = &tracer->ways[tracer->saved];
    double cosine = way->cosine, sine = way->sine;
    way->cosine = cosine * cos(radians) - sine * sin(radians);
    way->sine = sine * cos(radians) + cosine * sin(radians);
}

/* What is clipped to an item of its own, a picture, stays within its box. */
static void trace_clip(struct painter *painter)
{
    tracer_of(&painter->sink)->count = 0;
}

static bool is_seen(const struct paint *paint, double opacity)
{
    if (paint->type == PAINT_COLOR)
        opacity *= paint->color.alpha;
    return paint->type != PAINT_NONE && opacity >= least_opacity;
}

static void trace_paint_path(struct painter *painter, const struct style *style,
                             const struct bounds *box)
{
    struct tracer *tracer = tracer_of(&painter->sink);
    bool has_stroke =
        style->stroke_width > 0 && is_seen(&style->stroke, style->opacity * style->stroke_opacity);
    bool has_edge = is_seen(&style->fill, style->opacity * style->fill_opacity);
    double width = has_stroke ? style->stroke_width : 0;
    (void)box;
    for (size_t i = 0; (has_stroke || has_edge) && i < tracer->count; i++)
        painter->out_of_memory |=
            !tracer->taker->take(&tracer->pieces[i], width, tracer->taker->closure);
    tracer->count = 0;
}

/* A picture is the author's ground for texts. */
static void trace_paint_picture(struct painter *painter, const struct style *style,
                                const struct bounds *box, const struct image_item *image)
{
    (void)painter, (void)style, (void)box, (void)image;
}

static void trace_paint_line(struct painter *painter, const struct style *style,
                             const struct bounds *box, const struct painted_line *line)
{
    (void)painter, (void)style, (void)box, (void)line; /* texts are placed, not traced */
}

static const struct painter_type tracing = {
    .save = trace_save,
    .restore = trace_restore,
    .translate = trace_translate,
    .rotate = trace_rotate,
    .clip = trace_clip,
    .paint_path = trace_paint_path,
    .paint_picture = trace_paint_picture,
    .paint_line = trace_paint_line,
};

bool outline_trace(const struct item_type *type, const struct item *item, double x, double y,
                   const struct outline_taker *taker)
{
    struct tracer tracer = {
        .painter = {.sink = {trace_move_to, trace_line_to, trace_curve_to, trace_circle,
                             trace_close},
                    .type = &tracing},
        .arena = taker->arena,
        .taker = taker,
        .ways = {{x, y, 1, 0}},
    };
    type->paint(item, &tracer.painter);
    return !tracer.painter.out_of_memory;
}
