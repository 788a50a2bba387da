/*
 * The words of alternative texts. A language is a file with its phrases, and a row in the table of
 * language.c.
 */
#ifndef CHARTS_ALT_LANGUAGE_H
#define CHARTS_ALT_LANGUAGE_H

#include <stddef.h>

/*
 * In a phrase, {0}, {1} … stand for what is put there. A phrase of a number, {0}, has a form for
 * each plural of the language, with "|" between them: "{0} bar|{0} bars".
 */
enum alt_phrase {
    /* What a chart is. */
    PHRASE_BARS,
    PHRASE_BARS_GROUPED,
    PHRASE_BARS_STACKED,
    PHRASE_BARS_SHARES, /* stacked to 100 % */
    PHRASE_BARS_RANGED, /* each from a value to another */
    PHRASE_HISTOGRAM,
    PHRASE_LINES,
    PHRASE_AREAS,
    PHRASE_AREAS_STACKED,
    PHRASE_AREAS_SHARES,
    PHRASE_AREAS_RANGED,
    PHRASE_STREAMS,
    PHRASE_DOTS,
    PHRASE_SCATTER,
    PHRASE_BUBBLES,
    PHRASE_PIE,
    PHRASE_DONUT,
    PHRASE_TILES, /* in colours: a heat map */
    PHRASE_TICKS,
    PHRASE_RULES,
    PHRASE_TEXTS,
    PHRASE_IMAGES,
    PHRASE_MAP,
    PHRASE_MAP_DOTS,
    PHRASE_BOXES,
    PHRASE_ERROR_BARS,
    PHRASE_ERROR_BAND,
    /* The name of a chart: {0} is what it is, {1} the measure, {2} what it is measured of. */
    PHRASE_NAME_BY,
    PHRASE_NAME_AGAINST, /* two measures */
    PHRASE_NAME_OF,
    PHRASE_NAME_PANELS, /* {0} the name so far, {1} what there is a panel for */
    PHRASE_NAME_CHARTS, /* {0}: how many, side by side */
    /* How many there are: {0}; of points along lines, {1}. */
    PHRASE_COUNT_BARS,
    PHRASE_COUNT_LINES,
    PHRASE_COUNT_AREAS,
    PHRASE_COUNT_POINTS,
    PHRASE_COUNT_SLICES,
    PHRASE_COUNT_TILES,
    PHRASE_COUNT_TICKS,
    PHRASE_COUNT_RULES,
    PHRASE_COUNT_TEXTS,
    PHRASE_COUNT_IMAGES,
    PHRASE_COUNT_SHAPES,
    PHRASE_COUNT_BOXES,
    PHRASE_NO_DATA,
    /* Axes and what legends explain: {0} which, {1} its title, {2} … the values. */
    PHRASE_AXIS_X,
    PHRASE_AXIS_Y,
    PHRASE_COLOR,
    PHRASE_SIZE,
    PHRASE_AXIS_RANGE,
    PHRASE_AXIS_LOG,
    PHRASE_AXIS_LIST,
    PHRASE_SERIES, /* {0} its title, {1} its names */
    /* Extremes: {0} the value, {1} where it is. */
    PHRASE_LARGEST,
    PHRASE_LARGEST_AT,
    PHRASE_SMALLEST,
    PHRASE_SMALLEST_AT,
    PHRASE_LATEST,
    PHRASE_LATEST_AT,
    PHRASE_EARLIEST,
    PHRASE_EARLIEST_AT,
    PHRASE_LARGEST_TOTAL_AT,
    PHRASE_SMALLEST_TOTAL_AT,
    PHRASE_LARGEST_SHARE_AT,
    PHRASE_SMALLEST_SHARE_AT,
    PHRASE_ALL_EQUAL,
    PHRASE_TOTAL,
    PHRASE_TOTALS_BY, /* {0} the title of the series, {1} names with totals */
    PHRASE_TREND,     /* {0} the series, {1} the first value, {2} where, {3} {4} the last */
    PHRASE_TREND_OF_ONE,
    PHRASE_VALUES, /* {0}: names with values */
    PHRASE_HIGHLIGHTED,
    PHRASE_PANELS, /* {0} how many, {1} by what, {2} their names */
    PHRASE_CHART,  /* {0} its number, {1} what it shows */
    PHRASE_CHART_TITLED,
    PHRASE_LAYER,
    PHRASE_REFERENCE, /* {0} where the line is */
    PHRASE_WITH_LABELS,
    /* Lists: between names, before the last, how many more there are: {0}. */
    PHRASE_COMMA,
    PHRASE_SEMICOLON, /* between names with values */
    PHRASE_AND,
    PHRASE_MORE,
    PHRASE_NAMED_VALUE, /* {0} the name, {1} the value */
    PHRASE_PLACE,       /* between the parts of a place: "China, 2020" */
    PHRASE_SENTENCE,    /* {0}: a name that stands alone */
    PHRASE_SPACE,       /* between sentences */
    /* Dates, as time formats. */
    PHRASE_DATE_YEAR,
    PHRASE_DATE_MONTH,
    PHRASE_DATE_DAY,
    PHRASE_DATE_MINUTE,
    PHRASE_DATE_SECOND,
    PHRASE_COUNT
};

struct alt_language {
    const char *tag;                /* the first part of a BCP 47 tag */
    const char *const *phrases;     /* PHRASE_COUNT of them */
    size_t (*plural)(double count); /* which form a number takes */
};

extern const char *const alt_phrases_en[PHRASE_COUNT], *const alt_phrases_de[PHRASE_COUNT],
                                                           *const alt_phrases_zh[PHRASE_COUNT];

/* The last has no tag; the first is for all languages that have none. */
extern const struct alt_language alt_languages[];

/* Of a tag ("de-AT"; NULL: none). */
const struct alt_language *alt_language_of(const char *tag);

#endif
