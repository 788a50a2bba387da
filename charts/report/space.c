/*
 * A grid of squares, each with a list of the obstacles that reach into it.
 */
#include "charts/report/space.h"

#include <math.h>

#include "base/arena.h"

enum { MOST_SQUARES = 64 }; /* in each direction */

struct kept {
    struct report_obstacle obstacle;
    struct bounds bounds;
};

struct entry {
    const struct kept *kept;
    const struct entry *next;
};

struct report_space {
    struct arena *arena;
    double x, y, width, height; /* of the grid's start and of its squares */
    int side;                   /* how many squares there are in each direction */
    const struct entry **squares;
};

struct report_space *report_space_new(const struct bounds *area, size_t count, struct arena *arena)
{
    struct report_space *space = arena_alloc(arena, sizeof *space);
    if (!space)
        return NULL;
    space->arena = arena;
    space->x = area->x1;
    space->y = area->y1;
    space->side = (int)fmin(MOST_SQUARES, ceil(sqrt((double)count + 1)));
    space->width = fmax(8, (area->x2 - area->x1) / space->side);
    space->height = fmax(8, (area->y2 - area->y1) / space->side);
    space->squares =
        arena_array(arena, (size_t)space->side * (size_t)space->side, sizeof(struct entry *));
    return space->squares ? space : NULL;
}

struct arena *report_space_arena(const struct report_space *space)
{
    return space->arena;
}

/* What lies outside is in the squares at the edge. */
static int square_of(double distance, double size, int side)
{
    double square = floor(distance / size);
    return square > 0 ? (int)fmin(square, side - 1) : 0;
}

struct range {
    int left, right, top, bottom;
};

static struct range range_of(const struct report_space *space, const struct bounds *bounds)
{
    return (struct range){square_of(bounds->x1 - space->x, space->width, space->side),
                          square_of(bounds->x2 - space->x, space->width, space->side),
                          square_of(bounds->y1 - space->y, space->height, space->side),
                          square_of(bounds->y2 - space->y, space->height, space->side)};
}

bool report_space_add(struct report_space *space, const struct report_obstacle *obstacle)
{
    struct kept *kept = arena_alloc(space->arena, sizeof *kept);
    if (!kept)
        return false;
    *kept = (struct kept){*obstacle, report_box_bounds(&obstacle->box)};
    struct range range = range_of(space, &kept->bounds);
    for (int row = range.top; row <= range.bottom; row++) {
        for (int column = range.left; column <= range.right; column++) {
            struct entry *entry = arena_alloc(space->arena, sizeof *entry);
            if (!entry)
                return false;
            *entry = (struct entry){kept, space->squares[row * space->side + column]};
            space->squares[row * space->side + column] = entry;
        }
    }
    return true;
}

static bool meet(const struct bounds *a, const struct bounds *b)
{
    return a->x1 <= b->x2 && a->x2 >= b->x1 && a->y1 <= b->y2 && a->y2 >= b->y1;
}

bool report_space_visit(const struct report_space *space, const struct bounds *bounds,
                        bool (*visit)(const struct report_obstacle *obstacle, void *closure),
                        void *closure)
{
    struct range range = range_of(space, bounds);
    for (int row = range.top; row <= range.bottom; row++) {
        for (int column = range.left; column <= range.right; column++) {
            for (const struct entry *entry = space->squares[row * space->side + column]; entry;
                 entry = entry->next) {
                if (meet(&entry->kept->bounds, bounds) && !visit(&entry->kept->obstacle, closure))
                    return false;
            }
        }
    }
    return true;
}
