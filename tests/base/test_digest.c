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
    struct digest digest;
    digest_begin(&digest);
    digest_add(&digest, "a", 1);
    digest_add(&digest, "", 0);
    digest_add(&digest, "bc", 2);
    digest_end(&digest, text);
    ck_assert_str_eq(text, examples[1].digest);
}
END_TEST

/* The example of a million "a", in pieces of many sizes. */
START_TEST(many_blocks_are_as_in_the_standard)
{
    static char letters[3000];
    char text[DIGEST_TEXT_SIZE];
    struct digest digest;
    size_t left = 1000000;
    memset(letters, 'a', sizeof letters);
    digest_begin(&digest);
    for (size_t size = 1; left > 0; size = size % sizeof letters + 1) {
        size_t part = size < left ? size : left;
        digest_add(&digest, letters, part);
        left -= part;
    }
    digest_end(&digest, text);
    ck_assert_str_eq(text, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

/* Whatever the processor has: both ways come to the same. */
START_TEST(plain_rounds_are_the_processors)
{
    unsigned char blocks[7 * SHA256_BLOCK];
    for (size_t i = 0; i < sizeof blocks; i++)
        blocks[i] = (unsigned char)(i * 37 + i / 64);
    for (size_t count = 0; count <= 7; count++) {
        uint32_t fast[SHA256_WORDS], plain[SHA256_WORDS];
        memcpy(fast, sha256_start, sizeof fast);
        memcpy(plain, sha256_start, sizeof plain);
        sha256_take(fast, blocks, count);
        sha256_take_plainly(plain, blocks, count);
        ck_assert_mem_eq(fast, plain, sizeof fast);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/digest");
    TCase *tcase = tcase_create("digest");
    tcase_add_loop_test(tcase, as_in_the_standard, 0, COUNT_OF(examples));
    tcase_add_test(tcase, pieces_are_as_the_whole);
    tcase_add_test(tcase, many_blocks_are_as_in_the_standard);
    tcase_add_test(tcase, plain_rounds_are_the_processors);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
