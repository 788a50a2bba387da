/*
 * PNG: painted by Cairo, written by libpng; indexed when 256 colours are enough. Counting colours
 * is in palette.c.
 */
#include <math.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/number.h"
#include "render/output/output_internal.h"
#include "render/output/palette.h"
#include "render/paint.h"

/* Measured on charts: level 6 takes twice the instructions of 3 for 13 % fewer bytes. */
enum { COMPRESSION_LEVEL = 3 };

struct picture {
    const struct scene *scene;
    cairo_surface_t *surface;
    uint32_t *pixels; /* the surface's: 0xAARRGGBB, alpha not multiplied in any more */
    unsigned char *indices;
    unsigned width, height;
    bool opaque;
    double per_meter[2];  /* pixels, across and down */
    const char *texts[2]; /* key and text of the metadata; NULL: none */
    struct palette palette;
    bool indexed;
};

static bool scene_is_opaque(const struct scene *scene)
{
    const struct paint *background = &scene->background;
    return background->type == PAINT_COLOR && background->color.alpha >= 1;
}

static uint32_t unmultiply(uint32_t pixel)
{
    uint32_t alpha = pixel >> 24, result = alpha << 24;
    if (alpha == 0)
        return 0;
    for (int shift = 0; shift < 24; shift += 8) {
        uint32_t value = ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha;
        result |= (value > 255 ? 255 : value) << shift;
    }
    return result;
}

/* Paints on a surface whose pixels become the picture's. */
static bool paint_picture(struct picture *picture, struct fonts *fonts, double scale,
                          struct diag *diag)
{
    cairo_surface_t *surface = picture->surface;
    cairo_t *cairo = cairo_create(surface);
    if (picture->opaque) { /* up to the edge, when the size isn't whole */
        const struct color *c = &picture->scene->background.color;
        cairo_set_source_rgb(cairo, c->red / 255, c->green / 255, c->blue / 255);
        cairo_paint(cairo);
    }
    cairo_scale(cairo, scale, scale);
    const struct paint_method method = {.text = PAINT_OUTLINES};
    bool good = paint_scene(picture->scene, fonts, &method, cairo, diag);
    cairo_destroy(cairo);
    if (!good)
        return false;
    cairo_surface_flush(surface);
    /* Cairo aligns rows to 4 bytes, so that there are no gaps between rows of 32-bit pixels. */
    picture->pixels = (uint32_t *)(void *)cairo_image_surface_get_data(surface);
    size_t count = (size_t)picture->width * picture->height;
    for (size_t i = 0; !picture->opaque && i < count; i++)
        picture->pixels[i] = unmultiply(picture->pixels[i]);
    return true;
}

static bool index_picture(struct picture *picture, struct diag *diag)
{
    size_t count = (size_t)picture->width * picture->height;
    picture->indices = malloc(count);
    if (!picture->indices)
        return diag_out_of_memory(diag);
    picture->indexed = palette_make(picture->pixels, count, &picture->palette, picture->indices);
    return true;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t length)
{
    if (!buffer_append(png_get_io_ptr(png), bytes, length))
        png_error(png, "out of memory");
}

static void flush_nothing(png_structp png)
{
    (void)png;
}

/* libpng's own would print. */
static void fail(png_structp png, png_const_charp message)
{
    (void)message;
    png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message)
{
    (void)png, (void)message;
}

static int palette_depth(unsigned count)
{
    return count <= 2 ? 1 : count <= 4 ? 2 : count <= 16 ? 4 : 8;
}

static void set_palette(png_structp png, png_infop info, const struct palette *palette)
{
    png_color colors[PALETTE_SIZE] = {0};
    png_byte alphas[PALETTE_SIZE] = {0};
    int transparent = 0;
    for (unsigned i = 0; i < palette->count; i++) {
        uint32_t c = palette->colors[i];
        colors[i] = (png_color){(png_byte)(c >> 16), (png_byte)(c >> 8), (png_byte)c};
        alphas[i] = (png_byte)(c >> 24);
        if (alphas[i] < 255)
            transparent = (int)i + 1;
    }
    png_set_PLTE(png, info, colors, (int)palette->count);
    if (transparent)
        png_set_tRNS(png, info, alphas, transparent, NULL);
}

static void set_texts(png_structp png, png_infop info, const struct picture *picture)
{
    const char *const texts[][2] = {{"Title", picture->scene->title},
                                    {"Description", picture->scene->description},
                                    {"Software", "burin"},
                                    {picture->texts[0], picture->texts[1]}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (!texts[i][1])
            continue;
        png_text text = {.compression = PNG_ITXT_COMPRESSION_NONE,
                         .key = (png_charp)texts[i][0],
                         .text = (png_charp)texts[i][1]};
        png_set_text(png, info, &text, 1);
    }
}

static void set_header(png_structp png, png_infop info, const struct picture *picture)
{
    int type = picture->indexed  ? PNG_COLOR_TYPE_PALETTE
               : picture->opaque ? PNG_COLOR_TYPE_RGB
                                 : PNG_COLOR_TYPE_RGB_ALPHA;
    int depth = picture->indexed ? palette_depth(picture->palette.count) : 8;
    png_set_IHDR(png, info, picture->width, picture->height, depth, type, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_pHYs(png, info, number_to_unsigned(picture->per_meter[0]),
                 number_to_unsigned(picture->per_meter[1]), PNG_RESOLUTION_METER);
    if (picture->indexed)
        set_palette(png, info, &picture->palette);
    set_texts(png, info, picture);
    png_set_compression_level(png, COMPRESSION_LEVEL);
    /* Filters make indices worse, and differences of neighbours make true colours better. */
    png_set_filter(png, PNG_FILTER_TYPE_BASE, picture->indexed ? PNG_FILTER_NONE : PNG_FILTER_SUB);
}

/* Bytes as PNG has them, in place: a pixel takes at most as many as before. */
static const unsigned char *true_color_row(struct picture *picture, size_t y)
{
    uint32_t *pixels = picture->pixels + y * picture->width;
    unsigned char *to = (unsigned char *)pixels;
    for (size_t x = 0; x < picture->width; x++) {
        uint32_t pixel = pixels[x];
        *to++ = (unsigned char)(pixel >> 16);
        *to++ = (unsigned char)(pixel >> 8);
        *to++ = (unsigned char)pixel;
        if (!picture->opaque)
            *to++ = (unsigned char)(pixel >> 24);
    }
    return (const unsigned char *)pixels;
}

static void write_rows(png_structp png, struct picture *picture)
{
    png_set_packing(png);                    /* indices are a byte each */
    png_set_check_for_invalid_index(png, 0); /* none is */
    for (size_t y = 0; y < picture->height; y++) {
        png_write_row(png, picture->indexed ? picture->indices + y * picture->width
                                            : true_color_row(picture, y));
    }
}

/* The only function with a setjmp: whatever libpng finds wrong comes back here. It can only be want
 * of memory, as all else was checked before. */
static bool write_png(struct picture *picture, struct buffer *out, struct diag *diag)
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, fail, ignore_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info || setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return diag_out_of_memory(diag);
    }
    png_set_write_fn(png, out, write_bytes, flush_nothing);
    set_header(png, info, picture);
    png_write_info(png, info);
    write_rows(png, picture);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}

bool output_encode_png(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = output_pixel_scale(options);
    if (!output_check_size(scene, scale, diag))
        return false;
    struct picture picture = {
        .scene = scene,
        .width = number_to_unsigned(output_pixels(options, scene->width)),
        .height = number_to_unsigned(output_pixels(options, scene->height)),
        .opaque = scene_is_opaque(scene),
        .per_meter = {output_pixels_per_meter(options, scene->width),
                      output_pixels_per_meter(options, scene->height)},
    };
    picture.surface =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)picture.width, (int)picture.height);
    bool good = paint_picture(&picture, fonts, scale, diag) &&
                output_read_metadata(options, picture.texts) && index_picture(&picture, diag) &&
                write_png(&picture, out, diag);
    free(picture.indices);
    cairo_surface_destroy(picture.surface);
    return good;
}
