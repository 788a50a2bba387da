/*
 * The outline of a geometry as it is painted.
 */
#ifndef CHARTS_PROJECTION_OUTLINE_H
#define CHARTS_PROJECTION_OUTLINE_H

#include "charts/projection/projection.h"
#include "render/scene.h"

struct arena;

/* Takes what is drawn as steps; zero it but for the budget, which is charged. */
struct geo_outline {
    struct geo_sink sink;
    struct budget *budget;
    struct shape_step *steps;
    size_t count, capacity;
};

struct geo_outline geo_outline_start(struct budget *budget);
void geo_outline_free(struct geo_outline *outline);

/* The steps so far in the arena. False when memory is out. */
bool geo_outline_shape(const struct geo_outline *outline, struct arena *arena,
                       struct shape_item *shape);

#endif
