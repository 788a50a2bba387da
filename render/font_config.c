/*
 * Which fonts there are, and which one a CSS family list means: a fontconfig configuration of our
 * own. Measuring and drawing are in fonts.c.
 */
#include <fontconfig/fontconfig.h>
#include <glib.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/fonts_internal.h"

/*
 * Families that step in, in this order, for characters that the chosen font lacks: strongly bound,
 * so that neither the machine's language nor the order of its folders decides. Outlines only (Zen
 * Hei brings bitmaps for the sizes of labels), unhinted; bold and italic are made where a family
 * has none, as every desktop's configuration does.
 */
static const char config_text[] =
    "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
    "<dir>%s</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix='xdg'>fontconfig</cachedir>"
    "<match target='pattern'><edit name='family' mode='append_last' binding='strong'>"
    "<string>Liberation Sans</string><string>DejaVu Sans</string>"
    "<string>Noto Sans CJK SC</string><string>WenQuanYi Zen Hei</string>"
    "<string>Droid Sans Fallback</string><string>WenQuanYi Micro Hei</string>"
    "</edit></match>"
    "<match target='pattern'>"
    "<edit name='hinting'><bool>false</bool></edit>"
    "<edit name='antialias'><bool>true</bool></edit></match>"
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

FcConfig *font_config_new(const char *directory, struct diag *diag)
{
    /* Of a relative folder, fontconfig would complain on standard error. */
    char *absolute = g_canonicalize_filename(directory, NULL);
    char *escaped = g_markup_escape_text(absolute, -1);
    char *text = g_strdup_printf(config_text, escaped);
    FcConfig *config = FcConfigCreate();
    bool good = config && FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)text, FcTrue) &&
                FcConfigBuildFonts(config);
    g_free(text);
    g_free(escaped);
    g_free(absolute);
    const FcFontSet *set = good ? FcConfigGetFonts(config, FcSetSystem) : NULL;
    if (set && set->nfont > 0)
        return config;
    diag_error(diag, DIAG_SYSTEM, NULL, "install fonts, such as Liberation Sans",
               "no font in \"%s\"", directory);
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

const char *font_config_find_alias(const char *family)
{
    for (size_t i = 0; i < COUNT_OF(stand_ins); i++) {
        bool is_generic = g_ascii_islower(stand_ins[i].name[0]);
        if (!is_generic && strcmp(stand_ins[i].families[0], family) == 0)
            return stand_ins[i].name;
    }
    return NULL;
}

/* The name as the fonts spell it, or NULL. A font may have several, one a language. */
static const char *installed_family(FcConfig *config, const char *name)
{
    const FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; i < set->nfont; i++) {
        FcChar8 *family;
        for (int k = 0; FcPatternGetString(set->fonts[i], FC_FAMILY, k, &family) == FcResultMatch;
             k++) {
            if (FcStrCmpIgnoreCase(family, (const FcChar8 *)name) == 0)
                return (const char *)family;
        }
    }
    return NULL;
}

static const char *find_stand_in(FcConfig *config, const char *name)
{
    for (size_t i = 0; i < COUNT_OF(stand_ins); i++) {
        if (g_ascii_strcasecmp(stand_ins[i].name, name) != 0)
            continue;
        for (size_t k = 0; k < COUNT_OF(stand_ins[i].families) && stand_ins[i].families[k]; k++) {
            const char *family = installed_family(config, stand_ins[i].families[k]);
            if (family)
                return family;
        }
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

static const char *find_one(FcConfig *config, const char *name, const char *default_family)
{
    const char *family = NULL;
    if (default_family && g_ascii_strcasecmp(name, "sans-serif") == 0)
        family = installed_family(config, default_family);
    if (!family)
        family = installed_family(config, name);
    return family ? family : find_stand_in(config, name);
}

const char *font_config_find_family(FcConfig *config, const char *list, const char *default_family)
{
    const char *family = NULL;
    char *name;
    while (!family && (name = next_name(&list))) {
        family = find_one(config, name, default_family);
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

struct font_face *font_config_find_face(FcConfig *config, struct font_notes *notes,
                                        const char *name, const struct font_face *after)
{
    const FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
    struct font_face *best = NULL;
    for (int i = 0; i < set->nfont; i++) {
        FcChar8 *path;
        if (FcPatternGetString(set->fonts[i], FC_FILE, 0, &path) != FcResultMatch ||
            strcmp(face_name(set->fonts[i], (const char *)path), name) != 0)
            continue;
        struct font_face *face = font_config_face(notes, set->fonts[i]);
        if (face && (!after || compare_faces(face, after) > 0) &&
            (!best || compare_faces(face, best) < 0))
            best = face;
    }
    return best;
}
