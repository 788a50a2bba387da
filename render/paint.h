/*
 * Painting a scene on Cairo: colours, strokes, clips. PNG, SVG and PDF are all painted this way.
 */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include <cairo.h>

#include "render/path.h"
#include "render/scene.h"

struct diag;
struct fonts;

struct painter {
    struct path_sink sink; /* appends to cairo's path */
    cairo_t *cairo;
    struct fonts *fonts;
    const struct text_measurer *measurer;
    bool out_of_memory; /* something could not be painted for want of memory */
};

/* Paints background and contents in px, as cairo's matrix then has it. False after an error of
 * Cairo's. */
bool paint_scene(const struct scene *scene, struct fonts *fonts, cairo_t *cairo, struct diag *diag);

/* The marks of a group, in the group's coordinates. */
void paint_group_marks(struct painter *painter, const struct group_item *group);

/* Makes a paint the source, box being what gradients refer to. False when nothing would be seen. */
bool paint_use_fill(struct painter *painter, const struct style *style, const struct bounds *box);
/* The same, with line width, dashes, caps and joins. */
bool paint_use_stroke(struct painter *painter, const struct style *style, const struct bounds *box);

/* Fills and strokes the current path, which is gone then. */
void paint_path(struct painter *painter, const struct style *style, const struct bounds *box);

/* Whether the box of an item matters to its paints. */
bool style_has_gradient(const struct style *style);

/* The fill without the stroke, or the other way round. */
struct style style_fill_only(const struct style *style);
struct style style_stroke_only(const struct style *style);

#endif
