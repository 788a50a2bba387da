/*
 * The table of outputs, and what they share: the size of the picture, and Cairo writing into a
 * buffer.
 */
#ifndef RENDER_OUTPUT_OUTPUT_INTERNAL_H
#define RENDER_OUTPUT_OUTPUT_INTERNAL_H

#include <cairo.h>

#include "render/output.h"

/* The scale of the options, 1 when it isn't set. */
double output_scale(const struct output_options *options);

/* The pixels of a length in px. */
double output_pixels(const struct output_options *options, double length);

/* Pixels a meter of a side of that length in px. A size on paper that whole pixels don't come to is
 * kept by making them a little smaller or larger. */
double output_pixels_per_meter(const struct output_options *options, double length);

/* Points a px: of one call, a PNG is as large on paper as a PDF. */
double output_paper_scale(const struct output_options *options);

/* False, with an error, when the picture has no area or a side, scaled, exceeds
 * OUTPUT_SIDE_LIMIT. */
bool output_check_size(const struct scene *scene, double scale, struct diag *diag);

/* A cairo_write_func_t that appends to a struct buffer. */
cairo_status_t output_append(void *buffer, const unsigned char *bytes, unsigned length);

/* Asks for the metadata of the options: key and text, both NULL when there is none. False after an
 * error. */
bool output_read_metadata(const struct output_options *options, const char *texts[2]);

/* Finishes and destroys it. False after an error. */
bool output_finish_surface(cairo_surface_t *surface, struct diag *diag);

/* The table of outputs: a row has all members of struct output_format, in their order. */
#define OUTPUTS(ROW)                                                                               \
    ROW("png", ".png", OUTPUT_SIDE_LIMIT, true, &metadata_png, output_encode_png)                  \
    ROW("svg", ".svg", OUTPUT_SIDE_LIMIT, false, &metadata_svg, output_encode_svg)                 \
    ROW("pdf", ".pdf", OUTPUT_SIDE_LIMIT, false, &metadata_pdf, output_encode_pdf)                 \
    ROW("scene.json", ".scene.json", 0, false, NULL, output_encode_scene)

#define OUTPUT_DECLARE(NAME, EXTENSION, SIDE_LIMIT, HAS_PIXELS, METADATA, ENCODE)                  \
    bool ENCODE(const struct scene *scene, struct fonts *fonts,                                    \
                const struct output_options *options, struct buffer *out, struct diag *diag);
OUTPUTS(OUTPUT_DECLARE)

#endif
