/*
 * What cmake/BurinFigures.cmake must know of options: which of them are paths.
 */
#include "docs/reference.h"

static void put_paths(GString *page)
{
    struct option option;
    g_string_append(page, "    set(path_options");
    for (size_t i = 0; option_at(i, &option); i++) {
        if (option.is_of_figures && option.type.names != BURIN_NAMES_NOTHING)
            g_string_append_printf(page, " %s", option.type.name);
    }
    g_string_append(page, ")\n");
}

static const struct reference_part parts[] = {
    {"    # path options: made by ./dev docs\n", "    # path options: end\n", put_paths},
};

void reference_cmake(GString *page, const char *old)
{
    reference_renew(page, old, parts, G_N_ELEMENTS(parts));
}
