/*
 * Where a line of text may break: Pango's rules, which are Unicode's (UAX #14), so that Chinese and
 * Japanese break between characters, but not before a full stop.
 */
#include <glib.h>
#include <pango/pango.h>
#include <string.h>

#include "base/arena.h"
#include "render/text.h"

/* Names of fields break behind their underscores. */
static bool is_behind_underscore(const char *text, const char *at)
{
    return at > text && at[-1] == '_' && *at != '_' && *at != ' ';
}

bool text_find_breaks(const char *text, size_t **offsets, size_t *count, struct arena *arena)
{
    *count = 0;
    *offsets = NULL;
    size_t length = strlen(text);
    if (length == 0 || length > G_MAXINT / 4 || !g_utf8_validate(text, -1, NULL))
        return true;
    size_t characters = (size_t)g_utf8_strlen(text, -1), index = 1;
    PangoLogAttr *attributes = arena_array(arena, characters + 1, sizeof *attributes);
    *offsets = arena_array(arena, characters, sizeof **offsets);
    if (!attributes || !*offsets)
        return false;
    /* A language of its own, not the machine's. */
    pango_get_log_attrs(text, (int)length, -1, pango_language_from_string("en"), attributes,
                        (int)characters + 1);
    for (const char *at = g_utf8_next_char(text); *at; at = g_utf8_next_char(at), index++) {
        if (attributes[index].is_line_break || is_behind_underscore(text, at))
            (*offsets)[(*count)++] = (size_t)(at - text);
    }
    return true;
}
