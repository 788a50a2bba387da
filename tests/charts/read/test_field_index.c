/*
 * Fields by the numbers of their columns.
 */
#include "charts/read/field_index.h"

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

enum { ROWS = 3 };

/* "a" counts from 0, "b" tens of it. */
static const struct table *make_table(void)
{
    struct table_builder *builder = table_builder_new(fixture.intern, fixture.diag);
    for (size_t i = 0; i < ROWS; i++) {
        ck_assert(table_builder_add_row(builder));
        ck_assert(table_builder_set(builder, "a", VALUE_OF_NUMBER((double)i)));
        ck_assert(table_builder_set(builder, "b", VALUE_OF_NUMBER(10 * (double)i)));
    }
    const struct table *table = table_builder_freeze(builder, fixture.arena);
    table_builder_free(builder);
    ck_assert_ptr_nonnull(table);
    return table;
}

START_TEST(an_index_holds_for_parts_of_its_table)
{
    const struct table *table = make_table();
    const size_t rows[] = {2, 1};
    const struct table *part = table_select_rows(table, rows, 2, fixture.arena);
    struct field_index a, b;
    ck_assert(field_index_find(table, "a", fixture.arena, &a));
    ck_assert(field_index_find(table, "b", fixture.arena, &b));
    ck_assert_double_eq(field_index_value(&a, table, 1).number, 1);
    ck_assert_double_eq(field_index_value(&b, table, 1).number, 10);
    ck_assert_double_eq(field_index_value(&a, part, 0).number, 2);
    ck_assert_double_eq(field_index_value(&b, part, 1).number, 10);
    ck_assert_ptr_eq(field_index_in(&b, part).column, table_column(part, "b"));
}
END_TEST

START_TEST(a_field_of_no_row_has_no_value)
{
    const struct table *table = make_table();
    struct field_index index;
    ck_assert(field_index_find(table, "c", fixture.arena, &index));
    ck_assert_uint_eq(index.column, 0);
    ck_assert_str_eq(index.name, "c");
    ck_assert_int_eq(field_index_value(&index, table, 0).type, VALUE_UNDEFINED);
}
END_TEST

static Suite *field_index_suite(void)
{
    Suite *suite = suite_create("charts/read/field_index");
    TCase *tcase = tcase_create("fields");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, an_index_holds_for_parts_of_its_table);
    tcase_add_test(tcase, a_field_of_no_row_has_no_value);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(field_index_suite());
}
