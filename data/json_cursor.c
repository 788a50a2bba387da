/*
 * A hash table of cursors by the object's address. Loops begin at 0, and there the cursor is made
 * anew: so an object that was freed, and one that then is at its place, aren't mixed up.
 */
#include "data/json_cursor.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/hash.h"

enum { FIRST_SLOT_COUNT = 64 }; /* a power of two, as every count after it */

struct cursor {
    const json_t *object; /* NULL: free */
    size_t index;
    void *member;
};

struct json_cursors {
    struct arena *arena;
    struct cursor *slots;
    size_t slot_count, used;
};

static void release(void *object)
{
    struct json_cursors *cursors = object;
    free(cursors->slots);
}

struct json_cursors *json_cursors_new(struct arena *arena)
{
    struct json_cursors *cursors = arena_alloc(arena, sizeof *cursors);
    if (!cursors)
        return NULL;
    cursors->arena = arena;
    return arena_defer(arena, release, cursors) ? cursors : NULL;
}

static struct cursor *find_slot(const struct json_cursors *cursors, const json_t *object)
{
    size_t mask = cursors->slot_count - 1;
    size_t i = hash_bytes(&object, sizeof(const json_t *)) & mask;
    while (cursors->slots[i].object && cursors->slots[i].object != object)
        i = (i + 1) & mask;
    return &cursors->slots[i];
}

static bool reserve_slot(struct json_cursors *cursors)
{
    if (2 * cursors->used < cursors->slot_count)
        return true;
    struct json_cursors larger = *cursors;
    larger.slot_count = cursors->slot_count ? cursors->slot_count * 2 : FIRST_SLOT_COUNT;
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return false;
    for (size_t i = 0; i < cursors->slot_count; i++)
        if (cursors->slots[i].object)
            *find_slot(&larger, cursors->slots[i].object) = cursors->slots[i];
    free(cursors->slots);
    *cursors = larger;
    return true;
}

void *json_cursors_find(struct json_cursors *cursors, json_t *object, size_t index)
{
    if (!reserve_slot(cursors))
        return arena_out_of_memory(cursors->arena);
    struct cursor *cursor = find_slot(cursors, object);
    cursors->used += !cursor->object;
    if (!cursor->object || index == 0 || index < cursor->index)
        *cursor = (struct cursor){object, 0, json_object_iter(object)};
    for (; cursor->member && cursor->index < index; cursor->index++)
        cursor->member = json_object_iter_next(object, cursor->member);
    return cursor->member;
}
