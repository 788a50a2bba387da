/* What the arena's files share: its blocks. */
#ifndef BASE_ARENA_INTERNAL_H
#define BASE_ARENA_INTERNAL_H

#include <stdalign.h>
#include <stddef.h>

/* Bytes from used on are always zero: a fresh block is, and a rewind clears what it takes back. */
struct block {
    struct block *previous;
    size_t used, capacity;
    alignas(max_align_t) unsigned char bytes[];
};

struct budget;
struct diag;

struct deferred {
    struct deferred *previous;
    void (*release)(void *object);
    void *object;
};

struct arena {
    struct block *newest;
    struct block *spare;       /* one that a rewind took back, empty; or NULL */
    struct deferred *deferred; /* the latest, itself in a block */
    struct diag *diag;
    struct budget *budget; /* NULL: nothing is charged */
    size_t size;           /* of all blocks */
};

/* Frees a block that is no longer in the list, or keeps it as the spare one. */
void arena_drop_block(struct arena *arena, struct block *block);

#endif
