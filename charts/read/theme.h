/*
 * Themes: configs with a name, the weakest of a figure's.
 * https://github.com/vega/vega-themes, https://github.com/vega/vega-embed#options
 */
#ifndef CHARTS_READ_THEME_H
#define CHARTS_READ_THEME_H

#include <stdbool.h>

struct config_given;
struct context;
struct json_node;

struct theme {
    const char *name;
    const char *does;     /* what it looks like, for lists */
    const char *config;   /* JSON */
    const char *patterns; /* JSON as of usermeta.burin.patterns, which goes over it; NULL: none */
};

/* Ends with one without a name. The first is none: it sets nothing. */
extern const struct theme themes[];

extern const char *const theme_names[]; /* of all of them; ends with NULL */

/* NULL when there is none of that name. */
const struct theme *theme_named(const char *name);

/*
 * Fills in the configs that come under the call's: the theme of that name (of the call; NULL: it
 * says none) or that which the spec's usermeta.embedOptions names, as vega-embed reads it, and the
 * config in there. What can't be had is a warning. False after an error.
 */
bool theme_read(const struct json_node *root, const char *name, struct config_given *given,
                struct context *context);

#endif
