/*
 * The tables of commands and of their own options; those of figures are libburin's
 * (library/option_table.c). To add one that only a command has: a field in struct call
 * (cli/command.h), a row here, and "./dev docs".
 */
#include "cli/table.h"

#include <string.h>

#include "cli/changes.h"
#include "cli/findings.h"
#include "cli/message.h"
#include "library/burin.h"

const struct command *const command_table[] = {
    &command_render,  &command_check,   &command_lint,         &command_diff,   &command_new,
    &command_inspect, &command_explain, &command_explain_data, &command_limits, &command_locales,
    &command_themes,  &command_alt,     &command_schema,       &command_help,   NULL};

const struct command *command_named(const char *name)
{
    for (size_t i = 0; command_table[i]; i++) {
        if (strcmp(command_table[i]->name, name) == 0)
            return command_table[i];
    }
    return NULL;
}

#define FIELD(name) .offset = offsetof(struct call, name)

/* In the order of --help. */
static const struct option rows[] = {
    {.type = {.letter = 'o',
              .kind = BURIN_OPTION_LIST,
              .value = "FILE",
              .names = BURIN_NAMES_FILE,
              .help = "write FILE, as its extension says ({extensions});\n"
                      "may be given several times; \"-\" is standard output",
              .more = "Standard output needs --format."},
     .commands = COMMAND_RENDER,
     FIELD(outputs)},
    {.type = {.name = "out-dir",
              .kind = BURIN_OPTION_TEXT,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "write each SPEC to DIR, which is made if it isn't there:\n"
                      "a.vl.json becomes DIR/a.png with --format png"},
     .commands = COMMAND_RENDER,
     FIELD(out_dir)},
    {.type = {.name = "out-dir",
              .kind = BURIN_OPTION_TEXT,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "draw a figure in each theme: DIR/NAME.png"},
     .commands = COMMAND_THEMES,
     FIELD(out_dir)},
    {.type = {.name = "format",
              .kind = BURIN_OPTION_LIST,
              .value = "NAME",
              .help = "write {formats} to --out-dir; may be given several\n"
                      "times; and once for \"-o -\", or where an extension is unknown",
              .choices = burin_formats},
     .commands = COMMAND_RENDER,
     FIELD(formats)},
    {.type = {.letter = 'j',
              .name = "jobs",
              .kind = BURIN_OPTION_COUNT,
              .value = "N",
              .help = "make N figures at once (default: one a processor)",
              .more = "What is written and said does not depend on it.",
              .maximum = 1024},
     .commands = COMMAND_RENDER,
     FIELD(jobs)},
    {.type = {.letter = 'q',
              .name = "quiet",
              .kind = BURIN_OPTION_FLAG,
              .help = "no progress bar, which only terminals get and only for several SPECs"},
     .commands = COMMAND_RENDER,
     FIELD(quiet)},
    {.type = {.name = "watch",
              .kind = BURIN_OPTION_FLAG,
              .help = "make figures again when their spec, data, config, locale or font changes",
              .more = "A figure that can't be made is told, and what was there stays."},
     .commands = COMMAND_RENDER,
     FIELD(watch)},
    {.type = {.letter = 'o',
              .kind = BURIN_OPTION_LIST,
              .value = "FIG",
              .names = BURIN_NAMES_FILE,
              .help = "the figure of SPEC; may be given several times"},
     .commands = COMMAND_CHECK,
     FIELD(outputs)},
    {.type = {.name = "out-dir",
              .kind = BURIN_OPTION_TEXT,
              .value = "DIR",
              .names = BURIN_NAMES_FOLDER,
              .help = "where the figures are: DIR/a.png of a.vl.json"},
     .commands = COMMAND_CHECK,
     FIELD(out_dir)},
    {.type = {.name = "format",
              .kind = BURIN_OPTION_LIST,
              .value = "NAME",
              .help = "the figures that must be in --out-dir: {records}; may be given\n"
                      "several times (default: those that are there)",
              .choices = burin_formats},
     .commands = COMMAND_CHECK,
     FIELD(formats)},
    {.type = {.letter = 'q',
              .name = "quiet",
              .kind = BURIN_OPTION_FLAG,
              .help = "say nothing of figures that are current"},
     .commands = COMMAND_CHECK,
     FIELD(quiet)},
    {.type = {.name = "ignore",
              .kind = BURIN_OPTION_LIST,
              .value = "NAME",
              .help = "take a figure with another font or burin version for current; may\n"
                      "be given several times",
              .choices = burin_ignorable_roles},
     .commands = COMMAND_CHECK,
     FIELD(ignored)},
    {.type = {.name = "render",
              .kind = BURIN_OPTION_FLAG,
              .help = "draw the figures that seem current again, and compare: the pixels of\n"
                      "PNG, all of SVG and PDF"},
     .commands = COMMAND_CHECK,
     FIELD(draw)},
    {.type = {.name = "tolerance",
              .kind = BURIN_OPTION_COUNT,
              .value = "N",
              .help = "with --render, how far the channels of a pixel may be off\n"
                      "(default: 1)",
              .maximum = 255},
     .commands = COMMAND_CHECK,
     FIELD(tolerance)},
    {.type = {.letter = 'o',
              .kind = BURIN_OPTION_LIST,
              .value = "PAGE",
              .names = BURIN_NAMES_FILE,
              .help = "write the words and the pictures, old, new and changes marked, to PAGE:\n"
                      ".html, one file without scripts, .png, .svg or .pdf; may be given several\n"
                      "times"},
     .commands = COMMAND_DIFF,
     FIELD(outputs)},
    {.type = {.name = "format",
              .kind = BURIN_OPTION_TEXT,
              .value = "NAME",
              .help = "how changes are printed: text (the default); json, one object a line;\n"
                      "github, as annotations of its Actions",
              .choices = change_forms},
     .commands = COMMAND_DIFF,
     FIELD(report)},
    {.type = {.name = "tolerance",
              .kind = BURIN_OPTION_COUNT,
              .value = "N",
              .help = "where only pixels can be compared, how far their channels may be off\n"
                      "(default: 1)",
              .maximum = 255},
     .commands = COMMAND_DIFF,
     FIELD(tolerance)},
    {.type = {.name = "format",
              .kind = BURIN_OPTION_TEXT,
              .value = "NAME",
              .help = "how findings are printed: text (the default); json, one object a line;\n"
                      "sarif, one file of SARIF 2.1.0; github, as annotations of its Actions",
              .choices = lint_forms},
     .commands = COMMAND_LINT,
     FIELD(report)},
    {.type = {.letter = 'o',
              .kind = BURIN_OPTION_LIST,
              .value = "FILE",
              .names = BURIN_NAMES_FILE,
              .help = "write the spec to FILE (default: standard output); with --list, the\n"
                      "candidates side by side, as its extension says"},
     .commands = COMMAND_NEW,
     FIELD(outputs)},
    {.type = {.name = "list",
              .kind = BURIN_OPTION_FLAG,
              .help = "print which kinds fit DATA, and why, the best first"},
     .commands = COMMAND_NEW,
     FIELD(list)},
    {.is_of_figures = true,
     .type = {.group = BURIN_OPTIONS_PICTURE},
     .commands = COMMAND_RENDER | COMMAND_CHECK | COMMAND_LINT | COMMAND_ALT | COMMAND_DIFF |
                 COMMAND_EXPLAIN_DATA},
    {.is_of_figures = true,
     .type = {.group = BURIN_OPTIONS_COST},
     .commands = COMMAND_RENDER | COMMAND_CHECK | COMMAND_LINT | COMMAND_ALT | COMMAND_DIFF |
                 COMMAND_EXPLAIN_DATA},
    {.type = {.name = "verbose",
              .kind = BURIN_OPTION_FLAG,
              .help = "say what --layout report changed, and what databases were asked"},
     .commands = COMMAND_RENDER,
     FIELD(verbose)},
    {.type =
         {.name = "depfile",
          .kind =
              BURIN_OPTION_TEXT,
          .value = "FILE",
          .names = BURIN_NAMES_FILE,
          .help =
              "write to FILE, in the syntax of make, what the outputs were\n"
              "made from: SPEC, data, config, locales and fonts",
          .more =
              "GNU make includes it, Ninja reads it as its depfile. A name that they would take "
              "for something else, such as one with \";\", is an error. It appears with the "
              "outputs or "
              "not at all."},
     .commands = COMMAND_RENDER,
     FIELD(depfile)},
    {.is_of_figures = true, .type = {.group = BURIN_OPTIONS_RECORD}, .commands = COMMAND_RENDER},
    {.type = {.name = "json",
              .kind = BURIN_OPTION_FLAG,
              .help = "print JSON, for programs: an object for each FIG"},
     .commands = COMMAND_INSPECT,
     FIELD(json)},
    {.type =
         {.name = "spec",
          .kind =
              BURIN_OPTION_FLAG,
          .help =
              "print the specification with its data in it, of a FIG made with\n"
              "--embed: it draws the same picture again",
          .more =
              "The config is merged into it. Options of the call that change the picture are said "
              "on standard error."},
     .commands = COMMAND_INSPECT,
     FIELD(spec)},
    {.type = {.name = "diagnostics",
              .kind = BURIN_OPTION_TEXT,
              .value = "NAME",
              .help = "how errors and warnings are written: text (the default);\n"
                      "json, one object a line; github, as annotations of its Actions",
              .choices = message_forms},
     .commands = COMMANDS_ALL,
     FIELD(diagnostics)},
    {.type = {.name = "sandbox",
              .kind = BURIN_OPTION_FLAG,
              .help = "an error where the system can't confine burin to the files of the call,\n"
                      "which is done without a word where it can",
              .more =
                  "Once the call is read, Linux lets it read no files but those that the call "
                  "names, those below the roots and what installed programs share, write none "
                  "but outputs, make no socket and start no program (Landlock and seccomp). Calls "
                  "that name a database are not confined: its driver opens what it needs."},
     .commands = COMMANDS_CONFINED,
     FIELD(sandbox)},
    {.type = {.name = "no-sandbox",
              .kind = BURIN_OPTION_FLAG,
              .help = "don't confine burin to the files of the call"},
     .commands = COMMANDS_CONFINED,
     FIELD(no_sandbox)},
    {.is_of_figures = true,
     .type = {.group = BURIN_OPTIONS_MESSAGES},
     .commands = COMMAND_RENDER | COMMAND_LINT | COMMAND_ALT | COMMAND_EXPLAIN_DATA},
    {.type = {.name = "version", .kind = BURIN_OPTION_FLAG, .help = "print the version"},
     .commands = COMMAND_RENDER,
     FIELD(version)},
    {.type = {.name = "help",
              .letter = 'h',
              .kind = BURIN_OPTION_FLAG,
              .help = "print this",
              .more = "After the name of a command, its options."},
     .commands = COMMANDS_ALL,
     FIELD(help)},
};

bool option_at(size_t index, struct option *option)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct burin_option_type *type = &rows[i].type;
        for (size_t k = 0; rows[i].is_of_figures && (type = burin_option_type_at(k)); k++) {
            if (type->group == rows[i].type.group && index-- == 0)
                break;
        }
        if (!type || (!rows[i].is_of_figures && index-- != 0))
            continue;
        *option = rows[i];
        option->type = *type;
        return true;
    }
    return false;
}

bool command_option_at(const struct command *command, size_t index, struct option *option)
{
    for (size_t i = 0; option_at(i, option); i++) {
        if ((option->commands & command->bit) != 0 && index-- == 0)
            return true;
    }
    return false;
}
