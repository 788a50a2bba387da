/*
 * What a type of scales is: one record each, with all that reading, resolving, guides and layout
 * ask of it; what it does not implement is NULL. The records themselves and their table stand in
 * charts/scale/; a context hands the table in, as what is read knows no scale by name.
 * https://vega.github.io/vega-lite/docs/scale.html#type
 */
#ifndef CHARTS_READ_SCALE_TYPE_H
#define CHARTS_READ_SCALE_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "data/value.h"

struct arena;
struct scale;

/* Layers that share a scale must agree on its kind: SCALE_CATEGORY_INDEX in Vega-Lite's
 * src/scale.ts. Dates may lie on a discrete position too. */
enum scale_kind {
    SCALE_KIND_CONTINUOUS,
    SCALE_KIND_TIME,
    SCALE_KIND_DISCRETE_POSITION,
    SCALE_KIND_DISCRETE,
    SCALE_KIND_BIN_ORDINAL,
    SCALE_KIND_DISCRETIZING
};

/* What its domain is a list of. */
enum scale_domain_kind {
    SCALE_DOMAIN_ENDS,   /* numbers or dates: the two ends, and those between pieces */
    SCALE_DOMAIN_VALUES, /* any values, each with a place of its own */
    SCALE_DOMAIN_SAMPLE, /* every number of the data, ascending */
    SCALE_DOMAIN_CUTS,   /* the numbers between classes */
    SCALE_DOMAIN_BINS    /* the boundaries of bins */
};

/* What a type takes: scaleTypeSupportProperty() in Vega-Lite's src/scale.ts. */
enum scale_accepts {
    SCALE_ACCEPTS_SCHEME = 1 << 0, /* and interpolate */
    SCALE_ACCEPTS_BINS = 1 << 1,
    SCALE_ACCEPTS_ROUND = 1 << 2,
    SCALE_ACCEPTS_PADDING = 1 << 3, /* and rangeMin, rangeMax */
    SCALE_ACCEPTS_ENDS = 1 << 4,    /* domainMin, domainMid, domainMax, domainRaw, clamp */
    SCALE_ACCEPTS_NICE = 1 << 5,
    SCALE_ACCEPTS_ZERO = 1 << 6,
    SCALE_ACCEPTS_OUTER = 1 << 7, /* paddingOuter, align */
    SCALE_ACCEPTS_INNER = 1 << 8, /* paddingInner */
    SCALE_ACCEPTS_BASE = 1 << 9,
    SCALE_ACCEPTS_EXPONENT = 1 << 10,
    SCALE_ACCEPTS_CONSTANT = 1 << 11,
    /* All types from amounts or dates to positions, numbers and continuous colours. */
    SCALE_ACCEPTS_CONTINUOUS = SCALE_ACCEPTS_SCHEME | SCALE_ACCEPTS_BINS | SCALE_ACCEPTS_ROUND |
                               SCALE_ACCEPTS_PADDING | SCALE_ACCEPTS_ENDS | SCALE_ACCEPTS_NICE
};

struct scale_type {
    const char *name;
    enum scale_kind kind;
    int precedence; /* of two types of a kind, the one that layers with both get */
    unsigned accepts;
    enum scale_domain_kind domain;
    bool is_continuous;  /* from amounts or dates to positions, numbers and ramps of colours */
    bool is_logarithmic; /* has no zero; its axis leaves labels out by d3's rule */
    bool is_uneven; /* its ticks lie at ever smaller distances: most only help to read others */
    bool is_utc;    /* of times: in UTC whatever the zone */
    bool has_bands; /* each value has a width: scale_bandwidth(); else only a point */
    /* What axes call it in the config, as in "axisXBand"; NULL: it has no blocks there. */
    const char *axis_block;
    /* Called when domain and range are set, to work out what place() and apply need. */
    void (*settle)(struct scale *scale);
    /* Where a value lies in a range of numbers; NAN when it has no place. */
    double (*place)(const struct scale *scale, struct value value);
    /* Which entry of the range a value has, of types with a list of them; -1: none. */
    long (*index)(const struct scale *scale, struct value value);
    /* Of continuous types: to where the values are proportional to the range, and back. NULL: they
     * are already. */
    double (*lift)(const struct scale *scale, double number);
    double (*ground)(const struct scale *scale, double number);
    /* Ends of a continuous domain moved outwards to round numbers. */
    void (*nice)(struct scale *scale, double count);
    /* Ticks for about count steps, in the arena; *tick_count of them. NULL when there are none
     * (then *tick_count is 0), too many or no memory. */
    double *(*ticks)(const struct scale *scale, double count, size_t *tick_count,
                     struct arena *arena);
};

/* The record of that name in a table that ends with NULL, or NULL: also for no name. */
const struct scale_type *scale_type_named(const struct scale_type *const *types, const char *name);

/* The nearest name, or NULL. */
const char *scale_type_suggest(const struct scale_type *const *types, const char *name);

#endif
