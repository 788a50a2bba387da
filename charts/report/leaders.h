/*
 * Thin lines to texts that stand away from what they are about: the ends of lines, slices.
 */
#ifndef CHARTS_REPORT_LEADERS_H
#define CHARTS_REPORT_LEADERS_H

#include "charts/report/values_internal.h"

/* Makes the leaders of labels that are placed, in their colours; before any is left out. False when
 * memory is out. */
bool report_make_leaders(struct report_labels_of_mark *labels, struct context *context);

/* Adds them to the group of the labels, whose marks move: after all labels are done with. False
 * when memory is out. */
bool report_add_leaders(const struct report_labels_of_mark *labels, struct context *context);

#endif
