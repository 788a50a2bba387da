/*
 * Streams of Arrow's record batches: taken over, read to their end, kept while anyone needs them,
 * released once; and the table that is made of them.
 */
#include "data/origin/arrow.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/mentions.h"
#include "data/origin/arrow_internal.h"
#include "data/source.h"
#include "data/table.h"
#include "data/table_internal.h"

struct arrow_rows {
    atomic_int owners;
    struct ArrowSchema schema;
    struct ArrowArray *batches;
    size_t count, capacity, row_count;
};

/* --- streams -------------------------------------------------------------------------------- */

struct arrow_rows *arrow_hold(struct arrow_rows *rows)
{
    if (rows)
        atomic_fetch_add(&rows->owners, 1);
    return rows;
}

void arrow_release(void *object)
{
    struct arrow_rows *rows = object;
    if (!rows || atomic_fetch_sub(&rows->owners, 1) != 1)
        return;
    for (size_t i = 0; i < rows->count; i++) {
        if (rows->batches[i].release)
            rows->batches[i].release(&rows->batches[i]);
    }
    if (rows->schema.release)
        rows->schema.release(&rows->schema);
    free(rows->batches);
    free(rows);
}

const struct ArrowSchema *arrow_schema(const struct arrow_rows *rows)
{
    return &rows->schema;
}

const struct ArrowArray *arrow_batch(const struct arrow_rows *rows, size_t index)
{
    return index < rows->count ? &rows->batches[index] : NULL;
}

/* A stream under way. */
struct stream_reading {
    struct ArrowArrayStream *stream;
    const char *name;
    struct arrow_field field;
    struct arrow_rows *rows;
    struct arena *arena;
    struct diag *diag;
};

/* What the stream itself says is wrong. */
static bool fail_stream(const struct stream_reading *reading, int error)
{
    const char *text =
        reading->stream->get_last_error ? reading->stream->get_last_error(reading->stream) : NULL;
    return diag_error(reading->diag, DIAG_DATA, NULL, NULL,
                      "the Arrow stream of \"%s\" can't be read: %s (error %d)", reading->name,
                      text && text[0] ? text : "it doesn't say why", error);
}

static bool reserve_batch(struct arrow_rows *rows)
{
    if (rows->count < rows->capacity)
        return true;
    size_t capacity = rows->capacity ? 2 * rows->capacity : 8;
    struct ArrowArray *batches = realloc(rows->batches, capacity * sizeof *batches);
    if (!batches)
        return false;
    rows->batches = batches;
    rows->capacity = capacity;
    return true;
}

/* *is_end: there was none any more. */
static bool read_batch(struct stream_reading *reading, bool *is_end)
{
    struct arrow_rows *rows = reading->rows;
    if (!reserve_batch(rows))
        return diag_out_of_memory(reading->diag);
    struct ArrowArray *batch = &rows->batches[rows->count];
    memset(batch, 0, sizeof *batch);
    int error = reading->stream->get_next(reading->stream, batch);
    if (error != 0)
        return fail_stream(reading, error);
    *is_end = batch->release == NULL;
    if (*is_end)
        return true;
    rows->count++;
    if (!arrow_check_array(batch, &reading->field, -1, reading->name, reading->diag))
        return false;
    rows->row_count += (size_t)batch->length;
    return true;
}

static bool read_stream(struct stream_reading *reading)
{
    struct ArrowSchema *schema = &reading->rows->schema;
    bool is_end = false;
    int error = reading->stream->get_schema(reading->stream, schema);
    if (error != 0) {
        schema->release = NULL; /* whatever it points at, it isn't ours */
        return fail_stream(reading, error);
    }
    if (!arrow_read_schema(schema, reading->name, &reading->field, reading->arena, reading->diag))
        return false;
    while (!is_end) {
        if (!read_batch(reading, &is_end))
            return false;
    }
    return true;
}

struct arrow_rows *arrow_read(struct ArrowArrayStream *stream, const char *name,
                              struct arena *arena, struct diag *diag)
{
    if (!stream->release) {
        diag_error(diag, DIAG_DATA, NULL, NULL, "the Arrow stream of \"%s\" was released before",
                   name);
        return NULL;
    }
    struct stream_reading reading = {.stream = stream, .name = name, .arena = arena, .diag = diag};
    reading.rows = calloc(1, sizeof *reading.rows);
    if (reading.rows)
        atomic_init(&reading.rows->owners, 1);
    bool good = reading.rows ? read_stream(&reading) : diag_out_of_memory(diag);
    stream->release(stream);
    stream->release = NULL;
    if (good)
        return reading.rows;
    arrow_release(reading.rows);
    return NULL;
}

/* --- values --------------------------------------------------------------------------------- */

bool arrow_fail(const struct arrow_reading *reading, const struct arrow_field *field,
                const char *what)
{
    const struct diag_place place = {.file = reading->name};
    return diag_error(reading->diag, DIAG_DATA, &place, NULL,
                      "row %zu of the Arrow column \"%s\" has %s", reading->row + 1, field->name,
                      what);
}

static bool slot_is_null(const struct arrow_slot *slot)
{
    const unsigned char *valid = slot->array->n_buffers > 0 ? slot->array->buffers[0] : NULL;
    return valid && !(valid[slot->at / 8] >> (slot->at % 8) & 1);
}

/* The index of a dictionary's value. */
static bool find_entry(const struct arrow_field *field, const struct arrow_slot *slot,
                       struct arrow_reading *reading, struct arrow_slot *entry)
{
    struct value index;
    const struct ArrowArray *dictionary = slot->array->dictionary;
    if (!field->type->value(field, slot, reading, &index))
        return false;
    if (index.number < 0 || index.number >= (double)dictionary->length)
        return arrow_fail(reading, field, "an index that its dictionary doesn't have");
    *entry = (struct arrow_slot){dictionary, dictionary->offset + (int64_t)index.number};
    return true;
}

bool arrow_value(const struct arrow_field *field, const struct arrow_slot *slot,
                 struct arrow_reading *reading, struct value *value)
{
    struct arrow_slot entry;
    *value = VALUE_OF_NULL;
    if (slot_is_null(slot))
        return true;
    if (!field->dictionary)
        return field->type->value(field, slot, reading, value);
    return find_entry(field, slot, reading, &entry) &&
           arrow_value(field->dictionary, &entry, reading, value);
}

/* --- columns -------------------------------------------------------------------------------- */

/* A column under way: the same child of every batch. */
struct column_reading {
    const struct arrow_rows *rows;
    size_t child;
    const struct arrow_field *field;
    struct arrow_reading *reading;
    const struct data_context *context;
};

static struct arrow_slot slot_of(const struct column_reading *column, size_t batch, int64_t row)
{
    const struct ArrowArray *rows = &column->rows->batches[batch];
    const struct ArrowArray *array = rows->children[column->child];
    return (struct arrow_slot){array, array->offset + rows->offset + row};
}

bool arrow_has_gaps(const struct ArrowArray *array, int64_t from, int64_t count)
{
    const unsigned char *valid = array->n_buffers > 0 ? array->buffers[0] : NULL;
    int64_t end = from + count;
    while (valid && from < end) {
        if (from % 8 == 0 && end - from >= 8 && valid[from / 8] == 0xFF) {
            from += 8;
            continue;
        }
        if (!(valid[from / 8] >> (from % 8) & 1))
            return true;
        from++;
    }
    return false;
}

static bool is_whole(const struct column_reading *column)
{
    for (size_t i = 0; i < column->rows->count; i++) {
        const struct ArrowArray *rows = &column->rows->batches[i];
        struct arrow_slot slot = slot_of(column, i, 0);
        /* Batches are structs, which may be null themselves. */
        if (arrow_has_gaps(rows, rows->offset, rows->length) ||
            arrow_has_gaps(slot.array, slot.at, rows->length))
            return false;
    }
    return true;
}

/* Numbers as they lie, when they lie as a column's do; else NULL. */
static const double *find_doubles(const struct column_reading *column)
{
    const struct arrow_rows *rows = column->rows;
    if (rows->count != 1 || strcmp(column->field->type->format, "g") != 0)
        return NULL;
    struct arrow_slot slot = slot_of(column, 0, 0);
    const char *buffer = slot.array->buffers[1]; /* of no row it may be NULL */
    if (!buffer)
        return NULL;
    const char *at = buffer + (size_t)slot.at * sizeof(double);
    return (uintptr_t)at % _Alignof(double) == 0 ? (const double *)(const void *)at : NULL;
}

static void note_inexact(const struct column_reading *column, const struct arrow_slot *slot,
                         int64_t count, size_t row)
{
    struct arrow_reading *reading = column->reading;
    int64_t first = 0;
    if (!column->field->type->inexact)
        return;
    size_t found = column->field->type->inexact(slot->array->buffers[1], slot->at, count, &first);
    if (found > 0 && reading->rounded == 0)
        reading->rounded_row = row + (size_t)first;
    reading->rounded += found;
}

static bool read_numbers(const struct column_reading *column, struct column *result)
{
    result->type = COLUMN_NUMBER;
    result->numbers = find_doubles(column);
    if (result->numbers)
        return true;
    double *numbers = arena_array(column->context->arena, column->rows->row_count, sizeof *numbers);
    size_t done = 0;
    result->numbers = numbers;
    for (size_t i = 0; numbers && i < column->rows->count; i++) {
        struct arrow_slot slot = slot_of(column, i, 0);
        int64_t count = column->rows->batches[i].length;
        if (count > 0) {
            column->field->type->numbers(slot.array->buffers[1], slot.at, count, numbers + done);
            note_inexact(column, &slot, count, done);
        }
        done += (size_t)count;
    }
    return numbers || column->rows->row_count == 0;
}

/* Each value of a dictionary is read once; what no row has needn't be right. */
static bool read_entry(const struct column_reading *column, const struct arrow_slot *slot,
                       struct value *entries, struct value *value)
{
    struct arrow_slot entry;
    if (!find_entry(column->field, slot, column->reading, &entry))
        return false;
    struct value *known = &entries[entry.at - entry.array->offset];
    if (known->type == VALUE_UNDEFINED &&
        !arrow_value(column->field->dictionary, &entry, column->reading, known))
        return false;
    *value = *known;
    return true;
}

static bool read_rows(const struct column_reading *column, size_t batch, struct value *values)
{
    const struct ArrowArray *rows = &column->rows->batches[batch];
    const struct ArrowArray *dictionary = rows->children[column->child]->dictionary;
    struct arena *arena = column->reading->arena;
    struct value *entries =
        dictionary ? arena_array(arena, (size_t)dictionary->length, sizeof *entries) : NULL;
    if (dictionary && dictionary->length > 0 && !entries)
        return false;
    for (int64_t row = 0; row < rows->length; row++) {
        struct arrow_slot slot = slot_of(column, batch, row);
        struct value *value = &values[row];
        *value = VALUE_OF_NULL;
        bool is_null =
            slot_is_null(&(struct arrow_slot){rows, rows->offset + row}) || slot_is_null(&slot);
        if (!is_null && !(dictionary ? read_entry(column, &slot, entries, value)
                                     : column->field->type->value(column->field, &slot,
                                                                  column->reading, value)))
            return false;
        column->reading->row++;
    }
    return true;
}

static bool read_values(const struct column_reading *column, struct column *result)
{
    size_t count = column->rows->row_count, done = 0;
    struct arena *arena = column->context->arena;
    struct value *values = budget_resize(arena_budget(arena), NULL, count + 1, sizeof *values);
    if (!values) {
        arena_out_of_memory(arena);
        return false;
    }
    bool good = true;
    column->reading->row = 0;
    for (size_t i = 0; good && i < column->rows->count; i++) {
        good = read_rows(column, i, values + done);
        done += (size_t)column->rows->batches[i].length;
    }
    good = good && column_pack(result, values, count, NULL, arena);
    budget_free(values);
    return good;
}

static bool read_texts(const struct column_reading *column, struct column *result)
{
    const char **texts =
        arena_array(column->context->arena, column->rows->row_count, sizeof *texts);
    size_t done = 0;
    result->type = COLUMN_TEXT;
    result->texts = texts;
    column->reading->row = 0;
    for (size_t i = 0; texts && i < column->rows->count; i++) {
        const struct arrow_slot slot = slot_of(column, i, 0);
        int64_t count = column->rows->batches[i].length;
        if (count > 0 &&
            !column->field->type->texts(column->field, &slot, count, column->reading, texts + done))
            return false;
        done += (size_t)count;
    }
    return texts || column->rows->row_count == 0;
}

static void warn_rounded(const struct column_reading *column)
{
    const struct arrow_reading *reading = column->reading;
    const struct diag_place place = {.file = reading->name};
    if (reading->rounded > 0)
        diag_warn(reading->diag, DIAG_INEXACT_NUMBER, &place, NULL,
                  "%zu integers of \"%s\" have more digits than a number holds: the first is in "
                  "row %zu",
                  reading->rounded, column->field->name, reading->rounded_row + 1);
}

static bool read_column(const struct column_reading *column, const char *name,
                        struct column *result)
{
    const struct arrow_field *field = column->field;
    result->name = name;
    column->reading->rounded = 0;
    bool is_plain = !field->dictionary && is_whole(column);
    bool good = is_plain && field->type->numbers ? read_numbers(column, result)
                : is_plain && field->type->texts ? read_texts(column, result)
                                                 : read_values(column, result);
    if (good)
        warn_rounded(column);
    return good;
}

/* --- tables --------------------------------------------------------------------------------- */

/* A new column, or the one of that name, which it replaces. */
static struct column *place_of(const struct column_reading *column, const char *name,
                               struct column *columns, struct table *table)
{
    const struct diag_place place = {.file = column->reading->name};
    for (size_t i = 0; i < table->column_count; i++) {
        if (columns[i].name != name)
            continue;
        diag_warn(column->reading->diag, DIAG_DUPLICATE_COLUMN, &place,
                  "give each column a name of its own",
                  "two columns are named \"%s\": the last one counts", name);
        return &columns[i];
    }
    return &columns[table->column_count++];
}

static bool read_columns(const struct column_reading *first, const struct arrow_field *field,
                         struct column *columns, struct table *table)
{
    struct column_reading column = *first;
    struct field_filter filter = {.mentions = column.context->mentions,
                                  .arena = column.context->arena};
    for (; column.child < field->child_count; column.child++) {
        column.field = &field->children[column.child];
        const char *name =
            intern_text(column.context->intern, column.field->name, strlen(column.field->name));
        if (!name)
            return false;
        if (!field_filter_keeps(&filter, name))
            continue;
        if (!read_column(&column, name, place_of(&column, name, columns, table)))
            return false;
    }
    table->left_out = field_filter_left_out(&filter);
    return true;
}

static struct table *new_table(const struct arrow_rows *rows, const struct arrow_field *field,
                               struct arrow_reading *reading, const struct data_context *context)
{
    static const struct row_places places = {.word = "row", .first = 1};
    struct table *table = arena_alloc(context->arena, sizeof *table);
    struct column *columns = arena_array(context->arena, field->child_count, sizeof *columns);
    const struct column_reading first = {rows, 0, NULL, reading, context};
    if (!table || (!columns && field->child_count > 0))
        return NULL;
    *table = (struct table){.row_count = rows->row_count,
                            .columns = columns,
                            .source = reading->name,
                            .places = &places};
    return read_columns(&first, field, columns, table) ? table : NULL;
}

struct table *arrow_load(const struct arrow_rows *rows, const char *name,
                         const struct data_context *context)
{
    struct arrow_field field;
    struct budget *budget = arena_budget(context->arena);
    struct arrow_reading reading = {.name = name,
                                    .zone = context->zone,
                                    .intern = context->intern,
                                    .arena = context->arena,
                                    .diag = context->diag};
    if (!budget_spend(budget, LIMIT_ROWS, (double)rows->row_count) ||
        !budget_work(budget, 20 * (double)rows->row_count) ||
        !arrow_read_schema(&rows->schema, name, &field, context->arena, context->diag))
        return NULL;
    return new_table(rows, &field, &reading, context);
}
