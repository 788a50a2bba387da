/*
 * Reads the options that a command has. It knows no option of its own; what the values mean is the
 * command's business, or libburin's.
 */
#include "cli/options.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/formats.h"
#include "cli/message.h"
#include "cli/table.h"

/* The arguments that are still to be read. */
struct reader {
    struct call *call;
    char **next;
    char **end;
};

static void free_texts(struct option_texts *texts)
{
    g_free(texts->items);
    *texts = (struct option_texts){0};
}

static void texts_add(struct option_texts *texts, const char *text)
{
    texts->items = g_renew(const char *, texts->items, texts->count + 1);
    texts->items[texts->count++] = text;
}

/* How the user would write it. Free it with g_free(). */
static char *option_spelling(const struct option *option)
{
    return option->type.name ? g_strdup_printf("--%s", option->type.name)
                             : g_strdup_printf("-%c", option->type.letter);
}

/* The value of a command's own option, which is one. */
static void store(struct call *call, const struct option *option, const char *text)
{
    void *field = (char *)call + option->offset;
    switch (option->type.kind) {
    case BURIN_OPTION_FLAG:
        *(bool *)field = true;
        break;
    case BURIN_OPTION_TEXT:
    case BURIN_OPTION_FILE:
        *(const char **)field = text;
        break;
    case BURIN_OPTION_LIST:
        texts_add(field, text);
        break;
    case BURIN_OPTION_NUMBER:
        *(double *)field = g_ascii_strtod(text, NULL); /* reads the same in every locale */
        break;
    case BURIN_OPTION_COUNT:
        *(unsigned *)field = (unsigned)g_ascii_strtod(text, NULL);
        break;
    }
}

/* A file is read when the rest of the call is known to be right: cli/inputs.c. */
static void store_file(struct call *call, const struct option *option, const char *path)
{
    texts_add(&call->files, option->type.name);
    texts_add(&call->files, path);
}

static bool set(struct call *call, const struct option *option, const char *spelling,
                const char *text)
{
    const struct burin_message *problem = NULL;
    bool is_file = option->type.kind == BURIN_OPTION_FILE;
    bool good = option->is_of_figures && !is_file
                    ? burin_options_set(call->options, spelling, text, &problem)
                    : burin_option_check(call->options, &option->type, spelling, text, &problem);
    if (!good)
        return message_problem(call->messages, problem);
    if (!option->is_of_figures)
        store(call, option, text);
    else if (is_file)
        store_file(call, option, text);
    return true;
}

/* attached: the value written in the same argument, or NULL. */
static bool read_option(struct reader *reader, const struct option *option, const char *attached)
{
    char *spelling = option_spelling(option);
    bool good = false;
    bool is_flag = option->type.kind == BURIN_OPTION_FLAG;
    const struct messages *messages = reader->call->messages;
    if (is_flag && attached)
        message_error(messages, NULL, "option \"%s\" takes no value", spelling);
    else if (!is_flag && !attached && reader->next == reader->end)
        message_error(messages, NULL, "option \"%s\" needs a value: %s %s", spelling, spelling,
                      option->type.value);
    else if (!is_flag && !attached)
        good = set(reader->call, option, spelling, *reader->next++);
    else
        good = set(reader->call, option, spelling, is_flag ? "true" : attached);
    g_free(spelling);
    return good;
}

static bool unknown_option(const struct reader *reader, const char *name)
{
    GPtrArray *names = g_ptr_array_new();
    struct option option;
    for (size_t i = 0; command_option_at(reader->call->command, i, &option); i++) {
        if (option.type.name)
            g_ptr_array_add(names, (gpointer)option.type.name);
    }
    g_ptr_array_add(names, NULL);
    char *hint = message_did_you_mean("--", burin_suggest(name, (const char *const *)names->pdata));
    if (strcmp(name, "output") == 0 || strcmp(name, "out") == 0) {
        g_free(hint);
        hint = g_strdup("did you mean \"-o FILE\"?");
    }
    message_error(reader->call->messages, hint, "unknown option \"--%s\"", name);
    g_free(hint);
    g_ptr_array_unref(names);
    return false;
}

static bool read_long(struct reader *reader, const char *text)
{
    size_t length = strcspn(text, "=");
    struct option option;
    for (size_t i = 0; command_option_at(reader->call->command, i, &option); i++) {
        const char *name = option.type.name;
        if (name && strlen(name) == length && memcmp(name, text, length) == 0)
            return read_option(reader, &option, text[length] ? text + length + 1 : NULL);
    }
    char *name = g_strndup(text, length);
    unknown_option(reader, name);
    g_free(name);
    return false;
}

static bool read_short(struct reader *reader, const char *text)
{
    struct option option;
    for (size_t i = 0; command_option_at(reader->call->command, i, &option); i++) {
        if (option.type.letter == text[0])
            return read_option(reader, &option, text[1] ? text + 1 : NULL);
    }
    const char *hint =
        *text == 'v' || *text == 'V' ? "did you mean \"--version\" or \"--verbose\"?" : NULL;
    message_error(reader->call->messages, hint, "unknown option \"-%s\"", text);
    return false;
}

bool options_read(int count, char **arguments, struct call *call)
{
    struct reader reader = {call, arguments, arguments + count};
    bool only_operands = false;
    while (reader.next < reader.end) {
        const char *text = *reader.next++;
        bool good = true;
        if (only_operands || text[0] != '-' || text[1] == '\0')
            texts_add(&call->operands, text);
        else if (strcmp(text, "--") == 0)
            only_operands = true;
        else if (text[1] == '-')
            good = read_long(&reader, text + 2);
        else
            good = read_short(&reader, text + 1);
        if (!good)
            return false;
    }
    return true;
}

void options_free(struct call *call)
{
    struct option option;
    for (size_t i = 0; option_at(i, &option); i++) {
        if (option.type.kind == BURIN_OPTION_LIST && !option.is_of_figures)
            free_texts((struct option_texts *)(void *)((char *)call + option.offset));
    }
    free_texts(&call->files);
    free_texts(&call->operands);
}

/* The option as the user writes it, with what its value is called: "-h, --help", "--scale N". */
static char *usage_of(const struct burin_option_type *type)
{
    char *letter = type->letter ? g_strdup_printf("-%c", type->letter) : g_strdup("");
    char *usage = g_strdup_printf("%s%s%s%s%s%s", letter, *letter && type->name ? ", " : "",
                                  type->name ? "--" : "", type->name ? type->name : "",
                                  type->value ? " " : "", type->value ? type->value : "");
    g_free(letter);
    return usage;
}

char *option_help(const struct burin_option_type *type)
{
    return formats_fill(type->help);
}

void options_print(const struct command *command)
{
    struct option option;
    for (size_t i = 0; command_option_at(command, i, &option); i++) {
        char *usage = usage_of(&option.type), *help = option_help(&option.type);
        char **lines = g_strsplit(help, "\n", -1);
        for (size_t line = 0; lines[line]; line++)
            printf("  %-18s %s\n", line == 0 ? usage : "", lines[line]);
        const struct burin_option_type *type = &option.type;
        const char *const *choices = type->does ? type->choices() : NULL;
        for (size_t choice = 0; choices && choices[choice]; choice++)
            printf("  %-18s %s: %s\n", "", choices[choice], type->does(choices[choice]));
        g_strfreev(lines);
        g_free(help);
        g_free(usage);
    }
}
