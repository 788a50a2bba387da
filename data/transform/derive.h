/*
 * Rows computed for each group of others: what quantiles, densities and regressions share. Each new
 * row has its group's values and two results.
 */
#ifndef DATA_TRANSFORM_DERIVE_H
#define DATA_TRANSFORM_DERIVE_H

#include "data/transform/groups.h"
#include "data/transform/names.h"

struct derived_row {
    size_t group;
    struct value first, second;
};

/* One derivation under way. */
struct derivation {
    const struct table *table;
    const struct transform_context *context;
    const struct name_list *groupby;
    const struct field *fields; /* grouped by */
    struct groups groups;
    struct group_rows list;
    size_t group_count; /* without "groupby" 1, even if there are no rows */
    struct derived_row *rows;
    size_t count, capacity;
};

/* Finds the groups. False after an error. Release with derive_end() in either case. */
bool derive_begin(struct derivation *derivation, const struct name_list *groupby,
                  const struct table *table, const struct transform_context *context);
void derive_end(struct derivation *derivation);

/* The rows of a group. */
const size_t *derive_group_rows(const struct derivation *derivation, size_t group, size_t *count);

/* The numbers of a field in a group's rows, as ECMAScript's + makes them (NAN for undefined, 0 for
 * null), an array of the arena; NULL when memory is out. */
double *derive_numbers(const struct derivation *derivation, const struct field *field,
                       size_t group);

/* Those of a group's rows where both fields are numbers; arrays of the arena. */
struct group_points {
    double *x, *y;
    size_t count;
};

/* The points of two fields in a group's rows. False when memory is out. */
bool derive_points(const struct derivation *derivation, const struct field *x,
                   const struct field *y, size_t group, struct group_points *points);

/* Asks, before the first is added, for at least so many rows a group, each of so many steps. False
 * after the error of a limit. What is added is charged then. */
bool derive_expect(const struct derivation *derivation, double count, double steps);

/* Adds a row. False when memory is out, or the rows are too many. */
bool derive_add(struct derivation *derivation, size_t group, struct value first,
                struct value second);

/* The rows with the fields grouped by and the two results; with keys (not NULL) a column of that
 * name has the group's values as an array besides. NULL after an error. */
const struct table *derive_table(const struct derivation *derivation, const char *const as[2],
                                 const char *keys);

/* The extent of a field in the rows, passing over what is no number; NANs if nothing is left. */
void derive_extent(const struct field *field, const size_t *rows, size_t count, double extent[2]);

/* A property "extent": two numbers; node may be NULL or null, then extent stays. False after an
 * error. */
bool derive_read_extent(const struct json_node *node, double extent[2], struct diag *diag);

/* Neither null nor undefined nor NaN; the number it stands for. */
bool derive_read_number(struct value value, double *number);

#endif
