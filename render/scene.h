/*
 * The scene: what a figure looks like, every default resolved, in Vega's words. A tree of marks; a
 * mark of groups holds further marks. Units are px, y grows downwards, angles are degrees clockwise
 * unless said otherwise.
 *
 * Plain structs, so that a test can write a scene down. charts/ makes scenes, render/ measures and
 * paints them.
 */
#ifndef RENDER_SCENE_H
#define RENDER_SCENE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/color.h"

struct budget;
struct hatch;
struct item_type;
struct picture;
struct text_measurer;

struct gradient_stop {
    double offset;
    struct color color;
};

/* Coordinates are fractions of the item's box. */
struct gradient {
    bool radial;
    double x1, y1, x2, y2, r1, r2; /* r1, r2: radial */
    const struct gradient_stop *stops;
    size_t stop_count;
};

enum paint_type { PAINT_NONE, PAINT_COLOR, PAINT_GRADIENT };

struct paint {
    enum paint_type type;
    struct color color;
    const struct gradient *gradient;
    const struct hatch *hatch; /* of a fill in a colour: render/hatch.h; NULL: it is solid */
};

enum stroke_cap { STROKE_CAP_BUTT, STROKE_CAP_ROUND, STROKE_CAP_SQUARE };
enum stroke_join { STROKE_JOIN_MITER, STROKE_JOIN_ROUND, STROKE_JOIN_BEVEL };

/* How an item is painted. opacity multiplies into fill and stroke each, as on Vega's canvas. */
struct style {
    struct paint fill, stroke;
    double opacity, fill_opacity, stroke_opacity;
    double stroke_width;
    const double *stroke_dash;
    size_t stroke_dash_count;
    double stroke_dash_offset;
    enum stroke_cap stroke_cap;
    enum stroke_join stroke_join;
    double stroke_miter_limit;
    const char *blend; /* CSS mix-blend-mode; NULL: normal */
};

/* Vega's defaults: nothing painted, opacities 1, stroke width 1, miter limit 4 (boundStroke.js and
 * stroke.js agree on 4). */
extern const struct style style_default;

enum corner {
    CORNER_TOP_LEFT,
    CORNER_TOP_RIGHT,
    CORNER_BOTTOM_RIGHT,
    CORNER_BOTTOM_LEFT,
    CORNER_COUNT
};

enum text_align { TEXT_ALIGN_LEFT, TEXT_ALIGN_CENTER, TEXT_ALIGN_RIGHT };

enum text_baseline {
    TEXT_BASELINE_ALPHABETIC,
    TEXT_BASELINE_TOP,
    TEXT_BASELINE_MIDDLE,
    TEXT_BASELINE_BOTTOM,
    TEXT_BASELINE_LINE_TOP,
    TEXT_BASELINE_LINE_BOTTOM
};

/* The face of a text. */
struct font {
    const char *family; /* a CSS family list; "sans-serif" is the default family */
    double size;        /* px */
    int weight;         /* 100–900; 400 normal, 700 bold */
    bool italic;
};

struct group_item {
    double width, height;
    double corner_radius[CORNER_COUNT];
    bool clip;
    bool stroke_foreground; /* the border is painted over the contents */
    double stroke_offset;   /* NAN: Vega's rule, half a pixel for strokes about 1 px wide */
    struct scene_mark *marks;
    size_t mark_count;
};

struct rect_item {
    double width, height; /* may be negative */
    double corner_radius[CORNER_COUNT];
};

struct rule_item {
    double x2, y2;
};

struct text_item {
    const char *text; /* UTF-8 as drawn: cut to its limit already; lines end with \n */
    struct font font;
    enum text_align align;
    enum text_baseline baseline;
    double dx, dy; /* offset in the text's own, turned, frame */
    double angle;
    double line_height;   /* NAN: font size + 2 */
    double radius, theta; /* polar offset, radians from 12 o'clock */
};

struct symbol_item {
    double size;       /* px² */
    const char *shape; /* "circle", "square" … or an SVG path */
    double angle;
};

struct scene_point {
    double x, y;
    double x2, y2; /* area: the point on the other edge; trail: x2 is the width */
    bool defined;
};

/* line, area and trail: one item for the series, in the style of its first datum. */
struct series_item {
    const struct scene_point *points;
    size_t count;
    const char *interpolate; /* NULL: linear */
    double tension;          /* NAN: the curve's default */
    bool horizontal;         /* orient: monotone runs along y */
};

struct arc_item {
    double start_angle, end_angle; /* radians clockwise from 12 o'clock */
    double inner_radius, outer_radius, pad_angle, corner_radius;
};

enum shape_step_type { SHAPE_MOVE, SHAPE_LINE, SHAPE_CLOSE, SHAPE_DOT };

/* A part of an outline; a dot is a whole circle about its place. */
struct shape_step {
    enum shape_step_type type;
    double x, y; /* relative to the item */
};

/* The outline of a geometry: lines and rings. */
struct shape_item {
    const struct shape_step *steps;
    size_t count;
    double radius; /* of dots */
};

/* Of its style, opacity and blend count. */
struct image_item {
    double width, height;          /* of the box */
    const char *url;               /* as the spec says, for the scene */
    const struct picture *picture; /* render/picture.h; NULL: it can't be had, nothing is painted */
    bool is_stretched;             /* fills the box; else it keeps its aspect, in the middle */
    bool is_pixelated;             /* enlarged, each of its pixels is a square */
};

/* x and y are the item's position in its group; which member of the union counts, the mark's type
 * says. */
struct item {
    double x, y;
    struct style style;
    union {
        struct group_item group;
        struct rect_item rect;
        struct rule_item rule;
        struct text_item text;
        struct symbol_item symbol;
        struct series_item series;
        struct arc_item arc;
        struct shape_item shape;
        struct image_item image;
    };
};

/* Items of one type and role. Within a group, marks are painted by z-index, and in order within
 * one. */
struct scene_mark {
    const struct item_type *type;
    const char
        *role; /* "mark", "axis-label" …; groups: "frame", "axis", "scope", "legend", "title" … */
    bool clip;     /* to the box of the group that holds it */
    bool is_scope; /* divided into groups: legends keep clear of all that it reaches */
    int zindex;
    struct item *items;
    size_t item_count;
};

struct scene {
    double width, height; /* of the picture, padding included */
    struct paint background;
    double origin_x, origin_y; /* where root's coordinates begin: padding and what sticks out to the
                                  left and top */
    struct scene_mark root;    /* one group item */
    const char *title, *description;  /* for people who can't see it; NULL: none */
    const char *language;             /* of its texts, BCP 47; NULL: not said */
    const char *description_language; /* of a description that was written from the chart; NULL: the
                                         author wrote it */
    struct budget *budget;            /* what painting it is charged to; NULL: nothing is */
};

/* A box; empty when x1 > x2. */
struct bounds {
    double x1, y1, x2, y2;
};

extern const struct bounds bounds_empty;
bool bounds_is_empty(const struct bounds *bounds);
void bounds_add(struct bounds *bounds, double x, double y);
void bounds_union(struct bounds *bounds, const struct bounds *other);
void bounds_translate(struct bounds *bounds, double dx, double dy);
void bounds_expand(struct bounds *bounds, double by);
/* Turned by angle degrees about (x, y): the box of the turned box. */
void bounds_rotate(struct bounds *bounds, double angle, double x, double y);

/* What Vega's scenegraph says of the box of an item, a mark's items together, in the coordinates of
 * their group; strokes and text counted as Vega counts them. The clip of a mark counts in the
 * bounds of the group that holds it. */
struct bounds item_bounds(const struct item_type *type, const struct item *item,
                          const struct text_measurer *measurer);
struct bounds mark_bounds(const struct scene_mark *mark, const struct text_measurer *measurer);

/* The offset by which Vega shifts a group's own rectangle: stroke_offset or its rule. */
double group_stroke_offset(const struct item *group);

#endif
