/*
 * What a legend lists: values of its scale and their labels. Vega: vega-encode/LegendEntries.js and
 * vega-scale/labels.js.
 */
#include <math.h>
#include <string.h>

#include "charts/guide/legend.h"
#include "charts/label/format.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "charts/resolve/interval.h"
#include "charts/scale/log.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "data/date.h"
#include "data/format/myriad.h"

bool legend_scale_has_classes(const struct scale *scale)
{
    return scale->type->kind == SCALE_KIND_DISCRETIZING ||
           scale->type->kind == SCALE_KIND_BIN_ORDINAL;
}

/* The values that are listed. */
struct value_list {
    struct value *values;
    size_t count;
    double end; /* of the last class, where values are the starts of classes */
    bool is_given;
    size_t tick_count; /* of a log scale, labelled or not */
};

static bool allocate(struct value_list *list, size_t count, struct context *context)
{
    list->values = arena_array(context->arena, count, sizeof *list->values);
    list->count = list->values ? count : 0;
    return list->values || count == 0;
}

/* "tickCount": "month" and the like. */
static bool is_interval(const struct legend *legend)
{
    const struct json_node *node = legend->params.tick_count;
    return legend->scale->type->kind == SCALE_KIND_TIME &&
           (node_text(node) || node_member(node, "interval"));
}

/* About how many: what is asked for, else what suits a gradient's length, else 5. */
static bool find_count(const struct legend *legend, double length, double *count,
                       struct context *context)
{
    const struct json_node *node = legend->params.tick_count;
    const struct scale *scale = legend->scale;
    *count = legend->type == LEGEND_GRADIENT ? fmax(2, 2 * floor(length / 100)) : 5;
    if (node_is_number(node) && node_number(node) != 0)
        *count = node_number(node);
    else if (node && !node_is_null(node) && !node_is_number(node) && !is_interval(legend))
        return node_error(node, context->diag, DIAG_UNSUPPORTED, "give a number of entries",
                          "this \"tickCount\" is not read by burin yet");
    *count = fmax(*count, (double)scale->bin_count);
    double step = legend->params.tick_min_step;
    if (isnan(step) || scale_is_discrete(scale))
        return true;
    double low = scale_domain_min(scale), high = scale_domain_max(scale);
    double most = floor((high - low) / step);
    *count = fmin(*count, (most != 0 && !isnan(most) ? most : 1) + 1);
    while (low<high && * count> 1 && ticks_step(low, high, *count) < step)
        --*count;
    return true;
}

/* "values" of the spec; of dates they are dates too, however they are written. */
static bool read_values(const struct legend *legend, struct value_list *list,
                        struct context *context)
{
    const struct json_node *node = legend->params.values;
    const struct channel_def *def = legend->parts[0].def;
    bool is_dated =
        def->type == FIELD_TEMPORAL || (def->kind == CHANNEL_DEF_FIELD && def->has_time_unit);
    if (!node_is_array(node))
        return node_error(node, context->diag, DIAG_UNSUPPORTED, "give an array of values",
                          "these \"values\" are not read by burin yet");
    if (!allocate(list, node_size(node), context))
        return false;
    for (size_t i = 0; i < list->count; i++) {
        const struct json_node *element = node_element(node, i);
        if (!element) /* memory is out */
            return false;
        struct value date = {.type = VALUE_DATE};
        if (is_dated && !date_read(element, context->zone, &date.number, context->diag))
            return false;
        list->values[i] =
            is_dated ? date : json_value(element->value, context->intern, context->arena);
    }
    list->is_given = true;
    return true;
}

static void set_numbers(struct value_list *list, const double *numbers)
{
    for (size_t i = 0; i < list->count; i++)
        list->values[i] = VALUE_OF_NUMBER(numbers[i]);
}

/* The starts of bins; the last boundary ends the last. */
static bool list_bins(const struct scale *scale, struct value_list *list, struct context *context)
{
    if (scale->bin_count == 0 || !allocate(list, scale->bin_count - 1, context))
        return scale->bin_count == 0;
    set_numbers(list, scale->bins);
    list->end = scale->bins[scale->bin_count - 1];
    return true;
}

/* The starts of classes: the first reaches down to -∞. */
static bool list_classes(const struct scale *scale, struct value_list *list,
                         struct context *context)
{
    /* Vega lists the whole domain of a threshold scale, even where colours are short. */
    bool is_domain = scale->type->domain == SCALE_DOMAIN_CUTS;
    const double *starts = is_domain ? scale->numbers : scale->thresholds;
    size_t count = is_domain ? scale->domain_count : scale->threshold_count;
    if (!allocate(list, count + 1, context) || !list->values)
        return false;
    list->values[0] = VALUE_OF_NUMBER(-INFINITY);
    for (size_t i = 0; i < count; i++)
        list->values[i + 1] = VALUE_OF_NUMBER(starts[i]);
    return true;
}

/* Of the many ticks of a log scale those that an axis would label. */
static void thin_log_ticks(const struct scale *scale, double wanted, struct value_list *list)
{
    size_t count = list->count, kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (log_shows_label(scale, list->values[i].number, wanted, count))
            list->values[kept++] = list->values[i];
    }
    list->count = kept;
}

static bool list_ticks(const struct scale *scale, double wanted, struct value_list *list,
                       struct context *context)
{
    size_t count = scale->domain_count;
    const double *ticks = scale->numbers;
    if (scale->type->ticks)
        ticks = scale_list_ticks(scale, wanted, &count, context);
    if ((!ticks && count) || !allocate(list, count, context))
        return false;
    set_numbers(list, ticks);
    list->tick_count = scale->type->is_logarithmic ? count : 0;
    /* Vega's scales of continuous colours are "sequential-log", and keep all. */
    if (scale->type->is_logarithmic && !scale_is_ramp(scale))
        thin_log_ticks(scale, wanted, list);
    return true;
}

static bool list_intervals(const struct legend *legend, struct value_list *list,
                           struct context *context)
{
    const struct json_node *node = legend->params.tick_count;
    size_t count;
    const double *ticks = interval_list_ticks(node, legend->scale, &count, context);
    if (!ticks || !allocate(list, count, context))
        return false;
    set_numbers(list, ticks);
    return true;
}

static bool find_values(const struct legend *legend, double wanted, struct value_list *list,
                        struct context *context)
{
    const struct json_node *node = legend->params.values;
    const struct scale *scale = legend->scale;
    if (node && !node_is_null(node))
        return read_values(legend, list, context);
    bool is_united = legend->values != NULL;
    if (!is_united && scale->bins)
        return list_bins(scale, list, context);
    if (!is_united && scale->type->kind == SCALE_KIND_DISCRETIZING)
        return list_classes(scale, list, context);
    if (!is_united && is_interval(legend))
        return list_intervals(legend, list, context);
    if (!is_united && !scale_is_discrete(scale))
        return list_ticks(scale, wanted, list, context);
    if (!allocate(list, is_united ? legend->value_count : scale->domain_count, context))
        return false;
    list->is_given = is_united;
    if (list->count)
        memcpy(list->values, is_united ? legend->values : scale->domain,
               list->count * sizeof *list->values);
    return true;
}

/* A gradient with hardly any ticks shows the ends of its domain. */
static bool settle_ends(const struct legend *legend, struct value_list *list,
                        struct context *context)
{
    const struct scale *scale = legend->scale;
    if (list->is_given || list->count >= 3 || scale->domain_count == 0)
        return true;
    double first = scale->numbers[0], last = scale->numbers[scale->domain_count - 1];
    if (first == last)
        return true;
    if (!allocate(list, 2, context))
        return false;
    list->values[0] = VALUE_OF_NUMBER(first);
    list->values[1] = VALUE_OF_NUMBER(last);
    return true;
}

/* What a scale of sizes, widths … makes of a value; otherwise what the legend's symbols have. */
static double number_of(const struct scale *scale, struct value value, double otherwise)
{
    return scale ? scale_place(scale, value) : otherwise;
}

/* How much room the symbol of a value takes: Vega's sizeExpression(). */
static double symbol_extent(const struct legend *legend, double mark_width, struct value value)
{
    const struct legend_params *params = &legend->params;
    double size = number_of(legend->scales[LEGEND_SIZE], value, params->symbol.size);
    double width = number_of(legend->scales[LEGEND_STROKE_WIDTH], value,
                             isnan(mark_width) ? params->symbol.stroke_width : mark_width);
    return fmax(ceil(sqrt(size) + width), params->label.font_size);
}

double legend_fraction(const struct scale *scale, struct value value)
{
    return scale_fraction(scale, value);
}

/* How the labels of a legend are made. */
struct label_maker {
    const struct legend *legend;
    const struct value_list *list;
    double wanted;
    size_t listed; /* how many values there are; more than are in the list: the last is the rest */
    struct guide_format format;
    struct guide_expr expr;
};

static bool read_format(struct label_maker *maker, struct context *context)
{
    const struct legend_params *params = &maker->legend->params;
    const struct channel_def *def = maker->legend->parts[0].def;
    const char *specifier = node_text(params->format), *type = params->format_type;
    bool is_levels = node_is_object(params->format) && !node_expression(params->format);
    if (params->format && !specifier && !node_is_null(params->format) && !is_levels)
        return node_error(params->format, context->diag, DIAG_UNSUPPORTED, NULL,
                          "this \"format\" is not read by burin yet");
    if (!specifier && def->type == FIELD_QUANTITATIVE && !myriad_find(type)) {
        specifier = context->config.number_format;
        type = type ? type : context->config.number_format_type;
    }
    maker->format = (struct guide_format){.specifier = specifier,
                                          .type = type,
                                          .levels_node = is_levels ? params->format : NULL,
                                          .time_default = context->config.time_format,
                                          .def = def,
                                          .node = params->format ? params->format : def->node};
    maker->expr =
        (struct guide_expr){.text = node_text(params->label_expr), .node = params->label_expr};
    const struct expr_scope *scope = view_scope_new(maker->legend->view, context);
    return scope &&
           guide_format_settle(&maker->format, maker->legend->scale, maker->wanted, context) &&
           guide_expr_compile(&maker->expr, scope, context);
}

/* A class as "from – to", "< to" or "≥ from": formatRange() of vega-scale/labels.js. */
static const char *write_range(const struct label_maker *maker, size_t i, struct context *context)
{
    const struct value_list *list = maker->list;
    struct value end = i + 1 < list->count ? list->values[i + 1] : VALUE_OF_NUMBER(list->end);
    bool has_low = value_is_finite(list->values[i]), has_high = value_is_finite(end);
    const char *low = has_low ? guide_format_write(&maker->format, list->values[i], context) : "";
    const char *high = has_high ? guide_format_write(&maker->format, end, context) : "";
    if (!low || !high)
        return NULL;
    return has_low && has_high ? arena_format(context->arena, "%s \xe2\x80\x93 %s", low, high)
           : has_high          ? arena_format(context->arena, "< %s", high)
                               : arena_format(context->arena, "\xe2\x89\xa5 %s", low);
}

/* The many ticks of a log scale have labels only where those of an axis would have them. */
static bool is_left_out(const struct label_maker *maker, size_t i)
{
    const struct scale *scale = maker->legend->scale;
    return maker->legend->type == LEGEND_GRADIENT && maker->list->tick_count > 0 &&
           !log_shows_label(scale, maker->list->values[i].number, maker->wanted,
                            maker->list->tick_count);
}

static const char *write_label(const struct label_maker *maker, size_t i, struct context *context)
{
    const struct legend *legend = maker->legend;
    bool has_ranges = legend->scale->bins || legend->scale->type->kind == SCALE_KIND_DISCRETIZING;
    size_t count = maker->list->count;
    if (maker->listed > count && i + 1 == count)
        return arena_format(context->arena, "\xe2\x80\xa6%zu entries", maker->listed - count + 1);
    if (legend->type == LEGEND_SYMBOL && has_ranges)
        return write_range(maker, i, context);
    if ((legend->type == LEGEND_DISCRETE && i == 0) || is_left_out(maker, i))
        return "";
    return guide_format_write(&maker->format, maker->list->values[i], context);
}

static bool write_labels(struct label_maker *maker, struct legend_entry *entries,
                         struct context *context)
{
    if (!read_format(maker, context))
        return false;
    for (size_t i = 0; i < maker->list->count; i++) {
        const char *label = write_label(maker, i, context);
        entries[i].label =
            label ? guide_expr_apply(&maker->expr, (double)i, entries[i].value, label, context)
                  : NULL;
        if (!entries[i].label)
            return false;
    }
    return true;
}

/* A first value whose symbol vanishes isn't listed (vega#717). */
static void drop_nothing(const struct legend *legend, struct value_list *list)
{
    bool is_number = legend->scale->range_kind == SCALE_RANGE_NUMBERS;
    if (list->is_given || list->count == 0 || !is_number ||
        scale_place(legend->scale, list->values[0]) != 0)
        return;
    list->values++;
    list->count--;
}

/* Where a class begins on a gradient of bands: labelFraction() of vega-scale/labels.js. */
static double class_fraction(const struct scale *scale, struct value value)
{
    double low = scale->numbers[0], high = scale->numbers[scale->domain_count - 1];
    size_t steps = scale->domain_count - 1;
    double beyond = scale->type->domain != SCALE_DOMAIN_CUTS ? 0
                    : steps                                  ? (high - low) / (double)steps
                                                             : 0.1;
    return (value_to_number(value) - low + beyond) / (high - low + 2 * beyond);
}

static void set_extent(const struct legend *legend, const struct value_list *list, size_t i,
                       double mark_width, struct legend_entry *entry)
{
    const struct scale *scale = legend->scale;
    entry->value = list->values[i];
    if (legend->type == LEGEND_SYMBOL)
        entry->size = symbol_extent(legend, mark_width, entry->value);
    else if (legend->type == LEGEND_GRADIENT)
        entry->start = legend_fraction(scale, entry->value);
    else {
        bool is_last = i + 1 == list->count;
        entry->start = i ? class_fraction(scale, entry->value) : 0;
        entry->end = is_last ? 1 : class_fraction(scale, list->values[i + 1]);
    }
}

bool legend_find_entries(const struct legend *legend, double length, struct legend_entry **entries,
                         size_t *count, struct context *context)
{
    struct value_list list = {.end = INFINITY};
    double wanted, limit = legend->params.symbol.limit;
    if (!find_count(legend, length, &wanted, context) ||
        !find_values(legend, wanted, &list, context))
        return false;
    bool is_symbol = legend->type == LEGEND_SYMBOL;
    bool is_cut = is_symbol && limit >= 1 && (double)list.count > limit;
    size_t listed = list.count;
    if (is_cut)
        list.count = (size_t)limit;
    if (is_symbol)
        drop_nothing(legend, &list);
    else if (legend->type == LEGEND_GRADIENT && !settle_ends(legend, &list, context))
        return false;
    *entries = arena_array(context->arena, list.count, sizeof **entries);
    *count = list.count;
    if (!*entries)
        return false;
    double mark_width = legend_mark_stroke_width(legend, context);
    for (size_t i = 0; i < list.count; i++)
        set_extent(legend, &list, i, mark_width, &(*entries)[i]);
    struct label_maker maker = {
        .legend = legend, .list = &list, .wanted = wanted, .listed = is_cut ? listed : list.count};
    return write_labels(&maker, *entries, context);
}
