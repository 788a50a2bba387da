/*
 * Reading files whose rows flow.
 */
#include "data/flow.h"

#include <unistd.h>

#include "base/arena.h"
#include "data/load.h"
#include "data/row_sink.h"
#include "data/text_pieces.h"

/* What was there when it was opened was read, and all its rows went on. */
static bool read_all(struct flow_file *flow, struct text_pieces *pieces, struct row_sink *sink,
                     const struct data_context *context)
{
    return text_pieces_open(pieces, flow->descriptor, context->piece_size,
                            arena_budget(context->arena)) &&
           load_check_bytes(flow->text.name, pieces->bytes, pieces->length, context) &&
           flow->loader->flow(pieces, &flow->text, sink, context) && sink->row_count > 0 &&
           pieces->read_length == flow->file.length;
}

static bool tell(struct flow_file *flow, struct text_pieces *pieces,
                 const struct data_context *context)
{
    char text[DIGEST_TEXT_SIZE];
    if (!context->file_was_read)
        return true;
    text_pieces_digest(pieces, text);
    flow->file.digest = arena_format(context->arena, "sha256:%s", text);
    return flow->file.digest && context->file_was_read(context->file_was_read_context, &flow->file);
}

bool flow_read(struct flow_file *flow, struct row_sink *sink, const struct data_context *context)
{
    struct text_pieces pieces = {0};
    if (flow->descriptor < 0)
        return false;
    bool done = read_all(flow, &pieces, sink, context) && tell(flow, &pieces, context);
    text_pieces_close(&pieces);
    close(flow->descriptor);
    return done;
}
