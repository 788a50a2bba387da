/*
 * Families are looked up in the index and added to the fonts that Pango chooses from.
 */
#include "render/font_families.h"

#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/font_index.h"
#include "render/fonts_internal.h"

/* Where fonts are for all users. */
static const char *const system_folders[] = {"/usr/local/share/fonts", "/usr/share/fonts"};

/* Families that step in, in this order, for characters that the chosen one lacks, before any other:
 * neither the machine's language nor the order of its folders decides. */
static const char *const stepping_in[] = {
    "Liberation Sans",   "DejaVu Sans",         "Noto Sans CJK SC",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "WenQuanYi Micro Hei",
};

struct font_families {
    FcConfig *config;         /* of what is loaded */
    struct font_index *index; /* of what is installed */
    PangoFontMap *map;
    char *default_family; /* as in the options; NULL: none */
    GHashTable *lists;    /* CSS list → struct family */
    GHashTable *loaded;   /* names of families */
    GHashTable *steps_in; /* character → family or NULL */
};

/* --- what is installed ------------------------------------------------------------------------ */

static struct font_index *new_index(const struct fonts_options *options, FcConfig *config)
{
    GPtrArray *folders = g_ptr_array_new();
    for (size_t i = 0; i < options->chosen_count; i++)
        g_ptr_array_add(folders, (char *)options->chosen[i]);
    if (options->directory)
        g_ptr_array_add(folders, (char *)options->directory);
    for (size_t i = 0; !options->directory && i < COUNT_OF(system_folders); i++)
        g_ptr_array_add(folders, (char *)system_folders[i]);
    g_ptr_array_add(folders, NULL);
    struct font_index *index =
        font_index_new((const char *const *)folders->pdata, options->chosen_count, config);
    g_ptr_array_free(folders, TRUE);
    return index;
}

static bool are_folders(const struct fonts_options *options, struct diag *diag)
{
    for (size_t i = 0; i < options->chosen_count; i++) {
        if (!g_file_test(options->chosen[i], G_FILE_TEST_IS_DIR))
            return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "no folder of fonts \"%s\"",
                              options->chosen[i]);
    }
    return true;
}

PangoFontMap *font_families_map(struct font_families *families)
{
    return families->map;
}

struct font_index *font_families_index(struct font_families *families)
{
    return families->index;
}

char *font_families_find_private(struct font_families *families, const char *name)
{
    char *folders[] = {g_build_filename(g_get_user_data_dir(), "fonts", NULL),
                       g_build_filename(g_get_home_dir(), ".fonts", NULL)};
    char *found = NULL;
    for (size_t i = 0; i < COUNT_OF(folders); i++) {
        const char *only[] = {folders[i], NULL};
        struct font_index *index = font_index_new(only, 1, families->config);
        if (!found && font_index_find_family(index, name))
            found = g_strdup(folders[i]);
        font_index_free(index);
        g_free(folders[i]);
    }
    return found;
}

/* --- what is loaded --------------------------------------------------------------------------- */

/* Gives a family to Pango. */
static void load(struct font_families *families, const char *name)
{
    if (!g_hash_table_add(families->loaded, (char *)name))
        return;
    const FcFontSet *fonts = font_index_family(families->index, name);
    FcFontSet *to = FcConfigGetFonts(families->config, FcSetSystem);
    for (int i = 0; i < fonts->nfont; i++) {
        FcPatternReference(fonts->fonts[i]);
        FcFontSetAdd(to, fonts->fonts[i]);
    }
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(families->map));
}

static const char *any_family(struct font_families *families)
{
    FcChar8 *name;
    const GPtrArray *all = font_index_all(families->index);
    return all->len > 0 && FcPatternGetString(all->pdata[0], FC_FAMILY, 0, &name) == FcResultMatch
               ? (const char *)name
               : NULL;
}

const struct family *font_families_find(struct font_families *families, const char *list)
{
    struct family *family = g_hash_table_lookup(families->lists, list);
    if (family)
        return family;
    const char *name = font_config_find_family(families->index, list, families->default_family);
    family = g_new(struct family, 1);
    family->is_missing = !name;
    if (!name)
        name = font_config_find_family(families->index, "sans-serif", families->default_family);
    if (!name)
        name = any_family(families);
    family->name = name ? name : "";
    g_hash_table_insert(families->lists, g_strdup(list), family);
    return family;
}

/* --- what steps in ---------------------------------------------------------------------------- */

/* The family for a character that the one asked for lacks. */
static const char *find_stepping_in(struct font_families *families, gunichar character)
{
    gpointer key = GUINT_TO_POINTER(character), found;
    if (g_hash_table_lookup_extended(families->steps_in, key, NULL, &found))
        return found;
    const char *name = NULL;
    for (size_t i = 0; !name && i < COUNT_OF(stepping_in); i++) {
        if (font_index_family_has(families->index, stepping_in[i], character))
            name = stepping_in[i];
    }
    if (!name)
        name = font_index_find_character(families->index, character);
    g_hash_table_insert(families->steps_in, key, (char *)name);
    return name;
}

/* Pango draws these without a glyph of a font. */
static bool needs_glyph(gunichar character)
{
    switch (g_unichar_type(character)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return false;
    default:
        return !(character >= 0xFE00 && character <= 0xFE0F); /* variation selectors */
    }
}

/* The order in which families step in. */
static int compare_stepping_in(const char *left, const char *right)
{
    size_t a = 0, b = 0;
    while (a < COUNT_OF(stepping_in) && strcmp(stepping_in[a], left) != 0)
        a++;
    while (b < COUNT_OF(stepping_in) && strcmp(stepping_in[b], right) != 0)
        b++;
    return a != b || a < COUNT_OF(stepping_in) ? (a > b) - (a < b)
                                               : font_index_compare(left, right);
}

/* Adds a name where it belongs after the first; Pango takes the first family that has a glyph,
 * which is so the one that would step in for that glyph alone. */
static void add_name(GPtrArray *names, const char *name)
{
    int order = -1;
    guint at = names->len;
    while (at > 1 && (order = compare_stepping_in(names->pdata[at - 1], name)) > 0)
        at--;
    if (order != 0 && strcmp(names->pdata[0], name) != 0)
        g_ptr_array_insert(names, (gint)at, (char *)name);
}

char *font_families_for_text(struct font_families *families, const struct family *family,
                             const char *text)
{
    GPtrArray *names = g_ptr_array_new();
    g_ptr_array_add(names, (char *)family->name);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        const char *name = NULL;
        if (needs_glyph(character) &&
            !font_index_family_has(families->index, family->name, character))
            name = find_stepping_in(families, character);
        if (name)
            add_name(names, name);
    }
    for (guint i = 0; i < names->len; i++)
        load(families, names->pdata[i]);
    g_ptr_array_add(names, NULL);
    char *list = g_strjoinv(",", (char **)names->pdata);
    g_ptr_array_free(names, TRUE);
    return list;
}

/* --- a life ----------------------------------------------------------------------------------- */

static bool start(struct font_families *families, const struct fonts_options *options)
{
    families->config = font_config_new();
    if (!families->config)
        return false;
    families->index = new_index(options, families->config);
    if (options->make_current)
        FcConfigSetCurrent(families->config); /* before Pango starts loading the default one */
    families->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(families->map), families->config);
    return *font_families_find(families, "sans-serif")->name != '\0';
}

struct font_families *font_families_new(const struct fonts_options *options, struct diag *diag)
{
    if (!are_folders(options, diag))
        return NULL;
    struct font_families *families = g_new0(struct font_families, 1);
    families->default_family = g_strdup(options->default_family);
    families->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    families->loaded = g_hash_table_new(g_str_hash, g_str_equal);
    families->steps_in = g_hash_table_new(NULL, NULL);
    if (start(families, options))
        return families;
    diag_error(diag, DIAG_SYSTEM, NULL, "install fonts, such as Liberation Sans",
               "no font in \"%s\"", options->directory ? options->directory : system_folders[1]);
    font_families_free(families);
    return NULL;
}

void font_families_free(struct font_families *families)
{
    if (!families)
        return;
    g_hash_table_unref(families->lists);
    g_hash_table_unref(families->loaded);
    g_hash_table_unref(families->steps_in);
    if (families->map)
        g_object_unref(families->map);
    font_index_free(families->index);
    if (families->config)
        FcConfigDestroy(families->config);
    g_free(families->default_family);
    g_free(families);
}
