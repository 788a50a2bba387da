/*
 * The layouts that a figure may be drawn in.
 */
#ifndef CHARTS_LAYOUTS_H
#define CHARTS_LAYOUTS_H

#include "charts/guide/layout_style.h"

struct layout {
    const char *name;
    const char *does; /* for help and the manual: "labels wrap, turn and move …" */
    const struct layout_style *style;
};

/* The first is the one of figures that name none; the last has no name. */
extern const struct layout layouts[];

/* Their names, in the same order; ends with NULL. */
extern const char *const layout_names[];

/* The layout of that name (NULL: the first), or NULL. */
const struct layout *layout_named(const char *name);

#endif
