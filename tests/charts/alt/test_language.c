/*
 * Every language has every phrase, with the same places to be filled as English.
 */
#include "charts/alt/language.h"

#include <check.h>
#include <string.h>

#include "tests/support/suite.h"

static size_t count_text(const char *text, const char *part)
{
    size_t count = 0;
    for (; (text = strstr(text, part)); text += strlen(part))
        count++;
    return count;
}

START_TEST(phrases_are_whole)
{
    const struct alt_language *english = &alt_languages[0];
    for (size_t l = 0; alt_languages[l].tag; l++) {
        for (size_t i = 0; i < PHRASE_COUNT; i++) {
            const char *own = alt_languages[l].phrases[i], *model = english->phrases[i];
            ck_assert_msg(own != NULL, "%s has no phrase %zu", alt_languages[l].tag, i);
            size_t forms = count_text(own, "|") + 1, model_forms = count_text(model, "|") + 1;
            for (int k = 0; k < 5; k++) {
                const char place[] = {'{', (char)('0' + k), '}', '\0'};
                ck_assert_msg(count_text(own, place) * model_forms ==
                                  count_text(model, place) * forms,
                              "%s: \"%s\" beside \"%s\"", alt_languages[l].tag, own, model);
            }
        }
    }
}
END_TEST

/* A number's form is one that the phrase has. */
START_TEST(plurals_have_forms)
{
    static const double counts[] = {0, 1, 2, 3, 5, 11, 21, 100};
    for (size_t l = 0; alt_languages[l].tag; l++) {
        const char *phrase = alt_languages[l].phrases[PHRASE_COUNT_BARS];
        for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
            ck_assert_uint_le(alt_languages[l].plural(counts[i]), count_text(phrase, "|"));
    }
}
END_TEST

START_TEST(tags_choose_a_language)
{
    ck_assert_str_eq(alt_language_of("de-AT")->tag, "de");
    ck_assert_str_eq(alt_language_of("ZH-Hant-TW")->tag, "zh");
    ck_assert_str_eq(alt_language_of("zh")->tag, "zh");
    ck_assert_str_eq(alt_language_of("den")->tag, "en"); /* Slavey, which has no phrases */
    ck_assert_str_eq(alt_language_of("ja")->tag, "en");
    ck_assert_str_eq(alt_language_of(NULL)->tag, "en");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("charts/alt/language");
    TCase *tests = tcase_create("language");
    tcase_add_test(tests, phrases_are_whole);
    tcase_add_test(tests, plurals_have_forms);
    tcase_add_test(tests, tags_choose_a_language);
    suite_add_tcase(suite, tests);
    return suite_main(suite);
}
