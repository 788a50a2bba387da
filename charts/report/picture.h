/*
 * The report layout's last word on a figure that is laid out.
 */
#ifndef CHARTS_REPORT_PICTURE_H
#define CHARTS_REPORT_PICTURE_H

#include <stdbool.h>

#include "render/scene.h"

struct context;
struct json_node;
struct layout_end;
struct scene;

/* Whether texts of neighbours in a grid of so many columns (0: one row) reach into each other. */
bool report_cells_meet(const struct item *groups, size_t count, size_t columns,
                       const struct context *context);

/* The texts of marks are placed, and the picture grows until no text or legend is cut by its edge.
 * Where it has its size, texts better stay within. False when memory is out. */
bool report_finish(struct scene *scene, struct layout_end *end, struct context *context);

#endif
