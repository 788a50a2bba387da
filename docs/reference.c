/*
 * Writes what documents the command from its tables (cli/table.h): the synopsis and the options of
 * the man page, and the completions of shells. "reference write DIR" renews the files below DIR,
 * "reference check DIR" says whether they are what it would write; "./dev docs" and a test call it.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "docs/reference.h"

struct page {
    const char *path;
    /* old: the file as it is, or NULL */
    void (*write)(GString *page, const char *old);
};

static const struct page pages[] = {
    {"burin.1", reference_man},
    {"completions/burin.bash", reference_bash},
    {"completions/_burin", reference_zsh},
    {"completions/burin.fish", reference_fish},
};

static bool page_do(const struct page *page, const char *folder, bool write)
{
    char *path = g_build_filename(folder, page->path, NULL);
    char *old = NULL;
    GString *made = g_string_new(NULL);
    g_file_get_contents(path, &old, NULL, NULL);
    page->write(made, old);
    bool is_same = old && strcmp(old, made->str) == 0;
    bool good = is_same || (write && g_file_set_contents(path, made->str, (gssize)made->len, NULL));
    if (!good)
        fprintf(stderr,
                write ? "%s cannot be written\n"
                      : "%s is not what the tables say: renew it with ./dev docs\n",
                path);
    g_string_free(made, TRUE);
    g_free(old);
    g_free(path);
    return good;
}

int main(int argc, char **argv)
{
    bool good = argc == 3 && (!strcmp(argv[1], "write") || !strcmp(argv[1], "check"));
    if (!good)
        fputs("usage: reference write|check DIR\n", stderr);
    for (size_t i = 0; good && i < G_N_ELEMENTS(pages); i++)
        good = page_do(&pages[i], argv[2], argv[1][0] == 'w');
    return good ? 0 : 1;
}

bool reference_has(const struct command *command, const struct option *option)
{
    return (option->commands & command->bit) != 0;
}

char *reference_short_help(const struct option *option)
{
    const char *end = option->help + strlen(option->help);
    static const char *const stops[] = {";", " (", ":\n", ", whatever"};
    for (size_t i = 0; i < G_N_ELEMENTS(stops); i++) {
        const char *stop = strstr(option->help, stops[i]);
        if (stop && stop < end)
            end = stop;
    }
    return g_strdelimit(g_strndup(option->help, (gsize)(end - option->help)), "\n", ' ');
}
