/*
 * Factors are tried in turn, along x and then along y; a direction whose size doesn't change
 * any more is one that the spec gives.
 */
#include "charts/layout/widen.h"

#include <math.h>

#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "charts/layout/economy.h"
#include "charts/layout/trial.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/scene.h"

/* A picture of 16 cm by 24 cm fills the page of a report, px (1 pt on paper). */
static const double page[2] = {453.5, 680.3};

static const double factors[] = {1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 4};

struct choice {
    double factor[2];
    size_t lost;
};

static double size_of(const struct trial *trial, int axis)
{
    const struct scene *scene = trial->figure->scene;
    return axis == 0 ? scene->width : scene->height;
}

/* Tries factors along an axis, from the best so far on. */
static bool try_axis(struct trial *trial, int axis, struct choice *best)
{
    struct choice choice = *best;
    double size = size_of(trial, axis);
    for (size_t i = 0; best->lost > 0 && i < COUNT_OF(factors); i++) {
        choice.factor[axis] = factors[i];
        if (!trial_lay_out(trial, choice.factor[0], choice.factor[1]))
            return false;
        double now = size_of(trial, axis);
        if (now <= size || now > page[axis])
            break;
        size = now;
        choice.lost = trial->lost;
        if (choice.lost < best->lost)
            *best = choice;
    }
    return trial_lay_out(trial, best->factor[0], best->factor[1]);
}

/* Without positions, as of a pie, a wider picture would be wider margins. */
static bool find_position(struct unit *unit, void *closure)
{
    bool *has_position = closure;
    *has_position |= unit->encoding[CHANNEL_X].kind == CHANNEL_DEF_FIELD;
    return true;
}

/* The factor with which the picture is as wide as the column, or nearly, and is laid out at last; 1
 * where there is none. */
static bool find_column(struct trial *trial, double *found)
{
    enum { ROUNDS = 6 };
    static const double least = 0.4, most = 3.2, near = 0.5;
    double column = trial->context->style->column, size = size_of(trial, 0);
    double best = size <= column + near ? size : 0, last = 1, last_size = size;
    double factor = fmin(most, fmax(least, column / size)), laid = 1;
    *found = 1;
    for (int round = 0; round < ROUNDS && fabs(column - size) > near; round++) {
        if (!trial_lay_out(trial, factor, 1))
            return false;
        laid = factor;
        size = size_of(trial, 0);
        if (size <= column + near && size > best) {
            best = size;
            *found = factor;
        }
        double slope = (size - last_size) / (factor - last);
        last = factor, last_size = size;
        factor = fmin(most, fmax(least, factor + (column - size) / slope));
        if (!(slope > 0) || !(factor < last || factor > last))
            break;
    }
    bool is_laid = !(laid < *found || laid > *found);
    return is_laid || trial_lay_out(trial, *found, 1);
}

/* Does without what takes too much of the width, until the plots have their share; else as is best
 * for them. */
static bool economize(struct trial *trial, double *factor)
{
    double best = layout_plot_share(trial), found = *factor, share = best;
    const struct layout_economy *chosen = NULL, *laid = NULL;
    for (size_t i = 1; i < layout_economy_count && best < layout_least_share; i++) {
        double last = share, width = size_of(trial, 0);
        trial->economy = laid = &layout_economies[i];
        if (!trial_lay_out(trial, *factor, 1))
            return false;
        share = layout_plot_share(trial);
        bool has_effect = fabs(share - last) > 0.001 || fabs(size_of(trial, 0) - width) > 0.1;
        if (!has_effect)
            continue;
        if (!trial_lay_out(trial, 1, 1) || !find_column(trial, factor))
            return false;
        share = layout_plot_share(trial);
        if (share <= best)
            continue;
        best = share, found = *factor, chosen = laid;
    }
    *factor = found;
    trial->economy = chosen;
    return laid == chosen || trial_lay_out(trial, found, 1);
}

bool widen_to_column(struct trial *trial)
{
    bool has_position = false;
    double factor;
    view_each_unit(trial->figure->view, find_position, &has_position);
    if (!(trial->context->style->column > 0) || !has_position)
        return true;
    trial->is_of_open = true;
    double before = size_of(trial, 0), plots = layout_plot_share(trial) * before;
    if (!find_column(trial, &factor))
        return false;
    bool is_open = fabs(layout_plot_share(trial) * size_of(trial, 0) - plots) > 1;
    if (is_open && !economize(trial, &factor))
        return false;
    trial->column_factor = factor;
    if (fabs(size_of(trial, 0) - before) > 0.5)
        node_note(trial->figure->root, trial->context->diag,
                  "the picture is as wide as a column, as nothing says how wide it is");
    return true;
}

bool widen_steps(struct trial *trial)
{
    double column = trial->column_factor > 0 ? trial->column_factor : 1;
    struct choice best = {{column, 1}, trial->lost};
    trial->is_of_open = true;
    if ((column <= 1 && !try_axis(trial, 0, &best)) ||
        (best.lost > 0 && !try_axis(trial, 1, &best)))
        return false;
    if (best.factor[0] > column || best.factor[1] > 1)
        node_note(trial->figure->root, trial->context->diag,
                  "steps are %g times as wide and %g times as high, so that texts have a place",
                  best.factor[0] / column, best.factor[1]);
    return true;
}
