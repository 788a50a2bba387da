/*
 * What a figure is warned of: the characters that no font has, all of them at once. (A text in a
 * script without a font would else give a warning a character.)
 */
#include <glib.h>

#include "base/diag.h"
#include "render/fonts.h"
#include "render/fonts_internal.h"

/* So many characters are shown. */
enum { SHOWN_LIMIT = 12 };

struct font_warnings *font_warnings_new(struct diag *diag)
{
    struct font_warnings *warnings = g_new0(struct font_warnings, 1);
    warnings->diag = diag;
    warnings->unknown = g_hash_table_new(NULL, NULL);
    warnings->shown = g_string_new(NULL);
    return warnings;
}

void font_warnings_free(struct font_warnings *warnings)
{
    if (!warnings)
        return;
    g_hash_table_unref(warnings->unknown);
    g_string_free(warnings->shown, TRUE);
    g_free(warnings->text);
    g_free(warnings);
}

void font_warnings_add(struct font_warnings *warnings, gunichar character, const char *text)
{
    if (!g_hash_table_add(warnings->unknown, GUINT_TO_POINTER(character)))
        return;
    if (warnings->count++ == 0) {
        warnings->first = character;
        g_free(warnings->text);
        warnings->text = g_strdup(text);
    }
    if (warnings->count <= SHOWN_LIMIT)
        g_string_append_unichar(warnings->shown, character);
}

void font_warnings_tell(struct font_warnings *warnings)
{
    if (warnings->count == 1)
        diag_warn(warnings->diag, DIAG_MISSING_GLYPH, NULL, "install a font that has it",
                  "no font has \"%s\" (U+%04X) in text \"%s\"", warnings->shown->str,
                  (unsigned)warnings->first, warnings->text);
    else if (warnings->count > 1)
        diag_warn(warnings->diag, DIAG_MISSING_GLYPH, NULL, "install a font that has them",
                  "no font has the %u characters \"%s%s\", the first (U+%04X) in text \"%s\"",
                  warnings->count, warnings->shown->str, warnings->count > SHOWN_LIMIT ? "…" : "",
                  (unsigned)warnings->first, warnings->text);
    warnings->count = 0;
    g_string_truncate(warnings->shown, 0);
}
