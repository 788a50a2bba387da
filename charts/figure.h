/*
 * A figure: the stages in order, from the text of a spec to its scene.
 */
#ifndef CHARTS_FIGURE_H
#define CHARTS_FIGURE_H

#include "charts/read/context.h"
#include "render/scene.h"

/* The text of a JSON file and its name for messages. */
struct figure_source {
    const char *name, *text;
    size_t length;
};

/* What a figure is made from; texts other than the spec's may be NULL. */
struct figure_sources {
    struct figure_source spec;
    struct figure_source config;              /* merged under the spec's own */
    const char *theme;                        /* NULL: that which the spec names, or none */
    struct figure_source locale, time_locale; /* under the locales of both configs */
    const char *const *params;                /* "NAME=VALUE": they go before what the spec says */
    size_t param_count;
};

/* What a scene was made of: the spec, and its views with their rows, scales and guides. */
struct figure_parts {
    const struct json_node *root;
    struct view *view;
};

/*
 * Reads a spec and makes its scene, all in context's arena. False after an error; then
 * only parts->root may be asked for, which is NULL when the text couldn't be read.
 */
bool figure_make(const struct figure_sources *sources, struct context *context, struct scene *scene,
                 struct figure_parts *parts);

#endif
