/*
 * A file read in pieces, unpacked where it is packed by gzip, and digested on the way.
 */
#ifndef DATA_TEXT_PIECES_H
#define DATA_TEXT_PIECES_H

#include <stdbool.h>
#include <zlib.h>

#include "base/digest.h"

struct budget;

/* The piece that is there. Zero it to begin. */
struct text_pieces {
    char *bytes;
    size_t length;
    bool is_last; /* nothing comes behind it */
    /* Its own: */
    size_t capacity, size;
    int descriptor;
    struct budget *budget;
    bool is_packed, is_at_end, has_stream;
    size_t read_length; /* of the file */
    struct digest digest;
    z_stream stream;
    unsigned char *packed;
};

/* Reads the first piece; size is that of one, which grows where that is too little.
 * False when the file can't be read, is damaged, or goes beyond a limit. text_pieces_close() is
 * called in any case. */
bool text_pieces_open(struct text_pieces *text, int descriptor, size_t size, struct budget *budget);

/* Drops that many bytes from its front and reads on behind the rest. False likewise. */
bool text_pieces_next(struct text_pieces *text, size_t taken);

/* Of all bytes of the file as it is, once the last piece was read. */
void text_pieces_digest(struct text_pieces *text, char digest[DIGEST_TEXT_SIZE]);

/* The descriptor stays open. */
void text_pieces_close(struct text_pieces *text);

#endif
