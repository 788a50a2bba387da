/*
 * Changes in their forms: each is one record.
 */
#include "cli/changes.h"

#include <glib.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "cli/message.h"

static void print_text(const struct burin_difference *change)
{
    char *text = message_printable(change->text);
    printf("%s: %s\n", change->kind, text);
    g_free(text);
}

static void set_text(json_t *object, const char *key, const char *text)
{
    if (text)
        json_object_set_new(object, key, json_string(text));
}

static void print_json(const struct burin_difference *change)
{
    json_t *object = json_object();
    set_text(object, "kind", change->kind);
    set_text(object, "text", change->text);
    set_text(object, "then", change->then);
    set_text(object, "now", change->now);
    set_text(object, "file", change->file);
    set_text(object, "pointer", change->pointer);
    if (change->line)
        json_object_set_new(object, "line", json_integer(change->line));
    char *text = json_dumps(object, 0);
    puts(text ? text : "{}");
    free(text);
    json_decref(object);
}

static void print_github(const struct burin_difference *change)
{
    const struct burin_message message = {.severity = BURIN_NOTE,
                                          .kind = change->kind,
                                          .file = change->file,
                                          .pointer = change->pointer,
                                          .line = change->line,
                                          .column = change->column,
                                          .text = change->text};
    const struct messages messages = {
        .form = MESSAGE_FORM_GITHUB, .notes = true, .kept = g_string_new(NULL)};
    message_say(&messages, &message);
    fputs(messages.kept->str, stdout);
    g_string_free(messages.kept, TRUE);
}

static const struct {
    const char *name;
    void (*print)(const struct burin_difference *change);
} forms[] = {{"text", print_text}, {"json", print_json}, {"github", print_github}};

const char *const *change_forms(void)
{
    static const char *const names[] = {"text", "json", "github", NULL};
    return names;
}

void changes_print(struct burin_diff *diff, const char *form)
{
    for (size_t i = 0; i < burin_diff_count(diff); i++) {
        for (size_t f = 0; f < G_N_ELEMENTS(forms); f++) {
            if (strcmp(forms[f].name, form ? form : "text") == 0)
                forms[f].print(burin_diff_at(diff, i));
        }
    }
}
