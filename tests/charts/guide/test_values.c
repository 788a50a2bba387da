/*
 * Labels of values: which marks have them, what they say, where they stand, and which axis goes.
 * What they say is the data, in the axis's format or with the fewest decimals that keep half a
 * percent.
 */
#include "charts/guide/values.h"

#include <string.h>

#include "base/array.h"
#include "charts/layout/style_vega.h"
#include "tests/charts/report/fixture.h"
#include "tests/support/suite.h"

static struct report report;

static void make(const char *burin, const char *rest)
{
    struct figure_parts parts;
    static char spec[4096];
    snprintf(spec, sizeof spec,
             "{\"usermeta\": {\"burin\": {%s}}, \"width\": 300, \"height\": 200, %s}", burin, rest);
    struct figure_sources sources = {.spec = {"spec.vl.json", spec, strlen(spec)}};
    chart_open(&report.chart);
    bool good = figure_make(&sources, &report.chart.context, &report.scene, &parts);
    ck_assert_msg(good, "%s", fixture_told(&report.chart.base));
}

/* The texts of the marks of the figure, one after another. */
static void list_texts(const struct item *group, char *texts, size_t size)
{
    for (size_t i = 0; i < group->group.mark_count; i++) {
        const struct scene_mark *mark = &group->group.marks[i];
        for (size_t k = 0; k < mark->item_count; k++) {
            size_t used = strlen(texts);
            if (mark->type == &item_group)
                list_texts(&mark->items[k], texts, size);
            else if (mark->type == &item_text && !strcmp(mark->role, "mark"))
                snprintf(texts + used, size - used, "%s%s", used ? " " : "",
                         mark->items[k].text.text);
        }
    }
}

#define DATA                                                                                       \
    "\"data\": {\"values\": [{\"a\": \"p\", \"k\": \"u\", \"v\": 12}, "                            \
    "{\"a\": \"p\", \"k\": \"w\", \"v\": 36}, {\"a\": \"q\", \"k\": \"u\", \"v\": -3.25}]}"
#define Q(CHANNEL, MORE) "\"" CHANNEL "\": {\"field\": \"v\", \"type\": \"quantitative\"" MORE "}"
#define N(CHANNEL, FIELD) "\"" CHANNEL "\": {\"field\": \"" FIELD "\"}"
#define MARK(TYPE, ENCODING) DATA ", \"mark\": \"" TYPE "\", \"encoding\": {" ENCODING "}"
#define ON "\"values\": true"

static const struct {
    const char *burin, *spec, *texts;
} cases[] = {
    {"", MARK("bar", N("x", "a") ", " Q("y", "")), ""},
    {"\"values\": false", MARK("bar", N("x", "a") ", " Q("y", "")), ""},
    {ON, MARK("bar", N("x", "k") ", " N("xOffset", "a") ", " Q("y", "")), "12.00 36.00 -3.25"},
    {ON, MARK("bar", N("y", "k") ", " Q("x", ", \"axis\": {\"format\": \".1f\"}")),
     "12.0 36.0 -3.3"},
    {"\"values\": {\"format\": \"+.0f\"}", MARK("bar", N("x", "k") ", " Q("y", "")), "+12 +36 -3"},
    {ON,
     MARK("bar", N("x", "a") ", " N("color", "k") ", "
                                                  "\"y\": {\"field\": \"v\", \"type\": "
                                                  "\"quantitative\", \"stack\": \"normalize\"}"),
     "25% 75% 100%"},
    {ON, MARK("point", N("x", "k") ", " Q("y", "")), "12.00 36.00 -3.25"},
    {ON, MARK("point", Q("x", "") ", " Q("y", "")), ""}, /* which of the two? */
    {ON, MARK("line", N("x", "a") ", " N("color", "k") ", " Q("y", "")), "-3.25 36.00"},
    {ON, MARK("rect", N("x", "a") ", " N("y", "k") ", " Q("color", "")), "12.00 36.00 -3.25"},
    {ON, MARK("area", N("x", "a") ", " Q("y", "")), ""},
    {ON, MARK("bar", N("y", "k") ", " Q("x", "") ", \"x2\": {\"field\": \"v\"}"), ""},
    {ON, /* the author's own labels */
     DATA ", \"encoding\": {" N("y", "k") ", " Q("x", "") "}, \"layer\": [{\"mark\": \"bar\"}, "
                                                          "{\"mark\": \"text\", \"encoding\": {" Q(
                                                              "text", "") "}}]",
     "12 36 -3.25"},
    {"", /* of one layer alone */
     DATA ", \"encoding\": {" N("y", "k") ", " Q("x", "") "}, \"layer\": [{\"mark\": \"bar\", "
                                                          "\"usermeta\": {\"burin\": {" ON
                                                          "}}}, {\"mark\": \"tick\"}]",
     "12.00 36.00 -3.25"},
    /* d3 would write six digits: 12.000000%, as axes don't. */
    {ON, MARK("bar", N("x", "k") ", " Q("y", ", \"axis\": {\"format\": \"%\"}")),
     "1200% 3600% -325%"},
    {ON, MARK("bar", N("x", "k") ", " Q("y", ", \"axis\": {\"format\": \"$f\"}")),
     "$12.00 $36.00 -$3.25"},
    {"\"values\": {\"format\": \"s\"}", MARK("bar", N("x", "k") ", " Q("y", "")), "12 36 -3.25"},
    {ON,
     MARK("bar",
          N("x", "k") ", " Q("y", ", \"axis\": {\"labelExpr\": \"datum.value * 2 + ' t'\"}")),
     "24 t 72 t -6.5 t"},
    {ON, /* on the axis, it leaves all but one label out */
     MARK("bar",
          N("x", "k") ", " Q("y", ", \"axis\": {\"format\": \"d\", \"labelExpr\": \"datum.value "
                                  "== 12 ? datum.label + ' t' : ''\"}")),
     "12 t 36 -3"},
    {"\"values\": {\"format\": \".0f\"}", /* goes over both of the axis */
     MARK("bar",
          N("x", "k") ", " Q("y", ", \"axis\": {\"format\": \"%\", \"labelExpr\": \"'x'\"}")),
     "12 36 -3"},
    {ON, "\"config\": {\"locale\": \"de-DE\"}, " MARK("bar", N("x", "k") ", " Q("y", "")),
     "12,00 36,00 -3,25"},
};

START_TEST(labels_say_the_data)
{
    char texts[256] = "";
    make(cases[_i].burin, cases[_i].spec);
    list_texts(&report.scene.root.items[0], texts, sizeof texts);
    /* Minus signs are d3's. */
    for (char *minus; (minus = strstr(texts, "\u2212"));) {
        *minus = '-';
        memmove(minus + 1, minus + 3, strlen(minus + 3) + 1);
    }
    ck_assert_str_eq(texts, cases[_i].texts);
    report_close(&report);
}
END_TEST

/* 36 of 40 is 90 % of 300 px, −3.25 is left of the zero line. */
START_TEST(labels_stand_beyond_the_ends)
{
    make(ON, DATA ", \"mark\": \"bar\", \"encoding\": {" N(
                 "y", "k") ", "
                           "\"x\": {\"field\": \"v\", \"type\": \"quantitative\", "
                           "\"scale\": {\"domain\": [-20, 40], \"nice\": false}}}");
    const struct scene_mark *texts = find_mark(&report.scene.root.items[0], "mark", &item_text);
    ck_assert_uint_eq(texts->item_count, 3);
    ck_assert_double_eq_tol(texts->items[1].x, 300. * 56 / 60 + 3, 1e-9);
    ck_assert_int_eq((int)texts->items[1].text.align, TEXT_ALIGN_LEFT);
    ck_assert_double_lt(texts->items[2].x, 100 - 3);
    ck_assert_int_eq((int)texts->items[2].text.align, TEXT_ALIGN_RIGHT);
    report_close(&report);
}
END_TEST

static const struct {
    const char *spec;
    bool has_axis;
} axes[] = {
    {MARK("bar", N("x", "k") ", " Q("y", "")), false},
    {MARK("bar", N("x", "k") ", " Q("y", ", \"axis\": {\"labels\": true}")), true},
    {MARK("line", N("x", "a") ", " Q("y", "")), true},                     /* its way isn't said */
    {MARK("bar", N("x", "a") ", " N("color", "k") ", " Q("y", "")), true}, /* the sums aren't */
    {DATA ", \"encoding\": {" N("x", "k") ", " Q("y", "") "}, \"layer\": [{\"mark\": \"bar\"}, "
                                                          "{\"mark\": \"line\"}]",
     true},
};

static size_t count_labels(const struct item *group, const char *role)
{
    size_t count = 0;
    for (size_t i = 0; i < group->group.mark_count; i++) {
        const struct scene_mark *mark = &group->group.marks[i];
        count += strcmp(mark->role, role) ? 0 : mark->item_count;
        for (size_t k = 0; mark->type == &item_group && k < mark->item_count; k++)
            count += count_labels(&mark->items[k], role);
    }
    return count;
}

/* The axis of x has at most three labels, one a name; with one of y there are more. */
START_TEST(the_axis_that_says_the_same_goes)
{
    make(ON, axes[_i].spec);
    size_t labels = count_labels(&report.scene.root.items[0], "axis-label");
    ck_assert_msg((labels > 3) == axes[_i].has_axis, "%zu labels", labels);
    ck_assert_uint_eq(count_labels(&report.scene.root.items[0], "axis-title"), 2);
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("guide/values");
    TCase *tcase = tcase_create("values");
    tcase_add_loop_test(tcase, labels_say_the_data, 0, COUNT_OF(cases));
    tcase_add_test(tcase, labels_stand_beyond_the_ends);
    tcase_add_loop_test(tcase, the_axis_that_says_the_same_goes, 0, COUNT_OF(axes));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
