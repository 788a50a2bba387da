/*
 * Marks built of specs, in a view of 100 × 100 px. Unless a case says otherwise the scales lead
 * from 0 … 10 to all of it: 1 is 10 px, upwards in y.
 */
#ifndef TESTS_CHARTS_MARK_BUILT_H
#define TESTS_CHARTS_MARK_BUILT_H

#include <math.h>

#include "base/array.h"
#include "charts/mark/build.h"
#include "render/item.h"
#include "tests/charts/fixture.h"

#define FROM_0_TO_10 "\"scale\": {\"domain\": [0, 10]}"
#define QUANTITY(CHANNEL, FIELD)                                                                   \
    "\"" CHANNEL "\": {\"field\": \"" FIELD                                                        \
    "\", \"type\": \"quantitative\", \"stack\": null, " FROM_0_TO_10 "}"
#define NAME(CHANNEL, FIELD) "\"" CHANNEL "\": {\"field\": \"" FIELD "\", \"type\": \"nominal\"}"
#define END(CHANNEL, FIELD) "\"" CHANNEL "\": {\"field\": \"" FIELD "\"}"

enum { BUILT_MOST = 4, BUILT_NUMBERS = 4 };

/* What the items of a mark are, each by some of its numbers. */
struct built_case {
    const char *mark, *encoding, *values;
    size_t count;
    double items[BUILT_MOST][BUILT_NUMBERS];
};

static inline struct scene_mark build_mark(struct chart *chart, const char *mark,
                                           const char *encoding, const char *values)
{
    const char *spec = arena_format(chart->base.arena,
                                    "{\"width\": 100, \"height\": 100, \"data\": {\"values\": %s}, "
                                    "\"mark\": %s, \"encoding\": {%s}}",
                                    values, mark, encoding);
    struct scene_mark made;
    chart_resolve(chart, spec);
    ck_assert_msg(mark_build(chart->view.unit, &made, NULL, &chart->context), "%s: %s", spec,
                  fixture_told(&chart->base));
    return made;
}

static inline void check_built(struct chart *chart, const struct built_case *expected,
                               void (*numbers)(const struct item *item, double *out))
{
    struct scene_mark mark =
        build_mark(chart, expected->mark, expected->encoding, expected->values);
    ck_assert_uint_eq(mark.item_count, expected->count);
    for (size_t i = 0; i < mark.item_count; i++) {
        double found[BUILT_NUMBERS] = {0};
        numbers(&mark.items[i], found);
        for (size_t k = 0; k < BUILT_NUMBERS; k++)
            ck_assert_msg(fabs(found[k] - expected->items[i][k]) < 1e-9,
                          "%s of %s: number %zu of item %zu is %g, not %g", expected->mark,
                          expected->encoding, k, i, found[k], expected->items[i][k]);
    }
}

/* The same of the points of the only series: x, y, x2, y2. */
static inline void check_built_points(struct chart *chart, const struct built_case *expected)
{
    struct scene_mark mark =
        build_mark(chart, expected->mark, expected->encoding, expected->values);
    ck_assert_uint_eq(mark.item_count, 1);
    const struct series_item *series = &mark.items[0].series;
    ck_assert_uint_eq(series->count, expected->count);
    for (size_t i = 0; i < series->count; i++) {
        const struct scene_point *point = &series->points[i];
        const double found[BUILT_NUMBERS] = {point->x, point->y, point->x2, point->y2};
        for (size_t k = 0; k < BUILT_NUMBERS; k++)
            ck_assert_msg(fabs(found[k] - expected->items[i][k]) < 1e-9,
                          "%s of %s: number %zu of point %zu is %g, not %g", expected->mark,
                          expected->encoding, k, i, found[k], expected->items[i][k]);
    }
}

static inline void rect_numbers(const struct item *item, double *out)
{
    out[0] = item->x;
    out[1] = item->y;
    out[2] = item->rect.width;
    out[3] = item->rect.height;
}

#endif
