/*
 * From lines to outlines. As on a canvas, a vertex whose place is no number is passed over.
 */
#include "charts/projection/outline.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"

static bool reserve(struct geo_outline *outline, size_t more)
{
    enum { FIRST_CAPACITY = 64, STEP_STEPS = 8 };
    size_t wanted = outline->capacity ? outline->capacity : FIRST_CAPACITY;
    if (outline->count + more <= outline->capacity)
        return true;
    while (wanted < outline->count + more)
        wanted *= 2;
    if (!budget_work(outline->budget, STEP_STEPS * (double)(wanted - outline->capacity)))
        return false;
    void *grown = budget_resize(outline->budget, outline->steps, wanted, sizeof *outline->steps);
    if (!grown)
        return false;
    outline->steps = grown;
    outline->capacity = wanted;
    return true;
}

static void add(struct geo_outline *outline, enum shape_step_type type, double x, double y)
{
    outline->steps[outline->count++] = (struct shape_step){type, x, y};
}

static bool take_point(struct geo_sink *sink, double x, double y)
{
    struct geo_outline *outline = (struct geo_outline *)sink;
    if (!isfinite(x + y))
        return true;
    if (!reserve(outline, 1))
        return false;
    add(outline, SHAPE_DOT, x, y);
    return true;
}

static bool take_line(struct geo_sink *sink, const struct geo_vertex *vertices, size_t count,
                      bool is_ring)
{
    struct geo_outline *outline = (struct geo_outline *)sink;
    if (!reserve(outline, count + 1))
        return false;
    bool has_point = false;
    for (size_t i = 0; i < count; i++) {
        if (!isfinite(vertices[i].x + vertices[i].y))
            continue;
        add(outline, has_point ? SHAPE_LINE : SHAPE_MOVE, vertices[i].x, vertices[i].y);
        has_point = true;
    }
    if (has_point && is_ring)
        add(outline, SHAPE_CLOSE, 0, 0);
    return true;
}

struct geo_outline geo_outline_start(struct budget *budget)
{
    return (struct geo_outline){.sink = {take_point, take_line, NULL}, .budget = budget};
}

void geo_outline_free(struct geo_outline *outline)
{
    budget_free(outline->steps);
    outline->steps = NULL;
    outline->count = outline->capacity = 0;
}

bool geo_outline_shape(const struct geo_outline *outline, struct arena *arena,
                       struct shape_item *shape)
{
    struct shape_step *steps = arena_array(arena, outline->count, sizeof *steps);
    *shape = (struct shape_item){.steps = steps, .count = outline->count};
    if (!steps)
        return outline->count == 0;
    if (outline->count)
        memcpy(steps, outline->steps, outline->count * sizeof *steps);
    return true;
}
