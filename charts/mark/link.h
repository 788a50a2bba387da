/*
 * Where items lead to: the channel "href", or the mark's property.
 */
#ifndef CHARTS_MARK_LINK_H
#define CHARTS_MARK_LINK_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct unit;

/* *href: of that row; NULL: nowhere. An address that isn't of http, https or mailto is a warning,
 * and none. False when memory is out. */
bool link_find(const struct unit *unit, size_t row, const char **href, struct context *context);

#endif
