/*
 * The names of scripts are Unicode's (Scripts.txt), the packages those of Debian 12 and 13.
 */
#include "render/script.h"

#include <string.h>

#include "base/array.h"
#include "render/language.h"

static const char cjk_fonts[] = "fonts-noto-cjk";
static const char other_fonts[] = "fonts-noto-core"; /* one font for each of some 150 scripts */
static const char emoji_fonts[] = "fonts-noto-color-emoji";

static const struct script {
    GUnicodeScript id;
    const char *name, *package;
} scripts[] = {
    {G_UNICODE_SCRIPT_ARABIC, "Arabic", other_fonts},
    {G_UNICODE_SCRIPT_ARMENIAN, "Armenian", other_fonts},
    {G_UNICODE_SCRIPT_BENGALI, "Bengali", other_fonts},
    {G_UNICODE_SCRIPT_BOPOMOFO, "Bopomofo", cjk_fonts},
    {G_UNICODE_SCRIPT_CHEROKEE, "Cherokee", other_fonts},
    {G_UNICODE_SCRIPT_COPTIC, "Coptic", other_fonts},
    {G_UNICODE_SCRIPT_CYRILLIC, "Cyrillic", "fonts-dejavu-core"},
    {G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari", other_fonts},
    {G_UNICODE_SCRIPT_ETHIOPIC, "Ethiopic", other_fonts},
    {G_UNICODE_SCRIPT_GEORGIAN, "Georgian", other_fonts},
    {G_UNICODE_SCRIPT_GREEK, "Greek", "fonts-dejavu-core"},
    {G_UNICODE_SCRIPT_GUJARATI, "Gujarati", other_fonts},
    {G_UNICODE_SCRIPT_GURMUKHI, "Gurmukhi", other_fonts},
    {G_UNICODE_SCRIPT_HAN, "Han", cjk_fonts},
    {G_UNICODE_SCRIPT_HANGUL, "Hangul", cjk_fonts},
    {G_UNICODE_SCRIPT_HEBREW, "Hebrew", other_fonts},
    {G_UNICODE_SCRIPT_HIRAGANA, "Hiragana", cjk_fonts},
    {G_UNICODE_SCRIPT_KANNADA, "Kannada", other_fonts},
    {G_UNICODE_SCRIPT_KATAKANA, "Katakana", cjk_fonts},
    {G_UNICODE_SCRIPT_KHMER, "Khmer", other_fonts},
    {G_UNICODE_SCRIPT_LAO, "Lao", other_fonts},
    {G_UNICODE_SCRIPT_LATIN, "Latin", "fonts-dejavu-core"},
    {G_UNICODE_SCRIPT_MALAYALAM, "Malayalam", other_fonts},
    {G_UNICODE_SCRIPT_MONGOLIAN, "Mongolian", other_fonts},
    {G_UNICODE_SCRIPT_MYANMAR, "Myanmar", other_fonts},
    {G_UNICODE_SCRIPT_NKO, "N'Ko", other_fonts},
    {G_UNICODE_SCRIPT_ORIYA, "Oriya", other_fonts},
    {G_UNICODE_SCRIPT_SINHALA, "Sinhala", other_fonts},
    {G_UNICODE_SCRIPT_SYRIAC, "Syriac", other_fonts},
    {G_UNICODE_SCRIPT_TAMIL, "Tamil", other_fonts},
    {G_UNICODE_SCRIPT_TELUGU, "Telugu", other_fonts},
    {G_UNICODE_SCRIPT_THAANA, "Thaana", other_fonts},
    {G_UNICODE_SCRIPT_THAI, "Thai", other_fonts},
    {G_UNICODE_SCRIPT_TIBETAN, "Tibetan", other_fonts},
    {G_UNICODE_SCRIPT_TIFINAGH, "Tifinagh", other_fonts},
    {G_UNICODE_SCRIPT_YI, "Yi", other_fonts},
};

/* Characters of all scripts: digits, signs, arrows. */
static const struct script emoji = {G_UNICODE_SCRIPT_COMMON, "emoji", emoji_fonts};
static const struct script symbols = {G_UNICODE_SCRIPT_COMMON, "symbols", other_fonts};

static const struct script *find_common(gunichar character)
{
    if (language_is_emoji(character))
        return &emoji;
    switch (g_unichar_type(character)) {
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
        return &symbols;
    default:
        return NULL;
    }
}

static const struct script *find_script(gunichar character)
{
    GUnicodeScript id = g_unichar_get_script(character);
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        if (scripts[i].id == id)
            return &scripts[i];
    }
    return find_common(character);
}

/* Whether it belongs to a script that the table doesn't name. */
static bool is_rare(gunichar character)
{
    GUnicodeScript id = g_unichar_get_script(character);
    return id != G_UNICODE_SCRIPT_COMMON && id != G_UNICODE_SCRIPT_INHERITED &&
           id != G_UNICODE_SCRIPT_UNKNOWN && id != G_UNICODE_SCRIPT_INVALID_CODE;
}

const char *script_name(gunichar character)
{
    const struct script *script = find_script(character);
    return script ? script->name : is_rare(character) ? "other" : NULL;
}

const char *script_package(gunichar character)
{
    const struct script *script = find_script(character);
    return script ? script->package : is_rare(character) ? other_fonts : NULL;
}
