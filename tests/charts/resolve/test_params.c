/* A channel's "scale" as written: https://vega.github.io/vega-lite/docs/scale.html */
#include "charts/resolve/params.h"

#include <math.h>

#include "base/array.h"
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

static const struct scale_params *read(const char *scale)
{
    struct channel_def def = {.channel = &channels[CHANNEL_X]};
    def.scale = scale ? fixture_json(&chart.base, scale) : NULL;
    return scale_params_read(&def, &chart.context);
}

START_TEST(nothing_said_is_nothing_known)
{
    const struct scale_params *params = read(_i ? "{}" : NULL);
    ck_assert_ptr_nonnull(params);
    ck_assert(!params->is_off && !params->type && !params->domain && !params->range);
    ck_assert(isnan(params->padding) && isnan(params->base) && isnan(params->range_min));
    ck_assert_int_eq(params->zero, FLAG_UNSET);
    ck_assert_int_eq(params->clamp, FLAG_UNSET);
}
END_TEST

START_TEST(null_and_false_switch_it_off)
{
    const struct scale_params *params = read(_i ? "false" : "null");
    ck_assert_ptr_nonnull(params);
    ck_assert(params->is_off);
}
END_TEST

START_TEST(members_are_read)
{
    const struct scale_params *params =
        read("{\"type\": \"log\", \"base\": 2, \"padding\": 4, \"rangeMax\": 9, \"zero\": false, "
             "\"clamp\": true, \"domain\": [1, 2], \"range\": null}");
    ck_assert_ptr_nonnull(params);
    ck_assert_str_eq(params->type->name, "log");
    ck_assert_double_eq(params->base, 2);
    ck_assert_double_eq(params->padding, 4);
    ck_assert_double_eq(params->range_max, 9);
    ck_assert_int_eq(params->zero, 0);
    ck_assert_int_eq(params->clamp, 1);
    ck_assert_uint_eq(node_size(params->domain), 2);
    ck_assert_ptr_null(params->range);
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

static const struct {
    const char *scale, *told;
} wrong[] = {
    /* log_1 isn't, nor are logarithms of a base below 0; x⁰ is 1, x / 0 nothing */
    {"{\"base\": 1}", "the base of a logarithm"},
    {"{\"base\": 0}", "the base of a logarithm"},
    {"{\"base\": -10}", "the base of a logarithm"},
    {"{\"exponent\": 0}", "with the exponent 0"},
    {"{\"constant\": 0}", "must not be 0"},
    {"{\"type\": \"lgo\"}", "unknown scale type \"lgo\" (did you mean \"log\"?)"},
    {"\"log\"", "(write {\"type\": \"log\"})"},
    {"5", "scale must be"},
    {"{\"padding\": \"wide\"}", "padding"},
};

START_TEST(what_cannot_be_is_an_error)
{
    ck_assert_ptr_null(read(wrong[_i].scale));
    ck_assert_msg(strstr(fixture_told(&chart.base), wrong[_i].told) != NULL, "%s",
                  fixture_told(&chart.base));
    ck_assert_uint_eq(diag_count(chart.base.diag), 1);
}
END_TEST

static const char *const good[] = {"{\"base\": 0.5}", "{\"exponent\": -1}", "{\"constant\": 0.01}",
                                   "{\"type\": \"sqrt\"}"};

START_TEST(what_can_be_is_none)
{
    ck_assert_ptr_nonnull(read(good[_i]));
    ck_assert_str_eq(fixture_told(&chart.base), "");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/resolve/params");
    TCase *tests = tcase_create("params");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, nothing_said_is_nothing_known, 0, 2);
    tcase_add_loop_test(tests, null_and_false_switch_it_off, 0, 2);
    tcase_add_test(tests, members_are_read);
    tcase_add_loop_test(tests, what_cannot_be_is_an_error, 0, (int)COUNT_OF(wrong));
    tcase_add_loop_test(tests, what_can_be_is_none, 0, (int)COUNT_OF(good));
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
