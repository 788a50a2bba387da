/*
 * Rows that flow: the tables of all units, and what is told, against those of rows that are read as
 * a whole, for many pipelines, tables and sizes of pieces.
 */
#include <stdlib.h>

#include "base/array.h"
#include "tests/charts/encode/flow_cases.h"
#include "tests/charts/fixture.h"
#include "tests/support/files.h"

static char *folder;

static void setup(void)
{
    folder = folder_new();
    for (int i = 0; i < FLOW_TABLE_COUNT; i++) {
        char name[32];
        snprintf(name, sizeof name, "%d.csv", i);
        struct buffer csv = flow_table((enum flow_table)i);
        char *path = path_join(folder, name);
        file_write(path, csv.bytes, csv.length);
        free(path);
        buffer_free(&csv);
    }
}

static void teardown(void)
{
    folder_remove(folder);
}

static void write_value(struct buffer *out, struct value value, struct arena *arena)
{
    if (value.type == VALUE_NUMBER || value.type == VALUE_DATE)
        buffer_format(out, "%d:%a ", value.type, value.number);
    else
        buffer_format(out, "%d:%s ", value.type, value_to_text(value, arena));
}

static void write_table(struct buffer *out, const struct table *table, struct arena *arena)
{
    for (size_t i = 0; i < table->column_count; i++) {
        buffer_format(out, "%s (%d): ", table->columns[i].name, table->columns[i].type);
        for (size_t row = 0; row < table->row_count; row++)
            write_value(out, column_value(&table->columns[i], row), arena);
        buffer_append_text(out, "\n");
    }
}

struct writing {
    struct buffer *out;
    struct arena *arena;
};

static bool write_unit(struct unit *unit, void *object)
{
    struct writing *writing = object;
    write_table(writing->out, unit->table, writing->arena);
    return true;
}

/* All that a figure knows of its rows, and what is told of them. */
static struct buffer run(const char *spec, size_t piece_size, bool *has_flowed)
{
    struct chart chart;
    struct buffer out = {0};
    struct writing writing = {&out, NULL};
    const char *roots[] = {folder};
    chart_open(&chart);
    chart.context.data.base = folder;
    chart.context.data.roots = roots;
    chart.context.data.piece_size = piece_size;
    writing.arena = chart.base.arena;
    bool done = chart_read(&chart, spec) && encode_load(&chart.view, &chart.context);
    *has_flowed = chart.view.flowed != NULL;
    if (done && scale_resolve_all(&chart.view, &chart.context))
        view_each_unit(&chart.view, write_unit, &writing);
    buffer_format(&out, "%s\n", fixture_told(&chart.base));
    chart_close(&chart);
    return out;
}

static const char *spec_of(const char *rest, int table)
{
    static char spec[2048];
    snprintf(spec, sizeof spec, "{\"data\": {\"url\": \"%d.csv\"}, %s}", table, rest);
    return spec;
}

static void check_same(const struct buffer *whole, const char *spec, size_t piece_size,
                       bool *flowed)
{
    struct buffer pieces = run(spec, piece_size, flowed);
    ck_assert_msg(
        pieces.length == whole->length && memcmp(pieces.bytes, whole->bytes, whole->length) == 0,
        "%s in pieces of %zu:\n%.*s\nas a whole:\n%.*s", spec, piece_size, (int)pieces.length,
        (const char *)pieces.bytes, (int)whole->length, (const char *)whole->bytes);
    buffer_free(&pieces);
}

START_TEST(flowing_rows_come_to_the_same)
{
    static const size_t sizes[] = {1, 100, 3000};
    const struct flow_case *own = &flow_cases[_i];
    for (int table = 0; table < FLOW_TABLE_COUNT; table++) {
        const char *spec = spec_of(own->spec, table);
        bool flowed;
        struct buffer whole = run(spec, 0, &flowed);
        ck_assert(!flowed);
        for (size_t i = 0; i < COUNT_OF(sizes); i++) {
            check_same(&whole, spec, sizes[i], &flowed);
            if (table == FLOW_PLAIN)
                ck_assert_msg(flowed == own->flows, "%s %s", spec,
                              flowed ? "flows" : "doesn't flow");
        }
        buffer_free(&whole);
    }
}
END_TEST

/* A file that isn't larger than a piece is read at once. */
START_TEST(small_files_do_not_flow)
{
    bool flowed;
    struct buffer out = run(spec_of(flow_cases[0].spec, FLOW_PLAIN), 1 << 20, &flowed);
    ck_assert(!flowed);
    buffer_free(&out);
}
END_TEST

static Suite *flow_suite(void)
{
    Suite *suite = suite_create("encode/flow");
    TCase *tcase = tcase_create("encode/flow");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, flowing_rows_come_to_the_same, 0, COUNT_OF(flow_cases));
    tcase_add_test(tcase, small_files_do_not_flow);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(flow_suite());
}
