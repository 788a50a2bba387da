/*
 * Expressions: measures of geometries, on the sphere (the projection is null) or in the plane that
 * a projection makes of it, which is the caller's (struct expr_scales).
 * https://vega.github.io/vega/docs/expressions/#geo-functions
 */
#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"
#include "data/geo/sphere.h"

static struct value pair(double x, double y, struct expr_call *call)
{
    struct value *items = expr_spend(call, 4) ? arena_array(call->arena, 2, sizeof *items) : NULL;
    if (!items)
        return expr_stop(call);
    items[0] = VALUE_OF_NUMBER(x), items[1] = VALUE_OF_NUMBER(y);
    return expr_array(items, 2, call);
}

static bool is_planar(const struct value *arguments)
{
    return arguments[0].type == VALUE_TEXT;
}

static struct value ask(const char *function, const struct value *arguments, size_t count,
                        struct expr_call *call)
{
    const struct expr_scales *scales = call->expr->scales;
    if (!scales || !is_planar(arguments))
        return VALUE_OF_UNDEFINED;
    return scales->ask(scales, function, arguments[0].text, expr_argument(arguments, count, 1),
                       call->arena);
}

static struct value call_area(const struct value *arguments, size_t count, struct expr_call *call)
{
    double area;
    if (is_planar(arguments))
        return ask("geoArea", arguments, count, call);
    return sphere_area(expr_argument(arguments, count, 1), &area) ? VALUE_OF_NUMBER(area)
                                                                  : VALUE_OF_UNDEFINED;
}

static struct value call_bounds(const struct value *arguments, size_t count, struct expr_call *call)
{
    struct sphere_box box;
    if (is_planar(arguments))
        return ask("geoBounds", arguments, count, call);
    struct value *corners = arena_array(call->arena, 2, sizeof *corners);
    if (!sphere_bounds(expr_argument(arguments, count, 1), &box))
        return VALUE_OF_UNDEFINED;
    if (!corners)
        return expr_stop(call);
    corners[0] = pair(box.x1, box.y1, call);
    corners[1] = pair(box.x2, box.y2, call);
    return expr_array(corners, 2, call);
}

static struct value call_centroid(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    struct sphere_point center;
    if (is_planar(arguments))
        return ask("geoCentroid", arguments, count, call);
    return sphere_centroid(expr_argument(arguments, count, 1), &center)
               ? pair(center.x, center.y, call)
               : VALUE_OF_UNDEFINED;
}

#define ASK(NAME, FUNCTION)                                                                        \
    static struct value NAME(const struct value *arguments, size_t count,                          \
                             struct expr_call *call) {                                             \
        return ask(FUNCTION, arguments, count, call);                                              \
    }

ASK(call_scale, "geoScale")
ASK(call_shape, "geoShape")
ASK(call_translate, "geoTranslate")
#undef ASK

/* The last argument is the group whose projection it is: a figure asks the view's own. */
static const struct expr_function functions[] = {
    {"geoArea", 2, 3, call_area},         {"geoBounds", 2, 3, call_bounds},
    {"geoCentroid", 2, 3, call_centroid}, {"geoScale", 1, 2, call_scale},
    {"geoShape", 2, 3, call_shape},       {"geoTranslate", 1, 2, call_translate},
};

const struct expr_function_table expr_geo_functions = {functions, COUNT_OF(functions)};

bool expr_asks_projection(const struct expr_function *function)
{
    for (size_t i = 0; i < COUNT_OF(functions); i++) {
        if (function == &functions[i])
            return true;
    }
    return false;
}
