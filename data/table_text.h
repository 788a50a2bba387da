/*
 * What a table holds, as bytes: for what tells it from another one, and for who keeps it.
 */
#ifndef DATA_TABLE_TEXT_H
#define DATA_TABLE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "data/value.h"

struct buffer;
struct table;

/*
 * A hash of rows in memory, in two lanes of 64 bits. It tells them from other rows of the same
 * program, not from what someone made to look like them: SHA-256 would cost more than all else that
 * is done with numbers.
 */
struct mixing {
    uint64_t lanes[2];
};

enum { TABLE_DIGEST_SIZE = 41 }; /* "rows128:", 32 hexadecimal digits and a zero */

struct mixing mixing_begin(void);
void mixing_word(struct mixing *mixing, uint64_t word);
void mixing_bytes(struct mixing *mixing, const char *bytes, size_t length);
void mixing_text(struct mixing *mixing, const char *text);
void mixing_value(struct mixing *mixing, struct value value);
void mixing_end(struct mixing *mixing, char text[TABLE_DIGEST_SIZE]);

/* Appends the rows as JSON records, one a line, between brackets; dates are ms since 1970 UTC.
 * False when memory is out. */
bool table_write_json(const struct table *table, struct buffer *buffer);

#endif
