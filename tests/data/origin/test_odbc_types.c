/*
 * How the texts of values read, by their types: ISO 9075-2's literals, and what PostgreSQL and
 * SQLite write.
 */
#include <math.h>

#include "base/array.h"
#include "data/origin/odbc_internal.h"
#include "tests/support/suite.h"

static const struct {
    const char *name;
    int number;
    const char *text;
    enum value_type type; /* VALUE_UNDEFINED: it is no such value */
    double value;
    bool is_rounded;
} values[] = {
    {"int8", ODBC_BIGINT, "-12", VALUE_NUMBER, -12, false},
    {"int8", ODBC_BIGINT, "9007199254740992", VALUE_NUMBER, 9007199254740992.0, false},
    {"int8", ODBC_BIGINT, "9007199254740993", VALUE_NUMBER, 9007199254740992.0, true},
    {"int8", ODBC_BIGINT, "1152921504606846976", VALUE_NUMBER, 1152921504606846976.0, false},
    {"numeric", ODBC_NUMERIC, "1.10", VALUE_NUMBER, 1.1, false},
    {"numeric", ODBC_NUMERIC, "0.00012345", VALUE_NUMBER, 0.00012345, false},
    {"numeric", ODBC_NUMERIC, "1234567890123456.78", VALUE_NUMBER, 1234567890123456.78, true},
    {"numeric", ODBC_NUMERIC, "NaN", VALUE_NUMBER, (double)NAN, false},
    {"float8", ODBC_DOUBLE, "0.30000000000000004", VALUE_NUMBER, 0.1 + 0.2, false},
    {"float8", ODBC_DOUBLE, "-Infinity", VALUE_NUMBER, -(double)INFINITY, false},
    {"float8", ODBC_DOUBLE, "1 apple", VALUE_UNDEFINED, 0, false},
    {"float8", ODBC_DOUBLE, "", VALUE_UNDEFINED, 0, false},
    {"bool", ODBC_VARCHAR, "1", VALUE_BOOL, 1, false},
    {"boolean", ODBC_VARCHAR, "f", VALUE_BOOL, 0, false},
    {"BOOLEAN", ODBC_BIT, "true", VALUE_BOOL, 1, false},
    {"bool", ODBC_VARCHAR, "2", VALUE_UNDEFINED, 0, false},
    /* Days since 1970: 18262 is 2020-01-01, as 50 years have 12 leap days; -1 the one before. */
    {"date", ODBC_DATE, "2020-01-01", VALUE_DATE, 18262 * 864e5, false},
    {"date", ODBC_DATE, "1969-12-31", VALUE_DATE, -864e5, false},
    {"date", ODBC_DATE, "10000-01-01", VALUE_DATE, 2932897 * 864e5, false},
    {"date", ODBC_DATE, "no day", VALUE_UNDEFINED, 0, false},
    {"date", ODBC_DATE, "2020-13-01", VALUE_UNDEFINED, 0, false},
    {"date", ODBC_DATE, "infinity", VALUE_DATE, (double)NAN, false},
    {"timestamp", ODBC_TIMESTAMP, "1970-01-01 00:00:01.5", VALUE_DATE, 1500, false},
    {"timestamp", ODBC_TIMESTAMP, "1970-01-01 00:01", VALUE_DATE, 60000, false},
    {"timestamp", ODBC_TIMESTAMP, "1970-01-01T00:00:00.123456", VALUE_DATE, 123, false},
    {"timestamp", ODBC_TIMESTAMP, "1970-01-01T01:00:00+01:00", VALUE_DATE, 0, false},
    {"timestamptz", ODBC_TIMESTAMP, "1970-01-01 00:00:02", VALUE_DATE, 2000, false},
    {"time", ODBC_TIME, "01:00:00", VALUE_DATE, 3600000, false},
    {"time", ODBC_TIME, "noon", VALUE_UNDEFINED, 0, false},
};

START_TEST(values_by_type)
{
    struct odbc_reading reading = {0};
    struct value value;
    const struct odbc_type *type = odbc_find_type(values[_i].name, values[_i].number);
    const char *text = values[_i].text;
    ck_assert_msg(type != NULL, "%s", values[_i].name);
    bool is_one = type->read(text, &reading, &value);
    ck_assert_msg(is_one == (values[_i].type != VALUE_UNDEFINED), "%s", text);
    if (!is_one)
        return;
    double number = value.type == VALUE_BOOL ? value.boolean : value.number;
    ck_assert_msg(value.type == values[_i].type, "%s: %d", text, (int)value.type);
    ck_assert_msg(number == values[_i].value || (isnan(number) && isnan(values[_i].value)),
                  "%s: %.17g", text, number);
    ck_assert_msg(reading.is_rounded == values[_i].is_rounded, "%s", text);
}
END_TEST

static const struct {
    const char *name;
    int number;
} others[] = {
    {"integer[]", ODBC_VARCHAR},     {"bytea", ODBC_VARBINARY}, {"int4range", ODBC_VARCHAR},
    {"interval", ODBC_VARCHAR},      {"jsonb", ODBC_VARCHAR},   {"BLOB", ODBC_LONGVARBINARY},
    {"array(bigint)", ODBC_VARCHAR}, {"anything", ODBC_BINARY}, {"anything", 4711},
};

START_TEST(no_counterpart)
{
    ck_assert_ptr_null(odbc_find_type(others[_i].name, others[_i].number));
}
END_TEST

START_TEST(texts)
{
    struct odbc_reading reading = {0};
    struct value value;
    const struct odbc_type *type = odbc_find_type("varchar", ODBC_WVARCHAR);
    ck_assert(type && type->is_text && type->read("1", &reading, &value));
    ck_assert_int_eq(value.type, VALUE_TEXT);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/origin/odbc_types");
    TCase *tcase = tcase_create("types");
    tcase_add_loop_test(tcase, values_by_type, 0, COUNT_OF(values));
    tcase_add_loop_test(tcase, no_counterpart, 0, COUNT_OF(others));
    tcase_add_test(tcase, texts);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
