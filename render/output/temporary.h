/*
 * Files that take the place of others once they are whole: without a name as long as the system can
 * do without, so that whoever is killed leaves nothing behind, and else under a name beside their
 * place, where the next who writes there finds and removes them.
 */
#ifndef RENDER_OUTPUT_TEMPORARY_H
#define RENDER_OUTPUT_TEMPORARY_H

#include <stdbool.h>

struct arena;

struct temporary {
    int descriptor; /* to write to; closed by temporary_end() */
    char *path;     /* NULL: it has no name (yet) */
    bool is_open;
};

/* A new file in target's folder, with the mode that the umask leaves, as any new file. False with
 * errno set. */
bool temporary_begin(struct temporary *temporary, const char *target, struct arena *arena);

/* Gives it a name beside target, if it has none. False with errno set; ENOTSUP: it can't get one.
 */
bool temporary_name(struct temporary *temporary, const char *target, struct arena *arena);

/* The same with a name from the start. */
bool temporary_begin_named(struct temporary *temporary, const char *target, struct arena *arena);

/* Puts it in target's place. False with errno set. */
bool temporary_move(struct temporary *temporary, const char *target);

/* Closes it; removes it if it was not moved. */
void temporary_end(struct temporary *temporary);

#endif
