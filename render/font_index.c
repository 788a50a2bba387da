/*
 * Folders are listed by their names, and their fonts read through fontconfig's caches.
 */
#include "render/font_index.h"

#include <string.h>

#include "base/array.h"

/* Deeper folders are no folders of fonts, or links in a circle. */
enum { DEPTH_LIMIT = 8 };

struct folder {
    char *path;
    size_t root;      /* which of the folders it is below */
    FcFontSet *fonts; /* NULL: not read yet */
};

struct family {
    const char *name; /* as the fonts spell it, borrowed from them; NULL: there are none */
    FcFontSet *fonts;
};

struct font_index {
    FcConfig *reader;
    GPtrArray *folders;   /* of struct folder */
    GHashTable *families; /* name → struct family */
    GPtrArray *all;       /* of FcPattern; NULL: not asked for */
    size_t chosen_count;  /* of the roots, those that were chosen for the figure */
};

static void folder_free(void *object)
{
    struct folder *folder = object;
    if (folder->fonts)
        FcFontSetDestroy(folder->fonts);
    g_free(folder->path);
    g_free(folder);
}

static void family_free(void *object)
{
    struct family *family = object;
    FcFontSetDestroy(family->fonts);
    g_free(family);
}

/* --- fonts ------------------------------------------------------------------------------------ */

bool font_can_be_shaped(const FcPattern *pattern)
{
    FcChar8 *format, *path;
    if (FcPatternGetString(pattern, FC_FONTFORMAT, 0, &format) != FcResultMatch ||
        FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch)
        return false;
    return (strcmp((const char *)format, "TrueType") == 0 ||
            strcmp((const char *)format, "CFF") == 0) &&
           !g_str_has_suffix((const char *)path, ".woff") &&
           !g_str_has_suffix((const char *)path, ".woff2");
}

bool font_has_character(const FcPattern *pattern, gunichar character)
{
    FcCharSet *characters;
    return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, character);
}

/* --- folders ---------------------------------------------------------------------------------- */

/* Names of files that are no folders, which saves a question to the system for each. */
static bool is_file_name(const char *name)
{
    static const char *const endings[] = {".ttf", ".otf", ".ttc", ".otc", ".pfb", ".afm",
                                          ".pcf", ".gz",  ".t1",  ".TTF", ".OTF", ".TTC"};
    for (size_t i = 0; i < COUNT_OF(endings); i++) {
        if (g_str_has_suffix(name, endings[i]))
            return true;
    }
    return *name == '.';
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static void list_folder(struct font_index *index, const char *path, size_t root, int depth)
{
    GDir *directory = g_dir_open(path, 0, NULL);
    if (!directory)
        return;
    struct folder *folder = g_new(struct folder, 1);
    *folder = (struct folder){.path = g_strdup(path), .root = root};
    g_ptr_array_add(index->folders, folder);
    GPtrArray *below = g_ptr_array_new_with_free_func(g_free);
    const char *name;
    while (depth < DEPTH_LIMIT && (name = g_dir_read_name(directory))) {
        char *full = is_file_name(name) ? NULL : g_build_filename(path, name, NULL);
        if (full && g_file_test(full, G_FILE_TEST_IS_DIR))
            g_ptr_array_add(below, full);
        else
            g_free(full);
    }
    g_dir_close(directory);
    g_ptr_array_sort(below, compare_names);
    for (guint i = 0; i < below->len; i++)
        list_folder(index, below->pdata[i], root, depth + 1);
    g_ptr_array_free(below, TRUE);
}

struct font_index *font_index_new(const char *const *directories, size_t chosen_count,
                                  FcConfig *reader)
{
    struct font_index *index = g_new(struct font_index, 1);
    *index = (struct font_index){
        .reader = reader,
        .chosen_count = chosen_count,
        .folders = g_ptr_array_new_with_free_func(folder_free),
        .families = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, family_free)};
    for (size_t i = 0; directories[i]; i++) {
        char *absolute = g_canonicalize_filename(directories[i], NULL);
        list_folder(index, absolute, i, 0);
        g_free(absolute);
    }
    return index;
}

void font_index_free(struct font_index *index)
{
    if (!index)
        return;
    if (index->all)
        g_ptr_array_free(index->all, TRUE);
    g_hash_table_unref(index->families);
    g_ptr_array_free(index->folders, TRUE);
    g_free(index);
}

static const FcFontSet *read_folder(struct font_index *index, struct folder *folder)
{
    if (folder->fonts)
        return folder->fonts;
    FcCache *cache = FcDirCacheRead((const FcChar8 *)folder->path, FcFalse, index->reader);
    folder->fonts = cache ? FcCacheCopySet(cache) : NULL;
    if (cache)
        FcDirCacheUnload(cache); /* what was copied keeps it */
    if (!folder->fonts)
        folder->fonts = FcFontSetCreate();
    return folder->fonts;
}

/* --- families --------------------------------------------------------------------------------- */

/* The family's name as the font spells it; a font may have several, one a language. */
static const char *spelled_name(const FcPattern *pattern, const char *name)
{
    FcChar8 *family;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &family) == FcResultMatch; i++) {
        if (FcStrCmpIgnoreCase(family, (const FcChar8 *)name) == 0)
            return (const char *)family;
    }
    return NULL;
}

/* A family's fonts are mostly in a folder that is called by its first word: "liberation2" has
 * Liberation Sans. */
static bool is_likely(const struct folder *folder, const char *name)
{
    enum { SHORTEST = 4 };
    size_t length = strcspn(name, " ");
    const char *slash = strrchr(folder->path, '/');
    if (length < SHORTEST || !slash)
        return false;
    for (const char *at = slash + 1; *at; at++) {
        if (g_ascii_strncasecmp(at, name, length) == 0)
            return true;
    }
    return false;
}

/* Whether one of the first fonts of the family is as bold, as slanted and as wide. */
static bool has_style(const struct family *family, int count, const FcPattern *pattern)
{
    static const char *const properties[] = {FC_WEIGHT, FC_SLANT, FC_WIDTH};
    for (int i = 0; i < count; i++) {
        size_t same = 0;
        for (size_t k = 0; k < COUNT_OF(properties); k++) {
            FcValue a, b;
            same += FcPatternGet(pattern, properties[k], 0, &a) == FcResultMatch &&
                    FcPatternGet(family->fonts->fonts[i], properties[k], 0, &b) == FcResultMatch &&
                    FcValueEqual(a, b);
        }
        if (same == COUNT_OF(properties))
            return true;
    }
    return false;
}

/* Adds the fonts of a folder but those that an earlier root has. */
static void collect_folder(struct family *family, const char *name, const FcFontSet *fonts,
                           int before)
{
    for (int i = 0; i < fonts->nfont; i++) {
        FcPattern *pattern = fonts->fonts[i];
        const char *spelled = spelled_name(pattern, name);
        if (!spelled || !font_can_be_shaped(pattern) || has_style(family, before, pattern))
            continue;
        if (!family->name)
            family->name = spelled;
        FcPatternReference(pattern);
        FcFontSetAdd(family->fonts, pattern);
    }
}

static void collect(struct font_index *index, struct family *family, const char *name, bool likely)
{
    size_t root = 0;
    int before = 0; /* fonts of earlier roots */
    for (guint i = 0; i < index->folders->len; i++) {
        struct folder *folder = index->folders->pdata[i];
        if (likely && folder->root >= index->chosen_count && !is_likely(folder, name))
            continue;
        if (folder->root != root)
            before = family->fonts->nfont;
        root = folder->root;
        collect_folder(family, name, read_folder(index, folder), before);
    }
}

static struct family *find_family(struct font_index *index, const char *name)
{
    struct family *family = g_hash_table_lookup(index->families, name);
    if (family)
        return family;
    family = g_new(struct family, 1);
    *family = (struct family){.fonts = FcFontSetCreate()};
    g_hash_table_insert(index->families, g_strdup(name), family);
    collect(index, family, name, true);
    if (!family->name)
        collect(index, family, name, false);
    return family;
}

const char *font_index_find_family(struct font_index *index, const char *name)
{
    return find_family(index, name)->name;
}

const FcFontSet *font_index_family(struct font_index *index, const char *name)
{
    return find_family(index, name)->fonts;
}

bool font_index_family_has(struct font_index *index, const char *name, gunichar character)
{
    const FcFontSet *fonts = font_index_family(index, name);
    for (int i = 0; i < fonts->nfont; i++) {
        if (font_has_character(fonts->fonts[i], character))
            return true;
    }
    return false;
}

GPtrArray *font_index_all(struct font_index *index)
{
    if (index->all)
        return index->all;
    index->all = g_ptr_array_new();
    for (guint i = 0; i < index->folders->len; i++) {
        const FcFontSet *fonts = read_folder(index, index->folders->pdata[i]);
        for (int k = 0; k < fonts->nfont; k++)
            g_ptr_array_add(index->all, fonts->fonts[k]);
    }
    return index->all;
}

/* Which of two families goes before the other where neither was asked for, as of strcmp(): one
 * called "Noto Sans …", then the first by name. */
static int compare_families(const char *left, const char *right)
{
    static const char preferred[] = "Noto Sans ";
    int order = g_str_has_prefix(right, preferred) - g_str_has_prefix(left, preferred);
    return order ? order : strcmp(left, right);
}

/* The family of a font that has the character, or *best where that goes before it. */
static void take_better(const FcPattern *pattern, gunichar character, const char **best)
{
    FcChar8 *family;
    if (FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch &&
        font_has_character(pattern, character) && font_can_be_shaped(pattern) &&
        (!*best || compare_families((const char *)family, *best) < 0))
        *best = (const char *)family;
}

const char *font_index_find_character(struct font_index *index, gunichar character)
{
    const GPtrArray *all = font_index_all(index);
    const char *best = NULL;
    for (guint i = 0; i < all->len; i++)
        take_better(all->pdata[i], character, &best);
    return best;
}

const char *font_index_find_chosen(struct font_index *index, gunichar character)
{
    const char *best = NULL;
    for (guint i = 0; i < index->folders->len; i++) {
        struct folder *folder = index->folders->pdata[i];
        const FcFontSet *fonts =
            folder->root < index->chosen_count ? read_folder(index, folder) : NULL;
        for (int k = 0; fonts && k < fonts->nfont; k++)
            take_better(fonts->fonts[k], character, &best);
    }
    return best;
}
