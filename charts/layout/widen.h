/*
 * Wider steps, where the spec leaves their width open and texts of marks have no place.
 */
#ifndef CHARTS_LAYOUT_WIDEN_H
#define CHARTS_LAYOUT_WIDEN_H

#include <stdbool.h>

struct context;
struct fit_figure;
struct trial;

/* trial: opened before the figure was laid out as it is by itself, with trial->lost of that layout.
 * The figure is laid out again with the least steps of those tried that lose the fewest texts, as
 * long as it fits on a page. False after an error. */
bool widen_steps(struct trial *trial);

#endif
