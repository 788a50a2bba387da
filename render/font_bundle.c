/*
 * Finds the fonts of a relocatable burin: a tarball, a wheel of Python.
 */
#define _GNU_SOURCE /* dl_iterate_phdr() */
#include "render/font_bundle.h"

#include <glib.h>
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

struct search {
    uintptr_t address;
    char *path; /* of what has it; NULL: nothing has */
};

static bool object_has(const struct dl_phdr_info *object, uintptr_t address)
{
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type == PT_LOAD &&
            address - (object->dlpi_addr + segment->p_vaddr) < segment->p_memsz)
            return true;
    }
    return false;
}

static int find_object(struct dl_phdr_info *object, size_t size, void *data)
{
    struct search *search = data;
    (void)size;
    if (!object_has(object, search->address))
        return 0;
    /* The program itself has no name there. */
    const char *name = object->dlpi_name;
    search->path = realpath(name && *name ? name : "/proc/self/exe", NULL);
    return 1;
}

char *font_bundle_folder(void)
{
    struct search search = {.address = (uintptr_t)&font_bundle_folder};
    dl_iterate_phdr(find_object, &search);
    if (!search.path)
        return NULL;
    char *folder = g_path_get_dirname(search.path);
    char *above = g_path_get_dirname(folder);
    char *fonts = g_build_filename(above, "share", "burin", "fonts", NULL);
    free(search.path);
    g_free(folder);
    g_free(above);
    if (g_file_test(fonts, G_FILE_TEST_IS_DIR))
        return fonts;
    g_free(fonts);
    return NULL;
}
