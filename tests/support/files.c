/*
 * Files for tests, over POSIX; says which path failed.
 */
#include "tests/support/files.h"

#include <check.h>
#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *path_join(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    ck_assert_ptr_nonnull(path);
    snprintf(path, size, "%s/%s", folder, name);
    return path;
}

char *folder_new(void)
{
    const char *parent = getenv("TMPDIR");
    char *folder = path_join(parent && *parent ? parent : "/tmp", "burin-test-XXXXXX");
    ck_assert_msg(mkdtemp(folder) != NULL, "%s: %s", folder, strerror(errno));
    return folder;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *level)
{
    (void)status;
    (void)type;
    (void)level;
    return remove(path);
}

void folder_remove(char *folder)
{
    enum { OPEN_FOLDERS = 8 };
    nftw(folder, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
    free(folder);
}

size_t folder_count(const char *folder)
{
    DIR *stream = opendir(folder);
    ck_assert_msg(stream != NULL, "%s: %s", folder, strerror(errno));
    size_t count = 0;
    for (struct dirent *entry = readdir(stream); entry; entry = readdir(stream)) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            count++;
    }
    closedir(stream);
    return count;
}

void file_write(const char *path, const void *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    ck_assert_msg(file != NULL, "%s: %s", path, strerror(errno));
    ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
}

char *file_read(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s: %s", path, strerror(errno));
    ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
    long size = ftell(file);
    ck_assert_int_ge(size, 0);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    ck_assert_ptr_nonnull(bytes);
    ck_assert_uint_eq(fread(bytes, 1, (size_t)size, file), (size_t)size);
    bytes[size] = '\0';
    *length = (size_t)size;
    fclose(file);
    return bytes;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

/* Called before any test runs, where Check's assertions can't report. */
static void require(bool good, const char *path)
{
    if (good)
        return;
    fprintf(stderr, "can't list %s\n", path);
    exit(EXIT_FAILURE);
}

static void paths_add(struct paths *paths, const char *path)
{
    paths->items = realloc(paths->items, (paths->count + 1) * sizeof *paths->items);
    require(paths->items != NULL, path);
    paths->items[paths->count] = strdup(path);
    require(paths->items[paths->count++] != NULL, path);
}

struct paths paths_matching(const char *const *patterns)
{
    struct paths paths = {0};
    for (size_t i = 0; patterns[i]; i++) {
        char pattern[4096];
        snprintf(pattern, sizeof pattern, "%s/%s", TEST_SOURCES, patterns[i]);
        glob_t found;
        int status = glob(pattern, 0, NULL, &found);
        require(status == 0 || status == GLOB_NOMATCH, pattern);
        for (size_t j = 0; status == 0 && j < found.gl_pathc; j++)
            paths_add(&paths, found.gl_pathv[j]);
        if (status == 0)
            globfree(&found);
    }
    return paths;
}

void paths_free(struct paths *paths)
{
    for (size_t i = 0; i < paths->count; i++)
        free(paths->items[i]);
    free(paths->items);
    *paths = (struct paths){0};
}
