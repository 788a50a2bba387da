/*
 * Text that is nearly JSON, as people write it by hand and in JavaScript or Python: made JSON, with
 * the way back to what was written. https://spec.json5.org/
 */
#ifndef DATA_JSON_RELAX_H
#define DATA_JSON_RELAX_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* From that byte of the JSON on, what was written lies so much further on (or back). */
struct json_shift {
    size_t at;
    long by;
};

struct json_relaxed {
    const char *text; /* the JSON, zero-terminated */
    size_t length;
    const char *written; /* what it was made of */
    size_t written_length;
    size_t first;     /* where that isn't JSON for the first time */
    const char *what; /* what stands there, for a message: "a comment"; NULL: it is JSON, or none
                         of this makes it so */
    struct json_shift *shifts;
    size_t shift_count, shift_capacity;
};

/*
 * Makes JSON of comments, trailing commas, texts in single quotes, names without quotes, numbers of
 * JSON5, NaN and Infinity (null), and Python's True, False and None. What else is wrong stays as it
 * is. False when memory is out.
 */
bool json_relax(const char *text, size_t length, struct json_relaxed *relaxed, struct arena *arena);

/* Where a byte of the JSON was written. */
size_t json_relaxed_place(const struct json_relaxed *relaxed, size_t at);

#endif
