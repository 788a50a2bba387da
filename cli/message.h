/*
 * What the command has to say, its own words and those of libburin about a figure: as text, as JSON
 * or as annotations of GitHub; on standard error, or kept until it is their turn.
 */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include <glib.h>
#include <stdbool.h>

#include "library/burin.h"

enum message_form { MESSAGE_FORM_TEXT, MESSAGE_FORM_JSON, MESSAGE_FORM_GITHUB };

struct messages {
    enum message_form form;
    bool notes;    /* notes are said, too */
    GString *kept; /* NULL: straight to standard error */
};

/* The names of the forms, ends with NULL; and the form of a name, text for one that is unknown. */
const char *const *message_forms(void);
enum message_form message_form_named(const char *name);

/* An error of the call, or of what the command does itself: as text "burin: error: …" and, unless
 * it is NULL, the hint on a line of its own. Returns false. */
bool message_error(const struct messages *messages, const char *hint, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What the command can't do: code is that of "burin explain", NULL for what sums up what was said.
 * Returns false. */
bool message_failure(const struct messages *messages, const char *code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* An error of the call that libburin found; NULL: memory is out. */
bool message_problem(const struct messages *messages, const struct burin_message *problem);

/* A message that libburin made elsewhere: as text "FILE: error: …" and the hint on a line of its
 * own. */
void message_say(const struct messages *messages, const struct burin_message *message);

/* All that there is to say about a figure, after its first messages, which were said before. */
void message_figure(const struct messages *messages, struct burin_figure *figure, size_t said);

/* What was kept elsewhere in the same form. */
void message_put(const struct messages *messages, const char *text);

/* The text as valid UTF-8 with what turns the direction of writing, C1 and separators of lines as
 * JSON escapes them: JSON stays what it is. Free it with g_free(). */
char *message_escape_hidden(const char *text);

/* A text out of a stranger's file as a terminal may get it: control characters are question
 * marks, marks that turn the direction of writing are escaped as in JSON.
 * Free it with g_free(). */
char *message_printable(const char *text);

/* The hint `did you mean "prefix" + word?`, or NULL when word is NULL. Free it with g_free(). */
char *message_did_you_mean(const char *prefix, const char *word);

/* What was printed may still wait in stdio's buffer: a full disk shows only when it is flushed.
 * False after an error, which is said. */
bool message_flush(const struct messages *messages);

#endif
