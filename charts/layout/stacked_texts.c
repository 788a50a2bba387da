/*
 * The bar of a text is the one whose row has the same values in all fields that both have.
 */
#include "charts/layout/stacked_texts.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/budget.h"
#include "charts/guide/layout_style.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"

/* The columns that the rows of bars and texts have in common. */
struct shared {
    const struct column **bars, **texts;
    size_t count;
};

struct pair {
    const struct unit *bars;
    struct unit *texts;
    struct context *context;
    struct shared shared;
    size_t *matches; /* for each text the row of its bar */
};

static double place_of(const struct unit *unit, size_t row, bool is_end)
{
    return value_to_number(
        field_index_value(is_end ? &unit->stack_end : &unit->stack_start, unit->table, row));
}

/* A stack's own columns, and those that sort it, are what may differ. */
static bool is_of_stack(const struct unit *unit, const char *name)
{
    return !strcmp(name, unit->stack_start_name) || !strcmp(name, unit->stack_end_name) ||
           (name[0] == '_' && strstr(name, "_sort_index"));
}

static bool find_shared(struct pair *pair)
{
    const struct table *bars = pair->bars->table, *texts = pair->texts->table;
    struct arena *arena = pair->context->arena;
    struct shared *shared = &pair->shared;
    shared->bars = arena_array(arena, texts->column_count + 1, sizeof(struct column *));
    shared->texts = arena_array(arena, texts->column_count + 1, sizeof(struct column *));
    if (!shared->bars || !shared->texts)
        return false;
    for (size_t i = 0; i < texts->column_count; i++) {
        const struct column *column = &texts->columns[i];
        const struct column *same = table_column(bars, column->name);
        if (!same || is_of_stack(pair->bars, column->name) ||
            is_of_stack(pair->texts, column->name))
            continue;
        shared->bars[shared->count] = same;
        shared->texts[shared->count++] = column;
    }
    return true;
}

static bool are_same(const struct shared *shared, size_t bar, size_t text)
{
    for (size_t i = 0; i < shared->count; i++) {
        if (!value_equals(column_value(shared->bars[i], bar), column_value(shared->texts[i], text)))
            return false;
    }
    return true;
}

/* Each bar is one text's. *is_whole: every text has one. */
static bool match_rows(struct pair *pair, bool *is_whole)
{
    size_t bars = pair->bars->table->row_count, texts = pair->texts->table->row_count;
    struct arena *arena = pair->context->arena;
    bool *taken = arena_array(arena, bars + 1, sizeof *taken);
    pair->matches = arena_array(arena, texts + 1, sizeof *pair->matches);
    *is_whole = bars == texts && pair->shared.count > 0;
    if (!taken || !pair->matches)
        return false;
    for (size_t text = 0; *is_whole && text < texts; text++) {
        size_t bar = text, tried = 0; /* rows mostly come in the same order */
        while (tried < bars && (taken[bar] || !are_same(&pair->shared, bar, text)))
            bar = (bar + 1) % bars, tried++;
        if (!budget_work(arena_budget(arena), (double)(tried + 1)))
            return false;
        *is_whole = tried < bars;
        taken[bar] = true;
        pair->matches[text] = bar;
    }
    return true;
}

static bool is_apart(double a, double b)
{
    return fabs(a - b) > 1e-9 * fmax(fabs(a), fabs(b));
}

/* The first text that stands elsewhere than its bar; as many as there are when none does. */
static size_t find_apart(const struct pair *pair)
{
    size_t count = pair->texts->table->row_count;
    for (size_t i = 0; i < count; i++) {
        for (int is_end = 0; is_end < 2; is_end++) {
            if (is_apart(place_of(pair->bars, pair->matches[i], is_end),
                         place_of(pair->texts, i, is_end)))
                return i;
        }
    }
    return count;
}

/* One of the two columns of the texts' stack as the bars have it. */
static bool take_column(struct pair *pair, bool is_end)
{
    struct unit *texts = pair->texts;
    size_t count = texts->table->row_count;
    struct value *values = arena_array(pair->context->arena, count + 1, sizeof *values);
    if (!values)
        return false;
    for (size_t i = 0; i < count; i++)
        values[i] = VALUE_OF_NUMBER(place_of(pair->bars, pair->matches[i], is_end));
    texts->table =
        table_with_column(texts->table, is_end ? texts->stack_end_name : texts->stack_start_name,
                          values, pair->context->intern, pair->context->arena);
    return texts->table != NULL;
}

/* The field that parts the slices by their color. */
static const char *color_field(const struct unit *slices)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR, CHANNEL_FILL};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const struct channel_def *def = &slices->encoding[ids[i]];
        if (def->kind == CHANNEL_DEF_FIELD && def->name)
            return def->name;
    }
    return "site";
}

static void warn_of_slices(const struct pair *pair, size_t row)
{
    struct context *context = pair->context;
    const struct channel_def *text = &pair->texts->encoding[CHANNEL_TEXT];
    node_warn(text->node ? text->node : pair->texts->view->node, context->diag, DIAG_WRONG_SLICE,
              arena_format(context->arena,
                           "give this layer \"detail\": {\"field\": \"%s\"}, or both layers an "
                           "\"order\"",
                           color_field(pair->bars)),
              "the texts are stacked in another order than the slices: that of row %zu stands at "
              "another slice",
              row + 1);
}

static void warn_of_bars(const struct pair *pair)
{
    node_warn(pair->texts->view->node, pair->context->diag, DIAG_TEXTS_MISPLACED,
              "give both an \"order\" by the field of the color, or use --layout report",
              "texts are stacked in another order than the bars under them, so that they stand in "
              "other bars than their own");
}

static bool settle_pair(struct pair *pair)
{
    struct context *context = pair->context;
    bool is_whole;
    if (!find_shared(pair) || !match_rows(pair, &is_whole))
        return false;
    size_t apart = is_whole ? find_apart(pair) : pair->texts->table->row_count;
    if (apart == pair->texts->table->row_count)
        return true;
    if (context->style->aligns_stacked_texts) {
        node_note(pair->texts->view->node, context->diag,
                  "texts are stacked in the order of the bars under them");
        return take_column(pair, false) && take_column(pair, true);
    }
    if (pair->texts->stack_channel == CHANNEL_THETA)
        warn_of_slices(pair, apart);
    else
        warn_of_bars(pair);
    return true;
}

struct search {
    struct unit *texts;
    const struct unit *bars; /* the first whose stack that could be */
};

static bool find_bars(struct unit *unit, void *closure)
{
    struct search *search = closure;
    const struct unit *texts = search->texts;
    enum channel_id id = texts->stack_channel;
    if (!unit->mark->stacks || unit->mark->is_series || unit->stack_channel != id || !unit->table ||
        strcmp(unit->encoding[id].name, texts->encoding[id].name) != 0)
        return true;
    search->bars = unit;
    return false;
}

static bool settle_unit(struct unit *unit, void *closure)
{
    struct search search = {.texts = unit};
    if (unit->mark->stacks || unit->stack_channel == CHANNEL_NONE || !unit->table ||
        unit->encoding[CHANNEL_TEXT].kind == CHANNEL_DEF_NONE)
        return true;
    view_each_unit(view_frame(unit->view), find_bars, &search);
    struct pair pair = {.bars = search.bars, .texts = unit, .context = closure};
    return !search.bars || settle_pair(&pair);
}

bool stacked_texts_settle(struct view *view, struct context *context)
{
    return view_each_unit(view, settle_unit, context);
}
