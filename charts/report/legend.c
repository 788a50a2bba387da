/*
 * Legends that are too long: one after the other, column counts are tried out.
 */
#include "charts/report/legend.h"

#include <math.h>

#include "charts/layout/economy.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/report/box.h"
#include "charts/report/fit_text.h"
#include "charts/report/legend_corner.h"
#include "charts/report/legend_order.h"
#include "render/item.h"
#include "render/text.h"

/* Legends of smaller pictures may be as long as this, px. */
static const double least_room = 100;

bool report_fit_legend_label(const struct legend *legend, struct item *symbol, struct item *label,
                             struct context *context)
{
    struct text_item *text = &label->text;
    text->text = report_fit_text(&(struct layout_text){.text = text->text,
                                                       .font = &text->font,
                                                       .limit = legend->params.label.limit,
                                                       .node = legend->parts[0].def->node,
                                                       .what = "labels of the legend are"},
                                 context);
    if (!text->text)
        return false;
    if (text->baseline == TEXT_BASELINE_MIDDLE)
        text->dy -= text_multi_line_offset(text) / 2;
    double outside = -item_bounds(&item_text, label, context->measurer).y1;
    if (text_line_count(text->text) > 1 && outside > 0) {
        symbol->y += outside;
        label->y += outside;
    }
    return true;
}

bool report_fit_gradient_labels(const struct legend *legend, struct item *labels, size_t *count,
                                struct context *context)
{
    size_t left = legend_drop_labels(legend, labels, *count, context), kept = 0;
    for (size_t i = 0; i < left; i++) {
        struct report_box box = report_box_of_text(&labels[i], 0, 0, context->measurer);
        bool is_free = true;
        for (size_t k = 0; is_free && k < kept; k++) {
            struct report_box other = report_box_of_text(&labels[k], 0, 0, context->measurer);
            is_free = !report_boxes_meet(&box, &other, 0);
        }
        if (is_free)
            labels[kept++] = labels[i];
    }
    if (kept < left)
        node_warn(legend->parts[0].def->node, context->diag, DIAG_LABEL_DROPPED,
                  "make the legend longer, or show fewer values",
                  "labels of the legend are left out where there is no room: %zu of %zu",
                  left - kept, left);
    *count = kept;
    return true;
}

/* What is drawn without legends, in the direction asked for. */
static double room_of(const struct legend_frame *frame, bool is_vertical)
{
    struct bounds all = {0, 0, frame->width, frame->height};
    bounds_union(&all, &frame->x_bounds);
    bounds_union(&all, &frame->y_bounds);
    return fmax(least_room, is_vertical ? all.y2 - all.y1 : all.x2 - all.x1);
}

static void keep_clear(struct legend_frame *frame)
{
    /* Most of the distance that legends keep (18 px, unless they say another) is free for it. */
    static const double most = 12, apart = 2;
    double free = fmax(0, fmin(most, frame->offset - apart));
    struct bounds x = frame->x_bounds, y = frame->y_bounds;
    frame->x_bounds.x1 = fmin(x.x1, y.x1 + free);
    frame->x_bounds.x2 = fmax(x.x2, y.x2 - free);
    frame->y_bounds.y1 = fmin(y.y1, x.y1 + free);
    frame->y_bounds.y2 = fmax(y.y2, x.y2 - free);
}

bool report_arrange_legends(const struct arranged_legends *legends, struct legend_frame *frame,
                            struct context *context)
{
    keep_clear(frame);
    return report_clear_corners(legends, frame, context);
}

int report_legend_orient(const struct legend *legend, const struct context *context)
{
    if (report_legend_is_told(legend))
        return LEGEND_NONE;
    /* Gradients are narrow, and labels stick out of those that lie. */
    bool is_free = legend->params.orient == LEGEND_RIGHT && legend->type == LEGEND_SYMBOL;
    for (size_t i = 0; i < legend->part_count; i++)
        is_free &= legend->parts[i].orient < 0;
    return is_free && context->economy && context->economy->has_legends_above
               ? LEGEND_TOP
               : legend->params.orient;
}

/* A legend that goes above lies down, unless it is told how to stand. */
static void lay_down(struct legend *legend, const struct context *context)
{
    struct legend_params *params = &legend->params;
    int orient = report_legend_orient(legend, context);
    if (orient == params->orient)
        return;
    params->orient = orient;
    if (!node_member(legend->parts[0].def->legend, "direction"))
        params->direction = LEGEND_HORIZONTAL;
}

static bool is_beside(const struct legend *legend)
{
    int orient = legend->params.orient;
    return orient == LEGEND_LEFT || orient == LEGEND_RIGHT;
}

static bool fits(const struct legend *legend, const struct scene_mark *mark,
                 const struct legend_frame *frame)
{
    const struct item *group = &mark->items[0];
    if (is_beside(legend) || legend_is_vertical(legend))
        return group->group.height <= room_of(frame, true);
    return group->group.width <= room_of(frame, false);
}

static bool build_columns(struct legend *legend, size_t columns, struct scene_mark *mark,
                          struct context *context)
{
    legend->params.columns = (double)columns;
    return legend_build(legend, mark, context);
}

/* Entries one below the other get more columns until they fit. More columns than rows would make a
 * legend wider than high, and the picture with it. */
static bool add_columns(struct legend *legend, size_t count, const struct legend_frame *frame,
                        struct scene_mark *mark, struct context *context)
{
    for (size_t columns = 2; columns * columns <= 2 * count; columns++) {
        if (!build_columns(legend, columns, mark, context))
            return false;
        if (fits(legend, mark, frame))
            break;
    }
    return true;
}

/* Entries in a row get as many columns as fit, in rows that are as even as can be. */
static bool add_rows(struct legend *legend, size_t count, const struct legend_frame *frame,
                     struct scene_mark *mark, struct context *context)
{
    for (size_t rows = 2; rows <= count; rows++) {
        size_t columns = (count + rows - 1) / rows;
        if (!build_columns(legend, columns, mark, context))
            return false;
        if (columns == 1 || fits(legend, mark, frame))
            break;
    }
    return true;
}

/* Nothing stands where it would, and it takes no room. */
static bool leave_out(const struct legend *legend, struct scene_mark *mark, struct context *context)
{
    struct item *group = arena_alloc(context->arena, sizeof *group);
    if (!group)
        return false;
    *group = (struct item){.style = style_default, .group = {.stroke_offset = NAN}};
    *mark = (struct scene_mark){
        .type = &item_group, .role = "legend", .is_hidden = true, .items = group, .item_count = 1};
    node_note(legend->parts[0].def->node, context->diag,
              "the names at the ends of the lines take the place of the legend");
    return true;
}

bool report_build_legend(const struct legend *given, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context)
{
    struct legend copy = *given;
    if (report_legend_is_told(given))
        return leave_out(given, mark, context);
    lay_down(&copy, context);
    if (!report_order_legend(&copy, context))
        return false;
    const struct legend settled = copy, *legend = &settled;
    if (!legend_build(legend, mark, context))
        return false;
    bool is_given = !isnan(legend->params.columns) || legend->type != LEGEND_SYMBOL;
    if (is_given || legend->params.orient == LEGEND_NONE || fits(legend, mark, frame))
        return true;
    const struct scene_mark *entries = &mark->items[0].group.marks[0].items[0].group.marks[0];
    size_t count = entries->item_count;
    node_note(legend->parts[0].def->node, context->diag,
              "entries of the legend stand in several %s",
              legend_is_vertical(legend) ? "columns" : "rows");
    return legend_is_vertical(legend) ? add_columns(&copy, count, frame, mark, context)
                                      : add_rows(&copy, count, frame, mark, context);
}

size_t report_legend_columns(const struct item *const *groups, size_t count, double margin,
                             bool is_vertical, const struct legend_frame *frame)
{
    double length = 0;
    for (size_t i = 0; i < count; i++)
        length +=
            (i ? margin : 0) + (is_vertical ? groups[i]->group.height : groups[i]->group.width);
    bool fits = count < 2 || length <= room_of(frame, is_vertical);
    return is_vertical ? (fits ? 1 : 2) : (fits ? 0 : 1);
}
