/*
 * SHA-256 over GLib's GChecksum, whose type stays in this file.
 */
#include "base/digest.h"

#include <glib.h>
#include <string.h>

/* GLib counts in gssize. */
static const size_t piece_limit = (size_t)1 << 30;

struct digest *digest_begin(void)
{
    return (struct digest *)g_checksum_new(G_CHECKSUM_SHA256);
}

void digest_add(struct digest *digest, const void *bytes, size_t length)
{
    const guchar *at = bytes;
    for (; length > piece_limit; at += piece_limit, length -= piece_limit)
        g_checksum_update((GChecksum *)digest, at, (gssize)piece_limit);
    if (length > 0)
        g_checksum_update((GChecksum *)digest, at, (gssize)length);
}

void digest_end(struct digest *digest, char text[DIGEST_TEXT_SIZE])
{
    g_strlcpy(text, g_checksum_get_string((GChecksum *)digest), DIGEST_TEXT_SIZE);
    g_checksum_free((GChecksum *)digest);
}

void digest_sha256(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE])
{
    struct digest *digest = digest_begin();
    digest_add(digest, bytes, length);
    digest_end(digest, text);
}
