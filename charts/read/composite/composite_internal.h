/*
 * What the files of the composite marks share: the view taken apart, and the making of its layers.
 */
#ifndef CHARTS_READ_COMPOSITE_COMPOSITE_INTERNAL_H
#define CHARTS_READ_COMPOSITE_COMPOSITE_INTERNAL_H

#include "charts/read/composite/composite.h"
#include "charts/read/encoding.h"
#include "charts/read/mark_type.h"
#include "charts/read/markdef.h"
#include "data/json.h"

/* The view as the composite sees it. The JSON is borrowed from nodes; what is given to a function
 * that takes json_t * without const is taken over. */
struct composite {
    const struct composite_type *type;
    struct view *view;
    struct context *context;
    const struct json_node *mark;
    const struct json_node *encoding; /* with what the layers above give */
    struct channel_def *defs;         /* CHANNEL_COUNT */
    enum mark_orient orient;
    enum channel_id axis;        /* the continuous one */
    bool has_named_aggregate[2]; /* x and y: an "aggregate" of the mark's own name */
    const char *field;           /* of the continuous axis */
    json_t *position;            /* type, title, scale and axis of its channel in every part */
    json_t *others;              /* the rest of the encoding: its transforms have become fields */
    json_t *prepare;             /* bins and time units of the rest */
    json_t *aggregate, *groupby;
};

struct composite_type {
    const char *name;
    enum mark_chart chart;
    bool has_ends; /* takes x2, y2, xError and yError */
    bool (*make_layers)(struct composite *composite);
};

extern const struct composite_type composite_boxplot, composite_errorband, composite_errorbar;

/* One layer: a part of the mark, left out where it is switched off. */
struct composite_part {
    const char *name;       /* "box" */
    json_t *mark;           /* its own words; kept by composite_keep() */
    const char *start;      /* the field's prefix: "lower_box"; NULL: the field itself */
    const char *end;        /* of the other end, or NULL */
    const json_t *encoding; /* of the other channels */
};

/* Whether the mark or the config has the part; and what the config says of it, for the caller to
 * json_decref(). */
bool composite_has_part(const struct composite *composite, const char *part);
json_t *composite_config_part(const struct composite *composite, const char *part);

/* The mark's own property, or the config's of its name; NULL: neither. */
const struct json_node *composite_property(const struct composite *composite, const char *name);

/* Adds a layer to a view, after its siblings; or a layer of layers with transforms of its own. */
bool composite_add_part(struct composite *composite, struct view *parent,
                        const struct composite_part *part);
struct view *composite_add_group(struct composite *composite, struct view *parent,
                                 json_t *transforms);

/* {"op", "field", "as": "prefix_field"} of the continuous field; field_prefix: of one computed. */
json_t *composite_op(const struct composite *composite, const char *op, const char *field_prefix,
                     const char *prefix);

/* "datum[…]" of the field with that prefix, or of a field as the user names it. */
const char *composite_datum(const struct composite *composite, const char *prefix);
const char *composite_access(const struct composite *composite, const char *field);

/* Keeps the JSON as long as the figure; NULL when memory is out, recorded. */
json_t *composite_keep(const struct composite *composite, json_t *value);

/* charts/read/composite/extract.c: reads the encoding and divides it: defs, axis … groupby above.
 */
bool composite_extract(struct composite *composite);

#endif
