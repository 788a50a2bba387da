/*
 * Figures whose specification is gone: "burin check" would pass them over.
 */
#ifndef CLI_ORPHANS_H
#define CLI_ORPHANS_H

#include "cli/command.h"

/* Says of the figures in --out-dir that none of the specs makes whether the one that made them is
 * gone from the folders of these specs. Returns how many are. */
size_t orphans_say(const struct call *call);

#endif
