/*
 * Colour schemes: lists of distinct colours, by the names of
 * https://vega.github.io/vega/docs/schemes/ Those that run continuously are named here but not
 * drawn yet.
 */
#include "charts/scale/scale.h"

#include <glib.h>

#include "base/array.h"
#include "base/suggest.h"

struct scheme {
    const char *name;
    size_t count;
    const char *const *colors;
};

static const char *const accent[] = {"#7fc97f", "#beaed4", "#fdc086", "#ffff99",
                                     "#386cb0", "#f0027f", "#bf5b17", "#666666"};
static const char *const category10[] = {"#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd",
                                         "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"};
static const char *const category20[] = {"#1f77b4", "#aec7e8", "#ff7f0e", "#ffbb78", "#2ca02c",
                                         "#98df8a", "#d62728", "#ff9896", "#9467bd", "#c5b0d5",
                                         "#8c564b", "#c49c94", "#e377c2", "#f7b6d2", "#7f7f7f",
                                         "#c7c7c7", "#bcbd22", "#dbdb8d", "#17becf", "#9edae5"};
static const char *const category20b[] = {"#393b79", "#5254a3", "#6b6ecf", "#9c9ede", "#637939",
                                          "#8ca252", "#b5cf6b", "#cedb9c", "#8c6d31", "#bd9e39",
                                          "#e7ba52", "#e7cb94", "#843c39", "#ad494a", "#d6616b",
                                          "#e7969c", "#7b4173", "#a55194", "#ce6dbd", "#de9ed6"};
static const char *const category20c[] = {"#3182bd", "#6baed6", "#9ecae1", "#c6dbef", "#e6550d",
                                          "#fd8d3c", "#fdae6b", "#fdd0a2", "#31a354", "#74c476",
                                          "#a1d99b", "#c7e9c0", "#756bb1", "#9e9ac8", "#bcbddc",
                                          "#dadaeb", "#636363", "#969696", "#bdbdbd", "#d9d9d9"};
static const char *const dark2[] = {"#1b9e77", "#d95f02", "#7570b3", "#e7298a",
                                    "#66a61e", "#e6ab02", "#a6761d", "#666666"};
static const char *const observable10[] = {"#4269d0", "#efb118", "#ff725c", "#6cc5b0", "#3ca951",
                                           "#ff8ab7", "#a463f2", "#97bbf5", "#9c6b4e", "#9498a0"};
static const char *const paired[] = {"#a6cee3", "#1f78b4", "#b2df8a", "#33a02c",
                                     "#fb9a99", "#e31a1c", "#fdbf6f", "#ff7f00",
                                     "#cab2d6", "#6a3d9a", "#ffff99", "#b15928"};
static const char *const pastel1[] = {"#fbb4ae", "#b3cde3", "#ccebc5", "#decbe4", "#fed9a6",
                                      "#ffffcc", "#e5d8bd", "#fddaec", "#f2f2f2"};
static const char *const pastel2[] = {"#b3e2cd", "#fdcdac", "#cbd5e8", "#f4cae4",
                                      "#e6f5c9", "#fff2ae", "#f1e2cc", "#cccccc"};
static const char *const set1[] = {"#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00",
                                   "#ffff33", "#a65628", "#f781bf", "#999999"};
static const char *const set2[] = {"#66c2a5", "#fc8d62", "#8da0cb", "#e78ac3",
                                   "#a6d854", "#ffd92f", "#e5c494", "#b3b3b3"};
static const char *const set3[] = {"#8dd3c7", "#ffffb3", "#bebada", "#fb8072",
                                   "#80b1d3", "#fdb462", "#b3de69", "#fccde5",
                                   "#d9d9d9", "#bc80bd", "#ccebc5", "#ffed6f"};
static const char *const tableau10[] = {"#4c78a8", "#f58518", "#e45756", "#72b7b2", "#54a24b",
                                        "#eeca3b", "#b279a2", "#ff9da6", "#9d755d", "#bab0ac"};
static const char *const tableau20[] = {"#4c78a8", "#9ecae9", "#f58518", "#ffbf79", "#54a24b",
                                        "#88d27a", "#b79a20", "#f2cf5b", "#439894", "#83bcb6",
                                        "#e45756", "#ff9d98", "#79706e", "#bab0ac", "#d67195",
                                        "#fcbfd2", "#b279a2", "#d6a5c9", "#9e765f", "#d8b5a5"};

#define SCHEME(NAME)                                                                               \
    {                                                                                              \
#NAME, COUNT_OF(NAME), NAME                                                                \
    }

static const struct scheme schemes[] = {
    SCHEME(accent),      SCHEME(category10), SCHEME(category20),   SCHEME(category20b),
    SCHEME(category20c), SCHEME(dark2),      SCHEME(observable10), SCHEME(paired),
    SCHEME(pastel1),     SCHEME(pastel2),    SCHEME(set1),         SCHEME(set2),
    SCHEME(set3),        SCHEME(tableau10),  SCHEME(tableau20)};

static const char *const continuous_schemes[] = {
    "blues",           "greens",         "greys",           "oranges",
    "purples",         "reds",           "blueGreen",       "bluePurple",
    "greenBlue",       "orangeRed",      "purpleBlue",      "purpleBlueGreen",
    "purpleRed",       "redPurple",      "yellowGreen",     "yellowOrangeBrown",
    "yellowOrangeRed", "blueOrange",     "brownBlueGreen",  "purpleGreen",
    "purpleOrange",    "redBlue",        "redGrey",         "yellowGreenBlue",
    "redYellowBlue",   "redYellowGreen", "pinkYellowGreen", "spectral",
    "viridis",         "magma",          "inferno",         "plasma",
    "cividis",         "rainbow",        "sinebow",         "turbo",
    "browns",          "tealBlues",      "teals",           "warmGreys",
    "goldGreen",       "goldOrange",     "goldRed",         "lightGreyRed",
    "lightGreyTeal",   "lightMulti",     "lightOrange",     "lightTealBlue",
    "darkBlue",        "darkGold",       "darkGreen",       "darkMulti",
    "darkRed"};

/* Vega finds schemes without regard to case. */
const char *const *scale_scheme(const char *name, size_t *count)
{
    for (size_t i = 0; i < COUNT_OF(schemes); i++) {
        if (!g_ascii_strcasecmp(schemes[i].name, name)) {
            *count = schemes[i].count;
            return schemes[i].colors;
        }
    }
    return NULL;
}

bool scale_scheme_is_known(const char *name)
{
    size_t count;
    for (size_t i = 0; i < COUNT_OF(continuous_schemes); i++) {
        if (!g_ascii_strcasecmp(continuous_schemes[i], name))
            return true;
    }
    return scale_scheme(name, &count) != NULL;
}

const char *scale_scheme_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < COUNT_OF(schemes); i++)
        suggest_offer(&suggest, schemes[i].name);
    for (size_t i = 0; i < COUNT_OF(continuous_schemes); i++)
        suggest_offer(&suggest, continuous_schemes[i]);
    return suggest.best;
}
