/*
 * Families are looked up in the index; which font of a family a style means is fontconfig's to say.
 */
#include "render/font_families.h"

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
    FcConfig *config;         /* what is made of fonts, and where caches are */
    struct font_index *index; /* of what is installed */
    struct font_instances *instances;
    char *default_family;                  /* as in the options; NULL: none */
    GHashTable *lists;                     /* CSS list → struct family */
    GHashTable *steps_in[LANGUAGE_ORDERS]; /* character → family or NULL */
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

struct font_instances *font_families_instances(struct font_families *families)
{
    return families->instances;
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

/* --- what is asked for ------------------------------------------------------------------------ */

static const char *any_family(struct font_families *families)
{
    FcChar8 *name;
    const GPtrArray *all = font_index_all(families->index);
    for (guint i = 0; i < all->len; i++) {
        if (font_can_be_shaped(all->pdata[i]) &&
            FcPatternGetString(all->pdata[i], FC_FAMILY, 0, &name) == FcResultMatch)
            return font_index_find_family(families->index, (const char *)name);
    }
    return NULL;
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

/* The family for a character that the one asked for lacks. */
static const char *find_stepping_in(struct font_families *families, size_t order,
                                    gunichar character)
{
    gpointer key = GUINT_TO_POINTER(character), found;
    GHashTable *known = families->steps_in[order];
    if (g_hash_table_lookup_extended(known, key, NULL, &found))
        return found;
    /* What was chosen for the figure goes before what the machine has. */
    const char *name = font_index_find_chosen(families->index, character);
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
    const char *name = font_index_find_chosen(families->index, character);
    if (!name)
        name = find_having(families, language_emoji_families, character);
    g_hash_table_insert(families->emoji, key, (char *)name);
    return name;
}

struct font_instance *font_families_nearest(struct font_families *families,
                                            const struct font_style *style)
{
    return font_instances_nearest(families->instances, style,
                                  font_index_family(families->index, style->family));
}

/* The font of a family that has the character; NULL: none has it. */
static struct font_instance *find_in(struct font_families *families,
                                     const struct character_to_set *set, const char *family)
{
    struct font_style style = *set->style;
    style.family = family;
    return font_instances_having(families->instances, &style,
                                 font_index_family(families->index, family), set->character);
}

struct font_instance *font_families_choose(struct font_families *families,
                                           const struct character_to_set *set, size_t *place)
{
    const char *name = set->is_emoji ? find_emoji(families, set->character) : NULL;
    struct font_instance *font = name ? find_in(families, set, name) : NULL;
    *place = 0;
    if (!font)
        font = find_in(families, set, set->style->family);
    if (font)
        return font;
    name = find_stepping_in(families, set->order, set->character);
    const char *const *names = language_families(set->order);
    for (*place = 1; *names && (!name || strcmp(*names, name) != 0); names++)
        (*place)++;
    return name ? find_in(families, set, name) : NULL;
}

/* --- a life ----------------------------------------------------------------------------------- */

static bool start(struct font_families *families, const struct fonts_options *options)
{
    families->config = font_config_new();
    if (!families->config)
        return false;
    families->index = new_index(options, families->config);
    families->instances = font_instances_new(families->config);
    return *font_families_find(families, "sans-serif")->name != '\0';
}

struct font_families *font_families_new(const struct fonts_options *options, struct diag *diag)
{
    if (!are_folders(options, diag))
        return NULL;
    struct font_families *families = g_new0(struct font_families, 1);
    families->default_family = g_strdup(options->default_family);
    families->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    families->emoji = g_hash_table_new(NULL, NULL);
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
    g_hash_table_unref(families->emoji);
    for (size_t i = 0; i < LANGUAGE_ORDERS; i++)
        g_hash_table_unref(families->steps_in[i]);
    font_instances_free(families->instances);
    font_index_free(families->index);
    if (families->config)
        FcConfigDestroy(families->config);
    g_free(families->default_family);
    g_free(families);
}
