/*
 * Expectations by Vega-Lite's header/assemble.ts: defaultLabelAlign() and defaultLabelBaseline() of
 * axis/properties.ts for an axis at the left (rows) or at the top (columns); -1 is Vega's own.
 */
#include "charts/guide/header.h"
#include "charts/label/label.h"
#include "charts/read/facet.h"
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

static void read_header(enum channel_id id, const char *header, struct header *out)
{
    char spec[512];
    snprintf(spec, sizeof spec,
             "{\"mark\": \"point\", \"encoding\": {\"%s\": {\"field\": \"a\", \"header\": %s}}}",
             channels[id].name, header);
    ck_assert_msg(chart_read(&chart, spec), "%s", fixture_told(&chart.base));
    ck_assert_msg(header_read(&chart.view, facet_def(&chart.view, id), out, &chart.context), "%s",
                  fixture_told(&chart.base));
}

static const struct {
    enum channel_id id;
    const char *header;
    int align, baseline, orient;
    bool is_row, is_behind;
} labels[] = {
    {CHANNEL_ROW, "{}", -1, -1, ORIENT_LEFT, true, false},
    {CHANNEL_COLUMN, "{}", -1, -1, ORIENT_TOP, false, false},
    {CHANNEL_FACET, "{}", -1, -1, ORIENT_TOP, false, false},
    {CHANNEL_ROW, "{\"labelAngle\": 0}", TEXT_ALIGN_RIGHT, TEXT_BASELINE_MIDDLE, ORIENT_LEFT, true,
     false},
    {CHANNEL_ROW, "{\"labelAngle\": 90}", TEXT_ALIGN_CENTER, TEXT_BASELINE_TOP, ORIENT_LEFT, true,
     false},
    {CHANNEL_COLUMN, "{\"labelAngle\": 0}", -1, TEXT_BASELINE_BOTTOM, ORIENT_TOP, false, false},
    {CHANNEL_COLUMN, "{\"labelAngle\": -45}", TEXT_ALIGN_LEFT, TEXT_BASELINE_BOTTOM, ORIENT_TOP,
     false, false},
    {CHANNEL_COLUMN, "{\"labelAngle\": 45}", TEXT_ALIGN_RIGHT, TEXT_BASELINE_BOTTOM, ORIENT_TOP,
     false, false},
    {CHANNEL_COLUMN, "{\"labelAngle\": 90}", TEXT_ALIGN_RIGHT, TEXT_BASELINE_MIDDLE, ORIENT_TOP,
     false, false},
    {CHANNEL_ROW, "{\"labelAnchor\": \"end\"}", TEXT_ALIGN_RIGHT, -1, ORIENT_LEFT, true, false},
    {CHANNEL_ROW, "{\"labelOrient\": \"right\"}", -1, -1, ORIENT_RIGHT, true, true},
    {CHANNEL_ROW, "{\"orient\": \"right\"}", -1, -1, ORIENT_RIGHT, true, true},
    {CHANNEL_ROW, "{\"labelOrient\": \"bottom\"}", -1, -1, ORIENT_BOTTOM, false, true},
};

START_TEST(labels_stand_where_vega_lite_sets_them)
{
    struct header header;
    read_header(labels[_i].id, labels[_i].header, &header);
    ck_assert_int_eq(header.label.title_text.align, labels[_i].align);
    ck_assert_int_eq(header.label.title_text.baseline, labels[_i].baseline);
    ck_assert_int_eq(header.label.orient, labels[_i].orient);
    ck_assert_int_eq(header.label_is_row, labels[_i].is_row);
    ck_assert_int_eq(header.label_is_behind, labels[_i].is_behind);
}
END_TEST

static const struct {
    enum channel_id id;
    const char *header, *title; /* "" for none */
    bool has_labels;
    double band;
} titles[] = {
    {CHANNEL_ROW, "{}", "a", true, 0.5},
    {CHANNEL_ROW, "{\"title\": \"T\", \"titleAnchor\": \"start\"}", "T", true, 1},
    {CHANNEL_COLUMN, "{\"titleAnchor\": \"start\"}", "a", true, 0},
    {CHANNEL_COLUMN, "{\"title\": null, \"titleAnchor\": \"end\"}", "", true, 1},
    {CHANNEL_COLUMN, "{\"labels\": false}", "a", false, 0.5},
    {CHANNEL_COLUMN, "null", "", false, 0.5},
};

START_TEST(titles_are_as_given)
{
    struct header header;
    read_header(titles[_i].id, titles[_i].header, &header);
    ck_assert_str_eq(label_join_lines(&header.title.text, chart.context.arena), titles[_i].title);
    ck_assert_int_eq(header.has_labels, titles[_i].has_labels);
    ck_assert_double_eq(header.title_band, titles[_i].band);
}
END_TEST

static const struct {
    const char *header, *label;
} texts[] = {
    {"{}", "2.5"},
    {"{\"format\": \".2f\"}", "2.50"},
    {"{\"labelExpr\": \"datum.label + '|' + (datum.value + 1)\"}", "2.5|3.5"},
};

START_TEST(labels_are_written)
{
    struct header header;
    struct title_params label;
    read_header(CHANNEL_ROW, texts[_i].header, &header);
    ck_assert(
        header_label(&header, VALUE_OF_NUMBER(2.5), VALUE_OF_UNDEFINED, &label, &chart.context));
    ck_assert_str_eq(label_join_lines(&label.text, chart.context.arena), texts[_i].label);
}
END_TEST

static Suite *header_suite(void)
{
    Suite *suite = suite_create("charts/guide/header");
    TCase *tcase = tcase_create("header");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, labels_stand_where_vega_lite_sets_them, 0,
                        sizeof labels / sizeof *labels);
    tcase_add_loop_test(tcase, titles_are_as_given, 0, sizeof titles / sizeof *titles);
    tcase_add_loop_test(tcase, labels_are_written, 0, sizeof texts / sizeof *texts);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(header_suite());
}
