/*
 * Files below folders: which are opened, what is told of the others, and a link that is swapped all
 * the time. What a path means is POSIX's (4.13 Pathname Resolution).
 */
#define _XOPEN_SOURCE 700 /* symlink() */
#include "base/beneath.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/files.h"
#include "tests/support/suite.h"

static char *folder; /* has root/ (a root), root/sub/ (the start), other/ (a root), outside/ */
static char *root, *sub, *other;

static char *below(const char *name)
{
    return path_join(folder, name);
}

static void make(const char *name, const char *text)
{
    char *path = below(name);
    if (text)
        file_write(path, text, strlen(text));
    else
        ck_assert_int_eq(mkdir(path, 0777), 0);
    free(path);
}

static void make_link(const char *target, const char *name)
{
    char *path = below(name);
    unlink(path);
    ck_assert_int_eq(symlink(target, path), 0);
    free(path);
}

static void setup(void)
{
    folder = folder_new();
    root = below("root");
    sub = below("root/sub");
    other = below("other");
    make("root", NULL);
    make("root/sub", NULL);
    make("other", NULL);
    make("outside", NULL);
    make("root/a", "inside");
    make("root/sub/b", "inside");
    make("other/c", "inside");
    make("outside/secret", "outside");
    make("rootless", "outside");
    make_link("../a", "root/sub/to_a");
    make_link("../../other", "root/sub/to_other");
    make_link("../../outside", "root/sub/to_outside");
    make_link("../../outside/secret", "root/sub/to_secret");
    make_link("../../outside/none", "root/sub/to_none");
    make_link("loop", "root/sub/loop");
    make_link("loop", "outside/loop");
    make_link("../root/a", "outside/to_a");
}

static void teardown(void)
{
    free(root);
    free(sub);
    free(other);
    folder_remove(folder);
}

/* What is in the file, or "" and the problem. */
static const char *content(const char *path, int *problem)
{
    static char text[16];
    const char *roots[] = {"/nowhere", root, other};
    int descriptor = beneath_open(sub, path, roots, 3, problem);
    ssize_t length = descriptor < 0 ? 0 : read(descriptor, text, sizeof text - 1);
    ck_assert_int_ge(length, 0);
    text[length] = '\0';
    if (descriptor >= 0)
        close(descriptor);
    return text;
}

static const char *const inside[] = {"b", "./b", "../a", "../sub//b", "to_a", "../../other/c",
                                     "to_other/c", "to_other/../root/a",
                                     /* out and in again, by folders above a root */
                                     "../../root/sub/b"};

START_TEST(what_is_below_a_root_is_opened)
{
    int problem;
    ck_assert_str_eq(content(inside[_i], &problem), "inside");
}
END_TEST

/* There, not there, unreadable: one answer for all. */
static const char *const outsides[] = {"/etc/passwd",
                                       "/etc/none",
                                       "/none",
                                       "/root/.ssh/x",
                                       "../..",
                                       "../../rootless",
                                       "../../none",
                                       "../../outside/secret",
                                       "../../outside",
                                       "../../outside/none",
                                       "to_outside",
                                       "to_outside/secret",
                                       "to_outside/none",
                                       "to_secret",
                                       "to_none",
                                       "../../outside/../root/a",
                                       "../../none/../root/a",
                                       "../../outside/loop",
                                       "to_outside/../root/a",
                                       "/",
                                       "../../outside/x/y"};

START_TEST(what_is_outside_is_all_one)
{
    int problem;
    ck_assert_str_eq(content(outsides[_i], &problem), "");
    ck_assert_int_eq(problem, BENEATH_OUTSIDE);
}
END_TEST

static const struct {
    const char *path;
    int problem;
} problems[] = {
    {"none", ENOENT},
    {"none/x", ENOENT},
    {"none/../b", ENOENT},
    {"b/x", ENOTDIR},
    {"b/../b", ENOTDIR},
    {"loop", ELOOP},
    {"", EISDIR},
    {"..", EISDIR},
    {"../../other", EISDIR},
    {"pipe", BENEATH_NOT_REGULAR},
};

START_TEST(what_is_inside_is_told)
{
    int problem;
    char *pipe = below("root/sub/pipe");
    ck_assert_int_eq(mkfifo(pipe, 0666), 0);
    free(pipe);
    ck_assert_str_eq(content(problems[_i].path, &problem), "");
    ck_assert_int_eq(problem, problems[_i].problem);
}
END_TEST

/* --- somebody else -------------------------------------------------------------------------- */

static atomic_bool is_over;

/* Now the link leads inside, now outside; at no time it isn't there. */
static void *swap(void *link)
{
    char *one = below("root/one"), *two = below("root/two"), *name = link;
    bool is_folder = strstr(name, "folder") != NULL;
    while (!is_over) {
        ck_assert_int_eq(symlink(is_folder ? "sub" : "a", one), 0);
        ck_assert_int_eq(rename(one, name), 0);
        ck_assert_int_eq(symlink(is_folder ? "../outside" : "../outside/secret", two), 0);
        ck_assert_int_eq(rename(two, name), 0);
    }
    free(one);
    free(two);
    return NULL;
}

/* Folders instead of links: one leads nowhere while the other takes its place. */
static void *swap_folder(void *unused)
{
    (void)unused;
    char *name = below("root/place"), *kept = below("root/kept"), *link = below("root/link");
    while (!is_over) {
        rename(name, kept);
        symlink("../outside", link);
        rename(link, name);
        unlink(name);
        rename(kept, name);
    }
    free(name);
    free(kept);
    free(link);
    return NULL;
}

static const struct {
    const char *name, *path;
    void *(*run)(void *);
} swaps[] = {
    {"root/link", "../link", swap},
    {"root/folder", "../folder/secret", swap},
    {"root/place", "../place/secret", swap_folder},
};

START_TEST(no_swap_of_a_link_leads_outside)
{
    pthread_t thread;
    char *link = below(swaps[_i].name);
    make("root/sub/secret", "inside");
    if (swaps[_i].run == swap_folder) {
        make("root/place", NULL);
        make("root/place/secret", "inside");
    }
    is_over = false;
    ck_assert_int_eq(pthread_create(&thread, NULL, swaps[_i].run, link), 0);
    for (int i = 0; i < 5000; i++) {
        int problem;
        ck_assert_str_ne(content(swaps[_i].path, &problem), "outside");
    }
    is_over = true;
    pthread_join(thread, NULL);
    free(link);
}
END_TEST

START_TEST(folders_are_told_apart)
{
    const char *roots[] = {root};
    ck_assert(beneath_has_folder(sub, ".", roots, 1));
    ck_assert(beneath_has_folder(sub, "..", roots, 1));
    ck_assert(!beneath_has_folder(sub, "../..", roots, 1));
    ck_assert(!beneath_has_folder(sub, "to_outside", roots, 1));
    ck_assert(!beneath_has_folder(sub, "/", roots, 1));
    ck_assert(beneath_is_everything("/"));
    ck_assert(beneath_is_everything("/usr/.."));
    ck_assert(!beneath_is_everything(root));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/beneath");
    TCase *tcase = tcase_create("beneath");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_set_timeout(tcase, 60);
    tcase_add_loop_test(tcase, what_is_below_a_root_is_opened, 0, sizeof inside / sizeof *inside);
    tcase_add_loop_test(tcase, what_is_outside_is_all_one, 0, sizeof outsides / sizeof *outsides);
    tcase_add_loop_test(tcase, what_is_inside_is_told, 0, sizeof problems / sizeof *problems);
    tcase_add_loop_test(tcase, no_swap_of_a_link_leads_outside, 0, sizeof swaps / sizeof *swaps);
    tcase_add_test(tcase, folders_are_told_apart);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
