/*
 * Where a text goes. It stays where the spec has it when it is free there. A value of a bar else
 * goes beyond the bar's end or into it, whichever it was nearer to; another text beside the point
 * that it is held at. When that leaves many values of upright bars out, all of them are turned.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/label/contrast.h"
#include "charts/label/wrap.h"
#include "charts/read/context.h"
#include "charts/report/spots.h"
#include "render/item.h"
#include "render/text.h"

/* Distances px: between texts, and between values on one line, where two numbers would else read as
 * one. */
static const double gap_between = 1, gap_along = 2;

/* By how much a text moves on at a time, and how far at first, px. */
static const double slide = 2, near = 12;

struct placing {
    struct report_label *label;
    const struct report_spot *spot;
    struct report_box box;
    bool is_crossed; /* by a line */
};

enum ground { GROUND_ANY, GROUND_OUTSIDE, GROUND_BAR };

struct attempt {
    struct report_survey *survey;
    const struct scene *scene;
    struct context *context;
    struct report_space *own; /* the texts of the mark so far */
    struct report_spot *chosen;
    size_t left_out;
    bool is_turned, is_by_rows;
    enum ground ground; /* where values of bars may stand */
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

/* Whether the text may be there for all but lines, which are noted. */
static bool is_free_of(const struct report_obstacle *obstacle, void *closure)
{
    struct placing *placing = closure;
    const struct report_bar *bar = obstacle->bar, *own = placing->label->bar;
    double gap = placing->spot->is_original ? 0 : gap_between;
    if (obstacle->is_line) {
        placing->is_crossed =
            placing->is_crossed || report_boxes_meet(&placing->box, &obstacle->box, gap);
        return true;
    }
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

static bool is_on_pie(const struct report_label *label, const struct report_box *box)
{
    double x = label->item->x + label->x, y = label->item->y + label->y;
    return label->circle > 0 && report_box_distance(box, x, y) < label->circle;
}

/* A text in a plot isn't moved to where axes stand, left of it or below. */
static bool is_among_axes(const struct report_label *label, const struct report_spot *spot,
                          const struct report_box *box)
{
    double x = label->item->x + label->x, y = label->item->y + label->y;
    struct bounds own = report_box_bounds(box);
    return !spot->is_original && !label->bar && !spot->has_leader &&
           ((x >= label->plot.x1 && own.x1 < label->plot.x1) ||
            (y <= label->plot.y2 && own.y2 > label->plot.y2));
}

/* What stands at a spot. */
enum standing { STANDS_FREE, STANDS_ON_LINE, STANDS_NOWHERE };

static enum standing stand_at(const struct attempt *attempt, struct report_label *label,
                              const struct report_spot *spot, struct report_box *box)
{
    struct placing placing = {label, spot, report_label_box_at(label, spot, attempt->context),
                              false};
    struct bounds bounds = report_box_bounds(&placing.box);
    *box = placing.box;
    if (!report_box_is_in(box, &label->room, 0) || is_on_pie(label, box) ||
        is_among_axes(label, spot, box))
        return STANDS_NOWHERE;
    bounds_expand(&bounds, gap_along);
    if (!report_space_visit(attempt->survey->space, &bounds, is_free_of, &placing) ||
        !report_space_visit(attempt->own, &bounds, is_free_of, &placing))
        return STANDS_NOWHERE;
    return placing.is_crossed ? STANDS_ON_LINE : STANDS_FREE;
}

static bool is_free(const struct attempt *attempt, struct report_label *label,
                    const struct report_spot *spot, struct report_box *box)
{
    return stand_at(attempt, label, spot, box) == STANDS_FREE;
}

/* Moves the spot on until no line crosses the text there; false when something else comes first. */
static bool find_free(const struct attempt *attempt, struct report_label *label,
                      struct report_spot *spot, struct report_box *box)
{
    enum standing standing = stand_at(attempt, label, spot, box);
    for (double by = 0; by < spot->far && standing == STANDS_ON_LINE; by += slide) {
        spot->x += slide * spot->right;
        spot->y += slide * spot->down;
        standing = stand_at(attempt, label, spot, box);
    }
    return standing == STANDS_FREE;
}

/* Nothing is seen of it, so it is in nobody's way: empty, transparent, clipped away. */
static bool is_unseen(const struct report_label *label, const struct context *context)
{
    const struct item *item = label->item;
    struct report_box box = report_label_box(label, context);
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

static bool is_on_ground(const struct attempt *attempt, const struct report_label *label,
                         const struct report_spot *spot)
{
    return attempt->ground == GROUND_ANY || !label->bar ||
           spot->is_in_bar == (attempt->ground == GROUND_BAR);
}

/* *chosen is the original spot, when that is free. False when memory is out. */
static bool keep_spot(struct attempt *attempt, struct report_label *label,
                      struct report_spot *chosen)
{
    struct report_spot original = {.is_original = true};
    struct report_box box = report_label_box(label, attempt->context);
    original.is_in_bar = ground_of_box(label, &box) != NULL;
    *chosen = original;
    if (is_unseen(label, attempt->context))
        return true;
    bool is_turned = attempt->is_turned && label->bar && report_label_is_upright(label);
    chosen->is_original =
        !is_turned && !label->aim.is_set && is_free(attempt, label, &original, &box);
    return !chosen->is_original || take_spot(attempt, label, &box);
}

static bool try_spots(const struct attempt *attempt, struct report_label *label,
                      const struct report_spots *spots, struct report_spot *chosen,
                      struct report_box *box)
{
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < spots->count; i++) {
            *chosen = spots->items[i];
            if (round == 0)
                chosen->far = fmin(chosen->far, near);
            if (is_on_ground(attempt, label, chosen) && find_free(attempt, label, chosen, box))
                return true;
        }
    }
    return false;
}

static void leave_out(struct attempt *attempt, struct report_spot *chosen)
{
    *chosen = (struct report_spot){.angle = NAN};
    attempt->left_out++;
}

/* On more lines, where it has no place as it is. False when memory is out. */
static bool choose_broken(struct attempt *attempt, struct report_label *label,
                          struct report_spot *chosen)
{
    static const double shares[] = {0.65, 0.5, 0.4};
    const struct text_item *text = &label->item->text;
    double width = label_text_width(text->text, &text->font, attempt->context);
    for (size_t i = 0; i < COUNT_OF(shares); i++) {
        const char *lines =
            label_wrap(text->text, &text->font, shares[i] * width, 0, attempt->context);
        struct item item = *label->item;
        struct report_label broken = *label;
        struct report_spots spots;
        struct report_box box;
        if (!lines)
            return false;
        if (text_line_count(lines) == text_line_count(text->text))
            continue;
        item.text.text = lines;
        broken.item = &item;
        report_find_spots(&broken, false, attempt->survey->space, &spots, attempt->context);
        for (size_t k = 0; k < spots.count; k++)
            spots.items[k].text = lines;
        if (try_spots(attempt, label, &spots, chosen, &box))
            return take_spot(attempt, label, &box);
    }
    leave_out(attempt, chosen);
    return true;
}

/* A spot that is not original and whose angle is NAN: none was free. False when memory is out. */
static bool choose_spot(struct attempt *attempt, struct report_label *label,
                        struct report_spot *chosen)
{
    struct report_spots spots;
    struct report_box box;
    if (label->aim.is_set) {
        *chosen = (struct report_spot){.x = label->aim.x, .y = label->aim.y, .is_aim = true};
        if (is_free(attempt, label, chosen, &box))
            return take_spot(attempt, label, &box);
    }
    report_find_spots(label, attempt->is_turned, attempt->survey->space, &spots, attempt->context);
    if (try_spots(attempt, label, &spots, chosen, &box))
        return take_spot(attempt, label, &box);
    if (!label->bar)
        return choose_broken(attempt, label, chosen);
    leave_out(attempt, chosen);
    return true;
}

/* What is free where the spec has it stays there; then the others look for a place. By rows, each
 * looks for its place before the next one. False when memory is out. */
static bool try_order(const struct report_labels_of_mark *labels, struct attempt *attempt)
{
    struct bounds picture = {0, 0, attempt->scene->width, attempt->scene->height};
    struct arena *arena = attempt->context->arena;
    attempt->own = report_space_new(&picture, labels->count, arena);
    attempt->chosen = arena_array(arena, labels->count + 1, sizeof *attempt->chosen);
    if (!attempt->own || !attempt->chosen)
        return false;
    for (size_t i = 0; i < labels->count; i++) {
        struct report_spot *chosen = &attempt->chosen[i];
        if (!keep_spot(attempt, &labels->labels[i], chosen) ||
            (attempt->is_by_rows && !chosen->is_original &&
             !choose_spot(attempt, &labels->labels[i], chosen)))
            return false;
    }
    for (size_t i = 0; !attempt->is_by_rows && i < labels->count; i++) {
        struct report_spot *chosen = &attempt->chosen[i];
        if (!chosen->is_original && !choose_spot(attempt, &labels->labels[i], chosen))
            return false;
    }
    return true;
}

/* Of the values of bars that have a place, how many stand in their bars, and how many beside. */
static void count_grounds(const struct report_labels_of_mark *labels, const struct attempt *attempt,
                          size_t *in, size_t *beside)
{
    *in = *beside = 0;
    for (size_t i = 0; i < labels->count; i++) {
        const struct report_spot *spot = &attempt->chosen[i];
        if (labels->labels[i].bar && !isnan(spot->angle))
            ++*(spot->is_in_bar ? in : beside);
    }
}

/* The values of a series stand all in their bars or all beside them, unless that loses some. */
static bool try_grounds(const struct report_labels_of_mark *labels, struct attempt *attempt)
{
    size_t in, beside;
    count_grounds(labels, attempt, &in, &beside);
    enum ground grounds[] = {in > beside ? GROUND_BAR : GROUND_OUTSIDE,
                             in > beside ? GROUND_OUTSIDE : GROUND_BAR};
    for (size_t i = 0; in > 0 && beside > 0 && i < COUNT_OF(grounds); i++) {
        struct attempt one = *attempt;
        one.ground = grounds[i];
        one.left_out = 0;
        if (!try_order(labels, &one))
            return false;
        if (one.left_out <= attempt->left_out) {
            *attempt = one;
            return true;
        }
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
    return try_grounds(labels, attempt);
}

/* Turned texts are harder to read, so a few values left out are the smaller evil. */
static bool may_turn(const struct report_labels_of_mark *labels, const struct attempt *level)
{
    size_t count = 0;
    for (size_t i = 0; i < labels->count; i++) {
        const struct report_label *label = &labels->labels[i];
        count += label->bar && report_label_is_upright(label) && label->item->text.angle == 0;
    }
    return count == labels->count && level->left_out * 10 > count;
}

/* What is behind a text at its spot. */
static struct color ground_of(const struct report_label *label, const struct report_spot *spot,
                              const struct scene *scene)
{
    static const struct color white = {255, 255, 255, 1};
    struct color ground = contrast_paint_over(&scene->background, 1, white);
    bool is_on = label->bar && spot->is_in_bar;
    return is_on ? contrast_paint_over(&label->bar->fill, label->bar->opacity, ground) : ground;
}

static void color_text(struct report_label *label, const struct report_spot *spot,
                       const struct scene *scene)
{
    struct style *style = &label->item->style;
    if (style->fill.type != PAINT_COLOR || !(label->bar || spot->has_leader))
        return;
    struct color ground = ground_of(label, spot, scene);
    double contrast = contrast_ratio(contrast_paint_over(&style->fill, 1, ground), ground);
    /* Beyond its bar, white would be lost; 3 is what WCAG asks of large texts. */
    if ((spot->is_in_bar && !spot->is_original) || contrast < 3)
        style->fill.color = contrast_readable(style->fill.color, ground);
}

static bool settle(struct report_labels_of_mark *labels, const struct attempt *attempt)
{
    for (size_t i = 0; i < labels->count; i++) {
        struct report_label *label = &labels->labels[i];
        const struct report_spot *spot = &attempt->chosen[i];
        label->is_original = spot->is_original;
        label->is_left_out = isnan(spot->angle);
        label->aim.is_taken = spot->is_aim;
        if (label->is_left_out)
            continue;
        color_text(label, spot, attempt->scene);
        if (spot->has_leader) {
            label->has_leader = true;
            label->end_x = spot->end_x - label->x;
            label->end_y = spot->end_y - label->y;
        }
        if (!spot->is_original)
            report_label_move(label, spot, attempt->context);
        struct report_obstacle taken = {.box = report_label_box(label, attempt->context),
                                        .is_value = true};
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
