/*
 * Scripts: names are those of Unicode's Scripts.txt; packages hold fonts that Debian's contents
 * list for them.
 */
#include "render/script.h"

#include "base/array.h"
#include "tests/support/suite.h"

static const struct {
    gunichar character;
    const char *name, *package;
} cases[] = {
    {0x092E, "Devanagari", "fonts-noto-core"},
    {0x0E17, "Thai", "fonts-noto-core"},
    {0x0628, "Arabic", "fonts-noto-core"},
    {0x4E2D, "Han", "fonts-noto-cjk"},
    {0x3042, "Hiragana", "fonts-noto-cjk"},
    {0xAC00, "Hangul", "fonts-noto-cjk"},
    {0x1F600, "emoji", "fonts-noto-color-emoji"},
    {0x2190, "symbols", "fonts-noto-core"}, /* an arrow */
    {0x10330, "other", "fonts-noto-core"},  /* Gothic */
    {0x10FFFD, NULL, NULL},                 /* for private use */
};

START_TEST(names_and_packages)
{
    ck_assert_pstr_eq(script_name(cases[_i].character), cases[_i].name);
    ck_assert_pstr_eq(script_package(cases[_i].character), cases[_i].package);
}
END_TEST

static Suite *script_suite(void)
{
    Suite *suite = suite_create("render/script");
    TCase *tcase = tcase_create("script");
    tcase_add_loop_test(tcase, names_and_packages, 0, (int)COUNT_OF(cases));
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(script_suite());
}
