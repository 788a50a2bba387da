/*
 * What the rows of a chart come to: extremes, totals, the way of lines, what is highlighted.
 */
#include <math.h>

#include "base/array.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/resolve/expression.h"
#include "data/table.h"

/* One number and the row that it is of, or the first row of its group. */
struct sample {
    double number;
    size_t row;
};

struct samples {
    const struct alt_chart *chart;
    struct sample *items;
    size_t count;
    bool has_series; /* a series is part of where a sample is */
};

static const char *write_number(const struct alt_chart *chart, double number)
{
    struct value value = {.type = alt_field_is_date(&chart->measure) ? VALUE_DATE : VALUE_NUMBER,
                          .number = number};
    return alt_field_value(chart->alt, &chart->measure, value);
}

static const char *write_share(const struct alt_chart *chart, double number)
{
    struct context *context = chart->alt->context;
    const char *text = alt_number(chart->alt, round(number * 1000) / 10);
    text = arena_format(context->arena, "%s%s", text,
                        context->locale.number.percent ? context->locale.number.percent : "%");
    chart->alt->failed |= !text;
    return text ? text : "";
}

/* The number that is as good as value: what differs in the last bits of a sum doesn't differ. */
static bool is_same(double a, double b)
{
    return fabs(a - b) <= 1e-12 * fmax(fabs(a), fabs(b));
}

/* Whether places are of several words, with commas between them. */
static bool has_parts(const struct alt_chart *chart, bool has_series)
{
    return chart->facet_count > 0 || (has_series && chart->series.def) ||
           chart->unit->mark->chart == CHART_TILE;
}

/* Where all samples are that have that number. */
static const char *places_of(const struct samples *samples, double number)
{
    enum { MOST = 5 };
    struct alt_list list = {.is_of_values = has_parts(samples->chart, samples->has_series),
                            .most = MOST};
    for (size_t i = 0; i < samples->count; i++) {
        if (!is_same(samples->items[i].number, number))
            continue;
        const char *place =
            list.count < ALT_LIST_MOST
                ? alt_chart_place(samples->chart, samples->items[i].row, samples->has_series)
                : "";
        if (!*place && list.count < ALT_LIST_MOST)
            return "";
        alt_list_add(&list, place);
    }
    return alt_list_text(samples->chart->alt, &list);
}

/* How the extremes are called: alone, and with their places. */
struct extreme_words {
    enum alt_phrase largest, largest_at, smallest, smallest_at;
    const char *(*write)(const struct alt_chart *chart, double number);
};

static const struct extreme_words of_values = {PHRASE_LARGEST, PHRASE_LARGEST_AT, PHRASE_SMALLEST,
                                               PHRASE_SMALLEST_AT, write_number},
                                  of_dates = {PHRASE_LATEST, PHRASE_LATEST_AT, PHRASE_EARLIEST,
                                              PHRASE_EARLIEST_AT, write_number},
                                  of_totals = {PHRASE_LARGEST, PHRASE_LARGEST_TOTAL_AT,
                                               PHRASE_SMALLEST, PHRASE_SMALLEST_TOTAL_AT,
                                               write_number},
                                  of_shares = {PHRASE_LARGEST, PHRASE_LARGEST_SHARE_AT,
                                               PHRASE_SMALLEST, PHRASE_SMALLEST_SHARE_AT,
                                               write_share};

static const char *write_extreme(const struct samples *samples, const struct extreme_words *words,
                                 double number, bool is_largest)
{
    struct alt *alt = samples->chart->alt;
    const char *texts[] = {words->write(samples->chart, number), places_of(samples, number)};
    enum alt_phrase alone = is_largest ? words->largest : words->smallest,
                    at = is_largest ? words->largest_at : words->smallest_at;
    return alt_fill(alt, *texts[1] ? at : alone, texts);
}

static const char *write_extremes(const struct samples *samples, const struct extreme_words *words)
{
    struct alt *alt = samples->chart->alt;
    double least = INFINITY, most = -INFINITY;
    for (size_t i = 0; i < samples->count; i++) {
        least = fmin(least, samples->items[i].number);
        most = fmax(most, samples->items[i].number);
    }
    if (samples->count == 0)
        return "";
    if (samples->count > 1 && is_same(least, most)) {
        const char *texts[] = {words->write(samples->chart, most)};
        return alt_fill(alt, PHRASE_ALL_EQUAL, texts);
    }
    const char *text = write_extreme(samples, words, most, true);
    return samples->count == 1 ? text
                               : alt_join(alt, text, write_extreme(samples, words, least, false));
}

/* --- which samples -----------------------------------------------------------------------------
 */

/* The part of its stack that a row takes, as it is drawn. */
static double share_of(const struct alt_chart *chart, size_t row)
{
    const struct unit *unit = chart->unit;
    const struct column *start = table_column(unit->table, unit->stack_start_name),
                        *end = table_column(unit->table, unit->stack_end_name);
    return start && end ? fabs(value_to_number(column_value(end, row)) -
                               value_to_number(column_value(start, row)))
                        : NAN;
}

/* The other end of a row that reaches from one to the other. */
static double end_of(const struct alt_chart *chart, size_t row, double number)
{
    const struct channel_def *def = &chart->unit->encoding[chart->measure.def->channel->secondary];
    double end = value_to_number(channel_def_value(def, chart->unit->table, row));
    return isfinite(end) ? end : number;
}

static struct samples samples_of_rows(const struct alt_chart *chart)
{
    size_t rows = alt_chart_rows(chart);
    struct samples samples = {.chart = chart, .has_series = true};
    samples.items = arena_array(chart->alt->context->arena, 2 * rows + 1, sizeof *samples.items);
    chart->alt->failed |= !samples.items;
    for (size_t row = 0; samples.items && row < rows; row++) {
        double number;
        if (!alt_chart_number(chart, row, &number))
            continue;
        if (chart->is_shares)
            number = share_of(chart, row);
        if (isfinite(number))
            samples.items[samples.count++] = (struct sample){number, row};
        if (chart->is_ranged)
            samples.items[samples.count++] = (struct sample){end_of(chart, row, number), row};
    }
    return samples;
}

static struct samples samples_of_stacks(const struct alt_chart *chart)
{
    struct alt_groups groups = alt_groups_find(chart, ALT_BY_DIMENSION | ALT_BY_FACETS);
    struct samples samples = {.chart = chart};
    samples.items =
        arena_array(chart->alt->context->arena, groups.count + 1, sizeof *samples.items);
    chart->alt->failed |= !samples.items;
    for (size_t i = 0; samples.items && i < groups.count; i++)
        samples.items[samples.count++] =
            (struct sample){groups.items[i].sum, groups.items[i].first};
    return samples;
}

/* --- totals ------------------------------------------------------------------------------------
 */

static const char *write_total(const struct alt_chart *chart)
{
    double sum = 0;
    size_t count = 0;
    for (size_t row = 0; row < alt_chart_rows(chart); row++) {
        double number;
        if (!alt_chart_number(chart, row, &number))
            continue;
        sum += number;
        count++;
    }
    const char *texts[] = {count > 1 ? write_number(chart, sum) : ""};
    return count > 1 ? alt_fill(chart->alt, PHRASE_TOTAL, texts) : "";
}

static const char *write_series_totals(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    struct alt_groups groups = alt_groups_find(chart, ALT_BY_SERIES);
    struct alt_list list = {.is_of_values = true};
    if (groups.count < 2 || groups.count > ALT_LIST_MOST)
        return "";
    for (size_t i = 0; i < groups.count; i++) {
        const char *pair[] = {alt_field_value(alt, &chart->series, groups.items[i].key[1]),
                              write_number(chart, groups.items[i].sum)};
        alt_list_add(&list, alt_fill(alt, PHRASE_NAMED_VALUE, pair));
    }
    const char *texts[] = {chart->series.title, alt_list_text(alt, &list)};
    return alt_fill(alt, PHRASE_TOTALS_BY, texts);
}

/* --- lines -------------------------------------------------------------------------------------
 */

/* The measure and the dimension of a row. */
static void write_end(const struct alt_chart *chart, size_t row, const char *texts[2])
{
    double number = NAN;
    alt_chart_number(chart, row, &number);
    texts[0] = write_number(chart, number);
    texts[1] = alt_field_row(chart->alt, &chart->dimension, chart->unit, row);
}

/* Where lines start and end, when there are few. */
static const char *write_trends(const struct alt_chart *chart)
{
    enum { MOST = 6 };
    struct alt *alt = chart->alt;
    const char *text = "";
    if (!chart->dimension.def)
        return text;
    struct alt_groups groups = alt_groups_find(chart, ALT_BY_SERIES | ALT_BY_FACETS);
    for (size_t i = 0; groups.count <= MOST && i < groups.count; i++) {
        const struct alt_group *group = &groups.items[i];
        const char *texts[5] = {"", "", "", "", ""};
        struct alt_chart named = *chart;
        named.dimension.def = NULL; /* its name is what remains of its place */
        texts[0] = alt_chart_place(&named, group->first, true);
        write_end(chart, group->start, &texts[1]);
        write_end(chart, group->end, &texts[3]);
        if (group->start == group->end)
            continue;
        text = alt_join(alt, text,
                        *texts[0] ? alt_fill(alt, PHRASE_TREND, texts)
                                  : alt_fill(alt, PHRASE_TREND_OF_ONE, texts + 1));
    }
    return text;
}

/* --- all values of few ---------------------------------------------------------------------------
 */

static const char *write_values(const struct alt_chart *chart, const struct samples *samples)
{
    enum { MOST = 8 };
    struct alt *alt = chart->alt;
    struct alt_list list = {.is_of_values = true};
    if (samples->count < 2 || samples->count > MOST || chart->is_ranged ||
        chart->unit->mark->is_series || !chart->dimension.def)
        return "";
    for (size_t i = 0; i < samples->count; i++) {
        const char *pair[] = {alt_chart_place(chart, samples->items[i].row, true),
                              chart->is_shares ? write_share(chart, samples->items[i].number)
                                               : write_number(chart, samples->items[i].number)};
        alt_list_add(&list, alt_fill(alt, PHRASE_NAMED_VALUE, pair));
    }
    const char *texts[] = {alt_list_text(alt, &list)};
    return alt_fill(alt, PHRASE_VALUES, texts);
}

/* --- all ---------------------------------------------------------------------------------------
 */

const char *alt_chart_extremes(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    if (!chart->measure.def || chart->is_composite)
        return "";
    bool is_sum = chart->is_stacked && !chart->is_shares;
    struct samples samples = is_sum ? samples_of_stacks(chart) : samples_of_rows(chart);
    const struct extreme_words *words = is_sum                               ? &of_totals
                                        : chart->is_shares                   ? &of_shares
                                        : alt_field_is_date(&chart->measure) ? &of_dates
                                                                             : &of_values;
    const char *text = is_sum ? "" : write_values(chart, &samples);
    text = alt_join(alt, text, write_extremes(&samples, words));
    if (chart->is_additive && !chart->is_ranged && !chart->is_shares &&
        !alt_field_is_date(&chart->measure))
        text = alt_join(alt, text, write_total(chart));
    if (is_sum)
        text = alt_join(alt, text, write_series_totals(chart));
    else if (chart->unit->mark->is_series && !chart->is_ranged)
        text = alt_join(alt, text, write_trends(chart));
    return text;
}

/* --- what is highlighted -----------------------------------------------------------------------
 */

/* Whether a row's definition of the channel is another than the first row's. */
static bool is_other(const struct unit *unit, enum channel_id id, size_t row)
{
    return condition_pick(unit, id, row) != condition_pick(unit, id, 0);
}

/* One in so many stands out; more of them are another part of the whole. */
enum { FEW = 4 };

/* The rows of the smaller part, of which a condition makes two; "" when it isn't much smaller. */
static const char *list_of_part(const struct alt_chart *chart, const struct unit *unit,
                                enum channel_id id)
{
    size_t rows = alt_chart_rows(chart), others = 0;
    struct alt_list list = {.is_of_values = has_parts(chart, true)};
    for (size_t row = 0; row < rows; row++)
        others += is_other(unit, id, row);
    bool is_others = others < rows - others;
    size_t few = is_others ? others : rows - others;
    if (few == 0 || few * FEW > rows)
        return "";
    for (size_t row = 0; row < rows; row++) {
        if (is_other(unit, id, row) != is_others)
            continue;
        const char *place = list.count < ALT_LIST_MOST ? alt_chart_place(chart, row, true) : "";
        if (list.count < ALT_LIST_MOST && !*place)
            return "";
        alt_list_add(&list, place);
    }
    return alt_list_text(chart->alt, &list);
}

const char *alt_chart_highlight(const struct alt_chart *chart)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR,        CHANNEL_FILL,
                                          CHANNEL_STROKE,       CHANNEL_OPACITY,
                                          CHANNEL_FILL_OPACITY, CHANNEL_STROKE_WIDTH};
    struct alt *alt = chart->alt;
    struct unit unit = *chart->unit; /* of the pattern of a facet, nobody has compiled them yet */
    const struct expr_scope *scope = view_scope_new(unit.view, alt->context);
    if (alt_chart_rows(chart) < FEW || unit.mark->is_series)
        return "";
    if (!scope || !condition_compile_all(&unit, scope, alt->context)) {
        alt->failed = true;
        return "";
    }
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        const char *texts[] = {condition_varies(&unit, ids[i]) ? list_of_part(chart, &unit, ids[i])
                                                               : ""};
        if (*texts[0])
            return alt_fill(alt, PHRASE_HIGHLIGHTED, texts);
    }
    return "";
}
