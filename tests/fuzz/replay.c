/*
 * The main of a fuzz target without libFuzzer: runs it on every file of the folder named, in the
 * order of their names. What fails is a crash, or what the sanitizers find.
 */
#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/fuzz/fuzz.h"

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* An allocation of the input's own size, so that a read beyond its end is seen. */
static uint8_t *read_bytes(FILE *file, size_t *size)
{
    if (fseek(file, 0, SEEK_END) != 0)
        return NULL;
    long end = ftell(file);
    rewind(file);
    *size = end > 0 ? (size_t)end : 0;
    uint8_t *bytes = malloc(*size ? *size : 1);
    if (bytes && fread(bytes, 1, *size, file) != *size) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

static bool replay(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    size_t size;
    uint8_t *bytes = file ? read_bytes(file, &size) : NULL;
    bool is_read = bytes != NULL;
    if (is_read)
        LLVMFuzzerTestOneInput(bytes, size);
    else
        fprintf(stderr, "%s can't be read\n", path);
    if (file)
        fclose(file);
    free(bytes);
    return is_read;
}

int main(int argc, char **argv)
{
    struct dirent **entries = NULL;
    int count = argc == 2 ? scandir(argv[1], &entries, is_visible, alphasort) : -1;
    bool is_good = count > 0;
    for (int i = 0; i < count; i++) {
        is_good &= replay(argv[1], entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    if (count <= 0)
        fprintf(stderr, "usage: %s FOLDER, which holds a file at least\n", argv[0]);
    return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
