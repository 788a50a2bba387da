/*
 * Sequences as data. The numbers are those of d3-array's range(start, stop, step), by arithmetic;
 * the name of the column is Vega-Lite's default.
 */
#include "base/array.h"
#include "data/sequence.h"
#include "data/source.h"
#include "data/table.h"
#include "tests/data/fixture.h"

static struct fixture fixture;
static struct data_context context;

static void setup(void)
{
    fixture_open(&fixture);
    context = (struct data_context){
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
}

static void teardown(void)
{
    fixture_close(&fixture);
}

static const struct {
    const char *sequence, *column;
    size_t count;
    double numbers[4];
} sequences[] = {
    {"{\"stop\": 3}", "data", 3, {0, 1, 2}},
    {"{\"start\": 1, \"stop\": 2, \"step\": 0.25, \"as\": \"x\"}", "x", 4, {1, 1.25, 1.5, 1.75}},
    {"{\"start\": 5, \"stop\": 0, \"step\": -2}", "data", 3, {5, 3, 1}},
    {"{\"start\": 0, \"stop\": 2.5}", "data", 3, {0, 1, 2}},
    {"{\"start\": 2, \"stop\": 1}", "data", 0, {0}},
};

START_TEST(a_sequence_is_a_column)
{
    const struct table *table =
        sequence_load(fixture_json(&fixture, sequences[_i].sequence), &context);
    ck_assert_msg(table != NULL, "%s", fixture_told(&fixture));
    ck_assert_uint_eq(table->row_count, sequences[_i].count);
    const struct column *column = table_column(table, sequences[_i].column);
    ck_assert_ptr_nonnull(column);
    for (size_t row = 0; row < table->row_count; row++)
        ck_assert_double_eq(column_value(column, row).number, sequences[_i].numbers[row]);
}
END_TEST

static Suite *sequence_suite(void)
{
    Suite *suite = suite_create("data/sequence");
    TCase *tcase = tcase_create("sequence");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_sequence_is_a_column, 0, COUNT_OF(sequences));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(sequence_suite());
}
