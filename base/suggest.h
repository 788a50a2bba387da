/*
 * "Did you mean": the nearest of many names, by edit distance with transpositions and without case.
 */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include <stddef.h>

struct arena;

/* A search under way. Fill word, zero the rest, offer each name, read best. */
struct suggest {
    const char *word;
    const char *best; /* NULL while no name is near enough; borrowed from suggest_offer() */
    size_t distance;
};

/*
 * Takes name as best if it is nearer than what came before and near enough to be meant: at most a
 * third of the longer length, at least 1. On a tie the earlier offer stays. A word or name of more
 * than 128 bytes is never near.
 */
void suggest_offer(struct suggest *suggest, const char *name);

/* The hint of an error: did you mean "nearest"? Where there is none (NULL), otherwise (or NULL).
 * NULL also when memory is out. */
const char *suggest_hint(const char *nearest, const char *otherwise, struct arena *arena);

#endif
