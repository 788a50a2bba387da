/*
 * Records of JSON that flow: what data/load/json.c and data/load/ndjson.c share of it.
 */
#ifndef DATA_LOAD_JSON_FLOW_H
#define DATA_LOAD_JSON_FLOW_H

#include "data/load/json_rows.h"

struct row_sink;
struct text_pieces;

/* Zero it; json_flow_begin() and json_flow_end() are called in any case. */
struct json_flow {
    struct json_rows rows; /* the first member */
    struct row_sink *sink;
    size_t row_count;     /* of the piece of rows under way */
    const char **columns; /* of the first piece; NULL: it hasn't been */
    size_t column_count;
};

/* False when the rows can't flow, or memory is out. */
bool json_flow_begin(struct json_flow *flow, const struct data_text *text, struct row_sink *sink,
                     const struct data_context *context);
void json_flow_end(struct json_flow *flow);

/* After each record: hands the rows on when there are enough. False as of data_loader's flow. */
bool json_flow_count(struct json_flow *flow);

/*
 * Hands all records of a text on. read() adds those of the piece from the scan's place on, with
 * json_rows_add() and json_flow_count(), and leaves the scan where it wants to go on, with more
 * text behind it. False as of data_loader's flow.
 */
bool json_flow_read(struct json_flow *flow, struct text_pieces *pieces,
                    bool (*read)(struct json_flow *flow, bool is_last));

#endif
