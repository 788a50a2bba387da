/*
 * What bytes that shall be text are written in: UTF-8, or what editors and spreadsheets of Windows
 * write besides.
 */
#ifndef DATA_TEXT_ENCODING_H
#define DATA_TEXT_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

/* Bytes that are read as text, and how messages call them. */
struct encoded_text {
    const char *name, *bytes;
    size_t length;
};

/*
 * Makes them UTF-8, in the arena where they aren't: UTF-16 with a byte order mark, or so plainly
 * that it needs none; and Windows-1252, which has all of Latin-1, where what isn't UTF-8 can hardly
 * be another: that is a warning with the place of the first such byte. False after an error:
 * UTF-32, an encoding that nothing tells, no memory. UTF-8 and whatever has a zero byte in it stays
 * as it is.
 */
bool text_decode(struct encoded_text *text, struct arena *arena, struct diag *diag);

/* Where the first byte stands that is zero or not UTF-8; length: there is none. */
size_t text_find_invalid(const char *text, size_t length);

#endif
