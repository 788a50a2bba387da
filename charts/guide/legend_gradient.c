/*
 * Legends of continuous colours: a bar filled with the colours of the scale, and labels along it
 * (vega-parser, legend-gradient.js and legend-gradient-labels.js).
 */
#include <math.h>

#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/interval.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* How many steps Vega takes a gradient's colours at (vega-functions, scale-gradient.js). */
enum { GRADIENT_STEPS = 15, RAMP_STEPS = 20 };

static const struct scale *color_scale(const struct legend *legend)
{
    return legend->scale;
}

static struct color color_at(const struct scale *scale, double number)
{
    struct color color = {0, 0, 0, 0};
    scale_color(scale, VALUE_OF_NUMBER(number), &color);
    return color;
}

static void add_stop(struct gradient_stop *stops, size_t *count, const struct scale *scale,
                     double number)
{
    stops[(*count)++] = (struct gradient_stop){legend_fraction(scale, VALUE_OF_NUMBER(number)),
                                               color_at(scale, number)};
}

/* A domain without extent shows the whole ramp. */
static bool make_ramp_stops(const struct scale *scale, struct gradient *gradient,
                            struct context *context)
{
    struct gradient_stop *stops = arena_array(context->arena, RAMP_STEPS + 1, sizeof *stops);
    if (!stops)
        return false;
    for (size_t i = 0; i <= RAMP_STEPS; i++) {
        double part = (double)i / RAMP_STEPS;
        stops[i] = (struct gradient_stop){part, scale_ramp_color(scale, part)};
    }
    gradient->stops = stops;
    gradient->stop_count = RAMP_STEPS + 1;
    return true;
}

/* The colours at the ticks and at both ends of the domain. */
static bool make_stops(const struct scale *scale, struct gradient *gradient,
                       struct context *context)
{
    size_t tick_count = 0, count = 0;
    double first = scale->numbers[0], last = scale->numbers[scale->domain_count - 1];
    if (first == last)
        return make_ramp_stops(scale, gradient, context);
    const double *ticks =
        scale->type->ticks ? scale_list_ticks(scale, GRADIENT_STEPS, &tick_count, context) : NULL;
    struct gradient_stop *stops = arena_array(context->arena, tick_count + 2, sizeof *stops);
    if ((!ticks && tick_count) || !stops)
        return false;
    if (tick_count == 0 || ticks[0] != first)
        add_stop(stops, &count, scale, first);
    for (size_t i = 0; i < tick_count; i++)
        add_stop(stops, &count, scale, ticks[i]);
    if (tick_count == 0 || ticks[tick_count - 1] != last)
        add_stop(stops, &count, scale, last);
    gradient->stops = stops;
    gradient->stop_count = count;
    return true;
}

/* The first part that has an opacity has the say, up to one that isn't taken for a gradient. */
static double mark_opacity(const struct legend *legend)
{
    for (size_t i = 0; i < legend->part_count && legend->parts[i].is_gradient; i++) {
        double opacity = legend_mark_opacity(&legend->parts[i]);
        if (!isnan(opacity) && opacity != 0)
            return opacity;
    }
    return NAN;
}

static struct style bar_style(const struct legend *legend)
{
    const struct legend_gradient_params *params = &legend->params.gradient;
    struct style style = style_default;
    double opacity = mark_opacity(legend);
    if (params->stroke_width > 0)
        style.stroke = paint_of(&params->stroke);
    style.stroke_width = params->stroke_width;
    if (!isnan(params->opacity))
        style.opacity = params->opacity;
    else if (!isnan(opacity))
        style.opacity = opacity;
    return style;
}

static bool add_bar(const struct legend *legend, struct scene_mark *mark, struct context *context)
{
    const struct legend_gradient_params *params = &legend->params.gradient;
    bool is_vertical = legend_is_vertical(legend);
    struct item *item = arena_alloc(context->arena, sizeof *item);
    struct gradient *gradient = arena_alloc(context->arena, sizeof *gradient);
    if (!item || !gradient)
        return false;
    *gradient = (struct gradient){.y1 = is_vertical, .x2 = !is_vertical};
    if (!make_stops(color_scale(legend), gradient, context))
        return false;
    *item = (struct item){.style = bar_style(legend)};
    item->style.fill = (struct paint){.type = PAINT_GRADIENT, .gradient = gradient};
    item->rect.width = is_vertical ? params->thickness : params->length;
    item->rect.height = is_vertical ? params->length : params->thickness;
    *mark = (struct scene_mark){
        .type = &item_rect, .role = "legend-gradient", .items = item, .item_count = 1};
    return true;
}

/* A band for each class: vega-parser, legend-gradient-discrete.js. */
static bool add_bands(const struct legend *legend, const struct legend_entry *entries, size_t count,
                      struct scene_mark *mark, struct context *context)
{
    const struct legend_gradient_params *params = &legend->params.gradient;
    bool is_vertical = legend_is_vertical(legend);
    struct item *items = arena_array(context->arena, count, sizeof *items);
    if (!items && count)
        return false;
    for (size_t i = 0; i < count; i++) {
        double start = entries[i].start * params->length, end = entries[i].end * params->length;
        items[i] = (struct item){.style = bar_style(legend)};
        items[i].x = is_vertical ? 0 : fmin(start, end);
        items[i].y = is_vertical ? params->length - fmax(start, end) : 0;
        items[i].rect.width = is_vertical ? params->thickness : fabs(end - start);
        items[i].rect.height = is_vertical ? fabs(end - start) : params->thickness;
        items[i].style.fill.type =
            scale_color(color_scale(legend), entries[i].value, &items[i].style.fill.color)
                ? PAINT_COLOR
                : PAINT_NONE;
    }
    *mark = (struct scene_mark){
        .type = &item_rect, .role = "legend-band", .items = items, .item_count = count};
    return true;
}

/* 0 before the gradient's start, 1 behind its end, 2 within. */
static int side_of(double fraction)
{
    return fraction <= 0 ? 0 : fraction >= 1 ? 1 : 2;
}

static void place_label(const struct legend *legend, double fraction, struct item *item)
{
    static const enum text_align aligns[] = {TEXT_ALIGN_LEFT, TEXT_ALIGN_RIGHT, TEXT_ALIGN_CENTER};
    static const enum text_baseline baselines[] = {TEXT_BASELINE_BOTTOM, TEXT_BASELINE_TOP,
                                                   TEXT_BASELINE_MIDDLE};
    const struct legend_gradient_params *params = &legend->params.gradient;
    bool is_vertical = legend_is_vertical(legend);
    double beside = params->thickness + legend->params.label_offset;
    item->x = is_vertical ? beside : fraction * params->length;
    item->y = is_vertical ? (1 - fraction) * params->length : beside;
    item->text.align = is_vertical ? TEXT_ALIGN_LEFT : aligns[side_of(fraction)];
    item->text.baseline = is_vertical ? baselines[side_of(fraction)] : TEXT_BASELINE_TOP;
}

size_t legend_drop_labels(const struct legend *legend, struct item *labels, size_t count,
                          struct context *context)
{
    struct overlap_rule rule = {.method = legend->params.label_overlap,
                                .separation = legend->params.label_separation};
    return overlap_drop_labels(labels, count, &rule, context);
}

static bool add_labels(const struct legend *legend, const struct legend_entry *entries,
                       size_t count, struct scene_mark *mark, struct context *context)
{
    const struct legend_params *params = &legend->params;
    struct item *items = arena_array(context->arena, count, sizeof *items);
    if (!items && count)
        return false;
    for (size_t i = 0; i < count; i++) {
        items[i] = guide_text_item(&params->label, entries[i].label);
        place_label(legend, entries[i].start, &items[i]);
    }
    if (!context->style->fit_gradient_labels(legend, items, &count, context))
        return false;
    *mark = (struct scene_mark){
        .type = &item_text, .role = "legend-label", .items = items, .item_count = count};
    return true;
}

bool legend_build_gradient(const struct legend *legend, struct item *entry, struct context *context)
{
    struct legend_entry *entries;
    struct scene_mark *marks = arena_array(context->arena, 2, sizeof *marks);
    size_t count;
    if (!marks ||
        !legend_find_entries(legend, legend->params.gradient.length, &entries, &count, context))
        return false;
    if (!(legend->type == LEGEND_DISCRETE ? add_bands(legend, entries, count, &marks[0], context)
                                          : add_bar(legend, &marks[0], context)))
        return false;
    entry->group.marks = marks;
    entry->group.mark_count = 2;
    return add_labels(legend, entries, count, &marks[1], context);
}
