/*
 * What of an arena a table keeps, tried on lists of transforms over so many rows that arrays are
 * swept between them: the last table still has all that it shares with those before.
 */
#include "data/table.h"

#include "data/transform.h"
#include "tests/data/transform/rows.h"
#include "tests/support/suite.h"

enum { ROWS = 60000 }; /* a column of numbers has 480 kB, so that each few steps are swept */

static struct fixture fixture;

static void set_up(void)
{
    fixture_open(&fixture);
}

static void tear_down(void)
{
    fixture_close(&fixture);
}

static const struct table *counted(void)
{
    const char *data =
        arena_format(fixture.arena, "{\"sequence\": {\"start\": 0, \"stop\": %d}}", ROWS);
    struct data_context context = {
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
    return data_load(fixture_json(&fixture, data), &context);
}

static const char noise[] = "{\"calculate\": \"datum.data + 1\", \"as\": \"n\"},"
                            "{\"calculate\": \"[datum.data, 'b' + datum.data]\", \"as\": \"m\"},"
                            "{\"calculate\": \"datum.n * 2\", \"as\": \"n\"},"
                            "{\"calculate\": \"0\", \"as\": \"m\"},"
                            "{\"filter\": \"datum.n >= 0\"},"
                            "{\"calculate\": \"datum.n / 2\", \"as\": \"n\"}";

/* What a first step makes, kept through what others make and drop; of the last row. */
static const struct {
    const char *first, *field, *last;
} kept[] = {
    {"{\"calculate\": \"datum.data * 3\", \"as\": \"k\"}", "k", "179997"},
    {"{\"calculate\": \"'t' + datum.data\", \"as\": \"k\"}", "k", "t59999"},
    {"{\"calculate\": \"[datum.data, ['in' + datum.data]]\", \"as\": \"k\"}", "k", "59999,in59999"},
    {"{\"calculate\": \"{a: [datum.data]}\", \"as\": \"o\"},"
     "{\"calculate\": \"datum.o.a\", \"as\": \"k\"}",
     "k", "59999"},
    {"{\"calculate\": \"datum.data % 2 ? null : [1]\", \"as\": \"k\"},"
     "{\"fold\": [\"k\"], \"as\": [\"key\", \"k\"]},"
     "{\"calculate\": \"datum.data % 2 ? 'odd' : datum.k\", \"as\": \"k\"}",
     "k", "odd"},
    {"{\"window\": [{\"op\": \"row_number\", \"as\": \"k\"}]}", "k", "60000"},
    {"{\"joinaggregate\": [{\"op\": \"max\", \"field\": \"data\", \"as\": \"k\"}]}", "k", "59999"},
    {"{\"extent\": \"data\", \"param\": \"p\"}, {\"calculate\": \"p[1] + 1\", \"as\": \"k\"}", "k",
     "60000"},
    {"{\"lookup\": \"data\", \"from\": {\"data\": {\"values\": [{\"d\": 59999, \"v\": [7]}]},"
     " \"key\": \"d\"}, \"as\": \"l\"}, {\"calculate\": \"datum.l ? datum.l.v : 0\", \"as\": "
     "\"k\"}",
     "k", "7"},
};

START_TEST(test_what_is_shared_stays)
{
    const char *transforms =
        arena_format(fixture.arena, "[%s, %s, %s]", kept[_i].first, noise, noise);
    const struct table *table = run_transforms(&fixture, transforms, counted());
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, ROWS);
    struct value value = column_value(table_column(table, kept[_i].field), ROWS - 1);
    ck_assert_str_eq(value_to_text(value, fixture.arena), kept[_i].last);
    value = column_value(table_column(table, "n"), ROWS - 1);
    ck_assert_str_eq(value_to_text(value, fixture.arena), "60000");
}
END_TEST

/* One array that the other holds twice, and so on: 2^40 values, were they visited one by one. */
START_TEST(test_shared_values_are_visited_once)
{
    struct arena *arena = arena_new(fixture.diag);
    struct value value = VALUE_OF_NUMBER(1);
    for (int i = 0; i < 40; i++) {
        struct value_array *array = arena_alloc(arena, sizeof *array);
        struct value *items = arena_array(arena, 2, sizeof *items);
        items[0] = items[1] = value;
        *array = (struct value_array){.count = 2, .items = items};
        value = (struct value){.type = VALUE_ARRAY, .array = array};
    }
    const struct table empty = {.row_count = 1};
    const struct table *table = table_with_column(&empty, "a", &value, fixture.intern, arena);
    struct arena_sweep *sweep = arena_sweep_begin(arena);
    ck_assert(table_keep(table, sweep, fixture.diag));
    arena_sweep_end(sweep, true);
    const struct value_array *array = column_value(&table->columns[0], 0).array;
    for (int i = 1; i < 40; i++)
        array = array->items[1].array;
    ck_assert_double_eq(array->items[1].number, 1);
    arena_free(arena);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("table_keep");
    TCase *tcase = tcase_create("table_keep");
    tcase_set_timeout(tcase, 60);
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, test_what_is_shared_stays, 0, (int)(sizeof kept / sizeof *kept));
    tcase_add_test(tcase, test_shared_values_are_visited_once);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
