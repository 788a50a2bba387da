/*
 * Interned text in an open hash table. The texts live in an arena, the table until that is freed:
 * do not rewind it to before a text that may be asked for again; scratch space wants an arena of
 * its own.
 */
#include "base/intern.h"

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOT_COUNT = 256 }; /* a power of two, as every count after it */

struct slot {
    const char *text; /* NULL: free */
    uint32_t length, hash;
};

struct intern {
    struct arena *arena;
    struct slot *slots; /* of malloc, so that those outgrown are freed */
    size_t slot_count, text_count;
};

static void release_slots(void *object)
{
    struct intern *intern = object;
    free(intern->slots);
}

struct intern *intern_new(struct arena *arena)
{
    struct intern *intern = arena_alloc(arena, sizeof *intern);
    if (!intern)
        return NULL;
    intern->arena = arena;
    intern->slots = calloc(FIRST_SLOT_COUNT, sizeof *intern->slots);
    if (!intern->slots)
        return arena_out_of_memory(arena);
    intern->slot_count = FIRST_SLOT_COUNT;
    return arena_defer(arena, release_slots, intern) ? intern : NULL;
}

/* Eight bytes at a time; the last ones overlap those before. */
static uint32_t hash_text(const char *text, size_t length)
{
    const uint64_t prime = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t hash = length * prime, word;
    for (size_t at = 0; length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        hash = (hash ^ word) * prime;
        hash ^= hash >> 32;
    }
    word = 0;
    if (length >= sizeof word)
        memcpy(&word, text + length - sizeof word, sizeof word);
    else if (length > 0)
        memcpy(&word, text, length);
    hash = (hash ^ word) * prime;
    return (uint32_t)(hash ^ hash >> 32);
}

/* The slot that holds the text, or the free one where it belongs. */
static struct slot *find_slot(const struct intern *intern, const char *text, size_t length,
                              uint32_t hash)
{
    size_t mask = intern->slot_count - 1;
    size_t i = hash & mask;
    for (; intern->slots[i].text; i = (i + 1) & mask) {
        const struct slot *slot = &intern->slots[i];
        if (slot->hash == hash && slot->length == length && memcmp(slot->text, text, length) == 0)
            break;
    }
    return &intern->slots[i];
}

/* Twice as many slots. */
static bool grow(struct intern *intern)
{
    struct intern larger = *intern;
    larger.slot_count *= 2;
    larger.slots = calloc(larger.slot_count, sizeof *larger.slots);
    if (!larger.slots)
        return arena_out_of_memory(intern->arena);
    for (size_t i = 0; i < intern->slot_count; i++) {
        const struct slot *slot = &intern->slots[i];
        if (slot->text)
            *find_slot(&larger, slot->text, slot->length, slot->hash) = *slot;
    }
    free(intern->slots);
    *intern = larger;
    return true;
}

const char *intern_text(struct intern *intern, const char *text, size_t length)
{
    if (length > UINT32_MAX)
        return arena_out_of_memory(intern->arena);
    uint32_t hash = hash_text(text, length);
    struct slot *slot = find_slot(intern, text, length, hash);
    if (slot->text)
        return slot->text;
    if (intern->text_count >= intern->slot_count / 2) {
        if (!grow(intern))
            return NULL;
        slot = find_slot(intern, text, length, hash);
    }
    char *copy = arena_copy(intern->arena, text, length);
    if (!copy)
        return NULL;
    *slot = (struct slot){copy, (uint32_t)length, hash};
    intern->text_count++;
    return copy;
}

struct budget *intern_budget(const struct intern *intern)
{
    return arena_budget(intern->arena);
}
