/*
 * Telling how the dates of a column are written. What is found in them is data/time/guess.h's, and
 * the column is read elsewhere (charts/encode/implicit.c).
 */
#include "charts/encode/date_check.h"

#include "charts/read/context.h"
#include "data/table.h"
#include "data/time/guess.h"

static struct date_guess note_column(const struct table *table, const struct column *column,
                                     struct context *context)
{
    struct date_guess guess = {.locale = &context->locale.time};
    for (size_t row = 0; row < table->row_count; row++) {
        struct value value = column_value(column, row);
        if (value.type == VALUE_TEXT)
            date_guess_note_text(&guess, value.text, row, context->zone, context->arena);
        else if (value.type == VALUE_NUMBER)
            date_guess_note_number(&guess, value.number);
    }
    return guess;
}

bool date_check(const struct table *table, const struct column *column,
                const struct json_node *node, struct context *context)
{
    struct date_report reports[3];
    bool is_misread = false;
    if (column->type == COLUMN_DATE)
        return false;
    struct date_guess guess = note_column(table, column, context);
    const struct date_candidate *contradiction = date_guess_contradiction(&guess);
    struct date_places places = {
        guess.impossible ? table_row_place(table, guess.impossible_at, context->arena) : NULL,
        contradiction ? table_row_place(table, contradiction->against_at, context->arena) : NULL};
    size_t count = date_guess_report(&guess, column->name, places, context->arena, reports);
    for (size_t i = 0; i < count; i++) {
        node_warn(node, context->diag, reports[i].code, reports[i].hint, "%s", reports[i].message);
        is_misread |= reports[i].code == DIAG_MISREAD_DATE;
    }
    return is_misread;
}

bool date_is_plain(const char *text)
{
    return date_guess_is_plain(text);
}
