/*
 * Cairo wants stops between 0 and 1, so that the line between the points is cut or made longer
 * first; a gradient that sweeps is a fan of narrow slices.
 */
#include "render/color_gradient.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

enum { STOP_LIMIT = 256, SLICES = 360 };

/* Farther than any glyph reaches, in the font's units. */
static const double reach = 1 << 18;

static const double tau = 6.283185307179586;

struct stop {
    double offset;
    struct color_rgba color;
};

struct stops {
    struct stop all[STOP_LIMIT]; /* in the order of their offsets, which run from 0 to 1 */
    size_t count;
    double first, last; /* what 0 and 1 were */
    enum color_extend extend;
};

struct color_rgba color_palette_color(const struct color_palette *palette, unsigned index,
                                      double alpha)
{
    alpha = fmax(0, fmin(1, alpha));
    if (index >= palette->count)
        return (struct color_rgba){0, 0, 0, alpha};
    hb_color_t color = palette->colors[index];
    return (struct color_rgba){hb_color_get_red(color) / 255.0, hb_color_get_green(color) / 255.0,
                               hb_color_get_blue(color) / 255.0,
                               hb_color_get_alpha(color) / 255.0 * alpha};
}

static void insert(struct stops *stops, struct stop stop)
{
    size_t i = stops->count++;
    for (; i > 0 && stops->all[i - 1].offset > stop.offset; i--)
        stops->all[i] = stops->all[i - 1];
    stops->all[i] = stop;
}

static bool read_stops(const struct color_table *table, const struct color_paint *paint,
                       const struct color_palette *palette, struct stops *stops)
{
    struct color_stop read[STOP_LIMIT];
    size_t count = color_table_stops(table, paint, read, STOP_LIMIT, &stops->extend);
    stops->count = 0;
    for (size_t i = 0; i < count; i++)
        insert(stops, (struct stop){read[i].offset,
                                    color_palette_color(palette, read[i].color, read[i].alpha)});
    if (count == 0)
        return false;
    stops->first = stops->all[0].offset;
    stops->last = stops->all[count - 1].offset;
    if (!(stops->last > stops->first))
        stops->last = stops->first + 1e-6; /* an edge */
    for (size_t i = 0; i < count; i++)
        stops->all[i].offset = (stops->all[i].offset - stops->first) / (stops->last - stops->first);
    return true;
}

static cairo_pattern_t *with_stops(cairo_pattern_t *pattern, const struct stops *stops)
{
    static const cairo_extend_t extends[] = {CAIRO_EXTEND_PAD, CAIRO_EXTEND_REPEAT,
                                             CAIRO_EXTEND_REFLECT};
    for (size_t i = 0; i < stops->count; i++) {
        const struct stop *stop = &stops->all[i];
        cairo_pattern_add_color_stop_rgba(pattern, stop->offset, stop->color.red, stop->color.green,
                                          stop->color.blue, stop->color.alpha);
    }
    if ((size_t)stops->extend < sizeof extends / sizeof *extends)
        cairo_pattern_set_extend(pattern, extends[stops->extend]);
    return pattern;
}

/* Of three points; colours lie along the line through the first that is square to the one from it
 * to the third. */
static cairo_pattern_t *linear(const double *points, const struct stops *stops)
{
    double x = points[0], y = points[1], dx = points[2] - x, dy = points[3] - y;
    double square_x = points[5] - y, square_y = x - points[4];
    double length = square_x * square_x + square_y * square_y;
    double along = (dx * square_x + dy * square_y) / length;
    if (!(length > 0) || !(fabs(along) > 0))
        return NULL;
    dx = square_x * along, dy = square_y * along;
    return with_stops(cairo_pattern_create_linear(x + dx * stops->first, y + dy * stops->first,
                                                  x + dx * stops->last, y + dy * stops->last),
                      stops);
}

static double between(double from, double to, double share)
{
    return from + (to - from) * share;
}

/* Of two circles: x, y and radius. */
static cairo_pattern_t *radial(const double *circles, const struct stops *stops)
{
    double ends[6];
    for (size_t i = 0; i < 3; i++) {
        ends[i] = between(circles[i], circles[i + 3], stops->first);
        ends[i + 3] = between(circles[i], circles[i + 3], stops->last);
    }
    return with_stops(cairo_pattern_create_radial(ends[0], ends[1], fmax(0, ends[2]), ends[3],
                                                  ends[4], fmax(0, ends[5])),
                      stops);
}

static struct color_rgba color_at(const struct stops *stops, double share)
{
    const struct stop *all = stops->all;
    double whole = floor(share);
    if (stops->extend == EXTEND_REPEAT)
        share -= whole;
    else if (stops->extend == EXTEND_REFLECT)
        share = fmod(whole, 2) == 0 ? share - whole : whole + 1 - share;
    if (share <= all[0].offset)
        return all[0].color;
    for (size_t i = 1; i < stops->count; i++) {
        if (share > all[i].offset)
            continue;
        double part = (share - all[i - 1].offset) / (all[i].offset - all[i - 1].offset);
        const struct color_rgba *from = &all[i - 1].color, *to = &all[i].color;
        return (struct color_rgba){
            between(from->red, to->red, part), between(from->green, to->green, part),
            between(from->blue, to->blue, part), between(from->alpha, to->alpha, part)};
    }
    return all[stops->count - 1].color;
}

static void set_corner(cairo_pattern_t *mesh, unsigned corner, const struct color_rgba *color)
{
    cairo_mesh_pattern_set_corner_color_rgba(mesh, corner, color->red, color->green, color->blue,
                                             color->alpha);
}

/* Around a point, between two angles: in half turns less one, counterclockwise from the x axis. */
static cairo_pattern_t *sweep(const double *values, const struct stops *stops)
{
    double x = values[0], y = values[1], start = (values[2] + 1) / 2, end = (values[3] + 1) / 2;
    double width = (end - start) * (stops->last - stops->first);
    if (!(fabs(width) > 0))
        return NULL;
    start += (end - start) * stops->first;
    cairo_pattern_t *mesh = cairo_pattern_create_mesh();
    for (int i = 0; i < SLICES; i++) {
        double a = (double)i / SLICES, b = (i + 1.0) / SLICES;
        struct color_rgba from = color_at(stops, (a - start) / width);
        struct color_rgba to = color_at(stops, (b - start) / width);
        cairo_mesh_pattern_begin_patch(mesh);
        cairo_mesh_pattern_move_to(mesh, x, y);
        cairo_mesh_pattern_line_to(mesh, x + reach * cos(a * tau), y + reach * sin(a * tau));
        cairo_mesh_pattern_line_to(mesh, x + reach * cos(b * tau), y + reach * sin(b * tau));
        cairo_mesh_pattern_line_to(mesh, x, y);
        set_corner(mesh, 0, &from);
        set_corner(mesh, 1, &from);
        set_corner(mesh, 2, &to);
        set_corner(mesh, 3, &to);
        cairo_mesh_pattern_end_patch(mesh);
    }
    return mesh;
}

cairo_pattern_t *color_gradient_pattern(const struct color_table *table,
                                        const struct color_paint *paint,
                                        const struct color_palette *palette)
{
    struct stops stops;
    if (paint->line == 0 || !read_stops(table, paint, palette, &stops))
        return NULL;
    if (paint->format == PAINT_LINEAR)
        return linear(paint->values, &stops);
    return paint->format == PAINT_RADIAL ? radial(paint->values, &stops)
                                         : sweep(paint->values, &stops);
}
