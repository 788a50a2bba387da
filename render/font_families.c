/*
 * Families are looked up in the index and added to the fonts that Pango chooses from.
 */
#include "render/font_families.h"

#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "base/array.h"
#include "base/diag.h"
#include "render/font_bundle.h"
#include "render/font_index.h"
#include "render/fonts_internal.h"
#include "render/language.h"

/* Where fonts are for all users. */
static const char *const system_folders[] = {"/usr/local/share/fonts", "/usr/share/fonts"};

struct font_families {
    FcConfig *config;         /* of what is loaded */
    struct font_index *index; /* of what is installed */
    PangoFontMap *map;
    char *default_family;                  /* as in the options; NULL: none */
    GHashTable *lists;                     /* CSS list → struct family */
    GHashTable *loaded;                    /* names of families */
    GHashTable *steps_in[LANGUAGE_ORDERS]; /* character → family or NULL */
    GHashTable *chosen;                    /* families of the figure's own folders that step in */
    GHashTable *emoji;                     /* character, to be an emoji → family or NULL */
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
    char *bundle = options->directory ? NULL : font_bundle_folder();
    if (bundle)
        g_ptr_array_add(folders, bundle);
    g_ptr_array_add(folders, NULL);
    struct font_index *index =
        font_index_new((const char *const *)folders->pdata, options->chosen_count, config);
    g_ptr_array_free(folders, TRUE);
    g_free(bundle);
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

/* The first of the families that has the character; NULL: none. */
static const char *find_having(struct font_families *families, const char *const *names,
                               gunichar character)
{
    for (; *names; names++) {
        if (font_index_family_has(families->index, *names, character))
            return *names;
    }
    return NULL;
}

/* What was chosen for the figure goes before what the machine has. */
static const char *find_chosen(struct font_families *families, gunichar character)
{
    const char *name = font_index_find_chosen(families->index, character);
    if (name)
        g_hash_table_add(families->chosen, (char *)name);
    return name;
}

/* The family for a character that the one asked for lacks. */
static const char *find_stepping_in(struct font_families *families, size_t order,
                                    gunichar character)
{
    gpointer key = GUINT_TO_POINTER(character), found;
    GHashTable *known = families->steps_in[order];
    if (g_hash_table_lookup_extended(known, key, NULL, &found))
        return found;
    const char *name = find_chosen(families, character);
    if (!name)
        name = find_having(families, language_families(order), character);
    if (!name)
        name = font_index_find_character(families->index, character);
    g_hash_table_insert(known, key, (char *)name);
    return name;
}

/* The family for a character that is to be an emoji, whatever other fonts draw for it. */
static const char *find_emoji(struct font_families *families, gunichar character)
{
    gpointer key = GUINT_TO_POINTER(character), found;
    if (g_hash_table_lookup_extended(families->emoji, key, NULL, &found))
        return found;
    if (g_hash_table_size(families->emoji) == 0)
        font_config_add_emoji(families->config);
    const char *name = find_chosen(families, character);
    if (!name)
        name = find_having(families, language_emoji_families, character);
    g_hash_table_insert(families->emoji, key, (char *)name);
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

static size_t place_in(const char *const *names, const char *name)
{
    size_t place = 0;
    while (names[place] && strcmp(names[place], name) != 0)
        place++;
    return place;
}

/* The order in which families step in: what was chosen for the figure first, emoji last, as text
 * prefers letters. */
static int compare_stepping_in(struct font_families *families, size_t order, const char *left,
                               const char *right)
{
    bool is_left_chosen = g_hash_table_contains(families->chosen, left);
    bool is_right_chosen = g_hash_table_contains(families->chosen, right);
    if (is_left_chosen || is_right_chosen)
        return is_left_chosen && is_right_chosen ? font_index_compare(left, right)
               : is_left_chosen                  ? -1
                                                 : 1;
    const char *const *names = language_families(order);
    bool is_left_emoji = language_emoji_families[place_in(language_emoji_families, left)] != NULL;
    bool is_right_emoji = language_emoji_families[place_in(language_emoji_families, right)] != NULL;
    size_t a = place_in(names, left), b = place_in(names, right);
    if (is_left_emoji != is_right_emoji)
        return is_left_emoji ? 1 : -1;
    return a != b || names[a] ? (a > b) - (a < b) : font_index_compare(left, right);
}

/* Adds a name where it belongs after the first; Pango takes the first family that has a glyph,
 * which is so the one that would step in for that glyph alone. */
static void add_name(struct font_families *families, GPtrArray *names, size_t language,
                     const char *name)
{
    int order = -1;
    guint at = names->len;
    while (at > 1 &&
           (order = compare_stepping_in(families, language, names->pdata[at - 1], name)) > 0)
        at--;
    if (order != 0 && strcmp(names->pdata[0], name) != 0)
        g_ptr_array_insert(names, (gint)at, (char *)name);
}

/* The family that a character needs besides the one that was asked for; NULL: none, or there is
 * none. */
static const char *find_needed(struct font_families *families, const char *own, size_t order,
                               const char *at)
{
    static const gunichar emoji_style = 0xFE0F, text_style = 0xFE0E;
    const char *after = g_utf8_next_char(at);
    gunichar character = g_utf8_get_char(at);
    gunichar next =
        (unsigned char)*after == 0xEF ? g_utf8_get_char(after) : 0; /* if it's a style */
    if (!needs_glyph(character))
        return NULL;
    bool is_emoji = next == emoji_style ||
                    (character > 0x7F && next != text_style && language_is_emoji(character));
    const char *name = is_emoji ? find_emoji(families, character) : NULL;
    if (!name && !font_index_family_has(families->index, own, character))
        name = find_stepping_in(families, order, character);
    return name;
}

char *font_families_for_text(struct font_families *families, const struct family *family,
                             const char *language, const char *text)
{
    size_t order = language_order(language);
    GPtrArray *names = g_ptr_array_new();
    g_ptr_array_add(names, (char *)family->name);
    for (const char *at = text; *at; at = g_utf8_next_char(at)) {
        const char *name = find_needed(families, family->name, order, at);
        if (name)
            add_name(families, names, order, name);
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
    families->emoji = g_hash_table_new(NULL, NULL);
    families->chosen = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < LANGUAGE_ORDERS; i++)
        families->steps_in[i] = g_hash_table_new(NULL, NULL);
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
    g_hash_table_unref(families->emoji);
    g_hash_table_unref(families->chosen);
    for (size_t i = 0; i < LANGUAGE_ORDERS; i++)
        g_hash_table_unref(families->steps_in[i]);
    if (families->map)
        g_object_unref(families->map);
    font_index_free(families->index);
    if (families->config)
        FcConfigDestroy(families->config);
    g_free(families->default_family);
    g_free(families);
}
