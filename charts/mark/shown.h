/*
 * Whether a mark shows anything of its data: what charts/layout/empty.h asks of each view.
 */
#ifndef CHARTS_MARK_SHOWN_H
#define CHARTS_MARK_SHOWN_H

#include <stdbool.h>

struct scene_mark;
struct unit;

/* True when the encoding, or the mark itself, says something that can be seen. */
bool shown_has_channel(const struct unit *unit);

/* Marks the unit's view, and those that hold it, when one of the mark's items shows data. A bar of
 * length 0 does, a line of a single point doesn't. */
void shown_note(struct unit *unit, const struct scene_mark *mark);

#endif
