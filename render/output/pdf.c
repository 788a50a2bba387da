/*
 * PDF: Cairo's, with its fonts embedded as text and without the time of day.
 */
#include <cairo-pdf.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "render/clean_text.h"
#include "render/output/output_internal.h"

/*
 * The metadata goes into the information dictionary under its own name, which Cairo can't write
 * before 1.18, and never in a form that is easily found. So Cairo writes keywords that are as long,
 * and name and text are written over them: no offset in the file changes.
 */
static const char keywords[] = "/Keywords (";

/* The text as a literal string, without its parentheses (ISO 32000, 7.3.4.2). */
static bool escape(const char *text, struct buffer *escaped)
{
    for (; *text; text++) {
        if (strchr("()\\", *text))
            buffer_append(escaped, "\\", 1);
        buffer_append(escaped, text, 1);
    }
    return !escaped->failed;
}

static bool reserve(cairo_surface_t *surface, const struct buffer *escaped)
{
    char *filler = malloc(escaped->length + 1);
    if (!filler)
        return false;
    memset(filler, 'x', escaped->length);
    filler[escaped->length] = '\0';
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, filler);
    free(filler);
    return true;
}

/* Where the keywords are: the dictionary comes after everything that is drawn, and in a string the
 * parenthesis would have a backslash. NULL: nowhere. */
static unsigned char *find_keywords(const struct buffer *out)
{
    for (size_t at = out->length; at >= sizeof keywords; at--) {
        unsigned char *start = out->bytes + at - sizeof keywords;
        if (*start == '/' && memcmp(start, keywords, sizeof keywords - 1) == 0)
            return start;
    }
    return NULL;
}

static bool write_entry(struct buffer *out, const char *key, const struct buffer *escaped,
                        struct diag *diag)
{
    unsigned char *start = find_keywords(out);
    size_t room = sizeof keywords - 4; /* all but the slash, " (" and the final zero */
    if (!start || strlen(key) > room)
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot encode the picture as PDF");
    memset(start + 1, ' ', room);
    memcpy(start + 1, key, strlen(key));
    memcpy(start + sizeof keywords - 1, escaped->bytes, escaped->length);
    return true;
}

static void set_note(cairo_surface_t *surface, cairo_pdf_metadata_t name, const char *text)
{
    if (!text)
        return;
    char *clean = clean_text(text, "\t\n");
    cairo_pdf_surface_set_metadata(surface, name, clean);
    g_free(clean);
}

static void set_metadata(cairo_surface_t *surface, const struct scene *scene)
{
    /* Cairo would write the clock; the same input must give the same bytes. */
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "burin");
    set_note(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    set_note(surface, CAIRO_PDF_METADATA_SUBJECT, scene->description);
}

bool output_encode_pdf(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = output_paper_scale(options);
    const char *texts[2] = {NULL, NULL};
    if (!output_check_size(scene, scale, diag))
        return false;

    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        output_append, out, scene->width * scale, scene->height * scale);
    /* From 1.5 on, Cairo may hide the information dictionary in a compressed stream. */
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    set_metadata(surface, scene);
    if (!output_paint_surface(scene, fonts, scale, surface, diag))
        return false;
    struct buffer escaped = {0};
    bool good = output_read_metadata(options, texts);
    if (good && texts[1] && !(escape(texts[1], &escaped) && reserve(surface, &escaped)))
        good = diag_out_of_memory(diag);
    good = output_finish_surface(surface, diag) && good &&
           (!texts[1] || write_entry(out, texts[0], &escaped, diag));
    buffer_free(&escaped);
    return good;
}
