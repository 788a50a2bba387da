/*
 * Texts as vega-loader reads them: the traps of delimited text and JSON, and the types of "parse".
 * What is told of them is tested in test_csv.c, test_json.c and test_ndjson.c.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/array.h"
#include "data/source.h"
#include "data/table.h"
#include "tests/data/fixture.h"
#include "tests/data/load/read_cases.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

/* As JSON.stringify() writes it. */
static const char *quoted(const char *text)
{
    json_t *json = json_string(text);
    char *dump = json_dumps(json, JSON_ENCODE_ANY);
    ck_assert_ptr_nonnull(dump);
    const char *copy = arena_copy(fixture.arena, dump, strlen(dump));
    free(dump);
    json_decref(json);
    return copy;
}

/* A number with 12 digits, as make_cases.mjs writes it. */
static const char *number_text(double number)
{
    if (isfinite(number))
        number = strtod(arena_format(fixture.arena, "%.12g", number), NULL) + 0.0;
    return value_to_text(VALUE_OF_NUMBER(number), fixture.arena);
}

static const char *text_of(struct value value)
{
    switch (value.type) {
    case VALUE_TEXT:
        return quoted(value.text);
    case VALUE_NUMBER:
        return number_text(value.number);
    case VALUE_DATE:
        return arena_format(fixture.arena, "date %s", number_text(value.number));
    case VALUE_ARRAY:
    case VALUE_OBJECT: {
        json_t *json = json_of_value(value, NULL);
        char *dump = json_dumps(json, JSON_COMPACT | JSON_REAL_PRECISION(12));
        const char *copy = arena_copy(fixture.arena, dump, strlen(dump));
        free(dump);
        json_decref(json);
        return copy;
    }
    default:
        return value_to_text(value, fixture.arena);
    }
}

static int compare_names(const void *a, const void *b)
{
    const struct column *x = a, *y = b;
    return strcmp(x->name, y->name);
}

static const char *rows_text(const struct table *table)
{
    const char *text = "";
    size_t size = table->column_count * sizeof *table->columns;
    struct column *columns = arena_alloc(fixture.arena, size + 1);
    if (size)
        memcpy(columns, table->columns, size);
    qsort(columns, table->column_count, sizeof *columns, compare_names);
    for (size_t row = 0; row < table->row_count; row++) {
        const char *gap = row > 0 ? "\n" : "";
        for (size_t i = 0; i < table->column_count; i++) {
            struct value value = column_value(&columns[i], row);
            if (value.type == VALUE_UNDEFINED)
                continue;
            text = arena_format(fixture.arena, "%s%s%s=%s", text, gap, columns[i].name,
                                text_of(value));
            gap = " ";
        }
    }
    return text;
}

START_TEST(a_text_is_read_as_vega_reads_it)
{
    struct data_context context = {
        .arena = fixture.arena, .intern = fixture.intern, .diag = fixture.diag};
    const char *data = arena_format(fixture.arena, "{\"values\": %s, \"format\": %s}",
                                    quoted(cases[_i].text), cases[_i].format);
    struct table *table = data_load(fixture_json(&fixture, data), &context);
    ck_assert_msg(table != NULL, "%s: %s", cases[_i].text, fixture_told(&fixture));
    ck_assert_str_eq(rows_text(table), cases[_i].rows);
}
END_TEST

static Suite *read_suite(void)
{
    Suite *suite = suite_create("load/read");
    TCase *tcase = tcase_create("load/read");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_text_is_read_as_vega_reads_it, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(read_suite());
}
