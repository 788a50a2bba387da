/*
 * Channel definitions. Expectations: Vega-Lite's src/channeldef.ts, defaultType().
 */
#include "charts/read/encoding.h"

#include "base/array.h"
#include "tests/charts/fixture.h"

static struct chart chart;
static struct channel_def encoding[CHANNEL_COUNT];

static void setup(void)
{
    chart_open(&chart);
    memset(encoding, 0, sizeof encoding);
}

static void teardown(void)
{
    chart_close(&chart);
}

static bool read_encoding(const char *text)
{
    return encoding_read(fixture_json(&chart.base, text), encoding, chart.base.diag) &&
           encoding_settle(encoding, &chart.context);
}

static const struct {
    const char *def;
    enum channel_def_kind kind;
    enum field_type type;
} type_cases[] = {
    {"{\"field\": \"a\", \"type\": \"quantitative\"}", CHANNEL_DEF_FIELD, FIELD_QUANTITATIVE},
    {"{\"field\": \"a\", \"type\": \"ordinal\"}", CHANNEL_DEF_FIELD, FIELD_ORDINAL},
    {"{\"field\": \"a\"}", CHANNEL_DEF_FIELD, FIELD_NOMINAL},
    {"{\"field\": \"a\", \"sort\": [\"y\", \"x\"]}", CHANNEL_DEF_FIELD, FIELD_ORDINAL},
    {"{\"field\": \"a\", \"sort\": \"descending\"}", CHANNEL_DEF_FIELD, FIELD_NOMINAL},
    {"{\"field\": \"a\", \"scale\": {\"type\": \"linear\"}}", CHANNEL_DEF_FIELD,
     FIELD_QUANTITATIVE},
    {"{\"field\": \"a\", \"scale\": {\"type\": \"utc\"}}", CHANNEL_DEF_FIELD, FIELD_TEMPORAL},
    {"{\"field\": \"a\", \"scale\": {\"type\": \"band\"}}", CHANNEL_DEF_FIELD, FIELD_NOMINAL},
    {"{\"datum\": 5}", CHANNEL_DEF_DATUM, FIELD_QUANTITATIVE},
    {"{\"datum\": \"five\"}", CHANNEL_DEF_DATUM, FIELD_NOMINAL},
};

START_TEST(a_type_is_given_or_follows)
{
    ck_assert(read_encoding(arena_format(chart.base.arena, "{\"x\": %s}", type_cases[_i].def)));
    ck_assert_int_eq(encoding[CHANNEL_X].kind, type_cases[_i].kind);
    ck_assert_int_eq(encoding[CHANNEL_X].type, type_cases[_i].type);
}
END_TEST

START_TEST(a_second_end_has_the_type_of_the_first)
{
    ck_assert(read_encoding("{\"x\": {\"field\": \"a\", \"type\": \"ordinal\"}, "
                            "\"x2\": {\"field\": \"b\"}, \"y2\": {\"datum\": 3}}"));
    ck_assert_int_eq(encoding[CHANNEL_X2].type, FIELD_ORDINAL);
    ck_assert_int_eq(encoding[CHANNEL_Y2].type, FIELD_QUANTITATIVE);
}
END_TEST

/* A layer's encoding is read over its parent's, property by property; null takes a channel away. */
START_TEST(a_layer_inherits)
{
    ck_assert(encoding_read(
        fixture_json(&chart.base, "{\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, "
                                  "\"y\": {\"field\": \"b\"}, \"color\": {\"field\": \"c\"}}"),
        encoding, chart.base.diag));
    ck_assert(read_encoding("{\"x\": {\"axis\": null}, \"y\": {\"datum\": 3}, \"color\": null}"));
    ck_assert_str_eq(node_text(encoding[CHANNEL_X].field_node), "a");
    ck_assert_int_eq(encoding[CHANNEL_X].type, FIELD_QUANTITATIVE);
    ck_assert(node_is_null(encoding[CHANNEL_X].axis));
    ck_assert_int_eq(encoding[CHANNEL_Y].kind, CHANNEL_DEF_DATUM);
    ck_assert_double_eq(encoding[CHANNEL_Y].value.number, 3);
    ck_assert_int_eq(encoding[CHANNEL_COLOR].kind, CHANNEL_DEF_NONE);
}
END_TEST

static const struct {
    const char *text, *told;
} wrong_cases[] = {
    {"[]", "1:1: error: \"encoding\" must be an object, not an array"},
    {"{\"x\": {}}", "1:7: error: the channel \"x\" says nothing to draw (give it a \"field\", a "
                    "\"datum\" or a \"value\")"},
    {"{\"x\": {\"field\": 5}}", "1:17: error: \"field\" must be the name of a field, not a number"},
    {"{\"x\": {\"field\": \"a\", \"type\": \"quantitatif\"}}",
     "1:30: error: unknown type \"quantitatif\" (did you mean \"quantitative\"?)"},
    {"{\"x\": {\"field\": \"a\", \"aggregate\": \"som\"}}",
     "1:35: error: unknown aggregate \"som\" (did you mean \"sum\"?)"},
    {"{\"color\": {\"condition\": {\"value\": \"red\"}, \"value\": \"blue\"}}",
     "1:25: error: the condition has no \"test\" and no \"param\" (write {\"test\": \"datum.a > "
     "1\", "
     "\"value\": …})"},
};

START_TEST(a_wrong_channel_is_one_error)
{
    ck_assert(!read_encoding(wrong_cases[_i].text));
    ck_assert_str_eq(fixture_told(&chart.base), wrong_cases[_i].told);
}
END_TEST

START_TEST(an_unknown_channel_is_a_warning)
{
    ck_assert(read_encoding("{\"colour\": {\"field\": \"a\"}, \"tooltip\": {\"field\": \"a\"}}"));
    ck_assert_str_eq(fixture_told(&chart.base),
                     "1:2: warning: unknown channel \"colour\" (did you mean \"color\"?)");
}
END_TEST

static Suite *encoding_suite(void)
{
    Suite *suite = suite_create("charts/read/encoding");
    TCase *tcase = tcase_create("encoding");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_type_is_given_or_follows, 0, COUNT_OF(type_cases));
    tcase_add_test(tcase, a_second_end_has_the_type_of_the_first);
    tcase_add_test(tcase, a_layer_inherits);
    tcase_add_loop_test(tcase, a_wrong_channel_is_one_error, 0, COUNT_OF(wrong_cases));
    tcase_add_test(tcase, an_unknown_channel_is_a_warning);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(encoding_suite());
}
