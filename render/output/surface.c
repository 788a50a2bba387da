/*
 * What the pictures have in common: sizes and limits, and Cairo's surfaces written into buffers.
 */
#include <math.h>

#include "base/diag.h"
#include "base/number.h"
#include "render/output/output_internal.h"

/* So many points as px: 72 a inch, as in vl-convert. */
enum { PAPER_PPI = 72 };

double output_scale(const struct output_options *options)
{
    return options->scale > 0 ? options->scale : 1;
}

double output_pixel_scale(const struct output_options *options)
{
    return options->scale <= 0 && options->ppi > 0 ? options->ppi / PAPER_PPI
                                                   : output_scale(options);
}

/* Nothing is cut off. 30 px at 300 an inch are 125 pixels, while 300 / 72 is no exact number. */
double output_pixels(const struct output_options *options, double length)
{
    bool is_of_paper = options->scale <= 0 && options->ppi > 0;
    if (options->is_for_paper)
        return fmax(1, number_round(length * output_pixel_scale(options)));
    return ceil(is_of_paper ? length * options->ppi / PAPER_PPI : length * output_scale(options));
}

/* Pixels an inch. */
static double resolution(const struct output_options *options)
{
    return options->ppi > 0 ? options->ppi : PAPER_PPI * output_pixel_scale(options);
}

double output_pixels_per_meter(const struct output_options *options, double length)
{
    static const double meters_per_inch = 0.0254, most_off = 0.00008;
    double nominal = number_round(resolution(options) / meters_per_inch);
    double meters = length * output_paper_scale(options) / PAPER_PPI * meters_per_inch;
    double pixels = output_pixels(options, length);
    return options->is_for_paper && fabs(pixels / nominal - meters) > most_off
               ? number_round(pixels / meters)
               : nominal;
}

double output_paper_scale(const struct output_options *options)
{
    return output_pixel_scale(options) * PAPER_PPI / resolution(options);
}

bool output_check_size(const struct scene *scene, double scale, struct diag *diag)
{
    char width[NUMBER_TEXT_SIZE], height[NUMBER_TEXT_SIZE];
    double w = ceil(scene->width * scale), h = ceil(scene->height * scale);
    number_write(width, w);
    number_write(height, h);
    if (!(w > 0 && h > 0))
        return diag_error(diag, DIAG_DATA, NULL, NULL, "the picture has no area: it is %s × %s px",
                          width, height);
    if (w > OUTPUT_SIDE_LIMIT || h > OUTPUT_SIDE_LIMIT)
        return diag_error(diag, DIAG_LIMIT, NULL, "make the figure or its scale smaller",
                          "the picture is too large: %s × %s px, at most %d a side", width, height,
                          OUTPUT_SIDE_LIMIT);
    return true;
}

cairo_status_t output_append(void *buffer, const unsigned char *bytes, unsigned length)
{
    return buffer_append(buffer, bytes, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

bool output_read_metadata(const struct output_options *options, const char *texts[2])
{
    const struct output_metadata *metadata = options->metadata;
    texts[0] = texts[1] = NULL;
    if (!metadata)
        return true;
    texts[0] = metadata->key;
    texts[1] = metadata->text(metadata->context);
    return texts[1] != NULL;
}

bool output_finish_surface(cairo_surface_t *surface, struct diag *diag)
{
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return true;
    if (status == CAIRO_STATUS_NO_MEMORY)
        return diag_out_of_memory(diag);
    return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot encode the picture: %s",
                      cairo_status_to_string(status));
}
