/*
 * Interned text: each distinct string once, so that equal names are equal pointers.
 */
#ifndef BASE_INTERN_H
#define BASE_INTERN_H

#include <stddef.h>

struct arena;
struct budget;
struct intern;

/* An empty set that lives as long as the arena, or NULL when memory is out. */
struct intern *intern_new(struct arena *arena);

/* The one copy of these length bytes, zero-terminated, living as long as the set's arena; NULL when
 * memory is out. */
const char *intern_text(struct intern *intern, const char *text, size_t length);

/* The budget of its arena, or NULL. */
struct budget *intern_budget(const struct intern *intern);

#endif
