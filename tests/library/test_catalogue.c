/*
 * Themes and locales are handed out whole, by their names.
 */
#include <jansson.h>

#include "library/burin.h"
#include "tests/support/suite.h"

static json_t *parsed(const char *text)
{
    json_t *value = text ? json_loads(text, 0, NULL) : NULL;
    ck_assert_msg(json_is_object(value), "no object: %s", text ? text : "NULL");
    return value;
}

START_TEST(themes_are_configs)
{
    const char *const *names = burin_themes();
    for (size_t i = 0; names[i]; i++)
        json_decref(parsed(burin_theme_config(names[i])));
    ck_assert_ptr_null(burin_theme_config("no-such-theme"));
}
END_TEST

/* d3-format, d3-time-format: locale/de-DE.json */
START_TEST(locales_are_objects_of_d3)
{
    json_t *number = parsed(burin_locale_number("de-DE"));
    json_t *time = parsed(burin_locale_time("de-DE"));
    ck_assert_str_eq(json_string_value(json_object_get(number, "decimal")), ",");
    ck_assert_str_eq(json_string_value(json_array_get(json_object_get(time, "days"), 0)),
                     "Sonntag");
    json_decref(number);
    json_decref(time);
    ck_assert_ptr_null(burin_locale_number("xx-XX"));
    ck_assert_ptr_null(burin_locale_time("xx-XX"));
}
END_TEST

static Suite *catalogue_suite(void)
{
    Suite *suite = suite_create("library/catalogue");
    TCase *names = tcase_create("names");
    tcase_add_test(names, themes_are_configs);
    tcase_add_test(names, locales_are_objects_of_d3);
    suite_add_tcase(suite, names);
    return suite;
}

int main(void)
{
    return suite_main(catalogue_suite());
}
