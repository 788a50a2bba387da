/*
 * The formats of the table of outputs (render/output/output_internal.h). Each is in
 * render/output/NAME.c; files are written in render/output/files.c.
 */
#include "render/output.h"

#include <string.h>
#include <strings.h>

#include "render/output/metadata.h"
#include "render/output/output_internal.h"

#define OUTPUT_ROW(...) {__VA_ARGS__},
#define OUTPUT_NAME(NAME, ...) NAME,

const struct output_format output_formats[] = {OUTPUTS(OUTPUT_ROW){0}};
const char *const output_names[] = {OUTPUTS(OUTPUT_NAME) NULL};

const struct output_format *output_format_named(const char *name)
{
    for (const struct output_format *format = output_formats; format->name; format++) {
        if (strcmp(format->name, name) == 0)
            return format;
    }
    return NULL;
}

const struct output_format *output_format_for_path(const char *path)
{
    const struct output_format *best = NULL;
    size_t length = strlen(path), best_length = 0;
    for (const struct output_format *format = output_formats; format->name; format++) {
        size_t n = strlen(format->extension);
        if (n > best_length && n < length &&
            strcasecmp(path + length - n, format->extension) == 0) {
            best = format;
            best_length = n;
        }
    }
    return best;
}
