/*
 * Headers of facets in the report layout: labels wrap within their row or column; where a word is
 * longer than that, those of the side are turned away from it.
 */
#ifndef CHARTS_REPORT_HEADER_H
#define CHARTS_REPORT_HEADER_H

#include "charts/guide/layout_style.h"

/* Gives all labels of a side their room; turns them when one, wrapped, is longer than that. */
void report_settle_headers(const struct header_labels *headers, struct context *context);

/* Moves the group of a label to its distance from what it stands at; Vega leaves level ones of rows
 * too far away. */
void report_place_header(const struct placed_header *header);

#endif
