/*
 * SVG: Cairo's, with text as outlines. What Cairo leaves to wish is mended here: its ids depend on
 * what the process drew before, it says more than a picture needs, and it knows no title.
 */
#include <cairo-svg.h>
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/color.h"
#include "base/diag.h"
#include "base/number.h"
#include "render/output/output_internal.h"

/* Cairo's text on its way to ours. There is no text of the user's in it, so that what looks like an
 * id is one. */
struct rewrite {
    const char *at;
    const char *prefix; /* of all ids */
    GHashTable *ids;    /* Cairo's id → its number + 1, by first appearance */
    struct buffer *out;
};

/* An id up to the end of its attribute or url(). */
static void rewrite_id(struct rewrite *rewrite)
{
    size_t length = strcspn(rewrite->at, "\")");
    char *id = g_strndup(rewrite->at, length);
    guint number = GPOINTER_TO_UINT(g_hash_table_lookup(rewrite->ids, id));
    if (number) {
        g_free(id);
    } else {
        number = g_hash_table_size(rewrite->ids) + 1;
        g_hash_table_insert(rewrite->ids, id, GUINT_TO_POINTER(number));
    }
    buffer_format(rewrite->out, "%s%u", rewrite->prefix, number - 1);
    rewrite->at += length;
}

/* A number with at most 3 decimals, which is a thousandth of a px. */
static void rewrite_number(struct rewrite *rewrite)
{
    size_t length = strspn(rewrite->at, "+-.0123456789");
    double value;
    char text[NUMBER_TEXT_SIZE];
    if (number_parse(rewrite->at, length, &value)) {
        number_write(text, number_round(value * 1000) / 1000 + 0.0);
        buffer_append_text(rewrite->out, text);
    } else {
        buffer_append(rewrite->out, rewrite->at, length);
    }
    rewrite->at += length;
}

/* Whether only a moveto is left, which Cairo adds to every closed path. */
static bool at_idle_move(const char *at)
{
    return *at == 'M' && at[1 + strspn(at + 1, " +-.0123456789")] == '"';
}

static void rewrite_path(struct rewrite *rewrite)
{
    while (*rewrite->at && *rewrite->at != '"') {
        if (at_idle_move(rewrite->at))
            rewrite->at += strcspn(rewrite->at, "\"");
        else if (strchr("+-.0123456789", *rewrite->at))
            rewrite_number(rewrite);
        else if (rewrite->at[0] == ' ' && (rewrite->at[1] == '"' || at_idle_move(rewrite->at + 1)))
            rewrite->at++;
        else
            buffer_append(rewrite->out, rewrite->at++, 1);
    }
}

/* A colour in percent, with the parenthesis: as #rrggbb, which is what it was made of. */
static void rewrite_color(struct rewrite *rewrite)
{
    double channel[3] = {0};
    char text[COLOR_TEXT_SIZE];
    for (int i = 0; i < 3; i++) {
        size_t length = strspn(rewrite->at, "+-.0123456789");
        number_parse(rewrite->at, length, &channel[i]);
        rewrite->at += length;
        rewrite->at += strspn(rewrite->at, "%,)");
    }
    color_write(text, (struct color){channel[0] * 2.55, channel[1] * 2.55, channel[2] * 2.55, 1});
    buffer_append_text(rewrite->out, text);
}

/* Left out: what holds anyway, as no ancestor says otherwise in Cairo's SVG. */
static void drop(struct rewrite *rewrite)
{
    (void)rewrite;
}

/* What isn't copied as it is: it begins with one of starts. */
static const char starts[] = " hufsr";
static const struct {
    const char *before;
    bool copied;
    void (*rewrite)(struct rewrite *rewrite);
} rewritten[] = {
    {" id=\"", true, rewrite_id},
    {"href=\"#", true, rewrite_id},
    {"url(#", true, rewrite_id},
    {" d=\"", true, rewrite_path},
    {" x=\"", true, rewrite_number},
    {" y=\"", true, rewrite_number},
    {"rgb(", false, rewrite_color},
    {" style=\"stroke:none;\"", false, drop},
    {" stroke:none;", false, drop},
    {"fill-rule:nonzero;", false, drop},
    {"fill-opacity:1;", false, drop},
    {"stroke-linecap:butt;", false, drop},
    {"stroke-linejoin:miter;", false, drop},
    {"stroke-opacity:1;", false, drop},
    {"stroke-miterlimit:4;", false, drop},
};

static void rewrite_text(struct rewrite *rewrite)
{
    while (*rewrite->at) {
        size_t i = 0, plain = strcspn(rewrite->at, starts);
        buffer_append(rewrite->out, rewrite->at, plain);
        rewrite->at += plain;
        while (i < COUNT_OF(rewritten) && !g_str_has_prefix(rewrite->at, rewritten[i].before))
            i++;
        bool found = i < COUNT_OF(rewritten);
        size_t length = found ? strlen(rewritten[i].before) : *rewrite->at != 0;
        if (!found || rewritten[i].copied)
            buffer_append(rewrite->out, rewrite->at, length);
        rewrite->at += length;
        if (found)
            rewritten[i].rewrite(rewrite);
    }
}

/* Appends text with its ids numbered in the order of their appearance after prefix. */
static void rewrite_body(const char *text, const char *prefix, struct buffer *out)
{
    struct rewrite rewrite = {text, prefix, NULL, out};
    rewrite.ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    rewrite_text(&rewrite);
    g_hash_table_unref(rewrite.ids);
}

/* Pictures that are put into one page share its ids, so each starts its own with a mark of its
 * contents (FNV-1a, 20 bits). */
static void make_prefix(const struct buffer *contents, char prefix[8])
{
    static const char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < contents->length; i++)
        hash = (hash ^ contents->bytes[i]) * 16777619U;
    for (int i = 0; i < 4; i++, hash >>= 5)
        prefix[i] = digits[hash % (i ? 32 : 26)]; /* an id starts with a letter */
    prefix[4] = '-';
    prefix[5] = '\0';
}

/* <title> or <desc> with the id that the root's aria- attributes name. */
static void write_note(struct buffer *out, const char *element, const char *prefix,
                       const char *text)
{
    if (!text)
        return;
    char *escaped = g_markup_escape_text(text, -1);
    buffer_format(out, "<%s id=\"%s%s\">%s</%s>\n", element, prefix, element, escaped, element);
    g_free(escaped);
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

/* Everything in one go: Cairo's head, our notes, Cairo's body. */
static bool write_document(const struct scene *scene, const char *cairos,
                           const char *const metadata[2], struct buffer *out, struct diag *diag)
{
    const char *root = strstr(cairos, "<svg"), *inside = root ? strchr(root, '>') : NULL;
    if (!inside)
        return diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot encode the picture as SVG");
    struct buffer numbered = {0};
    char prefix[8];
    rewrite_body(inside + 1, "", &numbered);
    make_prefix(&numbered, prefix);
    bool failed = numbered.failed;
    buffer_free(&numbered);

    buffer_append(out, cairos, (size_t)(inside - cairos));
    buffer_append_text(out, " role=\"img\"");
    if (scene->title)
        buffer_format(out, " aria-labelledby=\"%stitle\"", prefix);
    if (scene->description)
        buffer_format(out, " aria-describedby=\"%sdesc\"", prefix);
    buffer_append_text(out, ">\n");
    write_note(out, "title", prefix, scene->title);
    write_note(out, "desc", prefix, scene->description);
    write_metadata(out, metadata);
    rewrite_body(inside[1] == '\n' ? inside + 2 : inside + 1, prefix, out);
    return (!failed && !out->failed) || diag_out_of_memory(diag);
}

static bool encode_svg(const struct scene *scene, struct fonts *fonts,
                       const struct output_options *options, struct buffer *out, struct diag *diag)
{
    double scale = output_scale(options);
    if (!output_check_size(scene, scale, diag))
        return false;
    struct buffer cairos = {0};
    cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
        output_append, &cairos, scene->width * scale, scene->height * scale);
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
    bool good = output_paint_surface(scene, fonts, scale, surface, diag) &&
                output_finish_surface(surface, diag);
    if (good && !buffer_append(&cairos, "", 1)) /* ends the text */
        good = diag_out_of_memory(diag);
    const char *texts[2] = {NULL, NULL};
    good = good && output_read_metadata(options, texts) &&
           write_document(scene, (const char *)cairos.bytes, texts, out, diag);
    buffer_free(&cairos);
    return good;
}

const struct output_format output_svg = {.name = "svg", .extension = ".svg", .encode = encode_svg};
