/*
 * Aggregates in the encoding: src/compile/data/aggregate.ts.
 */
#include <string.h>

#include "charts/encode/encode.h"
#include "charts/read/context.h"
#include "charts/read/view.h"

/* Room for all definitions of a unit, each with start, end and name. */
struct grouping {
    const char **groupby;
    struct aggregate_field *fields;
    size_t groupby_count, field_count;
};

static void add_group(struct grouping *grouping, const char *name)
{
    for (size_t i = 0; i < grouping->groupby_count; i++) {
        if (!strcmp(grouping->groupby[i], name))
            return;
    }
    grouping->groupby[grouping->groupby_count++] = name;
}

static bool add_measure(struct grouping *grouping, const struct channel_def *def,
                        struct context *context)
{
    bool is_argument = def->aggregate_by != NULL;
    struct aggregate_field field = {.op = def->aggregate,
                                    .field = is_argument ? def->aggregate_by
                                                         : node_text(def->field_node),
                                    .as = def->name,
                                    .node = def->field_node};
    if (def->aggregate == AGGREGATE_COUNT)
        field.field = NULL;
    if (is_argument)
        field.as = arena_format(context->arena, "%s_%s", aggregate_ops[def->aggregate].name,
                                def->aggregate_by);
    for (size_t i = 0; field.as && i < grouping->field_count; i++) {
        if (!strcmp(grouping->fields[i].as, field.as))
            return true;
    }
    grouping->fields[grouping->field_count++] = field;
    return field.as != NULL;
}

static bool add_def(struct grouping *grouping, const struct unit *unit,
                    const struct channel_def *def, struct context *context)
{
    if (def->kind != CHANNEL_DEF_FIELD)
        return true;
    /* A tooltip of a field that isn't there has been warned of; it groups nothing. */
    if (def->channel->is_silent && def->field_node && !table_column(unit->raw, def->name) &&
        def->aggregate == AGGREGATE_NONE)
        return true;
    if (def->aggregate != AGGREGATE_NONE)
        return add_measure(grouping, def, context);
    add_group(grouping, def->name);
    if (def->start_name)
        add_group(grouping, def->start_name);
    if (def->end_name)
        add_group(grouping, def->end_name);
    return true;
}

static size_t count_defs(const struct unit *unit)
{
    size_t count = CHANNEL_COUNT;
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        count += unit->encoding[i].more_count;
    return count;
}

bool encode_aggregate_params(struct unit *unit, struct aggregate_params *params,
                             struct context *context)
{
    size_t most = count_defs(unit);
    struct grouping grouping = {0};
    grouping.groupby = arena_array(context->arena, 3 * most, sizeof(const char *));
    grouping.fields = arena_array(context->arena, most, sizeof *grouping.fields);
    if (!grouping.groupby || !grouping.fields)
        return false;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (!add_def(&grouping, unit, def, context))
            return false;
        for (size_t m = 0; m < def->more_count; m++) {
            if (!add_def(&grouping, unit, &def->more[m], context))
                return false;
        }
    }
    *params = (struct aggregate_params){.groupby = grouping.groupby,
                                        .groupby_count = grouping.groupby_count,
                                        .fields = grouping.fields,
                                        .count = grouping.field_count};
    return true;
}

bool encode_aggregate(struct unit *unit, struct context *context)
{
    struct aggregate_params params;
    if (!encoding_is_aggregate(unit->encoding))
        return true;
    if (!encode_aggregate_params(unit, &params, context))
        return false;
    struct transform_context transform = transform_context_of(context);
    unit->table = aggregate_run(&params, unit->raw, &transform);
    return unit->table != NULL;
}
