/*
 * The one tag of EXIF that says how a picture looks. Everything else in it is left alone.
 */
#include "render/picture/exif.h"

#include <stdbool.h>
#include <string.h>

enum { UPRIGHT = 1, MOST = 8 };

/* The TIFF that EXIF is. */
struct tiff {
    const unsigned char *bytes;
    size_t length;
    bool is_little; /* the low byte of a number comes first */
};

static unsigned two_bytes(const struct tiff *tiff, size_t at)
{
    unsigned first = tiff->bytes[at], second = tiff->bytes[at + 1];
    return tiff->is_little ? first | second << 8 : first << 8 | second;
}

static size_t four_bytes(const struct tiff *tiff, size_t at)
{
    size_t first = two_bytes(tiff, at), second = two_bytes(tiff, at + 2);
    return tiff->is_little ? first | second << 16 : first << 16 | second;
}

/* Where the tag's value stands in the TIFF, or 0. */
static size_t find_orientation(const struct tiff *tiff)
{
    enum { HEADER = 8, ENTRY = 12, TAG = 0x0112, SHORT = 3 };
    if (tiff->length < HEADER)
        return 0;
    size_t directory = four_bytes(tiff, 4);
    if (directory < HEADER || directory > tiff->length - 2)
        return 0;
    size_t count = two_bytes(tiff, directory), at = directory + 2;
    for (size_t i = 0; i < count && at + ENTRY <= tiff->length; i++, at += ENTRY) {
        if (two_bytes(tiff, at) == TAG)
            return two_bytes(tiff, at + 2) == SHORT ? at + 8 : 0;
    }
    return 0;
}

static unsigned read_tiff(const unsigned char *bytes, size_t length, size_t *place)
{
    struct tiff tiff = {bytes, length, length > 0 && bytes[0] == 'I'};
    size_t at = find_orientation(&tiff);
    unsigned orientation = at ? two_bytes(&tiff, at) : UPRIGHT;
    if (!at || orientation < UPRIGHT || orientation > MOST)
        return UPRIGHT;
    *place = at + (tiff.is_little ? 0 : 1);
    return orientation;
}

unsigned exif_orientation(const unsigned char *bytes, size_t length, size_t *place)
{
    enum { START_OF_SCAN = 0xDA, APP1 = 0xE1, HEAD = 4, NAME = 6 };
    *place = 0;
    /* Behind the start of the image come segments: 0xFF, what it is, and its length with these. */
    for (size_t at = 2; at + HEAD <= length && bytes[at] == 0xFF;) {
        size_t size = (size_t)bytes[at + 2] << 8 | bytes[at + 3];
        const unsigned char *own = bytes + at + HEAD;
        if (bytes[at + 1] == START_OF_SCAN || size < 2 || size > length - at - 2)
            break;
        if (bytes[at + 1] == APP1 && size >= 2 + NAME && !memcmp(own, "Exif\0", NAME)) {
            unsigned orientation = read_tiff(own + NAME, size - 2 - NAME, place);
            if (*place)
                *place += at + HEAD + NAME;
            return orientation;
        }
        at += 2 + size;
    }
    return UPRIGHT;
}

void exif_matrix(unsigned orientation, double width, double height, double m[6])
{
    /* Of x and y; then which of width and height the point is counted from. */
    static const struct {
        signed char xx, yx, xy, yy;
    } turns[MOST + 1] = {
        {1, 0, 0, 1}, {1, 0, 0, 1},  {-1, 0, 0, 1},  {-1, 0, 0, -1}, {1, 0, 0, -1},
        {0, 1, 1, 0}, {0, 1, -1, 0}, {0, -1, -1, 0}, {0, -1, 1, 0},
    };
    m[0] = turns[orientation].xx;
    m[1] = turns[orientation].yx;
    m[2] = turns[orientation].xy;
    m[3] = turns[orientation].yy;
    m[4] = m[0] < 0 ? width : m[2] < 0 ? height : 0;
    m[5] = m[1] < 0 ? width : m[3] < 0 ? height : 0;
}
