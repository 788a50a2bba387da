/*
 * contact_sheet OUT NAME BEFORE AFTER [NAME BEFORE AFTER]... writes OUT.html and OUT.png: each
 * figure before, after, and what differs in red on a pale copy. For a person to look at before a
 * golden is renewed ("./dev golden --failed"); HTML holds its pictures, so the file can be kept
 * alone.
 */
#include <cairo.h>
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 3, GAP = 16, LINE = 20, PALE = 3, PIXEL = 4, LARGEST = 32000 };

/* One figure: its pictures before, after, and of what differs; NULL where there is none. */
struct row {
    const char *name;
    cairo_surface_t *pictures[COLUMNS];
    long changed; /* pixels; -1: the sizes differ or a picture is missing */
};

static const char *const headings[COLUMNS] = {"before", "after", "difference"};

static cairo_surface_t *picture_load(const char *path)
{
    cairo_surface_t *png = cairo_image_surface_create_from_png(path);
    if (cairo_surface_status(png) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(png);
        return NULL;
    }
    /* Copied, since a PNG without transparency is read into another format. */
    cairo_surface_t *picture =
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width(png),
                                   cairo_image_surface_get_height(png));
    cairo_t *cairo = cairo_create(picture);
    cairo_set_source_surface(cairo, png, 0, 0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_destroy(png);
    cairo_surface_flush(picture);
    return picture;
}

static bool same_size(cairo_surface_t *a, cairo_surface_t *b)
{
    return cairo_image_surface_get_width(a) == cairo_image_surface_get_width(b) &&
           cairo_image_surface_get_height(a) == cairo_image_surface_get_height(b);
}

/* A pixel of the difference: red where the two differ, else the first, made pale. */
static bool mark_pixel(const unsigned char *before, const unsigned char *after,
                       unsigned char *marked)
{
    static const unsigned char red[PIXEL] = {0, 0, 255, 255}; /* as ARGB32 lies in memory */
    if (memcmp(before, after, PIXEL) != 0) {
        memcpy(marked, red, PIXEL);
        return true;
    }
    for (size_t i = 0; i < PIXEL; i++)
        marked[i] = (unsigned char)(255 - (255 - before[i]) / PALE);
    return false;
}

static void row_compare(struct row *row)
{
    cairo_surface_t *before = row->pictures[0], *after = row->pictures[1];
    row->changed = -1;
    if (!before || !after || !same_size(before, after))
        return;
    int width = cairo_image_surface_get_width(before);
    int height = cairo_image_surface_get_height(before);
    size_t stride = (size_t)cairo_image_surface_get_stride(before);
    cairo_surface_t *marked = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_surface_flush(marked);
    unsigned char *to = cairo_image_surface_get_data(marked);
    const unsigned char *a = cairo_image_surface_get_data(before);
    const unsigned char *b = cairo_image_surface_get_data(after);
    row->changed = 0;
    for (size_t y = 0; y < (size_t)height; y++) {
        for (size_t x = 0; x < (size_t)width; x++) {
            size_t at = y * stride + x * PIXEL;
            row->changed += mark_pixel(a + at, b + at, to + at);
        }
    }
    cairo_surface_mark_dirty(marked);
    row->pictures[2] = marked;
}

static void row_describe(const struct row *row, char *text, size_t size)
{
    if (row->changed >= 0)
        snprintf(text, size, "%s: %ld pixels differ", row->name, row->changed);
    else if (row->pictures[0] && row->pictures[1])
        snprintf(text, size, "%s: the sizes differ", row->name);
    else
        snprintf(text, size, "%s: a picture is missing", row->name);
}

static cairo_status_t append(void *bytes, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(bytes, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void write_picture(FILE *file, cairo_surface_t *picture, const char *heading)
{
    if (!picture) {
        fputs("<td>none</td>\n", file);
        return;
    }
    GByteArray *png = g_byte_array_new();
    cairo_surface_write_to_png_stream(picture, append, png);
    char *text = g_base64_encode(png->data, png->len);
    fprintf(file, "<td><img alt=\"%s\" src=\"data:image/png;base64,%s\"></td>\n", heading, text);
    g_free(text);
    g_byte_array_unref(png);
}

static bool write_html(const char *path, const struct row *rows, size_t count)
{
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
          "<title>Goldens that changed</title>\n"
          "<style>body { font-family: sans-serif } img { border: 1px solid #ccc }\n"
          "td, th { vertical-align: top; text-align: left; padding: 4px 8px }</style>\n<table>\n",
          file);
    for (size_t i = 0; i < count; i++) {
        char about[1024];
        row_describe(&rows[i], about, sizeof about);
        char *escaped = g_markup_escape_text(about, -1);
        fprintf(file, "<tr><th colspan=\"%d\">%s</th></tr>\n<tr>\n", COLUMNS, escaped);
        g_free(escaped);
        for (size_t j = 0; j < COLUMNS; j++)
            write_picture(file, rows[i].pictures[j], headings[j]);
        fputs("</tr>\n", file);
    }
    fputs("</table>\n</html>\n", file);
    return fclose(file) == 0;
}

static double row_height(const struct row *row)
{
    int height = 0;
    for (size_t j = 0; j < COLUMNS; j++) {
        if (row->pictures[j])
            height = MAX(height, cairo_image_surface_get_height(row->pictures[j]));
    }
    return LINE + height + GAP;
}

static void draw_row(cairo_t *cairo, const struct row *row, const double *lefts, double top)
{
    char about[1024];
    row_describe(row, about, sizeof about);
    cairo_move_to(cairo, GAP, top + 14);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_show_text(cairo, about);
    for (size_t j = 0; j < COLUMNS; j++) {
        if (!row->pictures[j])
            continue;
        cairo_set_source_surface(cairo, row->pictures[j], lefts[j], top + LINE);
        cairo_paint(cairo);
    }
}

/* Rows beyond the tallest image that Cairo makes are only in the HTML. */
static bool write_png(const char *path, const struct row *rows, size_t count)
{
    double lefts[COLUMNS + 1] = {GAP}, height = 0;
    size_t shown = 0;
    while (shown < count && height + row_height(&rows[shown]) < LARGEST)
        height += row_height(&rows[shown++]);
    for (size_t j = 0; j < COLUMNS; j++) {
        int width = 0;
        for (size_t i = 0; i < shown; i++) {
            if (rows[i].pictures[j])
                width = MAX(width, cairo_image_surface_get_width(rows[i].pictures[j]));
        }
        lefts[j + 1] = lefts[j] + width + GAP;
    }
    cairo_surface_t *sheet = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)MAX(lefts[COLUMNS], 400), (int)(height + GAP));
    cairo_t *cairo = cairo_create(sheet);
    cairo_set_source_rgb(cairo, 0.94, 0.94, 0.94);
    cairo_paint(cairo);
    cairo_select_font_face(cairo, "Liberation Sans", CAIRO_FONT_SLANT_NORMAL,
                           CAIRO_FONT_WEIGHT_BOLD);
    cairo_set_font_size(cairo, 13);
    double top = GAP / 2.0;
    for (size_t i = 0; i < shown; top += row_height(&rows[i++]))
        draw_row(cairo, &rows[i], lefts, top);
    cairo_destroy(cairo);
    bool good = cairo_surface_write_to_png(sheet, path) == CAIRO_STATUS_SUCCESS;
    cairo_surface_destroy(sheet);
    return good;
}

int main(int argc, char **argv)
{
    if (argc < 5 || (argc - 2) % 3 != 0) {
        fputs("usage: contact_sheet OUT NAME BEFORE AFTER [NAME BEFORE AFTER]...\n", stderr);
        return 2;
    }
    size_t count = (size_t)(argc - 2) / 3;
    struct row *rows = g_new0(struct row, count);
    for (size_t i = 0; i < count; i++) {
        char **words = argv + 2 + 3 * i;
        rows[i] = (struct row){.name = words[0],
                               .pictures = {picture_load(words[1]), picture_load(words[2]), NULL}};
        row_compare(&rows[i]);
    }
    char *html = g_strconcat(argv[1], ".html", NULL), *png = g_strconcat(argv[1], ".png", NULL);
    bool good = write_html(html, rows, count) && write_png(png, rows, count);
    if (good)
        printf("%s\n%s\n", html, png);
    else
        fprintf(stderr, "contact_sheet: %s could not be written\n", argv[1]);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < COLUMNS; j++) {
            if (rows[i].pictures[j])
                cairo_surface_destroy(rows[i].pictures[j]);
        }
    }
    g_free(html);
    g_free(png);
    g_free(rows);
    return good ? 0 : 1;
}
