/*
 * Writes what figures were made from as rules of make. When and where the file appears is up to the
 * command.
 */
#include "cli/depfile.h"

#include <string.h>

#include "cli/message.h"
#include "library/burin.h"

void depfile_begin(struct depfile *depfile)
{
    depfile->rules = g_string_new(NULL);
    depfile->prerequisites = g_ptr_array_new_with_free_func(g_free);
    depfile->seen = g_hash_table_new(g_str_hash, g_str_equal);
}

void depfile_end(struct depfile *depfile)
{
    g_string_free(depfile->rules, TRUE);
    g_hash_table_unref(depfile->seen);
    g_ptr_array_unref(depfile->prerequisites);
}

/*
 * As gcc and clang quote (libcpp/mkdeps.cc): a blank after 2N + 1 backslashes is N backslashes and
 * a blank, so that only backslashes before a blank, or at the end of a name, are doubled.
 */
void depfile_escape(GString *text, const char *name)
{
    size_t backslashes = 0;
    for (const char *at = name; *at; at++) {
        if (*at == ' ' || *at == '\t') {
            for (; backslashes > 0; backslashes--)
                g_string_append_c(text, '\\');
            g_string_append_c(text, '\\');
        } else if (*at == '#' || *at == ':') {
            g_string_append_c(text, '\\');
        } else if (*at == '$') {
            g_string_append_c(text, '$');
        }
        backslashes = *at == '\\' ? backslashes + 1 : 0;
        g_string_append_c(text, *at);
    }
    for (; backslashes > 0; backslashes--)
        g_string_append_c(text, '\\');
}

static bool can_be_written(const char *name, const struct messages *messages)
{
    return !strpbrk(name, "\r\n") ||
           message_error(messages, NULL,
                         "\"%s\" has a line break in its name: no depfile can hold it", name);
}

static void remember(struct depfile *depfile, const char *name)
{
    if (g_hash_table_contains(depfile->seen, name))
        return;
    char *copy = g_strdup(name);
    g_ptr_array_add(depfile->prerequisites, copy);
    g_hash_table_add(depfile->seen, copy);
}

static bool add_prerequisites(struct depfile *depfile, GString *rule, struct burin_figure *figure,
                              const struct messages *messages)
{
    GHashTable *written = g_hash_table_new(g_str_hash, g_str_equal); /* a config may be data too */
    size_t count = burin_figure_input_count(figure);
    bool good = true;
    for (size_t i = 0; good && i < count; i++) {
        const char *path = burin_figure_input(figure, i).path;
        if (!path || !g_hash_table_add(written, (char *)path))
            continue;
        good = can_be_written(path, messages);
        g_string_append(rule, " \\\n ");
        depfile_escape(rule, path);
        remember(depfile, path);
    }
    g_hash_table_unref(written);
    return good;
}

bool depfile_add(struct depfile *depfile, const char *const *targets, struct burin_figure *figure,
                 const struct messages *messages)
{
    GString *rule = g_string_new(NULL);
    bool good = true;
    for (size_t i = 0; good && targets[i]; i++) {
        good = can_be_written(targets[i], messages);
        if (i > 0)
            g_string_append_c(rule, ' ');
        depfile_escape(rule, targets[i]);
    }
    g_string_append_c(rule, ':');
    good = good && add_prerequisites(depfile, rule, figure, messages);
    if (good)
        g_string_append_printf(depfile->rules, "%s\n", rule->str);
    g_string_free(rule, TRUE);
    return good;
}

void depfile_append(struct depfile *depfile, const struct depfile *other)
{
    g_string_append(depfile->rules, other->rules->str);
    for (guint i = 0; i < other->prerequisites->len; i++)
        remember(depfile, g_ptr_array_index(other->prerequisites, i));
}

char *depfile_text(const struct depfile *depfile)
{
    GString *text = g_string_new(depfile->rules->str);
    for (guint i = 0; i < depfile->prerequisites->len; i++) {
        g_string_append_c(text, '\n');
        depfile_escape(text, g_ptr_array_index(depfile->prerequisites, i));
        g_string_append(text, ":\n");
    }
    return g_string_free(text, FALSE);
}
