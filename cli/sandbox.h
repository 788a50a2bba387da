/*
 * A process that has read its call needs the files of that call and nothing else.
 */
#ifndef CLI_SANDBOX_H
#define CLI_SANDBOX_H

#include "cli/command.h"

/* False after saying that the call both wants it and doesn't. */
bool sandbox_check(const struct call *call);

/* Confines the process to what the call names (--no-sandbox: it doesn't), before threads are
 * started, after --out-dir was made. False after an error: where --sandbox asks for what the system
 * doesn't have. */
bool sandbox_enter(const struct call *call);

#endif
