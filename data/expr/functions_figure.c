/*
 * Expression functions that ask for what is about a figure: its data sets, the time that the call
 * says, the screen that there isn't.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/expr/expr_internal.h"
#include "data/table.h"

static struct value call_now(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)arguments, (void)count;
    const struct expr_facts *facts = call->expr->facts;
    return VALUE_OF_NUMBER(facts ? facts->now : (double)NAN);
}

static const struct table *find_rows(struct value name, struct expr_call *call)
{
    const struct expr_facts *facts = call->expr->facts;
    return facts && facts->find_rows && name.type == VALUE_TEXT ? facts->find_rows(facts, name.text)
                                                                : NULL;
}

/* Vega's data(): no rows where there is no such data set. */
static struct value call_data(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const struct table *table = find_rows(arguments[0], call);
    size_t row_count = table ? table->row_count : 0;
    double row_steps = table ? 10 + 6 * (double)table->column_count : 0;
    if (!expr_spend(call, row_steps * (double)row_count))
        return VALUE_OF_UNDEFINED;
    struct value *items = arena_array(call->arena, row_count, sizeof *items);
    if (!items && row_count)
        return expr_stop(call);
    for (size_t i = 0; i < row_count; i++)
        items[i] = table_row_value(table, i, call->arena);
    return expr_array(items, row_count, call);
}

/* Vega's indata(): how many rows have that value in the field, told by its text; undefined where
 * none has. */
static struct value call_indata(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)count;
    const struct table *table = find_rows(arguments[0], call);
    const struct column *column =
        table && arguments[1].type == VALUE_TEXT ? table_column(table, arguments[1].text) : NULL;
    size_t found = 0, row_count = column ? table->row_count : 0;
    const char *wanted = expr_text(arguments[2], call);
    if (!expr_spend(call, 4 * (double)row_count))
        return VALUE_OF_UNDEFINED;
    for (size_t i = 0; i < row_count && !call->stopped; i++)
        found += strcmp(expr_text(column_value(column, i), call), wanted) == 0;
    return found ? VALUE_OF_NUMBER((double)found) : VALUE_OF_UNDEFINED;
}

/* A figure has neither window nor container: Vega without a browser says as much. */
static struct value call_size(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)arguments, (void)count;
    struct value *items = arena_array(call->arena, 2, sizeof *items);
    if (!items)
        return expr_stop(call);
    items[0] = items[1] = VALUE_OF_UNDEFINED;
    return expr_array(items, 2, call);
}

static struct value call_screen(const struct value *arguments, size_t count, struct expr_call *call)
{
    static const struct value_object empty = {0};
    (void)arguments, (void)count, (void)call;
    return (struct value){.type = VALUE_OBJECT, .object = &empty};
}

/* Trees are made by Vega's transforms alone: without one there is no path. */
static struct value call_nothing(const struct value *arguments, size_t count,
                                 struct expr_call *call)
{
    (void)arguments, (void)count, (void)call;
    return VALUE_OF_UNDEFINED;
}

/* No pointer is anywhere. */
static struct value call_false(const struct value *arguments, size_t count, struct expr_call *call)
{
    (void)arguments, (void)count, (void)call;
    return VALUE_OF_BOOL(false);
}

/* A row, which an object that an expression writes isn't. */
static struct value call_is_tuple(const struct value *arguments, size_t count,
                                  struct expr_call *call)
{
    (void)count;
    bool is_row = arguments[0].type == VALUE_OBJECT &&
                  (call->bound ||
                   (call->datum.type == VALUE_OBJECT && call->datum.object == arguments[0].object));
    return VALUE_OF_BOOL(is_row);
}

/* The path itself: shapes are texts here, functions there. */
static struct value call_path_shape(const struct value *arguments, size_t count,
                                    struct expr_call *call)
{
    (void)count, (void)call;
    return arguments[0];
}

/* --- lassos ----------------------------------------------------------------------------------- */

static double coordinate(struct value point, size_t index)
{
    return point.type == VALUE_ARRAY && index < point.array->count
               ? value_to_number(point.array->items[index])
               : (double)NAN;
}

static struct value point_of(double x, double y, struct expr_call *call)
{
    struct value *items = arena_array(call->arena, 2, sizeof *items);
    if (!items)
        return expr_stop(call);
    items[0] = VALUE_OF_NUMBER(x);
    items[1] = VALUE_OF_NUMBER(y);
    return expr_array(items, 2, call);
}

/* The points and one more, if it is far enough from the last. */
static struct value call_lasso_append(const struct value *arguments, size_t count,
                                      struct expr_call *call)
{
    static const struct value_array none = {0};
    const struct value_array *lasso = arguments[0].type == VALUE_ARRAY ? arguments[0].array : &none;
    double x = value_to_number(arguments[1]), y = value_to_number(arguments[2]);
    double least = count > 3 ? value_to_number(arguments[3]) : 5;
    if (lasso->count > 0) {
        struct value last = lasso->items[lasso->count - 1];
        if (!(hypot(coordinate(last, 0) - x, coordinate(last, 1) - y) > least))
            return arguments[0];
    }
    struct value *items = expr_spend(call, (double)lasso->count)
                              ? arena_array(call->arena, lasso->count + 1, sizeof *items)
                              : NULL;
    if (!items)
        return expr_stop(call);
    if (lasso->count)
        memcpy(items, lasso->items, lasso->count * sizeof *items);
    items[lasso->count] = point_of(x, y, call);
    return expr_array(items, lasso->count + 1, call);
}

/* As SVG: the last point only closes the path, as in Vega. */
static struct value call_lasso_path(const struct value *arguments, size_t count,
                                    struct expr_call *call)
{
    (void)count;
    if (arguments[0].type != VALUE_ARRAY)
        return VALUE_OF_TEXT("");
    const struct value_array *lasso = arguments[0].array;
    GString *path = g_string_new(NULL);
    for (size_t i = 0; i < lasso->count && !call->stopped; i++) {
        const char *x = expr_text(VALUE_OF_NUMBER(coordinate(lasso->items[i], 0)), call);
        const char *y = expr_text(VALUE_OF_NUMBER(coordinate(lasso->items[i], 1)), call);
        if (i > 0 && i + 1 == lasso->count)
            g_string_append(path, " Z");
        else
            g_string_append_printf(path, "%s %s,%s ", i ? "L" : "M", x, y);
    }
    struct value text = expr_text_value(path->str, path->len, call);
    g_string_free(path, TRUE);
    return text;
}

static const struct expr_function functions[] = {
    {"now", 0, 0, call_now},
    {"data", 1, 1, call_data},
    {"indata", 3, 3, call_indata},
    {"isTuple", 1, 1, call_is_tuple},
    {"pathShape", 1, 1, call_path_shape},
    {"treePath", 3, 3, call_nothing},
    {"treeAncestors", 2, 2, call_nothing},
    {"inScope", 1, 1, call_false},
    {"screen", 0, 0, call_screen},
    {"containerSize", 0, 0, call_size},
    {"windowSize", 0, 0, call_size},
    {"lassoAppend", 3, 4, call_lasso_append},
    {"lassoPath", 1, 1, call_lasso_path},
};

const struct expr_function_table expr_figure_functions = {functions, COUNT_OF(functions)};

bool expr_asks_time(const struct expr_function *function)
{
    return function == &functions[0];
}
