/*
 * The properties of a scale other than type, domain and range.
 */
#ifndef CHARTS_RESOLVE_PROPERTIES_H
#define CHARTS_RESOLVE_PROPERTIES_H

#include "charts/scale/scale.h"

struct channel_def;
struct context;
struct scale_params;
struct unit;

/*
 * Adds what a unit asks of its scale, and what follows from its mark and the config where it says
 * nothing; the first unit to be explicit wins. What doesn't suit the type or the channel is a
 * warning. False after an error.
 */
bool scale_add_properties(struct scale *scale, const struct unit *unit,
                          const struct channel_def *def, const struct scale_params *params,
                          struct context *context);

#endif
