/*
 * PDF: Cairo's, with its fonts embedded as text and without the time of day.
 */
#include <cairo-pdf.h>

#include "render/output/output_internal.h"

static bool encode_pdf(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = output_scale(options);
    if (!output_check_size(scene, scale, diag))
        return false;
    /* A point is a px of the scaled picture unless its resolution is given. */
    if (options->ppi > 0)
        scale *= 72 / options->ppi;

    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        output_append, out, scene->width * scale, scene->height * scale);
    /* Cairo would write the clock; the same input must give the same bytes. */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "burin");
    if (scene->title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    if (scene->description)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
    return output_paint_surface(scene, fonts, scale, surface, diag);
}

const struct output_format output_pdf = {.name = "pdf", .extension = ".pdf", .encode = encode_pdf};
