/*
 * Each layout is made anew and charged anew; what the one before it was charged and said goes.
 */
#include "charts/layout/trial.h"

#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "charts/layout/autosize.h"
#include "charts/layout/economy.h"
#include "charts/layout/layout.h"
#include "charts/layout/picture_frame.h"
#include "charts/layout/plates.h"
#include "charts/projection/resolve.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/resolve.h"

void trial_open(struct trial *trial, const struct fit_figure *figure, struct context *context)
{
    const struct budget *budget = arena_budget(context->arena);
    *trial = (struct trial){.figure = figure,
                            .context = context,
                            .told = diag_count(context->diag),
                            .has_rows = figure->view->is_stepped[1]};
    for (int i = 0; budget && i < LIMIT_COUNT; i++)
        trial->spent[i] = budget->spent[i];
}

void trial_uncharge(const struct trial *trial)
{
    static const enum limit_kind kinds[] = {LIMIT_ITEMS, LIMIT_CELLS, LIMIT_PIXELS};
    struct budget *budget = arena_budget(trial->context->arena);
    for (size_t i = 0; budget && i < COUNT_OF(kinds); i++)
        budget->spent[kinds[i]] = trial->spent[kinds[i]];
}

/* By what steps of y grow for names that have more lines. */
static double row_factor(const struct trial *trial)
{
    const struct layout_economy *economy = trial->economy;
    return economy && economy->row_factor > 0 && trial->has_rows ? economy->row_factor : 1;
}

bool trial_lay_out(struct trial *trial, double x, double y)
{
    static const struct autosize pad = {.type = AUTOSIZE_PAD};
    const struct fit_figure *figure = trial->figure;
    struct context *context = trial->context;
    struct bounds bounds;
    trial_uncharge(trial);
    diag_truncate(context->diag, trial->told);
    double rows = row_factor(trial);
    struct size_change change = {{x, y * rows}, {trial->is_of_open, trial->is_of_open || rows > 1}};
    context->economy = trial->economy;
    if (!scale_fit_all(figure->view, &change, context) ||
        !projection_resolve_all(figure->view, context) ||
        !layout_figure(figure->view, figure->scene, &bounds, true, context))
        return false;
    struct autosize_content content = {figure->view, &bounds, figure->padding};
    struct layout_end end = {figure->padding, figure->root, 0};
    autosize_apply(&pad, &content, figure->scene, context);
    if (!context->style->finish(figure->scene, &end, context) ||
        !plates_on_hatches(figure->scene, context) ||
        !picture_frame_draw(figure->scene, figure->padding, context))
        return false;
    trial->lost = end.lost;
    return true;
}
