/*
 * Dependency lists in the syntax of make, as compilers write them: GNU make includes them, Ninja
 * reads them as "depfile".
 */
#ifndef CLI_DEPFILE_H
#define CLI_DEPFILE_H

#include <glib.h>
#include <stdbool.h>

struct burin_figure;
struct messages;

struct depfile {
    GString *rules;
    GPtrArray *prerequisites; /* each once, in the order of their first use */
    GHashTable *seen;         /* the same as a set */
};

void depfile_begin(struct depfile *depfile);
void depfile_end(struct depfile *depfile);

/* Adds the rule "targets: what the figure was made from"; targets ends with NULL. False after
 * saying that a name can't be held: make or Ninja would take it for something else, such as what
 * follows ";" for a command, and there is no way to write it that both understand. */
bool depfile_add(struct depfile *depfile, const char *const *targets, struct burin_figure *figure,
                 const struct messages *messages);

/* Adds the rules of another one after its own. */
void depfile_append(struct depfile *depfile, const struct depfile *other);

/* All rules, and after them an empty one for each prerequisite, so that a file which is gone
 * doesn't stop make. (It does if "%" or "=" is in its name, which make takes for something else in
 * a target.) Free it with g_free(). */
char *depfile_text(const struct depfile *depfile);

#endif
