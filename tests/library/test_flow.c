/*
 * Figures of rows that flow: pictures, messages and digests are those of rows read as a whole, also
 * of files that are packed or that the call gives; and the memory is not that of the file.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/array.h"
#include "tests/charts/encode/flow_cases.h"
#include "tests/support/files.h"
#include "tests/support/options.h"
#include "tests/support/suite.h"

static char *folder, *spec_path;

static void write_table(const char *name, const struct buffer *csv)
{
    char *path = path_join(folder, name);
    file_write(path, csv->bytes, csv->length);
    free(path);
}

/* Two members, as "cat a.gz b.gz" makes them. */
static void write_packed(const char *name, const struct buffer *csv)
{
    char *path = path_join(folder, name);
    size_t half = csv->length / 2;
    for (int i = 0; i < 2; i++) {
        gzFile file = gzopen(path, i == 0 ? "wb" : "ab");
        size_t length = i == 0 ? half : csv->length - half;
        ck_assert_int_eq(gzwrite(file, csv->bytes + (i == 0 ? 0 : half), (unsigned)length),
                         (int)length);
        ck_assert_int_eq(gzclose(file), Z_OK);
    }
    free(path);
}

/* The table's rows as records, of which each cell is a number where it can be; as a list, or each
 * on a line. hole: this row lacks what the others have. */
static struct buffer records_of(const struct buffer *csv, bool is_list, int hole)
{
    struct buffer records = {0};
    char **lines = g_strsplit((const char *)csv->bytes, "\n", -1);
    char **names = g_strsplit(lines[0], ",", -1);
    for (int row = 1; lines[row] && *lines[row]; row++) {
        char **cells = g_strsplit(lines[row], ",", -1);
        buffer_append_text(&records, is_list && row == 1 ? "[" : row > 1 && is_list ? ",\n" : "");
        buffer_append_text(&records, "{");
        for (int i = 0; names[i] && cells[i] && row != hole; i++) {
            char *end;
            bool is_number = *cells[i] && (strtod(cells[i], &end), !*end);
            buffer_format(&records, is_number ? "%s\"%s\": %s" : "%s\"%s\": \"%s\"", i ? ", " : "",
                          names[i], cells[i]);
        }
        buffer_append_text(&records, is_list ? "}" : "}\n");
        g_strfreev(cells);
    }
    buffer_append_text(&records, is_list ? "]\n" : "");
    g_strfreev(names);
    g_strfreev(lines);
    return records;
}

static void write_records(const char *name, bool is_list, int hole)
{
    struct buffer csv = flow_table(FLOW_PLAIN);
    buffer_append(&csv, "", 1);
    struct buffer records = records_of(&csv, is_list, hole);
    if (strstr(name, ".gz"))
        write_packed(name, &records);
    else
        write_table(name, &records);
    buffer_free(&records);
    buffer_free(&csv);
}

/* What is wrong stands at the end. */
static void write_damaged(const char *name, bool is_list)
{
    struct buffer csv = flow_table(FLOW_PLAIN);
    buffer_append(&csv, "", 1);
    struct buffer records = records_of(&csv, is_list, -1);
    records.length -= 8;
    write_table(name, &records);
    buffer_free(&records);
    buffer_free(&csv);
}

static void setup(void)
{
    folder = folder_new();
    write_records("plain.json", true, -1);
    write_records("packed.json.gz", true, -1);
    write_records("hole.json", true, 30);
    write_records("plain.ndjson", false, -1);
    write_records("packed.ndjson.gz", false, -1);
    write_records("hole.ndjson", false, 30);
    write_damaged("damaged.json", true);
    write_damaged("damaged.ndjson", false);
    spec_path = path_join(folder, "a.vl.json");
    struct buffer csv = flow_table(FLOW_PLAIN);
    write_table("plain.csv", &csv);
    write_packed("packed.csv.gz", &csv);
    buffer_free(&csv);
    csv = flow_table(FLOW_NO_NUMBER);
    write_table("wrong.csv", &csv);
    write_packed("wrong.csv.gz", &csv);
    buffer_free(&csv);
}

static void teardown(void)
{
    free(spec_path);
    folder_remove(folder);
}

/* All that a caller sees of a figure. */
static struct buffer describe(const char *data, const char *rest, const char *piece,
                              const char *limit)
{
    struct buffer out = {0}, spec = {0};
    struct burin_output output = {.size = sizeof output, .format = "svg"};
    buffer_format(&spec, "{\"data\": %s, %s}", data, rest);
    file_write(spec_path, spec.bytes, spec.length);
    char *given = path_join(folder, "plain.csv");
    char *assignment = malloc(strlen(given) + 7);
    sprintf(assignment, "given=%s", given);
    struct burin_figure *figure =
        figure_load_with(spec_path, "piece", piece, "limit", limit, "data", assignment, NULL);
    ck_assert_ptr_nonnull(figure);
    if (burin_figure_is_good(figure) && burin_figure_render(figure, &output))
        buffer_append(&out, output.bytes, output.length);
    burin_output_free(&output);
    for (size_t i = 0; i < burin_figure_message_count(figure); i++)
        buffer_format(&out, "\n%s", burin_figure_message_text(figure, i));
    for (size_t i = 0; i < burin_figure_input_count(figure); i++) {
        const struct burin_input *input = burin_figure_input(figure, i);
        buffer_format(&out, "\n%s %s %zu", input->name, input->digest, input->size);
    }
    burin_figure_free(figure);
    buffer_free(&spec);
    free(assignment);
    free(given);
    return out;
}

static void check_same(const char *data, const char *rest)
{
    struct buffer whole = describe(data, rest, "1e9", "memory=1G");
    struct buffer pieces = describe(data, rest, "500", "memory=1G");
    size_t at = 0;
    while (at < pieces.length && at < whole.length && pieces.bytes[at] == whole.bytes[at])
        at++;
    ck_assert_msg(at == pieces.length && at == whole.length,
                  "%s %s differs: \"%.*s\", not \"%.*s\"", data, rest,
                  (int)MIN(pieces.length - at, 200), (const char *)pieces.bytes + at,
                  (int)MIN(whole.length - at, 200), (const char *)whole.bytes + at);
    buffer_free(&whole);
    buffer_free(&pieces);
}

static const char *const sources[] = {
    "{\"url\": \"plain.csv\"}",
    "{\"url\": \"packed.csv.gz\"}",
    "{\"url\": \"wrong.csv\"}",
    "{\"url\": \"wrong.csv.gz\"}",
    "{\"name\": \"given\"}",
    "{\"url\": \"plain.json\"}",
    "{\"url\": \"packed.json.gz\"}",
    "{\"url\": \"hole.json\"}",
    "{\"url\": \"damaged.json\"}",
    "{\"url\": \"plain.ndjson\"}",
    "{\"url\": \"packed.ndjson.gz\"}",
    "{\"url\": \"hole.ndjson\"}",
    "{\"url\": \"damaged.ndjson\"}",
    "{\"url\": \"plain.json\", \"format\": {\"parse\": {\"n\": \"number\"}}}",
};

START_TEST(pictures_are_the_same)
{
    for (size_t i = 0; i < COUNT_OF(sources); i++)
        check_same(sources[i], flow_cases[_i].spec);
}
END_TEST

/* Some 60 MB of rows, packed, in less memory than they have. */
static void check_memory(const char *name, const struct buffer *rows, const char *start,
                         const char *between)
{
    char *path = path_join(folder, name);
    gzFile file = gzopen(path, "wb1");
    gzputs(file, start);
    for (int i = 0; i < 4000; i++) {
        gzputs(file, i > 0 ? between : "");
        gzwrite(file, rows->bytes, (unsigned)rows->length);
    }
    gzputs(file, *start == '[' ? "]" : "");
    ck_assert_int_eq(gzclose(file), Z_OK);
    char data[64];
    snprintf(data, sizeof data, "{\"url\": \"%s\"}", name);
    struct buffer out = describe(data, flow_cases[0].spec, "100000", "memory=30M");
    ck_assert_msg(out.length > 5 && memcmp(out.bytes, "<?xml", 5) == 0, "%.*s",
                  (int)MIN(out.length, 400), (const char *)out.bytes);
    buffer_free(&out);
    free(path);
}

START_TEST(rows_that_flow_are_not_kept)
{
    struct buffer csv = flow_table(FLOW_PLAIN);
    buffer_append(&csv, "", 1);
    csv.length--;
    struct buffer lines = records_of(&csv, false, -1), list = records_of(&csv, true, -1);
    const size_t header = strlen("k,n,i,d,t\n");
    const struct buffer rows = {.bytes = csv.bytes + header, .length = csv.length - header};
    const struct buffer records = {.bytes = list.bytes + 1, .length = list.length - 3};
    check_memory("large.csv.gz", &rows, "k,n,i,d,t\n", "");
    check_memory("large.ndjson.gz", &lines, "", "");
    check_memory("large.json.gz", &records, "[", ",");
    buffer_free(&list);
    buffer_free(&lines);
    buffer_free(&csv);
}
END_TEST

static Suite *flow_suite(void)
{
    Suite *suite = suite_create("library/flow");
    TCase *tcase = tcase_create("library/flow");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, pictures_are_the_same, 0, COUNT_OF(flow_cases));
    tcase_add_test(tcase, rows_that_flow_are_not_kept);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(flow_suite());
}
