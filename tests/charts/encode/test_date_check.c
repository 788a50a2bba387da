/* Dates that are read otherwise than they were meant, or not at all, are told with a format. */
#include "charts/encode/date_check.h"

#include "base/array.h"
#include "data/load.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* ISO 8601 and RFC 2822, of days that there are. */
static const struct {
    const char *text;
    bool is_plain;
} plain[] = {
    {"2020-01-31", true},
    {"2020-01-31T10:00:00Z", true},
    {"2020-02-29", true},
    {"2021-02-29", false},
    {"Tue, 28 Jan 2020 10:00:00 GMT", true},
    {"2020-02-30", false},
    {"31.1.2020", false},
    {"1/2/2020", false},
    {"soon", false},
};

START_TEST(nothing_is_said_of_standard_dates)
{
    ck_assert_int_eq(date_is_plain(plain[_i].text), plain[_i].is_plain);
}
END_TEST

static const struct {
    const char *values, *told; /* told: NULL, nothing */
    bool is_misread;
} columns[] = {
    {"[{\"d\": \"2020-01-31\"}, {\"d\": \"2020-02-01\"}]", NULL, false},
    {"[{\"d\": 1577836800000}, {\"d\": 1580428800000}]", NULL, false},
    /* days before months: V8 takes 1.2. for January 2 */
    {"[{\"d\": \"1.2.2020\"}, {\"d\": \"25.2.2020\"}]", "%d.%m.%Y", true},
    {"[{\"d\": \"25/02/2020\"}]", "%d/%m/%Y", false},
    /* numbers that are years, not ms */
    {"[{\"d\": 2019}, {\"d\": 2020}]", "date:'%Y'", false},
    {"[{\"d\": \"2020-02-30\"}, {\"d\": \"2020-02-01\"}]", "2020-02-30", false},
};

START_TEST(a_column_is_told_once)
{
    const char *spec =
        arena_format(chart.context.arena, "{\"data\": {\"values\": %s}}", columns[_i].values);
    const struct json_node *data = node_member(fixture_json(&chart.base, spec), "data");
    const struct table *table = data_load_of(data, NULL, &chart.context.data);
    ck_assert_ptr_nonnull(table);
    bool is_misread = date_check(table, table_column(table, "d"), data, &chart.context);
    const char *told = fixture_told(&chart.base);
    ck_assert_msg(columns[_i].told ? strstr(told, columns[_i].told) != NULL : !told[0], "%s: %s",
                  columns[_i].values, told);
    ck_assert_uint_eq(diag_count(chart.base.diag), columns[_i].told ? 1 : 0);
    if (columns[_i].is_misread)
        ck_assert(is_misread);
    if (!columns[_i].told)
        ck_assert(!is_misread);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/encode/date_check");
    TCase *tests = tcase_create("date_check");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, nothing_is_said_of_standard_dates, 0, (int)COUNT_OF(plain));
    tcase_add_loop_test(tests, a_column_is_told_once, 0, (int)COUNT_OF(columns));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
