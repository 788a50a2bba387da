/*
 * Languages of texts. Kana and hangul are those of Unicode's blocks; which forms a tag means, the
 * registry of subtags says (BCP 47): Hans is simplified, Hant is traditional, and of regions, TW,
 * HK and MO write traditional forms.
 */
#include "render/language.h"

#include <string.h>

#include "base/array.h"
#include "tests/support/suite.h"

static const struct {
    const char *text, *language, *is;
} texts[] = {
    {"plain", NULL, NULL},      {"plain", "sr", "sr"},        {"東京都", NULL, NULL},
    {"東京都", "ja", "ja"},     {"東京都の人口", NULL, "ja"}, {"東京都の人口", "zh", "ja"},
    {"カタカナ", NULL, "ja"},   {"ｶﾅ", NULL, "ja"},           {"서울 東京", "ja", "ko"},
    {"한국 の", NULL, "ja"},    /* kana goes first, wherever it stands */
    {"中文・简体", NULL, NULL}, /* the dot is Chinese, too */
};

START_TEST(languages)
{
    ck_assert_pstr_eq(language_of_text(texts[_i].text, texts[_i].language), texts[_i].is);
}
END_TEST

static const struct {
    const char *tag, *family; /* the first that has Chinese characters */
} forms[] = {
    {NULL, "Noto Sans CJK SC"},         {"zh", "Noto Sans CJK SC"},
    {"zh-Hans", "Noto Sans CJK SC"},    {"zh-CN", "Noto Sans CJK SC"},
    {"zh-TW", "Noto Sans CJK TC"},      {"zh-Hant", "Noto Sans CJK TC"},
    {"ZH-HANT-hk", "Noto Sans CJK HK"}, {"zh-HK", "Noto Sans CJK HK"},
    {"ja", "Noto Sans CJK JP"},         {"ja-JP", "Noto Sans CJK JP"},
    {"jam", "Noto Sans CJK SC"}, /* Jamaican Creole */
    {"ko-Kore-KR", "Noto Sans CJK KR"}, {"de", "Noto Sans CJK SC"},
};

START_TEST(orders)
{
    const char *const *families = language_families(language_order(forms[_i].tag));
    ck_assert_str_eq(families[2], forms[_i].family);
    size_t count = 0;
    while (families[count])
        count++;
    ck_assert_str_eq(families[count - 1], "WenQuanYi Micro Hei");
}
END_TEST

START_TEST(tags)
{
    static const char *const good[] = {"de", "zh-Hant-TW", "sl-1994", "en-US"};
    static const char *const bad[] = {"",      "d",  "de-",         "-de",
                                      "de_DE", "12", "toolongatag", "zh Hans"};
    for (size_t i = 0; i < COUNT_OF(good); i++)
        ck_assert_msg(language_is_tag(good[i]), "%s", good[i]);
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        ck_assert_msg(!language_is_tag(bad[i]), "%s", bad[i]);
}
END_TEST

/* emoji-data.txt of Unicode: what is shown as an emoji, and what only with U+FE0F. */
START_TEST(emoji)
{
    static const gunichar yes[] = {0x231A, 0x2B55, 0x1F1E6, 0x1F34E, 0x1F600, 0x1F9FF, 0x1FAE8};
    static const gunichar no[] = {'1', 0xA9, 0x2600, 0x2764, 0x1F321, 0x1F336, 0x1F3CB, 0x4E00};
    for (size_t i = 0; i < COUNT_OF(yes); i++)
        ck_assert_msg(language_is_emoji(yes[i]), "U+%04X", (unsigned)yes[i]);
    for (size_t i = 0; i < COUNT_OF(no); i++)
        ck_assert_msg(!language_is_emoji(no[i]), "U+%04X", (unsigned)no[i]);
}
END_TEST

/* Scripts of languages: CLDR's supplementalData, <languageData>, and its likely subtags. */
static const struct {
    const char *language;
    GUnicodeScript script;
    const char *is;
} in_scripts[] = {
    {"en", G_UNICODE_SCRIPT_LATIN, "en"},       {"de", G_UNICODE_SCRIPT_LATIN, "de"},
    {"sr-RS", G_UNICODE_SCRIPT_LATIN, "sr-RS"}, {"sr", G_UNICODE_SCRIPT_CYRILLIC, "sr"},
    {"en", G_UNICODE_SCRIPT_CYRILLIC, "ru"},    {"ru", G_UNICODE_SCRIPT_LATIN, "en"},
    {"fa", G_UNICODE_SCRIPT_ARABIC, "fa"},      {"fa", G_UNICODE_SCRIPT_HEBREW, "he"},
    {"mr", G_UNICODE_SCRIPT_DEVANAGARI, "mr"},  {"mrj", G_UNICODE_SCRIPT_DEVANAGARI, "hi"},
    {"ja", G_UNICODE_SCRIPT_HAN, "ja"},         {"zh-Hant", G_UNICODE_SCRIPT_HAN, "zh-Hant"},
    {"en", G_UNICODE_SCRIPT_HAN, "und"}, /* Chinese and Japanese alike */
    {"ja", G_UNICODE_SCRIPT_COMMON, "ja"},      {"en", G_UNICODE_SCRIPT_RUNIC, "und"},
};

START_TEST(scripts)
{
    ck_assert_str_eq(language_in_script(in_scripts[_i].language, in_scripts[_i].script),
                     in_scripts[_i].is);
}
END_TEST

static Suite *language_suite(void)
{
    Suite *suite = suite_create("render/language");
    TCase *tcase = tcase_create("language");
    tcase_add_loop_test(tcase, languages, 0, COUNT_OF(texts));
    tcase_add_loop_test(tcase, orders, 0, COUNT_OF(forms));
    tcase_add_loop_test(tcase, scripts, 0, COUNT_OF(in_scripts));
    tcase_add_test(tcase, tags);
    tcase_add_test(tcase, emoji);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(language_suite());
}
