/*
 * Texts: where they stand, how large, and how they are turned.
 * https://vega.github.io/vega-lite/docs/text.html
 */
#include "tests/charts/mark/built.h"
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

static void text_numbers(const struct item *item, double *out)
{
    out[0] = item->x;
    out[1] = item->y;
    out[2] = item->text.font.size;
    out[3] = item->text.angle;
}

static const struct built_case cases[] = {
    {"\"text\"", QUANTITY("x", "v"), "[{\"v\": 3}]", 1, {{30, 50, 11, 0}}},
    {"{\"type\": \"text\", \"fontSize\": 14, \"angle\": 90}",
     QUANTITY("y", "v"),
     "[{\"v\": 3}]",
     1,
     {{50, 70, 14, 90}}},
    {"\"text\"",
     "\"size\": {\"value\": 20}, \"angle\": {\"value\": 45}",
     "[{}]",
     1,
     {{50, 50, 20, 45}}},
    /* in the middle of its band */
    {"\"text\"",
     NAME("x", "n"),
     "[{\"n\": \"a\"}, {\"n\": \"b\"}]",
     2,
     {{25, 50, 11, 0}, {75, 50, 11, 0}}},
};

static const struct {
    const char *mark, *encoding, *text;
} texts[] = {
    {"{\"type\": \"text\", \"text\": \"own\"}", "", "own"},
    {"\"text\"", "\"text\": {\"value\": \"given\"}", "given"},
    {"\"text\"", END("text", "n"), "a name"},
    {"\"text\"", "\"text\": {\"field\": \"v\", \"type\": \"quantitative\", \"format\": \".1f\"}",
     "1234.5"},
    {"\"text\"", "\"text\": {\"field\": \"v\", \"type\": \"quantitative\", \"format\": \",.0f\"}",
     "1,235"},
    {"\"text\"", "\"text\": {\"value\": [\"two\", \"lines\"]}", "two\nlines"},
    {"\"text\"", "", ""},
};

START_TEST(a_text_is_that_of_its_channel)
{
    struct scene_mark mark = build_mark(&chart, texts[_i].mark, texts[_i].encoding,
                                        "[{\"n\": \"a name\", \"v\": 1234.54}]");
    ck_assert_str_eq(mark.items[0].text.text, texts[_i].text);
}
END_TEST

START_TEST(texts_stand_at_their_positions)
{
    check_built(&chart, &cases[_i], text_numbers);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/text");
    TCase *tests = tcase_create("items");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, texts_stand_at_their_positions, 0, COUNT_OF(cases));
    tcase_add_loop_test(tests, a_text_is_that_of_its_channel, 0, COUNT_OF(texts));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
