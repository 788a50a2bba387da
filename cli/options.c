/*
 * Reads the options that a command declares. It knows no option of its own; what the values mean is
 * the command's business.
 */
#include "cli/options.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cli/message.h"
#include "library/burin.h"

/* The options and the arguments that are still to be read. */
struct reader {
    const struct option_set *set;
    const struct messages *messages;
    char **next;
    char **end;
    void *values;
};

void option_texts_free(struct option_texts *texts)
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
    return option->name ? g_strdup_printf("--%s", option->name)
                        : g_strdup_printf("-%c", option->letter);
}

static bool store_number(const struct reader *reader, const struct option *option, const char *text,
                         double *number)
{
    char *end = NULL;
    double value = g_ascii_strtod(text, &end); /* reads the same in every locale */
    /* Written so that NaN is out of range too. */
    bool is_number = end != text && *end == '\0';
    bool is_whole = option->type != OPTION_COUNT || fmod(value, 1) == 0;
    if (is_number && is_whole && value > 0 && value <= option->maximum) {
        *number = value;
        return true;
    }
    char *hint = g_strdup_printf("a %snumber above 0, at most %g",
                                 option->type == OPTION_COUNT ? "whole " : "", option->maximum);
    char *spelling = option_spelling(option);
    message_error(reader->messages, hint, "%s \"%s\" is %s", spelling, text,
                  !is_number  ? "no number"
                  : !is_whole ? "no whole number"
                              : "out of range");
    g_free(spelling);
    g_free(hint);
    return false;
}

static bool store_count(const struct reader *reader, const struct option *option, const char *text,
                        unsigned *count)
{
    double number;
    if (!store_number(reader, option, text, &number))
        return false;
    *count = (unsigned)number;
    return true;
}

static bool store_choice(const struct reader *reader, const struct option *option, const char *text,
                         const char **choice)
{
    const char *const *choices = option->choices();
    for (size_t i = 0; choices[i]; i++) {
        if (strcmp(choices[i], text) == 0) {
            *choice = choices[i];
            return true;
        }
    }
    const char *near = burin_suggest(text, choices);
    char *all = near ? NULL : g_strjoinv(", ", (char **)choices);
    char *hint = near ? message_did_you_mean("", near) : g_strdup_printf("one of %s", all);
    message_error(reader->messages, hint, "unknown %s \"%s\"", option->name, text);
    g_free(hint);
    g_free(all);
    return false;
}

static bool store(struct reader *reader, const struct option *option, const char *text)
{
    void *field = (char *)reader->values + option->offset;
    const char *choice = NULL;
    switch (option->type) {
    case OPTION_FLAG:
        *(bool *)field = true;
        return true;
    case OPTION_TEXT:
        *(const char **)field = text;
        return true;
    case OPTION_TEXTS:
        texts_add(field, text);
        return true;
    case OPTION_NUMBER:
        return store_number(reader, option, text, field);
    case OPTION_COUNT:
        return store_count(reader, option, text, field);
    case OPTION_CHOICE:
        return store_choice(reader, option, text, field);
    case OPTION_CHOICES:
        if (!store_choice(reader, option, text, &choice))
            return false;
        texts_add(field, choice);
        return true;
    }
    return false;
}

/* attached: the value written in the same argument, or NULL. */
static bool read_option(struct reader *reader, const struct option *option, const char *attached)
{
    char *spelling = option_spelling(option);
    bool good = false;
    if (option->type == OPTION_FLAG && attached)
        message_error(reader->messages, NULL, "option \"%s\" takes no value", spelling);
    else if (option->type != OPTION_FLAG && !attached && reader->next == reader->end)
        message_error(reader->messages, NULL, "option \"%s\" needs a value: %s %s", spelling,
                      spelling, option->value);
    else if (option->type != OPTION_FLAG && !attached)
        good = store(reader, option, *reader->next++);
    else
        good = store(reader, option, attached);
    g_free(spelling);
    return good;
}

static bool is_in_set(const struct option_set *set, const struct option *option)
{
    return (option->commands & set->command) != 0;
}

static bool unknown_option(const struct reader *reader, const char *name)
{
    const struct option_set *set = reader->set;
    const char **names = g_new0(const char *, set->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < set->count; i++) {
        if (is_in_set(set, &set->options[i]) && set->options[i].name)
            names[count++] = set->options[i].name;
    }
    char *hint = message_did_you_mean("--", burin_suggest(name, names));
    message_error(reader->messages, hint, "unknown option \"--%s\"", name);
    g_free(hint);
    g_free(names);
    return false;
}

static bool read_long(struct reader *reader, const char *text)
{
    size_t length = strcspn(text, "=");
    for (size_t i = 0; i < reader->set->count; i++) {
        const struct option *option = &reader->set->options[i];
        if (is_in_set(reader->set, option) && option->name && strlen(option->name) == length &&
            memcmp(option->name, text, length) == 0)
            return read_option(reader, option, text[length] ? text + length + 1 : NULL);
    }
    char *name = g_strndup(text, length);
    unknown_option(reader, name);
    g_free(name);
    return false;
}

static bool read_short(struct reader *reader, const char *text)
{
    for (size_t i = 0; i < reader->set->count; i++) {
        const struct option *option = &reader->set->options[i];
        if (is_in_set(reader->set, option) && option->letter == text[0])
            return read_option(reader, option, text[1] ? text + 1 : NULL);
    }
    message_error(reader->messages, NULL, "unknown option \"-%s\"", text);
    return false;
}

bool options_read(const struct option_set *set, int count, char **arguments, void *values,
                  struct option_texts *operands, const struct messages *messages)
{
    struct reader reader = {set, messages, arguments, arguments + count, values};
    bool only_operands = false;
    while (reader.next < reader.end) {
        const char *text = *reader.next++;
        bool good = true;
        if (only_operands || text[0] != '-' || text[1] == '\0')
            texts_add(operands, text);
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

void options_free(const struct option *options, size_t count, void *values)
{
    for (size_t i = 0; i < count; i++) {
        if (options[i].type == OPTION_TEXTS || options[i].type == OPTION_CHOICES)
            option_texts_free((struct option_texts *)((char *)values + options[i].offset));
    }
}

char *option_usage(const struct option *option)
{
    char *letter = option->letter ? g_strdup_printf("-%c", option->letter) : g_strdup("");
    char *usage = g_strdup_printf("%s%s%s%s%s%s", letter, *letter && option->name ? ", " : "",
                                  option->name ? "--" : "", option->name ? option->name : "",
                                  option->value ? " " : "", option->value ? option->value : "");
    g_free(letter);
    return usage;
}

void options_print(const struct option_set *set)
{
    for (size_t i = 0; i < set->count; i++) {
        if (!is_in_set(set, &set->options[i]))
            continue;
        char *usage = option_usage(&set->options[i]);
        char **lines = g_strsplit(set->options[i].help, "\n", -1);
        for (size_t line = 0; lines[line]; line++)
            printf("  %-18s %s\n", line == 0 ? usage : "", lines[line]);
        const char *const *choices = set->options[i].does ? set->options[i].choices() : NULL;
        for (size_t choice = 0; choices && choices[choice]; choice++)
            printf("  %-18s %s: %s\n", "", choices[choice], set->options[i].does(choices[choice]));
        g_strfreev(lines);
        g_free(usage);
    }
}
