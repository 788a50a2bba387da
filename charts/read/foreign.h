/*
 * Words of older versions, other programs and Python, which many write: what to write instead.
 */
#ifndef CHARTS_READ_FOREIGN_H
#define CHARTS_READ_FOREIGN_H

#include <stdbool.h>

struct arena;
struct json_node;

/* The hint of an error about a mark, or an aggregate, of that name; NULL: it is no known word. */
const char *foreign_mark(const char *name);
const char *foreign_aggregate(const char *name);

/* About a scale type, a type of field, a channel. */
const char *foreign_scale_type(const char *name);
const char *foreign_field_type(const char *name);
const char *foreign_channel(const char *name);

/* About a property that what, as messages call it ("axis", "bar mark"), doesn't have. */
const char *foreign_property(const char *what, const char *name);

/* About a text that is no size of a view: "100%", "16cm". */
const char *foreign_size(const char *text);

/* About an order that is none: "desc", "y-". NULL also when memory is out. */
const char *foreign_sort(const char *name, struct arena *arena);

/* The program whose figure the object is, rather than Vega-Lite's: "Plotly"; NULL: none is known.
 */
const char *foreign_program(const struct json_node *node);

/* That about a channel given as a text, Altair's "mean(hosts):Q", or a colour's name: as an object.
 * NULL: memory is out. */
const char *foreign_shorthand(const char *text, bool is_color, struct arena *arena);

/* The same of a field "hosts:Q" or "mean(hosts)", which no row has; NULL: it isn't written so. */
const char *foreign_field(const char *text, struct arena *arena);

#endif
