/*
 * Channel definitions: what a view maps to each channel.
 * https://vega.github.io/vega-lite/docs/encoding.html
 */
#ifndef CHARTS_READ_ENCODING_H
#define CHARTS_READ_ENCODING_H

#include "charts/read/channel.h"
#include "charts/read/composition.h"
#include "charts/read/field_index.h"
#include "data/json.h"
#include "data/table.h"
#include "data/timeunit.h"
#include "data/transform/aggregate.h"
#include "data/transform/bin.h"
#include "data/value.h"

struct config;
struct context;

enum field_type {
    FIELD_UNTYPED,
    FIELD_QUANTITATIVE,
    FIELD_NOMINAL,
    FIELD_ORDINAL,
    FIELD_TEMPORAL,
    FIELD_GEOJSON
};

enum channel_def_kind {
    CHANNEL_DEF_NONE,
    CHANNEL_DEF_FIELD,
    CHANNEL_DEF_DATUM, /* a value of the data: goes through the scale */
    CHANNEL_DEF_VALUE  /* a value of the picture: px, a colour, a text */
};

struct channel_def {
    const struct channel *channel;
    enum channel_def_kind kind;
    const struct json_node *node;
    const struct json_node *field_node, *datum_node, *value_node, *type_node;
    const struct json_node *scale, *axis, *legend, *sort, *stack; /* NULL: not given */
    struct json_lines title; /* as given; see channel_def_title() */
    const struct json_node *condition, *impute;
    const struct json_node *header; /* row, column, facet: charts/guide/header.h */
    struct composition_nodes composition;
    struct channel_conditions *conditions; /* charts/read/condition.h; NULL: none */
    const struct json_node *aggregate_node, *bin_node, *time_unit_node;
    const char *format, *format_type;
    double band_position; /* NAN: not given */
    bool is_late;         /* a datum that depends on scales or on the size of the view */
    bool hides_field;     /* the parent layer has a field where this has another or a datum */
    enum field_type type;
    struct value value;                /* of datum or value */
    const struct json_color *gradient; /* in place of value; NULL: none */
    const char *name; /* the column that it reads: "people", "sum_people", "yearmonth_date" */
    struct field_index field; /* that column, found in the unit's table by encoding_bind() */

    enum aggregate_op aggregate; /* AGGREGATE_NONE: none */
    const char *aggregate_by;    /* argmin, argmax: the field that decides */
    bool has_bin; /* bin the field; else, with is_binned, it is the start of a bin already */
    bool is_binned;
    struct bin_params bin;
    bool has_time_unit;
    struct timeunit time_unit;
    /* The other end of a bin or time unit: "bin_maxbins_10_x_end"; column 0: none. */
    const char *end_name;
    struct field_index end;
    /* A bin on a discrete scale is named by its range ("10 – 20"); its start, to sort by, is this
     * column. */
    const char *start_name;
    struct bin_range bin_range; /* has_bin: the bins that came out */

    struct channel_def *more; /* detail, order: further definitions */
    size_t more_count;
};

/*
 * Reads an "encoding" object over what encoding holds already: the parent layer's, property by
 * property. encoding has CHANNEL_COUNT entries, zeroed at first. False after an error.
 */
bool encoding_read(const struct json_node *node, struct channel_def *encoding, struct diag *diag);

/* Settles what each definition is, its type and its column, when all layers have been read. False
 * after an error. */
bool encoding_settle(struct channel_def *encoding, struct context *context);

/* Computes the datums that depend on what transforms have made. False after an error. */
bool encoding_settle_datums(struct channel_def *encoding, struct intern *intern, struct diag *diag);

/* A copy in the arena, so that a later stage may settle more. NULL when memory is out. */
struct channel_def *encoding_copy(const struct channel_def *encoding, struct arena *arena);

/* Whether any channel has an aggregate. */
bool encoding_is_aggregate(const struct channel_def *encoding);

/* The title that follows from the field: "Mean of x", "x (binned)"; "" for none. NULL when memory
 * is out. */
const char *channel_def_default_title(const struct channel_def *def, const struct config *config,
                                      struct arena *arena);

/* Reads one definition over what def holds already; settles what it is. False after an error. */
bool channel_def_read(const struct json_node *node, const struct channel *channel,
                      struct channel_def *def, struct diag *diag);
bool channel_def_settle(struct channel_def *def, struct context *context);

/* Whether it has a field, a datum or a value, or counts rows, which needs none of them. */
bool channel_def_says_something(const struct channel_def *def);

/* Settles the type, the aggregate, bin or time unit, and the column of a definition whose kind is
 * known: charts/read/channel_def.c. */
bool channel_def_settle_type(struct channel_def *def, struct context *context);

/* That the field which a definition names is in some row of the source; else an error with the
 * nearest name. */
bool encoding_check_field(const struct channel_def *def, const struct table *table,
                          struct diag *diag);

/* Finds every definition's columns in the table. A column that isn't there is an error. */
bool encoding_bind(struct channel_def *encoding, const struct table *table, struct diag *diag);

/* True for a field or a datum that is no geometry: it goes through a scale. NULL is none. */
bool channel_def_is_scaled(const struct channel_def *def);

/* True when its values are distinct names rather than amounts: nominal and ordinal types. */
bool channel_def_is_discrete(const struct channel_def *def);

/* The value in that row of the unit's table: the field's, or the datum; undefined when there is
 * neither. */
struct value channel_def_value(const struct channel_def *def, const struct table *table,
                               size_t row);

/* The other end of that row's bin or time unit; undefined when there is none. */
struct value channel_def_end(const struct channel_def *def, const struct table *table, size_t row);

/* A quantitative field or datum that isn't binned: an amount. */
bool channel_def_is_measure(const struct channel_def *def);

/* For the page of what is supported. */
extern const struct property_set channel_def_property_set;

#endif
