/*
 * Orders of families are lists of names; what is installed is in font_index.c.
 */
#include "render/language.h"

#include <string.h>

#include "base/array.h"

/* --- languages ------------------------------------------------------------------------------ */

bool language_is_tag(const char *text)
{
    size_t length = 0, parts = 0;
    for (;; text++) {
        if (g_ascii_isalpha(*text) || (parts > 0 && g_ascii_isdigit(*text))) {
            length++;
            continue;
        }
        if (length < 1 || length > 8 || (parts == 0 && length < 2))
            return false;
        if (*text != '-')
            return *text == '\0';
        parts++;
        length = 0;
    }
}

struct range {
    gunichar first, last;
};

static bool is_in(const struct range *ranges, size_t count, gunichar character)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (ranges[middle].last < character)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && character >= ranges[low].first;
}

/* Hiragana and katakana, without the marks that Chinese texts borrow (U+30FB, U+30FC). */
static const struct range kana[] = {
    {0x3041, 0x309F}, {0x30A1, 0x30FA}, {0x30FD, 0x30FF},
    {0x31F0, 0x31FF}, {0xFF66, 0xFF9F}, {0x1AFF0, 0x1B16F},
};

static const struct range hangul[] = {
    {0x1100, 0x11FF}, {0x3131, 0x318E}, {0xA960, 0xA97C}, {0xAC00, 0xD7FB}, {0xFFA0, 0xFFDC},
};

const char *language_of_text(const char *text, const char *language)
{
    bool is_korean = false;
    for (const char *at = text; *at; at++) {
        if ((unsigned char)*at < 0xE1) /* three bytes, and beyond the first of hangul's */
            continue;
        gunichar character = g_utf8_get_char_validated(at, -1);
        if (is_in(kana, COUNT_OF(kana), character))
            return "ja";
        is_korean |= is_in(hangul, COUNT_OF(hangul), character);
    }
    return is_korean ? "ko" : language;
}

/* --- scripts -------------------------------------------------------------------------------- */

/* The language that a script stands for, and all that are written in it, between spaces. Those that
 * are in no row are written in Latin letters, and so are some others. */
static const struct {
    GUnicodeScript script;
    const char *first, *languages;
} scripts[] = {
    {G_UNICODE_SCRIPT_ARABIC, "ar", " ar az bm ckb fa ks ku ota pa ps sd ug ur "},
    {G_UNICODE_SCRIPT_ARMENIAN, "hy", " hy "},
    {G_UNICODE_SCRIPT_BENGALI, "bn", " bn as mni "},
    {G_UNICODE_SCRIPT_BOPOMOFO, "und", " zh "},
    {G_UNICODE_SCRIPT_CANADIAN_ABORIGINAL, "iu", " iu "},
    {G_UNICODE_SCRIPT_CHEROKEE, "chr", " chr "},
    {G_UNICODE_SCRIPT_COPTIC, "cop", " cop "},
    {G_UNICODE_SCRIPT_CYRILLIC, "ru",
     " ab av az ba be bg bs bua ce chm cu cv ik kaa kk ku kum ky kv lez "
     "mk mn os ru sah sel sh sr tg tk tt tyv uk uz "},
    {G_UNICODE_SCRIPT_DEVANAGARI, "hi", " hi bh bho brx doi hne kok ks mai mr ne sa sd "},
    {G_UNICODE_SCRIPT_ETHIOPIC, "am", " am byn gez sid ti tig wal "},
    {G_UNICODE_SCRIPT_GEORGIAN, "ka", " ka "},
    {G_UNICODE_SCRIPT_GREEK, "el", " el "},
    {G_UNICODE_SCRIPT_GUJARATI, "gu", " gu "},
    {G_UNICODE_SCRIPT_GURMUKHI, "pa", " pa "},
    {G_UNICODE_SCRIPT_HAN, "und", " ja zh "},
    {G_UNICODE_SCRIPT_HANGUL, "ko", " ko "},
    {G_UNICODE_SCRIPT_HEBREW, "he", " he iw yi "},
    {G_UNICODE_SCRIPT_HIRAGANA, "ja", " ja "},
    {G_UNICODE_SCRIPT_KANNADA, "kn", " kn "},
    {G_UNICODE_SCRIPT_KATAKANA, "ja", " ja "},
    {G_UNICODE_SCRIPT_KHMER, "km", " km "},
    {G_UNICODE_SCRIPT_LAO, "lo", " lo "},
    {G_UNICODE_SCRIPT_MALAYALAM, "ml", " ml "},
    {G_UNICODE_SCRIPT_MONGOLIAN, "mn", " mn "},
    {G_UNICODE_SCRIPT_MYANMAR, "my", " my "},
    {G_UNICODE_SCRIPT_ORIYA, "or", " or "},
    {G_UNICODE_SCRIPT_SINHALA, "si", " si "},
    {G_UNICODE_SCRIPT_SYRIAC, "syr", " syr "},
    {G_UNICODE_SCRIPT_TAMIL, "ta", " ta "},
    {G_UNICODE_SCRIPT_TELUGU, "te", " te "},
    {G_UNICODE_SCRIPT_THAANA, "dv", " dv "},
    {G_UNICODE_SCRIPT_THAI, "th", " th "},
    {G_UNICODE_SCRIPT_TIBETAN, "bo", " bo dz "},
};
static const char in_latin[] = " az bm bs ha ik iu kaa ku sh sr tk tt uz ";

/* Whether the language is in a list of them, whatever its tag says besides. */
static bool is_listed(const char *languages, const char *language)
{
    size_t length = strcspn(language, "-");
    for (const char *at = languages; (at = strchr(at, ' ')); at++) {
        if (g_ascii_strncasecmp(at + 1, language, length) == 0 && at[1 + length] == ' ')
            return true;
    }
    return false;
}

static const char *language_in_latin(const char *language)
{
    if (strcmp(language, "en") == 0 || is_listed(in_latin, language))
        return language;
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        if (is_listed(scripts[i].languages, language))
            return "en";
    }
    return language;
}

const char *language_in_script(const char *language, GUnicodeScript script)
{
    switch (script) {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_UNKNOWN:
        return language;
    case G_UNICODE_SCRIPT_LATIN:
        return language_in_latin(language);
    default:
        break;
    }
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        if (scripts[i].script == script)
            return is_listed(scripts[i].languages, language) ? language : scripts[i].first;
    }
    return "und";
}

/* --- orders --------------------------------------------------------------------------------- */

enum { SIMPLIFIED, TRADITIONAL, HONG_KONG, JAPANESE, KOREAN };

#define FIRST "Liberation Sans", "DejaVu Sans"
#define OTHERS                                                                                     \
    "Noto Sans CJK SC", "WenQuanYi Zen Hei", "Droid Sans Fallback", "WenQuanYi Micro Hei", NULL

static const char *const orders[LANGUAGE_ORDERS][16] = {
    [SIMPLIFIED] = {FIRST, OTHERS},
    [TRADITIONAL] = {FIRST, "Noto Sans CJK TC", "Noto Sans TC", "AR PL UMing TW", OTHERS},
    [HONG_KONG] = {FIRST, "Noto Sans CJK HK", "Noto Sans HK", "Noto Sans CJK TC", "AR PL UMing HK",
                   OTHERS},
    [JAPANESE] = {FIRST, "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "IPAGothic",
                  "TakaoPGothic", "VL PGothic", OTHERS},
    [KOREAN] = {FIRST, "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Baekmuk Dotum",
                "UnDotum", OTHERS},
};

/* The longest that a tag begins with counts. */
static const struct {
    const char *tag;
    size_t order;
} languages[] = {
    {"zh-Hant-HK", HONG_KONG}, {"zh-Hant-MO", HONG_KONG},
    {"zh-Hant", TRADITIONAL},  {"zh-TW", TRADITIONAL},
    {"zh-HK", HONG_KONG},      {"zh-MO", HONG_KONG},
    {"yue-Hans", SIMPLIFIED},  {"yue", HONG_KONG},
    {"ja", JAPANESE},          {"ko", KOREAN},
};

size_t language_order(const char *language)
{
    for (size_t i = 0; language && i < COUNT_OF(languages); i++) {
        size_t length = strlen(languages[i].tag);
        if (g_ascii_strncasecmp(language, languages[i].tag, length) == 0 &&
            (language[length] == '\0' || language[length] == '-'))
            return languages[i].order;
    }
    return SIMPLIFIED;
}

const char *const *language_families(size_t order)
{
    return orders[order];
}

/* --- emoji ---------------------------------------------------------------------------------- */

const char *const language_emoji_families[] = {"Noto Color Emoji", "Twemoji",    "Twemoji Mozilla",
                                               "EmojiOne Color",   "Noto Emoji", NULL};

/* Unicode 15.1, emoji-data.txt: Emoji_Presentation. */
static const struct range emoji[] = {
    {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},
    {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},
    {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},
    {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F236}, {0x1F238, 0x1F23A}, {0x1F250, 0x1F251},
    {0x1F300, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4},
    {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A},
    {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FA7C}, {0x1FA80, 0x1FA88},
    {0x1FA90, 0x1FABD}, {0x1FABF, 0x1FAC5}, {0x1FACE, 0x1FADB}, {0x1FAE0, 0x1FAE8},
    {0x1FAF0, 0x1FAF8},
};

bool language_is_emoji(gunichar character)
{
    return is_in(emoji, COUNT_OF(emoji), character);
}
