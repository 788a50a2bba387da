/*
 * Heights are found as in isotonic regression: names that would meet are pooled into a block about
 * the mean of where they want to be, and blocks that meet are pooled again.
 */
#include "charts/report/line_ends.h"

#include <math.h>
#include <stdlib.h>

#include "charts/label/contrast.h"
#include "charts/read/context.h"
#include "charts/report/spots.h"
#include "render/item.h"

/* Between two names; a name this far from its end gets a leader, whose length across is that. px */
static const double gap = 1, noticed = 3, leader = 10;

struct name {
    struct report_label *label;
    double wanted, height, y; /* of its centre */
};

/* Names one below the other. */
struct block {
    size_t first, count;
    double wanted; /* the sum of where each wants the block's upper edge */
    double height;
};

/* The end of a line whose end the label stands right of; false: there is none. */
static bool find_end(const struct item *group, struct report_label *label)
{
    const struct item *text = label->item;
    for (size_t m = 0; m < group->group.mark_count; m++) {
        const struct scene_mark *mark = &group->group.marks[m];
        for (size_t i = 0; mark->type == &item_line && i < mark->item_count; i++) {
            const struct series_item *series = &mark->items[i].series;
            const struct scene_point *last = series->points + series->count;
            while (last > series->points && !last[-1].defined)
                last--;
            if (last == series->points)
                continue;
            label->end_x = mark->items[i].x + last[-1].x;
            label->end_y = mark->items[i].y + last[-1].y;
            label->line = &mark->items[i];
            if (fabs(text->x - label->end_x) <= 1 && fabs(text->y - label->end_y) <= 1)
                return true;
        }
    }
    return false;
}

static bool stands_right(const struct report_label *label)
{
    const struct text_item *text = &label->item->text;
    return text->align == TEXT_ALIGN_LEFT && text->dx >= 0 && text->angle == 0 && text->radius == 0;
}

static int compare_names(const void *a, const void *b)
{
    const struct name *one = a, *other = b;
    if (one->wanted != other->wanted)
        return one->wanted < other->wanted ? -1 : 1;
    return one->label < other->label ? -1 : 1;
}

static double top_of(const struct block *block)
{
    return block->wanted / (double)block->count;
}

static void pool(struct block *upper, const struct block *lower)
{
    upper->wanted += lower->wanted - (double)lower->count * upper->height;
    upper->count += lower->count;
    upper->height += lower->height;
}

/* blocks: room for as many as there are names. */
static void spread(struct name *names, size_t count, struct block *blocks)
{
    size_t block_count = 0;
    for (size_t i = 0; i < count; i++) {
        blocks[block_count++] =
            (struct block){i, 1, names[i].wanted - names[i].height / 2, names[i].height};
        while (block_count > 1 &&
               top_of(&blocks[block_count - 2]) + blocks[block_count - 2].height >
                   top_of(&blocks[block_count - 1])) {
            pool(&blocks[block_count - 2], &blocks[block_count - 1]);
            block_count--;
        }
    }
    for (size_t b = 0; b < block_count; b++) {
        double y = top_of(&blocks[b]);
        for (size_t i = blocks[b].first; i < blocks[b].first + blocks[b].count; i++) {
            names[i].y = y + names[i].height / 2;
            y += names[i].height;
        }
    }
}

static void set_aims(const struct name *names, size_t count, const struct context *context)
{
    double most = 0;
    for (size_t i = 0; i < count; i++)
        most = fmax(most, fabs(names[i].y - names[i].wanted));
    for (size_t i = 0; most > 0 && i < count; i++) {
        struct report_label *label = names[i].label;
        struct report_box box = report_label_box(label, context);
        label->aim = (struct report_aim){
            .is_set = true, .x = box.x + (most > noticed ? leader : 0), .y = names[i].y};
    }
}

bool report_spread_line_ends(struct report_labels_of_mark *labels, const struct item *group,
                             struct context *context)
{
    size_t all = labels->mark->item_count, count = 0;
    struct name *names = arena_array(context->arena, all + 1, sizeof *names);
    struct block *blocks = arena_array(context->arena, all + 1, sizeof *blocks);
    if (!names || !blocks)
        return false;
    for (size_t i = 0; i < all; i++) {
        struct report_label *label = &labels->labels[i];
        if (label->item->style.opacity <= 0) /* how a spec shows the last text of a line alone */
            continue;
        if (!stands_right(label) || !find_end(group, label))
            return true;
        struct report_box box = report_label_box(label, context);
        names[count++] = (struct name){label, box.y, 2 * box.half_height + gap, box.y};
    }
    labels->name_lines = count > 0;
    if (count < 2)
        return true;
    qsort(names, count, sizeof *names, compare_names);
    spread(names, count, blocks);
    set_aims(names, count, context);
    return true;
}

static bool has_color_of_line(const struct report_label *label)
{
    const struct paint *own = &label->item->style.fill;
    const struct paint *line = label->line ? &label->line->style.stroke : NULL;
    return line && own->type == PAINT_COLOR && line->type == PAINT_COLOR &&
           own->color.red == line->color.red && own->color.green == line->color.green &&
           own->color.blue == line->color.blue;
}

void report_deepen_line_ends(const struct report_labels_of_mark *labels, const struct scene *scene)
{
    static const struct color paper = {255, 255, 255, 1};
    static const double least = 4.5;
    const struct style *group = &labels->group->style;
    struct color ground = contrast_paint_over(&scene->background, 1, paper);
    ground = contrast_paint_over(&group->fill, group->opacity * group->fill_opacity, ground);
    for (size_t i = 0; labels->name_lines && i < labels->count; i++) {
        struct style *style = &labels->labels[i].item->style;
        if (has_color_of_line(&labels->labels[i]))
            style->fill.color = contrast_deepen(style->fill.color, ground, least);
    }
}
