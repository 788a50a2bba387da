/*
 * burin diff OLD NEW: what two figures have that is different, in words and as a picture.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/changes.h"
#include "cli/command.h"
#include "cli/git.h"
#include "cli/message.h"
#include "cli/source.h"
#include "cli/table.h"
#include "library/burin.h"

/* Both as PNG, for pages and where nothing else can be compared. */
struct pictures {
    struct burin_output then, now;
};

static bool read_pictures(const struct call *call, const struct sources *sources,
                          struct pictures *pictures)
{
    return source_png(&sources->then, call->messages, &pictures->then) &&
           source_png(&sources->now, call->messages, &pictures->now);
}

static bool needs_pictures(const struct call *call, const struct sources *sources)
{
    return call->outputs.count > 0 || !sources->then.figure || !sources->now.figure;
}

static bool compare_pixels(const struct call *call, const struct pictures *pictures,
                           struct burin_diff *diff)
{
    return burin_diff_add_pixels(diff, &pictures->then, &pictures->now,
                                 call->tolerance ? call->tolerance : 1) ||
           message_error(call->messages, NULL, "one of the pictures can't be read");
}

static bool compare(const struct call *call, const struct sources *sources,
                    struct pictures *pictures, struct burin_diff *diff)
{
    const struct source *then = &sources->then, *now = &sources->now;
    bool good = true;
    if (then->figure && now->figure)
        good = burin_diff_add_figures(diff, then->figure, now->figure) ||
               message_problem(call->messages, NULL);
    if (good && then->record && now->record)
        good = burin_diff_add_records(diff, then->record, now->record) ||
               message_problem(call->messages, NULL);
    if (good && needs_pictures(call, sources))
        good = read_pictures(call, sources, pictures);
    if (good && !(then->figure && now->figure))
        good = compare_pixels(call, pictures, diff);
    return good;
}

/* --- pages ------------------------------------------------------------------------------------ */

static const char *page_format(const char *path)
{
    return g_str_has_suffix(path, ".html") ? "html" : burin_format_for_path(path);
}

static char *title_of(const struct source *source, const char *age)
{
    return source->git ? g_strdup_printf("%s: %s in %s", age, source->name, source->git->revision)
                       : g_strdup_printf("%s: %s", age, source->name);
}

static bool write_page(const struct call *call, const struct sources *sources,
                       const struct pictures *pictures, struct burin_diff *diff, const char *path)
{
    struct burin_output page = {.size = sizeof page, .format = page_format(path)};
    char *then = title_of(&sources->then, "old"), *now = title_of(&sources->now, "new");
    const struct burin_diff_pictures both = {.size = sizeof both,
                                             .then = &pictures->then,
                                             .now = &pictures->now,
                                             .then_name = then,
                                             .now_name = now};
    char *problem = NULL;
    bool good = burin_diff_render(diff, &both, &page) ||
                message_error(call->messages, NULL, "the page can't be drawn");
    if (good && !burin_write_file(path, page.bytes, page.length, &problem))
        good = message_error(call->messages, NULL, "%s", problem ? problem : "out of memory");
    free(problem);
    burin_output_free(&page);
    g_free(then);
    g_free(now);
    return good;
}

static bool write_pages(const struct call *call, const struct sources *sources,
                        const struct pictures *pictures, struct burin_diff *diff)
{
    bool good = true;
    for (size_t i = 0; good && i < call->outputs.count; i++)
        good = write_page(call, sources, pictures, diff, call->outputs.items[i]);
    return good;
}

static bool check_outputs(const struct call *call)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!page_format(call->outputs.items[i]))
            return message_error(call->messages, "name it .html, .png, .svg or .pdf",
                                 "the format of \"%s\" is unknown", call->outputs.items[i]);
    }
    return true;
}

static enum exit_code diff_figures(const struct call *call)
{
    struct sources sources = {0};
    struct pictures pictures = {{.size = sizeof pictures.then}, {.size = sizeof pictures.now}};
    struct burin_diff *diff = burin_diff_new();
    bool good = diff ? check_outputs(call) && sources_read(call, &sources)
                     : message_problem(call->messages, NULL);
    good = good && compare(call, &sources, &pictures, diff) &&
           write_pages(call, &sources, &pictures, diff);
    if (good)
        changes_print(diff, call->report);
    bool differs = good && burin_diff_count(diff) > 0;
    burin_output_free(&pictures.then);
    burin_output_free(&pictures.now);
    burin_diff_free(diff);
    sources_free(&sources);
    if (!message_flush(call->messages) || !good)
        return EXIT_BAD_CALL;
    return differs ? EXIT_NO_FIGURE : EXIT_DONE;
}

const struct command command_diff = {
    .name = "diff",
    .bit = COMMAND_DIFF,
    .synopsis = "OLD NEW [-o PAGE]... [OPTION]...\nREVISION [REVISION] [-o PAGE]... -- SPEC",
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
