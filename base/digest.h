/*
 * Digests of bytes: what tells one state of a file from another.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "base/sha256.h"

enum { DIGEST_TEXT_SIZE = 65 }; /* 64 hexadecimal digits and a zero */

/* SHA-256 (FIPS 180-4) of length bytes, in lower case hexadecimal digits. */
void digest_sha256(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE]);

/* The same of several pieces in a row: begin, add each, end. */
struct digest {
    uint32_t state[SHA256_WORDS];
    uint64_t length;
    unsigned char rest[SHA256_BLOCK]; /* of what no whole block came of yet */
};
void digest_begin(struct digest *digest);
void digest_add(struct digest *digest, const void *bytes, size_t length);
void digest_end(struct digest *digest, char text[DIGEST_TEXT_SIZE]);

#endif
