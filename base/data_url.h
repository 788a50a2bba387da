/*
 * Urls that hold what they lead to: "data:image/png;base64,…" (RFC 2397).
 */
#ifndef BASE_DATA_URL_H
#define BASE_DATA_URL_H

#include <stdbool.h>
#include <stddef.h>

/* Whether it begins with "data:", in whichever case. */
bool data_url_is_own(const char *url);

/* The media type's length, and where it starts in url: "image/png" without its parameters; 0 where
 * it has none. */
const char *data_url_type(const char *url, size_t *length);

/*
 * The bytes that it holds, base64 or percent-encoded: zero-terminated, freed with free(). NULL when
 * memory is out, *problem then being NULL; or when it is broken: *problem says how (static).
 */
char *data_url_decode(const char *url, size_t *length, const char **problem);

#endif
