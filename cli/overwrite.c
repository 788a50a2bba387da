/*
 * Files are compared by what they are, as a name may be written in many ways.
 */
#include "cli/overwrite.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/message.h"
#include "library/burin.h"

/* Whether both names lead to one regular file that is there. */
static bool is_same(const char *one, const char *other)
{
    struct stat a, b;
    return stat(one, &a) == 0 && S_ISREG(a.st_mode) && stat(other, &b) == 0 &&
           a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* Where writing to a name would make a file: links followed by hand, as the last need not lead to
 * one. Free it with g_free(). */
static char *place_of(const char *path)
{
    enum { LINKS = 40 };
    char *place = g_strdup(path);
    for (int i = 0; i < LINKS; i++) {
        char *target = g_file_read_link(place, NULL);
        if (!target)
            break;
        char *folder = g_path_get_dirname(place);
        g_free(place);
        place = target[0] == '/' ? g_strdup(target) : g_build_filename(folder, target, NULL);
        g_free(folder);
        g_free(target);
    }
    char *folder = g_path_get_dirname(place), *name = g_path_get_basename(place);
    char *known = realpath(folder, NULL);
    char *whole = known ? g_build_filename(known, name, NULL) : g_strdup(place);
    free(known);
    g_free(folder);
    g_free(name);
    g_free(place);
    return whole;
}

static bool has_same_place(const char *one, const char *other)
{
    char *a = place_of(one), *b = place_of(other);
    bool is_same = strcmp(a, b) == 0;
    g_free(a);
    g_free(b);
    return is_same;
}

bool overwrite_spares(const char *output, const char *other, const struct messages *messages)
{
    return !is_same(output, other) ||
           message_error(messages, "write to another file",
                         "\"%s\" would be overwritten, which the figure is made from", output);
}

static bool is_new(const char *const *outputs, size_t index, const struct messages *messages)
{
    for (size_t i = 0; i < index; i++) {
        if (has_same_place(outputs[i], outputs[index]) || is_same(outputs[i], outputs[index]))
            return message_error(messages, "give each output a file of its own",
                                 "\"%s\" and \"%s\" are one file", outputs[i], outputs[index]);
    }
    return true;
}

bool overwrite_spares_inputs(const char *const *outputs, size_t count, struct burin_figure *figure,
                             const struct messages *messages)
{
    struct stat status;
    for (size_t i = 0; i < count; i++) {
        if (!is_new(outputs, i, messages))
            return false;
        if (stat(outputs[i], &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        size_t inputs = burin_figure_input_count(figure);
        for (size_t k = 0; k < inputs; k++) {
            const char *path = burin_figure_input(figure, k)->path;
            if (path && !overwrite_spares(outputs[i], path, messages))
                return false;
        }
    }
    return true;
}
