/*
 * Writes what documents the command from its tables (cli/table.h): the synopsis and the options of
 * the man page, the completions of shells, what CMake must know, and the rules of lint. "reference
 * write DIR" renews the files in the sources at DIR, "reference check DIR" says whether they are
 * what it would write;
 * "./dev docs" and a test call it.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/formats.h"
#include "docs/reference.h"

struct page {
    const char *path;
    /* old: the file as it is, or NULL */
    void (*write)(GString *page, const char *old);
};

static const struct page pages[] = {
    {"docs/burin.1", reference_man},
    {"docs/completions/burin.bash", reference_bash},
    {"docs/completions/_burin", reference_zsh},
    {"docs/completions/burin.fish", reference_fish},
    {"cmake/BurinFigures.cmake", reference_cmake},
    {"docs/lint.md", reference_lint},
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
    static const char *const stops[] = {";", " (", ":\n", ", whatever"};
    char *help = option_help(&option->type);
    for (size_t i = 0; i < G_N_ELEMENTS(stops); i++) {
        char *stop = strstr(help, stops[i]);
        if (stop)
            *stop = '\0';
    }
    return g_strdelimit(help, "\n", ' ');
}

char **reference_extensions(const struct command *command)
{
    char *text = formats_fill(command->operands ? command->operands : "");
    char **extensions = g_strsplit(text, " ", -1);
    g_free(text);
    return extensions;
}

void reference_renew(GString *page, const char *old, const struct reference_part *parts,
                     size_t count)
{
    const char *at = old ? old : "";
    for (size_t i = 0; i < count; i++) {
        const char *start = strstr(at, parts[i].start);
        const char *end = start ? strstr(start, parts[i].end) : NULL;
        if (!end)
            continue;
        start += strlen(parts[i].start);
        g_string_append_len(page, at, start - at);
        parts[i].put(page);
        at = end;
    }
    g_string_append(page, at);
}
