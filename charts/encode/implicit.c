/*
 * Collecting what fields are asked to be, from the bottom of a view to its data, and reading them
 * so. How Vega-Lite does it: src/compile/data/{formatparse,parse,optimizers}.ts.
 */
#include "charts/encode/implicit.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/encode/date_check.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "data/date.h"
#include "data/load.h"
#include "data/origin/sql_relation.h"
#include "data/table.h"
#include "data/time.h"

/* Fields and what they are asked to be; a field that two branches ask otherwise is none of both. */
struct implicit_requests {
    struct request {
        const char *field;
        enum implicit_type type;
        const struct json_node *node; /* what asks */
    } * items;
    size_t count, capacity;
    struct arena *arena;
};

static struct request *find(const struct implicit_requests *requests, const char *field)
{
    for (size_t i = 0; i < requests->count; i++)
        if (strcmp(requests->items[i].field, field) == 0)
            return &requests->items[i];
    return NULL;
}

/* False when memory is out. The first request of a field stays. */
static bool add(struct implicit_requests *requests, const struct json_node *node,
                enum implicit_type type)
{
    const char *field = node_text(node);
    if (!field || type == IMPLICIT_NONE || find(requests, field))
        return true;
    struct request *items = arena_grow(requests->arena, requests->items, requests->count,
                                       &requests->capacity, sizeof *items);
    if (!items)
        return false;
    requests->items = items;
    requests->items[requests->count++] = (struct request){field, type, node};
    return true;
}

static void drop(struct implicit_requests *requests, const char *field)
{
    struct request *request = field && requests->items ? find(requests, field) : NULL;
    if (request)
        *request = requests->items[--requests->count];
}

/* --- encodings -------------------------------------------------------------------------------- */

static bool is_extreme(enum aggregate_op op)
{
    return op == AGGREGATE_MIN || op == AGGREGATE_MAX;
}

/* Whether a format says that it is a date, whatever its type: isFieldOrDatumDefForTimeFormat(). */
static bool is_formatted_as_date(const struct channel_def *def)
{
    const struct json_node *guides[] = {def->axis, def->legend, def->header};
    const char *type = def->format_type;
    for (size_t i = 0; !def->format && !type && i < COUNT_OF(guides); i++)
        type = node_text(node_member(guides[i], "formatType"));
    return type && !strcmp(type, "time");
}

enum implicit_type implicit_of_def(const struct unit *unit, const struct channel_def *def)
{
    if (def->type == FIELD_TEMPORAL || def->has_time_unit || is_formatted_as_date(def))
        return IMPLICIT_DATE;
    /* Texts compare letter by letter: "9" would be the greatest. So what the least or the greatest
     * is taken of, and what orders a line, is made numbers. */
    enum channel_id main = def->channel->main;
    const struct channel_def *typed =
        unit->encoding[main].kind == CHANNEL_DEF_FIELD ? &unit->encoding[main] : def;
    enum channel_id dimension = unit->orient == MARK_ORIENT_HORIZONTAL ? CHANNEL_Y : CHANNEL_X;
    bool is_order = unit->mark && unit->mark->is_series && def->channel->id == dimension &&
                    unit->encoding[CHANNEL_ORDER].kind == CHANNEL_DEF_NONE;
    bool is_number = typed->type == FIELD_QUANTITATIVE && (is_extreme(def->aggregate) || is_order);
    return is_number ? IMPLICIT_NUMBER : IMPLICIT_NONE;
}

static bool add_def(struct implicit_requests *requests, const struct unit *unit,
                    const struct channel_def *def)
{
    return def->kind != CHANNEL_DEF_FIELD ||
           add(requests, def->field_node, implicit_of_def(unit, def));
}

static bool add_encoding(struct implicit_requests *requests, const struct unit *unit)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (!add_def(requests, unit, def))
            return false;
        for (size_t m = 0; m < def->more_count; m++)
            if (!add_def(requests, unit, &def->more[m]))
                return false;
    }
    return true;
}

/* --- transforms ------------------------------------------------------------------------------- */

/* What a value that a filter compares with makes of the field; 0 and "" make nothing of it. */
static enum implicit_type type_of_operand(const struct json_node *node)
{
    if (date_is_written(node))
        return IMPLICIT_DATE;
    if (node_is_number(node))
        return node_number(node) != 0 ? IMPLICIT_NUMBER : IMPLICIT_NONE;
    return node_is_text(node) && node_text(node)[0] ? IMPLICIT_TEXT : IMPLICIT_NONE;
}

static enum implicit_type type_of_predicate(const struct json_node *node)
{
    static const struct {
        const char *name;
        bool is_list;
    } tests[] = {{"equal", false}, {"lte", false},  {"lt", false},  {"gt", false},
                 {"gte", false},   {"range", true}, {"oneOf", true}};
    if (node_member(node, "timeUnit"))
        return IMPLICIT_DATE;
    for (size_t i = 0; i < COUNT_OF(tests); i++) {
        const struct json_node *operand = node_member(node, tests[i].name);
        if (operand)
            return type_of_operand(tests[i].is_list ? node_element(operand, 0) : operand);
    }
    return IMPLICIT_NONE;
}

static bool add_filter(struct implicit_requests *requests, const struct json_node *node)
{
    static const char *const composers[] = {"and", "or", "not"};
    for (size_t i = 0; i < COUNT_OF(composers); i++) {
        const struct json_node *parts = node_member(node, composers[i]);
        if (!parts)
            continue;
        if (!node_is_array(parts))
            return add_filter(requests, parts);
        for (size_t k = 0; k < node_size(parts); k++)
            if (!add_filter(requests, node_element(parts, k)))
                return false;
        return true;
    }
    return add(requests, node_member(node, "field"), type_of_predicate(node));
}

/* Where a transform names the fields that it makes, beside "as". */
static const struct maker {
    const char *name;
    const char *list;        /* the member with one "as" an element */
    const char *fields[2];   /* without "as": members that hold their names */
    const char *defaults[2]; /* without "as" */
    bool makes_any;          /* they are in the data */
} makers[] = {
    {.name = "aggregate", .list = "aggregate"},
    {.name = "joinaggregate", .list = "joinaggregate"},
    {.name = "window", .list = "window"},
    {.name = "fold", .defaults = {"key", "value"}},
    {.name = "flatten", .fields = {"flatten"}},
    {.name = "impute", .fields = {"impute"}},
    {.name = "quantile", .defaults = {"prob", "value"}},
    {.name = "density", .defaults = {"value", "density"}},
    {.name = "regression", .fields = {"on", "regression"}},
    {.name = "loess", .fields = {"on", "loess"}},
    {.name = "lookup", .fields = {"fields"}},
    {.name = "pivot", .makes_any = true},
};

/* A name, or a list of names. */
static void drop_names(struct implicit_requests *requests, const struct json_node *names)
{
    drop(requests, node_text(names));
    for (size_t i = 0; i < node_size(names); i++)
        drop(requests, node_text(node_element(names, i)));
}

static void drop_made(struct implicit_requests *requests, const struct json_node *transform,
                      const struct maker *maker)
{
    const struct json_node *as = node_member(transform, "as");
    const struct json_node *list = maker->list ? node_member(transform, maker->list) : NULL;
    for (size_t i = 0; i < node_size(list); i++)
        drop_names(requests, node_member(node_element(list, i), "as"));
    for (size_t i = 0; !as && i < COUNT_OF(maker->fields); i++) {
        drop(requests, maker->defaults[i]);
        if (!maker->fields[i])
            continue;
        drop_names(requests, node_member(transform, maker->fields[i]));
        drop_names(requests, node_member(node_member(transform, "from"), maker->fields[i]));
    }
    if (maker->makes_any)
        requests->count = 0;
}

/* Takes the requests from behind a transform to before it. */
static bool pass_transform(struct implicit_requests *requests, const struct json_node *transform)
{
    drop_names(requests, node_member(transform, "as"));
    for (size_t i = 0; i < COUNT_OF(makers); i++)
        if (node_member(transform, makers[i].name))
            drop_made(requests, transform, &makers[i]);
    const struct json_node *filter = node_member(transform, "filter");
    if (filter)
        return add_filter(requests, filter);
    const struct json_node *unit = node_member(transform, "timeUnit");
    return !unit || add(requests, node_member(transform, "field"), IMPLICIT_DATE);
}

/* --- views ------------------------------------------------------------------------------------ */

static bool collect(const struct view *view, struct implicit_requests *requests);

/* What is asked of the rows that the views below share. */
static bool collect_children(const struct view *view, struct implicit_requests *requests)
{
    struct implicit_requests clashes = {.arena = requests->arena};
    for (size_t i = 0; i < view->child_count; i++) {
        struct implicit_requests own = {.arena = requests->arena};
        const struct view *child = &view->children[i];
        if (child->data)
            continue;
        if (!collect(child, &own))
            return false;
        for (size_t k = 0; k < own.count; k++) {
            const struct request *other = find(requests, own.items[k].field);
            if (other && other->type != own.items[k].type) {
                if (!add(&clashes, other->node, other->type))
                    return false;
            } else if (!add(requests, own.items[k].node, own.items[k].type)) {
                return false;
            }
        }
    }
    for (size_t i = 0; i < clashes.count; i++)
        drop(requests, clashes.items[i].field);
    return true;
}

/* All that is asked of the rows before the view's transforms. */
static bool collect(const struct view *view, struct implicit_requests *requests)
{
    if (!collect_children(view, requests) || (view->unit && !add_encoding(requests, view->unit)) ||
        (view->facet && !add_encoding(requests, view->facet->source)))
        return false;
    for (size_t i = node_size(view->transform); i > 0; i--)
        if (!pass_transform(requests, node_element(view->transform, i - 1)))
            return false;
    return true;
}

/* --- reading the fields so ----------------------------------------------------------------------
 */

/* vega-util's toNumber(), toDate() and toString(). */
static struct value convert(struct value value, enum implicit_type type,
                            const struct context *context)
{
    bool is_blank = value.type == VALUE_TEXT && !value.text[0];
    if (is_blank || value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
        return VALUE_OF_NULL;
    if (type == IMPLICIT_NUMBER)
        return VALUE_OF_NUMBER(value_to_number(value));
    if (type == IMPLICIT_TEXT) {
        const char *text = value_to_local_text(value, context->zone, context->arena);
        return text ? VALUE_OF_TEXT(text) : VALUE_OF_NULL;
    }
    return value.type == VALUE_TEXT ? VALUE_OF_NUMBER(time_parse(value.text, context->zone))
                                    : value;
}

static bool is_so_already(const struct column *column, enum implicit_type type)
{
    return type == IMPLICIT_TEXT ? column->type == COLUMN_TEXT
                                 : column->type == COLUMN_NUMBER || column->type == COLUMN_DATE;
}

/* What does not read so: how many, and the first. */
struct failures {
    size_t count, row;
};

/* Remembers the field, so that rows without a date are not told again where they can't be drawn. */
static void remember(const struct column *column, struct context *context)
{
    struct told_field *told = arena_alloc(context->arena, sizeof *told);
    if (!told)
        return;
    *told = (struct told_field){.name = column->name, .next = context->told_fields};
    context->told_fields = told;
}

static const char *date_hint(const char *text)
{
    for (const char *at = text ? text : ""; *at; at++) {
        if (*at >= '0' && *at <= '9')
            return "write dates as 2024-03-01, with months as numbers";
    }
    return "rows without a date have no place on a time scale";
}

static void warn(const struct table *table, const struct column *column,
                 const struct request *request, struct failures failures, struct context *context)
{
    bool is_date = request->type == IMPLICIT_DATE;
    struct value value = column_value(column, failures.row);
    const char *text = value_to_text(value, context->arena);
    const char *place = table_row_place(table, failures.row, context->arena);
    bool one = failures.count == 1;
    node_warn(request->node, context->diag, is_date ? DIAG_NOT_A_DATE : DIAG_NOT_A_NUMBER,
              is_date ? date_hint(text) : NULL,
              "%zu value%s of \"%s\" %s no %s%s, the first is \"%s\" in %s", failures.count,
              one ? "" : "s", column->name, one ? "reads as" : "read as",
              is_date ? "date" : "number", one ? "" : "s", text ? text : "", place ? place : "");
}

static bool fails(struct value value, struct value result)
{
    return result.type == VALUE_NUMBER && isnan(result.number) &&
           !(value.type == VALUE_NUMBER || value.type == VALUE_DATE);
}

static const struct table *apply(const struct table *table, const struct request *request,
                                 struct context *context)
{
    struct failures failures = {0};
    struct field field;
    if (!table_find_field(table, request->field, context->arena, &field))
        return NULL;
    bool is_told = field.column && field.path_count == 0 && request->type == IMPLICIT_DATE &&
                   date_check(table, field.column, request->node, context);
    if (!field.column || field.path_count > 0 || is_so_already(field.column, request->type) ||
        table->row_count == 0)
        return table;
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    for (size_t row = 0; values && row < table->row_count; row++) {
        struct value value = column_value(field.column, row);
        values[row] = convert(value, request->type, context);
        if (fails(value, values[row]) && failures.count++ == 0)
            failures.row = row;
    }
    if (request->type == IMPLICIT_NUMBER)
        load_check_rounding(table, &field, request->node, context->arena, context->diag);
    if (failures.count && request->type == IMPLICIT_DATE)
        remember(field.column, context);
    if (failures.count && !is_told)
        warn(table, field.column, request, failures, context);
    return values ? table_with_column(table, field.column->name, values, context->intern,
                                      context->arena)
                  : NULL;
}

static const struct table *apply_and_rewind(const struct table *table,
                                            const struct request *request, struct context *context)
{
    const struct arena_mark mark = arena_mark(context->scratch);
    table = apply(table, request, context);
    arena_rewind(context->scratch, mark);
    return table;
}

struct implicit_requests *implicit_collect(const struct view *view, struct context *context)
{
    const struct json_node *parse = node_member(node_member(view->data, "format"), "parse");
    struct implicit_requests *requests = arena_alloc(context->arena, sizeof *requests);
    if (!requests)
        return NULL;
    requests->arena = context->arena;
    if (node_is_null(parse) || node_member(view->data, "sequence"))
        return requests; /* Vega-Lite parses nothing then */
    if (!collect(view, requests))
        return NULL;
    size_t kept = 0;
    for (size_t i = 0; i < requests->count; i++)
        if (!node_member(parse, requests->items[i].field))
            requests->items[kept++] = requests->items[i];
    requests->count = kept;
    return requests;
}

const struct table *implicit_apply(const struct view *view, const struct table *table,
                                   struct context *context)
{
    const struct implicit_requests *requests = implicit_collect(view, context);
    if (!requests)
        return NULL;
    for (size_t i = 0; table && i < requests->count; i++)
        table = apply_and_rewind(table, &requests->items[i], context);
    return table;
}

/* --- pieces ---------------------------------------------------------------------------------- */

/* Numbers of milliseconds after 1973 are what they are, whatever the others are; from 3e14 on they
 * may be microseconds. */
static bool is_plain_date(struct value value)
{
    static const double year_1973 = 1e11;
    if (value.type == VALUE_TEXT)
        return !value.text[0] || date_is_plain(value.text);
    return value.type != VALUE_NUMBER || (value.number >= year_1973 && value.number < 3e14);
}

/* "" is null only where not all are texts, and integers may be beyond 2^53. */
static bool is_plain(struct value value, enum implicit_type type, const struct column *column)
{
    enum { SAFE_LENGTH = 15 };
    if (type == IMPLICIT_DATE)
        return column->type == COLUMN_DATE || is_plain_date(value);
    if (value.type != VALUE_TEXT)
        return true;
    if (type == IMPLICIT_TEXT)
        return value.text[0] || column->type != COLUMN_TEXT;
    return strlen(value.text) <= SAFE_LENGTH;
}

static const struct table *apply_to_piece(const struct table *table, const struct request *request,
                                          struct context *context)
{
    struct field field;
    if (!table_find_field(table, request->field, context->scratch, &field))
        return NULL;
    if (!field.column || field.path_count > 0)
        return table;
    struct value *values = arena_array(context->scratch, table->row_count, sizeof *values);
    for (size_t row = 0; values && row < table->row_count; row++) {
        struct value value = column_value(field.column, row);
        if (!is_plain(value, request->type, field.column))
            return NULL;
        values[row] = convert(value, request->type, context);
        if (fails(value, values[row]))
            return NULL;
    }
    if (!values || is_so_already(field.column, request->type))
        return values ? table : NULL;
    return table_with_column(table, field.column->name, values, context->intern, context->arena);
}

bool implicit_asks(const struct implicit_requests *requests, const char *field)
{
    return requests->items && find(requests, field);
}

const struct table *implicit_apply_piece(const struct implicit_requests *requests,
                                         const struct table *table, struct context *context)
{
    for (size_t i = 0; table && i < requests->count; i++) {
        const struct arena_mark mark = arena_mark(context->scratch);
        table = apply_to_piece(table, &requests->items[i], context);
        arena_rewind(context->scratch, mark);
    }
    return table;
}

bool implicit_push(const struct view *view, struct sql_relation *relation, implicit_meet *meet,
                   const struct context *context)
{
    struct implicit_requests requests = {.arena = context->arena};
    if (!collect(view, &requests))
        return false;
    for (size_t i = 0; i < requests.count; i++) {
        const struct sql_column *column = sql_relation_column(relation, requests.items[i].field);
        if (column && !meet(requests.items[i].type, column, relation))
            return false;
    }
    return true;
}
