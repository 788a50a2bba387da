/*
 * The languages that alternative texts are written in.
 */
#include "charts/alt/language.h"

#include <stdbool.h>
#include <string.h>

static size_t plural_of_two(double count)
{
    return count == 1 ? 0 : 1;
}

static size_t plural_of_one(double count)
{
    (void)count;
    return 0;
}

const struct alt_language alt_languages[] = {
    {"en", alt_phrases_en, plural_of_two},
    {"de", alt_phrases_de, plural_of_two},
    {"zh", alt_phrases_zh, plural_of_one},
    {NULL, NULL, NULL},
};

/* Case of tags doesn't count, and no locale is asked for it. */
static bool starts_with_tag(const char *text, const char *tag)
{
    for (; *tag; tag++, text++) {
        if ((*text | 0x20) != *tag)
            return false;
    }
    return !*text || *text == '-' || *text == '_';
}

const struct alt_language *alt_language_of(const char *tag)
{
    for (size_t i = 0; tag && alt_languages[i].tag; i++) {
        if (starts_with_tag(tag, alt_languages[i].tag))
            return &alt_languages[i];
    }
    return &alt_languages[0];
}
