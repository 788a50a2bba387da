/*
 * SHA-256's compression of blocks (FIPS 180-4), by the processor's own instructions where it has
 * them. What goes around them is base/digest.c's.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_BLOCK = 64, SHA256_WORDS = 8 };

extern const uint32_t sha256_start[SHA256_WORDS];

/* Takes so many blocks into the state. */
void sha256_take(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count);

/* The same in plain C. */
void sha256_take_plainly(uint32_t state[SHA256_WORDS], const unsigned char *blocks, size_t count);

#endif
