/*
 * Hatch patterns in SVG.
 */
#include <math.h>

#include "base/color.h"
#include "render/hatch.h"
#include "render/item_internal.h"
#include "render/output/svg_painter_internal.h"

static void put_color(struct svg_painter *svg, struct buffer *to, bool is_fill, struct color color)
{
    char text[COLOR_TEXT_SIZE];
    double alpha = color.alpha;
    color.alpha = 1;
    color_write(text, color);
    buffer_format(to, " %s=\"%s\"", is_fill ? "fill" : "stroke", text);
    if (alpha < 1)
        svg_put_attribute(svg, to, is_fill ? "fill-opacity" : "stroke-opacity", alpha);
}

static void put_line(struct svg_painter *svg, struct buffer *to, const struct paint *paint,
                     bool is_across)
{
    double side = paint->hatch->type->spacing, half = side / 2;
    buffer_append_text(to, "<line");
    svg_put_attribute(svg, to, "x1", is_across ? half : 0);
    svg_put_attribute(svg, to, "y1", is_across ? 0 : half);
    svg_put_attribute(svg, to, "x2", is_across ? half : side);
    svg_put_attribute(svg, to, "y2", is_across ? side : half);
    put_color(svg, to, false, paint->color);
    svg_put_attribute(svg, to, "stroke-width", paint->hatch->type->width);
    buffer_append_text(to, "/>");
}

/* One square, which SVG lays side by side: see hatch_draw(). */
static void put_square(struct svg_painter *svg, struct buffer *to, const struct paint *paint)
{
    const struct hatch_type *type = paint->hatch->type;
    double side = type->spacing;
    buffer_append_text(to, "<rect");
    svg_put_attribute(svg, to, "width", side);
    svg_put_attribute(svg, to, "height", side);
    put_color(svg, to, true, paint->hatch->ground);
    buffer_append_text(to, "/>");
    if (type->is_dotted) {
        buffer_append_text(to, "<circle");
        svg_put_attribute(svg, to, "cx", side / 2);
        svg_put_attribute(svg, to, "cy", side / 2);
        svg_put_attribute(svg, to, "r", type->width / 2);
        put_color(svg, to, true, paint->color);
        buffer_append_text(to, "/>");
        return;
    }
    put_line(svg, to, paint, false);
    if (type->is_crossed)
        put_line(svg, to, paint, true);
}

unsigned svg_define_hatch(struct svg_painter *svg, const struct paint *paint)
{
    const struct hatch_type *type = paint->hatch->type;
    double turn = type->angle * PI / 180;
    const struct svg_matrix matrix = {cos(turn), sin(turn), -sin(turn), cos(turn), 0, 0};
    struct buffer rest = {0};
    buffer_append_text(&rest, " patternUnits=\"userSpaceOnUse\"");
    svg_put_attribute(svg, &rest, "width", type->spacing);
    svg_put_attribute(svg, &rest, "height", type->spacing);
    if (type->angle != 0)
        svg_put_matrix(svg, &rest, "patternTransform", &matrix);
    buffer_append_text(&rest, ">");
    put_square(svg, &rest, paint);
    buffer_append_text(&rest, "</pattern>\n");
    unsigned id = svg_define(svg, "<pattern", &rest);
    buffer_free(&rest);
    return id;
}
