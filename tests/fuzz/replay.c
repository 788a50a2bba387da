/*
 * The main of a fuzz target without libFuzzer: runs it on every file of the folder named, in the
 * order of their names. What fails is a crash, or what the sanitizers find.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/fuzz/fuzz.h"
#include "tests/support/files.h"

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void replay(const char *folder, const char *name)
{
    char *path = path_join(folder, name);
    size_t length;
    char *text = file_read(path, &length);
    /* Without the zero behind it, so that a read beyond the end is seen. */
    uint8_t *bytes = malloc(length ? length : 1);
    if (!bytes)
        abort();
    memcpy(bytes, text, length);
    LLVMFuzzerTestOneInput(bytes, length);
    free(bytes);
    free(text);
    free(path);
}

int main(int argc, char **argv)
{
    struct dirent **entries = NULL;
    int count = argc == 2 ? scandir(argv[1], &entries, is_visible, alphasort) : -1;
    for (int i = 0; i < count; i++) {
        replay(argv[1], entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    if (count <= 0)
        fprintf(stderr, "usage: %s FOLDER, which holds a file at least\n", argv[0]);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
