/*
 * Rows that the call gives by name: {"data": {"name": "table"}}, Vega-Lite's own way to say that
 * the program has them. They go before what the spec says of data of that name.
 */
#ifndef DATA_GIVEN_H
#define DATA_GIVEN_H

#include "data/source.h"

/* What the call gives for that name, which may be NULL; NULL: nothing. */
struct data_given *given_find(const char *name, const struct data_context *context);

/* The given name nearest to one that isn't given; NULL: none is near. */
const char *given_suggest(const char *name, const struct data_context *context);

/* The rows, read as the call says, else as format, the file's extension or the bytes say. data is
 * what asks for them. NULL after an error. */
struct table *given_load(struct data_given *given, const struct json_node *data,
                         const struct data_format *format, const struct data_context *context);

/* The same in pieces, as data_flow(): those of a file that the call names. */
bool given_flow(struct data_given *given, const struct json_node *data,
                const struct data_format *format, struct row_sink *sink,
                const struct data_context *context);

#endif
