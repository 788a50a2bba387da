/*
 * Joining what was cut: the segments of a polygon become rings again, which go along the edge from
 * where one segment ends to where the next begins. Both the segments' ends as they were met and as
 * they lie along the edge are walked in turn (Greiner and Hormann's way of clipping).
 */
#include <math.h>
#include <stdlib.h>

#include "base/budget.h"
#include "charts/projection/steps.h"

/* An end of a segment, twice: among the segments as they follow one another, and on the edge. */
struct end {
    struct geo_vertex vertex;
    size_t order; /* as met; on the edge: the same end among those met */
    size_t place; /* as met: where it is on the edge */
    bool enters;  /* the way goes forwards from here */
    bool is_visited;
};

struct joining {
    const struct geo_edge *edge;
    const struct geo_lines *segments;
    const size_t *used; /* which segment each pair of ends is of */
    struct end *met, *around;
    size_t count;
    struct geo_lines *out;
};

/* Ends on the edge with what they are compared by. */
struct sorted_end {
    struct end end;
    const struct geo_edge *edge;
};

static int compare_ends(const void *a, const void *b)
{
    const struct sorted_end *first = a, *second = b;
    double order = first->edge->compare(first->edge, &first->end.vertex, &second->end.vertex);
    if (order < 0 || order > 0)
        return order < 0 ? -1 : 1;
    return first->end.order < second->end.order ? -1 : first->end.order > second->end.order;
}

static bool sort_around(struct joining *joining, struct budget *budget)
{
    struct sorted_end *sorted = budget_array(budget, joining->count, sizeof *sorted);
    if (!sorted)
        return false;
    for (size_t i = 0; i < joining->count; i++)
        sorted[i] =
            (struct sorted_end){{.vertex = joining->met[i].vertex, .order = i}, joining->edge};
    qsort(sorted, joining->count, sizeof *sorted, compare_ends);
    for (size_t i = 0; i < joining->count; i++) {
        joining->around[i] = sorted[i].end;
        joining->met[sorted[i].end.order].place = i;
    }
    budget_free(sorted);
    return true;
}

/* A segment that ends where it began is a ring already, unless it was cut there. */
static bool keep_ring(struct geo_lines *segments, const struct geo_line *segment,
                      struct geo_lines *out)
{
    struct geo_vertex *first = geo_line_vertices(segments, segment);
    struct geo_vertex *last = first + segment->count - 1;
    if (!(fabs(first->x - last->x) < GEO_EPSILON && fabs(first->y - last->y) < GEO_EPSILON))
        return false;
    if (first->is_cut || last->is_cut) {
        last->x += 2 * GEO_EPSILON; /* two ends must not be at one place of the edge */
        return false;
    }
    struct geo_line ring = *segment;
    ring.count--;
    geo_lines_begin(out, true);
    geo_lines_extend(out, &ring, segments);
    return true;
}

static void add_segment(struct joining *joining, size_t index, bool is_backwards)
{
    const struct geo_line *segment = &joining->segments->lines[joining->used[index / 2]];
    const struct geo_vertex *vertices = geo_line_vertices(joining->segments, segment);
    for (size_t i = 0; i < segment->count; i++) {
        const struct geo_vertex *vertex = &vertices[is_backwards ? segment->count - 1 - i : i];
        geo_lines_add(joining->out, vertex->x, vertex->y);
    }
}

static size_t beside(const struct joining *joining, size_t index, bool is_forwards)
{
    return (index + (is_forwards ? 1 : joining->count - 1)) % joining->count;
}

/* From an end along its segment, from there along the edge to the next one, and so on around. */
static void walk_ring(struct joining *joining, size_t start)
{
    size_t index = start;
    bool is_on_segment = true;
    geo_lines_begin(joining->out, true);
    do {
        struct end *end = is_on_segment ? &joining->met[index] : &joining->around[index];
        bool is_forwards = end->enters;
        size_t other = is_on_segment ? end->place : end->order;
        end->is_visited = true;
        *(is_on_segment ? &joining->around[other].is_visited : &joining->met[other].is_visited) =
            true;
        size_t next = beside(joining, index, is_forwards);
        if (is_on_segment)
            add_segment(joining, is_forwards ? index : next, !is_forwards);
        else
            joining->edge->follow(joining->edge, &end->vertex, &joining->around[next].vertex,
                                  is_forwards ? 1 : -1, joining->out);
        index = is_on_segment ? joining->met[next].place : joining->around[next].order;
        is_on_segment = !is_on_segment;
    } while (
        !(is_on_segment ? joining->met[index].is_visited : joining->around[index].is_visited) &&
        !joining->out->failed);
}

static void list_ends(struct joining *joining, struct geo_lines *segments, size_t *used)
{
    for (size_t i = 0; i < segments->line_count; i++) {
        const struct geo_line *segment = &segments->lines[i];
        if (segment->count < 2 || keep_ring(segments, segment, joining->out))
            continue;
        const struct geo_vertex *vertices = geo_line_vertices(segments, segment);
        used[joining->count / 2] = i;
        joining->met[joining->count++] = (struct end){.vertex = vertices[0], .enters = true};
        joining->met[joining->count++] = (struct end){.vertex = vertices[segment->count - 1]};
    }
}

bool geo_join(const struct geo_edge *edge, struct geo_lines *segments, bool starts_inside,
              struct geo_lines *out)
{
    enum { END_STEPS = 60 };
    size_t most = 2 * segments->line_count;
    struct budget *budget = out->budget;
    struct end *ends = budget_work(budget, END_STEPS * (double)most)
                           ? budget_array(budget, 2 * most, sizeof *ends)
                           : NULL;
    size_t *used = budget_array(budget, most, sizeof *used);
    struct joining joining = {.edge = edge, .segments = segments, .used = used, .out = out};
    bool done = ends && used;
    if (done) {
        joining.met = ends;
        joining.around = ends + most;
        list_ends(&joining, segments, used);
        done = joining.count == 0 || sort_around(&joining, budget);
    }
    for (size_t i = 0; done && i < joining.count; i++) {
        starts_inside = !starts_inside;
        joining.around[i].enters = starts_inside;
    }
    for (size_t i = 0; done && i < joining.count; i++) {
        if (!joining.met[i].is_visited)
            walk_ring(&joining, i);
    }
    budget_free(ends);
    budget_free(used);
    return done && !out->failed;
}
