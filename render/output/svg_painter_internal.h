/*
 * What the files of the painter of SVG share: coordinates, numbers, definitions.
 */
#ifndef RENDER_OUTPUT_SVG_PAINTER_INTERNAL_H
#define RENDER_OUTPUT_SVG_PAINTER_INTERNAL_H

#include <glib.h>

#include "render/output/svg_painter.h"
#include "render/paint.h"

/* From an item's coordinates to those of the picture: x' = a x + c y + e, y' = b x + d y + f. */
struct svg_matrix {
    double a, b, c, d, e, f;
};

struct svg_state {
    struct svg_matrix matrix;
    unsigned groups; /* elements to be closed when it is restored */
};

struct svg_painter {
    struct painter painter;
    struct svg_parts *parts;
    struct svg_state state;
    GArray *saved;                 /* of struct svg_state */
    struct buffer path;            /* path data so far */
    bool has_text;                 /* text is <text> */
    bool is_open;                  /* the tag that was written last, which may get a clip */
    const struct scene_mark *mark; /* whose item is next, */
    const struct item *item;       /* until its element is written; NULL: it is */
    bool closes_group;             /* what ends next is an item that is a group */
    const char *part;              /* "background": the class of the next path; NULL: none */
    double start_x, start_y;       /* of the path */
    bool has_point;                /* the path has a current point: */
    double x, y;                   /* in the picture */
    GHashTable *glyphs;            /* outline or picture → its id */
    GHashTable *defined;           /* text of a definition → its id */
    unsigned ids;
};

struct svg_matrix svg_matrix_multiply(const struct svg_matrix *m, const struct svg_matrix *by);

/* An attribute of a number in thousandths. */
void svg_put_attribute(struct svg_painter *svg, struct buffer *to, const char *name, double value);

/* Text for an attribute or an element, as fonts draw it. */
void svg_put_escaped(struct buffer *to, const char *text);

/* The class names, roles and labels of marks and items, as Vega writes them: svg_structure.c. */
extern const struct painter_structure svg_structure;

/* Ends a tag that may have got more. Before anything is written. */
void svg_close_tag(struct svg_painter *svg);

/* The attributes of the item that is next, or of a part of a group, on the element that is being
 * written. */
void svg_put_item(struct svg_painter *svg);

/* Whether that element is wanted even if nothing of it is seen. */
bool svg_wants_element(const struct svg_painter *svg);

/* The attribute of that name: where it leads. */
void svg_put_matrix(struct svg_painter *svg, struct buffer *to, const char *name,
                    const struct svg_matrix *matrix);

/* The id of an element that is defined once, however often it is used. start: "<clipPath", rest:
 * what follows its id. */
unsigned svg_define(struct svg_painter *svg, const char *start, struct buffer *rest);

/* The id of a gradient over that box: svg_gradient.c. */
unsigned svg_define_linear(struct svg_painter *svg, const struct gradient *g,
                           const struct bounds *box);
unsigned svg_define_radial(struct svg_painter *svg, const struct gradient *g,
                           const struct bounds *box);

/* The id of a hatch pattern, in the picture's coordinates: svg_hatch.c. */
unsigned svg_define_hatch(struct svg_painter *svg, const struct paint *paint);

/* A picture, whose bytes are embedded once: svg_picture.c. */
void svg_put_picture(struct svg_painter *svg, const struct style *style, const struct bounds *box,
                     const struct image_item *image);

#endif
