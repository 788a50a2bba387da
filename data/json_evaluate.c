/*
 * Computed values in specs: finding {"expr": "…"} and reading on with what it comes to. What
 * computes them is the node's evaluator.
 */
#include <math.h>

#include "base/arena.h"
#include "base/budget.h"
#include "data/color_value.h"
#include "data/json_internal.h"

const struct json_node *node_expression(const struct json_node *node)
{
    const struct json_node *text = node_member(node, "expr");
    if (!text)
        text = node_member(node, "signal");
    return node_is_text(text) ? text : NULL;
}

static void release(void *value)
{
    json_decref(value);
}

const struct json_node *json_node_with(const struct json_node *node, json_t *value)
{
    if (!value)
        return arena_out_of_memory(node->document->arena);
    if (!arena_defer(node->document->arena, release, value))
        return NULL;
    struct json_node *copy = arena_alloc(node->document->arena, sizeof *copy);
    if (copy) {
        *copy = *node;
        copy->value = value;
    }
    return copy;
}

const struct json_node *json_node_made(const struct json_node *node, json_t *value)
{
    const struct json_node *copy = json_node_with(node, value);
    struct json_node *made = copy ? arena_alloc(node->document->arena, sizeof *made) : NULL;
    if (made) {
        *made = *copy;
        made->is_made = true;
    }
    return made;
}

const struct json_node *json_node_in(const struct json_node *node,
                                     const struct json_evaluator *evaluator)
{
    if (!node || node->evaluator == evaluator)
        return node;
    struct json_node *copy = arena_alloc(node->document->arena, sizeof *copy);
    if (copy) {
        *copy = *node;
        copy->evaluator = evaluator;
    }
    return copy;
}

/* An array whose elements are computed; late ones stay as they are. */
static const struct json_node *evaluate_elements(const struct json_node *node, struct diag *diag)
{
    json_t *elements = json_array();
    for (size_t i = 0; elements && i < node_size(node); i++) {
        const struct json_node *element = node_evaluated(node_element(node, i), diag);
        if (!element || json_array_append(elements, element->value)) {
            json_decref(elements);
            return element ? arena_out_of_memory(node->document->arena) : NULL;
        }
    }
    return json_node_with(node, elements);
}

const struct json_node *node_evaluated(const struct json_node *node, struct diag *diag)
{
    const struct json_evaluator *evaluator = node ? node->evaluator : NULL;
    if (!evaluator)
        return node;
    if (node_is_array(node)) {
        for (size_t i = 0; i < node_size(node); i++) {
            if (node_expression(node_element(node, i)))
                return evaluate_elements(node, diag);
        }
        return node;
    }
    json_t *value = NULL;
    if (!node_expression(node))
        return node;
    switch (evaluator->evaluate(evaluator, node, &value, diag)) {
    case JSON_EVALUATED:
        return json_node_with(node, value);
    case JSON_LATE:
        return node;
    case JSON_FAILED:
        break;
    }
    return NULL;
}

/* JSON being made of a value, which may share parts that each become JSON of their own. */
struct making {
    struct budget *budget;
    double count;
};

static json_t *make(struct value value, struct making *making);

static json_t *array_of(const struct value_array *array, struct making *making)
{
    json_t *json = json_array();
    for (size_t i = 0; json && i < array->count; i++) {
        if (json_array_append_new(json, make(array->items[i], making))) {
            json_decref(json);
            return NULL;
        }
    }
    return json;
}

/* A colour as rgb(), hsl() … make it is its text. */
static json_t *color_of(struct value value)
{
    char text[COLOR_VALUE_TEXT_SIZE];
    return json_string(color_value_write(value, text));
}

static json_t *object_of(const struct value_object *object, struct making *making)
{
    json_t *json = json_object();
    for (size_t i = 0; json && i < object->count; i++) {
        if (json_object_set_new(json, object->keys[i], make(object->values[i], making))) {
            json_decref(json);
            return NULL;
        }
    }
    return json;
}

static json_t *make(struct value value, struct making *making)
{
    enum { BYTES = 64, STEPS = 20 }; /* of a value in jansson's trees */
    if (!budget_spend(making->budget, LIMIT_STEPS, ++making->count) ||
        !budget_spend(making->budget, LIMIT_MEMORY, BYTES) || !budget_work(making->budget, STEPS))
        return NULL;
    switch (value.type) {
    case VALUE_BOOL:
        return json_boolean(value.boolean);
    case VALUE_NUMBER:
    case VALUE_DATE:
        return isfinite(value.number) ? json_real(value.number) : json_null();
    case VALUE_TEXT:
    case VALUE_REGEXP:
        return json_string(value.text);
    case VALUE_ARRAY:
        return array_of(value.array, making);
    case VALUE_OBJECT:
        return color_value_is(value) ? color_of(value) : object_of(value.object, making);
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        break;
    }
    return json_null();
}

json_t *json_of_value(struct value value, struct budget *budget)
{
    struct making making = {.budget = budget};
    return make(value, &making);
}
