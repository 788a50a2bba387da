/*
 * Reading parameters, and computing what is written as an expression. Vega-Lite:
 * src/parameter.ts, src/compile/selection/.
 */
#include "charts/read/params.h"

#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/selection.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "data/expr.h"

struct params {
    struct json_evaluator evaluator; /* the first member: evaluate() gets it back */
    struct context *context;
    struct expr_variable *variables;
    size_t capacity;
    bool is_repeated;  /* the view that is visited is drawn several times */
    struct view *view; /* whose scales are made, so that expressions may ask for them; or NULL */
};

static enum json_evaluation evaluate(struct json_evaluator *evaluator, const struct json_node *node,
                                     json_t **value, struct diag *diag)
{
    struct params *params = (struct params *)evaluator;
    struct context *context = params->context;
    const struct json_node *text = json_expression(node);
    const struct expr_scope *scope = params_scope(context);
    if (!scope)
        return JSON_FAILED;
    struct expr_scope lenient = *scope;
    lenient.allows_late = true;
    struct expr *expr =
        expr_compile(json_text(text), &lenient, text, context->intern, context->arena, diag);
    if (!expr)
        return JSON_FAILED;
    if (expr_is_late(expr) || expr_uses_datum(expr))
        return JSON_LATE;
    *value = json_of_value(expr_eval_datum(expr, VALUE_OF_UNDEFINED, context->arena));
    return JSON_EVALUATED;
}

static bool add_variable(struct params *params, struct expr_variable variable)
{
    struct context *context = params->context;
    size_t count = context->scope.variable_count;
    if (count == params->capacity) {
        size_t capacity = count ? 2 * count : 8;
        struct expr_variable *variables = arena_array(context->arena, capacity, sizeof *variables);
        if (!variables)
            return false;
        if (count)
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
        if (json_member(view, lists[i]) && json_size(json_member(param, "views")) != 1)
            return true;
        if (json_member(json_member(view, "encoding"), facets[i]))
            return true;
    }
    return false;
}

/* A selection that holds nothing is an object without members, as its signal is in Vega. */
static bool add_selection(struct params *params, const char *name, const struct json_node *node,
                          const struct json_node *view)
{
    static const struct value_object nothing = {0};
    static const char *const types[] = {"point", "interval", NULL};
    const struct property property = {.name = "type", .type = PROPERTY_ENUM, .names = types};
    struct expr_variable variable = {
        .name = name, .value = {.type = VALUE_OBJECT, .object = &nothing}, .is_selection = true};
    const struct json_node *select = json_member(node, "select");
    const struct json_node *type = json_is_object(select) ? json_member(select, "type") : select;
    int index;
    if (!type || json_is_null(type))
        return json_error(select, params->context->diag, DIAG_TYPE, "use \"point\" or \"interval\"",
                          "the selection \"%s\" has no \"type\"", name);
    if (!json_read_property(type, &property, &index, params->context->diag))
        return false;
    return selection_read(node, view, params->is_repeated || is_divided(node, view), &variable,
                          params->context) &&
           add_variable(params, variable);
}

static bool add_computed(struct params *params, const char *name, const struct json_node *node)
{
    struct context *context = params->context;
    const char *text = json_text(node);
    if (!text)
        return json_error(node, context->diag, DIAG_TYPE, NULL, "\"expr\" must be a string, not %s",
                          json_type_name(node));
    struct expr_scope lenient = context->scope;
    lenient.allows_late = true;
    struct expr *expr =
        expr_compile(text, &lenient, node, context->intern, context->arena, context->diag);
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
                      const struct json_node *view)
{
    struct context *context = params->context;
    const char *name = json_text(json_member(node, "name"));
    if (!json_is_object(node) || !name)
        return json_error(node, context->diag, DIAG_TYPE, NULL, "a parameter needs a \"name\"");
    const struct json_node *value = json_member(node, "value"), *expr = json_member(node, "expr");
    if (json_member(node, "select"))
        return add_selection(params, name, node, view);
    if (expr)
        return add_computed(params, name, expr);
    return add_variable(
        params, (struct expr_variable){
                    .name = name,
                    .value = value ? json_value(value->value, context->intern, context->arena)
                                   : VALUE_OF_NULL});
}

static bool add_list(struct params *params, const struct json_node *list,
                     const struct json_node *view)
{
    if (!list)
        return true;
    if (!json_is_array(list))
        return json_error(list, params->context->diag, DIAG_TYPE, NULL,
                          "\"params\" must be an array, not %s", json_type_name(list));
    for (size_t i = 0; i < json_size(list); i++) {
        if (!add_param(params, json_element(list, i), view))
            return false;
    }
    return true;
}

/* What the transforms will make: parameters whose values only the data give. */
static bool add_made(struct params *params, const struct json_node *view)
{
    const struct json_node *list = json_member(view, "transform");
    for (size_t i = 0; json_is_array(list) && i < json_size(list); i++) {
        const struct json_node *transform = json_element(list, i);
        const char *name = json_text(json_member(transform, "param"));
        if (!name || !json_member(transform, "extent"))
            continue;
        struct expr_variable variable = {.name = name, .late = "a transform behind this makes it"};
        if (!add_variable(params, variable))
            return false;
    }
    return true;
}

/* The view's own, then those of the views in it: their names are known everywhere. */
static bool add_view(struct params *params, const struct json_node *view)
{
    static const char *const lists[] = {"layer", "concat", "hconcat", "vconcat"};
    if (!view)
        return true;
    bool was_repeated = params->is_repeated;
    params->is_repeated |= json_member(view, "spec") != NULL;
    if (!add_made(params, view) || !add_list(params, json_member(view, "params"), view) ||
        !add_view(params, json_member(view, "spec")))
        return false;
    params->is_repeated = was_repeated;
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const struct json_node *list = json_member(view, lists[i]);
        for (size_t n = 0; json_is_array(list) && n < json_size(list); n++) {
            if (!add_view(params, json_element(list, n)))
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
    const struct json_node *size = json_member(root, name);
    struct expr_variable variable = {.name = name};
    if (json_is_number(size))
        variable.value = VALUE_OF_NUMBER(json_number(size));
    else
        variable.late = size_hint;
    return add_variable(params, variable);
}

bool params_read(const struct json_node *root, const struct json_node *weak,
                 const struct json_node *strong, struct context *context)
{
    struct params *params = arena_alloc(context->arena, sizeof *params);
    if (!params)
        return false;
    *params = (struct params){.evaluator = {.evaluate = evaluate}, .context = context};
    context->evaluator = &params->evaluator;
    context->scope.locale = &context->locale;
    context->scope.zone = context->zone;
    if (!config_read_locale(weak, strong, &context->locale, context->diag))
        return false;
    root->document->evaluator = &params->evaluator;
    if (weak)
        weak->document->evaluator = &params->evaluator;
    return add_size(params, root, "width") && add_size(params, root, "height") &&
           add_list(params, json_member(weak, "params"), root) &&
           add_list(params, json_member(strong, "params"), root) && add_view(params, root);
}

/* Whether a position's domain is that of a selection. */
static bool follows_selection(const struct json_node *view, const char *channel)
{
    const struct json_node *def = json_member(json_member(view, "encoding"), channel);
    return json_member(json_member(json_member(def, "scale"), "domain"), "param") != NULL;
}

bool params_move_scales(const struct json_node *view)
{
    const struct json_node *list = json_member(view, "params"),
                           *layers = json_member(view, "layer");
    for (size_t i = 0; i < json_size(list); i++) {
        const struct json_node *param = json_element(list, i);
        const char *bind = json_text(json_member(param, "bind"));
        if (json_member(param, "select") && bind && !strcmp(bind, "scales"))
            return true;
    }
    if (follows_selection(view, "x") || follows_selection(view, "y"))
        return true;
    for (size_t i = 0; i < json_size(layers); i++) {
        if (params_move_scales(json_element(layers, i)))
            return true;
    }
    return false;
}

const struct expr_scope *params_view_scope(struct view *view, const struct context *context)
{
    enum { WIDTH, HEIGHT, SIZE_COUNT };
    struct expr_scope *scope = arena_alloc(context->arena, sizeof *scope);
    struct expr_variable *size = arena_array(context->arena, SIZE_COUNT, sizeof *size);
    const struct expr_scales *scales = scale_expression_new(view, context->arena);
    if (!scope || !size || !scales)
        return NULL;
    size[WIDTH] =
        (struct expr_variable){.name = "width", .value = VALUE_OF_NUMBER(view->pixel_width)};
    size[HEIGHT] =
        (struct expr_variable){.name = "height", .value = VALUE_OF_NUMBER(view->pixel_height)};
    *scope = (struct expr_scope){.variables = size,
                                 .variable_count = SIZE_COUNT,
                                 .outer = &context->scope,
                                 .scales = scales};
    return scope;
}

struct view *params_enter_view(struct view *view, const struct context *context)
{
    struct params *params = (struct params *)context->evaluator;
    struct view *before = params ? params->view : NULL;
    if (params)
        params->view = view;
    return before;
}

const struct expr_scope *params_scope(const struct context *context)
{
    const struct params *params = (const struct params *)context->evaluator;
    return params && params->view ? params_view_scope(params->view, context) : &context->scope;
}

struct json_late_list *params_note_late(const struct context *context, struct json_late_list *list)
{
    if (!context->evaluator)
        return NULL;
    struct json_late_list *before = context->evaluator->late;
    context->evaluator->late = list;
    return before;
}
