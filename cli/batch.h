/*
 * Many figures in one process, on as many threads as the call wants.
 */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "cli/job.h"

/*
 * Makes all figures, whatever becomes of each. What there is to say comes in the order of the jobs,
 * whole, and like the files it doesn't depend on the number of threads. After SIGINT, SIGTERM or
 * SIGHUP the figures that are begun are finished, and the signal ends the process; a second one
 * does so at once.
 */
enum exit_code batch_run(const struct call *call, const struct job *jobs, size_t count);

#endif
