/*
 * The first frame of an animation: the rows of the first value of the channel "time", where a
 * selection moves on by a timer. Vega-Lite: src/compile/data/assemble.ts, "_curr".
 */
#ifndef CHARTS_RESOLVE_FRAME_H
#define CHARTS_RESOLVE_FRAME_H

#include <stdbool.h>

struct context;
struct unit;

/* Leaves the rows of the first frame to be drawn; domains are still those of all frames. False when
 * memory is out. */
bool frame_drop_rows(struct unit *unit, struct context *context);

#endif
