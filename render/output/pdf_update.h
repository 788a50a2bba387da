/*
 * What Cairo can't write into a tagged PDF: the figure's alternative text, the language, that
 * viewers show the title, and links that are known to the tags. Appended as an incremental update
 * (ISO 32000-1, 7.5.6): a few objects of Cairo's again, with more in them. An own writer, because
 * Cairo's files are of one simple form, and a PDF library is a large thing to need for this.
 */
#ifndef RENDER_OUTPUT_PDF_UPDATE_H
#define RENDER_OUTPUT_PDF_UPDATE_H

#include "base/buffer.h"
#include "render/output/pdf_structure.h"

struct pdf_facts {
    const char *title, *alt;             /* NULL: none */
    const char *language, *alt_language; /* BCP 47; NULL: not said */
    double width, height;                /* of the page, points */
    const struct pdf_link *links;
    size_t link_count;
};

/* Appends to what Cairo wrote, in PDF 1.4. False when it isn't of the form that Cairo's files have,
 * or when memory is out (pdf->failed); then it is as it was, or failed. */
bool pdf_update_append(struct buffer *pdf, const struct pdf_facts *facts);

#endif
