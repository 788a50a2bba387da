/*
 * Binning: numbers into intervals.  https://vega.github.io/vega-lite/docs/bin.html
 */
#ifndef DATA_TRANSFORM_BIN_H
#define DATA_TRANSFORM_BIN_H

#include "data/transform.h"

struct field;

/* NAN: not given. */
struct bin_params {
    double maxbins, base, step, minstep, anchor;
    double divide[2];
    double extent[2];
    double span; /* which the step is found for; NAN: that of the extent */
    const double *steps;
    size_t step_count;
    bool nice;
};

/* What bins come out: from start to stop in steps. */
struct bin_range {
    double start, stop, step;
};

/* Vega's defaults: maxbins 20, base 10, divide [5, 2], nice. (Vega-Lite gives maxbins itself.) */
extern const struct bin_params bin_params_default;

/* Reads a "bin" object (or true) over params. False after an error. */
bool bin_read_params(const struct json_node *node, struct bin_params *params, struct diag *diag);

/* vega-statistics' bin() for values from low to high. */
struct bin_range bin_find_range(const struct bin_params *params, double low, double high);

/* The field that is binned, and the names of the columns that it makes. */
struct bin_columns {
    const char *field, *starts, *ends;
};

/*
 * A table with two more columns: where each value's bin starts and ends; null for values that are
 * none. Without an extent in params the field's own is taken; *range (may be NULL) is what came
 * out. NULL after an error.
 */
const struct table *bin_run(const struct bin_params *params, const struct bin_columns *columns,
                            const struct table *table, struct bin_range *range,
                            const struct transform_context *context);

struct sql_relation;

/* Has a database compute these columns; the extent is asked for first where there is none. */
enum sql_push bin_push(const struct bin_params *params, const struct bin_columns *columns,
                       struct sql_relation *relation, struct bin_range *range,
                       const struct transform_context *context);

/* Widens an extent, from INFINITY to -INFINITY at first, by the numbers of a field's rows: without
 * one of its own, a field is binned by that of all its rows where that is finite. */
void bin_widen_extent(const struct field *field, size_t row_count, double extent[2]);

/* For the page of what is supported. */
extern const struct property_set bin_property_set;

#endif
