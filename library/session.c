/*
 * Sessions: what stays warm between the figures of one thread.
 */
#include "library/session.h"

#include <stdlib.h>
#include <string.h>

#include "library/options.h"
#include "render/fonts.h"

struct burin_session {
    struct fonts *fonts; /* NULL: not loaded yet */
    char *family, *directory;
    char **chosen; /* folders of fonts */
    size_t chosen_count;
};

/* Copies a text that may be NULL. False when memory is out. */
static bool copy_text(char **copy, const char *text)
{
    *copy = text ? strdup(text) : NULL;
    return *copy || !text;
}

static bool copy_list(struct burin_session *session, struct option_list list)
{
    session->chosen = calloc(list.count + 1, sizeof *session->chosen);
    if (!session->chosen)
        return false;
    for (size_t i = 0; i < list.count; i++, session->chosen_count++) {
        if (!copy_text(&session->chosen[i], list.items[i]))
            return false;
    }
    return true;
}

struct burin_session *burin_session_new(const struct burin_options *options)
{
    struct burin_session *session = calloc(1, sizeof *session);
    if (!session)
        return NULL;
    if (copy_text(&session->family, options_text(options, "font")) &&
        copy_text(&session->directory, options_text(options, "font-directory")) &&
        copy_list(session, options_list(options, "font-dir")))
        return session;
    burin_session_free(session);
    return NULL;
}

void burin_session_free(struct burin_session *session)
{
    if (!session)
        return;
    fonts_free(session->fonts);
    for (size_t i = 0; i < session->chosen_count; i++)
        free(session->chosen[i]);
    free(session->chosen);
    free(session->directory);
    free(session->family);
    free(session);
}

struct fonts *session_fonts(struct burin_session *session, struct diag *diag)
{
    struct fonts_options options = {.directory = session->directory,
                                    .chosen = (const char *const *)session->chosen,
                                    .chosen_count = session->chosen_count,
                                    .family = session->family};
    if (!session->fonts)
        session->fonts = fonts_new(&options, diag);
    return session->fonts;
}

const char *session_family(const struct burin_session *session)
{
    return session->family;
}
