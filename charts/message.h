/*
 * Diagnostics as the public interface shows them.
 */
#ifndef CHARTS_MESSAGE_H
#define CHARTS_MESSAGE_H

#include "base/diag.h"
#include "charts/burin.h"

/* Borrowed from the diagnostic. strict: a warning is an error. */
struct burin_message message_of(const struct diagnostic *diagnostic, bool strict);

#endif
