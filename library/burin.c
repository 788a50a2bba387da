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
#include "base/budget.h"
#include "base/buffer.h"
#include "base/number.h"
#include "base/path.h"
#include "base/suggest.h"
#include "charts/figure.h"
#include "charts/layouts.h"
#include "charts/read/theme.h"
#include "data/format/locale_table.h"
#include "data/given.h"
#include "data/time/zone.h"
#include "library/figure.h"
#include "library/fingerprint.h"
#include "library/given.h"
#include "library/input_role.h"
#include "library/limits.h"
#include "library/lint/lint.h"
#include "library/message.h"
#include "library/now.h"
#include "library/options.h"
#include "library/paper.h"
#include "library/provenance.h"
#include "library/reader.h"
#include "library/roots.h"
#include "library/session.h"
#include "render/fonts.h"
#include "render/output.h"

struct burin_figure {
    struct diag *diag;
    struct arena *arena;
    struct burin_session *own_session; /* NULL: it is the caller's */
    struct fonts *fonts;               /* the session's */
    struct font_warnings *warnings;
    struct budget budget;
    struct context context;
    struct provenance provenance;
    struct figure_parts parts;
    struct scene scene;
    double scale, ppi; /* of the options; 0: not set */
    bool is_made, is_strict, has_fingerprint, svg_has_text, is_durable;
    struct told_list told; /* what callers were shown of diag */
    struct option_reader reader;
};

const char *burin_version(void)
{
    return BURIN_VERSION;
}

static bool set_data_context(struct burin_figure *figure, const char *name,
                             const struct burin_options *options)
{
    enum { PIECE_SIZE = 1000000 }; /* as the table of options says */
    struct data_context *data = &figure->context.data;
    figure->reader = options_reader(options);
    struct roots roots;
    const char *base = options_text(options, "base");
    const char *folder = path_folder(name, figure->arena);
    if (!folder || !roots_list(options, folder, figure->arena, &roots))
        return false;
    *data = (struct data_context){.arena = figure->arena,
                                  .intern = figure->context.intern,
                                  .diag = figure->diag,
                                  .zone = figure->context.zone,
                                  .base = base ? base : folder,
                                  .roots = roots.folders,
                                  .root_count = roots.count,
                                  .read_url = figure->reader.read ? reader_ask : NULL,
                                  .reader = &figure->reader,
                                  .file_was_read = provenance_add_data,
                                  .file_was_used = provenance_end_data,
                                  .file_was_read_context = &figure->provenance};
    if (!given_read(options, figure->arena, data))
        return false;
    double piece = options_number(options, "piece");
    bool keeps_contents =
        options_flag(options, "embed") && !options_flag(options, "no-fingerprint");
    data->piece_size = keeps_contents ? 0 : piece > 0 ? (size_t)ceil(piece) : PIECE_SIZE;
    figure->provenance = (struct provenance){.arena = figure->arena,
                                             .folder = folder,
                                             .base = data->base,
                                             .keeps_contents = keeps_contents};
    return true;
}

/* The fonts may be shared: from now on, what they tell is of this figure. */
static void use_fonts(struct burin_figure *figure)
{
    fonts_warn(figure->fonts, figure->warnings);
    fonts_set_language(figure->fonts, figure->context.language);
    fonts_note_files(figure->fonts, &figure->provenance.fonts);
}

static bool set_up_fonts(struct burin_figure *figure, const char *name,
                         const struct burin_options *options)
{
    struct burin_session *session = options_session(options);
    if (!session)
        session = figure->own_session = burin_session_new(options);
    if (!session)
        return diag_out_of_memory(figure->diag);
    figure->fonts = session_fonts(session, figure->diag);
    if (!figure->fonts)
        return false;
    figure->warnings = font_warnings_new(figure->diag);
    font_warnings_set_file(figure->warnings, strcmp(name, "-") ? name : "<stdin>");
    use_fonts(figure);
    return true;
}

const char *const *burin_themes(void)
{
    return theme_names;
}

const char *burin_theme_does(const char *name)
{
    const struct theme *theme = theme_named(name);
    return theme ? theme->does : NULL;
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

const char *burin_locale_at(size_t index)
{
    size_t count = 0;
    while (locale_rows[count].name)
        count++;
    return index < count ? locale_rows[index].name : NULL;
}

enum svg_text { SVG_OUTLINES, SVG_TEXT };

static const char *const svg_texts[] = {[SVG_OUTLINES] = "outlines", [SVG_TEXT] = "text", NULL};

const char *const *burin_svg_texts(void)
{
    return svg_texts;
}

static void release_arena(void *arena)
{
    arena_free(arena);
}

static bool set_up(struct burin_figure *figure, const char *name,
                   const struct burin_options *options)
{
    struct context *context = &figure->context;
    figure->arena = arena_new(figure->diag);
    if (!figure->arena)
        return false;
    limits_apply(options, &figure->budget, figure->diag);
    struct option_cancel cancel = options_cancel(options);
    budget_ask(&figure->budget, cancel.ask, cancel.context);
    arena_set_budget(figure->arena, &figure->budget);
    context->arena = figure->arena;
    context->diag = figure->diag;
    context->scratch = arena_new_beside(figure->arena);
    if (!context->scratch || !arena_defer(figure->arena, release_arena, context->scratch))
        return false;
    const char *zone = options_text(options, "timezone");
    if (zone && !zone_load(zone, NULL, &context->zone, figure->arena, figure->diag))
        return false;
    context->intern = intern_new(figure->arena);
    if (!context->intern || !set_up_fonts(figure, name, options) ||
        !set_data_context(figure, name, options))
        return false;
    /* Both are among the choices of their options. */
    const char *layout = options_text(options, "layout");
    context->style = layout ? layout_named(layout)->style : NULL;
    const char *svg_text = options_text(options, "svg-text");
    figure->svg_has_text = svg_text && strcmp(svg_text, svg_texts[SVG_TEXT]) == 0;
    context->measurer = fonts_measurer(figure->fonts);
    const char *language = options_text(options, "lang");
    context->language = language ? arena_copy(figure->arena, language, strlen(language)) : NULL;
    paper_read_size(options, context);
    return true;
}

static struct burin_figure *new_figure(const struct burin_options *options)
{
    struct burin_figure *figure = calloc(1, sizeof *figure);
    if (!figure)
        return NULL;
    figure->is_strict = options_flag(options, "strict");
    figure->has_fingerprint = !options_flag(options, "no-fingerprint");
    figure->is_durable = options_flag(options, "durable");
    figure->scale = options_number(options, "scale");
    figure->ppi = options_number(options, "ppi");
    figure->diag = diag_new();
    if (figure->diag) {
        figure->told = (struct told_list){.diag = figure->diag, .is_strict = figure->is_strict};
        codes_apply(options, figure->diag);
        return figure;
    }
    free(figure);
    return NULL;
}

/* The file of the zone that is asked for, unless that is UTC. */
static bool add_zone(struct burin_figure *figure, const struct burin_options *options)
{
    if (!figure->context.zone)
        return true;
    const char *name = options_text(options, "timezone");
    const char *path = arena_format(figure->arena, "%s/%s", zone_directory, name);
    return path && provenance_add_zone(&figure->provenance, name, path);
}

static bool add_sources(struct provenance *provenance, const char *name, const char *text,
                        size_t length, const struct burin_options *options)
{
    const struct burin_session *session = options_session(options);
    return provenance_add_options(provenance, options) &&
           (!session || provenance_set_option(provenance, "font", session_family(session))) &&
           provenance_add_text(provenance, role_spec.name, name, text, length) &&
           provenance_add_texts(provenance, options);
}

/* The layout that it was, whether the call or the specification said so; the first goes without
 * saying where the specification names none. */
static void note_layout(struct burin_figure *figure)
{
    const struct context *context = &figure->context;
    size_t i = 0;
    while (layouts[i].name && layouts[i].style != context->style)
        i++;
    provenance_keep_option(&figure->provenance, "layout",
                           i > 0 || context->meta.layout ? layouts[i].name : NULL);
}

static struct figure_source figure_source(const struct burin_options *options, const char *name)
{
    struct option_file file = options_file(options, name);
    return (struct figure_source){file.path, file.text, file.length};
}

/* Rows that the call gives and nothing asks for: a name may be misspelt. */
static void tell_unused(const struct burin_figure *figure)
{
    const struct data_context *data = &figure->context.data;
    for (size_t i = 0; figure->is_made && i < data->given_count; i++) {
        if (!data->given[i].is_used && given_find(data->given[i].name, data) == &data->given[i])
            node_warn(figure->parts.root, figure->diag, DIAG_UNUSED_DATA, NULL,
                      "no data has the name \"%s\", for which the call gives rows",
                      data->given[i].name);
    }
}

struct burin_figure *burin_figure_new(const char *name, const char *text, size_t length,
                                      const struct burin_options *options)
{
    struct burin_figure *figure = new_figure(options);
    if (!figure || !set_up(figure, name, options) ||
        !budget_read(&figure->budget, (double)length) ||
        !add_sources(&figure->provenance, name, text, length, options) ||
        !add_zone(figure, options))
        return figure;
    struct figure_sources sources = {.spec = {strcmp(name, "-") ? name : "<stdin>", text, length},
                                     .theme = options_text(options, "theme"),
                                     .config = figure_source(options, "config"),
                                     .locale = figure_source(options, "locale"),
                                     .time_locale = figure_source(options, "time-locale")};
    struct option_list params = options_list(options, "param");
    sources.params = params.items;
    sources.param_count = params.count;
    figure->context.facts.now = now_read(options, figure->context.zone);
    figure->context.facts.has_now = !isnan(figure->context.facts.now);
    figure->is_made = figure_make(&sources, &figure->context, &figure->scene, &figure->parts);
    if (!figure->context.facts.now_is_needed)
        provenance_set_option(&figure->provenance, "now", NULL);
    note_layout(figure);
    tell_unused(figure);
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
            figure->told.diag = figure->diag = diag;
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
    told_free(&figure->told);
    provenance_free(&figure->provenance);
    font_warnings_free(figure->warnings);
    burin_session_free(figure->own_session);
    arena_free(figure->arena);
    diag_free(figure->diag);
    free(figure);
}

bool burin_figure_size(const struct burin_figure *figure, double *width, double *height)
{
    *width = figure->is_made ? figure->scene.width : 0;
    *height = figure->is_made ? figure->scene.height : 0;
    return figure->is_made;
}

bool burin_figure_is_good(const struct burin_figure *figure)
{
    return figure->is_made && !diag_has_errors(figure->diag) &&
           !(figure->is_strict && diag_has_warnings(figure->diag));
}

bool burin_figure_lint(struct burin_figure *figure)
{
    const struct lint_figure subject = {.root = figure->parts.root,
                                        .view = figure->parts.view,
                                        .scene = &figure->scene,
                                        .context = &figure->context,
                                        .points_per_px = figure->context.points_per_px};
    if (!figure->is_made)
        return false;
    lint_run(&subject);
    return true;
}

bool figure_side(struct burin_figure *figure, struct diff_side *side)
{
    if (figure->is_made)
        *side = (struct diff_side){figure->parts.root, figure->parts.view, &figure->scene,
                                   &figure->context};
    return figure->is_made;
}

size_t burin_figure_message_count(const struct burin_figure *figure)
{
    return diag_count(figure->diag);
}

const struct burin_message *burin_figure_message(struct burin_figure *figure, size_t index)
{
    return told_message(&figure->told, index);
}

const char *burin_figure_message_text(struct burin_figure *figure, size_t index)
{
    return told_text(&figure->told, index);
}

const char *burin_figure_title(const struct burin_figure *figure)
{
    return figure->is_made ? figure->scene.title : NULL;
}

const char *burin_figure_description(const struct burin_figure *figure)
{
    return figure->is_made ? figure->scene.description : NULL;
}

size_t burin_figure_input_count(struct burin_figure *figure)
{
    if (!figure->fonts || !provenance_list_inputs(&figure->provenance))
        return 0;
    return figure->provenance.input_count;
}

const struct burin_input *burin_figure_input(const struct burin_figure *figure, size_t index)
{
    return index < figure->provenance.input_count ? &figure->provenance.inputs[index] : NULL;
}

static bool check_pixels(struct burin_figure *figure, double pixels)
{
    struct budget *budget = &figure->budget;
    struct budget_place before = budget_enter(budget, json_budget_place(figure->parts.root));
    bool is_allowed = budget_spend(budget, LIMIT_PIXELS, pixels);
    budget_leave(budget, before);
    return is_allowed;
}

/* A picture too large for Cairo is an error at the size that the spec asks for. */
static bool check_size(struct burin_figure *figure, const struct output_format *format,
                       const struct output_options *options)
{
    const struct scene *scene = &figure->scene;
    double scale = format->has_pixels   ? output_pixel_scale(options)
                   : options->scale > 0 ? options->scale
                                        : 1;
    bool is_wide = scene->width * scale > format->side_limit;
    bool is_high = scene->height * scale > format->side_limit;
    if (format->side_limit == 0 || (!is_wide && !is_high))
        return !format->has_pixels ||
               check_pixels(figure, scene->width * scene->height * scale * scale);
    const struct json_node *given = node_member(figure->parts.root, is_wide ? "width" : "height");
    return node_error(given ? given : figure->parts.root, figure->diag, DIAG_LIMIT,
                      "make it smaller, or the scale",
                      "the picture would be %.0f × %.0f px: at most %d are drawn a side",
                      ceil(scene->width * scale), ceil(scene->height * scale), format->side_limit);
}

/* An output's own numbers go before those of the options. Beside a resolution, a scale of 1 is
 * another one than none. */
static bool note_numbers(struct burin_figure *figure, const struct output_options *options)
{
    char scale[NUMBER_TEXT_SIZE], ppi[NUMBER_TEXT_SIZE];
    number_write(scale, options->scale);
    number_write(ppi, options->ppi);
    bool has_scale = options->scale > 0 && (options->scale != 1 || options->ppi > 0);
    return provenance_keep_option(&figure->provenance, "scale", has_scale ? scale : NULL) &&
           provenance_set_option(&figure->provenance, "ppi", options->ppi > 0 ? ppi : NULL);
}

/* An output of another size than the one of this version: none smaller was ever declared, and what
 * a larger one has besides is unknown here. */
static bool check_output(struct burin_figure *figure, const struct burin_output *output)
{
    return output->size >= sizeof *output ||
           diag_error(figure->diag, DIAG_CALL, NULL, "set it to sizeof(struct burin_output)",
                      "the output has no size");
}

bool burin_figure_render(struct burin_figure *figure, struct burin_output *output)
{
    if (!check_output(figure, output))
        return false;
    const struct output_format *format = output_format_named(output->format);
    const struct context_size *size = figure->context.size;
    struct output_options options = {.scale = output->scale > 0 ? output->scale : figure->scale,
                                     .ppi = output->ppi > 0 ? output->ppi : figure->ppi,
                                     .is_for_paper = size[0].is_on_paper || size[1].is_on_paper,
                                     .svg_has_text = figure->svg_has_text};
    struct fingerprint fingerprint = {&figure->provenance, figure->diag};
    const struct output_metadata metadata = {FINGERPRINT_KEY, fingerprint_text, &fingerprint};
    struct buffer buffer = {0};
    if (figure->has_fingerprint)
        options.metadata = &metadata;
    output->bytes = NULL;
    output->length = 0;
    if (!format)
        return diag_error(figure->diag, DIAG_UNKNOWN, NULL, NULL, "unknown format \"%s\"",
                          output->format);
    if (!figure->is_made || !check_size(figure, format, &options) ||
        !note_numbers(figure, &options))
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
    return output_names;
}

const char *burin_format_extension(const char *name)
{
    const struct output_format *format = output_format_named(name);
    return format ? format->extension : NULL;
}

bool burin_format_has_record(const char *name)
{
    const struct output_format *format = output_format_named(name);
    return format && format->metadata;
}

const char *burin_suggest_format(const char *name)
{
    struct suggest suggest = {.word = name};
    for (const struct output_format *format = output_formats; format->name; format++) {
        suggest_offer(&suggest, format->name);
        suggest_offer(&suggest, format->extension);
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
    bool is_written = true;
    const char *at = (const char *)outputs; /* the caller's structs may be larger than ours */
    for (size_t i = 0; is_written && i < count; i++) {
        const struct burin_output *output = (const struct burin_output *)(const void *)at;
        is_written = check_output(figure, output);
        files[i] = (struct output_file){paths[i], output->bytes, output->length};
        at += output->size;
    }
    is_written = is_written && output_write_files(files, count, figure->is_durable, figure->diag);
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
    bool is_written = output_write_files(&file, 1, false, diag);
    if (!is_written)
        *problem = strdup(diag_at(diag, 0)->message);
    diag_free(diag);
    return is_written;
}
