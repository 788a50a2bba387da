/*
 * The colour of texts that have none of their own.
 */
#ifndef CHARTS_REPORT_INK_H
#define CHARTS_REPORT_INK_H

struct scene;

/* Texts of guides that are black, as nothing says their colour, turn white where they lie on
 * something dark. */
void report_settle_ink(struct scene *scene);

#endif
