/*
 * Conditions of channels, and values of channels that are computed row by row. Vega-Lite:
 * src/compile/mark/encode/conditional.ts.
 */
#include "charts/read/condition.h"

#include "base/arena.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "data/transform/predicate.h"

struct channel_case {
    const struct json_node *node;
    struct predicate *test;
    struct channel_def *def; /* NULL: the channel's own */
};

struct channel_conditions {
    size_t count;
    struct channel_case *cases;
    struct channel_def *otherwise; /* NULL: the channel's own */
};

/* A value that depends on the row. */
struct channel_computed {
    struct expr *expr;
    struct channel_def *def; /* with the value of the row asked last */
};

static bool read_case(const struct json_node *node, const struct channel *channel,
                      struct channel_case *out, struct context *context)
{
    struct diag *diag = context->diag;
    struct channel_def *def = arena_alloc(node->document->arena, sizeof *def);
    if (!def)
        return false;
    *out = (struct channel_case){.node = node, .def = def};
    if (!json_is_object(node))
        return json_error(node, diag, DIAG_TYPE, NULL, "a condition must be an object, not %s",
                          json_type_name(node));
    if (!json_member(node, "test") && !json_member(node, "param"))
        return json_error(node, diag, DIAG_TYPE, "write {\"test\": \"datum.a > 1\", \"value\": …}",
                          "the condition has no \"test\" and no \"param\"");
    return channel_def_read(node, channel, def, diag) && channel_def_settle(def, context);
}

static bool says_something(const struct channel_def *def)
{
    return def->field_node || def->datum_node || def->value_node;
}

/* What def says itself, behind its conditions. */
static bool set_otherwise(struct channel_def *def, struct channel_conditions *conditions,
                          struct context *context)
{
    struct channel_def *otherwise = arena_alloc(def->node->document->arena, sizeof *otherwise);
    if (!otherwise)
        return false;
    *otherwise = *def;
    otherwise->condition = NULL;
    if (!says_something(def))
        otherwise->kind = CHANNEL_DEF_NONE;
    else if (!channel_def_settle(otherwise, context))
        return false;
    conditions->otherwise = otherwise;
    return true;
}

bool condition_read(struct channel_def *def, struct context *context)
{
    struct arena *arena = def->node->document->arena;
    const struct json_node *node = def->condition;
    bool is_list = json_is_array(node);
    struct channel_conditions *conditions = arena_alloc(arena, sizeof *conditions);
    if (!conditions)
        return false;
    size_t count = is_list ? json_size(node) : 1;
    conditions->cases = arena_array(arena, count, sizeof *conditions->cases);
    if (!conditions->cases && count)
        return false;
    for (; conditions->count < count; conditions->count++) {
        const struct json_node *element = is_list ? json_element(node, conditions->count) : node;
        if (!read_case(element, def->channel, &conditions->cases[conditions->count], context))
            return false;
    }
    struct channel_case *first = conditions->cases;
    if (!is_list && first->def->kind != CHANNEL_DEF_VALUE) {
        if (!set_otherwise(def, conditions, context))
            return false;
        *def = *first->def;
        first->def = NULL;
    } else if (!says_something(def)) {
        /* No value of its own: where no condition holds, the mark's properties count. */
        if (!set_otherwise(def, conditions, context))
            return false;
        def->kind = CHANNEL_DEF_NONE;
    } else {
        def->condition = NULL;
        if (!channel_def_settle(def, context))
            return false;
    }
    def->conditions = conditions;
    return true;
}

static bool compile_case(struct channel_case *one, const struct table *table,
                         const struct transform_context *transform)
{
    const struct json_node *test = json_member(one->node, "test");
    one->test = predicate_read(test ? test : one->node, transform);
    return one->test && predicate_bind(one->test, table, transform);
}

static bool compile_computed(struct channel_def *def, const struct table *table,
                             const struct transform_context *transform)
{
    const struct json_node *text =
        def && def->kind == CHANNEL_DEF_VALUE ? json_expression(def->value_node) : NULL;
    if (!text)
        return true;
    struct channel_computed *computed = arena_alloc(transform->arena, sizeof *computed);
    if (!computed)
        return false;
    computed->def = arena_alloc(transform->arena, sizeof *computed->def);
    computed->expr = expr_compile(json_text(text), transform->scope, text, transform->intern,
                                  transform->arena, transform->diag);
    if (!computed->def || !computed->expr || !expr_bind(computed->expr, table, transform->diag))
        return false;
    *computed->def = *def;
    def->computed = computed;
    return true;
}

static bool compile_channel(struct channel_def *def, const struct table *table,
                            const struct transform_context *transform)
{
    struct channel_conditions *conditions = def->conditions;
    for (size_t i = 0; conditions && i < conditions->count; i++) {
        if (!compile_case(&conditions->cases[i], table, transform) ||
            !compile_computed(conditions->cases[i].def, table, transform))
            return false;
    }
    return (!conditions || compile_computed(conditions->otherwise, table, transform)) &&
           compile_computed(def, table, transform);
}

bool condition_compile_all(struct unit *unit, const struct expr_scope *scope,
                           struct context *context)
{
    struct transform_context transform = {.arena = context->arena,
                                          .intern = context->intern,
                                          .diag = context->diag,
                                          .scope = scope,
                                          .zone = context->zone};
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!compile_channel(&unit->encoding[i], unit->table, &transform))
            return false;
    }
    return true;
}

static const struct channel_def *pick(const struct channel_def *def, size_t row)
{
    const struct channel_conditions *conditions = def->conditions;
    for (size_t i = 0; conditions && i < conditions->count; i++) {
        const struct channel_case *one = &conditions->cases[i];
        if (predicate_test(one->test, row, def->node->document->arena))
            return one->def ? one->def : def;
    }
    return conditions && conditions->otherwise ? conditions->otherwise : def;
}

const struct channel_def *condition_pick(const struct unit *unit, enum channel_id id, size_t row)
{
    const struct channel_def *def = pick(&unit->encoding[id], row);
    if (!def->computed)
        return def;
    def->computed->def->value = expr_eval(def->computed->expr, row, def->node->document->arena);
    return def->computed->def;
}
