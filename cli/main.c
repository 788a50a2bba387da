/*
 * The command burin: picks the subcommand from the table, reads its options and runs it.
 */
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/help.h"
#include "cli/memory.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

/* Sought before the options are read, so that what is wrong with these is said in that form. */
static enum message_form find_form(int count, char **arguments)
{
    static const char option[] = "--diagnostics";
    size_t length = strlen(option);
    enum message_form form = MESSAGE_FORM_TEXT;
    for (int i = 0; i < count && strcmp(arguments[i], "--") != 0; i++) {
        if (strncmp(arguments[i], option, length) != 0)
            continue;
        if (arguments[i][length] == '=')
            form = message_form_named(arguments[i] + length + 1);
        else if (arguments[i][length] == '\0' && i + 1 < count)
            form = message_form_named(arguments[i + 1]);
    }
    return form;
}

/* A misspelt command would be a SPEC that isn't there. */
static bool check_command(const struct messages *messages, const char *word)
{
    const char *names[64] = {NULL};
    for (size_t i = 0; command_table[i] && i + 1 < 64; i++)
        names[i] = command_table[i]->name;
    if (strpbrk(word, "-./") || !*word || g_file_test(word, G_FILE_TEST_EXISTS))
        return true;
    const char *near = burin_suggest(word, names);
    char *hint = near ? message_did_you_mean("burin ", near)
                      : g_strdup("\"burin --help\" lists the commands");
    message_error(messages, hint, "there is no command, and no file, \"%s\"", word);
    g_free(hint);
    return false;
}

/* What a build says the time is: https://reproducible-builds.org/specs/source-date-epoch/ */
static void take_time_of_build(const struct call *call)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char text[32];
    int length = epoch ? snprintf(text, sizeof text, "@%s", epoch) : 0;
    if (length > 0 && (size_t)length < sizeof text)
        burin_options_set(call->options, "now", text, NULL); /* else it says no time */
}

static enum exit_code run(struct call *call, struct messages *messages, int count, char **arguments)
{
    call->options = burin_options_new();
    if (!call->options) {
        message_problem(messages, NULL);
        return EXIT_NO_FIGURE;
    }
    take_time_of_build(call);
    if (!options_read(count, arguments, call))
        return command_try_help(call);
    messages->notes = call->verbose;
    if (call->help)
        return help_print(call, call->command);
    if (call->version)
        return help_print_version(call);
    if (!sandbox_check(call))
        return command_try_help(call);
    return call->command->run(call);
}

int main(int argc, char **argv)
{
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error of write(), not the end */
    const struct command *named = argc > 1 ? command_named(argv[1]) : NULL;
    int skipped = named ? 2 : argc > 0 ? 1 : 0;
    struct messages messages = {.form = find_form(argc - skipped, argv + skipped)};
    struct call call = {.command = named ? named : command_table[0], .messages = &messages};
    memory_watch(&messages);
    if (argc > 1 && !named && !check_command(&messages, argv[1]))
        return (int)EXIT_BAD_CALL;
    enum exit_code code = run(&call, &messages, argc - skipped, argv + skipped);
    burin_options_free(call.options);
    options_free(&call);
    /* Of a figure that is written, nothing was lost. */
    if (code == EXIT_DONE && call.command->bit != COMMAND_RENDER && memory_has_failed()) {
        message_problem(&messages, NULL);
        code = EXIT_NO_FIGURE;
    }
    return (int)code;
}
