/*
 * The time unit transform: vega-transforms' TimeUnit on dates as Vega-Lite parses them.
 */
#include "base/array.h"
#include "tests/data/transform/rows.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

START_TEST(dates_are_cut_down)
{
    const struct table *table = run_transforms(
        &fixture, "[{\"timeUnit\": \"yearmonth\", \"field\": \"d\", \"as\": \"m\"}]",
        rows_of(&fixture, "[{\"d\": \"2012-02-29\"}, {\"d\": 0}, {\"d\": null}, {\"d\": \"x\"}]"));
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_str_eq(field_text(&fixture, table, "m"),
                     "Wed Feb 01 2012 00:00:00 GMT+0000 (Coordinated Universal Time) "
                     "Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time) "
                     "null Invalid Date");
    ck_assert_str_eq(field_text(&fixture, table, "m_end"),
                     "Thu Mar 01 2012 00:00:00 GMT+0000 (Coordinated Universal Time) "
                     "Sun Feb 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time) "
                     "null Invalid Date");
}
END_TEST

static const struct {
    const char *transform, *told;
} wrong_transforms[] = {
    {"{\"timeUnit\": \"mont\", \"field\": \"d\", \"as\": \"m\"}",
     "1:15: error: unknown time unit \"mont\" (did you mean \"month\"?)"},
    {"{\"timeUnit\": \"month\", \"field\": \"d\"}",
     "1:2: error: the timeUnit transform needs \"as\", the name of the new field"},
};

START_TEST(a_wrong_transform_is_told)
{
    const char *transforms = arena_format(fixture.arena, "[%s]", wrong_transforms[_i].transform);
    ck_assert_ptr_null(
        run_transforms(&fixture, transforms, rows_of(&fixture, "[{\"d\": \"2012-02-29\"}]")));
    ck_assert_str_eq(fixture_told(&fixture), wrong_transforms[_i].told);
}
END_TEST

static Suite *timeunit_suite(void)
{
    Suite *suite = suite_create("transform/timeunit");
    TCase *tcase = tcase_create("transform/timeunit");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, dates_are_cut_down);
    tcase_add_loop_test(tcase, a_wrong_transform_is_told, 0, COUNT_OF(wrong_transforms));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(timeunit_suite());
}
