/*
 * burin(5) from the page that supported.c writes: the little Markdown of that page becomes mdoc,
 * the language of manual pages.
 */
#ifndef DOCS_MDOC_H
#define DOCS_MDOC_H

#include <stdio.h>

/*
 * Writes the whole manual page around the sections of text: headings "## " and "### ", paragraphs,
 * tables of two columns, `names` and *words* are all the Markdown that it knows.
 */
void mdoc_write(FILE *file, const char *text);

#endif
