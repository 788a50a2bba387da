/*
 * What is said of the items of a mark to those who can't see them: "year: 2020; people: 12", in the
 * words that Vega-Lite has for it (src/compile/mark/encode/aria.ts).
 */
#ifndef CHARTS_MARK_WORDS_H
#define CHARTS_MARK_WORDS_H

#include <stdbool.h>

struct context;
struct scene_mark;
struct unit;

/* Sets what is told of a unit's mark, which is said when the items are painted, and only then.
 * False when memory is out. */
bool words_set(const struct unit *unit, struct scene_mark *mark, struct context *context);

#endif
