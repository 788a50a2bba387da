/*
 * Files: all or none, whole or as before, modes and links kept, and what is said when it fails.
 */
#define _XOPEN_SOURCE 700 /* symlink() */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/output.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

static struct diag *diag;
static char *folder;

static void set_up(void)
{
    diag = diag_new();
    folder = folder_new();
}

static void tear_down(void)
{
    folder_remove(folder);
    diag_free(diag);
}

static struct output_file file_of(const char *path, const char *text)
{
    return (struct output_file){path, (const unsigned char *)text, strlen(text)};
}

static bool write_one(const char *path, const char *text)
{
    struct output_file file = file_of(path, text);
    return output_write_files(&file, 1, false, diag);
}

static void check_text(const char *path, const char *expected)
{
    size_t length;
    char *text = file_read(path, &length);
    ck_assert_str_eq(text, expected);
    free(text);
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    ck_assert_int_eq(stat(path, &status), 0);
    return status.st_mode & 07777;
}

/* That the one error is: cannot write "path": reason. */
static void check_error(const char *path, const char *reason)
{
    char message[2000];
    snprintf(message, sizeof message, "cannot write \"%s\": %s", path, reason);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_SYSTEM);
    ck_assert_str_eq(diag_at(diag, 0)->message, message);
}

START_TEST(writes_and_replaces)
{
    char *a = path_join(folder, "a.png"), *b = path_join(folder, "b.svg");
    struct output_file files[] = {file_of(a, "first"), file_of(b, "")};
    ck_assert(output_write_files(files, COUNT_OF(files), false, diag));
    check_text(a, "first");
    check_text(b, "");
    ck_assert(write_one(a, "second, longer"));
    check_text(a, "second, longer");
    ck_assert_uint_eq(folder_count(folder), 2); /* nothing temporary is left */
    ck_assert_uint_eq(diag_count(diag), 0);
    free(a);
    free(b);
}
END_TEST

/* What somebody who was killed left of the same file goes with the next writing; what somebody
 * writes now (it is locked) and what only looks alike stays. */
START_TEST(litter_is_removed)
{
    char *a = path_join(folder, "a.png"), *litter = path_join(folder, ".a.png.burin-0");
    char *live = path_join(folder, ".a.png.burin-1"), *other = path_join(folder, ".a.png.mine");
    file_write(litter, "litter", 6);
    file_write(other, "other", 5);
    ck_assert(write_one(a, "first"));
    check_text(a, "first");
    ck_assert(!file_exists(litter));
    ck_assert(file_exists(other));
    file_write(litter, "locked", 6);
    int descriptor = open(litter, O_RDONLY);
    ck_assert_int_eq(flock(descriptor, LOCK_EX), 0);
    ck_assert(write_one(a, "second"));
    check_text(a, "second");
    check_text(litter, "locked");
    ck_assert(!file_exists(live));
    close(descriptor);
    /* A link that somebody put there is not followed. */
    unlink(litter);
    ck_assert_int_eq(symlink("a.png", litter), 0);
    ck_assert(write_one(a, "third"));
    check_text(a, "third");
    ck_assert(write_one(a, "fourth"));
    check_text(a, "fourth");
    free(a);
    free(litter);
    free(live);
    free(other);
}
END_TEST

START_TEST(durable_files_are_the_same)
{
    char *a = path_join(folder, "a.png");
    struct output_file file = file_of(a, "first");
    ck_assert(output_write_files(&file, 1, true, diag));
    check_text(a, "first");
    ck_assert_uint_eq(folder_count(folder), 1);
    free(a);
}
END_TEST

START_TEST(modes)
{
    char *a = path_join(folder, "a"), *b = path_join(folder, "b");
    mode_t mask = umask(027);
    ck_assert(write_one(a, "x"));
    ck_assert_uint_eq(mode_of(a), 0640);
    file_write(b, "y", 1);
    chmod(b, 0604);
    ck_assert(write_one(b, "z"));
    ck_assert_uint_eq(mode_of(b), 0604);
    umask(mask);
    free(a);
    free(b);
}
END_TEST

START_TEST(links_stay)
{
    char *link = path_join(folder, "link"), *target = path_join(folder, "target");
    char *dangling = path_join(folder, "dangling"), *made = path_join(folder, "made");
    struct stat status;
    file_write(target, "old", 3);
    ck_assert_int_eq(symlink("target", link), 0);
    ck_assert_int_eq(symlink(made, dangling), 0);
    ck_assert(write_one(link, "new"));
    ck_assert(write_one(dangling, "more"));
    check_text(target, "new");
    check_text(made, "more");
    ck_assert(lstat(link, &status) == 0 && S_ISLNK(status.st_mode));
    ck_assert(lstat(dangling, &status) == 0 && S_ISLNK(status.st_mode));
    free(link);
    free(target);
    free(dangling);
    free(made);
}
END_TEST

START_TEST(all_or_none)
{
    char *good = path_join(folder, "good"), *bad = path_join(folder, "missing/bad");
    char *reason = path_join(folder, "missing");
    char text[1000];
    file_write(good, "as before", 9);
    struct output_file files[] = {file_of(good, "new"), file_of(bad, "new")};
    ck_assert(!output_write_files(files, COUNT_OF(files), false, diag));
    snprintf(text, sizeof text, "no such folder \"%s\"", reason);
    check_error(bad, text);
    check_text(good, "as before");
    ck_assert_uint_eq(folder_count(folder), 1);
    free(good);
    free(bad);
    free(reason);
}
END_TEST

START_TEST(full_device)
{
    char *good = path_join(folder, "good");
    struct output_file files[] = {file_of(good, "new"), file_of("/dev/full", "bytes")};
    ck_assert(!output_write_files(files, COUNT_OF(files), false, diag));
    check_error("/dev/full", "no space left on the device");
    ck_assert_uint_eq(folder_count(folder), 0);
    free(good);
}
END_TEST

START_TEST(folder_in_the_way)
{
    ck_assert(!write_one(folder, "x"));
    check_error(folder, "it is a folder");
}
END_TEST

START_TEST(file_as_folder)
{
    char *file = path_join(folder, "file"), *below = path_join(file, "a.png");
    char reason[1000];
    file_write(file, "x", 1);
    ck_assert(!write_one(below, "x"));
    snprintf(reason, sizeof reason, "\"%s\" is no folder", file);
    check_error(below, reason);
    free(file);
    free(below);
}
END_TEST

START_TEST(circular_link)
{
    char *link = path_join(folder, "link");
    ck_assert_int_eq(symlink("link", link), 0);
    ck_assert(!write_one(link, "x"));
    check_error(link, "too many symbolic links");
    free(link);
}
END_TEST

START_TEST(pipe_is_written_straight)
{
    char text[10] = {0}, path[40];
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    snprintf(path, sizeof path, "/dev/fd/%d", ends[1]);
    ck_assert(write_one(path, "through"));
    ck_assert_int_eq(read(ends[0], text, sizeof text - 1), 7);
    ck_assert_str_eq(text, "through");
    close(ends[0]);
    close(ends[1]);
}
END_TEST

START_TEST(redirected_output_is_continued)
{
    char *file = path_join(folder, "file"), path[40];
    FILE *redirected = fopen(file, "w");
    fputs("before ", redirected);
    fflush(redirected);
    snprintf(path, sizeof path, "/dev/fd/%d", fileno(redirected));
    ck_assert(write_one(path, "after"));
    fclose(redirected);
    check_text(file, "before after");
    free(file);
}
END_TEST

static Suite *files_suite(void)
{
    Suite *suite = suite_create("render/output/files");
    TCase *tcase = tcase_create("files");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, writes_and_replaces);
    tcase_add_test(tcase, litter_is_removed);
    tcase_add_test(tcase, durable_files_are_the_same);
    tcase_add_test(tcase, modes);
    tcase_add_test(tcase, links_stay);
    tcase_add_test(tcase, all_or_none);
    tcase_add_test(tcase, full_device);
    tcase_add_test(tcase, folder_in_the_way);
    tcase_add_test(tcase, file_as_folder);
    tcase_add_test(tcase, circular_link);
    tcase_add_test(tcase, pipe_is_written_straight);
    tcase_add_test(tcase, redirected_output_is_continued);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(files_suite());
}
