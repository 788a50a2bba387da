/*
 * Legends: which there are, their properties, and their scene.
 * https://vega.github.io/vega-lite/docs/legend.html
 *
 * A legend explains one or more scales at once: those of channels with the same field, and of
 * layers that share a scale. What the channels say of it are its parts; the first has the say.
 */
#ifndef CHARTS_GUIDE_LEGEND_H
#define CHARTS_GUIDE_LEGEND_H

#include "charts/guide/overlap.h"
#include "charts/guide/text.h"
#include "charts/label/grid.h"
#include "charts/read/channel.h"
#include "charts/read/property.h"
#include "data/value.h"
#include "render/scene.h"

struct context;
struct channel_def;
struct scale;
struct unit;
struct view;

/* Discrete: a gradient in bands, of scales that cut a continuous domain into classes. */
enum legend_type { LEGEND_SYMBOL, LEGEND_GRADIENT, LEGEND_DISCRETE };

/* The sides; LEGEND_NONE: at legendX, legendY. */
enum legend_orient {
    LEGEND_LEFT,
    LEGEND_RIGHT,
    LEGEND_TOP,
    LEGEND_BOTTOM,
    LEGEND_TOP_LEFT,
    LEGEND_TOP_RIGHT,
    LEGEND_BOTTOM_LEFT,
    LEGEND_BOTTOM_RIGHT,
    LEGEND_NONE,
    LEGEND_ORIENT_COUNT
};

enum legend_direction { LEGEND_VERTICAL, LEGEND_HORIZONTAL };

/* Their names, for PROPERTY_ENUM. */
extern const char *const legend_orients[];
extern const char *const legend_directions[];

/* What a scale can set of a symbol, in Vega's order: the first that there is tells the entries. */
enum legend_slot {
    LEGEND_SIZE,
    LEGEND_SHAPE,
    LEGEND_FILL,
    LEGEND_STROKE,
    LEGEND_STROKE_WIDTH,
    LEGEND_STROKE_DASH,
    LEGEND_OPACITY,
    LEGEND_SLOT_COUNT
};

/* Properties of symbols alone; Vega-Lite drops them where it thinks of a gradient. */
struct legend_symbol_params {
    double size, offset, opacity, stroke_width, dash_offset, limit; /* opacity: NAN */
    struct dash dash;
    struct json_color fill, stroke;
    const char *type; /* NULL: by the mark */
};

/* Properties of gradients alone; Vega-Lite drops them where it thinks of symbols. */
struct legend_gradient_params {
    double length, thickness, opacity, stroke_width; /* length, opacity: NAN */
    struct json_color stroke;
};

/* Everything that a legend may be told. */
struct legend_params {
    int orient;              /* enum legend_orient */
    int aria;                /* flag: 0: screen readers are told nothing of it */
    const char *description; /* what they are told; NULL: caption_legend() */
    int direction;           /* enum legend_direction, -1 */
    int type;                /* 0 symbol, 1 gradient, -1 */
    double offset;           /* NAN: the layout's */
    double padding, corner_radius, legend_x, legend_y, zindex;
    struct json_color fill, stroke;
    struct legend_symbol_params symbol;
    struct legend_gradient_params gradient;
    double columns; /* NAN: by the direction */
    double column_padding, row_padding, clip_height;
    int grid_align; /* enum grid_align */
    struct guide_text label, title_text;
    double label_offset, label_separation;
    int label_overlap; /* enum label_overlap, -1 */
    struct json_lines title;
    int title_anchor, title_orient; /* enum anchor, -1; enum orient */
    double title_padding;
    const struct json_node *values, *tick_count, *format, *label_expr;
    const char *format_type;
    double tick_min_step;
    /* Of the config only. */
    double unselected_opacity; /* of entries that a selection leaves out */
    double stroke_width;
    struct dash stroke_dash;
    struct json_color symbol_base_fill, symbol_base_stroke;
    int symbol_direction, gradient_direction; /* enum legend_direction, -1 */
    double gradient_label_limit, gradient_label_offset;
    double gradient_least[2], gradient_most[2]; /* by direction */
};

/* What one channel of one unit says. */
struct legend_part {
    struct unit *unit;
    const struct channel_def *def;
    const struct scale *scale;
    enum legend_slot slot;
    bool is_gradient; /* what Vega-Lite takes it for */
    int orient;       /* enum legend_orient; -1: not said */
};

struct legend {
    struct legend_part *parts;
    size_t part_count;
    enum channel_id channel; /* of the first part */
    const struct view *view; /* where it stands */
    const struct scale *scales[LEGEND_SLOT_COUNT];
    const struct scale *scale; /* the one that tells the entries */
    enum legend_type type;
    struct legend_params params;
    const char *title; /* lines; "" for none; NULL: not said yet */
    bool has_explicit_title;
    const struct value *values; /* the entries when several explicit domains meet; NULL: none */
    size_t value_count;
};

/* One line of a legend of symbols, or one label of a gradient. */
struct legend_entry {
    struct value value;
    const char *label; /* lines; NULL: none */
    double size;       /* px: how much the symbol takes */
    double start, end; /* gradients: from 0 to 1 */
};

/*
 * Decides which legends every view below root draws, and reads their properties: views'
 * legends. False after an error.
 */
bool legend_collect_all(struct view *root, struct context *context);

/* Reads the properties of one legend: Vega's and Vega-Lite's defaults, the config, and the spec. */
bool legend_read_params(struct legend *legend, struct context *context);

/* Reads an "orient": enum legend_orient; -1 where node is NULL. False after an error. */
bool legend_read_orient(const struct json_node *node, int *orient, struct context *context);

/* Where a value lies on a gradient, from 0 to 1: the scale itself with that range. */
double legend_fraction(const struct scale *scale, struct value value);

/* Whether a scale cuts a continuous domain into classes. */
bool legend_scale_has_classes(const struct scale *scale);

/* Whether entries or gradient run downwards. */
bool legend_is_vertical(const struct legend *legend);

/* The entries in the arena, *count of them; length is the gradient's. False after an error. */
bool legend_find_entries(const struct legend *legend, double length, struct legend_entry **entries,
                         size_t *count, struct context *context);

/* The marks inside of a legend: symbols with labels, or the gradient with labels. entry is the
 * group that they are put in. False after an error. */
bool legend_build_symbols(const struct legend *legend, struct item *entry, struct context *context);
bool legend_build_gradient(const struct legend *legend, struct item *entry,
                           struct context *context);

/* Leaves labels of a gradient by its labelOverlap. Returns how many stay, at the front. */
size_t legend_drop_labels(const struct legend *legend, struct item *labels, size_t count,
                          struct context *context);

/* The opacity that the mark's own definition gives to symbols and gradients; NAN: none. */
double legend_mark_opacity(const struct legend_part *part);

/* The stroke width that the config gives to the mark of a legend's symbols; NAN: none. */
double legend_mark_stroke_width(const struct legend *legend, struct context *context);

/*
 * Builds a legend about its own origin, which is (legendX, legendY) when it has no side: a mark of
 * role "legend". False after an error.
 */
bool legend_build(const struct legend *legend, struct scene_mark *mark, struct context *context);

/* What legends are laid against: the data rectangle, and it with the axes of y and of x. */
struct legend_frame {
    double width, height;
    struct bounds x_bounds, y_bounds;
    bool is_fitting; /* autosize makes it fit: legends may not take all of its room */
    const struct scene_mark *marks; /* what legends in the data rectangle may lie on */
    size_t mark_count;
    double offset; /* px that the nearest of the legends keeps from it; set by legend_layout() */
};

/*
 * Builds the legends of a view, sets them at their sides, and adds the boxes that they take to
 * *bounds. marks: one for each. False after an error.
 */
bool legend_layout(const struct view *view, const struct legend_frame *frame,
                   struct scene_mark *marks, struct bounds *bounds, struct context *context);

/* For the page of what is supported. */
extern const struct property_set legend_property_set;
extern const struct property_set legend_config_property_set;
extern const struct property_set legend_layout_property_set;

#endif
