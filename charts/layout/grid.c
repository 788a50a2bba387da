/*
 * The grid of a concatenation.
 */
#include <math.h>

#include "charts/context.h"
#include "charts/layout/layout.h"
#include "render/item.h"

/* One direction of the grid: what every line (column or row) takes, and where each cell begins. */
struct tracks {
    double *extents; /* a line */
    double *offsets; /* a cell: from its neighbour's end */
};

static bool make_tracks(struct tracks *tracks, size_t lines, size_t cells, struct context *context)
{
    tracks->extents = arena_array(context->arena, lines, sizeof(double));
    tracks->offsets = arena_array(context->arena, cells, sizeof(double));
    return tracks->extents && tracks->offsets;
}

/* What lies before a cell's origin needs room, in whole px. */
static double lead_of(double edge)
{
    return edge < 0 ? ceil(-edge) : 0;
}

/* All cells of a line begin as far from the line before as the one that needs the most. */
static void align_tracks(struct tracks *tracks, size_t count, size_t columns, size_t lines,
                         bool is_column)
{
    for (size_t line = 1; line < lines; line++) {
        double offset = 0;
        for (size_t i = 0; i < count; i++) {
            if ((is_column ? i % columns : i / columns) == line)
                offset = fmax(offset, tracks->offsets[i]);
        }
        for (size_t i = 0; i < count; i++) {
            if ((is_column ? i % columns : i / columns) == line)
                tracks->offsets[i] = offset + tracks->extents[line - 1];
        }
    }
}

bool layout_grid(struct item *groups, size_t count, size_t columns, double spacing,
                 struct context *context)
{
    size_t rows = (count + columns - 1) / columns;
    struct tracks x, y;
    if (!make_tracks(&x, columns, count, context) || !make_tracks(&y, rows, count, context))
        return false;
    for (size_t i = 0; i < count; i++) {
        struct bounds box = item_bounds(&item_group, &groups[i], context->measurer);
        size_t column = i % columns, row = i / columns;
        if (bounds_is_empty(&box))
            box = (struct bounds){0};
        x.extents[column] = fmax(x.extents[column], ceil(box.x2));
        y.extents[row] = fmax(y.extents[row], ceil(box.y2));
        x.offsets[i] = column ? spacing + lead_of(box.x1) : 0;
        y.offsets[i] = row ? spacing + lead_of(box.y1) : 0;
    }
    align_tracks(&x, count, columns, columns, true);
    align_tracks(&y, count, columns, rows, false);
    for (size_t i = 0; i < count; i++) {
        groups[i].x = x.offsets[i] + (i % columns ? groups[i - 1].x : 0);
        groups[i].y = y.offsets[i] + (i >= columns ? groups[i - columns].y : 0);
    }
    return true;
}
