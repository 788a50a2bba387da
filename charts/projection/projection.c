/*
 * What follows from a projection's settings, and where single places lie.
 */
#include "charts/projection/projection.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "charts/projection/steps.h"

void projection_begin(struct projection *projection, const struct projection_type *type)
{
    *projection = (struct projection){
        .type = type,
        .scale = type->scale,
        .clip_angle = type->clip_angle,
        .precision = sqrt(0.5),
        .point_radius = 4.5,
    };
    memcpy(projection->center, type->center, sizeof type->center);
    memcpy(projection->rotate, type->rotate, sizeof type->rotate);
    memcpy(projection->parallels, type->parallels, sizeof type->parallels);
}

/* --- turning the sphere ----------------------------------------------------------------------- */

static double turn_radians(double degrees)
{
    return geo_radians(fmod(degrees, 360));
}

static struct geo_rotation rotation_of(const struct projection *projection)
{
    double phi = turn_radians(projection->rotate[1]);
    double gamma = turn_radians(projection->rotate[2] + projection->type->turn);
    return (struct geo_rotation){.lambda = fmod(turn_radians(projection->rotate[0]), 2 * GEO_PI),
                                 .is_tilted = phi != 0 || gamma != 0,
                                 .cos_phi = cos(phi),
                                 .sin_phi = sin(phi),
                                 .cos_gamma = cos(gamma),
                                 .sin_gamma = sin(gamma)};
}

/* Turned by the rotation: radians. */
static struct geo_point rotate_point(const struct geo_rotation *rotation, double lambda, double phi)
{
    const double turn = 2 * GEO_PI;
    lambda += rotation->lambda;
    if (fabs(lambda) > GEO_PI)
        lambda -= floor(lambda / turn + 0.5) * turn;
    if (!rotation->is_tilted)
        return (struct geo_point){lambda, phi};
    double cos_phi = cos(phi), x = cos(lambda) * cos_phi, y = sin(lambda) * cos_phi, z = sin(phi);
    double k = z * rotation->cos_phi + x * rotation->sin_phi;
    return (struct geo_point){atan2(y * rotation->cos_gamma - k * rotation->sin_gamma,
                                    x * rotation->cos_phi - z * rotation->sin_phi),
                              geo_asin(k * rotation->cos_gamma + y * rotation->sin_gamma)};
}

/* --- from the formula to px ------------------------------------------------------------------- */

struct geo_point geo_place(const struct projection *projection, double lambda, double phi)
{
    struct geo_point point = projection->formula.place(&projection->formula, lambda, phi);
    return (struct geo_point){projection->x + projection->factor_x * point.x,
                              projection->y + projection->factor_y * point.y};
}

/* The settings' centre lies at the translation. */
static void settle_center(struct projection *projection)
{
    const struct projection_type *type = projection->type;
    double lambda = turn_radians(projection->center[type->swaps_center ? 1 : 0]);
    double phi = turn_radians(projection->center[type->swaps_center ? 0 : 1]);
    projection->factor_x = projection->scale * (projection->reflect_x ? -1 : 1);
    projection->factor_y = projection->scale * (projection->reflect_y ? -1 : 1);
    projection->x = projection->translate[0];
    projection->y = projection->translate[1];
    if (type->is_plane)
        return;
    projection->factor_y = -projection->factor_y;
    struct geo_point center =
        projection->formula.place(&projection->formula, type->swaps_center ? -lambda : lambda, phi);
    projection->x -= projection->factor_x * center.x;
    projection->y -= projection->factor_y * center.y;
}

/* A cylinder's map is as high as it is wide, as its poles are infinitely far away. */
static void settle_box(struct projection *projection)
{
    enum geo_strip strip = projection->type->strip;
    struct geo_box *box = &projection->box;
    *box = projection->extent;
    projection->is_boxed = projection->has_extent || strip != GEO_STRIP_NONE;
    if (strip == GEO_STRIP_NONE)
        return;
    double half = GEO_PI * projection->scale;
    struct geo_point middle = geo_place(projection, 0, 0);
    struct geo_box square = {middle.x - half, middle.y - half, middle.x + half, middle.y + half};
    if (!projection->has_extent) {
        *box = square;
    } else if (strip == GEO_STRIP_SQUARE_X) {
        box->x1 = fmax(square.x1, box->x1);
        box->x2 = fmin(square.x2, box->x2);
    } else {
        box->y1 = fmax(square.y1, box->y1);
        box->y2 = fmin(square.y2, box->y2);
    }
}

static void settle_part(const struct projection *whole, const struct geo_part *part,
                        struct projection *own)
{
    double k = whole->scale, x = whole->translate[0], y = whole->translate[1];
    projection_begin(own, part->type);
    memcpy(own->center, part->center, sizeof own->center);
    memcpy(own->rotate, part->rotate, sizeof own->rotate);
    memcpy(own->parallels, part->parallels, sizeof own->parallels);
    own->scale = k * part->scale;
    own->precision = whole->precision;
    own->translate[0] = x + part->x * k;
    own->translate[1] = y + part->y * k;
    own->has_extent = true;
    own->extent =
        (struct geo_box){x + part->left * k + part->inset, y + part->top * k + part->inset,
                         x + part->right * k - part->inset, y + part->bottom * k - part->inset};
}

bool projection_settle(struct projection *projection, struct arena *arena)
{
    const struct projection_type *type = projection->type;
    if (type->parts) {
        struct projection *parts = arena_array(arena, type->part_count, sizeof *parts);
        if (!parts)
            return false;
        projection->parts = parts;
        for (size_t i = 0; i < type->part_count; i++) {
            settle_part(projection, &type->parts[i], &parts[i]);
            if (!projection_settle(&parts[i], arena))
                return false;
        }
        return true;
    }
    projection->formula = (struct geo_formula){.place = type->place};
    if (type->prepare)
        type->prepare(&projection->formula, geo_radians(projection->parallels[0]),
                      geo_radians(projection->parallels[1]));
    projection->rotation = rotation_of(projection);
    settle_center(projection);
    settle_box(projection);
    return true;
}

/* --- single places ---------------------------------------------------------------------------- */

bool geo_box_has(const struct projection *projection, double x, double y)
{
    const struct geo_box *box = &projection->box;
    return !projection->is_boxed || (box->x1 <= x && x <= box->x2 && box->y1 <= y && y <= box->y2);
}

struct geo_point geo_turn(const struct projection *projection, double longitude, double latitude)
{
    if (projection->type->is_plane)
        return (struct geo_point){longitude, latitude};
    return rotate_point(&projection->rotation, geo_radians(longitude), geo_radians(latitude));
}

bool projection_point(const struct projection *projection, double longitude, double latitude,
                      struct geo_point *point)
{
    for (size_t i = 0; i < projection->type->part_count; i++) {
        const struct projection *part = &projection->parts[i];
        struct geo_point turned = geo_turn(part, longitude, latitude);
        *point = geo_place(part, turned.x, turned.y);
        if (geo_box_has(part, point->x, point->y))
            return true;
    }
    if (projection->type->parts)
        return false;
    struct geo_point turned = geo_turn(projection, longitude, latitude);
    *point = geo_place(projection, turned.x, turned.y);
    return true;
}
