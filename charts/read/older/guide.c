/*
 * Old words of legends, titles and headers: encode blocks, which said in Vega's words what has
 * properties of its own today. Vega-Lite passes "encode" on to Vega as it is; "encoding" are the
 * same blocks without "update" (src/compile/guide.ts).
 */
#include <string.h>

#include "base/array.h"
#include "charts/read/older/older_internal.h"

/* Which property a channel of a part has become. */
struct encoded {
    const char *part, *channel, *property;
};

static const struct encoded legend_channels[] = {
    {"symbols", "size", "symbolSize"},
    {"symbols", "shape", "symbolType"},
    {"symbols", "fill", "symbolFillColor"},
    {"symbols", "stroke", "symbolStrokeColor"},
    {"symbols", "strokeWidth", "symbolStrokeWidth"},
    {"symbols", "opacity", "symbolOpacity"},
    {"symbols", "fillOpacity", "symbolOpacity"},
    {"symbols", "strokeDash", "symbolDash"},
    {"labels", "fontSize", "labelFontSize"},
    {"labels", "font", "labelFont"},
    {"labels", "fontWeight", "labelFontWeight"},
    {"labels", "fontStyle", "labelFontStyle"},
    {"labels", "fill", "labelColor"},
    {"labels", "opacity", "labelOpacity"},
    {"labels", "align", "labelAlign"},
    {"labels", "baseline", "labelBaseline"},
    {"labels", "limit", "labelLimit"},
    {"labels", "text", "labelExpr"},
    {"title", "fontSize", "titleFontSize"},
    {"title", "font", "titleFont"},
    {"title", "fontWeight", "titleFontWeight"},
    {"title", "fontStyle", "titleFontStyle"},
    {"title", "fill", "titleColor"},
    {"title", "opacity", "titleOpacity"},
    {"title", "align", "titleAlign"},
    {"title", "baseline", "titleBaseline"},
    {"title", "limit", "titleLimit"},
    {"gradient", "opacity", "gradientOpacity"},
    {"gradient", "stroke", "gradientStrokeColor"},
    {"gradient", "strokeWidth", "gradientStrokeWidth"},
    {"legend", "fill", "fillColor"},
    {"legend", "stroke", "strokeColor"},
    {"legend", "cornerRadius", "cornerRadius"},
};

static const struct encoded title_channels[] = {
    {"title", "fontSize", "fontSize"},
    {"title", "font", "font"},
    {"title", "fill", "color"},
    {"title", "fontWeight", "fontWeight"},
    {"title", "angle", "angle"},
    {"title", "fontStyle", "fontStyle"},
    {"title", "align", "align"},
    {"title", "baseline", "baseline"},
    {"title", "dx", "dx"},
    {"title", "dy", "dy"},
};

/* An encode block on its way into properties. */
struct blocks {
    const struct encoded *channels;
    size_t count;
    const struct json_node *node;
};

/* {"value": …} or an expression as a property's value: {"expr": …}; a "labelExpr" is the text. */
static json_t *property_value(const struct json_node *def, const char *property)
{
    json_t *value = json_object_get(def->value, "value");
    const struct json_node *text = node_expression(def);
    if (!text && value)
        text = node_expression(node_member(def, "value"));
    bool is_text = !strcmp(property, "labelExpr");
    if (text)
        return is_text ? json_incref(text->value) : json_pack("{s:O}", "expr", text->value);
    return is_text ? NULL : json_incref(value);
}

static bool put_channel(const struct older_visit *visit, const struct blocks *blocks,
                        const char *part, const struct json_node *def)
{
    for (size_t i = 0; i < blocks->count; i++) {
        const struct encoded *row = &blocks->channels[i];
        if (strcmp(row->part, part) != 0 || strcmp(row->channel, def->key) != 0)
            continue;
        json_t *value = property_value(def, row->property);
        return !value || older_put(visit, visit->node->value, row->property, value, def);
    }
    return true; /* of what burin has no property for: cursor, tooltip … */
}

static bool put_block(const struct older_visit *visit, const struct blocks *blocks,
                      const char *part, const struct json_node *block)
{
    const struct json_node *def;
    for (size_t i = 0; (def = node_member_at(block, i)); i++) {
        if (!put_channel(visit, blocks, part, def))
            return false;
    }
    return true;
}

/* Vega's own blocks: what "enter" says counts while "update" says nothing else of it. */
static bool put_encode(const struct older_visit *visit, const struct blocks *blocks)
{
    const struct json_node *part;
    for (size_t i = 0; (part = node_member_at(blocks->node, i)); i++) {
        if (!put_block(visit, blocks, part->key, node_member(part, "enter")) ||
            !put_block(visit, blocks, part->key, node_member(part, "update")))
            return false;
    }
    return older_drop(visit, blocks->node);
}

bool older_convert_legend_encode(const struct older_visit *visit, const struct json_node *member)
{
    struct blocks blocks = {legend_channels, COUNT_OF(legend_channels), member};
    return put_encode(visit, &blocks);
}

bool older_convert_legend_encoding(const struct older_visit *visit, const struct json_node *member)
{
    struct blocks blocks = {legend_channels, COUNT_OF(legend_channels), member};
    const struct json_node *part;
    for (size_t i = 0; (part = node_member_at(member, i)); i++) {
        if (!put_block(visit, &blocks, part->key, part))
            return false;
    }
    return older_drop(visit, member);
}

bool older_convert_title_encoding(const struct older_visit *visit, const struct json_node *member)
{
    struct blocks blocks = {title_channels, COUNT_OF(title_channels), member};
    return put_block(visit, &blocks, "title", member) && older_drop(visit, member);
}

/* src/channeldef.ts, getGuide(): of the axis of a row or column its title is left, which wins over
 * that of the header. */
bool older_convert_facet_axis(const struct older_visit *visit, const struct json_node *member)
{
    json_t *title = json_object_get(member->value, "title");
    json_t *channel = visit->node->value, *header = json_object_get(channel, "header");
    if (title && !header) {
        header = json_object();
        if (!older_put(visit, channel, "header", header, member))
            return false;
    }
    if (title && json_is_object(header) && json_object_set(header, "title", title) != 0)
        return diag_out_of_memory(visit->diag);
    return older_drop(visit, member);
}
