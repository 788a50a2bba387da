/*
 * burin themes: the configs that have a name, and a picture of each.
 */
#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/message.h"
#include "cli/table.h"
#include "library/burin.h"

/* What themes differ in: colours of five series, a title with a subtitle, axes, a grid, a legend.
 */
static const char sample[] =
    "{\"title\": {\"text\": \"%s\", \"subtitle\": \"%s\"},"
    " \"data\": {\"sequence\": {\"start\": 0, \"stop\": 20, \"as\": \"i\"}},"
    " \"transform\": ["
    "{\"calculate\": \"toString(2020 + floor(datum.i / 5))\", \"as\": \"year\"},"
    "{\"calculate\": \"['one', 'two', 'three', 'four', 'five'][datum.i %% 5]\", \"as\": "
    "\"series\"},"
    "{\"calculate\": \"8 + (datum.i * 7) %% 13\", \"as\": \"value\"}],"
    " \"mark\": \"bar\","
    " \"encoding\": {\"x\": {\"field\": \"year\", \"type\": \"ordinal\"},"
    " \"y\": {\"field\": \"value\", \"type\": \"quantitative\"},"
    " \"color\": {\"field\": \"series\", \"sort\": [\"one\", \"two\", \"three\", \"four\", "
    "\"five\"],"
    " \"type\": \"nominal\"}}}";

static void list(void)
{
    const char *const *names = burin_themes();
    for (size_t i = 0; names[i]; i++)
        printf("%-16s %s\n", names[i], burin_theme_does(names[i]));
}

/* Draws the sample in the options' theme. */
static bool draw(const struct call *call, const char *name, const struct burin_options *options)
{
    char *spec = g_strdup_printf(sample, name, burin_theme_does(name));
    char *file = g_strconcat(name, ".png", NULL);
    char *path = g_build_filename(call->out_dir, file, NULL);
    struct burin_figure *figure = burin_figure_new(name, spec, strlen(spec), options);
    struct burin_output output = {.size = sizeof output, .format = "png", .scale = 2};
    bool good = figure && burin_figure_render(figure, &output) &&
                burin_figure_write(figure, (const char *const[]){path}, &output, 1);
    if (figure)
        message_figure(call->messages, figure, 0);
    burin_output_free(&output);
    burin_figure_free(figure);
    g_free(path);
    g_free(file);
    g_free(spec);
    return good;
}

static bool draw_all(const struct call *call)
{
    const char *const *names = burin_themes();
    bool good = true;
    for (size_t i = 0; good && names[i]; i++) {
        struct burin_options *options = burin_options_new();
        good = options && burin_options_set(options, "theme", names[i], NULL) &&
               burin_options_set(options, "layout", "report", NULL) &&
               draw(call, names[i], options);
        burin_options_free(options);
    }
    return good;
}

static enum exit_code show_themes(const struct call *call)
{
    list();
    if (!call->out_dir)
        return EXIT_DONE;
    if (g_mkdir_with_parents(call->out_dir, 0777) != 0) {
        message_error(call->messages, NULL, "cannot make \"%s\": %s", call->out_dir,
                      g_strerror(errno));
        return EXIT_NO_FIGURE;
    }
    bool good = draw_all(call);
    return message_flush(call->messages) && good ? EXIT_DONE : EXIT_NO_FIGURE;
}

const struct command command_themes = {
    .name = "themes",
    .bit = COMMAND_THEMES,
    .synopsis = "[--out-dir DIR]",
    .summary = "lists the themes that --theme takes",
    .help =
        "Prints the name of each theme and what it looks like; with --out-dir, draws the same\n"
        "figure in each of them. --theme NAME draws with it, and so does a specification whose\n"
        "usermeta.embedOptions.theme names it.",
    .run = show_themes,
};
