/*
 * The levels of a mark's properties, the weakest first: Vega-Lite's defaults, config.mark,
 * config.bar, config.style.bar, the mark's styles, the mark itself.
 * https://vega.github.io/vega-lite/docs/mark.html#config and src/compile/common.ts,
 * getMarkConfig().
 */
#include "charts/read/markdef.h"

#include <math.h>

#include "base/array.h"
#include "charts/mark/mark.h"
#include "tests/charts/fixture.h"

static struct chart chart;

static void setup(void)
{
    chart_open(&chart);
}

static void teardown(void)
{
    chart_close(&chart);
}

/* Reads a mark under a config. */
static bool read_mark(const char *config, const char *mark, const struct mark_type **type,
                      struct mark_params *params)
{
    const struct json_node *node = fixture_json(&chart.base, config);
    const struct json_node *spec =
        fixture_json(&chart.base, arena_format(chart.base.arena, "{\"mark\": %s}", mark));
    const struct config_given given = {.nodes[CONFIG_OF_SPEC] = node};
    return config_read(&chart.context.config, &given, chart.base.diag) &&
           markdef_read(node_member(spec, "mark"), type, params, &chart.context);
}

static const struct {
    const char *config, *mark;
    double opacity; /* NAN: not given */
} opacity_cases[] = {
    {"{}", "\"bar\"", NAN},
    {"{\"mark\": {\"opacity\": 0.1}}", "\"bar\"", 0.1},
    {"{\"mark\": {\"opacity\": 0.1}, \"bar\": {\"opacity\": 0.2}}", "\"bar\"", 0.2},
    {"{\"mark\": {\"opacity\": 0.1}, \"bar\": {\"opacity\": 0.2}}", "\"rule\"", 0.1},
    {"{\"bar\": {\"opacity\": 0.2}, \"style\": {\"bar\": {\"opacity\": 0.3}}}", "\"bar\"", 0.3},
    {"{\"style\": {\"bar\": {\"opacity\": 0.3}, \"a\": {\"opacity\": 0.4}}}",
     "{\"type\": \"bar\", \"style\": \"a\"}", 0.4},
    {"{\"style\": {\"a\": {\"opacity\": 0.4}, \"b\": {\"opacity\": 0.5}}}",
     "{\"type\": \"bar\", \"style\": [\"a\", \"b\"]}", 0.5},
    {"{\"style\": {\"a\": {\"opacity\": 0.4}, \"b\": {\"opacity\": 0.5}}}",
     "{\"type\": \"bar\", \"style\": [\"b\", \"a\"]}", 0.4},
    {"{\"style\": {\"a\": {\"opacity\": 0.4}}}",
     "{\"type\": \"bar\", \"style\": \"a\", \"opacity\": 0.6}", 0.6},
};

START_TEST(the_stronger_level_wins)
{
    const struct mark_type *type = NULL;
    struct mark_params params;
    ck_assert(read_mark(opacity_cases[_i].config, opacity_cases[_i].mark, &type, &params));
    if (isnan(opacity_cases[_i].opacity))
        ck_assert_double_nan(params.opacity);
    else
        ck_assert_double_eq(params.opacity, opacity_cases[_i].opacity);
}
END_TEST

enum { NO_COLOR = -1 };

/* Within a level fill beats color; a stronger level's color beats a weaker one's fill. A style's
 * fill only counts where nothing else is said. Reds tell the colours apart; 76 is the default's. */
static const struct {
    const char *config, *mark;
    int fill, stroke; /* red */
} color_cases[] = {
    {"{}", "\"bar\"", 76, NO_COLOR},
    {"{}", "{\"type\": \"bar\", \"filled\": false}", NO_COLOR, 76},
    {"{\"bar\": {\"color\": \"rgb(1,0,0)\"}}", "\"bar\"", 1, NO_COLOR},
    {"{\"bar\": {\"color\": \"rgb(1,0,0)\", \"fill\": \"rgb(2,0,0)\"}}", "\"bar\"", 2, NO_COLOR},
    {"{\"bar\": {\"fill\": \"rgb(2,0,0)\"}}", "{\"type\": \"bar\", \"color\": \"rgb(3,0,0)\"}", 3,
     NO_COLOR},
    {"{\"bar\": {\"stroke\": \"rgb(4,0,0)\"}}", "\"bar\"", 76, 4},
    {"{\"style\": {\"bar\": {\"color\": \"rgb(5,0,0)\"}}, \"bar\": {\"fill\": \"rgb(2,0,0)\"}}",
     "\"bar\"", 5, NO_COLOR},
    {"{\"style\": {\"bar\": {\"fill\": \"rgb(5,0,0)\"}}}", "\"bar\"", 76, NO_COLOR},
    {"{\"style\": {\"bar\": {\"stroke\": \"rgb(5,0,0)\"}}}", "\"bar\"", 76, 5},
    {"{\"style\": {\"bar\": {\"stroke\": \"rgb(5,0,0)\"}}, \"bar\": {\"stroke\": \"rgb(4,0,0)\"}}",
     "\"bar\"", 76, 4},
};

static int red_of(struct json_color color)
{
    return color.given && color.painted ? (int)color.red : NO_COLOR;
}

START_TEST(colours_come_from_the_strongest_level)
{
    const struct mark_type *type = NULL;
    struct mark_params params;
    ck_assert(read_mark(color_cases[_i].config, color_cases[_i].mark, &type, &params));
    params.filled = params.filled == FLAG_UNSET ? type->is_filled : params.filled;
    ck_assert_int_eq(red_of(mark_params_fill(&params)), color_cases[_i].fill);
    ck_assert_int_eq(red_of(mark_params_stroke(&params)), color_cases[_i].stroke);
}
END_TEST

static const struct {
    const char *mark, *told;
} wrong_cases[] = {
    {"\"bart\"", "1:10: error: unknown mark \"bart\" (did you mean \"bar\"?)"},
    {"{}", "1:10: error: the mark has no \"type\" (name it: {\"type\": \"bar\"})"},
    {"5", "1:10: error: a mark must be a name such as \"bar\", not a number"},
    {"{\"type\": \"bar\", \"opacity\": 2}",
     "1:37: error: \"opacity\" must be between 0 and 1, not 2"},
    {"{\"type\": \"bar\", \"orient\": \"vertcal\"}",
     "1:36: error: \"orient\" must be \"horizontal\" or \"vertical\", not \"vertcal\" (did you "
     "mean "
     "\"vertical\"?)"},
};

START_TEST(a_wrong_mark_is_one_error)
{
    const struct mark_type *type = NULL;
    struct mark_params params;
    ck_assert(!read_mark("{}", wrong_cases[_i].mark, &type, &params));
    ck_assert_str_eq(fixture_told(&chart.base), wrong_cases[_i].told);
}
END_TEST

static Suite *markdef_suite(void)
{
    Suite *suite = suite_create("charts/read/markdef");
    TCase *tcase = tcase_create("markdef");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, the_stronger_level_wins, 0, COUNT_OF(opacity_cases));
    tcase_add_loop_test(tcase, colours_come_from_the_strongest_level, 0, COUNT_OF(color_cases));
    tcase_add_loop_test(tcase, a_wrong_mark_is_one_error, 0, COUNT_OF(wrong_cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(markdef_suite());
}
