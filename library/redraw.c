/*
 * burin check's drawing: the same call as the fingerprint records, made again.
 */
#include "library/redraw.h"

#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "base/path.h"
#include "data/source.h"
#include "library/call_options.h"
#include "library/fingerprint.h"
#include "library/record.h"
#include "render/output/metadata.h"
#include "render/output/pixels.h"

/* What is read for one comparison. */
struct redraw {
    struct burin_record *record;
    char *bytes; /* of the figure that is there */
    size_t length;
    struct burin_output output;
};

static void redraw_free(struct redraw *redraw)
{
    free(redraw->bytes);
    burin_output_free(&redraw->output);
}

/* A file that isn't given is the one that the fingerprint names: it is there and unchanged. */
static bool read_file(struct redraw *redraw, const struct file_option *option, const char *folder,
                      struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    for (size_t i = 0; i < record->input_count; i++) {
        if (strcmp(record->inputs[i].role, option->role) != 0)
            continue;
        const char *path = path_join_folder(folder, record->inputs[i].name, record->arena);
        size_t *length = option_length(options, option->length);
        char *text = path ? data_read_file(path, NULL, length, record->diag) : NULL;
        *option_text(options, option->name) = path;
        *option_text(options, option->text) = text;
        /* The arena frees it, or has freed it already when it can't. */
        return text && arena_defer(record->arena, free, text);
    }
    return true;
}

static bool read_files(struct redraw *redraw, const char *folder, struct burin_options *options)
{
    bool good = true;
    for (size_t i = 0; good && i < file_option_count; i++)
        good = option_given(options, file_options[i].text) ||
               read_file(redraw, &file_options[i], folder, options);
    return good;
}

static void read_options(struct redraw *redraw, const char *base, struct burin_options *options)
{
    const struct burin_record *record = redraw->record;
    for (size_t i = 0; i < record->option_count; i++) {
        const struct burin_option *option = &record->options[i];
        if (strcmp(option->name, "scale") == 0)
            number_parse(option->text, strlen(option->text), &redraw->output.scale);
        else if (strcmp(option->name, "ppi") == 0)
            number_parse(option->text, strlen(option->text), &redraw->output.ppi);
        for (size_t k = 0; k < text_option_count; k++) {
            if (strcmp(option->name, text_options[k].name) == 0)
                *option_text(options, text_options[k].offset) =
                    text_options[k].is_path ? base : option->text;
        }
    }
}

/* False: it can't be drawn; *problem says why, or is NULL when memory is out. */
static bool draw(struct redraw *redraw, const char *spec, const struct burin_options *options,
                 const char **problem)
{
    struct burin_figure *figure = burin_figure_load(spec, options);
    *problem = NULL;
    if (!figure)
        return false;
    bool good = burin_figure_is_good(figure) && burin_figure_render(figure, &redraw->output);
    for (size_t i = 0; !good && !*problem && i < burin_figure_message_count(figure); i++) {
        struct burin_message message = burin_figure_message(figure, i);
        if (message.severity == BURIN_ERROR)
            *problem = arena_format(redraw->record->arena, "can't be drawn now: %s", message.text);
    }
    burin_figure_free(figure);
    return good;
}

static uint32_t checksum(const unsigned char *bytes, size_t length)
{
    struct metadata_place place;
    metadata_find(bytes, length, FINGERPRINT_KEY, &place);
    return metadata_picture_checksum(bytes, length, &place);
}

/* NULL: the same; or what differs. */
static const char *compare_pixels(const struct redraw *redraw, unsigned tolerance)
{
    struct pixels then, now;
    const char *found = NULL;
    if (!pixels_read((const unsigned char *)redraw->bytes, redraw->length, &then))
        return "can't be read as PNG";
    if (!pixels_read(redraw->output.bytes, redraw->output.length, &now)) {
        pixels_free(&then);
        return "is drawn as something else now";
    }
    if (then.width != now.width || then.height != now.height) {
        found = arena_format(redraw->record->arena, "is drawn with %u × %u pixels now, not %u × %u",
                             now.width, now.height, then.width, then.height);
    } else {
        size_t count = pixels_count_differences(&then, &now, tolerance);
        if (count > 0)
            found = arena_format(redraw->record->arena,
                                 "is drawn otherwise now: %zu of %zu pixels differ", count,
                                 (size_t)now.width * now.height);
    }
    pixels_free(&then);
    pixels_free(&now);
    return found;
}

static const char *compare(const struct redraw *redraw, unsigned tolerance)
{
    if (strcmp(redraw->record->format, "png") == 0)
        return compare_pixels(redraw, tolerance);
    uint32_t then = checksum((const unsigned char *)redraw->bytes, redraw->length);
    return then == checksum(redraw->output.bytes, redraw->output.length) ? NULL
                                                                         : "is drawn otherwise now";
}

bool redraw_compare(struct burin_record *record, const struct burin_check *check,
                    const struct burin_options *options, const char *folder, const char *base,
                    struct burin_session *session, struct burin_verdict *verdict)
{
    struct redraw redraw = {.record = record, .output = {.format = record->format}};
    struct burin_options meant = *options;
    const char *problem = NULL;
    read_options(&redraw, base, &meant);
    meant.embed = record->embedded != NULL; /* a PDF's offsets depend on the fingerprint's length */
    meant.no_fingerprint = false;
    /* The session's fonts are set in the family of options. */
    bool same_font = (!meant.font && !options->font) ||
                     (meant.font && options->font && strcmp(meant.font, options->font) == 0);
    meant.session = same_font ? session : NULL;
    bool good = read_files(&redraw, folder, &meant);
    redraw.bytes = good ? data_read_file(check->figure, NULL, &redraw.length, record->diag) : NULL;
    if (redraw.bytes && draw(&redraw, check->spec, &meant, &problem))
        problem = compare(&redraw, check->tolerance);
    else if (!problem && burin_record_message_count(record) > 0)
        problem = burin_record_message(record, 0).text;
    else if (!problem)
        good = false;
    if (problem) {
        verdict->state = BURIN_STALE;
        verdict->text = problem;
    }
    redraw_free(&redraw);
    return good || problem != NULL;
}
