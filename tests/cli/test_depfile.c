/*
 * --depfile: what it holds, and GNU make and Ninja that build by it. A tool that isn't installed is
 * said to be skipped.
 */
#define _XOPEN_SOURCE 700 /* symlink() */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder;

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

/* A spec of bars whose rows are in a file. */
static void write_spec(const char *name, const char *url)
{
    char text[1024];
    snprintf(text, sizeof text,
             "{\"mark\": \"bar\", \"data\": {\"url\": \"%s\"}, \"encoding\": {\"x\": {\"field\": "
             "\"a\", \"type\": \"nominal\"}, \"y\": {\"field\": \"b\", \"type\": "
             "\"quantitative\"}}}",
             url);
    write_beside(name, text);
}

static const char rows[] = "[{\"a\": \"x\", \"b\": 1}]";

static void setup(void)
{
    folder = folder_new();
    write_spec("one.vl.json", "one.json");
    write_spec("two.vl.json", "two.json");
    write_beside("one.json", rows);
    write_beside("two.json", rows);
}

static void teardown(void)
{
    folder_remove(folder);
}

static struct run_result run(const char *const *arguments)
{
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

static void assert_status(struct run_result *result, int status)
{
    ck_assert_msg(result->status == status, "status %d: %s%s", result->status, result->out,
                  result->err);
}

static char *read_beside(const char *name)
{
    size_t length;
    char *path = path_join(folder, name);
    char *text = file_read(path, &length);
    free(path);
    return text;
}

static bool exists_beside(const char *name)
{
    char *path = path_join(folder, name);
    bool exists = file_exists(path);
    free(path);
    return exists;
}

static void run_and_expect(const char *const *arguments, int status)
{
    struct run_result result = run(arguments);
    assert_status(&result, status);
    run_result_free(&result);
}

START_TEST(all_files_are_named)
{
    write_beside("config.json", "{}");
    run_and_expect((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "one.png", "-o",
                                         "one.svg", "--config", "config.json", "--depfile", "one.d",
                                         NULL},
                   0);
    char *text = read_beside("one.d");
    const char *start = "one.png one.svg: \\\n one.vl.json \\\n config.json \\\n one.json \\\n /";
    ck_assert_msg(strncmp(text, start, strlen(start)) == 0, "%s", text);
    ck_assert_ptr_nonnull(strstr(text, "/LiberationSans-Regular.ttf"));
    ck_assert_ptr_nonnull(strstr(text, "\n\none.json:\n"));
    free(text);
}
END_TEST

START_TEST(no_figure_no_depfile)
{
    write_beside("one.json", "[");
    run_and_expect((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "one.png", "--depfile",
                                         "one.d", NULL},
                   1);
    ck_assert(!exists_beside("one.d"));
    ck_assert(!exists_beside("one.png"));
}
END_TEST

START_TEST(no_place_no_figure)
{
    run_and_expect((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "one.png", "--depfile",
                                         "nowhere/one.d", NULL},
                   1);
    ck_assert(!exists_beside("one.png"));
}
END_TEST

/* Of one figure and of several, a link stays one and its file gets the rules. */
START_TEST(links_are_followed)
{
    static const char *const calls[][9] = {
        {TEST_BURIN, "one.vl.json", "-o", "out/one.png", "--depfile", "link.d", NULL},
        {TEST_BURIN, "one.vl.json", "--out-dir", "out", "--format", "png", "--depfile", "link.d",
         NULL}};
    char *link = path_join(folder, "link.d"), *out = path_join(folder, "out");
    ck_assert_int_eq(mkdir(out, 0777), 0);
    ck_assert_int_eq(symlink("real.d", link), 0);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        struct stat status;
        write_beside("real.d", "");
        run_and_expect(calls[i], 0);
        ck_assert(lstat(link, &status) == 0 && S_ISLNK(status.st_mode));
        char *text = read_beside("real.d");
        ck_assert_ptr_nonnull(strstr(text, "out/one.png:"));
        free(text);
    }
    free(link);
    free(out);
}
END_TEST

/* Whatever the name of a file is written like, what a figure is made from is never overwritten, and
 * no output by another one. */
START_TEST(inputs_are_spared)
{
    static const char *const calls[][10] = {
        {"one.vl.json", "-o", "./one.vl.json", "--format", "png"},
        {"one.vl.json", "-o", "one.json", "--format", "png"},
        {"one.vl.json", "-o", "link.png"},
        {"one.vl.json", "-o", "one.png", "--depfile", "one.json"},
        {"one.vl.json", "-o", "one.png", "--depfile", "one.png"},
        {"one.vl.json", "-o", "old.png", "-o", "./old.png"},
        {"one.vl.json", "-o", "one.png", "--config", "config.json", "--depfile", "config.json"},
        {"one.vl.json", "two.vl.json", "--out-dir", ".", "--format", "svg", "--depfile",
         "two.vl.json"}};
    static const char *const kept[] = {"one.vl.json", "two.vl.json", "one.json", "config.json"};
    char *link = path_join(folder, "link.png");
    ck_assert_int_eq(symlink("one.json", link), 0);
    write_beside("old.png", "");
    write_beside("config.json", "{}");
    char *before[sizeof kept / sizeof *kept];
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        before[i] = read_beside(kept[i]);
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const char *arguments[11] = {TEST_BURIN};
        memcpy(arguments + 1, calls[i], sizeof calls[i]);
        struct run_result result = run(arguments);
        assert_status(&result, 1);
        ck_assert(strstr(result.err, "would be overwritten") || strstr(result.err, "are one file"));
        run_result_free(&result);
        ck_assert(!exists_beside("one.png"));
    }
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        char *now = read_beside(kept[i]);
        ck_assert_str_eq(now, before[i]);
        free(now);
        free(before[i]);
    }
    free(link);
}
END_TEST

START_TEST(an_output_must_be_a_file)
{
    run_and_expect((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "-", "--format", "png",
                                         "--depfile", "one.d", NULL},
                   2);
}
END_TEST

/* Names that no way of writing gets through make and Ninja alike: ";" begins a command of a rule
 * (GNU make's manual, "Rule Syntax"), "|" its order-only prerequisites, wildcards are expanded
 * ("Using Wildcard Characters"), "a(b)" is a member of an archive, and Ninja parts names at what
 * its depfile_parser doesn't list. */
static const struct {
    const char *name, *json, *message;
} refused[] = {
    {"a;touch ran;.json", "a;touch ran;.json", "\";\""},
    {"a|b.json", "a|b.json", "\"|\""},
    {"a*.json", "a*.json", "\"*\""},
    {"a?.json", "a?.json", "\"?\""},
    {"a[b].json", "a[b].json", "\"[\""},
    {"a<b.json", "a<b.json", "\"<\""},
    {"a`id`.json", "a`id`.json", "\"`\""},
    {"a(b)", "a(b)", "\")\""},
    {"~root", "~root", "\"~\""},
    {"end ", "end ", "\" \""},
    {"end&", "end&", "\"&\""},
    {"end\\", "end\\\\", "\"\\\""},
    {"a\\#b.json", "a\\\\#b.json", "\"#\""},
    {"a\\:b.json", "a\\\\:b.json", "\":\""},
    {"a\\=b.json", "a\\\\=b.json", "\"=\""},
    {"li\nne.json", "li\\nne.json", "a line break"},
    {"bell\a.json", "bell\\u0007.json", "a control character"},
    {".PHONY", ".PHONY", "something else to make"},
};

START_TEST(names_that_no_depfile_holds_are_errors)
{
    write_spec("one.vl.json", refused[_i].json);
    write_beside(refused[_i].name, rows);
    struct run_result result =
        run((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "-", "-o", "one.png", "--format",
                                  "png", "--depfile", "one.d", NULL});
    assert_status(&result, 1);
    ck_assert_msg(strstr(result.err, refused[_i].message) != NULL, "%s", result.err);
    ck_assert_ptr_nonnull(strstr(result.err, "no depfile can hold it"));
    ck_assert_str_eq(result.out, "");
    ck_assert(!exists_beside("one.png"));
    ck_assert(!exists_beside("one.d"));
    run_result_free(&result);
}
END_TEST

/* In a target "%" is a pattern (make's manual, "Pattern Rules"), and "=" makes the line a variable.
 */
START_TEST(targets_that_no_depfile_holds_are_errors)
{
    static const char *const targets[] = {"50%.png", "SHELL=x.png", "x!=touch ran.png"};
    struct run_result result = run((const char *const[]){TEST_BURIN, "one.vl.json", "-o",
                                                         targets[_i], "--depfile", "one.d", NULL});
    assert_status(&result, 1);
    ck_assert_ptr_nonnull(strstr(result.err, "no depfile can hold it"));
    ck_assert(!exists_beside(targets[_i]));
    ck_assert(!exists_beside("one.d"));
    run_result_free(&result);
}
END_TEST

/* The letters as GNU make 4's manual ("Rule Syntax", "Prerequisite Types") and Ninja's
 * depfile_parser read them; what they make of it is tried below. */
START_TEST(special_letters_are_escaped)
{
    write_spec("one.vl.json", "a b#c$d\\\\e\\\\ f.json");
    write_beside("a b#c$d\\e\\ f.json", rows);
    run_and_expect((const char *const[]){TEST_BURIN, "one.vl.json", "-o", "o p.png", "--depfile",
                                         "one.d", NULL},
                   0);
    char *text = read_beside("one.d");
    ck_assert_ptr_nonnull(strstr(text, "o\\ p.png: \\\n one.vl.json"));
    ck_assert_ptr_nonnull(strstr(text, "\n a\\ b\\#c$$d\\e\\\\\\ f.json \\\n"));
    free(text);
}
END_TEST

/* --- building ------------------------------------------------------------------------------- */

/* A time in the future, so that clocks of a second's steps see it. */
static void touch(const char *name)
{
    char *path = path_join(folder, name);
    time_t soon = time(NULL) + 100;
    struct utimbuf times = {soon, soon};
    ck_assert_int_eq(utime(path, &times), 0);
    free(path);
}

static void age(const char *name)
{
    char *path = path_join(folder, name);
    struct utimbuf times = {1000000000, 1000000000};
    ck_assert_int_eq(utime(path, &times), 0);
    free(path);
}

static bool is_installed(const char *tool)
{
    char command[128];
    snprintf(command, sizeof command, "command -v %s >/dev/null", tool);
    struct run_result result = run((const char *const[]){"/bin/sh", "-c", command, NULL});
    bool installed = result.status == 0;
    run_result_free(&result);
    if (!installed)
        printf("skipped: %s is not installed\n", tool);
    return installed;
}

/* Builds and says whether each of the two figures was made. */
static void build(const char *command, bool one, bool two, const char *when)
{
    struct run_result result = run((const char *const[]){"/bin/sh", "-c", command, NULL});
    assert_status(&result, 0);
    ck_assert_msg((strstr(result.out, "one.vl.json") != NULL) == one, "%s: %s", when, result.out);
    ck_assert_msg((strstr(result.out, "two.vl.json") != NULL) == two, "%s: %s", when, result.out);
    run_result_free(&result);
}

static const char makefile[] = "all: one.png two.png\n"
                               "%.png: %.vl.json\n"
                               "\t" TEST_BURIN " $< -o $@ --depfile $*.d\n"
                               "-include one.d two.d\n";
static const char ninja_file[] =
    "rule burin\n"
    "  command = " TEST_BURIN " $in -o $out --depfile $out.d && echo made $in\n"
    "  depfile = $out.d\n"
    "  deps = gcc\n"
    "build one.png: burin one.vl.json\n"
    "build two.png: burin two.vl.json\n";

static const struct {
    const char *tool, *file, *text, *command;
} tools[] = {
    {"make", "Makefile", makefile, "make"},
    {"ninja", "build.ninja", ninja_file, "ninja -v"},
};

START_TEST(what_must_be_is_built_again)
{
    if (!is_installed(tools[_i].tool))
        return;
    write_beside(tools[_i].file, tools[_i].text);
    age("one.vl.json"), age("two.vl.json"), age("one.json"), age("two.json");
    const char *command = tools[_i].command;
    build(command, true, true, "at first");
    build(command, false, false, "when nothing changed");
    touch("one.json");
    build(command, true, false, "when the data of one changed");
    age("one.json");
    touch("two.vl.json");
    build(command, false, true, "when the spec of two changed");
    age("two.vl.json");
    /* Data that is gone because the spec names other data now. */
    char *path = path_join(folder, "one.json");
    ck_assert_int_eq(remove(path), 0);
    free(path);
    write_spec("one.vl.json", "two.json");
    touch("one.vl.json");
    build(command, true, false, "when the data of one has another name");
}
END_TEST

/* One call with two outputs, as Ninja and make (from 4.3 on) have it. */
static const struct {
    const char *tool, *file, *text, *command;
} grouped[] = {
    {"make", "Makefile",
     "all: one.png one.svg\n"
     "one.png one.svg &: one.vl.json\n"
     "\t" TEST_BURIN " $< -o one.png -o one.svg --depfile one.d\n"
     "-include one.d\n",
     "make"},
    {"ninja", "build.ninja",
     "rule burin\n"
     "  command = " TEST_BURIN " $in -o one.png -o one.svg --depfile one.d && echo made $in\n"
     "  depfile = one.d\n"
     "  deps = gcc\n"
     "build one.png one.svg: burin one.vl.json\n",
     "ninja -v"},
};

START_TEST(one_call_with_two_outputs)
{
    if (!is_installed(grouped[_i].tool))
        return;
    write_beside(grouped[_i].file, grouped[_i].text);
    age("one.vl.json"), age("one.json");
    build(grouped[_i].command, true, false, "at first");
    build(grouped[_i].command, false, false, "when nothing changed");
    touch("one.json");
    build(grouped[_i].command, true, false, "when the data changed");
    ck_assert(exists_beside("one.svg"));
}
END_TEST

/* Names with letters that mean something to the tools: the second build has nothing to do, and the
 * data is known under its name. */
static const struct {
    const char *name, *json;
} odd_names[] = {
    {"with space.json", "with space.json"},
    {"hash#.json", "hash#.json"},
    {"dollar$x.json", "dollar$x.json"},
    {"back\\slash.json", "back\\\\slash.json"},
    {"back\\ space.json", "back\\\\ space.json"},
    {"colon:x.json", "colon:x.json"},
    {"equals=x.json", "equals=x.json"},
    {"percent%.json", "percent%.json"},
    {" blank.json", " blank.json"},
    {"copy (1).json", "copy (1).json"},
    {"=x.json", "=x.json"},
    {"+=x.json", "+=x.json"},
    {"!=touch ran", "!=touch ran"},
    {"x!=touch ran", "x!=touch ran"},
    {"export", "export"},
    {"include", "include"},
    {"$(shell touch ran).json", "$(shell touch ran).json"},
};
enum { ODD_NAMES = sizeof odd_names / sizeof odd_names[0] };

START_TEST(odd_names_are_understood)
{
    size_t tool = (size_t)_i / ODD_NAMES, name = (size_t)_i % ODD_NAMES;
    if (!is_installed(tools[tool].tool))
        return;
    write_beside(tools[tool].file, tools[tool].text);
    write_spec("one.vl.json", odd_names[name].json);
    write_beside(odd_names[name].name, rows);
    age("one.vl.json"), age("two.vl.json"), age("two.json"), age(odd_names[name].name);
    build(tools[tool].command, true, true, "at first");
    build(tools[tool].command, false, false, "when nothing changed");
    touch(odd_names[name].name);
    build(tools[tool].command, true, false, "when the data changed");
    ck_assert(!exists_beside("ran"));
}
END_TEST

/* The spec is the first prerequisite: "out: a=b" is an assignment in make. */
START_TEST(a_spec_may_have_any_name)
{
    static const char *const names[] = {"SHELL=x", "x!=touch ran", "export", "a%"};
    if (!is_installed("make"))
        return;
    write_spec(names[_i], "one.json");
    char command[256];
    snprintf(command, sizeof command,
             TEST_BURIN " '%s' -o one.png --depfile one.d && make -q one.png", names[_i]);
    write_beside("Makefile", "-include one.d\none.png:\n\t@echo made\n");
    age(names[_i]), age("one.json");
    run_and_expect((const char *const[]){"/bin/sh", "-c", command, NULL}, 0);
    touch(names[_i]);
    run_and_expect((const char *const[]){"/bin/sh", "-c", "make -q one.png", NULL}, 1);
    ck_assert(!exists_beside("ran"));
}
END_TEST

static Suite *depfile_suite(void)
{
    enum { TOOLS = sizeof tools / sizeof tools[0] };
    Suite *suite = suite_create("cli/depfile");
    TCase *tcase = tcase_create("depfile");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, all_files_are_named);
    tcase_add_test(tcase, no_figure_no_depfile);
    tcase_add_test(tcase, links_are_followed);
    tcase_add_test(tcase, inputs_are_spared);
    tcase_add_test(tcase, no_place_no_figure);
    tcase_add_test(tcase, an_output_must_be_a_file);
    tcase_add_loop_test(tcase, names_that_no_depfile_holds_are_errors, 0,
                        (int)(sizeof refused / sizeof refused[0]));
    tcase_add_loop_test(tcase, targets_that_no_depfile_holds_are_errors, 0, 3);
    tcase_add_loop_test(tcase, a_spec_may_have_any_name, 0, 4);
    tcase_add_test(tcase, special_letters_are_escaped);
    tcase_add_loop_test(tcase, what_must_be_is_built_again, 0, TOOLS);
    tcase_add_loop_test(tcase, one_call_with_two_outputs, 0,
                        (int)(sizeof grouped / sizeof grouped[0]));
    tcase_add_loop_test(tcase, odd_names_are_understood, 0, (int)TOOLS * ODD_NAMES);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(depfile_suite());
}
