/*
 * The object "burin" of a spec's usermeta.
 */
#include "charts/read/meta.h"

#include "base/array.h"
#include "base/number.h"
#include "charts/read/context.h"
#include "charts/read/property.h"

static bool read_width(const struct json_node *node, void *field, struct diag *diag)
{
    struct figure_meta *meta = field;
    const char *text = node_text(node);
    meta->width_text = text;
    if (node_is_number(node)) {
        char *written = arena_alloc(node->document->arena, NUMBER_TEXT_SIZE);
        if (!written)
            return false;
        number_write(written, node_number(node));
        meta->width = (struct length){node_number(node), "px", 0};
        meta->width_text = written;
    } else if (!text || !length_read(text, &meta->width)) {
        return node_error(node, diag, DIAG_TYPE, length_hint, "\"width\" must be a size");
    }
    return length_is_size(&meta->width) ||
           node_error(node, diag, DIAG_TYPE, "a number above 0", "\"width\" is out of range");
}

static bool read_values(const struct json_node *node, void *field, struct diag *diag)
{
    static const struct property properties[] = {
        PROPERTY_ROW_TEXT(struct meta_values, "format", format),
    };
    struct meta_values *values = field;
    *values = (struct meta_values){.is_given = true, .is_shown = !node_is_false(node)};
    if (node_is_bool(node))
        return true;
    if (node_is_object(node))
        return json_read_properties(node, "values", PROPERTIES(properties), values, diag);
    return node_error(node, diag, DIAG_TYPE, "such as {\"format\": \",.1f\"}",
                      "\"values\" must be true, false or an object with a format");
}

static const struct property properties[] = {
    PROPERTY_ROW_TEXT(struct figure_meta, "layout", layout),
    PROPERTY_ROW_TEXT(struct figure_meta, "theme", theme),
    {.name = "width", .type = PROPERTY_CUSTOM, .offset = 0, .read = read_width},
    PROPERTY_ROW_LINES(struct figure_meta, "kicker", kicker),
    PROPERTY_ROW_LINES(struct figure_meta, "source", source),
    PROPERTY_ROW_LINES(struct figure_meta, "note", note),
    PROPERTY_ROW_LINES(struct figure_meta, "credit", credit),
    PROPERTY_ROW_TEXT(struct figure_meta, "logo", logo),
    PROPERTY_ROW_READ(struct figure_meta, "values", values, read_values),
    PROPERTY_ROW_NODE(struct figure_meta, "patterns", patterns),
    PROPERTY_ROW_ELSEWHERE("lang"),   /* charts/figure.c */
    PROPERTY_ROW_ELSEWHERE("allow"),  /* charts/read/allowed.c */
    PROPERTY_ROW_ELSEWHERE("images"), /* of burin's own making: charts/mark/picture_shelf.c */
};

const struct property_set meta_property_set = {"usermeta.burin", properties, COUNT_OF(properties)};

#define LINES "\"type\": [\"string\", \"array\"], \"items\": {\"type\": \"string\"}"
#define VALUES                                                                                     \
    "\"anyOf\": [{\"type\": \"boolean\"}, {\"type\": \"object\", \"properties\": {\"format\": "    \
    "{\"type\": \"string\"}}, \"additionalProperties\": false}]"

/* In the order of the table above; what burin writes itself is not for authors. */
const struct meta_member meta_members[] = {
    {"layout", "\"type\": \"string\"", "how the figure is laid out, as --layout"},
    {"theme", "\"type\": \"string\"", "a config by its name, as --theme"},
    {"width",
     "\"type\": [\"string\", \"number\"], \"pattern\": \"^[0-9.]+(px|pt|mm|cm|in)$\", "
     "\"exclusiveMinimum\": 0",
     "the width of the whole picture, as --width; a number is px"},
    {"kicker", LINES, "a line above the title"},
    {"source", LINES, "where the data is from, below the figure"},
    {"note", LINES, "what has to be known to read the figure, below it"},
    {"credit", LINES, "who made the figure, at the end of what stands below it"},
    {"logo", "\"type\": \"string\"", "a picture (PNG, JPEG) at the lower right corner"},
    {"values", VALUES,
     "whether marks are labelled with the values that they show, and in which format; in a view, "
     "for its own mark"},
    {"patterns", "\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}",
     "the hatch pattern of marks and legends whose fill is a color: its name, for each color"},
    {"lang", "\"type\": \"string\"", "the language of the texts, as --lang"},
    {"allow", LINES, "codes of warnings that are not told, as --allow"},
    {0},
};

/* The object, where there is one. False after an error. */
static bool find(const struct json_node *node, const struct json_node **found,
                 struct context *context)
{
    const struct json_node *usermeta = node_member(node, "usermeta");
    *found = json_node_in(node_member(usermeta, "burin"), NULL); /* nothing in it is computed */
    if (!*found || node_is_object(*found))
        return true;
    return node_error(*found, context->diag, DIAG_TYPE, "such as {\"source\": \"UNODC\"}",
                      "\"burin\" in usermeta must be an object, not %s", node_type_name(*found));
}

bool meta_read(const struct json_node *root, struct figure_meta *meta, struct context *context)
{
    *meta = (struct figure_meta){0};
    return find(root, &meta->node, context) &&
           (!meta->node || json_read_properties(meta->node, "usermeta.burin",
                                                PROPERTIES(properties), meta, context->diag));
}

bool meta_read_values(const struct json_node *view, struct meta_values *values,
                      struct context *context)
{
    const struct json_node *node;
    if (!find(view, &node, context))
        return false;
    const struct json_node *own = node_member(node, "values");
    return !own || read_values(own, values, context->diag);
}
