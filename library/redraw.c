/*
 * burin check's drawing: the same call as the fingerprint records, made again.
 */
#include "library/redraw.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/beneath.h"
#include "base/path.h"
#include "data/given.h"
#include "library/fingerprint.h"
#include "library/given.h"
#include "library/input_role.h"
#include "library/options.h"
#include "library/record.h"
#include "render/output.h"
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
static bool read_file(struct redraw *redraw, const struct burin_input *input,
                      const struct redraw_call *call, struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    size_t length = 0;
    int problem;
    const char *path = path_join_folder(call->folder, input->name, record->arena);
    if (!path)
        return false;
    int descriptor =
        beneath_open(call->folder, input->name, call->roots.folders, call->roots.count, &problem);
    if (descriptor < 0 && options_built_in(input->role, input->name))
        return burin_options_set(options, input->role, input->name, NULL) ||
               diag_out_of_memory(record->diag);
    if (descriptor < 0)
        return diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL, "can't read \"%s\"",
                          path);
    char *text = data_read_opened(descriptor, path, NULL, &length, record->diag);
    bool good = text && (burin_options_set_contents(options, input->role, path, text, length) ||
                         diag_out_of_memory(record->diag));
    free(text);
    return good;
}

static bool read_given_file(struct redraw *redraw, int descriptor, const struct burin_input *input,
                            const struct redraw_call *call, struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    struct data_given given = {.name = input->dataset, .format = input->format};
    given.path = path_join_folder(call->folder, input->name, record->arena);
    if (!given.path) {
        close(descriptor);
        return false;
    }
    char *text = data_read_opened(descriptor, given.path, NULL, &given.length, record->diag);
    given.bytes = text;
    bool good = text && (options_add_given(options, &given) || diag_out_of_memory(record->diag));
    free(text);
    return good;
}

/* Likewise the data sets of the call, of which those that are given again go before. */
static bool read_given(struct redraw *redraw, const struct redraw_call *call,
                       struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    struct data_context data = {.diag = record->diag};
    bool good = given_read(options, record->arena, &data);
    for (size_t i = 0; good && i < record->input_count; i++) {
        const struct burin_input *input = &record->inputs[i];
        int problem;
        if (input_role_named(input->role) == &role_database && !given_find(input->dataset, &data))
            return diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL,
                              "can't be drawn now: \"%s\" was of a database, %s, which the call "
                              "doesn't give again",
                              input->dataset, input->name);
        if (input_role_named(input->role) != &role_given || given_find(input->dataset, &data))
            continue;
        int descriptor = beneath_open(call->folder, input->name, call->roots.folders,
                                      call->roots.count, &problem);
        if (descriptor < 0)
            return diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL,
                              "can't read \"%s\"", input->name);
        good = read_given_file(redraw, descriptor, input, call, options);
    }
    return good;
}

static bool read_files(struct redraw *redraw, const struct redraw_call *call,
                       struct burin_options *options)
{
    const struct burin_record *record = redraw->record;
    bool good = true;
    for (size_t i = 0; good && i < record->input_count; i++) {
        const struct option_row *row = option_row_named(record->inputs[i].role);
        if (row && row->type.kind == BURIN_OPTION_FILE &&
            !options_file(options, row->type.name).text)
            good = read_file(redraw, &record->inputs[i], call, options);
    }
    return good;
}

/* A base becomes a root: one that the call doesn't give must be below the roots itself. */
static bool set_base(struct redraw *redraw, const char *recorded, const struct redraw_call *call,
                     struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    if (options_text(options, "base"))
        return true;
    if (!beneath_has_folder(call->folder, recorded, call->roots.folders, call->roots.count))
        return diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL,
                          "can't be drawn now: its base \"%s\" is outside the folders that may be "
                          "read",
                          recorded);
    const char *base = path_join_folder(call->folder, recorded, record->arena);
    return base && burin_options_set(options, "base", base, NULL);
}

/* The options of the call, as they are recorded. A picture may have been edited: what is no option
 * is passed over, what is no value of it is told. */
static bool read_options(struct redraw *redraw, const struct redraw_call *call,
                         struct burin_options *options)
{
    struct burin_record *record = redraw->record;
    bool good = true;
    for (size_t i = 0; good && i < record->option_count; i++) {
        const struct option_row *row = option_row_named(record->options[i].name);
        const struct burin_message *problem = NULL;
        if (!row || row->type.recorded == BURIN_RECORDED_NOT)
            continue;
        if (row->type.recorded == BURIN_RECORDED_PATH) {
            good = set_base(redraw, record->options[i].text, call, options);
            continue;
        }
        bool is_given =
            row->type.kind == BURIN_OPTION_LIST && options_list(options, row->type.name).count > 0;
        good = is_given || options_set_recorded(options, row, record->options[i].text, &problem) ||
               diag_error(record->diag, DIAG_NO_RECORD, &record->place, NULL,
                          "can't be drawn now: %s", problem ? problem->text : "out of memory");
    }
    return good;
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
        const struct burin_message *message = burin_figure_message(figure, i);
        if (message && message->severity == BURIN_ERROR)
            *problem = arena_format(redraw->record->arena, "can't be drawn now: %s", message->text);
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
    if (redraw->record->format->has_pixels)
        return compare_pixels(redraw, tolerance);
    uint32_t then = checksum((const unsigned char *)redraw->bytes, redraw->length);
    return then == checksum(redraw->output.bytes, redraw->output.length) ? NULL
                                                                         : "is drawn otherwise now";
}

static bool is_same_text(const char *a, const char *b)
{
    return (!a && !b) || (a && b && strcmp(a, b) == 0);
}

/* The options of the call that made the picture; NULL after an error. */
static struct burin_options *new_options(struct redraw *redraw, const struct redraw_call *call)
{
    struct burin_options *options = burin_options_copy(call->options);
    if (!options) {
        diag_out_of_memory(redraw->record->diag);
        return NULL;
    }
    /* A PDF's offsets depend on the fingerprint's length. */
    burin_options_set(options, "embed", redraw->record->embedded ? "true" : NULL, NULL);
    burin_options_set(options, "no-fingerprint", NULL, NULL);
    if (read_options(redraw, call, options) && read_files(redraw, call, options) &&
        read_given(redraw, call, options)) {
        /* The session's fonts are set in the family of the checker's options. */
        bool is_same_font =
            is_same_text(options_text(options, "font"), options_text(call->options, "font"));
        burin_options_set_session(options, is_same_font ? call->session : NULL);
        return options;
    }
    burin_options_free(options);
    return NULL;
}

bool redraw_compare(struct burin_record *record, const struct redraw_call *call,
                    struct burin_verdict *verdict)
{
    struct redraw redraw = {
        .record = record, .output = {.size = sizeof redraw.output, .format = record->format->name}};
    const char *problem = NULL;
    struct burin_options *options = new_options(&redraw, call);
    bool good = options != NULL;
    redraw.bytes =
        good ? data_read_file(call->check->figure, NULL, &redraw.length, record->diag) : NULL;
    if (redraw.bytes && draw(&redraw, call->check->spec, options, &problem))
        problem = compare(&redraw, call->check->tolerance);
    else if (!problem && burin_record_message_count(record) > 0)
        problem = diag_at(record->diag, 0)->message;
    else if (!problem)
        good = false;
    if (problem) {
        verdict->state = BURIN_STALE;
        verdict->text = problem;
    }
    burin_options_free(options);
    redraw_free(&redraw);
    return good || problem != NULL;
}
