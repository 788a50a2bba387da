/*
 * The rectangle of an interval that is selected at first.
 * https://vega.github.io/vega-lite/docs/selection.html#select
 */
#ifndef CHARTS_MARK_BRUSH_H
#define CHARTS_MARK_BRUSH_H

#include <stdbool.h>
#include <stddef.h>

struct context;
struct scene_mark;
struct view;

/* At most how many intervals the view and the layers in it select at first. */
size_t brush_most(const struct view *view);

/*
 * Their rectangles: what fills them lies below the view's marks, what borders them above. Both
 * arrays have room for brush_most(); *count says how many there are. False after an error.
 */
bool brush_build(struct view *view, struct scene_mark *below, struct scene_mark *above,
                 size_t *count, struct context *context);

#endif
