/*
 * Projections on a plane that touches the sphere: what is around a point lies around it.
 */
#include <math.h>

#include "charts/projection/type.h"

/* The point, stretched from the centre by what the cosine of its distance asks for. */
static struct geo_point stretch(double lambda, double phi, double (*factor)(double cosine))
{
    double cos_phi = cos(phi);
    double k = factor(cos(lambda) * cos_phi);
    if (isinf(k)) /* the point across the sphere is a circle; one place on it stands for it */
        return (struct geo_point){2, 0};
    return (struct geo_point){k * cos_phi * sin(lambda), k * sin(phi)};
}

static double equal_area_factor(double cosine)
{
    return sqrt(2 / (1 + cosine));
}

static double equidistant_factor(double cosine)
{
    double angle = geo_acos(cosine);
    return angle == 0 || isnan(angle) ? angle : angle / sin(angle);
}

static struct geo_point equal_area_place(const struct geo_formula *formula, double lambda,
                                         double phi)
{
    (void)formula;
    return stretch(lambda, phi, equal_area_factor);
}

static struct geo_point equidistant_place(const struct geo_formula *formula, double lambda,
                                          double phi)
{
    (void)formula;
    return stretch(lambda, phi, equidistant_factor);
}

static struct geo_point gnomonic_place(const struct geo_formula *formula, double lambda, double phi)
{
    (void)formula;
    double cos_phi = cos(phi), depth = cos(lambda) * cos_phi;
    return (struct geo_point){cos_phi * sin(lambda) / depth, sin(phi) / depth};
}

static struct geo_point orthographic_place(const struct geo_formula *formula, double lambda,
                                           double phi)
{
    (void)formula;
    return (struct geo_point){cos(phi) * sin(lambda), sin(phi)};
}

static struct geo_point stereographic_place(const struct geo_formula *formula, double lambda,
                                            double phi)
{
    (void)formula;
    double cos_phi = cos(phi), depth = 1 + cos(lambda) * cos_phi;
    return (struct geo_point){cos_phi * sin(lambda) / depth, sin(phi) / depth};
}

const struct projection_type projection_azimuthal_equal_area = {.name = "azimuthalEqualArea",
                                                                .settings = GEO_ALL_BUT_PARALLELS,
                                                                .scale = 124.75,
                                                                .clip_angle = 180 - 1e-3,
                                                                .place = equal_area_place};

const struct projection_type projection_azimuthal_equidistant = {.name = "azimuthalEquidistant",
                                                                 .settings = GEO_ALL_BUT_PARALLELS,
                                                                 .scale = 79.4188,
                                                                 .clip_angle = 180 - 1e-3,
                                                                 .place = equidistant_place};

const struct projection_type projection_gnomonic = {.name = "gnomonic",
                                                    .settings = GEO_ALL_BUT_PARALLELS,
                                                    .scale = 144.049,
                                                    .clip_angle = 60,
                                                    .place = gnomonic_place};

const struct projection_type projection_orthographic = {.name = "orthographic",
                                                        .settings = GEO_ALL_BUT_PARALLELS,
                                                        .scale = 249.5,
                                                        .clip_angle = 90 + GEO_EPSILON,
                                                        .place = orthographic_place};

const struct projection_type projection_stereographic = {.name = "stereographic",
                                                         .settings = GEO_ALL_BUT_PARALLELS,
                                                         .scale = 250,
                                                         .clip_angle = 142,
                                                         .place = stereographic_place};
