/*
 * Legends within the plot, which the spec has put there.
 */
#ifndef CHARTS_REPORT_LEGEND_CORNER_H
#define CHARTS_REPORT_LEGEND_CORNER_H

#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"

/* One that would lie on marks goes to the first corner where nothing is, or to the right side when
 * there is none or it is larger than the plot. False when memory is out. */
bool report_clear_corners(const struct arranged_legends *legends, const struct legend_frame *frame,
                          struct context *context);

#endif
