/*
 * Reading gradients, with Vega's defaults (vega-scenegraph, Gradient.js and util/canvas/gradient).
 */
#include "charts/read/gradient.h"

#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/json.h"
#include "render/scene.h"

static const char *const gradient_types[] = {"linear", "radial", NULL};

/* As written. */
struct gradient_params {
    int type;
    double x1, y1, x2, y2, r1, r2;
    const struct json_node *stops;
};

#define NUMBER(NAME, MEMBER)                                                                       \
    {                                                                                              \
        .name = NAME, .type = PROPERTY_NUMBER, .offset = offsetof(struct gradient_params, MEMBER)  \
    }

static const struct property gradient_properties[] = {
    {.name = "gradient",
     .type = PROPERTY_ENUM,
     .offset = offsetof(struct gradient_params, type),
     .names = gradient_types},
    NUMBER("x1", x1),
    NUMBER("y1", y1),
    NUMBER("x2", x2),
    NUMBER("y2", y2),
    NUMBER("r1", r1),
    NUMBER("r2", r2),
    {.name = "stops", .type = PROPERTY_NODE, .offset = offsetof(struct gradient_params, stops)},
    {.name = "id", .type = PROPERTY_IGNORED},
};

const struct property_set gradient_property_set = {"gradient", gradient_properties,
                                                   COUNT_OF(gradient_properties)};

static bool read_stop(const struct json_node *node, struct gradient_stop *stop, struct diag *diag)
{
    struct {
        double offset;
        struct json_color color;
    } params = {0};
    const struct property properties[] = {
        {.name = "offset", .type = PROPERTY_NUMBER, .offset = 0, .minimum = 0, .maximum = 1},
        {.name = "color", .type = PROPERTY_COLOR, .offset = sizeof params.offset},
    };
    if (!json_read_properties(node, "gradient stop", PROPERTIES(properties), &params, diag))
        return false;
    *stop = (struct gradient_stop){
        params.offset,
        {params.color.red, params.color.green, params.color.blue, params.color.alpha}};
    return true;
}

static bool read_stops(const struct json_node *list, struct gradient *gradient, struct diag *diag)
{
    size_t count = node_size(list);
    struct gradient_stop *stops =
        arena_array(list->document->arena, count ? count : 1, sizeof *stops);
    if (!stops)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!read_stop(node_element(list, i), &stops[i], diag))
            return false;
    }
    gradient->stops = stops;
    gradient->stop_count = count;
    return true;
}

static bool read_gradient(const struct json_node *node, struct json_color *out, struct diag *diag)
{
    struct gradient *gradient = arena_alloc(node->document->arena, sizeof *gradient);
    const char *type = node_text(node_member(node, "gradient"));
    bool is_radial = type && !strcmp(type, "radial");
    struct gradient_params params = {.x2 = 1};
    if (is_radial)
        params = (struct gradient_params){.x1 = 0.5, .y1 = 0.5, .x2 = 0.5, .y2 = 0.5, .r2 = 0.5};
    if (!gradient ||
        !json_read_properties(node, "gradient", PROPERTIES(gradient_properties), &params, diag))
        return false;
    if (!node_is_array(params.stops))
        return node_error(node, diag, DIAG_TYPE, "list them as {\"offset\": 0, \"color\": \"red\"}",
                          "a gradient needs an array of \"stops\"");
    *gradient = (struct gradient){.radial = is_radial,
                                  .x1 = params.x1,
                                  .y1 = params.y1,
                                  .x2 = params.x2,
                                  .y2 = params.y2,
                                  .r1 = params.r1,
                                  .r2 = params.r2};
    *out = (struct json_color){.given = true, .painted = true, .alpha = 1, .gradient = gradient};
    return read_stops(params.stops, gradient, diag);
}

bool gradient_read_paint(const struct json_node *node, void *field, struct diag *diag)
{
    static const struct property color = {.type = PROPERTY_COLOR};
    if (node_member(node, "gradient"))
        return read_gradient(node, field, diag);
    return json_read_property(node, &color, field, diag);
}
