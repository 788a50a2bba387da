/*
 * Rules: straight lines, of which only the stroke is painted.
 */
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

static struct bounds rule_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    struct bounds bounds = bounds_between(item->x, item->y, item->rule.x2, item->rule.y2);
    bounds_add_stroke(&bounds, &item->style, false);
    return bounds;
}

static void rule_paint(const struct item *item, struct painter *painter)
{
    struct bounds bounds = rule_bounds(item, NULL);
    struct style style = style_stroke_only(&item->style);
    painter->sink.move_to(&painter->sink, item->x, item->y);
    painter->sink.line_to(&painter->sink, item->rule.x2, item->rule.y2);
    paint_path(painter, &style, &bounds);
}

static void rule_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    scene_json_number(out, "x", x + item->x);
    scene_json_number(out, "y", y + item->y);
    scene_json_number(out, "x2", x + item->rule.x2);
    scene_json_number(out, "y2", y + item->rule.y2);
}

const struct item_type item_rule = {.name = "rule",
                                    .is_straight = true,
                                    .bounds = rule_bounds,
                                    .paint = rule_paint,
                                    .write_json = rule_write_json};
