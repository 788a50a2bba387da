/*
 * Places on the sphere, in degrees, against where d3-geo 3 has them, px, when its projection is at
 * the origin: d3.geoMercator().translate([0, 0])([10, 20]).
 */
#ifndef TESTS_CHARTS_PROJECTION_PLACES_H
#define TESTS_CHARTS_PROJECTION_PLACES_H

#include <math.h>

#include "base/array.h"
#include "charts/projection/projection.h"
#include "tests/data/fixture.h"

/* x: NAN, it has no place. */
struct place_case {
    const struct projection_type *type;
    double longitude, latitude, x, y;
};

static inline void check_place(const struct projection *projection,
                               const struct place_case *expected)
{
    struct geo_point point = {NAN, NAN};
    bool has_place = projection_point(projection, expected->longitude, expected->latitude, &point);
    ck_assert_int_eq(has_place, !isnan(expected->x));
    if (has_place)
        ck_assert_msg(fabs(point.x - expected->x) < 1e-5 && fabs(point.y - expected->y) < 1e-5,
                      "%s of %g, %g: %.9g, %.9g, not %.9g, %.9g", projection->type->name,
                      expected->longitude, expected->latitude, point.x, point.y, expected->x,
                      expected->y);
}

/* With the settings that the type has by itself. */
static inline void check_own_place(const struct place_case *expected)
{
    struct fixture fixture;
    struct projection projection;
    fixture_open(&fixture);
    projection_begin(&projection, expected->type);
    projection.translate[0] = projection.translate[1] = 0;
    ck_assert(projection_settle(&projection, fixture.arena));
    check_place(&projection, expected);
    fixture_close(&fixture);
}

#endif
