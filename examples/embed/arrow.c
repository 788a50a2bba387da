/*
 * A figure of rows that a program has in memory as Arrow's columns: nothing is printed as JSON, and
 * the doubles are not even copied.
 *
 *     cc arrow.c $(pkg-config --cflags --libs burin) -lm -o arrow && ./arrow hours.png
 *
 * Programs that use an Arrow library get such a stream from it: pyarrow's RecordBatchReader,
 * Polars, DuckDB, nanoarrow. This one has two arrays and nothing else.
 */
#include <burin.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROWS = 100000 };

static int32_t hours[ROWS];
static double loads[ROWS];

/* --- the stream: one batch of two columns ---------------------------------------------------- */

static const void *hour_buffers[] = {NULL, hours}, *load_buffers[] = {NULL, loads},
                  *no_buffers[] = {NULL};

static void release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL; /* all is static */
}

static void release_array(struct ArrowArray *array)
{
    array->release = NULL;
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *schema)
{
    static struct ArrowSchema fields[2];
    static struct ArrowSchema *children[] = {&fields[0], &fields[1]};
    (void)stream;
    memset(schema, 0, sizeof *schema);
    memset(fields, 0, sizeof fields);
    fields[0].format = "i"; /* int32 */
    fields[0].name = "hour";
    fields[0].release = release_schema;
    fields[1].format = "g"; /* float64 */
    fields[1].name = "load";
    fields[1].release = release_schema;
    schema->format = "+s";
    schema->name = "";
    schema->n_children = 2;
    schema->children = children;
    schema->release = release_schema;
    return 0;
}

static void fill_array(struct ArrowArray *array, const void **buffers, int64_t count)
{
    memset(array, 0, sizeof *array);
    array->length = ROWS;
    array->n_buffers = count;
    array->buffers = buffers;
    array->release = release_array;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *batch)
{
    static struct ArrowArray columns[2];
    static struct ArrowArray *children[] = {&columns[0], &columns[1]};
    int *batches_left = stream->private_data;
    memset(batch, 0, sizeof *batch);
    if ((*batches_left)-- == 0)
        return 0; /* released: the end */
    fill_array(&columns[0], hour_buffers, 2);
    fill_array(&columns[1], load_buffers, 2);
    fill_array(batch, no_buffers, 1);
    batch->n_children = 2;
    batch->children = children;
    return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream)
{
    (void)stream;
    return NULL;
}

static void release_stream(struct ArrowArrayStream *stream)
{
    stream->release = NULL;
}

/* --- the figure ------------------------------------------------------------------------------ */

static const char spec[] =
    "{\"data\": {\"name\": \"loads\"}, \"mark\": \"bar\", \"width\": 480,"
    " \"title\": \"Mean load by hour\", \"encoding\": {"
    "\"x\": {\"field\": \"hour\", \"type\": \"ordinal\", \"axis\": {\"labelAngle\": 0}},"
    "\"y\": {\"field\": \"load\", \"aggregate\": \"mean\", \"title\": \"load\"}}}";

static int draw(const struct burin_options *options, const char *path)
{
    struct burin_figure *figure = burin_figure_new("loads.vl.json", spec, strlen(spec), options);
    struct burin_output output;
    memset(&output, 0, sizeof output);
    output.size = sizeof output;
    output.format = burin_format_for_path(path);
    int is_good = figure && output.format && burin_figure_is_good(figure) &&
                  burin_figure_render(figure, &output) &&
                  burin_figure_write(figure, &path, &output, 1);
    for (size_t i = 0; figure && i < burin_figure_message_count(figure); i++)
        fputs(burin_figure_message_text(figure, i), stderr);
    burin_output_free(&output);
    burin_figure_free(figure);
    return is_good ? 0 : 1;
}

int main(int argc, char **argv)
{
    int batches_left = 1;
    struct ArrowArrayStream stream = {get_schema, get_next, get_last_error, release_stream,
                                      &batches_left};
    struct burin_options *options = burin_options_new();
    for (int i = 0; i < ROWS; i++) {
        hours[i] = i % 24;
        loads[i] = 2 + sin(hours[i] * 3.14159265358979 / 12 - 2) + i % 7 / 10.0;
    }
    if (argc != 2 || !options)
        return 2;
    if (!burin_options_add_arrow(options, "loads", &stream)) {
        const struct burin_message *problem = burin_options_problem(options);
        fprintf(stderr, "%s\n", problem ? problem->text : "out of memory");
        burin_options_free(options);
        return 1;
    }
    int status = draw(options, argv[1]);
    burin_options_free(options);
    return status;
}
