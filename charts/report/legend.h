/*
 * Legends in the report layout: labels and titles wrap rather than be cut, entries stand in as many
 * columns as keep the legend within the picture.
 */
#ifndef CHARTS_REPORT_LEGEND_H
#define CHARTS_REPORT_LEGEND_H

#include "charts/guide/legend.h"

/* Wraps the label of a symbol at its limit, centred about its place; both make room for more lines.
 * False when memory is out. */
bool report_legend_label(const struct legend *legend, struct item *symbol, struct item *label,
                         struct context *context);

/* The title wrapped at its limit. NULL when memory is out. */
const char *report_legend_title(const struct legend *legend, const struct font *font,
                                struct context *context);

/* Leaves labels of a gradient that Vega's rule has left, but that overlap. Returns how many. */
size_t report_gradient_labels(struct item *labels, size_t count, struct context *context);

/* Legends that are to stand within the view's corners, but are larger than it, go to its right
 * side. */
void report_move_legends_out(int *orients, const struct scene_mark *legends, size_t count,
                             const struct legend_frame *frame);

/* Keeps legends clear of what sticks out of the axes lengthwise: long labels at their ends. */
void report_legend_frame(struct legend_frame *frame);

/*
 * Builds a legend as legend_build() does; where it would be longer than the frame that it is for,
 * with other columns. False after an error.
 */
bool report_legend_build(const struct legend *legend, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context);

/* Whether the legends of one side, so many px in all and room px for them, need a row or column
 * more each. */
bool report_legends_stack(const struct item *const *groups, size_t count, double margin,
                          bool is_vertical, const struct legend_frame *frame);

#endif
