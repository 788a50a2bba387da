/*
 * burin check SPEC…: whether the figures that are there were made from what is there now. What
 * makes a figure stale is libburin's to find out.
 */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/orphans.h"
#include "cli/sandbox.h"
#include "cli/table.h"
#include "library/burin.h"

static const char *const state_names[] = {[BURIN_CURRENT] = "current",
                                          [BURIN_STALE] = "stale",
                                          [BURIN_MISSING] = "missing",
                                          [BURIN_ALTERED] = "altered",
                                          [BURIN_UNKNOWN] = "unknown"};
enum { STATES = G_N_ELEMENTS(state_names) };

struct checking {
    const struct call *call;
    struct burin_checker *checker;
    size_t counts[STATES];
    bool failed; /* a spec can't be read, or memory is out */
};

/* "stale: data/hosts.csv has changed; --scale was 2, not 1" */
static char *describe(const struct burin_verdict *verdict)
{
    static const char *const prefixes[] = {[BURIN_CHANGE_FILE] = "",
                                           [BURIN_CHANGE_FONT] = "font ",
                                           [BURIN_CHANGE_OPTION] = "--",
                                           [BURIN_CHANGE_VERSION] = ""};
    GString *text = g_string_new(state_names[verdict->state]);
    const char *before = ": ";
    if (verdict->text) {
        g_string_append_printf(text, "%s%s", before, verdict->text);
        before = "; ";
    }
    for (size_t i = 0; i < verdict->change_count; i++) {
        const struct burin_change *change = verdict->changes[i];
        const char *prefix = change->name[0] ? prefixes[change->kind] : "";
        g_string_append_printf(text, "%s%s%s %s", before, prefix, change->name, change->text);
        before = "; ";
    }
    char *printable = message_printable(text->str); /* names come out of the figure */
    g_string_free(text, TRUE);
    return printable;
}

static void say_verdict(const struct checking *checking, const char *figure,
                        const struct burin_verdict *verdict)
{
    char *text = describe(verdict);
    if (verdict->state == BURIN_CURRENT) {
        char *shown = message_printable(figure);
        if (!checking->call->quiet)
            printf("%s: %s\n", shown, text);
        g_free(shown);
    } else {
        message_say(
            checking->call->messages,
            &(struct burin_message){.severity = BURIN_ERROR,
                                    .kind = state_names[verdict->state],
                                    .code = verdict->state == BURIN_UNKNOWN ? "no-record" : NULL,
                                    .file = figure,
                                    .text = text});
    }
    g_free(text);
}

static void check_figure(struct checking *checking, const char *spec, const char *figure)
{
    const struct call *call = checking->call;
    struct burin_check check = {.size = sizeof check,
                                .spec = spec,
                                .figure = figure,
                                .draw = call->draw,
                                .tolerance = call->tolerance ? call->tolerance : 1};
    const struct burin_verdict *verdict = burin_checker_run(checking->checker, &check);
    if (verdict) {
        checking->counts[verdict->state]++;
        say_verdict(checking, figure, verdict);
    } else {
        message_problem(call->messages, NULL);
        checking->failed = true;
    }
}

/* The figures of a specification that isn't there any more. */
static void say_left(const struct call *call, const char *spec)
{
    const char *const *formats = burin_formats();
    for (size_t i = 0; call->out_dir && formats[i]; i++) {
        char *path = job_path(call->out_dir, spec, formats[i]);
        if (burin_format_has_record(formats[i]) && g_file_test(path, G_FILE_TEST_EXISTS))
            message_say(call->messages,
                        &(struct burin_message){.severity = BURIN_ERROR,
                                                .kind = "orphaned",
                                                .file = path,
                                                .text = "its specification is gone"});
        g_free(path);
    }
}

static bool spec_is_there(struct checking *checking, const char *spec)
{
    if (g_file_test(spec, G_FILE_TEST_EXISTS))
        return true;
    checking->failed = true;
    say_left(checking->call, spec);
    return message_failure(checking->call->messages, "no-such-file", "no such file: \"%s\"", spec);
}

/* Without --format, the figures that are there, of whatever format; when none is, one of the first
 * format is missing. */
static void check_found(struct checking *checking, const char *spec)
{
    const char *const *formats = burin_formats();
    bool is_found = false;
    for (size_t i = 0; formats[i]; i++) {
        char *path = job_path(checking->call->out_dir, spec, formats[i]);
        if (burin_format_has_record(formats[i]) && g_file_test(path, G_FILE_TEST_EXISTS)) {
            check_figure(checking, spec, path);
            is_found = true;
        }
        g_free(path);
    }
    char *first = job_path(checking->call->out_dir, spec, formats[0]);
    if (!is_found)
        check_figure(checking, spec, first);
    g_free(first);
}

static void check_spec(struct checking *checking, const char *spec)
{
    const struct call *call = checking->call;
    if (!spec_is_there(checking, spec))
        return;
    if (call->out_dir && call->formats.count == 0)
        check_found(checking, spec);
    for (size_t i = 0; call->out_dir && i < call->formats.count; i++) {
        char *path = job_path(call->out_dir, spec, call->formats.items[i]);
        check_figure(checking, spec, path);
        g_free(path);
    }
    for (size_t i = 0; i < call->outputs.count; i++)
        check_figure(checking, spec, call->outputs.items[i]);
}

/* "3 figures: 2 current, 1 stale" */
static void print_summary(const struct checking *checking)
{
    size_t total = 0;
    for (size_t i = 0; i < STATES; i++)
        total += checking->counts[i];
    if (total < 2 || checking->call->quiet)
        return;
    printf("%zu figures", total);
    const char *before = ": ";
    for (size_t i = 0; i < STATES; i++) {
        if (checking->counts[i] == 0)
            continue;
        printf("%s%zu %s", before, checking->counts[i], state_names[i]);
        before = ", ";
    }
    putchar('\n');
}

static enum exit_code run_checks(const struct call *call)
{
    struct checking checking = {
        .call = call,
        .checker = burin_checker_new(call->options, call->ignored.items, call->ignored.count)};
    if (!checking.checker) {
        message_problem(call->messages, NULL);
        return EXIT_NO_FIGURE;
    }
    for (size_t i = 0; i < call->operands.count; i++)
        check_spec(&checking, call->operands.items[i]);
    orphans_say(call);
    print_summary(&checking);
    burin_checker_free(checking.checker);
    bool good = !checking.failed;
    for (size_t i = 0; i < STATES; i++)
        good = good && (i == BURIN_CURRENT || checking.counts[i] == 0);
    return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
}

static bool check_call(const struct call *call)
{
    const struct messages *messages = call->messages;
    for (size_t i = 0; i < call->operands.count; i++) {
        if (strcmp(call->operands.items[i], "-") == 0)
            return message_error(messages, "give the file of the specification",
                                 "standard input can't be checked");
    }
    if (call->operands.count == 0)
        return message_error(messages, "burin check SPEC --out-dir DIR", "no spec was given");
    if (!call->out_dir == (call->outputs.count == 0))
        return message_error(messages, NULL, "say --out-dir DIR or -o FIG, and not both");
    if (!call->out_dir && call->operands.count > 1)
        return message_error(messages, "say --out-dir DIR", "-o FIG is the figure of one spec");
    return true;
}

static enum exit_code check(const struct call *call)
{
    if (!check_call(call))
        return command_try_help(call);
    if (!inputs_read(call))
        return EXIT_BAD_CALL;
    return sandbox_enter(call) ? run_checks(call) : EXIT_NO_FIGURE;
}

const struct command command_check = {
    .name = "check",
    .bit = COMMAND_CHECK,
    .synopsis = "SPEC... --out-dir DIR [OPTION]...\nSPEC -o FIG [-o FIG]... [OPTION]...",
    .summary = "says whether figures are current",
    .help = "Says of each figure whether it is current, stale (and because of which file),\n"
            "missing, or altered by hand. It compares what burin wrote into the figure with\n"
            "the files that are there now and draws nothing. Options that are not given are\n"
            "taken to be those that the figure was made with. Figures in DIR whose\n"
            "specification is gone are told as well.",
    .operands = "json",
    .run = check,
};
