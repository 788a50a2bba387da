/*
 * The places that a text is tried at.
 */
#include "charts/report/spots.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "render/item.h"

/* Distances px: of a value from its bar's end, of a text from its point. */
static const double gap_at_bar = 3, gap_at_point = 4;

/* How far a value may move away from its bar's end, or another text from its point, px. */
static const double far_from_bar = 60, far_from_point = 20;

bool report_label_is_upright(const struct report_label *label)
{
    return label->side == REPORT_SIDE_TOP || label->side == REPORT_SIDE_BOTTOM;
}

struct report_box report_label_box(const struct report_label *label, const struct context *context)
{
    return report_box_of_text(label->item, label->x, label->y, context->measurer);
}

/* Writes the text level or turned about its centre, and moves it to the spot. */
void report_label_move(struct report_label *label, const struct report_spot *spot,
                       const struct context *context)
{
    struct text_item *text = &label->item->text;
    text->text = spot->text ? spot->text : text->text;
    text->align = spot->text && spot->right > 0   ? TEXT_ALIGN_LEFT
                  : spot->text && spot->right < 0 ? TEXT_ALIGN_RIGHT
                                                  : TEXT_ALIGN_CENTER;
    text->baseline = TEXT_BASELINE_MIDDLE;
    text->dx = text->dy = text->radius = text->theta = 0;
    text->angle = spot->angle;
    label->item->x = label->item->y = 0;
    struct report_box box = report_label_box(label, context);
    label->item->x = spot->x - box.x;
    label->item->y = spot->y - box.y;
}

struct report_box report_label_box_at(const struct report_label *label,
                                      const struct report_spot *spot, const struct context *context)
{
    struct report_label moved = *label;
    struct item item = *label->item;
    moved.item = &item;
    if (!spot->is_original)
        report_label_move(&moved, spot, context);
    return report_label_box(&moved, context);
}

static struct report_spot *add_spot(struct report_spots *spots, double x, double y, double angle)
{
    struct report_spot *spot = &spots->items[spots->count++];
    *spot = (struct report_spot){.x = x, .y = y, .angle = angle};
    return spot;
}

/* Which way the end of a bar looks. */
static void way_out(enum report_side side, double *right, double *down)
{
    *right = (side == REPORT_SIDE_RIGHT) - (side == REPORT_SIDE_LEFT);
    *down = (side == REPORT_SIDE_BOTTOM) - (side == REPORT_SIDE_TOP);
}

/* Beyond the end of the bar, or before it: is_in. own: what the text takes at that angle. */
static void add_at_end(struct report_spots *spots, const struct report_label *label,
                       const struct bounds *own, double angle, bool is_in)
{
    const struct bounds *bar = &label->bar->bounds;
    double right, down, sign = is_in ? -1 : 1;
    way_out(label->side, &right, &down);
    if (right == 0 && down == 0)
        return;
    double x = (bar->x1 + bar->x2) / 2 + right * (bar->x2 - bar->x1) / 2;
    double y = (bar->y1 + bar->y2) / 2 + down * (bar->y2 - bar->y1) / 2;
    double from_x = sign * (gap_at_bar + (own->x2 - own->x1) / 2);
    double from_y = sign * (gap_at_bar + (own->y2 - own->y1) / 2);
    struct report_spot *spot = add_spot(spots, x + right * from_x, y + down * from_y, angle);
    spot->is_in_bar = is_in;
    spot->right = sign * right;
    spot->down = sign * down;
    spot->far = far_from_bar;
}

/* Beyond the bar's foot, when nothing else is free. */
static void add_at_foot(struct report_spots *spots, const struct report_label *label,
                        const struct bounds *own, double angle)
{
    static const enum report_side feet[] = {
        [REPORT_SIDE_TOP] = REPORT_SIDE_BOTTOM,  [REPORT_SIDE_BOTTOM] = REPORT_SIDE_TOP,
        [REPORT_SIDE_LEFT] = REPORT_SIDE_RIGHT,  [REPORT_SIDE_RIGHT] = REPORT_SIDE_LEFT,
        [REPORT_SIDE_MIDDLE] = REPORT_SIDE_NONE,
    };
    struct report_label foot = *label;
    foot.side = feet[label->side];
    add_at_end(spots, &foot, own, angle, false);
}

/* In the middle of the bar, or towards one of its ends. */
static void add_in_bar(struct report_spots *spots, const struct bounds *bar, double angle)
{
    bool is_wide = bar->x2 - bar->x1 > bar->y2 - bar->y1;
    for (int way = -1; way <= 1; way += 2) {
        struct report_spot *spot =
            add_spot(spots, (bar->x1 + bar->x2) / 2, (bar->y1 + bar->y2) / 2, angle);
        spot->is_in_bar = true;
        *(is_wide ? &spot->right : &spot->down) = way;
        spot->far = far_from_bar;
    }
}
/* Whether the text's middle is on its bar. */
static bool is_on_bar(const struct report_label *label, const struct report_box *box)
{
    const struct bounds *bar = &label->bar->bounds;
    return box->x >= bar->x1 && box->x <= bar->x2 && box->y >= bar->y1 && box->y <= bar->y2;
}

static void add_bar_spots(struct report_spots *spots, const struct report_label *label,
                          bool is_turned, const struct context *context)
{
    const struct bounds *bar = &label->bar->bounds;
    struct report_spot level = {.angle = is_turned ? 270 : label->item->text.angle};
    struct report_box original = report_label_box(label, context),
                      box = report_label_box_at(label, &level, context);
    struct bounds own = report_box_bounds(&box);
    bool is_on = is_on_bar(label, &original);
    add_at_end(spots, label, &own, level.angle, is_on);
    add_at_end(spots, label, &own, level.angle, !is_on);
    add_in_bar(spots, bar, level.angle);
    add_at_foot(spots, label, &own, level.angle);
}

/* Further out: as far as the pie asks for, and a line more. */
static void add_polar_spots(struct report_spots *spots, const struct report_label *label,
                            struct report_box box)
{
    double polar = label->item->text.theta - acos(0), line = 2 * box.half_height;
    double x = label->item->x + label->x, y = label->item->y + label->y;
    for (double by = 0; by < 2 * box.half_length + line; by++) {
        if (report_box_distance(&box, x, y) >= label->circle + gap_at_bar)
            break;
        box.x += cos(polar);
        box.y += sin(polar);
    }
    add_spot(spots, box.x, box.y, label->item->text.angle);
    add_spot(spots, box.x + line * cos(polar), box.y + line * sin(polar), label->item->text.angle);
}

/* Outside of the pie, near its slice, with a leader: farther out, and to either side. */
static void add_spots_about(struct report_spots *spots, const struct report_label *label,
                            struct report_box box)
{
    static const double reaches[] = {8, 20}, turns[] = {0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3};
    double polar = label->item->text.theta - acos(0);
    double x = label->item->x + label->x, y = label->item->y + label->y;
    for (size_t i = 0; i < COUNT_OF(reaches) * COUNT_OF(turns); i++) {
        double turned = polar + turns[i % COUNT_OF(turns)];
        double far = label->rim + reaches[i / COUNT_OF(turns)];
        double most = far + box.half_length + box.half_height;
        for (double by = far; by <= most; by++) {
            box.x = x + by * cos(turned), box.y = y + by * sin(turned);
            if (report_box_distance(&box, x, y) >= far)
                break;
        }
        struct report_spot *spot = add_spot(spots, box.x, box.y, label->item->text.angle);
        spot->has_leader = true;
        spot->end_x = x + label->rim * cos(polar);
        spot->end_y = y + label->rim * sin(polar);
    }
}

/* Up to one and a half lines higher or lower, for what stands right or left of its point. */
static void add_shifted_spots(struct report_spots *spots, const struct report_box *box, double x,
                              double angle)
{
    static const double lines[] = {-0.5, 0.5, -1, 1, -1.5, 1.5};
    struct bounds own = report_box_bounds(box);
    if (x > own.x1 && x < own.x2)
        return;
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        add_spot(spots, box->x, box->y + lines[i] * (own.y2 - own.y1 + 1), angle);
}

/* Beside the point that it is held at: above, below, right, left, and the corners. */
static void add_point_spots(struct report_spots *spots, const struct report_label *label,
                            const struct context *context)
{
    static const double ways[][2] = {{0, -1}, {1, 0},   {-1, 0}, {0, 1},
                                     {1, -1}, {-1, -1}, {1, 1},  {-1, 1}};
    const struct item *item = label->item;
    struct report_box box = report_label_box(label, context);
    struct bounds own = report_box_bounds(&box);
    double width = (own.x2 - own.x1) / 2, height = (own.y2 - own.y1) / 2;
    double x = item->x + label->x, y = item->y + label->y;
    if (label->rim > 0) {
        add_spots_about(spots, label, box);
        return;
    }
    if (item->text.radius != 0) {
        add_polar_spots(spots, label, box);
        return;
    }
    add_shifted_spots(spots, &box, x, item->text.angle);
    /* As far off as the spec has it, where that says how large the point's symbol is. */
    double gap = fmax(gap_at_point, fmin(12, hypot(item->text.dx, item->text.dy)));
    for (size_t i = 0; i < COUNT_OF(ways); i++) {
        bool is_corner = ways[i][0] != 0 && ways[i][1] != 0;
        double by = is_corner ? gap * 0.7 : gap;
        struct report_spot *spot = add_spot(spots, x + ways[i][0] * (by + width),
                                            y + ways[i][1] * (by + height), item->text.angle);
        spot->right = ways[i][0];
        spot->down = ways[i][1];
        spot->far = far_from_point;
    }
}

/* The line that a text is held at. */
struct own_line {
    double x, y;
    struct report_box box;
    bool is_found;
};

static bool find_line(const struct report_obstacle *obstacle, void *closure)
{
    struct own_line *line = closure;
    const struct report_box *box = &obstacle->box;
    if (!obstacle->is_line || report_box_distance(box, line->x, line->y) > 0.5 ||
        (line->is_found && box->half_length <= line->box.half_length))
        return true;
    line->box = *box;
    line->is_found = true;
    return true;
}

/* Beyond the end of a line that a text is held at, where it goes no further. */
static void add_spot_beyond(struct report_spots *spots, const struct report_label *label,
                            const struct own_line *line, const struct bounds *own)
{
    static const double at_end = 2;
    double along_x = line->box.half_length * line->box.cosine;
    double along_y = line->box.half_length * line->box.sine;
    double right = line->x - line->box.x, down = line->y - line->box.y;
    double length = hypot(right, down);
    if (length <= 0 || length < hypot(along_x, along_y) - at_end)
        return;
    double width = (own->x2 - own->x1) / 2, height = (own->y2 - own->y1) / 2;
    right /= length, down /= length;
    struct report_spot *spot =
        add_spot(spots, line->x + right * (gap_at_point + width),
                 line->y + down * (gap_at_point + height), label->item->text.angle);
    spot->right = right;
    spot->down = down;
    spot->far = far_from_point;
}

static double clamp(double value, double low, double high)
{
    return fmax(low, fmin(fmax(low, high), value));
}

/* Along a level or upright line that a text is held at: on either side of it, first near where the
 * spec has it, then further off. */
static void add_spots_along(struct report_spots *spots, const struct report_label *label,
                            const struct report_space *space, const struct context *context)
{
    enum { PLACES = 9 };
    struct own_line line = {.x = label->item->x + label->x, .y = label->item->y + label->y};
    struct bounds near = {line.x - 1, line.y - 1, line.x + 1, line.y + 1};
    report_space_visit(space, &near, find_line, &line);
    struct report_box box = report_label_box(label, context);
    struct bounds own = report_box_bounds(&box), along = report_box_bounds(&line.box);
    double width = (own.x2 - own.x1) / 2, height = (own.y2 - own.y1) / 2;
    bool is_level = line.is_found && along.x2 - along.x1 > width && along.y2 - along.y1 < 2;
    bool is_upright = line.is_found && along.y2 - along.y1 > height && along.x2 - along.x1 < 2;
    double far_x = gap_at_bar + width, far_y = gap_at_bar + height;
    if (line.is_found)
        add_spot_beyond(spots, label, &line, &own);
    /* First on the side where it is. */
    double first = (is_level ? box.y > line.y + 1 : box.x > line.x + 1) ? 1 : -1;
    for (int i = 0; (is_level || is_upright) && i < 2 * PLACES; i++) {
        double sign = i % 2 ? -first : first,
               by = (i / 2 + 1) / 2 * (i / 2 % 2 ? 1.0 : -1.0) / PLACES * 2;
        double x = clamp(box.x + by * (along.x2 - along.x1), along.x1 + far_x, along.x2 - far_x);
        double y = clamp(box.y + by * (along.y2 - along.y1), along.y1 + far_y, along.y2 - far_y);
        struct report_spot *spot =
            add_spot(spots, is_level ? x : line.x + sign * far_x,
                     is_level ? line.y + sign * far_y : y, label->item->text.angle);
        spot->right = is_level ? 0 : sign;
    }
}

void report_find_spots(const struct report_label *label, bool is_turned,
                       const struct report_space *space, struct report_spots *spots,
                       const struct context *context)
{
    *spots = (struct report_spots){.count = 0};
    if (label->bar) {
        add_bar_spots(spots, label, is_turned && report_label_is_upright(label), context);
        return;
    }
    if (label->item->text.radius == 0)
        add_spots_along(spots, label, space, context);
    if (spots->count == 0) /* far from its line, a note would be another's */
        add_point_spots(spots, label, context);
}
