/*
 * The locales whose names of months and days are looked for in dates.
 */
#include <string.h>

#include "base/arena.h"
#include "data/format/locale.h"
#include "data/format/locale_table.h"
#include "data/time/guess.h"

/* Whether a language on its own means this one: "de" is "de-DE", not "de-CH". */
static bool is_first_choice(const struct locale_row *row)
{
    char language[8];
    size_t length = strcspn(row->name, "-");
    if (length >= sizeof language)
        return false;
    memcpy(language, row->name, length);
    language[length] = '\0';
    return locale_named(language) == row;
}

static const struct time_locale *read_row(const struct locale_row *row, struct arena *arena)
{
    struct json_document *document =
        row->time ? json_document_new(row->name, row->time, strlen(row->time), arena, NULL) : NULL;
    struct time_locale *locale = document ? arena_alloc(arena, sizeof *locale) : NULL;
    return locale && locale_read_time(document->root, locale, NULL) ? locale : NULL;
}

const struct time_locale *date_guess_locale(size_t *index, const char **name, struct arena *arena)
{
    size_t count = 0;
    while (locale_rows[count].name)
        count++;
    while (*index < 2 * count) {
        size_t at = (*index)++;
        const struct locale_row *row = &locale_rows[at % count];
        const struct time_locale *locale =
            is_first_choice(row) == (at < count) ? read_row(row, arena) : NULL;
        *name = row->name;
        if (locale)
            return locale;
    }
    return NULL;
}
