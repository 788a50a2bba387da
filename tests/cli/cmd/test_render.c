/*
 * burin SPEC -o OUT…: what is written where, and what is only a warning.
 */
#define _XOPEN_SOURCE 700 /* symlink() */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { ARGUMENTS = 12 };

#define ENCODING                                                                                   \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, "                            \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}"
#define BARS(values) "{\"mark\": \"bar\", \"data\": " values ", " ENCODING "}"
#define GOOD BARS("{\"values\": [{\"a\": \"x\", \"b\": 1}]}")
#define BY_URL BARS("{\"url\": \"rows.json\"}")

static char *folder;

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_beside("spec.vl.json", GOOD);
}

static void teardown(void)
{
    folder_remove(folder);
}

/* Runs burin in the folder; words are its arguments, with spaces between. */
static struct run_result run_burin(const char *words, const char *input)
{
    char copy[256];
    snprintf(copy, sizeof copy, "%s", words);
    const char *arguments[ARGUMENTS] = {TEST_BURIN};
    size_t count = 1;
    char *rest = NULL;
    for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        ck_assert_uint_lt(count, ARGUMENTS - 1);
        arguments[count++] = word;
    }
    return run_program(
        &(struct run_call){.arguments = arguments, .folder = folder, .input = input});
}

static void assert_done(const struct run_result *result)
{
    ck_assert_str_eq(result->err, "");
    ck_assert_int_eq(result->status, 0);
}

static char *read_beside(const char *name, size_t *length)
{
    char *path = path_join(folder, name);
    char *bytes = file_read(path, length);
    free(path);
    return bytes;
}

/* The first bytes of each format: PNG (its signature), SVG and PDF, and JSON of a scene. */
static const struct {
    const char *name, *start;
} signatures[] = {
    {"out.png", "\x89PNG\r\n\x1a\n"},
    {"out.svg", "<?xml"},
    {"out.pdf", "%PDF-"},
    {"out.scene.json", "{"},
};
enum { SIGNATURES = sizeof signatures / sizeof signatures[0] };

START_TEST(every_output_is_written)
{
    struct run_result result =
        run_burin("spec.vl.json -o out.png -o out.svg -oout.pdf -o out.scene.json", NULL);
    assert_done(&result);
    ck_assert_str_eq(result.out, "");
    run_result_free(&result);
    for (size_t i = 0; i < SIGNATURES; i++) {
        size_t length = 0;
        char *bytes = read_beside(signatures[i].name, &length);
        ck_assert_msg(strncmp(bytes, signatures[i].start, strlen(signatures[i].start)) == 0, "%s",
                      signatures[i].name);
        free(bytes);
    }
    ck_assert_uint_eq(folder_count(folder), 1 + SIGNATURES); /* the spec too, no temporary file */
}
END_TEST

/* The same bytes on standard output, from a file and from standard input, but for the fingerprint,
 * which names the spec. */
START_TEST(standard_output_is_as_the_file)
{
    static const char *const formats[] = {"png", "svg", "pdf", "scene.json"};
    char words[128];
    snprintf(words, sizeof words, "spec.vl.json -o - --format %s -o %s --no-fingerprint",
             formats[_i], signatures[_i].name);
    struct run_result result = run_burin(words, NULL);
    assert_done(&result);
    size_t length = 0;
    char *bytes = read_beside(signatures[_i].name, &length);
    ck_assert_uint_eq(length, result.out_length);
    ck_assert_mem_eq(bytes, result.out, length);
    free(bytes);
    snprintf(words, sizeof words, "- -o - --format %s --no-fingerprint", formats[_i]);
    struct run_result again = run_burin(words, GOOD);
    assert_done(&again);
    ck_assert_uint_eq(again.out_length, result.out_length);
    ck_assert_mem_eq(again.out, result.out, result.out_length);
    run_result_free(&again);
    run_result_free(&result);
}
END_TEST

/* What a PNG's header (at byte 16: width and height, 4 bytes each) must say. */
static unsigned png_width(const char *name)
{
    size_t length = 0;
    unsigned char *bytes = (unsigned char *)read_beside(name, &length);
    ck_assert_uint_gt(length, 24);
    unsigned width = (unsigned)bytes[16] << 24 | (unsigned)bytes[17] << 16 |
                     (unsigned)bytes[18] << 8 | bytes[19];
    free(bytes);
    return width;
}

START_TEST(scale_makes_more_pixels)
{
    struct run_result result = run_burin("spec.vl.json -o one.png", NULL);
    assert_done(&result);
    run_result_free(&result);
    result = run_burin("spec.vl.json --scale 2 -o two.png", NULL);
    assert_done(&result);
    run_result_free(&result);
    /* Rounding a fraction of a pixel may happen before or after doubling. */
    ck_assert_int_le(abs((int)png_width("two.png") - 2 * (int)png_width("one.png")), 1);
}
END_TEST

/* Data below the spec's folder, from --base, and only below --root. */
START_TEST(base_and_root)
{
    write_beside("spec.vl.json", BY_URL);
    char *below = path_join(folder, "data");
    ck_assert_int_eq(mkdir(below, 0700), 0);
    free(below);
    write_beside("data/rows.json", "[{\"a\": \"x\", \"b\": 1}]");
    struct run_result result = run_burin("spec.vl.json -o out.svg", NULL);
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    result = run_burin("spec.vl.json -o out.svg --base data", NULL);
    assert_done(&result);
    run_result_free(&result);
    result = run_burin("spec.vl.json -o out.svg --base data --root data --root /usr", NULL);
    assert_done(&result);
    run_result_free(&result);
    result = run_burin("spec.vl.json -o out.svg --base data --root /usr", NULL);
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    result = run_burin("- -o out.svg --base data", BY_URL);
    assert_done(&result);
    run_result_free(&result);
}
END_TEST

START_TEST(config_goes_under_the_spec)
{
    write_beside("config.json", "{\"background\": \"#010203\"}");
    struct run_result result =
        run_burin("spec.vl.json -o - --format scene.json --config config.json", NULL);
    assert_done(&result);
    ck_assert_ptr_nonnull(strstr(result.out, "#010203"));
    run_result_free(&result);
}
END_TEST

/* Text is drawn as outlines in SVG, so that another family is another picture. */
START_TEST(font_changes_all_text)
{
    const char *arguments[] = {TEST_BURIN, "spec.vl.json",     "-o", "-", "--format", "svg",
                               "--font",   "Liberation Serif", NULL};
    struct run_result serif =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    arguments[7] = "Liberation Sans";
    struct run_result sans =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    assert_done(&serif);
    assert_done(&sans);
    ck_assert_str_ne(serif.out, sans.out);
    run_result_free(&serif);
    run_result_free(&sans);
}
END_TEST

/* The labels of the axis are there to be searched. */
START_TEST(svg_with_text)
{
    struct run_result result = run_burin("spec.vl.json -o - --format svg --svg-text text", NULL);
    assert_done(&result);
    ck_assert_ptr_nonnull(strstr(result.out, ">x</text>"));
    run_result_free(&result);
    result = run_burin("spec.vl.json -o - --format svg --svg-text outlines", NULL);
    assert_done(&result);
    ck_assert_ptr_null(strstr(result.out, "<text"));
    run_result_free(&result);
}
END_TEST

/* A warning names the place; the picture is made all the same, unless warnings are errors. */
struct warning {
    const char *title, *spec;
    const char *says[3]; /* standard error has each; ends with NULL */
};

static const struct warning warnings[] = {
    {"a property that nobody knows",
     "{\n  \"mark\": {\"type\": \"bar\", \"colour\": \"red\"},\n"
     "  \"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]},\n  " ENCODING "\n}",
     {"spec.vl.json:2:27: warning: ", "\"colour\"", "did you mean \"color\"?"}},
    {"values that are no numbers: how many, and the first",
     "{\n  \"mark\": \"bar\",\n  \"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}, {\"a\": "
     "\"y\", \"b\": \"many\"},\n    {\"a\": \"z\", \"b\": \"few\"}]},\n  \"encoding\": {\n"
     "    \"x\": {\"field\": \"a\", \"type\": \"nominal\"},\n"
     "    \"y\": {\"field\": \"b\", \"type\": \"quantitative\"}\n  }\n}",
     {"spec.vl.json:7:20: warning: ", "2 values of \"b\"", "\"many\" in row 2"}},
    /* U+10FFFD is for private use: no font has it. */
    {"a character that no font has",
     "{\"title\": \"A\xf4\x8f\xbf\xbd"
     "B\", \"mark\": \"bar\", \"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}]}, " ENCODING "}",
     {"U+10FFFD", "no font",
      "\"A\xf4\x8f\xbf\xbd"
      "B\""}},
};

START_TEST(a_warning_is_said)
{
    const struct warning *warning = &warnings[_i];
    write_beside("spec.vl.json", warning->spec);
    struct run_result result = run_burin("spec.vl.json -o out.png", NULL);
    ck_assert_ptr_nonnull(strstr(result.err, "warning: "));
    ck_assert_ptr_null(strstr(result.err, "error: "));
    for (size_t i = 0; i < 3 && warning->says[i]; i++)
        ck_assert_msg(strstr(result.err, warning->says[i]) != NULL, "not said: %s: %s",
                      warning->says[i], result.err);
    ck_assert_int_eq(result.status, 0);
    ck_assert_uint_eq(folder_count(folder), 2);
    run_result_free(&result);
}
END_TEST

START_TEST(strict_makes_it_an_error)
{
    write_beside("spec.vl.json", warnings[_i].spec);
    struct run_result result = run_burin("spec.vl.json -o out.png --strict", NULL);
    ck_assert_ptr_nonnull(strstr(result.err, "error: "));
    ck_assert_ptr_null(strstr(result.err, "warning: "));
    ck_assert_int_eq(result.status, 1);
    ck_assert_uint_eq(folder_count(folder), 1);
    run_result_free(&result);
}
END_TEST

/* Standard output is written before any file appears. */
START_TEST(a_full_standard_output_leaves_no_file)
{
    const char *arguments[] = {TEST_BURIN, "spec.vl.json", "-o",      "-", "--format",
                               "png",      "-o",           "out.svg", NULL};
    struct run_result result = run_program(
        &(struct run_call){.arguments = arguments, .folder = folder, .output = "/dev/full"});
    ck_assert_str_eq(result.err,
                     "burin: error: standard output: No space left on device [cannot-write]\n");
    ck_assert_int_eq(result.status, 1);
    ck_assert_uint_eq(folder_count(folder), 1);
    run_result_free(&result);
}
END_TEST

static struct run_result run_shell(const char *command)
{
    return run_program(&(struct run_call){
        .arguments = (const char *const[]){"/bin/sh", "-c", command, NULL}, .folder = folder});
}

/* POSIX, "ulimit -f": blocks of 512 bytes; who ignores SIGXFSZ gets EFBIG. */
START_TEST(files_that_may_not_grow)
{
    struct run_result result =
        run_shell("ulimit -f 1; " TEST_BURIN " spec.vl.json -o a.svg -o b.png; echo $?; ls -A");
    ck_assert_ptr_nonnull(
        strstr(result.err, "error: cannot write \"a.svg\": the file would be too large"));
    ck_assert_str_eq(result.out, "1\nspec.vl.json\n");
    run_result_free(&result);
}
END_TEST

/* Whoever waits for the reader of a pipe and is told to stop, or killed, leaves nothing behind. */
START_TEST(a_pipe_that_nobody_reads)
{
    static const char *const signals[] = {"TERM", "HUP", "ALRM", "USR1", "KILL"};
    char command[512];
    snprintf(command, sizeof command,
             "mkfifo pipe; " TEST_BURIN " spec.vl.json -o pipe -o a.svg --format svg & sleep 1; "
             "kill -%s $!; wait; rm -f core*; ls -A",
             signals[_i]);
    struct run_result result = run_shell(command);
    ck_assert_str_eq(result.out, "pipe\nspec.vl.json\n");
    run_result_free(&result);
}
END_TEST

START_TEST(a_pipe_is_written)
{
    struct run_result result = run_shell("mkfifo pipe; cat pipe > read.svg & " TEST_BURIN
                                         " spec.vl.json -o pipe -o a.svg --format svg && "
                                         "wait && cmp a.svg read.svg && ls -A");
    ck_assert_str_eq(result.out, "a.svg\npipe\nread.svg\nspec.vl.json\n");
    run_result_free(&result);
}
END_TEST

/* None of them is there yet, so that only the way to it tells. */
START_TEST(one_file_by_two_names)
{
    static const char *const pairs[] = {"-o a.png -o ./a.png", "-o a.png -o here/a.png",
                                        "-o a.png -o link.png", "-o a.png -o here//./a.png",
                                        "-o a.png --depfile ./a.png"};
    char words[256];
    char *here = path_join(folder, "here"), *link = path_join(folder, "link.png");
    ck_assert_int_eq(symlink(".", here), 0);
    ck_assert_int_eq(symlink("here/a.png", link), 0);
    snprintf(words, sizeof words, "spec.vl.json %s", pairs[_i]);
    struct run_result result = run_burin(words, NULL);
    ck_assert_msg(strstr(result.err, "are one file") != NULL, "%s", result.err);
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    result = run_burin("spec.vl.json -o a.png -o b.png --durable", NULL);
    assert_done(&result);
    run_result_free(&result);
    free(here);
    free(link);
}
END_TEST

/* Two specs that mean the same: null is the default, and of an order the last of ten fields counts
 * when the others are all alike. */
static const struct {
    const char *one, *other;
} same[] = {
    {"{\"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}]}, \"mark\": \"point\", \"encoding\": "
     "{\"color\": "
     "{\"field\": \"a\", \"type\": \"nominal\", \"legend\": {\"titleOrient\": null, \"gridAlign\": "
     "null}}}}",
     "{\"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}]}, \"mark\": \"point\", \"encoding\": "
     "{\"color\": "
     "{\"field\": \"a\", \"type\": \"nominal\"}}}"},
#define LINE(order)                                                                                \
    "{\"data\": {\"values\": [{\"c\": 0, \"z\": 2}, {\"c\": 0, \"z\": 3}, {\"c\": 0, \"z\": "      \
    "1}]}, "                                                                                       \
    "\"mark\": \"line\", \"encoding\": {\"x\": {\"field\": \"c\", \"type\": \"quantitative\"}, "   \
    "\"y\": "                                                                                      \
    "{\"field\": \"z\", \"type\": \"quantitative\"}, \"order\": [" order "]}}"
#define C "{\"field\": \"c\"}, "
    {LINE(C C C C C C C C C "{\"field\": \"z\"}"), LINE("{\"field\": \"z\"}")},
};

START_TEST(two_ways_to_say_it)
{
    write_beside("one.vl.json", same[_i].one);
    write_beside("other.vl.json", same[_i].other);
    struct run_result one = run_burin("one.vl.json -o - --format scene.json", NULL);
    struct run_result other = run_burin("other.vl.json -o - --format scene.json", NULL);
    assert_done(&one);
    ck_assert_str_eq(one.out, other.out);
    run_result_free(&one);
    run_result_free(&other);
}
END_TEST

/* Of who works in "/", only what lies beside the spec or is named may be read. */
START_TEST(everything_is_no_root)
{
    char *below = path_join(folder, "below"), *spec = path_join(folder, "below/a.vl.json");
    char *out = path_join(folder, "a.svg");
    ck_assert_int_eq(mkdir(below, 0777), 0);
    write_beside("below/a.vl.json", BARS("{\"url\": \"../rows.json\"}"));
    write_beside("rows.json", "[{\"a\": \"x\", \"b\": 1}]");
    const char *arguments[] = {TEST_BURIN, spec, "-o", out, NULL, "/", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = "/"});
    ck_assert_ptr_nonnull(strstr(result.err, "outside the folders that may be read"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
    arguments[4] = "--root";
    result = run_program(&(struct run_call){.arguments = arguments, .folder = "/"});
    assert_done(&result);
    run_result_free(&result);
    free(below);
    free(spec);
    free(out);
}
END_TEST

static Suite *render_suite(void)
{
    enum { WARNINGS = sizeof warnings / sizeof warnings[0] };
    Suite *suite = suite_create("cli/cmd/render");
    TCase *tcase = tcase_create("render");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_output_is_written);
    tcase_add_loop_test(tcase, standard_output_is_as_the_file, 0, SIGNATURES);
    tcase_add_test(tcase, scale_makes_more_pixels);
    tcase_add_test(tcase, base_and_root);
    tcase_add_test(tcase, config_goes_under_the_spec);
    tcase_add_test(tcase, font_changes_all_text);
    tcase_add_test(tcase, svg_with_text);
    tcase_add_loop_test(tcase, a_warning_is_said, 0, WARNINGS);
    tcase_add_loop_test(tcase, strict_makes_it_an_error, 0, WARNINGS);
    tcase_add_test(tcase, a_full_standard_output_leaves_no_file);
    tcase_add_test(tcase, everything_is_no_root);
    tcase_add_test(tcase, files_that_may_not_grow);
    tcase_add_loop_test(tcase, a_pipe_that_nobody_reads, 0, 5);
    tcase_add_test(tcase, a_pipe_is_written);
    tcase_add_loop_test(tcase, one_file_by_two_names, 0, 5);
    tcase_add_loop_test(tcase, two_ways_to_say_it, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(render_suite());
}
