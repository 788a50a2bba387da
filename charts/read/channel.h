/*
 * The encoding channels of Vega-Lite: one record each, with all that other modules ask of a
 * channel. https://vega.github.io/vega-lite/docs/encoding.html
 */
#ifndef CHARTS_READ_CHANNEL_H
#define CHARTS_READ_CHANNEL_H

#include <stdbool.h>

#include "base/name_table.h"

enum channel_id {
    CHANNEL_X,
    CHANNEL_Y,
    CHANNEL_X_OFFSET,
    CHANNEL_Y_OFFSET,
    CHANNEL_THETA,
    CHANNEL_RADIUS,
    CHANNEL_COLOR,
    CHANNEL_FILL,
    CHANNEL_STROKE,
    CHANNEL_OPACITY,
    CHANNEL_FILL_OPACITY,
    CHANNEL_STROKE_OPACITY,
    CHANNEL_STROKE_WIDTH,
    CHANNEL_STROKE_DASH,
    CHANNEL_SIZE,
    CHANNEL_SHAPE,
    CHANNEL_ANGLE,
    CHANNEL_X2,
    CHANNEL_Y2,
    CHANNEL_THETA2,
    CHANNEL_RADIUS2,
    CHANNEL_LONGITUDE, /* degrees east: a projection makes positions of these */
    CHANNEL_LATITUDE,
    CHANNEL_LONGITUDE2,
    CHANNEL_LATITUDE2,
    CHANNEL_TEXT,
    CHANNEL_URL,
    CHANNEL_DETAIL,
    CHANNEL_ORDER,
    CHANNEL_TOOLTIP, /* this one and those below are not drawn, but their fields divide aggregates
                      */
    CHANNEL_HREF,
    CHANNEL_KEY,
    CHANNEL_DESCRIPTION,
    CHANNEL_TIME, /* of an animation: charts/resolve/frame.h */
    CHANNEL_ROW,  /* these are of the facet about a view: charts/read/facet.h */
    CHANNEL_COLUMN,
    CHANNEL_FACET,
    CHANNEL_COUNT,
    CHANNEL_NONE = -1
};

/* What the values of a channel's scale are. */
enum channel_range {
    CHANNEL_RANGE_NONE,     /* no scale: text, detail, order */
    CHANNEL_RANGE_POSITION, /* px in the view */
    CHANNEL_RANGE_OFFSET,   /* px in a band */
    CHANNEL_RANGE_POLAR,    /* radians, px from the centre */
    CHANNEL_RANGE_COLOR,
    CHANNEL_RANGE_NUMBER, /* opacities, widths, px², degrees */
    CHANNEL_RANGE_SHAPE,
    CHANNEL_RANGE_DASH
};

struct channel {
    enum channel_id id;
    const char *name;
    enum channel_range range;
    enum channel_id main;      /* x for x2, y for y2; else itself: whose scale it uses */
    enum channel_id secondary; /* x2 for x, y2 for y; else CHANNEL_NONE */
    bool is_discrete;          /* its range can't vary continuously: shape, strokeDash */
    bool is_silent;            /* not drawn: tooltip, href, key, description */
    bool groups;               /* its field divides a mark into series and stacks */
};

/* Indexed by channel_id. */
extern const struct channel channels[CHANNEL_COUNT];

/* x and y. */
bool channel_is_position(enum channel_id id);

/* longitude, latitude and their second ones. */
bool channel_is_geographic(enum channel_id id);

/* row, column and facet. */
bool channel_is_facet(enum channel_id id);

/* The channel of that name, or NULL. */
const struct channel *channel_named(const char *name);

/* Whether it is a channel of other marks than those that are drawn by an encoding: of errorbar and
 * errorband. The others drop it. */
bool channel_is_foreign(const char *name);

/* True when Vega-Lite has a channel of that name, whether figures show it or not. */
bool channel_is_known(const char *name);

/* The name of a channel (of any that Vega-Lite has) nearest to name, or NULL. */
const char *channel_suggest(const char *name);

#endif
