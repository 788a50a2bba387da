/*
 * Where a text goes. It stays where the spec has it when it is free there. A value of a bar else
 * goes beyond the bar's end or into it, whichever it was nearer to; another text beside the point
 * that it is held at. When that leaves many values of upright bars out, all of them are turned.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/report/contrast.h"
#include "charts/report/values_internal.h"
#include "render/item.h"

enum { MOST_SPOTS = 14 };

/* Distances px: of a value from its bar's end, of a text from its point, between lines, and between
 * values on one line, where two numbers would else read as one. */
static const double gap_at_bar = 3, gap_at_point = 4, gap_between = 1, gap_along = 2;

/* A place: the centre of the text's box. */
struct spot {
    double x, y, angle;
    bool is_original, is_in_bar;
};

struct spots {
    struct spot items[MOST_SPOTS];
    size_t count;
};

struct placing {
    struct report_label *label;
    const struct spot *spot;
    struct report_box box;
};

struct attempt {
    struct report_survey *survey;
    const struct scene *scene;
    struct context *context;
    struct report_space *own; /* the texts of the mark so far */
    struct spot *chosen;
    size_t left_out;
    bool is_turned, is_by_rows;
};

static bool holds(const struct bounds *outer, const struct bounds *inner)
{
    return outer->x1 <= inner->x1 + 0.5 && outer->y1 <= inner->y1 + 0.5 &&
           outer->x2 >= inner->x2 - 0.5 && outer->y2 >= inner->y2 - 0.5;
}

/* The bar of the label, when it lies in it. */
static const struct report_bar *ground_of_box(const struct report_label *label,
                                              const struct report_box *box)
{
    return label->bar && report_box_is_in(box, &label->bar->bounds, 0) ? label->bar : NULL;
}

/* The edges of bars tell the values in them apart. */
static bool may_read_as_one(const struct placing *placing, const struct report_obstacle *obstacle)
{
    const struct report_bar *ground = ground_of_box(placing->label, &placing->box);
    return obstacle->is_value && (!ground || !obstacle->ground || ground == obstacle->ground);
}

static bool is_free_of(const struct report_obstacle *obstacle, void *closure)
{
    const struct placing *placing = closure;
    const struct report_bar *bar = obstacle->bar, *own = placing->label->bar;
    double gap = placing->spot->is_original ? 0 : gap_between;
    if (!bar) {
        struct report_box box = placing->box;
        if (may_read_as_one(placing, obstacle))
            box.half_length += gap_along - gap;
        return !report_boxes_meet(&box, &obstacle->box, gap);
    }
    if (!report_boxes_meet(&placing->box, &obstacle->box, 0))
        return true;
    /* On a bar, but not over its edge; a value isn't moved onto another bar than its own, unless
     * that one lies behind both. */
    return report_box_is_in(&placing->box, &bar->bounds, 0) &&
           (placing->spot->is_original || bar == own ||
            (own && placing->spot->is_in_bar && holds(&bar->bounds, &own->bounds)));
}

static struct report_box box_of(const struct report_label *label, const struct context *context)
{
    return report_box_of_text(label->item, label->x, label->y, context->measurer);
}

/* Writes the text level or turned about its centre, and moves it to the spot. */
static void move_to(struct report_label *label, const struct spot *spot,
                    const struct context *context)
{
    struct text_item *text = &label->item->text;
    text->align = TEXT_ALIGN_CENTER;
    text->baseline = TEXT_BASELINE_MIDDLE;
    text->dx = text->dy = text->radius = text->theta = 0;
    text->angle = spot->angle;
    label->item->x = label->item->y = 0;
    struct report_box box = box_of(label, context);
    label->item->x = spot->x - box.x;
    label->item->y = spot->y - box.y;
}

static struct report_box box_at(const struct report_label *label, const struct spot *spot,
                                const struct context *context)
{
    struct report_label moved = *label;
    struct item item = *label->item;
    moved.item = &item;
    if (!spot->is_original)
        move_to(&moved, spot, context);
    return box_of(&moved, context);
}

static void add_spot(struct spots *spots, double x, double y, double angle, bool is_in_bar)
{
    if (spots->count < MOST_SPOTS)
        spots->items[spots->count++] =
            (struct spot){.x = x, .y = y, .angle = angle, .is_in_bar = is_in_bar};
}

/* Beyond the end of the bar, or before it: is_in. own: what the text takes at that angle. */
static void add_at_end(struct spots *spots, const struct report_label *label,
                       const struct bounds *own, double angle, bool is_in)
{
    double half_width = (own->x2 - own->x1) / 2, half_height = (own->y2 - own->y1) / 2;
    const struct bounds *bar = &label->bar->bounds;
    double x = (bar->x1 + bar->x2) / 2, y = (bar->y1 + bar->y2) / 2, sign = is_in ? -1 : 1;
    switch (label->side) {
    case REPORT_SIDE_TOP:
        add_spot(spots, x, bar->y1 - sign * (gap_at_bar + half_height), angle, is_in);
        break;
    case REPORT_SIDE_BOTTOM:
        add_spot(spots, x, bar->y2 + sign * (gap_at_bar + half_height), angle, is_in);
        break;
    case REPORT_SIDE_LEFT:
        add_spot(spots, bar->x1 - sign * (gap_at_bar + half_width), y, angle, is_in);
        break;
    case REPORT_SIDE_RIGHT:
        add_spot(spots, bar->x2 + sign * (gap_at_bar + half_width), y, angle, is_in);
        break;
    default:
        break;
    }
}

static bool is_upright(const struct report_label *label)
{
    return label->side == REPORT_SIDE_TOP || label->side == REPORT_SIDE_BOTTOM;
}

/* Whether the text's middle is on its bar. */
static bool is_on_bar(const struct report_label *label, const struct report_box *box)
{
    const struct bounds *bar = &label->bar->bounds;
    return box->x >= bar->x1 && box->x <= bar->x2 && box->y >= bar->y1 && box->y <= bar->y2;
}

static void add_bar_spots(struct spots *spots, const struct report_label *label, bool is_turned,
                          const struct context *context)
{
    const struct bounds *bar = &label->bar->bounds;
    struct spot level = {.angle = is_turned ? 270 : label->item->text.angle};
    struct report_box original = box_of(label, context), box = box_at(label, &level, context);
    struct bounds own = report_box_bounds(&box);
    bool is_on = is_on_bar(label, &original);
    add_at_end(spots, label, &own, level.angle, is_on);
    add_at_end(spots, label, &own, level.angle, !is_on);
    add_spot(spots, (bar->x1 + bar->x2) / 2, (bar->y1 + bar->y2) / 2, level.angle, true);
}

static bool is_on_pie(const struct report_label *label, const struct report_box *box)
{
    double x = label->item->x + label->x, y = label->item->y + label->y;
    return label->circle > 0 && report_box_distance(box, x, y) < label->circle;
}

/* Further out: as far as the pie asks for, and a line more. */
static void add_polar_spots(struct spots *spots, const struct report_label *label,
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
    add_spot(spots, box.x, box.y, label->item->text.angle, false);
    add_spot(spots, box.x + line * cos(polar), box.y + line * sin(polar), label->item->text.angle,
             false);
}

/* Up to one and a half lines higher or lower, for what stands right or left of its point. */
static void add_shifted_spots(struct spots *spots, const struct report_box *box, double x,
                              double angle)
{
    static const double lines[] = {-0.5, 0.5, -1, 1, -1.5, 1.5};
    struct bounds own = report_box_bounds(box);
    if (x > own.x1 && x < own.x2)
        return;
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        add_spot(spots, box->x, box->y + lines[i] * (own.y2 - own.y1 + 1), angle, false);
}

/* Beside the point that it is held at: above, below, right, left, and the corners. */
static void add_point_spots(struct spots *spots, const struct report_label *label,
                            const struct context *context)
{
    static const double ways[][2] = {{0, -1}, {1, 0},   {-1, 0}, {0, 1},
                                     {1, -1}, {-1, -1}, {1, 1},  {-1, 1}};
    const struct item *item = label->item;
    struct report_box box = box_of(label, context);
    struct bounds own = report_box_bounds(&box);
    double width = (own.x2 - own.x1) / 2, height = (own.y2 - own.y1) / 2;
    double x = item->x + label->x, y = item->y + label->y;
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
        add_spot(spots, x + ways[i][0] * (by + width), y + ways[i][1] * (by + height),
                 item->text.angle, false);
    }
}

static void find_spots(const struct report_label *label, bool is_turned, struct spots *spots,
                       const struct context *context)
{
    *spots = (struct spots){.count = 0};
    if (label->bar)
        add_bar_spots(spots, label, is_turned && is_upright(label), context);
    else
        add_point_spots(spots, label, context);
}

static bool is_free(const struct attempt *attempt, struct report_label *label,
                    const struct spot *spot, struct report_box *box)
{
    struct placing placing = {label, spot, box_at(label, spot, attempt->context)};
    struct bounds bounds = report_box_bounds(&placing.box);
    *box = placing.box;
    if (!report_box_is_in(box, &label->room, 0) || is_on_pie(label, box))
        return false;
    bounds_expand(&bounds, gap_along);
    return report_space_visit(attempt->survey->space, &bounds, is_free_of, &placing) &&
           report_space_visit(attempt->own, &bounds, is_free_of, &placing);
}

/* Nothing is seen of it, so it is in nobody's way: empty, transparent, clipped away. */
static bool is_unseen(const struct report_label *label, const struct context *context)
{
    const struct item *item = label->item;
    struct report_box box = box_of(label, context);
    struct bounds bounds = report_box_bounds(&box);
    return report_box_is_empty(&box) || item->style.opacity <= 0 ||
           (item->style.fill.type == PAINT_NONE && item->style.stroke.type == PAINT_NONE) ||
           bounds.x2 <= label->room.x1 || bounds.x1 >= label->room.x2 ||
           bounds.y2 <= label->room.y1 || bounds.y1 >= label->room.y2;
}

static bool take_spot(struct attempt *attempt, const struct report_label *label,
                      const struct report_box *box)
{
    struct report_obstacle taken = {
        .box = *box, .is_value = true, .ground = ground_of_box(label, box)};
    return report_space_add(attempt->own, &taken);
}

/* *chosen is the original spot, when that is free. False when memory is out. */
static bool keep_spot(struct attempt *attempt, struct report_label *label, struct spot *chosen)
{
    struct spot original = {.is_original = true};
    struct report_box box;
    *chosen = original;
    if (is_unseen(label, attempt->context))
        return true;
    bool is_turned = attempt->is_turned && label->bar && is_upright(label);
    chosen->is_original = !is_turned && is_free(attempt, label, &original, &box);
    return !chosen->is_original || take_spot(attempt, label, &box);
}

/* A spot that is not original and whose angle is NAN: none was free. False when memory is out. */
static bool choose_spot(struct attempt *attempt, struct report_label *label, struct spot *chosen)
{
    struct spots spots;
    struct report_box box;
    find_spots(label, attempt->is_turned, &spots, attempt->context);
    for (size_t i = 0; i < spots.count; i++) {
        *chosen = spots.items[i];
        if (is_free(attempt, label, chosen, &box))
            return take_spot(attempt, label, &box);
    }
    *chosen = (struct spot){.angle = NAN};
    attempt->left_out++;
    return true;
}

/* What is free where the spec has it stays there; then the others look for a place. By rows, each
 * looks for its place before the next one. False when memory is out. */
static bool try_order(const struct report_labels_of_mark *labels, struct attempt *attempt)
{
    struct bounds picture = {0, 0, attempt->scene->width, attempt->scene->height};
    struct arena *arena = attempt->context->arena;
    attempt->own = report_space_new(&picture, labels->mark->item_count, arena);
    attempt->chosen = arena_array(arena, labels->mark->item_count + 1, sizeof *attempt->chosen);
    if (!attempt->own || !attempt->chosen)
        return false;
    for (size_t i = 0; i < labels->mark->item_count; i++) {
        struct spot *chosen = &attempt->chosen[i];
        if (!keep_spot(attempt, &labels->labels[i], chosen) ||
            (attempt->is_by_rows && !chosen->is_original &&
             !choose_spot(attempt, &labels->labels[i], chosen)))
            return false;
    }
    for (size_t i = 0; !attempt->is_by_rows && i < labels->mark->item_count; i++) {
        struct spot *chosen = &attempt->chosen[i];
        if (!chosen->is_original && !choose_spot(attempt, &labels->labels[i], chosen))
            return false;
    }
    return true;
}

/* By rows only where that leaves fewer out, as about a pie: it moves more. */
static bool try_placing(const struct report_labels_of_mark *labels, struct attempt *attempt)
{
    struct attempt by_rows = *attempt;
    by_rows.is_by_rows = true;
    if (!try_order(labels, attempt) || (attempt->left_out && !try_order(labels, &by_rows)))
        return false;
    if (by_rows.left_out < attempt->left_out)
        *attempt = by_rows;
    return true;
}

/* Turned texts are harder to read, so a few values left out are the smaller evil. */
static bool may_turn(const struct report_labels_of_mark *labels, const struct attempt *level)
{
    size_t count = 0;
    for (size_t i = 0; i < labels->mark->item_count; i++) {
        const struct report_label *label = &labels->labels[i];
        count += label->bar && is_upright(label) && label->item->text.angle == 0;
    }
    return count == labels->mark->item_count && level->left_out * 10 > count;
}

/* What is behind a text at its spot. */
static struct color ground_of(const struct report_label *label, const struct spot *spot,
                              const struct scene *scene)
{
    static const struct color white = {255, 255, 255, 1};
    struct color ground = report_paint_over(&scene->background, 1, white);
    bool is_on = label->bar && spot->is_in_bar;
    return is_on ? report_paint_over(&label->bar->fill, label->bar->opacity, ground) : ground;
}

static void color_text(struct report_label *label, const struct spot *spot,
                       const struct scene *scene)
{
    struct style *style = &label->item->style;
    if (style->fill.type != PAINT_COLOR || !label->bar)
        return;
    struct color ground = ground_of(label, spot, scene);
    double contrast = report_contrast(report_paint_over(&style->fill, 1, ground), ground);
    /* Beyond its bar, white would be lost; 3 is what WCAG asks of large texts. */
    if (spot->is_in_bar || contrast < 3)
        style->fill.color = report_readable(style->fill.color, ground);
}

static bool settle(struct report_labels_of_mark *labels, const struct attempt *attempt)
{
    for (size_t i = 0; i < labels->mark->item_count; i++) {
        struct report_label *label = &labels->labels[i];
        const struct spot *spot = &attempt->chosen[i];
        label->is_original = spot->is_original;
        label->is_left_out = isnan(spot->angle);
        if (label->is_left_out)
            continue;
        if (!spot->is_original) {
            color_text(label, spot, attempt->scene);
            move_to(label, spot, attempt->context);
        }
        struct report_obstacle taken = {.box = box_of(label, attempt->context), .is_value = true};
        taken.ground = ground_of_box(label, &taken.box);
        if (!report_box_is_empty(&taken.box) && !report_space_add(attempt->survey->space, &taken))
            return false;
    }
    return true;
}

bool report_place_labels(struct report_labels_of_mark *labels, struct report_survey *survey,
                         const struct scene *scene, bool *turned, struct context *context)
{
    struct attempt level = {.survey = survey, .scene = scene, .context = context};
    struct attempt upright = level;
    upright.is_turned = true;
    *turned = false;
    if (!try_placing(labels, &level))
        return false;
    if (may_turn(labels, &level)) {
        if (!try_placing(labels, &upright))
            return false;
        *turned = upright.left_out < level.left_out;
    }
    return settle(labels, *turned ? &upright : &level);
}
