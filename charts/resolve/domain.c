/*
 * Domains: the values that a scale is for, gathered from every unit that shares it.
 * The rules are Vega-Lite's (src/compile/scale/domain.ts) and Vega's (vega-encode, Scale.js).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "charts/encode/unit_ends.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/selection.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "charts/resolve/resolve.h"
#include "charts/resolve/scale_spec.h"
#include "charts/resolve/sort.h"
#include "charts/scale/scale.h"
#include "data/date.h"
#include "data/expr.h"

/* What is known of a domain while the units are visited. */
struct gathering {
    struct scale *scale;
    struct view *owner;
    struct context *context;
    bool is_explicit_pass; /* only explicit domains are taken */
    bool has_explicit;
    bool has_list;             /* explicit without "unionWith": its order stays */
    bool is_mixed;             /* explicit domains of several units, which are united */
    const struct unit *unit;   /* the one that is visited */
    const struct unit *source; /* the unit and the field that gave numbers last */
    const char *source_field;
    bool is_united;               /* of the numbers of several fields */
    bool has_fields;              /* not only datums */
    struct domain_sorter *sorter; /* discrete */
    double low, high;             /* continuous */
    const struct value *raw;      /* the interval that a selection begins with */
    double *stops;                /* continuous and explicit; quantile: all values */
    size_t stop_count, stop_capacity;
};

/* Every number counts, not only the least and the largest. */
static bool keeps_all(const struct gathering *gathering)
{
    return gathering->scale->type->domain == SCALE_DOMAIN_SAMPLE;
}

static bool add_stop(struct gathering *gathering, double number)
{
    double *stops = arena_grow(gathering->context->arena, gathering->stops, gathering->stop_count,
                               &gathering->stop_capacity, sizeof *stops);
    if (!stops)
        return false;
    gathering->stops = stops;
    gathering->stops[gathering->stop_count++] = number;
    return true;
}

static bool add_number(struct gathering *gathering, double number)
{
    if (!isfinite(number))
        return true;
    gathering->low = fmin(gathering->low, number);
    gathering->high = fmax(gathering->high, number);
    return !keeps_all(gathering) || add_stop(gathering, number);
}

/* Vega's extent of several fields is another than that of one, when there are no rows. */
static void note_source(struct gathering *gathering, const char *field)
{
    gathering->is_united |= gathering->source && (gathering->source != gathering->unit ||
                                                  strcmp(gathering->source_field, field) != 0);
    gathering->source = gathering->unit;
    gathering->source_field = field;
}

static bool add_field(struct gathering *gathering, const struct field *field, size_t row_count)
{
    note_source(gathering, field->name);
    for (size_t row = 0; row < row_count; row++) {
        struct value value = field_value(field, row);
        if (value_is_valid(value) && !add_number(gathering, value_to_number(value)))
            return false;
    }
    return true;
}

/* A field of the rows that are drawn. */
static bool add_drawn(struct gathering *gathering, const struct unit *unit,
                      const struct field_index *index)
{
    const struct field field = field_index_in(index, unit->table);
    return add_field(gathering, &field, unit->table->row_count);
}

/* What is stacked reaches from the start of each part to its end; a normalised stack fills 0 to 1.
 */
static bool add_stack(struct gathering *gathering, const struct unit *unit)
{
    if (unit->stack_offset == STACK_NORMALIZE)
        return add_number(gathering, 0) && add_number(gathering, 1);
    return add_drawn(gathering, unit, &unit->stack_start) &&
           add_drawn(gathering, unit, &unit->stack_end);
}

/* Whether the domain is that of the field before its aggregation: canUseUnaggregatedDomain(). */
static bool is_unaggregated(const struct gathering *gathering, const struct unit *unit,
                            const struct channel_def *def)
{
    const struct json_node *domain = unit->scale_params[def->channel->main]->domain;
    bool is_asked = domain ? node_text(domain) != NULL
                           : gathering->context->config.scale.use_unaggregated_domain == 1;
    bool is_possible = def->kind == CHANNEL_DEF_FIELD && def->aggregate != AGGREGATE_NONE &&
                       aggregate_ops[def->aggregate].shares_domain && def->field_node &&
                       !gathering->scale->type->is_logarithmic;
    if (is_asked && !is_possible && domain)
        node_warn(domain, gathering->context->diag, DIAG_NO_EFFECT, NULL,
                  "\"unaggregated\" has no effect on this channel");
    return is_asked && is_possible;
}

static bool add_raw_field(struct gathering *gathering, const struct unit *unit,
                          const struct channel_def *def)
{
    struct field field;
    return table_find_field(unit->raw, node_text(def->field_node), gathering->context->arena,
                            &field) &&
           add_field(gathering, &field, unit->raw->row_count);
}

/* A time unit that takes up its whole length: hasBandEnd(). Of a binned one Vega-Lite makes the end
 * only for rectangles, or for marks that stand inside it. */
static bool fills_time_unit(const struct gathering *gathering, const struct unit *unit,
                            const struct channel_def *def)
{
    double position = def->has_time_unit ? unit_band_position(unit, def) : NAN;
    bool has_end = !def->time_unit.is_binned || unit->mark->has_band || position != 0;
    return gathering->scale->type->kind == SCALE_KIND_TIME && !isnan(position) && has_end &&
           def->end.column;
}

/* Both ends of each row's time unit, where the marks stand: rectangles may be moved along. */
static bool add_time_units(struct gathering *gathering, const struct unit *unit,
                           const struct channel_def *def)
{
    double position = unit_band_position(unit, def);
    bool is_position = def->channel->id == CHANNEL_X || def->channel->id == CHANNEL_Y;
    bool is_shifted = unit->mark->has_band && is_position && position != 0.5;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value start = channel_def_value(def, unit->table, row),
                     end = channel_def_end(def, unit->table, row);
        struct unit_ends ends = {value_to_number(start), value_to_number(end)};
        if (!value_is_valid(start) || !value_is_valid(end))
            continue;
        if (is_shifted)
            ends = unit_ends_shift(def, ends, position);
        if (!add_number(gathering, ends.start) || !add_number(gathering, ends.end))
            return false;
    }
    return true;
}

static bool add_values(struct gathering *gathering, const struct unit *unit,
                       const struct channel_def *def)
{
    if (def->kind == CHANNEL_DEF_DATUM) {
        struct value value = channel_def_value(def, unit->table, 0);
        return !value_is_valid(value) || add_number(gathering, value_to_number(value));
    }
    return fills_time_unit(gathering, unit, def) ? add_time_units(gathering, unit, def)
                                                 : add_drawn(gathering, unit, &def->field);
}

static bool add_def(struct gathering *gathering, struct unit *unit, const struct channel_def *def)
{
    if (!channel_def_is_scaled(def))
        return true;
    gathering->unit = unit;
    gathering->has_fields |= def->kind != CHANNEL_DEF_DATUM;
    if (scale_is_discrete(gathering->scale))
        return domain_sorter_add(gathering->sorter, unit, def, gathering->context);
    if (def->channel->id == unit->stack_channel)
        return add_stack(gathering, unit);
    if (def->kind == CHANNEL_DEF_FIELD && def->has_bin) /* the bins' own ends */
        return gathering->scale->type->domain == SCALE_DOMAIN_BINS ||
               (add_number(gathering, def->bin_range.start) &&
                add_number(gathering, def->bin_range.stop));
    return is_unaggregated(gathering, unit, def) ? add_raw_field(gathering, unit, def)
                                                 : add_values(gathering, unit, def);
}

/* A number of the spec, or of a time scale a date. */
static bool read_number(const struct scale *scale, const struct json_node *node, double *number,
                        struct context *context)
{
    if (scale->type->kind == SCALE_KIND_TIME)
        return date_read(node, context->zone, number, context->diag);
    *number = json_lenient_number(node, context->diag);
    return !isnan(*number) || node_error(node, context->diag, DIAG_TYPE, NULL,
                                         "the domain of a %s scale must be numbers, not %s",
                                         scale->type->name, node_type_name(node));
}

/* A domain written in the spec: an array, or {"unionWith": […]}. */
static bool add_explicit(struct gathering *gathering, const struct json_node *list, bool is_united)
{
    struct context *context = gathering->context;
    bool is_list = !is_united && gathering->stop_count == 0;
    gathering->is_mixed |= is_united || (!is_list && gathering->stop_count != node_size(list));
    for (size_t i = 0; i < node_size(list); i++) {
        const struct json_node *element = node_element(list, i);
        double number;
        if (!element)
            return false;
        if (scale_is_discrete(gathering->scale)) {
            struct value value = json_value(element->value, context->intern, context->arena);
            if (date_is_written(element)) {
                value.type = VALUE_DATE;
                if (!date_read(element, context->zone, &value.number, context->diag))
                    return false;
            }
            if (!domain_sorter_add_value(gathering->sorter, value))
                return false;
        } else if (!read_number(gathering->scale, element, &number, context) ||
                   (is_list && !keeps_all(gathering) && !add_stop(gathering, number)) ||
                   !add_number(gathering, number)) {
            return false;
        } else if (!is_list) {
            gathering->is_mixed |= i < gathering->stop_count && gathering->stops[i] != number;
        }
    }
    return true;
}

static bool visit_domain(struct unit *unit, void *closure)
{
    struct gathering *gathering = closure;
    enum channel_id id = gathering->scale->channel->id;
    const struct channel_def *def = &unit->encoding[id];
    const struct scale_params *params = unit->scale_params[id];
    if (!channel_def_is_scaled(def) || view_scale_owner(unit->view, id) != gathering->owner ||
        params->is_off)
        return true;
    const struct json_node *domain = params->domain;
    const struct json_node *united = node_member(domain, "unionWith");
    if (node_member(domain, "param")) {
        /* As it is; while there is none the data decide. */
        if (!selection_find_interval(domain, &gathering->raw, gathering->context))
            return false;
        domain = NULL;
    }
    /* Bins that follow a selection have it as their domain, too. */
    const struct json_node *extent = node_member(def->bin_node, "extent");
    if (!domain && !node_member(params->domain, "param") && node_member(extent, "param") &&
        !selection_find_interval(extent, &gathering->raw, gathering->context))
        return false;
    if (!gathering->raw)
        selection_find_bound(unit->view, def->channel->name, &gathering->raw, gathering->context);
    bool is_explicit = domain && !node_text(domain) && !node_is_null(domain);
    if (is_explicit && !node_is_array(domain) && !node_is_array(united))
        return node_error(domain, gathering->context->diag,
                          node_is_object(domain) ? DIAG_UNSUPPORTED : DIAG_TYPE,
                          "list its values or its ends: [0, 100]",
                          "a \"domain\" must be an array, not %s", node_type_name(domain));
    gathering->has_explicit |= is_explicit;
    gathering->has_list |= is_explicit && !united;
    if (is_explicit != gathering->is_explicit_pass)
        return true;
    if (is_explicit && !add_explicit(gathering, united ? united : domain, united != NULL))
        return false;
    if (is_explicit && !united)
        return true;
    struct unit *rows = unit->domain_unit ? unit->domain_unit : unit;
    enum channel_id secondary = def->channel->secondary;
    return add_def(gathering, rows, &rows->encoding[id]) &&
           (secondary == CHANNEL_NONE || add_def(gathering, rows, &rows->encoding[secondary]));
}

/* zero, domainMin, domainMax and domainMid: Vega's configureDomain(). Padding and nice come when
 * the range is known. */
static bool adjust(struct scale *scale, struct context *context)
{
    double *first = &scale->numbers[0];
    double *last = &scale->numbers[scale->domain_count - 1];
    double middle;
    if (scale->zero.is_given && scale->zero.value != 0) {
        *first = *first > 0 ? 0 : *first;
        *last = *last < 0 ? 0 : *last;
    }
    if ((scale->spec->domain_min && !read_number(scale, scale->spec->domain_min, first, context)) ||
        (scale->spec->domain_max && !read_number(scale, scale->spec->domain_max, last, context)))
        return false;
    if (!scale->spec->domain_mid)
        return true;
    if (!read_number(scale, scale->spec->domain_mid, &middle, context))
        return false;
    size_t place = middle > *last    ? scale->domain_count
                   : middle < *first ? 0
                                     : scale->domain_count - 1;
    if (place != scale->domain_count - 1)
        node_warn(scale->spec->domain_mid, context->diag, DIAG_NO_EFFECT, NULL,
                  "\"domainMid\" is not within the domain");
    memmove(&scale->numbers[place + 1], &scale->numbers[place],
            (scale->domain_count - place) * sizeof *scale->numbers);
    scale->numbers[place] = middle;
    scale->domain_count++;
    return true;
}

/* domainRaw is taken as it is. */
static bool set_raw(struct scale *scale, struct context *context)
{
    size_t count = node_size(scale->spec->domain_raw);
    if (!node_is_array(scale->spec->domain_raw) || count < 2)
        return node_error(scale->spec->domain_raw, context->diag, DIAG_TYPE, NULL,
                          "\"domainRaw\" must be an array of at least two numbers");
    scale->numbers = arena_array(context->arena, count, sizeof *scale->numbers);
    if (!scale->numbers)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!read_number(scale, node_element(scale->spec->domain_raw, i), &scale->numbers[i],
                         context))
            return false;
    }
    scale->domain_count = count;
    scale->has_explicit_domain = scale->has_raw_domain = true;
    return true;
}

static bool set_selected(struct gathering *gathering)
{
    struct scale *scale = gathering->scale;
    const struct value_array *interval = gathering->raw->array;
    scale->numbers =
        arena_array(gathering->context->arena, interval->count, sizeof *scale->numbers);
    for (size_t i = 0; scale->numbers && i < interval->count; i++)
        scale->numbers[i] = value_to_number(interval->items[i]);
    scale->domain_count = interval->count;
    scale->has_explicit_domain = scale->has_raw_domain = true;
    return scale->numbers != NULL;
}

static int compare_numbers(const void *a, const void *b)
{
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

/* The domain of one datum alone is a list of one number: nothing can be placed on it, as in Vega.
 */
static bool is_lone_datum(const struct gathering *gathering)
{
    return !gathering->has_explicit && !gathering->has_fields &&
           gathering->scale->type->kind == SCALE_KIND_CONTINUOUS &&
           gathering->low >= gathering->high;
}

static bool set_continuous(struct gathering *gathering)
{
    struct scale *scale = gathering->scale;
    if (scale->spec->domain_raw)
        return set_raw(scale, gathering->context);
    if (gathering->raw && gathering->raw->array->count >= 2)
        return set_selected(gathering);
    size_t least = keeps_all(gathering) || scale->type->domain == SCALE_DOMAIN_CUTS ? 1 : 2;
    bool is_list = gathering->stop_count >= least && (keeps_all(gathering) || !gathering->is_mixed);
    size_t count = is_list ? gathering->stop_count : 2;
    scale->numbers = arena_array(gathering->context->arena, count + 1, sizeof *scale->numbers);
    if (!scale->numbers)
        return false;
    bool is_empty = gathering->low > gathering->high;
    bool is_zero = gathering->has_explicit ||
                   (gathering->is_united && scale->zero.is_given && scale->zero.value != 0);
    double empty = is_zero ? 0 : NAN; /* no row: then the axis has no ticks */
    scale->numbers[0] = is_empty ? empty : gathering->low;
    scale->numbers[count - 1] = is_empty ? empty : gathering->high;
    if (is_lone_datum(gathering)) {
        count = 1;
        node_warn(scale->spec->node, gathering->context->diag, DIAG_DATA,
                  "give the scale a \"domain\"", "nothing can be placed on a scale of one datum");
    }
    if (is_list)
        memcpy(scale->numbers, gathering->stops, count * sizeof *scale->numbers);
    if (keeps_all(gathering))
        qsort(scale->numbers, count, sizeof *scale->numbers, compare_numbers);
    scale->domain_count = count;
    scale->has_explicit_domain = gathering->has_explicit;
    return adjust(scale, gathering->context);
}

bool scale_set_domain(struct scale *scale, struct view *owner, struct context *context)
{
    struct gathering gathering = {.scale = scale,
                                  .owner = owner,
                                  .context = context,
                                  .is_explicit_pass = true,
                                  .low = INFINITY,
                                  .high = -INFINITY};
    if (scale_is_discrete(scale)) {
        gathering.sorter = domain_sorter_new(context);
        if (!gathering.sorter)
            return false;
    }
    if (!view_each_unit(owner, visit_domain, &gathering))
        return false;
    if (!gathering.has_explicit) {
        gathering.is_explicit_pass = false;
        if (!view_each_unit(owner, visit_domain, &gathering))
            return false;
    }
    if (!scale_is_discrete(scale))
        return set_continuous(&gathering);
    scale->has_explicit_domain = gathering.has_explicit;
    return domain_sorter_finish(gathering.sorter, gathering.has_list, &scale->domain,
                                &scale->domain_count, context) &&
           scale_index_domain(scale, context->arena);
}
