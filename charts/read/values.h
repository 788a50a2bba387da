/*
 * Labels of values, as usermeta.burin.values asks for them: which marks have them.
 */
#ifndef CHARTS_READ_VALUES_H
#define CHARTS_READ_VALUES_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/read/channel.h"

struct channel_def;
struct context;
struct meta_values;
struct unit;

/* The amount that a mark shows; NULL: none, or more than one. */
const struct channel_def *values_amount(const struct unit *unit);

/* What is said of the values of a unit's mark: by its view, or by one that it is in. Not shown
 * where its mark shows no amount, or where the author writes the labels with a layer of texts.
 * False after an error. */
bool values_read(const struct unit *unit, struct meta_values *values, struct context *context);

/* Where a row of a stack starts, or where it ends. */
double values_stack_end(const struct unit *unit, size_t row, bool is_start);

/* Whether the unit's items are segments, not whole bars: some lie on others, or they are shares. */
bool values_lie_on_others(const struct unit *unit);

/* How much room on the scale of that channel labels need beyond the lowest bars, which would else
 * stand where the names of the other axis do; px. */
double values_room(const struct unit *unit, enum channel_id id, struct context *context);

#endif
