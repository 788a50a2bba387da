/*
 * Cairo draws a glyph's path, and it is kept as text for the next one of its kind, in this figure
 * or in a later one.
 */
#include "render/font_outlines.h"

#include "base/number.h"

struct font_outlines {
    GHashTable *glyphs; /* struct glyph → its outline, borrowed from texts */
    GHashTable *texts;  /* outlines, each once */
    cairo_t *cairo;     /* for paths; nothing is painted on it */
};

struct glyph {
    PangoFont *font; /* referred to, so that no other font gets its address */
    PangoGlyph index;
};

static guint glyph_hash(gconstpointer key)
{
    const struct glyph *glyph = key;
    return g_direct_hash(glyph->font) ^ (glyph->index * 2654435761U);
}

static gboolean glyph_equal(gconstpointer left, gconstpointer right)
{
    const struct glyph *a = left, *b = right;
    return a->font == b->font && a->index == b->index;
}

static void glyph_free(void *object)
{
    struct glyph *glyph = object;
    g_object_unref(glyph->font);
    g_free(glyph);
}

struct font_outlines *font_outlines_new(void)
{
    struct font_outlines *outlines = g_new0(struct font_outlines, 1);
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, NULL);
    outlines->cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    outlines->glyphs = g_hash_table_new_full(glyph_hash, glyph_equal, glyph_free, NULL);
    outlines->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return outlines;
}

void font_outlines_free(struct font_outlines *outlines)
{
    if (!outlines)
        return;
    g_hash_table_unref(outlines->glyphs);
    g_hash_table_unref(outlines->texts);
    cairo_destroy(outlines->cairo);
    g_free(outlines);
}

void font_outlines_clear(struct font_outlines *outlines)
{
    g_hash_table_remove_all(outlines->glyphs);
    g_hash_table_remove_all(outlines->texts);
}

size_t font_outlines_count(const struct font_outlines *outlines)
{
    return g_hash_table_size(outlines->glyphs);
}

static void append_points(GString *text, char letter, const cairo_path_data_t *points, int count)
{
    g_string_append_c(text, letter);
    for (int i = 0; i < 2 * count; i++) {
        char number[NUMBER_TEXT_SIZE];
        double value = i % 2 == 0 ? points[i / 2].point.x : points[i / 2].point.y;
        number_write_thousandths(number, value);
        if (i > 0 && number[0] != '-')
            g_string_append_c(text, ' ');
        g_string_append(text, number);
    }
}

/* After each closed part, Cairo moves to where it began: what nothing follows is left out. */
static char *path_text(const cairo_path_t *path)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        bool is_last = i + data->header.length >= path->num_data;
        bool is_idle = is_last || data[data->header.length].header.type == CAIRO_PATH_MOVE_TO;
        if (data->header.type == CAIRO_PATH_MOVE_TO && !is_idle)
            append_points(text, 'M', data + 1, 1);
        else if (data->header.type == CAIRO_PATH_LINE_TO)
            append_points(text, 'L', data + 1, 1);
        else if (data->header.type == CAIRO_PATH_CURVE_TO)
            append_points(text, 'C', data + 1, 3);
        else if (data->header.type == CAIRO_PATH_CLOSE_PATH)
            g_string_append_c(text, 'Z');
    }
    return g_string_free(text, FALSE);
}

static char *make_outline(cairo_t *cairo, PangoFont *font, PangoGlyph index)
{
    cairo_glyph_t glyph = {.index = index};
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
    cairo_new_path(cairo);
    cairo_glyph_path(cairo, &glyph, 1);
    cairo_path_t *path = cairo_copy_path(cairo);
    char *text = path_text(path);
    cairo_path_destroy(path);
    return text;
}

const char *font_outlines_find(struct font_outlines *outlines, PangoFont *font, PangoGlyph index)
{
    const struct glyph key = {font, index};
    const char *known = g_hash_table_lookup(outlines->glyphs, &key);
    if (known)
        return known;
    char *text = make_outline(outlines->cairo, font, index);
    char *once = g_hash_table_lookup(outlines->texts, text);
    if (once) {
        g_free(text);
    } else {
        once = text;
        g_hash_table_add(outlines->texts, once);
    }
    struct glyph *glyph = g_new(struct glyph, 1);
    *glyph = (struct glyph){g_object_ref(font), index};
    g_hash_table_insert(outlines->glyphs, glyph, once);
    return once;
}
