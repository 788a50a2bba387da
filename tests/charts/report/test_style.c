/*
 * What the record of the report layout has guides and marks do: a line of zero that is set apart is
 * in front of bars, a bar with a value is to be seen, a title laid level above its axis grows away
 * from the plot.
 */
#include "tests/charts/layout/rendered.h"
#include "tests/charts/report/fixture.h"

#define BARS                                                                                       \
    "\"data\": {\"values\": [{\"a\": \"p\", \"b\": 100000}, {\"a\": \"q\", \"b\": 1}, "            \
    "{\"a\": \"r\", \"b\": 0}, {\"a\": \"s\", \"b\": -1}, {\"a\": \"t\", \"b\": -60000}]}, "       \
    "\"mark\": {\"type\": \"bar\", \"stroke\": null}, \"encoding\": {\"x\": {\"field\": \"b\", "   \
    "\"type\": \"quantitative\"}, \"y\": {\"field\": \"a\", \"type\": \"nominal\", \"sort\": "     \
    "null}}"
/* Of no chrome but the lines: 300 px for 160000 or so, of which 1 is next to nothing. */
#define THEME(GRID)                                                                                \
    "\"config\": {\"axis\": {\"gridColor\": {\"condition\": {\"test\": \"datum.value === 0\", "    \
    "\"value\": \"" GRID "\"}, \"value\": \"#ddd\"}}}"

static json_t *scene_of(const char *spec, const char *layout)
{
    struct burin_figure *figure = rendered_load(spec, NULL, NULL, layout);
    json_t *scene = rendered_scene(figure);
    burin_figure_free(figure);
    return scene;
}

START_TEST(bars_with_a_value_are_seen)
{
    json_t *scene = scene_of("{\"width\": 300, " BARS "}", "report");
    const json_t *bars[5];
    for (size_t i = 0; i < 5; i++)
        bars[i] = rendered_item(scene, "rect", i + 1); /* behind the view's background */
    double zero = rendered_number(bars[0], "x");
    ck_assert_double_eq_tol(rendered_number(bars[1], "x"), zero, 1e-6);
    ck_assert_double_eq_tol(rendered_number(bars[1], "width"), 1.5, 1e-6);
    ck_assert_double_eq_tol(rendered_number(bars[2], "width"), 0, 1e-6);
    ck_assert_double_eq_tol(rendered_number(bars[3], "x"), zero - 1.5, 1e-6);
    ck_assert_double_eq_tol(rendered_number(bars[3], "width"), 1.5, 1e-6);
    json_decref(scene);
}
END_TEST

START_TEST(bars_are_as_long_as_their_values_in_vega)
{
    json_t *scene = scene_of("{\"width\": 300, " BARS "}", "vega");
    ck_assert_double_lt(rendered_number(rendered_item(scene, "rect", 2), "width"), 0.01);
    json_decref(scene);
}
END_TEST

/* The index of the first bar, and of the first line in that colour; SIZE_MAX: there is none. */
static void find(const json_t *scene, const char *color, size_t *bar, size_t *line)
{
    size_t i;
    const json_t *item;
    *bar = *line = SIZE_MAX;
    json_array_foreach(json_object_get(scene, "items"), i, item)
    {
        const char *role = json_string_value(json_object_get(item, "role"));
        const char *stroke = json_string_value(json_object_get(item, "stroke"));
        if (*bar == SIZE_MAX && strcmp(role, "mark") == 0)
            *bar = i;
        if (*line == SIZE_MAX && stroke && strcmp(stroke, color) == 0)
            *line = i;
    }
}

static const struct {
    const char *spec, *layout, *color;
    bool is_lifted;
} zero_cases[] = {
    {"{" BARS ", " THEME("#123456") "}", "report", "#123456", true},
    {"{" BARS ", " THEME("#123456") "}", "vega", "#123456", false},
    {"{" BARS ", " THEME("#cccccc") "}", "report", "#cccccc", false}, /* 1.6 : 1 */
};

START_TEST(the_line_of_zero_is_in_front)
{
    size_t bar, line;
    json_t *scene = scene_of(zero_cases[_i].spec, zero_cases[_i].layout);
    find(scene, zero_cases[_i].color, &bar, &line);
    ck_assert_uint_ne(bar, SIZE_MAX);
    ck_assert_uint_ne(line, SIZE_MAX);
    ck_assert((line > bar) == zero_cases[_i].is_lifted);
    json_decref(scene);
}
END_TEST

/* 60 characters of 11 px don't fit above 100 px; the last line is where one alone would be. */
START_TEST(level_titles_grow_upwards)
{
    static const char spec[] =
        "{\"width\": 100, \"data\": {\"values\": [{\"a\": 1, \"b\": 2}]}, \"mark\": \"point\", "
        "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"ordinal\"}, \"y\": {\"field\": "
        "\"b\", "
        "\"type\": \"quantitative\", \"axis\": {\"title\": \"%s\", \"titleAngle\": 0, \"titleY\": "
        "-10, \"titleAlign\": \"left\", \"titleBaseline\": \"bottom\"}}}}";
    static const char *const titles[] = {"Short",
                                         "Population of the country at the end of the year"};
    double ys[2];
    char text[1000];
    for (size_t k = 0; k < 2; k++) {
        snprintf(text, sizeof text, spec, titles[k]);
        json_t *scene = scene_of(text, "report");
        const json_t *title = NULL, *plot = rendered_item(scene, "rect", 0);
        for (size_t i = 0; !title; i++) {
            const json_t *item = rendered_item(scene, "text", i);
            if (strcmp(json_string_value(json_object_get(item, "role")), "axis-title") == 0 &&
                rendered_number(item, "y") < rendered_number(plot, "y"))
                title = item;
        }
        const char *lines = json_string_value(json_object_get(title, "text"));
        size_t breaks = 0;
        for (; *lines; lines++)
            breaks += *lines == '\n';
        ck_assert((breaks > 0) == (k == 1));
        ys[k] = rendered_number(title, "y") - rendered_number(plot, "y");
        if (k == 1) /* lines are 2 px more than the font size apart */
            ck_assert_double_eq_tol(ys[0] - ys[1], 13 * (double)breaks, 1e-6);
        json_decref(scene);
    }
}
END_TEST

/* German marks are the other way round; a locale that is given goes over the language's. */
START_TEST(numbers_are_the_language_s)
{
    static const struct {
        const char *config, *text;
    } cases[] = {{"", "1.000"}, {"\"config\": {\"locale\": \"en-US\"}, ", "1,000"}};
    char spec[1024];
    struct report report;
    snprintf(spec, sizeof spec,
             "{%s\"usermeta\": {\"burin\": {\"lang\": \"de\"}}, \"data\": {\"values\": [{\"a\": "
             "1000}]}, \"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": "
             "\"quantitative\", \"axis\": {\"values\": [1000]}}}}",
             cases[_i].config);
    report_open(&report, spec);
    ck_assert_str_eq(report_mark(&report, "axis-label", &item_text)->items[0].text.text,
                     cases[_i].text);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/report/style");
    TCase *tests = tcase_create("style");
    tcase_add_test(tests, bars_with_a_value_are_seen);
    tcase_add_test(tests, bars_are_as_long_as_their_values_in_vega);
    tcase_add_loop_test(tests, the_line_of_zero_is_in_front, 0,
                        (int)(sizeof zero_cases / sizeof *zero_cases));
    tcase_add_test(tests, level_titles_grow_upwards);
    tcase_add_loop_test(tests, numbers_are_the_language_s, 0, 2);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
