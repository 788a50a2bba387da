/*
 * The options of a call as those of libburin.
 */
#include "cli/inputs.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>

#include "cli/message.h"

enum { FILE_SIZE_LIMIT = 16 << 20 }; /* a config of 16 MiB is none */

/* The whole file, freed with g_free(), or NULL after saying why not. what: a config. */
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

bool inputs_read(const struct call *call, struct inputs *inputs)
{
    *inputs = (struct inputs){.options = {.base = call->base,
                                          .roots = call->roots.items,
                                          .root_count = call->roots.count,
                                          .config_name = call->config,
                                          .font = call->font,
                                          .strict = call->strict,
                                          .own_process = true}};
    if (call->config && !(inputs->config = read_file(call->messages, "config", call->config,
                                                     &inputs->options.config_length)))
        return false;
    inputs->options.config_text = inputs->config;
    return true;
}

void inputs_free(struct inputs *inputs)
{
    g_free(inputs->config);
}
