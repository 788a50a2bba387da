/*
 * Fitting a projection to data.
 */
#include "charts/projection/fit.h"

#include <math.h>

static const double fit_scale = 150;

static bool take_point(struct geo_sink *sink, double x, double y)
{
    struct geo_box *box = &((struct geo_box_sink *)sink)->box;
    box->x1 = x < box->x1 ? x : box->x1;
    box->x2 = x > box->x2 ? x : box->x2;
    box->y1 = y < box->y1 ? y : box->y1;
    box->y2 = y > box->y2 ? y : box->y2;
    return true;
}

static bool take_line(struct geo_sink *sink, const struct geo_vertex *vertices, size_t count,
                      bool is_ring)
{
    (void)is_ring;
    for (size_t i = 0; i < count; i++)
        take_point(sink, vertices[i].x, vertices[i].y);
    return true;
}

struct geo_box_sink geo_box_sink_start(void)
{
    return (struct geo_box_sink){{take_point, take_line, NULL},
                                 {INFINITY, INFINITY, -INFINITY, -INFINITY}};
}

bool geo_box_is_empty(const struct geo_box *box)
{
    return !(box->x1 <= box->x2);
}

bool projection_begin_fit(struct projection *projection, struct arena *arena)
{
    bool has_extent = projection->has_extent;
    projection->scale = fit_scale;
    projection->translate[0] = projection->translate[1] = 0;
    projection->has_extent = false;
    bool done = projection_settle(projection, arena);
    projection->has_extent = has_extent;
    return done;
}

bool projection_end_fit(struct projection *projection, const struct geo_box *measured,
                        const struct geo_box *box, struct arena *arena)
{
    double width = box->x2 - box->x1, height = box->y2 - box->y1;
    double k = fmin(width / (measured->x2 - measured->x1), height / (measured->y2 - measured->y1));
    projection->scale = fit_scale * k;
    projection->translate[0] = box->x1 + (width - k * (measured->x2 + measured->x1)) / 2;
    projection->translate[1] = box->y1 + (height - k * (measured->y2 + measured->y1)) / 2;
    return projection_settle(projection, arena);
}
