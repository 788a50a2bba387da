/*
 * Bars: what their lengths are measured from, and the order that they stand in. Feet that a domain
 * cuts, and bars without a start on a log scale, are told of every figure: charts/resolve/honest.c,
 * charts/resolve/check.c.
 */
#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/facet.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "library/lint/checks.h"

/* A bar's value and where it starts: along x or y, from a constant that the spec gives. */
struct stand {
    const struct channel_def *def, *start;
    const struct scale *scale;
};

static bool find_stand(const struct unit *unit, struct stand *stand)
{
    for (enum channel_id id = CHANNEL_X; id <= CHANNEL_Y; id++) {
        const struct channel_def *def = &unit->encoding[id],
                                 *start = &unit->encoding[channels[id].secondary];
        const struct scale *scale = view_scale(unit->view, id);
        if (!unit->mark->has_zero_base || def->kind != CHANNEL_DEF_FIELD ||
            start->kind != CHANNEL_DEF_DATUM || !scale || scale_is_discrete(scale) ||
            def->type != FIELD_QUANTITATIVE)
            continue;
        *stand = (struct stand){def, start, scale};
        return true;
    }
    return false;
}

static void check_truncated(struct unit *unit, const struct lint_figure *figure)
{
    struct stand stand;
    if (!find_stand(unit, &stand) || stand.scale->type->is_logarithmic)
        return;
    double start = value_to_number(stand.start->value);
    size_t above = 0, below = 0;
    for (size_t row = 0; row < unit->table->row_count; row++) {
        double number = value_to_number(channel_def_value(stand.def, unit->table, row));
        above += number > start;
        below += number < start;
    }
    bool is_baseline = (above && below) || scale_has_zero(stand.scale);
    if (is_baseline || !(start > 0 || start < 0) || above + below == 0)
        return;
    const char *text = value_to_text(VALUE_OF_NUMBER(start), figure->context->arena);
    node_warn(stand.start->node, figure->context->diag, DIAG_TRUNCATED_BARS,
              "start them at 0, or use points",
              "the %ss start at %s, not at 0: their lengths don't compare", unit->mark->name,
              text ? text : "");
}

void lint_check_truncated_bars(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_truncated);
}

static void check_log(struct unit *unit, const struct lint_figure *figure)
{
    struct stand stand;
    if (find_stand(unit, &stand) && stand.scale->type->is_logarithmic)
        node_warn(stand.def->node, figure->context->diag, DIAG_LOG_BARS,
                  "use points, or a linear scale",
                  "%ss on a log scale: one twice as long isn't twice as much", unit->mark->name);
}

void lint_check_log_bars(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_log);
}

/* --- order ---------------------------------------------------------------------------------- */

/* Fewer compare at a glance in any order. */
enum { LEAST_BARS = 4 };

/* How names begin that have an order of their own: months, days of the week, sizes, ranks. */
static const char *const ordered_names[] = {
    "jan",   "feb",    "mar",    "apr",    "may",   "jun",   "jul",    "aug",  "sep",
    "oct",   "nov",    "dec",    "mon",    "tue",   "wed",   "thu",    "fri",  "sat",
    "sun",   "first",  "second", "third",  "low",   "mid",   "medium", "high", "none",
    "never", "always", "often",  "rarely", "small", "large", "xs",     "xl",   "before",
    "after", "under",  "over",   "less",   "more"};

static bool has_own_order(const char *name)
{
    for (const char *at = name; *at; at++) {
        if (isdigit((unsigned char)*at)) /* Q1, 10–20, 2019 */
            return true;
    }
    for (size_t i = 0; i < COUNT_OF(ordered_names); i++) {
        const char *own = ordered_names[i];
        size_t length = 0;
        while (own[length] && tolower((unsigned char)name[length]) == own[length])
            length++;
        if (!own[length])
            return true;
    }
    return false;
}

/* Whether the names have an order of their own: most of them say so. */
static bool are_ordered(const struct scale *names)
{
    size_t ordered = 0;
    for (size_t i = 0; i < names->domain_count; i++)
        ordered += names->domain[i].type != VALUE_TEXT || has_own_order(names->domain[i].text);
    return 2 * ordered > names->domain_count;
}

/* Names at the author's mercy: no order is asked for, neither by a sort nor by a domain. */
static const struct channel_def *names_of(const struct unit *unit, enum channel_id id)
{
    const struct channel_def *def = &unit->encoding[id];
    const struct scale *scale = view_scale(unit->view, id);
    enum channel_id offset = id == CHANNEL_X ? CHANNEL_X_OFFSET : CHANNEL_Y_OFFSET;
    bool is_free = def->kind == CHANNEL_DEF_FIELD && def->type == FIELD_NOMINAL && !def->sort &&
                   !def->has_bin && !def->has_time_unit;
    return is_free && scale && scale_is_discrete(scale) && !scale->has_explicit_domain &&
                   scale->domain_count >= LEAST_BARS &&
                   unit->encoding[offset].kind == CHANNEL_DEF_NONE && !are_ordered(scale)
               ? def
               : NULL;
}

/* The lengths of the bars of each name, one on another; NULL: none, or memory is out. */
static const double *sum_lengths(const struct unit *unit, const struct channel_def *names,
                                 const struct channel_def *lengths,
                                 const struct lint_figure *figure)
{
    const struct scale *scale = view_scale(unit->view, names->channel->id);
    double *sums = arena_array(figure->context->arena, scale->domain_count, sizeof *sums);
    for (size_t row = 0; sums && row < unit->table->row_count; row++) {
        long index = scale_domain_index(scale, channel_def_value(names, unit->table, row));
        double number = value_to_number(channel_def_value(lengths, unit->table, row));
        if (index >= 0 && isfinite(number))
            sums[index] += number;
    }
    return sums;
}

static bool is_sorted(const double *numbers, size_t count)
{
    bool rises = true, falls = true;
    for (size_t i = 1; i < count; i++) {
        rises = rises && numbers[i] >= numbers[i - 1];
        falls = falls && numbers[i] <= numbers[i - 1];
    }
    return rises || falls;
}

static void check_order(struct unit *unit, const struct lint_figure *figure)
{
    if (!unit->mark->has_zero_base || !unit->mark->has_band || facet_about(unit->view))
        return;
    for (enum channel_id id = CHANNEL_X; id <= CHANNEL_Y; id++) {
        enum channel_id other = id == CHANNEL_X ? CHANNEL_Y : CHANNEL_X;
        const struct channel_def *names = names_of(unit, id), *lengths = &unit->encoding[other];
        bool is_length = lengths->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(lengths) &&
                         unit->encoding[channels[other].secondary].kind == CHANNEL_DEF_NONE &&
                         unit->stack_offset != STACK_NORMALIZE;
        if (!names || !is_length)
            continue;
        const double *sums = sum_lengths(unit, names, lengths, figure);
        size_t count = view_scale(unit->view, id)->domain_count;
        if (sums && !is_sorted(sums, count))
            node_warn(names->field_node ? names->field_node : names->node, figure->context->diag,
                      DIAG_UNSORTED_BARS,
                      arena_format(figure->context->arena,
                                   "\"sort\": \"-%s\"; or \"sort\": null for the rows' order",
                                   channels[other].name),
                      "%zu %ss of names stand in the alphabet's order: sorted by length they "
                      "compare at a glance",
                      count, unit->mark->name);
    }
}

void lint_check_unsorted_bars(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_order);
}
