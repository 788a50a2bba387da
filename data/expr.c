/*
 * The expression language's front: compiling (parse, then resolve what names and calls mean),
 * binding to a table and running. Grammar, operators and functions are in data/expr/.
 */
#include "data/expr.h"
#include "data/format/locale.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/suggest.h"
#include "data/expr/expr_internal.h"
#include "data/format/number.h"
#include "data/table.h"

/* https://vega.github.io/vega/docs/expressions/#constants */
static const struct {
    const char *name;
    struct value value;
} constants[] = {
    {"NaN", {.type = VALUE_NUMBER, .number = (double)NAN}},
    {"E", {.type = VALUE_NUMBER, .number = 2.718281828459045}},
    {"LN2", {.type = VALUE_NUMBER, .number = 0.6931471805599453}},
    {"LN10", {.type = VALUE_NUMBER, .number = 2.302585092994046}},
    {"LOG2E", {.type = VALUE_NUMBER, .number = 1.4426950408889634}},
    {"LOG10E", {.type = VALUE_NUMBER, .number = 0.4342944819032518}},
    {"PI", {.type = VALUE_NUMBER, .number = 3.141592653589793}},
    {"SQRT1_2", {.type = VALUE_NUMBER, .number = 0.7071067811865476}},
    {"SQRT2", {.type = VALUE_NUMBER, .number = 1.4142135623730951}},
    {"MIN_VALUE", {.type = VALUE_NUMBER, .number = 5e-324}},
    {"MAX_VALUE", {.type = VALUE_NUMBER, .number = DBL_MAX}},
    {"Infinity", {.type = VALUE_NUMBER, .number = (double)INFINITY}},
    {"undefined", {.type = VALUE_UNDEFINED}},
};

/* What the events of a screen would bring. */
static const char *const interactive_names[] = {"event", "item"};

struct diag_place expr_place(const struct expr_compiler *compiler, size_t offset)
{
    if (!compiler->node)
        return (struct diag_place){0};
    struct diag_place place = node_place(compiler->node, false);
    const char *written = node_written(compiler->node);
    if (!place.source_line || !*written)
        return place;
    /* Where the string has no escapes, its text follows its quote byte by byte. */
    if (strncmp(written + 1, compiler->text, offset) == 0)
        place.column += 1 + (unsigned)offset;
    return place;
}

static void become_literal(struct expr_node *node, struct value value)
{
    node->type = NODE_LITERAL;
    node->value = value;
}

static bool is_datum(const struct expr_node *node)
{
    return node->type == NODE_NAME && strcmp(node->name, "datum") == 0;
}

/* The nearest name that stands for a value, or NULL. */
static const char *suggest_name(const struct expr_compiler *compiler, const char *name)
{
    struct suggest suggest = {.word = name};
    suggest_offer(&suggest, "datum");
    for (const struct expr_scope *scope = compiler->scope; scope; scope = scope->outer) {
        for (size_t i = 0; i < scope->variable_count; i++)
            suggest_offer(&suggest, scope->variables[i].name);
    }
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        suggest_offer(&suggest, constants[i].name);
    return suggest.best;
}

static const char *hint_for(const char *nearest, struct arena *arena)
{
    return nearest ? arena_format(arena, "did you mean \"%s\"?", nearest) : NULL;
}

static bool fail_name(const struct expr_compiler *compiler, const struct expr_node *node)
{
    struct diag_place place = expr_place(compiler, node->offset);
    for (size_t i = 0; i < COUNT_OF(interactive_names); i++) {
        if (strcmp(node->name, interactive_names[i]) == 0)
            return diag_error(compiler->diag, DIAG_UNSUPPORTED, &place,
                              "a figure of burin's has no events", "\"%s\" is not known to burin",
                              node->name);
    }
    /* To one letter every other is near: it is a field's. */
    const char *near = node->name[1] ? suggest_name(compiler, node->name) : NULL;
    const char *hint = hint_for(near, compiler->arena);
    if (!hint)
        hint = arena_format(compiler->arena, "a field is written datum.%s, a text '%s'", node->name,
                            node->name);
    return diag_error(compiler->diag, DIAG_UNKNOWN_FUNCTION, &place, hint, "unknown name \"%s\"",
                      node->name);
}

const struct expr_variable *expr_scope_find(const struct expr_scope *scope, const char *name)
{
    for (; scope; scope = scope->outer) {
        for (size_t i = 0; i < scope->variable_count; i++) {
            if (strcmp(name, scope->variables[i].name) == 0)
                return &scope->variables[i];
        }
    }
    return NULL;
}

static bool resolve(const struct expr_compiler *compiler, struct expr_node *node);

/* A parameter whose expression names what wasn't known before: the expression takes its place. */
static bool substitute(const struct expr_compiler *compiler, struct expr_node *node,
                       const struct expr_variable *variable)
{
    enum { DEPTH_LIMIT = 16 }; /* of parameters that name others */
    struct diag_place place = expr_place(compiler, node->offset);
    if (compiler->depth == DEPTH_LIMIT)
        return diag_error(compiler->diag, DIAG_LIMIT, &place, NULL,
                          "more than %d parameters depend on each other", DEPTH_LIMIT);
    struct expr_compiler inner = *compiler;
    inner.text = node_text(variable->text);
    inner.node = variable->text;
    inner.depth++;
    struct expr_node *root = expr_parse(&inner);
    bool is_done = root && resolve(&inner, root);
    if (!is_done)
        return false;
    root->next = node->next; /* what belongs to its place: the operator that joins it, too */
    root->binary = node->binary;
    *node = *root;
    return true;
}

static bool resolve_late(const struct expr_compiler *compiler, struct expr_node *node,
                         const struct expr_variable *variable)
{
    if (variable->text)
        return substitute(compiler, node, variable);
    compiler->expr->is_late = true;
    if (compiler->scope->allows_late)
        return true;
    struct diag_place place = expr_place(compiler, node->offset);
    return diag_error(compiler->diag, DIAG_UNSUPPORTED, &place, variable->late,
                      "\"%s\" isn't known yet where this is computed", variable->name);
}

/* Whether a call asks a scale or a projection: geoArea(null, …) asks the sphere. */
static bool asks(const struct expr_node *node)
{
    bool is_null =
        node->first && node->first->type == NODE_LITERAL && node->first->value.type == VALUE_NULL;
    return expr_asks_scale(node->function) || (expr_asks_projection(node->function) && !is_null);
}

/* Of scale(), domain() and the like: that scales are made, and one of that name is there. */
static bool check_scale(const struct expr_compiler *compiler, const struct expr_node *node)
{
    struct diag_place place = expr_place(compiler, node->offset);
    const char *name = node->first->type == NODE_LITERAL && node->first->value.type == VALUE_TEXT
                           ? node->first->value.text
                           : NULL;
    const char *near = NULL;
    bool is_scale = expr_asks_scale(node->function);
    if (!compiler->expr->scales) {
        compiler->expr->is_late = true;
        return (compiler->scope && compiler->scope->allows_late) ||
               diag_error(compiler->diag, DIAG_UNSUPPORTED, &place,
                          is_scale
                              ? "properties of marks, axes, legends and titles can ask for a scale"
                              : "properties of marks can; with null in place of its name the "
                                "sphere is asked",
                          "%s() can't be asked here: the %s are made from this", node->name,
                          is_scale ? "scales" : "projections");
    }
    if (!name || compiler->expr->scales->has(compiler->expr->scales, name, &near))
        return true;
    place = expr_place(compiler, node->first->offset);
    return diag_error(compiler->diag, DIAG_UNKNOWN_FUNCTION, &place,
                      hint_for(near, compiler->arena), "there is no %s \"%s\"",
                      is_scale ? "scale" : "projection", name);
}

static bool resolve_name(const struct expr_compiler *compiler, struct expr_node *node)
{
    if (is_datum(node)) {
        node->type = NODE_DATUM;
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(constants); i++) {
        if (strcmp(node->name, constants[i].name) == 0) {
            become_literal(node, constants[i].value);
            return true;
        }
    }
    const struct expr_variable *variable = expr_scope_find(compiler->scope, node->name);
    if (!variable)
        return fail_name(compiler, node);
    if (variable->late)
        return resolve_late(compiler, node, variable);
    become_literal(node, variable->value);
    return true;
}

static bool fail_function(const struct expr_compiler *compiler, const struct expr_node *node)
{
    struct diag_place place = expr_place(compiler, node->offset);
    if (expr_function_is_of_screen(node->name))
        return diag_error(compiler->diag, DIAG_UNSUPPORTED, &place, NULL,
                          "function \"%s\" is of events on a screen: a figure stands still",
                          node->name);
    return diag_error(compiler->diag, DIAG_UNKNOWN_FUNCTION, &place,
                      hint_for(expr_suggest_function(node->name), compiler->arena),
                      "unknown function \"%s\"", node->name);
}

/* Too few arguments are an error; too many, which Vega ignores, a warning. */
static bool check_count(const struct expr_compiler *compiler, const struct expr_node *node,
                        int minimum, int maximum)
{
    int count = (int)node->child_count;
    bool few = count < minimum;
    if (!few && (maximum == EXPR_ANY_COUNT || count <= maximum))
        return true;
    struct diag_place place = expr_place(compiler, node->offset);
    int wanted = few ? minimum : maximum;
    const char *limit = minimum == maximum ? "" : few ? "at least " : "at most ";
    const char *plural = wanted == 1 ? "" : "s";
    if (few)
        return diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL,
                          "function \"%s\" takes %s%d argument%s, not %d", node->name, limit,
                          wanted, plural, count);
    diag_warn(compiler->diag, DIAG_TYPE, &place, NULL,
              "function \"%s\" takes %s%d argument%s, not %d", node->name, limit, wanted, plural,
              count);
    return true;
}

/* A number format written into the expression is checked before any row is. */
static bool check_format(const struct expr_compiler *compiler, const struct expr_node *node)
{
    if (strcmp(node->name, "format") != 0 || node->child_count < 2)
        return true;
    const struct expr_node *specifier = node->first->next;
    struct number_format format;
    if (specifier->type != NODE_LITERAL || specifier->value.type != VALUE_TEXT ||
        number_format_parse(specifier->value.text, &format))
        return true;
    struct diag_place place = expr_place(compiler, specifier->offset);
    return diag_error(compiler->diag, DIAG_FORMAT, &place,
                      "number formats are d3-format's, such as \".2f\" or \"~s\"",
                      "\"%s\" is no number format", specifier->value.text);
}

static void unref_regex(void *regex)
{
    g_regex_unref(regex);
}

static bool resolve_regexp(const struct expr_compiler *compiler, const struct expr_node *node)
{
    struct expr_regexp *regexp = arena_alloc(compiler->arena, sizeof *regexp);
    GRegex *regex = regexp ? regexp_compile(node->value.text) : NULL;
    if (regexp && !regex) {
        struct diag_place place = expr_place(compiler, node->offset);
        return diag_error(compiler->diag, DIAG_EXPRESSION, &place, NULL,
                          "\"%s\" is no regular expression that burin understands",
                          node->value.text);
    }
    if (!regexp || !arena_defer(compiler->arena, unref_regex, regex))
        return false;
    *regexp = (struct expr_regexp){
        .source = node->value.text, .regex = regex, .next = compiler->expr->regexps};
    compiler->expr->regexps = regexp;
    return true;
}

static bool is_text_literal(const struct expr_node *node)
{
    return node && node->type == NODE_LITERAL && node->value.type == VALUE_TEXT;
}

static bool become_regexp(const struct expr_compiler *compiler, struct expr_node *node,
                          const char *source, const char *flags)
{
    size_t length = strlen(source) + 1;
    char *text = arena_alloc(compiler->arena, length + strlen(flags) + 1);
    if (!text)
        return false;
    memcpy(text, source, length);
    memcpy(text + length, flags, strlen(flags));
    become_literal(node, (struct value){.type = VALUE_REGEXP, .text = text});
    return resolve_regexp(compiler, node);
}

/* regexp('a', 'i') and the pattern of test('a', …) are compiled now rather than with every row. */
static bool fold_regexp(const struct expr_compiler *compiler, struct expr_node *node)
{
    struct expr_node *pattern = node->first;
    if (strcmp(node->name, "test") == 0 && is_text_literal(pattern))
        return become_regexp(compiler, pattern, pattern->value.text, "");
    if (strcmp(node->name, "regexp") != 0 || !is_text_literal(pattern))
        return true;
    if (!*pattern->value.text || strpbrk(pattern->value.text, "/\n\r"))
        return true; /* written in another way: call_regexp() */
    if (node->child_count == 1)
        return become_regexp(compiler, node, pattern->value.text, "");
    bool plain = is_text_literal(pattern->next) &&
                 regexp_has_flags(pattern->next->value.text, strlen(pattern->next->value.text));
    return !plain || become_regexp(compiler, node, pattern->value.text, pattern->next->value.text);
}

static struct expr_facts *facts_of(const struct expr_scope *scope)
{
    while (scope && !scope->facts)
        scope = scope->outer;
    return scope ? scope->facts : NULL;
}

/* The same figure shall come out tomorrow: the time is a part of the call, or there is none. */
static bool check_time(const struct expr_compiler *compiler, const struct expr_node *node)
{
    struct expr_facts *facts = facts_of(compiler->scope);
    if (facts)
        facts->now_is_needed = true;
    if (facts && facts->has_now)
        return true;
    struct diag_place place = expr_place(compiler, node->offset);
    return diag_error(compiler->diag, DIAG_DATA, &place,
                      "say it with --now, as --now 2026-11-30T12:00, or set SOURCE_DATE_EPOCH",
                      "now() is the time of day, which would make another figure each time");
}

static bool resolve_call(const struct expr_compiler *compiler, struct expr_node *node)
{
    if (strcmp(node->name, "if") == 0) { /* evaluates one branch only, as ? : does */
        node->type = NODE_CONDITIONAL;
        return check_count(compiler, node, 3, 3);
    }
    node->function = expr_find_function(node->name);
    if (!node->function)
        return fail_function(compiler, node);
    return check_count(compiler, node, node->function->min_count, node->function->max_count) &&
           (!expr_asks_time(node->function) || check_time(compiler, node)) &&
           (!asks(node) || check_scale(compiler, node)) && check_format(compiler, node) &&
           fold_regexp(compiler, node);
}

/* The field of that name, in the order of first mention; false when memory is out. */
static bool add_field(const struct expr_compiler *compiler, struct expr_node *node)
{
    for (size_t i = 0; i < compiler->expr->field_count; i++) {
        if (strcmp(compiler->expr->fields[i].name, node->name) == 0) {
            node->field = i;
            return true;
        }
    }
    size_t count = compiler->expr->field_count;
    if ((count & (count - 1)) == 0) { /* full: 0, 1, 2, 4 … */
        struct expr_field *fields =
            arena_array(compiler->arena, count ? 2 * count : 1, sizeof *fields);
        if (!fields)
            return false;
        if (count > 0)
            memcpy(fields, compiler->expr->fields, count * sizeof *fields);
        compiler->expr->fields = fields;
    }
    compiler->expr->fields[count] = (struct expr_field){.name = node->name, .offset = node->offset};
    node->field = count;
    compiler->expr->field_count++;
    return true;
}

/* datum.a and datum['a'] are a field; datum[…] is one that each row decides. */
static bool resolve_datum_member(const struct expr_compiler *compiler, struct expr_node *node)
{
    if (node->type == NODE_INDEX) {
        struct expr_node *key = node->first->next;
        if (key->type != NODE_LITERAL) {
            node->type = NODE_FIELD_AT;
            node->first = key;
            node->child_count = 1;
            return true;
        }
        node->name = value_to_text(key->value, compiler->arena);
        if (!node->name)
            return false;
    }
    node->type = NODE_FIELD;
    return add_field(compiler, node);
}

/* Turns names, calls and members of datum into what they mean; children first, and datum itself
 * only where it is not the object of a member. */
static bool resolve(const struct expr_compiler *compiler, struct expr_node *node)
{
    bool of_datum =
        (node->type == NODE_MEMBER || node->type == NODE_INDEX) && is_datum(node->first);
    for (struct expr_node *child = node->first; child; child = child->next) {
        if (!(of_datum && child == node->first) && !resolve(compiler, child))
            return false;
    }
    if (of_datum)
        return resolve_datum_member(compiler, node);
    if (node->type == NODE_NAME)
        return resolve_name(compiler, node);
    if (node->type == NODE_CALL)
        return resolve_call(compiler, node);
    if (node->type == NODE_LITERAL && node->value.type == VALUE_REGEXP)
        return resolve_regexp(compiler, node);
    return true;
}

static const struct locale *locale_of(const struct expr_scope *scope)
{
    while (scope && !scope->locale)
        scope = scope->outer;
    return scope ? scope->locale : &locale_default;
}

static const struct zone *zone_of(const struct expr_scope *scope)
{
    while (scope && !scope->zone)
        scope = scope->outer;
    return scope ? scope->zone : NULL;
}

static const struct expr_scales *scales_of(const struct expr_scope *scope)
{
    while (scope && !scope->scales)
        scope = scope->outer;
    return scope ? scope->scales : NULL;
}

struct expr *expr_compile(const char *text, const struct expr_scope *scope,
                          const struct json_node *node, struct arena *arena, struct diag *diag)
{
    struct expr *expr = arena_alloc(arena, sizeof *expr);
    char *copy = expr ? arena_copy(arena, text, strlen(text)) : NULL;
    if (!copy)
        return NULL;
    struct expr_compiler compiler = {
        .expr = expr, .text = copy, .node = node, .scope = scope, .arena = arena, .diag = diag};
    expr->text = copy;
    expr->node = node;
    expr->arena = arena;
    expr->locale = locale_of(scope);
    expr->zone = zone_of(scope);
    expr->scales = scales_of(scope);
    expr->facts = facts_of(scope);
    expr->root = expr_parse(&compiler);
    return expr->root && resolve(&compiler, expr->root) ? expr : NULL;
}

static struct diag_place place_in(const struct expr *expr, size_t offset)
{
    return expr_place(&(struct expr_compiler){.text = expr->text, .node = expr->node}, offset);
}

static bool warn_field(const struct expr *expr, const struct expr_field *field,
                       const struct table *table, struct diag *diag)
{
    struct diag_place place = place_in(expr, field->offset);
    const char *nearest = table_suggest_field(table, field->name);
    const char *hint = hint_for(nearest, expr->arena);
    diag_warn(diag, DIAG_UNKNOWN_FIELD, &place, hint, "field \"%s\" is in no row", field->name);
    return hint || !nearest;
}

static bool uses_datum(const struct expr_node *node)
{
    if (node->type == NODE_DATUM || node->type == NODE_FIELD || node->type == NODE_FIELD_AT)
        return true;
    for (const struct expr_node *child = node->first; child; child = child->next) {
        if (uses_datum(child))
            return true;
    }
    return false;
}

bool expr_uses_datum(const struct expr *expr)
{
    return uses_datum(expr->root);
}

bool expr_is_late(const struct expr *expr)
{
    return expr->is_late;
}

bool expr_bind(struct expr *expr, const struct table *table, struct diag *diag)
{
    expr->table = table;
    for (size_t i = 0; i < expr->field_count; i++) {
        struct expr_field *field = &expr->fields[i];
        field->column = table_column(table, field->name);
        if (!field->column && table->row_count > 0 && !warn_field(expr, field, table, diag))
            return false;
    }
    return true;
}

static struct diag_place find_place(const void *subject)
{
    return place_in(subject, 0);
}

/* What a run took is charged after it, as its own limit bounds it. */
static struct value run(const struct expr *expr, struct expr_call call, struct arena *arena)
{
    call.expr = expr;
    call.arena = arena;
    call.budget = arena_budget(arena);
    call.most = call.budget ? call.budget->allowed[LIMIT_STEPS] : limits[LIMIT_STEPS].base;
    if (call.budget && call.budget->is_over)
        return VALUE_OF_UNDEFINED;
    struct budget_place place = {.subject = expr, .find = find_place};
    struct budget_place before = budget_enter(call.budget, place);
    struct value value = expr_run(expr->root, &call);
    bool is_paid = budget_work(call.budget, EXPR_STEP_WORK * call.steps);
    budget_leave(call.budget, before);
    return call.stopped || !is_paid ? VALUE_OF_UNDEFINED : value;
}

struct value expr_eval(const struct expr *expr, size_t row, struct arena *arena)
{
    return run(expr, (struct expr_call){.bound = true, .row = row}, arena);
}

struct value expr_eval_datum(const struct expr *expr, struct value datum, struct arena *arena)
{
    return run(expr, (struct expr_call){.datum = datum}, arena);
}
