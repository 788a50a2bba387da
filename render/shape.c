/*
 * A segment of text is divided by the fonts that have its characters; spaces and marks that every
 * font can do without go with what is around them.
 */
#include "render/shape.h"

#include <string.h>

#include "render/font_families.h"
#include "render/language.h"
#include "render/segment.h"

/* --- fonts ------------------------------------------------------------------------------------ */

static const size_t no_space = (size_t)-1;

struct splitter {
    struct font_families *families;
    const struct text_to_shape *text;
    struct font_style style;   /* in the segment's language */
    struct font_instance *own; /* the nearest to it */
    GArray *runs;
    size_t order;       /* of the text's language */
    size_t first_space; /* that the last run ends with */
    size_t place;       /* of the last run's font: see font_families_choose() */
    bool has_run;       /* in this segment */
};

static bool is_between(gunichar character, gunichar first, gunichar last)
{
    return character >= first && character <= last;
}

/* Some signs of Arabic and Syriac are formats that are seen. */
bool shape_takes_any_font(gunichar character)
{
    switch (g_unichar_type(character)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
        return true;
    case G_UNICODE_FORMAT:
        return !is_between(character, 0x600, 0x6FF) && character != 0x70F && character != 0x8E2;
    case G_UNICODE_SPACE_SEPARATOR:
        return character != 0x1680; /* Ogham's is a line */
    default:
        return is_between(character, 0xFE00, 0xFE0F) || is_between(character, 0xE0100, 0xE01EF);
    }
}

static struct font_instance *choose(const struct splitter *splitter, gunichar character,
                                    bool is_emoji, size_t *place)
{
    const struct character_to_set set = {&splitter->style, splitter->order, character, is_emoji};
    struct font_instance *font = font_families_choose(splitter->families, &set, place);
    *place += font != splitter->own;
    /* The box for what no font has is that of the text's language, whatever its script. */
    return font ? font : font_families_nearest(splitter->families, &splitter->text->style);
}

static struct shaped_run *last_run(struct splitter *splitter)
{
    return splitter->has_run
               ? &g_array_index(splitter->runs, struct shaped_run, splitter->runs->len - 1)
               : NULL;
}

/* Adds a character to the last run or to a new one; font: NULL for any. */
static void add_character(struct splitter *splitter, const struct segment *segment, size_t at,
                          struct font_instance *font, size_t place)
{
    struct shaped_run *run = last_run(splitter);
    size_t first_space = splitter->first_space, start = at;
    if (font)
        splitter->first_space = no_space;
    else if (first_space == no_space)
        splitter->first_space = at;
    if (run && !run->font && font) {
        run->font = font;
        splitter->place = place;
    }
    if (run && (!font || run->font == font))
        return;
    if (run) {
        /* Spaces between two fonts are those of the one that is nearer to what was asked for. */
        if (first_space != no_space && first_space > run->start && place < splitter->place)
            start = first_space;
        run->end = start;
    }
    const struct shaped_run next = {.font = font,
                                    .script = segment->script,
                                    .level = segment->level,
                                    .start = start,
                                    .end = segment->end};
    g_array_append_val(splitter->runs, next);
    splitter->has_run = true;
    splitter->place = place;
}

static void split_segment(struct splitter *splitter, const struct segment *segment)
{
    const char *text = splitter->text->text;
    splitter->style.language = language_in_script(splitter->text->style.language, segment->script);
    splitter->own = font_families_nearest(splitter->families, &splitter->style);
    splitter->has_run = false;
    splitter->first_space = no_space;
    for (const char *at = text + segment->start; at < text + segment->end;
         at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        size_t place = 0;
        struct font_instance *font = shape_takes_any_font(character)
                                         ? NULL
                                         : choose(splitter, character, segment->is_emoji, &place);
        add_character(splitter, segment, (size_t)(at - text), font, place);
    }
    struct shaped_run *run = last_run(splitter);
    if (run && !run->font)
        run->font = splitter->own;
}

/* --- glyphs ----------------------------------------------------------------------------------- */

/* What HarfBuzz made of a character, with an origin that isn't right of its place. */
static struct shaped_glyph glyph_of(hb_font_t *font, const hb_glyph_info_t *info,
                                    const hb_glyph_position_t *position)
{
    struct shaped_glyph glyph = {.index = info->codepoint,
                                 .is_missing = info->codepoint == 0,
                                 .cluster = info->cluster,
                                 .width = position->x_advance,
                                 .x_offset = position->x_offset,
                                 .y_offset = -position->y_offset};
    if (glyph.is_missing) /* as wide as it is, even for a mark */
        glyph.width = hb_font_get_glyph_h_advance(font, 0);
    if (glyph.width < 0) {
        glyph.width = -glyph.width;
        glyph.x_offset += glyph.width;
    }
    return glyph;
}

static void fill_buffer(hb_buffer_t *buffer, const struct text_to_shape *text,
                        const struct shaped_run *run)
{
    const char *language = language_in_script(text->style.language, run->script);
    hb_buffer_reset(buffer);
    hb_buffer_set_direction(buffer, run->level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer,
                         hb_script_from_iso15924_tag(g_unicode_script_to_iso15924(run->script)));
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT);
    hb_buffer_set_invisible_glyph(buffer, GLYPH_NONE);
    hb_buffer_add_utf8(buffer, text->text, -1, (unsigned)run->start, (int)(run->end - run->start));
}

static void shape_run(struct shaped_run *run, const struct text_to_shape *text, hb_buffer_t *buffer)
{
    if (!run->font)
        return;
    fill_buffer(buffer, text, run);
    hb_shape(run->font->shaper, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
    run->glyphs = g_new(struct shaped_glyph, count);
    run->count = count;
    for (unsigned i = 0; i < count; i++)
        run->glyphs[i] = glyph_of(run->font->shaper, &infos[i], &positions[i]);
}

/* The runs in the order of sight. */
static GArray *order(const GArray *runs)
{
    GArray *ordered = g_array_sized_new(FALSE, FALSE, sizeof(struct shaped_run), runs->len);
    unsigned char *levels = g_new(unsigned char, runs->len);
    size_t *numbers = g_new(size_t, runs->len);
    for (guint i = 0; i < runs->len; i++)
        levels[i] = g_array_index(runs, struct shaped_run, i).level;
    segment_order(levels, numbers, runs->len);
    for (guint i = 0; i < runs->len; i++)
        g_array_append_val(ordered, g_array_index(runs, struct shaped_run, numbers[i]));
    g_free(numbers);
    g_free(levels);
    return ordered;
}

static void free_glyphs(void *object)
{
    struct shaped_run *run = object;
    g_free(run->glyphs);
}

GArray *shape_text(struct font_families *families, const struct text_to_shape *text,
                   hb_buffer_t *buffer)
{
    GArray *segments = segment_text(text->text);
    struct splitter splitter = {.families = families,
                                .text = text,
                                .style = text->style,
                                .order = language_order(text->style.language),
                                .runs = g_array_new(FALSE, FALSE, sizeof(struct shaped_run))};
    for (guint i = 0; i < segments->len; i++)
        split_segment(&splitter, &g_array_index(segments, struct segment, i));
    GArray *runs = order(splitter.runs);
    for (guint i = 0; i < runs->len; i++)
        shape_run(&g_array_index(runs, struct shaped_run, i), text, buffer);
    g_array_set_clear_func(runs, free_glyphs);
    g_array_free(splitter.runs, TRUE);
    g_array_free(segments, TRUE);
    return runs;
}

/* --- text of a PDF ---------------------------------------------------------------------------- */

/* The glyph of that place in the order of the text. */
static const struct shaped_glyph *glyph_at(const struct shaped_run *run, size_t place)
{
    return &run->glyphs[run->level % 2 ? run->count - 1 - place : place];
}

/* Which bytes of the text each of the glyphs stands for. */
static int find_clusters(const struct shaped_run *run, cairo_text_cluster_t *clusters)
{
    int count = 0;
    for (size_t i = 0; i < run->count;) {
        size_t start = i > 0 ? glyph_at(run, i)->cluster : run->start;
        size_t first = glyph_at(run, i)->cluster;
        int glyphs = 0;
        for (; i < run->count && glyph_at(run, i)->cluster == first; i++)
            glyphs += glyph_at(run, i)->index != GLYPH_NONE;
        size_t end = i < run->count ? glyph_at(run, i)->cluster : run->end;
        clusters[count++] = (cairo_text_cluster_t){(int)(end - start), glyphs};
    }
    return count;
}

void shape_show_run(const struct shaped_run *run, const char *text, cairo_t *cairo)
{
    cairo_scaled_font_t *font = font_instance_outlines(run->font);
    double x, y;
    if (!font || run->count == 0)
        return;
    cairo_get_current_point(cairo, &x, &y);
    cairo_text_cluster_t *clusters = g_new(cairo_text_cluster_t, run->count);
    cairo_glyph_t *glyphs = g_new(cairo_glyph_t, run->count);
    int at = 0, count = 0;
    for (size_t i = 0; i < run->count; i++) {
        const struct shaped_glyph *glyph = &run->glyphs[i];
        if (glyph->index != GLYPH_NONE)
            glyphs[count++] =
                (cairo_glyph_t){glyph->index, x + (double)(at + glyph->x_offset) / FONT_UNITS,
                                y + (double)glyph->y_offset / FONT_UNITS};
        at += glyph->width;
    }
    cairo_set_scaled_font(cairo, font);
    cairo_show_text_glyphs(cairo, text + run->start, (int)(run->end - run->start), glyphs, count,
                           clusters, find_clusters(run, clusters),
                           run->level % 2 ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD
                                          : (cairo_text_cluster_flags_t)0);
    g_free(glyphs);
    g_free(clusters);
}
