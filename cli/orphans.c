/*
 * What lies in a folder of figures without a specification.
 */
#include "cli/orphans.h"

#include <glib.h>
#include <string.h>

#include "cli/job.h"
#include "cli/message.h"
#include "library/burin.h"

/* Whether one of the specs is called so. */
static bool is_of_call(const struct call *call, const char *figure, const char *extension)
{
    for (size_t i = 0; i < call->operands.count; i++) {
        char *name = job_figure_name(call->operands.items[i]);
        char *file = g_strconcat(name, extension, NULL);
        bool is_same = strcmp(file, figure) == 0;
        g_free(file);
        g_free(name);
        if (is_same)
            return true;
    }
    return false;
}

/* Whether a file of that name lies beside one of the specs. */
static bool is_there(const struct call *call, const char *spec)
{
    for (size_t i = 0; i < call->operands.count; i++) {
        char *folder = g_path_get_dirname(call->operands.items[i]);
        char *path = g_build_filename(folder, spec, NULL);
        bool exists = g_file_test(path, G_FILE_TEST_EXISTS);
        g_free(path);
        g_free(folder);
        if (exists)
            return true;
    }
    return false;
}

/* The name of the specification that made it, as the figure says; NULL: it doesn't. Free it with
 * g_free(). */
static char *spec_of(const char *figure)
{
    struct burin_record *record = burin_record_load(figure);
    char *name = NULL;
    for (size_t i = 0;
         record && burin_record_is_good(record) && !name && i < burin_record_input_count(record);
         i++) {
        const struct burin_input *input = burin_record_input(record, i);
        if (input && strcmp(input->role, "spec") == 0)
            name = g_strdup(input->name);
    }
    burin_record_free(record);
    return name;
}

static bool say_orphan(const struct call *call, const char *name)
{
    char *path = g_build_filename(call->out_dir, name, NULL);
    char *spec = spec_of(path);
    bool is_orphan = spec && !is_there(call, spec);
    if (is_orphan) {
        char *shown = message_printable(spec);
        char *text = g_strdup_printf("its specification \"%s\" is not beside those given", shown);
        message_say(call->messages, &(struct burin_message){.severity = BURIN_WARNING,
                                                            .kind = "orphaned",
                                                            .file = path,
                                                            .text = text,
                                                            .hint = "remove the figure, unless a "
                                                                    "specification elsewhere "
                                                                    "makes it"});
        g_free(text);
        g_free(shown);
    }
    g_free(spec);
    g_free(path);
    return is_orphan;
}

/* Whether a file may be a figure that none of the specs makes. */
static bool is_stray(const struct call *call, const char *name)
{
    const char *const *formats = burin_formats();
    for (size_t i = 0; formats[i]; i++) {
        const char *extension = burin_format_extension(formats[i]);
        if (burin_format_has_record(formats[i]) && g_str_has_suffix(name, extension))
            return !is_of_call(call, name, extension);
    }
    return false;
}

static gint compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t orphans_say(const struct call *call)
{
    GDir *folder = call->out_dir ? g_dir_open(call->out_dir, 0, NULL) : NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    size_t count = 0;
    const char *name;
    while (folder && (name = g_dir_read_name(folder))) {
        if (is_stray(call, name))
            g_ptr_array_add(names, g_strdup(name));
    }
    if (folder)
        g_dir_close(folder);
    g_ptr_array_sort(names, compare_names);
    for (guint i = 0; i < names->len; i++)
        count += say_orphan(call, names->pdata[i]);
    g_ptr_array_unref(names);
    return count;
}
