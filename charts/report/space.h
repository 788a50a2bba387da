/*
 * What is in the way in a picture, found by where it lies.
 */
#ifndef CHARTS_REPORT_SPACE_H
#define CHARTS_REPORT_SPACE_H

#include "charts/report/box.h"

struct arena;

/* A bar: a rectangle of a mark, in the picture's coordinates. */
struct report_bar {
    struct bounds bounds;
    const struct scene_mark *mark;
    size_t index; /* in the mark */
    struct paint fill;
    double opacity;
};

struct report_obstacle {
    struct report_box box;
    const struct report_bar *bar;    /* NULL: a text, a legend, a line */
    bool is_value;                   /* a text of a mark */
    bool is_line;                    /* a part of an outline */
    const struct report_bar *ground; /* of a value: its bar, when it lies in it; or NULL */
};

struct report_space;

/* An empty space for about so many obstacles; those outside of the area are found as well. NULL
 * when memory is out. */
struct report_space *report_space_new(const struct bounds *area, size_t count, struct arena *arena);

/* Where its obstacles are kept. */
struct arena *report_space_arena(const struct report_space *space);

/* False when memory is out. */
bool report_space_add(struct report_space *space, const struct report_obstacle *obstacle);

/* Calls visit for every obstacle that may meet the bounds, perhaps more than once, until it returns
 * false; returns whether it never did. */
bool report_space_visit(const struct report_space *space, const struct bounds *bounds,
                        bool (*visit)(const struct report_obstacle *obstacle, void *closure),
                        void *closure);

#endif
