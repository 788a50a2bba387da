/*
 * What headers of facets say, and how: labels of rows, columns and cells, titles of facets.
 * https://vega.github.io/vega-lite/docs/header.html
 */
#ifndef CHARTS_GUIDE_HEADER_H
#define CHARTS_GUIDE_HEADER_H

#include "charts/guide/title.h"
#include "charts/label/format.h"
#include "charts/read/channel.h"
#include "data/value.h"

struct header {
    const struct channel_def *def;
    struct title_params label, title; /* title.text: its lines; none: no title */
    int has_labels;                   /* flag */
    bool label_is_row, title_is_row;  /* which side of the grid it is for: of rows or of columns */
    bool label_is_behind, title_is_behind; /* at the right, or the bottom */
    double title_band;                     /* where along the grid the title stands, from 0 to 1 */
    const char *format, *format_type;
    struct guide_expr label_expr;
};

/* Reads the header of row, column or facet of that view: the config, then the definition. False
 * after an error. */
bool header_read(const struct view *facet, const struct channel_def *def, struct header *header,
                 struct context *context);

/* The label of a value (of a bin: from there to end) as a title of header or cell. False after an
 * error. */
bool header_label(const struct header *header, struct value value, struct value end,
                  struct title_params *label, struct context *context);

/* The title of a facet before that of a facet in its cells: "a / b". False when memory is out. */
bool header_join_title(struct header *header, const struct header *inner, struct context *context);

/* For the page of what is supported. */
extern const struct property_set header_property_set;

#endif
