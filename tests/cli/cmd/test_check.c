/*
 * burin check: what makes a figure stale, and what doesn't; what it says and returns.
 */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { ARGUMENTS = 16 };

static char *folder;

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void remove_beside(const char *name)
{
    char *path = path_join(folder, name);
    ck_assert_int_eq(remove(path), 0);
    free(path);
}

static const char one[] =
    "{\"mark\": \"bar\", \"data\": {\"url\": \"data/one.csv\"}, \"encoding\": {\"x\": {\"field\": "
    "\"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}";
static const char two[] = "{\"mark\": \"point\", \"data\": {\"values\": [{\"a\": 1}]}, "
                          "\"encoding\": {\"x\": {\"field\": \"a\"}}}";

/* Runs burin in the folder; words are its arguments, with spaces between. */
static struct run_result run_burin(const char *words)
{
    char copy[512];
    snprintf(copy, sizeof copy, "%s", words);
    const char *arguments[ARGUMENTS] = {TEST_BURIN};
    size_t count = 1;
    char *rest = NULL;
    for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        ck_assert_uint_lt(count, ARGUMENTS - 1);
        arguments[count++] = word;
    }
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

static void make(const char *words)
{
    struct run_result result = run_burin(words);
    ck_assert_msg(result.status == 0, "%s: %s", words, result.err);
    run_result_free(&result);
}

static void expect(const char *words, int status, const char *out, const char *err)
{
    struct run_result result = run_burin(words);
    ck_assert_str_eq(result.err, err);
    ck_assert_str_eq(result.out, out);
    ck_assert_int_eq(result.status, status);
    run_result_free(&result);
}

static void setup(void)
{
    folder = folder_new();
    char *data = path_join(folder, "data");
    ck_assert_int_eq(mkdir(data, 0777), 0);
    free(data);
    write_beside("one.vl.json", one);
    write_beside("two.vl.json", two);
    write_beside("data/one.csv", "a,b\nx,1\n");
    make("one.vl.json two.vl.json --out-dir figs --format png --format svg --format pdf -q");
}

static void teardown(void)
{
    folder_remove(folder);
}

START_TEST(all_are_current)
{
    expect("check one.vl.json two.vl.json --out-dir figs", 0,
           "figs/one.png: current\nfigs/one.svg: current\nfigs/one.pdf: current\n"
           "figs/two.png: current\nfigs/two.svg: current\nfigs/two.pdf: current\n"
           "6 figures: 6 current\n",
           "");
    expect("check one.vl.json -o figs/one.png", 0, "figs/one.png: current\n", "");
    expect("check one.vl.json two.vl.json --out-dir figs -q", 0, "", "");
}
END_TEST

START_TEST(only_its_figures_are_stale)
{
    write_beside("data/one.csv", "a,b\nx,2\n"); /* as long as before */
    expect("check one.vl.json two.vl.json --out-dir figs --format png", 1,
           "figs/two.png: current\n2 figures: 1 current, 1 stale\n",
           "figs/one.png: error: stale: data/one.csv has changed\n");
    write_beside("data/one.csv", "a,b\nx,1\n");
    expect("check one.vl.json --out-dir figs -q", 0, "", "");
}
END_TEST

START_TEST(every_reason_is_said)
{
    remove_beside("data/one.csv");
    write_beside("one.vl.json", two);
    expect("check one.vl.json -o figs/one.svg", 1, "",
           "figs/one.svg: error: stale: one.vl.json has changed; data/one.csv is gone\n");
}
END_TEST

START_TEST(missing)
{
    remove_beside("figs/two.png");
    expect("check two.vl.json --out-dir figs --format png --format pdf", 1,
           "figs/two.pdf: current\n2 figures: 1 current, 1 missing\n",
           "figs/two.png: error: missing\n");
    expect("check two.vl.json --out-dir nowhere", 1, "", "nowhere/two.png: error: missing\n");
    expect("check two.vl.json --out-dir figs -q", 0, "", ""); /* those that are there */
}
END_TEST

START_TEST(altered_by_hand)
{
    size_t length;
    char *path = path_join(folder, "figs/one.svg");
    char *svg = file_read(path, &length);
    char *color = strstr(svg, "#4c78a8"); /* Vega's blue */
    ck_assert_ptr_nonnull(color);
    memcpy(color, "#ff0000", 7);
    file_write(path, svg, length);
    free(svg);
    free(path);
    expect("check one.vl.json -o figs/one.svg", 1, "",
           "figs/one.svg: error: altered: was edited after burin made it\n");
}
END_TEST

START_TEST(unknown)
{
    write_beside("figs/one.png", "no picture");
    make("two.vl.json -o figs/two.png --no-fingerprint");
    expect("check one.vl.json two.vl.json --out-dir figs --format png", 1, "2 figures: 2 unknown\n",
           "figs/one.png: error: unknown: this is no PNG, SVG or PDF [no-record]\n"
           "figs/two.png: error: unknown: this picture doesn't say what it was made from "
           "[no-record]\n");
}
END_TEST

/* Options that are given must be those of the figure; what isn't given is the figure's own. */
START_TEST(options)
{
    write_beside("house.json", "{\"background\": \"#eee\"}");
    make("one.vl.json -o figs/one.png --scale 2 --config house.json --font DejaVu");
    expect("check one.vl.json -o figs/one.png -q", 0, "", "");
    expect("check one.vl.json -o figs/one.png -q --scale 2 --config house.json --font DejaVu", 0,
           "", "");
    expect("check one.vl.json -o figs/one.png --scale 1 --ppi 100 --font Arial", 1, "",
           "figs/one.png: error: stale: --font was DejaVu, not Arial; --scale was 2, not 1; --ppi "
           "was not 100\n");
    expect("check two.vl.json -o figs/two.png --scale 1 --layout vega -q", 0, "", "");
    expect("check two.vl.json -o figs/two.png --scale 2 --layout report", 1, "",
           "figs/two.png: error: stale: --layout was vega, not report; --scale was 1, not 2\n");
    expect("check two.vl.json -o figs/two.png --config house.json", 1, "",
           "figs/two.png: error: stale: house.json is new\n");
    write_beside("house.json", "{\"background\": \"#fff\"}");
    expect("check one.vl.json -o figs/one.png", 1, "",
           "figs/one.png: error: stale: house.json has changed\n");
    write_beside("other.json", "{}");
    expect("check one.vl.json -o figs/one.png --config other.json", 1, "",
           "figs/one.png: error: stale: other.json has changed\n");
}
END_TEST

START_TEST(locales)
{
    write_beside("de.json", "{\"decimal\": \",\", \"thousands\": \".\", \"grouping\": [3], "
                            "\"currency\": [\"\", \"\"]}");
    make("one.vl.json -o figs/one.png --locale de.json");
    expect("check one.vl.json -o figs/one.png -q --render", 0, "", "");
    remove_beside("de.json");
    expect("check one.vl.json -o figs/one.png", 1, "",
           "figs/one.png: error: stale: de.json is gone\n");
}
END_TEST

START_TEST(time_zones)
{
    make("one.vl.json -o figs/one.png --timezone Asia/Kolkata --depfile one.d");
    size_t length;
    char *path = path_join(folder, "one.d"), *rules = file_read(path, &length);
    ck_assert_ptr_nonnull(strstr(rules, "\n /usr/share/zoneinfo/Asia/Kolkata \\\n"));
    free(rules);
    free(path);
    expect("check one.vl.json -o figs/one.png -q --render", 0, "", "");
    expect("check one.vl.json -o figs/one.png --timezone UTC", 1, "",
           "figs/one.png: error: stale: --timezone was Asia/Kolkata, not UTC\n");
    expect("check two.vl.json -o figs/two.png -q --timezone UTC", 0, "", "");
}
END_TEST

/* Names start at the spec, wherever the call is made from and however it names the files. */
START_TEST(from_elsewhere)
{
    char *spec = path_join(folder, "one.vl.json"), *figs = path_join(folder, "figs");
    const char *arguments[] = {TEST_BURIN, "check", spec, "--out-dir", figs, "-q", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = "/"});
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 0);
    run_result_free(&result);
    free(spec);
    free(figs);
}
END_TEST

START_TEST(a_base_is_remembered)
{
    write_beside("base.vl.json", "{\"mark\": \"bar\", \"data\": {\"url\": \"one.csv\"}, "
                                 "\"encoding\": {\"x\": {\"value\": 10}}}");
    make("base.vl.json -o figs/base.png --base data");
    expect("check base.vl.json -o figs/base.png -q --render", 0, "", "");
    write_beside("data/one.csv", "a,b\nx,1\ny,1\n");
    expect("check base.vl.json -o figs/base.png", 1, "",
           "figs/base.png: error: stale: one.csv has changed\n");
}
END_TEST

/* A picture from anywhere, which names files: outside the folders that may be read none is looked
 * at, whether it is there or not, and a base that leads there isn't believed. */
static const struct {
    const char *inputs, *options, *told;
} strangers[] = {
    {", {\"role\": \"data\", \"name\": \"/etc/passwd\", \"size\": 1, \"digest\": \"\"}", "",
     "/etc/passwd is outside the folders that may be read"},
    {", {\"role\": \"data\", \"name\": \"/etc/none\", \"size\": 1, \"digest\": \"\"}", "",
     "/etc/none is outside the folders that may be read"},
    {", {\"role\": \"data\", \"name\": \"../../../../../etc/passwd\", \"size\": 1, \"digest\": "
     "\"\"}",
     "", "../../../../../etc/passwd is outside the folders that may be read"},
    {", {\"role\": \"data\", \"name\": \"passwd\", \"size\": 1, \"digest\": \"\"}",
     "\"base\": \"/etc\"", "passwd is outside the folders that may be read"},
    {", {\"role\": \"data\", \"name\": \"passwd\", \"size\": 1, \"digest\": \"\"}",
     "\"base\": \"/none\"", "passwd is outside the folders that may be read"},
    {", {\"role\": \"config\", \"name\": \"/etc/passwd\", \"size\": 1, \"digest\": \"\"}", "",
     "/etc/passwd is outside the folders that may be read"},
    {"", "\"base\": \"/etc\"", "its base \"/etc\" is outside the folders that may be read"},
};

START_TEST(a_picture_leads_nowhere)
{
    char forged[65536];
    size_t length;
    make("two.vl.json -o b.svg");
    char *path = path_join(folder, "b.svg");
    char *svg = file_read(path, &length);
    char *first = strstr(svg, "\"role\":\"spec\""), *end = strstr(svg, "</metadata>");
    ck_assert(first && end && strchr(first, '}') && length < sizeof forged / 2);
    /* The fingerprint up to its first input, which is the spec; the checksum is that of the rest.
     */
    snprintf(forged, sizeof forged, "%.*s%s],\"options\":{%s}}%s",
             (int)(strchr(first, '}') + 1 - svg), svg, strangers[_i].inputs, strangers[_i].options,
             end);
    write_beside("b.svg", forged);
    struct run_result result = run_burin("check two.vl.json -o b.svg --render");
    ck_assert_msg(strstr(result.err, strangers[_i].told) != NULL, "%s", result.err);
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    free(svg);
    free(path);
}
END_TEST

/* Writes another text of the same length into the fingerprint of an SVG, whose checksum it is not
 * part of. */
static void forge(const char *name, const char *was, const char *is)
{
    size_t length;
    char *path = path_join(folder, name);
    char *svg = file_read(path, &length);
    char *at = strstr(strstr(svg, "<metadata"), was);
    ck_assert_ptr_nonnull(at);
    memcpy(at, is, strlen(is));
    file_write(path, svg, length);
    free(svg);
    free(path);
}

START_TEST(another_burin_and_other_fonts)
{
    forge("figs/one.svg", "{\"burin\":\"", "{\"burin\":\"9");
    struct run_result result = run_burin("check one.vl.json -o figs/one.svg");
    ck_assert_ptr_nonnull(strstr(result.err, "figs/one.svg: error: stale: burin was 9"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    expect("check one.vl.json -o figs/one.svg -q --ignore version", 0, "", "");
    forge("figs/one.svg", "LiberationSans-Bold", "LiberationSand-Bold");
    expect("check one.vl.json -o figs/one.svg --ignore version", 1, "",
           "figs/one.svg: error: stale: font LiberationSand-Bold is not installed here\n");
    forge("figs/one.svg", "LiberationSand-Bold", "LiberationSans-Bold");
    expect("check one.vl.json -o figs/one.svg -q --ignore version", 0, "", "");
    forge("figs/one.svg", "glyphs-sha256:", "glyphs-sha256:0123456789");
    expect("check one.vl.json -o figs/one.svg --ignore version -q", 1, "",
           "figs/one.svg: error: stale: font LiberationSans has other outlines here\n");
    expect("check one.vl.json -o figs/one.svg --ignore version --ignore font -q", 0, "", "");
}
END_TEST

/* A figure whose fingerprint says that it is current, but which shows something else: only drawing
 * it tells. */
START_TEST(render_compares_pictures)
{
    expect("check one.vl.json two.vl.json --out-dir figs -q --render", 0, "", "");
    write_beside("two.vl.json",
                 "{\"mark\": \"point\", \"data\": {\"values\": [{\"a\": 1}]}, \"width\": 50, "
                 "\"encoding\": {\"x\": {\"field\": \"a\"}}}");
    make("two.vl.json -o figs/wide.png -o figs/wide.svg");
    write_beside("two.vl.json", two);
    size_t length;
    char *path = path_join(folder, "figs/wide.svg");
    char *svg = file_read(path, &length);
    /* The digest of the other spec, as "burin inspect" prints it for figs/two.svg. */
    struct run_result inspected = run_burin("inspect --json figs/two.svg");
    char *digest = strstr(inspected.out, "sha256:");
    char *size = strstr(inspected.out, "\"size\": ") + strlen("\"size\": ");
    memcpy(strstr(svg, "sha256:"), digest, strlen("sha256:") + 64);
    memcpy(strstr(svg, "\"size\":") + strlen("\"size\":"), size, 2);
    file_write(path, svg, length);
    free(svg);
    free(path);
    run_result_free(&inspected);
    expect("check two.vl.json -o figs/wide.svg -q", 0, "", "");
    expect("check two.vl.json -o figs/wide.svg -q --render", 1, "",
           "figs/wide.svg: error: stale: is drawn otherwise now\n");
}
END_TEST

START_TEST(annotations)
{
    remove_beside("figs/two.png");
    expect("check two.vl.json -o figs/two.png --diagnostics github", 1, "",
           "::error file=figs/two.png,title=burin%3A missing::missing\n");
    expect("check two.vl.json -o figs/two.png --diagnostics json", 1, "",
           "{\"severity\":\"error\",\"kind\":\"missing\",\"file\":\"figs/two.png\","
           "\"message\":\"missing\"}\n");
}
END_TEST

static const struct {
    const char *words, *says;
} wrong_calls[] = {
    {"check", "no spec was given"},
    {"check one.vl.json", "say --out-dir DIR or -o FIG"},
    {"check one.vl.json --out-dir figs -o figs/one.png", "say --out-dir DIR or -o FIG"},
    {"check one.vl.json two.vl.json -o figs/one.png", "-o FIG is the figure of one spec"},
    {"check - --out-dir figs", "standard input can't be checked"},
    {"check one.vl.json --out-dir figs --depfile x", "unknown option \"--depfile\""},
    {"check one.vl.json --out-dir figs --ignore fonts", "did you mean \"font\"?"},
};

START_TEST(a_wrong_call)
{
    struct run_result result = run_burin(wrong_calls[_i].words);
    ck_assert_int_eq(result.status, 2);
    ck_assert_msg(strstr(result.err, wrong_calls[_i].says) != NULL, "%s", result.err);
    ck_assert_str_eq(result.out, "");
    run_result_free(&result);
}
END_TEST

START_TEST(a_spec_that_is_not_there)
{
    expect("check none.vl.json --out-dir figs", 1, "",
           "burin: error: no such file: \"none.vl.json\" [no-such-file]\n");
}
END_TEST

/* Named on the call, or not: the figure stays behind. One that lies beside the others isn't gone.
 */
START_TEST(figures_whose_spec_is_gone)
{
    make("one.vl.json two.vl.json --out-dir left --format png");
    expect("check one.vl.json --out-dir left", 0, "left/one.png: current\n", "");
    remove_beside("two.vl.json");
    expect("check one.vl.json --out-dir left", 0, "left/one.png: current\n",
           "left/two.png: warning: its specification \"two.vl.json\" is not beside those given\n"
           "  hint: remove the figure, unless a specification elsewhere makes it\n");
    expect("check two.vl.json --out-dir left", 1, "",
           "left/two.png: error: its specification is gone\n"
           "burin: error: no such file: \"two.vl.json\" [no-such-file]\n");
}
END_TEST

/* What is built in is no file that could be missing; another name is another locale. */
START_TEST(locales_by_name)
{
    make("one.vl.json -o one.png --locale de-DE");
    expect("check one.vl.json -o one.png", 0, "one.png: current\n", "");
    expect("check one.vl.json -o one.png --locale de-DE --render", 0, "one.png: current\n", "");
    expect("check one.vl.json -o one.png --locale fr-FR", 1, "",
           "one.png: error: stale: --locale was de-DE, not fr-FR; --time-locale was de-DE, not "
           "fr-FR\n");
}
END_TEST

int main(void)
{
    enum { WRONG_CALLS = sizeof wrong_calls / sizeof wrong_calls[0] };
    Suite *suite = suite_create("cli/cmd/check");
    TCase *tcase = tcase_create("check");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, all_are_current);
    tcase_add_test(tcase, only_its_figures_are_stale);
    tcase_add_test(tcase, every_reason_is_said);
    tcase_add_test(tcase, missing);
    tcase_add_test(tcase, altered_by_hand);
    tcase_add_test(tcase, unknown);
    tcase_add_test(tcase, options);
    tcase_add_test(tcase, locales);
    tcase_add_test(tcase, time_zones);
    tcase_add_test(tcase, from_elsewhere);
    tcase_add_test(tcase, a_base_is_remembered);
    tcase_add_test(tcase, another_burin_and_other_fonts);
    tcase_add_test(tcase, render_compares_pictures);
    tcase_add_test(tcase, annotations);
    tcase_add_loop_test(tcase, a_picture_leads_nowhere, 0, sizeof strangers / sizeof *strangers);
    tcase_add_loop_test(tcase, a_wrong_call, 0, WRONG_CALLS);
    tcase_add_test(tcase, a_spec_that_is_not_there);
    tcase_add_test(tcase, figures_whose_spec_is_gone);
    tcase_add_test(tcase, locales_by_name);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
