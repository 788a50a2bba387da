/*
 * The place that a point of the plane shows: found by Newton's steps, so that no formula needs its
 * inverse.
 */
#include <math.h>

#include "charts/projection/projection.h"
#include "charts/projection/steps.h"

/* px and degrees */
static const double near_enough = 1e-6, small = 1e-4;
enum { GRID_STEP = 15, MOST_STEPS = 40, MOST_HALVINGS = 8 };

/* How far, px, the place lies from the wanted point, along both axes. False: it isn't shown. */
static bool find_miss(const struct projection *projection, struct geo_point place,
                      struct geo_point wanted, struct geo_point *miss)
{
    struct geo_point point;
    if (!projection_point(projection, place.x, place.y, &point))
        return false;
    *miss = (struct geo_point){wanted.x - point.x, wanted.y - point.y};
    return isfinite(miss->x) && isfinite(miss->y);
}

static double distance(struct geo_point miss)
{
    return hypot(miss.x, miss.y);
}

/* Whether the place is on the side that the projection shows: the other may come to the same px. */
static bool is_on_side(const struct projection *projection, struct geo_point place)
{
    struct geo_point turned = geo_turn(projection, place.x, place.y);
    return projection->clip_angle == 0 ||
           cos(turned.x) * cos(turned.y) >= cos(geo_radians(projection->clip_angle));
}

/* The nearest place of a coarse grid. */
static bool find_start(const struct projection *projection, struct geo_point wanted,
                       struct geo_point *start)
{
    double best = INFINITY;
    struct geo_point miss;
    for (int latitude = -90 + GRID_STEP; latitude < 90; latitude += GRID_STEP) {
        for (int longitude = -180; longitude < 180; longitude += GRID_STEP) {
            struct geo_point place = {longitude, latitude};
            if (is_on_side(projection, place) && find_miss(projection, place, wanted, &miss) &&
                distance(miss) < best) {
                best = distance(miss);
                *start = place;
            }
        }
    }
    return isfinite(best);
}

/* One of Newton's steps, half as long until it leads nearer. False when none does. */
static bool step(const struct projection *projection, struct geo_point wanted,
                 struct geo_point *place, struct geo_point *miss)
{
    struct geo_point east, north, next;
    if (!find_miss(projection, (struct geo_point){place->x + small, place->y}, wanted, &east) ||
        !find_miss(projection, (struct geo_point){place->x, place->y + small}, wanted, &north))
        return false;
    double xx = (miss->x - east.x) / small, yx = (miss->y - east.y) / small;
    double xy = (miss->x - north.x) / small, yy = (miss->y - north.y) / small;
    double determinant = xx * yy - xy * yx;
    double x = (miss->x * yy - miss->y * xy) / determinant;
    double y = (miss->y * xx - miss->x * yx) / determinant;
    for (int i = 0; isfinite(x) && isfinite(y) && i < MOST_HALVINGS; i++, x /= 2, y /= 2) {
        struct geo_point there = {place->x + x, place->y + y};
        if (fabs(there.y) > 90 || !find_miss(projection, there, wanted, &next) ||
            distance(next) >= distance(*miss))
            continue;
        *place = there;
        *miss = next;
        return true;
    }
    return false;
}

bool projection_invert(const struct projection *projection, struct geo_point point,
                       struct geo_point *place)
{
    struct geo_point miss, at;
    if (!find_start(projection, point, &at) || !find_miss(projection, at, point, &miss))
        return false;
    for (int i = 0; i < MOST_STEPS && distance(miss) > near_enough; i++) {
        if (!step(projection, point, &at, &miss))
            break;
    }
    *place = at;
    return distance(miss) < 0.01;
}
