/*
 * How axes and legends write the values of a scale: formats that follow from its ticks
 * (vega-scale/ticks.js), and "labelExpr".
 */
#ifndef CHARTS_LABEL_FORMAT_H
#define CHARTS_LABEL_FORMAT_H

#include "data/format/number.h"
#include "data/json.h"
#include "data/value.h"

struct channel_def;
struct context;
struct expr;
struct expr_scope;
struct scale;
struct zone;

struct guide_format {
    const char *specifier, *type; /* as given: "format", "formatType"; NULL: not */
    const struct json_node
        *levels_node;                  /* "format" as an object of time levels; NULL: it is none */
    const char *time_default;          /* for dates without a time unit; NULL: by the date */
    const struct json_node *node;      /* where a wrong one is reported */
    const struct channel_def *def;     /* of the channel that the guide is for */
    bool is_given, is_number, is_time; /* from here on: guide_format_settle() */
    const struct zone *zone;           /* of dates; NULL: UTC */
    struct number_format number;
    double prefix;                    /* a number whose SI prefix, or myriad, all have; NAN: none */
    const struct time_levels *levels; /* NULL: none */
    const struct myriad *myriad;      /* NULL: none */
    bool is_open;                     /* its decimals are those of the ticks' step, or more */
};

/* Works out the format for about count ticks of the scale. False after an error. */
bool guide_format_settle(struct guide_format *format, const struct scale *scale, double count,
                         struct context *context);

/* A value as text, in the arena; NULL after an error. */
const char *guide_format_write(const struct guide_format *format, struct value value,
                               struct context *context);

/* "labelExpr"; text NULL: none, and labels stay as they are. */
struct guide_expr {
    const char *text;
    const struct json_node *node;
    struct expr *compiled;
};

/* In the scope of the view whose guide it is. False after an error. */
bool guide_expr_compile(struct guide_expr *expr, const struct expr_scope *scope,
                        struct context *context);

/* The label for a datum of index, value and label; lines end with \n. NULL when memory is out. */
const char *guide_expr_apply(const struct guide_expr *expr, double index, struct value value,
                             const char *label, struct context *context);

#endif
