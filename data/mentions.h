/*
 * Which fields of its data a specification can ask for: what no text in it mentions need not be
 * kept. Whatever may look at whole rows keeps all of them.
 */
#ifndef DATA_MENTIONS_H
#define DATA_MENTIONS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;
struct mentions;

/* What is said in a specification, apart from its inline rows. NULL when memory is out. */
struct mentions *mentions_new(const json_t *spec, struct arena *arena);

/* Whether a field of that name may be asked for: nested fields and parts of a name count, too.
 * NULL: any may. */
bool mentions_field(const struct mentions *mentions, const char *name);

/* Whether something may look at whole rows, or at data by its name. */
bool mentions_all(const struct mentions *mentions);

/* The names of one source's fields as they are met. Zero it and set mentions and arena. */
struct field_filter {
    const struct mentions *mentions;
    struct arena *arena;
    struct filtered_name *names;
    size_t count, capacity, expected;
};

/* Whether to keep the field of that interned name. When there are too many to remember, all are. */
bool field_filter_keeps(struct field_filter *filter, const char *name);

/* The names of those that weren't kept, ended by NULL, in the arena; NULL: there are none, or
 * memory is out. */
const char *const *field_filter_left_out(const struct field_filter *filter);

#endif
