/*
 * Where loops over the members of objects stand, so that each is linear though others run within
 * it: jansson finds the member after another, but not the one at an index.
 */
#ifndef DATA_JSON_CURSOR_H
#define DATA_JSON_CURSOR_H

#include <jansson.h>
#include <stddef.h>

struct arena;
struct json_cursors;

/* None; they live as long as the arena. NULL when memory is out. */
struct json_cursors *json_cursors_new(struct arena *arena);

/* jansson's iterator at the member of that index; NULL when there is none, or when memory is out
 * (recorded). */
void *json_cursors_find(struct json_cursors *cursors, json_t *object, size_t index);

#endif
