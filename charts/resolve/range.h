/*
 * The kinds of ranges, one function each: range.c calls them, range_*.c hold them. The rules are
 * Vega-Lite's (src/compile/scale/range.ts) and Vega's (vega-encode, Scale.js).
 */
#ifndef CHARTS_RESOLVE_RANGE_H
#define CHARTS_RESOLVE_RANGE_H

#include "charts/scale/scale.h"

struct context;
struct json_node;
struct view;

/* The range, when the sizes are known. False after an error. */
bool scale_set_range(struct scale *scale, double width, double height, struct context *context);

/* "range" of the config by name ("category", "ramp" …): the strongest layer's, or NULL. */
const struct json_node *scale_config_range(const char *name, const struct context *context);

/* Room for count numbers as the scale's range; NULL when memory is out. */
double *range_allocate(struct scale *scale, size_t count, struct context *context);

/* Two numbers, in their place rangeMin and rangeMax where given, turned around by reverse. */
bool range_set_pair(struct scale *scale, double start, double end, struct context *context);

/* "range" as written: numbers; "width" and "height" stand for these where the channel is a
 * position. */
bool range_read_numbers(struct scale *scale, double width, double height, struct context *context);

/* Opacities, widths, sizes, angles: charts/resolve/range_number.c. */
bool range_set_numbers(struct scale *scale, double width, double height, struct context *context);

/* Colours: charts/resolve/range_color.c. */
bool range_set_colors(struct scale *scale, struct context *context);

/* Shapes and dashes: charts/resolve/range_list.c. */
bool range_set_shapes(struct scale *scale, struct context *context);
bool range_set_dashes(struct scale *scale, struct context *context);

/* The boundaries of bins, when the domain is final: Vega's configureBins(). */
bool range_set_bins(struct scale *scale, struct context *context);

/* Where the range is {"field": …}: makes it the array of that field's values, of all units of view
 * that use the scale. False after an error. */
bool range_take_field(struct scale *scale, struct view *view, struct context *context);

#endif
