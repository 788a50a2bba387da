/*
 * Pictures on Cairo. Its own scaling of images differs from one version to the next, so pixels are
 * computed here.
 */
#include "render/paint_picture.h"

#include <glib.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/budget.h"
#include "base/number.h"
#include "render/picture.h"

/* --- as they are ------------------------------------------------------------------------------ */

/* Equal names are one picture to Cairo, which then writes it once. */
static void name_surface(cairo_surface_t *surface, const struct picture *picture)
{
    char *name = g_strdup_printf("burin-%u", picture->id);
    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID, (unsigned char *)name,
                                    strlen(name), g_free, name) != CAIRO_STATUS_SUCCESS)
        g_free(name);
}

static cairo_surface_t *surface_of(const struct picture *picture)
{
    cairo_surface_t *surface = cairo_image_surface_create_for_data(
        (unsigned char *)picture->pixels, CAIRO_FORMAT_ARGB32, (int)picture->width,
        (int)picture->height, (int)picture->width * (int)sizeof *picture->pixels);
    name_surface(surface, picture);
    if (picture->format->cairo_type && picture->is_as_stored)
        cairo_surface_set_mime_data(surface, picture->format->cairo_type, picture->bytes,
                                    picture->length, NULL, NULL);
    return surface;
}

bool paint_picture_kept(cairo_t *cairo, const struct placed_picture *placed)
{
    const struct picture *picture = placed->image->picture;
    const struct bounds *box = &placed->box;
    cairo_surface_t *surface = surface_of(picture);
    bool good = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
    cairo_save(cairo);
    cairo_translate(cairo, box->x1, box->y1);
    cairo_scale(cairo, (box->x2 - box->x1) / picture->width, (box->y2 - box->y1) / picture->height);
    cairo_set_source_surface(cairo, surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), placed->image->is_pixelated
                                                          ? CAIRO_FILTER_NEAREST
                                                          : CAIRO_FILTER_GOOD);
    cairo_paint_with_alpha(cairo, placed->opacity);
    cairo_restore(cairo);
    cairo_surface_destroy(surface);
    return good;
}

/* --- as pixels -------------------------------------------------------------------------------- */

/* One direction: where the picture lies on the surface, and which part is wanted. */
struct stretch {
    double start, length; /* of the picture, in pixels of the surface */
    size_t count;         /* its own pixels */
    int first, end;       /* the surface's pixels that are painted */
    bool is_smooth;
};

/* What a pixel of the surface takes of the picture: so many of its pixels from the first on. */
struct taps {
    size_t first, count;
    double *weights; /* their sum is the part of the pixel that is covered */
};

struct taps_list {
    struct taps *taps;
    double *weights; /* of all of them */
};

static void taps_free(struct taps_list *list)
{
    budget_free(list->taps);
    budget_free(list->weights);
}

/* Between the two nearest pixels' middles. */
static void set_between(struct taps *taps, const struct stretch *stretch, double middle,
                        double covered)
{
    double last = (double)stretch->count - 1;
    double at = fmin(fmax(middle - 0.5, 0), last), low = floor(at);
    taps->first = (size_t)low;
    taps->count = low < last ? 2 : 1;
    taps->weights[0] = (1 - (at - low)) * covered;
    if (taps->count == 2)
        taps->weights[1] = (at - low) * covered;
}

/* The mean of what lies between two places in the picture. */
static void set_mean(struct taps *taps, double from, double to, double covered)
{
    size_t end = (size_t)ceil(to);
    taps->first = (size_t)floor(from);
    taps->count = end - taps->first;
    for (size_t i = 0; i < taps->count; i++) {
        double low = fmax(from, (double)(taps->first + i)),
               high = fmin(to, (double)(taps->first + i + 1));
        taps->weights[i] = (high - low) / (to - from) * covered;
    }
}

static void set_taps(struct taps *taps, const struct stretch *stretch, int pixel)
{
    double scale = (double)stretch->count / stretch->length;
    double from = (pixel - stretch->start) * scale, to = (pixel + 1 - stretch->start) * scale;
    double inner_from = fmax(from, 0), inner_to = fmin(to, (double)stretch->count);
    double covered = fmax(0, inner_to - inner_from) / scale;
    taps->count = 0;
    if (!(covered > 0))
        return;
    if (scale < 1 && stretch->is_smooth)
        set_between(taps, stretch, (from + to) / 2, covered);
    else
        set_mean(taps, inner_from, inner_to, covered);
}

static bool taps_make(struct taps_list *list, const struct stretch *stretch, struct budget *budget)
{
    size_t pixels = (size_t)(stretch->end - stretch->first);
    size_t most = (size_t)ceil((double)stretch->count / stretch->length) + 2;
    list->taps = budget_array(budget, pixels, sizeof *list->taps);
    list->weights = budget_array(budget, pixels, most * sizeof *list->weights);
    if (!list->taps || !list->weights)
        return false;
    for (size_t i = 0; i < pixels; i++) {
        list->taps[i].weights = list->weights + i * most;
        set_taps(&list->taps[i], stretch, stretch->first + (int)i);
    }
    return true;
}

struct resampling {
    const struct placed_picture *placed;
    struct stretch across, down;
    struct taps_list columns, rows;
    double *line; /* four channels of one row of the picture, as a row of the surface has it */
    cairo_surface_t *surface;
};

static void add_rows(struct resampling *resampling, const struct taps *row)
{
    const struct picture *picture = resampling->placed->image->picture;
    double *line = resampling->line;
    for (size_t i = 0; i < 4 * (size_t)picture->width; i++)
        line[i] = 0;
    for (size_t k = 0; k < row->count; k++) {
        const uint32_t *pixels = picture->pixels + (row->first + k) * picture->width;
        double weight = row->weights[k];
        for (size_t x = 0; x < picture->width; x++) {
            for (unsigned channel = 0; channel < 4; channel++)
                line[4 * x + channel] += weight * (pixels[x] >> (8 * channel) & 0xFF);
        }
    }
}

static uint32_t mix_columns(const struct resampling *resampling, const struct taps *column)
{
    uint32_t pixel = 0;
    for (unsigned channel = 0; channel < 4; channel++) {
        double sum = 0;
        for (size_t k = 0; k < column->count; k++)
            sum += column->weights[k] * resampling->line[4 * (column->first + k) + channel];
        sum = floor(sum * resampling->placed->opacity + 0.5);
        pixel |= (uint32_t)fmin(fmax(sum, 0), 255) << (8 * channel);
    }
    return pixel;
}

static void fill_surface(struct resampling *resampling)
{
    unsigned char *bytes = cairo_image_surface_get_data(resampling->surface);
    int stride = cairo_image_surface_get_stride(resampling->surface);
    size_t width = (size_t)(resampling->across.end - resampling->across.first);
    size_t height = (size_t)(resampling->down.end - resampling->down.first);
    cairo_surface_flush(resampling->surface);
    for (size_t y = 0; y < height; y++) {
        uint32_t *pixels = (uint32_t *)(void *)(bytes + y * (size_t)stride);
        const struct taps *row = &resampling->rows.taps[y];
        add_rows(resampling, row);
        for (size_t x = 0; x < width; x++)
            pixels[x] = mix_columns(resampling, &resampling->columns.taps[x]);
    }
    cairo_surface_mark_dirty(resampling->surface);
}

static void paint_surface(cairo_t *cairo, const struct resampling *resampling)
{
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    cairo_set_source_surface(cairo, resampling->surface, resampling->across.first,
                             resampling->down.first);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    cairo_rectangle(cairo, resampling->across.first, resampling->down.first,
                    resampling->across.end - resampling->across.first,
                    resampling->down.end - resampling->down.first);
    cairo_fill(cairo);
    cairo_restore(cairo);
}

/* False when no pixel of the surface can be reached. */
static bool find_stretch(struct stretch *stretch, double start, double end, double low, double high)
{
    double first = floor(fmax(start, low)), last = ceil(fmin(end, high));
    if (!(last > first) || !(end > start))
        return false;
    stretch->start = start;
    stretch->length = end - start;
    stretch->first = (int)first;
    stretch->end = (int)last;
    return true;
}

/* The box on the surface, as far as the clip lets it be seen. */
static bool find_place(cairo_t *cairo, struct resampling *resampling)
{
    const struct placed_picture *placed = resampling->placed;
    const struct picture *picture = placed->image->picture;
    double x1 = placed->box.x1, y1 = placed->box.y1, x2 = placed->box.x2, y2 = placed->box.y2;
    double left, top, right, bottom;
    cairo_user_to_device(cairo, &x1, &y1);
    cairo_user_to_device(cairo, &x2, &y2);
    cairo_clip_extents(cairo, &left, &top, &right, &bottom);
    cairo_user_to_device(cairo, &left, &top);
    cairo_user_to_device(cairo, &right, &bottom);
    resampling->across.count = picture->width;
    resampling->down.count = picture->height;
    resampling->across.is_smooth = resampling->down.is_smooth = !placed->image->is_pixelated;
    return find_stretch(&resampling->across, x1, x2, left, right) &&
           find_stretch(&resampling->down, y1, y2, top, bottom);
}

/* Every row of the picture's that is taken, and every pixel of the surface's. */
static bool spend(const struct resampling *resampling, struct budget *budget)
{
    const double steps = 10;
    const struct stretch *across = &resampling->across, *down = &resampling->down;
    double rows = down->end - down->first, columns = across->end - across->first;
    double taken = rows * fmax(2, (double)down->count / down->length) * (double)across->count;
    double mixed = rows * columns * fmax(2, (double)across->count / across->length);
    return budget_work(budget, (taken + mixed) * steps);
}

bool paint_picture_resampled(cairo_t *cairo, const struct placed_picture *placed,
                             struct budget *budget)
{
    struct resampling resampling = {.placed = placed};
    if (!find_place(cairo, &resampling) || !spend(&resampling, budget))
        return true;
    size_t width = placed->image->picture->width;
    resampling.line = budget_array(budget, 4 * width, sizeof *resampling.line);
    resampling.surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                                    resampling.across.end - resampling.across.first,
                                                    resampling.down.end - resampling.down.first);
    bool good = resampling.line &&
                cairo_surface_status(resampling.surface) == CAIRO_STATUS_SUCCESS &&
                taps_make(&resampling.columns, &resampling.across, budget) &&
                taps_make(&resampling.rows, &resampling.down, budget);
    if (good) {
        fill_surface(&resampling);
        paint_surface(cairo, &resampling);
    }
    taps_free(&resampling.columns);
    taps_free(&resampling.rows);
    budget_free(resampling.line);
    cairo_surface_destroy(resampling.surface);
    return good;
}
