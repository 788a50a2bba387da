/*
 * How the dates of a column are written, found from all of its values, and what V8, whose guesses
 * Vega takes, makes of them.
 */
#ifndef DATA_TIME_GUESS_H
#define DATA_TIME_GUESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag_code.h"

struct arena;
struct time_locale;
struct zone;

/* A format that reads the first text, and how it fares with all of them. */
struct date_candidate {
    const char *format;
    const struct time_locale *locale; /* whose names it reads */
    const char *locale_name;          /* "de-DE"; NULL: the figure's own, or US English */
    size_t fitting, agreeing;         /* texts that it reads; those that V8 reads likewise */
    const char *against; /* the first that only the other order of day and month reads */
    size_t against_at;
};

enum { DATE_CANDIDATES = 24 };

/* What was noted of a column; {0} at first, but for the locale. */
struct date_guess {
    const struct time_locale *locale; /* of the figure; NULL: US English */
    const char *first; /* the first text that isn't ISO 8601 or RFC 2822; NULL: none */
    size_t first_at;
    double first_time;      /* what V8 makes of it */
    size_t count, unread;   /* of such texts; those that V8 reads not at all */
    const char *impossible; /* the first "2024-02-30" */
    size_t impossible_at, impossible_count;
    struct date_candidate candidates[DATE_CANDIDATES];
    size_t candidate_count;
    double least, greatest; /* of the numbers, and of texts that are nothing but a number */
    size_t number_count, digits_count;
    bool has_fractions;
};

/* What there is to say. */
struct date_report {
    enum diag_code code;
    const char *message, *hint;
};

/* Notes a value, which is in row or line at. Texts are copied. The zone is the one to read in. */
void date_guess_note_text(struct date_guess *guess, const char *text, size_t at,
                          const struct zone *zone, struct arena *arena);
void date_guess_note_number(struct date_guess *guess, double number);

/* The next locale that is known by name and has dates, in the arena, the first choices of languages
 * before the others; *index is 0 at first. NULL: there is no more. */
const struct time_locale *date_guess_locale(size_t *index, const char **name, struct arena *arena);

/* Whether nothing is said of a text: it is a date of ISO 8601 or of a mail, of a day that is. */
bool date_guess_is_plain(const char *text);

/* Where what a report names stands: "row 2". */
struct date_places {
    const char *impossible, *against;
};

/* The candidate whose contradiction there is to tell; NULL: none. */
const struct date_candidate *date_guess_contradiction(const struct date_guess *guess);

/* What there is to say of the field: at most one report of its texts, one of its numbers and one of
 * days that don't exist. How many. */
size_t date_guess_report(const struct date_guess *guess, const char *field,
                         struct date_places places, struct arena *arena,
                         struct date_report reports[3]);

#endif
