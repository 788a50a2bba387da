/*
 * Grids. Both directions follow the same rules, so each is worked out as tracks: the columns along
 * x, then the rows along y.
 */
#include "charts/label/grid.h"

#include <math.h>

#include "base/number.h"
#include "charts/read/context.h"

/* One direction: what every track (column or row) takes, and where each cell lies. */
struct tracks {
    double *extents; /* a track */
    double *widest;  /* a track: the largest of its offsets */
    double *offsets; /* a cell: from its neighbour's start */
    double *places;  /* a cell */
    double *ends;    /* a cell: how far its box reaches */
    double most;     /* the largest extent */
    size_t count, columns, track_count;
    bool is_column;
    enum grid_align align;
};

static bool make_tracks(struct tracks *tracks, const struct grid_cell *cells,
                        struct context *context)
{
    double *numbers = arena_array(context->arena, tracks->count, 3 * sizeof *numbers);
    tracks->extents = arena_array(context->arena, tracks->track_count, sizeof(double));
    tracks->widest = arena_array(context->arena, tracks->track_count, sizeof(double));
    if (!numbers || !tracks->extents || !tracks->widest)
        return false;
    tracks->offsets = numbers;
    tracks->places = numbers + tracks->count;
    tracks->ends = numbers + 2 * tracks->count;
    for (size_t i = 0; i < tracks->count; i++)
        tracks->ends[i] = tracks->is_column ? cells[i].box.x2 : cells[i].box.y2;
    return true;
}

static size_t track_of(const struct tracks *tracks, size_t i)
{
    return tracks->is_column ? i % tracks->columns : i / tracks->columns;
}

/* What lies before a cell's origin needs room, in whole px. */
static double lead_of(double edge)
{
    return edge < 0 ? ceil(-edge) : 0;
}

static void measure(struct tracks *tracks, const struct grid_cell *cells, double padding)
{
    for (size_t i = 0; i < tracks->count; i++) {
        size_t track = track_of(tracks, i);
        double start = tracks->is_column ? cells[i].box.x1 : cells[i].box.y1;
        tracks->extents[track] = fmax(tracks->extents[track], ceil(tracks->ends[i]));
        tracks->most = fmax(tracks->most, ceil(tracks->ends[i]));
        tracks->offsets[i] = track ? padding + lead_of(start) : 0;
    }
}

/* The largest offset of each track's cells; of all cells for GRID_ALIGN_ALL. */
static void find_widest(struct tracks *tracks)
{
    double all = 0;
    for (size_t i = 0; i < tracks->count; i++) {
        double *widest = &tracks->widest[track_of(tracks, i)];
        *widest = fmax(*widest, tracks->offsets[i]);
        all = fmax(all, tracks->offsets[i]);
    }
    for (size_t track = 0; tracks->align == GRID_ALIGN_ALL && track < tracks->track_count; track++)
        tracks->widest[track] = all;
}

static void align_cells(struct tracks *tracks)
{
    bool is_all = tracks->align == GRID_ALIGN_ALL;
    find_widest(tracks);
    for (size_t i = 0; i < tracks->count; i++) {
        size_t track = track_of(tracks, i);
        if (track == 0)
            continue;
        double extent = is_all ? tracks->most : tracks->extents[track - 1];
        if (tracks->align == GRID_ALIGN_NONE)
            tracks->offsets[i] += tracks->extents[track - 1];
        else
            tracks->offsets[i] = tracks->widest[track] + extent;
    }
}

static void place_cells(struct tracks *tracks, bool is_centered)
{
    size_t before = tracks->is_column ? 1 : tracks->columns;
    for (size_t i = 0; i < tracks->count; i++)
        tracks->places[i] =
            tracks->offsets[i] + (track_of(tracks, i) ? tracks->places[i - before] : 0);
    for (size_t i = 0; is_centered && i < tracks->count; i++) {
        double extent =
            tracks->align == GRID_ALIGN_ALL ? tracks->most : tracks->extents[track_of(tracks, i)];
        /* Vega measures from the grid's start, so that later tracks hardly ever move. */
        double rest = extent - tracks->ends[i] - tracks->places[i];
        if (rest > 0)
            tracks->places[i] += rest / 2;
    }
}

static double anchored(double at, enum anchor anchor, double extent)
{
    return number_round(at - anchor_part((int)anchor) * extent);
}

static void set_places(struct grid_cell *cells, const struct tracks *x, const struct tracks *y,
                       const struct grid_options *options)
{
    struct bounds all = {0, 0, 0, 0};
    for (size_t i = 0; i < x->count; i++) {
        struct bounds box = cells[i].box;
        bounds_translate(&box, x->places[i], y->places[i]);
        bounds_union(&all, &box);
    }
    double dx = anchored(options->anchor_x, options->column_anchor, all.x2 - all.x1);
    double dy = anchored(options->anchor_y, options->row_anchor, all.y2 - all.y1);
    for (size_t i = 0; i < x->count; i++) {
        cells[i].x = x->places[i] + dx;
        cells[i].y = y->places[i] + dy;
        if (!cells[i].item)
            continue;
        cells[i].item->x = cells[i].x;
        cells[i].item->y = cells[i].y;
    }
}

bool grid_place(struct grid_cell *cells, size_t count, const struct grid_options *options,
                struct context *context)
{
    size_t columns = options->columns ? options->columns : count;
    if (count == 0)
        return true;
    size_t rows = (count - 1) / columns + 1;
    struct tracks x = {.count = count,
                       .columns = columns,
                       .track_count = columns < count ? columns : count, /* else some are empty */
                       .is_column = true,
                       .align = options->column_align};
    struct tracks y = {
        .count = count, .columns = columns, .track_count = rows, .align = options->row_align};
    if (!make_tracks(&x, cells, context) || !make_tracks(&y, cells, context))
        return false;
    measure(&x, cells, options->column_padding);
    measure(&y, cells, options->row_padding);
    align_cells(&x);
    align_cells(&y);
    place_cells(&x,
                options->column_align != GRID_ALIGN_NONE && options->center_columns && rows > 1);
    place_cells(&y, options->row_align != GRID_ALIGN_NONE && options->center_rows && columns != 1);
    set_places(cells, &x, &y, options);
    return true;
}
