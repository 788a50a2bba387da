/*
 * Axes: which there are, their properties, and their scene.
 * https://vega.github.io/vega-lite/docs/axis.html
 */
#ifndef CHARTS_GUIDE_AXIS_H
#define CHARTS_GUIDE_AXIS_H

#include "charts/guide/overlap.h"
#include "charts/guide/text.h"
#include "charts/read/property.h"
#include "render/scene.h"

struct axis_tick;
struct context;
struct channel;
struct scale;
struct unit;
struct view;

/* A line of an axis: domain, ticks, grid. */
struct axis_line {
    int is_on; /* flag */
    struct json_color color;
    double width, opacity, dash_offset;
    double
        item_opacity; /* in place of opacity, where it differs from tick to tick; NAN: not given */
    struct dash dash;
    int cap;
};

/* Everything that an axis may be told. */
struct axis_params {
    int orient;              /* enum orient */
    int aria;                /* flag: 0: screen readers are told nothing of it */
    const char *description; /* what they are told; NULL: caption_axis() */
    struct axis_line domain, ticks, grid;
    struct guide_text label, title_text;
    double label_item_opacity; /* see axis_line */
    double label_padding, title_padding;
    int has_labels; /* flag */
    const char *format, *format_type, *label_expr;
    const struct json_node *format_node, *label_expr_node, *values, *tick_count;
    double label_offset, label_flush, label_flush_offset, label_bound,
        label_separation; /* NAN: off */
    int label_overlap;    /* enum label_overlap; -1: by the scale */
    double tick_size, tick_offset, tick_min_step, band_position;
    int tick_round, tick_extra; /* flags */
    int tick_band;              /* -1, 0 center, 1 extent */
    struct json_lines title;
    int title_anchor; /* enum anchor, -1 */
    double title_x, title_y;
    double min_extent, max_extent, offset, position, translate, zindex;
    struct json_lines styles;
    struct json_late_list late; /* computed tick by tick */
};

/* One axis and the units that it serves: the first has the say. */
struct axis {
    const struct channel *channel;
    struct unit **units;
    size_t unit_count;
    const struct scale *scale;
    int orient;
    bool has_explicit_orient;
    bool is_off;
    bool has_grid_off; /* a second axis: its grid is only drawn when asked for */
    struct axis_params params;
    double config_offset, grid_offset;      /* of the offset: what grid lines make up for */
    const char *title;                      /* lines; "" for none */
    const struct json_evaluator *evaluator; /* of what is read: in the scope of its frame */
    bool has_own_overlap;                   /* the spec says what becomes of overlapping labels */
    /* In px how long the title may get (0: as the axis) and how far it moves along the axis. */
    double title_room, title_shift;
};

/* Finds the axes of a frame (a unit or the outermost layer) and reads their properties. False after
 * an error. */
bool axis_collect(struct view *frame, struct context *context);

/* Reads the properties of one axis: Vega's and Vega-Lite's defaults, the config, and the spec. */
bool axis_read_params(struct axis *axis, struct context *context);

/* Reads "orient" of an axis of one unit: where it lies, and whether that unit says so. False after
 * an error. */
bool axis_read_orient(struct axis *axis, struct context *context);

/* The groups of an axis, each a mark of role "axis". */
struct axis_groups {
    struct scene_mark grid, main;
    struct scene_mark zero; /* the grid's line of zero, for in front of the marks; no items: none */
    bool has_grid, has_main;
};

/*
 * Builds the axis's groups: the grid's (groups->has_grid says whether there are lines) and, where
 * groups->has_main asks for it, the axis's own; in (0, 0) of the frame, axis_place() moves them.
 * False after an error.
 */
bool axis_build(struct axis *axis, struct view *frame, struct axis_groups *groups,
                struct context *context);

/*
 * Moves the axis's own group to its side of a frame of that size and sets its title outside of its
 * labels; returns the box that it takes (Vega's axisLayout()).
 */
struct bounds axis_place(const struct axis *axis, struct scene_mark *mark, double width,
                         double height, struct context *context);

/* The same of the grid's group, which takes no room beside the frame. */
struct bounds axis_place_grid(const struct axis *axis, struct scene_mark *mark, double width,
                              double height);

/* Properties that are computed when the frame's size is known. False after an error. */
bool axis_settle_late(struct axis *axis, struct view *frame, struct context *context);

/* The axis's properties as they are for each of its ticks; NULL after an error. */
const struct axis_params *axis_tick_params(const struct axis *axis, struct view *frame,
                                           const struct axis_tick *ticks, size_t count,
                                           struct context *context);

/* The angle between 0 and 360 degrees. */
double axis_normalize_angle(double angle);

/* Alignment and baseline of labels that follow from their angle, where they aren't given. */
void axis_align_label(struct guide_text *label, bool is_x, int orient);

/* The row of that property, or NULL. */
const struct property *axis_property_named(const char *name);

/* Reads "encoding" of an axis (NULL: none) into its properties. False after an error: a part or
 * channel that no property stands for. */
bool axis_read_encoding(const struct json_node *node, const struct property_target *target,
                        struct context *context);

/* For the page of what is supported. */
extern const struct property_set axis_property_set;

#endif
