/*
 * Reading "projection" of views and of the config.
 * https://vega.github.io/vega-lite/docs/projection.html
 */
#ifndef CHARTS_PROJECTION_PARAMS_H
#define CHARTS_PROJECTION_PARAMS_H

#include "charts/projection/projection.h"
#include "data/json.h"

struct context;
struct view;

/* Numbers of an array; count 0: not given. */
struct map_numbers {
    size_t count;
    double items[3];
};

/* [[x1, y1], [x2, y2]] */
struct map_box {
    bool is_given;
    struct geo_box box;
};

struct map_params {
    const char *type;
    const struct json_node *fit;
    double scale, clip_angle, precision, point_radius; /* NAN: not given */
    struct map_numbers center, rotate, parallels, translate, size;
    struct map_box clip_extent, extent;
    int reflect_x, reflect_y; /* flags */
};

/* What the config says, over it what the layers about the view say, and the view. Expressions in it
 * are computed with the size that the view has. False after an error. */
bool map_params_read(const struct view *view, struct map_params *params, struct context *context);

/* Sets up a projection as asked for, not settled. untyped: what it is where nothing says so. False
 * after an error: a type that nobody knows. */
bool map_params_apply(const struct map_params *params, const struct view *view,
                      const struct projection_type *untyped, struct projection *projection,
                      struct context *context);

/* Whether two views ask for the same projection, as far as Vega-Lite looks to have them share one:
 * neither how large it is nor where. */
bool map_params_are_alike(const struct view *a, const struct view *b,
                          const struct context *context);

/* Whether nothing is asked for. */
bool map_params_are_absent(const struct view *view, const struct context *context);

/* For the page of what is supported. */
extern const struct property_set projection_property_set;

#endif
