/*
 * The command itself, with something in it (cli/try_outside.c) that tries what it may not do.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

static char *folder; /* with in/a.vl.json, in/rows.csv, out/, fonts/ and secret/key */

static const char spec[] = "{\"data\": {\"url\": \"rows.csv\"}, \"mark\": \"bar\", \"encoding\": "
                           "{\"x\": {\"field\": \"a\"}, \"y\": {\"field\": \"b\", \"type\": "
                           "\"quantitative\"}}}";

static void put(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

static void setup(void)
{
    static const char *const folders[] = {"in", "out", "secret"};
    folder = folder_new();
    for (size_t i = 0; i < 3; i++) {
        char *path = path_join(folder, folders[i]);
        ck_assert_int_eq(mkdir(path, 0777), 0);
        free(path);
    }
    put("in/a.vl.json", spec);
    put("in/b.vl.json", spec);
    put("in/rows.csv", "a,b\nx,1\ny,2\n");
    put("secret/key", "secret");
}

static void teardown(void)
{
    folder_remove(folder);
}

enum { ARGUMENTS = 12, VARIABLES = 8 };

/* In the folder in/, where the working directory is a root. extra and variables end with NULL. */
static struct run_result run(const char *const *extra, const char *const *variables)
{
    const char *arguments[ARGUMENTS + 1] = {TEST_BURIN};
    const char *environment[VARIABLES + 2] = {("LD_PRELOAD=" TRY_OUTSIDE), "TRY_READ=../secret/key",
                                              "TRY_WRITE=../secret/new"};
    for (size_t i = 0; extra[i]; i++)
        arguments[1 + i] = extra[i];
    for (size_t i = 0; variables && variables[i]; i++)
        environment[3 + i] = variables[i];
    char *in = path_join(folder, "in");
    struct run_result result = run_program(
        &(struct run_call){.arguments = arguments, .environment = environment, .folder = in});
    free(in);
    return result;
}

static bool is_there(const char *name)
{
    char *path = path_join(folder, name);
    bool exists = file_exists(path);
    free(path);
    return exists;
}

/* Where the system has nothing to confine with, there is nothing to try. */
static bool system_can(void)
{
    const char *const extra[] = {"a.vl.json", "-o", "../out/can.svg", "--sandbox", NULL};
    const char *const variables[] = {"TRY_ROOT=a.vl.json", NULL};
    struct run_result result = run(extra, variables);
    bool can = result.status == 0;
    if (!can)
        ck_assert_msg(strstr(result.err, "this system has no "), "%s", result.err);
    run_result_free(&result);
    return can;
}

static void assert_line(const char *text, const char *line)
{
    ck_assert_msg(strstr(text, line), "no \"%s\" in:\n%s", line, text);
}

START_TEST(nothing_outside_can_be_reached)
{
    const char *const extra[] = {"a.vl.json", "-o", "../out/a.png", NULL};
    const char *const variables[] = {"TRY_ROOT=rows.csv", NULL};
    if (!system_can())
        return;
    struct run_result result = run(extra, variables);
    ck_assert_int_eq(result.status, 0);
    assert_line(result.err, "TRY_READ: Permission denied\n");
    assert_line(result.err, "TRY_WRITE: Permission denied\n");
    assert_line(result.err, "TRY_ROOT: done\n");
    assert_line(result.err, "internet: Operation not permitted\n");
    assert_line(result.err, "local: Operation not permitted\n");
    assert_line(result.err, "ring: Operation not permitted\n");
    ck_assert(is_there("out/a.png"));
    ck_assert(!is_there("secret/new"));
    run_result_free(&result);
}
END_TEST

START_TEST(no_program_is_started)
{
    const char *const extra[] = {"a.vl.json", "-o", "../out/a.png", NULL};
    if (!system_can())
        return;
    struct run_result result = run(extra, NULL);
    assert_line(result.err, "program: Operation not permitted\n");
    ck_assert(is_there("out/a.png"));
    run_result_free(&result);
}
END_TEST

/* What the others try can be done. */
START_TEST(all_can_be_reached_without)
{
    const char *const extra[] = {"a.vl.json", "-o", "../out/a.png", "--no-sandbox", NULL};
    const char *const variables[] = {"TRY_ROOT=rows.csv", NULL};
    struct run_result result = run(extra, variables);
    ck_assert_int_eq(result.status, 0);
    assert_line(result.err, "TRY_READ: done\n");
    assert_line(result.err, "TRY_WRITE: done\n");
    assert_line(result.err, "local: done\n");
    assert_line(result.err, "ring: done\n");
    ck_assert(is_there("secret/new"));
    run_result_free(&result);
}
END_TEST

START_TEST(threads_are_confined)
{
    const char *const extra[] = {"a.vl.json", "b.vl.json", "--out-dir", "../out", "--format",
                                 "svg",       "-j",        "2",         NULL};
    const char *const variables[] = {"TRY_ROOT=rows.csv", NULL};
    if (!system_can())
        return;
    struct run_result result = run(extra, variables);
    ck_assert_int_eq(result.status, 0);
    const char *first = strstr(result.err, "TRY_READ: Permission denied\n");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_nonnull(strstr(first + 1, "TRY_READ: Permission denied\n"));
    ck_assert_ptr_null(strstr(result.err, "TRY_READ: done"));
    ck_assert(is_there("out/a.svg") && is_there("out/b.svg"));
    run_result_free(&result);
}
END_TEST

/* A root that is given, and data of the call, can be read as ever. */
START_TEST(the_call_says_what_can_be_read)
{
    const char *const extra[] = {"a.vl.json", "--root", "../in",           "--root",
                                 "../secret", "-o",     "../out/root.svg", NULL};
    const char *const variables[] = {"TRY_ROOT=rows.csv", NULL};
    if (!system_can())
        return;
    struct run_result result = run(extra, variables);
    ck_assert_int_eq(result.status, 0);
    assert_line(result.err, "TRY_READ: done\n");
    assert_line(result.err, "TRY_WRITE: Permission denied\n");
    run_result_free(&result);
}
END_TEST

/* The picture is the same, wherever it goes: extra[0] is what the call adds. */
static const struct place {
    const char *output, *read, *extra;
} places[] = {
    {"../out/a.svg", "out/a.svg", "--durable"},
    {"../out/link.svg", "out/real/b.svg", "--quiet"},
    {"/dev/stdout", NULL, "--quiet"},
    {"../out/d.svg", "out/d.svg", "--depfile=../out/real/d.d"},
};

static void make(const struct place *place, const char *sandbox, char **text)
{
    const char *const extra[] = {"a.vl.json",   "--format",   "svg",   "-o",
                                 place->output, place->extra, sandbox, NULL};
    const char *const variables[] = {"LD_PRELOAD=", NULL};
    struct run_result result = run(extra, variables);
    ck_assert_msg(result.status == 0, "%s: %s", place->output, result.err);
    size_t length;
    char *path = place->read ? path_join(folder, place->read) : NULL;
    *text = path ? file_read(path, &length) : strdup(result.out);
    ck_assert_ptr_nonnull(strstr(*text, "</svg>"));
    free(path);
    run_result_free(&result);
}

START_TEST(outputs_go_where_they_went)
{
    char *real = path_join(folder, "out/real"), *link = path_join(folder, "out/link.svg");
    char *free_text, *confined;
    ck_assert_int_eq(mkdir(real, 0777), 0);
    ck_assert_int_eq(symlink("real/b.svg", link), 0);
    if (system_can()) {
        make(&places[_i], "--no-sandbox", &free_text);
        make(&places[_i], "--sandbox", &confined); /* over the first one, too */
        ck_assert_str_eq(confined, free_text);
        free(free_text);
        free(confined);
    }
    free(real);
    free(link);
}
END_TEST

/* Fonts in a folder of links, as build systems make them: what they lead to was meant. */
START_TEST(fonts_may_be_links)
{
    static const char dejavu[] = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
    const char *const extra[] = {"a.vl.json",    "--font-dir",           "../fonts",
                                 "--font",       "DejaVu Sans",          "-o",
                                 "../out/f.svg", "--depfile=../out/f.d", NULL};
    const char *const variables[] = {"LD_PRELOAD=", NULL};
    size_t length;
    char *bytes = file_read(dejavu, &length), *fonts = path_join(folder, "fonts");
    char *real = path_join(folder, "secret/sans.ttf"), *link = path_join(folder, "fonts/sans.ttf");
    ck_assert_int_eq(mkdir(fonts, 0777), 0);
    file_write(real, bytes, length);
    ck_assert_int_eq(symlink("../secret/sans.ttf", link), 0);
    struct run_result result = run(extra, variables);
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 0);
    free(link);
    link = path_join(folder, "out/f.d");
    free(bytes);
    bytes = file_read(link, &length);
    assert_line(bytes, "fonts/sans.ttf");
    run_result_free(&result);
    free(bytes);
    free(fonts);
    free(real);
    free(link);
}
END_TEST

START_TEST(a_system_without_it_is_told_of_when_asked)
{
    const char *const extra[] = {"a.vl.json", "-o", "../out/a.png", NULL};
    const char *const asked[] = {"a.vl.json", "-o", "../out/b.png", "--sandbox", NULL};
    const char *const variables[] = {"TRY_OLD=1", "TRY_ROOT=rows.csv", NULL};
    struct run_result result = run(extra, variables);
    ck_assert_int_eq(result.status, 0);
    assert_line(result.err, "TRY_READ: done\n");
    ck_assert(is_there("out/a.png"));
    run_result_free(&result);
    result = run(asked, variables);
    ck_assert_int_eq(result.status, 1);
    assert_line(result.err, "burin: error: this system has no Landlock");
    ck_assert(!is_there("out/b.png"));
    run_result_free(&result);
}
END_TEST

/* A driver opens what it likes: nothing is confined, nor promised. */
START_TEST(a_database_is_not_confined)
{
    const char *const extra[] = {"a.vl.json", "--data=x=odbc:DSN=none;table=t", "-o",
                                 "../out/a.png", NULL};
    const char *const asked[] = {
        "a.vl.json", "--data=x=odbc:DSN=none;table=t", "-o", "../out/b.png", "--sandbox", NULL};
    const char *const variables[] = {"TRY_ROOT=rows.csv", NULL};
    struct run_result result = run(extra, variables);
    assert_line(result.err, "TRY_READ: done\n");
    run_result_free(&result);
    result = run(asked, variables);
    ck_assert_int_eq(result.status, 1);
    assert_line(result.err, "burin: error: --sandbox and a database were both given");
    ck_assert(!is_there("out/b.png"));
    run_result_free(&result);
}
END_TEST

START_TEST(both_is_a_wrong_call)
{
    const char *const extra[] = {"a.vl.json", "-o",           "../out/a.png",
                                 "--sandbox", "--no-sandbox", NULL};
    struct run_result result = run(extra, NULL);
    ck_assert_int_eq(result.status, 2);
    assert_line(result.err,
                "burin: error: --sandbox and --no-sandbox were both given [wrong-call]\n");
    ck_assert(!is_there("out/a.png"));
    run_result_free(&result);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cli/sandbox");
    TCase *tcase = tcase_create("sandbox");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, nothing_outside_can_be_reached);
    tcase_add_test(tcase, no_program_is_started);
    tcase_add_test(tcase, all_can_be_reached_without);
    tcase_add_test(tcase, threads_are_confined);
    tcase_add_test(tcase, the_call_says_what_can_be_read);
    tcase_add_loop_test(tcase, outputs_go_where_they_went, 0, 4);
    tcase_add_test(tcase, fonts_may_be_links);
    tcase_add_test(tcase, a_system_without_it_is_told_of_when_asked);
    tcase_add_test(tcase, a_database_is_not_confined);
    tcase_add_test(tcase, both_is_a_wrong_call);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
