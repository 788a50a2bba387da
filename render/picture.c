/*
 * The table of formats of pictures, and what they share.
 */
#include "render/picture.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"

const struct picture_format *const picture_formats[] = {&picture_png, &picture_jpeg, NULL};

/* A pixel is unpacked, turned and multiplied. */
static const double pixel_steps = 4;

bool picture_begin(struct picture *picture, size_t width, size_t height, struct arena *arena)
{
    struct budget *budget = arena_budget(arena);
    double area = (double)width * (double)height;
    if (!budget_spend(budget, LIMIT_PIXELS, area) || !budget_work(budget, area * pixel_steps))
        return false;
    picture->width = (unsigned)width;
    picture->height = (unsigned)height;
    picture->pixels = arena_array(arena, width * height, sizeof *picture->pixels);
    return picture->pixels != NULL;
}

bool picture_is_lying(const struct picture *picture)
{
    return picture->orientation >= 5; /* EXIF: the sides change places */
}

uint32_t picture_pixel(unsigned red, unsigned green, unsigned blue, unsigned alpha)
{
    if (alpha < 255) {
        red = (red * alpha + 127) / 255;
        green = (green * alpha + 127) / 255;
        blue = (blue * alpha + 127) / 255;
    }
    return (uint32_t)alpha << 24 | (uint32_t)red << 16 | (uint32_t)green << 8 | (uint32_t)blue;
}

static const struct picture_format *find_format(const void *bytes, size_t length)
{
    for (size_t i = 0; picture_formats[i]; i++) {
        if (picture_formats[i]->is_it(bytes, length))
            return picture_formats[i];
    }
    return NULL;
}

/* A document's first element may come behind notes. */
static bool is_svg(const char *text, size_t length)
{
    enum { AS_FAR = 1000 };
    size_t i = 0;
    while (i < length && strchr("\xEF\xBB\xBF \t\r\n", text[i]) && text[i])
        i++;
    if (i == length || text[i] != '<')
        return false;
    for (; i + 4 <= length && i < AS_FAR; i++) {
        if (memcmp(text + i, "<svg", 4) == 0)
            return true;
    }
    return false;
}

const char *picture_undrawn_kind(const void *bytes, size_t length)
{
    static const struct {
        size_t at;
        const char *mark, *kind;
    } marks[] = {
        {0, "GIF8", "GIF"}, {8, "WEBP", "WebP"}, {4, "ftypavif", "AVIF"}, {0, "BM", "BMP"}};
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        size_t size = strlen(marks[i].mark);
        if (length >= marks[i].at + size &&
            memcmp((const char *)bytes + marks[i].at, marks[i].mark, size) == 0)
            return marks[i].kind;
    }
    return is_svg(bytes, length) ? "SVG" : NULL;
}

const char *picture_media_type(const void *bytes, size_t length)
{
    const struct picture_format *format = find_format(bytes, length);
    return format ? format->media_type : NULL;
}

struct picture *picture_decode(const void *bytes, size_t length, struct arena *arena,
                               const char **problem)
{
    struct picture *picture = arena_alloc(arena, sizeof *picture);
    *problem = NULL;
    if (!picture)
        return NULL;
    picture->bytes = bytes;
    picture->length = length;
    picture->orientation = 1;
    picture->format = find_format(bytes, length);
    if (!picture->format)
        *problem = "it is no PNG or JPEG";
    return picture->format && picture->format->decode(picture, arena, problem) ? picture : NULL;
}
