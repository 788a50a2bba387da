/*
 * Sweeping an arena: the blocks in the order of their addresses, to be found by a pointer into
 * them. What is alive is known to the caller only.
 */
#include "base/arena.h"
#include "base/arena_internal.h"

#include <stdint.h>
#include <stdlib.h>

struct swept {
    struct block *block;
    bool is_kept;
};

struct arena_sweep {
    struct arena *arena;
    size_t count;
    struct swept blocks[]; /* ascending */
};

static int compare_blocks(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct swept *)a)->block;
    uintptr_t y = (uintptr_t)((const struct swept *)b)->block;
    return (x > y) - (x < y);
}

struct arena_sweep *arena_sweep_begin(struct arena *arena)
{
    size_t count = 0;
    for (const struct block *block = arena->newest; block; block = block->previous)
        count++;
    struct arena_sweep *sweep = malloc(sizeof *sweep + count * sizeof *sweep->blocks);
    if (!sweep)
        return arena_out_of_memory(arena);
    *sweep = (struct arena_sweep){.arena = arena};
    for (struct block *block = arena->newest; block; block = block->previous)
        sweep->blocks[sweep->count++] = (struct swept){.block = block};
    qsort(sweep->blocks, count, sizeof *sweep->blocks, compare_blocks);
    for (const struct deferred *deferred = arena->deferred; deferred; deferred = deferred->previous)
        arena_sweep_keep(sweep, deferred);
    return sweep;
}

bool arena_sweep_keep(struct arena_sweep *sweep, const void *pointer)
{
    uintptr_t at = (uintptr_t)pointer;
    size_t low = 0, high = sweep->count; /* the last block that starts at or before it */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((uintptr_t)sweep->blocks[middle].block->bytes <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return false;
    struct swept *swept = &sweep->blocks[low - 1];
    if (at >= (uintptr_t)(swept->block->bytes + swept->block->capacity))
        return false;
    swept->is_kept = true;
    return true;
}

void arena_sweep_end(struct arena_sweep *sweep, bool is_known)
{
    struct arena *arena = sweep->arena;
    struct block **link = &arena->newest;
    while (is_known && *link) {
        struct block *block = *link;
        const struct swept wanted = {.block = block};
        const struct swept *swept =
            bsearch(&wanted, sweep->blocks, sweep->count, sizeof wanted, compare_blocks);
        if (swept && swept->is_kept) {
            link = &block->previous;
            continue;
        }
        *link = block->previous;
        arena_drop_block(arena, block);
    }
    free(sweep);
}
