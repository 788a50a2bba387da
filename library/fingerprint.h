/*
 * The text that each picture carries: what it was made from and how, in JSON.
 *
 *     {"burin": "0.1.0", "picture": "crc32:…",
 *      "inputs": [{"role": "spec", "name": "hosts.vl.json", "size": 812, "digest": "sha256:…"}, …],
 *      "options": {"scale": "2"}, "embedded": "…"}
 *
 * Neither the time nor the machine nor an absolute path is in it. "picture" is the checksum of all
 * bytes but these. "embedded" is there on demand: the contents of all inputs but fonts in their
 * order, one behind the other, compressed by zlib (RFC 1950), in base64.
 */
#ifndef LIBRARY_FINGERPRINT_H
#define LIBRARY_FINGERPRINT_H

#include "library/provenance.h"

struct buffer;
struct diag;

#define FINGERPRINT_KEY "burin"

/* What is embedded, in bytes before it is compressed. */
enum { FINGERPRINT_EMBED_LIMIT = 256 << 20 };

/* An output that asks for its text. */
struct fingerprint {
    struct provenance *provenance;
    struct diag *diag;
};

/* For struct output_metadata.text: in the provenance's arena, NULL after an error. */
const char *fingerprint_text(void *object);

/* Writes the checksum of a picture with that text into it. */
void fingerprint_stamp(struct buffer *picture);

/* "crc32:" and 8 hexadecimal digits. */
enum { FINGERPRINT_CHECKSUM_SIZE = 15 };
void fingerprint_write_checksum(char text[FINGERPRINT_CHECKSUM_SIZE], unsigned checksum);

#endif
