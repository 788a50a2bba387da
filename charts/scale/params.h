/*
 * A channel's "scale" object as written.
 */
#ifndef CHARTS_SCALE_PARAMS_H
#define CHARTS_SCALE_PARAMS_H

#include "charts/spec/property.h"

struct channel_def;
struct context;
struct scale_type;

struct scale_params {
    const struct json_node *type_node, *domain, *range, *scheme, *nice;
    double domain_min, domain_max, padding, padding_inner, padding_outer,
        align;                       /* NAN: not given */
    int zero, clamp, reverse, round; /* flags */
    bool is_off;                     /* null or false: values are px or colours already */
    const struct scale_type *type;   /* NULL: not given */
};

/* Reads def->scale (which may be NULL), in the arena. NULL after an error. */
const struct scale_params *scale_params_read(const struct channel_def *def,
                                             struct context *context);

#endif
