/*
 * Texts that a picture carries besides what it shows: how they are found again in the bytes of a
 * PNG, an SVG or a PDF. Nothing here knows what a text means.
 *
 * PNG (ISO/IEC 15948, 11.3.4): an iTXt chunk with the key as its keyword. SVG 1.1, 21.2:
 * <metadata data-key="KEY">. PDF (ISO 32000, 14.3.3): an entry of the information dictionary.
 */
#ifndef RENDER_OUTPUT_METADATA_H
#define RENDER_OUTPUT_METADATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct output_format;

/* Where a picture holds a text; offsets into its bytes. */
struct metadata_place {
    const struct output_format *format; /* NULL: foreign */
    size_t start, length; /* the text as it is stored: escaped as the format wants it */
    size_t chunk, check;  /* PNG: where the chunk's type starts, and where its CRC is; else 0 */
};

enum metadata_found {
    METADATA_FOUND,
    METADATA_NONE,    /* a picture, but without that text */
    METADATA_DAMAGED, /* a picture that ends, or contradicts itself, before the text does */
    METADATA_FOREIGN  /* of no format that carries texts */
};

/* How texts are found in a format: the format's row has it. */
struct metadata_type;
extern const struct metadata_type metadata_png, metadata_svg, metadata_pdf;

/* Looks for the text of key (letters). Of a picture without it, place->format is set all the same;
 * NULL for what is foreign. */
enum metadata_found metadata_find(const unsigned char *bytes, size_t length, const char *key,
                                  struct metadata_place *place);

/* The text at place without its escapes, zero-terminated; the caller frees it with free(). NULL
 * when memory is out. */
char *metadata_text(const unsigned char *bytes, const struct metadata_place *place,
                    size_t *text_length);

/* A checksum (CRC-32, as in PNG) of all bytes of the picture but the text itself. Not
 * cryptographic: it tells who edited a picture from who didn't, at a gigabyte a second. */
uint32_t metadata_picture_checksum(const unsigned char *bytes, size_t length,
                                   const struct metadata_place *place);

/* Writes replacement over the first occurrence of placeholder in the stored text, both of the same
 * length and without letters that a format escapes, and mends the chunk's CRC. False when there is
 * none. */
bool metadata_replace(unsigned char *bytes, const struct metadata_place *place,
                      const char *placeholder, const char *replacement);

#endif
