/*
 * What is where in a laid-out scene: guides and bars, which stay, and texts of marks. Which bar a
 * text belongs to follows from where both stand; a wrong one would put a value on another's bar, so
 * in doubt there is none.
 */
#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/report/line_ends.h"
#include "charts/report/obstacles.h"
#include "charts/report/values_internal.h"
#include "render/item.h"

/* A group on the way down. */
struct level {
    struct item *group;
    double x, y;
    struct bounds clip;
    bool is_guide;
    const struct report_bar *bars; /* of its marks, one after the other */
    size_t bar_count;
};

struct walk {
    struct report_survey *survey;
    struct context *context;
};

static bool walk_group(struct walk *walk, const struct level *parent, struct item *group,
                       bool is_guide);

static struct bounds meet(const struct bounds *a, const struct bounds *b)
{
    return (struct bounds){fmax(a->x1, b->x1), fmax(a->y1, b->y1), fmin(a->x2, b->x2),
                           fmin(a->y2, b->y2)};
}

static struct bounds frame_of(const struct level *level)
{
    return (struct bounds){level->x, level->y, level->x + level->group->group.width,
                           level->y + level->group->group.height};
}

static struct bounds clip_of(const struct level *level, const struct scene_mark *mark)
{
    struct bounds frame = frame_of(level);
    return mark->clip ? meet(&level->clip, &frame) : level->clip;
}

static bool is_of_data(const struct scene_mark *mark)
{
    return !strcmp(mark->role, "mark");
}

/* A rectangle thinner than that is a line. */
enum { LEAST_THICKNESS = 3 };

/* Bands in the background hardly disturb a text. */
static const double least_opacity = 0.4;

static bool is_bar(const struct item *item, const struct bounds *bounds)
{
    double opacity = item->style.opacity * item->style.fill_opacity;
    if (item->style.fill.type == PAINT_COLOR)
        opacity *= item->style.fill.color.alpha;
    return item->style.fill.type != PAINT_NONE && opacity >= least_opacity &&
           bounds->x2 - bounds->x1 >= 0 && bounds->y2 - bounds->y1 >= 0 &&
           fmax(bounds->x2 - bounds->x1, bounds->y2 - bounds->y1) >= LEAST_THICKNESS;
}

static bool add_bars(struct walk *walk, const struct level *level, const struct scene_mark *mark,
                     struct report_bar *bars)
{
    struct bounds clip = clip_of(level, mark);
    struct report_frame frame = {level->x, level->y, clip};
    for (size_t i = 0; i < mark->item_count; i++) {
        const struct item *item = &mark->items[i];
        double x = item->x + level->x, y = item->y + level->y;
        struct bounds whole = {fmin(x, x + item->rect.width), fmin(y, y + item->rect.height),
                               fmax(x, x + item->rect.width), fmax(y, y + item->rect.height)};
        bars[i] = (struct report_bar){.bounds = meet(&whole, &clip),
                                      .mark = mark,
                                      .index = i,
                                      .fill = item->style.fill,
                                      .opacity = item->style.opacity * item->style.fill_opacity};
        const struct bounds *bounds = &bars[i].bounds;
        bool is_thick = fmin(bounds->x2 - bounds->x1, bounds->y2 - bounds->y1) >= LEAST_THICKNESS;
        bool is_one = is_bar(item, bounds);
        struct report_obstacle obstacle = {.box = report_box_of_bounds(bounds), .bar = &bars[i]};
        if (!is_one)
            bars[i].mark = NULL;
        if (!(is_one && is_thick ? report_space_add(walk->survey->space, &obstacle)
                                 : report_add_outlines(walk->survey->space, mark, i, 1, &frame)))
            return false;
    }
    return true;
}

/* The bars directly in a group come before its texts, whichever is painted first. */
static bool find_bars(struct walk *walk, struct level *level)
{
    const struct group_item *group = &level->group->group;
    size_t count = 0;
    for (size_t i = 0; i < group->mark_count; i++)
        count += group->marks[i].type == &item_rect ? group->marks[i].item_count : 0;
    struct report_bar *bars = arena_array(walk->context->arena, count + 1, sizeof *bars);
    if (!bars)
        return false;
    level->bars = bars;
    for (size_t i = 0; i < group->mark_count; i++) {
        const struct scene_mark *mark = &group->marks[i];
        if (mark->type != &item_rect || !is_of_data(mark))
            continue;
        if (!add_bars(walk, level, mark, bars + level->bar_count))
            return false;
        level->bar_count += mark->item_count;
    }
    return true;
}

static bool is_near(double a, double b)
{
    return fabs(a - b) <= 1;
}

/* Where a text is held at a bar; REPORT_SIDE_NONE: it isn't. */
static enum report_side side_of(const struct report_label *label, const struct bounds *bar)
{
    const struct text_item *text = &label->item->text;
    double x = label->item->x + label->x, y = label->item->y + label->y;
    bool is_mid_x = is_near(x, (bar->x1 + bar->x2) / 2),
         is_mid_y = is_near(y, (bar->y1 + bar->y2) / 2);
    if (text->radius != 0 || x < bar->x1 - 1 || x > bar->x2 + 1 || y < bar->y1 - 1 ||
        y > bar->y2 + 1)
        return REPORT_SIDE_NONE;
    bool is_low = text->dy > 0 || text->baseline == TEXT_BASELINE_TOP;
    bool is_left = text->dx < 0 || text->align == TEXT_ALIGN_RIGHT;
    if (is_mid_x && is_near(y, bar->y1) && !(is_near(y, bar->y2) && is_low))
        return REPORT_SIDE_TOP;
    if (is_mid_x && is_near(y, bar->y2))
        return REPORT_SIDE_BOTTOM;
    if (is_mid_y && is_near(x, bar->x2) && !(is_near(x, bar->x1) && is_left))
        return REPORT_SIDE_RIGHT;
    if (is_mid_y && is_near(x, bar->x1))
        return REPORT_SIDE_LEFT;
    return is_mid_x || is_mid_y ? REPORT_SIDE_MIDDLE : REPORT_SIDE_NONE;
}

/* Texts and bars of the same rows: as many, each at its own. */
static bool link_all(struct report_labels_of_mark *labels, const struct report_bar *bars)
{
    size_t count = labels->mark->item_count;
    for (size_t i = 0; i < count; i++) {
        if (!bars[i].mark || side_of(&labels->labels[i], &bars[i].bounds) == REPORT_SIDE_NONE)
            return false;
    }
    for (size_t i = 0; i < count; i++) {
        labels->labels[i].bar = &bars[i];
        labels->labels[i].side = side_of(&labels->labels[i], &bars[i].bounds);
    }
    return true;
}

/* Vega-Lite may stack texts in another order than bars, as what they say counts for it: as many
 * texts as bars that don't stand at these are other bars' values. */
static bool link_mark(struct report_labels_of_mark *labels, const struct level *level)
{
    size_t count = labels->mark->item_count;
    bool is_doubtful = false;
    for (size_t i = 0; count && i + count <= level->bar_count;) {
        const struct scene_mark *mark = level->bars[i].mark;
        size_t own = mark ? mark->item_count : 1;
        bool is_match = mark && own == count && level->bars[i].index == 0;
        if (is_match && link_all(labels, &level->bars[i]))
            return true;
        is_doubtful |= is_match && count > 1;
        i += own;
    }
    return is_doubtful;
}

/* The only bar that a text stands at. */
struct only_bar {
    const struct report_label *label;
    const struct report_bar *bar;
    enum report_side side;
    bool is_doubtful;
};

static bool visit_bar(const struct report_obstacle *obstacle, void *closure)
{
    struct only_bar *only = closure;
    if (!obstacle->bar || obstacle->bar == only->bar)
        return true;
    enum report_side side = side_of(only->label, &obstacle->bar->bounds);
    if (side == REPORT_SIDE_NONE)
        return true;
    only->is_doubtful = only->bar != NULL;
    only->bar = obstacle->bar;
    only->side = side;
    return !only->is_doubtful;
}

static void link_one(struct report_label *label, const struct report_space *space)
{
    struct only_bar only = {.label = label};
    double x = label->item->x + label->x, y = label->item->y + label->y;
    struct bounds near = {x - 2, y - 2, x + 2, y + 2};
    report_space_visit(space, &near, visit_bar, &only);
    if (only.bar && !only.is_doubtful) {
        label->bar = only.bar;
        label->side = only.side;
    }
}

static bool are_twins(const struct item *a, const struct item *b)
{
    return is_near(a->x, b->x) && is_near(a->y, b->y) && a->text.text && b->text.text &&
           !strcmp(a->text.text, b->text.text);
}

/* A text that isn't a value: it says the same for all rows, at one place. */
static void find_note(struct report_labels_of_mark *labels)
{
    const struct scene_mark *mark = labels->mark;
    size_t twins = 1;
    while (twins < mark->item_count && are_twins(&mark->items[0], &mark->items[twins]))
        twins++;
    labels->is_note = mark->item_count > 0 && twins == mark->item_count && !labels->labels[0].bar;
    labels->count = labels->is_note ? 1 : mark->item_count;
}

/* The radius of the pie about whose middle a text is held. */
static double circle_of(const struct level *level, const struct item *text)
{
    double circle = 0;
    for (size_t m = 0; m < level->group->group.mark_count; m++) {
        const struct scene_mark *mark = &level->group->group.marks[m];
        for (size_t i = 0; mark->type == &item_arc && i < mark->item_count; i++) {
            const struct item *arc = &mark->items[i];
            if (is_near(arc->x, text->x) && is_near(arc->y, text->y))
                circle = fmax(circle, arc->arc.outer_radius);
        }
    }
    return circle;
}

/* A text about a pie stands in it or outside of it. */
static void find_circle(struct report_label *label, const struct level *level)
{
    double radius = label->item->text.radius;
    double circle = radius > 0 ? circle_of(level, label->item) : 0;
    *(radius >= circle ? &label->circle : &label->rim) = circle;
}

static bool add_labels(struct walk *walk, const struct level *level, struct scene_mark *mark)
{
    struct report_survey *survey = walk->survey;
    struct report_labels_of_mark *labels = arena_alloc(walk->context->arena, sizeof *labels);
    if (!labels)
        return false;
    labels->mark = mark;
    labels->group = level->group;
    labels->labels =
        arena_array(walk->context->arena, mark->item_count + 1, sizeof *labels->labels);
    if (!labels->labels)
        return false;
    for (size_t i = 0; i < mark->item_count; i++)
        labels->labels[i] = (struct report_label){.item = &mark->items[i],
                                                  .x = level->x,
                                                  .y = level->y,
                                                  .room = clip_of(level, mark),
                                                  .plot = frame_of(level)};
    for (size_t i = 0; i < mark->item_count; i++)
        find_circle(&labels->labels[i], level);
    labels->is_linked = link_mark(labels, level);
    if (!report_spread_line_ends(labels, level->group, walk->context))
        return false;
    *(survey->last ? &survey->last->next : &survey->first) = labels;
    survey->last = labels;
    return true;
}

static bool add_texts(struct walk *walk, const struct level *level, const struct scene_mark *mark)
{
    for (size_t i = 0; i < mark->item_count; i++) {
        struct report_obstacle obstacle = {
            .box =
                report_box_of_text(&mark->items[i], level->x, level->y, walk->context->measurer)};
        if (!report_box_is_empty(&obstacle.box) &&
            !report_space_add(walk->survey->space, &obstacle))
            return false;
    }
    return true;
}

static bool add_outlines(struct walk *walk, const struct level *level,
                         const struct scene_mark *mark)
{
    struct report_frame frame = {level->x, level->y, clip_of(level, mark)};
    return report_add_outlines(walk->survey->space, mark, 0, mark->item_count, &frame);
}

static bool is_line_of_axis(const struct scene_mark *mark)
{
    return mark->type == &item_rule &&
           (!strcmp(mark->role, "axis-domain") || !strcmp(mark->role, "axis-tick"));
}

/* Bars are in the way as a whole: find_bars(). */
static bool is_outlined(const struct scene_mark *mark)
{
    return mark->type != &item_text && mark->type != &item_rect && !mark->type->has_marks;
}

static bool walk_mark(struct walk *walk, const struct level *level, struct scene_mark *mark)
{
    bool is_legend = !strcmp(mark->role, "legend");
    bool is_guide =
        level->is_guide || is_legend || !strcmp(mark->role, "axis") || !strcmp(mark->role, "title");
    if (mark->type == &item_text && (level->is_guide || !is_of_data(mark)))
        return add_texts(walk, level, mark);
    if (is_line_of_axis(mark) || (is_of_data(mark) && is_outlined(mark)))
        return add_outlines(walk, level, mark);
    if (mark->type == &item_text)
        return add_labels(walk, level, mark);
    for (size_t i = 0; mark->type->has_marks && i < mark->item_count; i++) {
        struct item *group = &mark->items[i];
        struct bounds box = {level->x + group->x, level->y + group->y,
                             level->x + group->x + group->group.width,
                             level->y + group->y + group->group.height};
        struct report_obstacle obstacle = {.box = report_box_of_bounds(&box)};
        if (is_legend && !report_space_add(walk->survey->space, &obstacle))
            return false;
        if (!walk_group(walk, level, group, is_guide))
            return false;
    }
    return true;
}

static bool walk_group(struct walk *walk, const struct level *parent, struct item *group,
                       bool is_guide)
{
    struct level level = {.group = group,
                          .x = parent->x + group->x,
                          .y = parent->y + group->y,
                          .clip = parent->clip,
                          .is_guide = is_guide};
    struct bounds frame = frame_of(&level);
    if (group->group.clip)
        level.clip = meet(&level.clip, &frame);
    if (!is_guide && !find_bars(walk, &level))
        return false;
    for (size_t i = 0; i < group->group.mark_count; i++) {
        if (!walk_mark(walk, &level, &group->group.marks[i]))
            return false;
    }
    return true;
}

/* How far a text may go beyond the picture, px. */
static const double most_beyond = 100;

static bool has_views(const struct item *root)
{
    for (size_t i = 0; i < root->group.mark_count; i++) {
        const struct scene_mark *mark = &root->group.marks[i];
        if (mark->type->has_marks && !strcmp(mark->role, "scope"))
            return true;
    }
    return false;
}

bool report_survey_scene(struct scene *scene, bool may_leave, struct report_survey *survey,
                         struct context *context)
{
    struct bounds picture = {0, 0, scene->width, scene->height}, room = picture;
    struct walk walk = {.survey = survey, .context = context};
    *survey = (struct report_survey){
        .space = report_space_new(&picture, (size_t)64 * 64, context->arena)};
    /* Of several views, a text beyond its own would seem to be another's. */
    if (may_leave && !has_views(&scene->root.items[0]))
        bounds_expand(&room, most_beyond);
    struct level outside = {.x = scene->origin_x, .y = scene->origin_y, .clip = room};
    if (!survey->space || !walk_group(&walk, &outside, &scene->root.items[0], false))
        return false;
    for (struct report_labels_of_mark *labels = survey->first; labels; labels = labels->next) {
        for (size_t i = 0; !labels->is_linked && i < labels->mark->item_count; i++)
            link_one(&labels->labels[i], survey->space);
        find_note(labels);
    }
    return true;
}
