/*
 * Tables for tests of transforms: made from inline values, told as text.
 */
#ifndef TESTS_DATA_TRANSFORM_ROWS_H
#define TESTS_DATA_TRANSFORM_ROWS_H

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

#endif
