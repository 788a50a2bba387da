/*
 * Reading and writing headers: src/compile/header/{parse,assemble,common}.ts.
 */
#include "charts/guide/header.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/guide/axis.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/resolve/expression.h"

struct header_params {
    struct title_params label, title;
    struct json_lines title_text;
    int labels, orient;
    const char *format, *format_type, *label_expr;
};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct header_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct header_params, NAME, MEMBER, NAMES)
#define TEXT(PREFIX, MEMBER)                                                                       \
    ENUM(PREFIX "Align", MEMBER.title_text.align, property_aligns),                                \
        ENUM(PREFIX "Anchor", MEMBER.anchor, property_anchors),                                    \
        ROW(NUMBER, PREFIX "Angle", MEMBER.title_text.angle),                                      \
        ENUM(PREFIX "Baseline", MEMBER.title_text.baseline, property_baselines),                   \
        ROW(COLOR, PREFIX "Color", MEMBER.title_text.color),                                       \
        ROW(TEXT, PREFIX "Font", MEMBER.title_text.font),                                          \
        ROW(LENGTH, PREFIX "FontSize", MEMBER.title_text.font_size),                               \
        ENUM(PREFIX "FontStyle", MEMBER.title_text.font_style, property_font_styles),              \
        PROPERTY_ROW_READ(struct header_params, PREFIX "FontWeight",                               \
                          MEMBER.title_text.font_weight, property_read_font_weight),               \
        ROW(NUMBER, PREFIX "Limit", MEMBER.title_text.limit),                                      \
        ROW(NUMBER, PREFIX "LineHeight", MEMBER.title_text.line_height),                           \
        ENUM(PREFIX "Orient", MEMBER.orient, property_orients),                                    \
        ROW(NUMBER, PREFIX "Padding", MEMBER.offset)

static const struct property header_properties[] = {
    TEXT("label", label),
    TEXT("title", title),
    ROW(LINES, "title", title_text),
    ROW(FLAG, "labels", labels),
    ENUM("orient", orient, property_orients),
    ROW(TEXT, "format", format),
    ROW(FORMAT_TYPE, "formatType", format_type),
    ROW(TEXT, "labelExpr", label_expr),
};

const struct property_set header_property_set = {"header", header_properties,
                                                 COUNT_OF(header_properties)};

static bool set_defaults(struct title_params *params, const char *style,
                         const struct property_target *around, struct context *context)
{
    title_set_defaults(params, context);
    params->orient = -1;
    params->offset = 10;
    return title_read_style(params, style, around, context);
}

static bool read_config(const struct channel_def *def, const struct property_target *target,
                        struct context *context)
{
    const char *own = def->channel->id == CHANNEL_ROW      ? "headerRow"
                      : def->channel->id == CHANNEL_COLUMN ? "headerColumn"
                                                           : "headerFacet";
    return config_read_block(&context->config, "header", target, context->diag) &&
           config_read_block(&context->config, own, target, context->diag);
}

/* getHeaderChannel() */
static bool is_row(const struct channel_def *def, int orient)
{
    if (orient >= 0)
        return orient == ORIENT_LEFT || orient == ORIENT_RIGHT;
    return def->channel->id == CHANNEL_ROW;
}

/* Where a text turned by angle is held, unless the spec says so: as a label of an axis at the left
 * or the top. */
static void settle_text(struct title_params *params, double angle, bool is_upright, int orient)
{
    static const int anchored[] = {TEXT_ALIGN_LEFT, -1, TEXT_ALIGN_RIGHT};
    struct guide_text *text = &params->title_text;
    if (text->align < 0 && params->anchor >= 0)
        text->align = anchored[params->anchor];
    if (!isnan(angle))
        guide_text_align_turned(text, angle, !is_upright, is_upright ? ORIENT_LEFT : ORIENT_TOP);
    if (!isnan(angle) && text->baseline < 0)
        text->baseline = TEXT_BASELINE_MIDDLE;
    if (params->orient < 0)
        params->orient = orient;
}

static bool set_title(const struct channel_def *def, const struct header_params *params,
                      bool is_off, struct header *header, struct context *context)
{
    const struct json_node *own = node_member(def->header, "title");
    struct json_lines *text = &header->title.text;
    *text = own ? params->title_text : def->title;
    if (node_is_null(def->header) || text->given || is_off)
        return true;
    const char *name = channel_def_default_title(def, &context->config, context->arena);
    const char **line = arena_alloc(context->arena, sizeof *line);
    if (!name || !line)
        return false;
    *line = name;
    *text = (struct json_lines){.given = true, .count = *name ? 1 : 0, .lines = line};
    return true;
}

static double title_band(const struct header *header)
{
    if (header->title.anchor < 0 || header->title.anchor == ANCHOR_MIDDLE)
        return 0.5;
    return (header->title.anchor == ANCHOR_START) == header->title_is_row ? 1 : 0;
}

bool header_read(const struct view *facet, const struct channel_def *def, struct header *header,
                 struct context *context)
{
    struct header_params params = {0};
    int orient = def->channel->id == CHANNEL_ROW ? ORIENT_LEFT : ORIENT_TOP;
    struct property_target target = {.properties = header_properties,
                                     .count = COUNT_OF(header_properties),
                                     .out = &params,
                                     .evaluator = view_evaluator_new(facet, context)};
    json_unset_properties(PROPERTIES(header_properties), &params);
    if (!target.evaluator || !set_defaults(&params.label, "guide-label", &target, context) ||
        !set_defaults(&params.title, "guide-title", &target, context) ||
        !read_config(def, &target, context))
        return false;
    bool is_off = params.title_text.given && params.title_text.count == 0;
    if (node_is_object(def->header) &&
        !json_read_target(def->header, "header", &target, context->diag))
        return false;
    if (params.orient >= 0 && !node_member(def->header, "labelOrient"))
        params.label.orient = params.orient;
    if (params.orient >= 0 && !node_member(def->header, "titleOrient"))
        params.title.orient = params.orient;
    *header = (struct header){
        .def = def,
        .label = params.label,
        .title = params.title,
        .has_labels = !node_is_null(def->header) && params.labels != 0,
        .label_is_row = is_row(def, params.label.orient),
        .title_is_row = is_row(def, params.title.orient),
        .label_is_behind =
            params.label.orient == ORIENT_BOTTOM || params.label.orient == ORIENT_RIGHT,
        .title_is_behind =
            params.title.orient == ORIENT_BOTTOM || params.title.orient == ORIENT_RIGHT,
        .format = params.format,
        .format_type = params.format_type,
        .label_expr = {.text = params.label_expr, .node = node_member(def->header, "labelExpr")}};
    header->title_band = title_band(header);
    header->label.frame = 1;
    settle_text(&header->label, params.label.title_text.angle, header->label_is_row, orient);
    settle_text(&header->title,
                isnan(params.title.title_text.angle)
                    ? NAN
                    : axis_normalize_angle(params.title.title_text.angle),
                header->title_is_row, orient);
    const struct expr_scope *scope = view_scope_new(facet, context);
    return scope && set_title(def, &params, is_off, header, context) &&
           guide_expr_compile(&header->label_expr, scope, context);
}

bool header_label(const struct header *header, struct value value, struct value end,
                  struct title_params *label, struct context *context)
{
    struct channel_def def = *header->def;
    const char **line = arena_alloc(context->arena, sizeof *line);
    def.axis = def.header;
    def.format = header->format;
    def.format_type = header->format_type;
    const char *text =
        def.has_bin ? label_bin(&def, value, end, context) : label_format(&def, value, context);
    if (!text || !line)
        return false;
    *line = guide_expr_apply(&header->label_expr, 0, value, text, context);
    *label = header->label;
    label->node = header->def->node;
    label->is_header = true;
    label->text = (struct json_lines){.given = true, .count = 1, .lines = line};
    return *line != NULL;
}

bool header_join_title(struct header *header, const struct header *inner, struct context *context)
{
    const char *first = label_join_lines(&header->title.text, context->arena);
    const char *second = label_join_lines(&inner->title.text, context->arena);
    const char **line = arena_alloc(context->arena, sizeof *line);
    if (!first || !second || !line)
        return false;
    *line = arena_format(context->arena, "%s / %s", first, second);
    header->title.text = (struct json_lines){.given = true, .count = 1, .lines = line};
    return *line != NULL;
}
