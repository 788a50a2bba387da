/*
 * Pieces of rows from pieces of JSON text. Where one differs from the others, or there is something
 * to tell, rows are read as a whole.
 */
#include "data/load/json_flow.h"

#include <string.h>

#include "base/arena.h"
#include "data/row_sink.h"
#include "data/table.h"
#include "data/text_encoding.h"
#include "data/text_pieces.h"

bool json_flow_begin(struct json_flow *flow, const struct data_text *text, struct row_sink *sink,
                     const struct data_context *context)
{
    flow->sink = sink;
    flow->rows = (struct json_rows){
        .name = text->name,
        .context = context,
        .texts = sink->texts,
        .arena = sink->arena,
        .filter = {.mentions = context->mentions, .arena = context->arena},
    };
    flow->rows.builder = table_builder_new(context->intern, context->diag);
    /* A field to parse that some row lacks is filled in where rows are read as a whole. */
    return flow->rows.builder && load_read_parse(text->format->parse, &flow->rows.parse, context) &&
           flow->rows.parse.count == 0;
}

void json_flow_end(struct json_flow *flow)
{
    table_builder_free(flow->rows.builder);
}

/* All pieces have the fields of the first one: which there are is then known of each row. */
static bool has_columns(struct json_flow *flow, const struct table *piece)
{
    struct arena *arena = flow->rows.context->arena;
    if (!flow->columns) {
        flow->column_count = piece->column_count;
        flow->columns = arena_array(arena, piece->column_count + 1, sizeof *flow->columns);
        for (size_t i = 0; flow->columns && i < piece->column_count; i++)
            flow->columns[i] = piece->columns[i].name;
        return flow->columns != NULL;
    }
    bool same = piece->column_count == flow->column_count;
    for (size_t i = 0; same && i < piece->column_count; i++)
        same = strcmp(piece->columns[i].name, flow->columns[i]) == 0;
    return same;
}

static bool give_piece(struct json_flow *flow)
{
    struct json_rows *rows = &flow->rows;
    struct row_sink *sink = flow->sink;
    struct table *piece = table_builder_freeze(rows->builder, sink->arena);
    if (!piece || rows->rounding.count > 0 || !has_columns(flow, piece))
        return false;
    piece->source = rows->name;
    piece->left_out = field_filter_left_out(&rows->filter);
    table_builder_clear(rows->builder);
    flow->row_count = 0;
    bool given = row_sink_give(sink, piece);
    rows->texts = sink->texts;
    return given;
}

bool json_flow_count(struct json_flow *flow)
{
    return ++flow->row_count < flow->sink->piece_rows || give_piece(flow);
}

bool json_flow_read(struct json_flow *flow, struct text_pieces *pieces,
                    bool (*read)(struct json_flow *flow, bool is_last))
{
    struct json_scan *scan = &flow->rows.scan;
    size_t start = json_scan_mark(pieces->bytes, pieces->length);
    for (;; start = 0) {
        *scan = (struct json_scan){.text = pieces->bytes + start, .length = pieces->length - start};
        if (!read(flow, pieces->is_last) || text_find_invalid(scan->text, scan->at) < scan->at)
            return false;
        if (pieces->is_last)
            return flow->row_count == 0 || give_piece(flow);
        if (!text_pieces_next(pieces, start + scan->at))
            return false;
    }
}
