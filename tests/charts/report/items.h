/*
 * Items written down by hand. Texts are 10 px high and 6 px a character wide.
 */
#ifndef TESTS_CHARTS_REPORT_ITEMS_H
#define TESTS_CHARTS_REPORT_ITEMS_H

#include <math.h>

#include "render/item.h"
#include "render/text.h"

/* Its top is at y, its left side at x. */
static inline struct item text_item(const char *text, double x, double y)
{
    struct item item = {.x = x, .y = y, .style = style_default};
    item.style.fill = (struct paint){.type = PAINT_COLOR, .color = {0, 0, 0, 1}};
    item.text = (struct text_item){.text = text,
                                   .font = {.family = "x", .size = 10, .weight = 400},
                                   .baseline = TEXT_BASELINE_TOP,
                                   .line_height = NAN};
    return item;
}

/* Its middle is at (x, y). */
static inline struct item centred_item(const char *text, double x, double y)
{
    struct item item = text_item(text, x, y);
    item.text.align = TEXT_ALIGN_CENTER;
    item.text.baseline = TEXT_BASELINE_MIDDLE;
    return item;
}

static inline struct scene_mark mark_of(const struct item_type *type, const char *role,
                                        struct item *items, size_t count)
{
    return (struct scene_mark){.type = type, .role = role, .items = items, .item_count = count};
}

static inline struct item group_of(struct scene_mark *marks, size_t count, double width,
                                   double height)
{
    return (struct item){.style = style_default,
                         .group = {.width = width,
                                   .height = height,
                                   .stroke_offset = NAN,
                                   .marks = marks,
                                   .mark_count = count}};
}

#endif
