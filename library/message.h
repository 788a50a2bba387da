/*
 * Diagnostics as the public interface shows them.
 */
#ifndef LIBRARY_MESSAGE_H
#define LIBRARY_MESSAGE_H

#include "base/diag.h"
#include "library/burin.h"

/* Whether text is a code that can be set; spelling is the option. */
bool code_option_check(const char *spelling, const char *text, struct diag *diag);

/* What the options "error", "warn" and "allow" say, in that order: the first counts. */
void codes_apply(const struct burin_options *options, struct diag *diag);

/* Borrowed from the diagnostic. strict: a warning is an error. */
struct burin_message message_of(const struct diagnostic *diagnostic, bool strict);

/* What callers were shown of a list of diagnostics, which must not lose any then. Zero it and set
 * the first two to begin. */
struct told_list {
    const struct diag *diag;
    bool is_strict;
    struct told **items;
    size_t count;
};

/* Owned by the list; NULL when there is none at that index. When memory is out, the message says
 * so. The text is that of the message as compilers print it, or NULL then. */
const struct burin_message *told_message(struct told_list *list, size_t index);
const char *told_text(struct told_list *list, size_t index);
void told_free(struct told_list *list);

#endif
