/*
 * Specs made up at random, the same for the same seed: what the report layout has to cope with.
 */
#ifndef TESTS_CHARTS_REPORT_GENERATOR_H
#define TESTS_CHARTS_REPORT_GENERATOR_H

#include <stdlib.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/random.h"

struct generator {
    struct random random;
    struct buffer buffer;
    int length; /* of names: 0 short … 5 mixed */
    size_t count, series;
    bool is_horizontal, has_negatives;
};

static inline size_t draw(struct generator *g, size_t count)
{
    return (size_t)(random_next(&g->random) * (double)count);
}

static inline bool chance(struct generator *g, double probability)
{
    return random_next(&g->random) < probability;
}

#define WRITE(...) buffer_format(&g->buffer, __VA_ARGS__)

static const char *const words[] = {"Energy",   "of",         "the",    "United",   "Ministry",
                                    "and",      "Renewables", "Health", "National", "aeronautics",
                                    "per head", "2024",       "Q1",     "Kingdom",  "Nord"};
static const char *const long_words[] = {"Donaudampfschifffahrtsgesellschaft",
                                         "Llanfairpwllgwyngyll", "Arbeiterunfallversicherung",
                                         "Muscle_Strength_Per_Body_Weight_Ratio"};
static const char *const chinese[] = {
    "北京", "上海市", "经济合作与发展组织", "能源", "可再生", "国家统计局", "人口"};

static inline void write_chinese(struct generator *g)
{
    for (int i = 0; i < 2; i++)
        WRITE("%s", chinese[draw(g, COUNT_OF(chinese))]);
}

/* A name of a kind of length; the number makes it the only one of its name. */
static inline void write_name(struct generator *g, size_t number)
{
    int length = g->length == 5 ? (int)draw(g, 5) : g->length;
    size_t most[] = {0, 2, 6, 1, 1};
    if (length == 0 || length == 4)
        WRITE("%s%zu", length ? "" : "A", number);
    for (size_t i = 0; i < most[length] + (length == 2 ? draw(g, 5) : 0); i++) {
        if (length == 3)
            WRITE("%s %zu", long_words[draw(g, COUNT_OF(long_words))], number);
        else if (length == 4)
            write_chinese(g);
        else
            WRITE("%s%s", i ? " " : "", words[draw(g, COUNT_OF(words))]);
    }
    if (length == 1 || length == 2)
        WRITE(" %zu", number);
}

static inline void write_sentence(struct generator *g, size_t most)
{
    size_t count = 1 + draw(g, most);
    for (size_t i = 0; i < count; i++)
        WRITE("%s%s", i ? " " : "", words[draw(g, COUNT_OF(words))]);
}

static inline double value_of(struct generator *g)
{
    double scale[] = {1, 1e2, 1e4, 1e7};
    double value = scale[draw(g, COUNT_OF(scale))];
    value *= random_next(&g->random);
    return g->has_negatives && chance(g, 0.4) ? -value : value;
}

/* Names are made first: those of a and s are repeated, row by row. */
static inline void write_rows(struct generator *g)
{
    struct generator names = {.length = g->length, .random = g->random};
    WRITE("\"data\": {\"values\": [");
    for (size_t s = 0; s < g->series; s++) {
        for (size_t i = 0; i < g->count; i++) {
            struct generator name = {.length = g->length, .random = {names.random.state + i}};
            struct generator serie = {.length = g->length, .random = {names.random.state - s}};
            write_name(&name, i);
            write_name(&serie, s);
            double v = value_of(g), w = value_of(g) + 1;
            WRITE("%s{\"a\": \"%.*s\", \"s\": \"%.*s\", \"v\": %.6g, \"w\": %.6g, "
                  "\"t\": \"20%02zu-%02zu-01\"}",
                  i + s ? ", " : "", (int)name.buffer.length, (const char *)name.buffer.bytes,
                  (int)serie.buffer.length, (const char *)serie.buffer.bytes, v, w, i / 12,
                  i % 12 + 1);
            buffer_free(&name.buffer);
            buffer_free(&serie.buffer);
        }
    }
    WRITE("]}, ");
}

static inline void write_channel(struct generator *g, const char *channel, const char *field,
                                 const char *type, const char *more)
{
    WRITE("\"%s\": {\"field\": \"%s\", \"type\": \"%s\"%s", channel, field, type, more);
    if (chance(g, 0.3)) {
        WRITE(", \"title\": \"");
        write_sentence(g, 12);
        WRITE("\"");
    }
    WRITE("}");
}

static inline void write_legend(struct generator *g, const char *channel)
{
    static const char *const orients[] = {"left",     "right",     "top",         "bottom",
                                          "top-left", "top-right", "bottom-left", "bottom-right"};
    bool is_amount = !strcmp(channel, "color") && chance(g, 0.2);
    size_t count = COUNT_OF(orients) - (chance(g, 0.8) ? 4 : 0);
    WRITE("\"%s\": {\"field\": \"%s\", \"type\": \"%s\", \"legend\": {\"orient\": \"%s\"", channel,
          is_amount ? "w" : "s", is_amount ? "quantitative" : "nominal", orients[draw(g, count)]);
    if (chance(g, 0.3)) {
        WRITE(", \"title\": \"");
        write_sentence(g, 12);
        WRITE("\"");
    }
    WRITE("}}");
}

static inline void write_size(struct generator *g, const char *name)
{
    static const double sizes[] = {20, 60, 120, 200, 400};
    if (chance(g, 0.4))
        WRITE("\"%s\": %g, ", name, sizes[draw(g, COUNT_OF(sizes))]);
    else if (chance(g, 0.2))
        WRITE("\"%s\": {\"step\": %zu}, ", name, 4 + draw(g, 60));
}

static inline void write_positions(struct generator *g, const char *category, const char *type)
{
    static const char *const more[] = {"",
                                       "",
                                       "",
                                       ", \"axis\": {\"labelAngle\": 0}",
                                       ", \"axis\": {\"labelAngle\": 30}",
                                       ", \"axis\": {\"orient\": \"%s\"}"};
    char axis[64];
    snprintf(axis, sizeof axis, "%s", more[draw(g, COUNT_OF(more) - 1)]);
    if (chance(g, 0.1))
        snprintf(axis, sizeof axis, ", \"axis\": {\"orient\": \"%s\"}",
                 g->is_horizontal ? "right" : "top");
    write_channel(g, g->is_horizontal ? "y" : "x", category, type, axis);
    WRITE(", ");
    write_channel(g, g->is_horizontal ? "x" : "y", "v", "quantitative", "");
}

static inline void write_bars(struct generator *g)
{
    bool is_grouped = g->series > 1 && chance(g, 0.4);
    WRITE("\"encoding\": {");
    write_positions(g, "a", "nominal");
    if (is_grouped)
        WRITE(", \"%s\": {\"field\": \"s\"}", g->is_horizontal ? "yOffset" : "xOffset");
    if (g->series > 1) {
        WRITE(", ");
        write_legend(g, "color");
    }
    WRITE("}, \"layer\": [{\"mark\": \"bar\"}, {\"mark\": {\"type\": \"text\"");
    if (chance(g, 0.7))
        WRITE(", \"%s\": %s", g->is_horizontal ? "dx" : "dy", g->is_horizontal ? "14" : "-7");
    WRITE("}, \"encoding\": {\"text\": {\"field\": \"v\", \"type\": \"quantitative\", "
          "\"format\": \",.1f\"}");
    if (g->series > 1)
        WRITE(", \"color\": {\"value\": \"black\"}, \"detail\": {\"field\": \"s\"}");
    WRITE("}}]");
}

static inline const char *some_scale(struct generator *g)
{
    static const char *const scales[] = {"", "", ", \"scale\": {\"type\": \"symlog\"}",
                                         ", \"scale\": {\"type\": \"sqrt\"}",
                                         ", \"scale\": {\"type\": \"log\"}"};
    return scales[draw(g, COUNT_OF(scales) - (g->has_negatives ? 2 : 0))];
}

static inline void write_points(struct generator *g)
{
    WRITE("\"encoding\": {");
    write_channel(g, "x", "w", "quantitative", some_scale(g));
    WRITE(", ");
    write_channel(g, "y", "v", "quantitative", some_scale(g));
    if (g->series > 1) {
        WRITE(", ");
        write_legend(g, "shape");
    }
    WRITE("}, \"layer\": [{\"mark\": \"point\"}, {\"mark\": {\"type\": \"text\", \"dx\": 6, "
          "\"align\": \"left\"}, \"encoding\": {\"text\": {\"field\": \"a\"}}}]");
}

static inline void write_lines(struct generator *g)
{
    static const char *const formats[] = {"", ", \"axis\": {\"format\": \"%B %Y\"}",
                                          ", \"axis\": {\"format\": \"%A, %d %B %Y\"}",
                                          ", \"axis\": {\"labelOverlap\": false}"};
    WRITE("\"mark\": \"line\", \"encoding\": {");
    write_channel(g, g->is_horizontal ? "y" : "x", "t", "temporal",
                  formats[draw(g, COUNT_OF(formats))]);
    WRITE(", ");
    write_channel(g, g->is_horizontal ? "x" : "y", "v", "quantitative", "");
    if (g->series > 1) {
        WRITE(", ");
        write_legend(g, "color");
    }
    WRITE("}");
}

/* A line across bars with values, and its note. */
static inline void write_reference(struct generator *g)
{
    double at = fabs(value_of(g));
    WRITE("\"layer\": [{\"encoding\": {");
    write_positions(g, "a", "nominal");
    WRITE(
        ", \"text\": {\"field\": \"v\", \"type\": \"quantitative\"}}, \"layer\": [{\"mark\": "
        "\"bar\"}, {\"mark\": \"text\"}]}, {\"data\": {\"values\": [{\"at\": %g}]}, \"encoding\": "
        "{\"%s\": {\"field\": \"at\", \"type\": \"quantitative\"}}, \"layer\": [{\"mark\": "
        "\"rule\"}, {\"mark\": {\"type\": \"text\", \"text\": \"the limit\", \"dy\": -6}}]}]",
        at, g->is_horizontal ? "x" : "y");
}

static inline void write_shares(struct generator *g)
{
    WRITE("\"mark\": \"bar\", \"encoding\": {");
    write_channel(g, g->is_horizontal ? "y" : "x", "a", "nominal", "");
    WRITE(", ");
    write_channel(g, g->is_horizontal ? "x" : "y", "w", "quantitative",
                  ", \"stack\": \"normalize\"");
    WRITE(", ");
    write_legend(g, "color");
    WRITE("}");
}

static inline void write_boxes(struct generator *g)
{
    WRITE("\"mark\": \"boxplot\", \"encoding\": {");
    write_positions(g, chance(g, 0.5) ? "a" : "s", "nominal");
    WRITE("}");
}

static inline void write_repeats(struct generator *g)
{
    WRITE("\"repeat\": {\"column\": [\"v\", \"w\"], \"row\": [\"a\", \"s\", \"w\"]}, \"spec\": "
          "{\"mark\": \"point\", ");
    write_size(g, "width");
    write_size(g, "height");
    WRITE("\"encoding\": {\"x\": {\"field\": {\"repeat\": \"column\"}, \"type\": "
          "\"quantitative\"}, \"y\": {\"field\": {\"repeat\": \"row\"}, \"type\": "
          "\"nominal\"}}}");
}

static inline void write_heat(struct generator *g)
{
    WRITE("\"encoding\": {");
    write_channel(g, "x", "a", "nominal", "");
    WRITE(", ");
    write_channel(g, "y", "s", "nominal", "");
    WRITE(
        "}, \"layer\": [{\"mark\": \"rect\", \"encoding\": {\"color\": {\"field\": \"v\", "
        "\"type\": \"quantitative\"}}}, {\"mark\": \"text\", \"encoding\": {\"text\": {\"field\": "
        "\"v\", \"type\": \"quantitative\", \"format\": \",.0f\"}}}]");
}

static inline void write_header(struct generator *g)
{
    static const char *const headers[] = {"",
                                          "",
                                          ", \"header\": {\"labelOrient\": \"bottom\"}",
                                          ", \"header\": {\"orient\": \"right\"}",
                                          ", \"header\": {\"labelAngle\": 0}",
                                          ", \"header\": {\"labelAngle\": -90}"};
    static const char *const spacings[] = {
        "", "", "", ", \"spacing\": 0", ", \"spacing\": 4", ", \"spacing\": 40"};
    WRITE("%s", headers[draw(g, COUNT_OF(headers))]);
    WRITE("%s", spacings[draw(g, COUNT_OF(spacings))]);
}

static inline void write_grid(struct generator *g)
{
    WRITE("\"mark\": \"point\", \"encoding\": {");
    write_channel(g, "x", "w", "quantitative", "");
    WRITE(", ");
    write_channel(g, "y", "v", "quantitative", "");
    WRITE(", \"row\": {\"field\": \"s\"");
    write_header(g);
    WRITE("}, \"column\": {\"field\": \"%s\"", g->count < 10 ? "a" : "s");
    write_header(g);
    WRITE("}}");
    if (chance(g, 0.3))
        WRITE(", \"resolve\": {\"scale\": {\"x\": \"independent\", \"y\": \"independent\"}}");
}

static inline void write_pie(struct generator *g)
{
    WRITE("\"encoding\": {\"theta\": {\"field\": \"w\", \"type\": \"quantitative\", \"stack\": "
          "true}, \"color\": {\"field\": \"a\", \"legend\": null}}, \"layer\": [{\"mark\": "
          "{\"type\": "
          "\"arc\", \"outerRadius\": 70}}, {\"mark\": {\"type\": \"text\", \"radius\": 90}, "
          "\"encoding\": {\"text\": {\"field\": \"a\"}}}]");
}

static inline void write_some_axes(struct generator *g)
{
    WRITE("\"encoding\": {");
    write_channel(g, "x", "t", "ordinal", ", \"timeUnit\": \"yearmonth\"");
    WRITE("}, \"layer\": [{\"mark\": \"bar\", \"encoding\": {");
    write_channel(g, "y", "v", "quantitative", "");
    WRITE("}}, {\"mark\": \"line\", \"encoding\": {");
    write_channel(g, "y", "w", "quantitative", "");
    WRITE("}}");
    if (chance(g, 0.5)) {
        WRITE(", {\"mark\": \"point\", \"encoding\": {");
        write_channel(g, "y", "w", "quantitative", ", \"scale\": {\"zero\": false}");
        WRITE("}}");
    }
    WRITE("], \"resolve\": {\"scale\": {\"y\": \"independent\"}}");
}

static inline void write_histogram(struct generator *g)
{
    WRITE("\"encoding\": {");
    write_channel(g, "x", "w", chance(g, 0.5) ? "quantitative" : "ordinal", ", \"bin\": true");
    WRITE(
        ", \"y\": {\"aggregate\": \"count\"}}, \"layer\": [{\"mark\": \"bar\"}, {\"mark\": "
        "{\"type\": \"text\", \"dy\": -6}, \"encoding\": {\"text\": {\"aggregate\": \"count\"}}}]");
}

static inline void write_facets(struct generator *g)
{
    static const char *const ways[] = {"row", "column", "facet"};
    size_t way = draw(g, COUNT_OF(ways));
    WRITE("\"mark\": \"bar\", \"encoding\": {");
    write_positions(g, chance(g, 0.5) ? "a" : "w", "nominal");
    WRITE(", \"%s\": {\"field\": \"s\"%s", ways[way], way == 2 ? ", \"columns\": 2" : "");
    write_header(g);
    WRITE("}}");
}

static inline void write_cell(struct generator *g, bool may_facet);

/* A facet of several views. */
static inline void write_cells(struct generator *g)
{
    WRITE("\"facet\": {\"%s\": {\"field\": \"s\"", chance(g, 0.5) ? "row" : "column");
    write_header(g);
    WRITE("}}, \"spec\": {\"%s\": [{", chance(g, 0.5) ? "hconcat" : "vconcat");
    write_cell(g, false);
    WRITE("}, {");
    write_cell(g, false);
    WRITE("}]}");
}

static inline void write_view(struct generator *g)
{
    static void (*const composed[])(struct generator *) = {write_repeats, write_cells};
    if (chance(g, 0.1))
        composed[draw(g, COUNT_OF(composed))](g);
    else
        write_cell(g, true);
}

static inline void write_cell(struct generator *g, bool may_facet)
{
    void (*const kinds[])(struct generator *) = {
        write_bars,   write_bars,   write_reference, write_points, write_lines,
        write_heat,   write_pie,    write_some_axes, write_boxes,  write_histogram,
        write_shares, write_facets, write_facets,    write_grid};
    write_size(g, "width");
    write_size(g, "height");
    kinds[draw(g, COUNT_OF(kinds) - (may_facet ? 0 : 3))](g);
}

static inline void write_title(struct generator *g)
{
    WRITE("\"title\": {\"text\": \"");
    write_sentence(g, 16);
    if (chance(g, 0.4)) {
        WRITE("\", \"subtitle\": \"");
        write_sentence(g, 20);
    }
    static const char *const more[] = {"",
                                       "",
                                       "",
                                       ", \"anchor\": \"start\"",
                                       ", \"anchor\": \"end\"",
                                       ", \"orient\": \"left\"",
                                       ", \"orient\": \"bottom\"",
                                       ", \"orient\": \"right\", \"anchor\": \"start\""};
    WRITE("\"%s}, ", more[draw(g, COUNT_OF(more))]);
}

static inline void write_config(struct generator *g)
{
    size_t axis = 8 + draw(g, 16), title = 9 + draw(g, 16);
    size_t legend = 8 + draw(g, 16), header = 8 + draw(g, 16);
    WRITE("\"config\": {\"axis\": {\"labelFontSize\": %zu, \"titleFontSize\": %zu}, \"legend\": "
          "{\"labelFontSize\": %zu}, \"header\": {\"labelFontSize\": %zu}}, ",
          axis, title, legend, header);
}

/* What stands about the figure, labels of values, a theme. */
static inline void write_frame(struct generator *g)
{
    static const char *const themes[] = {"none", "report", "print"};
    const char *theme = themes[draw(g, COUNT_OF(themes))];
    WRITE(", \"usermeta\": {\"burin\": {\"theme\": \"%s\", \"values\": %s, \"source\": \"", theme,
          chance(g, 0.7) ? "true" : "false");
    write_sentence(g, 30);
    WRITE("\"}}");
}

/* The spec of a seed, the same of every compiler: a function's arguments are evaluated in whatever
 * order, so none but one of them draws. The caller frees it with buffer_free(). */
static inline struct buffer generate(size_t seed)
{
    static const size_t counts[] = {1, 2, 3, 5, 8, 13, 30, 100};
    struct generator own = {.random = {seed * 0x9E3779B97F4A7C15u}}, *g = &own;
    own.length = (int)draw(g, 6);
    own.count = counts[draw(g, COUNT_OF(counts))];
    own.series = own.count > 30 || chance(g, 0.4) ? 1 : 1 + draw(g, 7);
    own.is_horizontal = chance(g, 0.4);
    own.has_negatives = chance(g, 0.3);
    WRITE("{");
    if (chance(g, 0.5))
        write_title(g);
    if (chance(g, 0.3))
        write_config(g);
    if (chance(g, 0.2))
        WRITE("\"padding\": 0, ");
    write_rows(g);
    static const char *const ways[] = {"hconcat", "vconcat", "columns\": 2, \"concat"};
    if (chance(g, 0.15)) {
        WRITE("\"%s\": [{", ways[draw(g, COUNT_OF(ways))]);
        for (size_t i = 2 + draw(g, 2); i > 0; i--) {
            write_view(g);
            WRITE(i > 1 ? "}, {" : "}]");
        }
    } else {
        if (chance(g, 0.1))
            WRITE("\"autosize\": \"fit\", ");
        write_view(g);
    }
    if (chance(g, 0.4))
        write_frame(g);
    WRITE("}");
    buffer_append(&own.buffer, "", 1);
    return own.buffer;
}

#endif
