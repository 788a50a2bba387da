/*
 * What an encoding asks of the data before anything is drawn: dates read, bins, time units,
 * aggregates, stacks. The order is Vega-Lite's: src/compile/data/parse.ts.
 */
#ifndef CHARTS_ENCODE_ENCODE_H
#define CHARTS_ENCODE_ENCODE_H

#include <stdbool.h>

struct aggregate_params;
struct channel_def;
struct context;
struct unit;

/* Sets unit->raw, unit->table and the stack of the unit from its view's table, and gives it an
 * encoding that is settled and bound to unit->table. False after an error. */
bool encode_run(struct unit *unit, struct context *context);

/* The same for what only divides rows, charts/read/facet.h: dates, bins and time units. Its
 * encoding is bound when the rows are known that cells are made of. */
bool encode_facet(struct unit *source, struct context *context);

/* The first part of it, dates, bins and time units, sets unit->raw and unit->table. */
bool encode_columns(struct unit *unit, struct channel_def *encoding, struct context *context);

/* What encode_aggregate() asks for. False when memory is out. */
bool encode_aggregate_params(struct unit *unit, struct aggregate_params *params,
                             struct context *context);

/* Groups by the definitions that are no aggregates and computes those that are:
 * charts/encode/aggregate.c. */
bool encode_aggregate(struct unit *unit, struct context *context);

#endif
