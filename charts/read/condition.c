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
    struct channel_def *def; /* NULL: the channel's own */
};

struct channel_conditions {
    size_t count;
    struct channel_case *cases;
    struct channel_def *otherwise; /* NULL: the channel's own */
};

/* A value that depends on the row. */
struct computed_def {
    struct expr *expr;       /* NULL: it doesn't */
    struct channel_def *def; /* with the value of the row asked last */
};

/* A channel for one table. */
struct compiled_channel {
    struct predicate **tests;    /* of each case */
    struct computed_def *values; /* of each case's definition */
    struct computed_def otherwise, own;
};

struct unit_conditions {
    struct compiled_channel channels[CHANNEL_COUNT];
};

static bool read_case(const struct json_node *node, const struct channel *channel,
                      struct channel_case *out, struct context *context)
{
    struct diag *diag = context->diag;
    struct channel_def *def = arena_alloc(node->document->arena, sizeof *def);
    if (!def)
        return false;
    *out = (struct channel_case){.node = node, .def = def};
    if (!node_is_object(node))
        return node_error(node, diag, DIAG_TYPE, NULL, "a condition must be an object, not %s",
                          node_type_name(node));
    if (!node_member(node, "test") && !node_member(node, "param"))
        return node_error(node, diag, DIAG_TYPE, "write {\"test\": \"datum.a > 1\", \"value\": …}",
                          "the condition has no \"test\" and no \"param\"");
    return channel_def_read(node, channel, def, diag) && channel_def_settle(def, context);
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
    if (!channel_def_says_something(def))
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
    bool is_list = node_is_array(node);
    struct channel_conditions *conditions = arena_alloc(arena, sizeof *conditions);
    if (!conditions)
        return false;
    size_t count = is_list ? node_size(node) : 1;
    conditions->cases = arena_array(arena, count, sizeof *conditions->cases);
    if (!conditions->cases && count)
        return false;
    for (; conditions->count < count; conditions->count++) {
        const struct json_node *element = is_list ? node_element(node, conditions->count) : node;
        if (!element ||
            !read_case(element, def->channel, &conditions->cases[conditions->count], context))
            return false;
    }
    struct channel_case *first = conditions->cases;
    if (!is_list && first->def->kind != CHANNEL_DEF_VALUE) {
        if (!set_otherwise(def, conditions, context))
            return false;
        *def = *first->def;
        first->def = NULL;
    } else if (!channel_def_says_something(def)) {
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

static const struct json_node *computed_value(const struct channel_def *def)
{
    return def && def->kind == CHANNEL_DEF_VALUE ? node_expression(def->value_node) : NULL;
}

static bool compile_value(const struct channel_def *def, const struct table *table,
                          const struct transform_context *transform, struct computed_def *computed)
{
    const struct json_node *text = computed_value(def);
    if (!text)
        return true;
    computed->def = arena_alloc(transform->arena, sizeof *computed->def);
    computed->expr =
        expr_compile(node_text(text), transform->scope, text, transform->arena, transform->diag);
    if (!computed->def || !computed->expr || !expr_bind(computed->expr, table, transform->diag))
        return false;
    *computed->def = *def;
    return true;
}

static struct predicate *compile_test(const struct channel_case *one, const struct table *table,
                                      const struct transform_context *transform)
{
    const struct json_node *node = node_member(one->node, "test");
    struct predicate *test = predicate_read(node ? node : one->node, transform);
    return test && predicate_bind(test, table, transform) ? test : NULL;
}

static bool compile_channel(const struct channel_def *def, const struct table *table,
                            const struct transform_context *transform, struct compiled_channel *out)
{
    const struct channel_conditions *conditions = def->conditions;
    if (!conditions)
        return compile_value(def, table, transform, &out->own);
    out->tests = arena_array(transform->arena, conditions->count + 1, sizeof(struct predicate *));
    out->values = arena_array(transform->arena, conditions->count + 1, sizeof *out->values);
    if (!out->tests || !out->values)
        return false;
    for (size_t i = 0; i < conditions->count; i++) {
        out->tests[i] = compile_test(&conditions->cases[i], table, transform);
        if (!out->tests[i] ||
            !compile_value(conditions->cases[i].def, table, transform, &out->values[i]))
            return false;
    }
    return compile_value(conditions->otherwise, table, transform, &out->otherwise) &&
           compile_value(def, table, transform, &out->own);
}

static bool varies(const struct channel_def *def)
{
    return def->conditions || computed_value(def);
}

bool condition_compile_all(struct unit *unit, const struct expr_scope *scope,
                           struct context *context)
{
    struct transform_context transform = {.arena = context->arena,
                                          .intern = context->intern,
                                          .diag = context->diag,
                                          .scope = scope,
                                          .zone = context->zone};
    unit->conditions = NULL;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        if (!varies(&unit->encoding[i]))
            continue;
        if (!unit->conditions)
            unit->conditions = arena_alloc(context->arena, sizeof *unit->conditions);
        if (!unit->conditions || !compile_channel(&unit->encoding[i], unit->table, &transform,
                                                  &unit->conditions->channels[i]))
            return false;
    }
    return true;
}

bool condition_varies(const struct unit *unit, enum channel_id id)
{
    return unit->conditions && varies(&unit->encoding[id]);
}

static const struct channel_def *pick(const struct channel_def *def,
                                      const struct compiled_channel *compiled, size_t row,
                                      const struct computed_def **computed)
{
    const struct channel_conditions *conditions = def->conditions;
    *computed = &compiled->own;
    for (size_t i = 0; conditions && i < conditions->count; i++) {
        const struct channel_case *one = &conditions->cases[i];
        if (!predicate_test(compiled->tests[i], row, def->node->document->arena))
            continue;
        if (!one->def)
            return def;
        *computed = &compiled->values[i];
        return one->def;
    }
    if (!conditions || !conditions->otherwise)
        return def;
    *computed = &compiled->otherwise;
    return conditions->otherwise;
}

const struct channel_def *condition_pick(const struct unit *unit, enum channel_id id, size_t row)
{
    const struct channel_def *def = &unit->encoding[id];
    const struct computed_def *computed;
    if (!condition_varies(unit, id))
        return def;
    const struct channel_def *picked = pick(def, &unit->conditions->channels[id], row, &computed);
    if (!computed->expr)
        return picked;
    computed->def->value = expr_eval(computed->expr, row, def->node->document->arena);
    return computed->def;
}
