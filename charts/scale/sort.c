/*
 * Gathering distinct values with a key to sort by: their own order, a list, or an aggregate of
 * another field.
 */
#include "charts/scale/sort.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/suggest.h"
#include "charts/context.h"
#include "charts/spec/view.h"

/* One distinct value and the running aggregate of what it is sorted by. */
struct entry {
    struct value value;
    size_t order; /* of its first appearance */
    double key;
    size_t key_count;
};

enum sort_mode { SORT_NONE, SORT_VALUE, SORT_LIST, SORT_AGGREGATE };

enum sort_op { SORT_OP_MIN, SORT_OP_MAX, SORT_OP_SUM, SORT_OP_MEAN, SORT_OP_COUNT };

struct domain_sorter {
    struct context *context;
    struct entry *entries;
    size_t count, capacity;
    size_t *slots; /* hash table of indices + 1, of twice the capacity */
    enum sort_mode mode;
    enum sort_op op;
    bool is_descending;
    const struct json_node *list; /* SORT_LIST */
};

static const struct {
    const char *name;
    enum sort_op op;
} sort_ops[] = {{"min", SORT_OP_MIN},   {"max", SORT_OP_MAX},      {"sum", SORT_OP_SUM},
                {"mean", SORT_OP_MEAN}, {"average", SORT_OP_MEAN}, {"count", SORT_OP_COUNT}};

struct domain_sorter *domain_sorter_new(struct context *context)
{
    struct domain_sorter *sorter = arena_alloc(context->arena, sizeof *sorter);
    if (sorter)
        sorter->context = context;
    return sorter;
}

static void insert_slot(struct domain_sorter *sorter, size_t index)
{
    size_t mask = sorter->capacity * 2 - 1;
    size_t slot = value_hash(sorter->entries[index].value) & mask;
    while (sorter->slots[slot])
        slot = (slot + 1) & mask;
    sorter->slots[slot] = index + 1;
}

static bool grow(struct domain_sorter *sorter)
{
    struct arena *arena = sorter->context->arena;
    size_t capacity = sorter->capacity ? sorter->capacity * 2 : 16;
    struct entry *entries = arena_array(arena, capacity, sizeof *entries);
    size_t *slots = arena_array(arena, capacity * 2, sizeof *slots);
    if (!entries || !slots)
        return false;
    if (sorter->count)
        memcpy(entries, sorter->entries, sorter->count * sizeof *entries);
    sorter->entries = entries;
    sorter->slots = slots;
    sorter->capacity = capacity;
    for (size_t i = 0; i < sorter->count; i++)
        insert_slot(sorter, i);
    return true;
}

/* The entry of that value, made when it is new; NULL when memory is out. */
static struct entry *find_entry(struct domain_sorter *sorter, struct value value)
{
    if (sorter->count == sorter->capacity && !grow(sorter))
        return NULL;
    size_t mask = sorter->capacity * 2 - 1;
    for (size_t slot = value_hash(value) & mask; sorter->slots[slot]; slot = (slot + 1) & mask) {
        struct entry *entry = &sorter->entries[sorter->slots[slot] - 1];
        if (value_equals(entry->value, value))
            return entry;
    }
    struct entry *entry = &sorter->entries[sorter->count];
    *entry = (struct entry){.value = value, .order = sorter->count, .key = NAN};
    insert_slot(sorter, sorter->count++);
    return entry;
}

bool domain_sorter_add_value(struct domain_sorter *sorter, struct value value)
{
    return find_entry(sorter, value) != NULL;
}

static bool read_op(struct domain_sorter *sorter, const struct json_node *node)
{
    const char *name = json_text(node);
    struct suggest suggest = {.word = name};
    if (!node)
        return true;
    for (size_t i = 0; name && i < COUNT_OF(sort_ops); i++) {
        if (!strcmp(sort_ops[i].name, name)) {
            sorter->op = sort_ops[i].op;
            return true;
        }
        suggest_offer(&suggest, sort_ops[i].name);
    }
    struct context *context = sorter->context;
    return json_error(
        node, context->diag, DIAG_UNSUPPORTED,
        suggest.best ? arena_format(context->arena, "did you mean \"%s\"?", suggest.best) : NULL,
        "sorting by this operation is not known to burin yet");
}

/* The channel that "x" and "-x" name, or NULL. */
static const struct channel_def *named_channel(const struct unit *unit, const char *name)
{
    const struct channel *channel = name ? channel_named(name) : NULL;
    return channel && channel_def_is_scaled(&unit->encoding[channel->id])
               ? &unit->encoding[channel->id]
               : NULL;
}

/* What the aggregate is of: a field of the table, or a channel. */
struct sort_source {
    struct field field;
    const struct channel_def *def; /* NULL: the field */
};

static bool find_source(struct domain_sorter *sorter, const struct unit *unit,
                        const struct json_node *sort, struct sort_source *source)
{
    struct context *context = sorter->context;
    const struct json_node *name = json_member(sort, "field");
    const struct json_node *encoding = json_member(sort, "encoding");
    const struct table *table = unit->table;
    if (encoding) {
        source->def = named_channel(unit, json_text(encoding));
        return source->def || json_error(encoding, context->diag, DIAG_DATA, NULL,
                                         "the channel to sort by is not in the encoding");
    }
    if (!name)
        return sorter->op == SORT_OP_COUNT ||
               json_error(sort, context->diag, DIAG_TYPE, NULL,
                          "\"sort\" needs a \"field\" or an \"encoding\"");
    if (!json_text(name))
        return json_error(name, context->diag, DIAG_TYPE, NULL, "\"field\" must be a name, not %s",
                          json_type_name(name));
    if (!table_find_field(table, json_text(name), context->arena, &source->field))
        return false;
    if (source->field.column || table->row_count == 0)
        return true;
    const char *near = table_suggest_field(table, json_text(name));
    return json_error(name, context->diag, DIAG_DATA,
                      near ? arena_format(context->arena, "did you mean \"%s\"?", near) : NULL,
                      "field \"%s\" is in no row", json_text(name));
}

static void add_key(struct domain_sorter *sorter, struct entry *entry, struct value value)
{
    double number = value_to_number(value);
    if (sorter->op == SORT_OP_COUNT)
        number = 1;
    else if (!value_is_valid(value) || isnan(number))
        return;
    if (entry->key_count++ == 0)
        entry->key = number;
    else if (sorter->op == SORT_OP_MIN)
        entry->key = fmin(entry->key, number);
    else if (sorter->op == SORT_OP_MAX)
        entry->key = fmax(entry->key, number);
    else
        entry->key += number;
}

static bool add_aggregates(struct domain_sorter *sorter, struct unit *unit,
                           const struct channel_def *def, const struct sort_source *source)
{
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct entry *entry = find_entry(sorter, channel_def_value(def, row));
        if (!entry)
            return false;
        add_key(sorter, entry,
                source->def ? channel_def_value(source->def, row)
                            : field_value(&source->field, row));
    }
    return true;
}

/* The position in the list, or behind it. */
static double list_position(const struct domain_sorter *sorter, struct value value)
{
    size_t count = json_size(sorter->list);
    for (size_t i = 0; i < count; i++) {
        json_t *element = json_element(sorter->list, i)->value;
        if (value_equals(json_value(element, sorter->context->intern, sorter->context->arena),
                         value))
            return (double)i;
    }
    return (double)count;
}

static bool add_values(struct domain_sorter *sorter, struct unit *unit,
                       const struct channel_def *def)
{
    size_t count = def->kind == CHANNEL_DEF_FIELD ? unit->table->row_count : 1;
    for (size_t row = 0; row < count; row++) {
        struct entry *entry = find_entry(sorter, channel_def_value(def, row));
        if (!entry)
            return false;
        if (sorter->mode == SORT_LIST && entry->key_count++ == 0)
            entry->key = list_position(sorter, entry->value);
    }
    return true;
}

/* "x" and "-x" as {"encoding": …, "order": …}; Vega-Lite's sort by channel. */
static bool add_by_channel(struct domain_sorter *sorter, struct unit *unit,
                           const struct channel_def *def, const char *name)
{
    struct context *context = sorter->context;
    bool is_negative = name[0] == '-';
    struct sort_source source = {.def = named_channel(unit, name + is_negative)};
    if (!source.def)
        return json_error(
            def->sort, context->diag, DIAG_UNKNOWN,
            "sort by \"ascending\", \"descending\", a channel such as \"-x\", or a list",
            "\"%s\" is no order and no channel of this encoding", name);
    sorter->mode = SORT_AGGREGATE;
    sorter->is_descending = is_negative;
    return add_aggregates(sorter, unit, def, &source);
}

bool domain_sorter_add(struct domain_sorter *sorter, struct unit *unit,
                       const struct channel_def *def, struct context *context)
{
    const struct json_node *sort = def->kind == CHANNEL_DEF_FIELD ? def->sort : NULL;
    const char *name = json_text(sort);
    const char *order = json_text(json_member(sort, "order"));
    if (json_is_null(sort)) /* the order of the data */
        return add_values(sorter, unit, def);
    if (json_is_array(sort)) {
        sorter->mode = SORT_LIST;
        sorter->list = sort;
        return add_values(sorter, unit, def);
    }
    if (json_is_object(sort)) {
        struct sort_source source = {0};
        sorter->mode = SORT_AGGREGATE;
        sorter->is_descending = order && !strcmp(order, "descending");
        return read_op(sorter, json_member(sort, "op")) &&
               find_source(sorter, unit, sort, &source) &&
               add_aggregates(sorter, unit, def, &source);
    }
    if (sort && !name)
        return json_error(sort, context->diag, DIAG_TYPE, NULL,
                          "\"sort\" must be an order, a list or an object, not %s",
                          json_type_name(sort));
    if (name && strcmp(name, "ascending") != 0 && strcmp(name, "descending") != 0)
        return add_by_channel(sorter, unit, def, name);
    /* The second end of a range is sorted as the first. */
    bool is_main = def->channel->main == def->channel->id;
    if (def->kind == CHANNEL_DEF_FIELD && is_main && sorter->mode == SORT_NONE) {
        sorter->mode = SORT_VALUE;
        sorter->is_descending = name && name[0] == 'd';
    }
    return add_values(sorter, unit, def);
}

static int compare_values(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    int order = value_compare(left->value, right->value);
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

/* Vega sorts by ascending(), to which undefined and NaN keys come first. */
static int compare_keys(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    int order = value_compare(VALUE_OF_NUMBER(left->key), VALUE_OF_NUMBER(right->key));
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

static int compare_keys_descending(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    int order = value_compare(VALUE_OF_NUMBER(right->key), VALUE_OF_NUMBER(left->key));
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

static int compare_values_descending(const void *a, const void *b)
{
    return compare_values(b, a);
}

bool domain_sorter_finish(struct domain_sorter *sorter, bool keep_order,
                          const struct value **domain, size_t *count, struct context *context)
{
    struct value *values = arena_array(context->arena, sorter->count, sizeof *values);
    if (!values && sorter->count)
        return false;
    for (size_t i = 0; sorter->op == SORT_OP_MEAN && i < sorter->count; i++)
        sorter->entries[i].key /= (double)sorter->entries[i].key_count;
    if (sorter->count && !keep_order && sorter->mode == SORT_VALUE)
        qsort(sorter->entries, sorter->count, sizeof *sorter->entries,
              sorter->is_descending ? compare_values_descending : compare_values);
    else if (sorter->count && !keep_order && sorter->mode != SORT_NONE)
        qsort(sorter->entries, sorter->count, sizeof *sorter->entries,
              sorter->is_descending ? compare_keys_descending : compare_keys);
    for (size_t i = 0; i < sorter->count; i++)
        values[i] = sorter->entries[i].value;
    *domain = values;
    *count = sorter->count;
    return true;
}
