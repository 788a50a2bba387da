/*
 * First specs for a table: "burin new". A profile of its columns says which kinds of charts fit;
 * each kind is a record that writes a Vega-Lite spec as a person would.
 *
 * To add a kind: a function in library/draft/, its row in library/draft/kinds.c.
 */
#ifndef LIBRARY_DRAFT_DRAFT_H
#define LIBRARY_DRAFT_DRAFT_H

#include <jansson.h>

#include "library/draft/profile.h"

enum { DRAFT_NONE = -1 };

/* What the columns are good for: indices into the profile's columns, DRAFT_NONE: there is none. */
struct draft_choice {
    const struct profile *profile;
    const char *url, *extension; /* of the data, as the spec names it */
    int measures[8];
    size_t measure_count;
    int measure;                   /* the first to be shown */
    int time;                      /* dates or years */
    int name;                      /* a category that is another in nearly every row */
    int category;                  /* that rows share, not too many of them */
    int series;                    /* another one, of few values */
    int years[FRAME_MOST_COLUMNS]; /* amounts whose columns are called by years */
    size_t year_count;
};

struct draft {
    const char *kind;
    int score;    /* 0: it doesn't fit */
    char *reason; /* g_free() */
    json_t *spec;
};

struct draft_kind {
    const char *name, *does;
    /* Fills in reason and spec, and returns how well it fits; 0: it doesn't. */
    int (*make)(const struct draft_choice *choice, struct draft *draft);
};

extern const struct draft_kind draft_kinds[]; /* ends with one without a name */

void draft_choose(const struct profile *profile, struct draft_choice *choice);

/* --- pieces of specs: library/draft/build.c; the caller owns what is new */

static inline const struct column_profile *draft_column(const struct draft_choice *choice,
                                                        int index)
{
    return &choice->profile->columns[index];
}

/* "Population total" of "population_total"; g_free(). With the unit of its cells: " (%)". */
char *draft_words(const char *name);
char *draft_plain_words(const char *name); /* without the capital, for within a text */
char *draft_title(const struct column_profile *column);

/* A spec with data and title, with what the columns used (ends with DRAFT_NONE) need to be read;
 * takes the title over (g_free()). */
json_t *draft_spec_new(const struct draft_choice *choice, char *title, const int *columns);

/* Adds a transform, which is taken over, to the spec. */
void draft_add_transform(json_t *spec, json_t *transform);

/* {"field": …, "type": …} of a column; a measure has a title and, where numbers are large, a
 * format, a category's axis none. */
json_t *draft_field_new(const struct column_profile *column, const char *type);
json_t *draft_measure_new(const struct draft_choice *choice, int index, const char *aggregate);
json_t *draft_time_new(const struct draft_choice *choice);

/* The name as a field: dots and brackets of it are no paths. g_free() */
char *draft_field_name(const char *name);

/* "sum" of what adds up, else "mean". */
const char *draft_aggregate(const struct column_profile *column);

/* The spec as people lay JSON out: short objects on a line. g_free() */
char *draft_print(const json_t *spec);

#endif
