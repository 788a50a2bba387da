/*
 * The marks of Vega-Lite: the table of their records (charts/read/mark_type.h), and what the files
 * of the marks share. https://vega.github.io/vega-lite/docs/mark.html
 */
#ifndef CHARTS_MARK_MARK_H
#define CHARTS_MARK_MARK_H

#include "charts/read/channel.h"
#include "charts/read/mark_type.h"
#include "render/scene.h"

/* Ends with NULL. */
extern const struct mark_type *const mark_types[];
extern const struct mark_type mark_arc, mark_area, mark_bar, mark_circle, mark_geoshape, mark_image,
    mark_line, mark_point, mark_rect, mark_rule, mark_square, mark_text, mark_tick, mark_trail;

/* The size of lines and rules is their stroke's width: charts/mark/line.c. */
void mark_set_stroke_width(const struct unit *unit, size_t row, struct style *style);

/* Places a bar or rect: charts/mark/bar.c. */
bool mark_place_rect(const struct unit *unit, size_t row, struct item *item,
                     struct context *context);

/* The corners of a bar or rect, from its properties: charts/mark/bar.c. */
void mark_set_corners(const struct unit *unit, double corners[CORNER_COUNT]);

/* What a channel, or the mark's own property, says as text in that row; "" when neither does.
 * NULL when memory is out: charts/mark/text.c. */
const char *mark_channel_text(const struct unit *unit, enum channel_id id,
                              const struct json_node *own, size_t row, struct context *context);

/* Vega-Lite's rules for the orient of marks (src/compile/mark/init.ts). */
enum mark_orient mark_orient_of_bar(const struct unit *unit); /* and text */
enum mark_orient mark_orient_of_rule(const struct unit *unit);
enum mark_orient mark_orient_of_area(const struct unit *unit);
enum mark_orient mark_orient_of_line(const struct unit *unit); /* and trail */
enum mark_orient mark_orient_of_tick(const struct unit *unit);
enum mark_orient mark_orient_of_none(const struct unit *unit); /* points, rect, arc: none */

#endif
