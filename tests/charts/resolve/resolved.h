/*
 * Scales of specs whose view is 100 × 100 px, resolved.
 */
#ifndef TESTS_CHARTS_RESOLVE_RESOLVED_H
#define TESTS_CHARTS_RESOLVE_RESOLVED_H

#include <math.h>

#include "base/array.h"
#include "charts/scale/scale.h"
#include "tests/charts/fixture.h"

/* Four rows: n names, v and w numbers, d dates. */
#define RESOLVED_ROWS                                                                              \
    "[{\"n\": \"a\", \"v\": 3, \"w\": -2, \"d\": \"2020-01-01\"}, "                                \
    "{\"n\": \"b\", \"v\": 7, \"w\": 4, \"d\": \"2020-01-02\"}, "                                  \
    "{\"n\": \"a\", \"v\": 5, \"w\": 1, \"d\": \"2020-01-03\"}, "                                  \
    "{\"n\": \"c\", \"v\": null, \"w\": 2, \"d\": \"2020-01-04\"}]"

/* Members of a channel's definition. */
#define OF_Q(FIELD) "\"field\": \"" FIELD "\", \"type\": \"quantitative\""
#define OF_N(FIELD) "\"field\": \"" FIELD "\", \"type\": \"nominal\""
#define OF_O(FIELD) "\"field\": \"" FIELD "\", \"type\": \"ordinal\""
#define OF_T(FIELD) "\"field\": \"" FIELD "\", \"type\": \"temporal\""

static inline void resolve_unit(struct chart *chart, const char *mark, const char *encoding)
{
    const char *spec = arena_format(chart->base.arena,
                                    "{\"width\": 100, \"height\": 100, \"data\": {\"values\": "
                                    "" RESOLVED_ROWS "}, \"mark\": %s, \"encoding\": {%s}}",
                                    mark, encoding);
    chart_resolve(chart, spec);
}

/* The only channel is the one whose scale is returned. */
static inline const struct scale *resolve_channel(struct chart *chart, const char *mark,
                                                  const char *channel, const char *members)
{
    const char *encoding = arena_format(chart->base.arena, "\"%s\": {%s}", channel, members);
    resolve_unit(chart, mark, encoding);
    return view_scale(&chart->view, channel_named(channel)->id);
}

/* "3 7" */
static inline const char *numbers_text(struct chart *chart, const double *numbers, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_format(chart->base.arena, "%s%s%.15g", text, i ? " " : "", numbers[i]);
    return text;
}

/* The domain, in the order of the scale: "a b", "3 7". */
static inline const char *domain_text(struct chart *chart, const struct scale *scale)
{
    const char *text = "";
    if (!scale_is_discrete(scale))
        return numbers_text(chart, scale->numbers, scale->domain_count);
    for (size_t i = 0; i < scale->domain_count; i++)
        text = arena_format(chart->base.arena, "%s%s%s", text, i ? " " : "",
                            value_to_text(scale->domain[i], chart->base.arena));
    return text;
}

/* "4c78a8 f58518" */
static inline const char *colors_text(struct chart *chart, const struct color *colors, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++)
        text = arena_format(chart->base.arena, "%s%s%02x%02x%02x", text, i ? " " : "",
                            (unsigned)lround(colors[i].red), (unsigned)lround(colors[i].green),
                            (unsigned)lround(colors[i].blue));
    return text;
}

#endif
