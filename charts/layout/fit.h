/*
 * A picture of the size that the call asks for, whatever the spec says: its views get wider or
 * narrower, higher or lower, each by the same factor, until the whole is as large as that.
 */
#ifndef CHARTS_LAYOUT_FIT_H
#define CHARTS_LAYOUT_FIT_H

#include <stdbool.h>

#include "data/json.h"

struct autosize;
struct context;
struct padding;
struct scene;
struct view;

struct fit_figure {
    struct view *view;
    const struct autosize *autosize; /* of the spec: counts where the call gives no size */
    const struct padding *padding;
    const struct json_node *root;
    struct scene *scene;
};

/* Whether the call gives a width or a height. */
bool fit_is_asked(const struct context *context);

/* Lays the figure out in the scene as context->size says. False after an error: what stands beside
 * the plots leaves them no room. */
bool fit_make_scene(const struct fit_figure *figure, struct context *context);

#endif
