/*
 * What an encoding asks of the data before anything is drawn: dates read, bins, time units,
 * aggregates, stacks. The order is Vega-Lite's: src/compile/data/parse.ts.
 */
#ifndef CHARTS_ENCODE_ENCODE_H
#define CHARTS_ENCODE_ENCODE_H

#include <stdbool.h>

struct context;
struct unit;

/* Sets unit->raw, unit->table and the stack of the unit from its view's table, and gives it an
 * encoding that is settled and bound to unit->table. False after an error. */
bool encode_run(struct unit *unit, struct context *context);

/* The same for what only divides rows, charts/read/facet.h: dates, bins and time units. Its
 * encoding is bound when the rows are known that cells are made of. */
bool encode_facet(struct unit *source, struct context *context);

/* Groups by the definitions that are no aggregates and computes those that are:
 * charts/encode/aggregate.c. */
bool encode_aggregate(struct unit *unit, struct context *context);

struct aggregate_params;

/* What it groups by and computes, of a unit that has aggregates. False when memory is out. */
bool encode_read_aggregate(const struct unit *unit, struct aggregate_params *params,
                           struct context *context);

#endif
