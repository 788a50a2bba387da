/* What the files of the module share: the names of colours. */
#ifndef BASE_COLOR_INTERNAL_H
#define BASE_COLOR_INTERNAL_H

#include <stddef.h>

struct color_name {
    const char *name;
    unsigned rgb; /* 0xRRGGBB */
};

extern const struct color_name color_names[];
extern const size_t color_name_count;

#endif
