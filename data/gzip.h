/*
 * Files that gzip packed (RFC 1952), one member or several in a row.
 */
#ifndef DATA_GZIP_H
#define DATA_GZIP_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;
struct encoded_text;

/* Whether bytes are packed so: known by their first, whatever the file is called. */
bool gzip_is_packed(const char *bytes, size_t length);

/* The first bytes of what is packed, as many as there is room for and can be read. */
size_t gzip_begin(const char *bytes, size_t length, char *start, size_t room);

/*
 * What is packed (zero-terminated, charged, freed with budget_free()), or NULL after an error: the
 * file is damaged or cut, or there is more in it than limits allow, which is told as soon as that
 * much was unpacked.
 */
char *gzip_unpack(const struct encoded_text *packed, size_t *length, struct arena *arena,
                  struct diag *diag);

#endif
