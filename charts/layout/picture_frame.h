/*
 * What stands about a whole figure, as newspapers and statistical offices print it: a kicker above,
 * notes, sources and credits below, a logo. A spec says it in usermeta.burin.
 */
#ifndef CHARTS_LAYOUT_PICTURE_FRAME_H
#define CHARTS_LAYOUT_PICTURE_FRAME_H

#include <stdbool.h>

struct context;
struct padding;
struct scene;

/* Whether the spec has any of it. */
bool picture_frame_is_asked(const struct context *context);

/* Adds it to a scene that is laid out, within its padding: the picture becomes higher, and wider
 * only where a word is wider than it. False after an error. */
bool picture_frame_draw(struct scene *scene, const struct padding *padding,
                        struct context *context);

#endif
