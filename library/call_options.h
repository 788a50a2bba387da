/*
 * The options of a call that change a picture, in two tables: those that are files, and those that
 * are texts. A new one is a row here and nothing else: fingerprints record it, burin_checker_run()
 * compares it.
 */
#ifndef LIBRARY_CALL_OPTIONS_H
#define LIBRARY_CALL_OPTIONS_H

#include "library/burin.h"

/* A file's name for messages, its text and length: offsets in struct burin_options. */
struct file_option {
    const char *role; /* of struct burin_input */
    size_t name, text, length;
};

extern const struct file_option file_options[];
extern const size_t file_option_count;

struct text_option {
    const char *name;
    size_t offset;
    const char *absent; /* what it means not to set it; NULL: nothing that could be said */
    bool is_path;       /* recorded as the way from the spec's folder */
};

extern const struct text_option text_options[];
extern const size_t text_option_count;

/* The member at an offset. */
const char **option_text(struct burin_options *options, size_t offset);
const char *option_given(const struct burin_options *options, size_t offset);
size_t *option_length(struct burin_options *options, size_t offset);
size_t option_given_length(const struct burin_options *options, size_t offset);

#endif
