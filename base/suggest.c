/*
 * Edit distance with transpositions of neighbours (optimal string alignment) on bytes, without the
 * case of ASCII letters. Which names are offered, and how the answer is worded, is left to others.
 */
#include "base/suggest.h"

#include <string.h>

#include "base/arena.h"

/* Nobody misspells a longer name by a typing error; and the rows fit on the stack. */
enum { LENGTH_LIMIT = 128 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static char lower(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return c;
}

static size_t edit_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t rows[3][LENGTH_LIMIT + 1]; /* of the prefixes of a: this one, the last, the one before */
    size_t *row = rows[0], *last = rows[1], *before = rows[2];
    for (size_t j = 0; j <= b_length; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            char x = lower(a[i - 1]), y = lower(b[j - 1]);
            row[j] = smaller(last[j - 1] + (x != y), smaller(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && x == lower(b[j - 2]) && y == lower(a[i - 2]))
                row[j] = smaller(row[j], before[j - 2] + 1);
        }
    }
    return row[b_length];
}

/* Names that differ by blanks around them, as columns do whose header has ", ", look the same. */
static bool is_same_trimmed(const char *word, const char *name)
{
    word += strspn(word, " \t");
    name += strspn(name, " \t");
    size_t length = strlen(word), name_length = strlen(name);
    while (length && strchr(" \t", word[length - 1]))
        length--;
    while (name_length && strchr(" \t", name[name_length - 1]))
        name_length--;
    return length && length == name_length && memcmp(word, name, length) == 0;
}

void suggest_offer(struct suggest *suggest, const char *name)
{
    size_t word_length = strlen(suggest->word), name_length = strlen(name);
    if (word_length > LENGTH_LIMIT || name_length > LENGTH_LIMIT)
        return;
    if (is_same_trimmed(suggest->word, name)) {
        suggest->best = name;
        suggest->distance = 0;
        return;
    }
    size_t longer = word_length > name_length ? word_length : name_length;
    size_t limit = longer / 3 > 1 ? longer / 3 : 1;
    if (longer - smaller(word_length, name_length) > limit)
        return; /* that many letters are missing at least */
    size_t distance = edit_distance(suggest->word, word_length, name, name_length);
    if (distance > limit || (suggest->best && distance >= suggest->distance))
        return;
    suggest->best = name;
    suggest->distance = distance;
}

const char *suggest_hint(const char *nearest, const char *otherwise, struct arena *arena)
{
    return nearest ? arena_format(arena, "did you mean \"%s\"?", nearest) : otherwise;
}
