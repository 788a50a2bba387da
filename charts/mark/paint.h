/*
 * How marks are painted: the mark's properties, and over them the channels for colour and opacity.
 */
#ifndef CHARTS_MARK_PAINT_H
#define CHARTS_MARK_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/read/channel.h"
#include "render/scene.h"

struct context;
struct unit;

/* The style of row's item. False after an error: a value that is no colour. */
bool paint_item(const struct unit *unit, size_t row, struct style *style, struct context *context);

/* What a channel of numbers says in that row, or what the mark itself has. NAN: no place on its
 * scale. */
double paint_number(const struct unit *unit, enum channel_id id, size_t row, double own);

/* The shape of row's symbol. False after an error: a name that is no shape. */
bool paint_shape(const struct unit *unit, size_t row, const char **shape, struct context *context);

/* The paint of a property; nothing where it wasn't given or is null. */
struct json_color;
struct paint paint_of(const struct json_color *color);

#endif
