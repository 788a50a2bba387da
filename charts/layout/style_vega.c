/*
 * Vega's layout. Sources: vega-parser/guides, vega-view-transforms/layout, and src/compile/axis of
 * Vega-Lite. What it has no rule for stays as it is.
 */
#include "charts/layout/style_vega.h"

#include <math.h>

#include "charts/guide/axis.h"
#include "charts/guide/legend.h"
#include "charts/label/label.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"

static const char *fit_text(const struct layout_text *text, struct context *context)
{
    return label_fit(text->text, text->font, text->limit, NULL, context);
}

static bool cut_label(struct item *label, double limit, struct context *context)
{
    label->text.text = label_fit(label->text.text, &label->text.font, limit, NULL, context);
    return label->text.text != NULL;
}

static void settle_axis(struct axis *axis, const struct axis_label_defaults *defaults)
{
    struct guide_text *label = &axis->params.label;
    if (isnan(label->angle))
        label->angle = defaults->angle;
    if (isnan(label->limit))
        label->limit = defaults->limit;
    axis_align_label(label, axis->channel->id == CHANNEL_X, axis->orient);
}

/* labelBound: labels that stick out of the scale's range go too. */
static bool fit_axis_labels(struct axis_labels *labels, struct context *context)
{
    const struct axis_params *params = &labels->axis->params;
    const struct scale *scale = labels->axis->scale;
    double start = scale_range_start(scale), end = scale_range_end(scale);
    double tolerance = params->label_bound != 0 ? params->label_bound : 1;
    struct overlap_rule rule = {.method = params->label_overlap,
                                .separation = params->label_separation,
                                .has_range = !isnan(params->label_bound),
                                .is_x = labels->axis->channel->id == CHANNEL_X,
                                .low = fmin(start, end) - tolerance,
                                .high = fmax(start, end) + tolerance};
    for (size_t i = 0; i < labels->count; i++) {
        if (!cut_label(&labels->items[i], labels->limits[i], context))
            return false;
    }
    labels->count = overlap_drop_labels(labels->items, labels->count, &rule, context);
    return true;
}

static struct bounds place_axis(const struct view *view, const struct axis *axis,
                                struct scene_mark *mark, struct bounds *taken,
                                struct context *context)
{
    (void)taken;
    return axis_place(axis, mark, view->pixel_width, view->pixel_height, context);
}

static void part_axes(const struct placed_axis *axes, size_t count, struct bounds *bounds,
                      const struct context *context)
{
    (void)axes, (void)count, (void)bounds, (void)context;
}

static bool clear_axis(const struct placed_axis_marks *placed, struct scene_mark *mark,
                       struct bounds *box, struct context *context)
{
    (void)placed, (void)mark, (void)box, (void)context;
    return true;
}

static bool shares_title(const struct axis *axis, double room, struct context *context)
{
    (void)axis, (void)room, (void)context;
    return false;
}

static bool build_legend(const struct legend *legend, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context)
{
    (void)frame;
    return legend_build(legend, mark, context);
}

static bool fit_legend_label(const struct legend *legend, struct item *symbol, struct item *label,
                             struct context *context)
{
    (void)symbol;
    return cut_label(label, legend->params.label.limit, context);
}

static bool fit_gradient_labels(const struct legend *legend, struct item *labels, size_t *count,
                                struct context *context)
{
    const struct legend_params *params = &legend->params;
    for (size_t i = 0; i < *count; i++) {
        if (!cut_label(&labels[i], params->label.limit, context))
            return false;
    }
    *count = legend_drop_labels(legend, labels, *count, context);
    return true;
}

static int legend_orient(const struct legend *legend, const struct context *context)
{
    (void)context;
    return legend->params.orient;
}

static bool arrange_legends(const struct arranged_legends *legends, struct legend_frame *frame,
                            struct context *context)
{
    (void)legends, (void)frame, (void)context;
    return true;
}

static size_t legend_columns(const struct item *const *groups, size_t count, double margin,
                             bool is_vertical, const struct legend_frame *frame)
{
    (void)groups, (void)count, (void)margin, (void)frame;
    return is_vertical ? 1 : 0;
}

static void settle_headers(const struct header_labels *headers, struct context *context)
{
    (void)headers, (void)context;
}

static void place_header(const struct placed_header *header)
{
    (void)header;
}

static bool cells_meet(const struct item *groups, size_t count, size_t columns,
                       const struct context *context)
{
    (void)groups, (void)count, (void)columns, (void)context;
    return false;
}

static bool finish(struct scene *scene, struct layout_end *end, struct context *context)
{
    (void)scene, (void)end, (void)context;
    return true;
}

const struct layout_style layout_style_vega = {
    .roomier = "; --layout report wraps titles and names",
    .places_texts = ", or let --layout report place them",
    .fit_text = fit_text,
    .settle_axis = settle_axis,
    .fit_axis_labels = fit_axis_labels,
    .place_axis = place_axis,
    .part_axes = part_axes,
    .clear_axis = clear_axis,
    .shares_title = shares_title,
    .build_legend = build_legend,
    .fit_legend_label = fit_legend_label,
    .fit_gradient_labels = fit_gradient_labels,
    .legend_orient = legend_orient,
    .arrange_legends = arrange_legends,
    .legend_columns = legend_columns,
    .cuts_legends = true,
    .settle_headers = settle_headers,
    .place_header = place_header,
    .cells_meet = cells_meet,
    .finish = finish,
};
