/*
 * Rows that another library in the process has in memory as Arrow's columns. They are not copied
 * but for what a table lays out otherwise: numbers in one piece, 64 bits wide and without gaps stay
 * where they are.
 */
#ifndef DATA_ORIGIN_ARROW_H
#define DATA_ORIGIN_ARROW_H

#include <stdbool.h>

#include "data/origin/arrow_abi.h"
#include "data/table_text.h"

struct arena;
struct arrow_rows;
struct data_context;
struct diag;
struct table;

/*
 * Reads a stream to its end. It is the library's from the call on: it is released once, whatever
 * happens, as is all that came out of it, with the last arrow_release(). NULL after an error: the
 * stream's own, a type that isn't read, a schema or arrays that contradict each other. name is that
 * of the data set, for messages; arena is for the time of the call.
 */
struct arrow_rows *arrow_read(struct ArrowArrayStream *stream, const char *name,
                              struct arena *arena, struct diag *diag);

/* One owner more, one less; any thread may. */
struct arrow_rows *arrow_hold(struct arrow_rows *rows);
void arrow_release(void *object);

/*
 * The rows as a table, which points into them: they must be held as long as it is used. Dates and
 * times without a zone are in the figure's; a date is midnight in UTC, as Vega reads "2020-01-31".
 * NULL after an error: offsets or indices that lead nowhere, texts that aren't UTF-8.
 */
struct table *arrow_load(const struct arrow_rows *rows, const char *name,
                         const struct data_context *context);

/* A hash of all rows, of columns that no figure uses as well. False after an error. */
bool arrow_digest(const struct arrow_rows *rows, const char *name, char text[TABLE_DIGEST_SIZE],
                  struct arena *arena, struct diag *diag);

#endif
