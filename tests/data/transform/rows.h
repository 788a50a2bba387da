/*
 * Tables for tests of transforms: made from inline values, told as text.
 */
#ifndef TESTS_DATA_TRANSFORM_ROWS_H
#define TESTS_DATA_TRANSFORM_ROWS_H

#include <math.h>
#include <stdlib.h>

#include "data/source.h"
#include "data/table.h"
#include "data/transform.h"
#include "tests/data/fixture.h"

/* The rows of a JSON array of records. */
static inline const struct table *rows_of(const struct fixture *fixture, const char *records)
{
    const char *data = arena_format(fixture->arena, "{\"values\": %s}", records);
    struct data_context context = {
        .arena = fixture->arena, .intern = fixture->intern, .diag = fixture->diag};
    const struct table *table = data_load(fixture_json(fixture, data), &context);
    ck_assert_msg(table != NULL, "%s", fixture_told(fixture));
    return table;
}

/* Runs a JSON array of transforms; NULL after an error. */
static inline const struct table *run_transforms(const struct fixture *fixture,
                                                 const char *transforms, const struct table *table)
{
    struct transform_context context = {
        .arena = fixture->arena, .intern = fixture->intern, .diag = fixture->diag};
    return transform_run_all(fixture_json(fixture, transforms), table, &context);
}

/* The values of a field, joined by spaces. */
static inline const char *field_text(const struct fixture *fixture, const struct table *table,
                                     const char *name)
{
    const char *text = "";
    const struct column *column = table_column(table, name);
    for (size_t row = 0; column && row < table->row_count; row++) {
        const char *value = value_to_text(column_value(column, row), fixture->arena);
        text = arena_format(fixture->arena, "%s%s%s", text, row > 0 ? " " : "", value);
    }
    return text;
}

/* A value as make_cases.mjs writes it. */
static inline const char *rows_value(const struct fixture *fixture, struct value value)
{
    if (value.type == VALUE_DATE)
        return arena_format(fixture->arena, "date %.0f", value.number);
    if (value.type != VALUE_ARRAY)
        return value_to_text(value, fixture->arena);
    const char *text = "[";
    for (size_t i = 0; i < value.array->count; i++)
        text = arena_format(fixture->arena, "%s%s%s", text, i > 0 ? "," : "",
                            rows_value(fixture, value.array->items[i]));
    return arena_format(fixture->arena, "%s]", text);
}

/* The values of fields (names with spaces between), row by row: "1 a, 2 b". */
static inline const char *rows_text(const struct fixture *fixture, const struct table *table,
                                    const char *fields)
{
    const char *text = "";
    for (size_t row = 0; row < table->row_count; row++) {
        const char *separator = row > 0 ? ", " : "";
        for (const char *at = fields; *at;) {
            size_t length = strcspn(at, " ");
            const char *name = arena_copy(fixture->arena, at, length);
            const struct column *column = table_column(table, name);
            struct value value = column ? column_value(column, row) : VALUE_OF_UNDEFINED;
            text =
                arena_format(fixture->arena, "%s%s%s", text, separator, rows_value(fixture, value));
            separator = " ";
            at += length + (at[length] == ' ');
        }
    }
    return text;
}

/* Whether two such texts are the same, numbers to nine digits (or 1e-9). */
static inline bool rows_agree(const char *a, const char *b)
{
    static const char separators[] = " ,[]";
    for (;;) {
        size_t length_a = strcspn(a, separators), length_b = strcspn(b, separators);
        char *end_a, *end_b;
        double x = strtod(a, &end_a), y = strtod(b, &end_b);
        bool numbers = length_a > 0 && end_a == a + length_a && end_b == b + length_b;
        bool near = numbers && fabs(x - y) <= 1e-9 * fmax(1, fabs(x));
        if (!near && (length_a != length_b || strncmp(a, b, length_a) != 0))
            return false;
        a += length_a;
        b += length_b;
        if (*a != *b || !*a)
            return *a == *b;
        a++;
        b++;
    }
}

/* Rows, what is done to them, and what Vega has in those fields then. */
struct rows_case {
    const char *records, *transforms, *fields, *rows;
};

static inline void check_rows(const struct fixture *fixture, const struct rows_case *one)
{
    const struct table *table =
        run_transforms(fixture, one->transforms, rows_of(fixture, one->records));
    ck_assert_msg(table != NULL, "%s: %s", one->transforms, fixture_told(fixture));
    const char *rows = rows_text(fixture, table, one->fields);
    ck_assert_msg(rows_agree(rows, one->rows), "%s of %s\n%s\nhas  %s\nVega %s", one->transforms,
                  one->records, one->fields, rows, one->rows);
}

/* What is told of wrong transforms. */
struct complaint {
    const char *transforms, *told;
};

static inline void check_complaint(const struct fixture *fixture, const char *records,
                                   const struct complaint *one)
{
    ck_assert_ptr_null(run_transforms(fixture, one->transforms, rows_of(fixture, records)));
    ck_assert_str_eq(fixture_told(fixture), one->told);
}

#endif
