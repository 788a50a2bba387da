/*
 * What a legend lists: values of its scale and their labels. Vega: vega-encode/LegendEntries.js and
 * vega-scale/labels.js.
 */
#include <math.h>
#include <string.h>

#include "charts/context.h"
#include "charts/guide/format.h"
#include "charts/guide/legend.h"
#include "charts/scale/scale.h"
#include "charts/scale/ticks.h"
#include "charts/spec/view.h"

bool legend_scale_has_classes(const struct scale *scale)
{
    static const char *const names[] = {"quantile", "quantize", "threshold", "bin-ordinal"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!strcmp(scale->type->name, names[i]))
            return true;
    }
    return false;
}

/* The values that are listed. */
struct value_list {
    struct value *values;
    size_t count;
    bool is_given;
};

static bool allocate(struct value_list *list, size_t count, struct context *context)
{
    list->values = arena_array(context->arena, count, sizeof *list->values);
    list->count = list->values ? count : 0;
    return list->values || count == 0;
}

/* About how many: what is asked for, else what suits a gradient's length, else 5. */
static bool find_count(const struct legend *legend, double length, double *count,
                       struct context *context)
{
    const struct json_node *node = legend->params.tick_count;
    const struct scale *scale = legend->scale;
    *count = legend->type == LEGEND_GRADIENT ? fmax(2, 2 * floor(length / 100)) : 5;
    if (json_is_number(node) && json_number(node) != 0)
        *count = json_number(node);
    else if (node && !json_is_null(node) && !json_is_number(node))
        return json_error(node, context->diag, DIAG_UNSUPPORTED, "give a number of entries",
                          "this \"tickCount\" is not read by burin yet");
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

static bool read_values(const struct json_node *node, struct value_list *list,
                        struct context *context)
{
    if (!json_is_array(node))
        return json_error(node, context->diag, DIAG_UNSUPPORTED, "give an array of values",
                          "these \"values\" are not read by burin yet");
    if (!allocate(list, json_size(node), context))
        return false;
    for (size_t i = 0; i < list->count; i++)
        list->values[i] = json_value(json_element(node, i)->value, context->intern, context->arena);
    list->is_given = true;
    return true;
}

static bool find_ticks(const struct scale *scale, double wanted, struct value_list *list,
                       struct context *context)
{
    size_t count = 0;
    const double *ticks =
        scale->type->ticks ? scale->type->ticks(scale, wanted, &count, context) : scale->numbers;
    if (!scale->type->ticks)
        count = scale->domain_count;
    if ((!ticks && count) || !allocate(list, count, context))
        return false;
    for (size_t i = 0; i < count; i++)
        list->values[i] = VALUE_OF_NUMBER(ticks[i]);
    return true;
}

static bool find_values(const struct legend *legend, double wanted, struct value_list *list,
                        struct context *context)
{
    const struct json_node *node = legend->params.values;
    const struct scale *scale = legend->scale;
    if (node && !json_is_null(node))
        return read_values(node, list, context);
    bool is_united = legend->values != NULL;
    if (!is_united && !scale_is_discrete(scale))
        return find_ticks(scale, wanted, list, context);
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

/* The fraction of a gradient at which a value lies: the scale itself, from 0 to 1. */
double legend_fraction(const struct scale *scale, struct value value)
{
    static const double unit_range[] = {0, 1};
    double ends[] = {scale->numbers[0], scale->numbers[scale->domain_count - 1]};
    struct scale copy = *scale;
    double delta = ends[1] - ends[0];
    if (delta == 0 || !isfinite(delta))
        return 0.5;
    copy.numbers = ends;
    copy.domain_count = 2;
    copy.range_kind = SCALE_RANGE_NUMBERS;
    copy.range = unit_range;
    copy.range_count = 2;
    if (copy.type->settle)
        copy.type->settle(&copy);
    return copy.type->place(&copy, value);
}

static bool write_labels(const struct legend *legend, double wanted, struct legend_entry *entries,
                         size_t count, size_t listed, struct context *context)
{
    const struct legend_params *params = &legend->params;
    const struct legend_part *first = &legend->parts[0];
    const char *specifier = json_text(params->format);
    if (params->format && !specifier && !json_is_null(params->format))
        return json_error(params->format, context->diag, DIAG_UNSUPPORTED, NULL,
                          "this \"format\" is not read by burin yet");
    if (!specifier && first->def->type == FIELD_QUANTITATIVE)
        specifier = context->config.number_format;
    struct guide_format format = {.specifier = specifier,
                                  .type = params->format_type,
                                  .node = params->format ? params->format : first->def->node};
    struct guide_expr expr = {.text = json_text(params->label_expr), .node = params->label_expr};
    if (!guide_format_settle(&format, legend->scale, wanted, context) ||
        !guide_expr_compile(&expr, context))
        return false;
    for (size_t i = 0; i < count; i++) {
        bool is_rest = listed > count && i + 1 == count;
        const char *label =
            is_rest ? arena_format(context->arena, "\xe2\x80\xa6%zu entries", listed - count + 1)
                    : guide_format_write(&format, entries[i].value, context);
        entries[i].label =
            label ? guide_expr_apply(&expr, (double)i, entries[i].value, label, context) : NULL;
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

bool legend_find_entries(const struct legend *legend, double length, struct legend_entry **entries,
                         size_t *count, struct context *context)
{
    struct value_list list = {0};
    double wanted, limit = legend->params.symbol.limit;
    if (legend->type == LEGEND_DISCRETE)
        return json_error(
            legend->parts[0].def->node, context->diag, DIAG_UNSUPPORTED, "use \"legend\": null",
            "the legend of a %s scale is not drawn by burin yet", legend->scale->type->name);
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
    else if (!settle_ends(legend, &list, context))
        return false;
    *entries = arena_array(context->arena, list.count, sizeof **entries);
    *count = list.count;
    if (!*entries && list.count)
        return false;
    double mark_width = legend_mark_stroke_width(legend, context);
    for (size_t i = 0; i < list.count; i++) {
        struct legend_entry *entry = &(*entries)[i];
        entry->value = list.values[i];
        if (is_symbol)
            entry->size = symbol_extent(legend, mark_width, entry->value);
        else
            entry->start = legend_fraction(legend->scale, entry->value);
    }
    return write_labels(legend, wanted, *entries, list.count, is_cut ? listed : list.count,
                        context);
}
