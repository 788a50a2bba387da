/*
 * Tables once made: reading, looking fields up, and new tables that share columns with old ones.
 * Growing row by row is left to table_builder.c, access paths to table_field.c.
 */
#include "data/table.h"

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "base/suggest.h"
#include "data/table_internal.h"

#include <string.h>

struct value column_value(const struct column *column, size_t row)
{
    switch (column->type) {
    case COLUMN_NUMBER:
        return VALUE_OF_NUMBER(column->numbers[row]);
    case COLUMN_DATE:
        return (struct value){.type = VALUE_DATE, .number = column->numbers[row]};
    case COLUMN_TEXT:
        return VALUE_OF_TEXT(column->texts[row]);
    case COLUMN_VALUE:
        return column->values[row];
    }
    return VALUE_OF_UNDEFINED;
}

const struct column *table_column(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].name, name) == 0)
            return &table->columns[i];
    return NULL;
}

struct value table_row_value(const struct table *table, size_t row, struct arena *arena)
{
    struct value_object *object = arena_alloc(arena, sizeof *object);
    const char **keys = arena_array(arena, table->column_count, sizeof *keys);
    struct value *values = arena_array(arena, table->column_count, sizeof *values);
    if (!object || !keys || !values)
        return VALUE_OF_UNDEFINED;
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        values[count] = column_value(&table->columns[i], row);
        keys[count] = table->columns[i].name;
        count += values[count].type != VALUE_UNDEFINED;
    }
    *object = (struct value_object){.count = count, .keys = keys, .values = values};
    return (struct value){.type = VALUE_OBJECT, .object = object};
}

const char *table_suggest_field(const struct table *table, const char *field)
{
    struct suggest suggest = {.word = field};
    for (size_t i = 0; i < table->column_count; i++) {
        if (*table->columns[i].name) /* of an empty line above the header */
            suggest_offer(&suggest, table->columns[i].name);
    }
    for (const char *const *name = table->left_out; name && *name; name++)
        suggest_offer(&suggest, *name);
    return suggest.best;
}

enum column_type column_type_for(enum value_type type)
{
    switch (type) {
    case VALUE_NUMBER:
        return COLUMN_NUMBER;
    case VALUE_DATE:
        return COLUMN_DATE;
    case VALUE_TEXT:
        return COLUMN_TEXT;
    default:
        return COLUMN_VALUE;
    }
}

/* The narrowest type for all; COLUMN_VALUE when there are none. */
static enum column_type type_of_values(const struct value *values, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (values[i].type != values[0].type)
            return COLUMN_VALUE;
    return count ? column_type_for(values[0].type) : COLUMN_VALUE;
}

static const double *pack_numbers(const struct value *values, size_t count, struct arena *arena)
{
    double *numbers = arena_array(arena, count, sizeof *numbers);
    for (size_t i = 0; numbers && i < count; i++)
        numbers[i] = values[i].number;
    return numbers;
}

/* intern NULL: it is interned already. */
static const char *own_text(const char *text, struct intern *intern)
{
    return intern ? intern_text(intern, text, strlen(text)) : text;
}

static const char *const *pack_texts(const struct value *values, size_t count,
                                     struct intern *intern, struct arena *arena)
{
    const char **texts = arena_array(arena, count, sizeof *texts);
    for (size_t i = 0; texts && i < count; i++) {
        texts[i] = own_text(values[i].text, intern);
        if (!texts[i])
            return NULL;
    }
    return texts;
}

static const struct value *pack_values(const struct value *values, size_t count,
                                       struct intern *intern, struct arena *arena)
{
    struct value *copy = arena_array(arena, count, sizeof *copy);
    for (size_t i = 0; copy && i < count; i++) {
        copy[i] = values[i];
        if (copy[i].type != VALUE_TEXT)
            continue;
        copy[i].text = own_text(copy[i].text, intern);
        if (!copy[i].text)
            return NULL;
    }
    return copy;
}

bool column_pack(struct column *column, const struct value *values, size_t count,
                 struct intern *intern, struct arena *arena)
{
    column->type = type_of_values(values, count);
    switch (column->type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        column->numbers = pack_numbers(values, count, arena);
        return column->numbers;
    case COLUMN_TEXT:
        column->texts = pack_texts(values, count, intern, arena);
        return column->texts;
    case COLUMN_VALUE:
        column->values = pack_values(values, count, intern, arena);
        return column->values;
    }
    return false;
}

struct table *table_with_column(const struct table *table, const char *name,
                                const struct value *values, struct intern *intern,
                                struct arena *arena)
{
    const struct column *replaced = table_column(table, name);
    size_t at = replaced ? (size_t)(replaced - table->columns) : table->column_count;
    struct column *columns = arena_array(arena, table->column_count + 1, sizeof *columns);
    name = intern_text(intern, name, strlen(name));
    if (!columns || !name)
        return NULL;
    if (table->column_count)
        memcpy(columns, table->columns, table->column_count * sizeof *columns);
    columns[at].name = name;
    if (!column_pack(&columns[at], values, table->row_count, intern, arena))
        return NULL;
    struct table *result = arena_alloc(arena, sizeof *result);
    if (result)
        *result = (struct table){table->row_count, table->column_count + !replaced,
                                 columns,          table->source,
                                 table->places,    table->left_out};
    return result;
}

/* The rows of a COLUMN_VALUE may all be of one type when the others are gone: the narrowest. */
static enum column_type type_of_rows(const struct column *column, const size_t *rows, size_t count)
{
    for (size_t i = 1; i < count && column->type == COLUMN_VALUE; i++)
        if (column->values[rows[i]].type != column->values[rows[0]].type)
            return COLUMN_VALUE;
    return count && column->type == COLUMN_VALUE ? column_type_for(column->values[rows[0]].type)
                                                 : column->type;
}

static const double *select_numbers(const struct column *column, const size_t *rows, size_t count,
                                    struct arena *arena)
{
    double *numbers = arena_array(arena, count, sizeof *numbers);
    for (size_t i = 0; numbers && i < count; i++)
        numbers[i] = column->type == COLUMN_VALUE ? column->values[rows[i]].number
                                                  : column->numbers[rows[i]];
    return numbers;
}

static const char *const *select_texts(const struct column *column, const size_t *rows,
                                       size_t count, struct arena *arena)
{
    const char **texts = arena_array(arena, count, sizeof *texts);
    for (size_t i = 0; texts && i < count; i++)
        texts[i] =
            column->type == COLUMN_VALUE ? column->values[rows[i]].text : column->texts[rows[i]];
    return texts;
}

static const struct value *select_values(const struct column *column, const size_t *rows,
                                         size_t count, struct arena *arena)
{
    struct value *values = arena_array(arena, count, sizeof *values);
    for (size_t i = 0; values && i < count; i++)
        values[i] = column->values[rows[i]];
    return values;
}

static bool select_column(const struct column *column, const size_t *rows, size_t count,
                          struct arena *arena, struct column *selected)
{
    *selected = (struct column){.name = column->name, .type = type_of_rows(column, rows, count)};
    switch (selected->type) {
    case COLUMN_NUMBER:
    case COLUMN_DATE:
        selected->numbers = select_numbers(column, rows, count, arena);
        return selected->numbers;
    case COLUMN_TEXT:
        selected->texts = select_texts(column, rows, count, arena);
        return selected->texts;
    case COLUMN_VALUE:
        selected->values = select_values(column, rows, count, arena);
        return selected->values;
    }
    return false;
}

static size_t place_number(const struct row_places *places, size_t row)
{
    return places->numbers ? places->numbers[row] : places->first + row;
}

const char *table_row_place(const struct table *table, size_t row, struct arena *arena)
{
    size_t number = table->places && table->source ? place_number(table->places, row) : 0;
    if (number == 0)
        return arena_format(arena, "row %zu", row + 1);
    return arena_format(arena, "%s %zu of %s", table->places->word, number, table->source);
}

/* The places of rows to which others were added, whose own number is 0; NULL when memory is out. */
static const struct row_places *extend_places(const struct row_places *places, size_t count,
                                              size_t added, struct arena *arena)
{
    struct row_places *extended = arena_alloc(arena, sizeof *extended);
    unsigned *numbers = arena_array(arena, count + added, sizeof *numbers);
    if (!extended || !numbers)
        return NULL;
    for (size_t row = 0; row < count; row++)
        numbers[row] = (unsigned)place_number(places, row);
    *extended = (struct row_places){places->word, 0, numbers};
    return extended;
}

const struct table *table_append_rows(const struct table *table, const struct column *columns,
                                      size_t added, struct arena *arena)
{
    struct table *result = arena_alloc(arena, sizeof *result);
    if (!result)
        return NULL;
    *result = *table;
    result->row_count += added;
    result->columns = columns;
    if (table->places && added > 0) {
        result->places = extend_places(table->places, table->row_count, added, arena);
        if (!result->places)
            return NULL;
    }
    return result;
}

/* NULL when memory is out, or when there are none to select. */
static const struct row_places *select_places(const struct row_places *places, const size_t *rows,
                                              size_t count, struct arena *arena)
{
    struct row_places *selected = places ? arena_alloc(arena, sizeof *selected) : NULL;
    unsigned *numbers = selected ? arena_array(arena, count, sizeof *numbers) : NULL;
    if (!numbers)
        return NULL;
    for (size_t i = 0; i < count; i++)
        numbers[i] = (unsigned)place_number(places, rows[i]);
    *selected = (struct row_places){places->word, 0, numbers};
    return selected;
}

enum { CELL_STEPS = 3 }; /* of copying it */

struct table *table_select_rows(const struct table *table, const size_t *rows, size_t count,
                                struct arena *arena)
{
    struct table *result = arena_alloc(arena, sizeof *result);
    struct column *columns = arena_array(arena, table->column_count, sizeof *columns);
    double cells = (double)count * (double)table->column_count;
    if (!result || !columns || !budget_work(arena_budget(arena), CELL_STEPS * cells))
        return NULL;
    for (size_t i = 0; i < table->column_count; i++)
        if (!select_column(&table->columns[i], rows, count, arena, &columns[i]))
            return NULL;
    const struct row_places *places = select_places(table->places, rows, count, arena);
    if (table->places && count > 0 && !places)
        return NULL;
    *result =
        (struct table){count, table->column_count, columns, table->source, places, table->left_out};
    return result;
}
