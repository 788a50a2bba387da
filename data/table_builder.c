/*
 * Tables that grow row by row. A column stays a plain vector of numbers or texts until a value of
 * another type, or a row without the field, makes it one of values. Reading the rows from anywhere
 * is left to data/load.
 */
#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/hash.h"
#include "base/intern.h"
#include "data/table.h"
#include "data/table_internal.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 16 };

/* A column's vector, charged to the budget. Rows from count on have not been set. */
struct vector {
    const char *name; /* interned */
    struct budget *budget;
    enum column_type type;
    size_t count, capacity;
    union {
        void *elements;
        double *numbers;
        const char **texts;
        struct value *values;
    };
};

struct table_builder {
    struct intern *intern;
    struct diag *diag;
    struct budget *budget; /* of the interned texts' arena; NULL: none */
    struct vector *vectors;
    size_t vector_count, vector_capacity;
    size_t *slots; /* index + 1 by the name's address, 0: free */
    size_t slot_count;
    size_t row_count;
    size_t first_place, place; /* of the first row, of the newest */
    unsigned *places;          /* of each row, once they don't go on by one; else NULL */
    size_t place_capacity;
    bool has_lines;  /* the places are lines, else records */
    size_t expected; /* rows are mostly alike: the vector after the one set last */
};

struct table_builder *table_builder_new(struct intern *intern, struct diag *diag)
{
    struct table_builder *builder = calloc(1, sizeof *builder);
    if (!builder) {
        diag_out_of_memory(diag);
        return NULL;
    }
    builder->intern = intern;
    builder->diag = diag;
    builder->budget = intern_budget(intern);
    return builder;
}

void table_builder_free(struct table_builder *builder)
{
    if (!builder)
        return;
    for (size_t i = 0; i < builder->vector_count; i++)
        budget_free(builder->vectors[i].elements);
    free(builder->vectors);
    free(builder->slots);
    budget_free(builder->places);
    free(builder);
}

/* Room for the places of all rows; those before the newest were without a gap if they weren't kept.
 */
static bool reserve_places(struct table_builder *builder)
{
    if (builder->row_count <= builder->place_capacity)
        return true;
    size_t capacity = builder->row_count * 2;
    unsigned *places = budget_resize(builder->budget, builder->places, capacity, sizeof *places);
    if (!places)
        return diag_out_of_memory(builder->diag);
    for (size_t row = 0; !builder->places && row + 1 < builder->row_count; row++)
        places[row] = (unsigned)(builder->first_place + row);
    builder->places = places;
    builder->place_capacity = capacity;
    return true;
}

static bool place_row(struct table_builder *builder, size_t number)
{
    builder->place = number;
    if (builder->row_count == 1)
        builder->first_place = number;
    if (!builder->places && number == builder->first_place + builder->row_count - 1)
        return true;
    if (!reserve_places(builder))
        return false;
    builder->places[builder->row_count - 1] = (unsigned)number;
    return true;
}

bool table_builder_add_row(struct table_builder *builder)
{
    enum { ROW_STEPS = 20 };
    if (!budget_spend(builder->budget, LIMIT_ROWS, (double)builder->row_count + 1) ||
        !budget_work(builder->budget, ROW_STEPS))
        return false;
    builder->row_count++;
    builder->expected = 0;
    return place_row(builder, builder->place + 1);
}

bool table_builder_set_line(struct table_builder *builder, size_t line)
{
    builder->has_lines = true;
    return place_row(builder, line);
}

bool table_builder_set_place(struct table_builder *builder, const struct table *table, size_t row)
{
    const struct row_places *places = table->places;
    if (!places)
        return true;
    builder->has_lines = strcmp(places->word, "line") == 0;
    return place_row(builder, places->numbers ? places->numbers[row] : places->first + row);
}

void table_builder_clear(struct table_builder *builder)
{
    builder->row_count = 0;
    for (size_t i = 0; i < builder->vector_count; i++)
        builder->vectors[i].count = 0;
}

static size_t element_size(enum column_type type)
{
    switch (type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        return sizeof(double);
    case COLUMN_TEXT:
        return sizeof(const char *);
    case COLUMN_VALUE:
        break;
    }
    return sizeof(struct value);
}

/* Where that interned name is in the slots, or the free slot where it belongs. */
static size_t *find_slot(const struct table_builder *builder, const char *name)
{
    size_t mask = builder->slot_count - 1;
    size_t i = hash_bytes(&name, sizeof name) & mask;
    while (builder->slots[i] && builder->vectors[builder->slots[i] - 1].name != name)
        i = (i + 1) & mask;
    return &builder->slots[i];
}

/* Room for one vector more, and slots of which at most half are taken. */
static bool reserve_vector(struct table_builder *builder)
{
    if (builder->vector_count < builder->vector_capacity)
        return true;
    size_t capacity = builder->vector_capacity ? builder->vector_capacity * 2 : FIRST_CAPACITY;
    if (capacity > SIZE_MAX / sizeof *builder->vectors)
        return false;
    struct vector *vectors = realloc(builder->vectors, capacity * sizeof *vectors);
    if (!vectors)
        return false;
    builder->vectors = vectors;
    size_t *slots = calloc(capacity * 2, sizeof *slots);
    if (!slots)
        return false;
    free(builder->slots);
    builder->slots = slots;
    builder->slot_count = capacity * 2;
    builder->vector_capacity = capacity;
    for (size_t i = 0; i < builder->vector_count; i++)
        *find_slot(builder, vectors[i].name) = i + 1;
    return true;
}

static struct vector *add_vector(struct table_builder *builder, const char *name,
                                 enum column_type type)
{
    if (!reserve_vector(builder)) {
        diag_out_of_memory(builder->diag);
        return NULL;
    }
    struct vector *vector = &builder->vectors[builder->vector_count++];
    *vector = (struct vector){.name = name, .budget = builder->budget, .type = type};
    *find_slot(builder, name) = builder->vector_count;
    return vector;
}

/* The vector of that name: the expected one, or one looked up, or a new one of that type. */
static struct vector *find_vector(struct table_builder *builder, const char *name,
                                  enum column_type type)
{
    struct vector *vector = NULL;
    if (builder->expected < builder->vector_count) {
        vector = &builder->vectors[builder->expected];
        if (vector->name != name)
            vector = NULL;
    }
    if (!vector) {
        size_t found = builder->slot_count ? *find_slot(builder, name) : 0;
        vector = found ? &builder->vectors[found - 1] : add_vector(builder, name, type);
    }
    if (vector)
        builder->expected = (size_t)(vector - builder->vectors) + 1;
    return vector;
}

static bool reserve(struct vector *vector, size_t count)
{
    if (count <= vector->capacity)
        return true;
    size_t capacity = vector->capacity ? vector->capacity : FIRST_CAPACITY;
    while (capacity < count && capacity <= SIZE_MAX / 2)
        capacity *= 2;
    size_t size = element_size(vector->type);
    if (capacity < count || capacity > SIZE_MAX / size)
        return false;
    void *elements = budget_resize(vector->budget, vector->elements, capacity, size);
    if (!elements)
        return false;
    vector->elements = elements;
    vector->capacity = capacity;
    return true;
}

/* What the first rows hold, as a column; the vector keeps the memory. */
static struct column vector_column(const struct vector *vector)
{
    struct column column = {.name = vector->name, .type = vector->type};
    switch (vector->type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        column.numbers = vector->numbers;
        break;
    case COLUMN_TEXT:
        column.texts = vector->texts;
        break;
    case COLUMN_VALUE:
        column.values = vector->values;
        break;
    }
    return column;
}

/* Makes the vector one of values, as what comes next fits no narrower one. */
static bool widen(struct vector *vector)
{
    if (vector->type == COLUMN_VALUE)
        return true;
    struct vector narrow = *vector;
    struct column column = vector_column(&narrow);
    struct vector wide = {.name = vector->name,
                          .budget = vector->budget,
                          .type = COLUMN_VALUE,
                          .count = vector->count};
    if (!reserve(&wide, vector->count + 1))
        return false;
    for (size_t i = 0; i < vector->count; i++)
        wide.values[i] = column_value(&column, i);
    *vector = wide;
    budget_free(narrow.elements);
    return true;
}

/* Fills rows that don't have the field, up to that count. */
static bool fill(struct vector *vector, size_t count)
{
    if (vector->count >= count)
        return true;
    if (!widen(vector) || !reserve(vector, count))
        return false;
    while (vector->count < count)
        vector->values[vector->count++] = VALUE_OF_UNDEFINED;
    return true;
}

static bool append(struct vector *vector, struct value value)
{
    if (column_type_for(value.type) != vector->type && !widen(vector))
        return false;
    if (!reserve(vector, vector->count + 1))
        return false;
    switch (vector->type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        vector->numbers[vector->count++] = value.number;
        break;
    case COLUMN_TEXT:
        vector->texts[vector->count++] = value.text;
        break;
    case COLUMN_VALUE:
        vector->values[vector->count++] = value;
        break;
    }
    return true;
}

bool table_builder_set(struct table_builder *builder, const char *name, struct value value)
{
    name = intern_text(builder->intern, name, strlen(name));
    if (!name)
        return false;
    if (value.type == VALUE_TEXT) {
        value.text = intern_text(builder->intern, value.text, strlen(value.text));
        if (!value.text)
            return false;
    }
    return table_builder_set_interned(builder, name, value);
}

bool table_builder_set_interned(struct table_builder *builder, const char *name, struct value value)
{
    assert(builder->row_count > 0);
    struct vector *vector = find_vector(builder, name, column_type_for(value.type));
    if (!vector)
        return false;
    if (vector->count == builder->row_count)
        vector->count--; /* set again in the same row: the last one counts */
    if (fill(vector, builder->row_count - 1) && append(vector, value))
        return true;
    return diag_out_of_memory(builder->diag);
}

static bool freeze_vector(struct vector *vector, size_t row_count, struct arena *arena,
                          struct column *column)
{
    if (!fill(vector, row_count)) {
        arena_out_of_memory(arena);
        return false;
    }
    *column = vector_column(vector);
    if (vector->type == COLUMN_VALUE) /* it may have become narrower since: set again, row by row */
        return column_pack(column, vector->values, row_count, NULL, arena);
    size_t size = element_size(vector->type);
    struct vector frozen = *vector;
    frozen.elements = arena_array(arena, row_count, size);
    if (!frozen.elements)
        return false;
    if (row_count)
        memcpy(frozen.elements, vector->elements, row_count * size);
    *column = vector_column(&frozen);
    return true;
}

/* NULL when memory is out. */
static const struct row_places *freeze_places(const struct table_builder *builder,
                                              struct arena *arena)
{
    struct row_places *places = arena_alloc(arena, sizeof *places);
    if (!places)
        return NULL;
    *places = (struct row_places){.word = builder->has_lines ? "line" : "record",
                                  .first = builder->first_place};
    if (!builder->places)
        return places;
    unsigned *numbers = arena_array(arena, builder->row_count, sizeof *numbers);
    if (!numbers)
        return NULL;
    memcpy(numbers, builder->places, builder->row_count * sizeof *numbers);
    places->numbers = numbers;
    return places;
}

struct table *table_builder_freeze(struct table_builder *builder, struct arena *arena)
{
    struct table *table = arena_alloc(arena, sizeof *table);
    struct column *columns = arena_array(arena, builder->vector_count, sizeof *columns);
    const struct row_places *places = freeze_places(builder, arena);
    if (!table || !columns || !places)
        return NULL;
    for (size_t i = 0; i < builder->vector_count; i++)
        if (!freeze_vector(&builder->vectors[i], builder->row_count, arena, &columns[i]))
            return NULL;
    *table = (struct table){
        .row_count = builder->row_count,
        .column_count = builder->vector_count,
        .columns = columns,
        .places = places,
    };
    return table;
}
