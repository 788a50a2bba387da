/*
 * What figures share (struct burin_session in library/burin.h), as a figure sees it.
 */
#ifndef LIBRARY_SESSION_H
#define LIBRARY_SESSION_H

#include "library/burin.h"

struct diag;
struct fonts;

/* The fonts, loaded for the first figure that asks. Borrowed from the session; NULL after an error,
 * which each figure that asks records. */
struct fonts *session_fonts(struct burin_session *session, struct diag *diag);

/* The family that all text is set in, NULL: as the spec says. Borrowed from the session. */
const char *session_family(const struct burin_session *session);

#endif
