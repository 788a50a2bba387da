/*
 * Encodings of texts. The bytes are those of the tables of Unicode, of RFC 2781 (UTF-16) and of
 * https://encoding.spec.whatwg.org/index-windows-1252.txt.
 */
#include "data/text_encoding.h"

#include <string.h>

#include "tests/data/fixture.h"
#include "tests/support/suite.h"

static struct fixture fixture;

static void setup(void)
{
    fixture_open(&fixture);
}

static void teardown(void)
{
    fixture_close(&fixture);
}

#define BYTES(TEXT) TEXT, sizeof(TEXT) - 1

static const struct {
    const char *bytes;
    size_t length;
    const char *text, *told; /* NULL: refused */
} cases[] = {
    {BYTES("caf\xc3\xa9"), "caf\u00e9", ""},
    {BYTES("\xef\xbb\xbfx"), "\xef\xbb\xbfx", ""}, /* its mark is left to who reads it */
    {BYTES(""), "", ""},
    {BYTES("\xff\xfe"
           "a\0\xe9\0"),
     "a\u00e9", ""},
    {BYTES("\xfe\xff\0a\0\xe9"), "a\u00e9", ""},
    {BYTES("a\0,\0b\0"), "a,b", ""},
    {BYTES("\0a\0,\0b"), "a,b", ""},
    {BYTES("\xff\xfe\x3d\xd8\x00\xde"), "\U0001F600", ""},
    {BYTES("\xff\xfe\x3d\xd8"
           "a\0"),
     "\uFFFD"
     "a",
     ""},
    {BYTES("\xff\xfe"
           "a\0b"),
     "a\uFFFD", ""},
    {BYTES("x\ncaf\xe9 \x80 \x93q"), "x\ncaf\u00e9 \u20ac \u201cq",
     "2:4: warning: the byte 0xe9 is not UTF-8: the text is read as Windows-1252 (Latin-1) (save "
     "the file as UTF-8)"},
    /* 0x81 is none of Windows-1252's; words of two bytes a letter are another encoding's */
    {BYTES("x\x81y"), NULL,
     "1:2: error: the byte 0x81 is not UTF-8, and the text not Latin-1 either (save the file as "
     "UTF-8)"},
    {BYTES("\xcc\xee\xf1\xea\xe2\xe0"), NULL,
     "1:1: error: the byte 0xcc is not UTF-8, and the text not Latin-1 either (save the file as "
     "UTF-8)"},
    {BYTES("\xff\xfe\0\0a\0\0\0"), NULL,
     "0:0: error: \"f\" is UTF-32, not text in UTF-8 (save the file as UTF-8)"},
};

START_TEST(a_text_comes_out_as_utf8)
{
    struct encoded_text text = {"f", cases[_i].bytes, cases[_i].length};
    bool good = text_decode(&text, fixture.arena, fixture.diag);
    ck_assert_str_eq(fixture_told(&fixture), cases[_i].told);
    ck_assert_int_eq(good, cases[_i].text != NULL);
    if (good) {
        ck_assert_uint_eq(text.length, strlen(cases[_i].text));
        ck_assert_mem_eq(text.bytes, cases[_i].text, text.length);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("data/text_encoding");
    TCase *tcase = tcase_create("text_encoding");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_loop_test(tcase, a_text_comes_out_as_utf8, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
