/*
 * The arena: blocks that grow geometrically and are freed together, and a stack of what is released
 * with them. Who allocates what, and when scratch space is rewound, is left to the callers.
 */
#include "base/arena.h"

#include "base/arena_internal.h"
#include "base/budget.h"
#include "base/diag.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An overflow within a block is invisible to AddressSanitizer, so under it each allocation is a
 * block of exactly its size. */
#if defined(__SANITIZE_ADDRESS__)
#define ARENA_SHARES_BLOCKS false
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_SHARES_BLOCKS false
#endif
#endif
#ifndef ARENA_SHARES_BLOCKS
#define ARENA_SHARES_BLOCKS true
#endif

enum {
    FIRST_BLOCK_SIZE = 16 * 1024,
    LAST_BLOCK_SIZE =
        1024 * 1024 /* growth stops here; what is larger gets a block of its own size */
};

struct arena *arena_new(struct diag *diag)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (!arena) {
        diag_out_of_memory(diag);
        return NULL;
    }
    arena->diag = diag;
    return arena;
}

void arena_set_budget(struct arena *arena, struct budget *budget)
{
    arena->budget = budget;
}

struct budget *arena_budget(const struct arena *arena)
{
    return arena->budget;
}

struct arena *arena_new_beside(const struct arena *arena)
{
    struct arena *other = arena_new(arena->diag);
    if (other)
        other->budget = arena->budget;
    return other;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    arena_rewind(arena, (struct arena_mark){0});
    if (arena->spare)
        budget_return(arena->budget, LIMIT_MEMORY, (double)arena->spare->capacity);
    free(arena->spare);
    free(arena);
}

void *arena_out_of_memory(struct arena *arena)
{
    diag_out_of_memory(arena->diag);
    return NULL;
}

static size_t next_block_size(const struct arena *arena, size_t size)
{
    if (!ARENA_SHARES_BLOCKS)
        return size;
    size_t next = FIRST_BLOCK_SIZE;
    if (arena->newest)
        next = arena->newest->capacity < LAST_BLOCK_SIZE / 2 ? arena->newest->capacity * 2
                                                             : LAST_BLOCK_SIZE;
    return size > next ? size : next;
}

/* The spare block where it is large enough, so that a loop that rewinds in each round doesn't ask
 * for memory in each. */
static bool take_spare(struct arena *arena, size_t size)
{
    struct block *block = arena->spare;
    if (!block || block->capacity < size)
        return false;
    arena->spare = NULL;
    arena->size += block->capacity;
    block->previous = arena->newest;
    arena->newest = block;
    return true;
}

static bool add_block(struct arena *arena, size_t size)
{
    if (take_spare(arena, size))
        return true;
    size_t capacity = next_block_size(arena, size);
    if (capacity > SIZE_MAX - sizeof(struct block) ||
        !budget_spend(arena->budget, LIMIT_MEMORY, (double)capacity))
        return false;
    struct block *block = calloc(1, sizeof *block + capacity);
    if (!block) {
        budget_return(arena->budget, LIMIT_MEMORY, (double)capacity);
        return false;
    }
    block->capacity = capacity;
    block->previous = arena->newest;
    arena->newest = block;
    arena->size += capacity;
    return true;
}

void arena_drop_block(struct arena *arena, struct block *block)
{
    arena->size -= block->capacity;
    if (!ARENA_SHARES_BLOCKS || arena->spare || block->capacity > LAST_BLOCK_SIZE) {
        budget_return(arena->budget, LIMIT_MEMORY, (double)block->capacity);
        free(block);
        return;
    }
    memset(block->bytes, 0, block->used);
    block->used = 0;
    arena->spare = block;
}

size_t arena_size(const struct arena *arena)
{
    return arena->size;
}

/* The next multiple of the strictest alignment, or 0 when that overflows. */
static size_t align_up(size_t size)
{
    size_t mask = alignof(max_align_t) - 1;
    return size > SIZE_MAX - mask ? 0 : (size + mask) & ~mask;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t wanted = size ? size : 1; /* so that each allocation has an address of its own */
    if (ARENA_SHARES_BLOCKS)
        wanted = align_up(wanted);
    if (!wanted)
        return arena_out_of_memory(arena);
    struct block *block = arena->newest;
    if (!block || block->capacity - block->used < wanted) {
        if (!add_block(arena, wanted))
            return arena_out_of_memory(arena);
        block = arena->newest;
    }
    void *result = block->bytes + block->used;
    block->used += wanted;
    return result;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        return arena_out_of_memory(arena);
    return arena_alloc(arena, count * size);
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
    enum { FIRST = 16 };
    if (count < *capacity)
        return items;
    size_t room = *capacity ? 2 * *capacity : FIRST;
    void *more = arena_array(arena, room, size);
    if (!more)
        return NULL;
    if (count)
        memcpy(more, items, count * size);
    *capacity = room;
    return more;
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
    if (length == SIZE_MAX)
        return arena_out_of_memory(arena);
    char *copy = arena_alloc(arena, length + 1);
    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    /* vsnprintf fails when a text is longer than INT_MAX, which is as good as out of memory. */
    char *text = length < 0 ? arena_out_of_memory(arena) : arena_alloc(arena, (size_t)length + 1);
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

bool arena_defer(struct arena *arena, void (*release)(void *object), void *object)
{
    struct deferred *deferred = arena_alloc(arena, sizeof *deferred);
    if (!deferred) {
        release(object);
        return false;
    }
    *deferred = (struct deferred){arena->deferred, release, object};
    arena->deferred = deferred;
    return true;
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){
        .block = arena->newest,
        .used = arena->newest ? arena->newest->used : 0,
        .deferred = arena->deferred,
    };
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    /* First, while all memory that a release may look at is still there. */
    while (arena->deferred != mark.deferred) {
        struct deferred *deferred = arena->deferred;
        arena->deferred = deferred->previous;
        deferred->release(deferred->object);
    }
    while (arena->newest != mark.block) {
        struct block *block = arena->newest;
        arena->newest = block->previous;
        arena_drop_block(arena, block);
    }
    struct block *block = arena->newest;
    if (block) {
        memset(block->bytes + mark.used, 0, block->used - mark.used);
        block->used = mark.used;
    }
}
