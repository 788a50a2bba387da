/*
 * The public interface: figures as opaque objects over charts/figure.c and render/.
 */
#include "library/burin.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/buffer.h"
#include "base/path.h"
#include "base/suggest.h"
#include "charts/figure.h"
#include "charts/layouts.h"
#include "data/time/zone.h"
#include "library/fingerprint.h"
#include "library/message.h"
#include "library/provenance.h"
#include "library/session.h"
#include "render/fonts.h"
#include "render/output.h"

struct burin_figure {
    struct diag *diag;
    struct arena *arena;
    struct burin_session *own_session; /* NULL: it is the caller's */
    struct fonts *fonts;               /* the session's */
    struct font_warnings *warnings;
    struct context context;
    struct provenance provenance;
    const struct json_node *root;
    struct scene scene;
    bool is_made, is_strict, has_fingerprint, svg_has_text;
    char **texts; /* of messages, made on demand */
    size_t text_count;
};

const char *burin_version(void)
{
    return BURIN_VERSION;
}

/* Data is read below the roots that are given, else below the working directory and the spec's
 * folder. */
static bool set_data_context(struct burin_figure *figure, const char *name,
                             const struct burin_options *options)
{
    struct data_context *data = &figure->context.data;
    const char *folder = path_folder(name, figure->arena);
    const char **roots = arena_array(figure->arena, options->root_count + 3, sizeof *roots);
    if (!folder || !roots)
        return false;
    *data = (struct data_context){.arena = figure->arena,
                                  .intern = figure->context.intern,
                                  .diag = figure->diag,
                                  .zone = figure->context.zone,
                                  .base = options->base ? options->base : folder,
                                  .roots = roots,
                                  .file_was_read = provenance_add_data,
                                  .file_was_used = provenance_end_data,
                                  .file_was_read_context = &figure->provenance};
    figure->provenance =
        (struct provenance){.arena = figure->arena,
                            .folder = folder,
                            .base = data->base,
                            .keeps_contents = options->embed && !options->no_fingerprint};
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

/* The fonts may be shared: from now on, what they tell is of this figure. */
static void use_fonts(struct burin_figure *figure)
{
    fonts_warn(figure->fonts, figure->warnings);
    fonts_note_files(figure->fonts, &figure->provenance.fonts);
}

static bool set_up_fonts(struct burin_figure *figure, const struct burin_options *options)
{
    if (!options->session)
        figure->own_session = burin_session_new(options);
    struct burin_session *session = options->session ? options->session : figure->own_session;
    if (!session)
        return diag_out_of_memory(figure->diag);
    figure->fonts = session_fonts(session, figure->diag);
    if (!figure->fonts)
        return false;
    figure->warnings = font_warnings_new(figure->diag);
    use_fonts(figure);
    return true;
}

const char *const *burin_layouts(void)
{
    return layout_names;
}

const char *burin_layout_does(const char *name)
{
    const struct layout *layout = layout_named(name);
    return layout ? layout->does : NULL;
}

const char *const *burin_svg_texts(void)
{
    static const char *const names[] = {"outlines", "text", NULL};
    return names;
}

static bool set_svg_text(struct burin_figure *figure, const char *name)
{
    figure->svg_has_text = name && !strcmp(name, "text");
    return !name || figure->svg_has_text || !strcmp(name, "outlines") ||
           diag_error(figure->diag, DIAG_UNKNOWN, NULL, "known are outlines and text",
                      "unknown kind of text in SVG \"%s\"", name);
}

/* "known are A, B and C"; NULL when memory is out. names ends with NULL. */
static const char *known_hint(const char *const *names, struct arena *arena)
{
    const char *hint = arena_format(arena, "known are %s", names[0]);
    for (size_t i = 1; hint && names[i]; i++)
        hint = arena_format(arena, "%s%s %s", hint, names[i + 1] ? "," : " and", names[i]);
    return hint;
}

static bool set_layout(struct context *context, const char *name)
{
    const struct layout *layout = layout_named(name);
    if (!layout)
        return diag_error(context->diag, DIAG_UNKNOWN, NULL,
                          known_hint(layout_names, context->arena), "unknown layout \"%s\"", name);
    context->style = layout->style;
    return true;
}

static bool set_up(struct burin_figure *figure, const char *name,
                   const struct burin_options *options)
{
    struct context *context = &figure->context;
    figure->arena = arena_new(figure->diag);
    if (!figure->arena)
        return false;
    context->arena = figure->arena;
    context->diag = figure->diag;
    if (options->timezone &&
        !zone_load(options->timezone, NULL, &context->zone, figure->arena, figure->diag))
        return false;
    context->intern = intern_new(figure->arena);
    if (!context->intern || !set_up_fonts(figure, options) ||
        !set_data_context(figure, name, options) || !set_layout(context, options->layout) ||
        !set_svg_text(figure, options->svg_text))
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
    figure->has_fingerprint = !options->no_fingerprint;
    figure->diag = diag_new();
    if (figure->diag)
        return figure;
    free(figure);
    return NULL;
}

/* The file of the zone that is asked for, unless that is UTC. */
static bool add_zone(struct burin_figure *figure, const struct burin_options *options)
{
    if (!figure->context.zone)
        return true;
    const char *path = arena_format(figure->arena, "%s/%s", zone_directory, options->timezone);
    return path && provenance_add_zone(&figure->provenance, options->timezone, path);
}

static bool add_sources(struct provenance *provenance, const char *name, const char *text,
                        size_t length, const struct burin_options *options)
{
    struct burin_options meant = *options;
    if (options->session)
        meant.font = session_family(options->session);
    return provenance_add_options(provenance, &meant) &&
           provenance_add_text(provenance, "spec", name, text, length) &&
           provenance_add_texts(provenance, options);
}

struct burin_figure *burin_figure_new(const char *name, const char *text, size_t length,
                                      const struct burin_options *options)
{
    struct burin_figure *figure = new_figure(options);
    if (!figure || !set_up(figure, name, options) ||
        !add_sources(&figure->provenance, name, text, length, options) ||
        !add_zone(figure, options))
        return figure;
    struct figure_sources sources = {
        .spec = {strcmp(name, "-") ? name : "<stdin>", text, length},
        .config = {options->config_name, options->config_text, options->config_length},
        .locale = {options->locale_name, options->locale_text, options->locale_length},
        .time_locale = {options->time_locale_name, options->time_locale_text,
                        options->time_locale_length}};
    figure->is_made = figure_make(&sources, &figure->context, &figure->scene, &figure->root);
    font_warnings_tell(figure->warnings);
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
    provenance_free(&figure->provenance);
    font_warnings_free(figure->warnings);
    burin_session_free(figure->own_session);
    arena_free(figure->arena);
    diag_free(figure->diag);
    free(figure);
}

bool burin_figure_is_good(const struct burin_figure *figure)
{
    return figure->is_made && !diag_has_errors(figure->diag) &&
           !(figure->is_strict && diag_has_warnings(figure->diag));
}

size_t burin_figure_message_count(const struct burin_figure *figure)
{
    return diag_count(figure->diag);
}

struct burin_message burin_figure_message(const struct burin_figure *figure, size_t index)
{
    return message_of(diag_at(figure->diag, index), figure->is_strict);
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

size_t burin_figure_input_count(struct burin_figure *figure)
{
    if (!figure->fonts || !provenance_list_inputs(&figure->provenance, figure->fonts))
        return 0;
    return figure->provenance.input_count;
}

struct burin_input burin_figure_input(const struct burin_figure *figure, size_t index)
{
    return figure->provenance.inputs[index];
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
                                     .ppi = output->ppi,
                                     .svg_has_text = figure->svg_has_text};
    struct fingerprint fingerprint = {&figure->provenance, figure->fonts, figure->diag,
                                      output->scale, output->ppi};
    const struct output_metadata metadata = {FINGERPRINT_KEY, fingerprint_text, &fingerprint};
    struct buffer buffer = {0};
    if (figure->has_fingerprint)
        options.metadata = &metadata;
    output->bytes = NULL;
    output->length = 0;
    if (!format)
        return diag_error(figure->diag, DIAG_UNKNOWN, NULL, NULL, "unknown format \"%s\"",
                          output->format);
    if (!figure->is_made || !check_size(figure, format, options.scale))
        return false;
    use_fonts(figure);
    bool is_encoded =
        format->encode(&figure->scene, figure->fonts, &options, &buffer, figure->diag);
    font_warnings_tell(figure->warnings);
    if (!is_encoded || diag_has_errors(figure->diag)) {
        buffer_free(&buffer);
        return false;
    }
    if (figure->has_fingerprint)
        fingerprint_stamp(&buffer);
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

bool burin_write_file(const char *path, const void *bytes, size_t length, char **problem)
{
    const struct output_file file = {path, bytes, length};
    struct diag *diag = diag_new();
    *problem = NULL;
    if (!diag)
        return false;
    bool is_written = output_write_files(&file, 1, diag);
    if (!is_written)
        *problem = strdup(diag_at(diag, 0)->message);
    diag_free(diag);
    return is_written;
}
