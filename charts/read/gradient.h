/*
 * Gradients as the fill or stroke of a mark.
 * https://vega.github.io/vega-lite/docs/gradient.html
 */
#ifndef CHARTS_READ_GRADIENT_H
#define CHARTS_READ_GRADIENT_H

#include <stdbool.h>

struct property_set;
struct diag;
struct json_node;

/* Reads a colour or {"gradient": …} into a struct json_color: a struct property's read(). */
bool gradient_read_paint(const struct json_node *node, void *field, struct diag *diag);

/* For the page of what is supported. */
extern const struct property_set gradient_property_set;

#endif
