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

/*
 * Sets the size and origin of the scene from the box that the view's contents took; *width and
 * *height become those that the view should have: where they differ from what it has, it is to be
 * laid out once more, in the same picture (Vega's viewSizeLayout()).
 */
void autosize_apply(const struct autosize *autosize, const struct view *view,
                    const struct bounds *bounds, const struct padding *padding, struct scene *scene,
                    double *width, double *height, struct context *context);

/* For the page of what is supported. */
extern const struct property_set autosize_property_set;

#endif
