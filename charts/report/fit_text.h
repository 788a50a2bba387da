/*
 * Texts that are longer than they may be.
 */
#ifndef CHARTS_REPORT_FIT_TEXT_H
#define CHARTS_REPORT_FIT_TEXT_H

struct context;
struct layout_text;

/* The text on as many lines as its limit and its room take: see label_wrap(). */
const char *report_fit_text(const struct layout_text *text, struct context *context);

#endif
