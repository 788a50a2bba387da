/*
 * Conditional channel definitions: what applies to a row.
 * https://vega.github.io/vega-lite/docs/condition.html
 */
#ifndef CHARTS_READ_CONDITION_H
#define CHARTS_READ_CONDITION_H

#include <stddef.h>

#include "charts/read/encoding.h"

struct context;
struct expr_scope;
struct unit;

/*
 * Reads the "condition" of a definition that has one. Where the condition holds a field or a datum,
 * def becomes that one and what it said itself is the last resort: so scales, stacks, groups and
 * legends see the field. False after an error.
 */
bool condition_read(struct channel_def *def, struct context *context);

/* Compiles the tests and computed values of all channels for the unit's table into
 * unit->conditions, when it is final and sizes are known. False after an error. */
bool condition_compile_all(struct unit *unit, const struct expr_scope *scope,
                           struct context *context);

/* Whether what a channel says depends on the row by more than its field, and is compiled. */
bool condition_varies(const struct unit *unit, enum channel_id id);

/*
 * The definition of a channel that counts for that row of the unit's table: the first condition
 * that holds, else the channel's own. Its kind is CHANNEL_DEF_NONE where the encoding says nothing.
 * Borrowed from the unit, a computed value until the next call for that channel.
 */
const struct channel_def *condition_pick(const struct unit *unit, enum channel_id id, size_t row);

#endif
