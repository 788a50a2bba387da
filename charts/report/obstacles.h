/*
 * Everything that is drawn is in the way of a text: the lines of rules, series and symbols, the
 * edges of areas and arcs.
 */
#ifndef CHARTS_REPORT_OBSTACLES_H
#define CHARTS_REPORT_OBSTACLES_H

#include "charts/report/space.h"

/* Where items are drawn: the origin of their group in the picture, and what of it is seen. */
struct report_frame {
    double x, y;
    struct bounds clip;
};

/* Adds the outlines of count items of the mark from the first on, straight piece by straight piece;
 * what is hardly seen isn't in the way. False when memory is out. */
bool report_add_outlines(struct report_space *space, const struct scene_mark *mark, size_t first,
                         size_t count, const struct report_frame *frame);

#endif
