/*
 * "encoding" of an axis: Vega's encode blocks, an older way to say what properties say.
 */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/read/context.h"

/* What a channel of a part of an axis is as a property. */
static const struct encoded {
    const char *part, *channel, *property;
} encoded[] = {
    {"labels", "fill", "labelColor"},
    {"labels", "font", "labelFont"},
    {"labels", "fontSize", "labelFontSize"},
    {"labels", "fontStyle", "labelFontStyle"},
    {"labels", "fontWeight", "labelFontWeight"},
    {"labels", "opacity", "labelOpacity"},
    {"labels", "fillOpacity", "labelOpacity"},
    {"labels", "align", "labelAlign"},
    {"labels", "baseline", "labelBaseline"},
    {"labels", "angle", "labelAngle"},
    {"labels", "limit", "labelLimit"},
    {"labels", "text", "labelExpr"},
    {"ticks", "stroke", "tickColor"},
    {"ticks", "strokeWidth", "tickWidth"},
    {"ticks", "strokeDash", "tickDash"},
    {"ticks", "opacity", "tickOpacity"},
    {"ticks", "strokeOpacity", "tickOpacity"},
    {"grid", "stroke", "gridColor"},
    {"grid", "strokeWidth", "gridWidth"},
    {"grid", "strokeDash", "gridDash"},
    {"grid", "opacity", "gridOpacity"},
    {"grid", "strokeOpacity", "gridOpacity"},
    {"domain", "stroke", "domainColor"},
    {"domain", "strokeWidth", "domainWidth"},
    {"domain", "strokeDash", "domainDash"},
    {"domain", "opacity", "domainOpacity"},
    {"title", "fill", "titleColor"},
    {"title", "font", "titleFont"},
    {"title", "fontSize", "titleFontSize"},
    {"title", "fontStyle", "titleFontStyle"},
    {"title", "fontWeight", "titleFontWeight"},
    {"title", "align", "titleAlign"},
    {"title", "baseline", "titleBaseline"},
    {"title", "angle", "titleAngle"},
};

static const struct property *find(const char *part, const char *channel)
{
    for (size_t i = 0; i < COUNT_OF(encoded); i++) {
        if (!strcmp(encoded[i].part, part) && !strcmp(encoded[i].channel, channel))
            return axis_property_named(encoded[i].property);
    }
    return NULL;
}

static bool read_channel(const struct json_node *node, const char *part,
                         const struct property_target *target, struct context *context)
{
    const struct property *property = find(part, node->key);
    const struct json_node *value = node_member(node, "value");
    const struct json_node *expression = node_expression(value);
    bool has_condition = node_member(node, "condition") != NULL;
    if (!property || !node_is_object(node))
        return node_error_at_key(node, context->diag, DIAG_UNSUPPORTED,
                                 "use the properties of the axis, such as \"labelColor\"",
                                 "\"%s\" of the \"%s\" of an axis is not drawn by burin", node->key,
                                 part);
    if (!value && !has_condition)
        return true; /* Vega-Lite reads nothing else of it */
    if (!strcmp(property->name, "labelExpr") && expression) {
        struct axis_params *params = target->out;
        params->label_expr = node_text(expression);
        params->label_expr_node = expression;
        return true;
    }
    return json_read_target_property(has_condition ? node : value, property, target, context->diag);
}

bool axis_read_encoding(const struct json_node *node, const struct property_target *target,
                        struct context *context)
{
    const struct json_node *part, *channel;
    if (node && !node_is_object(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"encoding\" of an axis must be an object, not %s",
                          node_type_name(node));
    for (size_t i = 0; node && (part = node_member_at(node, i)); i++) {
        const struct json_node *update = node_member(part, "update");
        const struct json_node *channels = update ? update : part;
        for (size_t n = 0; (channel = node_member_at(channels, n)); n++) {
            if (!read_channel(channel, part->key, target, context))
                return false;
        }
    }
    return true;
}
