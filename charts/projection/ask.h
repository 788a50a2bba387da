/*
 * What expressions ask of a projection: geoArea(), geoBounds(), geoCentroid(), geoScale(),
 * geoShape() and geoTranslate(), by these names.
 * https://vega.github.io/vega/docs/expressions/#geo-functions
 */
#ifndef CHARTS_PROJECTION_ASK_H
#define CHARTS_PROJECTION_ASK_H

#include "data/value.h"

struct arena;
struct projection;

/* In px. Undefined for what is no geometry, or when memory is out. */
struct value projection_ask(const struct projection *projection, const char *function,
                            struct value geometry, struct arena *arena);

#endif
