/*
 * Expression functions on colours.
 */
#include <math.h>

#include "base/array.h"
#include "base/color.h"
#include "data/color_value.h"
#include "data/expr/expr_internal.h"

/* A colour of its specifier or of another colour; NULL: it is none. */
static const struct color *read_color(struct value value, struct color *color,
                                      struct expr_call *call)
{
    if (color_value_is(value)) {
        *color = color_value_read(value);
        return color;
    }
    return color_parse(expr_text(value, call), color) ? color : NULL;
}

/* d3-color's colours of texts have no channels when they are wholly transparent. */
static double luminance(struct value value, struct color color)
{
    bool is_empty = !color_value_is(value) && !(color.alpha > 0);
    return is_empty ? (double)NAN : color_luminance(color);
}

/* NaN when the text is no colour. */
static struct value call_luminance(const struct value *arguments, size_t count,
                                   struct expr_call *call)
{
    (void)count;
    struct color color;
    bool valid = read_color(arguments[0], &color, call);
    return VALUE_OF_NUMBER(valid ? luminance(arguments[0], color) : (double)NAN);
}

static struct value call_contrast(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    (void)count;
    struct color a, b;
    bool valid = read_color(arguments[0], &a, call) && read_color(arguments[1], &b, call);
    double first = valid ? luminance(arguments[0], a) : (double)NAN;
    double second = valid ? luminance(arguments[1], b) : (double)NAN;
    bool is_nan = isnan(first) || isnan(second);
    return VALUE_OF_NUMBER(is_nan ? (double)NAN : color_contrast(a, b));
}

/* rgb(r, g, b[, opacity]) or rgb(specifier), and the like of the other spaces. */
static struct value make_color(enum color_model model, const struct value *arguments, size_t count,
                               struct expr_call *call)
{
    struct color color;
    if (count == 1 && color_value_is(arguments[0]))
        return color_value_convert(model, arguments[0], call->arena);
    if (count == 1)
        return color_value_of(model, read_color(arguments[0], &color, call), call->arena);
    double coordinates[4];
    for (size_t i = 0; i < 3; i++)
        coordinates[i] = value_to_number(expr_argument(arguments, count, i));
    struct value opacity = expr_argument(arguments, count, 3);
    bool given = opacity.type != VALUE_NULL && opacity.type != VALUE_UNDEFINED;
    coordinates[3] = given ? value_to_number(opacity) : 1;
    return color_value_make(model, coordinates, call->arena);
}

#define DEFINE_SPACE(name, model)                                                                  \
    static struct value call_##name(const struct value *arguments, size_t count,                   \
                                    struct expr_call *call)                                        \
    {                                                                                              \
        return make_color(model, arguments, count, call);                                          \
    }

DEFINE_SPACE(rgb, COLOR_RGB)
DEFINE_SPACE(hsl, COLOR_HSL)
DEFINE_SPACE(lab, COLOR_LAB)
DEFINE_SPACE(hcl, COLOR_HCL)

#undef DEFINE_SPACE

static const struct expr_function functions[] = {
    {"contrast", 2, 2, call_contrast},
    {"hcl", 1, 4, call_hcl},
    {"hsl", 1, 4, call_hsl},
    {"lab", 1, 4, call_lab},
    {"luminance", 1, 1, call_luminance},
    {"rgb", 1, 4, call_rgb},
};

const struct expr_function_table expr_color_functions = {functions, COUNT_OF(functions)};
