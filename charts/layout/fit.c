/*
 * The size of the picture grows with that of its views, by what isn't known before it is laid out:
 * the labels, titles and legends about them. So it is laid out several times, with factors that
 * come nearer, mostly two or three times.
 */
#include "charts/layout/fit.h"

#include <math.h>
#include <string.h>

#include "base/number.h"
#include "charts/guide/layout_style.h"
#include "charts/layout/autosize.h"
#include "charts/layout/economy.h"
#include "charts/layout/picture_frame.h"
#include "charts/layout/trial.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/scene.h"

/* No plot becomes smaller than that, px. */
static const double least_plot = 10;

enum { ROUNDS = 16, PATIENT_ROUNDS = 6 };

/* Less than this is nothing; less than that is margin, where labels make the size jump. px */
static const double exact = 0.005, near = 1;

/* One direction: what the picture came to with which factor. */
struct side {
    double target; /* px; 0: none, the factor stays 1 */
    double factor, size;
    double last_factor, last_size; /* 0: none */
    double low, low_size;          /* the largest that isn't too large; 0: none */
    double high, high_size;        /* the smallest that is too large; 0: none */
    double least;                  /* the factor of the smallest plots */
    double plot;                   /* the size of the figure's one plot; 0: there are several */
};

struct fitting {
    const struct fit_figure *figure;
    struct context *context;
    struct trial trial;
    struct side sides[2];
    bool may_save;    /* when there is no room, an economy is tried next: no error yet */
    bool has_no_room; /* which was so */
};

bool fit_is_asked(const struct fit_figure *figure, const struct context *context)
{
    const struct autosize *autosize = figure->autosize;
    /* What stands about the figure is in the size that the spec fits it to. */
    bool fits = autosize_fits(autosize, 0) || autosize_fits(autosize, 1);
    return context->size[0].px > 0 || context->size[1].px > 0 ||
           (fits && picture_frame_is_asked(context));
}

/* The smallest plot in that direction, px. */
static double smallest(const struct view *view, int axis)
{
    double size = axis == 0 ? view->pixel_width : view->pixel_height;
    double least = view->child_count == 0 && size > 0 ? size : INFINITY;
    for (size_t i = 0; i < view->child_count; i++)
        least = fmin(least, smallest(&view->children[i], axis));
    return least;
}

/* What the call asks for; else what the spec's autosize fits the picture to. */
static double target_of(const struct fit_figure *figure, int axis, const struct context *context)
{
    const struct autosize *autosize = figure->autosize;
    const struct padding *padding = figure->padding;
    double size = axis == 0 ? figure->view->pixel_width : figure->view->pixel_height;
    double about = axis == 0 ? padding->left + padding->right : padding->top + padding->bottom;
    if (context->size[axis].px > 0)
        return context->size[axis].px;
    if (!autosize_fits(autosize, axis) || figure->view->is_stepped[axis])
        return 0;
    return autosize->contains == 1 ? size : size + about;
}

static void open_side(struct side *side, const struct fit_figure *figure, int axis,
                      const struct context *context)
{
    double plot = smallest(figure->view, axis);
    *side = (struct side){.target = target_of(figure, axis, context), .factor = 1};
    side->least = plot > least_plot && isfinite(plot) ? least_plot / plot : 1;
    if (figure->view->kind == VIEW_UNIT || figure->view->kind == VIEW_LAYER)
        side->plot = axis == 0 ? figure->view->pixel_width : figure->view->pixel_height;
}

static bool lay_out(struct fitting *fitting)
{
    const struct scene *scene = fitting->figure->scene;
    if (!trial_lay_out(&fitting->trial, fitting->sides[0].factor, fitting->sides[1].factor))
        return false;
    fitting->sides[0].size = scene->width;
    fitting->sides[1].size = scene->height;
    return true;
}

/* Notes on which side of the target the size is. Where labels turn or wrap, what was learnt with
 * others may not hold any more. */
static void learn(struct side *side)
{
    if (side->size <= side->target + exact) {
        side->low = side->factor, side->low_size = side->size;
        if (side->high <= side->low)
            side->high = 0;
    } else {
        side->high = side->factor, side->high_size = side->size;
        if (side->low >= side->high)
            side->low = 0;
    }
}

/* How many px the picture grows by for a factor of 1. */
static double slope_of(const struct side *side)
{
    double slope = side->last_factor > 0
                       ? (side->size - side->last_size) / (side->factor - side->last_factor)
                       : side->plot;
    return slope > 0 && isfinite(slope) ? slope : side->size / side->factor;
}

static void choose_factor(struct side *side, int round)
{
    double next = side->factor + (side->target - side->size) / slope_of(side);
    bool is_between = side->low > 0 && side->high > 0;
    if (is_between && (!(next > side->low && next < side->high) || round >= PATIENT_ROUNDS))
        next = round % 2 ? (side->low + side->high) / 2
                         : side->low + (side->high - side->low) * (side->target - side->low_size) /
                                           (side->high_size - side->low_size);
    side->last_factor = side->factor, side->last_size = side->size;
    side->factor = fmax(next, side->least);
}

static bool is_done(const struct side *side, int round)
{
    double room = side->target - side->size;
    return !(side->target > 0) || fabs(room) < exact ||
           (round >= PATIENT_ROUNDS && room >= 0 && room < near);
}

static bool is_hopeless(const struct side *side)
{
    return side->target > 0 && side->size > side->target + exact && side->factor <= side->least;
}

/* What the spec fits is as small as it can be then, as in Vega; what the call asks for is an error.
 */
static bool give_up(struct fitting *fitting, int axis)
{
    const struct context_size *size = &fitting->context->size[axis];
    char least[NUMBER_TEXT_SIZE];
    if (!(size->px > 0)) {
        fitting->sides[axis].target = 0;
        return true;
    }
    fitting->has_no_room = true;
    if (fitting->may_save)
        return false;
    number_write(least, ceil(fitting->sides[axis].size * size->amount / size->px * 10) / 10);
    return node_error(
        fitting->figure->root, fitting->context->diag, DIAG_LIMIT,
        arena_format(fitting->context->arena, "give it more room or shorter texts%s",
                     fitting->context->style->roomier),
        "the figure can't be %s %s: what stands about its plots makes it %s%s at least", size->text,
        axis == 0 ? "wide" : "high", least, size->unit);
}

/* Where the size jumps over the target, the largest that isn't too large. */
static bool settle(struct fitting *fitting)
{
    for (int axis = 0; axis < 2; axis++) {
        struct side *side = &fitting->sides[axis];
        if (side->target > 0 && side->low > 0)
            side->factor = side->low;
    }
    if (!lay_out(fitting))
        return false;
    for (int axis = 0; axis < 2; axis++) {
        const struct side *side = &fitting->sides[axis];
        if (side->target > 0 && side->size > side->target + exact && !give_up(fitting, axis))
            return false;
    }
    return true;
}

static bool search(struct fitting *fitting)
{
    struct side *x = &fitting->sides[0], *y = &fitting->sides[1];
    for (int round = 0; round < ROUNDS; round++) {
        if (!lay_out(fitting))
            return false;
        if (is_done(x, round) && is_done(y, round))
            return true;
        for (int axis = 0; axis < 2; axis++) {
            struct side *side = &fitting->sides[axis];
            if (is_hopeless(side) && !give_up(fitting, axis))
                return false;
            if (side->target > 0 && !is_done(side, 0)) {
                learn(side);
                choose_factor(side, round);
            }
        }
    }
    return settle(fitting);
}

static bool search_with(struct fitting *fitting, const struct layout_economy *economy,
                        const struct side sides[2])
{
    fitting->trial.economy = economy;
    fitting->has_no_room = false;
    memcpy(fitting->sides, sides, sizeof fitting->sides);
    return search(fitting);
}

/* With all that stands about the plots, or without as much of it as leaves them their share of the
 * width; else as is best for them. */
static bool search_economies(struct fitting *fitting, const struct side sides[2])
{
    const struct layout_economy *best = NULL, *last = NULL;
    double best_share = 0;
    bool has_economies = fitting->context->style->column > 0 && sides[0].target > 0;
    size_t count = has_economies ? layout_economy_count : 1;
    for (size_t i = 0; i < count && best_share < layout_least_share; i++) {
        last = &layout_economies[i];
        fitting->may_save = i + 1 < count || best_share > 0;
        if (!search_with(fitting, last, sides)) {
            if (!fitting->has_no_room || !fitting->may_save)
                return false;
            continue;
        }
        double share = layout_plot_share(&fitting->trial);
        if (share <= best_share)
            continue;
        best_share = share;
        best = last;
    }
    return best == last || search_with(fitting, best, sides);
}

bool fit_make_scene(const struct fit_figure *figure, struct context *context)
{
    struct fitting fitting = {.figure = figure, .context = context};
    struct side sides[2];
    trial_open(&fitting.trial, figure, context);
    for (int axis = 0; axis < 2; axis++)
        open_side(&sides[axis], figure, axis, context);
    if (!search_economies(&fitting, sides))
        return false;
    if (fitting.sides[0].target > 0)
        figure->scene->width = fitting.sides[0].target;
    if (fitting.sides[1].target > 0)
        figure->scene->height = fitting.sides[1].target;
    return true;
}
