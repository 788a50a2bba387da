/*
 * The scene of an axis: Vega's vega-parser/guides/axis-*.js, and its layout
 * (vega-view-transforms/layout/axis.js).
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/number.h"
#include "charts/guide/axis.h"
#include "charts/guide/axis_ticks.h"
#include "charts/guide/caption.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/title.h"
#include "charts/label/label.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* An axis while it is built. */
struct axis_scene {
    const struct axis *axis;
    struct view *frame;
    struct context *context;
    bool is_x;
    double sign; /* -1 where the axis grows to the left or top */
    struct axis_tick *ticks;
    size_t tick_count;
    const struct axis_params *tick_params; /* of each tick; NULL: all are the axis's */
};

static const struct axis_params *params_of(const struct axis_scene *scene, size_t tick)
{
    return scene->tick_params ? &scene->tick_params[tick] : &scene->axis->params;
}

static struct style line_style(const struct axis_line *line)
{
    struct style style = style_default;
    style.stroke = paint_of(&line->color);
    style.stroke_width = line->width;
    style.stroke_opacity = line->opacity;
    if (!isnan(line->item_opacity))
        style.opacity = line->item_opacity;
    style.stroke_dash = line->dash.lengths;
    style.stroke_dash_count = line->dash.count;
    style.stroke_dash_offset = line->dash_offset;
    if (line->cap >= 0)
        style.stroke_cap = (enum stroke_cap)line->cap;
    return style;
}

/* Where a tick's line stands along the axis; rounded, when the axis wants that. */
static double tick_place(const struct axis_scene *scene, const struct axis_tick *tick)
{
    const struct axis_params *params = &scene->axis->params;
    double bandwidth = scale_bandwidth(scene->axis->scale);
    double band = params->tick_band == 1 ? 1 : params->tick_band == 0 ? 0.5 : params->band_position;
    double offset = params->tick_band == 1 ? 0 : params->tick_offset;
    double place = tick->place + (tick->is_extra ? 0 : bandwidth * band) + offset;
    return params->tick_round == 1 ? number_round(place) : place;
}

static struct item rule_item(const struct axis_scene *scene, const struct axis_line *line,
                             double along, double from, double to)
{
    struct item item = {.style = line_style(line)};
    item.x = scene->is_x ? along : from;
    item.y = scene->is_x ? from : along;
    item.rule.x2 = scene->is_x ? along : to;
    item.rule.y2 = scene->is_x ? to : along;
    return item;
}

/* The marks of one of an axis's groups. */
struct part_list {
    struct scene_mark *marks;
    size_t count;
    struct arena *arena;
};

/* A label is measured, which takes longer than any line: all count as such. */
enum { ITEM_STEPS = 1000 };

static bool add_mark(struct part_list *parts, const struct item_type *type, const char *role,
                     size_t item_count, struct item **items)
{
    struct budget *budget = arena_budget(parts->arena);
    if (!budget_spend(budget, LIMIT_ITEMS, (double)item_count) ||
        !budget_work(budget, ITEM_STEPS * (double)item_count))
        return false;
    *items = arena_array(parts->arena, item_count, sizeof **items);
    if (!*items && item_count)
        return false;
    parts->marks[parts->count++] =
        (struct scene_mark){.type = type, .role = role, .items = *items, .item_count = item_count};
    return true;
}

static bool add_ticks(struct axis_scene *scene, struct part_list *parts)
{
    struct item *items;
    if (!add_mark(parts, &item_rule, "axis-tick", scene->tick_count, &items))
        return false;
    for (size_t i = 0; i < scene->tick_count; i++)
        items[i] =
            rule_item(scene, &params_of(scene, i)->ticks, tick_place(scene, &scene->ticks[i]), 0,
                      scene->sign * params_of(scene, i)->tick_size);
    for (size_t i = 0; i < scene->tick_count; i++) {
        if (scene->ticks[i].is_lost)
            items[i].style.stroke = (struct paint){0};
    }
    return true;
}

/* Grid lines run along the range of the other scale, or the whole frame. */
static bool add_grid(struct axis_scene *scene, struct part_list *parts)
{
    struct item *items;
    const struct axis *axis = scene->axis;
    enum channel_id other = scene->is_x ? CHANNEL_Y : CHANNEL_X;
    const struct scale *cross = view_scale(axis->units[0]->view, other);
    double size = scene->is_x ? scene->frame->pixel_height : scene->frame->pixel_width;
    double sign = axis->orient == ORIENT_LEFT || axis->orient == ORIENT_TOP ? 1 : -1;
    double from = (cross ? scale_range_start(cross) : 0) * sign + axis->grid_offset * sign;
    double to = (cross ? scale_range_end(cross) : size) * sign + axis->grid_offset * sign;
    if (!add_mark(parts, &item_rule, "axis-grid", scene->tick_count, &items))
        return false;
    for (size_t i = 0; i < scene->tick_count; i++)
        items[i] = rule_item(scene, &params_of(scene, i)->grid, tick_place(scene, &scene->ticks[i]),
                             from, to);
    return true;
}

enum flush { FLUSH_START, FLUSH_END, FLUSH_NONE };

/* Vega's flush(): whether a label stands at an end of the range. */
static enum flush flush_of(const struct axis_scene *scene, double place)
{
    double threshold = scene->axis->params.label_flush;
    double start = scale_range_start(scene->axis->scale), end = scale_range_end(scene->axis->scale);
    if (isnan(threshold))
        return FLUSH_NONE;
    double left = fabs(place - fmin(start, end)), right = fabs(fmax(start, end) - place);
    if (left < right && left <= threshold)
        return FLUSH_START;
    return right <= threshold ? FLUSH_END : FLUSH_NONE;
}

static void align_label(const struct axis_scene *scene, const struct axis_params *params,
                        struct item *item, double place)
{
    static const enum text_align aligns[] = {TEXT_ALIGN_LEFT, TEXT_ALIGN_RIGHT, TEXT_ALIGN_CENTER};
    static const enum text_baseline baselines[] = {TEXT_BASELINE_TOP, TEXT_BASELINE_BOTTOM,
                                                   TEXT_BASELINE_MIDDLE};
    static const double signs[] = {-1, 1, 0};
    const struct guide_text *label = &params->label;
    enum flush flush = flush_of(scene, place);
    enum text_align align = scene->is_x                           ? aligns[flush]
                            : scene->axis->orient == ORIENT_RIGHT ? TEXT_ALIGN_LEFT
                                                                  : TEXT_ALIGN_RIGHT;
    enum text_baseline baseline = !scene->is_x                        ? baselines[flush]
                                  : scene->axis->orient == ORIENT_TOP ? TEXT_BASELINE_BOTTOM
                                                                      : TEXT_BASELINE_TOP;
    item->text.align = label->align < 0 ? align : (enum text_align)label->align;
    item->text.baseline = label->baseline < 0 ? baseline : (enum text_baseline)label->baseline;
    double shift =
        isnan(params->label_flush_offset) ? 0 : params->label_flush_offset * signs[flush];
    if (scene->is_x && label->align < 0)
        item->text.dx = shift;
    if (!scene->is_x && label->baseline < 0)
        item->text.dy = shift;
}

static bool add_labels(struct axis_scene *scene, struct part_list *parts)
{
    const struct axis *axis = scene->axis;
    struct item *items;
    double bandwidth = scale_bandwidth(axis->scale);
    if (!add_mark(parts, &item_text, "axis-label", scene->tick_count, &items))
        return false;
    struct axis_labels labels = {
        .axis = axis,
        .frame = scene->frame,
        .items = items,
        .limits = arena_array(scene->context->arena, scene->tick_count + 1, sizeof(double)),
        .has_own_angles = scene->tick_params != NULL};
    if (!labels.limits)
        return false;
    /* The label of an extra tick comes first where labels overlap. */
    size_t count_all = scene->tick_count;
    bool has_extra = count_all && scene->ticks[count_all - 1].is_extra;
    for (size_t n = 0; n < count_all; n++) {
        size_t i = has_extra ? (n + count_all - 1) % count_all : n;
        const struct axis_tick *tick = &scene->ticks[i];
        const struct axis_params *params = params_of(scene, i);
        double distance =
            (params->ticks.is_on == 1 ? params->tick_size : 0) + params->label_padding;
        double offset = (params->tick_band == 1 ? 0 : params->tick_offset) + params->label_offset;
        struct item *item = &items[labels.count];
        *item = guide_text_item(&params->label, tick->label);
        if (!isnan(params->label_item_opacity))
            item->style.opacity = params->label_item_opacity;
        /* Vega labels an extra tick, too, with an empty text that takes room as any: at the origin,
         * for it has no place in the scale. */
        double along = tick->is_extra ? 0 : tick->place + bandwidth / 2 + offset;
        item->x = scene->is_x ? along : scene->sign * distance;
        item->y = scene->is_x ? scene->sign * distance : along;
        align_label(scene, params, item, tick->place);
        item->text.text =
            label_break(tick->label, scene->context->config.line_break, scene->context->arena);
        if (!item->text.text)
            return false;
        labels.limits[labels.count++] = params->label.limit;
    }
    bool good = scene->context->style->fit_axis_labels(&labels, scene->context);
    parts->marks[parts->count - 1].item_count = labels.count;
    return good;
}

static bool add_domain(struct axis_scene *scene, struct part_list *parts)
{
    struct item *item;
    double start = scale_range_start(scene->axis->scale), end = scale_range_end(scene->axis->scale);
    if (!add_mark(parts, &item_rule, "axis-domain", 1, &item))
        return false;
    *item = (struct item){.style = line_style(&scene->axis->params.domain)};
    item->x = scene->is_x ? start : 0;
    item->y = scene->is_x ? 0 : start;
    item->rule.x2 = scene->is_x ? end : 0;
    item->rule.y2 = scene->is_x ? 0 : end;
    return true;
}

/* How long a title may get: as its axis, or, laid level above a y axis, as the plot is wide. */
static double title_room(const struct axis_scene *scene, double angle)
{
    const struct scale *scale = scene->axis->scale;
    double length = fabs(scale_range_end(scale) - scale_range_start(scale));
    bool is_across = !scene->is_x && fabs(fmod(angle, 180)) < 1;
    if (scene->axis->title_room > 0)
        return scene->axis->title_room;
    return fmax(is_across ? scene->frame->pixel_width : length, TITLE_LEAST_ROOM);
}

/* Lines that wrapping adds to a title above the plot grow upwards, away from it. */
static void lift_title(struct text_item *text, const char *unwrapped, double *y)
{
    struct text_item before = *text;
    before.text = unwrapped;
    if (*y < 0)
        *y -= text_multi_line_offset(text) - text_multi_line_offset(&before);
}

static bool add_title(struct axis_scene *scene, struct part_list *parts)
{
    const struct axis *axis = scene->axis;
    const struct axis_params *params = &axis->params;
    const struct guide_text *text = &params->title_text;
    double start = scale_range_start(axis->scale), end = scale_range_end(axis->scale);
    int anchor = params->title_anchor < 0 ? ANCHOR_MIDDLE : params->title_anchor;
    struct item *item;
    if (!add_mark(parts, &item_text, "axis-title", 1, &item))
        return false;
    *item = guide_text_item(text, axis->title);
    double along = start + (end - start) * anchor_part(anchor);
    struct layout_text title = {
        .text = label_break(axis->title, scene->context->config.line_break, scene->context->arena),
        .font = &item->text.font,
        .limit = text->limit,
        .room = title_room(scene, isnan(text->angle) ? (scene->is_x ? 0 : 90) : text->angle),
        .node = axis->units[0]->encoding[axis->channel->id].node,
        .what = scene->is_x ? "the title of the x axis is" : "the title of the y axis is"};
    if (!title.text)
        return false;
    item->x = scene->is_x ? along : 0;
    item->y = scene->is_x ? 0 : along;
    if (isnan(text->angle))
        item->text.angle = scene->is_x ? 0 : scene->sign * 90;
    item->text.align = text->align < 0 ? anchor_align(anchor) : (enum text_align)text->align;
    item->text.baseline = text->baseline >= 0             ? (enum text_baseline)text->baseline
                          : axis->orient == ORIENT_BOTTOM ? TEXT_BASELINE_TOP
                                                          : TEXT_BASELINE_BOTTOM;
    if (!isnan(params->title_x))
        item->x = params->title_x;
    if (!isnan(params->title_y))
        item->y = params->title_y;
    *(scene->is_x ? &item->x : &item->y) += axis->title_shift;
    item->text.text = scene->context->style->fit_text(&title, scene->context);
    if (item->text.text && !isnan(params->title_y) && !scene->is_x)
        lift_title(&item->text, title.text, &item->y);
    return item->text.text != NULL;
}

static bool wrap_group(const struct part_list *parts, int zindex, struct scene_mark *mark)
{
    struct item *group = arena_alloc(parts->arena, sizeof *group);
    if (!group)
        return false;
    *group = (struct item){
        .style = style_default,
        .group = {.stroke_offset = NAN, .marks = parts->marks, .mark_count = parts->count}};
    *mark = (struct scene_mark){
        .type = &item_group, .role = "axis", .zindex = zindex, .items = group, .item_count = 1};
    return true;
}

static bool new_parts(struct part_list *parts, size_t most, struct context *context)
{
    *parts = (struct part_list){.marks = arena_array(context->arena, most, sizeof *parts->marks),
                                .arena = context->arena};
    return parts->marks != NULL;
}

/* From those who can't see it: the axis tells it all. */
static bool hide_grid(struct scene_mark *grid)
{
    grid->is_hidden = true;
    return true;
}

static bool describe_main(const struct axis_scene *scene, struct scene_mark *main)
{
    const struct axis_params *params = &scene->axis->params;
    main->is_hidden = context_is_silent(scene->context, params->aria);
    main->description =
        params->description ? params->description : caption_axis(scene->axis, scene->context);
    return main->description != NULL;
}

/* The tick of zero when its line is to be seen and lies within the plot; SIZE_MAX: there is none.
 */
static size_t find_zero(const struct axis_scene *scene)
{
    static const double least_contrast = 3, edge = 1;
    const struct paint paper = paint_of(&scene->context->config.background);
    const struct color white = {255, 255, 255, 1};
    struct color ground = paper.type == PAINT_COLOR ? paper.color : white;
    double start = scale_range_start(scene->axis->scale), end = scale_range_end(scene->axis->scale);
    for (size_t i = 0; i < scene->tick_count; i++) {
        const struct value *value = &scene->ticks[i].value;
        double place = scene->ticks[i].place;
        struct style line = line_style(&params_of(scene, i)->grid);
        bool is_zero = value->type == VALUE_NUMBER && !(value->number < 0 || value->number > 0);
        bool is_within = place > fmin(start, end) + edge && place < fmax(start, end) - edge;
        if (is_zero && is_within && line.stroke.type == PAINT_COLOR &&
            color_contrast(line.stroke.color, ground) >= least_contrast)
            return i;
    }
    return SIZE_MAX;
}

/* Takes the line of zero out of the grid: behind bars, only dashes between them are left of it. */
static bool lift_zero(const struct axis_scene *scene, struct axis_groups *groups)
{
    struct scene_mark *grid = &groups->grid.items[0].group.marks[0];
    size_t zero = scale_is_discrete(scene->axis->scale) ? SIZE_MAX : find_zero(scene);
    struct part_list parts;
    struct item *item;
    if (zero >= grid->item_count)
        return true;
    if (!new_parts(&parts, 1, scene->context) ||
        !add_mark(&parts, &item_rule, "axis-domain", 1, &item))
        return false;
    *item = grid->items[zero];
    grid->item_count--;
    memmove(&grid->items[zero], &grid->items[zero + 1],
            (grid->item_count - zero) * sizeof *grid->items);
    return wrap_group(&parts, 1, &groups->zero) && hide_grid(&groups->zero);
}

static bool build_grid(struct axis_scene *scene, int zindex, struct axis_groups *groups)
{
    struct part_list parts;
    groups->has_grid = scene->axis->params.grid.is_on == 1;
    return new_parts(&parts, 1, scene->context) && (!groups->has_grid || add_grid(scene, &parts)) &&
           wrap_group(&parts, zindex, &groups->grid) && hide_grid(&groups->grid) &&
           (!groups->has_grid || !scene->context->style->lifts_zero || lift_zero(scene, groups));
}

static bool build_main(struct axis_scene *scene, int zindex, struct axis_groups *groups)
{
    enum { PART_COUNT = 4 };
    const struct axis *axis = scene->axis;
    struct part_list parts;
    return new_parts(&parts, PART_COUNT, scene->context) &&
           (axis->params.ticks.is_on != 1 || add_ticks(scene, &parts)) &&
           (axis->params.has_labels != 1 || add_labels(scene, &parts)) &&
           (axis->params.domain.is_on != 1 || add_domain(scene, &parts)) &&
           (!*axis->title || add_title(scene, &parts)) &&
           wrap_group(&parts, zindex, &groups->main) && describe_main(scene, &groups->main);
}

bool axis_build(struct axis *axis, struct view *frame, struct axis_groups *groups,
                struct context *context)
{
    bool is_x = axis->channel->id == CHANNEL_X;
    struct axis_scene scene = {
        .axis = axis,
        .frame = frame,
        .context = context,
        .is_x = is_x,
        .sign = axis->orient == ORIENT_LEFT || axis->orient == ORIENT_TOP ? -1 : 1};
    double size = is_x ? frame->pixel_width : frame->pixel_height;
    if (!axis_settle_late(axis, frame, context) ||
        !axis_find_ticks(axis, size, &scene.ticks, &scene.tick_count, context))
        return false;
    bool needs_labels = groups->has_main || axis->params.late.count; /* expressions ask for them */
    if (needs_labels && !axis_label_ticks(axis, size, scene.ticks, scene.tick_count, context))
        return false;
    if (axis->params.late.count)
        scene.tick_params = axis_tick_params(axis, frame, scene.ticks, scene.tick_count, context);
    if (axis->params.late.count && !scene.tick_params)
        return false;
    int zindex = number_to_int(axis->params.zindex);
    return build_grid(&scene, zindex, groups) &&
           (!groups->has_main || build_main(&scene, zindex, groups));
}

static struct scene_mark *part_of(struct item *group, const char *role)
{
    for (size_t i = 0; i < group->group.mark_count; i++) {
        if (!strcmp(group->group.marks[i].role, role))
            return &group->group.marks[i];
    }
    return NULL;
}

static void add_part_bounds(struct bounds *bounds, struct item *group, const char *role,
                            struct context *context)
{
    const struct scene_mark *part = part_of(group, role);
    if (part) {
        struct bounds own = mark_bounds(part, context->measurer);
        bounds_union(bounds, &own);
    }
}

/* The title stands outside of the labels, by its padding; a titleX or titleY of the spec stays. */
static void place_title(const struct axis *axis, struct item *group, double extent,
                        struct bounds *bounds, struct context *context)
{
    struct scene_mark *mark = part_of(group, "axis-title");
    bool is_x = axis->channel->id == CHANNEL_X;
    if (!mark)
        return;
    struct item *title = &mark->items[0];
    double lines = axis->orient == ORIENT_BOTTOM ? 0 : text_multi_line_offset(&title->text);
    double sign = axis->orient == ORIENT_LEFT || axis->orient == ORIENT_TOP ? -1 : 1;
    double place = sign * (extent + lines + axis->params.title_padding);
    bool has_x = !isnan(axis->params.title_x), has_y = !isnan(axis->params.title_y);
    bool is_auto = has_x == has_y ? !has_x : is_x ? !has_y : !has_x;
    if (is_auto && is_x)
        title->y = place;
    else if (is_auto)
        title->x = place;
    struct bounds own = mark_bounds(mark, context->measurer);
    bounds_union(bounds, &own);
}

/* The box of the axis's line, and of what stands out from it that far. */
static void add_line_bounds(const struct axis *axis, double extent, struct bounds *bounds)
{
    bool is_x = axis->channel->id == CHANNEL_X;
    double range = fabs(scale_range_end(axis->scale) - scale_range_start(axis->scale));
    double reach = axis->orient == ORIENT_TOP || axis->orient == ORIENT_LEFT ? -extent : extent;
    bounds_add(bounds, is_x ? 0 : reach, is_x ? reach : 0);
    bounds_add(bounds, is_x ? range : 0, is_x ? 0 : range);
}

struct origin {
    double x, y;
};

/* At its side of a frame of that size. */
static struct origin find_origin(const struct axis *axis, double position, double width,
                                 double height)
{
    double offset = axis->params.offset;
    switch (axis->orient) {
    case ORIENT_TOP:
        return (struct origin){position, -offset};
    case ORIENT_BOTTOM:
        return (struct origin){position, height + offset};
    case ORIENT_LEFT:
        return (struct origin){-offset, position};
    default:
        return (struct origin){width + offset, position};
    }
}

static void move_group(const struct axis *axis, struct origin origin, struct item *group,
                       struct bounds *bounds)
{
    bounds_translate(bounds, origin.x, origin.y);
    group->x = origin.x + axis->params.translate;
    group->y = origin.y + axis->params.translate;
}

struct bounds axis_place(const struct axis *axis, struct scene_mark *mark, double width,
                         double height, struct context *context)
{
    struct item *group = &mark->items[0];
    const struct axis_params *params = &axis->params;
    struct bounds bounds = bounds_empty;
    add_part_bounds(&bounds, group, "axis-tick", context);
    add_part_bounds(&bounds, group, "axis-label", context);
    double outward[] = {[ORIENT_TOP] = -bounds.y1,
                        [ORIENT_BOTTOM] = bounds.y2,
                        [ORIENT_LEFT] = -bounds.x1,
                        [ORIENT_RIGHT] = bounds.x2};
    double extent = fmax(params->min_extent, fmin(params->max_extent, outward[axis->orient]));
    add_line_bounds(axis, extent, &bounds);
    place_title(axis, group, extent, &bounds, context);
    move_group(axis, find_origin(axis, params->position, width, height), group, &bounds);
    return bounds;
}

struct bounds axis_place_grid(const struct axis *axis, struct scene_mark *mark, double width,
                              double height)
{
    struct bounds bounds = bounds_empty;
    add_line_bounds(axis, 0, &bounds);
    move_group(axis, find_origin(axis, 0, width, height), &mark->items[0], &bounds);
    return bounds;
}
