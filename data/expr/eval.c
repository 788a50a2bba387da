/*
 * Expressions, the tree to a value: one function a kind of node, recursion bounded by the tree's
 * depth, work by the steps of the run. What operators and functions do is theirs.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/expr/expr_internal.h"
#include "data/table.h"

struct value expr_stop(struct expr_call *call)
{
    call->stopped = true;
    return VALUE_OF_UNDEFINED;
}

/* A limit that this expression reaches. Without a budget the evaluation ends all the same. */
static bool exceed(struct expr_call *call, enum limit_kind kind, double amount)
{
    budget_spend(call->budget, kind, amount);
    expr_stop(call);
    return false;
}

bool expr_spend(struct expr_call *call, double steps)
{
    if (!(call->steps + steps <= call->most))
        return exceed(call, LIMIT_STEPS, call->steps + steps);
    call->steps += steps;
    return true;
}

bool expr_spend_text(struct expr_call *call, double length)
{
    const double *allowed = call->budget ? call->budget->allowed : NULL;
    if (allowed && !(length <= allowed[LIMIT_TEXT]))
        return exceed(call, LIMIT_TEXT, length);
    return expr_spend(call, length / EXPR_STEP_BYTES);
}

/* Counts the steps of going through a value once, which a function or an operator may do: those of
 * a text. What goes through arrays counts by itself. */
static bool spend_reading(struct expr_call *call, struct value value)
{
    return value.type != VALUE_TEXT ||
           expr_spend(call, (double)strlen(value.text) / EXPR_STEP_BYTES);
}

void expr_append(GString *out, const char *bytes, size_t length, struct expr_call *call)
{
    const double *allowed = call->budget ? call->budget->allowed : NULL;
    if (call->stopped)
        return;
    if (allowed && (double)(out->len + length) > allowed[LIMIT_TEXT])
        exceed(call, LIMIT_TEXT, (double)(out->len + length));
    else if (expr_spend(call, (double)length / EXPR_STEP_BYTES))
        g_string_append_len(out, bytes, (gssize)length);
}

static struct value eval_literal(const struct expr_node *node, struct expr_call *call)
{
    (void)call;
    return node->value;
}

/* The bound row as an object, without the fields it doesn't have. */
static struct value row_object(struct expr_call *call)
{
    const struct table *table = call->expr->table;
    struct value_object *object = arena_alloc(call->arena, sizeof *object);
    const char **keys = arena_array(call->arena, table->column_count, sizeof *keys);
    struct value *values = arena_array(call->arena, table->column_count, sizeof *values);
    if (!object || !keys || !values || !expr_spend(call, (double)table->column_count))
        return expr_stop(call);
    for (size_t i = 0; i < table->column_count; i++) {
        struct value value = column_value(&table->columns[i], call->row);
        if (value.type == VALUE_UNDEFINED)
            continue;
        keys[object->count] = table->columns[i].name;
        values[object->count++] = value;
    }
    object->keys = keys;
    object->values = values;
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

static struct value eval_datum(const struct expr_node *node, struct expr_call *call)
{
    (void)node;
    if (!call->bound)
        return call->datum;
    if (call->datum.type == VALUE_UNDEFINED) /* made once a run, so that datum === datum */
        call->datum = row_object(call);
    return call->datum;
}

/* A text's unit or an array's element counted from 0, else the member of that name. */
static struct value member_of(struct value object, const char *key, struct expr_call *call)
{
    if (object.type == VALUE_UNDEFINED || object.type == VALUE_NULL)
        return expr_stop(call);
    bool is_object = object.type == VALUE_OBJECT;
    if (!spend_reading(call, object) ||
        (is_object && !expr_spend(call, (double)object.object->count / EXPR_STEP_ITEMS)))
        return VALUE_OF_UNDEFINED;
    if (object.type != VALUE_TEXT || !g_ascii_isdigit(key[0]))
        return value_member(object, key);
    char *end;
    guint64 index = g_ascii_strtoull(key, &end, 10);
    if (*end || (key[0] == '0' && key[1]) || index >= units_length(object.text))
        return VALUE_OF_UNDEFINED;
    return VALUE_OF_TEXT(units_slice(object.text, index, index + 1, call));
}

static struct value eval_field(const struct expr_node *node, struct expr_call *call)
{
    if (!call->bound)
        return member_of(call->datum, node->name, call);
    const struct column *column = call->expr->fields[node->field].column;
    return column ? column_value(column, call->row) : VALUE_OF_UNDEFINED;
}

static struct value eval_field_at(const struct expr_node *node, struct expr_call *call)
{
    const char *key = expr_text(expr_run(node->first, call), call);
    if (!call->bound)
        return member_of(call->datum, key, call);
    const struct column *column = table_column(call->expr->table, key);
    return column ? column_value(column, call->row) : VALUE_OF_UNDEFINED;
}

static struct value eval_member(const struct expr_node *node, struct expr_call *call)
{
    return member_of(expr_run(node->first, call), node->name, call);
}

static struct value eval_index(const struct expr_node *node, struct expr_call *call)
{
    struct value object = expr_run(node->first, call);
    struct value key = expr_run(node->first->next, call);
    if (object.type == VALUE_ARRAY && key.type == VALUE_NUMBER) {
        double index = key.number;
        bool inside = index >= 0 && index < (double)object.array->count && index == trunc(index);
        return inside ? object.array->items[(size_t)index] : VALUE_OF_UNDEFINED;
    }
    return member_of(object, expr_text(key, call), call);
}

static struct value eval_call(const struct expr_node *node, struct expr_call *call)
{
    struct value few[8];
    struct value *arguments = few;
    if (node->child_count > COUNT_OF(few)) {
        arguments = arena_array(call->arena, node->child_count, sizeof *arguments);
        if (!arguments)
            return expr_stop(call);
    }
    size_t count = 0;
    for (const struct expr_node *child = node->first; child; child = child->next) {
        arguments[count] = expr_run(child, call);
        spend_reading(call, arguments[count++]);
    }
    return call->stopped ? VALUE_OF_UNDEFINED : node->function->call(arguments, count, call);
}

static struct value eval_unary(const struct expr_node *node, struct expr_call *call)
{
    return node->unary(expr_run(node->first, call));
}

static bool makes_date(const struct expr_node *node)
{
    return node->type == NODE_CALL && expr_makes_date(node->function);
}

/* left: what value came from. A date that was made just now is no other, though its time be the
 * same; of other dates it is the time that counts, as they have no identity here. */
static struct value join(const struct expr_node *left, struct value value,
                         const struct expr_node *child, struct value right, struct expr_call *call)
{
    bool are_dates = value.type == VALUE_DATE && right.type == VALUE_DATE;
    int identity = are_dates ? expr_asks_identity(child->binary) : 0;
    if (identity && (makes_date(left) || makes_date(child)))
        return VALUE_OF_BOOL(identity < 0);
    if (!spend_reading(call, value) || !spend_reading(call, right))
        return VALUE_OF_UNDEFINED;
    return child->binary(value, right, call);
}

static struct value eval_binary(const struct expr_node *node, struct expr_call *call)
{
    struct value value = expr_run(node->first, call);
    for (const struct expr_node *child = node->first->next; child && !call->stopped;
         child = child->next) {
        struct value right = expr_run(child, call);
        value = call->stopped ? VALUE_OF_UNDEFINED : join(node->first, value, child, right, call);
    }
    return value;
}

static struct value eval_chain(const struct expr_node *node, struct expr_call *call)
{
    bool deciding = node->type == NODE_OR; /* the first true ends an ||, the first false an && */
    struct value value = VALUE_OF_UNDEFINED;
    for (const struct expr_node *child = node->first; child; child = child->next) {
        value = expr_run(child, call);
        if (call->stopped || value_to_bool(value) == deciding)
            break;
    }
    return value;
}

static struct value eval_conditional(const struct expr_node *node, struct expr_call *call)
{
    const struct expr_node *child = node->first;
    while (child->next) {
        bool is_met = value_to_bool(expr_run(child, call));
        child = child->next;
        if (call->stopped || is_met)
            break;
        child = child->next;
    }
    return expr_run(child, call);
}

/* The children's values, in the arena; NULL when memory is out. */
static struct value *run_children(const struct expr_node *node, struct expr_call *call)
{
    /* One more than needed: an empty array is not NULL. */
    struct value *values = arena_array(call->arena, node->child_count + 1, sizeof *values);
    size_t count = 0;
    for (const struct expr_node *child = node->first; child && values; child = child->next)
        values[count++] = expr_run(child, call);
    if (!values)
        expr_stop(call);
    return values;
}

static struct value eval_array(const struct expr_node *node, struct expr_call *call)
{
    const struct value *items = run_children(node, call);
    return items ? expr_array(items, node->child_count, call) : VALUE_OF_UNDEFINED;
}

static struct value eval_object(const struct expr_node *node, struct expr_call *call)
{
    struct value_object *object = arena_alloc(call->arena, sizeof *object);
    const struct value *values = run_children(node, call);
    if (!object || !values)
        return expr_stop(call);
    *object = (struct value_object){
        .count = node->child_count, .keys = (const char *const *)node->keys, .values = values};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

static struct value (*const evaluators[])(const struct expr_node *, struct expr_call *) = {
    [NODE_LITERAL] = eval_literal,
    [NODE_NAME] = eval_literal,
    [NODE_DATUM] = eval_datum,
    [NODE_FIELD] = eval_field,
    [NODE_FIELD_AT] = eval_field_at,
    [NODE_MEMBER] = eval_member,
    [NODE_INDEX] = eval_index,
    [NODE_CALL] = eval_call,
    [NODE_UNARY] = eval_unary,
    [NODE_BINARY] = eval_binary,
    [NODE_AND] = eval_chain,
    [NODE_OR] = eval_chain,
    [NODE_CONDITIONAL] = eval_conditional,
    [NODE_ARRAY] = eval_array,
    [NODE_OBJECT] = eval_object,
};

struct value expr_run(const struct expr_node *node, struct expr_call *call)
{
    if (call->stopped || !expr_spend(call, 1))
        return VALUE_OF_UNDEFINED;
    return evaluators[node->type](node, call);
}
