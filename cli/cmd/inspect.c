/*
 * burin inspect FIG…: what a picture says it was made from, for people and for programs; and the
 * spec with its data out of a picture that carries them.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

enum { DIGITS_SHOWN = 16 };

/* "sha256:ee75c5ab7495abbd…" */
static void print_digest(const char *digest)
{
    const char *colon = strchr(digest, ':');
    size_t shown = (colon ? (size_t)(colon - digest) + 1 : 0) + DIGITS_SHOWN;
    bool is_cut = strlen(digest) > shown;
    printf("%.*s%s", is_cut ? (int)shown : (int)strlen(digest), digest, is_cut ? "…" : "");
}

static void print_inputs(const struct burin_record *record)
{
    size_t width = 0, count = burin_record_input_count(record);
    for (size_t i = 0; i < count; i++)
        width = MAX(width, strlen(burin_record_input(record, i)->name));
    for (size_t i = 0; i < count; i++) {
        const struct burin_input *input = burin_record_input(record, i);
        char *role = message_printable(input->role), *name = message_printable(input->name);
        char *digest = message_printable(input->digest);
        bool is_font = strcmp(input->role, "font") == 0;
        printf("  %-11s %-*s %9zu %s  ", role, (int)MIN(width, 60), name, input->size,
               is_font ? "glyphs" : "bytes");
        print_digest(digest);
        putchar('\n');
        g_free(digest);
        g_free(name);
        g_free(role);
    }
}

static void print_options(const struct burin_record *record)
{
    size_t count = burin_record_option_count(record);
    if (count > 0)
        printf("  %-11s", "options");
    for (size_t i = 0; i < count; i++) {
        const struct burin_option *option = burin_record_option(record, i);
        char *quoted = strchr(option->text, ' ') ? g_shell_quote(option->text) : NULL;
        char *name = message_printable(option->name);
        char *text = message_printable(quoted ? quoted : option->text);
        printf(" --%s %s", name, text);
        g_free(text);
        g_free(name);
        g_free(quoted);
    }
    if (count > 0)
        putchar('\n');
}

static void print_record(const char *path, const struct burin_record *record)
{
    char *format = g_ascii_strup(burin_record_format(record), -1);
    char *version = message_printable(burin_record_version(record));
    char *shown = message_printable(path);
    printf("%s: %s, made by burin %s%s\n", shown, format, version,
           burin_record_is_altered(record) ? ", altered since" : "");
    g_free(shown);
    g_free(version);
    g_free(format);
    print_inputs(record);
    print_options(record);
    if (burin_record_is_embedded(record))
        printf("  %-11s spec and data: burin inspect --spec\n", "holds");
}

static void say_messages(const struct call *call, struct burin_record *record)
{
    for (size_t i = 0; i < burin_record_message_count(record); i++) {
        const struct burin_message *message = burin_record_message(record, i);
        if (message)
            message_say(call->messages, message);
    }
}

/* Options are no part of a spec, so that who renders it must be told. */
static void say_options(const struct burin_record *record)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < burin_record_option_count(record); i++) {
        const struct burin_option *option = burin_record_option(record, i);
        const struct burin_option_type *type = burin_option_type_named(option->name);
        if (!type || type->recorded != BURIN_RECORDED_PATH) /* what it leads to is inside */
            g_string_append_printf(words, " --%s \"%s\"", option->name, option->text);
    }
    char *printable = message_printable(words->str);
    if (words->len > 0)
        fprintf(stderr, "burin: the picture was made with%s\n", printable);
    g_free(printable);
    g_string_free(words, TRUE);
}

static bool print_spec(struct burin_record *record)
{
    const char *spec = burin_record_spec(record);
    if (!spec)
        return false;
    fputs(spec, stdout);
    say_options(record);
    return true;
}

static bool print_json(const struct call *call, struct burin_record *record)
{
    const char *json = burin_record_json(record);
    if (!json)
        return message_problem(call->messages, NULL);
    char *shown = message_escape_hidden(json);
    fputs(shown, stdout);
    g_free(shown);
    return true;
}

static bool inspect_figure(const struct call *call, const char *path)
{
    struct burin_record *record = burin_record_load(path);
    if (!record)
        return message_problem(call->messages, NULL);
    bool good = burin_record_is_good(record);
    if (good && call->spec)
        good = print_spec(record);
    else if (good && call->json)
        good = print_json(call, record);
    else if (good)
        print_record(path, record);
    say_messages(call, record);
    burin_record_free(record);
    return good;
}

static enum exit_code inspect(const struct call *call)
{
    size_t count = call->operands.count;
    bool good = true;
    if (count == 0)
        message_error(call->messages, "burin inspect FIG", "no figure was given");
    else if (call->spec && call->json)
        message_error(call->messages, NULL, "--spec and --json are two questions");
    else if (call->spec && count > 1)
        message_error(call->messages, "call burin once for each",
                      "--spec takes one figure, %zu were given", count);
    else if (!sandbox_enter(call))
        return EXIT_NO_FIGURE;
    else {
        for (size_t i = 0; i < count; i++)
            good = inspect_figure(call, call->operands.items[i]) && good;
        return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
    }
    return command_try_help(call);
}

const struct command command_inspect = {
    .name = "inspect",
    .bit = COMMAND_INSPECT,
    .synopsis = "FIG... [--json]\nFIG --spec",
    .summary = "says what a figure was made from",
    .help = "Prints what burin wrote into a PNG, SVG or PDF: its version, the files that the\n"
            "figure was made from with their digests, the options of the call, and whether\n"
            "the picture was altered since.",
    .reads_pictures = true,
    .operands = "{record-files}",
    .run = inspect,
};
