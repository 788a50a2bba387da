/*
 * Names at the ends of lines, which are spread upwards and downwards where they would meet, in the
 * order of the ends.
 */
#ifndef CHARTS_REPORT_LINE_ENDS_H
#define CHARTS_REPORT_LINE_ENDS_H

#include "charts/report/values_internal.h"

/* Gives the labels of a mark in that group their aims, when each stands right of the end of a line
 * and some would meet. False when memory is out. */
bool report_spread_line_ends(struct report_labels_of_mark *labels, const struct item *group,
                             struct context *context);

/* Names in the colours of their lines get what WCAG 2.1 (1.4.3) asks of texts: a line that is seen
 * well has 3:1, and its name in the same colour isn't read well. Other labels stay as they are. */
void report_deepen_line_ends(const struct report_labels_of_mark *labels, const struct scene *scene);

#endif
