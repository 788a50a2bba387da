/*
 * Axes that share a side or a title.
 */
#include <math.h>

#include "charts/label/wrap.h"
#include "charts/read/view.h"
#include "charts/report/axis.h"

struct bounds report_place_axis(const struct view *view, const struct axis *axis,
                                struct scene_mark *mark, struct bounds *taken,
                                struct context *context)
{
    enum { DISTANCE = 10 };
    double width = view->pixel_width, height = view->pixel_height;
    struct bounds box = axis_place(axis, mark, width, height, context);
    struct axis moved = *axis;
    double reach[] = {[ORIENT_TOP] = -taken->y1,
                      [ORIENT_BOTTOM] = taken->y2 - height,
                      [ORIENT_LEFT] = -taken->x1,
                      [ORIENT_RIGHT] = taken->x2 - width};
    bool is_free = bounds_is_empty(taken) || box.x1 >= taken->x2 || box.x2 <= taken->x1 ||
                   box.y1 >= taken->y2 || box.y2 <= taken->y1;
    if (!is_free) {
        moved.params.offset = ceil(reach[axis->orient]) + DISTANCE;
        box = axis_place(&moved, mark, width, height, context);
    }
    bounds_union(taken, &box);
    return box;
}

bool report_shares_title(const struct axis *axis, double room, struct context *context)
{
    struct font font = guide_text_font(&axis->params.title_text);
    return label_text_width(axis->title, &font, context) > room;
}
