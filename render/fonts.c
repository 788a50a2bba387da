/*
 * Text in real fonts: each line is shaped once (shape.c), and what was shaped is measured and
 * drawn. Which fonts there are is in font_index.c.
 */
#include "render/fonts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "render/clean_text.h"
#include "render/font_families.h"
#include "render/font_files.h"
#include "render/font_outlines.h"
#include "render/font_pictures.h"
#include "render/fonts_internal.h"
#include "render/language.h"
#include "render/shape.h"

/* Sizes and positions are ints, so many of FONT_UNITS. */
enum { SIZE_LIMIT = 100000 };

/* So many shaped lines are kept between measuring and drawing; of more, only the widths. When a
 * figure begins with that many from earlier ones, it begins with none. */
enum { SHAPED_LIMIT = 2000 };

/* Likewise outlines, of some 300 bytes each. */
enum { OUTLINE_LIMIT = 8000 };

/* Likewise fonts at a size, of some kilobytes each: then lines and outlines go with them. */
enum { INSTANCE_LIMIT = 200 };

struct shaped_line {
    struct font font;     /* the family belongs to this struct */
    char *text;           /* what was asked for: the key, … */
    const char *language; /* … with what it is written in; equal ones are one pointer */
    char *shown;          /* what the runs are of; NULL when they aren't kept */
    const char *family;   /* that it was set in; borrowed from the families */
    GArray *runs;         /* of struct shaped_run, from left to right; NULL with shown */
    GSList *faces;        /* the fonts of the runs: struct font_face, which the notes keep */
    double width;
    unsigned long warned; /* the serial of the figure that it gave warnings to; 0: it gives none */
    unsigned long measured, drawn; /* the serial of the notes that know it; 0: none */
};

struct fonts {
    struct text_measurer measurer;
    struct font_warnings *warnings, *own_warnings;
    unsigned long serial;
    char *family;         /* as in the options; NULL: none */
    const char *language; /* of the figure's texts; English where it isn't said */
    const struct font_instance
        *checked_font; /* the last that is as bold and slanted as was asked */
    bool has_pictures; /* a font with pictures was met */
    struct font_families *families;
    hb_buffer_t *buffer;
    GHashTable *lines; /* struct shaped_line → itself */
    size_t shaped_count;
    struct font_outlines *outlines;
    struct font_pictures *pictures;
    struct font_notes notes;
    unsigned long notes_serial;
};

static void shaped_line_drop_runs(struct shaped_line *line)
{
    if (line->runs)
        g_array_free(line->runs, TRUE);
    g_free(line->shown);
    line->runs = NULL;
    line->shown = NULL;
}

static void shaped_line_free(void *object)
{
    struct shaped_line *line = object;
    shaped_line_drop_runs(line);
    g_slist_free(line->faces);
    g_free((char *)line->font.family);
    g_free(line->text);
    g_free(line);
}

static guint shaped_line_hash(gconstpointer key)
{
    const struct shaped_line *line = key;
    return g_str_hash(line->text) ^ ((guint)(fmin(line->font.size, SIZE_LIMIT) * 64) * 31U) ^
           ((guint)line->font.weight << 16) ^ (guint)line->font.italic;
}

static gboolean shaped_line_equal(gconstpointer left, gconstpointer right)
{
    const struct shaped_line *a = left, *b = right;
    return a->font.size == b->font.size && a->font.weight == b->font.weight &&
           a->font.italic == b->font.italic && a->language == b->language &&
           strcmp(a->text, b->text) == 0 && strcmp(a->font.family, b->font.family) == 0;
}

/* CSS needs no quotes around words of letters. */
static bool is_plain_name(const char *name)
{
    return name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ")] == '\0';
}

char *fonts_css_families(struct fonts *fonts, const char *list)
{
    list = list && *list ? list : "sans-serif";
    const char *set_in =
        font_families_find(fonts->families, fonts->family ? fonts->family : list)->name;
    const char *alias = font_config_find_alias(set_in);
    GString *families = g_string_new(NULL);
    if (*set_in && g_ascii_strcasecmp(set_in, list) != 0)
        g_string_append_printf(families, is_plain_name(set_in) ? "%s, " : "'%s', ", set_in);
    if (alias && g_ascii_strcasecmp(alias, list) != 0)
        g_string_append_printf(families, "%s, ", alias);
    g_string_append(families, list);
    return g_string_free(families, FALSE);
}

/* The family is not there. Said once a figure, as diag drops what was said before. */
static void warn_missing(struct fonts *fonts, const char *list, const char *set_in)
{
    char *name = font_family_first(list);
    char *folder = font_families_find_private(fonts->families, name);
    char *hint = folder ? g_strdup_printf("only you have it: --font-dir %s", folder) : NULL;
    const struct diag_place place = {.file = fonts->warnings->file};
    diag_warn(fonts->warnings->diag, DIAG_MISSING_FONT, &place, hint, "no font \"%s\": set in %s",
              name, *set_in ? set_in : "what there is");
    g_free(hint);
    g_free(folder);
    g_free(name);
}

/* The family for the font of a line. */
static const struct family *choose_family(struct fonts *fonts, struct shaped_line *line)
{
    const char *list = fonts->family        ? fonts->family
                       : *line->font.family ? line->font.family
                                            : "sans-serif";
    const struct family *family = font_families_find(fonts->families, list);
    if (family->is_missing) {
        warn_missing(fonts, list, family->name);
        line->warned = fonts->warnings->serial;
    }
    return family;
}

/* Notes which characters of a run no font has: each is drawn as the font's own box, as browsers
 * draw it and Vega measures it. */
static void note_unknown(struct fonts *fonts, struct shaped_line *line,
                         const struct shaped_run *run)
{
    for (size_t i = 0; i < run->count; i++) {
        gunichar character = g_utf8_get_char(line->shown + run->glyphs[i].cluster);
        if (!run->glyphs[i].is_missing || shape_takes_any_font(character))
            continue;
        line->warned = fonts->warnings->serial;
        font_warnings_add(fonts->warnings, character, line->shown);
    }
}

static struct font_face *face_of(struct fonts *fonts, struct font_instance *font)
{
    if (!font->face)
        font->face = font_config_face(&fonts->notes, font->pattern);
    return font->face;
}

/* Which font the glyphs of a run come from. */
static void note_face(struct fonts *fonts, struct shaped_line *line, struct font_instance *font)
{
    struct font_face *face = face_of(fonts, font);
    if (face && !g_slist_find(line->faces, face))
        line->faces = g_slist_prepend(line->faces, face);
}

/* Whether a font of the family that was asked for, not of one that steps in, is as bold and slanted
 * as that. */
static void note_style(struct fonts *fonts, struct shaped_line *line,
                       const struct font_instance *font)
{
    FcChar8 *name;
    if (font == fonts->checked_font)
        return;
    for (int i = 0; FcPatternGetString(font->pattern, FC_FAMILY, i, &name) == FcResultMatch; i++) {
        if (strcmp((const char *)name, line->family) != 0)
            continue;
        if (font_warnings_check_style(fonts->warnings, &line->font, font->pattern))
            line->warned = fonts->warnings->serial;
        else
            fonts->checked_font = font;
        return;
    }
}

/* NULL for a glyph that is an outline in the text's colour. */
static const struct color_glyph *find_color_glyph(struct fonts *fonts, struct font_instance *font,
                                                  unsigned glyph)
{
    struct font_face *face = font->has_pictures ? face_of(fonts, font) : NULL;
    return face && glyph != GLYPH_NONE ? font_pictures_find(fonts->pictures, face, font, glyph)
                                       : NULL;
}

static int units_of(double size)
{
    return (int)(fmin(size, SIZE_LIMIT) * FONT_UNITS);
}

/* Bitmaps come in the size that they have in the font. */
static void size_pictures(struct fonts *fonts, struct shaped_run *run, double size)
{
    if (!run->font->has_pictures)
        return;
    fonts->has_pictures = true;
    for (size_t i = 0; i < run->count; i++) {
        struct shaped_glyph *glyph = &run->glyphs[i];
        const struct color_glyph *found = find_color_glyph(fonts, run->font, glyph->index);
        if (!found || !found->picture)
            continue;
        glyph->width = (int)(found->advance * fmin(size, SIZE_LIMIT) * FONT_UNITS + 0.5);
        glyph->x_offset = glyph->y_offset = 0;
    }
}

static int width_of(const struct shaped_run *run)
{
    int width = 0;
    for (size_t i = 0; i < run->count; i++)
        width += run->glyphs[i].width;
    return width;
}

/* The glyphs of a run are drawn. */
static void note_glyphs(struct fonts *fonts, const struct shaped_run *run)
{
    struct font_face *face = face_of(fonts, run->font);
    struct font_use *use = face ? font_notes_use(&fonts->notes, face) : NULL;
    for (size_t i = 0; use && i < run->count; i++) {
        if (run->glyphs[i].index != GLYPH_NONE)
            font_notes_glyph(&fonts->notes, use, run->glyphs[i].index);
    }
}

static struct shaped_run *run_at(const struct shaped_line *line, guint i)
{
    return &g_array_index(line->runs, struct shaped_run, i);
}

static void shape(struct fonts *fonts, struct shaped_line *line)
{
    line->shown = clean_text(line->text, ""); /* as on a canvas, a tab is a space, too */
    line->family = choose_family(fonts, line)->name;
    const struct text_to_shape text = {.text = line->shown,
                                       .style = {.family = line->family,
                                                 .language = line->language,
                                                 .units = units_of(line->font.size),
                                                 .weight = line->font.weight,
                                                 .italic = line->font.italic}};
    line->runs = shape_text(fonts->families, &text, fonts->buffer);
    int width = 0;
    for (guint i = 0; i < line->runs->len; i++) {
        struct shaped_run *run = run_at(line, i);
        note_unknown(fonts, line, run);
        size_pictures(fonts, run, line->font.size);
        note_face(fonts, line, run->font);
        note_style(fonts, line, run->font);
        run->width = width_of(run);
        width += run->width;
    }
    line->width = (double)width / FONT_UNITS;
}

/* Whether what the cache keeps is enough. A line that gives warnings is shaped again in each
 * figure, so that each has them, in the same order as if it were the first. */
static bool is_known(const struct fonts *fonts, const struct shaped_line *line, bool with_runs)
{
    return (line->shown || !with_runs) &&
           (line->warned == 0 || line->warned == fonts->warnings->serial);
}

/* The tag as HarfBuzz keeps it, once each. */
static const char *intern_language(const char *tag)
{
    return hb_language_to_string(hb_language_from_string(tag, -1));
}

/* The line, from the cache when it was met before. with_runs: shaped, whatever the cache keeps. */
static struct shaped_line *find_or_shape(struct fonts *fonts, const struct font *font,
                                         const char *text, bool with_runs)
{
    const char *own = language_of_text(text, NULL);
    struct shaped_line key = {.font = *font,
                              .text = (char *)text,
                              .language = own ? intern_language(own) : fonts->language};
    if (!key.font.family)
        key.font.family = "";
    struct shaped_line *line = g_hash_table_lookup(fonts->lines, &key);
    if (!line) {
        line = g_new0(struct shaped_line, 1);
        line->font = *font;
        line->font.family = g_strdup(key.font.family);
        line->text = g_strdup(text);
        line->language = key.language;
        g_hash_table_add(fonts->lines, line);
    } else if (is_known(fonts, line, with_runs)) {
        return line;
    }
    shaped_line_drop_runs(line);
    shape(fonts, line);
    if (!with_runs && ++fonts->shaped_count > SHAPED_LIMIT)
        shaped_line_drop_runs(line);
    return line;
}

/* The glyphs of a line that is drawn, and the fonts of one that is measured. */
static void note_line(struct fonts *fonts, struct shaped_line *line, bool is_drawn)
{
    for (const GSList *at = line->faces; at; at = at->next)
        font_notes_use(&fonts->notes, at->data);
    for (guint i = 0; is_drawn && i < line->runs->len; i++)
        note_glyphs(fonts, run_at(line, i));
}

static struct shaped_line *find_line(struct fonts *fonts, const struct font *font, const char *text,
                                     bool is_drawn)
{
    struct shaped_line *line = find_or_shape(fonts, font, text, is_drawn);
    unsigned long *noted = is_drawn ? &line->drawn : &line->measured;
    if (*noted == fonts->notes_serial)
        return line;
    *noted = fonts->notes_serial;
    note_line(fonts, line, is_drawn);
    return line;
}

double fonts_line_width(struct fonts *fonts, const struct font *font, const char *line)
{
    if (!(font->size > 0) || !*line)
        return 0;
    return find_line(fonts, font, line, false)->width;
}

static double to_px(int units)
{
    return (double)units / FONT_UNITS;
}

void fonts_show_line(struct fonts *fonts, const struct font *font, const char *text, cairo_t *cairo)
{
    if (!(font->size > 0) || !*text || !cairo_has_current_point(cairo))
        return;
    const struct shaped_line *line = find_line(fonts, font, text, true);
    double x, y;
    cairo_get_current_point(cairo, &x, &y);
    for (guint i = 0; i < line->runs->len; i++) {
        const struct shaped_run *run = run_at(line, i);
        cairo_move_to(cairo, x, y);
        if (!run->font->has_pictures)
            shape_show_run(run, line->shown, cairo);
        x += to_px(run->width);
    }
    cairo_new_path(cairo);
}

/* Who sees the glyphs of a line: those in the text's colour or those in their own; NULL: nobody. */
struct visitors {
    fonts_visit_glyph *plain;
    fonts_visit_color_glyph *colored;
    void *context;
};

static void visit_run(struct fonts *fonts, const struct shaped_run *run, int x,
                      const struct visitors *visitors)
{
    if (!run->font->has_pictures && !visitors->plain)
        return;
    for (size_t i = 0; i < run->count; i++) {
        const struct shaped_glyph *glyph = &run->glyphs[i];
        const struct placed_color_glyph placed = {find_color_glyph(fonts, run->font, glyph->index),
                                                  run->font, to_px(x + glyph->x_offset),
                                                  to_px(glyph->y_offset)};
        if (placed.glyph && visitors->colored)
            visitors->colored(visitors->context, &placed);
        else if (!placed.glyph && visitors->plain && glyph->index != GLYPH_NONE)
            visitors->plain(visitors->context, run->font, glyph->index, placed.x, placed.y);
        x += glyph->width;
    }
}

static void visit_line(struct fonts *fonts, const struct shaped_line *line,
                       const struct visitors *visitors)
{
    int x = 0;
    for (guint i = 0; i < line->runs->len; i++) {
        visit_run(fonts, run_at(line, i), x, visitors);
        x += run_at(line, i)->width;
    }
}

void fonts_each_glyph(struct fonts *fonts, const struct font *font, const char *line,
                      fonts_visit_glyph *visit, void *context)
{
    const struct visitors visitors = {.plain = visit, .context = context};
    if (font->size > 0 && *line)
        visit_line(fonts, find_line(fonts, font, line, true), &visitors);
}

void fonts_each_color_glyph(struct fonts *fonts, const struct font *font, const char *line,
                            fonts_visit_color_glyph *visit, void *context)
{
    const struct visitors visitors = {.colored = visit, .context = context};
    if (fonts->has_pictures && font->size > 0 && *line)
        visit_line(fonts, find_line(fonts, font, line, true), &visitors);
}

void fonts_note_line(struct fonts *fonts, const struct font *font, const char *line)
{
    if (font->size > 0 && *line)
        find_line(fonts, font, line, true);
}

struct font_outlines *fonts_outlines(struct fonts *fonts)
{
    return fonts->outlines;
}

struct text_visit {
    struct font_outlines *outlines;
    fonts_visit_outline *visit;
    void *context;
};

static void visit_outline(void *context, struct font_instance *font, unsigned glyph, double x,
                          double y)
{
    const struct text_visit *text = context;
    text->visit(text->context, font_outlines_find(text->outlines, font, glyph), x, y);
}

void fonts_line_outlines(struct fonts *fonts, const struct font *font, const char *line,
                         fonts_visit_outline *visit, void *context)
{
    struct text_visit text = {fonts->outlines, visit, context};
    fonts_each_glyph(fonts, font, line, visit_outline, &text);
}

static double measure(void *context, const struct font *font, const char *text)
{
    return fonts_line_width(context, font, text);
}

static void set_language(void *context, const char *language)
{
    fonts_set_language(context, language);
}

const struct text_measurer *fonts_measurer(struct fonts *fonts)
{
    return &fonts->measurer;
}

void fonts_note_files(struct fonts *fonts, struct font_files *files)
{
    fonts->notes.used = files;
    fonts->notes_serial++;
}

struct font_face *fonts_find_face(struct fonts *fonts, const char *name,
                                  const struct font_face *after)
{
    return font_config_find_face(font_families_index(fonts->families), &fonts->notes, name, after);
}

void fonts_set_language(struct fonts *fonts, const char *language)
{
    fonts->language = intern_language(language ? language : "en");
}

void fonts_warn(struct fonts *fonts, struct font_warnings *warnings)
{
    fonts->warnings = warnings;
    if (warnings->serial)
        return;
    warnings->serial = ++fonts->serial;
    struct font_instances *instances = font_families_instances(fonts->families);
    bool drops_all = font_instances_count(instances) > INSTANCE_LIMIT;
    if (drops_all || font_outlines_count(fonts->outlines) > OUTLINE_LIMIT)
        font_outlines_clear(fonts->outlines);
    if (drops_all || g_hash_table_size(fonts->lines) >= SHAPED_LIMIT) {
        g_hash_table_remove_all(fonts->lines);
        fonts->shaped_count = 0;
    }
    if (drops_all) {
        fonts->checked_font = NULL;
        font_instances_clear(instances);
    }
}

static void start_shaping(struct fonts *fonts)
{
    fonts->buffer = hb_buffer_create();
    fonts->lines =
        g_hash_table_new_full(shaped_line_hash, shaped_line_equal, shaped_line_free, NULL);
    fonts->outlines = font_outlines_new();
    fonts->pictures = font_pictures_new();
    fonts_set_language(fonts, NULL);
    font_notes_start(&fonts->notes);
    fonts_warn(fonts, fonts->own_warnings);
}

struct fonts *fonts_new(const struct fonts_options *options, struct diag *diag)
{
    struct fonts *fonts = g_new0(struct fonts, 1);
    fonts->measurer = (struct text_measurer){fonts, measure, set_language};
    fonts->own_warnings = font_warnings_new(diag);
    fonts->family = g_strdup(options->family);
    fonts->families = font_families_new(options, diag);
    if (!fonts->families) {
        fonts_free(fonts);
        return NULL;
    }
    start_shaping(fonts);
    return fonts;
}

void fonts_free(struct fonts *fonts)
{
    if (!fonts)
        return;
    if (fonts->families) {
        font_notes_end(&fonts->notes);
        font_outlines_free(fonts->outlines);
        font_pictures_free(fonts->pictures);
        g_hash_table_unref(fonts->lines);
        hb_buffer_destroy(fonts->buffer);
        font_families_free(fonts->families);
    }
    font_warnings_free(fonts->own_warnings);
    g_free(fonts->family);
    g_free(fonts);
}
