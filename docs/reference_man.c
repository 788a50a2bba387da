/*
 * The parts of the man page that come from the tables: SYNOPSIS, the lists of options and the
 * limits, in mdoc, between marks that are comments in the page.
 */
#include <string.h>

#include "docs/reference.h"

/* Text on lines of its own, so that roff takes none of its characters for itself. A dash that
 * begins a word is one that the user types. */
static void put_text(GString *page, const char *text)
{
    char before = '\n';
    for (const char *at = text; *at; before = *at++) {
        if (before == '\n' && (*at == '.' || *at == '\''))
            g_string_append(page, "\\&");
        if (*at == '\\')
            g_string_append(page, "\\e");
        else if (*at == '-' && !g_ascii_isalnum(before))
            g_string_append(page, "\\-");
        else if (*at == ' ' && before == '.' && g_ascii_isupper(at[1]))
            g_string_append_c(page, '\n'); /* a sentence begins a line, says mdoc(7) */
        else
            g_string_append_c(page, *at);
    }
    g_string_append_c(page, '\n');
}

static void put_synopsis(GString *page)
{
    for (size_t i = 0; command_table[i]; i++) {
        char **lines = g_strsplit(command_table[i]->synopsis, "\n", -1);
        for (size_t line = 0; lines[line]; line++) {
            g_string_append(page, ".Nm\n");
            char *text = i == 0 ? g_strdup(lines[line])
                                : g_strdup_printf("%s %s", command_table[i]->name, lines[line]);
            put_text(page, text);
            g_free(text);
        }
        g_strfreev(lines);
    }
}

/* One sentence of the help as it stands in a page: "write FILE, …" is "Write FILE, …." */
static void put_sentence(GString *page, const char *help)
{
    char *text = g_strdup(help);
    text[0] = g_ascii_toupper(text[0]);
    char *sentence = g_str_has_suffix(text, ".") ? g_strdup(text) : g_strdup_printf("%s.", text);
    put_text(page, sentence);
    g_free(sentence);
    g_free(text);
}

static void put_option(GString *page, const struct burin_option_type *option)
{
    char *help = option_help(option);
    g_string_append(page, ".It");
    if (option->letter)
        g_string_append_printf(page, " Fl %c", option->letter);
    if (option->name)
        g_string_append_printf(page, "%s Fl \\-%s", option->letter ? " ," : "", option->name);
    if (option->value)
        g_string_append_printf(page, " Ar %s", option->value);
    g_string_append_c(page, '\n');
    put_sentence(page, help);
    g_free(help);
    const char *const *choices = option->does ? option->choices() : NULL;
    for (size_t i = 0; choices && choices[i]; i++) {
        char *sentence = g_strdup_printf("%s: %s.", choices[i], option->does(choices[i]));
        put_text(page, sentence);
        g_free(sentence);
    }
    if (option->kind == BURIN_OPTION_NUMBER)
        g_string_append_printf(page, "Above 0, at most %.0f.\n", option->maximum);
    if (option->kind == BURIN_OPTION_COUNT)
        g_string_append_printf(page, "From 1 to %.0f.\n", option->maximum);
    if (option->more)
        put_sentence(page, option->more);
}

static bool has_options(const struct command *command, const struct command *without)
{
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        if (!(without && reference_has(without, &option)))
            return true;
    }
    return false;
}

/* The options of a command, without those that the first one has as well. */
static void put_own_options(GString *page, const struct command *command,
                            const struct command *first)
{
    if (!has_options(command, first))
        return;
    g_string_append(page, ".Bl -tag -width Ds\n");
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        if (!(first && reference_has(first, &option)))
            put_option(page, &option.type);
    }
    g_string_append(page, ".El\n");
}

static void put_shared_options(GString *page, const struct command *command,
                               const struct command *first)
{
    const char *label = ".Pp\nAs above:\n";
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        if (!reference_has(first, &option))
            continue;
        g_string_append(page, label);
        if (option.type.name)
            g_string_append_printf(page, "%sFl \\-%s", *label ? "." : " , ", option.type.name);
        else
            g_string_append_printf(page, "%sFl %c", *label ? "." : " , ", option.type.letter);
        label = "";
    }
    if (!*label)
        g_string_append(page, " .\n");
}

static void put_options(GString *page)
{
    for (size_t i = 0; command_table[i]; i++) {
        const struct command *command = command_table[i];
        g_string_append_printf(page, ".Ss burin%s%s\n", i == 0 ? "" : " ",
                               i == 0 ? "" : command->name);
        put_text(page, command->help);
        put_own_options(page, command, i == 0 ? NULL : command_table[0]);
        if (i > 0)
            put_shared_options(page, command, command_table[0]);
    }
}

/* What a figure may cost, from libburin's table. */
static void put_limits(GString *page)
{
    struct burin_limit limit = {.size = sizeof limit};
    g_string_append(page, ".Bl -tag -width memory\n");
    for (size_t i = 0; burin_limit_at(i, &limit); i++) {
        char text[BURIN_LIMIT_TEXT_SIZE];
        burin_limit_write(&limit, text);
        char *counts = g_strdup(limit.counts);
        counts[0] = g_ascii_toupper(counts[0]);
        char *words = limit.base > 0 ? g_strdup_printf("%s: %s", counts, text)
                                     : g_strdup_printf("%s: any", counts);
        char *sentence =
            limit.share > 0
                ? g_strdup_printf("%s, and %g more for each byte that is read.", words, limit.share)
                : g_strdup_printf("%s.", words);
        g_string_append_printf(page, ".It Cm %s\n", limit.name);
        put_text(page, sentence);
        g_free(sentence);
        g_free(words);
        g_free(counts);
    }
    g_string_append(page, ".El\n");
}

/* The codes of messages, likewise. */
static void put_codes(GString *page)
{
    static const char *const words[] = {
        [BURIN_ERROR] = "An error", [BURIN_WARNING] = "A warning", [BURIN_NOTE] = "A note"};
    struct burin_code code = {.size = sizeof code};
    g_string_append(page, ".Bl -tag -width Ds\n");
    for (size_t i = 0; burin_code_at(i, &code); i++) {
        g_string_append_printf(page, ".It Cm %s\n", code.name);
        put_text(page, code.explanation);
        const char *more = code.is_final        ? ", always"
                           : code.ends_at_times ? ", or an error where no figure can be made"
                                                : "";
        char *grave = g_strdup_printf("%s%s%s.", words[code.severity], more,
                                      code.source ? " of burin lint" : "");
        put_text(page, grave);
        g_free(grave);
        char **lines = g_strsplit(code.example, "\n", -1);
        g_string_append(page, ".Bd -literal -compact\n");
        for (size_t line = 0; lines[line]; line++)
            put_text(page, lines[line]);
        g_string_append(page, ".Ed\n");
        g_strfreev(lines);
    }
    g_string_append(page, ".El\n");
}

static const struct reference_part parts[] = {
    {".\\\" synopsis: made by ./dev docs\n", ".\\\" synopsis: end\n", put_synopsis},
    {".\\\" options: made by ./dev docs\n", ".\\\" options: end\n", put_options},
    {".\\\" limits: made by ./dev docs\n", ".\\\" limits: end\n", put_limits},
    {".\\\" codes: made by ./dev docs\n", ".\\\" codes: end\n", put_codes},
};

void reference_man(GString *page, const char *old)
{
    reference_renew(page, old, parts, G_N_ELEMENTS(parts));
}
