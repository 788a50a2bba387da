/*
 * Texts of labels: formatted, broken into lines and cut to their limit. Lines are separated by \n.
 */
#ifndef CHARTS_LABEL_LABEL_H
#define CHARTS_LABEL_LABEL_H

#include "data/json.h"
#include "data/value.h"

struct arena;
struct channel_def;
struct context;
struct font;
struct text_limit;
struct zone;

/* A value as text; an array is several lines. Line ends within a text become spaces, as on Vega's
 * canvas. In the arena. */
const char *label_join(struct value value, const struct context *context);

/* The same of lines from the spec; "" when there are none. */
const char *label_join_lines(const struct json_lines *lines, struct arena *arena);

/* A datum as the text channel writes it: with its format, or Vega-Lite's default. NULL after an
 * error. */
const char *label_format(const struct channel_def *def, struct value value,
                         struct context *context);

/* How a bin is named on a discrete scale: "10 – 20", "null" without an end. NULL after an error. */
const char *label_bin(const struct channel_def *def, struct value start, struct value end,
                      struct context *context);

/* Whether values are written as dates: "formatType" (NULL: none) says so, or they are dates. */
bool label_is_time(const struct channel_def *def, const char *format_type);

/* How dates are written: in the format (NULL: none), else in that of the channel's time unit, else
 * in fallback (NULL: none), else by their coarsest part; in that zone, NULL is UTC. */
struct label_time {
    const struct channel_def *def;
    const char *format, *fallback;
    const struct time_levels *levels; /* in place of all of them; NULL: none */
    const struct zone *zone;
};

/* A date as text; NULL when memory is out. */
const char *label_format_time(const struct label_time *how, struct value value,
                              struct context *context);

/* Lines broken where the separator stands (NULL or "": nowhere). */
const char *label_break(const char *text, const char *separator, struct arena *arena);

/* Each line cut to limit px (NAN or <= 0: none) with an ellipsis (NULL: …). */
const char *label_fit(const char *text, const struct font *font, double limit, const char *ellipsis,
                      struct context *context);

/* The same by a limit that may say more. */
const char *label_fit_to(const char *text, const struct font *font, const struct text_limit *limit,
                         struct context *context);

#endif
