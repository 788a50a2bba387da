/*
 * A figure: the stages in order, from the text of a spec to its scene.
 */
#ifndef CHARTS_FIGURE_H
#define CHARTS_FIGURE_H

#include "charts/context.h"
#include "render/scene.h"

/* The text of a JSON file and its name for messages. */
struct figure_source {
    const char *name, *text;
    size_t length;
};

/*
 * Reads a spec and makes its scene, all in context's arena. config: merged under the spec's own;
 * its text may be NULL. False after an error.
 */
bool figure_make(const struct figure_source *spec, const struct figure_source *config,
                 struct context *context, struct scene *scene, const struct json_node **root);

#endif
