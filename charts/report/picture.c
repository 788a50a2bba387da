/*
 * The picture about everything in it. Vega leaves what sticks out of a figure of a given size to be
 * cut off.
 */
#include "charts/report/picture.h"

#include <math.h>
#include <string.h>

#include "charts/guide/layout_style.h"
#include "charts/read/context.h"
#include "charts/report/halos.h"
#include "charts/report/ink.h"
#include "charts/report/values.h"
#include "render/item.h"

/* A group on the way down: the origin that its place is about, and what is seen of it. */
struct place {
    double x, y;
    struct bounds clip;
};

static const struct place everywhere = {
    .clip = {.x1 = -INFINITY, .y1 = -INFINITY, .x2 = INFINITY, .y2 = INFINITY}};

/* Adds the texts and legends in a group, clipped as they are drawn. */
static void add_group(const struct item *group, const struct place *place, struct bounds *bounds,
                      const struct context *context);

static void add(const struct bounds *own, const struct bounds *clip, struct bounds *bounds)
{
    struct bounds seen = {fmax(own->x1, clip->x1), fmax(own->y1, clip->y1), fmin(own->x2, clip->x2),
                          fmin(own->y2, clip->y2)};
    bounds_union(bounds, &seen);
}

/* To the data rectangle of a group whose origin is the place's. */
static void clip_to(struct place *place, const struct item *group)
{
    struct bounds *clip = &place->clip;
    clip->x1 = fmax(clip->x1, place->x);
    clip->y1 = fmax(clip->y1, place->y);
    clip->x2 = fmin(clip->x2, place->x + group->group.width);
    clip->y2 = fmin(clip->y2, place->y + group->group.height);
}

static void add_mark(const struct scene_mark *mark, const struct place *place,
                     struct bounds *bounds, const struct context *context)
{
    bool is_legend = !strcmp(mark->role, "legend");
    for (size_t i = 0; i < mark->item_count; i++) {
        const struct item *item = &mark->items[i];
        struct bounds own = bounds_empty;
        if (mark->type == &item_text && item->style.opacity > 0)
            own = item_bounds(&item_text, item, context->measurer);
        else if (is_legend)
            own = (struct bounds){item->x, item->y, item->x + item->group.width,
                                  item->y + item->group.height};
        bounds_translate(&own, place->x, place->y);
        add(&own, &place->clip, bounds);
        if (mark->type->has_marks)
            add_group(item, place, bounds, context);
    }
}

static void add_group(const struct item *group, const struct place *place, struct bounds *bounds,
                      const struct context *context)
{
    struct place inner = *place;
    inner.x += group->x, inner.y += group->y;
    if (group->group.clip)
        clip_to(&inner, group);
    for (size_t i = 0; i < group->group.mark_count; i++) {
        const struct scene_mark *mark = &group->group.marks[i];
        struct place own = inner;
        if (mark->clip)
            clip_to(&own, group);
        add_mark(mark, &own, bounds, context);
    }
}

/* What the texts of a view and its data rectangle cover. */
static struct bounds cell_bounds(const struct item *group, const struct context *context)
{
    struct bounds bounds = {group->x, group->y, group->x + group->group.width,
                            group->y + group->group.height};
    add_group(group, &everywhere, &bounds, context);
    return bounds;
}

static bool cells_meet(const struct item *a, const struct item *b, const struct context *context)
{
    struct bounds one = cell_bounds(a, context), other = cell_bounds(b, context);
    return fmin(one.x2, other.x2) > fmax(one.x1, other.x1) &&
           fmin(one.y2, other.y2) > fmax(one.y1, other.y1);
}

bool report_cells_meet(const struct item *groups, size_t count, size_t columns,
                       const struct context *context)
{
    if (columns == 0)
        columns = count;
    for (size_t i = 0; i < count; i++) {
        if (((i + 1) % columns && i + 1 < count &&
             cells_meet(&groups[i], &groups[i + 1], context)) ||
            (i + columns < count && cells_meet(&groups[i], &groups[i + columns], context)))
            return true;
    }
    return false;
}

/* Rounding of sizes leaves less than this outside, px. */
static const double tolerance = 0.01;

static double excess(double by)
{
    return by > tolerance && isfinite(by) ? ceil(by - tolerance) : 0;
}

static void grow(struct scene *scene, const struct padding *padding, const struct json_node *root,
                 const struct context *context)
{
    /* Vega's layout leaves half a pixel out, by which axes are translated. */
    struct bounds bounds = {fmax(0, padding->left - 1), fmax(0, padding->top - 1),
                            scene->width - fmax(0, padding->right - 1),
                            scene->height - fmax(0, padding->bottom - 1)};
    struct bounds room = bounds;
    struct place origin = everywhere;
    origin.x = scene->origin_x, origin.y = scene->origin_y;
    add_group(&scene->root.items[0], &origin, &bounds, context);
    double left = excess(room.x1 - bounds.x1), top = excess(room.y1 - bounds.y1);
    double right = excess(bounds.x2 - room.x2), bottom = excess(bounds.y2 - room.y2);
    if (!(left > 0 || top > 0 || right > 0 || bottom > 0))
        return;
    scene->origin_x += left;
    scene->origin_y += top;
    scene->width += left + right;
    scene->height += top + bottom;
    node_note(root, context->diag, "the picture grows by %g × %g px, so that nothing is cut off",
              left + right, top + bottom);
}

bool report_finish(struct scene *scene, struct layout_end *end, struct context *context)
{
    static const struct padding none = {0};
    const struct padding *padding = end->padding ? end->padding : &none;
    grow(scene, padding, end->root, context);
    if (!report_place_values(scene, end, context))
        return false;
    grow(scene, padding, end->root, context);
    report_settle_ink(scene);
    return report_draw_halos(scene, context);
}
