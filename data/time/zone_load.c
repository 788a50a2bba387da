/*
 * Finding a time zone by its name. What its file says is data/time/zone_read.c's business.
 */
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "base/suggest.h"
#include "data/time/zone_internal.h"

enum { FOLDER_DEPTH = 3 };

const char *const zone_directory = "/usr/share/zoneinfo";

/* Names as the database makes them. Other files lie there too: what the machine is set to
 * ("localtime"), and clocks with leap seconds ("right/UTC"). */
static bool is_zone_name(const char *name)
{
    static const char letters[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-/";
    return g_ascii_isupper(*name) && strspn(name, letters) == strlen(name);
}

/* Adds the names of the zones in a folder and in those within it. False when memory is out. */
static bool list_zones(const char *directory, const char *prefix, int depth, GPtrArray *names,
                       struct arena *arena)
{
    GDir *folder = g_dir_open(directory, 0, NULL);
    const char *name;
    bool done = true;
    while (folder && done && (name = g_dir_read_name(folder))) {
        if (!is_zone_name(name))
            continue;
        const char *path = arena_format(arena, "%s/%s", directory, name);
        char *full = arena_format(arena, "%s%s", prefix, name);
        done = path && full;
        if (done && !g_file_test(path, G_FILE_TEST_IS_DIR)) {
            g_ptr_array_add(names, full);
        } else if (done && depth < FOLDER_DEPTH) {
            const char *inner = arena_format(arena, "%s/", full);
            done = inner && list_zones(path, inner, depth + 1, names, arena);
        }
    }
    if (folder)
        g_dir_close(folder);
    return done;
}

/* By code units: the order of a folder is the machine's. */
static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The nearest name; of a word without a folder the nearest city: "Berlin". NULL: none. */
static const char *find_nearest(const char *word, const GPtrArray *names)
{
    struct suggest suggest = {.word = word};
    const char *nearest = NULL;
    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i], *slash = strrchr(name, '/');
        const char *before = suggest.best;
        suggest_offer(&suggest, slash && !strchr(word, '/') ? slash + 1 : name);
        if (suggest.best != before)
            nearest = name;
    }
    return nearest;
}

static bool fail_unknown(const char *name, const char *directory, struct arena *arena,
                         struct diag *diag)
{
    if (!g_file_test(directory, G_FILE_TEST_IS_DIR))
        return diag_error(diag, DIAG_SYSTEM, NULL, "install the package tzdata",
                          "there are no time zones in \"%s\"", directory);
    GPtrArray *names = g_ptr_array_new();
    const char *hint = NULL;
    bool done = list_zones(directory, "", 0, names, arena);
    if (done) {
        g_ptr_array_sort(names, compare_names);
        const char *nearest = find_nearest(name, names);
        hint = nearest ? arena_format(arena, "did you mean \"%s\"?", nearest)
                       : "give a name of the IANA database, such as \"Europe/Berlin\"";
        done = hint != NULL;
    }
    g_ptr_array_free(names, TRUE);
    return done && diag_error(diag, DIAG_UNKNOWN, NULL, hint, "unknown time zone \"%s\"", name);
}

/* Whether local time is UTC for ever. */
static bool is_utc(const struct zone *zone)
{
    return zone->count == 0 && zone->offsets[0] >= 0 && zone->offsets[0] <= 0;
}

/* Machines without the database know that one. */
static bool names_utc(const char *name)
{
    static const char *const names[] = {"UTC", "Etc/UTC"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

bool zone_load(const char *name, const char *directory, const struct zone **zone,
               struct arena *arena, struct diag *diag)
{
    gchar *bytes;
    gsize length;
    *zone = NULL;
    if (names_utc(name))
        return true;
    directory = directory ? directory : zone_directory;
    const char *path = arena_format(arena, "%s/%s", directory, name);
    if (!path)
        return false;
    if (!is_zone_name(name) || !g_file_get_contents(path, &bytes, &length, NULL))
        return fail_unknown(name, directory, arena, diag);
    const struct zone *read = zone_read(path, (const unsigned char *)bytes, length, arena, diag);
    g_free(bytes);
    if (read && !is_utc(read))
        *zone = read;
    return read != NULL;
}
