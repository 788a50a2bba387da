/*
 * How the size of the picture and that of its view follow from each other.
 * https://vega.github.io/vega-lite/docs/size.html#autosize
 */
#ifndef CHARTS_LAYOUT_AUTOSIZE_H
#define CHARTS_LAYOUT_AUTOSIZE_H

#include <stdbool.h>

#include "data/json.h"

struct bounds;
struct context;
struct padding;
struct scene;
struct view;

enum autosize_type { AUTOSIZE_PAD, AUTOSIZE_FIT, AUTOSIZE_FIT_X, AUTOSIZE_FIT_Y, AUTOSIZE_NONE };

struct autosize {
    const struct json_node *node; /* of the spec or the config; NULL: the default */
    int type;                     /* enum autosize_type */
    int contains;                 /* 0: the size is the content's; 1: the padding's too */
};

/* Reads config.autosize under the spec's own, with Vega-Lite's rules for views that can't fit. The
 * view's children and size must have been read. False after an error. */
bool autosize_read(const struct json_node *root, const struct view *view, struct autosize *autosize,
                   struct context *context);

/* Whether the views are to fit into the picture along x (0) or y (1). */
bool autosize_fits(const struct autosize *autosize, int axis);

/* What the picture holds: a view whose contents took that box, and what it keeps about it. */
struct autosize_content {
    const struct view *view;
    const struct bounds *bounds;
    const struct padding *padding;
};

/* The size that a view should have, px. */
struct autosize_inner {
    double width, height;
};

/*
 * Sets the size and origin of the scene, whose root is the view's group. Where what is returned
 * differs from what that group has, the view is to be laid out once more, in the same picture
 * (Vega's viewSizeLayout()).
 */
struct autosize_inner autosize_apply(const struct autosize *autosize,
                                     const struct autosize_content *content, struct scene *scene,
                                     struct context *context);

/* For the page of what is supported. */
extern const struct property_set autosize_property_set;

#endif
