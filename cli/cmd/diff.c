/*
 * burin diff OLD NEW: what two figures have that is different, in words and as a picture.
 */
#include <glib.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "cli/changes.h"
#include "cli/command.h"
#include "cli/message.h"
#include "cli/source.h"
#include "cli/table.h"
#include "library/burin.h"

/* Of the pictures, what can't be drawn on both sides. */
static bool compare_pixels(const struct call *call, const struct sources *sources,
                           struct burin_diff *diff)
{
    struct burin_output then = {.size = sizeof then}, now = {.size = sizeof now};
    bool good = source_png(&sources->then, call->messages, &then) &&
                source_png(&sources->now, call->messages, &now);
    if (good && !burin_diff_add_pixels(diff, &then, &now, call->tolerance ? call->tolerance : 1))
        good = message_error(call->messages, NULL, "one of the pictures can't be read");
    burin_output_free(&then);
    burin_output_free(&now);
    return good;
}

static bool compare(const struct call *call, const struct sources *sources, struct burin_diff *diff)
{
    const struct source *then = &sources->then, *now = &sources->now;
    bool good = true;
    if (then->figure && now->figure)
        good = burin_diff_add_figures(diff, then->figure, now->figure) ||
               message_problem(call->messages, NULL);
    if (good && then->record && now->record)
        good = burin_diff_add_records(diff, then->record, now->record) ||
               message_problem(call->messages, NULL);
    if (good && !(then->figure && now->figure))
        good = compare_pixels(call, sources, diff);
    return good;
}

static enum exit_code diff_figures(const struct call *call)
{
    struct sources sources = {0};
    struct burin_diff *diff = burin_diff_new();
    bool good = diff ? sources_read(call, &sources) : message_problem(call->messages, NULL);
    good = good && compare(call, &sources, diff);
    if (good)
        changes_print(diff, call->report);
    bool differs = good && burin_diff_count(diff) > 0;
    burin_diff_free(diff);
    sources_free(&sources);
    if (!message_flush(call->messages) || !good)
        return EXIT_BAD_CALL;
    return differs ? EXIT_NO_FIGURE : EXIT_DONE;
}

const struct command command_diff = {
    .name = "diff",
    .bit = COMMAND_DIFF,
    .synopsis = "OLD NEW [OPTION]...\nREVISION [REVISION] -- SPEC [OPTION]...",
    .summary = "says what two figures have that is different",
    .help = "Says in words what has changed from OLD to NEW, each a SPEC or a picture: numbers of\n"
            "the data, bars that came and went, their order, domains, texts, colors, marks,\n"
            "sizes, config, fonts, options and burin's version. Figures that can be drawn are\n"
            "compared as they are laid out: specs, pictures made with --embed, pictures that are\n"
            "current and beside their spec; others by their pixels. With a REVISION of git, SPEC\n"
            "and its data as they were then. The exit status is 0 when nothing has changed, 1\n"
            "when something has, 2 when they can't be compared.",
    .operands = "json {record-files}",
    .run = diff_figures,
};
