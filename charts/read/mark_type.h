/*
 * What a mark is: one record each, with all that reading, scales, guides and layout ask of it. The
 * records themselves and their table stand in charts/mark/, one file each; a context hands the
 * table in, as what is read and resolved knows no mark by name.
 * https://vega.github.io/vega-lite/docs/mark.html
 */
#ifndef CHARTS_READ_MARK_TYPE_H
#define CHARTS_READ_MARK_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/name_table.h"
#include "charts/read/markdef.h"

struct channel_def;
struct context;
struct item;
struct item_type;
struct scale_config;
struct scene_point;
struct unit;

/* What the channel size is of a mark: which range it gets (src/compile/scale/range.ts). */
enum mark_size { MARK_SIZE_NONE, MARK_SIZE_BAND, MARK_SIZE_STROKE, MARK_SIZE_FONT, MARK_SIZE_AREA };

/* Where the label of a value stands that usermeta.burin asks for: at the end of a bar, or in the
 * middle of a segment; in the middle of a sector or a cell; beside a point, or beside the last one
 * of a series. */
enum mark_label {
    MARK_LABEL_NONE,
    MARK_LABEL_AT_END,
    MARK_LABEL_IN_SECTOR,
    MARK_LABEL_IN_CELL,
    MARK_LABEL_AT_POINT,
    MARK_LABEL_AT_LAST
};

/* What a chart of a mark is, for those who write about it: charts/alt/. */
enum mark_chart {
    CHART_NONE,
    CHART_BAR,
    CHART_LINE,
    CHART_AREA,
    CHART_POINT,
    CHART_PIE,
    CHART_TILE,
    CHART_TICK,
    CHART_RULE,
    CHART_TEXT,
    CHART_IMAGE,
    CHART_SHAPE,
    CHART_BOX, /* these three are made of other marks */
    CHART_ERROR_BAR,
    CHART_ERROR_BAND
};

struct mark_type {
    const char *name;
    enum mark_chart chart;
    const struct item_type *item; /* what it is painted with */
    bool is_filled;               /* by default */
    const char *legend_symbol;    /* what legends show of it; NULL: "circle" */
    bool is_line_in_legends;      /* a trail: a shape in the picture, a line in legends */
    bool has_band;                /* discrete positions are bands, not points */
    bool has_zero_base;           /* its length encodes the value, so its scale starts at zero */
    bool has_dimension;  /* the scale that it runs along needs no zero: bar, area, line, trail */
    bool has_polar_band; /* discrete theta and radius are bands: arc */
    bool is_heatmap;     /* its colours are Vega's heatmap: rect */
    enum mark_size size;
    enum mark_label label;
    bool is_beside_values; /* an axis isn't needed for it where others have labels: rule, text */
    bool is_transparent_without_fill; /* Vega-Lite gives it a transparent fill rather than none */
    bool can_stack;                   /* lies end to end where asked to */
    bool stacks;                      /* and does so by default: bar, area, arc */
    bool is_turned; /* orient says which way it is drawn, not which way it counts: tick */
    bool is_centered_in_sector; /* lies in the middle of a stacked angle or radius: text */
    bool is_series;             /* one item for many rows */
    bool has_own_sizes;         /* its size varies along a series: trail */
    bool has_one_width;         /* its size can't be an aggregate: line */
    bool has_binned_ends;       /* takes x2 and y2 only as the ends of bins */
    bool is_translucent;        /* opacity 0.7, unless its rows are aggregates */
    bool rounds_stacks;         /* corners are a stack's, not each item's: bar */
    bool is_projected;          /* its shape is that of a geometry: geoshape */
    bool order_groups;          /* its order divides it into series, for stacking */
    unsigned long channels;     /* those that it uses: MARK_CHANNEL() */
    unsigned long shown_by; /* one of which it needs to be seen, the first being named; 0: any */
    double (*band_padding_inner)(
        const struct scale_config *config); /* of a band scale; NULL: as rect */
    /* Sets defaults that differ from the common ones. May be NULL. */
    void (*set_defaults)(struct mark_params *params);
    /* Which way it lies, from its encoding. */
    enum mark_orient (*orient)(const struct unit *unit);
    /* Fills in where row's item lies and what only this mark has; paint is done already. False to
     * leave it out. */
    bool (*place)(const struct unit *unit, size_t row, struct item *item, struct context *context);
    /* Series, instead: where row's point lies. */
    void (*place_point)(const struct unit *unit, size_t row, struct scene_point *point);
};

/* Sets of channels. */
#define MARK_CHANNEL(ID) (1UL << (ID))
#define MARK_CHANNELS_PAINT                                                                        \
    (MARK_CHANNEL(CHANNEL_COLOR) | MARK_CHANNEL(CHANNEL_FILL) | MARK_CHANNEL(CHANNEL_STROKE) |     \
     MARK_CHANNEL(CHANNEL_OPACITY) | MARK_CHANNEL(CHANNEL_FILL_OPACITY) |                          \
     MARK_CHANNEL(CHANNEL_STROKE_OPACITY) | MARK_CHANNEL(CHANNEL_STROKE_WIDTH))
/* What every mark uses: src/channel.ts, getSupportedMark(). */
#define MARK_CHANNELS_ALL                                                                          \
    (MARK_CHANNELS_PAINT | MARK_CHANNEL(CHANNEL_X) | MARK_CHANNEL(CHANNEL_Y) |                     \
     MARK_CHANNEL(CHANNEL_X_OFFSET) | MARK_CHANNEL(CHANNEL_Y_OFFSET) |                             \
     MARK_CHANNEL(CHANNEL_LONGITUDE) | MARK_CHANNEL(CHANNEL_LATITUDE) |                            \
     MARK_CHANNEL(CHANNEL_DETAIL) | MARK_CHANNEL(CHANNEL_ORDER))
#define MARK_CHANNELS_ENDS                                                                         \
    (MARK_CHANNEL(CHANNEL_X2) | MARK_CHANNEL(CHANNEL_Y2) | MARK_CHANNEL(CHANNEL_LONGITUDE2) |      \
     MARK_CHANNEL(CHANNEL_LATITUDE2))

/* The record of that name in a table that ends with NULL, or NULL. */
const struct mark_type *mark_type_named(const struct mark_type *const *types, const char *name);

/* The nearest name of all of Vega-Lite's marks, or NULL. */
const char *mark_type_suggest(const struct mark_type *const *types, const char *name);

/* Drops the channels of the unit's encoding that its mark can't use, with a warning: initEncoding()
 * in src/encoding.ts. Channels that the unit's own encoding doesn't name go silently. */
void mark_drop_channels(const struct unit *unit, struct channel_def *encoding,
                        struct context *context);

/* Settles what depends on the encoding or the config: opacity, orient, outputs for invalid values.
 */
void mark_settle(struct unit *unit, struct mark_params *params, struct context *context);

/* Those that become layers of others, for the page of what is supported. */
extern const struct name_table mark_composite;

#endif
