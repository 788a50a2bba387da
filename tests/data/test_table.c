/* Tables: growing, packing, selecting rows, finding fields. */
#include "data/table.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/intern.h"
#include "tests/support/suite.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static struct diag *diag;
static struct arena *arena;
static struct intern *intern;
static struct table_builder *builder;

static void set_up(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    intern = intern_new(arena);
    builder = table_builder_new(intern, diag);
    ck_assert_ptr_nonnull(builder);
}

static void tear_down(void)
{
    table_builder_free(builder);
    arena_free(arena);
    ck_assert_uint_eq(diag_count(diag), 0);
    diag_free(diag);
}

static struct value number(double n)
{
    return VALUE_OF_NUMBER(n);
}

static struct value text(const char *t)
{
    return VALUE_OF_TEXT(t);
}

static struct value date(double time)
{
    return (struct value){.type = VALUE_DATE, .number = time};
}

static void add_row(void)
{
    ck_assert(table_builder_add_row(builder));
}

static void set(const char *name, struct value value)
{
    ck_assert(table_builder_set(builder, name, value));
}

static const struct table *freeze(void)
{
    const struct table *table = table_builder_freeze(builder, arena);
    ck_assert_ptr_nonnull(table);
    return table;
}

static void check_value(const struct column *column, size_t row, struct value expected)
{
    struct value value = column_value(column, row);
    ck_assert_int_eq(value.type, expected.type);
    ck_assert(value_equals(value, expected));
}

START_TEST(test_columns_of_one_type_are_packed)
{
    for (int i = 0; i < 100; i++) {
        char name[8];
        snprintf(name, sizeof name, "h%d", i % 3);
        add_row();
        set("n", number(i));
        set("t", text(name));
        set("d", date(i * 1000));
    }
    const struct table *table = freeze();
    ck_assert_uint_eq(table->row_count, 100);
    ck_assert_uint_eq(table->column_count, 3);
    const struct column *n = table_column(table, "n"), *t = table_column(table, "t"),
                        *d = table_column(table, "d");
    ck_assert_int_eq(n->type, COLUMN_NUMBER);
    ck_assert_int_eq(t->type, COLUMN_TEXT);
    ck_assert_int_eq(d->type, COLUMN_DATE);
    for (size_t i = 0; i < 100; i++) {
        check_value(n, i, number((double)i));
        check_value(d, i, date((double)i * 1000));
        ck_assert_ptr_eq(t->texts[i], t->texts[i % 3]); /* interned */
    }
    check_value(t, 5, text("h2"));
    ck_assert_ptr_null(table_column(table, "x"));
}
END_TEST

START_TEST(test_columns_keep_the_order_of_appearance)
{
    add_row();
    set("b", number(1));
    set("a", number(2));
    add_row();
    set("c", number(3));
    set("a", number(4));
    set("b", number(5));
    const struct table *table = freeze();
    ck_assert_uint_eq(table->column_count, 3);
    ck_assert_str_eq(table->columns[0].name, "b");
    ck_assert_str_eq(table->columns[1].name, "a");
    ck_assert_str_eq(table->columns[2].name, "c");
    check_value(&table->columns[0], 1, number(5));
    check_value(&table->columns[1], 1, number(4));
    check_value(&table->columns[2], 0, VALUE_OF_UNDEFINED);
    check_value(&table->columns[2], 1, number(3));
}
END_TEST

/* Missing in the first, a middle, the last row; and a row without any field. */
START_TEST(test_missing_fields_are_undefined)
{
    static const bool has[4][3] = {{false, true, true}, {true, false, true}, {true, true, false}};
    static const char *const names[] = {"a", "b", "c"};
    for (size_t i = 0; i < 4; i++) {
        add_row();
        for (size_t j = 0; j < 3; j++)
            if (has[i][j])
                set(names[j], number((double)(10 * i + j)));
    }
    const struct table *table = freeze();
    ck_assert_uint_eq(table->row_count, 4);
    for (size_t j = 0; j < 3; j++) {
        const struct column *column = table_column(table, names[j]);
        ck_assert_int_eq(column->type, COLUMN_VALUE);
        for (size_t i = 0; i < 4; i++)
            check_value(column, i, has[i][j] ? number((double)(10 * i + j)) : VALUE_OF_UNDEFINED);
    }
}
END_TEST

START_TEST(test_mixtures_become_values)
{
    const struct value mixture[] = {number(1),           number(2), text("a"), VALUE_OF_NULL,
                                    VALUE_OF_BOOL(true), date(5),   number(3)};
    for (size_t i = 0; i < COUNT_OF(mixture); i++) {
        add_row();
        set("m", mixture[i]);
    }
    const struct column *column = table_column(freeze(), "m");
    ck_assert_int_eq(column->type, COLUMN_VALUE);
    for (size_t i = 0; i < COUNT_OF(mixture); i++)
        check_value(column, i, mixture[i]);
}
END_TEST

/* As in a JSON object that names a member twice: JSON.parse keeps the last. */
START_TEST(test_set_again_counts_last)
{
    add_row();
    set("a", number(1));
    set("b", number(1));
    set("a", text("x"));
    add_row();
    set("a", text("y"));
    set("a", text("z"));
    set("b", number(2));
    const struct table *table = freeze();
    check_value(table_column(table, "a"), 0, text("x"));
    check_value(table_column(table, "a"), 1, text("z"));
    ck_assert_int_eq(table_column(table, "a")->type, COLUMN_TEXT);
    ck_assert_int_eq(table_column(table, "b")->type, COLUMN_NUMBER);
}
END_TEST

START_TEST(test_many_fields_in_any_order)
{
    enum { COUNT = 1000 };
    char name[16];
    for (int row = 0; row < 3; row++) {
        add_row();
        for (int i = 0; i < COUNT; i++) { /* 7 and 1000 have no common factor: each once */
            int field = row == 1 ? i * 7 % COUNT : i;
            snprintf(name, sizeof name, "f%d", field);
            set(name, number(row * COUNT + field));
        }
    }
    const struct table *table = freeze();
    ck_assert_uint_eq(table->column_count, COUNT);
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof name, "f%d", i);
        ck_assert_str_eq(table->columns[i].name, name);
        ck_assert_int_eq(table->columns[i].type, COLUMN_NUMBER);
        for (int row = 0; row < 3; row++)
            check_value(&table->columns[i], (size_t)row, number(row * COUNT + i));
    }
}
END_TEST

START_TEST(test_an_empty_table)
{
    const struct table *table = freeze();
    ck_assert_uint_eq(table->row_count, 0);
    ck_assert_uint_eq(table->column_count, 0);
    ck_assert_ptr_null(table_column(table, "a"));
    ck_assert_ptr_null(table_suggest_field(table, "a"));
    table = table_with_column(table, "a", NULL, intern, arena);
    ck_assert_uint_eq(table->column_count, 1);
    table = table_select_rows(table, NULL, 0, arena);
    ck_assert_uint_eq(table->row_count, 0);
    ck_assert_uint_eq(table->column_count, 1);
}
END_TEST

START_TEST(test_a_frozen_table_outlives_its_builder)
{
    add_row();
    set("a", number(1));
    const struct table *one = freeze();
    add_row();
    set("a", text("x"));
    const struct table *two = freeze();
    table_builder_free(builder);
    builder = NULL;
    ck_assert_uint_eq(one->row_count, 1);
    ck_assert_int_eq(one->columns[0].type, COLUMN_NUMBER);
    check_value(&one->columns[0], 0, number(1));
    ck_assert_uint_eq(two->row_count, 2);
    check_value(&two->columns[0], 0, number(1));
    check_value(&two->columns[0], 1, text("x"));
}
END_TEST

static const struct table *numbers_and_texts(void)
{
    static const char *const names[] = {"x", "y", "z"};
    for (int i = 0; i < 3; i++) {
        add_row();
        set("n", number(i));
        set("t", text(names[i]));
        set("v", i == 1 ? VALUE_OF_NULL : number(10 * i));
        set("d", date(i));
    }
    return freeze();
}

START_TEST(test_with_column_adds)
{
    const struct table *table = numbers_and_texts();
    char mine[] = "x";
    const struct value values[] = {text(mine), text("q"), text("x")};
    const struct table *wider = table_with_column(table, "new", values, intern, arena);
    ck_assert_uint_eq(table->column_count, 4);
    ck_assert_uint_eq(wider->column_count, 5);
    ck_assert_uint_eq(wider->row_count, 3);
    ck_assert_ptr_eq(wider->columns[0].numbers, table->columns[0].numbers); /* shared */
    const struct column *column = &wider->columns[4];
    ck_assert_str_eq(column->name, "new");
    ck_assert_int_eq(column->type, COLUMN_TEXT);
    ck_assert_ptr_eq(column->texts[0], intern_text(intern, "x", 1));
    ck_assert_ptr_eq(column->texts[2], column->texts[0]);
}
END_TEST

START_TEST(test_with_column_replaces)
{
    const struct table *table = numbers_and_texts();
    char mine[] = "mixed";
    const struct value values[] = {text(mine), number(1), VALUE_OF_UNDEFINED};
    const struct table *other = table_with_column(table, "t", values, intern, arena);
    ck_assert_uint_eq(other->column_count, 4);
    ck_assert_int_eq(other->columns[1].type, COLUMN_VALUE);
    ck_assert_ptr_eq(other->columns[1].values[0].text, intern_text(intern, "mixed", 5));
    check_value(&other->columns[1], 1, number(1));
    check_value(&other->columns[1], 2, VALUE_OF_UNDEFINED);
    check_value(&table->columns[1], 0, text("x")); /* the old table is as it was */
    const struct value dates[] = {date(1), date(2), date(NAN)};
    other = table_with_column(table, "t", dates, intern, arena);
    ck_assert_int_eq(other->columns[1].type, COLUMN_DATE);
}
END_TEST

/* Rows that a transform adds have no place in the source, in what is made of them neither. */
START_TEST(test_append_rows)
{
    static const unsigned lines[] = {2, 5};
    static const double before[] = {1, 2}, after[] = {1, 2, 3};
    const size_t reversed[] = {2, 1, 0};
    const struct row_places places[] = {{"line", 4, NULL}, {"line", 0, lines}};
    const char *const expected[] = {"line 5 of a.csv", "line 5 of a.csv"};
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        const struct column column = {.name = "n", .type = COLUMN_NUMBER, .numbers = before};
        const struct column longer = {.name = "n", .type = COLUMN_NUMBER, .numbers = after};
        const struct table table = {.row_count = 2,
                                    .column_count = 1,
                                    .columns = &column,
                                    .source = "a.csv",
                                    .places = &places[i]};
        const struct table *more = table_append_rows(&table, &longer, 1, arena);
        ck_assert_uint_eq(more->row_count, 3);
        check_value(&more->columns[0], 2, number(3));
        ck_assert_str_eq(table_row_place(more, 1, arena), expected[i]);
        ck_assert_str_eq(table_row_place(more, 2, arena), "row 3");
        more = table_select_rows(more, reversed, 3, arena);
        ck_assert_str_eq(table_row_place(more, 0, arena), "row 1");
        ck_assert_str_eq(table_row_place(more, 1, arena), expected[i]);
    }
}
END_TEST

START_TEST(test_select_rows)
{
    const size_t rows[] = {2, 0, 2, 2};
    const struct table *table = table_select_rows(numbers_and_texts(), rows, 4, arena);
    ck_assert_uint_eq(table->row_count, 4);
    ck_assert_uint_eq(table->column_count, 4);
    for (size_t i = 0; i < 4; i++) {
        double row = (double)rows[i];
        check_value(&table->columns[0], i, number(row));
        check_value(&table->columns[1], i, text(rows[i] ? "z" : "x"));
        check_value(&table->columns[2], i, number(10 * row));
        check_value(&table->columns[3], i, date(row));
    }
    ck_assert_int_eq(table->columns[2].type, COLUMN_NUMBER); /* its null is gone */
}
END_TEST

START_TEST(test_suggest_field)
{
    add_row();
    set("hosts", number(1));
    set("ports", number(1));
    const struct table *table = freeze();
    ck_assert_str_eq(table_suggest_field(table, "hots"), "hosts");
    ck_assert_ptr_null(table_suggest_field(table, "temperature"));
}
END_TEST

struct path_case {
    const char *name, *column; /* NULL: no row has it */
    const char *path[3];
};

/* vega-util's splitAccessPath; where it throws, no row has the field */
static const struct path_case paths[] = {
    {"a", "a", {0}},
    {"a.b", "a", {"b"}},
    {"a[0]", "a", {"0"}},
    {"a[\"b.c\"]", "a", {"b.c"}},
    {"a['b']", "a", {"b"}},
    {"a[b.c]", "a", {"b.c"}},
    {"a[]", "a", {""}},
    {"a[0].b[1]", "a", {"0", "b", "1"}},
    {"a[0][1]", "a", {"0", "1"}},
    {".a", "a", {0}},
    {"a..b", "a", {"b"}},
    {"a.", "a", {0}},
    {"b\\.c", "b.c", {0}},
    {"b\\.c.d", "b.c", {"d"}},
    {"a.b\\.c", "a", {"b.c"}},
    {"e\\[0\\]", "e[0]", {0}},
    {"['b.c'].d", "b.c", {"d"}},
    {"a['it\\'s']", "a", {"it's"}},
    {"x.y", "x.y", {0}}, /* ours: a column of exactly that name wins */
    {"x", NULL, {0}},
    {"n.a", NULL, {0}},
    {"a[", NULL, {0}},
    {"a]", NULL, {0}},
    {"a['b", NULL, {0}},
    {"a['b'", NULL, {0}},
    {"a[0", NULL, {0}},
    {"", NULL, {0}},
    {".", NULL, {0}},
};

START_TEST(test_find_field)
{
    add_row();
    set("a", number(1));
    set("b.c", number(1));
    set("e[0]", number(1));
    set("x.y", number(1));
    const struct table *table = freeze();
    const struct path_case *expected = &paths[_i];
    struct field field;
    ck_assert(table_find_field(table, expected->name, arena, &field));
    ck_assert_str_eq(field.name, expected->name);
    if (!expected->column) {
        ck_assert_ptr_null(field.column);
        ck_assert_int_eq(field_value(&field, 0).type, VALUE_UNDEFINED);
        return;
    }
    ck_assert_ptr_eq(field.column, table_column(table, expected->column));
    size_t count = 0;
    while (count < 3 && expected->path[count])
        count++;
    ck_assert_uint_eq(field.path_count, count);
    for (size_t i = 0; i < count; i++)
        ck_assert_str_eq(field.path[i], expected->path[i]);
}
END_TEST

START_TEST(test_field_value)
{
    static const struct value items[] = {{.type = VALUE_NUMBER, .number = 4},
                                         {.type = VALUE_NUMBER, .number = 5}};
    static const struct value_array list = {2, items};
    static const struct value values[] = {{.type = VALUE_ARRAY, .array = &list}};
    static const char *const keys[] = {"list"};
    static const struct value_object object = {1, keys, values};
    add_row();
    set("a", (struct value){.type = VALUE_OBJECT, .object = &object});
    add_row();
    set("a", VALUE_OF_NULL);
    const struct table *table = freeze();
    struct field field;
    ck_assert(table_find_field(table, "a.list[1]", arena, &field));
    ck_assert(value_equals(field_value(&field, 0), number(5)));
    ck_assert_int_eq(field_value(&field, 1).type, VALUE_UNDEFINED);
}
END_TEST

static Suite *table_suite(void)
{
    Suite *suite = suite_create("table");
    TCase *tcase = tcase_create("table");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, test_columns_of_one_type_are_packed);
    tcase_add_test(tcase, test_columns_keep_the_order_of_appearance);
    tcase_add_test(tcase, test_missing_fields_are_undefined);
    tcase_add_test(tcase, test_mixtures_become_values);
    tcase_add_test(tcase, test_set_again_counts_last);
    tcase_add_test(tcase, test_many_fields_in_any_order);
    tcase_add_test(tcase, test_an_empty_table);
    tcase_add_test(tcase, test_a_frozen_table_outlives_its_builder);
    tcase_add_test(tcase, test_with_column_adds);
    tcase_add_test(tcase, test_with_column_replaces);
    tcase_add_test(tcase, test_append_rows);
    tcase_add_test(tcase, test_select_rows);
    tcase_add_test(tcase, test_suggest_field);
    tcase_add_loop_test(tcase, test_find_field, 0, (int)COUNT_OF(paths));
    tcase_add_test(tcase, test_field_value);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(table_suite());
}
