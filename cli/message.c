/*
 * Messages in their three forms. The text of a figure's messages is libburin's (base/diag.h); those
 * of the command are worded and laid out like them: what is wrong first, then what to do.
 */
#include "cli/message.h"

#include <errno.h>
#include <jansson.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const form_names[] = {[MESSAGE_FORM_TEXT] = "text",
                                         [MESSAGE_FORM_JSON] = "json",
                                         [MESSAGE_FORM_GITHUB] = "github",
                                         NULL};

const char *const *message_forms(void)
{
    return form_names;
}

enum message_form message_form_named(const char *name)
{
    enum message_form form = MESSAGE_FORM_TEXT;
    for (size_t i = 0; form_names[i]; i++) {
        if (strcmp(form_names[i], name) == 0)
            form = (enum message_form)i;
    }
    return form;
}

void message_put(const struct messages *messages, const char *text)
{
    if (messages->kept)
        g_string_append(messages->kept, text);
    else
        fputs(text, stderr);
}

/* How each severity is called in JSON, and as a command of GitHub's. */
static const struct {
    const char *name, *command;
} severities[] = {[BURIN_ERROR] = {"error", "error"},
                  [BURIN_WARNING] = {"warning", "warning"},
                  [BURIN_NOTE] = {"note", "notice"}};

/* Whether a terminal, or a page that shows a log, obeys it rather than show it: C1, the marks that
 * turn the direction of writing, so that a text reads as another one, and the separators of lines.
 */
static bool is_hidden(gunichar code)
{
    return (code >= 0x80 && code < 0xA0) || code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

char *message_escape_hidden(const char *text)
{
    char *valid = g_utf8_make_valid(text, -1);
    GString *escaped = g_string_new(NULL);
    for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
        gunichar code = g_utf8_get_char(at);
        if (is_hidden(code))
            g_string_append_printf(escaped, "\\u%04X", code);
        else
            g_string_append_unichar(escaped, code);
    }
    g_free(valid);
    return g_string_free(escaped, FALSE);
}

static void set_text(json_t *object, const char *name, const char *text)
{
    if (!text)
        return;
    char *valid = g_utf8_make_valid(text, -1); /* a file's name may be anything */
    json_object_set_new(object, name, json_string(valid));
    g_free(valid);
}

static void put_json(const struct messages *messages, const struct burin_message *message)
{
    json_t *object = json_object();
    set_text(object, "severity", severities[message->severity].name);
    set_text(object, "kind", message->kind);
    set_text(object, "code", message->code);
    set_text(object, "file", message->file);
    set_text(object, "pointer", message->pointer);
    if (message->line)
        json_object_set_new(object, "line", json_integer(message->line));
    if (message->column)
        json_object_set_new(object, "column", json_integer(message->column));
    set_text(object, "message", message->text);
    set_text(object, "hint", message->hint);
    char *text = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    char *escaped =
        message_escape_hidden(text ? text : "{}"); /* beyond ASCII all is within strings */
    char *line = g_strdup_printf("%s\n", escaped);
    message_put(messages, line);
    g_free(line);
    g_free(escaped);
    free(text);
}

/* GitHub's escapes (actions/toolkit, command.ts): in data % and line ends, in properties : and ,
 * too. Other control characters would colour its log. */
static void append_escaped(GString *to, const char *text, const char *special)
{
    char *valid = message_escape_hidden(text);
    for (const char *at = valid; *at; at++) {
        if (strchr(special, *at))
            g_string_append_printf(to, "%%%02X", (unsigned)(unsigned char)*at);
        else
            g_string_append_c(to, g_ascii_iscntrl(*at) ? '?' : *at);
    }
    g_free(valid);
}

static void put_github(const struct messages *messages, const struct burin_message *message)
{
    GString *line = g_string_new(NULL);
    g_string_append_printf(line, "::%s ", severities[message->severity].command);
    if (message->file) {
        g_string_append(line, "file=");
        append_escaped(line, message->file, "%\r\n:,");
        g_string_append_c(line, ',');
    }
    if (message->line)
        g_string_append_printf(line, "line=%u,", message->line);
    if (message->column)
        g_string_append_printf(line, "col=%u,", message->column);
    const char *name = message->code ? message->code : message->kind;
    g_string_append_printf(line, "title=burin%s%s::", name ? "%3A " : "", name ? name : "");
    append_escaped(line, message->text, "%\r\n");
    if (message->hint) {
        g_string_append(line, "%0Ahint: ");
        append_escaped(line, message->hint, "%\r\n");
    }
    g_string_append_c(line, '\n');
    message_put(messages, line->str);
    g_string_free(line, TRUE);
}

/* text: the message as compilers print it. */
static void put(const struct messages *messages, const struct burin_message *message,
                const char *text)
{
    if (messages->form == MESSAGE_FORM_JSON)
        put_json(messages, message);
    else if (messages->form == MESSAGE_FORM_GITHUB)
        put_github(messages, message);
    else
        message_put(messages, text);
}

/* An error of the command itself; code is NULL for what only sums others up. words is freed. */
static bool put_error(const struct messages *messages, struct burin_message message, char *words)
{
    char *shown = message_printable(words); /* the call may name files of any bytes */
    char *advice = message_printable(message.hint ? message.hint : "");
    char *name = message.code ? g_strdup_printf(" [%s]", message.code) : g_strdup("");
    char *text = g_strdup_printf("burin: error: %s%s\n%s%s%s", shown, name,
                                 message.hint ? "  hint: " : "", advice, message.hint ? "\n" : "");
    message.severity = BURIN_ERROR;
    message.text = words;
    put(messages, &message, text);
    g_free(text);
    g_free(name);
    g_free(advice);
    g_free(shown);
    g_free(words);
    return false;
}

bool message_error(const struct messages *messages, const char *hint, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *words = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return put_error(messages,
                     (struct burin_message){.kind = "call", .code = "wrong-call", .hint = hint},
                     words);
}

bool message_failure(const struct messages *messages, const char *code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *words = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return put_error(messages, (struct burin_message){.kind = code ? "system" : NULL, .code = code},
                     words);
}

bool message_problem(const struct messages *messages, const struct burin_message *problem)
{
    return problem ? message_error(messages, problem->hint, "%s", problem->text)
                   : message_failure(messages, "system-error", "out of memory");
}

void message_say(const struct messages *messages, const struct burin_message *message)
{
    char *file = message_printable(message->file ? message->file : "burin");
    char *words = message_printable(message->text);
    char *hint = message->hint ? message_printable(message->hint) : NULL;
    char *code = message->code ? g_strdup_printf(" [%s]", message->code) : g_strdup("");
    char *text =
        g_strdup_printf("%s: %s: %s%s\n%s%s%s", file, severities[message->severity].name, words,
                        code, hint ? "  hint: " : "", hint ? hint : "", hint ? "\n" : "");
    put(messages, message, text);
    g_free(text);
    g_free(code);
    g_free(hint);
    g_free(words);
    g_free(file);
}

void message_figure(const struct messages *messages, struct burin_figure *figure, size_t said)
{
    for (size_t i = said; i < burin_figure_message_count(figure); i++) {
        const struct burin_message *message = burin_figure_message(figure, i);
        if (message && message->is_on_request && !messages->notes)
            continue;
        const char *text = message ? burin_figure_message_text(figure, i) : NULL;
        if (text)
            put(messages, message, text);
        else
            message_problem(messages, NULL);
    }
}

char *message_printable(const char *text)
{
    char *printable = message_escape_hidden(text);
    for (char *at = printable; *at; at++) {
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = '?';
    }
    return printable;
}

char *message_did_you_mean(const char *prefix, const char *word)
{
    return word ? g_strdup_printf("did you mean \"%s%s\"?", prefix, word) : NULL;
}

bool message_flush(const struct messages *messages)
{
    bool failed = ferror(stdout) != 0;
    return (fflush(stdout) == 0 && !failed) ||
           message_failure(messages, "cannot-write", "standard output: %s", g_strerror(errno));
}
