/*
 * Projections whose parallels are straight lines, or would be if they weren't turned.
 */
#include <math.h>

#include "charts/projection/type.h"

static struct geo_point equirectangular_place(const struct geo_formula *formula, double lambda,
                                              double phi)
{
    (void)formula;
    return (struct geo_point){lambda, phi};
}

static double mercator_y(double phi)
{
    return log(tan((GEO_PI / 2 + phi) / 2));
}

static struct geo_point mercator_place(const struct geo_formula *formula, double lambda, double phi)
{
    (void)formula;
    return (struct geo_point){lambda, mercator_y(phi)};
}

static struct geo_point transverse_mercator_place(const struct geo_formula *formula, double lambda,
                                                  double phi)
{
    (void)formula;
    return (struct geo_point){mercator_y(phi), -lambda};
}

/* Šavrič, Patterson and Jenny, 2018. */
static struct geo_point equal_earth_place(const struct geo_formula *formula, double lambda,
                                          double phi)
{
    static const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    const double m = sqrt(3) / 2;
    (void)formula;
    double theta = geo_asin(m * sin(phi)), theta2 = theta * theta;
    double theta6 = theta2 * theta2 * theta2;
    double slope = a1 + 3 * a2 * theta2 + theta6 * (7 * a3 + 9 * a4 * theta2);
    return (struct geo_point){lambda * cos(theta) / (m * slope),
                              theta * (a1 + a2 * theta2 + theta6 * (a3 + a4 * theta2))};
}

/* Šavrič, Jenny, Patterson, Petrovič and Hurni, 2011. */
static struct geo_point natural_earth1_place(const struct geo_formula *formula, double lambda,
                                             double phi)
{
    (void)formula;
    double p2 = phi * phi, p4 = p2 * p2;
    return (struct geo_point){
        lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))),
        phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))};
}

/* The auxiliary angle theta solves 2 theta + sin(2 theta) = pi sin(phi), by Newton's method. */
static struct geo_point mollweide_place(const struct geo_formula *formula, double lambda,
                                        double phi)
{
    enum { MOST_STEPS = 30 };
    (void)formula;
    double target = GEO_PI * sin(phi), twice = phi;
    for (int i = 0; i < MOST_STEPS; i++) {
        double step = (twice + sin(twice) - target) / (1 + cos(twice));
        twice -= step;
        if (!(fabs(step) > GEO_EPSILON))
            break;
    }
    double theta = twice / 2;
    return (struct geo_point){sqrt(2) / (GEO_PI / 2) * lambda * cos(theta), sqrt(2) * sin(theta)};
}

/* Coordinates of the plane, as they are. */
const struct projection_type projection_identity = {.name = "identity",
                                                    .settings = GEO_CLIP_EXTENT | GEO_REFLECT,
                                                    .scale = 1,
                                                    .is_plane = true,
                                                    .place = equirectangular_place};

const struct projection_type projection_equirectangular = {.name = "equirectangular",
                                                           .settings = GEO_ALL_BUT_PARALLELS,
                                                           .scale = 152.63,
                                                           .place = equirectangular_place};

const struct projection_type projection_mercator = {.name = "mercator",
                                                    .settings = GEO_ALL_BUT_PARALLELS,
                                                    .scale = 961 / (2 * GEO_PI),
                                                    .strip = GEO_STRIP_SQUARE_X,
                                                    .place = mercator_place};

const struct projection_type projection_transverse_mercator = {.name = "transverseMercator",
                                                               .settings = GEO_ALL_BUT_PARALLELS,
                                                               .scale = 159.155,
                                                               .turn = 90,
                                                               .swaps_center = true,
                                                               .strip = GEO_STRIP_SQUARE_Y,
                                                               .place = transverse_mercator_place};

const struct projection_type projection_equal_earth = {.name = "equalEarth",
                                                       .settings = GEO_ALL_BUT_PARALLELS,
                                                       .scale = 177.158,
                                                       .place = equal_earth_place};

const struct projection_type projection_natural_earth1 = {.name = "naturalEarth1",
                                                          .settings = GEO_ALL_BUT_PARALLELS,
                                                          .scale = 175.295,
                                                          .place = natural_earth1_place};

const struct projection_type projection_mollweide = {.name = "mollweide",
                                                     .settings = GEO_ALL_BUT_PARALLELS,
                                                     .scale = 169.529,
                                                     .place = mollweide_place};
