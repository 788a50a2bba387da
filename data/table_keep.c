/*
 * What a table points at, for sweeping the arena that it was made in among others that are done
 * with. Values share what lies in them, and may be nested as deep as there were transforms: each
 * array or object is visited once, from a list.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/hash.h"
#include "data/table.h"

#include <stdlib.h>

enum { FIRST_SLOT_COUNT = 64 }; /* a power of two, as every count after it */

struct tracing {
    struct arena_sweep *sweep;
    const void **slots; /* of the arrays and objects that were visited; NULL: free */
    size_t slot_count, visited;
    struct value *pending; /* arrays and objects yet to be looked into */
    size_t pending_count, pending_capacity;
};

static const void **find_slot(const struct tracing *tracing, const void *pointer)
{
    size_t mask = tracing->slot_count - 1;
    size_t i = hash_bytes(&pointer, sizeof(const void *)) & mask;
    while (tracing->slots[i] && tracing->slots[i] != pointer)
        i = (i + 1) & mask;
    return &tracing->slots[i];
}

static bool reserve_slot(struct tracing *tracing)
{
    if (tracing->visited * 2 < tracing->slot_count)
        return true;
    struct tracing larger = *tracing;
    larger.slot_count = tracing->slot_count ? tracing->slot_count * 2 : FIRST_SLOT_COUNT;
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < tracing->slot_count; i++)
        if (tracing->slots[i])
            *find_slot(&larger, tracing->slots[i]) = tracing->slots[i];
    free(tracing->slots);
    *tracing = larger;
    return true;
}

static bool push(struct tracing *tracing, struct value value)
{
    if (tracing->pending_count == tracing->pending_capacity) {
        size_t capacity =
            tracing->pending_capacity ? tracing->pending_capacity * 2 : FIRST_SLOT_COUNT;
        struct value *pending = realloc(tracing->pending, capacity * sizeof *pending);
        if (!pending)
            return false;
        tracing->pending = pending;
        tracing->pending_capacity = capacity;
    }
    tracing->pending[tracing->pending_count++] = value;
    return true;
}

/* What is not in the arena was there before it, and points at nothing in it. */
static bool visit(struct tracing *tracing, struct value value)
{
    if (value.type == VALUE_TEXT || value.type == VALUE_REGEXP)
        arena_sweep_keep(tracing->sweep, value.text);
    if (value.type != VALUE_ARRAY && value.type != VALUE_OBJECT)
        return true;
    const void *pointer =
        value.type == VALUE_ARRAY ? (const void *)value.array : (const void *)value.object;
    if (!arena_sweep_keep(tracing->sweep, pointer))
        return true;
    if (!reserve_slot(tracing))
        return false;
    const void **slot = find_slot(tracing, pointer);
    if (*slot)
        return true;
    *slot = pointer;
    tracing->visited++;
    return push(tracing, value);
}

static bool visit_members(struct tracing *tracing, struct value value)
{
    bool is_array = value.type == VALUE_ARRAY;
    size_t count = is_array ? value.array->count : value.object->count;
    const struct value *values = is_array ? value.array->items : value.object->values;
    arena_sweep_keep(tracing->sweep, values);
    if (!is_array)
        arena_sweep_keep(tracing->sweep, value.object->keys);
    for (size_t i = 0; i < count; i++) {
        if (!is_array)
            arena_sweep_keep(tracing->sweep, value.object->keys[i]);
        if (!visit(tracing, values[i]))
            return false;
    }
    return true;
}

static bool trace_column(struct tracing *tracing, const struct column *column, size_t row_count)
{
    bool done = true;
    for (size_t row = 0; done && row < row_count; row++) {
        done = visit(tracing, column->values[row]);
        while (done && tracing->pending_count > 0)
            done = visit_members(tracing, tracing->pending[--tracing->pending_count]);
    }
    return done;
}

/* Its array alone. */
static bool keep_column(const struct column *column, struct arena_sweep *sweep)
{
    switch (column->type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        return arena_sweep_keep(sweep, column->numbers);
    case COLUMN_TEXT:
        return arena_sweep_keep(sweep, column->texts);
    case COLUMN_VALUE:
        break;
    }
    return arena_sweep_keep(sweep, column->values);
}

bool table_keep(const struct table *table, struct arena_sweep *sweep, struct diag *diag)
{
    struct tracing tracing = {.sweep = sweep};
    bool done = true;
    arena_sweep_keep(sweep, table);
    arena_sweep_keep(sweep, table->columns);
    arena_sweep_keep(sweep, table->source);
    arena_sweep_keep(sweep, table->places);
    arena_sweep_keep(sweep, table->left_out);
    if (table->places)
        arena_sweep_keep(sweep, table->places->numbers);
    for (size_t i = 0; done && i < table->column_count; i++)
        if (keep_column(&table->columns[i], sweep) && table->columns[i].type == COLUMN_VALUE)
            done = trace_column(&tracing, &table->columns[i], table->row_count);
    free(tracing.slots);
    free(tracing.pending);
    return done ? true : diag_out_of_memory(diag);
}
