/*
 * Texts that formats can't hold. Which characters XML has: XML 1.0, 2.2; noncharacters: Unicode,
 * 23.7.
 */
#include <glib.h>

#include "render/clean_text.h"
#include "tests/support/suite.h"

#define FFFD "\xef\xbf\xbd"

static void assert_clean(const char *text, const char *kept, const char *expected)
{
    char *clean = clean_text(text, kept);
    ck_assert_str_eq(clean, expected);
    g_free(clean);
}

START_TEST(what_is_good_stays)
{
    assert_clean("", "", "");
    assert_clean("Größe, 大小 \xf0\x9f\x98\x80 <&>", "", "Größe, 大小 \xf0\x9f\x98\x80 <&>");
    /* U+FDCF, U+FDF0, U+FFFC, U+1FFFD: the neighbours of noncharacters. */
    const char *near = "\xef\xb7\x8f\xef\xb7\xb0\xef\xbf\xbc\xf0\x9f\xbf\xbd";
    assert_clean(near, "", near);
}
END_TEST

START_TEST(controls_are_spaces)
{
    assert_clean("a\x01\x1f\tb\nc\r", "", "a   b c ");
    assert_clean("a\x01\tb\nc\r", "\t\n", "a \tb\nc ");
}
END_TEST

START_TEST(noncharacters_and_bad_bytes_are_replaced)
{
    /* U+FDD0, U+FDEF, U+FFFE, U+FFFF, U+1FFFE, U+10FFFF */
    assert_clean("a\xef\xb7\x90\xef\xb7\xaf|\xef\xbf\xbe\xef\xbf\xbf|\xf0\x9f\xbf\xbe"
                 "\xf4\x8f\xbf\xbfz",
                 "", "a" FFFD FFFD "|" FFFD FFFD "|" FFFD FFFD "z");
    assert_clean("a\xffz", "", "a" FFFD "z");
}
END_TEST

static Suite *clean_text_suite(void)
{
    Suite *suite = suite_create("render/clean_text");
    TCase *tcase = tcase_create("clean_text");
    tcase_add_test(tcase, what_is_good_stays);
    tcase_add_test(tcase, controls_are_spaces);
    tcase_add_test(tcase, noncharacters_and_bad_bytes_are_replaced);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(clean_text_suite());
}
