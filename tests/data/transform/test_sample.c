/*
 * The sample transform. Vega draws other rows each time: here it is told that the rows are as many
 * as asked for, all different, in their order, evenly chosen, and the same again.
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

static const struct table *numbered(int count)
{
    const char *records = "";
    for (int i = 0; i < count; i++)
        records = arena_format(fixture.arena, "%s%s{\"n\": %d}", records, i > 0 ? "," : "", i);
    return rows_of(&fixture, arena_format(fixture.arena, "[%s]", records));
}

static const struct table *sample(const struct table *table, int size)
{
    const char *transforms = arena_format(fixture.arena, "[{\"sample\": %d}]", size);
    table = run_transforms(&fixture, transforms, table);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    return table;
}

static const struct {
    int count, size, left;
} sizes[] = {{0, 5, 0}, {1, 5, 1}, {1, 0, 0}, {5, 5, 5}, {5, 6, 5}, {300, 1, 1}, {300, 299, 299}};

START_TEST(as_many_rows_as_asked_for_stay_in_order)
{
    const struct table *table = sample(numbered(sizes[_i].count), sizes[_i].size);
    ck_assert_uint_eq(table->row_count, (size_t)sizes[_i].left);
    for (size_t row = 1; row < table->row_count; row++)
        ck_assert_double_lt(column_value(&table->columns[0], row - 1).number,
                            column_value(&table->columns[0], row).number);
}
END_TEST

START_TEST(the_same_rows_come_out_again)
{
    const struct table *table = numbered(200);
    ck_assert_str_eq(field_text(&fixture, sample(table, 20), "n"),
                     field_text(&fixture, sample(table, 20), "n"));
}
END_TEST

/* Of 1000 rows 200: 100 of each half, give or take 6.3 (hypergeometric): 5 of them. */
START_TEST(rows_are_chosen_evenly)
{
    const struct table *table = sample(numbered(1000), 200);
    int early = 0;
    for (size_t row = 0; row < table->row_count; row++)
        early += column_value(&table->columns[0], row).number < 500;
    ck_assert_int_gt(early, 68);
    ck_assert_int_lt(early, 132);
}
END_TEST

START_TEST(a_wrong_size_is_told)
{
    static const struct complaint complaint = {
        "[{\"sample\": -1}]", "1:13: error: \"sample\" must be between 0 and 1000000000000000, "
                              "not -1"};
    check_complaint(&fixture, "[{\"n\": 1}]", &complaint);
}
END_TEST

static Suite *sample_suite(void)
{
    Suite *suite = suite_create("transform/sample");
    TCase *tcase = tcase_create("transform/sample");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, as_many_rows_as_asked_for_stay_in_order, 0, COUNT_OF(sizes));
    tcase_add_test(tcase, the_same_rows_come_out_again);
    tcase_add_test(tcase, rows_are_chosen_evenly);
    tcase_add_test(tcase, a_wrong_size_is_told);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(sample_suite());
}
