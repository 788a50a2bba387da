/*
 * The group of a legend: its title beside its entries, and how large it is. Vega: vega-parser,
 * legend-title.js, and legendLayout() of vega-view-transforms/layout/legend.js.
 */
#include <math.h>

#include "base/number.h"
#include "charts/guide/caption.h"
#include "charts/guide/layout_style.h"
#include "charts/guide/legend.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "render/item.h"
#include "render/text.h"

/* A legend while title and entries are set beside each other. */
struct legend_scene {
    const struct legend *legend;
    struct context *context;
    struct item *entry, *title; /* title: NULL for none */
    struct scene_mark title_mark;
    struct bounds entry_box, title_box; /* in the legend */
    enum anchor anchor;
    bool is_upright; /* a vertical gradient: titles beside it are turned */
};

static enum text_align title_align(const struct legend_scene *scene)
{
    int orient = scene->legend->params.title_orient;
    if (scene->is_upright && orient == ORIENT_RIGHT)
        return anchor_align(ANCHOR_END - (int)scene->anchor);
    if (orient == ORIENT_RIGHT || (orient == ORIENT_LEFT && !scene->is_upright))
        return TEXT_ALIGN_LEFT;
    return anchor_align((int)scene->anchor);
}

static enum text_baseline title_baseline(const struct legend_scene *scene)
{
    static const enum text_baseline baselines[] = {TEXT_BASELINE_TOP, TEXT_BASELINE_MIDDLE,
                                                   TEXT_BASELINE_BOTTOM};
    int orient = scene->legend->params.title_orient;
    if (orient != ORIENT_LEFT && orient != ORIENT_RIGHT)
        return TEXT_BASELINE_TOP;
    if (!scene->is_upright)
        return baselines[scene->anchor];
    return orient == ORIENT_RIGHT ? TEXT_BASELINE_BOTTOM : TEXT_BASELINE_TOP;
}

static bool make_title(struct legend_scene *scene)
{
    const struct legend_params *params = &scene->legend->params;
    bool is_beside = params->title_orient == ORIENT_LEFT || params->title_orient == ORIENT_RIGHT;
    struct item *item = arena_alloc(scene->context->arena, sizeof *item);
    if (!item)
        return false;
    scene->anchor = params->title_anchor >= 0 ? (enum anchor)params->title_anchor
                    : is_beside               ? ANCHOR_MIDDLE
                                              : ANCHOR_START;
    *item = guide_text_item(&params->title_text, scene->legend->title);
    item->x = item->y = params->padding;
    if (params->title_text.align < 0)
        item->text.align = title_align(scene);
    if (params->title_text.baseline < 0)
        item->text.baseline = title_baseline(scene);
    if (is_beside && scene->is_upright)
        item->text.angle = params->title_orient == ORIENT_LEFT ? -90 : 90;
    item->text.text = scene->context->style->fit_text(
        &(struct layout_text){.text = scene->legend->title,
                              .font = &item->text.font,
                              .limit = params->title_text.limit,
                              .node = scene->legend->parts[0].def->node,
                              .what = "the title of the legend is"},
        scene->context);
    if (!item->text.text)
        return false;
    scene->title = item;
    scene->title_mark = (struct scene_mark){
        .type = &item_text, .role = "legend-title", .items = item, .item_count = 1};
    scene->title_box = item_bounds(&item_text, item, scene->context->measurer);
    return true;
}

static void move(struct item *item, struct bounds *box, double dx, double dy)
{
    item->x += dx;
    item->y += dy;
    bounds_translate(box, dx, dy);
}

enum direction { ALONG_X, ALONG_Y };

/* legendTitleOffset(): where along the entries, or the gradient's bar, the title lies. */
static double title_offset(const struct legend_scene *scene, enum anchor anchor,
                           enum direction direction, bool is_beside, bool is_behind)
{
    double padding = scene->legend->params.padding;
    struct bounds box = scene->entry_box;
    bool is_gradient = scene->legend->type != LEGEND_SYMBOL;
    if (is_gradient && (is_beside || !scene->is_upright) && !is_behind)
        box = mark_bounds(&scene->entry->group.marks[0], scene->context->measurer);
    double extent = (direction == ALONG_Y ? box.y2 : box.x2) - padding;
    bool is_turned = scene->is_upright && is_beside;
    double start = is_turned ? extent : 0, end = is_turned ? 0 : extent;
    double lines =
        direction == ALONG_Y && !is_behind ? text_multi_line_offset(&scene->title->text) : 0;
    return number_round(anchor == ANCHOR_START ? start
                        : anchor == ANCHOR_END ? end - lines
                                               : 0.5 * (extent - lines));
}

/* The entries make room for the title, then the title goes to its place beside them. */
static void place_title(struct legend_scene *scene)
{
    const struct legend_params *params = &scene->legend->params;
    double gap = params->title_padding;
    const struct bounds *own = &scene->title_box;
    double x = 0, y = 0;
    if (params->title_orient == ORIENT_LEFT)
        move(scene->entry, &scene->entry_box, ceil(own->x2 - own->x1) + gap, 0);
    else if (params->title_orient == ORIENT_TOP)
        move(scene->entry, &scene->entry_box, 0, own->y2 - own->y1 + gap);
    switch (params->title_orient) {
    case ORIENT_LEFT:
        y = title_offset(scene, scene->anchor, ALONG_Y, true, false);
        break;
    case ORIENT_RIGHT:
        x = title_offset(scene, ANCHOR_END, ALONG_X, false, false) + gap;
        y = title_offset(scene, scene->anchor, ALONG_Y, true, false);
        break;
    case ORIENT_BOTTOM:
        x = title_offset(scene, scene->anchor, ALONG_X, false, false);
        y = title_offset(scene, ANCHOR_END, ALONG_Y, false, true) + gap;
        break;
    default:
        x = title_offset(scene, scene->anchor, ALONG_X, false, false);
    }
    move(scene->title, &scene->title_box, x, y);
    double outside = number_round(scene->title_box.x1 - params->padding);
    if (outside < 0) {
        move(scene->entry, &scene->entry_box, -outside, 0);
        move(scene->title, &scene->title_box, -outside, 0);
    }
}

static void set_size(const struct legend_scene *scene, struct item *group)
{
    double padding = scene->legend->params.padding;
    struct bounds box = scene->entry_box;
    if (scene->title)
        bounds_union(&box, &scene->title_box);
    if (bounds_is_empty(&box))
        box.x2 = box.y2 = padding;
    group->group.width = ceil(fmax(0, box.x2 - padding) + 2 * padding);
    group->group.height = ceil(fmax(0, box.y2 - padding) + 2 * padding);
}

static void paint_box(const struct legend_params *params, struct item *group)
{
    group->style.fill = paint_of(&params->fill);
    group->style.stroke = paint_of(&params->stroke);
    group->style.stroke_width = params->stroke_width;
    group->style.stroke_dash = params->stroke_dash.lengths;
    group->style.stroke_dash_count = params->stroke_dash.count;
    for (int i = 0; i < CORNER_COUNT; i++)
        group->group.corner_radius[i] = params->corner_radius;
}

bool legend_build(const struct legend *legend, struct scene_mark *mark, struct context *context)
{
    const struct legend_params *params = &legend->params;
    bool is_gradient = legend->type != LEGEND_SYMBOL;
    struct item *group = arena_array(context->arena, 2, sizeof *group);
    struct scene_mark *marks = arena_array(context->arena, 2, sizeof *marks);
    if (!group || !marks)
        return false;
    struct legend_scene scene = {.legend = legend,
                                 .context = context,
                                 .entry = &group[1],
                                 .is_upright = is_gradient && legend_is_vertical(legend)};
    group[0] = group[1] = (struct item){.style = style_default, .group = {.stroke_offset = NAN}};
    if (!(is_gradient ? legend_build_gradient(legend, scene.entry, context)
                      : legend_build_symbols(legend, scene.entry, context)))
        return false;
    scene.entry_box = item_bounds(&item_group, scene.entry, context->measurer);
    if (*legend->title && !make_title(&scene))
        return false;
    move(scene.entry, &scene.entry_box, params->padding, params->padding);
    if (scene.title)
        place_title(&scene);
    marks[0] = (struct scene_mark){
        .type = &item_group, .role = "legend-entry", .items = scene.entry, .item_count = 1};
    marks[1] = scene.title_mark;
    group->group.marks = marks;
    group->group.mark_count = scene.title ? 2 : 1;
    group->x = params->orient == LEGEND_NONE ? params->legend_x : 0;
    group->y = params->orient == LEGEND_NONE ? params->legend_y : 0;
    paint_box(params, group);
    set_size(&scene, group);
    *mark = (struct scene_mark){
        .type = &item_group,
        .role = "legend",
        .is_hidden = context_is_silent(context, params->aria),
        .description = params->description ? params->description : caption_legend(legend, context),
        .zindex = number_to_int(params->zindex),
        .items = group,
        .item_count = 1};
    return mark->description != NULL;
}
