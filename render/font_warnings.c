/*
 * What a figure is warned of: the characters that no font has, all of them at once. (A text in a
 * script without a font would else give a warning a character.)
 */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "render/fonts.h"
#include "render/fonts_internal.h"
#include "render/script.h"

/* So many characters are shown. */
enum { SHOWN_LIMIT = 12 };

struct font_warnings *font_warnings_new(struct diag *diag)
{
    struct font_warnings *warnings = g_new0(struct font_warnings, 1);
    warnings->diag = diag;
    warnings->unknown = g_hash_table_new(NULL, NULL);
    warnings->shown = g_string_new(NULL);
    warnings->codes = g_string_new(NULL);
    warnings->scripts = g_ptr_array_new();
    warnings->packages = g_ptr_array_new();
    return warnings;
}

void font_warnings_free(struct font_warnings *warnings)
{
    if (!warnings)
        return;
    g_hash_table_unref(warnings->unknown);
    g_string_free(warnings->shown, TRUE);
    g_string_free(warnings->codes, TRUE);
    g_ptr_array_free(warnings->scripts, TRUE);
    g_ptr_array_free(warnings->packages, TRUE);
    g_free(warnings->file);
    g_free(warnings->text);
    g_free(warnings);
}

/* Adds a name to a list of them, once. */
static void list_once(GPtrArray *list, const char *name)
{
    for (guint i = 0; name && i < list->len; i++) {
        if (strcmp(list->pdata[i], name) == 0)
            return;
    }
    if (name)
        g_ptr_array_add(list, (char *)name);
}

void font_warnings_set_file(struct font_warnings *warnings, const char *file)
{
    g_free(warnings->file);
    warnings->file = g_strdup(file);
}

void font_warnings_add(struct font_warnings *warnings, gunichar character, const char *text)
{
    if (!g_hash_table_add(warnings->unknown, GUINT_TO_POINTER(character)))
        return;
    if (warnings->count++ == 0) {
        g_free(warnings->text);
        warnings->text = g_strdup(text);
    }
    list_once(warnings->scripts, script_name(character));
    list_once(warnings->packages, script_package(character));
    if (warnings->count > SHOWN_LIMIT)
        return;
    g_string_append_unichar(warnings->shown, character);
    g_string_append_printf(warnings->codes, "%sU+%04X", warnings->codes->len ? " " : "",
                           (unsigned)character);
}

/* "Devanagari, Thai"; "" for an empty list. Emptied then. Free it with g_free(). */
static char *join(GPtrArray *list)
{
    g_ptr_array_add(list, NULL);
    char *joined = g_strjoinv(", ", (char **)list->pdata);
    g_ptr_array_set_size(list, 0);
    return joined;
}

static char *hint_for(unsigned count, const char *packages)
{
    return g_strdup_printf("install a font that has %s%s%s", count == 1 ? "it" : "them",
                           *packages ? ", Debian's " : "", packages);
}

/* A property of a font is no line's: its place is the specification. */
static struct diag_place place_of(const struct font_warnings *warnings)
{
    return (struct diag_place){.file = warnings->file};
}

void font_warnings_tell(struct font_warnings *warnings)
{
    if (warnings->count == 0)
        return;
    const struct diag_place place = place_of(warnings);
    char *scripts = join(warnings->scripts), *packages = join(warnings->packages);
    char *hint = hint_for(warnings->count, packages);
    const char *more = warnings->count > SHOWN_LIMIT ? "…" : "", *after = *scripts ? ": " : "";
    if (warnings->count == 1)
        diag_warn(warnings->diag, DIAG_MISSING_GLYPH, &place, hint,
                  "no font has \"%s\" (%s%s%s) in text \"%s\"", warnings->shown->str, scripts,
                  after, warnings->codes->str, warnings->text);
    else
        diag_warn(warnings->diag, DIAG_MISSING_GLYPH, &place, hint,
                  "no font has the %u characters \"%s%s\" (%s%s%s%s), the first in text \"%s\"",
                  warnings->count, warnings->shown->str, more, scripts, after, warnings->codes->str,
                  *more ? " …" : "", warnings->text);
    g_free(hint);
    g_free(packages);
    g_free(scripts);
    warnings->count = 0;
    g_string_truncate(warnings->shown, 0);
    g_string_truncate(warnings->codes, 0);
}

static const char *family_of(const FcPattern *pattern)
{
    FcChar8 *name;
    return FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch ? (const char *)name
                                                                             : "the font";
}

/* From 100 to 900, as CSS has it; what a font that varies is set to. */
static int weight_of(const FcPattern *pattern)
{
    double weight;
    return FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch
               ? (int)(FcWeightToOpenTypeDouble(weight) + 0.5)
               : 400;
}

static bool check_weight(struct font_warnings *warnings, int weight, const FcPattern *pattern)
{
    enum { TOLERANCE = 50 };
    static const char hint[] = "ask for that weight, or install the other one";
    int found = weight_of(pattern);
    FcBool is_made = FcFalse;
    const struct diag_place place = place_of(warnings);
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &is_made);
    if (abs(found - weight) < TOLERANCE && !is_made)
        return false;
    if (is_made)
        diag_warn(warnings->diag, DIAG_MISSING_FONT, &place, NULL,
                  "\"%s\" has no weight %d: its weight %d is made bolder", family_of(pattern),
                  weight, found);
    else
        diag_warn(warnings->diag, DIAG_MISSING_FONT, &place, hint,
                  "\"%s\" has no weight %d: set in weight %d", family_of(pattern), weight, found);
    return true;
}

static bool check_slant(struct font_warnings *warnings, const FcPattern *pattern)
{
    const struct diag_place place = place_of(warnings);
    int slant = FC_SLANT_ROMAN;
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
    if (slant != FC_SLANT_ROMAN)
        return false;
    diag_warn(warnings->diag, DIAG_MISSING_FONT, &place, NULL,
              "\"%s\" has no italic: its upright is slanted", family_of(pattern));
    return true;
}

bool font_warnings_check_style(struct font_warnings *warnings, const struct font *font,
                               const FcPattern *pattern)
{
    bool is_other = check_weight(warnings, font->weight, pattern);
    return (font->italic && check_slant(warnings, pattern)) || is_other;
}
