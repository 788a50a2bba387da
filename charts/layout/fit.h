/*
 * A picture of the size that the call asks for, whatever the spec says: its views get wider or
 * narrower, higher or lower, each by the same factor, until the whole is as large as that.
 */
#ifndef CHARTS_LAYOUT_FIT_H
#define CHARTS_LAYOUT_FIT_H

#include <stdbool.h>

struct context;
struct fit_figure;

/* Whether the call or usermeta.burin gives a size, or the figure is fitted with a frame of texts.
 */
bool fit_is_asked(const struct fit_figure *figure, const struct context *context);

/* Lays the figure out in the scene as context->size says. False after an error: what stands beside
 * the plots leaves them no room. */
bool fit_make_scene(const struct fit_figure *figure, struct context *context);

#endif
