/*
 * What the files of alternative texts share: phrases being filled, and what a unit's chart is.
 */
#ifndef CHARTS_ALT_ALT_INTERNAL_H
#define CHARTS_ALT_ALT_INTERNAL_H

#include "base/buffer.h"
#include "charts/alt/alt.h"
#include "charts/alt/language.h"
#include "charts/label/format.h"
#include "charts/read/view.h"

struct alt {
    struct context *context;
    const struct alt_language *language;
    bool failed; /* an error was recorded; what is written from then on is "" */
};

/* --- words: words.c ----------------------------------------------------------------------------
 */

/* A phrase with its places filled, in the arena; "" after an error. texts: as many as it asks for.
 */
const char *alt_fill(struct alt *alt, enum alt_phrase phrase, const char *const *texts);

/* The same in the plural form of a number, which is {0}; text is {1}, {2} is another. */
const char *alt_count(struct alt *alt, enum alt_phrase phrase, double count,
                      const char *const others[2]);

/* One sentence after the other; "" adds none. */
const char *alt_join(struct alt *alt, const char *text, const char *sentence);

/* Names of a list, of which there may be many: "A, B and 5 more"; is_of_values: "A 3; B 5". */
enum { ALT_LIST_MOST = 12 };
struct alt_list {
    bool is_of_values;
    size_t most; /* names that are written; 0: ALT_LIST_MOST */
    const char *names[ALT_LIST_MOST];
    size_t count; /* of all, also of those that aren't kept */
};
void alt_list_add(struct alt_list *list, const char *name);
const char *alt_list_text(struct alt *alt, const struct alt_list *list);

/* A number as the figure's locale writes it, with four digits or all those before the point. */
const char *alt_number(struct alt *alt, double number);
int alt_decimals(double number);

/* --- values of a channel: field.c --------------------------------------------------------------
 */

/* A channel of a unit, and how its values are written; def NULL: there is none. */
struct alt_field {
    enum channel_id id;
    const struct channel_def *def;
    const struct scale *scale; /* NULL: none */
    const char *title;
    const char *format, *format_type; /* of its axis or legend, or its own; NULL: none */
    enum alt_phrase date;             /* of dates: how fine they are */
    struct guide_expr expr;           /* labelExpr; text NULL: none */
};

bool alt_field_is_date(const struct alt_field *field);

/* False when the unit has no such field; then field->def is NULL. */
bool alt_field_find(struct alt *alt, const struct unit *unit, enum channel_id id,
                    struct alt_field *field);

/* A value, or that of a row with the other end of its bin, as its guide writes it. */
const char *alt_field_value(struct alt *alt, const struct alt_field *field, struct value value);
const char *alt_field_row(struct alt *alt, const struct alt_field *field, const struct unit *unit,
                          size_t row);

/* --- the chart of a unit: chart.c --------------------------------------------------------------
 */

enum { ALT_FACETS = 4 };

struct alt_chart {
    struct alt *alt;
    const struct unit *unit;
    enum alt_phrase kind, count;
    struct alt_field measure, dimension, series;
    struct alt_field facets[ALT_FACETS]; /* what divides its rows besides: panels, then offsets */
    size_t panel_count, facet_count;
    bool is_composite; /* a part of a mark that is made of several */
    bool is_against;   /* two measures */
    bool is_stacked;   /* several rows make one bar, slice or height */
    bool is_shares;
    bool is_ranged;   /* each from a value to another: the measure isn't one number */
    bool is_additive; /* the sum of its values means something */
};

/* The view of the mark that the unit is a part of, such as a line with points or a box plot; NULL:
 * it is all of its mark. */
const struct view *alt_whole(const struct unit *unit);

void alt_chart_find(struct alt *alt, const struct unit *unit, struct alt_chart *chart);

/* "Bar chart: people by age" */
const char *alt_chart_name(const struct alt_chart *chart);

/* How many bars, the axes, the series: guides.c. */
const char *alt_chart_count(const struct alt_chart *chart);
const char *alt_chart_axes(const struct alt_chart *chart);
const char *alt_chart_series(const struct alt_chart *chart);
/* What is largest and smallest, what it all comes to, how lines run, what is highlighted:
 * extremes.c. */
const char *alt_chart_extremes(const struct alt_chart *chart);
const char *alt_chart_highlight(const struct alt_chart *chart);

/* --- its rows: rows.c ---------------------------------------------------------------------------
 */

size_t alt_chart_rows(const struct alt_chart *chart);

/* Whether a row is drawn; and whether it has a number in the measure. */
bool alt_chart_draws(const struct alt_chart *chart, size_t row);
bool alt_chart_number(const struct alt_chart *chart, size_t row, double *number);

/* Where a row is: "China, 2020"; has_series: with the name of its series. */
const char *alt_chart_place(const struct alt_chart *chart, size_t row, bool has_series);

/* What tells groups of rows apart: the dimension, the series, the facets. */
enum { ALT_KEY_PARTS = 2 + ALT_FACETS };
enum alt_group_by { ALT_BY_DIMENSION = 1, ALT_BY_SERIES = 2, ALT_BY_FACETS = 4 };

struct alt_group {
    struct value key[ALT_KEY_PARTS];
    size_t first;             /* row */
    double order, last_order; /* of start and end: */
    size_t start, end;        /* the rows that are first and last along the dimension */
    size_t count;
    double sum; /* of the measure */
};

struct alt_groups {
    struct alt_group *items;
    size_t count;
};

/* Rows with a number, in groups in the order of their first rows; none after an error. by: of enum
 * alt_group_by. */
struct alt_groups alt_groups_find(const struct alt_chart *chart, unsigned by);

#endif
