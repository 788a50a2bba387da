/*
 * A table as it is written, cell by cell, for guessing what it means: of CSV and its kin, or of an
 * array of objects in JSON.
 */
#ifndef LIBRARY_DRAFT_FRAME_H
#define LIBRARY_DRAFT_FRAME_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

enum { FRAME_MOST_COLUMNS = 200, FRAME_MOST_ROWS = 20000 };

struct frame {
    GPtrArray *names; /* of columns */
    GPtrArray *cells; /* row by row, as many as there are names; NULL: nothing is there */
    size_t rows;
    char delimiter;      /* of the text; 0: it is JSON */
    bool *is_number;     /* of JSON: the column has numbers, that need no reading */
    char *property;      /* of JSON: the member that holds the rows; NULL: the file does */
    const char *problem; /* why there are no rows; NULL: there are */
};

/* Reads the first rows of a file's bytes. Free with frame_free() in any case. */
struct frame *frame_new(const char *bytes, size_t length);
void frame_free(struct frame *frame);

/* NULL: nothing is there. */
const char *frame_cell(const struct frame *frame, size_t row, size_t column);

#endif
