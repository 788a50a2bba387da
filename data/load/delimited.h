/*
 * Dividing delimited text into rows and values, as RFC 4180 and d3-dsv do: a value that begins with
 * a quote ends with one, and quotes in it are doubled; any other value goes to the next delimiter
 * or end of line. What values mean is for data/load/csv.c.
 */
#ifndef DATA_LOAD_DELIMITED_H
#define DATA_LOAD_DELIMITED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"

enum delimited_status {
    DELIMITED_DONE,
    DELIMITED_STOPPED,   /* a callback returned false, or memory is out */
    DELIMITED_STRAY,     /* a closing quote doesn't end its value */
    DELIMITED_UNFINISHED /* a quote of the row under way is never closed */
};

/* A text under way. Zero it, and set what is to be set; lines count from line. */
struct delimited {
    char delimiter;
    size_t line;     /* now */
    size_t row_line; /* where the row under way began */
    size_t index;    /* of the value under way in it */
    /* The values that are asked for, by their index; more than wanted_count aren't. NULL: all. */
    const bool *wanted;
    size_t wanted_count;
    bool (*take_value)(void *context, const char *text, size_t length);
    /* value_count values stood in the row, wanted or not. */
    bool (*take_row)(void *context, size_t value_count);
    void *context;
    /* Its own: */
    bool after_return;      /* the byte before was a row's "\r" */
    struct buffer unquoted; /* a value without the quotes in it */
};

/*
 * Reads a piece of the text; the next call goes on where *taken says, with the bytes from there and
 * those that come behind. The last piece is taken to its end. Where it is DELIMITED_STRAY, *taken
 * is the byte that is in the way.
 */
struct delimited_piece {
    const char *text;
    size_t length;
    bool is_last;
};
enum delimited_status delimited_read(struct delimited *reading, const struct delimited_piece *piece,
                                     size_t *taken);

void delimited_free(struct delimited *reading);

#endif
