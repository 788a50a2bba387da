/*
 * The properties of projections.
 */
#include "charts/projection/params.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/read/config.h"
#include "charts/read/context.h"
#include "charts/read/map.h"
#include "charts/read/property.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"

/* --- readers ---------------------------------------------------------------------------------- */

static bool fail_numbers(const struct json_node *node, const char *what, struct diag *diag)
{
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be %s", node->key, what);
}

/* An array of least to most numbers; null is none. */
static bool read_numbers(const struct json_node *node, struct map_numbers *numbers, size_t least,
                         size_t most)
{
    size_t count = node_size(node);
    *numbers = (struct map_numbers){0};
    if (node_is_null(node))
        return true;
    if (!node_is_array(node) || count < least || count > most)
        return false;
    for (size_t i = 0; i < count; i++) {
        numbers->items[i] = node_number(node_element(node, i));
        if (!isfinite(numbers->items[i]))
            return false;
    }
    numbers->count = count;
    return true;
}

static bool read_pair(const struct json_node *node, void *field, struct diag *diag)
{
    return read_numbers(node, field, 2, 2) || fail_numbers(node, "an array of two numbers", diag);
}

static bool read_angles(const struct json_node *node, void *field, struct diag *diag)
{
    return read_numbers(node, field, 2, 3) ||
           fail_numbers(node, "an array of two or three numbers", diag);
}

static bool read_box(const struct json_node *node, void *field, struct diag *diag)
{
    struct map_box *box = field;
    struct map_numbers corners[2] = {{0}};
    *box = (struct map_box){.is_given = !node_is_null(node)};
    if (!box->is_given)
        return true;
    if (node_size(node) != 2 || !read_numbers(node_element(node, 0), &corners[0], 2, 2) ||
        !read_numbers(node_element(node, 1), &corners[1], 2, 2) || corners[0].count != 2 ||
        corners[1].count != 2)
        return fail_numbers(node, "two corners, [[x1, y1], [x2, y2]]", diag);
    box->box = (struct geo_box){corners[0].items[0], corners[0].items[1], corners[1].items[0],
                                corners[1].items[1]};
    return true;
}

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct map_params, NAME, MEMBER)
#define READ(NAME, MEMBER, READER) PROPERTY_ROW_READ(struct map_params, NAME, MEMBER, READER)

static const struct property projection_properties[] = {
    ROW(TEXT, "type", type),
    ROW(NUMBER, "scale", scale),
    READ("translate", translate, read_pair),
    READ("center", center, read_pair),
    READ("rotate", rotate, read_angles),
    READ("parallels", parallels, read_pair),
    ROW(NUMBER, "clipAngle", clip_angle),
    READ("clipExtent", clip_extent, read_box),
    ROW(NUMBER, "precision", precision),
    ROW(NUMBER, "pointRadius", point_radius),
    ROW(FLAG, "reflectX", reflect_x),
    ROW(FLAG, "reflectY", reflect_y),
    ROW(NODE, "fit", fit),
    READ("extent", extent, read_box),
    READ("size", size, read_pair),
    /* Of projections that Vega must be given from outside. */
    PROPERTY_ROW_IGNORED("coefficient"),
    PROPERTY_ROW_IGNORED("distance"),
    PROPERTY_ROW_IGNORED("fraction"),
    PROPERTY_ROW_IGNORED("lobes"),
    PROPERTY_ROW_IGNORED("parallel"),
    PROPERTY_ROW_IGNORED("radius"),
    PROPERTY_ROW_IGNORED("ratio"),
    PROPERTY_ROW_IGNORED("spacing"),
    PROPERTY_ROW_IGNORED("tilt"),
};
#undef ROW
#undef READ

const struct property_set projection_property_set = {"projection", projection_properties,
                                                     COUNT_OF(projection_properties)};

/* What has no effect on all types, by the flags of struct projection_type. */
static const struct {
    const char *name;
    unsigned setting;
} settings[] = {
    {"center", GEO_CENTER},          {"rotate", GEO_ROTATE},       {"parallels", GEO_PARALLELS},
    {"clipAngle", GEO_CLIP_ANGLE},   {"precision", GEO_PRECISION}, {"reflectX", GEO_REFLECT},
    {"clipExtent", GEO_CLIP_EXTENT}, {"reflectY", GEO_REFLECT},
};

/* What Vega-Lite compares: PROJECTION_PROPERTIES in src/projection.ts. */
static const char *const compared[] = {
    "type",     "clipAngle", "clipExtent",  "center",   "rotate",   "precision",
    "reflectX", "reflectY",  "coefficient", "distance", "fraction", "lobes",
    "parallel", "radius",    "ratio",       "spacing",  "tilt"};

/* --- reading ---------------------------------------------------------------------------------- */

static bool read_node(const struct json_node *node, const struct property_target *target,
                      struct diag *diag)
{
    return !node || node_is_null(node) || json_read_target(node, "projection", target, diag);
}

static bool read_view(const struct view *view, const struct property_target *target,
                      struct context *context)
{
    return (!view->parent || view->parent->kind != VIEW_LAYER ||
            read_view(view->parent, target, context)) &&
           read_node(view->projection, target, context->diag);
}

bool map_params_read(const struct view *view, struct map_params *params, struct context *context)
{
    const struct json_node *nodes[CONFIG_LAYER_COUNT];
    size_t count = config_list(&context->config, "projection", NULL, nodes);
    struct property_target target = {.properties = projection_properties,
                                     .count = COUNT_OF(projection_properties),
                                     .out = params,
                                     .evaluator = view_evaluator_new(view, context)};
    *params = (struct map_params){0};
    json_unset_properties(PROPERTIES(projection_properties), params);
    if (!target.evaluator)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!read_node(nodes[i], &target, context->diag))
            return false;
    }
    return read_view(view, &target, context);
}

static const struct projection_type *find_type(const struct map_params *params,
                                               const struct view *view,
                                               const struct projection_type *untyped,
                                               struct context *context)
{
    if (!params->type)
        return untyped;
    const struct projection_type *type = projection_type_named(params->type);
    if (type)
        return type;
    const struct json_node *node = map_find(view, &context->config, "type");
    const char *near = projection_type_suggest(params->type);
    node_error(node ? node : view->node, context->diag, DIAG_UNKNOWN,
               near ? arena_format(context->arena, "did you mean \"%s\"?", near) : NULL,
               "unknown projection \"%s\"", params->type);
    return NULL;
}

static void warn_idle(const struct projection_type *type, const struct view *view,
                      struct context *context)
{
    for (size_t i = 0; i < COUNT_OF(settings); i++) {
        const struct json_node *node = map_find(view, NULL, settings[i].name);
        if (node && !(type->settings & settings[i].setting))
            node_warn_at_key(node, context->diag, DIAG_NO_EFFECT, NULL,
                             "\"%s\" has no effect on the projection \"%s\": ignored",
                             settings[i].name, type->name);
    }
}

static void set_numbers(double *out, const struct map_numbers *numbers, size_t most)
{
    for (size_t i = 0; numbers->count > 0 && i < most; i++)
        out[i] = numbers->items[i];
}

static void set_number(double *out, double number)
{
    if (!isnan(number))
        *out = number;
}

bool map_params_apply(const struct map_params *params, const struct view *view,
                      const struct projection_type *untyped, struct projection *projection,
                      struct context *context)
{
    const struct projection_type *type = find_type(params, view, untyped, context);
    if (!type)
        return false;
    warn_idle(type, view, context);
    projection_begin(projection, type);
    set_number(&projection->scale, params->scale);
    set_numbers(projection->translate, &params->translate, 2);
    set_number(&projection->point_radius, params->point_radius);
    if (type->settings & GEO_CENTER)
        set_numbers(projection->center, &params->center, 2);
    if (type->settings & GEO_ROTATE)
        set_numbers(projection->rotate, &params->rotate, 3);
    if (type->settings & GEO_PARALLELS)
        set_numbers(projection->parallels, &params->parallels, 2);
    if (type->settings & GEO_CLIP_ANGLE)
        set_number(&projection->clip_angle, params->clip_angle);
    if (type->settings & GEO_PRECISION)
        set_number(&projection->precision, params->precision);
    if (type->settings & GEO_REFLECT) {
        projection->reflect_x = params->reflect_x == 1;
        projection->reflect_y = params->reflect_y == 1;
    }
    if (type->settings & GEO_CLIP_EXTENT) {
        projection->has_extent = params->clip_extent.is_given;
        projection->extent = params->clip_extent.box;
    }
    return true;
}

/* --- comparing -------------------------------------------------------------------------------- */

bool map_params_are_alike(const struct view *a, const struct view *b, const struct context *context)
{
    for (size_t i = 0; i < COUNT_OF(compared); i++) {
        const struct json_node *first = map_find(a, &context->config, compared[i]);
        const struct json_node *second = map_find(b, &context->config, compared[i]);
        if (!first != !second || (first && !json_equal(first->value, second->value)))
            return false;
    }
    return true;
}

bool map_params_are_absent(const struct view *view, const struct context *context)
{
    for (size_t i = 0; i < COUNT_OF(projection_properties); i++) {
        if (map_find(view, &context->config, projection_properties[i].name))
            return false;
    }
    return true;
}
