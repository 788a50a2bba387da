/*
 * Alternative texts against the data: charts of every kind are made of numbers that the test draws
 * itself, and what the text says of them is worked out here, by plain loops over the same numbers.
 */
#include "charts/alt/alt.h"

#include "tests/charts/report/fixture.h"
#include "tests/support/suite.h"

enum { ROUNDS = 12, NAMES = 12, SERIES = 3 };

static const char *const names[NAMES] = {"Ash",      "Birch",   "Cedar",  "Dogwood",
                                         "Elm",      "Fir",     "Ginkgo", "Hazel",
                                         "Ironwood", "Juniper", "Larch",  "Maple"};
static const char *const series_names[SERIES] = {"north", "south", "west"};

/* Rows of a name, a series and a whole number. */
struct rows {
    unsigned seed;
    size_t names, series; /* each name with each series */
    int values[NAMES][SERIES];
    char json[NAMES * SERIES * 80];
};

static int draw(struct rows *rows, int below)
{
    rows->seed = rows->seed * 1664525U + 1013904223U;
    return (int)((rows->seed >> 8) % (unsigned)below);
}

/* least: of the numbers */
static void rows_draw(struct rows *rows, unsigned seed, size_t series, int least)
{
    size_t used = 0;
    *rows = (struct rows){.seed = seed * 7919 + 17, .series = series};
    rows->names = 2 + (size_t)draw(rows, NAMES - 1);
    for (size_t i = 0; i < rows->names; i++) {
        for (size_t k = 0; k < series; k++) {
            rows->values[i][k] = least + draw(rows, 200);
            used += (size_t)snprintf(rows->json + used, sizeof rows->json - used,
                                     "%s{\"k\":\"%s\",\"s\":\"%s\",\"t\":%zu,\"v\":%d}",
                                     used ? "," : "", names[i], series_names[k], 2000 + i,
                                     rows->values[i][k]);
        }
    }
}

static void open_chart(struct report *report, const struct rows *rows, const char *rest)
{
    char spec[8192];
    snprintf(spec, sizeof spec, "{\"data\":{\"values\":[%s]},%s}", rows->json, rest);
    report_open(report, spec);
    ck_assert_ptr_nonnull(report->scene.description);
    ck_assert_ptr_nonnull(report->scene.title);
}

static void assert_says(const struct report *report, const char *text)
{
    ck_assert_msg(strstr(report->scene.description, text) != NULL, "no \"%s\" in: %s", text,
                  report->scene.description);
}

/* "−38" with the minus sign of d3's default locale. */
static const char *number(int value)
{
    static char texts[8][16];
    static int next;
    char *text = texts[next++ % 8];
    snprintf(text, sizeof texts[0], "%s%d", value < 0 ? "\xe2\x88\x92" : "", abs(value));
    return text;
}

/* Thousands apart, as totals need it. */
static const char *amount(int value)
{
    static char texts[8][16];
    static int next;
    char *text = texts[next++ % 8];
    if (value < 1000)
        return number(value);
    snprintf(text, sizeof texts[0], "%d,%03d", value / 1000, value % 1000);
    return text;
}

/* Samples of one number and the place that it is at. */
struct samples {
    int values[NAMES * SERIES];
    char places[NAMES * SERIES][40];
    size_t count;
};

static void add_sample(struct samples *samples, int value, const char *place)
{
    samples->values[samples->count] = value;
    snprintf(samples->places[samples->count++], sizeof samples->places[0], "%s", place);
}

/* "Largest value: 180 (Elm and Fir)." for sign 1, the smallest for -1. */
static void assert_extreme(const struct report *report, const struct samples *samples,
                           const char *words, int sign, const char *between)
{
    size_t best = 0, ties = 0, written = 0;
    char text[512];
    for (size_t i = 1; i < samples->count; i++) {
        if (sign * samples->values[i] > sign * samples->values[best])
            best = i;
    }
    for (size_t i = 0; i < samples->count; i++)
        ties += samples->values[i] == samples->values[best];
    size_t used =
        (size_t)snprintf(text, sizeof text, "%s: %s (", words, amount(samples->values[best]));
    for (size_t i = 0; i < samples->count && ties <= 12; i++) {
        if (samples->values[i] != samples->values[best])
            continue;
        const char *gap = written == 0          ? ""
                          : between             ? between
                          : written + 1 == ties ? " and "
                                                : ", ";
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", gap, samples->places[i]);
        written++;
    }
    snprintf(text + used, sizeof text - used, ties <= 12 ? ")." : "");
    assert_says(report, text);
}

static bool all_equal(const struct samples *samples)
{
    for (size_t i = 1; i < samples->count; i++) {
        if (samples->values[i] != samples->values[0])
            return false;
    }
    return true;
}

static void assert_extremes(const struct report *report, const struct samples *samples,
                            const char *between)
{
    if (all_equal(samples))
        return;
    assert_extreme(report, samples, "Largest value", 1, between);
    assert_extreme(report, samples, "Smallest value", -1, between);
}

/* Each row by its name, and by its series when there are any. */
static void sample_rows(const struct rows *rows, struct samples *samples)
{
    char place[40];
    samples->count = 0;
    for (size_t i = 0; i < rows->names; i++) {
        for (size_t k = 0; k < rows->series; k++) {
            snprintf(place, sizeof place, "%s, %s", series_names[k], names[i]);
            add_sample(samples, rows->values[i][k], rows->series > 1 ? place : names[i]);
        }
    }
}

static void assert_count(const struct report *report, size_t count, const char *one,
                         const char *many)
{
    char text[64];
    snprintf(text, sizeof text, "%zu %s.", count, count == 1 ? one : many);
    assert_says(report, text);
}

#define BY_NAME(MARK)                                                                              \
    "\"mark\":\"" MARK                                                                             \
    "\",\"encoding\":{\"x\":{\"field\":\"k\",\"type\":\"nominal\",\"sort\":null},"                 \
    "\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}"

START_TEST(bars_and_points)
{
    static const struct {
        const char *rest, *name, *one, *many;
    } charts[] = {
        {BY_NAME("bar") "}", "Bar chart: v by k.", "bar", "bars"},
        {BY_NAME("point") "}", "Dot plot: v by k.", "point", "points"},
        {BY_NAME("tick") "}", "Strip plot: v by k.", "tick", "ticks"},
        {"\"mark\":\"bar\",\"encoding\":{\"y\":{\"field\":\"k\",\"sort\":null},"
         "\"x\":{\"field\":\"v\",\"type\":\"quantitative\"}}",
         "Bar chart: v by k.", "bar", "bars"},
    };
    struct report report;
    struct samples samples;
    struct rows rows;
    for (size_t c = 0; c < sizeof charts / sizeof *charts; c++) {
        rows_draw(&rows, (unsigned)_i, 1, -60);
        sample_rows(&rows, &samples);
        open_chart(&report, &rows, charts[c].rest);
        assert_says(&report, charts[c].name);
        assert_count(&report, rows.names, charts[c].one, charts[c].many);
        assert_extremes(&report, &samples, NULL);
        report_close(&report);
    }
}
END_TEST

START_TEST(stacks)
{
    static const char *const rests[] = {
        BY_NAME("bar") ",\"color\":{\"field\":\"s\"}}",
        BY_NAME("area") ",\"color\":{\"field\":\"s\"}}",
    };
    struct rows rows;
    for (size_t c = 0; c < 2; c++) {
        struct report report;
        struct samples samples = {0};
        int total = 0, sums[SERIES] = {0};
        char text[128];
        rows_draw(&rows, (unsigned)_i, SERIES, 1);
        for (size_t i = 0; i < rows.names; i++) {
            int sum = 0;
            for (size_t k = 0; k < SERIES; k++) {
                sum += rows.values[i][k];
                sums[k] += rows.values[i][k];
            }
            total += sum;
            add_sample(&samples, sum, names[i]);
        }
        open_chart(&report, &rows, rests[c]);
        if (!all_equal(&samples)) {
            assert_extreme(&report, &samples, "Largest total", 1, NULL);
            assert_extreme(&report, &samples, "Smallest total", -1, NULL);
        }
        snprintf(text, sizeof text, "Total: %s.", amount(total));
        assert_says(&report, text);
        snprintf(text, sizeof text, "Totals by s: north %s; south %s; west %s.", amount(sums[0]),
                 amount(sums[1]), amount(sums[2]));
        assert_says(&report, text);
        report_close(&report);
    }
}
END_TEST

START_TEST(groups_and_panels)
{
    static const char *const rests[] = {
        BY_NAME("bar") ",\"xOffset\":{\"field\":\"s\"},\"color\":{\"field\":\"s\"}}",
        BY_NAME("line") ",\"color\":{\"field\":\"s\"}}",
    };
    struct rows rows;
    struct samples samples;
    struct report report;
    rows_draw(&rows, (unsigned)_i, SERIES, -20);
    sample_rows(&rows, &samples);
    for (size_t c = 0; c < 2; c++) {
        open_chart(&report, &rows, rests[c]);
        assert_extremes(&report, &samples, "; ");
        report_close(&report);
    }
    /* A panel's name comes after the bar's. */
    samples.count = 0;
    for (size_t i = 0; i < rows.names; i++) {
        for (size_t k = 0; k < SERIES; k++) {
            char place[40];
            snprintf(place, sizeof place, "%s, %s", names[i], series_names[k]);
            add_sample(&samples, rows.values[i][k], place);
        }
    }
    open_chart(&report, &rows, BY_NAME("bar") ",\"column\":{\"field\":\"s\"}}");
    assert_says(&report, "Bar chart: v by k, a panel for each s.");
    assert_says(&report, "3 panels by s: north, south and west.");
    assert_count(&report, SERIES * rows.names, "bar", "bars");
    assert_extremes(&report, &samples, "; ");
    report_close(&report);
}
END_TEST

/* Largest part of its bar in percent, with at most one digit. */
START_TEST(shares)
{
    struct rows rows;
    struct report report;
    char text[128];
    double best = -1;
    size_t at = 0, of = 0;
    rows_draw(&rows, (unsigned)_i, SERIES, 1);
    for (size_t i = 0; i < rows.names; i++) {
        double sum = rows.values[i][0] + rows.values[i][1] + rows.values[i][2];
        for (size_t k = 0; k < SERIES; k++) {
            if (rows.values[i][k] / sum > best + 1e-9) {
                best = rows.values[i][k] / sum;
                at = i;
                of = k;
            }
        }
    }
    open_chart(&report, &rows,
               "\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"k\",\"sort\":null},\"y\":{"
               "\"field\":\"v\",\"type\":\"quantitative\",\"stack\":\"normalize\"},"
               "\"color\":{\"field\":\"s\"}}");
    snprintf(text, sizeof text, "Largest share: %g%% (%s, %s", round(best * 1000) / 10,
             series_names[of], names[at]);
    assert_says(&report, text);
    report_close(&report);
}
END_TEST

START_TEST(pies)
{
    struct rows rows;
    struct samples samples;
    struct report report;
    int total = 0;
    char text[64];
    rows_draw(&rows, (unsigned)_i, 1, 1);
    sample_rows(&rows, &samples);
    for (size_t i = 0; i < rows.names; i++)
        total += rows.values[i][0];
    open_chart(&report, &rows,
               "\"mark\":\"arc\",\"encoding\":{\"theta\":{\"field\":\"v\",\"type\":"
               "\"quantitative\"},\"color\":{\"field\":\"k\",\"sort\":null}}");
    assert_says(&report, "Pie chart: v by k.");
    assert_count(&report, rows.names, "slice", "slices");
    snprintf(text, sizeof text, "Total: %s.", amount(total));
    assert_says(&report, text);
    assert_extremes(&report, &samples, NULL);
    report_close(&report);
}
END_TEST

/* Bins of 50; the largest is named by its ends. */
START_TEST(histograms)
{
    struct rows rows;
    struct report report;
    struct samples samples = {0};
    int counts[4] = {0};
    char text[64], rest[] = "\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"v\",\"type\":"
                            "\"quantitative\",\"bin\":{\"step\":50}},\"y\":{\"aggregate\":"
                            "\"count\"}}";
    rows_draw(&rows, (unsigned)_i, 1, 0);
    /* In the order in which the rows first come to them. */
    size_t order[4], used = 0;
    for (size_t i = 0; i < rows.names; i++) {
        size_t bin = (size_t)rows.values[i][0] / 50;
        if (counts[bin]++ == 0)
            order[used++] = bin;
    }
    for (size_t i = 0; i < used; i++) {
        snprintf(text, sizeof text, "%zu \xe2\x80\x93 %zu", order[i] * 50, order[i] * 50 + 50);
        add_sample(&samples, counts[order[i]], text);
    }
    open_chart(&report, &rows, rest);
    assert_says(&report, "Histogram: Count of Records by v (binned).");
    if (used > 1) {
        snprintf(text, sizeof text, "Total: %zu.", rows.names);
        assert_says(&report, text);
        assert_extremes(&report, &samples, NULL);
    }
    report_close(&report);
}
END_TEST

START_TEST(lines)
{
    struct rows rows;
    struct report report;
    char text[128];
    rows_draw(&rows, (unsigned)_i, SERIES, -50);
    open_chart(&report, &rows,
               "\"mark\":\"line\",\"encoding\":{\"x\":{\"field\":\"t\",\"type\":\"ordinal\"},"
               "\"y\":{\"field\":\"v\",\"type\":\"quantitative\"},\"color\":{\"field\":\"s\"}}");
    snprintf(text, sizeof text, "3 lines, points: %zu.", SERIES * rows.names);
    assert_says(&report, text);
    assert_says(&report, "s: north, south and west.");
    for (size_t k = 0; k < SERIES; k++) {
        snprintf(text, sizeof text, "%s: from %s (2000) to %s (%zu).", series_names[k],
                 number(rows.values[0][k]), number(rows.values[rows.names - 1][k]),
                 2000 + rows.names - 1);
        assert_says(&report, text);
    }
    report_close(&report);
}
END_TEST

/* What stands over bars and what a condition sets apart. */
START_TEST(layers_and_highlights)
{
    struct rows rows;
    struct samples samples;
    struct report report;
    char rest[1024], text[64];
    rows_draw(&rows, (unsigned)_i, 1, 5);
    rows.names = rows.names < 4 ? 4 : rows.names;
    sample_rows(&rows, &samples);
    size_t chosen = (size_t)draw(&rows, (int)rows.names);
    rows_draw(&rows, (unsigned)_i, 1, 5);
    if (rows.names < 4)
        return;
    sample_rows(&rows, &samples);
    snprintf(rest, sizeof rest,
             "\"layer\":[{\"mark\":\"bar\",\"encoding\":{\"color\":{\"condition\":{\"test\":"
             "\"datum.k === '%s'\",\"value\":\"red\"},\"value\":\"grey\"}}},{\"mark\":\"text\","
             "\"encoding\":{\"text\":{\"field\":\"v\"}}},{\"mark\":\"rule\",\"encoding\":{\"x\":"
             "null,\"y\":{\"datum\":42}}}],\"encoding\":{\"x\":{\"field\":\"k\",\"sort\":null},"
             "\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}}",
             names[chosen]);
    open_chart(&report, &rows, rest);
    snprintf(text, sizeof text, "Highlighted: %s.", names[chosen]);
    assert_says(&report, text);
    assert_says(&report, "Reference line at 42.");
    assert_says(&report, "With text labels.");
    assert_extremes(&report, &samples, NULL);
    report_close(&report);
}
END_TEST

/* Places on a map have sizes; a scatter plot and a heat map have two positions. */
START_TEST(maps_and_planes)
{
    struct rows rows;
    struct samples samples;
    struct report report;
    rows_draw(&rows, (unsigned)_i, 1, 1);
    sample_rows(&rows, &samples);
    open_chart(&report, &rows,
               "\"projection\":{\"type\":\"mercator\"},\"mark\":\"circle\",\"encoding\":{"
               "\"longitude\":{\"field\":\"t\",\"type\":\"quantitative\"},\"latitude\":{\"datum\":"
               "10},\"size\":{\"field\":\"v\",\"type\":\"quantitative\"},\"detail\":{\"field\":"
               "\"k\"}}");
    assert_says(&report, "Dot map: v by k.");
    assert_extremes(&report, &samples, NULL);
    report_close(&report);

    samples.count = 0;
    for (size_t i = 0; i < rows.names; i++) {
        char place[16];
        snprintf(place, sizeof place, "%zu", 2000 + i);
        add_sample(&samples, rows.values[i][0], amount(2000 + (int)i));
    }
    open_chart(&report, &rows,
               "\"mark\":\"point\",\"encoding\":{\"x\":{\"field\":\"t\",\"type\":\"quantitative\","
               "\"scale\":{\"zero\":false}},\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}}");
    assert_says(&report, "Scatter plot: v against t.");
    assert_extremes(&report, &samples, NULL);
    report_close(&report);

    rows_draw(&rows, (unsigned)_i, SERIES, 0);
    samples.count = 0;
    for (size_t i = 0; i < rows.names; i++) {
        for (size_t k = 0; k < SERIES; k++) {
            char place[40];
            snprintf(place, sizeof place, "%s, %s", series_names[k], names[i]);
            add_sample(&samples, rows.values[i][k], place);
        }
    }
    open_chart(&report, &rows,
               "\"mark\":\"rect\",\"encoding\":{\"x\":{\"field\":\"k\",\"sort\":null},\"y\":{"
               "\"field\":\"s\"},\"color\":{\"field\":\"v\",\"type\":\"quantitative\"}}");
    assert_says(&report, "Heat map: v by s.");
    assert_extremes(&report, &samples, "; ");
    report_close(&report);
}
END_TEST

/* --- what isn't a matter of numbers ------------------------------------------------------------
 */

static const char rows_of_two[] = "\"data\":{\"values\":[{\"k\":\"a\",\"v\":1234.5,\"d\":"
                                  "\"2020-03-01\"},{\"k\":\"b\",\"v\":-2,\"d\":\"2021-04-01\"}]}";

static void open_spec(struct report *report, const char *head, const char *rest)
{
    char spec[2048];
    snprintf(spec, sizeof spec, "{%s%s,%s}", head, rows_of_two, rest);
    report_open(report, spec);
}

START_TEST(words_of_the_author_go_first)
{
    struct report report;
    open_spec(&report, "\"title\":\"T\",\"description\":\"D\",",
              "\"mark\":\"bar\",\"encoding\":{\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}}");
    ck_assert_str_eq(report.scene.title, "T");
    ck_assert_str_eq(report.scene.description, "D");
    ck_assert_ptr_null(report.scene.description_language);
    report_close(&report);
    /* Of a view within, too. */
    open_spec(
        &report, "",
        "\"hconcat\":[{\"description\":\"D1\",\"mark\":\"bar\",\"encoding\":{\"y\":{\"field\":"
        "\"v\",\"type\":\"quantitative\"}}},{\"title\":\"T2\",\"mark\":\"bar\",\"encoding\":"
        "{\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}}}]");
    ck_assert_str_eq(report.scene.title, "2 charts");
    assert_says(&report, "Chart 1: D1 Chart 2, \xe2\x80\x9cT2\xe2\x80\x9d: Bar chart: v.");
    report_close(&report);
}
END_TEST

START_TEST(aria_false_says_nothing)
{
    struct report report;
    static const char rest[] = "\"mark\":{\"type\":\"bar\"%s},\"encoding\":{\"y\":{\"field\":\"v\","
                               "\"type\":\"quantitative\"}}";
    char mark[256];
    snprintf(mark, sizeof mark, rest, "");
    open_spec(&report, "\"config\":{\"aria\":false},", mark);
    ck_assert_ptr_null(report.scene.description);
    ck_assert_ptr_null(report.scene.title);
    report_close(&report);
    snprintf(mark, sizeof mark, rest, ",\"aria\":false");
    open_spec(&report, "", mark);
    ck_assert_ptr_null(report.scene.description);
    report_close(&report);
}
END_TEST

START_TEST(languages_follow_the_spec)
{
    static const char rest[] = "\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"d\",\"type\":"
                               "\"temporal\"},\"y\":{\"field\":\"v\",\"type\":\"quantitative\"}}";
    struct report report;
    open_spec(&report, "\"usermeta\":{\"burin\":{\"lang\":\"de-CH\"}},", rest);
    assert_says(&report, "Balkendiagramm: v nach d. 2 Balken.");
    /* As on the axis: in the layout "report", numbers follow the language. */
    assert_says(&report, "Gr\xc3\xb6\xc3\x9fter Wert: 1'235 (3/2020).");
    ck_assert_str_eq(report.scene.description_language, "de");
    report_close(&report);
    open_spec(&report, "\"config\":{\"locale\":\"de-DE\"},", rest);
    assert_says(&report, "Gr\xc3\xb6\xc3\x9fter Wert: 1.235 (3/2020).");
    report_close(&report);
    open_spec(&report, "\"usermeta\":{\"burin\":{\"lang\":\"zh-Hans\"}},", rest);
    assert_says(&report, "\xe5\x85\xb1"
                         "2\xe4\xb8\xaa\xe6\x9d\xa1\xe5\xbd\xa2");
    assert_says(&report, "2020\xe5\xb9\xb4"
                         "3\xe6\x9c\x88");
    report_close(&report);
}
END_TEST

/* Units stand in titles, formats and labels. */
START_TEST(values_are_written_as_on_their_axes)
{
    struct report report;
    open_spec(
        &report, "",
        "\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"k\"},\"y\":{\"field\":\"v\",\"type\":"
        "\"quantitative\",\"axis\":{\"title\":\"cost (francs)\",\"format\":\"$,.2f\"}}}");
    assert_says(&report, "Bar chart: cost (francs) by k.");
    assert_says(&report, "Largest value: $1,234.50 (a). Smallest value: \xe2\x88\x92$2.00 (b).");
    report_close(&report);
    open_spec(
        &report, "",
        "\"mark\":\"bar\",\"encoding\":{\"x\":{\"field\":\"k\"},\"y\":{\"field\":\"v\",\"type\":"
        "\"quantitative\",\"axis\":{\"labelExpr\":\"datum.value + ' km'\"}}}");
    assert_says(&report, "Largest value: 1234.5 km (a).");
    report_close(&report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/alt/alt");
    TCase *tests = tcase_create("alt");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, bars_and_points, 0, ROUNDS);
    tcase_add_loop_test(tests, stacks, 0, ROUNDS);
    tcase_add_loop_test(tests, groups_and_panels, 0, ROUNDS);
    tcase_add_loop_test(tests, shares, 0, ROUNDS);
    tcase_add_loop_test(tests, pies, 0, ROUNDS);
    tcase_add_loop_test(tests, histograms, 0, ROUNDS);
    tcase_add_loop_test(tests, lines, 0, ROUNDS);
    tcase_add_loop_test(tests, layers_and_highlights, 0, ROUNDS);
    tcase_add_loop_test(tests, maps_and_planes, 0, ROUNDS);
    tcase_add_test(tests, words_of_the_author_go_first);
    tcase_add_test(tests, aria_false_says_nothing);
    tcase_add_test(tests, languages_follow_the_spec);
    tcase_add_test(tests, values_are_written_as_on_their_axes);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
