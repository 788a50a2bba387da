/*
 * The structure of a PDF while it is painted: Cairo's tags about the title, the figure and what is
 * said below it, and the places of links. What Cairo can't write of it is pdf_update.h's.
 */
#ifndef RENDER_OUTPUT_PDF_STRUCTURE_H
#define RENDER_OUTPUT_PDF_STRUCTURE_H

#include <cairo.h>

#include "render/output/reading_order.h"
#include "render/paint.h"

/* The names of tags (ISO 32000-1, 14.8.4). */
#define PDF_TAG_DOCUMENT "Document"
#define PDF_TAG_TITLE "H1"
#define PDF_TAG_TEXT "P"
#define PDF_TAG_FIGURE "Figure"

/* In points from the upper left corner. */
struct pdf_link {
    struct bounds box;
    const char *href;
    char *label; /* what it lies on, in words; NULL: nobody knows */
};

/* The listener of pdf_structure. */
struct pdf_structure {
    cairo_t *cairo;
    const struct reading_order *order;
    const char *open; /* the tag about what is painted; NULL: none */
    size_t depth, open_depth;
    enum reading_part part; /* of the mark of the root that is painted */
    struct pdf_link *links;
    size_t link_count, link_capacity;
    bool out_of_memory;
};

extern const struct painter_structure pdf_structure;

void pdf_structure_free(struct pdf_structure *structure);

#endif
