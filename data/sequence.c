/*
 * Data that is a sequence of numbers: Vega's sequence transform, d3-array's range().
 */
#include "data/sequence.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/source.h"
#include "data/table.h"

struct sequence {
    double start, stop, step;
    const char *as;
};

static const struct property properties[] = {
    {.name = "start", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, start)},
    {.name = "stop", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, stop)},
    {.name = "step", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, step)},
    {.name = "as", .type = PROPERTY_TEXT, .offset = offsetof(struct sequence, as)},
};

const struct property_set sequence_property_set = {"data.sequence", properties,
                                                   COUNT_OF(properties)};

struct table *sequence_load(const struct json_node *node, const struct data_context *context)
{
    struct sequence sequence = {.start = 0, .stop = NAN, .step = 1};
    if (!json_read_properties(node, "sequence", PROPERTIES(properties), &sequence, context->diag))
        return NULL;
    double count = fmax(0, ceil((sequence.stop - sequence.start) / sequence.step));
    if (isnan(sequence.stop) || sequence.step == 0) {
        node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL, "a sequence needs %s",
                   isnan(sequence.stop) ? "a \"stop\"" : "a \"step\" other than 0");
        return NULL;
    }
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(node));
    bool is_allowed = budget_spend(budget, LIMIT_ROWS, count) && budget_work(budget, count);
    budget_leave(budget, before);
    if (!is_allowed)
        return NULL;
    struct table *table = arena_alloc(context->arena, sizeof *table);
    struct column *column = arena_alloc(context->arena, sizeof *column);
    double *numbers = arena_array(context->arena, (size_t)count, sizeof *numbers);
    const char *as = sequence.as ? sequence.as : "data";
    const char *name = intern_text(context->intern, as, strlen(as));
    if (!table || !column || !name || (!numbers && count > 0))
        return NULL;
    for (size_t i = 0; i < (size_t)count; i++)
        numbers[i] = sequence.start + (double)i * sequence.step;
    *column = (struct column){.name = name, .type = COLUMN_NUMBER, .numbers = numbers};
    *table = (struct table){.row_count = (size_t)count, .column_count = 1, .columns = column};
    return table;
}
