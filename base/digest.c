/*
 * SHA-256 of bytes as they come: whole blocks are taken where they lie, the rest is kept until the
 * next ones.
 */
#include "base/digest.h"

#include <string.h>

void digest_begin(struct digest *digest)
{
    memcpy(digest->state, sha256_start, sizeof digest->state);
    digest->length = 0;
}

void digest_add(struct digest *digest, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    size_t held = digest->length % SHA256_BLOCK;
    if (length == 0)
        return;
    digest->length += length;
    if (held > 0) {
        size_t part = length < SHA256_BLOCK - held ? length : SHA256_BLOCK - held;
        memcpy(digest->rest + held, at, part);
        at += part;
        length -= part;
        if (held + part < SHA256_BLOCK)
            return;
        sha256_take(digest->state, digest->rest, 1);
    }
    size_t count = length / SHA256_BLOCK;
    sha256_take(digest->state, at, count);
    if (length % SHA256_BLOCK > 0)
        memcpy(digest->rest, at + count * SHA256_BLOCK, length % SHA256_BLOCK);
}

/* A one, zeros, and the length in bits. */
void digest_end(struct digest *digest, char text[DIGEST_TEXT_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    static const unsigned char padding[SHA256_BLOCK] = {0x80};
    unsigned char bits[8];
    size_t held = digest->length % SHA256_BLOCK;
    for (int i = 0; i < 8; i++)
        bits[i] = (unsigned char)(digest->length * 8 >> (56 - 8 * i));
    digest_add(digest, padding, (held < 56 ? 56 : 120) - held);
    digest_add(digest, bits, sizeof bits);
    for (int i = 0; i < DIGEST_TEXT_SIZE - 1; i++)
        text[i] = digits[digest->state[i / 8] >> (28 - i % 8 * 4) & 15];
    text[DIGEST_TEXT_SIZE - 1] = '\0';
}

void digest_sha256(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE])
{
    struct digest digest;
    digest_begin(&digest);
    digest_add(&digest, bytes, length);
    digest_end(&digest, text);
}
