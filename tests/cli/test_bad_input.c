/*
 * Bad input: one error with its place, exit 1, nothing written, and what was there stays whole.
 *
 * "@" in a spec marks the place that the message must name; it is taken out before burin reads the
 * spec. So the expected line and column come from the input itself.
 */
#include <regex.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { EXTRA = 4, FILES = 2, DEPTH = 100000 };

struct file {
    const char *name;
    const char *text;
};

struct bad_input {
    const char *title;
    const char *spec;
    const char *says;         /* the error line has this */
    const char *hint;         /* standard error has this; NULL: whatever */
    const char *extra[EXTRA]; /* arguments after -o out.png -o out.svg */
    struct file files[FILES]; /* beside the spec */
};

#define VALUES "\"data\": {\"values\": [{\"a\": \"x\", \"b\": 1}, {\"a\": \"y\", \"b\": 2}]}"
#define ENCODING                                                                                   \
    "\"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"nominal\"}, "                            \
    "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}"
#define GOOD "{\"mark\": \"bar\", " VALUES ", " ENCODING "}"
#define URL(url) "{\n  \"mark\": \"bar\",\n  \"data\": {\"url\": @\"" url "\"},\n  " ENCODING "\n}"
#define SIZE(width)                                                                                \
    "{\n  \"width\": @" width ",\n  \"mark\": \"bar\",\n  " VALUES ",\n  " ENCODING "\n}"

static const struct bad_input bad_inputs[] = {
    {.title = "not JSON", .spec = "{\n  \"mark\": \"bar\",\n  \"data\" @5\n}", .says = "5"},
    {.title = "cut short",
     .spec = "{\n  \"mark\": \"bar\"",
     .says = "ends inside the object that begins on line 1"},
    {.title = "empty", .spec = "", .says = ""},
    {.title = "no object", .spec = "@[1, 2]", .says = "object"},
    {.title = "no mark", .spec = "@{\n  " VALUES ",\n  " ENCODING "\n}", .says = "mark"},
    {.title = "unknown mark",
     .spec = "{\n  \"mark\": @\"bart\",\n  " VALUES ",\n  " ENCODING "\n}",
     .says = "\"bart\"",
     .hint = "did you mean \"bar\"?"},
    {.title = "unknown mark in an object",
     .spec = "{\n  \"mark\": {\"type\": @\"txet\"},\n  " VALUES ",\n  " ENCODING "\n}",
     .says = "\"txet\"",
     .hint = "did you mean \"text\"?"},
    {.title = "a field that is in no row",
     .spec =
         "{\n  \"mark\": \"bar\",\n  \"data\": {\"values\": [{\"name\": \"x\", \"hosts\": 1}]},\n"
         "  \"encoding\": {\"y\": {\"field\": @\"hots\", \"type\": \"quantitative\"}}\n}",
     .says = "\"hots\"",
     .hint = "did you mean \"hosts\"?"},
    {.title = "unknown type",
     .spec = "{\n  \"mark\": \"bar\",\n  " VALUES ",\n"
             "  \"encoding\": {\"y\": {\"field\": \"b\", \"type\": @\"quantative\"}}\n}",
     .says = "\"quantative\"",
     .hint = "did you mean \"quantitative\"?"},
    {.title = "data file missing", .spec = URL("figures.json"), .says = "figures.json"},
    {.title = "data file is a folder",
     .spec = URL("/tmp"),
     .says = "/tmp",
     .extra = {"--root", "/"}},
    /* Reading it fails for root too. */
    {.title = "data file unreadable",
     .spec = URL("/proc/self/mem"),
     .says = "/proc/self/mem",
     .extra = {"--root", "/"}},
    {.title = "url outside the roots", .spec = URL("../../etc/passwd"), .says = "passwd"},
    {.title = "absolute url outside the roots", .spec = URL("/etc/passwd"), .says = "/etc/passwd"},
    {.title = "url of the network",
     .spec = URL("http://example.org/a.json"),
     .says = "http://example.org/a.json"},
    /* Vega reads one object as one row; a warning at the url says what may have been meant. */
    {.title = "data is an object around an array",
     .spec = "{\n  \"mark\": \"bar\",\n  \"data\": @{\"url\": \"a.json\"},\n  " ENCODING "\n}",
     .says = "field \"a\" is in no row",
     .hint = "add \"format\": {\"property\": \"rows\"}",
     .files = {{"a.json", "{\"rows\": [{\"a\": \"x\", \"b\": 1}]}\n"}}},
    {.title = "data is a single number",
     .spec = "{\n  \"mark\": \"bar\", \"data\": {\"url\": \"a.json\"},\n"
             "  \"encoding\": {\"x\": {\"field\": @\"a\", \"type\": \"nominal\"}}\n}",
     .says = "field \"a\" is in no row",
     .files = {{"a.json", "5\n"}}},
    {.title = "no such property in the data",
     .spec =
         "{\n  \"mark\": \"bar\",\n  \"data\": {\"url\": \"a.json\", \"format\": {\"property\": "
         "@\"rows\"}},\n  " ENCODING "\n}",
     .says = "\"rows\"",
     .files = {{"a.json", "{\"b\": []}\n"}}},
    {.title = "negative size", .spec = SIZE("-5"), .says = "width"},
    {.title = "1e9 px", .spec = SIZE("1e9"), .says = "\"pixels\" is reached"},
    {.title = "a long side", .spec = SIZE("1e5"), .says = "at most 32767"},
    {.title = "size of a wrong type", .spec = SIZE("[1]"), .says = "width"},
    {.title = "invalid UTF-8",
     .spec =
         "{\n  \"title\": \"ab@\xff\xff\",\n  \"mark\": \"bar\",\n  " VALUES ",\n  " ENCODING "\n}",
     .says = "UTF-8"},
};

/* Errors whose place is no line of the spec. */
static const struct bad_input placeless[] = {
    {.title = "data file empty",
     .spec = "{\"mark\": \"bar\", \"data\": {\"url\": \"a.json\"}, " ENCODING "}",
     .says = "a.json",
     .files = {{"a.json", ""}}},
    {.title = "data file is no JSON",
     .spec = "{\"mark\": \"bar\", \"data\": {\"url\": \"a.json\"}, " ENCODING "}",
     .says = "a.json:2:",
     .files = {{"a.json", "[{\"a\": \"x\", \"b\": 1},\n {\"a\": ]\n"}}},
    {.title = "data file in no UTF-8",
     .spec = "{\"mark\": \"bar\", \"data\": {\"url\": \"a.json\"}, " ENCODING "}",
     .says = "UTF-8",
     .files = {{"a.json", "[{\"a\": \"\xff\xff\", \"b\": 1}]\n"}}},
    /* 20,000 × 2 is over the 32,767 px at which Cairo's images end; the SVG is not made either. */
    {.title = "a picture too large by its scale",
     .spec = "{\"width\": 20000, \"mark\": \"bar\", " VALUES ", " ENCODING "}",
     .says = "32767",
     .extra = {"--scale", "2"}},
    {.title = "an unknown extension",
     .spec = GOOD,
     .says = "output \"out.pgn\" has an unknown extension",
     .hint = "did you mean \"png\"?",
     .extra = {"-o", "out.pgn"}},
    {.title = "no extension",
     .spec = GOOD,
     .says = "output \"out\" has no extension",
     .hint = ".scene.json",
     .extra = {"-o", "out"}},
    {.title = "an output folder that isn't there",
     .spec = GOOD,
     .says = "nowhere/out.pdf",
     .extra = {"-o", "nowhere/out.pdf"}},
    /* Nobody may make files there, root neither. */
    {.title = "an output folder that can't be written",
     .spec = GOOD,
     .says = "/proc/out.pdf",
     .extra = {"-o", "/proc/out.pdf"}},
    {.title = "an output that is a folder",
     .spec = GOOD,
     .says = "/tmp",
     .extra = {"-o", "/tmp", "--format", "png"}},
    {.title = "a full disk",
     .spec = GOOD,
     .says = "/dev/full",
     .extra = {"-o", "/dev/full", "--format", "png"}},
    {.title = "no such config",
     .spec = GOOD,
     .says = "config \"none.json\"",
     .extra = {"--config", "none.json"}},
    {.title = "a config that is a folder",
     .spec = GOOD,
     .says = "config \".\"",
     .extra = {"--config", "."}},
    {.title = "a config that is no JSON",
     .spec = GOOD,
     .says = "c.json:1:",
     .extra = {"--config", "c.json"},
     .files = {{"c.json", "{\"bar\" 1}\n"}}},
};

static char *folder;
static const char old[] = "what was there before\n";

static void write_beside(const char *name, const void *bytes, size_t length)
{
    char *path = path_join(folder, name);
    file_write(path, bytes, length);
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    write_beside("out.png", old, strlen(old));
    write_beside("out.svg", old, strlen(old));
}

static void teardown(void)
{
    folder_remove(folder);
}

/* The spec without its mark; place becomes "spec.vl.json:LINE:COLUMN: " or stays empty. */
static void write_spec(const char *spec, char place[64])
{
    const char *mark = strchr(spec, '@');
    unsigned line = 1, column = 1;
    for (const char *at = spec; mark && at < mark; at++) {
        column = *at == '\n' ? 1 : column + 1;
        line += *at == '\n';
    }
    char text[1024];
    int before = mark ? (int)(mark - spec) : (int)strlen(spec);
    int length = snprintf(text, sizeof text, "%.*s%s", before, spec, mark ? mark + 1 : "");
    ck_assert_int_lt(length, (int)sizeof text);
    write_beside("spec.vl.json", text, (size_t)length);
    place[0] = '\0';
    if (mark)
        snprintf(place, 64, "spec.vl.json:%u:%u: ", line, column);
}

static void assert_old(const char *name)
{
    char *path = path_join(folder, name);
    size_t length = 0;
    char *text = file_read(path, &length);
    ck_assert_str_eq(text, old);
    free(text);
    free(path);
}

/* Runs burin spec -o out.png -o out.svg extra… in the folder. */
static struct run_result run_burin(const char *spec, const char *const *extra)
{
    const char *arguments[8 + EXTRA] = {TEST_BURIN, spec, "-o", "out.png", "-o", "out.svg"};
    for (size_t i = 0; i < EXTRA && extra && extra[i]; i++)
        arguments[6 + i] = extra[i];
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

/* The first error is at place and has the words; nothing was made, nothing is left behind. */
static void assert_one_error(const struct run_result *result, const char *place, const char *says)
{
    const char *error = strstr(result->err, "error: ");
    /* An output's extension, and files that options name. */
    bool is_wrong_call = strstr(says, "extension") || strstr(says, "config \"");
    ck_assert_msg(result->status == (is_wrong_call ? 2 : 1), "exit %d: %s", result->status,
                  result->err);
    ck_assert_msg(error != NULL, "no error: %s", result->err);
    ck_assert_msg(strncmp(result->err, place, strlen(place)) == 0, "not at %s: %s", place,
                  result->err);
    const char *line = error;
    while (line > result->err && line[-1] != '\n')
        line--;
    char first[1024];
    snprintf(first, sizeof first, "%.*s", (int)strcspn(line, "\n"), line);
    ck_assert_msg(strstr(first, says) != NULL, "not said: %s: %s", says, result->err);
    ck_assert_str_eq(result->out, "");
    assert_old("out.png");
    assert_old("out.svg");
}

static void check_input(const struct bad_input *input)
{
    char place[64];
    write_spec(input->spec, place);
    for (size_t i = 0; i < FILES && input->files[i].name; i++)
        write_beside(input->files[i].name, input->files[i].text, strlen(input->files[i].text));
    size_t count = folder_count(folder);
    struct run_result result = run_burin("spec.vl.json", input->extra);
    assert_one_error(&result, place, input->says);
    ck_assert_msg(!input->hint || strstr(result.err, input->hint), "no hint %s: %s", input->hint,
                  result.err);
    ck_assert_uint_eq(folder_count(folder), count);
    run_result_free(&result);
}

START_TEST(bad_input_is_one_error_at_its_place)
{
    printf("%s\n", bad_inputs[_i].title);
    check_input(&bad_inputs[_i]);
}
END_TEST

START_TEST(bad_input_elsewhere_is_one_error)
{
    printf("%s\n", placeless[_i].title);
    check_input(&placeless[_i]);
}
END_TEST

/* A JSON error in the spec has a line and a column, wherever the parser notices it. */
START_TEST(a_syntax_error_has_a_place)
{
    regex_t pattern;
    ck_assert_int_eq(regcomp(&pattern, "^spec\\.vl\\.json:[1-9][0-9]*:[1-9][0-9]*: error: ",
                             REG_EXTENDED | REG_NOSUB),
                     0);
    static const char *const specs[] = {"", "{", "{\"mark\" \"bar\"}", "{\"mark\": bar}", "{} {}"};
    for (size_t i = 0; i < sizeof specs / sizeof specs[0]; i++) {
        write_beside("spec.vl.json", specs[i], strlen(specs[i]));
        struct run_result result = run_burin("spec.vl.json", NULL);
        assert_one_error(&result, "", "");
        ck_assert_msg(regexec(&pattern, result.err, 0, NULL, 0) == 0, "%s", result.err);
        run_result_free(&result);
    }
    regfree(&pattern);
}
END_TEST

START_TEST(no_such_spec)
{
    struct run_result result = run_burin("none.vl.json", NULL);
    assert_one_error(&result, "", "none.vl.json");
    run_result_free(&result);
}
END_TEST

START_TEST(a_spec_that_is_a_folder)
{
    struct run_result result = run_burin("/tmp", NULL);
    assert_one_error(&result, "", "/tmp");
    run_result_free(&result);
}
END_TEST

START_TEST(a_spec_nested_100000_deep)
{
    static const char start[] = "{\"mark\": \"bar\", \"usermeta\": ";
    char *text = malloc(sizeof start + 2 * (size_t)DEPTH + 2);
    ck_assert_ptr_nonnull(text);
    size_t length = sizeof start - 1;
    memcpy(text, start, length);
    memset(text + length, '[', DEPTH);
    memset(text + length + DEPTH, ']', DEPTH);
    length += 2 * (size_t)DEPTH;
    text[length++] = '}';
    write_beside("spec.vl.json", text, length);
    free(text);
    struct run_result result = run_burin("spec.vl.json", NULL);
    assert_one_error(&result, "spec.vl.json:1:", "deep");
    run_result_free(&result);
}
END_TEST

/* Rights don't bind root, so root skips this one. */
START_TEST(what_may_not_be_read_or_written)
{
    if (geteuid() == 0) {
        puts("skipped: rights don't bind root");
        return;
    }
    char place[64];
    write_spec(URL("a.json"), place);
    write_beside("a.json", "[]", 2);
    char *data = path_join(folder, "a.json");
    ck_assert_int_eq(chmod(data, 0), 0);
    struct run_result result = run_burin("spec.vl.json", NULL);
    assert_one_error(&result, place, "a.json");
    run_result_free(&result);
    ck_assert_int_eq(chmod(data, 0600), 0);
    free(data);
    write_spec(GOOD, place);
    ck_assert_int_eq(chmod(folder, 0500), 0);
    result = run_burin("spec.vl.json", NULL);
    ck_assert_int_eq(chmod(folder, 0700), 0);
    assert_one_error(&result, "", "out.png");
    run_result_free(&result);
}
END_TEST

static Suite *bad_input_suite(void)
{
    Suite *suite = suite_create("cli/bad_input");
    TCase *tcase = tcase_create("errors");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, bad_input_is_one_error_at_its_place, 0,
                        sizeof bad_inputs / sizeof bad_inputs[0]);
    tcase_add_loop_test(tcase, bad_input_elsewhere_is_one_error, 0,
                        sizeof placeless / sizeof placeless[0]);
    tcase_add_test(tcase, a_syntax_error_has_a_place);
    tcase_add_test(tcase, no_such_spec);
    tcase_add_test(tcase, a_spec_that_is_a_folder);
    tcase_add_test(tcase, a_spec_nested_100000_deep);
    tcase_add_test(tcase, what_may_not_be_read_or_written);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0); /* Check leaves a failed test by _exit() */
    return suite_main(bad_input_suite());
}
