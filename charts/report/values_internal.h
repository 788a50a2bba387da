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

/* Where a name at the end of a line is to stand: the centre of its box in the picture. */
struct report_aim {
    double x, y;
    bool is_set, is_taken;
};

struct report_label {
    struct item *item;
    double x, y;        /* the origin of its group in the picture */
    struct bounds room; /* where it may lie */
    struct bounds plot; /* the data rectangle of its view */
    double circle; /* the radius of the pie that it stands outside of, about where it is held; 0:
                      none */
    const struct report_bar *bar;
    enum report_side side;
    struct report_aim aim;
    double rim;              /* the radius of the pie that it stands in; 0: none */
    const struct item *line; /* that it names; NULL: none */
    double end_x, end_y;     /* of an aim: the end of the line, in the group */
    bool is_original, is_left_out, has_leader; /* what came of it */
};

/* The texts of one mark. */
struct report_labels_of_mark {
    struct scene_mark *mark;
    struct report_label *labels; /* one for each item */
    size_t count;                /* of those to place: all items, or the only one of a note */
    bool is_linked;              /* each to its bar, by the order of the rows */
    bool name_lines;             /* whose ends they stand at */
    bool is_note;                /* one text, of one row or drawn again for each */
    struct item *group;          /* where they are */
    struct item *leaders;        /* rules to those that stand away from what they are about */
    size_t leader_count;
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
