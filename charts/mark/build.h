/*
 * From the rows of a unit to the items of its mark.
 */
#ifndef CHARTS_MARK_BUILD_H
#define CHARTS_MARK_BUILD_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct item;
struct scene_mark;
struct unit;

/* What each row was drawn as: an item, or the last point of its series, at whose place an item
 * without anything else stands. */
struct mark_rows {
    const struct item *items;
    const size_t *rows; /* of the unit's table */
    size_t count;
};

/* Places and paints all items; drawn: NULL where nobody asks. False after an error. */
bool mark_build(struct unit *unit, struct scene_mark *mark, struct mark_rows *drawn,
                struct context *context);

#endif
