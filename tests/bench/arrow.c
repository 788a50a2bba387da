/*
 * arrow COUNT SPEC OUT: draws the rows of make_rows.sh, given in memory as one batch of Arrow's
 * columns: hour (int32), kind and host (utf8), value (float64). See README.md.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"

enum { COLUMNS = 4 };

struct rows {
    int64_t count;
    int32_t *hours, *kind_offsets, *host_offsets;
    double *values;
    char *kinds, *hosts;
};

static int64_t next(int64_t *seed)
{
    return *seed = *seed * 16807 % 2147483647;
}

static void make_rows(struct rows *rows, int64_t count)
{
    int64_t seed = 1;
    size_t size = (size_t)count;
    *rows = (struct rows){.count = count,
                          .hours = calloc(size, 4),
                          .kind_offsets = calloc(size + 1, 4),
                          .host_offsets = calloc(size + 1, 4),
                          .values = calloc(size, 8),
                          .kinds = calloc(size, 1),
                          .hosts = calloc(size, 10)};
    for (int64_t i = 0; i < count; i++) {
        rows->hours[i] = (int32_t)(next(&seed) % 24);
        rows->kinds[i] = (char)('A' + next(&seed) % 3);
        rows->values[i] = (double)(next(&seed) % 10000) / 100;
        char host[10];
        int length = snprintf(host, sizeof host, "host-%d", (int)(next(&seed) % 5000));
        memcpy(rows->hosts + rows->host_offsets[i], host, (size_t)length);
        rows->kind_offsets[i + 1] = rows->kind_offsets[i] + 1;
        rows->host_offsets[i + 1] = rows->host_offsets[i] + length;
    }
}

static void release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    array->release = NULL;
}

static void release_stream(struct ArrowArrayStream *stream)
{
    stream->release = NULL;
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *schema)
{
    static const char *const formats[] = {"i", "u", "g", "u"};
    static const char *const names[] = {"hour", "kind", "value", "host"};
    static struct ArrowSchema fields[COLUMNS], *children[COLUMNS];
    (void)stream;
    for (int i = 0; i < COLUMNS; i++) {
        fields[i] =
            (struct ArrowSchema){.format = formats[i], .name = names[i], .release = release_schema};
        children[i] = &fields[i];
    }
    *schema = (struct ArrowSchema){.format = "+s",
                                   .name = "",
                                   .n_children = COLUMNS,
                                   .children = children,
                                   .release = release_schema};
    return 0;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *batch)
{
    static struct ArrowArray arrays[COLUMNS], *children[COLUMNS];
    static const void *buffers[COLUMNS][3], *none[1];
    struct rows *rows = stream->private_data;
    const void *const made[COLUMNS][3] = {{NULL, rows->hours},
                                          {NULL, rows->kind_offsets, rows->kinds},
                                          {NULL, rows->values},
                                          {NULL, rows->host_offsets, rows->hosts}};
    batch->release = NULL;
    if (rows->count == 0)
        return 0;
    memcpy(buffers, made, sizeof made);
    for (int i = 0; i < COLUMNS; i++) {
        arrays[i] = (struct ArrowArray){.length = rows->count,
                                        .n_buffers = i % 2 ? 3 : 2,
                                        .buffers = buffers[i],
                                        .release = release_array};
        children[i] = &arrays[i];
    }
    *batch = (struct ArrowArray){.length = rows->count,
                                 .n_buffers = 1,
                                 .buffers = none,
                                 .n_children = COLUMNS,
                                 .children = children,
                                 .release = release_array};
    rows->count = 0;
    return 0;
}

static void draw(const char *spec, const struct burin_options *options, const char *path)
{
    struct burin_figure *figure = burin_figure_load(spec, options);
    struct burin_output output = {.size = sizeof output, .format = burin_format_for_path(path)};
    if (figure && burin_figure_render(figure, &output))
        burin_figure_write(figure, &path, &output, 1);
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stderr);
    burin_output_free(&output);
    burin_figure_free(figure);
}

/* What is measured: callgrind is told its name. */
__attribute__((noinline)) static void measured(struct ArrowArrayStream *stream, const char *spec,
                                               const char *path)
{
    struct burin_options *options = burin_options_new();
    if (burin_options_add_arrow(options, "rows", stream))
        draw(spec, options, path);
    else
        fprintf(stderr, "%s\n", burin_options_problem(options)->text);
    burin_options_free(options);
}

int main(int argc, char **argv)
{
    struct rows rows;
    if (argc != 4)
        return 2;
    make_rows(&rows, atol(argv[1]));
    struct ArrowArrayStream stream = {get_schema, get_next, NULL, release_stream, &rows};
    measured(&stream, argv[2], argv[3]);
    return 0;
}
