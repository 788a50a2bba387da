/*
 * The views of a figure as a tree: single views (units), layers and concatenations.
 * https://vega.github.io/vega-lite/docs/spec.html
 */
#ifndef CHARTS_READ_VIEW_H
#define CHARTS_READ_VIEW_H

#include "charts/read/composition.h"
#include "charts/read/config.h"
#include "charts/read/encoding.h"
#include "charts/read/mark_type.h"
#include "charts/read/markdef.h"
#include "data/transform/stack.h"

struct axis;
struct unit_conditions;
struct context;
struct facet;
struct flowed;
struct legend;
struct mark_type;
struct projection;
struct scale;
struct scale_params;
struct table;
struct title_params;
struct view;

enum view_kind { VIEW_UNIT, VIEW_LAYER, VIEW_CONCAT, VIEW_FACET };

enum resolve { RESOLVE_DEFAULT, RESOLVE_SHARED, RESOLVE_INDEPENDENT };

/* One mark and its encoding. */
struct unit {
    struct view *view;
    /* What was read, and what the spec says of scales: shared by all cells of a facet. */
    const struct mark_type *mark;
    const struct mark_params *params;
    const struct channel_def *encoding;       /* an array of CHANNEL_COUNT, as all of these */
    const struct scale_params **scale_params; /* "scale" of each channel that has a scale */
    const struct json_node **invalid_outputs; /* config.scale.invalid of each channel */
    enum mark_orient orient;
    struct intern *intern;
    /* The rows, and what was found in them. */
    const struct table *raw; /* the view's rows with bins and time units, before aggregation */
    bool is_pushed;          /* a database aggregated them: raw is what came of that */
    const struct table
        *table; /* what is drawn: aggregated, stacked, without rows that have no place */
    /* Which of x, y, theta, radius is stacked (CHANNEL_NONE: none), how, and where each row starts
     * and ends. */
    enum channel_id stack_channel;
    enum stack_offset stack_offset;
    const char *stack_start_name, *stack_end_name;
    struct field_index stack_start, stack_end; /* in table */
    double band_padding_inner; /* of a bar without a scale, as a part of the view's size */
    double default_step;       /* px: of a bar on a scale without bands */
    /* charts/resolve/invalid.h: the rows that can't be drawn but break a line; NULL: none. */
    const bool *invalid_rows;
    /* Of a map: where its places lie, and whether it stays within its frame; set by
     * projection_resolve_all(), when the views have sizes. */
    const struct projection *projection;
    bool is_framed;
    bool is_clipped_away;               /* what it draws lies beside the plot that clips it */
    const struct table *domain_table;   /* whose rows the domains come from; NULL: those drawn */
    struct unit *domain_unit;           /* the same unit with these rows; NULL: itself */
    struct unit_conditions *conditions; /* charts/read/condition.h; NULL: no channel has any */
};

/* Widths and heights that are so many times as large as the spec has them. */
struct size_change {
    double factors[2]; /* 0: as they are */
    /* Of each: only those that the spec leaves open are changed; steps more than plots. */
    bool is_of_open[2];
};

struct view {
    enum view_kind kind;
    const struct json_node *node;
    struct view *parent, *children; /* children: an array of child_count */
    size_t child_count;
    struct composition composition; /* VIEW_CONCAT, VIEW_FACET: how its views are laid out */
    const char *name, *description;
    const struct json_node *title, *data, *transform;
    const struct json_node *projection; /* as given: charts/projection/ reads it */
    const struct table *table;          /* what data and transform come to */
    const struct table *source;         /* the rows before the transforms */
    const struct flowed *flowed;        /* charts/encode/flow.h; NULL: the rows are a table */
    struct extent width, height;        /* as given, or inherited from the parent layer */
    struct view_config background;      /* "view" over config.view */
    enum resolve scale_resolve[CHANNEL_COUNT], axis_resolve[CHANNEL_COUNT],
        legend_resolve[CHANNEL_COUNT];
    struct unit *unit;                /* VIEW_UNIT */
    struct facet *facet;              /* VIEW_FACET: its one child is the pattern of the cells */
    const struct title_params *label; /* of a cell: takes the place of its title; NULL: none */
    bool moves_scales;                /* of a frame: a selection does, so marks are clipped */
    bool shows_data;                  /* an item of it does: charts/mark/shown.h */
    bool is_overlaid;                 /* a layer made of one mark: charts/read/normalize.h */
    bool is_composite;                /* … whose layers have encodings of their own:
                                         charts/read/composite/composite.h */
    enum mark_chart composite;        /* which of them; CHART_NONE: none */

    struct scale *scales[CHANNEL_COUNT]; /* those that this view owns: see view_scale() */
    struct axis *axes;                   /* in the order in which they are drawn */
    size_t axis_count;
    struct size_change size_change;
    bool is_stepped[2];     /* whether width and height follow from steps */
    struct legend *legends; /* of a frame or concatenation: legend_collect_all() */
    size_t legend_count;
    double pixel_width, pixel_height; /* of the data rectangle; a layer's are its units' too; of a
                                         concatenation: the one size of all its views, else 0 */
};

/*
 * Reads a view and all below it. parent is NULL for the figure itself, whose properties of the top
 * level (config, background …) are others' business. False after an error.
 */
bool view_read(const struct json_node *node, struct view *parent, struct view *view,
               struct context *context);

/* Calls visit for every unit below, in the order of the spec, until one returns false. */
bool view_each_unit(struct view *view, bool (*visit)(struct unit *unit, void *context),
                    void *context);

/* The view that owns the scale of that channel for everything in view: up as far as it is shared.
 */
struct view *view_scale_owner(struct view *view, enum channel_id channel);

/* The scale of a channel's main channel, or NULL. */
const struct scale *view_scale(const struct view *view, enum channel_id channel);

/* What Vega-Lite calls a part of the view, "layer_0_marks" for "marks"; style sheets ask for it. In
 * the arena; NULL when memory is out. */
const char *view_part_name(const struct view *view, const char *part, struct arena *arena);

/* The view whose data rectangle this one draws in: the outermost layer. */
struct view *view_frame(struct view *view);

/* For the page of what is supported. */
extern const struct property_set view_property_set;

#endif
