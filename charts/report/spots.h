/*
 * Where a text may stand: at its bar's end, in its bar, beside its point, about its pie.
 */
#ifndef CHARTS_REPORT_SPOTS_H
#define CHARTS_REPORT_SPOTS_H

#include "charts/report/values_internal.h"

enum { REPORT_MOST_SPOTS = 40 };

/* A place: the centre of the text's box. */
struct report_spot {
    double x, y, angle;
    bool is_original, is_in_bar, is_aim;
    double right, down; /* where it goes on, a px at a time, when lines are in the way there */
    double far;         /* px, at most */
    const char *text;   /* what is written there, on several lines; NULL: as it is */
    bool has_leader;    /* from (end_x, end_y) of the picture to the text */
    double end_x, end_y;
};

/* The best first. */
struct report_spots {
    struct report_spot items[REPORT_MOST_SPOTS];
    size_t count;
};

/* space: what is about it. */
void report_find_spots(const struct report_label *label, bool is_turned,
                       const struct report_space *space, struct report_spots *spots,
                       const struct context *context);

/* Whether it stands at the end of an upright bar. */
bool report_label_is_upright(const struct report_label *label);

/* What the text takes where it is; and what it would take at the spot. */
struct report_box report_label_box(const struct report_label *label, const struct context *context);
struct report_box report_label_box_at(const struct report_label *label,
                                      const struct report_spot *spot,
                                      const struct context *context);

/* Writes the text level or turned about its centre, and moves it to the spot. */
void report_label_move(struct report_label *label, const struct report_spot *spot,
                       const struct context *context);

#endif
