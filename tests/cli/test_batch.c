/*
 * burin SPEC… --out-dir: what is made, what is said, and that neither depends on -j; signals, the
 * progress bar, and memory that doesn't grow with the number of figures.
 */
#define _GNU_SOURCE /* posix_openpt(), wait4() */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/run.h"
#include "tests/support/suite.h"

enum { FIGURES = 40 };

/* Bars, or another mark, with one label and one value. */
#define SPEC                                                                                       \
    "{\"data\": {\"values\": [{\"a\": \"%s\", \"b\": %d}]}, \"mark\": \"%s\", "                    \
    "\"encoding\": {\"x\": {\"field\": \"b\", \"type\": \"quantitative\"}, "                       \
    "\"y\": {\"field\": \"a\", \"type\": \"nominal\"}}}"

static char *folder;
static char names[FIGURES][32];

static void write_beside(const char *name, const char *text)
{
    char *path = path_join(folder, name);
    file_write(path, text, strlen(text));
    free(path);
}

/* Every seventh spec is wrong, every fifth gives a warning, some take longer than others. */
static void setup(void)
{
    folder = folder_new();
    for (int i = 0; i < FIGURES; i++) {
        char text[512];
        const char *label = i % 5 == 4   ? "\xf4\x8f\xbf\xbd" /* no font has it */
                            : i % 3 == 2 ? "some longer label"
                                         : "y";
        snprintf(names[i], sizeof names[i], "f%02d.vl.json", i);
        snprintf(text, sizeof text, SPEC, label, i, i % 7 == 6 ? "barr" : "bar");
        write_beside(names[i], text);
    }
}

static void teardown(void)
{
    folder_remove(folder);
}

static bool is_wrong(int i)
{
    return i % 7 == 6;
}

/* All specs, forwards or backwards, to the folder out. */
static struct run_result run_all(const char *out, const char *jobs, bool backwards)
{
    const char *arguments[FIGURES + 12] = {TEST_BURIN, "--out-dir", out,  "--format", "png",
                                           "--format", "svg",       "-j", jobs};
    for (int i = 0; i < FIGURES; i++)
        arguments[9 + i] = names[backwards ? FIGURES - 1 - i : i];
    return run_program(&(struct run_call){.arguments = arguments, .folder = folder});
}

static char *read_output(const char *out, int figure, const char *format, size_t *length)
{
    char name[64];
    snprintf(name, sizeof name, "%s/f%02d.%s", out, figure, format);
    char *path = path_join(folder, name);
    char *bytes = file_exists(path) ? file_read(path, length) : NULL;
    free(path);
    return bytes;
}

static void assert_same_outputs(const char *out, const char *expected_out)
{
    static const char *const formats[] = {"png", "svg"};
    for (int i = 0; i < FIGURES; i++) {
        for (size_t k = 0; k < 2; k++) {
            size_t length = 0, expected_length = 0;
            char *bytes = read_output(out, i, formats[k], &length);
            char *expected = read_output(expected_out, i, formats[k], &expected_length);
            ck_assert_int_eq(bytes != NULL, !is_wrong(i));
            ck_assert_int_eq(expected != NULL, !is_wrong(i));
            ck_assert_uint_eq(length, expected_length);
            if (bytes)
                ck_assert_mem_eq(bytes, expected, length);
            free(bytes);
            free(expected);
        }
    }
}

/* One process for all of them, in any order and on any number of threads, or one for each. */
START_TEST(the_same_whatever_the_jobs_and_the_order)
{
    struct run_result one = run_all("one", "1", false);
    struct run_result four = run_all("new/four", "4", false);
    struct run_result back = run_all("back", "3", true);
    ck_assert_int_eq(one.status, 1);
    ck_assert_int_eq(back.status, 1);
    ck_assert_str_eq(one.out, "");
    ck_assert_str_eq(one.err, four.err); /* in the order of the specs, whole */
    assert_same_outputs("new/four", "one");
    assert_same_outputs("back", "one");
    for (int i = 0; i < FIGURES; i += 3) {
        char output[64];
        snprintf(output, sizeof output, "alone/f%02d.svg", i);
        size_t length = 0, alone_length = 0;
        const char *arguments[] = {TEST_BURIN, names[i], "-o", "-", "--format", "png", NULL};
        struct run_result alone =
            run_program(&(struct run_call){.arguments = arguments, .folder = folder});
        char *bytes = read_output("one", i, "png", &length);
        alone_length = alone.out_length;
        ck_assert_int_eq(alone.status, is_wrong(i) ? 1 : 0);
        ck_assert_uint_eq(length, alone_length);
        if (bytes)
            ck_assert_mem_eq(bytes, alone.out, length);
        /* And each is told what it is told alone. */
        ck_assert_ptr_nonnull(strstr(one.err, alone.err));
        free(bytes);
        run_result_free(&alone);
    }
    run_result_free(&one);
    run_result_free(&four);
    run_result_free(&back);
}
END_TEST

START_TEST(every_failure_is_said_in_order)
{
    struct run_result result = run_all("out", "4", false);
    const char *at = result.err;
    for (int i = 0; i < FIGURES; i++) {
        char expected[64];
        snprintf(expected, sizeof expected, "f%02d.vl.json:1:", i);
        const char *found = strstr(at, expected);
        if (!is_wrong(i))
            continue;
        ck_assert_msg(found != NULL, "%s is missing or too early", expected);
        at = found;
    }
    /* 6, 13, 20, 27, 34: five of forty. */
    ck_assert_ptr_nonnull(strstr(at, "burin: error: 5 of 40 figures could not be made\n"));
    ck_assert_ptr_null(strstr(result.err, "a second")); /* standard error is no terminal */
    char *path = path_join(folder, "out");
    ck_assert_uint_eq(folder_count(path), 2 * (FIGURES - 5)); /* and no temporary file */
    free(path);
    run_result_free(&result);
}
END_TEST

/* "a.vl.json", "b.json" and "c" are a, b and c; folders of specs don't count. */
START_TEST(names_of_outputs)
{
    char text[512];
    snprintf(text, sizeof text, SPEC, "y", 1, "bar");
    write_beside("a.vl.json", text);
    write_beside("b.c.json", text);
    write_beside("d", text);
    const char *arguments[] = {TEST_BURIN, "a.vl.json", "./b.c.json", "d", "--out-dir",
                               "out/",     "--format",  "scene.json", NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_str_eq(result.err, "");
    ck_assert_int_eq(result.status, 0);
    static const char *const made[] = {"out/a.scene.json", "out/b.c.scene.json",
                                       "out/d.scene.json"};
    for (size_t i = 0; i < 3; i++) {
        char *path = path_join(folder, made[i]);
        ck_assert_msg(file_exists(path), "%s", made[i]);
        free(path);
    }
    run_result_free(&result);
}
END_TEST

START_TEST(a_file_where_the_folder_should_be)
{
    const char *arguments[] = {TEST_BURIN, "f00.vl.json", "--out-dir", "f01.vl.json",
                               "--format", "png",         NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_ptr_nonnull(
        strstr(result.err, "burin: error: folder \"f01.vl.json\" cannot be made"));
    ck_assert_int_eq(result.status, 1);
    run_result_free(&result);
}
END_TEST

/* One depfile for all that were made: a rule each. */
START_TEST(a_depfile_has_all_rules)
{
    const char *arguments[] = {TEST_BURIN,  "f00.vl.json", "f06.vl.json", "f01.vl.json", "-j",
                               "2",         "--out-dir",   "out",         "--format",    "png",
                               "--depfile", "all.d",       NULL};
    struct run_result result =
        run_program(&(struct run_call){.arguments = arguments, .folder = folder});
    ck_assert_int_eq(result.status, 1); /* f06 is wrong */
    size_t length;
    char *path = path_join(folder, "all.d"), *text = file_read(path, &length);
    const char *first = strstr(text, "out/f00.png:"), *second = strstr(text, "out/f01.png:");
    ck_assert(first && second && first < second);
    ck_assert_ptr_null(strstr(text, "f06"));
    free(text);
    free(path);
    run_result_free(&result);
}
END_TEST

/* --- a child that goes on by itself ------------------------------------------------------------
 */

/* The spec m<index> is a pipe: burin waits there for the test, however fast the machine is. */
enum { NO_PIPE = -1 };

static void make_spec(size_t index, bool is_pipe, char name[32])
{
    char text[512];
    snprintf(name, 32, "m%zu.vl.json", index);
    if (!is_pipe) {
        snprintf(text, sizeof text, SPEC, "y", 1, "bar");
        write_beside(name, text);
        return;
    }
    char *path = path_join(folder, name);
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    free(path);
}

/* The end of the pipe to write the spec into, when burin has begun to read it. */
static int open_pipe(size_t index)
{
    char name[32];
    snprintf(name, sizeof name, "m%zu.vl.json", index);
    char *path = path_join(folder, name);
    int pipe = open(path, O_WRONLY);
    ck_assert_int_ge(pipe, 0);
    free(path);
    return pipe;
}

/* Starts burin on count copies of a spec; its standard error is that descriptor. */
static pid_t start_many(size_t count, int err, int pipe_index)
{
    const char **arguments = calloc(count + 10, sizeof *arguments);
    char(*specs)[32] = calloc(count, sizeof *specs);
    ck_assert(arguments && specs);
    static const char *const options[] = {TEST_BURIN, "--out-dir", "out", "--format", "svg", "-j1"};
    memcpy(arguments, options, sizeof options);
    for (size_t i = 0; i < count; i++) {
        make_spec(i, pipe_index >= 0 && i == (size_t)pipe_index, specs[i]);
        arguments[6 + i] = specs[i];
    }
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0) {
        alarm(60);
        if (chdir(folder) == 0 && dup2(err, 2) == 2)
            execv(TEST_BURIN, (char *const *)arguments);
        _exit(127);
    }
    free(specs);
    free(arguments);
    return child;
}

static size_t count_outputs(void)
{
    char *path = path_join(folder, "out");
    size_t count = access(path, F_OK) == 0 ? folder_count(path) : 0;
    free(path);
    return count;
}

static const int stops[] = {SIGINT, SIGTERM};

START_TEST(interrupted)
{
    enum { MANY = 12, MADE = 5 }; /* the sixth waits until the signal comes */
    pid_t child = start_many(MANY, open("/dev/null", O_WRONLY), MADE);
    int pipe = open_pipe(MADE); /* and so the others are made */
    ck_assert_int_eq(kill(child, stops[_i]), 0);
    close(pipe);
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), stops[_i]);
    /* What is there is whole: a file with a dot in front would be on its way. */
    size_t count = count_outputs(), whole = 0;
    for (size_t i = 0; i < MANY; i++) {
        char name[32];
        snprintf(name, sizeof name, "out/m%zu.svg", i);
        char *path = path_join(folder, name);
        size_t length;
        if (file_exists(path)) {
            char *text = file_read(path, &length);
            ck_assert_ptr_nonnull(strstr(text, "</svg>"));
            free(text);
            whole++;
        }
        free(path);
    }
    ck_assert_uint_eq(whole, count);
    ck_assert_uint_eq(count, MADE);
}
END_TEST

/* Both ends of a terminal of 80 columns. False where the machine has none: a bare chroot. */
static bool open_terminal(int *terminal, int *other_end)
{
    *terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (*terminal < 0)
        return false;
    *other_end = grantpt(*terminal) == 0 && unlockpt(*terminal) == 0
                     ? open(ptsname(*terminal), O_RDWR | O_NOCTTY)
                     : -1;
    if (*other_end >= 0)
        return true;
    close(*terminal);
    return false;
}

/* Writes the spec that burin waits for, after the time between two bars: the next is due then. */
static void feed_late(size_t index)
{
    char text[512];
    struct timespec left = {.tv_nsec = 150000000};
    int pipe = open_pipe(index);
    while (nanosleep(&left, &left) != 0)
        ;
    int length = snprintf(text, sizeof text, SPEC, "y", 1, "bar");
    ck_assert_int_eq(write(pipe, text, (size_t)length), length);
    close(pipe);
}

/* What was written to a terminal; NULL where there is none. */
static char *run_on_terminal(size_t count, int pipe_index)
{
    int terminal, other_end;
    if (!open_terminal(&terminal, &other_end))
        return NULL;
    pid_t child = start_many(count, other_end, pipe_index);
    close(other_end);
    feed_late((size_t)pipe_index);
    char *text = NULL, chunk[4096];
    size_t length = 0;
    ssize_t n;
    /* Reading fails once nobody has the other end open. */
    while ((n = read(terminal, chunk, sizeof chunk)) > 0) {
        text = realloc(text, length + (size_t)n + 1);
        ck_assert_ptr_nonnull(text);
        memcpy(text + length, chunk, (size_t)n);
        length += (size_t)n;
        text[length] = '\0';
    }
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    close(terminal);
    ck_assert_ptr_nonnull(text);
    return text;
}

/* The bar comes while it works, the summary stays. */
START_TEST(progress_on_a_terminal)
{
    char *text = run_on_terminal(4, 2);
    if (!text) {
        puts("skipped: this machine has no pseudo-terminals");
        return;
    }
    ck_assert_ptr_nonnull(strstr(text, "3 of 4, "));
    ck_assert_ptr_nonnull(strstr(text, " a second, "));
    ck_assert_ptr_nonnull(strstr(text, " left"));
    ck_assert_ptr_nonnull(strstr(text, "\r\033[K[#"));
    ck_assert_ptr_nonnull(strstr(text, "4 of 4 figures in "));
    free(text);
}
END_TEST

#ifndef __SANITIZE_ADDRESS__
/* Kilobytes at most resident, after a run of so many figures. */
static long peak_of(size_t count)
{
    struct rusage usage;
    int status = 0;
    pid_t child = start_many(count, open("/dev/null", O_WRONLY), NO_PIPE);
    ck_assert_int_eq(wait4(child, &status, 0, &usage), child);
    ck_assert_int_eq(status, 0);
    return usage.ru_maxrss;
}

/* A figure takes some 100 KiB while it is made. If each of the others left as little as 2 KiB
 * behind, that would be near 4 MiB; what is kept for each spec (its name, its result) is some 200
 * bytes. */
START_TEST(memory_does_not_grow)
{
    long few = peak_of(100), many = peak_of(2000);
    ck_assert_msg(many - few < 3800, "%ld KiB after 100 figures, %ld after 2000", few, many);
}
END_TEST
#endif

static Suite *batch_suite(void)
{
    Suite *suite = suite_create("cli/batch");
    TCase *tcase = tcase_create("batch");
    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, the_same_whatever_the_jobs_and_the_order);
    tcase_add_test(tcase, every_failure_is_said_in_order);
    tcase_add_test(tcase, names_of_outputs);
    tcase_add_test(tcase, a_file_where_the_folder_should_be);
    tcase_add_test(tcase, a_depfile_has_all_rules);
    tcase_add_loop_test(tcase, interrupted, 0, sizeof stops / sizeof stops[0]);
    tcase_add_test(tcase, progress_on_a_terminal);
#ifndef __SANITIZE_ADDRESS__ /* which keeps what was freed */
    tcase_add_test(tcase, memory_does_not_grow);
#endif
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(batch_suite());
}
