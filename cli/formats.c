/*
 * Lists of formats in words.
 */
#include "cli/formats.h"

#include <glib.h>
#include <stdbool.h>

#include "library/burin.h"

static const struct place {
    const char *name;
    bool has_extensions, has_record;
    const char *between, *last; /* what stands between two words, and before the last one */
} places[] = {
    {"{extensions}", true, false, " ", " "},   {"{known}", true, false, ", ", " and "},
    {"{formats}", false, false, ", ", " or "}, {"{records}", false, true, ", ", " or "},
    {"{record-files}", false, true, " ", " "},
};

static char *list(const struct place *place)
{
    const char *const *names = burin_formats();
    GPtrArray *words = g_ptr_array_new();
    for (size_t i = 0; names[i]; i++) {
        const char *word = place->has_extensions ? burin_format_extension(names[i]) : names[i];
        if (!place->has_record || burin_format_has_record(names[i]))
            g_ptr_array_add(words, (gpointer)word);
    }
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < words->len; i++) {
        const char *before = i == 0 ? "" : i + 1 == words->len ? place->last : place->between;
        g_string_append_printf(text, "%s%s", before, (const char *)words->pdata[i]);
    }
    g_ptr_array_unref(words);
    return g_string_free(text, FALSE);
}

char *formats_fill(const char *text)
{
    GString *filled = g_string_new(text);
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        char *words = list(&places[i]);
        g_string_replace(filled, places[i].name, words, 0);
        g_free(words);
    }
    return g_string_free(filled, FALSE);
}
