/*
 * Pictures in SVG: the bytes of their files, embedded once and used wherever they stand.
 */
#include <string.h>

#include "render/output/svg_painter_internal.h"
#include "render/picture.h"
#include "render/picture/exif.h"

/* Appends bytes as a "data:" url of that media type, for an href. */
static void put_data_url(struct buffer *to, const char *media_type, const void *bytes,
                         size_t length)
{
    char *text = g_base64_encode(bytes, length);
    buffer_format(to, "data:%s;base64,", media_type);
    buffer_append_text(to, text);
    g_free(text);
}

/* From the pixels as they are stored to the picture. */
static void put_turn(struct svg_painter *svg, struct buffer *to, const struct picture *picture)
{
    bool lies = picture_is_lying(picture);
    double m[6];
    exif_matrix(picture->orientation, lies ? picture->height : picture->width,
                lies ? picture->width : picture->height, m);
    const struct svg_matrix matrix = {m[0], m[1], m[2], m[3], m[4], m[5]};
    svg_put_matrix(svg, to, "transform", &matrix);
}

/* An image of the picture's own size. */
static unsigned define_picture(struct svg_painter *svg, const struct picture *picture,
                               bool is_pixelated)
{
    /* One that is drawn in squares is another element, of which its pixels' address is the key. */
    gconstpointer key = is_pixelated ? (gconstpointer)picture->pixels : (gconstpointer)picture;
    unsigned id = GPOINTER_TO_UINT(g_hash_table_lookup(svg->glyphs, key));
    if (id == 0) {
        struct buffer *definitions = &svg->parts->definitions;
        id = ++svg->ids;
        g_hash_table_insert(svg->glyphs, (gpointer)key, GUINT_TO_POINTER(id));
        bool lies = picture_is_lying(picture);
        buffer_format(definitions, "<image id=\"" SVG_ID_MARK "%u\" width=\"%u\" height=\"%u\"", id,
                      lies ? picture->height : picture->width,
                      lies ? picture->width : picture->height);
        if (picture->orientation != 1)
            put_turn(svg, definitions, picture);
        /* The first is SVG 1.1's word, the second that of CSS, which counts where it is known. */
        if (is_pixelated)
            buffer_append_text(definitions, " style=\"image-rendering:optimizeSpeed;"
                                            "image-rendering:pixelated\"");
        buffer_append_text(definitions, " preserveAspectRatio=\"none\" xlink:href=\"");
        put_data_url(definitions, picture->format->media_type, picture->bytes, picture->length);
        buffer_append_text(definitions, "\"/>\n");
    }
    return id;
}

void svg_put_picture(struct svg_painter *svg, const struct style *style, const struct bounds *box,
                     const struct image_item *image)
{
    struct buffer *body = &svg->parts->body;
    const struct picture *picture = image->picture;
    unsigned id = define_picture(svg, picture, image->is_pixelated);
    const struct svg_matrix place = {(box->x2 - box->x1) / picture->width,  0,       0,
                                     (box->y2 - box->y1) / picture->height, box->x1, box->y1};
    struct svg_matrix matrix = svg_matrix_multiply(&svg->state.matrix, &place);
    svg_close_tag(svg);
    buffer_format(body, "<use xlink:href=\"#" SVG_ID_MARK "%u\"", id);
    svg_put_item(svg);
    svg_put_matrix(svg, body, "transform", &matrix);
    if (style->opacity < 1)
        svg_put_attribute(svg, body, "opacity", style->opacity);
    if (style->blend && strcmp(style->blend, "normal") != 0)
        buffer_format(body, " style=\"mix-blend-mode:%s\"", style->blend);
    buffer_append_text(body, "/>\n");
}
