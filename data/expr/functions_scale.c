/*
 * Expressions: what scales say. The scales themselves are the caller's (struct expr_scales).
 * https://vega.github.io/vega/docs/expressions/#scale-functions
 */
#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"

static struct value ask(const char *function, const struct value *arguments, size_t count,
                        struct expr_call *call)
{
    const struct expr_scales *scales = call->expr->scales;
    if (!scales || arguments[0].type != VALUE_TEXT)
        return VALUE_OF_UNDEFINED;
    return scales->ask(scales, function, arguments[0].text, expr_argument(arguments, count, 1),
                       call->arena);
}

#define ASK(NAME)                                                                                  \
    static struct value call_##NAME(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call) {                                      \
        return ask(#NAME, arguments, count, call);                                                 \
    }

ASK(scale)
ASK(invert)
ASK(domain)
ASK(range)
ASK(bandwidth)
#undef ASK

/* The scale as such is its name: all that takes one takes that. */
static struct value call_copy(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count, (void)call;
    return arguments[0];
}

/* From a point to another, in shares of the box that is painted; and about how many colours. */
static struct value call_gradient(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    struct value *items = arena_array(call->arena, 3, sizeof *items);
    if (!items)
        return expr_stop(call);
    for (size_t i = 0; i < 3; i++)
        items[i] = expr_argument(arguments, count, i + 1);
    struct value how = expr_array(items, 3, call);
    return ask("gradient", (struct value[]){arguments[0], how}, 2, call);
}

/* The last argument is the group whose scale it is: a figure asks the view's own. */
static const struct expr_function functions[] = {
    {"scale", 2, 3, call_scale},         {"invert", 2, 3, call_invert},
    {"domain", 1, 2, call_domain},       {"range", 1, 2, call_range},
    {"bandwidth", 1, 2, call_bandwidth}, {"copy", 1, 2, call_copy},
    {"gradient", 3, 5, call_gradient},
};

const struct expr_function_table expr_scale_functions = {functions, COUNT_OF(functions)};

bool expr_asks_scale(const struct expr_function *function)
{
    for (size_t i = 0; i < COUNT_OF(functions); i++) {
        if (function == &functions[i])
            return true;
    }
    return false;
}
