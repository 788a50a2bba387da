/*
 * SVG: the document around what svg_painter.c paints, with title, description and metadata.
 */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "base/number.h"
#include "render/clean_text.h"
#include "render/output/output_internal.h"
#include "render/output/svg_painter.h"

/* What a document is made of. */
struct document {
    const struct scene *scene;
    double scale;     /* of its size, in … */
    const char *unit; /* … "px" or "pt" */
    struct svg_parts parts;
    const char *metadata[2]; /* key and text; NULL: none */
};

static uint32_t add_hash(uint32_t hash, const struct buffer *contents)
{
    for (size_t i = 0; i < contents->length; i++)
        hash = (hash ^ contents->bytes[i]) * 16777619U;
    return hash;
}

/* Pictures that are put into one page share its ids, so each starts its own with a mark of its
 * contents (FNV-1a, 20 bits). */
static void make_prefix(const struct svg_parts *parts, char prefix[8])
{
    static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
    uint32_t hash = add_hash(add_hash(2166136261U, &parts->definitions), &parts->body);
    for (int i = 0; i < 4; i++, hash >>= 5)
        prefix[i] = digits[hash % (i ? 32 : 26)]; /* an id starts with a letter */
    prefix[4] = '-';
    prefix[5] = '\0';
}

/* The bytes with the prefix in the place of each mark. */
static void append_with_prefix(struct buffer *out, const struct buffer *part, const char *prefix)
{
    const unsigned char *at = part->bytes, *end = at + part->length;
    while (at < end) {
        const unsigned char *mark = memchr(at, *SVG_ID_MARK, (size_t)(end - at));
        const unsigned char *stop = mark ? mark : end;
        buffer_append(out, at, (size_t)(stop - at));
        if (mark)
            buffer_append_text(out, prefix);
        at = mark ? mark + 1 : end;
    }
}

/* language: NULL is the document's. */
struct note {
    const char *text, *language;
};

/* <title> or <desc> with the id that the root's aria- attributes name. */
static void write_note(struct buffer *out, const char *element, const char *prefix,
                       const struct note *note)
{
    const char *text = note->text;
    if (!text)
        return;
    char *clean = clean_text(text, "\t\n");
    char *escaped = g_markup_escape_text(clean, -1);
    buffer_format(out, "<%s id=\"%s%s\"", element, prefix, element);
    if (note->language)
        buffer_format(out, " xml:lang=\"%s\"", note->language);
    buffer_format(out, ">%s</%s>\n", escaped, element);
    g_free(escaped);
    g_free(clean);
}

/* Only what must be is escaped: quotes, which JSON is full of, needn't. */
static void write_metadata(struct buffer *out, const char *const metadata[2])
{
    if (!metadata[0])
        return;
    buffer_format(out, "<metadata data-key=\"%s\">", metadata[0]);
    for (const char *at = metadata[1]; *at;) {
        size_t plain = strcspn(at, "&<>");
        buffer_append(out, at, plain);
        at += plain;
        if (*at)
            buffer_append_text(out, *at == '&' ? "&amp;" : *at == '<' ? "&lt;" : "&gt;"), at++;
    }
    buffer_append_text(out, "</metadata>\n");
}

/* The picture's size is scaled, its coordinates are the scene's. */
static void write_root(struct buffer *out, const struct document *document, const char *prefix)
{
    const struct scene *scene = document->scene;
    double scale = document->scale;
    char sizes[4][NUMBER_TEXT_SIZE];
    number_write_thousandths(sizes[0], scene->width * scale);
    number_write_thousandths(sizes[1], scene->height * scale);
    number_write_thousandths(sizes[2], scene->width);
    number_write_thousandths(sizes[3], scene->height);
    buffer_format(out,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                  "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%s%s\" height=\"%s%s\" "
                  "viewBox=\"0 0 %s %s\" version=\"1.1\" role=\"img\"",
                  sizes[0], document->unit, sizes[1], document->unit, sizes[2], sizes[3]);
    if (scene->language)
        buffer_format(out, " xml:lang=\"%s\"", scene->language);
    if (scene->title)
        buffer_format(out, " aria-labelledby=\"%stitle\"", prefix);
    if (scene->description)
        buffer_format(out, " aria-describedby=\"%sdesc\"", prefix);
    buffer_append_text(out, ">\n");
}

static bool write_document(const struct document *document, struct buffer *out, struct diag *diag)
{
    const struct scene *scene = document->scene;
    const struct svg_parts *parts = &document->parts;
    char prefix[8];
    make_prefix(parts, prefix);
    write_root(out, document, prefix);
    const char *language = scene->language ? NULL : scene->description_language;
    write_note(out, "title", prefix, &(struct note){scene->title, NULL});
    write_note(out, "desc", prefix, &(struct note){scene->description, language});
    write_metadata(out, document->metadata);
    if (parts->definitions.length > 0) {
        buffer_append_text(out, "<defs>\n");
        append_with_prefix(out, &parts->definitions, prefix);
        buffer_append_text(out, "</defs>\n");
    }
    append_with_prefix(out, &parts->body, prefix);
    buffer_append_text(out, "</svg>\n");
    return !out->failed || diag_out_of_memory(diag);
}

bool output_encode_svg(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = options->is_for_paper ? output_paper_scale(options) : output_scale(options);
    if (!output_check_size(scene, scale, diag))
        return false;
    struct document document = {
        .scene = scene, .scale = scale, .unit = options->is_for_paper ? "pt" : "px"};
    struct svg_parts *parts = &document.parts;
    svg_paint(scene, fonts, options->svg_has_text, parts);
    bool good = true;
    if (parts->out_of_memory)
        good = diag_out_of_memory(diag);
    else if (parts->has_bad_number)
        good = diag_error(diag, DIAG_SYSTEM, NULL, NULL,
                          "cannot paint the figure: a coordinate is no number");
    good = good && output_read_metadata(options, document.metadata) &&
           write_document(&document, out, diag);
    buffer_free(&parts->definitions);
    buffer_free(&parts->body);
    return good;
}
