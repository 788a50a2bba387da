/*
 * Cutting polygons where the sphere is cut open: their rings come apart into segments, which are
 * joined again along the edge. The edges themselves are in antimeridian.c and circle.c.
 */
#include <math.h>

#include "charts/projection/steps.h"

struct geo_edge geo_edge_of(const struct projection *projection)
{
    double degrees = projection->clip_angle;
    return degrees != 0 && !isnan(degrees) ? geo_edge_circle(geo_radians(degrees))
                                           : geo_edge_antimeridian();
}

void geo_cutting_free(struct geo_cutting *cutting)
{
    geo_lines_free(&cutting->parts);
    geo_lines_free(&cutting->whole);
    geo_lines_free(&cutting->segments);
}

/* The ring as a line that ends where it began. */
static const struct geo_line *close_ring(const struct geo_lines *rings, const struct geo_line *ring,
                                         struct geo_lines *whole)
{
    geo_lines_clear(whole);
    geo_lines_begin(whole, false);
    geo_lines_extend(whole, ring, rings);
    if (!whole->failed)
        geo_lines_add_vertex(whole, *geo_line_vertices(rings, ring));
    return whole->failed ? NULL : &whole->lines[0];
}

/* A ring of which everything is seen; its last vertex is its first. */
static void keep_ring(const struct geo_lines *parts, struct geo_lines *out)
{
    struct geo_line ring = parts->lines[0];
    if (ring.count < 2)
        return;
    ring.count--;
    geo_lines_begin(out, true);
    geo_lines_extend(out, &ring, parts);
}

/* The segments of a ring that was cut, in the order in which they were met; the one that the ring
 * began in goes last, with its beginning at its end. */
static void take_segments(const struct geo_lines *parts, bool joins, struct geo_lines *segments)
{
    size_t count = parts->line_count;
    bool wraps = joins && count > 1;
    for (size_t i = wraps ? 1 : 0; i < count; i++) {
        const struct geo_line *part = &parts->lines[i], *first = &parts->lines[0];
        bool is_joined = wraps && i + 1 == count;
        if (part->count + (is_joined ? first->count : 0) < 2)
            continue;
        geo_lines_begin(segments, false);
        geo_lines_extend(segments, part, parts);
        if (is_joined)
            geo_lines_extend(segments, first, parts);
    }
}

static void cut_ring(const struct geo_edge *edge, const struct geo_lines *rings,
                     const struct geo_line *ring, struct geo_cutting *cutting,
                     struct geo_lines *out)
{
    const struct geo_line *whole = close_ring(rings, ring, &cutting->whole);
    if (!whole)
        return;
    geo_lines_clear(&cutting->parts);
    unsigned result =
        edge->cut(edge, geo_line_vertices(&cutting->whole, whole), whole->count, &cutting->parts);
    if (cutting->parts.failed || cutting->parts.line_count == 0)
        return;
    if (result & GEO_CUT_NOT)
        keep_ring(&cutting->parts, out);
    else
        take_segments(&cutting->parts, (result & GEO_CUT_JOIN) != 0, &cutting->segments);
}

bool geo_cut_polygon(const struct geo_edge *edge, const struct geo_lines *rings,
                     struct geo_cutting *cutting, struct geo_lines *out)
{
    geo_lines_clear(&cutting->segments);
    for (size_t i = 0; i < rings->line_count; i++) {
        if (rings->lines[i].count > 0)
            cut_ring(edge, rings, &rings->lines[i], cutting, out);
    }
    if (cutting->whole.failed || cutting->parts.failed || cutting->segments.failed || out->failed)
        return false;
    bool starts_inside = geo_polygon_has(rings, edge->start);
    if (cutting->segments.line_count > 0)
        return geo_join(edge, &cutting->segments, starts_inside, out);
    if (starts_inside) {
        geo_lines_begin(out, true);
        edge->follow(edge, NULL, NULL, 1, out);
    }
    return !out->failed;
}
