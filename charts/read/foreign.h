/*
 * Words of older versions, other programs and Python, which many write: what to write instead.
 */
#ifndef CHARTS_READ_FOREIGN_H
#define CHARTS_READ_FOREIGN_H

struct arena;

/* The hint of an error about a mark, or an aggregate, of that name; NULL: it is no known word. */
const char *foreign_mark(const char *name);
const char *foreign_aggregate(const char *name);

/* That about a channel given as a text, Altair's "mean(hosts):Q": as an object. NULL: memory is
 * out. */
const char *foreign_shorthand(const char *text, struct arena *arena);

#endif
