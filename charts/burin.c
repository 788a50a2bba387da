/*
 * The public interface: figures as opaque objects over charts/figure.c and render/.
 */
#include "charts/burin.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/suggest.h"
#include "charts/figure.h"
#include "data/time/zone.h"
#include "render/fonts.h"
#include "render/output.h"

struct burin_figure {
    struct diag *diag;
    struct arena *arena;
    struct fonts *fonts;
    struct context context;
    const struct json_node *root;
    struct scene scene;
    bool is_made, is_strict;
    char **texts; /* of messages, made on demand */
    size_t text_count;
};

const char *burin_version(void)
{
    return BURIN_VERSION;
}

/* The folder of a path, "." for a bare name. */
static const char *folder_of(const char *path, struct arena *arena)
{
    const char *slash = strrchr(path, '/');
    if (!slash || !strcmp(path, "-"))
        return ".";
    return slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
}

/* Data is read below the roots that are given, else below the working directory and the spec's
 * folder. */
static bool set_data_context(struct burin_figure *figure, const char *name,
                             const struct burin_options *options)
{
    struct data_context *data = &figure->context.data;
    const char *folder = folder_of(name, figure->arena);
    const char **roots = arena_array(figure->arena, options->root_count + 3, sizeof *roots);
    if (!folder || !roots)
        return false;
    *data = (struct data_context){.arena = figure->arena,
                                  .intern = figure->context.intern,
                                  .diag = figure->diag,
                                  .zone = figure->context.zone,
                                  .base = options->base ? options->base : folder,
                                  .roots = roots};
    for (size_t i = 0; i < options->root_count; i++)
        roots[data->root_count++] = options->roots[i];
    if (options->root_count == 0) {
        roots[data->root_count++] = ".";
        roots[data->root_count++] = folder;
        /* Whoever names a base means its files to be read. */
        if (options->base)
            roots[data->root_count++] = options->base;
    }
    return true;
}

static bool set_up(struct burin_figure *figure, const char *name,
                   const struct burin_options *options)
{
    struct context *context = &figure->context;
    struct fonts_options fonts = {.directory = options->font_directory,
                                  .family = options->font,
                                  .make_current = options->own_process};
    figure->arena = arena_new(figure->diag);
    if (!figure->arena)
        return false;
    context->arena = figure->arena;
    context->diag = figure->diag;
    if (options->timezone &&
        !zone_load(options->timezone, NULL, &context->zone, figure->arena, figure->diag))
        return false;
    context->intern = intern_new(figure->arena);
    figure->fonts = fonts_new(&fonts, figure->diag);
    if (!context->intern || !figure->fonts || !set_data_context(figure, name, options))
        return false;
    context->measurer = fonts_measurer(figure->fonts);
    return true;
}

static struct burin_figure *new_figure(const struct burin_options *options)
{
    struct burin_figure *figure = calloc(1, sizeof *figure);
    if (!figure)
        return NULL;
    figure->is_strict = options->strict;
    figure->diag = diag_new();
    if (figure->diag)
        return figure;
    free(figure);
    return NULL;
}

struct burin_figure *burin_figure_new(const char *name, const char *text, size_t length,
                                      const struct burin_options *options)
{
    struct burin_figure *figure = new_figure(options);
    if (!figure || !set_up(figure, name, options))
        return figure;
    struct figure_source spec = {strcmp(name, "-") ? name : "<stdin>", text, length};
    struct figure_source config = {options->config_name, options->config_text,
                                   options->config_length};
    figure->is_made = figure_make(&spec, &config, &figure->context, &figure->scene, &figure->root);
    return figure;
}

/* All of standard input. NULL after an error. */
static char *read_standard_input(size_t *length, struct diag *diag)
{
    struct buffer buffer = {0};
    char chunk[65536];
    size_t count;
    while ((count = fread(chunk, 1, sizeof chunk, stdin)) > 0)
        buffer_append(&buffer, chunk, count);
    *length = buffer.length;
    if (ferror(stdin))
        diag_error(diag, DIAG_SYSTEM, NULL, NULL, "cannot read standard input");
    else if (buffer_append(&buffer, "", 1))
        return (char *)buffer.bytes;
    else
        diag_out_of_memory(diag);
    buffer_free(&buffer);
    return NULL;
}

struct burin_figure *burin_figure_load(const char *path, const struct burin_options *options)
{
    struct burin_figure *figure;
    struct diag *diag = diag_new();
    size_t length = 0;
    if (!diag)
        return NULL;
    char *text = strcmp(path, "-") ? data_read_file(path, NULL, &length, diag)
                                   : read_standard_input(&length, diag);
    if (text) {
        figure = burin_figure_new(path, text, length, options);
        diag_free(diag);
    } else {
        figure = new_figure(options);
        if (figure) {
            diag_free(figure->diag);
            figure->diag = diag;
        } else {
            diag_free(diag);
        }
    }
    free(text);
    return figure;
}

void burin_figure_free(struct burin_figure *figure)
{
    if (!figure)
        return;
    for (size_t i = 0; i < figure->text_count; i++)
        free(figure->texts[i]);
    free(figure->texts);
    fonts_free(figure->fonts);
    arena_free(figure->arena);
    diag_free(figure->diag);
    free(figure);
}

bool burin_figure_is_good(const struct burin_figure *figure)
{
    return figure->is_made && !diag_has_errors(figure->diag) &&
           !(figure->is_strict && diag_count(figure->diag) > 0);
}

size_t burin_figure_message_count(const struct burin_figure *figure)
{
    return diag_count(figure->diag);
}

struct burin_message burin_figure_message(const struct burin_figure *figure, size_t index)
{
    static const char *const kinds[] = {
        [DIAG_SYNTAX] = "syntax", [DIAG_UNKNOWN] = "unknown", [DIAG_TYPE] = "type",
        [DIAG_LIMIT] = "limit",   [DIAG_DATA] = "data",       [DIAG_UNSUPPORTED] = "unsupported",
        [DIAG_SYSTEM] = "system"};
    const struct diagnostic *diagnostic = diag_at(figure->diag, index);
    bool is_error = diagnostic->severity == DIAG_ERROR || figure->is_strict;
    return (struct burin_message){.severity = is_error ? BURIN_ERROR : BURIN_WARNING,
                                  .kind = kinds[diagnostic->kind],
                                  .file = diagnostic->place.file,
                                  .pointer = diagnostic->place.pointer,
                                  .line = diagnostic->place.line,
                                  .column = diagnostic->place.column,
                                  .text = diagnostic->message,
                                  .hint = diagnostic->hint};
}

const char *burin_figure_message_text(struct burin_figure *figure, size_t index)
{
    size_t count = diag_count(figure->diag);
    if (count > figure->text_count) {
        char **texts = realloc(figure->texts, count * sizeof *texts);
        if (!texts)
            return NULL;
        memset(texts + figure->text_count, 0, (count - figure->text_count) * sizeof *texts);
        figure->texts = texts;
        figure->text_count = count;
    }
    if (!figure->texts[index])
        figure->texts[index] = diag_text(diag_at(figure->diag, index), figure->is_strict);
    return figure->texts[index];
}

/* A picture too large for Cairo is an error at the size that the spec asks for. */
static bool check_size(struct burin_figure *figure, const struct output_format *format,
                       double scale)
{
    const struct scene *scene = &figure->scene;
    bool is_wide = scene->width * scale > OUTPUT_SIDE_LIMIT;
    bool is_high = scene->height * scale > OUTPUT_SIDE_LIMIT;
    if (!strcmp(format->name, "scene.json") || (!is_wide && !is_high))
        return true;
    const struct json_node *given = json_member(figure->root, is_wide ? "width" : "height");
    return json_error(given ? given : figure->root, figure->diag, DIAG_LIMIT,
                      "make it smaller, or the scale",
                      "the picture would be %.0f × %.0f px: at most %d are drawn a side",
                      ceil(scene->width * scale), ceil(scene->height * scale), OUTPUT_SIDE_LIMIT);
}

bool burin_figure_render(struct burin_figure *figure, struct burin_output *output)
{
    const struct output_format *format = output_format_named(output->format);
    struct output_options options = {.scale = output->scale > 0 ? output->scale : 1,
                                     .ppi = output->ppi};
    struct buffer buffer = {0};
    output->bytes = NULL;
    output->length = 0;
    if (!format)
        return diag_error(figure->diag, DIAG_UNKNOWN, NULL, NULL, "unknown format \"%s\"",
                          output->format);
    if (!figure->is_made || !check_size(figure, format, options.scale))
        return false;
    if (!format->encode(&figure->scene, figure->fonts, &options, &buffer, figure->diag) ||
        diag_has_errors(figure->diag)) {
        buffer_free(&buffer);
        return false;
    }
    output->bytes = buffer.bytes;
    output->length = buffer.length;
    return true;
}

void burin_output_free(struct burin_output *output)
{
    free(output->bytes);
    output->bytes = NULL;
    output->length = 0;
}

const char *burin_format_for_path(const char *path)
{
    const struct output_format *format = output_format_for_path(path);
    return format ? format->name : NULL;
}

const char *const *burin_formats(void)
{
    static const char *const names[] = {"png", "svg", "pdf", "scene.json", NULL};
    return names;
}

const char *burin_suggest_format(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; output_formats[i]; i++) {
        suggest_offer(&suggest, output_formats[i]->name);
        suggest_offer(&suggest, output_formats[i]->extension);
    }
    return suggest.best;
}

const char *burin_suggest(const char *word, const char *const *names)
{
    struct suggest suggest = {.word = word};
    for (size_t i = 0; names[i]; i++)
        suggest_offer(&suggest, names[i]);
    return suggest.best;
}

bool burin_figure_write(struct burin_figure *figure, const char *const *paths,
                        const struct burin_output *outputs, size_t count)
{
    struct output_file *files = calloc(count ? count : 1, sizeof *files);
    if (!files)
        return diag_out_of_memory(figure->diag);
    for (size_t i = 0; i < count; i++)
        files[i] = (struct output_file){paths[i], outputs[i].bytes, outputs[i].length};
    bool is_written = output_write_files(files, count, figure->diag);
    free(files);
    return is_written;
}
