/*
 * Wider plots, where the spec leaves their width open: as wide as a column; and wider steps where
 * texts of marks have no place.
 */
#ifndef CHARTS_LAYOUT_WIDEN_H
#define CHARTS_LAYOUT_WIDEN_H

#include <stdbool.h>

struct context;
struct fit_figure;
struct trial;

/* trial: opened before the figure was laid out. Lays it out again, as wide as the column of the
 * layout's style, where nothing else says how wide it is. False after an error. */
bool widen_to_column(struct trial *trial);

/* trial: opened before the figure was laid out as it is by itself, with trial->lost of that layout.
 * The figure is laid out again with the least steps of those tried that lose the fewest texts, as
 * long as it fits on a page. False after an error. */
bool widen_steps(struct trial *trial);

#endif
