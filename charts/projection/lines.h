/*
 * Lists of lines, as they pass through a projection: what each step of the way takes and gives. A
 * ring is a line whose first vertex isn't repeated at its end.
 */
#ifndef CHARTS_PROJECTION_LINES_H
#define CHARTS_PROJECTION_LINES_H

#include <stdbool.h>
#include <stddef.h>

struct budget;

/* On the sphere radians east and north, in the plane px. */
struct geo_point {
    double x, y;
};

struct geo_vertex {
    double x, y;
    bool is_cut; /* it lies on the clip's edge and at the end of a line that was cut there */
};

struct geo_line {
    size_t start, count; /* in the list's vertices */
    bool is_ring;
};

/* Zero it but for the budget; release it with geo_lines_free(). */
struct geo_lines {
    struct budget *budget; /* charged with its memory and a step of work a vertex; NULL: nothing */
    struct geo_vertex *vertices;
    struct geo_line *lines;
    size_t vertex_count, vertex_capacity;
    size_t line_count, line_capacity;
    bool failed; /* memory ran out or a limit was reached: nothing is added any more */
};

void geo_lines_free(struct geo_lines *lines);

/* Empties the list; its memory is kept. */
void geo_lines_clear(struct geo_lines *lines);

/* Begins a line, to which geo_lines_add() appends; a line of no vertices is one, too. */
void geo_lines_begin(struct geo_lines *lines, bool is_ring);
void geo_lines_add(struct geo_lines *lines, double x, double y);
void geo_lines_add_vertex(struct geo_lines *lines, struct geo_vertex vertex);

/* Copies vertices to the end of the newest line. They may be the list's own. */
void geo_lines_extend(struct geo_lines *lines, const struct geo_line *line,
                      const struct geo_lines *from);

/* A line's first vertex, which moves when the list grows. */
struct geo_vertex *geo_line_vertices(const struct geo_lines *lines, const struct geo_line *line);

#endif
