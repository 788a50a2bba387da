/*
 * Words that Vega-Lite doesn't have, and their answers.
 */
#include "charts/read/foreign.h"

#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/array.h"

struct word {
    const char *name, *answer;
};

static const struct word marks[] = {
    {"pie", "a pie is the mark \"arc\", with \"theta\" and \"color\""},
    {"donut", "a donut is {\"type\": \"arc\", \"innerRadius\": 50}, with \"theta\" and \"color\""},
    {"doughnut",
     "a donut is {\"type\": \"arc\", \"innerRadius\": 50}, with \"theta\" and \"color\""},
    {"column", "a column is the mark \"bar\", with the amount on \"y\""},
    {"columns", "a column is the mark \"bar\", with the amount on \"y\""},
    {"bars", "use the mark \"bar\""},
    {"barh", "use the mark \"bar\", with the amount on \"x\""},
    {"histogram",
     "use the mark \"bar\", with \"bin\": true on \"x\" and \"aggregate\": \"count\" on \"y\""},
    {"scatter", "use the mark \"point\" or \"circle\""},
    {"scatterplot", "use the mark \"point\" or \"circle\""},
    {"bubble", "use the mark \"circle\", with \"size\""},
    {"dot", "use the mark \"circle\""},
    {"heatmap", "use the mark \"rect\", with \"color\""},
    {"box", "use the mark \"boxplot\""},
    {"symbol", "use the mark \"point\""},
    {"group", "use \"layer\", \"hconcat\" or \"vconcat\""},
    {"label", "use the mark \"text\""},
};

static const struct word aggregates[] = {
    {"avg", "use \"mean\" (or \"average\")"},
    {"std", "use \"stdev\""},
    {"sd", "use \"stdev\""},
    {"var", "use \"variance\""},
    {"total", "use \"sum\""},
    {"maximum", "use \"max\""},
    {"minimum", "use \"min\""},
    {"n", "use \"count\""},
    {"nunique", "use \"distinct\""},
    {"first", "use \"argmin\" or \"argmax\" with the field that tells which is the first"},
    {"last", "use \"argmin\" or \"argmax\" with the field that tells which is the last"},
};

static const char *answer_of(const struct word *words, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcasecmp(words[i].name, name) == 0)
            return words[i].answer;
    }
    return NULL;
}

const char *foreign_mark(const char *name)
{
    return answer_of(marks, COUNT_OF(marks), name);
}

const char *foreign_aggregate(const char *name)
{
    return answer_of(aggregates, COUNT_OF(aggregates), name);
}

const char *foreign_shorthand(const char *text, struct arena *arena)
{
    static const char *const types[] = {"quantitative", "nominal", "ordinal", "temporal"};
    const char *colon = strrchr(text, ':'), *type = NULL;
    for (size_t i = 0; colon && !colon[2] && i < COUNT_OF(types); i++) {
        if ((colon[1] | 0x20) == types[i][0])
            type = types[i];
    }
    size_t length = type ? (size_t)(colon - text) : strlen(text);
    const char *bracket = memchr(text, '(', length);
    const char *field = arena_copy(arena, text, length), *aggregate = NULL;
    if (field && bracket && text[length - 1] == ')') {
        field = arena_copy(arena, bracket + 1, (size_t)(text + length - 1 - bracket - 1));
        aggregate = arena_copy(arena, text, (size_t)(bracket - text));
    }
    if (!field)
        return NULL;
    return arena_format(arena, "write {%s%s%s%s%s%s\"type\": \"%s\"}",
                        aggregate ? "\"aggregate\": \"" : "", aggregate ? aggregate : "",
                        aggregate ? "\", " : "", *field ? "\"field\": \"" : "", field,
                        *field ? "\", " : "", type ? type : "nominal");
}
