/*
 * The kinds of charts that a table may become, each a record; how well one fits is a number from 1
 * to 100.
 */
#include <string.h>

#include "library/draft/draft.h"

enum { MOST_BARS = 25, TOP = 20 };

#define NO_MORE DRAFT_NONE

static void set(json_t *object, const char *key, json_t *value)
{
    json_object_set_new(object, key, value);
}

static const char *name_of(const struct draft_choice *choice, int index)
{
    return draft_column(choice, index)->name;
}

/* "Population by country"; before: "Mean " … */
static char *title_of(const struct draft_choice *choice, const char *before, int measure, int by)
{
    char *words = draft_plain_words(name_of(choice, by));
    char *what = *before ? draft_plain_words(name_of(choice, measure))
                         : draft_words(name_of(choice, measure));
    char *title = g_strdup_printf("%s%s by %s", before, what, words);
    g_free(words);
    g_free(what);
    return title;
}

static json_t *category_new(const struct draft_choice *choice, int index)
{
    const struct column_profile *column = draft_column(choice, index);
    json_t *def = draft_field_new(column, column->is_ordinal ? "ordinal" : "nominal");
    set(def, "title", json_null());
    if (!column->is_ordinal)
        set(def, "sort", json_string("-x"));
    return def;
}

static json_t *color_new(const struct draft_choice *choice, int index)
{
    const struct column_profile *column = draft_column(choice, index);
    json_t *def = draft_field_new(column, column->role == ROLE_YEAR ? "ordinal" : "nominal");
    char *title = draft_words(column->name);
    set(def, "title", json_string(title));
    g_free(title);
    return def;
}

/* Lines and points show where they are, not how long: far from zero, it isn't in the picture. */
static void let_go_of_zero(json_t *def, const struct column_profile *column)
{
    if (column->least > 0 && column->least > (column->most - column->least) * 2)
        set(def, "scale", json_pack("{s: b}", "zero", 0));
}

/* --- bars ----------------------------------------------------------------------------------------
 */

/* What is too much for one picture: the largest only. */
static void keep_top(json_t *spec, const struct column_profile *measure,
                     const struct column_profile *by, const char *aggregate)
{
    char *field = draft_field_name(measure->name), *group = draft_field_name(by->name);
    if (aggregate)
        draft_add_transform(spec, json_pack("{s: [{s: s, s: s, s: s}], s: [s]}", "aggregate", "op",
                                            aggregate, "field", field, "as", measure->name,
                                            "groupby", group));
    draft_add_transform(spec,
                        json_pack("{s: [{s: s, s: s}], s: [{s: s, s: s}]}", "window", "op", "rank",
                                  "as", "rank", "sort", "field", field, "order", "descending"));
    draft_add_transform(spec, json_pack("{s: s}", "filter", "datum.rank <= 20"));
    g_free(group);
    g_free(field);
}

/* Whether each pair of a category and a series is one row. */
static bool is_complete(const struct draft_choice *choice, int category, int series)
{
    return profile_count_pairs(choice->profile, (size_t)category, (size_t)series) ==
           choice->profile->frame->rows;
}

/* Rows of several years are no sum: those of the last one. */
static bool has_years(const struct draft_choice *choice, int by)
{
    return choice->time != DRAFT_NONE && draft_column(choice, choice->time)->role == ROLE_YEAR &&
           is_complete(choice, by, choice->time);
}

static void keep_last_year(json_t *spec, const struct draft_choice *choice)
{
    const struct column_profile *time = draft_column(choice, choice->time);
    char *field = draft_field_name(time->name);
    char *title =
        g_strdup_printf("%s, %.0f", json_string_value(json_object_get(spec, "title")), time->most);
    draft_add_transform(
        spec, json_pack("{s: {s: s, s: i}}", "filter", "field", field, "equal", (int)time->most));
    set(spec, "title", json_string(title));
    g_free(title);
    g_free(field);
}

static int make_ranking(const struct draft_choice *choice, struct draft *draft)
{
    bool has_name =
        choice->name != DRAFT_NONE && (draft_column(choice, choice->name)->role == ROLE_CATEGORY ||
                                       choice->category == DRAFT_NONE);
    int by = has_name ? choice->name : choice->category;
    if (choice->measure == DRAFT_NONE || by == DRAFT_NONE)
        return 0;
    bool is_of_years = has_years(choice, by);
    const struct column_profile *measure = draft_column(choice, choice->measure);
    const struct column_profile *column = draft_column(choice, by);
    bool is_one = column->distinct + column->missing == choice->profile->frame->rows;
    const char *aggregate = is_one || is_of_years ? NULL : draft_aggregate(measure);
    bool is_cut = column->distinct > MOST_BARS;
    const int used[] = {choice->measure, by, NO_MORE};
    char *title = title_of(choice,
                           is_cut                           ? "Top 20: "
                           : aggregate && *aggregate == 'm' ? "Mean "
                                                            : "",
                           choice->measure, by);
    json_t *spec = draft_spec_new(choice, title, used);
    json_t *y = category_new(choice, by);
    if (is_of_years && !is_one)
        keep_last_year(spec, choice);
    if (is_cut)
        keep_top(spec, measure, column, aggregate);
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: o}", "y", y, "x",
                  draft_measure_new(choice, choice->measure, is_cut ? NULL : aggregate)));
    draft->spec = spec;
    draft->reason =
        is_one || is_of_years
            ? g_strdup_printf("\"%s\" names each row%s, \"%s\" is an amount", column->name,
                              is_one ? "" : " of a year", measure->name)
            : g_strdup_printf("\"%s\" divides the rows, of whose \"%s\" the %s is shown",
                              column->name, measure->name, aggregate);
    return is_one && column->role == ROLE_CATEGORY ? 70 : is_one ? 35 : 45;
}

static bool has_two(const struct draft_choice *choice)
{
    return choice->measure != DRAFT_NONE && choice->category != DRAFT_NONE &&
           choice->series != DRAFT_NONE;
}

static int make_grouped(const struct draft_choice *choice, struct draft *draft)
{
    enum { MOST_SERIES = 4, MOST_GROUPS = 12 };
    if (!has_two(choice) || draft_column(choice, choice->series)->distinct > MOST_SERIES ||
        draft_column(choice, choice->category)->distinct > MOST_GROUPS)
        return 0;
    const struct column_profile *measure = draft_column(choice, choice->measure);
    bool is_one = is_complete(choice, choice->category, choice->series);
    const char *aggregate = is_one ? NULL : draft_aggregate(measure);
    const int used[] = {choice->measure, choice->category, choice->series, NO_MORE};
    json_t *spec = draft_spec_new(choice,
                                  title_of(choice, aggregate && *aggregate == 'm' ? "Mean " : "",
                                           choice->measure, choice->category),
                                  used);
    json_t *y = category_new(choice, choice->category);
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: o, s: o, s: o}", "y", y, "yOffset",
                  draft_field_new(draft_column(choice, choice->series), "nominal"), "x",
                  draft_measure_new(choice, choice->measure, aggregate), "color",
                  color_new(choice, choice->series)));
    draft->spec = spec;
    draft->reason = g_strdup_printf("\"%s\" and \"%s\" divide the rows, \"%s\" is an amount",
                                    name_of(choice, choice->category),
                                    name_of(choice, choice->series), measure->name);
    return is_one ? 75 : 40;
}

static int make_stacked(const struct draft_choice *choice, struct draft *draft)
{
    if (!has_two(choice) || !draft_column(choice, choice->measure)->is_additive)
        return 0;
    bool is_one = is_complete(choice, choice->category, choice->series);
    const int used[] = {choice->measure, choice->category, choice->series, NO_MORE};
    json_t *spec =
        draft_spec_new(choice, title_of(choice, "", choice->measure, choice->category), used);
    json_t *y = category_new(choice, choice->category);
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: o, s: o}", "y", y, "x",
                  draft_measure_new(choice, choice->measure, "sum"), "color",
                  color_new(choice, choice->series)));
    draft->spec = spec;
    draft->reason =
        g_strdup_printf("\"%s\" adds up, \"%s\" are its parts", name_of(choice, choice->measure),
                        name_of(choice, choice->series));
    return is_one ? 65 : 42;
}

/* As many rows of each: there is nothing to count. */
static bool is_even(const struct draft_choice *choice, int by)
{
    const struct frame *frame = choice->profile->frame;
    GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
    size_t most = 0;
    for (size_t row = 0; row < frame->rows; row++) {
        const char *cell = frame_cell(frame, row, (size_t)by);
        size_t count = GPOINTER_TO_SIZE(g_hash_table_lookup(counts, cell ? cell : "")) + 1;
        g_hash_table_insert(counts, (gpointer)(cell ? cell : ""), GSIZE_TO_POINTER(count));
        most = MAX(most, count);
    }
    bool is_even = most * g_hash_table_size(counts) == frame->rows;
    g_hash_table_unref(counts);
    return is_even;
}

static int make_counts(const struct draft_choice *choice, struct draft *draft)
{
    int by = choice->category != DRAFT_NONE ? choice->category : choice->series;
    if (by == DRAFT_NONE || (choice->measure != DRAFT_NONE && is_even(choice, by)))
        return 0;
    const int used[] = {by, NO_MORE};
    char *words = draft_plain_words(name_of(choice, by));
    char *title = g_strdup_printf("Rows by %s", words);
    json_t *spec = draft_spec_new(choice, title, used);
    json_t *y = category_new(choice, by);
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: {s: s, s: s}}", "y", y, "x", "aggregate", "count", "title",
                  "Number of rows"));
    draft->spec = spec;
    draft->reason =
        g_strdup_printf("\"%s\" divides the rows, which are counted", name_of(choice, by));
    g_free(words);
    return choice->measure == DRAFT_NONE ? 50 : 15;
}

/* --- time ----------------------------------------------------------------------------------------
 */

/* "Emissions by sector" of "data/emissions_by-sector.csv", where no column says what it is. */
static char *name_of_file(const char *url)
{
    char *name = g_path_get_basename(url);
    char *dot = strchr(name, '.');
    if (dot && dot > name)
        *dot = '\0';
    g_strdelimit(name, "-", '_');
    char *words = draft_words(name);
    g_free(name);
    return words;
}

/* Columns that are called by years become rows. */
static int make_wide(const struct draft_choice *choice, struct draft *draft)
{
    int by = choice->name != DRAFT_NONE ? choice->name : choice->category;
    if (choice->year_count < 3)
        return 0;
    bool is_many = by != DRAFT_NONE && draft_column(choice, by)->distinct > 8;
    const int used[] = {by == DRAFT_NONE ? NO_MORE : by, NO_MORE};
    json_t *spec = draft_spec_new(choice, name_of_file(choice->url), used);
    json_t *fold = json_array();
    for (size_t i = 0; i < choice->year_count; i++)
        json_array_append_new(fold, json_string(name_of(choice, choice->years[i])));
    draft_add_transform(spec, json_pack("{s: o, s: [s, s]}", "fold", fold, "as", "year", "value"));
    draft_add_transform(
        spec, json_pack("{s: s, s: s}", "calculate", "datetime(datum.year, 0)", "as", "year"));
    for (size_t i = 0; i < choice->year_count; i++) {
        if (draft_column(choice, choice->years[i])->missing > 0) {
            draft_add_transform(
                spec, json_pack("{s: {s: s, s: b}}", "filter", "field", "value", "valid", 1));
            break;
        }
    }
    json_t *encoding = json_pack("{s: {s: s, s: s, s: n}, s: {s: s, s: s, s: s}}", "x", "field",
                                 "year", "type", "temporal", "title", "y", "field", "value", "type",
                                 "quantitative", "title", "Value");
    if (by != DRAFT_NONE && !is_many)
        set(encoding, "color", color_new(choice, by));
    if (is_many)
        set(encoding, "detail", draft_field_new(draft_column(choice, by), "nominal"));
    set(spec, "mark", json_string("line"));
    set(spec, "encoding", encoding);
    draft->spec = spec;
    draft->reason = g_strdup_printf("%zu columns are called by years", choice->year_count);
    return 85;
}

/* The category that tells lines apart: each has every date once. */
static int line_series(const struct draft_choice *choice)
{
    const int candidates[] = {choice->series, choice->category};
    for (size_t i = 0; i < 2; i++) {
        if (candidates[i] != DRAFT_NONE && draft_column(choice, candidates[i])->distinct <= 8 &&
            is_complete(choice, candidates[i], choice->time))
            return candidates[i];
    }
    return DRAFT_NONE;
}

static int make_line(const struct draft_choice *choice, struct draft *draft)
{
    if (choice->time == DRAFT_NONE || choice->measure == DRAFT_NONE)
        return make_wide(choice, draft);
    const struct column_profile *time = draft_column(choice, choice->time);
    const struct column_profile *measure = draft_column(choice, choice->measure);
    if (time->distinct < 3)
        return 0;
    bool is_one = time->distinct == choice->profile->frame->rows;
    int series = is_one ? DRAFT_NONE : line_series(choice);
    const char *aggregate = is_one || series != DRAFT_NONE ? NULL : draft_aggregate(measure);
    const int used[] = {choice->measure, choice->time, NO_MORE};
    char *words = draft_words(measure->name);
    char *title =
        g_strdup_printf("%s%s over time", aggregate && *aggregate == 'm' ? "Mean " : "", words);
    json_t *spec = draft_spec_new(choice, title, used);
    json_t *encoding = json_pack("{s: o, s: o}", "x", draft_time_new(choice), "y",
                                 draft_measure_new(choice, choice->measure, aggregate));
    if (series != DRAFT_NONE)
        set(encoding, "color", color_new(choice, series));
    if (!aggregate)
        let_go_of_zero(json_object_get(encoding, "y"), measure);
    if (aggregate && time->months >= 6)
        set(json_object_get(encoding, "x"), "timeUnit", json_string("yearmonth"));
    set(spec, "mark", json_string("line"));
    set(spec, "encoding", encoding);
    draft->spec = spec;
    draft->reason = g_strdup_printf("\"%s\" is time, \"%s\" an amount", time->name, measure->name);
    g_free(words);
    return is_one || series != DRAFT_NONE ? 90 : time->distinct >= 6 ? 60 : 30;
}

/* Events that are only dated: how many there were. */
static int make_calendar(const struct draft_choice *choice, struct draft *draft)
{
    if (choice->time == DRAFT_NONE || draft_column(choice, choice->time)->role != ROLE_DATE ||
        draft_column(choice, choice->time)->distinct < 6 ||
        (choice->measure != DRAFT_NONE && is_even(choice, choice->time)))
        return 0;
    const int used[] = {choice->time, NO_MORE};
    json_t *spec = draft_spec_new(choice, g_strdup("Rows over time"), used);
    json_t *x = draft_time_new(choice);
    bool has_months = draft_column(choice, choice->time)->months >= 4;
    set(x, "timeUnit", json_string(has_months ? "yearmonth" : "yearmonthdate"));
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: {s: s, s: s}}", "x", x, "y", "aggregate", "count", "title",
                  "Number of rows"));
    draft->spec = spec;
    draft->reason =
        g_strdup_printf("\"%s\" is time, rows are counted %s", name_of(choice, choice->time),
                        has_months ? "month by month" : "day by day");
    bool is_even = draft_column(choice, choice->time)->distinct == choice->profile->frame->rows;
    return choice->measure != DRAFT_NONE ? 10 : is_even && !has_months ? 30 : 55;
}

/* --- distributions
 * -------------------------------------------------------------------------------- */

static int make_histogram(const struct draft_choice *choice, struct draft *draft)
{
    if (choice->measure == DRAFT_NONE)
        return 0;
    const struct column_profile *measure = draft_column(choice, choice->measure);
    if (choice->profile->frame->rows < 12 || measure->distinct < 6)
        return 0;
    const int used[] = {choice->measure, NO_MORE};
    char *words = draft_title(measure);
    json_t *spec = draft_spec_new(choice, g_strdup_printf("Distribution of %s", words), used);
    json_t *x = draft_field_new(measure, "quantitative");
    set(x, "bin", json_true());
    set(x, "title", json_string(words));
    set(spec, "mark", json_string("bar"));
    set(spec, "encoding",
        json_pack("{s: o, s: {s: s, s: s}}", "x", x, "y", "aggregate", "count", "title",
                  "Number of rows"));
    draft->spec = spec;
    draft->reason =
        g_strdup_printf("\"%s\" has %zu different amounts", measure->name, measure->distinct);
    g_free(words);
    return choice->measure_count == 1 && choice->profile->frame->rows >= 30 &&
                   choice->category == DRAFT_NONE && choice->name == DRAFT_NONE
               ? 72
               : 20;
}

static json_t *scatter_axis_new(const struct draft_choice *choice, int index)
{
    const struct column_profile *column = draft_column(choice, index);
    json_t *def = draft_measure_new(choice, index, NULL);
    let_go_of_zero(def, column);
    return def;
}

static int make_scatter(const struct draft_choice *choice, struct draft *draft)
{
    if (choice->measure_count < 2 || choice->profile->frame->rows < 8)
        return 0;
    int x = choice->measures[0], y = choice->measures[1];
    const int used[] = {x, y, NO_MORE};
    char *words = draft_words(name_of(choice, y)), *against = draft_words(name_of(choice, x));
    char *title = g_strdup_printf("%s against %s", words, against);
    json_t *spec = draft_spec_new(choice, title, used);
    json_t *encoding = json_pack("{s: o, s: o}", "x", scatter_axis_new(choice, x), "y",
                                 scatter_axis_new(choice, y));
    int series = choice->series != DRAFT_NONE ? choice->series : choice->category;
    if (series != DRAFT_NONE && draft_column(choice, series)->distinct <= 8)
        set(encoding, "color", color_new(choice, series));
    set(spec, "mark", json_string("point"));
    set(spec, "encoding", encoding);
    draft->spec = spec;
    draft->reason = g_strdup_printf("\"%s\" and \"%s\" are amounts of the same rows",
                                    name_of(choice, x), name_of(choice, y));
    g_free(words);
    g_free(against);
    bool is_of_time =
        choice->time != DRAFT_NONE &&
        draft_column(choice, choice->time)->distinct * 3 > choice->profile->frame->rows;
    return choice->profile->frame->rows >= 20 && !is_of_time &&
                   !draft_column(choice, choice->measure)->is_additive
               ? 80
               : 25;
}

/* One number a row, and nothing that names it: a strip. */
static int make_strip(const struct draft_choice *choice, struct draft *draft)
{
    bool has_more =
        choice->name != DRAFT_NONE || choice->category != DRAFT_NONE || choice->time != DRAFT_NONE;
    if (choice->measure == DRAFT_NONE || has_more)
        return 0;
    const int used[] = {choice->measure, NO_MORE};
    char *words = draft_words(name_of(choice, choice->measure));
    json_t *spec = draft_spec_new(choice, words, used);
    set(spec, "mark", json_string("tick"));
    set(spec, "encoding",
        json_pack("{s: o}", "x", draft_measure_new(choice, choice->measure, NULL)));
    draft->spec = spec;
    draft->reason = g_strdup_printf("\"%s\" is an amount", name_of(choice, choice->measure));
    return 5;
}

static int make_map(const struct draft_choice *choice, struct draft *draft)
{
    int places[2] = {DRAFT_NONE, DRAFT_NONE};
    for (size_t i = 0; i < choice->profile->count; i++) {
        const struct column_profile *column = &choice->profile->columns[i];
        if (column->role == ROLE_COORDINATE)
            places[g_ascii_strncasecmp(column->name, "lat", 3) == 0 ||
                   g_ascii_strncasecmp(column->name, "b", 1) == 0] = (int)i;
    }
    if (places[0] == DRAFT_NONE || places[1] == DRAFT_NONE)
        return 0;
    const int used[] = {places[0], places[1], NO_MORE};
    json_t *spec = draft_spec_new(choice, g_strdup("Where they are"), used);
    json_t *encoding =
        json_pack("{s: o, s: o}", "longitude",
                  draft_field_new(draft_column(choice, places[0]), "quantitative"), "latitude",
                  draft_field_new(draft_column(choice, places[1]), "quantitative"));
    if (choice->measure != DRAFT_NONE) {
        json_t *size = draft_measure_new(choice, choice->measure, NULL);
        json_object_del(size, "axis");
        set(encoding, "size", size);
    }
    set(spec, "projection", json_pack("{s: s}", "type", "mercator"));
    set(spec, "mark", json_string("circle"));
    set(spec, "encoding", encoding);
    draft->spec = spec;
    draft->reason = g_strdup("there are longitudes and latitudes");
    return choice->profile->frame->rows > 12 ? 92 : 30;
}

const struct draft_kind draft_kinds[] = {
    {"line", "lines over time", make_line},
    {"ranking", "bars, the longest first", make_ranking},
    {"grouped", "bars beside each other in groups", make_grouped},
    {"stacked", "bars of parts", make_stacked},
    {"scatter", "points of two amounts", make_scatter},
    {"histogram", "how often amounts are that large", make_histogram},
    {"counts", "how many rows each category has", make_counts},
    {"calendar", "how many rows each month has", make_calendar},
    {"map", "points by longitude and latitude", make_map},
    {"strip", "a tick for each amount", make_strip},
    {NULL, NULL, NULL},
};
