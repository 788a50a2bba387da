/*
 * The pictures are laid over each other and cut into cells; cells that differ and touch make a box.
 */
#include "library/diff/boxes.h"

#include <stdlib.h>
#include <string.h>

enum { CELL = 6, TOLERANCE = 8, MOST_BOXES = 200 };

struct cells {
    unsigned columns, rows;
    unsigned char *differs; /* 2: in a box already */
    unsigned *queue;
};

static const unsigned char *pixel_at(const struct pixels *pixels, long x, long y)
{
    if (x < 0 || y < 0 || x >= (long)pixels->width || y >= (long)pixels->height)
        return NULL;
    return &pixels->rgba[((size_t)y * pixels->width + (size_t)x) * 4];
}

/* What lies outside of the old picture was white. */
static bool is_other(const unsigned char *then, const unsigned char *now)
{
    for (size_t i = 0; i < 4; i++) {
        int old = then ? then[i] : 255;
        if (abs(old - now[i]) > TOLERANCE)
            return true;
    }
    return false;
}

static void mark_cells(struct cells *cells, const struct pixels *then, const struct pixels *now,
                       const int shift[2])
{
    for (unsigned y = 0; y < now->height; y++) {
        for (unsigned x = 0; x < now->width; x++) {
            const unsigned char *old = pixel_at(then, (long)x - shift[0], (long)y - shift[1]);
            if (is_other(old, pixel_at(now, x, y)))
                cells->differs[y / CELL * cells->columns + x / CELL] = 1;
        }
    }
}

static void grow(struct box *box, unsigned column, unsigned row)
{
    box->x1 = column < box->x1 ? column : box->x1;
    box->y1 = row < box->y1 ? row : box->y1;
    box->x2 = column > box->x2 ? column : box->x2;
    box->y2 = row > box->y2 ? row : box->y2;
}

/* All cells that can be reached from one, over gaps of a cell. */
static struct box flood(struct cells *cells, unsigned start)
{
    size_t count = 0;
    struct box box = {start % cells->columns, start / cells->columns, start % cells->columns,
                      start / cells->columns};
    cells->queue[count++] = start;
    cells->differs[start] = 2;
    while (count > 0) {
        unsigned cell = cells->queue[--count];
        long column = cell % cells->columns, row = cell / cells->columns;
        grow(&box, (unsigned)column, (unsigned)row);
        for (long y = row - 2; y <= row + 2; y++) {
            for (long x = column - 2; x <= column + 2; x++) {
                if (x < 0 || y < 0 || x >= (long)cells->columns || y >= (long)cells->rows)
                    continue;
                unsigned next = (unsigned)y * cells->columns + (unsigned)x;
                if (cells->differs[next] != 1)
                    continue;
                cells->differs[next] = 2;
                cells->queue[count++] = next;
            }
        }
    }
    return box;
}

static unsigned at_most(unsigned value, unsigned most)
{
    return value < most ? value : most;
}

static bool collect(struct cells *cells, const struct pixels *now, struct boxes *boxes)
{
    boxes->items = calloc(MOST_BOXES, sizeof *boxes->items);
    for (unsigned i = 0; boxes->items && i < cells->columns * cells->rows; i++) {
        if (cells->differs[i] != 1)
            continue;
        struct box box = flood(cells, i);
        box = (struct box){box.x1 * CELL, box.y1 * CELL, at_most((box.x2 + 1) * CELL, now->width),
                           at_most((box.y2 + 1) * CELL, now->height)};
        if (boxes->count < MOST_BOXES)
            boxes->items[boxes->count++] = box;
    }
    return boxes->items != NULL;
}

bool boxes_find(const struct pixels *then, const struct pixels *now, const int shift[2],
                struct boxes *boxes)
{
    struct cells cells = {.columns = (now->width + CELL - 1) / CELL,
                          .rows = (now->height + CELL - 1) / CELL};
    size_t count = (size_t)cells.columns * cells.rows;
    *boxes = (struct boxes){0};
    cells.differs = calloc(count, 1);
    cells.queue = calloc(count, sizeof *cells.queue);
    bool good = cells.differs && cells.queue;
    if (good) {
        mark_cells(&cells, then, now, shift);
        good = collect(&cells, now, boxes);
    }
    free(cells.differs);
    free(cells.queue);
    return good;
}
