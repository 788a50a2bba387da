/*
 * Gradients in SVG.
 */
#include <math.h>

#include "base/color.h"
#include "render/output/svg_painter_internal.h"

static void put_stops(struct svg_painter *svg, struct buffer *to, const struct gradient *gradient,
                      double first)
{
    for (size_t i = 0; i < gradient->stop_count; i++) {
        struct color color = gradient->stops[i].color;
        char text[COLOR_TEXT_SIZE];
        double alpha = color.alpha;
        color.alpha = 1;
        color_write(text, color);
        buffer_append_text(to, "<stop");
        svg_put_attribute(svg, to, "offset", first + (1 - first) * gradient->stops[i].offset);
        buffer_format(to, " stop-color=\"%s\"", text);
        if (alpha < 1)
            svg_put_attribute(svg, to, "stop-opacity", alpha);
        buffer_append_text(to, "/>");
    }
}

/* Slanted gradients live in the unit square, which is stretched over the box; see paint_cairo.c. */
unsigned svg_define_linear(struct svg_painter *svg, const struct gradient *g,
                           const struct bounds *box)
{
    double width = box->x2 - box->x1, height = box->y2 - box->y1;
    bool is_slanted = g->x1 != g->x2 && g->y1 != g->y2 && width > 0 && height > 0;
    const struct svg_matrix stretch = {width, 0, 0, height, box->x1, box->y1};
    struct svg_matrix matrix =
        is_slanted ? svg_matrix_multiply(&svg->state.matrix, &stretch) : svg->state.matrix;
    struct buffer rest = {0};
    buffer_append_text(&rest, " gradientUnits=\"userSpaceOnUse\"");
    svg_put_attribute(svg, &rest, "x1", is_slanted ? g->x1 : box->x1 + g->x1 * width);
    svg_put_attribute(svg, &rest, "y1", is_slanted ? g->y1 : box->y1 + g->y1 * height);
    svg_put_attribute(svg, &rest, "x2", is_slanted ? g->x2 : box->x1 + g->x2 * width);
    svg_put_attribute(svg, &rest, "y2", is_slanted ? g->y2 : box->y1 + g->y2 * height);
    svg_put_matrix(svg, &rest, "gradientTransform", &matrix);
    buffer_append_text(&rest, ">");
    put_stops(svg, &rest, g, 0);
    buffer_append_text(&rest, "</linearGradient>\n");
    unsigned id = svg_define(svg, "<linearGradient", &rest);
    buffer_free(&rest);
    return id;
}

/* The inner circle of SVG 1.1 is a point; one about the same centre is a share of the outer. */
unsigned svg_define_radial(struct svg_painter *svg, const struct gradient *g,
                           const struct bounds *box)
{
    double width = box->x2 - box->x1, height = box->y2 - box->y1, longer = fmax(width, height);
    struct buffer rest = {0};
    buffer_append_text(&rest, " gradientUnits=\"userSpaceOnUse\"");
    svg_put_attribute(svg, &rest, "cx", box->x1 + g->x2 * width);
    svg_put_attribute(svg, &rest, "cy", box->y1 + g->y2 * height);
    svg_put_attribute(svg, &rest, "r", longer * g->r2);
    svg_put_attribute(svg, &rest, "fx", box->x1 + g->x1 * width);
    svg_put_attribute(svg, &rest, "fy", box->y1 + g->y1 * height);
    svg_put_matrix(svg, &rest, "gradientTransform", &svg->state.matrix);
    buffer_append_text(&rest, ">");
    put_stops(svg, &rest, g, g->r1 > 0 && g->r1 < g->r2 ? g->r1 / g->r2 : 0);
    buffer_append_text(&rest, "</radialGradient>\n");
    unsigned id = svg_define(svg, "<radialGradient", &rest);
    buffer_free(&rest);
    return id;
}
