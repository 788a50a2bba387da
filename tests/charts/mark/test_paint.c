/*
 * How items are painted: the mark's properties, and over them its channels.
 * https://vega.github.io/vega-lite/docs/mark.html#color
 */
#include "charts/mark/paint.h"

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

/* A colour as 0xrrggbb; NONE: nothing is painted. */
enum { NONE = -1, BLUE = 0x4c78a8, ORANGE = 0xf58518, RED = 0xff0000, LIME = 0x00ff00 };

static int painted(const struct paint *paint)
{
    if (paint->type != PAINT_COLOR || paint->color.alpha == 0)
        return NONE;
    return (int)paint->color.red << 16 | (int)paint->color.green << 8 | (int)paint->color.blue;
}

static const struct {
    const char *mark, *encoding;
    int fill, stroke;
    double opacity;
} cases[] = {
    {"\"bar\"", "", BLUE, NONE, 1},
    {"\"point\"", "", NONE, BLUE, 0.7},
    {"{\"type\": \"point\", \"filled\": true}", "", BLUE, NONE, 0.7},
    {"\"circle\"", "", BLUE, NONE, 0.7},
    {"\"line\"", "", NONE, BLUE, 1},
    {"{\"type\": \"bar\", \"color\": \"red\"}", "", RED, NONE, 1},
    /* fill and stroke go before color, the channels before the properties */
    {"{\"type\": \"bar\", \"color\": \"red\", \"fill\": \"lime\"}", "", LIME, NONE, 1},
    {"{\"type\": \"bar\", \"stroke\": \"lime\"}", "", BLUE, LIME, 1},
    {"{\"type\": \"bar\", \"color\": \"lime\"}", "\"color\": {\"value\": \"red\"}", RED, NONE, 1},
    {"\"bar\"", "\"stroke\": {\"value\": \"red\"}", BLUE, RED, 1},
    {"\"point\"", "\"fill\": {\"value\": \"lime\"}", LIME, BLUE, 0.7},
    {"\"bar\"", "\"opacity\": {\"value\": 0.25}", BLUE, NONE, 0.25},
    {"{\"type\": \"bar\", \"opacity\": 0.5}", "", BLUE, NONE, 0.5},
    /* the second colour of the scheme tableau10 */
    {"\"bar\"", "\"color\": {\"field\": \"n\", \"scale\": {\"domain\": [\"a\", \"b\"]}}", ORANGE,
     NONE, 1},
    {"\"bar\"",
     "\"color\": {\"condition\": {\"test\": \"datum.n == 'b'\", \"value\": \"red\"}, \"value\": "
     "\"lime\"}",
     RED, NONE, 1},
};

START_TEST(channels_go_before_properties)
{
    struct scene_mark mark =
        build_mark(&chart, cases[_i].mark, cases[_i].encoding, "[{\"n\": \"b\"}]");
    ck_assert_uint_eq(mark.item_count, 1);
    const struct style *style = &mark.items[0].style;
    ck_assert_msg(painted(&style->fill) == cases[_i].fill, "%s of %s is filled %06x",
                  cases[_i].mark, cases[_i].encoding, (unsigned)painted(&style->fill));
    ck_assert_msg(painted(&style->stroke) == cases[_i].stroke, "%s of %s is stroked %06x",
                  cases[_i].mark, cases[_i].encoding, (unsigned)painted(&style->stroke));
    ck_assert_double_eq(style->opacity, cases[_i].opacity);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("mark/paint");
    TCase *tests = tcase_create("paint");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, channels_go_before_properties, 0, COUNT_OF(cases));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
