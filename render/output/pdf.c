/*
 * PDF: Cairo's, with its fonts embedded as text and without the time of day.
 */
#include <cairo-pdf.h>
#include <string.h>

#include "base/diag.h"
#include "render/output/output_internal.h"

/* Where Cairo wrote the keywords into the information dictionary, which is after everything that is
 * drawn; NULL: nowhere. In a string, the parenthesis would have a backslash. */
static unsigned char *find_keywords(const struct buffer *out)
{
    static const char name[] = "/Keywords (";
    for (size_t at = out->length; at >= sizeof name; at--) {
        unsigned char *start = out->bytes + at - sizeof name;
        if (*start == '/' && memcmp(start, name, sizeof name - 1) == 0)
            return start;
    }
    return NULL;
}

/*
 * Cairo writes only the entries that it knows (before 1.18), and readers show keywords to people:
 * so the text is written as keywords, and its entry gets its own name afterwards. Spaces fill up to
 * the same length, so that no offset in the file changes.
 */
static bool name_entry(struct buffer *out, const char *key, struct diag *diag)
{
    static const char old_name[] = "Keywords";
    unsigned char *start = find_keywords(out);
    size_t length = strlen(key);
    if (!start || length > strlen(old_name))
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot encode the picture as PDF");
    memset(start + 1, ' ', strlen(old_name));
    memcpy(start + 1, key, length);
    return true;
}

static void set_metadata(cairo_surface_t *surface, const struct scene *scene)
{
    /* Cairo would write the clock; the same input must give the same bytes. */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "burin");
    if (scene->title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    if (scene->description)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
}

static bool encode_pdf(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = output_scale(options);
    const char *texts[2] = {NULL, NULL};
    if (!output_check_size(scene, scale, diag))
        return false;
    /* A point is a px of the scaled picture unless its resolution is given. */
    if (options->ppi > 0)
        scale *= 72 / options->ppi;

    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        output_append, out, scene->width * scale, scene->height * scale);
    /* From 1.5 on, Cairo may hide the information dictionary in a compressed stream. */
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    set_metadata(surface, scene);
    if (!output_paint_surface(scene, fonts, scale, surface, diag))
        return false;
    bool good = output_read_metadata(options, texts);
    if (texts[1])
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, texts[1]);
    return output_finish_surface(surface, diag) && good &&
           (!texts[0] || name_entry(out, texts[0], diag));
}

const struct output_format output_pdf = {.name = "pdf", .extension = ".pdf", .encode = encode_pdf};
