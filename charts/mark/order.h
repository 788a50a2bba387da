/*
 * In which order the rows of a unit are drawn, and which of them make up a line or an area.
 */
#ifndef CHARTS_MARK_ORDER_H
#define CHARTS_MARK_ORDER_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct unit;

/* Rows of series i: rows[starts[i]] up to, not with, rows[starts[i + 1]]. */
struct mark_series {
    const size_t *rows;
    const size_t *starts;
    size_t count;
};

/*
 * The rows by the channel "order", those of a series else along its dimension; series in the order
 * of their first rows. A mark that is no series is one. False when memory is out.
 */
bool mark_order(const struct unit *unit, struct mark_series *series, struct context *context);

/* Whether fields divide the rows of a series into several. */
bool mark_is_divided(const struct unit *unit);

#endif
