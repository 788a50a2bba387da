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
#include "cli/message.h"
#include "cli/options.h"

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

enum { CONFIG_SIZE_LIMIT = 16 << 20 }; /* a config of 16 MiB is none */

struct call {
    struct option_texts specs, outputs, roots;
    const char *format, *base, *config, *font, *timezone;
    double scale, ppi;
    bool strict, version, help;
};

#define FIELD(name) .offset = offsetof(struct call, name)

static const struct option render_options[] = {
    {.letter = 'o',
     .type = OPTION_TEXTS,
     FIELD(outputs),
     .value = "FILE",
     .help = "write FILE, as its extension says (.png .svg .pdf .scene.json);\n"
             "may be given several times; \"-\" is standard output"},
    {.name = "format",
     .type = OPTION_CHOICE,
     FIELD(format),
     .value = "NAME",
     .help = "the format of \"-o -\" and of files without a known extension:\n"
             "png, svg, pdf or scene.json",
     .choices = burin_formats},
    {.name = "scale",
     .type = OPTION_NUMBER,
     FIELD(scale),
     .value = "N",
     .help = "device pixels per px (default: 1)",
     .maximum = 100},
    {.name = "ppi",
     .type = OPTION_NUMBER,
     FIELD(ppi),
     .value = "N",
     .help = "resolution recorded in the picture (default: 72 times the scale)",
     .maximum = 100000},
    {.name = "base",
     .type = OPTION_TEXT,
     FIELD(base),
     .value = "DIR",
     .help = "where relative data urls start (default: the folder of SPEC)"},
    {.name = "root",
     .type = OPTION_TEXTS,
     FIELD(roots),
     .value = "DIR",
     .help = "read data only below DIR; may be given several times (default:\n"
             "the working directory and the folder of SPEC)"},
    {.name = "config",
     .type = OPTION_TEXT,
     FIELD(config),
     .value = "FILE",
     .help = "a Vega-Lite config (JSON) merged under that of SPEC"},
    {.name = "font",
     .type = OPTION_TEXT,
     FIELD(font),
     .value = "FAMILY",
     .help = "set all text in this family, whatever SPEC says"},
    {.name = "timezone",
     .type = OPTION_TEXT,
     FIELD(timezone),
     .value = "NAME",
     .help = "local time is that IANA time zone's, such as Europe/Berlin\n"
             "(default: UTC)"},
    {.name = "strict", .type = OPTION_FLAG, FIELD(strict), .help = "warnings are errors"},
    {.name = "version", .type = OPTION_FLAG, FIELD(version), .help = "print the version"},
    {.name = "help", .letter = 'h', .type = OPTION_FLAG, FIELD(help), .help = "print this"},
};

static void call_free(struct call *call)
{
    option_texts_free(&call->specs);
    option_texts_free(&call->outputs);
    option_texts_free(&call->roots);
}

static enum exit_code bad_call(void)
{
    fputs("try \"burin --help\"\n", stderr);
    return EXIT_BAD_CALL;
}

/* What was printed may still wait in stdio's buffer: a full disk shows only when it is flushed. */
static enum exit_code flush_standard_output(void)
{
    bool failed = ferror(stdout) != 0;
    if (fflush(stdout) == 0 && !failed)
        return EXIT_DONE;
    message_error(NULL, "standard output: %s", g_strerror(errno));
    return EXIT_NO_FIGURE;
}

static enum exit_code print_help(void)
{
    puts("usage: burin SPEC -o OUT [-o OUT]... [OPTION]...\n"
         "\n"
         "Renders a Vega-Lite specification. SPEC may be \"-\": standard input.\n");
    options_print(render_options, COUNT_OF(render_options));
    puts("\nExit status: 0 done; 1 the figure could not be made; 2 the call is wrong.");
    return flush_standard_output();
}

static enum exit_code print_version(void)
{
    printf("burin %s\n", burin_version());
    return flush_standard_output();
}

static bool is_standard_output(const char *path)
{
    return strcmp(path, "-") == 0;
}

/* What the options' own types can't say. */
static bool check_call(const struct call *call)
{
    if (call->specs.count == 0)
        message_error("burin SPEC -o OUT", "no spec was given");
    else if (call->specs.count > 1)
        message_error("call burin once for each", "several specs were given: \"%s\", \"%s\"%s",
                      call->specs.items[0], call->specs.items[1],
                      call->specs.count > 2 ? ", …" : "");
    else if (call->outputs.count == 0)
        message_error("burin SPEC -o OUT, such as -o figure.png", "no output was given");
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

/* The whole file, freed with g_free(), or NULL after saying why not. */
static char *read_config(const char *path, size_t *length)
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
    message_error(NULL, "config \"%s\": %s", path,
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
            return flush_standard_output() == EXIT_DONE;
        }
    }
    return true;
}

static bool write_files(const struct call *call, struct burin_figure *figure,
                        const struct burin_output *outputs)
{
    const char **paths = g_new0(const char *, call->outputs.count);
    struct burin_output *files = g_new0(struct burin_output, call->outputs.count);
    size_t count = 0;
    for (size_t i = 0; i < call->outputs.count; i++) {
        if (!is_standard_output(call->outputs.items[i])) {
            paths[count] = call->outputs.items[i];
            files[count++] = outputs[i];
        }
    }
    bool good = count == 0 || burin_figure_write(figure, paths, files, count);
    g_free(files);
    g_free(paths);
    return good;
}

static void print_messages(struct burin_figure *figure)
{
    for (size_t i = 0; i < burin_figure_message_count(figure); i++) {
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
    struct burin_figure *figure = burin_figure_load(call->specs.items[0], options);
    if (!figure) {
        message_error(NULL, "out of memory");
        return EXIT_NO_FIGURE;
    }
    bool good = burin_figure_is_good(figure) && render_outputs(call, figure, outputs);
    print_messages(figure);
    burin_figure_free(figure);
    return good ? EXIT_DONE : EXIT_NO_FIGURE;
}

static enum exit_code run_call(const struct call *call)
{
    struct burin_options options = {.base = call->base,
                                    .roots = call->roots.items,
                                    .root_count = call->roots.count,
                                    .font = call->font,
                                    .timezone = call->timezone,
                                    .strict = call->strict,
                                    .own_process = true};
    struct burin_output *outputs = g_new0(struct burin_output, call->outputs.count);
    char *config = NULL;
    bool good = choose_formats(call, outputs);
    if (good && call->config) {
        config = read_config(call->config, &options.config_length);
        options.config_name = call->config;
        options.config_text = config;
        good = config != NULL;
    }
    enum exit_code code = good ? render_figure(call, &options, outputs) : EXIT_NO_FIGURE;
    for (size_t i = 0; i < call->outputs.count; i++)
        burin_output_free(&outputs[i]);
    g_free(outputs);
    g_free(config);
    return code;
}

static enum exit_code run(const struct call *call)
{
    if (call->help)
        return print_help();
    if (call->version)
        return print_version();
    if (!check_call(call) || !check_outputs(call))
        return bad_call();
    return run_call(call);
}

static enum exit_code render(int count, char **arguments)
{
    struct call call = {0};
    bool good = options_read(render_options, COUNT_OF(render_options), count, arguments, &call,
                             &call.specs);
    enum exit_code code = good ? run(&call) : bad_call();
    call_free(&call);
    return code;
}

const struct command command_render = {"render", render};
