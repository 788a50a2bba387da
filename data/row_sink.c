/*
 * The memory of pieces. What is in one is dropped with it, apart from the texts, which often come
 * again: they stay until there are many.
 */
#include "data/row_sink.h"

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/table.h"

enum { TEXTS_SIZE = 1 << 18 }; /* with their table, what a cache holds */

static bool begin_texts(struct row_sink *sink)
{
    arena_free(sink->text_arena);
    sink->text_arena = arena_new_beside(sink->arena);
    sink->texts = sink->text_arena ? intern_new(sink->text_arena) : NULL;
    return sink->texts;
}

bool row_sink_begin(struct row_sink *sink, const struct arena *beside)
{
    sink->arena = arena_new_beside(beside);
    return sink->arena && begin_texts(sink);
}

bool row_sink_give(struct row_sink *sink, const struct table *rows)
{
    static const struct arena_mark start;
    sink->row_count += rows->row_count;
    if (!budget_spend(arena_budget(sink->arena), LIMIT_ROWS, (double)sink->row_count) ||
        !sink->take(sink->context, rows, sink))
        return false;
    arena_rewind(sink->arena, start);
    return arena_size(sink->text_arena) < TEXTS_SIZE || begin_texts(sink);
}

void row_sink_end(struct row_sink *sink)
{
    arena_free(sink->arena);
    arena_free(sink->text_arena);
}
