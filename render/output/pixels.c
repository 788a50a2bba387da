/*
 * Reads PNGs through libpng's simplified interface.
 */
#include "render/output/pixels.h"

#include <png.h>
#include <stdlib.h>

#include "render/output.h"

enum { CHANNELS = 4 };

bool pixels_read(const unsigned char *png, size_t length, struct pixels *pixels)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    *pixels = (struct pixels){0};
    if (!png_image_begin_read_from_memory(&image, png, length))
        return false;
    image.format = PNG_FORMAT_RGBA;
    bool has_size = image.width <= OUTPUT_SIDE_LIMIT && image.height <= OUTPUT_SIDE_LIMIT;
    pixels->width = image.width;
    pixels->height = image.height;
    pixels->rgba = has_size ? malloc((size_t)image.width * image.height * CHANNELS) : NULL;
    bool good = pixels->rgba && png_image_finish_read(&image, NULL, pixels->rgba, 0, NULL);
    png_image_free(&image);
    if (!good)
        pixels_free(pixels);
    return good;
}

void pixels_free(struct pixels *pixels)
{
    free(pixels->rgba);
    *pixels = (struct pixels){0};
}

size_t pixels_count_differences(const struct pixels *a, const struct pixels *b, unsigned tolerance)
{
    size_t count = 0, size = (size_t)a->width * a->height;
    for (size_t i = 0; i < size; i++) {
        unsigned worst = 0;
        for (size_t k = i * CHANNELS; k < (i + 1) * CHANNELS; k++) {
            unsigned off = (unsigned)abs(a->rgba[k] - b->rgba[k]);
            worst = off > worst ? off : worst;
        }
        count += worst > tolerance;
    }
    return count;
}
