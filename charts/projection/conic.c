/*
 * Projections on a cone through two parallels, and albersUsa, which sets three of them side by
 * side. A cone whose parallels lie alike about the equator is a cylinder.
 */
#include <math.h>

#include "base/array.h"
#include "charts/projection/type.h"

/* --- equal areas ------------------------------------------------------------------------------ */

static struct geo_point equal_area_place(const struct geo_formula *cone, double lambda, double phi)
{
    double n = cone->exponent;
    double radius = sqrt(cone->factor - 2 * n * sin(phi)) / n, angle = lambda * n;
    return (struct geo_point){radius * sin(angle), cone->offset - radius * cos(angle)};
}

static struct geo_point cylinder_place(const struct geo_formula *cylinder, double lambda,
                                       double phi)
{
    return (struct geo_point){lambda * cylinder->factor, sin(phi) / cylinder->factor};
}

static void equal_area_prepare(struct geo_formula *formula, double first, double second)
{
    double sine = sin(first), n = (sine + sin(second)) / 2;
    double c = 1 + sine * (2 * n - sine);
    if (fabs(n) < GEO_EPSILON)
        *formula = (struct geo_formula){.place = cylinder_place, .factor = cos(first)};
    else
        *formula = (struct geo_formula){
            .place = equal_area_place, .exponent = n, .factor = c, .offset = sqrt(c) / n};
}

/* --- angles, and distances along meridians -----------------------------------------------------
 */

static double half_tangent(double phi)
{
    return tan((GEO_PI / 2 + phi) / 2);
}

/* The pole that the cone's mouth is open to lies at infinity: it is kept just off. */
static struct geo_point conformal_place(const struct geo_formula *cone, double lambda, double phi)
{
    const double furthest = GEO_PI / 2 - GEO_EPSILON;
    double n = cone->exponent, f = cone->factor;
    if (f > 0 && phi < -furthest)
        phi = -furthest;
    if (!(f > 0) && phi > furthest)
        phi = furthest;
    double radius = f / pow(half_tangent(phi), n);
    return (struct geo_point){radius * sin(n * lambda), f - radius * cos(n * lambda)};
}

static void conformal_prepare(struct geo_formula *formula, double first, double second)
{
    double cosine = cos(first), tangent = half_tangent(first);
    bool is_one = !(first < second || first > second);
    double n =
        is_one ? sin(first) : log(cosine / cos(second)) / log(half_tangent(second) / tangent);
    if (n == 0 || isnan(n))
        *formula = (struct geo_formula){.place = projection_mercator.place};
    else
        *formula = (struct geo_formula){
            .place = conformal_place, .exponent = n, .factor = cosine * pow(tangent, n) / n};
}

static struct geo_point equidistant_place(const struct geo_formula *cone, double lambda, double phi)
{
    double radius = cone->offset - phi, angle = cone->exponent * lambda;
    return (struct geo_point){radius * sin(angle), cone->offset - radius * cos(angle)};
}

static void equidistant_prepare(struct geo_formula *formula, double first, double second)
{
    double cosine = cos(first);
    bool is_one = !(first < second || first > second);
    double n = is_one ? sin(first) : (cosine - cos(second)) / (second - first);
    if (fabs(n) < GEO_EPSILON)
        *formula = (struct geo_formula){.place = projection_equirectangular.place};
    else
        *formula = (struct geo_formula){
            .place = equidistant_place, .exponent = n, .offset = cosine / n + first};
}

/* --- records ---------------------------------------------------------------------------------- */

const struct projection_type projection_conic_equal_area = {.name = "conicEqualArea",
                                                            .settings = GEO_ALL_BUT_PARALLELS |
                                                                        GEO_PARALLELS,
                                                            .scale = 155.424,
                                                            .center = {0, 33.6442},
                                                            .parallels = {0, 60},
                                                            .prepare = equal_area_prepare};

const struct projection_type projection_conic_conformal = {.name = "conicConformal",
                                                           .settings = GEO_ALL_BUT_PARALLELS |
                                                                       GEO_PARALLELS,
                                                           .scale = 109.5,
                                                           .parallels = {30, 30},
                                                           .prepare = conformal_prepare};

const struct projection_type projection_conic_equidistant = {.name = "conicEquidistant",
                                                             .settings = GEO_ALL_BUT_PARALLELS |
                                                                         GEO_PARALLELS,
                                                             .scale = 131.154,
                                                             .center = {0, 13.9389},
                                                             .parallels = {0, 60},
                                                             .prepare = equidistant_prepare};

/* The contiguous United States. */
const struct projection_type projection_albers = {.name = "albers",
                                                  .settings = GEO_ALL_BUT_PARALLELS | GEO_PARALLELS,
                                                  .scale = 1070,
                                                  .center = {-0.6, 38.7},
                                                  .rotate = {96, 0},
                                                  .parallels = {29.5, 45.5},
                                                  .prepare = equal_area_prepare};

/* With Alaska (at 0.35 of the scale) and Hawaii below them at the left. */
static const struct geo_part usa_parts[] = {
    {.type = &projection_albers,
     .rotate = {96, 0},
     .center = {-0.6, 38.7},
     .parallels = {29.5, 45.5},
     .scale = 1,
     .left = -0.455,
     .top = -0.238,
     .right = 0.455,
     .bottom = 0.238},
    {.type = &projection_conic_equal_area,
     .rotate = {154, 0},
     .center = {-2, 58.5},
     .parallels = {55, 65},
     .scale = 0.35,
     .x = -0.307,
     .y = 0.201,
     .left = -0.425,
     .top = 0.120,
     .right = -0.214,
     .bottom = 0.234,
     .inset = GEO_EPSILON},
    {.type = &projection_conic_equal_area,
     .rotate = {157, 0},
     .center = {-3, 19.9},
     .parallels = {8, 18},
     .scale = 1,
     .x = -0.205,
     .y = 0.212,
     .left = -0.214,
     .top = 0.166,
     .right = -0.115,
     .bottom = 0.234,
     .inset = GEO_EPSILON},
};

const struct projection_type projection_albers_usa = {.name = "albersUsa",
                                                      .settings = GEO_PRECISION,
                                                      .scale = 1070,
                                                      .parts = usa_parts,
                                                      .part_count = COUNT_OF(usa_parts)};
