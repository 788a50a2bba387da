/*
 * Colour schemes by name: https://vega.github.io/vega/docs/schemes/
 * What a scale makes of them is next door (range_color.c).
 */
#ifndef CHARTS_SCALE_SCHEME_H
#define CHARTS_SCALE_SCHEME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/color.h"

struct arena;

struct color_scheme {
    const char *name;
    const char *digits; /* six hex digits a colour */
};

extern const struct color_scheme schemes_categorical[], schemes_continuous[];
extern const size_t schemes_categorical_count, schemes_continuous_count;

/* The scheme of that name, in upper or lower case, or NULL; *is_continuous: it is a ramp through
 * its colours rather than a list. */
const struct color_scheme *scheme_named(const char *name, bool *is_continuous);

/* The nearest name of all schemes, or NULL. */
const char *scheme_suggest(const char *name);

/* Its colours in the arena, *count of them; NULL when memory is out. */
struct color *scheme_colors(const struct color_scheme *scheme, size_t *count, struct arena *arena);

#endif
