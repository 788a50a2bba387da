/*
 * What the rows of two figures' marks say: the numbers of those that stand for the same, and which
 * came and went.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/view.h"
#include "library/diff/diff.h"

enum { MOST_MEASURES = 6, MOST_KEYS = 12, MOST_TOLD = 12, MOST_NAMED = 5 };

/* What tells the rows of a unit apart, and what they tell. */
struct columns {
    struct alt alt;
    struct alt_field keys[MOST_KEYS], measures[MOST_MEASURES];
    size_t key_count, measure_count;
};

struct row {
    const char *key;
    double measures[MOST_MEASURES];
    size_t measure_count, index;
};

struct rows {
    struct columns columns;
    const struct unit *unit;
    struct row *items;
    size_t count;
};

/* --- columns -------------------------------------------------------------------------------- */

static bool has_field(const struct alt_field *fields, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(fields[i].def->name, name) == 0)
            return true;
    }
    return false;
}

static void add_column(struct columns *columns, const struct unit *unit, enum channel_id id)
{
    struct alt_field field;
    if (!alt_field_find(&columns->alt, unit, id, &field) || !field.def->name)
        return;
    bool is_measure = channel_def_is_measure(field.def);
    if (is_measure && columns->measure_count < MOST_MEASURES &&
        !has_field(columns->measures, columns->measure_count, field.def->name))
        columns->measures[columns->measure_count++] = field;
    if (!is_measure && columns->key_count < MOST_KEYS &&
        !has_field(columns->keys, columns->key_count, field.def->name))
        columns->keys[columns->key_count++] = field;
}

/* The fields of the facets about a unit, which its rows have. */
static void add_facets(struct columns *columns, const struct unit *unit)
{
    static const enum channel_id ids[] = {CHANNEL_ROW, CHANNEL_COLUMN, CHANNEL_FACET};
    for (const struct view *view = unit->view; view; view = view->parent) {
        for (size_t i = 0; view->kind == VIEW_FACET && i < COUNT_OF(ids); i++) {
            struct alt_field field;
            if (facet_def(view, ids[i]) && columns->key_count < MOST_KEYS &&
                alt_field_find(&columns->alt, view->facet->source, ids[i], &field))
                columns->keys[columns->key_count++] = field;
        }
    }
}

static bool is_told(enum channel_id id)
{
    return !channels[id].is_silent && !channel_is_facet(id) && id != CHANNEL_ORDER &&
           id != CHANNEL_TIME && id != CHANNEL_URL;
}

static void find_columns(struct columns *columns, const struct unit *unit, struct context *context)
{
    *columns = (struct columns){.alt = {.context = context, .language = alt_language_of("en")}};
    for (enum channel_id id = 0; id < CHANNEL_COUNT; id++) {
        if (is_told(id))
            add_column(columns, unit, id);
    }
    add_facets(columns, unit);
}

/* --- rows ----------------------------------------------------------------------------------- */

static const char *key_text(struct rows *rows, const struct alt_field *field, size_t row)
{
    const struct unit *unit = rows->unit;
    if (!channel_is_facet(field->id))
        return alt_field_row(&rows->columns.alt, field, unit, row);
    const struct column *column = table_column(unit->table, field->def->name);
    return column ? alt_field_value(&rows->columns.alt, field, column_value(column, row)) : "";
}

static const char *key_of(struct rows *rows, size_t row, struct diff *diff)
{
    const char *key = "";
    for (size_t i = 0; i < rows->columns.key_count; i++) {
        const char *text = key_text(rows, &rows->columns.keys[i], row);
        key = *key ? diff_text(diff, "%s, %s", key, text) : diff_text(diff, "%s", text);
    }
    return key;
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    for (size_t i = 0; order == 0 && i < a->measure_count; i++) {
        double x = a->measures[i], y = b->measures[i];
        order = isnan(x) || isnan(y) ? isnan(y) - isnan(x) : (x > y) - (x < y);
    }
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

static bool read_rows(struct rows *rows, const struct unit *unit, struct context *context,
                      struct diff *diff)
{
    rows->unit = unit;
    find_columns(&rows->columns, unit, context);
    rows->count = unit->table->row_count;
    rows->items = arena_array(diff->arena, rows->count + 1, sizeof *rows->items);
    for (size_t i = 0; rows->items && i < rows->count; i++) {
        struct row *row = &rows->items[i];
        *row = (struct row){.key = key_of(rows, i, diff), .index = i};
        row->measure_count = rows->columns.measure_count;
        for (size_t k = 0; k < row->measure_count; k++)
            row->measures[k] =
                value_to_number(channel_def_value(rows->columns.measures[k].def, unit->table, i));
    }
    if (rows->items)
        qsort(rows->items, rows->count, sizeof *rows->items, compare_rows);
    return rows->items != NULL;
}

/* --- what is told --------------------------------------------------------------------------- */

struct telling {
    struct diff *diff;
    const struct json_node *node;
    const char *mark;
    struct rows *then, *now;
    size_t told, untold; /* numbers that changed */
    struct row const **added, **gone;
    size_t added_count, gone_count;
};

/* As its guide writes it, or, where that makes the same of both, with all digits. */
static void write_both(struct telling *telling, size_t measure, const struct row *then,
                       const struct row *now, const char *texts[2])
{
    double numbers[2] = {then->measures[measure], now->measures[measure]};
    struct rows *rows[2] = {telling->then, telling->now};
    for (size_t i = 0; i < 2; i++)
        texts[i] = isnan(numbers[i])
                       ? "nothing"
                       : alt_field_value(&rows[i]->columns.alt, &rows[i]->columns.measures[measure],
                                         VALUE_OF_NUMBER(numbers[i]));
    if (strcmp(texts[0], texts[1]) == 0) {
        texts[0] = diff_number(telling->diff, numbers[0]);
        texts[1] = diff_number(telling->diff, numbers[1]);
    }
}

static bool is_same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || (a >= b && a <= b);
}

static void tell_number(struct telling *telling, size_t measure, const struct row *then,
                        const struct row *now)
{
    const char *texts[2];
    if (is_same_number(then->measures[measure], now->measures[measure]))
        return;
    if (telling->told == MOST_TOLD) {
        telling->untold++;
        return;
    }
    struct diff *diff = telling->diff;
    write_both(telling, measure, then, now, texts);
    const char *name = diff_mark_words(telling->mark, 1);
    const char *subject =
        *now->key ? diff_text(diff, "%s %s", name, diff_quote(diff, now->key)) : name;
    if (now->measure_count > 1)
        subject = diff_text(diff, "%s, %s", subject, telling->now->columns.measures[measure].title);
    diff_add(diff, &(struct diff_change){DIFF_DATA, telling->node, subject, texts[0], texts[1]});
    telling->told++;
}

static const char *name_of(struct telling *telling, const struct row *row)
{
    struct diff *diff = telling->diff;
    if (*row->key)
        return diff_quote(diff, row->key);
    const char *text = "";
    for (size_t i = 0; i < row->measure_count; i++)
        text =
            diff_text(diff, "%s%s%s", text, *text ? ", " : "", diff_number(diff, row->measures[i]));
    return diff_text(diff, "(%s)", text);
}

/* In the order of the data. */
static int compare_places(const void *left, const void *right)
{
    const struct row *a = *(const struct row *const *)left, *b = *(const struct row *const *)right;
    return (a->index > b->index) - (a->index < b->index);
}

static void tell_list(struct telling *telling, const struct row **rows, size_t count,
                      const char *what)
{
    struct diff *diff = telling->diff;
    const char *names = "";
    if (count == 0)
        return;
    qsort(rows, count, sizeof *rows, compare_places);
    for (size_t i = 0; i < count && i < MOST_NAMED; i++)
        names = diff_text(diff, "%s%s%s", names, *names ? ", " : "", name_of(telling, rows[i]));
    if (count > MOST_NAMED)
        names = diff_text(diff, "%s and %zu more", names, count - MOST_NAMED);
    const char *subject =
        diff_text(diff, "%zu %s %s: %s", count, diff_mark_words(telling->mark, count), what, names);
    diff->has_new_rows = true;
    diff_add(diff, &(struct diff_change){DIFF_DATA, telling->node, subject, NULL, NULL});
}

/* --- comparing ------------------------------------------------------------------------------ */

/* Rows of one key: those that have the same numbers are the same; of the others each becomes the
 * next, if there is a key to know them by. */
static void compare_group(struct telling *telling, struct row *then, size_t then_count,
                          struct row *now, size_t now_count)
{
    size_t i = 0, k = 0, left = 0, right = 0;
    while (i < then_count && k < now_count) {
        struct row a = then[i], b = now[k];
        a.index = b.index = 0;
        int order = compare_rows(&a, &b);
        if (order < 0)
            then[left++] = then[i];
        if (order > 0)
            now[right++] = now[k];
        i += order <= 0;
        k += order >= 0;
    }
    while (i < then_count)
        then[left++] = then[i++];
    while (k < now_count)
        now[right++] = now[k++];
    size_t both = *(left ? then->key : "") ? (left < right ? left : right) : 0;
    for (size_t n = 0; n < both; n++) {
        for (size_t m = 0; m < then[n].measure_count; m++)
            tell_number(telling, m, &then[n], &now[n]);
    }
    for (size_t n = both; n < left; n++)
        telling->gone[telling->gone_count++] = &then[n];
    for (size_t n = both; n < right; n++)
        telling->added[telling->added_count++] = &now[n];
}

static size_t end_of_group(const struct rows *rows, size_t start)
{
    size_t end = start;
    while (end < rows->count && strcmp(rows->items[end].key, rows->items[start].key) == 0)
        end++;
    return end;
}

static void compare_all(struct telling *telling)
{
    struct rows *then = telling->then, *now = telling->now;
    size_t i = 0, k = 0;
    while (i < then->count || k < now->count) {
        int order = i == then->count  ? 1
                    : k == now->count ? -1
                                      : strcmp(then->items[i].key, now->items[k].key);
        size_t i_end = order <= 0 ? end_of_group(then, i) : i;
        size_t k_end = order >= 0 ? end_of_group(now, k) : k;
        compare_group(telling, &then->items[i], i_end - i, &now->items[k], k_end - k);
        i = i_end;
        k = k_end;
    }
}

/* Whether both show the same fields: else every row would be another. */
static const char *other_fields(const struct rows *then, const struct rows *now, struct diff *diff)
{
    const struct columns *a = &then->columns, *b = &now->columns;
    for (size_t i = 0; i < a->measure_count && i < b->measure_count; i++) {
        if (a->measures[i].id == b->measures[i].id &&
            strcmp(a->measures[i].def->name, b->measures[i].def->name) != 0)
            return diff_text(diff, "%s shows %s, not %s", channels[a->measures[i].id].name,
                             diff_quote(diff, b->measures[i].title),
                             diff_quote(diff, a->measures[i].title));
    }
    for (size_t i = 0; i < a->key_count && i < b->key_count; i++) {
        if (a->keys[i].id == b->keys[i].id &&
            strcmp(a->keys[i].def->name, b->keys[i].def->name) != 0)
            return diff_text(diff, "%s shows %s, not %s", channels[a->keys[i].id].name,
                             diff_quote(diff, b->keys[i].title),
                             diff_quote(diff, a->keys[i].title));
    }
    if (a->measure_count != b->measure_count || a->key_count != b->key_count)
        return diff_text(diff, "the %s show other fields",
                         diff_mark_words(now->unit->mark->name, 2));
    return NULL;
}

static void compare_unit(const struct unit *then, const struct unit *now,
                         const struct diff_pair *pair)
{
    struct diff *diff = pair->diff;
    struct rows *rows = arena_array(diff->arena, 2, sizeof *rows);
    if (!then || !now || !rows || !read_rows(&rows[0], then, pair->then.context, diff) ||
        !read_rows(&rows[1], now, pair->now.context, diff))
        return;
    struct telling telling = {.diff = diff,
                              .node = now->view->node,
                              .mark = now->mark->name,
                              .then = &rows[0],
                              .now = &rows[1]};
    const char *others = other_fields(&rows[0], &rows[1], diff);
    if (others) {
        diff_add(diff, &(struct diff_change){DIFF_DATA, now->view->node, others, NULL, NULL});
        diff->has_new_rows = true;
        return;
    }
    telling.added = arena_array(diff->arena, rows[1].count + 1, sizeof *telling.added);
    telling.gone = arena_array(diff->arena, rows[0].count + 1, sizeof *telling.gone);
    if (!telling.added || !telling.gone)
        return;
    compare_all(&telling);
    if (telling.untold > 0) {
        const char *more = diff_text(diff, "%zu more numbers of %s", telling.untold,
                                     diff_mark_words(telling.mark, 2));
        diff_add(diff, &(struct diff_change){DIFF_DATA, telling.node, more, NULL, NULL});
    }
    tell_list(&telling, telling.added, telling.added_count, "added");
    tell_list(&telling, telling.gone, telling.gone_count, "removed");
}

void diff_compare_rows(const struct diff_pair *pair)
{
    diff_each_unit(pair, compare_unit);
}
