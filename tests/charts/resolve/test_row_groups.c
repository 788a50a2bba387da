/*
 * Grouping rows. Expectations: each row is in the group of its values, in the order of the rows.
 */
#include "charts/resolve/row_groups.h"

#include <math.h>

#include "base/array.h"
#include "tests/data/fixture.h"

static struct fixture fixture;

static void set_up(void)
{
    fixture_open(&fixture);
}

static void tear_down(void)
{
    fixture_close(&fixture);
}

enum { LETTERS = 3, NUMBERS = 2 };

/* a: b c a b c a x; n: 1 2 1 2 1 2 1, without the last two */
static const struct table *make_table(void)
{
    static const char letters[] = "bcabcax";
    struct table_builder *builder = table_builder_new(fixture.intern, fixture.diag);
    for (size_t i = 0; letters[i]; i++) {
        const char *text = intern_text(fixture.intern, &letters[i], 1);
        ck_assert(table_builder_add_row(builder));
        ck_assert(table_builder_set(builder, "a", VALUE_OF_TEXT(text)));
        if (i < 5)
            ck_assert(table_builder_set(builder, "n", VALUE_OF_NUMBER((double)(i % 2 + 1))));
    }
    const struct table *table = table_builder_freeze(builder, fixture.arena);
    table_builder_free(builder);
    ck_assert_ptr_nonnull(table);
    return table;
}

static struct row_division division_of(const char *field, const struct value *values, size_t count)
{
    return (struct row_division){field, value_index_new(values, count, fixture.arena)};
}

static void check_rows(const struct row_groups *groups, size_t first, size_t second,
                       const size_t *expected, size_t expected_count)
{
    const size_t places[ROW_DIVISIONS] = {first, second};
    size_t count;
    const size_t *rows = row_groups_rows(groups, places, &count);
    ck_assert_uint_eq(count, expected_count);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(rows[i], expected[i]);
}

/* "x" is no value that has a group. */
START_TEST(rows_of_a_value_are_together)
{
    const struct value letters[LETTERS] = {VALUE_OF_TEXT("a"), VALUE_OF_TEXT("b"),
                                           VALUE_OF_TEXT("c")};
    static const size_t expected[LETTERS][2] = {{2, 5}, {0, 3}, {1, 4}};
    const struct row_division division = division_of("a", letters, LETTERS);
    const struct row_groups *groups = row_groups_new(make_table(), &division, 1, fixture.arena);
    ck_assert_ptr_nonnull(groups);
    ck_assert(!row_groups_are_one(groups));
    for (size_t i = 0; i < LETTERS; i++)
        check_rows(groups, i, 0, expected[i], 2);
}
END_TEST

START_TEST(two_fields_cross)
{
    const struct value letters[LETTERS] = {VALUE_OF_TEXT("a"), VALUE_OF_TEXT("b"),
                                           VALUE_OF_TEXT("c")};
    const struct value numbers[NUMBERS] = {VALUE_OF_NUMBER(2), VALUE_OF_UNDEFINED};
    const struct row_division divisions[] = {division_of("a", letters, LETTERS),
                                             division_of("n", numbers, NUMBERS)};
    static const struct {
        size_t count, row;
    } expected[LETTERS][NUMBERS] = {{{0, 0}, {1, 5}}, {{1, 3}, {0, 0}}, {{1, 1}, {0, 0}}};
    const struct row_groups *groups = row_groups_new(make_table(), divisions, 2, fixture.arena);
    ck_assert_ptr_nonnull(groups);
    for (size_t i = 0; i < LETTERS; i++) {
        for (size_t k = 0; k < NUMBERS; k++)
            check_rows(groups, i, k, &expected[i][k].row, expected[i][k].count);
    }
}
END_TEST

/* Rows of a second source may know one field only: they are in every group of the other. */
START_TEST(a_field_of_no_row_divides_nothing)
{
    const struct value numbers[NUMBERS] = {VALUE_OF_NUMBER(1), VALUE_OF_NUMBER(2)};
    const struct value others[] = {VALUE_OF_NUMBER(7), VALUE_OF_NUMBER(8)};
    const struct row_division divisions[] = {division_of("z", others, COUNT_OF(others)),
                                             division_of("n", numbers, NUMBERS)};
    static const size_t ones[] = {0, 2, 4}, twos[] = {1, 3}, all[] = {0, 1, 2, 3, 4, 5, 6};
    const struct row_groups *groups = row_groups_new(make_table(), divisions, 2, fixture.arena);
    ck_assert_ptr_nonnull(groups);
    ck_assert(!row_groups_are_one(groups));
    for (size_t i = 0; i < COUNT_OF(others); i++) {
        check_rows(groups, i, 0, ones, COUNT_OF(ones));
        check_rows(groups, i, 1, twos, COUNT_OF(twos));
    }
    groups = row_groups_new(make_table(), divisions, 1, fixture.arena);
    ck_assert(row_groups_are_one(groups));
    check_rows(groups, 1, 0, all, COUNT_OF(all));
}
END_TEST

START_TEST(a_table_without_rows_has_empty_groups)
{
    const struct table empty = {0};
    const struct value numbers[NUMBERS] = {VALUE_OF_NUMBER(1), VALUE_OF_NUMBER(2)};
    const struct row_division division = division_of("n", numbers, NUMBERS);
    const struct row_groups *groups = row_groups_new(&empty, &division, 1, fixture.arena);
    ck_assert_ptr_nonnull(groups);
    check_rows(groups, 1, 0, NULL, 0);
}
END_TEST

/* Null equals null, NaN nothing, and a date isn't the number of its milliseconds. */
START_TEST(values_know_their_places)
{
    const struct value values[] = {VALUE_OF_NUMBER(NAN), VALUE_OF_NULL, VALUE_OF_NUMBER(0),
                                   VALUE_OF_TEXT("0")};
    const struct value_index *index = value_index_new(values, COUNT_OF(values), fixture.arena);
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_NULL), 1);
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_NUMBER(-0.0)), 2);
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_TEXT("0")), 3);
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_NUMBER(NAN)), COUNT_OF(values));
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_UNDEFINED), COUNT_OF(values));
    ck_assert_uint_eq(value_index_find(index, (struct value){.type = VALUE_DATE}),
                      COUNT_OF(values));
    index = value_index_new(NULL, 0, fixture.arena);
    ck_assert_uint_eq(value_index_find(index, VALUE_OF_NULL), 0);
}
END_TEST

static Suite *row_groups_suite(void)
{
    Suite *suite = suite_create("charts/resolve/row_groups");
    TCase *tcase = tcase_create("groups");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, rows_of_a_value_are_together);
    tcase_add_test(tcase, two_fields_cross);
    tcase_add_test(tcase, a_field_of_no_row_divides_nothing);
    tcase_add_test(tcase, a_table_without_rows_has_empty_groups);
    tcase_add_test(tcase, values_know_their_places);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(row_groups_suite());
}
