/*
 * How many of what a chart shows, its axes, and the names of its series.
 */
#include <math.h>

#include "base/array.h"
#include "charts/alt/alt_internal.h"
#include "charts/read/mark_type.h"
#include "charts/scale/scale.h"

/* --- how many ----------------------------------------------------------------------------------
 */

const char *alt_chart_count(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    size_t count = 0, rows = alt_chart_rows(chart);
    for (size_t row = 0; row < rows; row++) {
        double number;
        count += chart->measure.def ? alt_chart_number(chart, row, &number)
                                    : alt_chart_draws(chart, row);
    }
    if (count == 0)
        return alt->language->phrases[PHRASE_NO_DATA];
    const char *points = alt_number(alt, (double)count);
    if (chart->unit->mark->is_series)
        count = alt_groups_find(chart, ALT_BY_SERIES | ALT_BY_FACETS).count;
    else if (chart->is_stacked && chart->unit->mark->chart == CHART_BAR)
        count = alt_groups_find(chart, ALT_BY_DIMENSION | ALT_BY_FACETS).count;
    return alt_count(alt, chart->count, (double)count, (const char *const[]){points, ""});
}

/* --- axes --------------------------------------------------------------------------------------
 */

static const char *list_of_domain(struct alt *alt, const struct alt_field *field)
{
    struct alt_list list = {0};
    for (size_t i = 0; i < field->scale->domain_count; i++)
        alt_list_add(&list,
                     i < ALT_LIST_MOST ? alt_field_value(alt, field, field->scale->domain[i]) : "");
    return alt_list_text(alt, &list);
}

/* In the order of the axis, whichever way its domain runs. */
static const char *range_of_axis(struct alt *alt, const struct alt_field *field,
                                 enum alt_phrase name)
{
    const struct scale *scale = field->scale;
    double least = scale_domain_min(scale), most = scale_domain_max(scale);
    bool is_time = alt_field_is_date(field);
    struct value ends[2] = {VALUE_OF_NUMBER(least), VALUE_OF_NUMBER(most)};
    if (is_time)
        ends[0].type = ends[1].type = VALUE_DATE;
    if (!isfinite(least + most))
        return "";
    const char *texts[] = {alt->language->phrases[name], field->title,
                           alt_field_value(alt, field, ends[0]),
                           alt_field_value(alt, field, ends[1])};
    return alt_fill(alt, scale->type->is_logarithmic ? PHRASE_AXIS_LOG : PHRASE_AXIS_RANGE, texts);
}

static const char *describe_axis(const struct alt_chart *chart, enum channel_id id,
                                 enum alt_phrase name)
{
    struct alt *alt = chart->alt;
    struct alt_field field;
    if (!alt_field_find(alt, chart->unit, id, &field) || !field.scale || !*field.title)
        return "";
    if (field.scale->domain_count == 0)
        return "";
    if (!scale_is_discrete(field.scale))
        return field.scale->type->is_continuous ? range_of_axis(alt, &field, name) : "";
    const char *texts[] = {alt->language->phrases[name], field.title, list_of_domain(alt, &field)};
    return alt_fill(alt, PHRASE_AXIS_LIST, texts);
}

const char *alt_chart_axes(const struct alt_chart *chart)
{
    static const struct {
        enum channel_id id;
        enum alt_phrase name;
    } axes[] = {{CHANNEL_X, PHRASE_AXIS_X}, {CHANNEL_Y, PHRASE_AXIS_Y}},
      paints[] = {
          {CHANNEL_COLOR, PHRASE_COLOR}, {CHANNEL_FILL, PHRASE_COLOR}, {CHANNEL_SIZE, PHRASE_SIZE}};
    const char *text = "";
    for (size_t i = 0; i < COUNT_OF(axes); i++)
        text = alt_join(chart->alt, text, describe_axis(chart, axes[i].id, axes[i].name));
    for (size_t i = 0; i < COUNT_OF(paints); i++) {
        const struct channel_def *def = &chart->unit->encoding[paints[i].id];
        if (channel_def_is_measure(def))
            text = alt_join(chart->alt, text, describe_axis(chart, paints[i].id, paints[i].name));
    }
    return text;
}

const char *alt_chart_series(const struct alt_chart *chart)
{
    struct alt *alt = chart->alt;
    const struct alt_field *series = &chart->series;
    if (!series->def || !*series->title)
        return "";
    const char *texts[] = {series->title, ""};
    if (series->scale && scale_is_discrete(series->scale) && series->scale->domain_count) {
        texts[1] = list_of_domain(alt, series);
    } else {
        struct alt_groups groups = alt_groups_find(chart, ALT_BY_SERIES);
        struct alt_list list = {0};
        for (size_t i = 0; i < groups.count; i++)
            alt_list_add(&list, i < ALT_LIST_MOST
                                    ? alt_field_value(alt, series, groups.items[i].key[1])
                                    : "");
        if (groups.count == 0)
            return "";
        texts[1] = alt_list_text(alt, &list);
    }
    return alt_fill(alt, PHRASE_SERIES, texts);
}
