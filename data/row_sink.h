/*
 * Where rows go as they are read: piece by piece, each a table that is gone when the next one
 * comes. So a file that is summed up is never in memory.
 */
#ifndef DATA_ROW_SINK_H
#define DATA_ROW_SINK_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct intern;
struct table;

/* Zero it and set the functions, context and piece_rows; then row_sink_begin(). */
struct row_sink {
    /* False: this can't go on. rows are in sink->arena, and so may be what is made of them. */
    bool (*take)(void *context, const struct table *rows, struct row_sink *sink);
    /* Whether all that becomes of a field are sums and means, so that a text may be read as the
     * number that it is added as. */
    bool (*is_summed)(void *context, const char *field);
    void *context;
    size_t piece_rows;    /* a piece has so many at most */
    struct arena *arena;  /* of the piece under way */
    struct intern *texts; /* its texts; other ones after row_sink_give() */
    size_t row_count;     /* of all that were given */
    struct arena *text_arena;
};

/* False when memory is out; row_sink_end() is called in any case. */
bool row_sink_begin(struct row_sink *sink, const struct arena *beside);

/* Hands the piece on and drops it. */
bool row_sink_give(struct row_sink *sink, const struct table *rows);

void row_sink_end(struct row_sink *sink);

#endif
