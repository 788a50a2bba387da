/*
 * Arrow's rows for tests: arrays that are written down as initialisers, in streams that count what
 * is released.
 */
#ifndef TESTS_SUPPORT_ARROW_H
#define TESTS_SUPPORT_ARROW_H

#include <stddef.h>

#include "data/origin/arrow_abi.h"

enum { ARROW_PART_CHILDREN = 4, ARROW_PART_BUFFERS = 6 };

/* A schema and an array of it. */
struct arrow_part {
    const char *format, *name;
    int64_t length, offset, null_count;
    int64_t buffer_count;
    const void *buffers[ARROW_PART_BUFFERS];
    size_t child_count;
    struct arrow_part *children;
    struct arrow_part *dictionary;
    /* Made of that: arrow_part_make(). A test may change it then. */
    struct ArrowSchema schema, *schema_children[ARROW_PART_CHILDREN];
    struct ArrowArray array, *array_children[ARROW_PART_CHILDREN];
};

void arrow_part_make(struct arrow_part *part);

/* A stream of batches, which have the schema of the first. */
struct arrow_source {
    struct arrow_part *const *batches;
    size_t count, next;
    int schema_error;            /* of get_schema() */
    int batch_error;             /* of get_next(), behind the batches; 0: the stream ends there */
    int streams;                 /* released */
    int schemas, schemas_handed; /* released, handed out */
    int arrays, arrays_handed;
};

/* Makes the batches and the stream. The source must outlive it. */
void arrow_source_open(struct arrow_source *source, struct ArrowArrayStream *stream);

/* Fails the test unless all that was handed out was released once. */
void arrow_source_check(const struct arrow_source *source);

#endif
