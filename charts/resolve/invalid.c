/*
 * Finding rows with invalid values, and saying so: Vega-Lite's src/compile/invalid/.
 */
#include "charts/resolve/invalid.h"

#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/resolve/params.h"
#include "charts/scale/scale.h"
#include "data/load.h"

/* The mode with its defaults worked out: normalizeInvalidDataMode(). */
static enum invalid_mode mode_of(const struct unit *unit)
{
    if (unit->params->invalid == INVALID_DEFAULT ||
        unit->params->invalid == INVALID_BREAK_PATHS_SHOW_PATH_DOMAINS)
        return unit->mark->is_series ? INVALID_BREAK_PATHS_SHOW_DOMAINS : INVALID_FILTER;
    return (enum invalid_mode)unit->params->invalid;
}

bool invalid_value_is_valid(struct value value)
{
    return value_is_valid(value) && isfinite(value_to_number(value));
}

bool invalid_output(const struct unit *unit, enum channel_id id, const struct json_node **output)
{
    const struct json_node *node = unit->invalid_outputs[channels[id].main];
    *output = node_member(node, "value");
    return node || mode_of(unit) == INVALID_SHOW;
}

bool invalid_is_shown(const struct unit *unit, enum channel_id id, double *shown)
{
    const struct json_node *output;
    bool is_shown = invalid_output(unit, id, &output);
    *shown = node_number(output);
    return is_shown;
}

struct value invalid_zero_or_min(const struct scale *scale)
{
    bool is_zero = (scale->type->accepts & SCALE_ACCEPTS_ZERO) &&
                   ((scale->zero.is_given && scale->zero.value != 0) || scale_has_zero(scale));
    return VALUE_OF_NUMBER(is_zero || !scale->domain_count ? 0 : scale->numbers[0]);
}

/* Marks the rows that a channel can't place. Returns how many are worth a word; *first is the first
 * of them. */
static size_t mark_rows(const struct channel_def *def, const struct table *table, bool *is_dropped,
                        size_t *first)
{
    size_t count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = channel_def_value(def, table, row);
        if (invalid_value_is_valid(value))
            continue;
        is_dropped[row] = true;
        if (value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
            continue;
        if (count++ == 0)
            *first = row;
    }
    return count;
}

/* The field as the specification names it: of what it's made of, where it is a bin or a sum. */
static const char *user_name(const struct channel_def *def)
{
    const char *name = def->field_node ? node_text(def->field_node) : NULL;
    return name ? name : def->field.name;
}

/* Whether the channel's field was told before to be no number or date. */
static bool is_told_at(const struct json_node *node, const struct context *context)
{
    struct diag_place place = node_place(node, false);
    for (size_t i = 0; place.pointer && i < diag_count(context->diag); i++) {
        const struct diagnostic *told = diag_at(context->diag, i);
        bool is_such = told->code == DIAG_NOT_A_NUMBER || told->code == DIAG_NO_NUMBERS ||
                       told->code == DIAG_EMPTY_CELL || told->code == DIAG_NOT_A_DATE ||
                       told->code == DIAG_MISREAD_DATE;
        if (is_such && told->place.pointer && strcmp(told->place.pointer, place.pointer) == 0)
            return true;
    }
    return false;
}

/* Whether it was said already that values of this field are no dates (charts/encode/implicit.c), or
 * what they are made of no numbers. */
static bool was_told(const struct channel_def *def, struct value value,
                     const struct context *context)
{
    const struct told_field *told = context->told_fields;
    if (value.type != VALUE_NUMBER && value.type != VALUE_DATE)
        return false;
    if (def->field_node && strcmp(user_name(def), def->field.name) != 0 &&
        is_told_at(def->field_node, context))
        return true;
    while (told && strcmp(told->name, user_name(def)) != 0)
        told = told->next;
    return told && def->type == FIELD_TEMPORAL;
}

/* What to write in "data" so that the texts of a field read as numbers; NULL: nothing is known. */
static const char *how_to_read(const struct channel_def *def, struct value value,
                               struct context *context)
{
    return value.type == VALUE_TEXT
               ? written_number_property(def->field.name, value.text, context->arena)
               : NULL;
}

static size_t count_values(const struct channel_def *def, const struct table *table)
{
    size_t count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = channel_def_value(def, table, row);
        count += value.type != VALUE_NULL && value.type != VALUE_UNDEFINED;
    }
    return count;
}

static void warn(const struct unit *unit, const struct channel_def *def, size_t count, size_t first,
                 struct context *context)
{
    struct value value = channel_def_value(def, unit->table, first);
    const char *text = value_to_local_text(value, context->zone, context->arena);
    bool is_date = def->type == FIELD_TEMPORAL || value.type == VALUE_DATE;
    const char *quote = value.type == VALUE_TEXT ? "\"" : "";
    const char *place = table_row_place(unit->table, first, context->arena);
    bool is_all = value.type == VALUE_TEXT && count == count_values(def, unit->table);
    const char *hint = how_to_read(def, value, context);
    node_warn(def->field_node, context->diag,
              is_date  ? DIAG_NOT_A_DATE
              : is_all ? DIAG_NO_NUMBERS
                       : DIAG_NOT_A_NUMBER,
              hint ? hint : "these rows are not drawn",
              "%zu value%s of \"%s\" %s no %s, the first is %s%s%s in %s", count,
              count == 1 ? "" : "s", def->field.name, count == 1 ? "is" : "are",
              is_date ? "date" : "number", quote, text ? text : "", quote, place ? place : "");
}

/* The table without the rows dropped; the same where there are none. NULL when memory is out. */
static const struct table *valid_rows(const struct unit *unit, const bool *is_dropped,
                                      struct context *context)
{
    const struct arena_mark mark = arena_mark(context->scratch);
    size_t *rows = arena_array(context->scratch, unit->table->row_count, sizeof *rows);
    size_t count = 0;
    if (!rows)
        return NULL;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        if (!is_dropped[row])
            rows[count++] = row;
    }
    const struct table *table = unit->table;
    if (count < table->row_count)
        table = table_select_rows(table, rows, count, context->arena);
    arena_rewind(context->scratch, mark);
    return table;
}

/*
 * An empty cell of a table is no number: without this it would count as 0, as it does in Vega. What
 * is aggregated passes over it anyway.
 */
static bool empty_cells_are_missing(struct unit *unit, const struct channel_def *def,
                                    struct context *context)
{
    const struct column *column =
        def->field.column ? table_column(unit->table, def->field.name) : NULL;
    size_t row_count = unit->table->row_count, count = 0, first = 0;
    if (def->type != FIELD_QUANTITATIVE || !column ||
        (column->type != COLUMN_TEXT && column->type != COLUMN_VALUE))
        return true;
    struct value *values = arena_array(context->arena, row_count, sizeof *values);
    for (size_t row = 0; values && row < row_count; row++) {
        values[row] = column_value(column, row);
        if (values[row].type != VALUE_TEXT || values[row].text[0])
            continue;
        values[row] = VALUE_OF_NULL;
        first = count++ == 0 ? row : first;
    }
    if (!values || !count)
        return values != NULL;
    const char *place = table_row_place(unit->table, first, context->arena);
    node_warn(def->field_node, context->diag, DIAG_EMPTY_CELL,
              "drop these rows with {\"filter\": {\"field\": …, \"valid\": true}}, or fill them "
              "with \"impute\"",
              "%zu value%s of \"%s\" %s empty, the first in %s: missing, not 0", count,
              count == 1 ? "" : "s", def->field.name, count == 1 ? "is" : "are",
              place ? place : "");
    unit->table =
        table_with_column(unit->table, column->name, values, context->intern, context->arena);
    return unit->table != NULL;
}

/* A channel whose values must be numbers for its scale to place them. */
static bool must_be_valid(const struct unit *unit, const struct channel_def *def)
{
    enum channel_id main = channels[def->channel->id].main;
    const struct json_node *output;
    const struct scale *scale = unit->scale_params[main] && !unit->scale_params[main]->is_off
                                    ? view_scale(unit->view, main)
                                    : NULL;
    return scale && !scale_is_discrete(scale) && !invalid_output(unit, main, &output);
}

/* The channel that no row has a value of. */
static const struct channel_def *without_values(const struct unit *unit)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (def->kind == CHANNEL_DEF_FIELD && def->field_node && must_be_valid(unit, def) &&
            !count_values(def, unit->table))
            return def;
    }
    return NULL;
}

/* That nothing is left; was_told of why: rows lack a value each, of one channel or another. */
static void tell_none(const struct unit *unit, struct context *context)
{
    const struct channel_def *def = without_values(unit);
    size_t count = unit->table->row_count;
    if (!def)
        node_warn(unit->view->node, context->diag, DIAG_NOT_A_NUMBER, NULL,
                  "no row has numbers to draw");
    else if (!is_told_at(def->field_node, context))
        node_warn(def->field_node, context->diag, DIAG_NOT_A_NUMBER, NULL,
                  count == 1 ? "field \"%s\" has no value in the only row"
                             : "field \"%s\" has no value in any of %zu rows",
                  user_name(def), count);
}

static bool has_name(const struct channel_def *def, const struct table *table)
{
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = channel_def_value(def, table, row);
        bool is_number = value.type == VALUE_NUMBER || value.type == VALUE_DATE;
        if (value_is_valid(value) && !(value.type == VALUE_TEXT && !value.text[0]) &&
            !(is_number && isnan(value_to_number(value))))
            return true;
    }
    return table->row_count == 0;
}

/* A column without values has one name on a discrete scale, "null" or nothing at all, and a picture
 * that says so little that the cause had better be told. */
static void tell_nameless(const struct unit *unit, struct context *context)
{
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        enum channel_id main = channels[i].main;
        const struct scale *scale = def->kind == CHANNEL_DEF_FIELD && def->field_node &&
                                            unit->scale_params[main] &&
                                            !unit->scale_params[main]->is_off
                                        ? view_scale(unit->view, main)
                                        : NULL;
        if (!scale || !scale_is_discrete(scale) || has_name(def, unit->table) ||
            is_told_at(def->field_node, context))
            continue;
        node_warn(def->field_node, context->diag, DIAG_EMPTY_CELL, NULL,
                  unit->table->row_count == 1 ? "field \"%s\" is empty in the only row"
                                              : "field \"%s\" is empty in each of %zu rows",
                  user_name(def), unit->table->row_count);
    }
}

static bool are_all_dropped(const bool *is_dropped, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_dropped[i])
            return false;
    }
    return count > 0;
}

/* is_told: why rows are dropped was said. */
static bool select_rows(struct unit *unit, const bool *is_dropped, bool is_told,
                        struct context *context)
{
    const struct table *table = valid_rows(unit, is_dropped, context);
    if (!table || table == unit->table)
        return table != NULL;
    if (!table->row_count && !is_told)
        tell_none(unit, context);
    unit->table = table;
    return true;
}

/* Whether the domains are made of other rows than those drawn: Vega-Lite 6 asks the config alone
 * for that, and the mark must agree (getScaleDataSourceForHandlingInvalidValues()). */
static bool domains_differ(const struct unit *unit, enum invalid_mode mode)
{
    return unit->params->invalid == (int)mode && unit->params->config_invalid == (int)mode;
}

bool invalid_drop_rows(struct unit *unit, struct context *context)
{
    size_t row_count = unit->table->row_count;
    enum invalid_mode mode = mode_of(unit);
    bool *is_dropped = arena_array(context->arena, row_count, sizeof *is_dropped);
    if (!is_dropped || mode == INVALID_SHOW)
        return row_count == 0 || is_dropped;
    bool is_told = false;
    tell_nameless(unit, context);
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        size_t first = 0;
        if (def->kind != CHANNEL_DEF_FIELD || !must_be_valid(unit, def))
            continue;
        if (!empty_cells_are_missing(unit, def, context))
            return false;
        size_t count = mark_rows(def, unit->table, is_dropped, &first);
        is_told |= count > 0;
        if (count && !was_told(def, channel_def_value(def, unit->table, first), context))
            warn(unit, def, count, first, context);
        const struct field field = field_index_in(&def->field, unit->table);
        load_check_rounding(unit->table, &field, def->field_node, context->arena, context->diag);
    }
    /* Only paths break: Vega-Lite 6 filters the data of other marks in all of these modes. */
    if (mode == INVALID_FILTER || !unit->mark->is_series) {
        if (domains_differ(unit, INVALID_BREAK_PATHS_SHOW_DOMAINS))
            unit->domain_table = unit->table;
        return select_rows(unit, is_dropped, is_told, context);
    }
    if (!is_told && are_all_dropped(is_dropped, row_count))
        tell_none(unit, context);
    unit->invalid_rows = is_dropped;
    if (!domains_differ(unit, INVALID_BREAK_PATHS_FILTER_DOMAINS))
        return true;
    unit->domain_table = valid_rows(unit, is_dropped, context);
    return unit->domain_table != NULL;
}

bool invalid_settle_domain(struct unit *unit, struct context *context)
{
    const struct table *table = unit->domain_table;
    unit->domain_unit = NULL;
    if (!table || table == unit->table)
        return true;
    struct unit *copy = arena_alloc(context->arena, sizeof *copy);
    if (!copy)
        return false;
    *copy = *unit;
    copy->table = table;
    unit->domain_unit = copy;
    return true;
}
