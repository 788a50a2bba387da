/*
 * Lists of lines that grow.
 */
#include "charts/projection/lines.h"

#include "base/budget.h"

enum { FIRST_CAPACITY = 256, VERTEX_STEPS = 60 };

/* Vertices take time in each use of a list, whose room is kept: they are charged a batch at a time,
 * the last ones when the use ends. */
enum { BATCH = 256 };

static void charge(struct geo_lines *lines, size_t count)
{
    if (count > 0 && !budget_work(lines->budget, VERTEX_STEPS * (double)count))
        lines->failed = true;
}

void geo_lines_free(struct geo_lines *lines)
{
    charge(lines, lines->vertex_count % BATCH);
    budget_free(lines->vertices);
    budget_free(lines->lines);
    lines->vertices = NULL;
    lines->lines = NULL;
    lines->vertex_capacity = lines->line_capacity = 0;
}

void geo_lines_clear(struct geo_lines *lines)
{
    charge(lines, lines->vertex_count % BATCH);
    lines->vertex_count = lines->line_count = 0;
}

/* Room for one more of such a size; false when there is none. */
static bool reserve(struct geo_lines *lines, void **memory, size_t *capacity, size_t count,
                    size_t size)
{
    if (lines->failed || count < *capacity)
        return !lines->failed;
    size_t wanted = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    void *grown = budget_resize(lines->budget, *memory, wanted, size);
    if (!grown) {
        lines->failed = true;
        return false;
    }
    *memory = grown;
    *capacity = wanted;
    return true;
}

void geo_lines_begin(struct geo_lines *lines, bool is_ring)
{
    void *memory = lines->lines;
    bool has_room =
        reserve(lines, &memory, &lines->line_capacity, lines->line_count, sizeof *lines->lines);
    lines->lines = memory;
    if (has_room)
        lines->lines[lines->line_count++] =
            (struct geo_line){.start = lines->vertex_count, .is_ring = is_ring};
}

void geo_lines_add_vertex(struct geo_lines *lines, struct geo_vertex vertex)
{
    void *memory = lines->vertices;
    bool has_room = reserve(lines, &memory, &lines->vertex_capacity, lines->vertex_count,
                            sizeof *lines->vertices);
    lines->vertices = memory;
    if (!has_room || lines->line_count == 0)
        return;
    lines->vertices[lines->vertex_count++] = vertex;
    lines->lines[lines->line_count - 1].count++;
    if (lines->vertex_count % BATCH == 0)
        charge(lines, BATCH);
}

void geo_lines_add(struct geo_lines *lines, double x, double y)
{
    geo_lines_add_vertex(lines, (struct geo_vertex){x, y, false});
}

void geo_lines_extend(struct geo_lines *lines, const struct geo_line *line,
                      const struct geo_lines *from)
{
    struct geo_line copy = *line; /* the list may move */
    for (size_t i = 0; i < copy.count && !lines->failed; i++)
        geo_lines_add_vertex(lines, from->vertices[copy.start + i]);
}

struct geo_vertex *geo_line_vertices(const struct geo_lines *lines, const struct geo_line *line)
{
    return lines->vertices ? lines->vertices + line->start : NULL; /* no line has a vertex */
}
