/*
 * Headers of facets in the report layout: labels wrap within their row or column; where a word is
 * longer than that, those of the side are turned away from it.
 */
#ifndef CHARTS_REPORT_HEADER_H
#define CHARTS_REPORT_HEADER_H

#include <stdbool.h>

struct axis;
struct bounds;
struct context;
struct item;
struct title_params;

/* Whether the label, wrapped, is longer than room px along the side that it is of. */
bool report_header_turns(const struct title_params *label, bool is_row, double room,
                         struct context *context);

/* Gives the label its room, turned or not. */
void report_header_settle(struct title_params *label, bool is_row, bool is_turned, double room,
                          struct context *context);

/* Moves the group of a label to its distance from what it stands at; Vega leaves level ones of rows
 * too far away. around: the box of the row or column; *own: that of the label. */
void report_header_close_up(const struct title_params *label, bool is_row, bool is_behind,
                            const struct bounds *around, struct item *group, struct bounds *own);

/* Whether the title of an axis is too long to stand at each cell of room px. */
bool report_header_shares_title(const struct axis *axis, double room, struct context *context);

#endif
