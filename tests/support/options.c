/*
 * Options by name, in one call.
 */
#include "tests/support/options.h"

#include <check.h>
#include <stdarg.h>

static struct burin_options *read_options(const char *name, va_list rest)
{
    struct burin_options *options = burin_options_new();
    ck_assert_ptr_nonnull(options);
    for (; name; name = va_arg(rest, const char *)) {
        const struct burin_message *problem = NULL;
        bool good = burin_options_set(options, name, va_arg(rest, const char *), &problem);
        ck_assert_msg(good, "%s", problem ? problem->text : name);
    }
    return options;
}

struct burin_options *options_with(const char *name, ...)
{
    va_list rest;
    va_start(rest, name);
    struct burin_options *options = read_options(name, rest);
    va_end(rest);
    return options;
}

struct burin_figure *figure_load_with(const char *path, const char *name, ...)
{
    va_list rest;
    va_start(rest, name);
    struct burin_options *options = read_options(name, rest);
    va_end(rest);
    struct burin_figure *figure = burin_figure_load(path, options);
    burin_options_free(options);
    return figure;
}
