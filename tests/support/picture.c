/*
 * PNG through libpng's simplified interface, as RGBA: how the file is coded doesn't matter.
 */
#include "tests/support/picture.h"

#include <check.h>
#include <png.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"

enum { CHANNELS = 4, PALE = 3 };

struct picture {
    png_image image;
    unsigned char *pixels;
};

static struct picture picture_read(const void *bytes, size_t length, const char *name)
{
    struct picture picture = {.image = {.version = PNG_IMAGE_VERSION}};
    ck_assert_msg(png_image_begin_read_from_memory(&picture.image, bytes, length) != 0, "%s: %s",
                  name, picture.image.message);
    picture.image.format = PNG_FORMAT_RGBA;
    picture.pixels = malloc(PNG_IMAGE_SIZE(picture.image));
    ck_assert_ptr_nonnull(picture.pixels);
    ck_assert_msg(png_image_finish_read(&picture.image, NULL, picture.pixels, 0, NULL) != 0,
                  "%s: %s", name, picture.image.message);
    return picture;
}

static bool pixel_differs(const unsigned char *a, const unsigned char *b)
{
    return memcmp(a, b, CHANNELS) != 0;
}

/* Red where it differs; else the golden's own colour, made pale. */
static void mark(unsigned char *pixel, bool different)
{
    static const unsigned char red[CHANNELS] = {255, 0, 0, 255};
    if (different) {
        memcpy(pixel, red, CHANNELS);
        return;
    }
    for (size_t i = 0; i < CHANNELS; i++)
        pixel[i] = (unsigned char)(255 - (255 - pixel[i]) / PALE);
}

/* Turns golden into the picture of the differences. */
static size_t mark_differences(const struct picture *picture, struct picture *golden)
{
    size_t size = (size_t)picture->image.width * picture->image.height;
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char *pixel = golden->pixels + i * CHANNELS;
        bool different = pixel_differs(picture->pixels + i * CHANNELS, pixel);
        count += different;
        mark(pixel, different);
    }
    return count;
}

size_t picture_compare(const void *bytes, size_t length, const char *golden, const char *difference)
{
    struct picture picture = picture_read(bytes, length, "the picture");
    size_t golden_length = 0;
    char *golden_bytes = file_read(golden, &golden_length);
    struct picture expected = picture_read(golden_bytes, golden_length, golden);
    free(golden_bytes);
    size_t count = (size_t)picture.image.width * picture.image.height;
    if (picture.image.width == expected.image.width &&
        picture.image.height == expected.image.height) {
        count = mark_differences(&picture, &expected);
        if (count > 0)
            png_image_write_to_file(&expected.image, difference, 0, expected.pixels, 0, NULL);
    }
    free(picture.pixels);
    free(expected.pixels);
    return count;
}

void picture_digest(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE])
{
    struct picture picture = picture_read(bytes, length, "the picture");
    char size[64];
    int size_length =
        snprintf(size, sizeof size, "%u x %u", picture.image.width, picture.image.height);
    struct digest digest;
    digest_begin(&digest);
    digest_add(&digest, size, (size_t)size_length);
    digest_add(&digest, picture.pixels, PNG_IMAGE_SIZE(picture.image));
    digest_end(&digest, text);
    free(picture.pixels);
}
