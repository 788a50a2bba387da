/*
 * What the files of the window transform share: the frame that slides over a partition, and the
 * operations over it. Nothing else includes this.
 */
#ifndef DATA_TRANSFORM_WINDOW_INTERNAL_H
#define DATA_TRANSFORM_WINDOW_INTERNAL_H

#include "data/transform/aggregate_internal.h"
#include "data/transform/order.h"
#include "data/transform/order_tree.h"

/* Where a window stands: the row at hand, and the rows around it that count. */
struct window_frame {
    const struct row_order *order; /* no keys: every row differs from the others */
    const size_t *rows;            /* of the partition, sorted */
    size_t count;
    size_t at;         /* the row at hand: rows[at] */
    size_t start, end; /* rows[start] to rows[end - 1] count */
};

/* What an operation remembers of a partition; all zero at its start. */
struct window_state {
    size_t rank;
    size_t found; /* the place after the value at hand; 0: none yet */
    struct value value;
};

/* An operation as asked for. */
struct window_request {
    const struct window_op *op;     /* NULL: an aggregate */
    enum aggregate_op aggregate_op; /* over the frame */
    struct field field;
    double param; /* NAN: not given */
    const char *as;
    const struct json_node *field_node; /* NULL: without a field */
};

struct window_op {
    const char *name;
    bool needs_field, needs_param; /* a "param" greater than 0 */
    struct value (*next)(const struct window_frame *frame, const struct window_request *request,
                         struct window_state *state);
};

/* NULL when there is none of that name. */
const struct window_op *window_op_named(const char *name);

/* The nearest of all names, those of aggregates too, or NULL. */
const char *window_op_suggest(const char *name);

/* Two rows of the partition by their places: whether the sort puts them apart. */
bool window_rows_differ(const struct window_frame *frame, size_t a, size_t b);

/* How an operation goes through the frames of a partition. */
enum window_sliding {
    WINDOW_SLIDING_UNKNOWN, /* not asked yet */
    WINDOW_SLIDES,          /* rows enter and leave what is kept of them */
    WINDOW_WALKS,           /* through each frame anew, unless it can take values back */
    WINDOW_SLIDING_FAILED   /* an error was recorded */
};

/* What is kept of a partition by an operation that can't take values back: by places of rows. */
struct window_slide {
    enum window_sliding sliding;
    double *sorted; /* quantiles: the numbers by their ranks, and the rank of each row */
    size_t *ranks;
    struct order_tree tree; /* of the frame */
    size_t *queue;          /* extremes: the first is it, each other one if those before leave */
    size_t queue_start, queue_end;
    size_t start, end; /* the rows that are in it */
};

/* An aggregate over a sliding frame: what changes is added and taken back, where it can be. */
struct window_aggregate {
    const struct table *table;
    struct arena *arena;
    const struct window_request *request;
    const size_t *parts; /* distinct: the number of each row's value … */
    size_t *part_counts; /* … and how many rows of the frame have it */
    size_t distinct;
    struct cell cell;
    size_t start, end; /* the rows that are in it */
    bool is_known;
    struct value result; /* of these rows */
    struct window_slide slide;
};

/* Gets ready to slide over the partition, if the operation and its values are such. */
enum window_sliding window_slide_begin(struct window_aggregate *aggregate,
                                       const struct window_frame *frame);

/* The result over the frame, neither end of which lies before that of the last one. */
struct value window_slide_next(struct window_aggregate *aggregate,
                               const struct window_frame *frame);

/* Gives back what was kept. */
void window_slide_end(struct window_slide *slide);

/* No frame of the partition comes any more. */
void window_aggregate_end(struct window_aggregate *aggregate, const struct window_frame *frame);

/* False when memory is out. */
bool window_aggregate_next(struct window_aggregate *aggregate, const struct window_frame *frame,
                           struct value *result);

#endif
