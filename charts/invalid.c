/*
 * Dropping rows with invalid values, and saying so.
 */
#include "charts/invalid.h"

#include <math.h>
#include <string.h>

#include "charts/context.h"
#include "charts/encode/encode.h"
#include "charts/scale/params.h"
#include "charts/scale/scale.h"
#include "charts/spec/view.h"

/* Vega-Lite's modes other than its default and "filter" draw such values somehow. */
static bool check_mode(const struct unit *unit, struct context *context)
{
    const char *mode = unit->params.invalid;
    if (!mode || !strcmp(mode, "filter") || !strcmp(mode, "break-paths-show-path-domains"))
        return true;
    return json_error(unit->view->node, context->diag, DIAG_UNSUPPORTED, "use \"filter\"",
                      "\"invalid\": \"%s\" is not drawn by burin yet", mode);
}

static bool is_invalid(struct value value)
{
    return !value_is_valid(value) || !isfinite(value_to_number(value));
}

/* Marks the rows that a channel can't place. Returns how many are worth a word; *first is the first
 * of them. */
static size_t mark_rows(const struct channel_def *def, size_t row_count, bool *is_dropped,
                        size_t *first)
{
    size_t count = 0;
    for (size_t row = 0; row < row_count; row++) {
        struct value value = channel_def_value(def, row);
        if (!is_invalid(value))
            continue;
        is_dropped[row] = true;
        if (value.type == VALUE_NULL || value.type == VALUE_UNDEFINED)
            continue;
        if (count++ == 0)
            *first = row;
    }
    return count;
}

static void warn(const struct unit *unit, const struct channel_def *def, size_t count, size_t first,
                 struct context *context)
{
    struct value value = channel_def_value(def, first);
    const char *text = value_to_text(value, context->arena);
    const char *source = unit->table->source;
    json_warn(def->field_node, context->diag, DIAG_DATA, "these rows are not drawn",
              "%zu value%s of \"%s\" %s no number, the first is %s%s%s in row %zu%s%s", count,
              count == 1 ? "" : "s", def->field.name, count == 1 ? "is" : "are",
              value.type == VALUE_TEXT ? "\"" : "", text ? text : "",
              value.type == VALUE_TEXT ? "\"" : "", first + 1, source ? " of " : "",
              source ? source : "");
}

static bool select_rows(struct unit *unit, const bool *is_dropped, struct context *context)
{
    size_t *rows = arena_array(context->arena, unit->table->row_count, sizeof *rows);
    size_t count = 0;
    if (!rows)
        return false;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        if (!is_dropped[row])
            rows[count++] = row;
    }
    if (count == unit->table->row_count)
        return true;
    const struct table *table = table_select_rows(unit->table, rows, count, context->arena);
    if (!table)
        return false;
    unit->table = table;
    if (count)
        return encode_bind(unit, context);
    json_warn(unit->view->node, context->diag, DIAG_DATA, NULL,
              "no row has numbers to draw: the view is empty");
    return true;
}

bool invalid_drop_rows(struct unit *unit, struct context *context)
{
    size_t row_count = unit->table->row_count;
    bool *is_dropped = arena_array(context->arena, row_count, sizeof *is_dropped);
    if (!check_mode(unit, context) || (!is_dropped && row_count))
        return false;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        enum channel_id main = channels[i].main;
        const struct scale *scale = unit->scale_params[main] && !unit->scale_params[main]->is_off
                                        ? view_scale(unit->view, main)
                                        : NULL;
        size_t first = 0;
        if (def->kind != CHANNEL_DEF_FIELD || !scale || scale_is_discrete(scale))
            continue;
        size_t count = mark_rows(def, row_count, is_dropped, &first);
        if (count)
            warn(unit, def, count, first, context);
    }
    return row_count == 0 || select_rows(unit, is_dropped, context);
}
