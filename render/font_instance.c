/*
 * Of a family's fonts, fontconfig chooses the one for a style, and says what has to be made of it:
 * a bold, an italic, a weight of a font that varies.
 */
#include "render/font_instance.h"

#include <cairo-ft.h>
#include <hb-ot.h>
#include <string.h>

#include "render/font_index.h"

/* Per inch, as CSS has px. */
static const double resolution = 96, points = 72;

struct font_instances {
    FcConfig *config;
    cairo_font_options_t *options;
    GHashTable *choices; /* struct choice → itself */
    GHashTable *fonts;   /* pattern → struct font_instance */
    GHashTable *files;   /* struct file → itself */
};

/* The fonts of a family for a style. */
struct choice {
    struct font_style style;
    FcPattern *pattern;            /* that asks for it */
    struct font_instance *nearest; /* NULL: there is none */
    FcFontSet *sorted;             /* NULL: only the nearest was asked for */
    GPtrArray *others;             /* of struct font_instance or NULL, as they are sorted */
};

/* Instances of all sizes share what HarfBuzz knows of a file. */
struct file {
    char *path;
    int index; /* as fontconfig has it */
    hb_face_t *face;
};

/* --- memory ----------------------------------------------------------------------------------- */

static guint choice_hash(gconstpointer key)
{
    const struct font_style *style = &((const struct choice *)key)->style;
    return g_direct_hash(style->family) ^ (guint)style->units * 2654435761U ^
           (guint)style->weight << 1 ^ (guint)style->italic;
}

static gboolean choice_equal(gconstpointer left, gconstpointer right)
{
    const struct font_style *a = &((const struct choice *)left)->style;
    const struct font_style *b = &((const struct choice *)right)->style;
    return a->family == b->family && a->units == b->units && a->weight == b->weight &&
           a->italic == b->italic && strcmp(a->language, b->language) == 0;
}

static void instance_free(void *object)
{
    struct font_instance *instance = object;
    if (instance->own)
        cairo_scaled_font_destroy(instance->own);
    hb_font_destroy(instance->shaper);
    FcPatternDestroy(instance->pattern);
    g_free(instance);
}

static void choice_free(void *object)
{
    struct choice *choice = object;
    g_ptr_array_free(choice->others, TRUE);
    if (choice->sorted)
        FcFontSetDestroy(choice->sorted);
    FcPatternDestroy(choice->pattern);
    g_free(choice);
}

static guint pattern_hash(gconstpointer key)
{
    return FcPatternHash(key);
}

static gboolean pattern_equal(gconstpointer left, gconstpointer right)
{
    return FcPatternEqual(left, right);
}

static guint file_hash(gconstpointer key)
{
    const struct file *file = key;
    return g_str_hash(file->path) ^ (guint)file->index;
}

static gboolean file_equal(gconstpointer left, gconstpointer right)
{
    const struct file *a = left, *b = right;
    return a->index == b->index && strcmp(a->path, b->path) == 0;
}

static void file_free(void *object)
{
    struct file *file = object;
    hb_face_destroy(file->face);
    g_free(file->path);
    g_free(file);
}

/* Vega's canvas measures without hinting and places glyphs between pixels; so must we. */
static cairo_font_options_t *new_options(void)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    /* Colours are painted by burin: Cairo, which can since 1.18, follows paints that lead to
     * themselves. */
#if CAIRO_VERSION >= CAIRO_VERSION_ENCODE(1, 17, 8)
    cairo_font_options_set_color_mode(options, CAIRO_COLOR_MODE_NO_COLOR);
#endif
    return options;
}

struct font_instances *font_instances_new(FcConfig *config)
{
    struct font_instances *instances = g_new(struct font_instances, 1);
    *instances = (struct font_instances){
        .config = config,
        .options = new_options(),
        .choices = g_hash_table_new_full(choice_hash, choice_equal, choice_free, NULL),
        .fonts = g_hash_table_new_full(pattern_hash, pattern_equal, NULL, instance_free),
        .files = g_hash_table_new_full(file_hash, file_equal, file_free, NULL)};
    return instances;
}

void font_instances_free(struct font_instances *instances)
{
    if (!instances)
        return;
    g_hash_table_unref(instances->choices);
    g_hash_table_unref(instances->fonts);
    g_hash_table_unref(instances->files);
    cairo_font_options_destroy(instances->options);
    g_free(instances);
}

void font_instances_clear(struct font_instances *instances)
{
    g_hash_table_remove_all(instances->choices);
    g_hash_table_remove_all(instances->fonts);
}

size_t font_instances_count(const struct font_instances *instances)
{
    return g_hash_table_size(instances->fonts);
}

/* --- making one ------------------------------------------------------------------------------- */

static int index_of(const FcPattern *pattern)
{
    int index = 0;
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
    return index;
}

static hb_face_t *find_face(struct font_instances *instances, const FcPattern *pattern)
{
    FcChar8 *path;
    if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch)
        return hb_face_get_empty();
    const struct file key = {.path = (char *)path, .index = index_of(pattern)};
    struct file *file = g_hash_table_lookup(instances->files, &key);
    if (file)
        return file->face;
    hb_blob_t *blob = hb_blob_create_from_file(key.path); /* empty for one that can't be read */
    file = g_new(struct file, 1);
    *file = (struct file){.path = g_strdup(key.path),
                          .index = key.index,
                          .face = hb_face_create(blob, (unsigned)key.index)};
    hb_blob_destroy(blob);
    g_hash_table_add(instances->files, file);
    return file->face;
}

/* Moves the axes that are told, "wght=650,wdth=90", to where they are told to be. */
static void move_axes(const char *told, const hb_ot_var_axis_info_t *axes, unsigned count,
                      float *coordinates)
{
    hb_variation_t variation;
    for (const char *at = told; at && *at;) {
        const char *end = strchr(at, ',');
        bool is_good = hb_variation_from_string(at, end ? (int)(end - at) : -1, &variation);
        for (unsigned i = 0; is_good && i < count; i++) {
            if (axes[i].tag == variation.tag)
                coordinates[i] = variation.value;
        }
        at = end ? end + 1 : NULL;
    }
}

/* A font that varies is set to what fontconfig chose of it. */
static void vary(hb_font_t *font, const FcPattern *pattern)
{
    enum { AXES = 32, NAMED_INSTANCE = 16 };
    hb_ot_var_axis_info_t axes[AXES];
    float coordinates[AXES];
    unsigned count = AXES, known = AXES;
    hb_face_t *face = hb_font_get_face(font);
    if (!hb_ot_var_has_data(face))
        return;
    hb_ot_var_get_axis_infos(face, 0, &count, axes);
    for (unsigned i = 0; i < count; i++)
        coordinates[i] = axes[i].default_value;
    unsigned named = (unsigned)index_of(pattern) >> NAMED_INSTANCE;
    if (named > 0)
        hb_ot_var_named_instance_get_design_coords(face, named - 1, &known, coordinates);
    FcChar8 *told = NULL;
    if (FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &told) == FcResultMatch)
        move_axes((const char *)told, axes, count, coordinates);
    hb_font_set_var_coords_design(font, coordinates, count);
}

static FcMatrix matrix_of(const FcPattern *pattern)
{
    FcMatrix matrix, *factor;
    FcMatrixInit(&matrix);
    for (int i = 0; FcPatternGetMatrix(pattern, FC_MATRIX, i, &factor) == FcResultMatch; i++)
        FcMatrixMultiply(&matrix, &matrix, factor);
    return matrix;
}

static double size_of(const FcPattern *pattern)
{
    double size = 0;
    FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &size);
    return size;
}

static hb_font_t *new_shaper(struct font_instances *instances, const FcPattern *pattern)
{
    hb_font_t *font = hb_font_create(find_face(instances, pattern));
    FcMatrix matrix = matrix_of(pattern);
    int scale = (int)(size_of(pattern) * FONT_UNITS);
    hb_font_set_scale(font, scale, scale);
    hb_font_set_ptem(font, (float)(size_of(pattern) * points / resolution));
    hb_font_set_synthetic_slant(
        font, (float)(matrix.xy / (matrix.xy * matrix.xy + matrix.yy * matrix.yy)));
    vary(font, pattern);
    return font;
}

static bool may_have_pictures(const FcPattern *pattern)
{
    FcBool is_colored = FcFalse;
    return FcPatternGetBool(pattern, FC_COLOR, 0, &is_colored) == FcResultMatch && is_colored;
}

/* Styles that differ may mean one font. Takes the pattern; NULL for NULL. */
static struct font_instance *find_instance(struct font_instances *instances, FcPattern *pattern)
{
    struct font_instance *instance =
        pattern ? g_hash_table_lookup(instances->fonts, pattern) : NULL;
    if (instance)
        FcPatternDestroy(pattern);
    if (instance || !pattern)
        return instance;
    instance = g_new(struct font_instance, 1);
    *instance = (struct font_instance){.pattern = pattern,
                                       .shaper = new_shaper(instances, pattern),
                                       .has_pictures = may_have_pictures(pattern)};
    g_hash_table_insert(instances->fonts, pattern, instance);
    return instance;
}

cairo_scaled_font_t *font_instance_outlines(struct font_instance *instance)
{
    if (instance->was_asked)
        return instance->own;
    instance->was_asked = true;
    FcMatrix matrix = matrix_of(instance->pattern);
    double size = size_of(instance->pattern);
    cairo_matrix_t turned, identity;
    cairo_matrix_init(&turned, matrix.xx, -matrix.yx, -matrix.xy, matrix.yy, 0, 0);
    cairo_matrix_scale(&turned, size, size);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t *options = new_options();
    cairo_font_face_t *face = cairo_ft_font_face_create_for_pattern(instance->pattern);
    cairo_scaled_font_t *font = cairo_scaled_font_create(face, &turned, &identity, options);
    cairo_font_face_destroy(face);
    cairo_font_options_destroy(options);
    if (cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS)
        instance->own = font;
    else
        cairo_scaled_font_destroy(font);
    return instance->own;
}

/* --- choosing --------------------------------------------------------------------------------- */

/* What depends on the machine's language is said. */
static FcPattern *new_pattern(const struct font_instances *instances,
                              const struct font_style *style)
{
    double size = (double)style->units / FONT_UNITS;
    FcPattern *pattern = FcPatternBuild(
        NULL, FC_FAMILY, FcTypeString, style->family, FC_WEIGHT, FcTypeDouble,
        FcWeightFromOpenTypeDouble(style->weight), FC_SLANT, FcTypeInteger,
        style->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN, FC_WIDTH, FcTypeInteger, FC_WIDTH_NORMAL,
        FC_VARIABLE, FcTypeBool, FcDontCare, FC_DPI, FcTypeDouble, resolution, FC_SIZE,
        FcTypeDouble, size * points / resolution, FC_PIXEL_SIZE, FcTypeDouble, size, FC_LANG,
        FcTypeString, style->language, FC_NAMELANG, FcTypeString, "en", FC_HINTING, FcTypeBool,
        FcFalse, FC_ANTIALIAS, FcTypeBool, FcTrue, NULL);
    cairo_ft_font_options_substitute(instances->options, pattern);
    FcDefaultSubstitute(pattern);
    return pattern;
}

static struct choice *find_choice(struct font_instances *instances, const struct font_style *style,
                                  const FcFontSet *family)
{
    const struct choice key = {.style = *style};
    struct choice *choice = g_hash_table_lookup(instances->choices, &key);
    if (choice)
        return choice;
    choice = g_new(struct choice, 1);
    *choice = (struct choice){
        .style = *style, .pattern = new_pattern(instances, style), .others = g_ptr_array_new()};
    FcFontSet *fonts = (FcFontSet *)family;
    FcResult result;
    choice->nearest = find_instance(
        instances, FcFontSetMatch(instances->config, &fonts, 1, choice->pattern, &result));
    g_hash_table_add(instances->choices, choice);
    return choice;
}

struct font_instance *font_instances_nearest(struct font_instances *instances,
                                             const struct font_style *style,
                                             const FcFontSet *family)
{
    return find_choice(instances, style, family)->nearest;
}

/* All of the family's fonts, the nearest first. */
static const FcFontSet *sort(const struct font_instances *instances, struct choice *choice,
                             const FcFontSet *family)
{
    if (choice->sorted)
        return choice->sorted;
    FcFontSet *fonts = (FcFontSet *)family;
    FcResult result;
    choice->sorted =
        FcFontSetSort(instances->config, &fonts, 1, choice->pattern, FcFalse, NULL, &result);
    if (!choice->sorted)
        choice->sorted = FcFontSetCreate();
    g_ptr_array_set_size(choice->others, choice->sorted->nfont);
    return choice->sorted;
}

struct font_instance *font_instances_having(struct font_instances *instances,
                                            const struct font_style *style, const FcFontSet *family,
                                            gunichar character)
{
    struct choice *choice = find_choice(instances, style, family);
    if (!choice->nearest || font_has_character(choice->nearest->pattern, character))
        return choice->nearest;
    const FcFontSet *sorted = sort(instances, choice, family);
    for (int i = 0; i < sorted->nfont; i++) {
        if (!font_has_character(sorted->fonts[i], character))
            continue;
        if (!choice->others->pdata[i])
            choice->others->pdata[i] =
                find_instance(instances, FcFontRenderPrepare(instances->config, choice->pattern,
                                                             sorted->fonts[i]));
        return choice->others->pdata[i];
    }
    return NULL;
}
