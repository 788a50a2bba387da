/*
 * Expression functions on colours.
 */
#include <math.h>

#include "base/array.h"
#include "base/color.h"
#include "data/expr/expr_internal.h"

/* NaN when the text is no colour. */
static struct value call_luminance(const struct value *arguments, size_t count,
                                   struct expr_call *call)
{
    (void)count;
    struct color color;
    bool valid = color_parse(expr_text(arguments[0], call), &color);
    return VALUE_OF_NUMBER(valid ? color_luminance(color) : (double)NAN);
}

static struct value call_contrast(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    (void)count;
    struct color a, b;
    bool valid = color_parse(expr_text(arguments[0], call), &a) &&
                 color_parse(expr_text(arguments[1], call), &b);
    return VALUE_OF_NUMBER(valid ? color_contrast(a, b) : (double)NAN);
}

static const struct expr_function functions[] = {
    {"contrast", 2, 2, call_contrast},
    {"luminance", 1, 1, call_luminance},
};

const struct expr_function_table expr_color_functions = {functions, COUNT_OF(functions)};
