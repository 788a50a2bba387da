/*
 * burin SPEC -o OUT…: renders one figure in as many formats as asked. All that it knows of figures
 * is charts/burin.h.
 */
#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "charts/burin.h"
#include "cli/command.h"
#include "cli/depfile.h"
#include "cli/message.h"
#include "cli/table.h"

enum { CONFIG_SIZE_LIMIT = 16 << 20 }; /* a config of 16 MiB is none */

static bool is_standard_output(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool has_file(const struct call *call)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!is_standard_output(call->outputs.items[i]))
            return true;
    }
    return false;
}

/* What the options' own types can't say. */
static bool check_call(const struct call *call)
{
    if (call->operands.count == 0)
        message_error("burin SPEC -o OUT", "no spec was given");
    else if (call->operands.count > 1)
        message_error("call burin once for each", "several specs were given: \"%s\", \"%s\"%s",
                      call->operands.items[0], call->operands.items[1],
                      call->operands.count > 2 ? ", …" : "");
    else if (call->outputs.count == 0)
        message_error("burin SPEC -o OUT, such as -o figure.png", "no output was given");
    else if (call->depfile && !has_file(call))
        message_error("add -o FILE", "--depfile needs an output that is a file");
    else
        return true;
    return false;
}

static bool is_given_before(const struct option_texts *texts, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(texts->items[i], texts->items[index]) == 0)
            return true;
    }
    return false;
}

static bool check_output(const struct call *call, size_t index)
{
    const char *path = call->outputs.items[index];
    if (path[0] == '\0')
        message_error(NULL, "an output has an empty name");
    else if (is_given_before(&call->outputs, index))
        message_error(NULL, "output \"%s\" was given twice", path);
    else if (is_standard_output(path) && !call->format)
        message_error("add --format png, for example", "output \"-\" needs a format");
    else
        return true;
    return false;
}

static bool check_outputs(const struct call *call)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!check_output(call, i))
            return false;
    }
    return true;
}

/* "a.b.pgn" may mean "b.pgn" as well as "pgn": formats such as "scene.json" have a dot. */
static const char *suggest_extension(const char *name)
{
    for (const char *dot = strchr(name, '.'); dot; dot = strchr(dot + 1, '.')) {
        const char *near = burin_suggest_format(dot + 1);
        if (near)
            return near;
    }
    return NULL;
}

static void unknown_extension(const char *path)
{
    char *name = g_path_get_basename(path);
    const char *near = suggest_extension(name);
    char *hint = near
                     ? message_did_you_mean("", near)
                     : g_strdup("known are .png, .svg, .pdf and .scene.json; or say --format NAME");
    message_error(hint, "output \"%s\" has %s extension", path,
                  strchr(name, '.') ? "an unknown" : "no");
    g_free(hint);
    g_free(name);
}

/* The format of each output: by its extension, else by --format. */
static bool choose_formats(const struct call *call, struct burin_output *outputs)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        const char *path = call->outputs.items[i];
        const char *format = burin_format_for_path(path);
        if (!format)
            format = call->format;
        if (!format) {
            unknown_extension(path);
            return false;
        }
        outputs[i] =
            (struct burin_output){.format = format, .scale = call->scale, .ppi = call->ppi};
    }
    return true;
}

/* The whole file, freed with g_free(), or NULL after saying why not. what: a config, or a locale.
 */
static char *read_file(const char *what, const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (file) {
        text = g_malloc((size_t)CONFIG_SIZE_LIMIT + 1);
        *length = fread(text, 1, (size_t)CONFIG_SIZE_LIMIT + 1, file);
    }
    int error = !file || ferror(file) ? errno : 0; /* a directory opens, but can't be read */
    if (file)
        fclose(file);
    if (!error && *length <= CONFIG_SIZE_LIMIT)
        return text;
    message_error(NULL, "%s \"%s\": %s", what, path,
                  error ? g_strerror(error) : "larger than 16 MiB");
    g_free(text);
    return NULL;
}

/* Standard output first: a file that was renamed into place could not be taken back. */
static bool write_standard_output(const struct call *call, const struct burin_output *outputs)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (is_standard_output(call->outputs.items[i])) {
            fwrite(outputs[i].bytes, 1, outputs[i].length, stdout);
            return message_flush();
        }
    }
    return true;
}

/* The rule for the first count paths, as one more file; NULL after saying why not. */
static char *make_depfile(const char **paths, size_t count, struct burin_figure *figure)
{
    const char **targets = g_new0(const char *, count + 1);
    struct depfile depfile;
    memcpy(targets, paths, count * sizeof *targets);
    depfile_begin(&depfile);
    char *text = depfile_add(&depfile, targets, figure) ? depfile_text(&depfile) : NULL;
    depfile_end(&depfile);
    g_free(targets);
    return text;
}

/* The depfile appears with the outputs or not at all. */
static bool write_files(const struct call *call, struct burin_figure *figure,
                        const struct burin_output *outputs)
{
    const char **paths = g_new0(const char *, call->outputs.count + 1);
    struct burin_output *files = g_new0(struct burin_output, call->outputs.count + 1);
    char *depfile = NULL;
    size_t count = 0;
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!is_standard_output(call->outputs.items[i])) {
            paths[count] = call->outputs.items[i];
            files[count++] = outputs[i];
        }
    }
    bool good = !call->depfile || (depfile = make_depfile(paths, count, figure));
    if (depfile) {
        paths[count] = call->depfile;
        files[count++] =
            (struct burin_output){.bytes = (unsigned char *)depfile, .length = strlen(depfile)};
    }
    good = good && (count == 0 || burin_figure_write(figure, paths, files, count));
    g_free(depfile);
    g_free(files);
    g_free(paths);
    return good;
}

static void print_messages(struct burin_figure *figure, bool with_notes)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
        if (!with_notes && burin_figure_message(figure, i).severity == BURIN_NOTE)
            continue;
        const char *text = burin_figure_message_text(figure, i);
        fputs(text ? text : "burin: error: out of memory\n", stderr);
    }
}

/* Every output is rendered before the first is written: all of them or none. */
static bool render_outputs(const struct call *call, struct burin_figure *figure,
                           struct burin_output *outputs)
{
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!burin_figure_render(figure, &outputs[i]))
            return false;
    }
    /* A warning from the rendering counts as well when they are errors. */
    return burin_figure_is_good(figure) && write_standard_output(call, outputs) &&
           write_files(call, figure, outputs);
}

static enum exit_code render_figure(const struct call *call, const struct burin_options *options,
                                    struct burin_output *outputs)
{
    struct burin_figure *figure = burin_figure_load(call->operands.items[0], options);
    if (!figure) {
        message_error(NULL, "out of memory");
        return EXIT_NO_FIGURE;
    }
    bool good = burin_figure_is_good(figure) && render_outputs(call, figure, outputs);
    print_messages(figure, call->verbose);
    burin_figure_free(figure);
    return good ? EXIT_DONE : EXIT_NO_FIGURE;
}

/* What the options name besides SPEC; each is freed by whoever has the struct. */
struct file_texts {
    char *config, *locale, *time_locale;
};

static bool read_files(const struct call *call, struct file_texts *texts,
                       struct burin_options *options)
{
    options->config_name = call->config;
    options->locale_name = call->locale;
    options->time_locale_name = call->time_locale;
    if (call->config &&
        !(texts->config = read_file("config", call->config, &options->config_length)))
        return false;
    if (call->locale &&
        !(texts->locale = read_file("locale", call->locale, &options->locale_length)))
        return false;
    if (call->time_locale && !(texts->time_locale = read_file("locale", call->time_locale,
                                                              &options->time_locale_length)))
        return false;
    options->config_text = texts->config;
    options->locale_text = texts->locale;
    options->time_locale_text = texts->time_locale;
    return true;
}

static enum exit_code run_call(const struct call *call)
{
    struct burin_options options = {.base = call->base,
                                    .roots = call->roots.items,
                                    .root_count = call->roots.count,
                                    .font = call->font,
                                    .layout = call->layout,
                                    .strict = call->strict,
                                    .own_process = true};
    struct burin_output *outputs = g_new0(struct burin_output, call->outputs.count);
    struct file_texts texts = {0};
    bool good = choose_formats(call, outputs) && read_files(call, &texts, &options);
    enum exit_code code = good ? render_figure(call, &options, outputs) : EXIT_NO_FIGURE;
    for (size_t i = 0; i < call->outputs.count; i++)
        burin_output_free(&outputs[i]);
    g_free(outputs);
    g_free(texts.config);
    g_free(texts.locale);
    g_free(texts.time_locale);
    return code;
}

static enum exit_code render(const struct call *call)
{
    return check_call(call) && check_outputs(call) ? run_call(call) : message_try_help(call);
}

const struct command command_render = {
    .name = "render",
    .bit = COMMAND_RENDER,
    .synopsis = "SPEC -o OUT [-o OUT]... [OPTION]...",
    .summary = "renders a specification",
    .help = "Renders a Vega-Lite specification. SPEC may be \"-\": standard input.",
    .operands = "json",
    .run = render,
};
