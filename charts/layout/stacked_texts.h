/*
 * Texts over stacked bars that Vega-Lite stacks in another order than these: what a text says
 * counts among the fields that order its stack, so that a number stands in another's segment.
 */
#ifndef CHARTS_LAYOUT_STACKED_TEXTS_H
#define CHARTS_LAYOUT_STACKED_TEXTS_H

#include <stdbool.h>

struct context;
struct view;

/* Finds such texts in all views below, whose scales are resolved. Layouts that align them
 * (context->style) place each at the bar of its row; with the others a warning says so. False
 * after an error. */
bool stacked_texts_settle(struct view *view, struct context *context);

#endif
