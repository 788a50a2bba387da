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

#endif
