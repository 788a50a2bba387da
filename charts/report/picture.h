/*
 * The report layout's last word on a figure that is laid out.
 */
#ifndef CHARTS_REPORT_PICTURE_H
#define CHARTS_REPORT_PICTURE_H

#include <stdbool.h>

#include "render/scene.h"

struct context;
struct json_node;
struct padding;

/* Whether texts of neighbours in a grid of so many columns (0: one row) reach into each other. */
bool report_cells_meet(const struct item *groups, size_t count, size_t columns,
                       const struct context *context);

/* The texts of marks are placed, and the picture grows until no text or legend is cut by its edge.
 * padding: what it keeps about texts; NULL: the spec says how large the picture is, so that texts
 * better stay within. root is whose notes they are. False when memory is out. */
bool report_finish(struct scene *scene, const struct padding *padding, const struct json_node *root,
                   struct context *context);

#endif
