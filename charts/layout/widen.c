/*
 * Factors are tried in turn, along x and then along y; a direction whose size doesn't change
 * any more is one that the spec gives.
 */
#include "charts/layout/widen.h"

#include "base/array.h"
#include "charts/layout/trial.h"
#include "charts/read/context.h"
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

bool widen_steps(struct trial *trial)
{
    struct choice best = {{1, 1}, trial->lost};
    trial->is_of_open = true;
    if (!try_axis(trial, 0, &best) || (best.lost > 0 && !try_axis(trial, 1, &best)))
        return false;
    if (best.factor[0] > 1 || best.factor[1] > 1)
        node_note(trial->figure->root, trial->context->diag,
                  "steps are %g times as wide and %g times as high, so that texts have a place",
                  best.factor[0], best.factor[1]);
    return true;
}
