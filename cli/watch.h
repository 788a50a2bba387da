/*
 * --watch: figures are made again when a file changes that they were made from.
 */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "cli/command.h"
#include "cli/job.h"

/* Whether the call can be watched: no standard input or output. False after saying why not. */
bool watch_check(const struct call *call);

/* Makes the figures, and then again and again those of which a file has changed, until the process
 * is ended. Returns only after an error of the system, which is said. */
enum exit_code watch_run(const struct call *call, const struct job *jobs, size_t count);

#endif
