/*
 * The options of a call as those of libburin.
 */
#include "cli/inputs.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>

#include "cli/message.h"

enum { FILE_SIZE_LIMIT = 16 << 20 }; /* a config of 16 MiB is none */

/* The whole file, freed with g_free(), or NULL after saying why not. what: a config, or a locale.
 */
static char *read_file(const struct messages *messages, const char *what, const char *path,
                       size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (file) {
        text = g_malloc((size_t)FILE_SIZE_LIMIT + 1);
        *length = fread(text, 1, (size_t)FILE_SIZE_LIMIT + 1, file);
    }
    int error = !file || ferror(file) ? errno : 0; /* a directory opens, but can't be read */
    if (file)
        fclose(file);
    if (!error && *length <= FILE_SIZE_LIMIT)
        return text;
    message_error(messages, NULL, "%s \"%s\": %s", what, path,
                  error ? g_strerror(error) : "larger than 16 MiB");
    g_free(text);
    return NULL;
}

/* Like read_file(), for the value of an option that may not be given. False after an error. */
static bool read_option(const struct call *call, const char *what, const char *path, char **text,
                        size_t *length)
{
    if (path)
        *text = read_file(call->messages, what, path, length);
    return !path || *text;
}

bool inputs_read(const struct call *call, struct inputs *inputs)
{
    struct burin_options *options = &inputs->options;
    *inputs = (struct inputs){.options = {.base = call->base,
                                          .roots = call->roots.items,
                                          .root_count = call->roots.count,
                                          .config_name = call->config,
                                          .locale_name = call->locale,
                                          .time_locale_name = call->time_locale,
                                          .timezone = call->timezone,
                                          .font = call->font,
                                          .layout = call->layout,
                                          .svg_text = call->svg_text,
                                          .strict = call->strict,
                                          .embed = call->embed,
                                          .no_fingerprint = call->no_fingerprint,
                                          .own_process = true}};
    bool good =
        read_option(call, "config", call->config, &inputs->config, &options->config_length) &&
        read_option(call, "locale", call->locale, &inputs->locale, &options->locale_length) &&
        read_option(call, "locale", call->time_locale, &inputs->time_locale,
                    &options->time_locale_length);
    options->config_text = inputs->config;
    options->locale_text = inputs->locale;
    options->time_locale_text = inputs->time_locale;
    return good;
}

void inputs_free(struct inputs *inputs)
{
    g_free(inputs->config);
    g_free(inputs->locale);
    g_free(inputs->time_locale);
}
