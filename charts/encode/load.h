/*
 * From what was read to the rows of each mark.
 */
#ifndef CHARTS_ENCODE_LOAD_H
#define CHARTS_ENCODE_LOAD_H

#include <stdbool.h>

struct context;
struct view;

/* Loads data and runs transforms down the tree, and binds the encodings. False after an error. */
bool encode_load(struct view *view, struct context *context);

#endif
