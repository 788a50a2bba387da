/*
 * Texts of marks while they are placed: collected from the scene, then moved.
 */
#ifndef CHARTS_REPORT_VALUES_INTERNAL_H
#define CHARTS_REPORT_VALUES_INTERNAL_H

#include "charts/report/space.h"

struct context;

/* Which end of its bar a text stands at. */
enum report_side {
    REPORT_SIDE_NONE, /* it has no bar */
    REPORT_SIDE_TOP,
    REPORT_SIDE_BOTTOM,
    REPORT_SIDE_LEFT,
    REPORT_SIDE_RIGHT,
    REPORT_SIDE_MIDDLE
};

struct report_label {
    struct item *item;
    double x, y;        /* the origin of its group in the picture */
    struct bounds room; /* where it may lie */
    const struct report_bar *bar;
    enum report_side side;
    bool is_original, is_left_out; /* what came of it */
};

/* The texts of one mark. */
struct report_labels_of_mark {
    struct scene_mark *mark;
    struct report_label *labels; /* one for each item */
    bool is_linked;              /* each to its bar, by the order of the rows */
    struct report_labels_of_mark *next;
};

/* Everything in a scene that counts. */
struct report_survey {
    struct report_labels_of_mark *first, *last;
    struct report_space *space; /* of what stays where it is */
};

/* may_leave: see report_place_values(). False when memory is out. */
bool report_survey_scene(struct scene *scene, bool may_leave, struct report_survey *survey,
                         struct context *context);

/*
 * Moves the texts of one mark to where they are free of everything in survey->space and of each
 * other, and adds them there; what has no place is marked as left out. *turned: whether they are
 * turned. False when memory is out.
 */
bool report_place_labels(struct report_labels_of_mark *labels, struct report_survey *survey,
                         const struct scene *scene, bool *turned, struct context *context);

#endif
