/*
 * The tables of commands and of options. To add an option: a field in struct call (cli/command.h),
 * a row here, and "./dev docs".
 */
#include "cli/table.h"

#include <string.h>

#include "charts/burin.h"

const struct command *const command_table[] = {&command_render, &command_help, NULL};

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
const struct option option_table[] = {
    {.letter = 'o',
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXTS,
     FIELD(outputs),
     .value = "FILE",
     .names = NAMES_FILE,
     .help = "write FILE, as its extension says (.png .svg .pdf .scene.json);\n"
             "may be given several times; \"-\" is standard output",
     .more = "Standard output needs --format."},
    {.name = "format",
     .commands = COMMAND_RENDER,
     .type = OPTION_CHOICE,
     FIELD(format),
     .value = "NAME",
     .help = "the format of \"-o -\" and of files without a known extension:\n"
             "png, svg, pdf or scene.json",
     .choices = burin_formats},
    {.name = "scale",
     .commands = COMMAND_RENDER,
     .type = OPTION_NUMBER,
     FIELD(scale),
     .value = "N",
     .help = "device pixels per px (default: 1)",
     .more = "A px is the unit of the specification.",
     .maximum = 100},
    {.name = "ppi",
     .commands = COMMAND_RENDER,
     .type = OPTION_NUMBER,
     FIELD(ppi),
     .value = "N",
     .help = "resolution recorded in the picture (default: 72 times the scale)",
     .more = "In pixels per inch.",
     .maximum = 100000},
    {.name = "base",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(base),
     .value = "DIR",
     .names = NAMES_FOLDER,
     .help = "where relative data urls start (default: the folder of SPEC)"},
    {.name = "root",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXTS,
     FIELD(roots),
     .value = "DIR",
     .names = NAMES_FOLDER,
     .help = "read data only below DIR; may be given several times (default:\n"
             "the working directory and the folder of SPEC)"},
    {.name = "config",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(config),
     .value = "FILE",
     .names = NAMES_FILE,
     .help = "a Vega-Lite config (JSON) merged under that of SPEC"},
    {.name = "locale",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(locale),
     .value = "FILE",
     .names = NAMES_FILE,
     .help = "write numbers as FILE says, a locale of d3-format (JSON)",
     .more = "The \"number\" of config.locale, in SPEC or in the file of --config, replaces it as a "
             "whole: what a specification says of itself goes before what is said for all."},
    {.name = "time-locale",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(time_locale),
     .value = "FILE",
     .names = NAMES_FILE,
     .help = "write dates as FILE says, a locale of d3-time-format (JSON)",
     .more = "The \"time\" of config.locale goes before it."},
    {.name = "font",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(font),
     .value = "FAMILY",
     .help = "set all text in this family, whatever SPEC says"},
    {.name = "layout",
     .commands = COMMAND_RENDER,
     .type = OPTION_CHOICE,
     FIELD(layout),
     .value = "NAME",
     .help = "vega: as Vega lays figures out (the default); report: labels wrap,\n"
             "turn and move rather than overlap, be cut or leave the picture",
     .choices = burin_layouts},
    {.name = "verbose",
     .commands = COMMAND_RENDER,
     .type = OPTION_FLAG,
     FIELD(verbose),
     .help = "say what --layout report changed"},
    {.name = "depfile",
     .commands = COMMAND_RENDER,
     .type = OPTION_TEXT,
     FIELD(depfile),
     .value = "FILE",
     .names = NAMES_FILE,
     .help = "write to FILE, in the syntax of make, what the outputs were\n"
             "made from: SPEC, data, config, locales and fonts",
     .more = "GNU make includes it, Ninja reads it as its depfile. It appears with the outputs or "
             "not at all."},
    {.name = "strict",
     .commands = COMMAND_RENDER,
     .type = OPTION_FLAG,
     FIELD(strict),
     .help = "warnings are errors"},
    {.name = "version",
     .commands = COMMAND_RENDER,
     .type = OPTION_FLAG,
     FIELD(version),
     .help = "print the version"},
    {.name = "help",
     .letter = 'h',
     .commands = COMMANDS_ALL,
     .type = OPTION_FLAG,
     FIELD(help),
     .help = "print this",
     .more = "After the name of a command, its options."},
};
const size_t option_table_count = sizeof option_table / sizeof option_table[0];
