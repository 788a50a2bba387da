/*
 * What an expression can call: the tables of the themes as one, the names that only Vega has, and
 * what the functions share.
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/suggest.h"
#include "data/expr/expr_internal.h"

static const struct expr_function_table *const tables[] = {
    &expr_math_functions,       &expr_type_functions,   &expr_text_functions,
    &expr_array_functions,      &expr_color_functions,  &expr_date_functions,
    &expr_statistics_functions, &expr_domain_functions, &expr_base64_functions,
    &expr_scale_functions,      &expr_ease_functions,   &expr_figure_functions,
    &expr_geo_functions,
};

/* What only an event on a screen, or a change after the first picture, gives a meaning to. */
static const char *const of_screen[] = {"setdata",
                                        "modify",
                                        "encode",
                                        "intersect",
                                        "view",
                                        "item",
                                        "group",
                                        "xy",
                                        "x",
                                        "y",
                                        "pinchDistance",
                                        "pinchAngle",
                                        "intersectLasso",
                                        "vlSelectionTest",
                                        "vlSelectionIdTest",
                                        "vlSelectionResolve",
                                        "vlSelectionTuples"};

const struct name_table expr_screen_functions = {of_screen, COUNT_OF(of_screen)};

const struct expr_function *expr_find_function(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        for (size_t j = 0; j < tables[i]->count; j++) {
            if (strcmp(tables[i]->functions[j].name, name) == 0)
                return &tables[i]->functions[j];
        }
    }
    return NULL;
}

const char *expr_function_name(size_t index)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        if (index < tables[i]->count)
            return tables[i]->functions[index].name;
        index -= tables[i]->count;
    }
    return NULL;
}

static bool is_among(const struct name_table *table, const char *name)
{
    for (size_t i = 0; i < table->count; i++) {
        if (strcmp(table->names[i], name) == 0)
            return true;
    }
    return false;
}

bool expr_function_is_of_screen(const char *name)
{
    return is_among(&expr_screen_functions, name);
}

const char *expr_suggest_function(const char *name)
{
    struct suggest suggest = {.word = name};
    suggest_offer(&suggest, "if");
    for (size_t i = 0; i < COUNT_OF(tables); i++) {
        for (size_t j = 0; j < tables[i]->count; j++)
            suggest_offer(&suggest, tables[i]->functions[j].name);
    }
    return suggest.best;
}

struct value expr_argument(const struct value *arguments, size_t count, size_t index)
{
    return index < count ? arguments[index] : VALUE_OF_UNDEFINED;
}

struct value expr_array(const struct value *items, size_t count, struct expr_call *call)
{
    enum { ARRAY_STEPS = 4 }; /* of its memory */
    struct value_array *array =
        expr_spend(call, ARRAY_STEPS) ? arena_alloc(call->arena, sizeof *array) : NULL;
    if (!array)
        return expr_stop(call);
    *array = (struct value_array){.count = count, .items = items};
    return (struct value){.type = VALUE_ARRAY, .array = array};
}

struct value expr_text_value(const char *bytes, size_t count, struct expr_call *call)
{
    if (!expr_spend_text(call, (double)count))
        return VALUE_OF_UNDEFINED;
    const char *text = arena_copy(call->arena, bytes, count);
    return text ? VALUE_OF_TEXT(text) : expr_stop(call);
}
