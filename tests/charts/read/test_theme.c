/*
 * Themes: each is a config that is read without a word; names; which of the call's and the spec's
 * counts (vega-embed: the call's options go over usermeta.embedOptions).
 */
#include "charts/read/theme.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/config.h"
#include "tests/charts/fixture.h"
#include "tests/support/suite.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

START_TEST(every_theme_is_a_config)
{
    size_t count = 0;
    for (; themes[count].name; count++) {
        struct config_given given = {0};
        const struct json_node *root = fixture_json(&chart.base, "{}");
        ck_assert_str_eq(theme_names[count], themes[count].name);
        ck_assert(theme_read(root, themes[count].name, &given, &chart.context));
        ck_assert_ptr_nonnull(given.nodes[CONFIG_OF_THEME]);
        ck_assert(config_read(&chart.context.config, &given, chart.base.diag));
    }
    ck_assert_ptr_null(theme_names[count]);
    ck_assert_uint_eq(count, 19);
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

#define EMBED(OPTIONS) "{\"usermeta\": {\"embedOptions\": {" OPTIONS "}}}"
#define DARK "\"theme\": \"dark\""

static const struct {
    const char *spec, *name, *background, *told;
} cases[] = {
    {"{}", NULL, NULL, ""},
    {"{}", "dark", "#333", ""},
    {EMBED(DARK), NULL, "#333", ""},
    {EMBED(DARK), "excel", "#fff", ""},
    {EMBED(DARK), "none", NULL, ""},
    {EMBED("\"theme\": \"default\""), NULL, NULL, ""},
    {EMBED("\"theme\": null"), NULL, NULL, ""},
    {EMBED("\"theme\": \"darc\""), NULL, NULL,
     "1:41: warning: there is no theme \"darc\" (did you mean \"dark\"?)"},
    {EMBED("\"theme\": 5"), NULL, NULL,
     "1:41: warning: a theme is a name (burin themes lists them)"},
    {EMBED(DARK ", \"config\": {\"background\": \"red\"}"), NULL, "red", ""},
    {EMBED("\"config\": \"c.json\""), NULL, NULL,
     "1:42: warning: the config of embedOptions is not loaded (give the file with --config)"},
    {"{\"usermeta\": 3}", NULL, NULL, ""},
};

START_TEST(the_call_goes_before_the_spec)
{
    struct config_given given = {0};
    const struct json_node *root = fixture_json(&chart.base, cases[_i].spec);
    ck_assert(theme_read(root, cases[_i].name, &given, &chart.context));
    const char *background = NULL;
    for (size_t i = 0; i < CONFIG_GIVEN_COUNT; i++) {
        const char *own = node_text(node_member(given.nodes[i], "background"));
        background = own ? own : background;
    }
    ck_assert_pstr_eq(background, cases[_i].background);
    ck_assert_str_eq(fixture_told(&chart.base), cases[_i].told);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("read/theme");
    TCase *tcase = tcase_create("theme");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_theme_is_a_config);
    tcase_add_loop_test(tcase, the_call_goes_before_the_spec, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
