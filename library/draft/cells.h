/*
 * What one cell may be.
 */
#ifndef LIBRARY_DRAFT_CELLS_H
#define LIBRARY_DRAFT_CELLS_H

#include <stdbool.h>

#include "library/draft/profile.h"

/* Nothing, or a word for it: "n/a", "-". */
bool cell_is_missing(const char *cell);

/* A number in that notation; what is found of percent and currency is noted in it. */
bool cell_is_number(const char *cell, struct notation *notation, double *number);

/* Formats of dates as d3 names them, in the order in which they are tried; ends with NULL. The
 * first ones JavaScript reads by itself. */
extern const char *const cell_date_formats[];
enum { CELL_FORMATS_PLAIN = 4 };

bool cell_is_date(const char *cell, const char *format);

/* Its year and month, as they are written; g_free(). */
char *cell_month(const char *cell, const char *format);

#endif
