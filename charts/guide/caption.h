/*
 * What screen readers are told of an axis, a legend or a title, in Vega's words (vega-scenegraph,
 * util/aria.js; vega-scale, caption.js).
 */
#ifndef CHARTS_GUIDE_CAPTION_H
#define CHARTS_GUIDE_CAPTION_H

#include <stdbool.h>

struct axis;
struct context;
struct legend;

/* "X-axis titled 'year' for a linear scale with values from 0 to 10"; NULL after an error. */
const char *caption_axis(const struct axis *axis, struct context *context);

/* "Symbol legend titled 'kind' for fill color with 2 values: a, b"; NULL after an error. */
const char *caption_legend(const struct legend *legend, struct context *context);

/* "Title text 'Loans'", of a title; else "Subtitle text". NULL when memory is out. */
const char *caption_title(const char *text, bool is_title, struct context *context);

#endif
