/*
 * Gathering distinct values with a key to sort by: their own order, a list, or an aggregate of
 * another field.
 */
#include "charts/resolve/sort.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/foreign.h"
#include "charts/read/view.h"
#include "data/date.h"
#include "data/time.h"

/* One distinct value and the running aggregate of what it is sorted by. */
struct entry {
    struct value value;
    size_t order;     /* of its first appearance */
    struct value key; /* what it is sorted by; texts have their order too */
    size_t key_count;
};

enum sort_mode { SORT_NONE, SORT_VALUE, SORT_LIST, SORT_AGGREGATE };

/* What one definition wants the domain to be sorted by, and of which rows it is. */
struct claim {
    enum sort_mode mode; /* SORT_NONE: it says nothing */
    bool is_descending;
    enum aggregate_op op;
    const char *field;
    const struct table *rows;
    const char *column;
};

enum { MOST_CLAIMS = 16 }; /* of definitions that share a scale, as far as they are compared */

struct domain_sorter {
    struct context *context;
    struct entry *entries;
    size_t count, capacity;
    size_t *slots; /* hash table of indices + 1, of twice the capacity */
    enum sort_mode mode;
    bool is_descending;
    struct claim claims[MOST_CLAIMS];
    size_t claim_count;
};

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

/* The entry of that value, or NULL. */
static struct entry *seek_entry(const struct domain_sorter *sorter, struct value value)
{
    size_t mask = sorter->capacity * 2 - 1;
    if (sorter->capacity == 0)
        return NULL;
    for (size_t slot = value_hash(value) & mask; sorter->slots[slot]; slot = (slot + 1) & mask) {
        struct entry *entry = &sorter->entries[sorter->slots[slot] - 1];
        if (value_equals(entry->value, value))
            return entry;
    }
    return NULL;
}

/* The entry of that value, made when it is new; NULL when memory is out. */
static struct entry *find_entry(struct domain_sorter *sorter, struct value value)
{
    struct entry *entry = seek_entry(sorter, value);
    if (entry)
        return entry;
    if (sorter->count == sorter->capacity && !grow(sorter))
        return NULL;
    entry = &sorter->entries[sorter->count];
    *entry = (struct entry){.value = value, .order = sorter->count};
    insert_slot(sorter, sorter->count++);
    return entry;
}

bool domain_sorter_add_value(struct domain_sorter *sorter, struct value value)
{
    return find_entry(sorter, value) != NULL;
}

static bool read_op(const struct json_node *node, enum aggregate_op *op, struct context *context)
{
    const char *name = node_text(node);
    if (!node)
        return true;
    *op = name ? aggregate_op_named(name) : AGGREGATE_NONE;
    if (*op != AGGREGATE_NONE)
        return true;
    const char *near = name ? aggregate_op_suggest(name) : NULL;
    return node_error(node, context->diag, DIAG_UNKNOWN, suggest_hint(near, NULL, context->arena),
                      "\"op\" must be the name of an aggregate, such as \"sum\"");
}

/* The channel that "x" and "-x" name, or NULL. */
static const struct channel_def *named_channel(const struct unit *unit, const char *name)
{
    const struct channel *channel = name ? channel_named(name) : NULL;
    return channel && channel_def_is_scaled(&unit->encoding[channel->id])
               ? &unit->encoding[channel->id]
               : NULL;
}

/* Parts of a stack add up, so that values are compared by their sum rather than by their least. */
static bool is_stacked_amount(const struct unit *unit, const char *field)
{
    if (unit->stack_channel == CHANNEL_NONE || !field)
        return false;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        bool is_dimension = def->kind == CHANNEL_DEF_FIELD && def->aggregate == AGGREGATE_NONE &&
                            channels[i].id != unit->stack_channel;
        if (is_dimension && !strcmp(def->name, field))
            return false;
    }
    return true;
}

/* The aggregate that a channel stands for when others are sorted by it. */
static struct aggregate_field source_of_channel(const struct unit *unit,
                                                const struct channel_def *def)
{
    struct aggregate_field source = {.op = def->aggregate};
    if (unit->is_pushed) /* the rows that are aggregated are those of parts */
        return (struct aggregate_field){.op = aggregate_ops[def->aggregate].of_parts,
                                        .field = def->name};
    if (def->aggregate != AGGREGATE_COUNT)
        source.field = node_text(def->field_node);
    if (source.op == AGGREGATE_NONE)
        source.op = is_stacked_amount(unit, source.field) ? AGGREGATE_SUM : AGGREGATE_MIN;
    return source;
}

/* {"encoding": …} and {"field", "op"} as an aggregate over the unit's raw rows. */
static bool find_source(const struct unit *unit, const struct json_node *sort,
                        struct aggregate_field *source, struct context *context)
{
    const struct json_node *name = node_member(sort, "field");
    const struct json_node *encoding = node_member(sort, "encoding");
    if (encoding) {
        const struct channel_def *def = named_channel(unit, node_text(encoding));
        if (!def)
            return node_error(encoding, context->diag, DIAG_DATA, NULL,
                              "the channel to sort by is not in the encoding");
        *source = source_of_channel(unit, def);
        return true;
    }
    source->field = node_text(name);
    if (name && !source->field)
        return node_error(name, context->diag, DIAG_TYPE, NULL, "\"field\" must be a name, not %s",
                          node_type_name(name));
    if (!name && source->op != AGGREGATE_COUNT)
        return node_error(sort, context->diag, DIAG_TYPE, NULL,
                          "\"sort\" needs a \"field\" or an \"encoding\"");
    if (source->op == AGGREGATE_NONE)
        source->op = is_stacked_amount(unit, source->field) ? AGGREGATE_SUM : AGGREGATE_MIN;
    return true;
}

static bool check_source(const struct unit *unit, const struct json_node *sort,
                         const struct aggregate_field *source, struct context *context)
{
    struct field field;
    if (!source->field || unit->raw->row_count == 0)
        return true;
    if (!table_find_field(unit->raw, source->field, context->arena, &field))
        return false;
    if (field.column)
        return true;
    const struct json_node *name = node_member(sort, "field");
    const char *near = table_suggest_field(unit->raw, source->field);
    return node_error(name ? name : sort, context->diag, DIAG_UNKNOWN_FIELD,
                      suggest_hint(near, NULL, context->arena), "field \"%s\" is in no row",
                      source->field);
}

static void claim(struct domain_sorter *sorter, struct claim claim)
{
    if (sorter->claim_count < MOST_CLAIMS)
        sorter->claims[sorter->claim_count++] = claim;
}

static bool is_same_sort(const struct claim *a, const struct claim *b)
{
    return a->mode == b->mode && a->is_descending == b->is_descending && a->op == b->op &&
           (a->field == b->field || (a->field && b->field && !strcmp(a->field, b->field)));
}

static bool is_same_domain(const struct claim *a, const struct claim *b)
{
    return a->rows == b->rows && !strcmp(a->column, b->column);
}

/* Of several fields only what counts in each of them may be compared: MULTIDOMAIN_SORT_OP_INDEX. */
static bool works_united(const struct claim *claim)
{
    return claim->mode != SORT_AGGREGATE || claim->op == AGGREGATE_COUNT ||
           claim->op == AGGREGATE_MIN || claim->op == AGGREGATE_MAX;
}

/*
 * Definitions that want different orders get that of the values; those of the same rows the one
 * that isn't by the least value: mergeDomains() of src/compile/scale/domain.ts.
 */
static void settle_claims(struct domain_sorter *sorter)
{
    const struct claim *first = sorter->claims;
    bool is_united = false, is_mixed = false, works = true;
    size_t special = 0, said = 0;
    while (said < sorter->claim_count && first->mode == SORT_NONE)
        first++, said++;
    for (size_t i = 0; i < sorter->claim_count; i++) {
        const struct claim *own = &sorter->claims[i];
        is_united |= !is_same_domain(own, sorter->claims);
        if (own->mode == SORT_NONE)
            continue;
        is_mixed |= !is_same_sort(own, first);
        works &= works_united(own);
        special += own->mode == SORT_AGGREGATE && own->op != AGGREGATE_MIN;
    }
    if ((is_united && (is_mixed || !works)) || (is_mixed && special == 0)) {
        sorter->mode = SORT_VALUE;
        sorter->is_descending = false;
    }
}

/* Groups the rows by the definition's column: each group is a value of the domain with its key. */
static bool add_aggregates(struct domain_sorter *sorter, const struct table *rows,
                           const struct channel_def *def, struct aggregate_field source)
{
    struct context *context = sorter->context;
    struct transform_context transform = transform_context_of(context);
    source.as = "__key";
    struct aggregate_params params = {
        .groupby = &def->name, .groupby_count = 1, .fields = &source, .count = 1};
    const struct arena_mark mark = arena_mark(context->scratch);
    const struct table *groups = aggregate_run(&params, rows, &transform);
    arena_rewind(context->scratch, mark);
    struct field value, key;
    if (!groups || !table_find_field(groups, def->name, context->arena, &value) ||
        !table_find_field(groups, source.as, context->arena, &key))
        return false;
    for (size_t row = 0; row < groups->row_count; row++) {
        struct entry *entry = find_entry(sorter, field_value(&value, row));
        if (!entry)
            return false;
        if (entry->key_count++ == 0)
            entry->key = field_value(&key, row);
    }
    return true;
}

/* Of a field with a time unit, what names its dates: {"month": "mar"}, and beside a single unit a
 * part of it, 3 or "mar" (valueExpr() of src/channeldef.ts). */
static bool read_listed_date(const struct json_node *node, const struct timeunit *unit,
                             struct value *value, struct context *context)
{
    const char *text = node_text(node);
    bool is_part = unit->name && timeunit_find_part(unit->name) && !unit->is_utc &&
                   (text ? isnan(time_parse(text, context->zone)) : node_number(node) < 10000);
    json_t *parts = is_part ? json_pack("{s:O}", unit->name, node->value) : NULL;
    if (is_part && !parts)
        return diag_out_of_memory(context->diag);
    if (parts)
        node = json_node_with(node, parts);
    value->type = VALUE_DATE;
    return node && date_read(node, context->zone, &value->number, context->diag);
}

/* The list's values in their order; null when memory is out or one of them can't be read. */
static struct domain_sorter *read_list(const struct json_node *list, const struct channel_def *def,
                                       struct context *context)
{
    struct domain_sorter *positions = domain_sorter_new(context);
    for (size_t i = 0; positions && i < node_size(list); i++) {
        const struct json_node *element = node_element(list, i);
        if (!element)
            return NULL;
        struct value listed = json_value(element->value, context->intern, context->arena);
        bool is_date = def->has_time_unit && !node_is_null(element);
        if (is_date && !read_listed_date(element, &def->time_unit, &listed, context))
            return NULL;
        if (!find_entry(positions, listed))
            return NULL;
    }
    return positions;
}

/* Sorts by the place in the list; what is not in it comes behind. */
static bool add_listed(struct domain_sorter *sorter, const struct unit *unit,
                       const struct channel_def *def)
{
    struct domain_sorter *positions = read_list(def->sort, def, sorter->context);
    if (!positions)
        return false;
    sorter->mode = SORT_LIST;
    claim(sorter, (struct claim){SORT_LIST, false, AGGREGATE_MIN, def->name, unit->raw, def->name});
    for (size_t row = 0; row < unit->table->row_count; row++) {
        struct entry *entry = find_entry(sorter, channel_def_value(def, unit->table, row));
        if (!entry)
            return false;
        if (entry->key_count++ > 0)
            continue;
        const struct entry *listed = seek_entry(positions, entry->value);
        entry->key = VALUE_OF_NUMBER((double)(listed ? listed->order : positions->count));
    }
    return true;
}

static bool add_values(struct domain_sorter *sorter, const struct unit *unit,
                       const struct channel_def *def)
{
    size_t count = def->kind == CHANNEL_DEF_FIELD ? unit->table->row_count : 1;
    for (size_t row = 0; row < count; row++)
        if (!find_entry(sorter, channel_def_value(def, unit->table, row)))
            return false;
    return true;
}

/* "x" and "-x": {"encoding": …} with an order. */
static bool add_by_channel(struct domain_sorter *sorter, const struct unit *unit,
                           const struct channel_def *def, const char *name)
{
    bool is_negative = name[0] == '-';
    const struct channel_def *by = named_channel(unit, name + is_negative);
    const char *answer = by ? NULL : foreign_sort(name, sorter->context->arena);
    if (!by)
        return node_error(
            def->sort, sorter->context->diag, DIAG_UNKNOWN,
            answer ? answer
                   : "sort by \"ascending\", \"descending\", a channel such as \"-x\", or a list",
            "\"%s\" is no order and no channel of this encoding", name);
    struct aggregate_field source = source_of_channel(unit, by);
    sorter->mode = SORT_AGGREGATE;
    sorter->is_descending = is_negative;
    claim(sorter, (struct claim){SORT_AGGREGATE, is_negative, source.op, source.field, unit->raw,
                                 def->name});
    return add_aggregates(sorter, unit->raw, def, source);
}

/* A bin named by its range comes in the order of its start. Vega-Lite takes the rows that are drawn
 * unless "sort" says something. */
static bool add_bins(struct domain_sorter *sorter, const struct unit *unit,
                     const struct channel_def *def, bool is_descending)
{
    sorter->mode = SORT_AGGREGATE;
    sorter->is_descending = is_descending;
    return add_aggregates(sorter, def->sort ? unit->raw : unit->table, def,
                          (struct aggregate_field){.op = AGGREGATE_MIN, .field = def->start_name});
}

static bool add_by_object(struct domain_sorter *sorter, const struct unit *unit,
                          const struct channel_def *def)
{
    struct context *context = sorter->context;
    struct aggregate_field source = {0};
    const char *order = node_text(node_member(def->sort, "order"));
    sorter->mode = SORT_AGGREGATE;
    sorter->is_descending = order && !strcmp(order, "descending");
    if (!read_op(node_member(def->sort, "op"), &source.op, context) ||
        !find_source(unit, def->sort, &source, context) ||
        !check_source(unit, def->sort, &source, context))
        return false;
    claim(sorter, (struct claim){SORT_AGGREGATE, sorter->is_descending, source.op, source.field,
                                 unit->raw, def->name});
    return add_aggregates(sorter, unit->raw, def, source);
}

bool domain_sorter_add(struct domain_sorter *sorter, const struct unit *unit,
                       const struct channel_def *def, struct context *context)
{
    const struct json_node *sort = def->kind == CHANNEL_DEF_FIELD ? def->sort : NULL;
    const char *name = node_text(sort);
    bool is_descending = name && !strcmp(name, "descending");
    bool is_named_bin =
        def->kind == CHANNEL_DEF_FIELD && def->has_bin && def->name != def->start_name;
    if (node_is_array(sort))
        return add_listed(sorter, unit, def);
    if (node_is_object(sort))
        return add_by_object(sorter, unit, def);
    if (sort && !name && !node_is_null(sort))
        return node_error(sort, context->diag, DIAG_TYPE, NULL,
                          "\"sort\" must be an order, a list or an object, not %s",
                          node_type_name(sort));
    if (name && strcmp(name, "ascending") != 0 && !is_descending)
        return add_by_channel(sorter, unit, def, name);
    if (is_named_bin)
        return add_bins(sorter, unit, def, is_descending);
    /* The second end of a range is sorted as the first. */
    bool is_main = def->channel->main == def->channel->id;
    if (def->kind == CHANNEL_DEF_FIELD && is_main)
        claim(sorter, (struct claim){.mode = node_is_null(sort) ? SORT_NONE
                                             : is_descending    ? SORT_AGGREGATE
                                                                : SORT_VALUE,
                                     .is_descending = is_descending,
                                     .op = AGGREGATE_MIN,
                                     .rows = is_descending ? unit->raw : unit->table,
                                     .column = def->name});
    if (def->kind == CHANNEL_DEF_FIELD && is_main && sorter->mode == SORT_NONE &&
        !node_is_null(sort)) {
        sorter->mode = SORT_VALUE;
        sorter->is_descending = is_descending;
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
    int order = value_compare(left->key, right->key);
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

static int compare_keys_descending(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    int order = value_compare(right->key, left->key);
    return order ? order : (left->order > right->order) - (left->order < right->order);
}

static int compare_values_descending(const void *a, const void *b)
{
    return compare_values(b, a);
}

bool domain_sorter_finish(struct domain_sorter *sorter, bool keep_order,
                          const struct value **domain, size_t *count, struct context *context)
{
    enum { VALUE_STEPS = 60, COMPARE_STEPS = 8 };
    double steps = VALUE_STEPS + COMPARE_STEPS * log2(2 + (double)sorter->count);
    if (!budget_work(arena_budget(context->arena), (double)sorter->count * steps))
        return false;
    settle_claims(sorter);
    struct value *values = arena_array(context->arena, sorter->count, sizeof *values);
    if (!values && sorter->count)
        return false;
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
