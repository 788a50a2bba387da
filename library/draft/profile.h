/*
 * What the columns of a table mean, guessed from their names and cells.
 */
#ifndef LIBRARY_DRAFT_PROFILE_H
#define LIBRARY_DRAFT_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "library/draft/frame.h"

enum role {
    ROLE_NOTHING,  /* empty, or texts that say something else in every row */
    ROLE_ID,       /* names a row, or a place: no amount */
    ROLE_CATEGORY, /* texts that divide rows */
    ROLE_YEAR,
    ROLE_DATE,
    ROLE_COORDINATE, /* longitude, latitude */
    ROLE_MEASURE     /* amounts */
};

/* How numbers are written that aren't JSON's. */
struct notation {
    char decimal;         /* "." or "," */
    bool has_groups;      /* thousands are set apart */
    bool is_percent;      /* "12 %" */
    const char *currency; /* "$"; NULL: none */
    bool is_plain;        /* as JSON writes numbers */
};

struct column_profile {
    const char *name;
    enum role role;
    size_t count, distinct, missing; /* cells with something in them; different ones; without */
    size_t longest;                  /* letters */
    double least, most;
    bool is_additive; /* amounts whose sum means something */
    bool is_ordinal;  /* categories that have an order of their own: "18-29", "Q1" */
    bool is_share;    /* of a whole: percent */
    bool is_ordered;  /* numbers that go up from row to row */
    bool has_fractions;
    struct notation notation;
    const char *date_format; /* "%d.%m.%Y"; NULL: as JavaScript reads dates */
    bool has_time;           /* of day */
    size_t months;           /* of dates: how many different ones */
};

struct profile {
    const struct frame *frame;
    struct column_profile *columns;
    size_t count;
};

/* Free with profile_free(). The frame must outlive it. */
struct profile *profile_new(const struct frame *frame);
void profile_free(struct profile *profile);

/* How many different pairs (or cells, of one column twice) two columns have. */
size_t profile_count_pairs(const struct profile *profile, size_t a, size_t b);

#endif
