/*
 * What the spec asks of a scale, as written: from it come the domain and the range that the scale
 * has when figures are drawn.
 */
#ifndef CHARTS_RESOLVE_SCALE_SPEC_H
#define CHARTS_RESOLVE_SCALE_SPEC_H

struct json_node;
struct channel_def;
struct unit;

struct scale_spec {
    const struct channel_def *binned; /* the first definition that has bins; NULL: none */
    const struct json_node *node;     /* the channel definition that the scale first came from */
    const struct unit *unit;          /* whose that is: it decides what the range is by default */
    /* As given; NULL: the channel's default. */
    const struct json_node *range_given, *scheme_node, *bins_node, *interpolate_node;
    const struct json_node *range_node; /* what range_given comes to in a view of that size */
    const struct json_node *domain_raw, *domain_min, *domain_mid, *domain_max;
};

#endif
