/*
 * PNG in scenes, by libpng: every kind of it as 8 bits a channel. Colours are taken as sRGB.
 */
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "render/picture.h"

struct reading {
    struct picture *picture;
    struct arena *arena;
    size_t at;           /* of the bytes */
    unsigned char *rows; /* RGBA, of the whole picture: interlaced ones come in seven parts */
    const char *problem;
};

static bool png_is_it(const unsigned char *bytes, size_t length)
{
    return length >= 8 && png_sig_cmp(bytes, 0, 8) == 0;
}

static void take_bytes(png_structp png, png_bytep to, size_t count)
{
    struct reading *reading = png_get_io_ptr(png);
    const struct picture *picture = reading->picture;
    if (count > picture->length - reading->at) {
        reading->problem = "the PNG is cut off";
        png_longjmp(png, 1);
    }
    memcpy(to, picture->bytes + reading->at, count);
    reading->at += count;
}

/* libpng's own would print. */
static void fail(png_structp png, png_const_charp message)
{
    struct reading *reading = png_get_error_ptr(png);
    (void)message;
    reading->problem = "the PNG is broken";
    png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp message)
{
    (void)png, (void)message;
}

/* What isn't painted isn't unpacked either: texts and profiles may be bombs. */
static void skip_ancillary(png_structp png)
{
    static const png_byte names[] = "iCCP\0iTXt\0tEXt\0zTXt\0sPLT\0hIST\0eXIf\0cHRM\0gAMA\0sBIT";
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, names, 10);
}

static void set_transforms(png_structp png)
{
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_filler(png, 0xFF, PNG_FILLER_AFTER);
}

static void turn_pixels(const struct reading *reading)
{
    struct picture *picture = reading->picture;
    size_t count = (size_t)picture->width * picture->height;
    for (size_t i = 0; i < count; i++) {
        const unsigned char *from = reading->rows + 4 * i;
        picture->pixels[i] = picture_pixel(from[0], from[1], from[2], from[3]);
    }
}

static bool read_all(png_structp png, png_infop info, struct reading *reading)
{
    struct picture *picture = reading->picture;
    png_read_info(png, info);
    size_t width = png_get_image_width(png, info), height = png_get_image_height(png, info);
    if (!picture_begin(picture, width, height, reading->arena))
        return false;
    set_transforms(png);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    reading->rows = budget_array(arena_budget(reading->arena), width * height, 4);
    if (!reading->rows)
        return arena_out_of_memory(reading->arena) != NULL;
    for (int pass = 0; pass < passes; pass++) {
        for (size_t y = 0; y < height; y++)
            png_read_row(png, reading->rows + y * width * 4, NULL);
    }
    png_read_end(png, NULL);
    turn_pixels(reading);
    return true;
}

/* Whatever libpng finds wrong comes back here. */
static bool read_guarded(png_structp png, png_infop info, struct reading *reading)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_read_fn(png, reading, take_bytes);
    png_set_user_limits(png, 0x7FFFFFFF, 0x7FFFFFFF); /* the budget has better ones */
    png_set_chunk_malloc_max(png, 1 << 20);
    skip_ancillary(png);
    return read_all(png, info, reading);
}

static bool png_decode(struct picture *picture, struct arena *arena, const char **problem)
{
    struct reading reading = {.picture = picture, .arena = arena};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, fail, ignore_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    bool good = info ? read_guarded(png, info, &reading) : arena_out_of_memory(arena) != NULL;
    png_destroy_read_struct(&png, &info, NULL);
    budget_free(reading.rows);
    picture->is_as_stored = true;
    *problem = reading.problem;
    return good;
}

const struct picture_format picture_png = {
    .name = "PNG", .media_type = "image/png", .is_it = png_is_it, .decode = png_decode};
