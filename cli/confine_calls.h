/*
 * Which calls of the system a confined process may not make.
 */
#ifndef CLI_CONFINE_CALLS_H
#define CLI_CONFINE_CALLS_H

#include <stdbool.h>

/* From here on, calls that are not allowed fail with EPERM. False where the system has no filters
 * of calls (seccomp), or isn't of a kind that is known here. */
bool confine_calls(void);

#endif
