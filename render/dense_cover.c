/*
 * Coverage of dense paths, row by row: a bit for each sample of a row of pixels. A piece whose
 * pixels are full isn't looked at; so that they soon are, neighbours in the path come far from each
 * other.
 */
#include <stdlib.h>
#include <string.h>

#include "render/dense_internal.h"

enum {
    WORD_BITS = 64,
    PIXEL_WORDS = DENSE_COLUMNS / WORD_BITS,
    MOST_CROSSINGS = 16, /* of a piece with a row of samples */
};

struct covering {
    const struct dense_pieces *pieces;
    size_t words;     /* of a row of samples */
    uint64_t *bits;   /* [DENSE_ROWS][words] */
    uint64_t *full;   /* a bit a pixel */
    uint32_t *order;  /* pieces by their first row, … */
    uint32_t *starts; /* … which begins there, [height + 1] */
    uint32_t *active; /* those that cross the row */
    size_t active_count;
    unsigned char *coverage;
    int left, right; /* columns of pixels that were touched in the row */
};

/* --- a piece in a row of pixels ------------------------------------------------------------------
 */

struct crossing {
    int32_t x;
    int direction;
};

/* The crossings of a piece with each row of samples of a row of pixels, from left to right. */
struct crossings {
    struct crossing items[DENSE_ROWS][MOST_CROSSINGS];
    int counts[DENSE_ROWS];
};

static bool add_crossing(struct crossings *crossings, int row, int32_t x, int direction)
{
    struct crossing *items = crossings->items[row];
    int i = crossings->counts[row]++;
    if (i == MOST_CROSSINGS)
        return false;
    for (; i > 0 && items[i - 1].x > x; i--)
        items[i] = items[i - 1];
    items[i] = (struct crossing){x, direction};
    return true;
}

static int64_t floor_divide(int64_t dividend, int64_t divisor)
{
    int64_t quotient = dividend / divisor;
    return quotient - (dividend % divisor < 0);
}

/* Cairo samples in the middle of each row of samples, and rounds to the nearest column. */
static bool cross_edge(struct crossings *crossings, const struct dense_edge *edge, int32_t row)
{
    int32_t first = edge->top > row ? edge->top : row;
    int32_t end = edge->bottom < row + DENSE_ROWS ? edge->bottom : row + DENSE_ROWS;
    if (first >= end)
        return true;
    int64_t dx = edge->lower.x - edge->upper.x, dy = edge->lower.y - edge->upper.y;
    int64_t divisor = INT64_C(2) * DENSE_ROWS * dy, step = INT64_C(2) * DENSE_COLUMNS * dx;
    int64_t at = (INT64_C(2) * DENSE_COLUMNS * first + DENSE_COLUMNS -
                  INT64_C(2) * DENSE_ROWS * edge->upper.y) *
                 dx;
    int64_t whole = floor_divide(at, divisor), rest = at - whole * divisor;
    int64_t step_whole = floor_divide(step, divisor), step_rest = step - step_whole * divisor;
    for (int32_t y = first; y < end; y++) {
        int32_t x = edge->upper.x + (int32_t)whole + (2 * rest >= divisor);
        if (!add_crossing(crossings, y - row, x, edge->direction))
            return false;
        whole += step_whole;
        rest += step_rest;
        if (rest >= divisor) {
            rest -= divisor;
            whole++;
        }
    }
    return true;
}

static void set_bits(uint64_t *row, int32_t from, int32_t to)
{
    int32_t first = from / WORD_BITS, last = (to - 1) / WORD_BITS;
    uint64_t head = ~UINT64_C(0) << (from % WORD_BITS);
    uint64_t tail = ~UINT64_C(0) >> (WORD_BITS - 1 - (to - 1) % WORD_BITS);
    if (first == last) {
        row[first] |= head & tail;
        return;
    }
    row[first] |= head;
    for (int32_t i = first + 1; i < last; i++)
        row[i] = ~UINT64_C(0);
    row[last] |= tail;
}

/* Sets what the winding goes around. False where it goes against the others. */
static bool set_spans(struct covering *covering, const struct crossings *crossings, int row,
                      int32_t reach[2])
{
    const struct crossing *items = crossings->items[row];
    int winding = 0, count = crossings->counts[row];
    for (int i = 0; i + 1 < count; i++) {
        winding -= items[i].direction * covering->pieces->orientation;
        if (items[i].x == items[i + 1].x || winding == 0)
            continue;
        if (winding < 0)
            return false;
        set_bits(covering->bits + (size_t)row * covering->words, items[i].x, items[i + 1].x);
        reach[0] = items[i].x < reach[0] ? items[i].x : reach[0];
        reach[1] = items[i + 1].x > reach[1] ? items[i + 1].x : reach[1];
    }
    return true;
}

static bool is_full(const struct covering *covering, int column)
{
    return covering->full[column / WORD_BITS] >> (column % WORD_BITS) & 1;
}

static void find_full(struct covering *covering, int column)
{
    const uint64_t *bits = covering->bits + (size_t)column * PIXEL_WORDS;
    for (int row = 0; row < DENSE_ROWS; row++, bits += covering->words)
        if ((bits[0] & bits[1] & bits[2] & bits[3]) != ~UINT64_C(0))
            return;
    covering->full[column / WORD_BITS] |= UINT64_C(1) << (column % WORD_BITS);
}

static bool draw_piece(struct covering *covering, const struct dense_piece *piece, int y)
{
    struct crossings crossings;
    memset(crossings.counts, 0, sizeof crossings.counts);
    const struct dense_edge *edges = &covering->pieces->edges[piece->first];
    for (uint32_t i = 0; i < piece->count; i++)
        if (!cross_edge(&crossings, &edges[i], y * DENSE_ROWS))
            return false;
    int32_t reach[2] = {INT32_MAX, INT32_MIN};
    for (int row = 0; row < DENSE_ROWS; row++)
        if (!set_spans(covering, &crossings, row, reach))
            return false;
    if (reach[0] >= reach[1])
        return true;
    int left = reach[0] / DENSE_COLUMNS, right = (reach[1] - 1) / DENSE_COLUMNS;
    covering->left = left < covering->left ? left : covering->left;
    covering->right = right + 1 > covering->right ? right + 1 : covering->right;
    for (int column = left; column <= right; column++)
        if (!is_full(covering, column))
            find_full(covering, column);
    return true;
}

/* Whether all pixels that the piece may touch in the row are full. */
static bool is_hidden(const struct covering *covering, const struct dense_piece *piece, int y)
{
    float middle = piece->middle + piece->slope * (float)(y - piece->top);
    float low = middle - piece->reach, high = middle + piece->reach;
    int left = low > (float)piece->left ? (int)low : piece->left;
    int right = high < (float)piece->right ? (int)high + 1 : piece->right;
    for (int column = left; column < right; column++)
        if (!is_full(covering, column))
            return false;
    return true;
}

/* --- rows of pixels ------------------------------------------------------------------------------
 */

static int count_bits(uint64_t word)
{
    word -= word >> 1 & UINT64_C(0x5555555555555555);
    word = (word & UINT64_C(0x3333333333333333)) + (word >> 2 & UINT64_C(0x3333333333333333));
    word = (word + (word >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (int)(word * UINT64_C(0x0101010101010101) >> 56);
}

unsigned char dense_coverage(int samples)
{
    return (unsigned char)((2 * samples * 17 + 256) >> 9);
}

static unsigned char cover_pixel(const struct covering *covering, int column)
{
    if (is_full(covering, column))
        return 255;
    const uint64_t *bits = covering->bits + (size_t)column * PIXEL_WORDS;
    int samples = 0;
    for (int row = 0; row < DENSE_ROWS; row++, bits += covering->words)
        for (int i = 0; i < PIXEL_WORDS; i++)
            samples += bits[i] ? count_bits(bits[i]) : 0;
    return dense_coverage(samples);
}

static void end_row(struct covering *covering, int y, struct dense_taker *taker)
{
    int left = covering->left, count = covering->right - left;
    if (count <= 0)
        return;
    for (int i = 0; i < count; i++)
        covering->coverage[i] = cover_pixel(covering, left + i);
    for (int row = 0; row < DENSE_ROWS; row++)
        memset(covering->bits + (size_t)row * covering->words + (size_t)left * PIXEL_WORDS, 0,
               (size_t)count * PIXEL_WORDS * sizeof *covering->bits);
    memset(covering->full, 0, (covering->words / PIXEL_WORDS / WORD_BITS + 1) * sizeof(uint64_t));
    taker->take(taker, y, left, covering->coverage, count);
}

static bool cover_row(struct covering *covering, int y)
{
    covering->left = covering->pieces->width;
    covering->right = 0;
    for (size_t i = 0; i < covering->active_count; i++) {
        const struct dense_piece *piece = &covering->pieces->pieces[covering->active[i]];
        if (!is_hidden(covering, piece, y) && !draw_piece(covering, piece, y))
            return false;
    }
    return true;
}

static void advance(struct covering *covering, int y)
{
    size_t kept = 0;
    for (size_t i = 0; i < covering->active_count; i++)
        if (covering->pieces->pieces[covering->active[i]].bottom > y)
            covering->active[kept++] = covering->active[i];
    for (uint32_t i = covering->starts[y]; i < covering->starts[y + 1]; i++)
        covering->active[kept++] = covering->order[i];
    covering->active_count = kept;
}

/* An odd number near the golden section of a count has each number below come once, neighbours far
 * from each other, if it has no divisor in common with the count. */
static size_t stride_of(size_t count)
{
    size_t stride = (size_t)((double)count * 0.6180339887) | 1;
    for (;; stride += 2) {
        size_t a = count, b = stride;
        while (b != 0) {
            size_t rest = a % b;
            a = b;
            b = rest;
        }
        if (a == 1)
            return stride % count;
    }
}

/* Pieces that begin in the same row come one after the other. */
static void sort_pieces(struct covering *covering)
{
    const struct dense_pieces *pieces = covering->pieces;
    size_t stride = pieces->count > 1 ? stride_of(pieces->count) : 0, at = 0;
    uint32_t *starts = covering->starts;
    for (size_t i = 0; i < pieces->count; i++)
        starts[pieces->pieces[i].top + 1]++;
    for (int y = 0; y < pieces->height; y++)
        starts[y + 1] += starts[y];
    for (size_t i = 0; i < pieces->count; i++) {
        covering->order[starts[pieces->pieces[at].top]++] = (uint32_t)at;
        at = (at + stride) % pieces->count;
    }
    for (int y = pieces->height; y > 0; y--)
        starts[y] = starts[y - 1];
    starts[0] = 0;
}

static bool begin(struct covering *covering)
{
    const struct dense_pieces *pieces = covering->pieces;
    size_t width = (size_t)pieces->width + 1, height = (size_t)pieces->height;
    covering->words = width * PIXEL_WORDS;
    covering->bits = calloc(DENSE_ROWS * covering->words, sizeof *covering->bits);
    covering->full = calloc(width / WORD_BITS + 2, sizeof *covering->full);
    covering->coverage = calloc(width, sizeof *covering->coverage);
    covering->order = calloc(pieces->count + 1, sizeof *covering->order);
    covering->active = calloc(pieces->count + 1, sizeof *covering->active);
    covering->starts = calloc(height + 2, sizeof *covering->starts);
    return covering->bits && covering->full && covering->coverage && covering->order &&
           covering->active && covering->starts;
}

static void end(struct covering *covering)
{
    free(covering->bits);
    free(covering->full);
    free(covering->coverage);
    free(covering->order);
    free(covering->active);
    free(covering->starts);
}

bool dense_cover(const struct dense_pieces *pieces, struct dense_taker *taker, bool *is_left)
{
    struct covering covering = {.pieces = pieces};
    bool done = begin(&covering);
    if (done)
        sort_pieces(&covering);
    for (int y = 0; done && y < pieces->height; y++) {
        advance(&covering, y);
        if (!pieces->is_sampled[y]) {
            is_left[y] = covering.active_count > 0;
            continue;
        }
        done = cover_row(&covering, y);
        if (done)
            end_row(&covering, y, taker);
    }
    end(&covering);
    return done;
}
