/*
 * Dates that are written as texts, turned into dates before a view's transforms see them.
 */
#ifndef CHARTS_ENCODE_PARSE_H
#define CHARTS_ENCODE_PARSE_H

struct context;
struct table;
struct view;

/*
 * What the units below the view map as dates is parsed in table, which its transforms will run
 * over: Vega-Lite moves that up as far as no transform makes the field (MoveParseUp in
 * src/compile/data/optimizers.ts). NULL after an error.
 */
const struct table *encode_parse_dates(struct view *view, const struct table *table,
                                       struct context *context);

#endif
