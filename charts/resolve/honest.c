/*
 * Misleading figures: by their encodings and scales. What can't be drawn as it is asked is the
 * business of charts/resolve/check.c.
 */
#include "charts/resolve/honest.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"
#include "data/table.h"
#include "data/transform/aggregate.h"

void honest_check_foot(const struct unit *unit, const struct channel_def *def,
                       const struct scale *scale, struct context *context)
{
    double low = scale_domain_min(scale), high = scale_domain_max(scale);
    bool has_zero = !(low > 0) && !(high < 0);
    if (has_zero || scale->type->kind != SCALE_KIND_CONTINUOUS || scale->type->is_logarithmic ||
        def->type != FIELD_QUANTITATIVE || unit->table->row_count == 0)
        return;
    const struct scale_params *params = unit->scale_params[def->channel->id];
    const char *end = value_to_text(VALUE_OF_NUMBER(low > 0 ? low : high), context->arena);
    node_warn(params->domain ? params->domain : def->node, context->diag, DIAG_CUT_BY_DOMAIN,
              "let the domain reach 0, or use points",
              "the domain of \"%s\" ends at %s, not at zero: it cuts the foot of the %ss off, and "
              "their lengths don't compare",
              def->channel->name, end ? end : "", unit->mark->name);
}

/* Whether something stands on something else. */
static bool has_stacks(const struct unit *unit)
{
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value start = field_index_value(&unit->stack_start, unit->table, row);
        double number = value_to_number(start);
        if (number < 0 || number > 0)
            return true;
    }
    return false;
}

/* The operation, in one aggregate transform, that makes the field; NULL: none does. */
static const struct json_node *op_making(const struct json_node *transform, const char *field)
{
    const struct json_node *ops = node_member(transform, "aggregate");
    for (size_t i = 0; i < node_size(ops); i++) {
        const struct json_node *op = node_element(ops, i);
        const char *as = op ? node_text(node_member(op, "as")) : NULL;
        if (as && strcmp(as, field) == 0)
            return node_member(op, "op");
    }
    return NULL;
}

/* Where the values of a channel are aggregated: in its definition, or in a transform of its view or
 * of one above. NULL: they aren't. */
static const struct json_node *aggregation_of(const struct unit *unit,
                                              const struct channel_def *def)
{
    const char *field = def->field_node ? node_text(def->field_node) : NULL;
    if (def->aggregate != AGGREGATE_NONE || !field)
        return def->aggregate_node;
    for (const struct view *view = unit->view; view; view = view->parent) {
        for (size_t i = node_size(view->transform); i > 0; i--) {
            const struct json_node *op = op_making(node_element(view->transform, i - 1), field);
            if (op)
                return op;
        }
    }
    return NULL;
}

static void check_sums(const struct unit *unit, const struct channel_def *def, bool is_angle,
                       struct context *context)
{
    const struct json_node *node = aggregation_of(unit, def);
    enum aggregate_op op = node_text(node) ? aggregate_op_named(node_text(node)) : def->aggregate;
    if (op >= AGGREGATE_OP_COUNT || op == AGGREGATE_NONE || aggregate_ops[op].is_summative ||
        !has_stacks(unit))
        return;
    node_warn(node ? node : def->node, context->diag, DIAG_STACKED_MEANS,
              is_angle ? "use bars side by side, or aggregate to a \"sum\""
                       : "add \"stack\": null and \"xOffset\" or \"yOffset\", or aggregate to a "
                         "\"sum\"",
              "a stack of \"%s\" values: the whole is the sum of them, which means nothing",
              node_text(node) ? node_text(node) : "aggregated");
}

static void check_negative(const struct unit *unit, const struct channel_def *def, bool is_angle,
                           struct context *context)
{
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct value value = channel_def_value(def, unit->table, row);
        double number = value_to_number(value);
        if (!(number < 0) || value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
            continue;
        const char *text = value_to_text(VALUE_OF_NUMBER(number), context->arena);
        node_warn(def->field_node ? def->field_node : def->node, context->diag, DIAG_NEGATIVE_SHARE,
                  "use bars, which can point the other way",
                  is_angle ? "a slice can't be negative: %s in row %zu"
                           : "a share of a whole can't be negative: %s in row %zu",
                  text ? text : "", row + 1);
        return;
    }
}

static void check_stack(const struct unit *unit, struct context *context)
{
    enum channel_id id = unit->stack_channel;
    bool is_angle = id == CHANNEL_THETA || id == CHANNEL_RADIUS;
    if (id == CHANNEL_NONE)
        return;
    check_sums(unit, &unit->encoding[id], is_angle, context);
    if (is_angle || unit->stack_offset == STACK_NORMALIZE)
        check_negative(unit, &unit->encoding[id], is_angle, context);
}

static void check_colours(const struct unit *unit, const struct channel_def *def,
                          struct context *context)
{
    enum channel_id id = def->channel->id;
    if (!unit->scale_params[id] || unit->scale_params[id]->is_off || def->type == FIELD_ORDINAL)
        return;
    const struct scale *scale = view_scale(unit->view, id);
    if (!scale || !scale_is_discrete(scale) || !scale->colors ||
        scale->domain_count <= scale->range_count || scale->range_count < 2)
        return;
    node_warn(def->field_node ? def->field_node : def->node, context->diag, DIAG_COLORS_REPEAT,
              scale->domain_count <= 20 ? "show fewer values, or give \"scale\": {\"scheme\": "
                                          "\"tableau20\"} or a \"range\""
                                        : "show fewer values, such as the largest and one for the "
                                          "rest",
              "%zu values of \"%s\" share %zu colours", scale->domain_count, def->channel->name,
              scale->range_count);
}

void honest_check_unit(const struct unit *unit, struct context *context)
{
    static const enum channel_id colours[] = {CHANNEL_COLOR, CHANNEL_FILL, CHANNEL_STROKE};
    check_stack(unit, context);
    for (size_t i = 0; i < COUNT_OF(colours); i++) {
        const struct channel_def *def = &unit->encoding[colours[i]];
        if (def->kind == CHANNEL_DEF_FIELD)
            check_colours(unit, def, context);
    }
}
