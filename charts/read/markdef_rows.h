/*
 * Units whose marks differ in more than their data: mark properties that are computed row by row
 * (charts/read/late.h) and conditions of channels (charts/read/condition.h).
 */
#ifndef CHARTS_READ_MARKDEF_ROWS_H
#define CHARTS_READ_MARKDEF_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/read/view.h"

struct context;
struct expr_scope;
struct item;
struct late_values;

struct markdef_rows {
    const struct unit *unit;
    double *zindex; /* of the items built, by the channel "order"; NULL: all are 0 */
    bool is_varied; /* rows differ, and what follows is in use */
    struct late_values *values;
    struct unit row_unit; /* the unit with the properties and definitions of one row */
    struct mark_params params;
    struct channel_def encoding[CHANNEL_COUNT];
};

/* Once before a unit's marks are built, when sizes are known; scope: that of the unit's view. False
 * after an error. */
bool markdef_rows_begin(struct markdef_rows *rows, struct unit *unit,
                        const struct expr_scope *scope, struct context *context);

/* The unit as it is in that row, valid until the next call; NULL after an error. */
const struct unit *markdef_rows_unit(struct markdef_rows *rows, size_t row,
                                     struct context *context);

/* Notes that the unit as it is now made items[index]. */
void markdef_rows_note_item(struct markdef_rows *rows, size_t index);

/* Puts the items in the order in which Vega draws them: those with a zindex last, ascending. False
 * when memory is out. */
bool markdef_rows_sort_items(const struct markdef_rows *rows, struct item *items, size_t count,
                             struct context *context);

#endif
