/*
 * PDF: Cairo's, with its fonts embedded as text and without the time of day, tagged in the order of
 * reading; and an update of it, for what Cairo can't write.
 */
#include <cairo-pdf.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "render/clean_text.h"
#include "render/fonts.h"
#include "render/output/output_internal.h"
#include "render/output/pdf_structure.h"
#include "render/output/pdf_text.h"
#include "render/output/pdf_update.h"

/*
 * The metadata goes into the information dictionary under its own name, which Cairo can't write
 * before 1.18, and never in a form that is easily found. So Cairo writes keywords that are as long,
 * and name and text are written over them: no offset in the file changes.
 */
static const char keywords[] = "/Keywords (";

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

/* What is put together for a file. */
struct pdf_file {
    const struct scene *scene;
    double scale; /* points a px */
    struct reading_order order;
    struct pdf_structure structure;
    struct buffer escaped; /* the metadata */
};

/* Tagged, in the order of reading. False after an error. */
static bool paint(struct pdf_file *file, struct fonts *fonts, cairo_surface_t *surface,
                  struct diag *diag)
{
    if (!reading_order_make(file->scene, fonts_measurer(fonts), &file->order))
        return diag_out_of_memory(diag);
    cairo_t *cairo = cairo_create(surface);
    file->structure = (struct pdf_structure){.cairo = cairo, .order = &file->order};
    const struct paint_method method = {PAINT_TEXT, &pdf_structure, &file->structure};
    cairo_scale(cairo, file->scale, file->scale);
    bool good = paint_scene(&file->order.scene, fonts, &method, cairo, diag);
    cairo_destroy(cairo);
    return good && (!file->structure.out_of_memory || diag_out_of_memory(diag));
}

static bool reserve_metadata(struct pdf_file *file, const char *text, cairo_surface_t *surface,
                             struct diag *diag)
{
    pdf_put_escaped(&file->escaped, text);
    return (!file->escaped.failed && reserve(surface, &file->escaped)) || diag_out_of_memory(diag);
}

static bool update(const struct pdf_file *file, struct buffer *out, struct diag *diag)
{
    const struct scene *scene = file->scene;
    const struct pdf_facts facts = {
        .title = scene->title,
        .alt = scene->description ? scene->description : scene->title,
        .language = scene->language,
        .alt_language = scene->description_language,
        .width = scene->width * file->scale,
        .height = scene->height * file->scale,
        .links = file->structure.links,
        .link_count = file->structure.link_count,
    };
    if (pdf_update_append(out, &facts))
        return true;
    return out->failed ? diag_out_of_memory(diag)
                       : diag_error(diag, DIAG_SYSTEM, NULL, NULL,
                                    "cannot add the alternative text to the PDF");
}

/* Finishes and destroys the surface. */
static bool finish(struct pdf_file *file, cairo_surface_t *surface,
                   const struct output_options *options, struct buffer *out, struct diag *diag)
{
    const char *texts[2] = {NULL, NULL};
    bool good = output_read_metadata(options, texts) &&
                (!texts[1] || reserve_metadata(file, texts[1], surface, diag));
    if (!good) {
        cairo_surface_destroy(surface);
        return false;
    }
    return output_finish_surface(surface, diag) &&
           (!texts[1] || write_entry(out, texts[0], &file->escaped, diag)) &&
           update(file, out, diag);
}

bool output_encode_pdf(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    struct pdf_file file = {.scene = scene, .scale = output_paper_scale(options)};
    if (!output_check_size(scene, file.scale, diag))
        return false;
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        output_append, out, scene->width * file.scale, scene->height * file.scale);
    /* From 1.5 on, Cairo may hide the information dictionary in a compressed stream. */
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    set_metadata(surface, scene);
    bool good = paint(&file, fonts, surface, diag);
    if (good)
        good = finish(&file, surface, options, out, diag);
    else
        cairo_surface_destroy(surface);
    buffer_free(&file.escaped);
    pdf_structure_free(&file.structure);
    reading_order_free(&file.order);
    return good;
}
