/*
 * What cmake/BurinFigures.cmake must know of options: which of them are paths.
 */
#include "docs/reference.h"

static void put_names(GString *page, const char *variable, bool (*is_one)(enum burin_option_names))
{
    struct option option;
    g_string_append_printf(page, "    set(%s", variable);
    for (size_t i = 0; option_at(i, &option); i++) {
        if (option.is_of_figures && is_one(option.type.names))
            g_string_append_printf(page, " %s", option.type.name);
    }
    g_string_append(page, ")\n");
}

static bool is_path(enum burin_option_names names)
{
    return names == BURIN_NAMES_FILE || names == BURIN_NAMES_FOLDER;
}

/* NAME=FILE */
static bool is_named_path(enum burin_option_names names)
{
    return names == BURIN_NAMES_FILE_BY_NAME;
}

static void put_paths(GString *page)
{
    put_names(page, "path_options", is_path);
    put_names(page, "named_path_options", is_named_path);
}

static const struct reference_part parts[] = {
    {"    # path options: made by ./dev docs\n", "    # path options: end\n", put_paths},
};

void reference_cmake(GString *page, const char *old)
{
    reference_renew(page, old, parts, G_N_ELEMENTS(parts));
}
