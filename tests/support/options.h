/*
 * Options of figures for tests.
 */
#ifndef TESTS_SUPPORT_OPTIONS_H
#define TESTS_SUPPORT_OPTIONS_H

#include "library/burin.h"

/* Options with those set: names and values in turns, NULL at the end; a value may be NULL. Fails
 * the test when one can't be. The caller frees them with burin_options_free(). */
struct burin_options *options_with(const char *name, ...) __attribute__((sentinel));

/* The figure that is loaded with options_with() the same. */
struct burin_figure *figure_load_with(const char *path, const char *name, ...)
    __attribute__((sentinel));

#endif
