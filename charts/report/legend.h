/*
 * Legends in the report layout: labels and titles wrap rather than be cut, entries stand in as many
 * columns as keep the legend within the picture.
 */
#ifndef CHARTS_REPORT_LEGEND_H
#define CHARTS_REPORT_LEGEND_H

#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"

/* Wraps the label of a symbol at its limit, centred about its place; both make room for more lines.
 * False when memory is out. */
bool report_fit_legend_label(const struct legend *legend, struct item *symbol, struct item *label,
                             struct context *context);

/* Leaves out labels of a gradient that Vega's rule has left, but that overlap. */
bool report_fit_gradient_labels(const struct legend *legend, struct item *labels, size_t *count,
                                struct context *context);

/* Those that the spec puts nowhere go above the plots when these have too little room. */
int report_legend_orient(const struct legend *legend, const struct context *context);

/* Legends within the plot go where no marks are: see legend_corner.h. All keep clear of what sticks
 * out of the axes lengthwise: long labels at their ends. False when memory is out. */
bool report_arrange_legends(const struct arranged_legends *legends, struct legend_frame *frame,
                            struct context *context);

/*
 * Builds a legend as legend_build() does; where it would be longer than the frame that it is for,
 * with other columns. False after an error.
 */
bool report_build_legend(const struct legend *legend, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context);

/* Legends of one side that are longer than the frame stand in two columns, or one below the other.
 */
size_t report_legend_columns(const struct item *const *groups, size_t count, double margin,
                             bool is_vertical, const struct legend_frame *frame);

#endif
