/*
 * Turned boxes. Two convex shapes are apart exactly when a line between them is parallel to a side
 * of one of them (the separating axis theorem).
 */
#include "charts/report/box.h"

#include <math.h>

#include "render/item.h"

/* Boxes that touch overlap by rounding. */
static const double epsilon = 1e-6;

struct report_box report_box_of_bounds(const struct bounds *bounds)
{
    return (struct report_box){.x = (bounds->x1 + bounds->x2) / 2,
                               .y = (bounds->y1 + bounds->y2) / 2,
                               .half_length = (bounds->x2 - bounds->x1) / 2,
                               .half_height = (bounds->y2 - bounds->y1) / 2,
                               .cosine = 1};
}

struct report_box report_box_of_text(const struct item *text, double dx, double dy,
                                     const struct text_measurer *measurer)
{
    struct item level = *text;
    double polar = text->text.theta - acos(0);
    double x = text->x + text->text.radius * cos(polar);
    double y = text->y + text->text.radius * sin(polar);
    double angle = text->text.angle * acos(-1) / 180;
    level.text.angle = 0;
    struct bounds bounds = item_bounds(&item_text, &level, measurer);
    struct report_box box = report_box_of_bounds(&bounds);
    double right = box.x - x, down = box.y - y;
    box.cosine = cos(angle);
    box.sine = sin(angle);
    box.x = x + right * box.cosine - down * box.sine + dx;
    box.y = y + right * box.sine + down * box.cosine + dy;
    return box;
}

struct bounds report_box_bounds(const struct report_box *box)
{
    double width = fabs(box->half_length * box->cosine) + fabs(box->half_height * box->sine);
    double height = fabs(box->half_length * box->sine) + fabs(box->half_height * box->cosine);
    return (struct bounds){box->x - width, box->y - height, box->x + width, box->y + height};
}

bool report_box_is_empty(const struct report_box *box)
{
    return !(box->half_length > 0 && box->half_height > 0);
}

/* How far a box reaches from its centre in the direction of (x, y), a unit vector. */
static double reach(const struct report_box *box, double x, double y)
{
    return box->half_length * fabs(x * box->cosine + y * box->sine) +
           box->half_height * fabs(y * box->cosine - x * box->sine);
}

static bool are_apart_along(const struct report_box *a, const struct report_box *b, double x,
                            double y, double gap)
{
    double distance = fabs((b->x - a->x) * x + (b->y - a->y) * y);
    return distance - reach(a, x, y) - reach(b, x, y) >= gap - epsilon;
}

bool report_boxes_meet(const struct report_box *a, const struct report_box *b, double gap)
{
    if (report_box_is_empty(a) || report_box_is_empty(b))
        return false;
    return !are_apart_along(a, b, a->cosine, a->sine, gap) &&
           !are_apart_along(a, b, -a->sine, a->cosine, gap) &&
           !are_apart_along(a, b, b->cosine, b->sine, gap) &&
           !are_apart_along(a, b, -b->sine, b->cosine, gap);
}

bool report_box_is_in(const struct report_box *box, const struct bounds *bounds, double tolerance)
{
    struct bounds own = report_box_bounds(box);
    tolerance += epsilon;
    return own.x1 >= bounds->x1 - tolerance && own.y1 >= bounds->y1 - tolerance &&
           own.x2 <= bounds->x2 + tolerance && own.y2 <= bounds->y2 + tolerance;
}
