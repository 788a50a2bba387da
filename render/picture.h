/*
 * Raster pictures in scenes: what a PNG or JPEG shows, and its own bytes, which outputs that can
 * embed as they are.
 */
#ifndef RENDER_PICTURE_H
#define RENDER_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct picture_format;

struct picture {
    const struct picture_format *format;
    const unsigned char *bytes; /* of the file */
    size_t length;
    unsigned width, height;
    unsigned orientation; /* how its bytes hold it, as in EXIF: 1 is upright */
    unsigned id;          /* of a figure's pictures, each has another */
    bool is_as_stored; /* upright, of three components or grey: as every reader takes its bytes */
    uint32_t *pixels;  /* row by row, 0xAARRGGBB with alpha multiplied in: Cairo's ARGB32 */
};

/* One format of pictures. */
struct picture_format {
    const char *name;       /* "PNG" */
    const char *media_type; /* "image/png" */
    const char *cairo_type; /* the type by which Cairo embeds such bytes; NULL: it embeds pixels */
    bool (*is_it)(const unsigned char *bytes, size_t length);
    /* Fills in all but format, bytes, length, orientation (which is 1) and id. False: *problem says
     * what is wrong (static), or is NULL when a limit was reached or memory is out, which was
     * recorded. */
    bool (*decode)(struct picture *picture, struct arena *arena, const char **problem);
};

extern const struct picture_format picture_png, picture_jpeg;
extern const struct picture_format *const picture_formats[]; /* ends with NULL */

/*
 * A picture of what bytes hold, which must live as long as the arena. Size and work are charged to
 * the arena's budget before anything is made. NULL after *problem, which is as for decode().
 */
struct picture *picture_decode(const void *bytes, size_t length, struct arena *arena,
                               const char **problem);

/* What bytes hold that browsers show and burin doesn't, as "GIF", or NULL. */
const char *picture_undrawn_kind(const void *bytes, size_t length);

/* The media type of what bytes hold, or NULL where they are no picture. */
const char *picture_media_type(const void *bytes, size_t length);

/* Sets width and height, and room for the pixels: for the formats. False when a limit is reached or
 * memory is out. */
bool picture_begin(struct picture *picture, size_t width, size_t height, struct arena *arena);

/* Whether its bytes hold its columns as rows. */
bool picture_is_lying(const struct picture *picture);

/* A pixel as Cairo has it. */
uint32_t picture_pixel(unsigned red, unsigned green, unsigned blue, unsigned alpha);

#endif
