/*
 * What a figure shows as it was asked to, though it misleads: told, and drawn.
 */
#ifndef CHARTS_RESOLVE_HONEST_H
#define CHARTS_RESOLVE_HONEST_H

struct channel_def;
struct context;
struct scale;
struct unit;

/* Stacks of what doesn't add up, negative slices and shares, colours that stand for several values.
 * The unit's scales are resolved. */
void honest_check_unit(const struct unit *unit, struct context *context);

/* Bars whose foot the domain of their scale cuts off: their lengths don't compare. */
void honest_check_foot(const struct unit *unit, const struct channel_def *def,
                       const struct scale *scale, struct context *context);

#endif
