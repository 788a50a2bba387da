/*
 * What the spec says of maps: which units are drawn through a projection, and what they ask of it.
 * https://vega.github.io/vega-lite/docs/projection.html
 */
#ifndef CHARTS_READ_MAP_H
#define CHARTS_READ_MAP_H

#include <stdbool.h>

#include "charts/read/channel.h"

struct channel_def;
struct config;
struct json_node;
struct unit;
struct view;

/* Whether the unit's positions are made by a projection: a geoshape, or by longitude and latitude.
 */
bool unit_is_projected(const struct unit *unit);

/* Whether longitude or latitude say where the unit's marks lie along x or y, as the encoding itself
 * doesn't. */
bool unit_is_placed_on_map(const struct unit *unit, enum channel_id id);

/* The definition of the shapes of a geoshape, or NULL: its rows are geometries themselves. */
const struct channel_def *unit_geometry(const struct unit *unit);

/* What the view's "projection", or that of a layer about it, or the config says of one property;
 * NULL: nothing. config may be NULL: without it. */
const struct json_node *map_find(const struct view *view, const struct config *config,
                                 const char *property);

/* Whether the map is scaled to fit its data: nothing says how large or where it is. */
bool map_is_fitted(const struct view *view);

#endif
