/*
 * Arrow's rows for tests. Nothing is allocated, so that allocations that fail are burin's.
 */
#include "tests/support/arrow.h"

#include <check.h>

/* Whoever is released counts where its stream says. */
static void release_schema(struct ArrowSchema *schema)
{
    if (schema->private_data)
        ((struct arrow_source *)schema->private_data)->schemas++;
    for (int64_t i = 0; i < schema->n_children; i++) {
        if (schema->children[i])
            schema->children[i]->release = NULL;
    }
    schema->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    if (array->private_data)
        ((struct arrow_source *)array->private_data)->arrays++;
    array->release = NULL;
}

void arrow_part_make(struct arrow_part *part)
{
    for (size_t i = 0; i < part->child_count; i++) {
        arrow_part_make(&part->children[i]);
        part->schema_children[i] = &part->children[i].schema;
        part->array_children[i] = &part->children[i].array;
    }
    if (part->dictionary)
        arrow_part_make(part->dictionary);
    part->schema =
        (struct ArrowSchema){.format = part->format,
                             .name = part->name,
                             .flags = ARROW_FLAG_NULLABLE,
                             .n_children = (int64_t)part->child_count,
                             .children = part->schema_children,
                             .dictionary = part->dictionary ? &part->dictionary->schema : NULL,
                             .release = release_schema};
    part->array =
        (struct ArrowArray){.length = part->length,
                            .null_count = part->null_count,
                            .offset = part->offset,
                            .n_buffers = part->buffer_count,
                            .n_children = (int64_t)part->child_count,
                            .buffers = part->buffers,
                            .children = part->array_children,
                            .dictionary = part->dictionary ? &part->dictionary->array : NULL,
                            .release = release_array};
}

static int give_schema(struct ArrowArrayStream *stream, struct ArrowSchema *schema)
{
    struct arrow_source *source = stream->private_data;
    if (source->schema_error)
        return source->schema_error;
    *schema = source->batches[0]->schema;
    schema->private_data = source;
    source->schemas_handed++;
    return 0;
}

static int give_next(struct ArrowArrayStream *stream, struct ArrowArray *array)
{
    struct arrow_source *source = stream->private_data;
    if (source->next == source->count) {
        array->release = NULL;
        return source->batch_error;
    }
    *array = source->batches[source->next++]->array;
    array->private_data = source;
    source->arrays_handed += array->release != NULL;
    return 0;
}

static const char *give_error(struct ArrowArrayStream *stream)
{
    (void)stream;
    return "the disk is gone";
}

static void release_stream(struct ArrowArrayStream *stream)
{
    ((struct arrow_source *)stream->private_data)->streams++;
    stream->release = NULL;
}

void arrow_source_open(struct arrow_source *source, struct ArrowArrayStream *stream)
{
    for (size_t i = 0; i < source->count; i++)
        arrow_part_make(source->batches[i]);
    *stream = (struct ArrowArrayStream){give_schema, give_next, give_error, release_stream, source};
}

void arrow_source_check(const struct arrow_source *source)
{
    ck_assert_int_eq(source->streams, 1);
    ck_assert_int_eq(source->schemas, source->schemas_handed);
    ck_assert_int_eq(source->arrays, source->arrays_handed);
}
