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
    bool own_process;
};

/* Copies a text that may be NULL. False when memory is out. */
static bool copy_text(char **copy, const char *text)
{
    *copy = text ? strdup(text) : NULL;
    return *copy || !text;
}

struct burin_session *burin_session_new(const struct burin_options *options)
{
    struct burin_session *session = calloc(1, sizeof *session);
    if (!session)
        return NULL;
    session->own_process = options_flag(options, "own-process");
    if (copy_text(&session->family, options_text(options, "font")) &&
        copy_text(&session->directory, options_text(options, "font-directory")))
        return session;
    burin_session_free(session);
    return NULL;
}

void burin_session_free(struct burin_session *session)
{
    if (!session)
        return;
    fonts_free(session->fonts);
    free(session->directory);
    free(session->family);
    free(session);
}

struct fonts *session_fonts(struct burin_session *session, struct diag *diag)
{
    struct fonts_options options = {.directory = session->directory,
                                    .family = session->family,
                                    .make_current = session->own_process};
    if (!session->fonts)
        session->fonts = fonts_new(&options, diag);
    return session->fonts;
}

const char *session_family(const struct burin_session *session)
{
    return session->family;
}
