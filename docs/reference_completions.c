/*
 * Completions of bash, zsh and fish, from the tables of the command.
 */
#include <string.h>

#include "docs/reference.h"

static const char made_by[] = "made by \"./dev docs\" from the tables of the command\n";

/* "-h|--help" with that separator. */
static void put_spelling(GString *page, const struct option *option, const char *separator)
{
    if (option->type.letter)
        g_string_append_printf(page, "-%c", option->type.letter);
    if (option->type.letter && option->type.name)
        g_string_append(page, separator);
    if (option->type.name)
        g_string_append_printf(page, "--%s", option->type.name);
}

static bool may_be_repeated(const struct option *option)
{
    return option->type.kind == BURIN_OPTION_LIST;
}

/* text with a backslash before each of those characters; a quote as the shell wants it. */
static void put_quoted(GString *page, const char *text, const char *special, const char *quote)
{
    for (; *text; text++) {
        if (*text == '\'')
            g_string_append(page, quote);
        else if (strchr(special, *text))
            g_string_append_printf(page, "\\%c", *text);
        else
            g_string_append_c(page, *text);
    }
}

/* --- bash --------------------------------------------------------------------------------------
 */

static void bash_values(GString *page)
{
    g_string_append(page, "    case $previous in\n");
    struct option row, *option = &row;
    for (size_t i = 0; option_at(i, &row); i++) {
        if (option->type.kind == BURIN_OPTION_FLAG)
            continue;
        g_string_append(page, "    ");
        put_spelling(page, option, "|");
        if (option->type.choices) {
            char *choices = g_strjoinv(" ", (char **)option->type.choices());
            g_string_append_printf(page, ") words='%s' ;;\n", choices);
            g_free(choices);
        } else {
            static const char *const kinds[] = {[BURIN_NAMES_NOTHING] = "kind=none",
                                                [BURIN_NAMES_FILE] = "kind=file",
                                                [BURIN_NAMES_FOLDER] = "kind=folder",
                                                [BURIN_NAMES_FILE_BY_NAME] = "kind=file"};
            g_string_append_printf(page, ") %s ;;\n", kinds[option->type.names]);
        }
    }
    g_string_append(page, "    *) kind=operand ;;\n    esac\n");
}

static void bash_options(GString *page, const struct command *command)
{
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        g_string_append_c(page, ' ');
        put_spelling(page, &option, " ");
    }
}

static void bash_command(GString *page, const struct command *command, const char *pattern)
{
    g_string_append_printf(page, "    %s)\n        options='", pattern);
    bash_options(page, command);
    char **extensions = reference_extensions(command);
    char *joined = g_strjoinv(" ", extensions);
    g_string_append_printf(page, "'\n        extensions='%s'\n        ;;\n", joined);
    g_free(joined);
    g_strfreev(extensions);
}

/* What each command has. The first one runs when none is named, so its case comes last. */
static void bash_commands(GString *page)
{
    g_string_append(page, "    case $command in\n");
    for (size_t i = 1; command_table[i]; i++)
        bash_command(page, command_table[i], command_table[i]->name);
    bash_command(page, command_table[0], "*");
    g_string_append(page, "    esac\n");
}

static void append_names(GString *page)
{
    for (size_t i = 1; command_table[i]; i++)
        g_string_append_printf(page, "%s%s", i > 1 ? " " : "", command_table[i]->name);
}

static const char bash_tail[] =
    "    if [[ -n $words ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
    "    elif [[ $kind == operand && $word == -* ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
    "    elif [[ $kind == folder ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -d -- \"$word\")\n"
    "    elif [[ $kind == file ]]; then\n"
    "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
    "    elif [[ $kind == operand ]]; then\n"
    "        mapfile -t COMPREPLY < <(\n"
    "            [[ $COMP_CWORD -gt 1 && $command != help ]] || compgen -W \"$commands\" -- "
    "\"$word\"\n"
    "            for extension in $extensions; do\n"
    "                compgen -f -X \"!*.$extension\" -- \"$word\"\n"
    "            done\n"
    "            [[ -z $extensions ]] || compgen -d -- \"$word\"\n"
    "        )\n"
    "    fi\n"
    "}\n"
    "complete -o filenames -F _burin burin\n";

void reference_bash(GString *page, const char *old)
{
    (void)old;
    g_string_append_printf(page, "# bash completion for burin; %s", made_by);
    g_string_append(
        page, "_burin() {\n"
              "    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
              "    local command=${COMP_WORDS[1]} kind='' words='' options='' extensions=''\n"
              "    local extension commands='");
    append_names(page);
    g_string_append(page, "'\n"
                          "    # Bash takes --format=png for three words.\n"
                          "    if [[ $previous == '=' ]]; then\n"
                          "        previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
                          "    elif [[ $word == '=' ]]; then\n"
                          "        word=''\n"
                          "    fi\n"
                          "    [[ $COMP_CWORD -gt 1 ]] || command=''\n");
    bash_values(page);
    bash_commands(page);
    g_string_append(page, bash_tail);
}

/* --- zsh ---------------------------------------------------------------------------------------
 */

static void zsh_value(GString *page, const struct option *option)
{
    static const char *const actions[] = {[BURIN_NAMES_NOTHING] = " ",
                                          [BURIN_NAMES_FILE] = "_files",
                                          [BURIN_NAMES_FOLDER] = "_files -/",
                                          [BURIN_NAMES_FILE_BY_NAME] = "_files"};
    if (option->type.kind == BURIN_OPTION_FLAG)
        return;
    g_string_append_printf(page, ":%s:", option->type.value);
    if (option->type.choices) {
        char *choices = g_strjoinv(" ", (char **)option->type.choices());
        g_string_append_printf(page, "(%s)", choices);
        g_free(choices);
    } else {
        g_string_append(page, actions[option->type.names]);
    }
}

/* One line for _arguments: "'*-o+[write FILE]:FILE:_files' \". */
static void zsh_option(GString *page, const struct option *option, bool is_long)
{
    char *help = reference_short_help(option);
    g_string_append_printf(page, "        '%s", may_be_repeated(option) ? "*" : "");
    if (is_long)
        g_string_append_printf(page, "--%s%s", option->type.name,
                               option->type.kind == BURIN_OPTION_FLAG ? "" : "=");
    else
        g_string_append_printf(page, "-%c%s", option->type.letter,
                               option->type.kind == BURIN_OPTION_FLAG ? "" : "+");
    g_string_append_c(page, '[');
    put_quoted(page, help, "[]:\\", "'\\''");
    g_string_append_c(page, ']');
    zsh_value(page, option);
    g_string_append(page, "' \\\n");
    g_free(help);
}

static void zsh_operands(GString *page, const struct command *command)
{
    if (!command->operands) {
        g_string_append(page, "        '*:COMMAND:_burin_commands'\n}\n\n");
        return;
    }
    char **extensions = reference_extensions(command);
    char *joined = g_strjoinv("|", extensions);
    g_string_append_printf(page, "        '*:FILE:_files -g \"*.(%s)\"'\n}\n\n", joined);
    g_free(joined);
    g_strfreev(extensions);
}

static void zsh_command(GString *page, const struct command *command)
{
    g_string_append_printf(page, "_burin_%s() {\n    _arguments -s -S \\\n", command->name);
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        if (option.type.letter)
            zsh_option(page, &option, false);
        if (option.type.name)
            zsh_option(page, &option, true);
    }
    zsh_operands(page, command);
}

void reference_zsh(GString *page, const char *old)
{
    (void)old;
    g_string_append_printf(page, "#compdef burin\n# %s\n", made_by);
    g_string_append(page, "_burin_commands() {\n    local -a commands=(\n");
    for (size_t i = 1; command_table[i]; i++)
        g_string_append_printf(page, "        '%s:%s'\n", command_table[i]->name,
                               command_table[i]->summary);
    g_string_append(page, "    )\n    _describe -t commands command commands\n}\n\n");
    for (size_t i = 0; command_table[i]; i++)
        zsh_command(page, command_table[i]);
    g_string_append_printf(page,
                           "_burin() {\n"
                           "    if (( CURRENT > 2 && $+functions[_burin_$words[2]] )); then\n"
                           "        local command=$words[2]\n"
                           "        shift words\n"
                           "        (( CURRENT-- ))\n"
                           "        _burin_$command\n"
                           "    else\n"
                           "        (( CURRENT > 2 )) || _burin_commands\n"
                           "        _burin_%s\n"
                           "    fi\n"
                           "}\n\n"
                           "_burin \"$@\"\n",
                           command_table[0]->name);
}

/* --- fish --------------------------------------------------------------------------------------
 */

static void fish_option(GString *page, const struct option *option)
{
    static const char *const values[] = {[BURIN_NAMES_NOTHING] = " -x",
                                         [BURIN_NAMES_FILE] = " -r -F",
                                         [BURIN_NAMES_FOLDER] =
                                             " -x -a '(__fish_complete_directories)'",
                                         [BURIN_NAMES_FILE_BY_NAME] = " -r -F"};
    char *help = reference_short_help(option);
    g_string_append(page, "complete -c burin -n 'contains (__burin_command)");
    for (size_t i = 0; command_table[i]; i++) {
        if (reference_has(command_table[i], option))
            g_string_append_printf(page, " %s", command_table[i]->name);
    }
    g_string_append_c(page, '\'');
    if (option->type.letter)
        g_string_append_printf(page, " -s %c", option->type.letter);
    if (option->type.name)
        g_string_append_printf(page, " -l %s", option->type.name);
    if (option->type.choices) {
        char *choices = g_strjoinv(" ", (char **)option->type.choices());
        g_string_append_printf(page, " -x -a '%s'", choices);
        g_free(choices);
    } else if (option->type.kind != BURIN_OPTION_FLAG) {
        g_string_append(page, values[option->type.names]);
    }
    g_string_append(page, " -d '");
    put_quoted(page, help, "\\", "\\'");
    g_string_append(page, "'\n");
    g_free(help);
}

static void fish_operands(GString *page, const struct command *command)
{
    char **extensions = reference_extensions(command);
    for (size_t i = 0; extensions[i]; i++)
        g_string_append_printf(page,
                               "complete -c burin -n 'contains (__burin_command) %s' "
                               "-k -a '(__fish_complete_suffix .%s)'\n",
                               command->name, extensions[i]);
    g_strfreev(extensions);
}

void reference_fish(GString *page, const char *old)
{
    (void)old;
    g_string_append_printf(page, "# %s\nfunction __burin_command\n", made_by);
    g_string_append(page, "    set -l words (commandline -opc)\n"
                          "    if set -q words[2]; and contains -- $words[2] ");
    append_names(page);
    g_string_append_printf(page,
                           "\n        echo $words[2]\n    else\n        echo %s\n    end\nend\n\n"
                           "complete -c burin -f\n",
                           command_table[0]->name);
    for (size_t i = 1; command_table[i]; i++)
        g_string_append_printf(page, "complete -c burin -n __fish_use_subcommand -a %s -d '%s'\n",
                               command_table[i]->name, command_table[i]->summary);
    struct option option;
    for (size_t i = 0; option_at(i, &option); i++)
        fish_option(page, &option);
    for (size_t i = 0; command_table[i]; i++)
        fish_operands(page, command_table[i]);
}
