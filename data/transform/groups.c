/*
 * Grouping: column by column, each (group so far, value) pair is looked up in a hash table and
 * numbered when it is new. Texts are interned, so that a pointer stands for them.
 */
#include "data/transform/groups.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/intern.h"
#include "base/number.h"

enum { FIRST_SLOTS = 64 };

enum key_type { KEY_NULL, KEY_BOOL, KEY_NUMBER, KEY_TEXT };

struct group_key {
    uint64_t bits; /* of a number; a text's address */
    size_t group;  /* so far */
    enum key_type type;
};

struct slot {
    struct group_key key;
    size_t number; /* of the group, + 1; 0: free */
};

/* One column being split. */
struct splitting {
    const struct field *field;
    enum group_equality equality;
    const struct transform_context *context;
    struct slot *slots;
    size_t slot_count, used;
};

static void set_number(struct group_key *key, double number)
{
    key->type = KEY_NUMBER;
    if (number == 0)
        number = 0; /* -0 and 0 are one */
    if (isnan(number))
        number = NAN;
    memcpy(&key->bits, &number, sizeof number);
}

static bool set_text(struct group_key *key, const char *text, struct intern *intern)
{
    key->type = KEY_TEXT;
    text = text ? intern_text(intern, text, strlen(text)) : NULL;
    key->bits = (uint64_t)(uintptr_t)text;
    return text;
}

/* Numbers among other things may equal a text that reads like them. */
static bool set_value_text(struct group_key *key, struct value value,
                           const struct transform_context *context)
{
    char digits[NUMBER_TEXT_SIZE];
    if (value.type == VALUE_NUMBER) {
        number_write(digits, value.number);
        return set_text(key, digits, context->intern);
    }
    return set_text(key, value_to_local_text(value, context->zone, context->scratch),
                    context->intern);
}

static bool set_value_json(struct group_key *key, struct value value,
                           const struct transform_context *context)
{
    switch (value.type) {
    case VALUE_UNDEFINED:
    case VALUE_NULL:
        return true;
    case VALUE_NUMBER:
    case VALUE_DATE:
        if (isfinite(value.number))
            set_number(key, value.number);
        return true;
    case VALUE_BOOL:
        key->type = KEY_BOOL;
        key->bits = value.boolean;
        return true;
    default:
        return set_value_text(key, value, context);
    }
}

static bool find_key(const struct splitting *splitting, size_t row, struct group_key *key)
{
    const struct field *field = splitting->field;
    const struct transform_context *context = splitting->context;
    if (field->column && field->path_count == 0 && field->column->type == COLUMN_TEXT) {
        key->type = KEY_TEXT;
        key->bits = (uint64_t)(uintptr_t)field->column->texts[row];
        return true;
    }
    struct value value = field_value(field, row);
    if (splitting->equality == GROUP_BY_JSON)
        return set_value_json(key, value, context);
    if (field->column && field->path_count == 0 && field->column->type != COLUMN_VALUE) {
        set_number(key, value.number);
        return true;
    }
    bool is_null = value.type == VALUE_UNDEFINED || value.type == VALUE_NULL;
    if (splitting->equality == GROUP_BY_JOIN && is_null)
        value = VALUE_OF_TEXT("");
    return set_value_text(key, value, context);
}

/* Small whole numbers differ in the high bits of their doubles only, addresses in the low ones:
 * both are folded before and after the multiplication. */
static size_t hash_key(const struct group_key *key)
{
    uint64_t hash = (key->bits ^ key->bits >> 32) + key->group * UINT64_C(0x9E3779B97F4A7C15);
    hash *= UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(hash ^ hash >> 32);
}

/* The key's slot, or the free one where it belongs. */
static struct slot *find_slot(const struct splitting *splitting, const struct group_key *key)
{
    size_t mask = splitting->slot_count - 1;
    size_t at = hash_key(key) & mask;
    for (;; at = (at + 1) & mask) {
        struct slot *slot = &splitting->slots[at];
        if (slot->number == 0 || (slot->key.bits == key->bits && slot->key.group == key->group &&
                                  slot->key.type == key->type))
            return slot;
    }
}

static bool grow(struct splitting *splitting)
{
    struct splitting larger = *splitting;
    larger.slot_count = splitting->slot_count ? splitting->slot_count * 2 : FIRST_SLOTS;
    larger.slots = budget_array(arena_budget(splitting->context->arena), larger.slot_count,
                                sizeof *larger.slots);
    if (!larger.slots) {
        diag_out_of_memory(splitting->context->diag);
        return false;
    }
    for (size_t i = 0; i < splitting->slot_count; i++)
        if (splitting->slots[i].number > 0)
            *find_slot(&larger, &splitting->slots[i].key) = splitting->slots[i];
    budget_free(splitting->slots);
    *splitting = larger;
    return true;
}

/* The first rows of groups fit: there are never more groups than rows. */
static bool split_rows(struct splitting *splitting, struct groups *groups)
{
    groups->count = 0;
    for (size_t row = 0; row < groups->row_count; row++) {
        struct group_key key = {.group = groups->of_row[row]};
        if (splitting->used * 2 >= splitting->slot_count && !grow(splitting))
            return false;
        if (!find_key(splitting, row, &key))
            return false;
        struct slot *slot = find_slot(splitting, &key);
        if (slot->number == 0) {
            groups->first_row[groups->count] = row;
            *slot = (struct slot){key, ++groups->count};
            splitting->used++;
        }
        groups->of_row[row] = slot->number - 1;
    }
    return true;
}

bool groups_begin(struct groups *groups, size_t row_count, struct diag *diag)
{
    *groups = (struct groups){.count = row_count > 0, .row_count = row_count};
    if (row_count == 0)
        return true;
    groups->of_row = calloc(row_count, sizeof *groups->of_row);
    groups->first_row = calloc(row_count, sizeof *groups->first_row);
    if (groups->of_row && groups->first_row)
        return true;
    groups_free(groups);
    return diag_out_of_memory(diag);
}

bool groups_split(struct groups *groups, const struct field *field, enum group_equality equality,
                  const struct transform_context *context)
{
    struct splitting splitting = {.field = field, .equality = equality, .context = context};
    enum { ROW_STEPS = 60 }; /* where each row is a group of its own */
    bool done = budget_work(arena_budget(context->arena), ROW_STEPS * (double)groups->row_count) &&
                split_rows(&splitting, groups);
    budget_free(splitting.slots);
    return done;
}

bool groups_find(struct groups *groups, const struct group_keys *keys, size_t row_count,
                 const struct transform_context *context)
{
    if (!groups_begin(groups, row_count, context->diag))
        return false;
    for (size_t i = 0; i < keys->count; i++) {
        if (!groups_split(groups, &keys->fields[i], keys->equality, context)) {
            groups_free(groups);
            return false;
        }
    }
    return true;
}

void groups_free(struct groups *groups)
{
    free(groups->of_row);
    free(groups->first_row);
    *groups = (struct groups){0};
}

bool group_rows_list(struct group_rows *list, const struct groups *groups, struct diag *diag)
{
    list->starts = calloc(groups->count + 2, sizeof *list->starts);
    list->rows = calloc(groups->row_count + 1, sizeof *list->rows);
    if (!list->starts || !list->rows) {
        group_rows_free(list);
        return diag_out_of_memory(diag);
    }
    /* Counted two places on, so that filling the rows leaves each start where it belongs. */
    for (size_t row = 0; row < groups->row_count; row++)
        list->starts[groups->of_row[row] + 2]++;
    for (size_t i = 2; i < groups->count + 2; i++)
        list->starts[i] += list->starts[i - 1];
    for (size_t row = 0; row < groups->row_count; row++)
        list->rows[list->starts[groups->of_row[row] + 1]++] = row;
    return true;
}

void group_rows_free(struct group_rows *list)
{
    free(list->starts);
    free(list->rows);
    *list = (struct group_rows){0};
}
