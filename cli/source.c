/*
 * Operands of "burin diff". Both are drawn with the options of the call and, where one is a
 * picture, with those that it was made with.
 */
#include "cli/source.h"

#include <glib.h>
#include <string.h>

#include "cli/git.h"
#include "cli/inputs.h"
#include "cli/message.h"

/* Pictures that say what they were made from, by their extension. */
static bool is_picture(const char *path)
{
    const char *format = burin_format_for_path(path);
    return format && burin_format_has_record(format);
}

/* --- figures ---------------------------------------------------------------------------------- */

static void say_figure(const struct messages *messages, struct burin_figure *figure)
{
    if (figure)
        message_figure(messages, figure, 0);
    else
        message_problem(messages, NULL);
}

/* Keeps a figure that is good; of another says why it isn't. */
static bool keep_figure(struct source *source, struct burin_figure *figure,
                        const struct messages *messages)
{
    if (figure && burin_figure_is_good(figure)) {
        source->figure = figure;
        return true;
    }
    say_figure(messages, figure);
    burin_figure_free(figure);
    return false;
}

static bool draw_revision(struct source *source, const struct messages *messages)
{
    size_t length;
    char *name = g_path_get_basename(source->name);
    char *text = git_show(source->git, name, &length);
    g_free(name);
    if (!text)
        return message_error(messages, "git is run in the folder of the file", "%s",
                             source->git->problem);
    burin_options_set_reader(source->options, git_read, source->git);
    bool good = keep_figure(source, burin_figure_new(source->name, text, length, source->options),
                            messages);
    g_free(text);
    return good;
}

/* The spec beside the picture, when the picture is current: it draws the same one. */
static char *find_spec(const struct source *source)
{
    char *path = NULL;
    const struct burin_input *spec = burin_record_input(source->record, 0);
    struct burin_checker *checker = burin_checker_new(source->options, NULL, 0);
    if (checker && spec && strcmp(spec->role, "spec") == 0) {
        char *folder = g_path_get_dirname(source->name);
        path = g_build_filename(folder, spec->name, NULL);
        const struct burin_check check = {
            .size = sizeof check, .spec = path, .figure = source->name, .tolerance = 1};
        const struct burin_verdict *verdict = burin_checker_run(checker, &check);
        if (!verdict || verdict->state != BURIN_CURRENT)
            g_clear_pointer(&path, g_free);
        g_free(folder);
    }
    burin_checker_free(checker);
    return path;
}

/* The files that the call of the picture named: they lie where it says, from the spec's folder. */
static void set_files(const struct source *source, const char *spec)
{
    char *folder = g_path_get_dirname(spec);
    for (size_t i = 0; i < burin_record_input_count(source->record); i++) {
        const struct burin_input *input = burin_record_input(source->record, i);
        const struct burin_option_type *type = burin_option_type_named(input->role);
        char *path = type && type->kind == BURIN_OPTION_FILE
                         ? g_build_filename(folder, input->name, NULL)
                         : NULL;
        if (path)
            burin_options_set(source->options, input->role, path, NULL);
        g_free(path);
    }
    g_free(folder);
}

/* A picture that can't be drawn again is compared by its pixels. */
static void draw_picture(struct source *source)
{
    static const struct messages nowhere = {0};
    struct messages kept = nowhere;
    kept.kept = g_string_new(NULL);
    if (burin_record_is_embedded(source->record)) {
        const char *spec = burin_record_spec(source->record);
        if (spec)
            keep_figure(source, burin_figure_new(source->name, spec, strlen(spec), source->options),
                        &kept);
    } else {
        char *path = find_spec(source);
        if (path) {
            set_files(source, path);
            keep_figure(source, burin_figure_load(path, source->options), &kept);
        }
        g_free(path);
    }
    g_string_free(kept.kept, TRUE);
}

/* --- sources ---------------------------------------------------------------------------------- */

static bool read_picture(struct source *source, const struct messages *messages)
{
    GError *error = NULL;
    gsize length = 0;
    if (!g_file_get_contents(source->name, &source->bytes, &length, &error)) {
        message_failure(messages, "system-error", "cannot read \"%s\": %s", source->name,
                        g_strerror(error->code == G_FILE_ERROR_NOENT ? 2 : 5));
        g_error_free(error);
        return false;
    }
    source->length = length;
    source->is_png = strcmp(burin_format_for_path(source->name), "png") == 0;
    source->record = burin_record_new(source->name, source->bytes, length);
    if (source->record && !burin_record_is_good(source->record))
        g_clear_pointer(&source->record, burin_record_free);
    return true;
}

/* Reads what the name leads to, as far as nothing need be drawn. */
static bool open_source(struct source *source, const struct call *call)
{
    source->options = burin_options_copy(call->options);
    if (!source->options)
        return message_problem(call->messages, NULL);
    return source->git || !is_picture(source->name) || read_picture(source, call->messages);
}

static bool draw(struct source *source, const struct source *other, const struct call *call)
{
    const struct burin_record *record = source->record ? source->record : other->record;
    if (record && !burin_record_set_options(record, source->options))
        return message_problem(call->messages, burin_options_problem(source->options));
    if (source->git)
        return draw_revision(source, call->messages);
    if (!source->bytes)
        return keep_figure(source, burin_figure_load(source->name, source->options),
                           call->messages);
    if (source->record)
        draw_picture(source);
    return true;
}

/* "REV -- SPEC" or "REV REV -- SPEC": what is no file is a revision. */
static bool name_sources(const struct call *call, struct sources *sources)
{
    const struct option_texts *operands = &call->operands;
    const char *const *items = operands->items;
    if (operands->count < 2 || operands->count > 3)
        return message_error(call->messages, "burin diff OLD NEW",
                             "two figures are compared, not %zu", operands->count);
    sources->then.name = items[operands->count == 3 ? 2 : 0];
    sources->now.name = items[operands->count - 1];
    if (operands->count == 3) {
        sources->then.git = git_place_new(items[0], items[2]);
        sources->now.git = git_place_new(items[1], items[2]);
    } else if (!g_file_test(items[0], G_FILE_TEST_EXISTS) && !is_picture(items[0]) &&
               !g_str_has_suffix(items[0], ".json")) {
        sources->then.name = items[1];
        sources->then.git = git_place_new(items[0], items[1]);
    }
    return true;
}

bool sources_read(const struct call *call, struct sources *sources)
{
    return name_sources(call, sources) && inputs_read(call) && open_source(&sources->then, call) &&
           open_source(&sources->now, call) && draw(&sources->then, &sources->now, call) &&
           draw(&sources->now, &sources->then, call);
}

static void source_free(struct source *source)
{
    burin_figure_free(source->figure);
    burin_record_free(source->record);
    burin_options_free(source->options);
    git_place_free(source->git);
    g_free(source->bytes);
}

void sources_free(struct sources *sources)
{
    source_free(&sources->then);
    source_free(&sources->now);
}

bool source_png(const struct source *source, const struct messages *messages,
                struct burin_output *png)
{
    *png = (struct burin_output){.size = sizeof *png, .format = "png"};
    if (source->figure) {
        if (burin_figure_render(source->figure, png))
            return true;
        say_figure(messages, source->figure);
        return false;
    }
    if (!source->is_png)
        return message_error(messages, "make it with --embed, or give the spec",
                             "\"%s\" has no pixels, and can't be drawn again", source->name);
    png->bytes = g_memdup2(source->bytes, source->length);
    png->length = source->length;
    return true;
}
