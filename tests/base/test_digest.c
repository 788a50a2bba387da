/*
 * SHA-256 on the examples of FIPS 180-4 (NIST, "Examples with Intermediate Values").
 */
#include "base/digest.h"

#include <string.h>

#include "base/array.h"
#include "tests/support/suite.h"

static const struct {
    const char *text, *digest;
} examples[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

START_TEST(as_in_the_standard)
{
    char text[DIGEST_TEXT_SIZE];
    digest_sha256(examples[_i].text, strlen(examples[_i].text), text);
    ck_assert_str_eq(text, examples[_i].digest);
}
END_TEST

START_TEST(pieces_are_as_the_whole)
{
    char text[DIGEST_TEXT_SIZE];
    struct digest *digest = digest_begin();
    digest_add(digest, "a", 1);
    digest_add(digest, "", 0);
    digest_add(digest, "bc", 2);
    digest_end(digest, text);
    ck_assert_str_eq(text, examples[1].digest);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/digest");
    TCase *tcase = tcase_create("digest");
    tcase_add_loop_test(tcase, as_in_the_standard, 0, COUNT_OF(examples));
    tcase_add_test(tcase, pieces_are_as_the_whole);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
