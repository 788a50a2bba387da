/*
 * The boxes of texts as they lie in the picture, turned ones too, and whether they meet.
 */
#ifndef CHARTS_REPORT_BOX_H
#define CHARTS_REPORT_BOX_H

#include "render/scene.h"

/* A rectangle about its centre: half its length and height along its own axes, of which the first
 * points to (cosine, sine). */
struct report_box {
    double x, y, half_length, half_height, cosine, sine;
};

/* The box of a text moved by (dx, dy); upright boxes from bounds. */
struct report_box report_box_of_text(const struct item *text, double dx, double dy,
                                     const struct text_measurer *measurer);
struct report_box report_box_of_bounds(const struct bounds *bounds);

/* The upright bounds of a box. */
struct bounds report_box_bounds(const struct report_box *box);

/* Without extent: an empty text, which can't be in the way. */
bool report_box_is_empty(const struct report_box *box);

/* Whether two boxes come closer than gap px; the boxes themselves may touch when gap is 0. */
bool report_boxes_meet(const struct report_box *a, const struct report_box *b, double gap);

/* Whether the box lies in those bounds, px beyond them counting as within. */
bool report_box_is_in(const struct report_box *box, const struct bounds *bounds, double tolerance);

#endif
