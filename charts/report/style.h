/*
 * The report layout: nothing overlaps, and nothing is cut or left out without a note.
 */
#ifndef CHARTS_REPORT_STYLE_H
#define CHARTS_REPORT_STYLE_H

#include "charts/guide/layout_style.h"

extern const struct layout_style layout_style_report;

#endif
