/*
 * A channel's "scale" object as written.
 */
#ifndef CHARTS_RESOLVE_PARAMS_H
#define CHARTS_RESOLVE_PARAMS_H

#include "charts/read/property.h"

struct channel_def;
struct context;
struct scale_type;

struct scale_params {
    const struct json_node *node; /* the object itself, or NULL */
    const struct json_node *type_node, *domain, *domain_raw, *range, *scheme, *nice, *bins,
        *interpolate;
    const struct json_node *domain_min, *domain_mid, *domain_max; /* numbers, or dates */
    /* NAN: not given */
    double range_min, range_max, base, exponent, constant;
    double padding, padding_inner, padding_outer, align;
    int zero, clamp, reverse, round; /* flags */
    bool is_off;                     /* null or false: values are px or colours already */
    const struct scale_type *type;   /* NULL: not given */
};

/* Reads def->scale (which may be NULL), in the arena. NULL after an error. */
const struct scale_params *scale_params_read(const struct channel_def *def,
                                             struct context *context);

/* For the page of what is supported. */
extern const struct property_set scale_property_set;

#endif
