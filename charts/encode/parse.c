/*
 * Which fields are dates follows from the encodings, which Vega-Lite's dataflow lets work upwards.
 */
#include "charts/encode/parse.h"

#include <string.h>

#include "base/array.h"
#include "charts/context.h"
#include "charts/spec/facet.h"
#include "charts/spec/view.h"
#include "data/table.h"
#include "data/time.h"

struct parsing {
    const struct json_node *transforms;
    const struct table *table; /* NULL after an error */
    struct context *context;
};

static bool names(const struct json_node *node, const char *name)
{
    const char *text = json_text(node);
    bool found = text && !strcmp(text, name);
    for (size_t i = 0; !found && json_is_array(node) && i < json_size(node); i++)
        found = names(json_element(node, i), name);
    return found;
}

/* Whether a transform makes a field of that name, or may well do so. */
static bool makes(const struct json_node *transform, const char *name)
{
    static const char *const members[] = {"as",      "flatten",  "regression", "loess", "on",
                                          "density", "quantile", "impute",     "pivot", "value"};
    static const char *const lists[] = {"aggregate", "joinaggregate", "window"};
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(members); i++)
        found |= names(json_member(transform, members[i]), name);
    for (size_t i = 0; i < COUNT_OF(lists); i++) {
        const struct json_node *list = json_member(transform, lists[i]);
        for (size_t n = 0; json_is_array(list) && n < json_size(list); n++)
            found |= names(json_member(json_element(list, n), "as"), name);
    }
    return found || names(json_member(json_member(transform, "from"), "fields"), name);
}

static bool any_makes(const struct json_node *transforms, const char *name)
{
    bool found = false;
    for (size_t i = 0; json_is_array(transforms) && i < json_size(transforms); i++)
        found |= makes(json_element(transforms, i), name);
    return found;
}

/* vega-util's toDate() of texts. */
static void parse_column(struct parsing *parsing, const struct column *column)
{
    struct context *context = parsing->context;
    size_t count = parsing->table->row_count;
    struct value *values = arena_array(context->arena, count, sizeof *values);
    for (size_t row = 0; values && row < count; row++) {
        struct value value = column_value(column, row);
        if (value.type == VALUE_TEXT)
            value = value.text[0]
                        ? (struct value){.type = VALUE_DATE, .number = time_parse(value.text)}
                        : VALUE_OF_NULL;
        values[row] = value;
    }
    parsing->table = values ? table_with_column(parsing->table, column->name, values,
                                                context->intern, context->arena)
                            : NULL;
}

static void parse_unit(const struct unit *unit, struct parsing *parsing)
{
    for (size_t i = 0; i < CHANNEL_COUNT && parsing->table; i++) {
        const struct channel_def *def = &unit->encoding[i];
        const char *name = json_text(def->field_node);
        if (def->kind != CHANNEL_DEF_FIELD || !name ||
            !(def->type == FIELD_TEMPORAL || def->has_time_unit))
            continue;
        const struct column *column = table_column(parsing->table, name);
        if (column && column->type == COLUMN_TEXT && !any_makes(parsing->transforms, name))
            parse_column(parsing, column);
    }
}

/* The units below that draw these rows. */
static void parse_view(const struct view *view, struct parsing *parsing)
{
    if (view->unit)
        parse_unit(view->unit, parsing);
    if (view->facet)
        parse_unit(view->facet->source, parsing);
    for (size_t i = 0; i < view->child_count && parsing->table; i++) {
        const struct view *child = &view->children[i];
        if (!child->data || json_is_null(child->data))
            parse_view(child, parsing);
    }
}

const struct table *encode_parse_dates(struct view *view, const struct table *table,
                                       struct context *context)
{
    struct parsing parsing = {.transforms = view->transform, .table = table, .context = context};
    if (view->transform && table->row_count)
        parse_view(view, &parsing);
    return parsing.table;
}
