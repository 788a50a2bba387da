/*
 * Images: a raster picture in a box.
 */
#include <math.h>

#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"
#include "render/picture.h"

static struct bounds image_box(const struct item *item)
{
    return bounds_between(item->x, item->y, item->x + item->image.width,
                          item->y + item->image.height);
}

static struct bounds image_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    return image_box(item);
}

/* The part of the box that the picture fills: Vega's marks/image.js. */
static struct bounds fitted(const struct item *item)
{
    const struct picture *picture = item->image.picture;
    struct bounds box = image_box(item);
    double width = box.x2 - box.x1, height = box.y2 - box.y1;
    double aspect = (double)picture->width / picture->height;
    if (item->image.is_stretched)
        return box;
    double used_width = fmin(width, height * aspect), used_height = fmin(height, width / aspect);
    box.x1 += (width - used_width) / 2;
    box.y1 += (height - used_height) / 2;
    box.x2 = box.x1 + used_width;
    box.y2 = box.y1 + used_height;
    return box;
}

static void image_paint(const struct item *item, struct painter *painter)
{
    if (!item->image.picture || !(item->style.opacity > 0))
        return;
    struct bounds box = fitted(item);
    if (box.x2 > box.x1 && box.y2 > box.y1)
        painter->type->paint_picture(painter, &item->style, &box, &item->image);
}

static void image_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    struct bounds box = image_box(item);
    scene_json_number(out, "x", x + box.x1);
    scene_json_number(out, "y", y + box.y1);
    scene_json_number(out, "width", box.x2 - box.x1);
    scene_json_number(out, "height", box.y2 - box.y1);
    scene_json_text(out, "url", item->image.url);
    if (item->style.opacity != 1)
        scene_json_number(out, "opacity", item->style.opacity);
}

const struct item_type item_image = {.name = "image",
                                     .has_colors = true,
                                     .bounds = image_bounds,
                                     .paint = image_paint,
                                     .write_json = image_write_json};
