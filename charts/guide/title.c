/*
 * Titles: reading, building, placing. Vega: vega-parser/title.js,
 * vega-view-transforms/layout/title.js.
 */
#include "charts/guide/title.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/number.h"
#include "charts/guide/layout_style.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "render/item.h"

static const char *const frames[] = {"bounds", "group", NULL};

#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct title_params, NAME, MEMBER)
#define ENUM(NAME, MEMBER, NAMES) PROPERTY_ROW_ENUM(struct title_params, NAME, MEMBER, NAMES)
#define DEFAULT(KIND, NAME, MEMBER, VALUE)                                                         \
    PROPERTY_DEFAULT_##KIND(struct title_params, NAME, MEMBER, VALUE)

static const struct property title_properties[] = {
    ROW(LINES, "text", text),
    ROW(LINES, "subtitle", subtitle),
    GUIDE_FONT_ROWS(struct title_params, "color", "font", title_text),
    ROW(NUMBER, "lineHeight", title_text.line_height),
    GUIDE_FONT_ROWS(struct title_params, "subtitleColor", "subtitleFont", subtitle_text),
    ROW(NUMBER, "subtitleLineHeight", subtitle_text.line_height),
    ENUM("anchor", anchor, property_anchors),
    ENUM("frame", frame, frames),
    PROPERTY_DEFAULT_ENUM(struct title_params, "orient", orient, property_orients, ORIENT_TOP),
    ENUM("align", title_text.align, property_aligns),
    ENUM("baseline", title_text.baseline, property_baselines),
    DEFAULT(NUMBER, "offset", offset, 4),
    ROW(NUMBER, "angle", title_text.angle),
    ROW(NUMBER, "limit", title_text.limit),
    DEFAULT(NUMBER, "dx", dx, 0),
    DEFAULT(NUMBER, "dy", dy, 0),
    DEFAULT(NUMBER, "subtitlePadding", subtitle_padding, 3),
    DEFAULT(NUMBER, "zindex", zindex, 0),
    PROPERTY_ROW_IGNORED("aria"),
    PROPERTY_ROW_ELSEWHERE("encoding"),
    PROPERTY_ROW_READ(struct title_params, "style", styles, property_read_styles),
};

const struct property_set title_property_set = {"title, config.title", title_properties,
                                                COUNT_OF(title_properties)};

/* Vega's config.title and the styles group-title and group-subtitle. */
void title_set_defaults(struct title_params *params, const struct context *context)
{
    *params = (struct title_params){0};
    json_unset_properties(PROPERTIES(title_properties), params);
    params->title_text = guide_text_plain(context, 13, 700);
    params->subtitle_text = guide_text_plain(context, 12, 400);
}

bool title_read_style(struct title_params *params, const char *style,
                      const struct property_target *around, struct context *context)
{
    params->title_text = guide_text_plain(context, strcmp(style, "guide-label") ? 11 : 10,
                                          strcmp(style, "guide-title") ? 400 : 700);
    return guide_text_read_style(&params->title_text, style, around, context);
}

/* The styles in the spec's order in place of "group-title", which is what config.title says;
 * without any, Vega's plain text is left. */
static bool read_styles(const struct json_node *node, const struct property_target *target,
                        struct context *context)
{
    const struct json_node *style = node_member(node, "style");
    struct title_params *params = target->out;
    struct guide_text *text = &params->title_text, titles = *text;
    struct json_lines names = {0};
    if (!style)
        return true;
    if (!property_read_styles(style, &names, context->diag))
        return false;
    *text = guide_text_plain(context, 11, 400);
    text->align = titles.align;
    text->baseline = titles.baseline;
    text->angle = titles.angle;
    text->limit = titles.limit;
    for (size_t i = 0; i < names.count; i++) {
        if (!strcmp(names.lines[i], "group-title"))
            *text = titles;
        else if (!guide_text_read_style(text, names.lines[i], target, context))
            return false;
    }
    return true;
}

static bool is_frame(const struct view *view)
{
    return view->kind == VIEW_UNIT || view->kind == VIEW_LAYER;
}

static bool read_title(const struct view *view, struct title_params *params,
                       struct context *context)
{
    static const struct property text = {.name = "title", .type = PROPERTY_LINES};
    struct diag *diag = context->diag;
    struct property_target target = {.properties = title_properties,
                                     .count = COUNT_OF(title_properties),
                                     .out = params,
                                     .evaluator = view_evaluator_new(view, context)};
    const struct json_node *node = json_node_in(view->title, target.evaluator);
    if (!target.evaluator || !node)
        return false;
    title_set_defaults(params, context);
    if (!guide_text_read_style(&params->title_text, "group-title", &target, context) ||
        !guide_text_read_style(&params->subtitle_text, "group-subtitle", &target, context) ||
        !config_read_block(&context->config, "title", &target, diag) ||
        !read_styles(node, &target, context))
        return false;
    if (node_is_object(node) ? !json_read_target(node, "title", &target, diag)
                             : !json_read_property(node, &text, &params->text, diag))
        return false;
    if ((!is_frame(view) || context->style->starts_at_edge) && params->anchor < 0)
        params->anchor =
            ANCHOR_START; /* Vega-Lite: a title over the middle of several looks lost */
    return true;
}

static bool make_text(struct scene_mark *mark, const struct title_params *params, bool is_subtitle,
                      struct context *context)
{
    static const double angles[] = {
        [ORIENT_TOP] = 0, [ORIENT_BOTTOM] = 0, [ORIENT_LEFT] = -90, [ORIENT_RIGHT] = 90};
    const struct guide_text *shared = &params->title_text;
    const struct guide_text *text = is_subtitle ? &params->subtitle_text : shared;
    const struct json_lines *lines = is_subtitle ? &params->subtitle : &params->text;
    struct item *item = arena_alloc(context->arena, sizeof *item);
    const char *string = label_join_lines(lines, context->arena);
    if (string && lines->count == 1)
        string = label_break(string, context->config.line_break, context->arena);
    if (!item || !string)
        return false;
    *item = guide_text_item(text, string);
    item->text.align = shared->align >= 0
                           ? (enum text_align)shared->align
                           : anchor_align(params->anchor < 0 ? ANCHOR_MIDDLE : params->anchor);
    item->text.baseline =
        shared->baseline >= 0 ? (enum text_baseline)shared->baseline : TEXT_BASELINE_TOP;
    item->text.dx = params->dx;
    item->text.dy = params->dy;
    item->text.angle = isnan(shared->angle) ? angles[params->orient] : shared->angle;
    item->text.text = context->style->fit_text(
        &(struct layout_text){.text = string,
                              .font = &item->text.font,
                              .limit = shared->limit,
                              .room = params->room,
                              .node = params->node,
                              .what = params->is_header ? "labels of headers are" : "a title is"},
        context);
    *mark = (struct scene_mark){.type = &item_text,
                                .role = is_subtitle ? "title-subtitle" : "title-text",
                                .items = item,
                                .item_count = 1};
    return item->text.text != NULL;
}

/* Sets the subtitle beside the title and returns the box of both about the group's origin. */
static struct bounds place_subtitle(const struct title_params *params, struct item *group,
                                    struct context *context)
{
    struct bounds all = mark_bounds(&group->group.marks[0], context->measurer);
    double height = all.y2 - all.y1, width = all.x2 - all.x1;
    if (group->group.mark_count < 2)
        return all;
    struct item *subtitle = &group->group.marks[1].items[0];
    if (params->orient == ORIENT_LEFT)
        subtitle->x = width + params->subtitle_padding;
    else if (params->orient == ORIENT_RIGHT)
        subtitle->x = -width - params->subtitle_padding;
    else
        subtitle->y = height + params->subtitle_padding;
    struct bounds own = mark_bounds(&group->group.marks[1], context->measurer);
    bounds_union(&all, &own);
    return all;
}

static void place_group(const struct title_params *params, const struct title_frame *frame,
                        struct item *group, const struct bounds *own)
{
    const struct bounds *around = frame->around;
    bool is_upright = params->orient == ORIENT_TOP || params->orient == ORIENT_BOTTOM;
    bool is_group = params->frame == 1;
    double start = is_upright                      ? around->x1
                   : params->orient == ORIENT_LEFT ? around->y2
                                                   : around->y1;
    double end = is_upright ? around->x2 : params->orient == ORIENT_LEFT ? around->y1 : around->y2;
    if (is_group) {
        start = params->orient == ORIENT_LEFT ? frame->height : 0;
        end = params->orient == ORIENT_LEFT ? 0 : is_upright ? frame->width : frame->height;
    }
    double place = params->anchor == ANCHOR_START ? start
                   : params->anchor == ANCHOR_END ? end
                                                  : (start + end) / 2;
    double thick = is_upright ? own->y2 - own->y1 : own->x2 - own->x1;
    group->x = is_upright                      ? place
               : params->orient == ORIENT_LEFT ? around->x1 - thick - params->offset
                                               : around->x2 + thick + params->offset;
    group->y = !is_upright                    ? place
               : params->orient == ORIENT_TOP ? around->y1 - thick - params->offset
                                              : around->y2 + params->offset;
}

bool title_make(const struct title_params *params, const struct title_frame *frame,
                struct scene_mark *mark, struct bounds *bounds, struct context *context)
{
    struct item *group = arena_alloc(context->arena, sizeof *group);
    struct scene_mark *marks = arena_array(context->arena, 2, sizeof *marks);
    if (!group || !marks)
        return false;
    *group = (struct item){.style = style_default,
                           .group = {.stroke_offset = NAN, .marks = marks, .mark_count = 1}};
    if (!make_text(&marks[0], params, false, context))
        return false;
    if (params->subtitle.count) {
        group->group.mark_count = 2;
        if (!make_text(&marks[1], params, true, context))
            return false;
    }
    *bounds = place_subtitle(params, group, context);
    place_group(params, frame, group, bounds);
    bounds_translate(bounds, group->x, group->y);
    *mark = (struct scene_mark){.type = &item_group,
                                .role = "title",
                                .zindex = number_to_int(params->zindex),
                                .items = group,
                                .item_count = 1};
    return true;
}

/* How long a title may get: as far as the picture reaches without it to both sides of its
 * anchor. */
static double title_room(const struct title_params *params, const struct title_frame *frame)
{
    const struct bounds *around = frame->around;
    bool is_upright = params->orient == ORIENT_TOP || params->orient == ORIENT_BOTTOM;
    double low = is_upright ? around->x1 : around->y1, high = is_upright ? around->x2 : around->y2;
    double size = is_upright ? frame->width : frame->height, room = high - low;
    if (params->frame == 1 && params->anchor == ANCHOR_START)
        room = high;
    else if (params->frame == 1 && params->anchor == ANCHOR_END)
        room = size - low;
    else if (params->frame == 1)
        room = fmax(size, 2 * fmin(size / 2 - low, high - size / 2));
    return fmax(room, TITLE_LEAST_ROOM);
}

bool title_build(const struct view *view, const struct title_frame *frame, struct scene_mark *mark,
                 struct bounds *bounds, struct context *context)
{
    struct title_params params;
    *mark = (struct scene_mark){0};
    if (!view->title && !view->label)
        return true;
    if (view->label)
        params = *view->label;
    else if (!read_title(view, &params, context))
        return false;
    if (params.text.count == 0)
        return true;
    if (is_frame(view) && params.frame < 0 && (params.anchor < 0 || params.anchor == ANCHOR_MIDDLE))
        params.frame = 1;
    params.room =
        view->label ? fmax(frame->width, TITLE_LEAST_ROOM / 2) : title_room(&params, frame);
    params.node = view->label ? params.node : view->title;
    return title_make(&params, frame, mark, bounds, context);
}

const char *title_plain_text(const struct view *view, struct context *context)
{
    const struct json_node *text =
        node_is_object(view->title) ? node_member(view->title, "text") : view->title;
    if (!text || node_is_null(text))
        return NULL;
    if (!node_is_array(text))
        return node_text(text);
    const char *joined = NULL;
    for (size_t i = 0; i < node_size(text); i++) {
        const char *line = node_text(node_element(text, i));
        if (line)
            joined = joined ? arena_format(context->arena, "%s %s", joined, line) : line;
    }
    return joined;
}
