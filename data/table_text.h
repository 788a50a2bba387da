/*
 * What a table holds, as bytes: for what tells it from another one, and for who keeps it.
 */
#ifndef DATA_TABLE_TEXT_H
#define DATA_TABLE_TEXT_H

#include <stdbool.h>

struct buffer;
struct table;

enum { TABLE_DIGEST_SIZE = 41 }; /* "rows128:", 32 hexadecimal digits and a zero */

/* A hash of names, types and values, column by column: the same for the same rows, whatever they
 * were read from. It tells changes, not forgeries. */
void table_digest(const struct table *table, char text[TABLE_DIGEST_SIZE]);

/* Appends the rows as JSON records, one a line, between brackets; dates are ms since 1970 UTC.
 * False when memory is out. */
bool table_write_json(const struct table *table, struct buffer *buffer);

#endif
