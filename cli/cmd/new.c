/*
 * burin new [KIND] DATA: a first spec for a table.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

/* The path to a file from the folder of another. */
static char *relative_path(const char *path, const char *from)
{
    char *target = g_canonicalize_filename(path, NULL),
         *other = g_canonicalize_filename(from, NULL);
    size_t common = 0;
    for (size_t i = 0; target[i] && target[i] == other[i]; i++)
        common = target[i] == '/' ? i + 1 : common;
    GString *relative = g_string_new(NULL);
    for (const char *at = other + common; (at = strchr(at, '/')); at++)
        g_string_append(relative, "../");
    g_string_append(relative, target + common);
    g_free(target);
    g_free(other);
    return g_string_free(relative, FALSE);
}

struct request {
    const char *kind, *path; /* kind NULL: the best */
    const char *output;      /* NULL: standard output */
};

static const char *kind_named(const char *word)
{
    const char *name;
    for (size_t i = 0; (name = burin_draft_kind_at(i, NULL)); i++) {
        if (strcmp(name, word) == 0)
            return name;
    }
    return NULL;
}

static bool fail_kind(const struct call *call, const char *word)
{
    const char *names[32] = {NULL};
    for (size_t i = 0; i + 1 < G_N_ELEMENTS(names); i++)
        names[i] = burin_draft_kind_at(i, NULL);
    char *all = g_strjoinv(", ", (char **)names);
    char *near = message_did_you_mean("burin new ", burin_suggest(word, names));
    message_error(call->messages, near ? near : all, "there is no kind of chart \"%s\"", word);
    g_free(near);
    g_free(all);
    return false;
}

static bool read_request(const struct call *call, struct request *request)
{
    const struct option_texts *operands = &call->operands;
    if (operands->count == 0 || operands->count > 2)
        return message_error(call->messages, "burin new [KIND] DATA",
                             "one table is asked for, not %zu", operands->count);
    *request = (struct request){.path = operands->items[operands->count - 1]};
    if (operands->count == 2 && !(request->kind = kind_named(operands->items[0])))
        return fail_kind(call, operands->items[0]);
    if (call->outputs.count > 1)
        return message_error(call->messages, NULL, "-o is given once");
    request->output = call->outputs.count > 0 ? call->outputs.items[0] : NULL;
    return true;
}

/* --- what is written -----------------------------------------------------------------------------
 */

static bool write_bytes(const struct call *call, const char *path, const void *bytes, size_t length)
{
    char *problem = NULL;
    bool good = burin_write_file(path, bytes, length, &problem) ||
                message_error(call->messages, NULL, "%s", problem ? problem : "out of memory");
    free(problem);
    return good;
}

/* All candidates in one picture. */
static bool write_sheet(const struct call *call, const struct request *request,
                        struct burin_drafts *drafts)
{
    struct burin_output picture = {.size = sizeof picture,
                                   .format = burin_format_for_path(request->output)};
    if (!picture.format)
        return message_error(call->messages, "name it .png, .svg or .pdf",
                             "the format of \"%s\" is unknown", request->output);
    const char *sheet = burin_drafts_sheet(drafts);
    struct burin_figure *figure =
        burin_figure_new(request->output, sheet, strlen(sheet), call->options);
    bool good = figure && burin_figure_is_good(figure) && burin_figure_render(figure, &picture);
    if (figure)
        message_figure(call->messages, figure, 0);
    good = good && write_bytes(call, request->output, picture.bytes, picture.length);
    burin_output_free(&picture);
    burin_figure_free(figure);
    return good;
}

static bool print_list(const struct call *call, const struct request *request,
                       struct burin_drafts *drafts)
{
    const struct burin_draft *draft;
    for (size_t i = 0; (draft = burin_drafts_at(drafts, i)); i++) {
        char *reason = message_printable(draft->reason);
        printf("%-10s %s\n", draft->kind, reason);
        g_free(reason);
    }
    return !request->output || write_sheet(call, request, drafts);
}

/* On standard error: why this one, and what else there is. */
static void say_reason(struct burin_drafts *drafts, const struct burin_draft *chosen)
{
    const struct burin_draft *other;
    char *kind = g_strdup(chosen->kind), *reason = message_printable(chosen->reason);
    fprintf(stderr, "burin: %s: %s", kind, reason);
    const char *between = "\nburin: also ";
    for (size_t i = 0; (other = burin_drafts_at(drafts, i)); i++) {
        if (strcmp(other->kind, kind) == 0)
            continue;
        fprintf(stderr, "%s%s", between, other->kind);
        between = ", ";
    }
    fputc('\n', stderr);
    g_free(kind);
    g_free(reason);
}

static bool write_spec(const struct call *call, const struct request *request,
                       struct burin_drafts *drafts)
{
    const struct burin_draft *draft;
    size_t i = 0;
    while ((draft = burin_drafts_at(drafts, i)) && request->kind &&
           strcmp(draft->kind, request->kind) != 0)
        i++;
    if (!draft)
        return message_error(call->messages, "burin new --list DATA says what it makes",
                             "\"%s\" makes no chart of the kind \"%s\"", request->path,
                             request->kind);
    char *spec = g_strdup(draft->spec);
    bool good = !request->output || write_bytes(call, request->output, spec, strlen(spec));
    if (!request->output)
        fputs(spec, stdout);
    g_free(spec);
    if (good)
        say_reason(drafts, draft);
    return good;
}

static bool write_draft(const struct call *call, const struct request *request)
{
    char *bytes = NULL;
    gsize length = 0;
    if (!g_file_get_contents(request->path, &bytes, &length, NULL))
        return message_error(call->messages, NULL, "cannot read \"%s\"", request->path);
    char *url =
        request->output ? relative_path(request->path, request->output) : g_strdup(request->path);
    struct burin_drafts *drafts = burin_drafts_new(bytes, length, url);
    const char *problem = burin_drafts_problem(drafts);
    bool good = problem      ? message_error(call->messages, NULL, "\"%s\" makes no chart: %s",
                                             request->path, problem)
                : call->list ? print_list(call, request, drafts)
                             : write_spec(call, request, drafts);
    burin_drafts_free(drafts);
    g_free(url);
    g_free(bytes);
    return good;
}

static enum exit_code run_new(const struct call *call)
{
    struct request request = {0};
    if (!read_request(call, &request))
        return command_try_help(call);
    bool good = write_draft(call, &request);
    return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_new = {
    .name = "new",
    .bit = COMMAND_NEW,
    .synopsis = "[KIND] DATA [-o SPEC]\n--list DATA [-o SHEET]",
    .summary = "writes a first SPEC for a table",
    .help = "Reads a CSV or JSON, guesses what its columns mean, and writes a Vega-Lite\n"
            "specification for it: lines over time, a ranking, bars in groups or stacked, points,\n"
            "a histogram. KIND names one of those that fit; --list says which do, and why.",
    .operands = "csv tsv json txt",
    .run = run_new,
};
