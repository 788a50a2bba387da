/*
 * Ranges of numbers that are no positions: sizes, widths, opacities, angles; and bins.
 */
#include <math.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/range.h"
#include "charts/resolve/scale_spec.h"

struct number_range {
    double start, end;
};

static double discrete_step(struct extent given, struct extent configured,
                            const struct view_config *config)
{
    if (given.type == EXTENT_STEP || given.type == EXTENT_POSITION_STEP)
        return given.amount;
    if (configured.type == EXTENT_STEP)
        return configured.amount;
    return configured.type == EXTENT_UNSET ? config->step : 20;
}

/* A bin's width where there are bins, else the step of discrete positions. */
static double step_along(const struct unit *unit, enum channel_id id, double size,
                         const struct config *config)
{
    const struct channel_def *def = &unit->encoding[id];
    bool is_x = id == CHANNEL_X;
    if (def->kind == CHANNEL_DEF_FIELD && def->has_bin)
        return size * def->bin_range.step / (def->bin_range.stop - def->bin_range.start);
    /* A step in px of a continuous position is dropped: initLayoutSize() of src/compile/layoutsize.
     */
    bool has_steps = !channel_def_is_scaled(def) || channel_def_is_discrete(def);
    struct extent given = is_x ? unit->view->width : unit->view->height;
    return discrete_step(has_steps ? given : (struct extent){EXTENT_UNSET, 0},
                         is_x ? config->view.discrete_width : config->view.discrete_height,
                         &config->view);
}

/* sizeRangeMin() and sizeRangeMax(): px² of points, px of bars' breadth, strokes and letters. */
static struct number_range size_range(const struct unit *unit, double width, double height,
                                      const struct config *config)
{
    const struct scale_config *scale = &config->scale;
    double step = fmin(step_along(unit, CHANNEL_X, width, config),
                       step_along(unit, CHANNEL_Y, height, config));
    double area = isnan(scale->max_size) ? pow(0.95 * step, 2) : scale->max_size;
    double band = isnan(scale->max_band_size) ? step - 1 : scale->max_band_size;
    const struct number_range ranges[] = {
        [MARK_SIZE_NONE] = {scale->min_size, area},
        [MARK_SIZE_BAND] = {scale->min_band_size, band},
        [MARK_SIZE_STROKE] = {scale->min_stroke_width, scale->max_stroke_width},
        [MARK_SIZE_FONT] = {scale->min_font_size, scale->max_font_size},
        [MARK_SIZE_AREA] = {scale->min_size, area},
    };
    return ranges[unit->mark->size];
}

static struct number_range default_range(const struct scale *scale, double width, double height,
                                         const struct config *config)
{
    switch (scale->channel->id) {
    case CHANNEL_SIZE:
        return size_range(scale->spec->unit, width, height, config);
    case CHANNEL_STROKE_WIDTH:
        return (struct number_range){config->scale.min_stroke_width,
                                     config->scale.max_stroke_width};
    case CHANNEL_ANGLE:
        return (struct number_range){0, 360};
    default:
        return (struct number_range){config->scale.min_opacity, config->scale.max_opacity};
    }
}

/* defaultContinuousToDiscreteCount() */
static double class_count(const struct scale *scale, const struct config *config)
{
    if (scale->type->domain == SCALE_DOMAIN_SAMPLE)
        return config->scale.quantile_count;
    if (scale->type->domain == SCALE_DOMAIN_ENDS)
        return config->scale.quantize_count;
    return scale->has_explicit_domain ? (double)scale->domain_count + 1 : 3;
}

/* d3-array's range(start, stop, step): how many numbers it has. */
static double sequence_count(double start, double stop, double step)
{
    return fmax(0, ceil((stop - start) / step));
}

/* One number a class, at equal distances. */
static bool set_classes(struct scale *scale, struct number_range ends, struct context *context)
{
    double step = (ends.end - ends.start) / (class_count(scale, &context->config) - 1);
    double count = sequence_count(ends.start, ends.end + step, step);
    if (!(count >= 1) || count > 1000)
        return range_set_pair(scale, ends.start, ends.end, context);
    double *range = range_allocate(scale, (size_t)count, context);
    bool is_reversed = scale->reverse.is_given && scale->reverse.value != 0;
    for (size_t i = 0; range && i < scale->range_count; i++) {
        size_t place = is_reversed ? scale->range_count - 1 - i : i;
        range[place] = ends.start + (double)i * step;
    }
    return range != NULL;
}

bool range_set_numbers(struct scale *scale, double width, double height, struct context *context)
{
    if (scale->spec->range_node)
        return range_read_numbers(scale, width, height, context);
    struct number_range ends = default_range(scale, width, height, &context->config);
    if (scale->channel->id == CHANNEL_SIZE && scale->type->kind == SCALE_KIND_DISCRETIZING)
        return set_classes(scale, ends, context);
    return range_set_pair(scale, ends.start, ends.end, context);
}

/* What the spec or the binned field says of bins: NAN where it says nothing. */
struct bin_steps {
    double start, stop, step;
};

static bool find_steps(const struct scale *scale, struct bin_steps *steps)
{
    const struct channel_def *def = scale->spec->binned;
    *steps = (struct bin_steps){NAN, NAN, NAN};
    if (scale->spec->bins_node)
        *steps = (struct bin_steps){node_number(node_member(scale->spec->bins_node, "start")),
                                    node_number(node_member(scale->spec->bins_node, "stop")),
                                    node_number(node_member(scale->spec->bins_node, "step"))};
    else if (def && def->has_bin)
        *steps = (struct bin_steps){def->bin_range.start, def->bin_range.stop, def->bin_range.step};
    else if (def)
        steps->step = def->bin.step;
    return steps->step > 0;
}

static bool read_bins(struct scale *scale, struct context *context)
{
    size_t count = node_size(scale->spec->bins_node);
    double *bins = arena_array(context->arena, count, sizeof *bins);
    for (size_t i = 0; bins && i < count; i++) {
        bins[i] = node_number(node_element(scale->spec->bins_node, i));
        if (isnan(bins[i]))
            return node_error(node_element(scale->spec->bins_node, i), context->diag, DIAG_TYPE,
                              NULL, "\"bins\" must be numbers");
    }
    scale->bins = bins;
    scale->bin_count = bins ? count : 0;
    return bins || count == 0;
}

static bool step_bins(struct scale *scale, struct bin_steps steps, struct context *context)
{
    bool has_domain = scale->type->kind != SCALE_KIND_BIN_ORDINAL;
    double low = scale->numbers[0], high = scale->numbers[scale->domain_count - 1];
    double step = steps.step;
    double start = isnan(steps.start) ? low : steps.start;
    double stop = isnan(steps.stop) ? high : steps.stop;
    if (has_domain && start < low)
        start = step * ceil(low / step);
    if (has_domain && stop > high)
        stop = step * floor(high / step);
    double count = sequence_count(start, stop + step / 2, step);
    if (count > 10000)
        return node_error(scale->spec->bins_node ? scale->spec->bins_node : scale->spec->node,
                          context->diag, DIAG_LIMIT, NULL,
                          "%.0f bins are more than the 10000 allowed", count);
    double *bins = arena_array(context->arena, (size_t)count, sizeof *bins);
    for (size_t i = 0; bins && (double)i < count; i++)
        bins[i] = start + (double)i * step;
    scale->bins = bins;
    scale->bin_count = bins ? (size_t)count : 0;
    return bins || count == 0;
}

bool range_set_bins(struct scale *scale, struct context *context)
{
    struct bin_steps steps;
    if (!(scale->type->accepts & SCALE_ACCEPTS_BINS))
        return true;
    if (node_is_array(scale->spec->bins_node)) {
        if (!read_bins(scale, context))
            return false;
    } else if (find_steps(scale, &steps)) {
        if (!step_bins(scale, steps, context))
            return false;
    } else if (scale->spec->bins_node) {
        return node_error(scale->spec->bins_node, context->diag, DIAG_TYPE, NULL,
                          "\"bins\" must be an array of boundaries or have a \"step\" above 0");
    }
    if (scale->type->kind != SCALE_KIND_BIN_ORDINAL || scale->has_explicit_domain || !scale->bins)
        return true;
    scale->numbers = arena_array(context->arena, scale->bin_count, sizeof *scale->numbers);
    for (size_t i = 0; scale->numbers && i < scale->bin_count; i++)
        scale->numbers[i] = scale->bins[i];
    scale->domain_count = scale->bin_count;
    return scale->numbers != NULL || scale->bin_count == 0;
}
