/*
 * HarfBuzz knows where a glyph's bitmap or layers are; a bitmap is a PNG, which outputs that can
 * embed as it is. What is painted (color_paint.h) becomes one.
 */
#include "render/font_pictures.h"

#include <glib.h>
#include <harfbuzz/hb-ot.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "render/color_paint.h"
#include "render/font_instance.h"
#include "render/picture.h"

/* Metrics are asked for at this size of an em, as whole numbers. */
enum { EM = 1 << 20 };

/* A glyph of more layers is no emoji. */
enum { LAYER_LIMIT = 256 };

/* Beside those of image marks, each picture of a figure has another number. */
static const unsigned first_id = 1U << 24;

struct font_pictures {
    struct diag *diag; /* of what can't be decoded: nobody's */
    struct arena *arena;
    GHashTable *glyphs; /* struct entry → itself */
    unsigned count;
};

struct entry {
    const struct font_face *face;
    unsigned index;
    bool has_colors;
    struct color_glyph glyph;
};

static guint entry_hash(gconstpointer key)
{
    const struct entry *entry = key;
    return g_direct_hash(entry->face) ^ (entry->index * 2654435761U);
}

static gboolean entry_equal(gconstpointer left, gconstpointer right)
{
    const struct entry *a = left, *b = right;
    return a->face == b->face && a->index == b->index;
}

struct font_pictures *font_pictures_new(void)
{
    struct font_pictures *pictures = g_new0(struct font_pictures, 1);
    pictures->glyphs = g_hash_table_new_full(entry_hash, entry_equal, g_free, NULL);
    return pictures;
}

void font_pictures_free(struct font_pictures *pictures)
{
    if (!pictures)
        return;
    g_hash_table_unref(pictures->glyphs);
    arena_free(pictures->arena);
    diag_free(pictures->diag);
    g_free(pictures);
}

/* Most figures have no picture, and need no arena. */
static struct arena *arena_of(struct font_pictures *pictures)
{
    if (!pictures->diag)
        pictures->diag = diag_new();
    if (!pictures->arena && pictures->diag)
        pictures->arena = arena_new(pictures->diag);
    return pictures->arena;
}

static double ems(hb_position_t units)
{
    return (double)units / EM;
}

/* The picture of these bytes, which it keeps. */
static bool set_picture(struct font_pictures *pictures, struct color_glyph *glyph,
                        const char *bytes, size_t length)
{
    struct arena *arena = arena_of(pictures);
    const char *problem = NULL;
    const char *own = arena && length > 0 ? arena_copy(arena, bytes, length) : NULL;
    struct picture *picture = own ? picture_decode(own, length, arena, &problem) : NULL;
    if (!picture)
        return false;
    picture->id = first_id + pictures->count++;
    glyph->picture = picture;
    return true;
}

static bool find_picture(struct font_pictures *pictures, hb_font_t *font, struct entry *entry)
{
    struct color_glyph *glyph = &entry->glyph;
    hb_blob_t *blob = hb_ot_color_glyph_reference_png(font, entry->index);
    hb_glyph_extents_t extents;
    unsigned length;
    const char *bytes = hb_blob_get_data(blob, &length);
    bool has_picture = set_picture(pictures, glyph, bytes, length);
    hb_blob_destroy(blob);
    if (!has_picture || !hb_font_get_glyph_extents(font, entry->index, &extents))
        return false;
    glyph->box = (struct bounds){ems(extents.x_bearing), -ems(extents.y_bearing),
                                 ems(extents.x_bearing + extents.width),
                                 -ems(extents.y_bearing + extents.height)};
    return glyph->box.x2 > glyph->box.x1 && glyph->box.y2 > glyph->box.y1;
}

static bool find_painting(struct font_pictures *pictures, hb_face_t *face, struct entry *entry)
{
    struct buffer png = {0};
    bool is_painted = color_paint_picture(face, entry->index, &png, &entry->glyph.box) &&
                      set_picture(pictures, &entry->glyph, (const char *)png.bytes, png.length);
    buffer_free(&png);
    return is_painted;
}

static struct color color_of(hb_color_t color)
{
    return (struct color){hb_color_get_red(color), hb_color_get_green(color),
                          hb_color_get_blue(color), hb_color_get_alpha(color) / 255.0};
}

static bool find_layers(struct font_pictures *pictures, hb_face_t *face, struct entry *entry)
{
    static const unsigned text_color = 0xFFFF;
    hb_ot_color_layer_t layers[LAYER_LIMIT];
    hb_color_t colors[LAYER_LIMIT];
    unsigned count = LAYER_LIMIT, color_count = LAYER_LIMIT;
    if (hb_ot_color_glyph_get_layers(face, entry->index, 0, &count, layers) == 0 || count == 0)
        return false;
    hb_ot_color_palette_get_colors(face, 0, 0, &color_count, colors);
    struct arena *arena = arena_of(pictures);
    struct color_layer *own = arena ? arena_array(arena, count, sizeof *own) : NULL;
    for (unsigned i = 0; own && i < count; i++) {
        unsigned color = layers[i].color_index;
        own[i] = (struct color_layer){.glyph = layers[i].glyph, .has_color = color != text_color};
        if (color < color_count)
            own[i].color = color_of(colors[color]);
    }
    entry->glyph.layers = own;
    entry->glyph.layer_count = own ? count : 0;
    return own != NULL;
}

static void fill_entry(struct font_pictures *pictures, const struct font_instance *sized,
                       struct entry *entry)
{
    hb_face_t *face = hb_font_get_face(sized->shaper);
    hb_font_t *font = hb_font_create(face); /* of the design, without a size */
    hb_font_set_scale(font, EM, EM);
    entry->glyph.advance = ems(hb_font_get_glyph_h_advance(font, entry->index));
    entry->has_colors = (hb_ot_color_has_png(face) && find_picture(pictures, font, entry)) ||
                        (hb_ot_color_has_layers(face) && find_layers(pictures, face, entry)) ||
                        find_painting(pictures, face, entry);
    hb_font_destroy(font);
}

const struct color_glyph *font_pictures_find(struct font_pictures *pictures,
                                             const struct font_face *face,
                                             const struct font_instance *font, unsigned index)
{
    const struct entry key = {.face = face, .index = index};
    struct entry *entry = g_hash_table_lookup(pictures->glyphs, &key);
    if (!entry) {
        entry = g_new(struct entry, 1);
        *entry = key;
        fill_entry(pictures, font, entry);
        g_hash_table_add(pictures->glyphs, entry);
    }
    return entry->has_colors ? &entry->glyph : NULL;
}
