/*
 * Diagnostics as the public interface shows them.
 */
#ifndef LIBRARY_MESSAGE_H
#define LIBRARY_MESSAGE_H

#include "base/diag.h"
#include "library/burin.h"

/* Borrowed from the diagnostic. strict: a warning is an error. */
struct burin_message message_of(const struct diagnostic *diagnostic, bool strict);

#endif
