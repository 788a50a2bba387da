/*
 * Digests of bytes: what tells one state of a file from another.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

enum { DIGEST_TEXT_SIZE = 65 }; /* 64 hexadecimal digits and a zero */

/* SHA-256 (FIPS 180-4) of length bytes, in lower case hexadecimal digits. */
void digest_sha256(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE]);

/* The same of several pieces in a row: begin, add each, end. */
struct digest;
struct digest *digest_begin(void);
void digest_add(struct digest *digest, const void *bytes, size_t length);
void digest_end(struct digest *digest, char text[DIGEST_TEXT_SIZE]); /* frees it as well */

#endif
