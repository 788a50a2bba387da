/*
 * The page of a diff: figures of pictures, which burin draws itself; or HTML with them in it.
 */
#include <glib.h>
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "library/burin.h"
#include "library/compare.h"
#include "library/diff/boxes.h"
#include "library/sized.h"
#include "render/output/pixels.h"

enum { MOST_LINES = 14 };

/* The two pictures as they are on a page. */
struct page {
    struct burin_diff *diff;
    const struct burin_diff_pictures *pictures;
    struct pixels then, now;
    struct boxes boxes;
};

/* --- figures ---------------------------------------------------------------------------------- */

static json_t *url_new(const struct burin_output *png)
{
    char *text = g_base64_encode(png->bytes, png->length);
    json_t *url = json_sprintf("data:image/png;base64,%s", text);
    g_free(text);
    return url;
}

/* One image as large as the view. */
static json_t *image_new(const struct burin_output *png, const struct pixels *pixels,
                         double opacity)
{
    return json_pack("{s: {s: [{}]}, s: {s: s, s: o, s: i, s: i, s: f, s: s, s: s, s: i, s: i}}",
                     "data", "values", "mark", "type", "image", "url", url_new(png), "width",
                     (int)pixels->width, "height", (int)pixels->height, "opacity", opacity, "align",
                     "left", "baseline", "top", "x", 0, "y", 0);
}

static json_t *view_new(const char *title, const struct pixels *pixels, json_t *layers)
{
    json_t *view = json_pack("{s: i, s: i, s: o, s: {s: s}}", "width", (int)pixels->width, "height",
                             (int)pixels->height, "layer", layers, "view", "stroke", "#bbbbbb");
    if (title)
        json_object_set_new(
            view, "title",
            json_pack("{s: s, s: s, s: i}", "text", title, "anchor", "start", "fontSize", 13));
    return view;
}

/* Boxes on the pale new picture. */
static json_t *marks_new(const struct page *page)
{
    json_t *rows = json_array();
    for (size_t i = 0; i < page->boxes.count; i++) {
        const struct box *box = &page->boxes.items[i];
        json_array_append_new(rows, json_pack("{s: i, s: i, s: i, s: i}", "x", (int)box->x1 - 2,
                                              "y", (int)box->y1 - 2, "X", (int)box->x2 + 2, "Y",
                                              (int)box->y2 + 2));
    }
    const char *spec =
        "{\"mark\": {\"type\": \"rect\", \"fill\": \"#d62728\", \"fillOpacity\": 0.08, "
        "\"stroke\": \"#d62728\", \"strokeWidth\": 1.5, \"cornerRadius\": 2}, \"encoding\": "
        "{\"x\": {\"field\": \"x\", \"type\": \"quantitative\", \"scale\": null, \"axis\": null}, "
        "\"x2\": {\"field\": \"X\"}, \"y\": {\"field\": \"y\", \"type\": \"quantitative\", "
        "\"scale\": null, \"axis\": null}, \"y2\": {\"field\": \"Y\"}}}";
    json_t *marks = json_loads(spec, 0, NULL);
    json_object_set_new(marks, "data", json_pack("{s: o}", "values", rows));
    return marks;
}

static json_t *changes_new(const struct page *page, const char *title)
{
    return view_new(
        title, &page->now,
        json_pack("[o, o]", image_new(page->pictures->now, &page->now, 0.35), marks_new(page)));
}

/* The words, as lines of the subtitle. */
static json_t *lines_new(struct burin_diff *diff)
{
    json_t *lines = json_array();
    size_t count = burin_diff_count(diff);
    for (size_t i = 0; i < count && i < MOST_LINES; i++) {
        const struct burin_difference *change = burin_diff_at(diff, i);
        json_array_append_new(lines, json_sprintf("%s: %s", change->kind, change->text));
    }
    if (count > MOST_LINES)
        json_array_append_new(lines, json_sprintf("and %zu more", count - MOST_LINES));
    if (count == 0)
        json_array_append_new(lines, json_string("nothing has changed"));
    return lines;
}

static json_t *sheet_new(const struct page *page)
{
    const struct burin_diff_pictures *pictures = page->pictures;
    json_t *then = view_new(pictures->then_name, &page->then,
                            json_pack("[o]", image_new(pictures->then, &page->then, 1)));
    json_t *now = view_new(pictures->now_name, &page->now,
                           json_pack("[o]", image_new(pictures->now, &page->now, 1)));
    return json_pack("{s: {s: s, s: o, s: s, s: i, s: i}, s: [o, o, o]}", "title", "text",
                     "What has changed", "subtitle", lines_new(page->diff), "anchor", "start",
                     "fontSize", 15, "offset", 14, "hconcat", then, now,
                     changes_new(page, "changes"));
}

/* Draws the spec, which is taken over. */
static bool draw(json_t *spec, struct burin_output *output)
{
    struct burin_options *options = burin_options_new();
    char *text = spec ? json_dumps(spec, JSON_COMPACT) : NULL;
    bool good = options && text && burin_options_set(options, "no-fingerprint", "true", NULL);
    struct burin_figure *figure =
        good ? burin_figure_new("<diff>", text, strlen(text), options) : NULL;
    good = figure && burin_figure_is_good(figure) && burin_figure_render(figure, output);
    burin_figure_free(figure);
    burin_options_free(options);
    free(text);
    json_decref(spec);
    return good;
}

/* --- HTML ------------------------------------------------------------------------------------- */

static void append_escaped(GString *html, const char *text)
{
    char *escaped = g_markup_escape_text(text, -1);
    g_string_append(html, escaped);
    g_free(escaped);
}

static void append_picture(GString *html, const char *caption, const struct burin_output *png)
{
    char *text = g_base64_encode(png->bytes, png->length);
    g_string_append(html, "<figure><figcaption>");
    append_escaped(html, caption);
    g_string_append_printf(html, "</figcaption><img alt=\"\" src=\"data:image/png;base64,%s\">",
                           text);
    g_string_append(html, "</figure>\n");
    g_free(text);
}

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>What has changed</title>\n"
    "<style>\nbody { font: 15px/1.45 sans-serif; margin: 2em; color: #222; background: #fff }\n"
    "table { border-collapse: collapse; margin: 1em 0 }\n"
    "td { padding: .15em 1em .15em 0; vertical-align: top }\ntd:first-child { color: #777 }\n"
    "main { display: flex; flex-wrap: wrap; gap: 1.5em }\nfigure { margin: 0 }\n"
    "figcaption { font-weight: bold; margin-bottom: .4em }\n"
    "img { border: 1px solid #bbb; max-width: 100% }\n</style>\n<h1>What has changed</h1>\n";

static void append_words(GString *html, struct burin_diff *diff)
{
    if (burin_diff_count(diff) == 0)
        g_string_append(html, "<p>Nothing has changed.</p>\n");
    g_string_append(html, "<table>\n");
    for (size_t i = 0; i < burin_diff_count(diff); i++) {
        const struct burin_difference *change = burin_diff_at(diff, i);
        g_string_append_printf(html, "<tr><td>%s</td><td>", change->kind);
        append_escaped(html, change->text);
        g_string_append(html, "</td></tr>\n");
    }
    g_string_append(html, "</table>\n");
}

static bool write_html(const struct page *page, struct burin_output *output)
{
    struct burin_output changes = {.size = sizeof changes, .format = "png"};
    if (!draw(changes_new(page, NULL), &changes))
        return false;
    GString *html = g_string_new(head);
    append_words(html, page->diff);
    g_string_append(html, "<main>\n");
    append_picture(html, page->pictures->then_name, page->pictures->then);
    append_picture(html, page->pictures->now_name, page->pictures->now);
    append_picture(html, "changes", &changes);
    g_string_append(html, "</main>\n</html>\n");
    burin_output_free(&changes);
    output->length = html->len;
    output->bytes = malloc(html->len + 1);
    if (output->bytes)
        memcpy(output->bytes, html->str, html->len + 1);
    g_string_free(html, TRUE);
    return output->bytes != NULL;
}

/* --- the page ----------------------------------------------------------------------------------
 */

/* Where the old picture lies on the new one, in pixels. */
static void find_shift(const struct page *page, int shift[2])
{
    const struct burin_diff *diff = page->diff;
    double scale = diff->width > 0 ? page->now.width / diff->width : 0;
    shift[0] = (int)lround(diff->shift_x * scale);
    shift[1] = (int)lround(diff->shift_y * scale);
}

static bool write_page(struct page *page, struct burin_output *output)
{
    int shift[2];
    find_shift(page, shift);
    if (!boxes_find(&page->then, &page->now, shift, &page->boxes))
        return false;
    bool good = strcmp(output->format, "html") == 0 ? write_html(page, output)
                                                    : draw(sheet_new(page), output);
    free(page->boxes.items);
    return good;
}

bool burin_diff_render(struct burin_diff *diff, const struct burin_diff_pictures *given,
                       struct burin_output *output)
{
    struct burin_diff_pictures pictures = {0};
    struct page page = {.diff = diff, .pictures = &pictures};
    if (!sized_take(&pictures, sizeof pictures, given) ||
        !pixels_read(pictures.then->bytes, pictures.then->length, &page.then))
        return false;
    bool good = pixels_read(pictures.now->bytes, pictures.now->length, &page.now);
    if (good) {
        good = write_page(&page, output);
        pixels_free(&page.now);
    }
    pixels_free(&page.then);
    return good;
}
