/*
 * The density transform. Rows were asked of Vega 6 with Vega-Lite 6 (make_cases.mjs).
 */
#include "base/array.h"
#include "base/buffer.h"
#include "base/random.h"
#include "data/statistics.h"
#include "tests/data/transform/density_cases.h"

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
    {"[{\"density\": 1}]", "1:14: error: the density transform needs \"density\", a field's name"},
    {"[{\"density\": \"c\"}]", "1:14: error: field \"c\" is in no row (did you mean \"a\"?)"},
    {"[{\"density\": \"a\", \"extent\": [1]}]",
     "1:29: error: \"extent\" must be an array of two numbers"},
    {"[{\"density\": \"a\", \"steps\": 1e9}]",
     "1:28: error: \"steps\" must be between 0 and 100000, not 1000000000"},
    {"[{\"density\": \"a\", \"resolve\": \"both\"}]",
     "1:30: error: \"resolve\" must be \"shared\" or \"independent\", not \"both\""},
};

START_TEST(a_wrong_density_is_told)
{
    check_complaint(&fixture, records, &complaints[_i]);
}
END_TEST

/* --- many values -------------------------------------------------------------------------------
 */

enum { MANY = 2000 };

/* Normal curves, all of them: the density's definition. */
static double plain_density(const double *values, double bandwidth, double x)
{
    double sum = 0;
    for (size_t i = 0; i < MANY; i++)
        sum += normal_density(x, values[i], bandwidth);
    return sum / MANY;
}

static double plain_integral(const double *values, double bandwidth, double x)
{
    double sum = 0;
    for (size_t i = 0; i < MANY; i++)
        sum += normal_cumulative(x, values[i], bandwidth);
    return sum / MANY;
}

/* Two heaps far apart, with next to nothing between them. */
START_TEST(what_lies_far_off_is_passed_over_without_a_difference)
{
    static const double bandwidths[] = {0.1, 1, 30};
    double bandwidth = bandwidths[_i % 3], values[MANY];
    bool is_integral = _i >= 3;
    struct random random = {.state = 7};
    struct buffer text = {0};
    for (size_t i = 0; i < MANY; i++) {
        values[i] = floor(random_next(&random) * 1000) / 100 + (i % 2 ? 100 : 0);
        char record[32];
        snprintf(record, sizeof record, "%s{\"a\": %.2f}", i > 0 ? "," : "[", values[i]);
        buffer_append_text(&text, record);
    }
    buffer_append(&text, "]", 2);
    const struct table *table = rows_of(&fixture, (const char *)text.bytes);
    buffer_free(&text);
    const char *transform =
        arena_format(fixture.arena, "[{\"density\": \"a\", \"bandwidth\": %g, \"steps\": 40%s}]",
                     bandwidth, is_integral ? ", \"cumulative\": true" : "");
    table = run_transforms(&fixture, transform, table);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    for (size_t row = 0; row < table->row_count; row++) {
        double x = column_value(table_column(table, "value"), row).number;
        double y = column_value(table_column(table, "density"), row).number;
        double plain = is_integral ? plain_integral(values, bandwidth, x)
                                   : plain_density(values, bandwidth, x);
        ck_assert_msg(fabs(y - plain) <= 1e-12 * plain, "%.17g is not %.17g at %g", y, plain, x);
    }
}
END_TEST

static Suite *density_suite(void)
{
    Suite *suite = suite_create("transform/density");
    TCase *tcase = tcase_create("transform/density");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, rows_agree_with_vega, 0, COUNT_OF(cases));
    tcase_add_loop_test(tcase, a_wrong_density_is_told, 0, COUNT_OF(complaints));
    tcase_add_loop_test(tcase, what_lies_far_off_is_passed_over_without_a_difference, 0, 6);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(density_suite());
}
