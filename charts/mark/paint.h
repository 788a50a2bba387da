/*
 * How marks are painted: the mark's properties, and over them the channels for colour and opacity.
 */
#ifndef CHARTS_MARK_PAINT_H
#define CHARTS_MARK_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "render/scene.h"

struct context;
struct unit;

/* The style of row's item. False after an error: a value that is no colour. */
bool paint_item(const struct unit *unit, size_t row, struct style *style, struct context *context);

/* The paint of a property; nothing where it wasn't given or is null. */
struct json_color;
struct paint paint_of(const struct json_color *color);

#endif
