/*
 * What Vega-Lite reads fields as without being told: dates and numbers that encodings, filters and
 * time units ask for, made where the rows come from, so that all transforms see them.
 */
#ifndef CHARTS_ENCODE_IMPLICIT_H
#define CHARTS_ENCODE_IMPLICIT_H

#include <stdbool.h>

struct channel_def;
struct context;
struct implicit_requests;
struct table;
struct unit;
struct view;

enum implicit_type { IMPLICIT_NONE, IMPLICIT_NUMBER, IMPLICIT_DATE, IMPLICIT_TEXT };

/* What a definition of a unit's encoding asks its field to be (getImplicitFromEncoding() in
 * src/compile/data/formatparse.ts). */
enum implicit_type implicit_of_def(const struct unit *unit, const struct channel_def *def);

struct sql_column;
struct sql_relation;

/* Whether a database makes of its columns what implicit_apply() would, each by meet, which may add
 * a step to the relation. */
typedef bool implicit_meet(enum implicit_type type, const struct sql_column *column,
                           struct sql_relation *relation);
bool implicit_push(const struct view *view, struct sql_relation *relation, implicit_meet *meet,
                   const struct context *context);

/* The rows of the view's own data with all fields read as the view and those below it ask for, as
 * far as no transform makes these fields first (MoveParseUp in src/compile/data/optimizers.ts) and
 * "parse" says nothing of them. NULL when memory is out. */
const struct table *implicit_apply(const struct view *view, const struct table *table,
                                   struct context *context);

/* What is asked of the view's own data, to be applied to pieces of its rows: NULL when memory is
 * out. A piece of which there would be something to tell, or where all rows must be known, is NULL.
 */
struct implicit_requests *implicit_collect(const struct view *view, struct context *context);
bool implicit_asks(const struct implicit_requests *requests, const char *field);
const struct table *implicit_apply_piece(const struct implicit_requests *requests,
                                         const struct table *table, struct context *context);

#endif
