/*
 * Reading parameters, and computing what is written as an expression. Vega-Lite:
 * src/parameter.ts, src/compile/selection/.
 */
#include "charts/read/params.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/selection.h"
#include "data/expr.h"

/* Computes in the scope of the parameters. */
struct params_evaluator {
    struct json_evaluator evaluator; /* the first member: evaluate() gets it back */
    const struct context *context;
};

/* The reading of all parameters. */
struct params {
    struct context *context;
    bool is_computing; /* the second time round: those that are computed, of all the others */
    struct expr_variable *variables;
    size_t capacity;
};

/* A view of the spec that has parameters. */
struct params_view {
    const struct json_node *node;
    bool is_repeated; /* it is drawn several times */
};

enum json_evaluation params_evaluate(const struct json_node *node, const struct expr_scope *scope,
                                     const struct context *context, json_t **value,
                                     struct diag *diag)
{
    const struct json_node *text = node_expression(node);
    struct expr_scope lenient = *scope;
    lenient.allows_late = true;
    struct expr *expr = expr_compile(node_text(text), &lenient, text, context->arena, diag);
    if (!expr)
        return JSON_FAILED;
    if (expr_is_late(expr) || expr_uses_datum(expr))
        return JSON_LATE;
    *value = json_of_value(expr_eval_datum(expr, VALUE_OF_UNDEFINED, context->arena),
                           arena_budget(context->arena));
    return JSON_EVALUATED;
}

static enum json_evaluation evaluate(const struct json_evaluator *evaluator,
                                     const struct json_node *node, json_t **value,
                                     struct diag *diag)
{
    const struct context *context = ((const struct params_evaluator *)evaluator)->context;
    return params_evaluate(node, &context->scope, context, value, diag);
}

const struct json_evaluator *params_evaluator_new(const struct context *context)
{
    struct params_evaluator *own = arena_alloc(context->arena, sizeof *own);
    if (!own)
        return NULL;
    *own = (struct params_evaluator){.evaluator = {.evaluate = evaluate}, .context = context};
    return &own->evaluator;
}

static bool add_variable(struct params *params, struct expr_variable variable)
{
    struct context *context = params->context;
    size_t count = context->scope.variable_count;
    if (!params->variables || count == params->capacity) {
        size_t capacity = count ? 2 * count : 8;
        struct expr_variable *variables = arena_array(context->arena, capacity, sizeof *variables);
        if (!variables)
            return false;
        if (params->variables)
            memcpy(variables, params->variables, count * sizeof *variables);
        params->variables = variables;
        params->capacity = capacity;
    }
    params->variables[count] = variable;
    context->scope.variables = params->variables;
    context->scope.variable_count = count + 1;
    return true;
}

/* Whether a selection is one of several views or cells. */
static bool is_divided(const struct json_node *param, const struct json_node *view)
{
    static const char *const lists[] = {"concat", "hconcat", "vconcat"};
    static const char *const facets[] = {"row", "column", "facet"};
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        if (node_member(view, lists[i]) && node_size(node_member(param, "views")) != 1)
            return true;
        if (node_member(node_member(view, "encoding"), facets[i]))
            return true;
    }
    return false;
}

/* A selection that holds nothing is an object without members, as its signal is in Vega. */
static bool add_selection(struct params *params, const char *name, const struct json_node *node,
                          const struct params_view *view)
{
    static const struct value_object nothing = {0};
    static const char *const types[] = {"point", "interval", NULL};
    const struct property property = {.name = "type", .type = PROPERTY_ENUM, .names = types};
    struct expr_variable variable = {
        .name = name, .value = {.type = VALUE_OBJECT, .object = &nothing}, .is_selection = true};
    const struct json_node *select = node_member(node, "select");
    const struct json_node *type = node_is_object(select) ? node_member(select, "type") : select;
    int index = -1;
    if (!type || node_is_null(type))
        return node_error(select, params->context->diag, DIAG_MISSING_PROPERTY,
                          "use \"point\" or \"interval\"", "the selection \"%s\" has no \"type\"",
                          name);
    if (!json_read_property(type, &property, &index, params->context->diag))
        return false;
    return selection_read(node, view->node, view->is_repeated || is_divided(node, view->node),
                          &variable, params->context) &&
           add_variable(params, variable);
}

static bool add_computed(struct params *params, const char *name, const struct json_node *node)
{
    struct context *context = params->context;
    const char *text = node_text(node);
    if (!text)
        return node_error(node, context->diag, DIAG_TYPE, NULL, "\"expr\" must be a string, not %s",
                          node_type_name(node));
    struct expr_scope lenient = context->scope;
    lenient.allows_late = true;
    struct expr *expr = expr_compile(text, &lenient, node, context->arena, context->diag);
    if (!expr)
        return false;
    struct expr_variable variable = {.name = name, .text = node};
    if (expr_is_late(expr))
        variable.late = "it depends on what is known later";
    else
        variable.value = expr_eval_datum(expr, VALUE_OF_UNDEFINED, context->arena);
    return add_variable(params, variable);
}

static bool add_param(struct params *params, const struct json_node *node,
                      const struct params_view *view)
{
    struct context *context = params->context;
    const char *name = node_text(node_member(node, "name"));
    if (!node_is_object(node) || !name)
        return node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                          "a parameter needs a \"name\"");
    const struct json_node *value = node_member(node, "value"), *expr = node_member(node, "expr");
    if (params->is_computing != (expr && !node_member(node, "select")))
        return true;
    if (node_member(node, "select"))
        return add_selection(params, name, node, view);
    if (expr)
        return add_computed(params, name, expr);
    return add_variable(
        params, (struct expr_variable){
                    .name = name,
                    .value = value ? json_value(value->value, context->intern, context->arena)
                                   : VALUE_OF_UNDEFINED});
}

static bool add_list(struct params *params, const struct json_node *list,
                     const struct params_view *view)
{
    if (!list)
        return true;
    if (!node_is_array(list))
        return node_error(list, params->context->diag, DIAG_TYPE, NULL,
                          "\"params\" must be an array, not %s", node_type_name(list));
    for (size_t i = 0; i < node_size(list); i++) {
        if (!add_param(params, node_element(list, i), view))
            return false;
    }
    return true;
}

/* What the transforms will make: parameters whose values only the data give. */
static bool add_made(struct params *params, const struct json_node *view)
{
    const struct json_node *list = node_member(view, "transform");
    for (size_t i = 0; node_is_array(list) && i < node_size(list); i++) {
        const struct json_node *transform = node_element(list, i);
        const char *name = node_text(node_member(transform, "param"));
        if (!name || !node_member(transform, "extent"))
            continue;
        struct expr_variable variable = {.name = name, .late = "a transform behind this makes it"};
        if (!add_variable(params, variable))
            return false;
    }
    return true;
}

/* The view's own, then those of the views in it: their names are known everywhere. */
static bool add_view(struct params *params, const struct json_node *node, bool is_repeated)
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat"};
    if (!node)
        return true;
    const struct json_node *pattern = node_member(node, "spec");
    const struct params_view view = {node, is_repeated || pattern};
    if ((!params->is_computing && !add_made(params, node)) ||
        !add_list(params, node_member(node, "params"), &view) ||
        !add_view(params, pattern, view.is_repeated))
        return false;
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const struct json_node *list = node_member(node, lists[i]);
        for (size_t n = 0; node_is_array(list) && n < node_size(list); n++) {
            if (!add_view(params, node_element(list, n), is_repeated))
                return false;
        }
    }
    return true;
}

static const char size_hint[] =
    "it follows from the data: give the figure a \"width\" and a \"height\" in px";

/* The size of the figure, as far as the spec tells it before anything is drawn. */
static bool add_size(struct params *params, const struct json_node *root, const char *name)
{
    const struct json_node *size = node_member(root, name);
    struct expr_variable variable = {.name = name};
    if (node_is_number(size))
        variable.value = VALUE_OF_NUMBER(node_number(size));
    else
        variable.late = size_hint;
    return add_variable(params, variable);
}

static bool add_late_size(struct params *params, const char *prefix, const char *name)
{
    const char *full = arena_format(params->context->arena, "%s%s", prefix, name);
    return full && add_variable(params, (struct expr_variable){.name = full, .late = size_hint});
}

/* The names that Vega-Lite gives the sizes of views in others: "child_width", "concat_0_width",
 * "left_width". Layers are as large as what they are layers of. */
static bool add_child_sizes(struct params *params, const struct json_node *view, const char *prefix)
{
    static const char *const lists[] = {"concat", "hconcat", "vconcat"};
    struct arena *arena = params->context->arena;
    const struct json_node *encoding = node_member(view, "encoding");
    const char *name = node_text(node_member(view, "name"));
    const char *own = name ? arena_format(arena, "%s_", name) : prefix;
    bool is_faceted = node_member(encoding, "row") || node_member(encoding, "column") ||
                      node_member(encoding, "facet") || node_member(view, "spec");
    const char *child = is_faceted && own ? arena_format(arena, "%schild_", own) : own;
    if (!own || !child ||
        (*own && (!add_late_size(params, own, "width") || !add_late_size(params, own, "height"))) ||
        (is_faceted &&
         (!add_late_size(params, child, "width") || !add_late_size(params, child, "height"))))
        return false;
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const struct json_node *list = node_member(view, lists[i]);
        for (size_t n = 0; node_is_array(list) && n < node_size(list); n++) {
            const char *element = arena_format(arena, "%sconcat_%zu_", own, n);
            if (!element || !add_child_sizes(params, node_element(list, n), element))
                return false;
        }
    }
    const struct json_node *spec = node_member(view, "spec");
    return !spec || add_child_sizes(params, spec, child);
}

static bool add_all(struct params *params, const struct config_given *given,
                    const struct params_view *root)
{
    for (size_t i = 0; i < CONFIG_GIVEN_COUNT; i++) {
        if (!add_list(params, node_member(given->nodes[i], "params"), root))
            return false;
    }
    return add_view(params, root->node, false);
}

bool params_read(const struct json_node *root, const struct config_given *given,
                 struct context *context)
{
    struct params params = {.context = context};
    const struct params_view view = {root, false};
    context->scope.locale = &context->locale;
    context->data.time_locale = &context->locale.time;
    context->scope.zone = context->zone;
    context->scope.facts = &context->facts;
    if (!config_read_locale(given, &context->locale, context->diag) ||
        !add_size(&params, root, "width") || !add_size(&params, root, "height") ||
        !add_child_sizes(&params, root, "") || !add_all(&params, given, &view))
        return false;
    params.is_computing = true;
    return add_all(&params, given, &view);
}

static bool is_named(const struct json_node *names, const char *name)
{
    for (size_t i = 0; name && i < node_size(names); i++) {
        const char *own = node_text(node_element(names, i));
        if (own && !strcmp(own, name))
            return true;
    }
    return false;
}

static bool keep_rows(const struct json_node *param, const struct table *rows,
                      struct context *context)
{
    const char *name = node_text(node_member(param, "name"));
    size_t count = context->scope.variable_count;
    struct expr_variable *variables = arena_array(context->arena, count, sizeof *variables);
    if (!name || !node_member(param, "select"))
        return true;
    if (!variables)
        return count == 0;
    memcpy(variables, context->scope.variables, count * sizeof *variables);
    for (size_t i = 0; i < count; i++) {
        if (variables[i].is_selection && !strcmp(variables[i].name, name) && !variables[i].rows)
            variables[i].rows = rows;
    }
    context->scope.variables = variables;
    return true;
}

bool params_keep_rows(const struct json_node *view, const struct table *rows,
                      struct context *context)
{
    const char *name = node_text(node_member(view, "name"));
    for (const struct json_node *node = view; node; node = node->parent) {
        const struct json_node *list = node_member(node, "params");
        for (size_t i = 0; node_is_array(list) && i < node_size(list); i++) {
            const struct json_node *param = node_element(list, i);
            bool is_own = node == view || is_named(node_member(param, "views"), name);
            if (is_own && !keep_rows(param, rows, context))
                return false;
        }
    }
    return true;
}

/* Whether a position's domain is that of a selection, also by its bins. */
static bool follows_selection(const struct json_node *view, const char *channel)
{
    const struct json_node *def = node_member(node_member(view, "encoding"), channel);
    return node_member(node_member(node_member(def, "scale"), "domain"), "param") ||
           node_member(node_member(node_member(def, "bin"), "extent"), "param");
}

bool params_move_scales(const struct json_node *view)
{
    const struct json_node *list = node_member(view, "params"),
                           *layers = node_member(view, "layer");
    for (size_t i = 0; i < node_size(list); i++) {
        const struct json_node *param = node_element(list, i);
        const char *bind = node_text(node_member(param, "bind"));
        if (node_member(param, "select") && bind && !strcmp(bind, "scales"))
            return true;
    }
    if (follows_selection(view, "x") || follows_selection(view, "y"))
        return true;
    for (size_t i = 0; i < node_size(layers); i++) {
        if (params_move_scales(node_element(layers, i)))
            return true;
    }
    return false;
}
