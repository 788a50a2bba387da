/*
 * Bytes that grow: what an encoder writes before a file appears.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

/* Zero it to begin; release it with buffer_free(). */
struct buffer {
    unsigned char *bytes;
    size_t length, capacity;
    size_t most;  /* bytes that it may hold; 0: any */
    bool is_full; /* no more was allowed */
    bool failed;  /* memory ran out, or it is full: what follows is not appended */
};

void buffer_free(struct buffer *buffer);

/* Appends; false (and buffer->failed) when memory is out. */
bool buffer_append(struct buffer *buffer, const void *bytes, size_t length);
bool buffer_append_text(struct buffer *buffer, const char *text);
bool buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
