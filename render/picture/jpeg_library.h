/*
 * libjpeg-turbo, loaded when the first JPEG is met: linked, it would take a twentieth of the time
 * of every small figure, and hardly one has a photograph.
 */
#ifndef RENDER_PICTURE_JPEG_LIBRARY_H
#define RENDER_PICTURE_JPEG_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h> /* jpeglib.h uses it, and doesn't include it */

#include <jpeglib.h>

/* The one that the header is of: its structs are. */
#if JPEG_LIB_VERSION >= 80
#define JPEG_LIBRARY_NAME "libjpeg.so.8"
#elif JPEG_LIB_VERSION >= 70
#define JPEG_LIBRARY_NAME "libjpeg.so.7"
#else
#define JPEG_LIBRARY_NAME "libjpeg.so.62"
#endif

/* Its functions, by their names there without "jpeg_". */
struct jpeg_library {
    __typeof__(jpeg_std_error) *std_error;
    __typeof__(jpeg_CreateDecompress) *create_decompress;
    __typeof__(jpeg_mem_src) *mem_src;
    __typeof__(jpeg_read_header) *read_header;
    __typeof__(jpeg_start_decompress) *start_decompress;
    __typeof__(jpeg_read_scanlines) *read_scanlines;
    __typeof__(jpeg_finish_decompress) *finish_decompress;
    __typeof__(jpeg_destroy_decompress) *destroy_decompress;
};

/* False when it isn't installed. It stays loaded. */
bool jpeg_library_load(struct jpeg_library *library);

#endif
