/*
 * Data that is a sequence of numbers: https://vega.github.io/vega-lite/docs/data.html#sequence
 */
#ifndef DATA_SEQUENCE_H
#define DATA_SEQUENCE_H

struct data_context;
struct json_node;
struct property_set;
struct table;

/* The table of {"start", "stop", "step", "as"}, one column ("data" unless named). NULL after an
 * error: no stop, a step of 0, more than ten million numbers. */
struct table *sequence_load(const struct json_node *node, const struct data_context *context);

/* For the page of what is supported. */
extern const struct property_set sequence_property_set;

#endif
