/*
 * What figures need of the machine. Whatever opens a file beyond the roots of library/roots.h is
 * told here as well.
 */
#define _GNU_SOURCE /* dl_iterate_phdr() */
#include <glib.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/path.h"
#include "data/source.h"
#include "library/burin.h"
#include "library/given.h"
#include "library/options.h"
#include "library/roots.h"
#include "render/font_bundle.h"

struct telling {
    burin_reach_teller *tell;
    void *context;
    const struct burin_options *options;
    struct arena *arena;
    GHashTable *told; /* paths */
};

static void tell_read(const struct telling *telling, const char *path)
{
    if (g_hash_table_add(telling->told, g_strdup(path)))
        telling->tell(telling->context, BURIN_READS, path);
}

/* What installed programs share, fonts, time zones and dictionaries among it: fonts are often links
 * to other folders there. /dev/urandom seeds GLib's and fontconfig's tables. */
static void tell_system(const struct telling *telling)
{
    static const char *const paths[] = {
        "/usr/share",       "/usr/local/share", "/var/cache/fontconfig",
        "/etc/ld.so.cache", "/usr/lib/locale",  "/dev/urandom"};
    for (size_t i = 0; i < COUNT_OF(paths); i++)
        tell_read(telling, paths[i]);
}

/* libjpeg is loaded when a picture asks for it, from where the other libraries are. */
static int tell_library(struct dl_phdr_info *object, size_t size, void *data)
{
    (void)size;
    if (object->dlpi_name && strchr(object->dlpi_name, '/')) {
        char *folder = g_path_get_dirname(object->dlpi_name);
        tell_read(data, folder);
        g_free(folder);
    }
    return 0;
}

/* Where the links of a folder of fonts lead to: whoever names it means the fonts in it. */
static void tell_links(const struct telling *telling, const char *path, int depth)
{
    enum { DEPTH_LIMIT = 8 };
    GDir *folder = depth < DEPTH_LIMIT ? g_dir_open(path, 0, NULL) : NULL;
    const char *name;
    while (folder && (name = g_dir_read_name(folder))) {
        char *full = g_build_filename(path, name, NULL);
        char *end = g_file_test(full, G_FILE_TEST_IS_SYMLINK) ? realpath(full, NULL) : NULL;
        if (end)
            tell_read(telling, end);
        if (g_file_test(full, G_FILE_TEST_IS_DIR))
            tell_links(telling, full, depth + 1);
        free(end);
        g_free(full);
    }
    if (folder)
        g_dir_close(folder);
}

static void tell_fonts(const struct telling *telling)
{
    const char *directory = options_text(telling->options, "font-directory");
    struct option_list chosen = options_list(telling->options, "font-dir");
    char *bundle = font_bundle_folder();
    char *cache = g_build_filename(g_get_user_cache_dir(), "fontconfig", NULL);
    tell_read(telling, cache);
    if (bundle)
        tell_read(telling, bundle);
    if (directory)
        tell_read(telling, directory);
    for (size_t i = 0; i < chosen.count; i++) {
        tell_read(telling, chosen.items[i]);
        tell_links(telling, chosen.items[i], 0);
    }
    g_free(cache);
    g_free(bundle);
}

static bool tell_call(const struct telling *telling, const char *spec)
{
    struct roots roots;
    struct data_context data = {0};
    const char *folder = path_folder(spec, telling->arena);
    if (!folder || !roots_list(telling->options, folder, telling->arena, &roots) ||
        !given_read(telling->options, telling->arena, &data))
        return false;
    if (strcmp(spec, "-") != 0)
        tell_read(telling, spec);
    for (size_t i = 0; i < roots.count; i++)
        tell_read(telling, roots.folders[i]);
    for (size_t i = 0; i < data.given_count; i++) {
        if (data.given[i].database)
            telling->tell(telling->context, BURIN_DRIVES, NULL);
        else if (data.given[i].path)
            tell_read(telling, data.given[i].path);
    }
    return true;
}

bool burin_reach(const struct burin_options *options, const char *spec, burin_reach_teller *tell,
                 void *context)
{
    struct diag *diag = diag_new();
    struct telling telling = {tell, context, options, diag ? arena_new(diag) : NULL,
                              g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    bool good = telling.arena != NULL;
    if (good && spec) {
        good = tell_call(&telling, spec);
    } else if (good) {
        tell_system(&telling);
        tell_fonts(&telling);
        dl_iterate_phdr(tell_library, &telling);
    }
    g_hash_table_unref(telling.told);
    arena_free(telling.arena);
    diag_free(diag);
    return good;
}
