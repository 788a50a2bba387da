/*
 * Each piece of an outline is a box as thick as its line.
 */
#include "charts/report/obstacles.h"

#include <math.h>

#include "render/outline.h"

/* Thinner lines are in the way as if they were as thick, px. */
static const double least_thickness = 0.5;

struct adding {
    struct report_space *space;
    const struct bounds *clip;
};

static struct report_box box_of_piece(const struct outline_piece *piece, double thickness)
{
    double right = piece->x2 - piece->x1, down = piece->y2 - piece->y1;
    double length = hypot(right, down);
    return (struct report_box){.x = (piece->x1 + piece->x2) / 2,
                               .y = (piece->y1 + piece->y2) / 2,
                               .half_length = fmax(length, thickness) / 2,
                               .half_height = thickness / 2,
                               .cosine = length > 0 ? right / length : 1,
                               .sine = length > 0 ? down / length : 0};
}

static bool meets(const struct report_box *box, const struct bounds *clip)
{
    struct bounds bounds = report_box_bounds(box);
    return isfinite(box->x) && isfinite(box->y) && bounds.x2 >= clip->x1 && bounds.x1 <= clip->x2 &&
           bounds.y2 >= clip->y1 && bounds.y1 <= clip->y2;
}

static bool add_piece(const struct outline_piece *piece, double width, void *closure)
{
    const struct adding *adding = closure;
    struct report_obstacle obstacle = {.box = box_of_piece(piece, fmax(width, least_thickness)),
                                       .is_line = true};
    return !meets(&obstacle.box, adding->clip) || report_space_add(adding->space, &obstacle);
}

bool report_add_outlines(struct report_space *space, const struct scene_mark *mark, size_t first,
                         size_t count, const struct report_frame *frame)
{
    struct adding adding = {space, &frame->clip};
    struct outline_taker taker = {add_piece, &adding, report_space_arena(space)};
    for (size_t i = first; i < first + count; i++) {
        if (!outline_trace(mark->type, &mark->items[i], frame->x, frame->y, &taker))
            return false;
    }
    return true;
}
