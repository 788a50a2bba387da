/*
 * Facets: a view repeated for each part of its rows. The one child of a facet is a pattern: data
 * and scales are worked out once, for the rows of all cells together; cells are copies of it with
 * the rows of each. https://vega.github.io/vega-lite/docs/facet.html
 */
#ifndef CHARTS_READ_FACET_H
#define CHARTS_READ_FACET_H

#include <stdbool.h>

#include "charts/read/channel.h"

struct composition_nodes;
struct context;
struct json_node;
struct unit;
struct view;

struct facet {
    /* Nothing that is drawn: the rows that are divided, and an encoding of row, column or facet. */
    struct unit *source;
};

/* Whether an encoding (NULL: none) has row, column or facet. */
bool facet_is_in(const struct json_node *encoding);

/*
 * Makes the view a facet by an encoding, or by the "facet" of an operator: {"row", "column"} or one
 * definition. layout is the view's own, under what the definitions say. False after an error.
 */
bool facet_read(struct view *view, const struct json_node *node, struct composition_nodes layout,
                struct context *context);

/* The definition of row, column or facet; NULL: none. */
const struct channel_def *facet_def(const struct view *view, enum channel_id id);

/* Has the rows of a unit kept apart by the facets about its view, when its own encoding is settled.
 * False when memory is out. */
bool facet_divide_unit(const struct view *unit, struct channel_def *encoding,
                       struct context *context);

/* The transforms of a view within facets, those that group keeping their cells apart. NULL after an
 * error, or when there are none. */
const struct json_node *facet_transforms(const struct view *view);

/* The facet whose rows come down to the view, or NULL: data of its own belongs to every cell. */
struct view *facet_about(const struct view *view);

#endif
