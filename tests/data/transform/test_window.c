/*
 * The window transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "base/random.h"
#include "data/statistics.h"
#include "tests/data/transform/window_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(rows_agree_with_vega)
{
    check_rows(&fixture, &cases[_i]);
}
END_TEST

static const char records[] =
    "[{\"a\": 1, \"g\": \"x\", \"b\": 2}, {\"a\": 2, \"g\": \"y\", \"b\": 5}]";

static const struct complaint complaints[] = {
    {"[{\"window\": [{\"op\": \"sun\", \"field\": \"a\"}]}]",
     "1:21: error: unknown window operation \"sun\" (did you mean \"sum\"?)"},
    {"[{\"window\": [{\"op\": \"sum\"}]}]",
     "1:14: error: the operation \"sum\" needs \"field\", a field's name"},
    {"[{\"window\": [{\"op\": \"ntile\", \"param\": 0}]}]",
     "1:39: error: the operation \"ntile\" needs \"param\", a number greater than 0"},
    {"[{\"window\": [{\"op\": \"lag\", \"field\": \"c\"}]}]",
     "1:37: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"window\": [{\"op\": \"rank\"}], \"sort\": [{\"field\": \"q\"}]}]",
     "1:50: error: field \"q\" is in no row (did you mean \"a\"?)"},
    {"[{\"window\": 3}]", "1:13: error: \"window\" must be an array of operations, not a number"},
    {"[{\"window\": [{\"op\": \"rank\"}], \"frame\": [1]}]",
     "1:40: error: \"frame\" must be an array of two numbers (null leaves an end open)"},
};

START_TEST(a_wrong_window_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

/* --- sliding frames -----------------------------------------------------------------------------
 */

enum { ROW_COUNT = 120 };

/* Rows whose field a is a small number, so that many are equal, or null. */
struct random_rows {
    double values[ROW_COUNT]; /* NAN: null */
    const char *records;
};

static struct random_rows random_rows(struct random *random)
{
    struct random_rows rows = {.records = "["};
    for (size_t i = 0; i < ROW_COUNT; i++) {
        double value = floor(random_next(random) * 40) - 20;
        rows.values[i] = value < -16 ? NAN : value;
        const char *text =
            isnan(rows.values[i]) ? "null" : arena_format(fixture.arena, "%.0f", rows.values[i]);
        rows.records = arena_format(fixture.arena, "%s%s{\"a\": %s, \"i\": %zu}", rows.records,
                                    i > 0 ? "," : "", text, i);
    }
    rows.records = arena_format(fixture.arena, "%s]", rows.records);
    return rows;
}

/* Plainly: the valid numbers of the frame, sorted. */
static size_t sorted_frame(const struct random_rows *rows, long start, long end, double *sorted)
{
    size_t count = 0;
    for (long i = start < 0 ? 0 : start; i < end && i < ROW_COUNT; i++)
        if (!isnan(rows->values[i]))
            sorted[count++] = rows->values[i];
    statistics_sort(sorted, count);
    return count;
}

static void check_number(const struct table *table, const char *name, size_t row, double expected)
{
    struct value value = column_value(table_column(table, name), row);
    if (isnan(expected))
        ck_assert_msg(value.type == VALUE_UNDEFINED, "%s in row %zu", name, row);
    else
        ck_assert_msg(value.type == VALUE_NUMBER && value.number == expected,
                      "%s in row %zu is not %g", name, row, expected);
}

/* The first row of the frame that has the value. */
static void check_row(const struct table *table, const struct random_rows *rows, size_t row,
                      long start, double expected)
{
    struct value value = column_value(table_column(table, "first"), row);
    size_t i = start < 0 ? 0 : (size_t)start;
    while (i < ROW_COUNT && rows->values[i] != expected)
        i++;
    ck_assert(value.type == VALUE_OBJECT);
    for (size_t k = 0; k < value.object->count; k++)
        if (strcmp(value.object->keys[k], "i") == 0)
            ck_assert_double_eq(value.object->values[k].number, (double)i);
}

START_TEST(sliding_frames_have_what_a_walk_finds)
{
    struct random random = {.state = (unsigned)_i + 1};
    struct random_rows rows = random_rows(&random);
    long from = (long)(random_next(&random) * 60) - 40,
         to = from + (long)(random_next(&random) * 50);
    const char *ops = arena_format(
        fixture.arena,
        "[{\"window\": [{\"op\": \"median\", \"field\": \"a\", \"as\": \"median\"},"
        "{\"op\": \"q1\", \"field\": \"a\", \"as\": \"q1\"},"
        "{\"op\": \"q3\", \"field\": \"a\", \"as\": \"q3\"},"
        "{\"op\": \"min\", \"field\": \"a\", \"as\": \"min\"},"
        "{\"op\": \"max\", \"field\": \"a\", \"as\": \"max\"},"
        "{\"op\": \"argmax\", \"field\": \"a\", \"as\": \"first\"}], \"frame\": [%ld, %ld]}]",
        from, to);
    const struct table *table = run_transforms(&fixture, ops, rows_of(&fixture, rows.records));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    for (size_t row = 0; row < ROW_COUNT; row++) {
        double sorted[ROW_COUNT];
        long start = (long)row + from, end = (long)row + to + 1;
        size_t count = sorted_frame(&rows, start, end, sorted);
        check_number(table, "median", row, quantile_sorted(sorted, count, 0.5));
        check_number(table, "q1", row, quantile_sorted(sorted, count, 0.25));
        check_number(table, "q3", row, quantile_sorted(sorted, count, 0.75));
        check_number(table, "min", row, count > 0 ? sorted[0] : NAN);
        check_number(table, "max", row, count > 0 ? sorted[count - 1] : NAN);
        if (count > 0)
            check_row(table, &rows, row, start, sorted[count - 1]);
    }
}
END_TEST

static Suite *window_suite(void)
{
    Suite *suite = suite_create("transform/window");
    TCase *tcase = tcase_create("transform/window");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_window_is_told, 0, COUNT_OF(complaints));
    tcase_add_loop_test(tcase, sliding_frames_have_what_a_walk_finds, 0, 40);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(window_suite());
}
