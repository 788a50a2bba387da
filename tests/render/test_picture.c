/*
 * Pictures: every kind of PNG comes to the pixels that were put into it; what is broken, cut off or
 * too large ends in one problem. Expectations are arithmetic on the pixels written.
 */
#include "render/picture.h"

#include <png.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;
static struct budget budget;

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    budget_begin(&budget, diag);
    arena_set_budget(arena, &budget);
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

static void append(png_structp png, png_bytep bytes, size_t length)
{
    buffer_append(png_get_io_ptr(png), bytes, length);
}

static void flush(png_structp png)
{
    (void)png;
}

/* A PNG of two rows of two pixels, as its rows have them. */
struct kind {
    const char *title;
    int color_type, depth, interlace;
    unsigned char rows[2][16];
    uint32_t expected[4];
};

static const struct kind kinds[] = {
    {"RGB",
     PNG_COLOR_TYPE_RGB,
     8,
     0,
     {{255, 0, 0, 0, 255, 0}, {0, 0, 255, 10, 20, 30}},
     {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF0A141E}},
    {"RGBA, alpha multiplied in: 200 × 128 / 255 is 100.4",
     PNG_COLOR_TYPE_RGB_ALPHA,
     8,
     0,
     {{200, 0, 0, 128, 0, 255, 0, 0}, {0, 0, 255, 255, 255, 255, 255, 51}},
     {0x80640000, 0x00000000, 0xFF0000FF, 0x33333333}},
    {"grey",
     PNG_COLOR_TYPE_GRAY,
     8,
     0,
     {{0, 127}, {200, 255}},
     {0xFF000000, 0xFF7F7F7F, 0xFFC8C8C8, 0xFFFFFFFF}},
    {"grey of a bit",
     PNG_COLOR_TYPE_GRAY,
     1,
     0,
     {{0x40}, {0x80}},
     {0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000}},
    {"16 bits: 0x8080 is 0x80 of 0xFF",
     PNG_COLOR_TYPE_GRAY,
     16,
     0,
     {{0x80, 0x80, 0, 0}, {0xFF, 0xFF, 0x12, 0x12}},
     {0xFF808080, 0xFF000000, 0xFFFFFFFF, 0xFF121212}},
    {"a palette, of which one colour is transparent",
     PNG_COLOR_TYPE_PALETTE,
     8,
     0,
     {{0, 1}, {1, 0}},
     {0x00000000, 0xFF336699, 0xFF336699, 0x00000000}},
    {"interlaced",
     PNG_COLOR_TYPE_RGB,
     8,
     1,
     {{255, 0, 0, 0, 255, 0}, {0, 0, 255, 10, 20, 30}},
     {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF0A141E}},
};

static void encode(const struct kind *kind, struct buffer *out)
{
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, out, append, flush);
    png_set_IHDR(png, info, 2, 2, kind->depth, kind->color_type, kind->interlace, 0, 0);
    if (kind->color_type == PNG_COLOR_TYPE_PALETTE) {
        png_set_PLTE(png, info, (png_color[]){{1, 2, 3}, {0x33, 0x66, 0x99}}, 2);
        png_set_tRNS(png, info, (png_byte[]){0}, 1, NULL);
    }
    png_bytep rows[2] = {(png_bytep)kind->rows[0], (png_bytep)kind->rows[1]};
    png_write_info(png, info);
    png_set_interlace_handling(png);
    png_write_image(png, rows);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
}

START_TEST(a_png_has_its_pixels)
{
    const struct kind *kind = &kinds[_i];
    struct buffer bytes = {0};
    const char *problem;
    encode(kind, &bytes);
    const struct picture *picture = picture_decode(bytes.bytes, bytes.length, arena, &problem);
    ck_assert_msg(picture != NULL, "%s: %s", kind->title, problem);
    ck_assert_uint_eq(picture->width, 2);
    ck_assert_uint_eq(picture->height, 2);
    for (size_t i = 0; i < 4; i++)
        ck_assert_msg(picture->pixels[i] == kind->expected[i], "%s: pixel %zu is %08x, not %08x",
                      kind->title, i, picture->pixels[i], kind->expected[i]);
    buffer_free(&bytes);
}
END_TEST

/* A disc of yellow at (14, 18) in 48 × 32 pixels, quality 85: a few steps off at most. */
START_TEST(a_jpeg_has_its_pixels)
{
    size_t length;
    const char *problem;
    char *bytes = file_read(TEST_SOURCES "/tests/golden/image/sunset.jpg", &length);
    const struct picture *picture = picture_decode(bytes, length, arena, &problem);
    ck_assert_msg(picture != NULL, "%s", problem);
    ck_assert_uint_eq(picture->width, 48);
    ck_assert_uint_eq(picture->height, 32);
    uint32_t pixel = picture->pixels[18 * 48 + 14];
    ck_assert_int_lt(abs((int)(pixel >> 16 & 0xFF) - 255), 8);
    ck_assert_int_lt(abs((int)(pixel >> 8 & 0xFF) - 220), 8);
    ck_assert_int_lt(abs((int)(pixel & 0xFF) - 80), 8);
    free(bytes);
}
END_TEST

/* Which side of the picture the 0th row and the 0th column are: Exif 2.32, 4.6.4. */
static const char *const sides[] = {"tl", "tr", "br", "bl", "lt", "rt", "rb", "lb"};

/* The photograph with a segment of EXIF behind its first two bytes. */
static char *turned_jpeg(unsigned char orientation, size_t *length)
{
    const unsigned char exif[] = {0xFF, 0xE1, 0, 34, 'E', 'x',         'i', 'f', 0, 0,    'M', 'M',
                                  0,    42,   0, 0,  0,   8,           0,   1,   1, 0x12, 0,   3,
                                  0,    0,    0, 1,  0,   orientation, 0,   0,   0, 0,    0,   0};
    char *bytes = file_read(TEST_SOURCES "/tests/golden/image/sunset.jpg", length);
    bytes = realloc(bytes, *length + sizeof exif);
    memmove(bytes + 2 + sizeof exif, bytes + 2, *length - 2);
    memcpy(bytes + 2, exif, sizeof exif);
    *length += sizeof exif;
    return bytes;
}

START_TEST(a_photograph_lies_as_its_exif_says)
{
    size_t length, upright_length;
    const char *problem, *side = sides[_i];
    char *bytes = turned_jpeg((unsigned char)(_i + 1), &length),
         *upright_bytes = turned_jpeg(1, &upright_length);
    const struct picture *upright = picture_decode(upright_bytes, upright_length, arena, &problem),
                         *picture = picture_decode(bytes, length, arena, &problem);
    ck_assert(upright && picture);
    bool is_turned = side[0] == 'l' || side[0] == 'r';
    ck_assert_uint_eq(picture->width, is_turned ? upright->height : upright->width);
    ck_assert_uint_eq(picture->height, is_turned ? upright->width : upright->height);
    ck_assert_uint_eq(picture->is_as_stored, _i == 0);
    for (size_t y = 0; y < upright->height; y++) {
        for (size_t x = 0; x < upright->width; x++) {
            size_t row = is_turned ? x : y, column = is_turned ? y : x;
            if (strchr(side, 'b'))
                row = picture->height - 1 - row;
            if (strchr(side, 'r'))
                column = picture->width - 1 - column;
            ck_assert_uint_eq(picture->pixels[row * picture->width + column],
                              upright->pixels[y * upright->width + x]);
        }
    }
    free(upright_bytes);
    free(bytes);
}
END_TEST

static const char *const files[] = {"sunset.jpg", "star.png"};

/* Wherever it ends, there is one problem, and no picture with something missing. */
START_TEST(a_picture_that_is_cut_off_is_none)
{
    char path[1000];
    size_t length;
    const char *problem;
    snprintf(path, sizeof path, TEST_SOURCES "/tests/golden/image/%s", files[_i]);
    char *bytes = file_read(path, &length);
    for (size_t cut = 0; cut + 1 < length; cut += 7) {
        char *part = malloc(cut + 1); /* so that a sanitizer sees what is read behind it */
        memcpy(part, bytes, cut);
        ck_assert_ptr_null(picture_decode(part, cut, arena, &problem));
        ck_assert_ptr_nonnull(problem);
        free(part);
    }
    ck_assert_uint_eq(diag_count(diag), 0);
    free(bytes);
}
END_TEST

static void put_chunk(struct buffer *to, const char *name, const void *bytes, unsigned length)
{
    unsigned char head[8] = {(unsigned char)(length >> 24), (unsigned char)(length >> 16),
                             (unsigned char)(length >> 8), (unsigned char)length};
    memcpy(head + 4, name, 4);
    uLong crc = crc32(crc32(0, head + 4, 4), bytes, length);
    unsigned char tail[4] = {(unsigned char)(crc >> 24), (unsigned char)(crc >> 16),
                             (unsigned char)(crc >> 8), (unsigned char)crc};
    buffer_append(to, head, 8);
    buffer_append(to, bytes, length);
    buffer_append(to, tail, 4);
}

/* 65,536 × 65,536 pixels in 100 bytes: refused before anything is made of them. */
START_TEST(a_picture_too_large_is_the_error_of_a_limit)
{
    static const unsigned char header[] = {0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0};
    struct buffer bytes = {0};
    const char *problem;
    buffer_append(&bytes, "\x89PNG\r\n\x1a\n", 8);
    put_chunk(&bytes, "IHDR", header, sizeof header);
    put_chunk(&bytes, "IDAT", "x\x9c\x03\0\0\0\0\x01", 8);
    put_chunk(&bytes, "IEND", "", 0);
    ck_assert_ptr_null(picture_decode(bytes.bytes, bytes.length, arena, &problem));
    ck_assert_ptr_null(problem);
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_int_eq(diag_at(diag, 0)->kind, DIAG_LIMIT);
    ck_assert_uint_lt(arena_size(arena), 1 << 20);
    buffer_free(&bytes);
}
END_TEST

static const struct {
    const char *bytes, *kind;
} others[] = {
    {"GIF89a", "GIF"},
    {"RIFF1234WEBPVP8 ", "WebP"},
    {"\1\1\1\1ftypavif", "AVIF"},
    {"BM123456", "BMP"},
    {"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"},
    {"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- a note -->\n<svg/>", "SVG"},
    {"<html><body/></html>", NULL},
    {"", NULL},
};

START_TEST(other_pictures_have_a_name)
{
    const char *kind = picture_undrawn_kind(others[_i].bytes, strlen(others[_i].bytes));
    ck_assert_pstr_eq(kind, others[_i].kind);
}
END_TEST

START_TEST(other_bytes_are_no_picture)
{
    const char *problem;
    ck_assert_ptr_null(picture_decode("GIF89a", 6, arena, &problem));
    ck_assert_str_eq(problem, "it is no PNG or JPEG");
    ck_assert_ptr_null(picture_decode("", 0, arena, &problem));
    ck_assert_ptr_null(picture_media_type("GIF89a", 6));
    ck_assert_str_eq(picture_media_type("\xFF\xD8\xFF\xE0", 4), "image/jpeg");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("render/picture");
    TCase *tcase = tcase_create("picture");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_png_has_its_pixels, 0, (int)(sizeof kinds / sizeof *kinds));
    tcase_add_test(tcase, a_jpeg_has_its_pixels);
    tcase_add_loop_test(tcase, a_photograph_lies_as_its_exif_says, 0, COUNT_OF(sides));
    tcase_add_loop_test(tcase, other_pictures_have_a_name, 0, COUNT_OF(others));
    tcase_add_loop_test(tcase, a_picture_that_is_cut_off_is_none, 0,
                        (int)(sizeof files / sizeof *files));
    tcase_add_test(tcase, a_picture_too_large_is_the_error_of_a_limit);
    tcase_add_test(tcase, other_bytes_are_no_picture);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
