/*
 * Values that no scale can place: rows that aren't drawn, paths that break, outputs that stand for
 * them. https://vega.github.io/vega-lite/docs/invalid-data.html
 */
#ifndef CHARTS_RESOLVE_INVALID_H
#define CHARTS_RESOLVE_INVALID_H

#include <stdbool.h>

#include "charts/read/channel.h"
#include "data/value.h"

struct context;
struct json_node;
struct scale;
struct unit;

/*
 * Finds the rows whose value a continuous scale can't place. They leave unit->table, or are marked
 * in unit->invalid_rows, as the mark's "invalid" has it. null and missing values go silently;
 * anything else that is no number is a warning with the count and the first place. False after an
 * error.
 */
bool invalid_drop_rows(struct unit *unit, struct context *context);

/* Sets unit->domain_unit, where "invalid" has it that the domains are made of other rows than those
 * that are drawn. False when memory is out. */
bool invalid_settle_domain(struct unit *unit, struct context *context);

/* Whether a continuous scale can place it: Vega-Lite's fieldValidPredicate(). */
bool invalid_value_is_valid(struct value value);

/* Whether invalid values of that channel are drawn; as *output, or at zero or the domain's start
 * where that is NULL. */
bool invalid_output(const struct unit *unit, enum channel_id id, const struct json_node **output);

/* The same as a number; NAN: at zero or the domain's start. */
bool invalid_is_shown(const struct unit *unit, enum channel_id id, double *shown);

/* Zero where the scale has it, else the start of its domain. */
struct value invalid_zero_or_min(const struct scale *scale);

#endif
