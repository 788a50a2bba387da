/*
 * Which font a CSS family list means, and a fontconfig configuration of our own. Which fonts there
 * are is in font_index.c, which of them a text needs in font_families.c.
 */
#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <string.h>

#include "base/array.h"
#include "render/font_index.h"
#include "render/fonts_internal.h"

/*
 * Outlines only (Zen Hei brings bitmaps for the sizes of labels); bold and italic are made where a
 * family has none, as every desktop's configuration does. It names no folder: which fonts there are
 * is in font_index.c. Caches are those that fontconfig has anyway.
 */
static const char config_text[] =
    "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix='xdg'>fontconfig</cachedir>"
    "<match target='font'><edit name='embeddedbitmap'><bool>false</bool></edit></match>"
    "<match target='font'>"
    "<test name='weight' compare='less_eq'><const>medium</const></test>"
    "<test target='pattern' name='weight' compare='more_eq'><const>bold</const></test>"
    "<edit name='embolden'><bool>true</bool></edit></match>"
    "<match target='font'><test name='slant'><const>roman</const></test>"
    "<test target='pattern' name='slant' compare='not_eq'><const>roman</const></test>"
    "<edit name='matrix'><times><name>matrix</name>"
    "<matrix><double>1</double><double>0.2</double><double>0</double><double>1</double></matrix>"
    "</times></edit></match>"
    "</fontconfig>";

FcConfig *font_config_new(void)
{
    FcConfig *config = FcConfigCreate();
    if (config && FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)config_text, FcTrue))
        return config;
    if (config)
        FcConfigDestroy(config);
    return NULL;
}

/* Families that stand for others: generic names, and fonts with the same metrics as one that is
 * free. The first that is installed is taken. */
static const struct stand_in {
    const char *name;
    const char *families[3];
} stand_ins[] = {
    {"sans-serif", {"Liberation Sans", "Arimo", "DejaVu Sans"}},
    {"serif", {"Liberation Serif", "Tinos", "DejaVu Serif"}},
    {"monospace", {"Liberation Mono", "Cousine", "DejaVu Sans Mono"}},
    {"system-ui", {"Liberation Sans", "Arimo", "DejaVu Sans"}},
    {"Arial", {"Liberation Sans", "Arimo", NULL}},
    {"Helvetica", {"Liberation Sans", "Arimo", NULL}},
    {"Helvetica Neue", {"Liberation Sans", "Arimo", NULL}},
    {"Times", {"Liberation Serif", "Tinos", NULL}},
    {"Times New Roman", {"Liberation Serif", "Tinos", NULL}},
    {"Courier", {"Liberation Mono", "Cousine", NULL}},
    {"Courier New", {"Liberation Mono", "Cousine", NULL}},
};

/* "sans-serif": no font is called so. */
static bool is_generic(const struct stand_in *stand_in)
{
    return g_ascii_islower(stand_in->name[0]);
}

const char *font_config_find_alias(const char *family)
{
    for (size_t i = 0; i < COUNT_OF(stand_ins); i++) {
        if (!is_generic(&stand_ins[i]) && strcmp(stand_ins[i].families[0], family) == 0)
            return stand_ins[i].name;
    }
    return NULL;
}

static const struct stand_in *find_stand_in(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(stand_ins); i++) {
        if (g_ascii_strcasecmp(stand_ins[i].name, name) == 0)
            return &stand_ins[i];
    }
    return NULL;
}

/* Takes the next name off a CSS list: without quotes and space around it. NULL at the end. */
static char *next_name(const char **list)
{
    const char *at = *list + strspn(*list, " \t\r\n,");
    if (!*at)
        return NULL;
    char *name;
    if (*at == '"' || *at == '\'') {
        size_t length = strcspn(at + 1, *at == '"' ? "\"" : "'");
        name = g_strndup(at + 1, length);
        at += 1 + length;
        *list = at + strcspn(at, ",");
    } else {
        size_t length = strcspn(at, ",");
        name = g_strchomp(g_strndup(at, length));
        *list = at + length;
    }
    return name;
}

char *font_family_first(const char *list)
{
    char *name = next_name(&list);
    return name ? name : g_strdup("");
}

static const char *find_one(struct font_index *index, const char *name, const char *default_family)
{
    const struct stand_in *stand_in = find_stand_in(name);
    const char *family = NULL;
    if (default_family && g_ascii_strcasecmp(name, "sans-serif") == 0)
        family = font_index_find_family(index, default_family);
    if (!family && !(stand_in && is_generic(stand_in)))
        family = font_index_find_family(index, name);
    for (size_t i = 0; !family && stand_in && i < COUNT_OF(stand_in->families); i++) {
        if (stand_in->families[i])
            family = font_index_find_family(index, stand_in->families[i]);
    }
    return family;
}

const char *font_config_find_family(struct font_index *index, const char *list,
                                    const char *default_family)
{
    const char *family = NULL;
    char *name;
    while (!family && (name = next_name(&list))) {
        family = find_one(index, name, default_family);
        g_free(name);
    }
    return family;
}

/* PostScript's name of a font, or its file's. */
static const char *face_name(const FcPattern *pattern, const char *path)
{
    FcChar8 *name;
    if (FcPatternGetString(pattern, FC_POSTSCRIPT_NAME, 0, &name) == FcResultMatch)
        return (const char *)name;
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

struct font_face *font_config_face(struct font_notes *notes, const FcPattern *pattern)
{
    FcChar8 *path;
    int index = 0;
    if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch)
        return NULL;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    return font_notes_face(notes, (const char *)path, index,
                           face_name(pattern, (const char *)path));
}

static int compare_faces(const struct font_face *a, const struct font_face *b)
{
    int order = strcmp(a->path, b->path);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

struct font_face *font_config_find_face(struct font_index *index, struct font_notes *notes,
                                        const char *name, const struct font_face *after)
{
    const GPtrArray *all = font_index_all(index);
    struct font_face *best = NULL;
    for (guint i = 0; i < all->len; i++) {
        const FcPattern *pattern = all->pdata[i];
        FcChar8 *path;
        if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch ||
            strcmp(face_name(pattern, (const char *)path), name) != 0)
            continue;
        struct font_face *face = font_config_face(notes, pattern);
        if (face && (!after || compare_faces(face, after) > 0) &&
            (!best || compare_faces(face, best) < 0))
            best = face;
    }
    return best;
}
