/*
 * What the command itself has to say; what there is to say about a figure comes from libburin.
 */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include <stdbool.h>

#include "cli/command.h"

/* Prints "burin: error: …" and, unless it is NULL, the hint on a line of its own. */
void message_error(const char *hint, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The hint `did you mean "prefix" + word?`, or NULL when word is NULL. Free it with g_free(). */
char *message_did_you_mean(const char *prefix, const char *word);

/* After an error in the call: where help is. Returns EXIT_BAD_CALL. */
enum exit_code message_try_help(const struct call *call);

/* What was printed may still wait in stdio's buffer: a full disk shows only when it is flushed.
 * False after an error, which is said. */
bool message_flush(void);

#endif
