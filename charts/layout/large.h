/*
 * Pictures that are large because marks leave their plot.
 */
#ifndef CHARTS_LAYOUT_LARGE_H
#define CHARTS_LAYOUT_LARGE_H

struct context;
struct scene;
struct view;

/* Warns of a picture most of which lies beyond the plot of its one view. */
void large_tell(const struct view *view, const struct scene *scene, struct context *context);

#endif
