/*
 * JPEG in scenes, by libjpeg-turbo. Colours are taken as sRGB; the decoder is the exact one, whose
 * pixels are the same on every machine.
 */
#include <setjmp.h>
#include <stdlib.h>

#include <cairo.h>

#include "base/arena.h"
#include "base/budget.h"
#include "render/picture.h"
#include "render/picture/exif.h"
#include "render/picture/jpeg_library.h"

#include <jerror.h> /* after jpeglib.h */

/* As many scans as a progressive picture of any encoder; each goes over all pixels. */
enum { SCAN_LIMIT = 100 };

struct reading {
    struct jpeg_error_mgr errors; /* first: libjpeg hands it back */
    struct jpeg_progress_mgr progress;
    jmp_buf out;
    struct jpeg_library library;
    struct picture *picture;
    struct arena *arena;
    unsigned char *row;
    const char *problem;
};

static bool jpeg_is_it(const unsigned char *bytes, size_t length)
{
    return length >= 3 && bytes[0] == 0xFF && bytes[1] == 0xD8 && bytes[2] == 0xFF;
}

static struct reading *reading_of(j_common_ptr common)
{
    return (struct reading *)(void *)common->err;
}

static void stop(j_common_ptr common, const char *problem)
{
    reading_of(common)->problem = problem;
    longjmp(reading_of(common)->out, 1);
}

/* libjpeg's own would print and exit. */
static void fail(j_common_ptr common)
{
    bool is_memory = common->err->msg_code == JERR_OUT_OF_MEMORY;
    if (is_memory)
        arena_out_of_memory(reading_of(common)->arena);
    stop(common, is_memory ? NULL : "the JPEG is broken");
}

/* It goes on with grey where bytes are missing; nobody shall take that for the picture. */
static void heed_message(j_common_ptr common, int level)
{
    int code = common->err->msg_code;
    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER))
        stop(common, "the JPEG is cut off");
    if (level < 0 && code == JWRN_HUFF_BAD_CODE)
        fail(common);
}

static void say_nothing(j_common_ptr common)
{
    (void)common;
}

static void count_scans(j_common_ptr common)
{
    const struct jpeg_decompress_struct *jpeg = (const struct jpeg_decompress_struct *)common;
    if (common->is_decompressor && jpeg->input_scan_number > SCAN_LIMIT)
        stop(common, "the JPEG has too many scans");
}

/* Adobe's CMYK, which is stored inverted: the only kind that is met. */
static uint32_t turn_cmyk(const unsigned char *from)
{
    unsigned key = from[3];
    return picture_pixel(from[0] * key / 255, from[1] * key / 255, from[2] * key / 255, 255);
}

/* A stored row goes to where the picture has it: a row, or a column, from either end. */
static void turn_row(const struct jpeg_decompress_struct *jpeg, size_t y, struct reading *reading)
{
    bool is_cmyk = jpeg->out_color_space == JCS_CMYK;
    const struct picture *picture = reading->picture;
    const unsigned char *from = reading->row;
    double m[6];
    exif_matrix(picture->orientation, jpeg->output_width - 1.0, jpeg->output_height - 1.0, m);
    double column = m[2] * (double)y + m[4], row = m[3] * (double)y + m[5];
    ptrdiff_t at = (ptrdiff_t)(row * picture->width + column);
    ptrdiff_t step = (ptrdiff_t)(m[1] * picture->width + m[0]);
    for (size_t x = 0; x < jpeg->output_width; x++, at += step) {
        picture->pixels[at] =
            is_cmyk ? turn_cmyk(from) : picture_pixel(from[0], from[1], from[2], 255);
        from += jpeg->output_components;
    }
}

/* Also the coefficients of all scans, which libjpeg keeps until the last. */
static bool begin(const struct jpeg_decompress_struct *jpeg, struct reading *reading)
{
    enum { COEFFICIENT_BYTES = 8 };
    struct budget *budget = arena_budget(reading->arena);
    double area = (double)jpeg->image_width * jpeg->image_height;
    bool lies = picture_is_lying(reading->picture);
    size_t width = lies ? jpeg->image_height : jpeg->image_width;
    size_t height = lies ? jpeg->image_width : jpeg->image_height;
    return budget_allows(budget, LIMIT_PIXELS, area) &&
           budget_allows(budget, LIMIT_MEMORY, area * COEFFICIENT_BYTES) &&
           picture_begin(reading->picture, width, height, reading->arena);
}

/* Readers of the embedded bytes differ in whether they heed the tag: ours says how to turn them, so
 * theirs may not. */
static bool take_orientation(struct reading *reading)
{
    struct picture *picture = reading->picture;
    size_t place;
    picture->orientation = exif_orientation(picture->bytes, picture->length, &place);
    if (picture->orientation == 1)
        return true;
    unsigned char *upright =
        (unsigned char *)arena_copy(reading->arena, (const char *)picture->bytes, picture->length);
    if (upright)
        upright[place] = 1;
    picture->bytes = upright;
    return upright != NULL;
}

static bool read_all(struct jpeg_decompress_struct *jpeg, struct reading *reading)
{
    const struct jpeg_library *library = &reading->library;
    struct picture *picture = reading->picture;
    library->mem_src(jpeg, picture->bytes, picture->length);
    library->read_header(jpeg, TRUE);
    bool is_cmyk = jpeg->jpeg_color_space == JCS_CMYK || jpeg->jpeg_color_space == JCS_YCCK;
    jpeg->out_color_space = is_cmyk ? JCS_CMYK : JCS_RGB;
    jpeg->dct_method = JDCT_ISLOW;
    picture->is_as_stored = !is_cmyk && picture->orientation == 1;
    if (!begin(jpeg, reading))
        return false;
    library->start_decompress(jpeg);
    reading->row = malloc((size_t)jpeg->output_width * (size_t)jpeg->output_components);
    if (!reading->row)
        return arena_out_of_memory(reading->arena) != NULL;
    while (jpeg->output_scanline < jpeg->output_height) {
        size_t y = jpeg->output_scanline;
        library->read_scanlines(jpeg, &reading->row, 1);
        turn_row(jpeg, y, reading);
    }
    library->finish_decompress(jpeg);
    return true;
}

/* Whatever libjpeg finds wrong comes back here. */
static bool read_guarded(struct jpeg_decompress_struct *jpeg, struct reading *reading)
{
    if (setjmp(reading->out))
        return false;
    reading->library.create_decompress(jpeg, JPEG_LIB_VERSION, sizeof *jpeg);
    reading->progress.progress_monitor = count_scans;
    jpeg->progress = &reading->progress;
    return read_all(jpeg, reading);
}

static bool jpeg_decode(struct picture *picture, struct arena *arena, const char **problem)
{
    struct reading reading = {.picture = picture, .arena = arena};
    if (!jpeg_library_load(&reading.library)) {
        *problem = "a JPEG needs the library " JPEG_LIBRARY_NAME ", which isn't there";
        return false;
    }
    struct jpeg_decompress_struct jpeg = {.err = reading.library.std_error(&reading.errors)};
    reading.errors.error_exit = fail;
    reading.errors.emit_message = heed_message;
    reading.errors.output_message = say_nothing;
    bool good = take_orientation(&reading) && read_guarded(&jpeg, &reading);
    reading.library.destroy_decompress(&jpeg);
    free(reading.row);
    *problem = reading.problem;
    return good;
}

const struct picture_format picture_jpeg = {.name = "JPEG",
                                            .media_type = "image/jpeg",
                                            .cairo_type = CAIRO_MIME_TYPE_JPEG,
                                            .is_it = jpeg_is_it,
                                            .decode = jpeg_decode};
