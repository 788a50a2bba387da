/*
 * Strings of PDF (ISO 32000-1, 7.9.2).
 */
#ifndef RENDER_OUTPUT_PDF_TEXT_H
#define RENDER_OUTPUT_PDF_TEXT_H

#include "base/buffer.h"

/* The bytes as a literal string, without its parentheses (7.3.4.2). */
void pdf_put_escaped(struct buffer *out, const char *text);

/* A text string: literal in ASCII, else as UTF-16. */
void pdf_put_text(struct buffer *out, const char *text);

/* A URI, which has only ASCII (12.6.4.7): other bytes as %XX. */
void pdf_put_uri(struct buffer *out, const char *uri);

#endif
