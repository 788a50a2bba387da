/*
 * Views without anything of their data in them: never without a word.
 */
#ifndef CHARTS_LAYOUT_EMPTY_H
#define CHARTS_LAYOUT_EMPTY_H

struct context;
struct view;

/*
 * Tells each view in which no item shows data (DIAG_EMPTY_VIEW), as its author wrote it: layers,
 * parts of a composite mark and cells of a facet count together, views beside each other one by
 * one. The message says what made it so, as far as that was found on the way. To be called when all
 * marks are built.
 */
void empty_tell(const struct view *view, struct context *context);

#endif
