/*
 * Rows in groups of equal values: what aggregates, stacks and imputations share.
 */
#ifndef DATA_TRANSFORM_GROUPS_H
#define DATA_TRANSFORM_GROUPS_H

#include "data/table.h"
#include "data/transform.h"

/* When two values are of one group. */
enum group_equality {
    GROUP_BY_TEXT, /* String(value) is the same: 5 and "5", null and "null" (aggregates) */
    GROUP_BY_JOIN, /* as members of an array's text: "", null and undefined are one besides
                      (imputations) */
    GROUP_BY_JSON  /* JSON.stringify([value]) is: 5 isn't "5", but null, undefined and NaN are one
                      (stacks) */
};

/* Numbered in the order of their first rows. Release with groups_free(). */
struct groups {
    size_t count, row_count;
    size_t *of_row;    /* the group of each row */
    size_t *first_row; /* of each group */
};

/* All rows in one group (in none, if there are none). False when memory is out. */
bool groups_begin(struct groups *groups, size_t row_count, struct diag *diag);

/* Splits each group by the field's values. False when memory is out. */
bool groups_split(struct groups *groups, const struct field *field, enum group_equality equality,
                  const struct transform_context *context);

/* What rows are grouped by. */
struct group_keys {
    const struct field *fields;
    size_t count;
    enum group_equality equality;
};

/* groups_begin(), then groups_split() by each field. */
bool groups_find(struct groups *groups, const struct group_keys *keys, size_t row_count,
                 const struct transform_context *context);

void groups_free(struct groups *groups);

/* The rows of group i are rows[starts[i]] to rows[starts[i + 1] - 1], in their order. Release with
 * group_rows_free(). */
struct group_rows {
    size_t *starts, *rows;
};

bool group_rows_list(struct group_rows *list, const struct groups *groups, struct diag *diag);
void group_rows_free(struct group_rows *list);

#endif
