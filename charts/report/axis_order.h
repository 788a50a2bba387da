/*
 * Which labels of an axis of amounts matter most, where there is no room for all.
 */
#ifndef CHARTS_REPORT_AXIS_ORDER_H
#define CHARTS_REPORT_AXIS_ORDER_H

#include "charts/guide/layout_style.h"

/* Leaves the powers of the base of a logarithmic scale: the texts of other labels go. False, and
 * nothing is changed, on other scales and where fewer than two would stay. */
bool report_keep_powers(const struct axis_labels *labels);

/* Whether a label has three characters at most, as "Jan" and "100". */
bool report_is_short(const char *text);

#endif
