/*
 * How much of a picture is there for marks beyond their plot: Vega makes it as large as all that is
 * drawn, unless marks are clipped.
 */
#include "charts/layout/large.h"

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/scene.h"

/* px: guides, legends and long names may take as much. */
enum { LEAST_BEYOND = 1000 };

void large_tell(const struct view *view, const struct scene *scene, struct context *context)
{
    static const char *const sides[] = {"wide", "high"};
    const double plots[] = {view->pixel_width, view->pixel_height};
    const double pictures[] = {scene->width, scene->height};
    if (view->kind == VIEW_CONCAT || view->kind == VIEW_FACET)
        return;
    for (int i = 0; i < 2; i++) {
        if (pictures[i] - plots[i] < LEAST_BEYOND || pictures[i] < 3 * plots[i])
            continue;
        const struct json_node *mark = node_member(view->node, "mark");
        node_warn(mark ? mark : view->node, context->diag, DIAG_TALL_PICTURE,
                  "let the scale's domain reach all values, or add \"clip\": true to the mark",
                  "the picture is %.0f px %s for a plot of %.0f px, as marks leave the plot",
                  pictures[i], sides[i], plots[i]);
    }
}
