/* Bytes that grow, and that fail for good. */
#include "base/buffer.h"

#include "tests/support/suite.h"

#include <stdint.h>
#include <string.h>

START_TEST(test_append)
{
    struct buffer buffer = {0};
    ck_assert(buffer_append(&buffer, NULL, 0));
    ck_assert(buffer_append_text(&buffer, "ab"));
    ck_assert(buffer_format(&buffer, "%d%s", 12, "c"));
    ck_assert(buffer_append(&buffer, "\0d", 2));
    ck_assert_uint_eq(buffer.length, 7);
    ck_assert_mem_eq(buffer.bytes, "ab12c\0d", 7);
    buffer_free(&buffer);
    ck_assert_ptr_null(buffer.bytes);
}
END_TEST

/* Written one by one, 10,000 bytes pass every border of a capacity. */
START_TEST(test_growth_keeps_the_bytes)
{
    struct buffer buffer = {0};
    for (int i = 0; i < 10000; i++)
        ck_assert(buffer_format(&buffer, "%c", 'a' + i % 26));
    ck_assert_uint_eq(buffer.length, 10000);
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(buffer.bytes[i], 'a' + i % 26);
    buffer_free(&buffer);
}
END_TEST

START_TEST(test_failure_lasts)
{
    struct buffer buffer = {0};
    ck_assert(buffer_append_text(&buffer, "ab"));
    ck_assert(!buffer_append(&buffer, "", SIZE_MAX)); /* a length that overflows */
    ck_assert(buffer.failed);
    ck_assert(!buffer_append_text(&buffer, "c"));
    ck_assert(!buffer_format(&buffer, "c"));
    ck_assert_uint_eq(buffer.length, 2);
    buffer_free(&buffer);
    ck_assert(!buffer.failed);
}
END_TEST

static Suite *buffer_suite(void)
{
    Suite *suite = suite_create("buffer");
    TCase *tcase = tcase_create("buffer");
    tcase_add_test(tcase, test_append);
    tcase_add_test(tcase, test_growth_keeps_the_bytes);
    tcase_add_test(tcase, test_failure_lasts);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(buffer_suite());
}
