/*
 * Scaling and moving a projection so that some data fills a box, as d3-geo's fitExtent() does.
 */
#ifndef CHARTS_PROJECTION_FIT_H
#define CHARTS_PROJECTION_FIT_H

#include "charts/projection/projection.h"

struct arena;

/* Takes the box of what is drawn. */
struct geo_box_sink {
    struct geo_sink sink;
    struct geo_box box; /* empty when x1 > x2 */
};

struct geo_box_sink geo_box_sink_start(void);
bool geo_box_is_empty(const struct geo_box *box);

/* Prepares the projection for its data to be measured: at a scale of 150, nothing cut at the
 * borders. False when memory is out. */
bool projection_begin_fit(struct projection *projection, struct arena *arena);

/* Sets scale and translation such that what filled the box measured fills the other one, and
 * settles it. False when memory is out. */
bool projection_end_fit(struct projection *projection, const struct geo_box *measured,
                        const struct geo_box *box, struct arena *arena);

#endif
