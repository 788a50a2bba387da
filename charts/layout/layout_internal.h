/*
 * What the layouts of single views, concatenations and facets share.
 */
#ifndef CHARTS_LAYOUT_LAYOUT_INTERNAL_H
#define CHARTS_LAYOUT_LAYOUT_INTERNAL_H

#include <stdbool.h>

#include "charts/label/grid.h"
#include "render/scene.h"

struct composition;
struct context;
struct legend_frame;
struct view;

/* The marks of a group while they are added. */
struct mark_list {
    struct scene_mark *marks;
    size_t count;
    struct scene_mark *labels; /* of values: over the marks of all units */
    size_t label_count;
    size_t first_axis; /* where the axes of a frame begin: one after the other */
    bool is_fitting;   /* see layout_view() */
    struct context *context;
};

/* Builds the legends of a view behind the marks and lays them against the frame. */
bool layout_add_legends(struct view *view, struct mark_list *list, struct legend_frame *frame,
                        struct bounds *bounds);

/* The contents of the group of a concatenation; *bounds is the box that they take. */
bool layout_concat(struct view *view, struct mark_list *list, struct bounds *bounds);

/* The box that the group of a view takes in a grid: that of its contents, by layout_view(), and its
 * border. */
struct bounds layout_group_box(const struct item *group, const struct bounds *contents,
                               struct context *context);

/* The groups of a grid, and what layout_group_box() says of each. */
struct layout_cells {
    struct item *groups;
    struct bounds *boxes;
    size_t count;
};

/* Lays groups out in a grid, boxes with them; align is what goes where the composition names none.
 * False when memory is out. */
bool layout_groups(const struct layout_cells *cells, const struct composition *composition,
                   enum grid_align align, struct context *context);

#endif
