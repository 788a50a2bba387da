/*
 * The table of hatch patterns, and where their lines lie.
 */
#include "render/hatch.h"

#include <math.h>
#include <string.h>

#include "render/item_internal.h"

/* On paper, where a px is a point: as dense as shows in a narrow bar. */
const struct hatch_type hatch_types[] = {
    {.name = "diagonal", .angle = -45, .spacing = 4, .width = 1},
    {.name = "back-diagonal", .angle = 45, .spacing = 4, .width = 1},
    {.name = "horizontal", .angle = 0, .spacing = 4, .width = 1},
    {.name = "vertical", .angle = 90, .spacing = 4, .width = 1},
    {.name = "cross", .angle = 45, .spacing = 5, .width = 0.8, .is_crossed = true},
    {.name = "grid", .angle = 0, .spacing = 5, .width = 0.8, .is_crossed = true},
    {.name = "dots", .angle = 45, .spacing = 4, .width = 1.6, .is_dotted = true},
    {0},
};

const struct hatch_type *hatch_type_named(const char *name)
{
    for (const struct hatch_type *type = hatch_types; type->name; type++) {
        if (strcmp(type->name, name) == 0)
            return type;
    }
    return NULL;
}

/* The squares of the grid that reach into the box, in the turned frame. */
struct squares {
    double cosine, sine;
    double x1, y1, x2, y2; /* px, whole squares */
};

static struct squares squares_of(const struct hatch_type *type, const struct bounds *box)
{
    double turn = type->angle * PI / 180, side = type->spacing;
    struct squares squares = {.cosine = cos(turn), .sine = sin(turn)};
    struct bounds turned = bounds_empty;
    for (int i = 0; i < 4; i++) {
        double x = i % 2 ? box->x2 : box->x1, y = i / 2 ? box->y2 : box->y1;
        bounds_add(&turned, x * squares.cosine + y * squares.sine,
                   y * squares.cosine - x * squares.sine);
    }
    squares.x1 = floor(turned.x1 / side) * side;
    squares.y1 = floor(turned.y1 / side) * side;
    squares.x2 = ceil(turned.x2 / side) * side;
    squares.y2 = ceil(turned.y2 / side) * side;
    return squares;
}

static struct path_point point_of(const struct squares *squares, double x, double y)
{
    return (struct path_point){x * squares->cosine - y * squares->sine,
                               x * squares->sine + y * squares->cosine};
}

static void draw_line(const struct squares *squares, struct path_point from, struct path_point to,
                      struct path_sink *sink)
{
    struct path_point start = point_of(squares, from.x, from.y);
    struct path_point end = point_of(squares, to.x, to.y);
    sink->move_to(sink, start.x, start.y);
    sink->line_to(sink, end.x, end.y);
}

void hatch_draw(const struct hatch_type *type, const struct bounds *box, struct path_sink *sink)
{
    struct squares squares = squares_of(type, box);
    double side = type->spacing, half = side / 2;
    for (double y = squares.y1 + half; y < squares.y2; y += side) {
        if (!type->is_dotted)
            draw_line(&squares, (struct path_point){squares.x1, y},
                      (struct path_point){squares.x2, y}, sink);
        for (double x = squares.x1 + half; type->is_dotted && x < squares.x2; x += side) {
            struct path_point at = point_of(&squares, x, y);
            sink->circle(sink, at.x, at.y, type->width / 2);
        }
    }
    for (double x = squares.x1 + half; type->is_crossed && x < squares.x2; x += side)
        draw_line(&squares, (struct path_point){x, squares.y1}, (struct path_point){x, squares.y2},
                  sink);
}
