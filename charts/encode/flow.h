/*
 * Rows that flow: where all that is drawn of a view's data is sums of it, the rows are added up as
 * they are read, and none is kept. What comes out is what it would be of a table, or it isn't done.
 */
#ifndef CHARTS_ENCODE_FLOW_H
#define CHARTS_ENCODE_FLOW_H

#include <stdbool.h>
#include <stddef.h>

struct channel_def;
struct context;
struct table;
struct view;

/* What is known of a view when the rows have passed. */
struct flowed {
    const struct table *rows;  /* what they were reduced to; of a unit, the first of each group */
    size_t transform_count;    /* so many of its transforms have run */
    const struct table *table; /* of a unit whose encoding reduces them: the groups; else NULL */
    struct channel_def *encoding; /* of that unit */
};

/* Sets flowed of the view, which has data of its own, and of the views below that share it. False:
 * the rows are to be read as a whole, and nothing was told or charged. */
bool encode_flow(struct view *view, struct context *context);

#endif
