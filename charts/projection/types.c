/*
 * The table of projections.
 */
#include "charts/projection/type.h"

#include <math.h>

#include "base/suggest.h"

const struct projection_type *const projection_types[] = {&projection_albers,
                                                          &projection_albers_usa,
                                                          &projection_azimuthal_equal_area,
                                                          &projection_azimuthal_equidistant,
                                                          &projection_conic_conformal,
                                                          &projection_conic_equal_area,
                                                          &projection_conic_equidistant,
                                                          &projection_equal_earth,
                                                          &projection_equirectangular,
                                                          &projection_gnomonic,
                                                          &projection_identity,
                                                          &projection_mercator,
                                                          &projection_mollweide,
                                                          &projection_natural_earth1,
                                                          &projection_orthographic,
                                                          &projection_stereographic,
                                                          &projection_transverse_mercator,
                                                          NULL};

/* Without the locale. */
static bool is_same_name(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        int lower_a = *a >= 'A' && *a <= 'Z' ? *a - 'A' + 'a' : *a;
        int lower_b = *b >= 'A' && *b <= 'Z' ? *b - 'A' + 'a' : *b;
        if (lower_a != lower_b)
            return false;
    }
    return *a == *b;
}

const struct projection_type *projection_type_named(const char *name)
{
    for (size_t i = 0; projection_types[i]; i++) {
        if (is_same_name(projection_types[i]->name, name))
            return projection_types[i];
    }
    return NULL;
}

const char *projection_type_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; projection_types[i]; i++)
        suggest_offer(&suggest, projection_types[i]->name);
    return suggest.best;
}

double geo_asin(double x)
{
    return x > 1 ? GEO_PI / 2 : x < -1 ? -GEO_PI / 2 : asin(x);
}

double geo_acos(double x)
{
    return x > 1 ? 0 : x < -1 ? GEO_PI : acos(x);
}
