/*
 * The table of outputs. Each format is in render/output/NAME.c; files are written in
 * render/output/files.c.
 */
#include "render/output.h"

#include <string.h>
#include <strings.h>

#include "render/output/output_internal.h"

const struct output_format *const output_formats[] = {&output_png, &output_svg, &output_pdf,
                                                      &output_scene_json, NULL};

const struct output_format *output_format_named(const char *name)
{
    for (size_t i = 0; output_formats[i]; i++) {
        if (strcmp(output_formats[i]->name, name) == 0)
            return output_formats[i];
    }
    return NULL;
}

const struct output_format *output_format_for_path(const char *path)
{
    const struct output_format *best = NULL;
    size_t length = strlen(path), best_length = 0;
    for (size_t i = 0; output_formats[i]; i++) {
        const char *extension = output_formats[i]->extension;
        size_t n = strlen(extension);
        if (n > best_length && n < length && strcasecmp(path + length - n, extension) == 0) {
            best = output_formats[i];
            best_length = n;
        }
    }
    return best;
}
