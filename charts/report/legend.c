/*
 * Legends that are too long: one after the other, column counts are tried out.
 */
#include "charts/report/legend.h"

#include <math.h>

#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/report/box.h"
#include "charts/report/wrap.h"
#include "render/item.h"
#include "render/text.h"

/* Legends of smaller pictures may be as long as this, px. */
static const double least_room = 100;

bool report_legend_label(const struct legend *legend, struct item *symbol, struct item *label,
                         struct context *context)
{
    struct text_item *text = &label->text;
    text->text = report_wrap_told(
        &(struct report_paragraph){text->text, &text->font, legend->params.label.limit,
                                   legend->parts[0].def->node, "labels of the legend are"},
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

const char *report_legend_title(const struct legend *legend, const struct font *font,
                                struct context *context)
{
    return report_wrap_told(
        &(struct report_paragraph){legend->title, font, legend->params.title_text.limit,
                                   legend->parts[0].def->node, "the title of the legend is"},
        context);
}

size_t report_gradient_labels(struct item *labels, size_t count, struct context *context)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        struct report_box box = report_box_of_text(&labels[i], 0, 0, context->measurer);
        bool is_free = true;
        for (size_t k = 0; is_free && k < kept; k++) {
            struct report_box other = report_box_of_text(&labels[k], 0, 0, context->measurer);
            is_free = !report_boxes_meet(&box, &other, 0);
        }
        if (is_free)
            labels[kept++] = labels[i];
    }
    return kept;
}

/* What is drawn without legends, in the direction asked for. */
static double room_of(const struct legend_frame *frame, bool is_vertical)
{
    struct bounds all = {0, 0, frame->width, frame->height};
    bounds_union(&all, &frame->x_bounds);
    bounds_union(&all, &frame->y_bounds);
    return fmax(least_room, is_vertical ? all.y2 - all.y1 : all.x2 - all.x1);
}

static bool is_corner(int orient)
{
    return orient >= LEGEND_TOP_LEFT && orient <= LEGEND_BOTTOM_RIGHT;
}

void report_move_legends_out(int *orients, const struct scene_mark *legends, size_t count,
                             const struct legend_frame *frame)
{
    /* Vega's distance from a corner, on both sides. */
    static const double margin = 2 * 18;
    double width = 0, height = 0;
    for (size_t i = 0; i < count; i++) {
        if (!is_corner(orients[i]))
            continue;
        width += legends[i].items->group.width + margin;
        height = fmax(height, legends[i].items->group.height + margin);
    }
    for (size_t i = 0; i < count; i++) {
        if (is_corner(orients[i]) && (width > frame->width || height > frame->height))
            orients[i] = LEGEND_RIGHT;
    }
}

void report_legend_frame(struct legend_frame *frame)
{
    /* Most of the distance that legends keep (18 px) is free for it. */
    static const double free = 12;
    struct bounds x = frame->x_bounds, y = frame->y_bounds;
    frame->x_bounds.x1 = fmin(x.x1, y.x1 + free);
    frame->x_bounds.x2 = fmax(x.x2, y.x2 - free);
    frame->y_bounds.y1 = fmin(y.y1, x.y1 + free);
    frame->y_bounds.y2 = fmax(y.y2, x.y2 - free);
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

bool report_legend_build(const struct legend *legend, const struct legend_frame *frame,
                         struct scene_mark *mark, struct context *context)
{
    struct legend copy = *legend;
    if (!legend_build(legend, mark, context))
        return false;
    bool is_given = !isnan(legend->params.columns) || legend->type != LEGEND_SYMBOL;
    if (is_given || legend->params.orient == LEGEND_NONE || fits(legend, mark, frame))
        return true;
    const struct scene_mark *entries = &mark->items[0].group.marks[0].items[0].group.marks[0];
    size_t count = entries->item_count;
    json_note(legend->parts[0].def->node, context->diag,
              "entries of the legend stand in several %s",
              legend_is_vertical(legend) ? "columns" : "rows");
    return legend_is_vertical(legend) ? add_columns(&copy, count, frame, mark, context)
                                      : add_rows(&copy, count, frame, mark, context);
}

bool report_legends_stack(const struct item *const *groups, size_t count, double margin,
                          bool is_vertical, const struct legend_frame *frame)
{
    double length = 0;
    for (size_t i = 0; i < count; i++)
        length +=
            (i ? margin : 0) + (is_vertical ? groups[i]->group.height : groups[i]->group.width);
    return count > 1 && length > room_of(frame, is_vertical);
}
