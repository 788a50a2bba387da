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

/* --- names ---------------------------------------------------------------------------------- */

enum where { ANYWHERE, AT_START, AT_END, IN_TARGET, AFTER_BACKSLASH };

/*
 * What GNU make 4 or Ninja takes for something else, however it is escaped: ";" begins a command,
 * "|" the prerequisites of which only the existence counts, "*", "?" and "[" a pattern of files,
 * "<", ">", "^" and "`" part names, "~" is a home, "%" makes a target a pattern of targets and "="
 * one a variable, "&" at the end of a target a group, "a(b)" is a member of an archive. A blank at
 * the end and what follows a backslash are read differently by the two.
 */
static const struct {
    const char *letters;
    enum where where;
} unheld[] = {{";|*?[<>^`", ANYWHERE},
              {"~", AT_START},
              {" \\:&)", AT_END},
              {"%=", IN_TARGET},
              {"#:$=", AFTER_BACKSLASH}};

static bool is_unheld(const char *letter, const char *name, bool is_target, enum where where)
{
    switch (where) {
    case AT_START:
        return letter == name;
    case AT_END:
        return letter[1] == '\0';
    case IN_TARGET:
        return is_target;
    case AFTER_BACKSLASH:
        return letter > name && letter[-1] == '\\';
    case ANYWHERE:
        break;
    }
    return true;
}

/* The first letter that no depfile holds, NULL if all are fine. */
static const char *find_unheld(const char *name, bool is_target)
{
    for (const char *at = name; *at; at++) {
        if (g_ascii_iscntrl(*at))
            return at;
        for (size_t i = 0; i < G_N_ELEMENTS(unheld); i++) {
            if (strchr(unheld[i].letters, *at) && is_unheld(at, name, is_target, unheld[i].where))
                return at;
        }
    }
    return NULL;
}

static bool can_be_target(const char *name)
{
    return !find_unheld(name, true);
}

/* ".PHONY", ".SILENT", ".WAIT": with or without "./" before it, a file of that name can't be meant.
 */
static bool is_special(const char *name)
{
    return name[0] == '.' && g_ascii_isupper(name[1]) &&
           strspn(name + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == strlen(name + 1);
}

static bool fail_to_hold(const char *name, const char *what, const struct messages *messages)
{
    return message_error(messages, "give it another name, or leave --depfile out",
                         "\"%s\" has %s in its name: no depfile can hold it", name, what);
}

static bool can_be_written(const char *name, bool is_target, const struct messages *messages)
{
    const char *letter = find_unheld(name, is_target);
    if (is_special(name))
        return fail_to_hold(name, "only what means something else to make", messages);
    if (!letter)
        return true;
    if (strchr("\r\n", *letter))
        return fail_to_hold(name, "a line break", messages);
    if (g_ascii_iscntrl(*letter))
        return fail_to_hold(name, "a control character", messages);
    return fail_to_hold(name, (const char[]){'"', *letter, '"', '\0'}, messages);
}

/* A name that begins with what make expands or assigns, or that is a word, such as "export", gets
 * the folder before it, which both tools take off again. */
static bool needs_folder(const char *name)
{
    return strchr("=+!", name[0]) || strspn(name, "abcdefghijklmnopqrstuvwxyz-") == strlen(name);
}

/*
 * Appends a name that depfile_add() lets through, with what make and Ninja would take for something
 * else escaped. As gcc and clang quote (libcpp/mkdeps.cc): a blank after 2N + 1 backslashes is N
 * backslashes and a blank, so that only backslashes before a blank are doubled.
 */
static void escape(GString *text, const char *name)
{
    size_t backslashes = 0;
    if (needs_folder(name))
        g_string_append(text, "./");
    for (const char *at = name; *at; at++) {
        if (*at == ' ') {
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
}

/* --- rules ---------------------------------------------------------------------------------- */

static void remember(struct depfile *depfile, const char *name)
{
    if (g_hash_table_contains(depfile->seen, name))
        return;
    char *copy = g_strdup(name);
    g_ptr_array_add(depfile->prerequisites, copy);
    g_hash_table_add(depfile->seen, copy);
}

/* After "out:", "a=b" assigns to a variable, "a!=b" even what a command prints, unless another word
 * comes before it. */
static bool may_come_first(const char *name)
{
    return !strchr(name, '=');
}

/* What the figure was made from, each once, one that may come first at the front. */
static GPtrArray *list_inputs(struct burin_figure *figure)
{
    GPtrArray *names = g_ptr_array_new();
    size_t count = burin_figure_input_count(figure);
    for (size_t i = 0; i < count; i++) {
        char *path = (char *)burin_figure_input(figure, i)->path;
        /* A config may be data too. */
        if (path && !g_ptr_array_find_with_equal_func(names, path, g_str_equal, NULL))
            g_ptr_array_add(names, path);
    }
    guint first = 0;
    while (first < names->len && !may_come_first(g_ptr_array_index(names, first)))
        first++;
    if (first < names->len)
        g_ptr_array_insert(names, 0, g_ptr_array_remove_index(names, first));
    return names;
}

static bool add_prerequisites(struct depfile *depfile, GString *rule, const GPtrArray *names,
                              const struct messages *messages)
{
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index(names, i);
        if (!can_be_written(name, false, messages))
            return false;
        if (i == 0 && !may_come_first(name))
            return fail_to_hold(name, "\"=\"", messages);
        g_string_append(rule, " \\\n ");
        escape(rule, name);
        remember(depfile, name);
    }
    return true;
}

bool depfile_add(struct depfile *depfile, const char *const *targets, struct burin_figure *figure,
                 const struct messages *messages)
{
    GString *rule = g_string_new(NULL);
    GPtrArray *names = list_inputs(figure);
    bool good = true;
    for (size_t i = 0; good && targets[i]; i++) {
        good = can_be_written(targets[i], true, messages);
        if (i > 0)
            g_string_append_c(rule, ' ');
        escape(rule, targets[i]);
    }
    g_string_append_c(rule, ':');
    good = good && add_prerequisites(depfile, rule, names, messages);
    if (good)
        g_string_append_printf(depfile->rules, "%s\n", rule->str);
    g_ptr_array_unref(names);
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
        const char *name = g_ptr_array_index(depfile->prerequisites, i);
        if (!can_be_target(name))
            continue;
        g_string_append_c(text, '\n');
        escape(text, name);
        g_string_append(text, ":\n");
    }
    return g_string_free(text, FALSE);
}
