/*
 * Finding libjpeg's functions.
 */
#include "render/picture/jpeg_library.h"

#include <dlfcn.h>
#include <string.h>

#include "base/array.h"

bool jpeg_library_load(struct jpeg_library *library)
{
    const struct {
        const char *name;
        void *function; /* where its address goes */
    } rows[] = {
        {"jpeg_std_error", &library->std_error},
        {"jpeg_CreateDecompress", &library->create_decompress},
        {"jpeg_mem_src", &library->mem_src},
        {"jpeg_read_header", &library->read_header},
        {"jpeg_start_decompress", &library->start_decompress},
        {"jpeg_read_scanlines", &library->read_scanlines},
        {"jpeg_finish_decompress", &library->finish_decompress},
        {"jpeg_destroy_decompress", &library->destroy_decompress},
    };
    void *handle = dlopen(JPEG_LIBRARY_NAME, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; handle && i < COUNT_OF(rows); i++) {
        void *address = dlsym(handle, rows[i].name);
        if (!address)
            return false;
        memcpy(rows[i].function, &address, sizeof address); /* ISO C has no cast for it */
    }
    return handle != NULL;
}
