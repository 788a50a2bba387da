/*
 * Finding colour schemes, and reading their digits.
 */
#include "charts/scale/scheme.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/suggest.h"

enum { DIGITS_A_COLOR = 6 };

static const struct color_scheme *find(const struct color_scheme *schemes, size_t count,
                                       const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (!g_ascii_strcasecmp(schemes[i].name, name))
            return &schemes[i];
    }
    return NULL;
}

const struct color_scheme *scheme_named(const char *name, bool *is_continuous)
{
    const struct color_scheme *scheme = find(schemes_categorical, schemes_categorical_count, name);
    *is_continuous = !scheme;
    return scheme ? scheme : find(schemes_continuous, schemes_continuous_count, name);
}

const char *scheme_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < schemes_categorical_count; i++)
        suggest_offer(&suggest, schemes_categorical[i].name);
    for (size_t i = 0; i < schemes_continuous_count; i++)
        suggest_offer(&suggest, schemes_continuous[i].name);
    return suggest.best;
}

static double channel(const char *digits)
{
    return g_ascii_xdigit_value(digits[0]) * 16 + g_ascii_xdigit_value(digits[1]);
}

struct color *scheme_colors(const struct color_scheme *scheme, size_t *count, struct arena *arena)
{
    *count = strlen(scheme->digits) / DIGITS_A_COLOR;
    struct color *colors = arena_array(arena, *count, sizeof *colors);
    for (size_t i = 0; colors && i < *count; i++) {
        const char *digits = &scheme->digits[i * DIGITS_A_COLOR];
        colors[i] = (struct color){channel(digits), channel(digits + 2), channel(digits + 4), 1};
    }
    return colors;
}
