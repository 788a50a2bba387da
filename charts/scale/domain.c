/*
 * Domains: the values that a scale is for, gathered from every unit that shares it.
 * The rules are Vega-Lite's (src/compile/scale/domain.ts) and Vega's (vega-encode, Scale.js).
 */
#include <math.h>
#include <stdlib.h>

#include "base/array.h"
#include "charts/context.h"
#include "charts/scale/params.h"
#include "charts/scale/scale.h"
#include "charts/scale/sort.h"
#include "charts/spec/view.h"

/* What is known of a domain while the units are visited. */
struct gathering {
    struct scale *scale;
    struct view *owner;
    struct context *context;
    bool is_explicit_pass; /* only explicit domains are taken */
    bool has_explicit;
    struct domain_sorter *sorter; /* discrete */
    double low, high;             /* continuous */
    double *stops;                /* continuous and explicit */
    size_t stop_count;
};

static void add_number(struct gathering *gathering, double number)
{
    if (!isfinite(number))
        return;
    gathering->low = fmin(gathering->low, number);
    gathering->high = fmax(gathering->high, number);
}

static void add_numbers(struct gathering *gathering, const struct channel_def *def,
                        size_t row_count)
{
    size_t count = def->kind == CHANNEL_DEF_FIELD ? row_count : 1;
    for (size_t row = 0; row < count; row++) {
        struct value value = channel_def_value(def, row);
        double number = value_to_number(value);
        if (value_is_valid(value))
            add_number(gathering, number);
    }
}

/* What is stacked reaches from the start of each part to its end; a normalised stack fills 0 to 1.
 */
static void add_stack(struct gathering *gathering, const struct unit *unit)
{
    if (unit->stack_offset == STACK_NORMALIZE) {
        add_number(gathering, 0);
        add_number(gathering, 1);
        return;
    }
    for (size_t row = 0; row < unit->table->row_count; row++) {
        add_number(gathering, value_to_number(field_value(&unit->stack_start, row)));
        add_number(gathering, value_to_number(field_value(&unit->stack_end, row)));
    }
}

static bool add_def(struct gathering *gathering, struct unit *unit, const struct channel_def *def)
{
    if (!channel_def_is_scaled(def))
        return true;
    if (scale_is_discrete(gathering->scale))
        return domain_sorter_add(gathering->sorter, unit, def, gathering->context);
    if (def->channel->id == unit->stack_channel)
        add_stack(gathering, unit);
    else
        add_numbers(gathering, def, unit->table->row_count);
    return true;
}

/* A domain written in the spec: an array, or {"unionWith": […]}. */
static bool add_explicit(struct gathering *gathering, const struct json_node *list)
{
    struct context *context = gathering->context;
    size_t count = json_size(list);
    if (!scale_is_discrete(gathering->scale) && !gathering->stops) {
        gathering->stops = arena_array(context->arena, count + 1, sizeof *gathering->stops);
        if (!gathering->stops)
            return false;
    }
    bool is_first = gathering->stop_count == 0;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *element = json_element(list, i);
        struct value value = json_value(element->value, context->intern, context->arena);
        if (scale_is_discrete(gathering->scale)) {
            if (!domain_sorter_add_value(gathering->sorter, value))
                return false;
        } else if (!json_is_number(element)) {
            return json_error(element, context->diag, DIAG_TYPE, NULL,
                              "the domain of a %s scale must be numbers, not %s",
                              gathering->scale->type->name, json_type_name(element));
        } else {
            if (is_first)
                gathering->stops[gathering->stop_count++] = value.number;
            add_number(gathering, value.number);
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
    const struct json_node *united = json_member(domain, "unionWith");
    bool is_unaggregated = json_text(domain) != NULL || json_is_null(domain);
    bool is_explicit = domain && !is_unaggregated;
    if (is_explicit && !json_is_array(domain) && !json_is_array(united))
        return json_error(domain, gathering->context->diag,
                          json_is_object(domain) ? DIAG_UNSUPPORTED : DIAG_TYPE,
                          "list its values or its ends: [0, 100]",
                          "a \"domain\" must be an array, not %s", json_type_name(domain));
    gathering->has_explicit |= is_explicit;
    if (is_explicit != gathering->is_explicit_pass)
        return true;
    if (is_explicit && !add_explicit(gathering, united ? united : domain))
        return false;
    if (is_explicit && !united)
        return true;
    return add_def(gathering, unit, def) &&
           (def->channel->secondary == CHANNEL_NONE ||
            add_def(gathering, unit, &unit->encoding[def->channel->secondary]));
}

/* zero, domainMin and domainMax, then padding in px, then nice: Vega's configureDomain(). */
static void adjust_continuous(struct scale *scale)
{
    double *first = &scale->numbers[0];
    double *last = &scale->numbers[scale->domain_count - 1];
    if (scale->zero.is_given && scale->zero.value != 0) {
        *first = fmin(*first, *first > 0 ? 0 : *first);
        *last = *last < 0 ? 0 : *last;
    }
    if (scale->domain_min.is_given)
        *first = scale->domain_min.value;
    if (scale->domain_max.is_given)
        *last = scale->domain_max.value;
}

static bool set_continuous(struct gathering *gathering)
{
    struct scale *scale = gathering->scale;
    bool is_list = gathering->stop_count >= 2;
    size_t count = is_list ? gathering->stop_count : 2;
    scale->numbers = arena_array(gathering->context->arena, count, sizeof *scale->numbers);
    if (!scale->numbers)
        return false;
    bool is_empty = gathering->low > gathering->high;
    scale->numbers[0] = is_empty ? 0 : gathering->low;
    scale->numbers[count - 1] = is_empty ? (gathering->has_explicit ? 0 : 1) : gathering->high;
    for (size_t i = 0; is_list && i < count; i++)
        scale->numbers[i] = gathering->stops[i];
    scale->domain_count = count;
    scale->has_explicit_domain = gathering->has_explicit;
    adjust_continuous(scale);
    return true;
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
    return domain_sorter_finish(gathering.sorter, gathering.has_explicit, &scale->domain,
                                &scale->domain_count, context);
}
