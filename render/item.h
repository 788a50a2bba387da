/*
 * The kinds of things that can be painted: each a record in render/item/NAME.c, with all that
 * anyone asks of it.
 */
#ifndef RENDER_ITEM_H
#define RENDER_ITEM_H

#include "render/scene.h"

struct painter;    /* a Cairo context and the fonts: render/paint.h */
struct scene_json; /* render/output/scene_json.h: where the flat scene is written */
struct item_type {
    const char *name; /* "rect", as Vega's marktype */
    bool has_marks;   /* its items hold marks of their own: group */
    bool is_straight; /* its outline is one line from a point to another: rule */
    bool has_words;   /* what it shows is told by itself: text */
    bool has_colors;  /* it is seen without fill and stroke: image */
    struct bounds (*bounds)(const struct item *item, const struct text_measurer *measurer);
    void (*paint)(const struct item *item, struct painter *painter);
    /* Appends the item's own fields to its JSON object. (x, y) is the group's origin in the
     * picture. */
    void (*write_json)(const struct item *item, double x, double y, struct scene_json *out);
};

extern const struct item_type item_group, item_rect, item_rule, item_text, item_symbol, item_line,
    item_area, item_trail, item_arc, item_image, item_shape;

/* Whether a symbol can be drawn: a name of Vega's or an SVG path. The names end with NULL. */
bool symbol_shape_is_valid(const char *shape);
extern const char *const symbol_shape_names[];

/* What lines and areas can be drawn with, their "interpolate"; ends with NULL. */
extern const char *const curve_names[];

#endif
