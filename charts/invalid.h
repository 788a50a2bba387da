/*
 * Rows that can't be drawn because a value is no number.
 * https://vega.github.io/vega-lite/docs/invalid-data.html
 */
#ifndef CHARTS_INVALID_H
#define CHARTS_INVALID_H

#include <stdbool.h>

struct context;
struct unit;

/*
 * Leaves the rows out of unit->table whose value a continuous scale can't place, as Vega-Lite does
 * for marks that are no paths. null and missing values go silently; anything else that is no number
 * is a warning with the count and the first place. False after an error.
 */
bool invalid_drop_rows(struct unit *unit, struct context *context);

#endif
