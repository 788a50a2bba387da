/*
 * What may be read follows from the call alone.
 */
#include "library/roots.h"

#include "base/arena.h"
#include "base/beneath.h"
#include "library/options.h"

/* Nobody who works in "/" means that every file of the machine may be read. */
static void add_implied(struct roots *roots, const char *folder)
{
    if (!beneath_is_everything(folder))
        roots->folders[roots->count++] = folder;
}

bool roots_list(const struct burin_options *options, const char *folder, struct arena *arena,
                struct roots *roots)
{
    struct option_list given = options_list(options, "root");
    const char *base = options_text(options, "base");
    *roots = (struct roots){.folders = arena_array(arena, given.count + 3, sizeof *roots->folders)};
    if (!roots->folders)
        return false;
    if (options_flag(options, "no-files"))
        return true;
    for (size_t i = 0; i < given.count; i++)
        roots->folders[roots->count++] = given.items[i];
    if (given.count == 0) {
        add_implied(roots, ".");
        add_implied(roots, folder);
        /* Whoever names a base means its files to be read. */
        if (base)
            roots->folders[roots->count++] = base;
    }
    return true;
}
