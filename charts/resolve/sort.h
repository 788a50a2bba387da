/*
 * The order of discrete domains: Vega-Lite's "sort" of a channel.
 * https://vega.github.io/vega-lite/docs/sort.html
 */
#ifndef CHARTS_RESOLVE_SORT_H
#define CHARTS_RESOLVE_SORT_H

#include <stdbool.h>
#include <stddef.h>

#include "data/value.h"

struct channel_def;
struct context;
struct domain_sorter;
struct unit;

/* An empty domain in the arena, or NULL when memory is out. */
struct domain_sorter *domain_sorter_new(struct context *context);

/* Adds the values of a channel of a unit, with what they are sorted by. False after an error. */
bool domain_sorter_add(struct domain_sorter *sorter, const struct unit *unit,
                       const struct channel_def *def, struct context *context);

/* Adds one value of a domain written in the spec. False when memory is out. */
bool domain_sorter_add_value(struct domain_sorter *sorter, struct value value);

/* The distinct values, in their order; keep_order: in that of their addition. False when memory is
 * out. */
bool domain_sorter_finish(struct domain_sorter *sorter, bool keep_order,
                          const struct value **domain, size_t *count, struct context *context);

#endif
