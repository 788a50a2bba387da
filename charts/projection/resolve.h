/*
 * Which views share a projection, and what each is fitted to: Vega-Lite's rules
 * (src/compile/projection/parse.ts).
 */
#ifndef CHARTS_PROJECTION_RESOLVE_H
#define CHARTS_PROJECTION_RESOLVE_H

#include <stdbool.h>

#include "charts/projection/lines.h"
#include "data/value.h"

struct context;
struct table;
struct unit;
struct view;

/* Gives every unit below that is drawn through a projection its own or its share in one, as its
 * view is sized now. False after an error. */
bool projection_resolve_all(struct view *root, struct context *context);

/* The geometry of a row of the unit's: of its field, or the row itself. False when memory is out.
 */
bool projection_geometry(const struct unit *unit, const struct table *table, size_t row,
                         struct value *geometry, struct context *context);

/* Where a row's marks lie, by longitude and latitude, or by the second of each. As in Vega, what
 * has no place lies at the view's corner, of which a warning tells. */
struct geo_point projection_place(const struct unit *unit, size_t row, bool is_second);

struct geo_drawing;

/* Records why the geometry of that row could not be drawn; returns false. */
bool projection_fail(const struct geo_drawing *drawing, const struct unit *unit,
                     const struct table *table, size_t row, struct context *context);

#endif
