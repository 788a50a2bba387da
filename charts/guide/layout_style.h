/*
 * The style of a layout: what is decided in one way as Vega does, and in another so that nothing
 * overlaps or is cut. All else is built alike; where layouts differ, guides and views ask the
 * record that came with the context, context->style. charts/layouts.h has the records.
 */
#ifndef CHARTS_GUIDE_LAYOUT_STYLE_H
#define CHARTS_GUIDE_LAYOUT_STYLE_H

#include <stdbool.h>
#include <stddef.h>

struct axis;
struct bounds;
struct context;
struct font;
struct item;
struct json_node;
struct legend;
struct legend_frame;
struct padding;
struct scene;
struct scene_mark;
struct title_params;
struct view;

/* A title, or a label of a header, and how long it may get. */
struct layout_text {
    const char *text; /* lines */
    const struct font *font;
    double limit;                 /* px, as the spec has it; NAN or <= 0: none */
    double room;                  /* px that there are for it; <= 0: any */
    const struct json_node *node; /* what notes are about, … */
    const char *what;             /* … and how they call it, with its verb: "a title is" */
};

/* What Vega-Lite says of the labels of an axis of which the spec says nothing. */
struct axis_label_defaults {
    double angle, limit; /* NAN: none */
    int overlap;         /* enum label_overlap */
};

/* The labels of an axis at their ticks, uncut: as Vega places level ones. */
struct axis_labels {
    const struct axis *axis;
    const struct view *frame;
    struct item *items;
    double *limits; /* px, of each; NAN or <= 0: none */
    size_t count;
    bool has_own_angles; /* computed tick by tick */
};

/* The group of an axis that is in its place, and the origin of the group around it. */
struct placed_axis {
    struct item *group;
    double x, y;
    int orient; /* enum orient */
};

/* An axis in its place, and the marks of its view. */
struct placed_axis_marks {
    struct view *view;
    const struct axis *axis;
    const struct scene_mark *marks;
    size_t mark_count;
};

/* The labels of all rows, or of all columns, of a facet. */
struct header_labels {
    struct title_params *labels;
    const double *rooms; /* px that each has along its row or column */
    size_t count;
    bool is_row;
    const struct json_node *node; /* of notes */
};

/* One of them, in its place. */
struct placed_header {
    const struct title_params *label;
    bool is_row, is_behind;      /* behind: at the right or the bottom */
    const struct bounds *around; /* the box of the row or column */
    struct item *group;
    struct bounds *box; /* that the label takes; moves with the group */
};

/* The legends of a view, built: the marks at (0, 0) unless they say where, and where they go. */
struct arranged_legends {
    const struct legend *legends;
    const struct scene_mark *marks;
    int *orients; /* enum legend_orient */
    size_t count;
};

/* What is known of a picture when it is laid out. */
struct layout_end {
    const struct padding *padding; /* that it keeps about its contents; NULL: it has its size */
    const struct json_node *root;  /* what notes are about */
    size_t lost; /* twice the texts of marks that had no place, and those turned */
};

/* Hooks that return a bool or a pointer return false or NULL after an error, unless they say what
 * else it means. */
struct layout_style {
    /* What to say of another style that would make room, at the end of a hint; "": of none. */
    const char *roomier, *places_texts;

    /* What is shown of a text that is longer than it may be. */
    const char *(*fit_text)(const struct layout_text *text, struct context *context);

    /* Axes. What the labels' angle, limit and overlap are when the spec has been read; what it says
     * nothing of is NAN, or the default for overlaps. */
    void (*settle_axis)(struct axis *axis, const struct axis_label_defaults *defaults);
    /* Writes the labels so that they fit, or leaves some out: count of them stay, at the front. */
    bool (*fit_axis_labels)(struct axis_labels *labels, struct context *context);
    /* Moves the group of an axis to its place in the view; *taken is what axes of its side take so
     * far, and grows. Returns what this one takes. */
    struct bounds (*place_axis)(const struct view *view, const struct axis *axis,
                                struct scene_mark *mark, struct bounds *taken,
                                struct context *context);
    /* Axes of x move out of the way of those of y, when all are placed; *bounds grows with them. */
    void (*part_axes)(const struct placed_axis *axes, size_t count, struct bounds *bounds,
                      const struct context *context);
    /* The last word on the mark of an axis, now that the marks of its view are built: when it is
     * placed anew, *box is what it takes, else that stays empty. */
    bool (*clear_axis)(const struct placed_axis_marks *placed, struct scene_mark *mark,
                       struct bounds *box, struct context *context);
    /* Whether an axis that the cells of a facet share has one title for all of them, not one at
     * each in room px. */
    bool (*shares_title)(const struct axis *axis, double room, struct context *context);

    /* The grid's line of zero, where it is set apart and within the plot, is in front of the marks.
     */
    bool lifts_zero;

    /* Legends. Builds one, which is to stand at that frame: see legend_build(). */
    bool (*build_legend)(const struct legend *legend, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context);
    /* Writes the label of a symbol; both are in their places. */
    bool (*fit_legend_label)(const struct legend *legend, struct item *symbol, struct item *label,
                             struct context *context);
    /* Leaves labels of a gradient out; *count stay, at the front. */
    bool (*fit_gradient_labels)(const struct legend *legend, struct item *labels, size_t *count,
                                struct context *context);
    /* Where one is to stand, enum legend_orient: it is built for that. */
    int (*legend_orient)(const struct legend *legend, const struct context *context);
    /* Where built legends stand, and what they are laid against. */
    bool (*arrange_legends)(const struct arranged_legends *legends, struct legend_frame *frame,
                            struct context *context);
    /* How many columns the legends of one side stand in, margin px apart; 0: one row. */
    size_t (*legend_columns)(const struct item *const *groups, size_t count, double margin,
                             bool is_vertical, const struct legend_frame *frame);
    /* Where the view is to fit, a legend takes room on its own side alone and may be cut off, or
     * nothing of the view would be left (ViewLayout.js). */
    bool cuts_legends;

    /* Facets. Gives the labels of headers their room and angle, before they are made. */
    void (*settle_headers)(const struct header_labels *headers, struct context *context);
    /* Moves the group of a label that is made. */
    void (*place_header)(const struct placed_header *header);
    /* A row or column that ends before the grid does ends with its last cell; else nothing of it
     * counts where headers of the grid's far side are placed. */
    bool counts_last_cells;
    /* A second title at a side of the grid stands beyond the first. */
    bool stacks_titles;

    /* Whether cells of a grid of so many columns (0: one row) that are apart by their data
     * rectangles still reach into each other. */
    bool (*cells_meet)(const struct item *groups, size_t count, size_t columns,
                       const struct context *context);

    /* Titles of views, and legends above or below them, begin at the left edge of the figure where
     * nothing else is said. */
    bool starts_at_edge;
    /* How wide a picture is of which nothing says it, px (1 pt on paper); 0: as its views are. */
    double column;
    /* As long as a bar with a value is at least, px; 0: as its value says. */
    double hairline;
    /* Texts over stacked bars stand at the bars of their rows, in whatever order both are stacked.
     */
    bool aligns_stacked_texts;

    /* The last word on a scene. */
    bool (*finish)(struct scene *scene, struct layout_end *end, struct context *context);
};

#endif
