/*
 * Painting a scene: what items ask of the surface that they are painted on. Cairo's surfaces (PNG,
 * PDF) are one painter, SVG is another.
 */
#ifndef RENDER_PAINT_H
#define RENDER_PAINT_H

#include <cairo.h>

#include "render/path.h"
#include "render/scene.h"

struct budget;
struct diag;
struct fonts;
struct painter;

/* One line of a text, which begins at (x, y) on its baseline. */
struct painted_line {
    const struct text_item *text;
    const char *line;
    double x, y;
};

/* What comes next of a group's item. */
enum group_part { GROUP_BACKGROUND, GROUP_CONTENT, GROUP_FOREGROUND, GROUP_NO_FOREGROUND };

/* Outputs with a structure hear of it; NULL: the painter has none. */
struct painter_structure {
    void (*begin_mark)(struct painter *painter, const struct scene_mark *mark);
    void (*end_mark)(struct painter *painter);
    void (*begin_item)(struct painter *painter, const struct scene_mark *mark,
                       const struct item *item);
    void (*end_item)(struct painter *painter, const struct item *item);
    void (*begin_part)(struct painter *painter, enum group_part part);
    void (*end_part)(struct painter *painter, enum group_part part);
};

/* Boxes are what gradients refer to. The path is what was drawn into the painter's sink; it is gone
 * after clip and paint_path. */
struct painter_type {
    bool has_pixels;                       /* larger items take longer */
    double item_steps;                     /* what an item takes at least, in steps of LIMIT_WORK */
    void (*save)(struct painter *painter); /* the coordinates and the clip, for restore */
    void (*restore)(struct painter *painter);
    void (*translate)(struct painter *painter, double x, double y);
    void (*rotate)(struct painter *painter, double radians);
    void (*clip)(struct painter *painter); /* to the path */
    /* Fills and strokes the path. */
    void (*paint_path)(struct painter *painter, const struct style *style,
                       const struct bounds *box);
    /* A picture that fills the box; is_pixelated: see struct image_item. */
    void (*paint_picture)(struct painter *painter, const struct style *style,
                          const struct bounds *box, const struct image_item *image);
    void (*paint_line)(struct painter *painter, const struct style *style, const struct bounds *box,
                       const struct painted_line *line);
    const struct painter_structure *structure;
};

struct painter {
    struct path_sink sink; /* appends to the path */
    const struct painter_type *type;
    struct fonts *fonts;
    struct budget *budget; /* what painting is charged to; NULL: nothing is */
    const struct text_measurer *measurer;
    void *listener;     /* what the structure's functions tell; theirs */
    bool out_of_memory; /* something could not be painted for want of memory */
};

/* Texts as such, which a PDF keeps, or as their outlines, whose pixels are the same everywhere. */
enum paint_text { PAINT_TEXT, PAINT_OUTLINES };

/* How Cairo paints; who hears of the scene's structure, with the listener of the painter: NULL,
 * nobody. */
struct paint_method {
    enum paint_text text;
    const struct painter_structure *structure;
    void *listener;
};

/* Paints background and contents in px, as cairo's matrix then has it. False after an error of
 * Cairo's. */
bool paint_scene(const struct scene *scene, struct fonts *fonts, const struct paint_method *method,
                 cairo_t *cairo, struct diag *diag);

/* The same on any painter, whose errors are the caller's business. */
void paint_scene_with(struct painter *painter, const struct scene *scene);

/* The marks of a group, in the group's coordinates. */
void paint_group_marks(struct painter *painter, const struct group_item *group);

/* The glyphs of a line that have colours of their own, as opaque as its fill. */
void paint_color_glyphs(struct painter *painter, const struct style *style,
                        const struct painted_line *line);

/* Fills and strokes the current path, which is gone then. */
void paint_path(struct painter *painter, const struct style *style, const struct bounds *box);

/* Whether the box of an item matters to its paints. */
bool style_has_gradient(const struct style *style);

/* Whether a stroke is dashed. Dashes that are negative or all zero paint a solid line, as in SVG.
 */
bool style_has_dash(const struct style *style);

/* The fill without the stroke, or the other way round. */
struct style style_fill_only(const struct style *style);
struct style style_stroke_only(const struct style *style);

#endif
