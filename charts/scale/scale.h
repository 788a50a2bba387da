/*
 * Scales: from values of the data to positions, colours and numbers.
 * https://vega.github.io/vega-lite/docs/scale.html
 *
 * Each type is a record in scale_types: charts/read/scale_type.h.
 */
#ifndef CHARTS_SCALE_SCALE_H
#define CHARTS_SCALE_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/color.h"
#include "charts/read/channel.h"
#include "charts/read/dash.h"
#include "charts/read/scale_type.h"
#include "data/time/interval.h"
#include "data/value.h"

struct arena;
struct scale;
struct scale_spec;

/* Ends with NULL. */
extern const struct scale_type *const scale_types[];
extern const struct scale_type scale_linear, scale_log, scale_pow, scale_sqrt, scale_symlog,
    scale_identity, scale_sequential, scale_quantile, scale_quantize, scale_threshold,
    scale_bin_ordinal, scale_ordinal, scale_band, scale_point, scale_time, scale_utc;

/* A property that units may ask for explicitly or imply: src/compile/split.ts in Vega-Lite. */
struct scale_choice {
    double value;
    bool is_given, is_explicit;
};

enum scale_range_kind {
    SCALE_RANGE_NUMBERS,
    SCALE_RANGE_COLORS, /* a list, or of a continuous scale the ramp through them */
    SCALE_RANGE_TEXTS,  /* shapes */
    SCALE_RANGE_DASHES
};

struct scale {
    const struct scale_type *type;
    bool has_explicit_type;
    const struct channel *channel;
    /* What the spec asks of it: resolving's own, charts/resolve/scale_spec.h. NULL: nothing. */
    struct scale_spec *spec;

    struct scale_choice zero, nice, clamp, reverse, round, padding, padding_inner, padding_outer,
        align;
    const struct zone *zone;            /* local time's; NULL: UTC's. See time_zone(). */
    struct time_interval nice_interval; /* of times: what nice rounds to; step 0: by its number */
    struct scale_choice range_min, range_max;
    struct scale_choice base, exponent, constant;
    struct scale_choice step; /* range as px a band */

    const struct value *domain; /* discrete: all values; continuous: see numbers */
    size_t domain_count;
    /* Discrete: where in the domain a value is, by its hash: index + 1; see scale_index_domain().
     */
    size_t *slots;
    size_t slot_count; /* a power of two; 0: a short domain is searched through */
    double *numbers;   /* continuous: domain_count of them, ascending or descending */
    bool has_explicit_domain;
    bool has_raw_domain;      /* taken as it is: no padding, not made nice */
    const double *bins;       /* boundaries; NULL: none. They are the ticks of its axis. */
    size_t bin_count;         /* of boundaries */
    const double *thresholds; /* discretizing types: one less than the range has entries */
    double *threshold_room;   /* where settle() may put them: as many as the range has entries */
    size_t threshold_count;

    enum scale_range_kind range_kind;
    const double *range;
    const struct color *colors;
    const char *const *texts;
    const struct dash *dashes;
    size_t range_count;
    /* Between the colours of a continuous scale: how they are mixed, and the part of the way that
     * the domain runs along. */
    enum color_space color_space;
    double gamma, ramp_start, ramp_end;

    double band_start, band_step, bandwidth; /* px: band and point, set by settle() */
};

/* Whether its domain is a list of values; else it is numbers or dates. */
bool scale_is_discrete(const struct scale *scale);

/* Whether each value has one of a list of colours, numbers or shapes: ordinal and discretizing. */
bool scale_has_list(const struct scale *scale);

/* Whether colours vary continuously with the value: what a gradient shows. */
bool scale_is_ramp(const struct scale *scale);

/* Of a ramp: the colour at that part of its domain (0 the start, 1 the end). */
struct color scale_ramp_color(const struct scale *scale, double part);

/* The position of a value (px in the view's frame; a number for opacities), NAN when it has none.
 */
double scale_place(const struct scale *scale, struct value value);

/* The colour of a value; false when it has none. */
bool scale_color(const struct scale *scale, struct value value, struct color *color);

/* The shape ("circle" …) and the dashes of a value; NULL, or false, when it has none. */
const char *scale_shape(const struct scale *scale, struct value value);
bool scale_dash(const struct scale *scale, struct value value, struct dash *dash);

/* The first and last number of the range. */
double scale_range_start(const struct scale *scale);
double scale_range_end(const struct scale *scale);

/* The part of the domain at which a value lies, as the scale's own type counts: 0 its start, 1 its
 * end; 0.5 in a domain without extent. Of continuous scales. */
double scale_fraction(const struct scale *scale, struct value value);

/* Whether zero lies in the domain: what bars start from (src/compile/scale/component.ts,
 * domainHasZero). */
bool scale_has_zero(const struct scale *scale);

/* The ends of a continuous domain. */
double scale_domain_min(const struct scale *scale);
double scale_domain_max(const struct scale *scale);

/* Makes a long discrete domain quick to look up. False when memory is out. */
bool scale_index_domain(struct scale *scale, struct arena *arena);

/* The index of a value in a discrete domain, or -1. */
long scale_domain_index(const struct scale *scale, struct value value);

/* The px that a value's band is wide; 0 of scales without bands. */
double scale_bandwidth(const struct scale *scale);

/* Vega's bandSpace(): how many steps n bands take. */
double scale_band_space(size_t count, double padding_inner, double padding_outer);

/* The paddings of a band or point scale as Vega uses them. */
double scale_padding_inner(const struct scale *scale);
double scale_padding_outer(const struct scale *scale);

#endif
