/*
 * Memory that is born and dies together: one arena a figure, one free at its end.
 *
 * Everything that a figure is made of (spec, tables, scales, scene) is allocated here and points at
 * its neighbours freely. What belongs to other libraries is handed over with arena_defer().
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct budget;
struct diag;

/* A point to which an arena can be rewound: see arena_mark(). */
struct arena_mark {
    void *block;
    size_t used;
    void *deferred;
};

/*
 * An empty arena, or NULL when memory is out. The caller frees it with arena_free(). The first
 * failing allocation is recorded in diag, as an error of kind DIAG_SYSTEM; diag must outlive the
 * arena.
 */
struct arena *arena_new(struct diag *diag);

/* From now on, what the arena takes is charged to that budget, which must outlive it; NULL: to
 * none, as at first. Whoever has the arena may charge other things to it: base/budget.h. */
void arena_set_budget(struct arena *arena, struct budget *budget);
struct budget *arena_budget(const struct arena *arena);

/* Another one that records into the same diag and is charged to the same budget. */
struct arena *arena_new_beside(const struct arena *arena);

/* Runs what was deferred, last first, and frees everything. NULL is fine. */
void arena_free(struct arena *arena);

/* size bytes, zeroed, aligned for any type; or NULL when memory is out (recorded in the arena's
 * diag). */
void *arena_alloc(struct arena *arena, size_t size);

/* count elements of size bytes each, zeroed; or NULL when memory is out or the product overflows:
 * no elements aren't NULL. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/*
 * Room for one more behind count elements of size bytes: items itself, or a copy of twice the room
 * where *capacity elements are used up; 0 with NULL for items at first. NULL when memory is out;
 * items and *capacity are as before then.
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/* A copy, zero-terminated, of the length bytes at text; or NULL when memory is out. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* The text that printf would print, made without regard to its length; or NULL when memory is out.
 */
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Has release(object) called when the arena is freed, or rewound to a mark made before this call.
 * False when memory is out; then release(object) has been called already.
 */
bool arena_defer(struct arena *arena, void (*release)(void *object), void *object);

/* Records in the arena's diag that memory ran out elsewhere; returns NULL. */
void *arena_out_of_memory(struct arena *arena);

/* Where the arena stands now; whatever is allocated later can be dropped by arena_rewind(). */
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* The bytes of its blocks. */
size_t arena_size(const struct arena *arena);

/*
 * Dropping what nothing points at any longer, where what is made last shares parts of what was made
 * before: every block that isn't kept between begin and end is freed. Marks made before are void
 * then.
 */
struct arena_sweep;

/* NULL when memory is out (recorded in the arena's diag). */
struct arena_sweep *arena_sweep_begin(struct arena *arena);

/* Keeps the block that the pointer is in. False when that is none of the arena's. */
bool arena_sweep_keep(struct arena_sweep *sweep, const void *pointer);

/* Frees the sweep, and where all is known that is to be kept, the other blocks. What was deferred
 * is kept. */
void arena_sweep_end(struct arena_sweep *sweep, bool is_known);

#endif
