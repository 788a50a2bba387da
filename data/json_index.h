/*
 * Where things stand in a JSON text, remembered once they were looked for: the starts of lines, and
 * the children of each object and array on the way to a value.
 */
#ifndef DATA_JSON_INDEX_H
#define DATA_JSON_INDEX_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct json_index;
struct json_node;

/* Of a text that stays and is JSON; lives as long as the arena. NULL when memory is out. */
struct json_index *json_index_new(const char *text, size_t length, struct arena *arena);

/*
 * Goes from the object or array at *at, behind white space, to the node's value in it; *key_at is
 * then where its name is, or its value when it has none. Of members with the same name the last one
 * counts. Both stay where the text has no such child, since the value was computed
 * (json_node_with()), and when memory is out (recorded).
 */
void json_index_enter(struct json_index *index, const struct json_node *child, size_t *at,
                      size_t *key_at);

/* The line that a byte is in, from 0, and where it starts and ends (before \n or \r\n). False when
 * memory is out (recorded). */
bool json_index_line(struct json_index *index, size_t at, size_t *line, size_t *start, size_t *end);

#endif
