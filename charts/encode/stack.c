/*
 * When a unit is stacked, and its stack: Vega-Lite's src/stack.ts and src/compile/data/stack.ts.
 */
#include "charts/encode/stack.h"

#include <string.h>

#include "base/suggest.h"
#include "charts/encode/impute.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"

static const struct {
    const char *name;
    enum stack_offset offset;
} stack_offsets[] = {
    {"zero", STACK_ZERO}, {"center", STACK_CENTER}, {"normalize", STACK_NORMALIZE}};

static bool is_amount(const struct channel_def *def)
{
    return def->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(def);
}

static bool asks_for_stack(const struct channel_def *def)
{
    return def->stack && !node_is_null(def->stack) && !node_is_false(def->stack);
}

/* Both directions are amounts: what is asked for, the only aggregate, or what the bar's orient
 * says. */
static enum channel_id choose_channel(const struct unit *unit, enum channel_id first,
                                      enum channel_id second)
{
    const struct channel_def *a = &unit->encoding[first], *b = &unit->encoding[second];
    bool a_is_aggregate = a->aggregate != AGGREGATE_NONE;
    bool b_is_aggregate = b->aggregate != AGGREGATE_NONE;
    if (asks_for_stack(a) || asks_for_stack(b))
        return asks_for_stack(a) ? first : second;
    if (a_is_aggregate != b_is_aggregate)
        return a_is_aggregate ? first : second;
    if (first != CHANNEL_X || !unit->mark->stacks || unit->orient == MARK_ORIENT_NONE)
        return CHANNEL_NONE;
    return unit->orient == MARK_ORIENT_VERTICAL ? second : first;
}

/* potentialStackedChannel() */
static enum channel_id find_channel(const struct unit *unit, enum channel_id first,
                                    enum channel_id second)
{
    const struct channel_def *a = &unit->encoding[first], *b = &unit->encoding[second];
    bool is_bar = first == CHANNEL_X && unit->mark->stacks;
    if (is_amount(a) && is_amount(b))
        return choose_channel(unit, first, second);
    if (is_amount(a)) {
        bool is_across =
            b->kind != CHANNEL_DEF_FIELD && is_bar && unit->orient == MARK_ORIENT_VERTICAL;
        return is_across ? CHANNEL_NONE : first;
    }
    if (is_amount(b)) {
        bool is_across =
            a->kind != CHANNEL_DEF_FIELD && is_bar && unit->orient == MARK_ORIENT_HORIZONTAL;
        return is_across ? CHANNEL_NONE : second;
    }
    return CHANNEL_NONE;
}

static enum channel_id dimension_of(enum channel_id id)
{
    switch (id) {
    case CHANNEL_X:
        return CHANNEL_Y;
    case CHANNEL_Y:
        return CHANNEL_X;
    case CHANNEL_THETA:
        return CHANNEL_RADIUS;
    default:
        return CHANNEL_THETA;
    }
}

static bool read_offset(const struct unit *unit, const struct channel_def *def,
                        enum stack_offset *offset, struct context *context)
{
    const char *name = node_text(def->stack);
    struct suggest suggest = {.word = name};
    *offset = STACK_NONE;
    if (!def->stack) {
        *offset = unit->mark->stacks ? STACK_ZERO : STACK_NONE;
        return true;
    }
    if (!asks_for_stack(def))
        return true;
    if (node_is_true(def->stack)) {
        *offset = STACK_ZERO;
        return true;
    }
    for (size_t i = 0; name && i < sizeof stack_offsets / sizeof *stack_offsets; i++) {
        if (!strcmp(stack_offsets[i].name, name)) {
            *offset = stack_offsets[i].offset;
            return true;
        }
        suggest_offer(&suggest, stack_offsets[i].name);
    }
    if (name && !strcmp(name, "none"))
        return true;
    return node_error(def->stack, context->diag, DIAG_TYPE,
                      suggest_hint(suggest.best, NULL, context->arena),
                      "\"stack\" must be \"zero\", \"center\", \"normalize\", true, false or null");
}

/* The fields of a stack: those that it stands on, and those that divide it. */
struct stacking {
    const char *groupby[2 * CHANNEL_COUNT];
    size_t groupby_count;
    const char **by;
    struct sort_key *sort;
    size_t by_count, sort_count;
};

static bool has_name(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (!strcmp(names[i], name))
            return true;
    }
    return false;
}

/* Only a bin stands on both its ends; and the name of what it is called does not matter to others.
 */
static void add_dimension(struct stacking *stacking, const struct channel_def *def,
                          const char *stacked)
{
    if (def->kind != CHANNEL_DEF_FIELD || !strcmp(def->name, stacked))
        return;
    stacking->groupby[stacking->groupby_count++] = def->name;
    if (def->start_name && def->start_name != def->name)
        stacking->groupby[stacking->groupby_count++] = def->start_name;
}

static void add_divider(struct stacking *stacking, const struct channel_def *def)
{
    if (def->kind != CHANNEL_DEF_FIELD || def->aggregate != AGGREGATE_NONE ||
        has_name(stacking->groupby, stacking->groupby_count, def->name) ||
        (def->start_name && has_name(stacking->groupby, stacking->groupby_count, def->start_name)))
        return;
    const char *name = def->start_name ? def->start_name : def->name;
    if (!has_name(stacking->by, stacking->by_count, name))
        stacking->by[stacking->by_count++] = name;
}

static bool gather(struct stacking *stacking, const struct unit *unit, enum channel_id id,
                   struct context *context)
{
    size_t most = CHANNEL_COUNT;
    enum channel_id dimension = dimension_of(id);
    for (size_t i = 0; i < CHANNEL_COUNT; i++)
        most += unit->encoding[i].more_count;
    stacking->by = arena_array(context->arena, most, sizeof(const char *));
    stacking->sort = arena_array(context->arena, most, sizeof *stacking->sort);
    if (!stacking->by || !stacking->sort)
        return false;
    add_dimension(stacking, &unit->encoding[dimension], unit->encoding[id].name);
    if (channel_is_position(dimension))
        add_dimension(stacking,
                      &unit->encoding[dimension == CHANNEL_X ? CHANNEL_X_OFFSET : CHANNEL_Y_OFFSET],
                      unit->encoding[id].name);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        bool divides = channels[i].groups || channels[i].id == CHANNEL_ORDER ||
                       channels[i].id == CHANNEL_TEXT ||
                       (channels[i].is_silent && channels[i].id != CHANNEL_TOOLTIP);
        if (!divides)
            continue;
        add_divider(stacking, def);
        for (size_t m = 0; m < def->more_count; m++)
            add_divider(stacking, &def->more[m]);
    }
    const struct channel_def *facet = &unit->encoding[CHANNEL_FACET];
    add_dimension(stacking, facet, unit->encoding[id].name);
    for (size_t m = 0; m < facet->more_count && stacking->groupby_count < CHANNEL_COUNT; m++)
        add_dimension(stacking, &facet->more[m], unit->encoding[id].name);
    return true;
}

static bool is_descending(const struct json_node *sort)
{
    const char *text = node_text(sort);
    return text && !strcmp(text, "descending");
}

/* "order" sorts the stack; else its dividers do, from the top for vertical stacks. */
static void settle_sort(struct stacking *stacking, const struct unit *unit, enum channel_id id)
{
    const struct channel_def *order = &unit->encoding[CHANNEL_ORDER];
    if (order->kind == CHANNEL_DEF_FIELD) {
        stacking->sort[stacking->sort_count++] =
            (struct sort_key){order->name, is_descending(order->sort)};
        for (size_t m = 0; m < order->more_count; m++) {
            const struct channel_def *more = &order->more[m];
            if (more->kind == CHANNEL_DEF_FIELD) /* a value orders nothing, and has no name */
                stacking->sort[stacking->sort_count++] =
                    (struct sort_key){more->name, is_descending(more->sort)};
        }
        return;
    }
    bool from_top = order->sort ? is_descending(order->sort) : id == CHANNEL_Y;
    for (size_t i = 0; i < stacking->by_count; i++)
        stacking->sort[stacking->sort_count++] = (struct sort_key){stacking->by[i], from_top};
}

/* The domain that the spec gives the colours, when they are names; NULL: none. */
static const struct json_node *color_domain(const struct unit *unit,
                                            const struct channel_def **color)
{
    const struct channel_def *fill = &unit->encoding[CHANNEL_FILL];
    *color = fill->kind == CHANNEL_DEF_FIELD ? fill : &unit->encoding[CHANNEL_COLOR];
    const struct json_node *domain = node_member((*color)->scale, "domain");
    bool is_named = (*color)->kind == CHANNEL_DEF_FIELD && (*color)->type == FIELD_NOMINAL;
    return is_named && node_is_array(domain) ? domain : NULL;
}

static double domain_position(const struct json_node *domain, struct value value,
                              struct context *context)
{
    for (size_t i = 0; i < node_size(domain); i++) {
        const struct json_node *element = node_element(domain, i);
        if (element &&
            value_equals(json_value(element->value, context->intern, context->arena), value))
            return (double)i;
    }
    return -1;
}

/*
 * Without an order of its own a stack follows the domain of its colours, and so do bars side by
 * side (src/compile/unit.ts, alignStackOrderWithColorDomain()).
 */
static bool sort_by_colors(struct stacking *stacking, struct unit *unit, struct context *context)
{
    const struct channel_def *color;
    const struct json_node *domain = color_domain(unit, &color);
    struct field field;
    if (!domain || unit->encoding[CHANNEL_ORDER].kind != CHANNEL_DEF_NONE)
        return true;
    struct value *places = arena_array(context->scratch, unit->table->row_count, sizeof *places);
    const char *name = arena_format(context->arena, "_%s_sort_index", color->name);
    if (!places || !name || !table_find_field(unit->table, color->name, context->arena, &field))
        return unit->table->row_count == 0;
    for (size_t row = 0; row < unit->table->row_count; row++)
        places[row] = VALUE_OF_NUMBER(domain_position(domain, field_value(&field, row), context));
    unit->table = table_with_column(unit->table, name, places, context->intern, context->arena);
    stacking->sort[0] = (struct sort_key){name, unit->orient != MARK_ORIENT_HORIZONTAL};
    stacking->sort_count = 1;
    return unit->table != NULL;
}

bool encode_align_offset(const struct unit *unit, struct channel_def *encoding)
{
    const struct channel_def *color;
    struct channel_def *x = &encoding[CHANNEL_X_OFFSET], *y = &encoding[CHANNEL_Y_OFFSET];
    struct channel_def *offset = x->kind != CHANNEL_DEF_NONE ? x : y;
    const struct json_node *domain = color_domain(unit, &color);
    if (!domain || encoding[CHANNEL_ORDER].kind != CHANNEL_DEF_NONE ||
        offset->kind != CHANNEL_DEF_FIELD || offset->sort)
        return false;
    offset->sort = domain;
    return true;
}

static bool run(struct unit *unit, enum channel_id id, enum stack_offset offset,
                const struct stacking *stacking, struct context *context)
{
    const char *name = unit->encoding[id].name;
    struct transform_context transform = transform_context_of(context);
    unit->stack_start_name = arena_format(context->arena, "%s_start", name);
    unit->stack_end_name = arena_format(context->arena, "%s_end", name);
    if (!unit->stack_start_name || !unit->stack_end_name)
        return false;
    struct stack_params params = {.groupby = stacking->groupby,
                                  .groupby_count = stacking->groupby_count,
                                  .sort = stacking->sort,
                                  .sort_count = stacking->sort_count,
                                  .field = name,
                                  .as = unit->stack_start_name,
                                  .as_end = unit->stack_end_name,
                                  .offset = offset};
    unit->table = stack_run(&params, unit->table, &transform);
    unit->stack_channel = id;
    unit->stack_offset = offset;
    return unit->table != NULL;
}

/* Imputing keeps cells apart as stacking does: their fields behind the dividers. How many. */
static size_t add_facets(struct stacking *stacking, const struct unit *unit)
{
    const struct channel_def *facet = &unit->encoding[CHANNEL_FACET];
    size_t count = 0;
    for (size_t i = 0; facet->kind == CHANNEL_DEF_FIELD && i <= facet->more_count; i++)
        stacking->by[stacking->by_count + count++] = i ? facet->more[i - 1].name : facet->name;
    return count;
}

bool encode_stack(struct unit *unit, bool is_aligned, struct context *context)
{
    enum channel_id id = find_channel(unit, CHANNEL_X, CHANNEL_Y);
    struct stacking stacking = {0};
    enum stack_offset offset;
    if (!unit->mark->can_stack)
        return true;
    if (id == CHANNEL_NONE)
        id = find_channel(unit, CHANNEL_THETA, CHANNEL_RADIUS);
    if (id == CHANNEL_NONE)
        return true;
    const struct channel_def *stacked = &unit->encoding[id];
    if (!read_offset(unit, stacked, &offset, context))
        return false;
    if (offset == STACK_NONE || channel_def_is_scaled(&unit->encoding[channels[id].secondary]))
        return true;
    if (!gather(&stacking, unit, id, context))
        return false;
    if (encoding_is_aggregate(unit->encoding) && stacking.by_count == 0)
        return true;
    settle_sort(&stacking, unit, id);
    if (!is_aligned && !sort_by_colors(&stacking, unit, context))
        return false;
    size_t cell_count = add_facets(&stacking, unit);
    struct stacked_series series = {.stacked = id,
                                    .dimension = dimension_of(id),
                                    .dividers = stacking.by,
                                    .divider_count = stacking.by_count + cell_count};
    return encode_impute_stack(unit, &series, context) && run(unit, id, offset, &stacking, context);
}
