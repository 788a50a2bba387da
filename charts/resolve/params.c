/*
 * Reading "scale" objects.
 */
#include "charts/resolve/params.h"

#include <math.h>

#include "base/array.h"
#include "base/suggest.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/read/foreign.h"
#include "charts/scale/scale.h"

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct scale_params, NAME, MEMBER)

static const struct property scale_properties[] = {
    ROW(NODE, "type", type_node),
    ROW(NODE, "domain", domain),
    ROW(NODE, "range", range),
    ROW(NODE, "scheme", scheme),
    ROW(NODE, "nice", nice),
    ROW(NODE, "bins", bins),
    ROW(NODE, "interpolate", interpolate),
    ROW(NODE, "domainRaw", domain_raw),
    ROW(NODE, "domainMin", domain_min),
    ROW(NODE, "domainMid", domain_mid),
    ROW(NODE, "domainMax", domain_max),
    ROW(NUMBER, "rangeMin", range_min),
    ROW(NUMBER, "rangeMax", range_max),
    ROW(NUMBER, "base", base),
    ROW(NUMBER, "exponent", exponent),
    ROW(NUMBER, "constant", constant),
    ROW(NUMBER, "padding", padding),
    ROW(FRACTION, "paddingInner", padding_inner),
    ROW(NUMBER, "paddingOuter", padding_outer),
    ROW(FRACTION, "align", align),
    ROW(FLAG, "zero", zero),
    ROW(FLAG, "clamp", clamp),
    ROW(FLAG, "reverse", reverse),
    ROW(FLAG, "round", round),
};

const struct property_set scale_property_set = {"scale", scale_properties,
                                                COUNT_OF(scale_properties)};

static bool read_type(struct scale_params *params, struct context *context)
{
    const struct json_node *node = params->type_node;
    const char *name = node_text(node);
    if (!node)
        return true;
    if (!name)
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"type\" of a scale must be a text such as \"linear\", not %s",
                          node_type_name(node));
    params->type = scale_type_named(context->scales, name);
    if (params->type)
        return true;
    const char *near = scale_type_suggest(context->scales, name);
    return node_error(node, context->diag, DIAG_UNKNOWN,
                      near ? suggest_hint(near, NULL, context->arena) : foreign_scale_type(name),
                      "unknown scale type \"%s\"", name);
}

/* d3 would draw with these, but nothing that has a meaning. */
static bool check_numbers(const struct scale_params *params, struct context *context)
{
    if (params->base <= 0 || params->base == 1)
        return node_error(node_member(params->node, "base"), context->diag, DIAG_TYPE, NULL,
                          "the base of a logarithm must be above 0 and not 1");
    if (params->exponent == 0)
        return node_error(node_member(params->node, "exponent"), context->diag, DIAG_TYPE, NULL,
                          "with the exponent 0 all values are the same");
    if (params->constant == 0)
        return node_error(node_member(params->node, "constant"), context->diag, DIAG_TYPE, NULL,
                          "the constant of a symlog scale must not be 0");
    return true;
}

/* "scale": "log": an error. */
static bool is_name_of_type(const struct json_node *node, struct context *context)
{
    const char *name = node_text(node);
    if (!name || !scale_type_named(context->scales, name))
        return false;
    node_error(node, context->diag, DIAG_TYPE,
               arena_format(context->arena, "write {\"type\": \"%s\"}", name),
               "scale must be an object, not the name of a type");
    return true;
}

const struct scale_params *scale_params_read(const struct channel_def *def, struct context *context)
{
    struct scale_params *params = arena_alloc(context->arena, sizeof *params);
    if (!params)
        return NULL;
    *params = (struct scale_params){0};
    json_unset_properties(PROPERTIES(scale_properties), params);
    if (!def->scale)
        return params;
    params->node = def->scale;
    params->is_off = node_is_null(def->scale) || node_is_false(def->scale);
    if (params->is_off)
        return params;
    if (is_name_of_type(def->scale, context) ||
        !json_read_properties(def->scale, "scale", PROPERTIES(scale_properties), params,
                              context->diag))
        return NULL;
    if (node_is_null(params->range))
        params->range = NULL;
    if (!read_type(params, context) || !check_numbers(params, context))
        return NULL;
    return params;
}
