/*
 * Scales: from values of the data to positions, colours and numbers.
 * https://vega.github.io/vega-lite/docs/scale.html
 *
 * Each type is a record in scale_types; what it does not implement is NULL there.
 */
#ifndef CHARTS_SCALE_SCALE_H
#define CHARTS_SCALE_SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/color.h"
#include "charts/spec/channel.h"
#include "charts/spec/property.h"
#include "data/value.h"

struct context;
struct json_node;
struct scale;
struct view;

/* How often a type wins when layers that share a scale disagree; types of different kinds never
 * merge. */
enum scale_kind { SCALE_KIND_CONTINUOUS, SCALE_KIND_DISCRETE_POSITION, SCALE_KIND_DISCRETE };

struct scale_type {
    const char *name;
    enum scale_kind kind;
    int precedence;
    bool has_zero;  /* takes "zero", "nice", "clamp" and may be extended by "padding" px */
    bool has_bands; /* takes "paddingInner", "paddingOuter", "align", "round" */
    /* Called when domain and range are set, to work out what place() and apply need. */
    void (*settle)(struct scale *scale);
    /* Where a value lies in a range of numbers; NAN when it has no place. */
    double (*place)(const struct scale *scale, struct value value);
    /* Ends of a continuous domain moved outwards to round numbers. */
    void (*nice)(struct scale *scale, double count);
    /* Ticks for about count steps, in the arena; *tick_count of them. NULL without ticks or memory.
     */
    double *(*ticks)(const struct scale *scale, double count, size_t *tick_count,
                     struct context *context);
};

/* Ends with NULL. */
extern const struct scale_type *const scale_types[];
extern const struct scale_type scale_linear, scale_band, scale_point, scale_ordinal;

/* A property that units may ask for explicitly or imply: src/compile/split.ts in Vega-Lite. */
struct scale_choice {
    double value;
    bool is_given, is_explicit;
};

enum scale_range_kind {
    SCALE_RANGE_NUMBERS,
    SCALE_RANGE_COLORS,
    SCALE_RANGE_TEXTS, /* shapes */
    SCALE_RANGE_DASHES
};

struct scale {
    const struct scale_type *type;
    const struct channel *channel;
    const struct json_node *node; /* the channel definition that it first came from */

    struct scale_choice zero, nice, clamp, reverse, round, padding, padding_inner, padding_outer,
        align;
    struct scale_choice domain_min, domain_max;
    struct scale_choice step; /* range as px a band */

    const struct value *domain; /* discrete: all values; continuous: see numbers */
    size_t domain_count;
    double *numbers; /* continuous: domain_count of them, ascending or descending */
    bool has_explicit_domain;
    bool is_ordered; /* its first channel is ordinal: colours are a sequence, not categories */

    enum scale_range_kind range_kind;
    const double *range;
    const struct color *colors;
    const char *const *texts;
    const struct dash *dashes;
    size_t range_count;
    const struct json_node *range_node, *scheme_node; /* as given; NULL: the channel's default */

    double band_start, band_step, bandwidth; /* px: band and point, set by settle() */
    size_t unplaced_count;                   /* values that found no place */
};

/* The record of that name, or NULL; the nearest name of all of Vega-Lite's types, or NULL; whether
 * Vega-Lite has it. */
const struct scale_type *scale_type_named(const char *name);
const char *scale_type_suggest(const char *name);
bool scale_type_is_known(const char *name);

bool scale_is_discrete(const struct scale *scale);

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

/* Whether zero lies in the domain: what bars start from (src/compile/scale/component.ts,
 * domainHasZero). */
bool scale_has_zero(const struct scale *scale);

/* The ends of a continuous domain. */
double scale_domain_min(const struct scale *scale);
double scale_domain_max(const struct scale *scale);

/* The index of a value in a discrete domain, or -1. */
long scale_domain_index(const struct scale *scale, struct value value);

/* Vega's bandSpace(): how many steps n bands take. */
double scale_band_space(size_t count, double padding_inner, double padding_outer);

/* The paddings of a band or point scale as Vega uses them. */
double scale_padding_inner(const struct scale *scale);
double scale_padding_outer(const struct scale *scale);

/*
 * Makes the scales of all views below root: types, domains, then sizes and ranges. False after an
 * error.
 */
bool scale_resolve_all(struct view *root, struct context *context);

/* Makes domains and ranges anew for a single or layered view of another size. False after an error.
 */
bool scale_resize_all(struct view *root, double width, double height, struct context *context);

/* The domain of a scale from all units that share it: charts/scale/domain.c. */
bool scale_set_domain(struct scale *scale, struct view *owner, struct context *context);

/* The range, when the sizes are known: charts/scale/range.c. */
bool scale_set_range(struct scale *scale, double width, double height, struct context *context);

/* A categorical scheme's colours, static; NULL: no such scheme. scale_scheme_suggest(): the nearest
 * name. */
const char *const *scale_scheme(const char *name, size_t *count);
const char *scale_scheme_suggest(const char *name);
bool scale_scheme_is_known(const char *name);

#endif
