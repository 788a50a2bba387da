/*
 * "data:" urls: cases of RFC 2397 and RFC 4648, section 10.
 */
#include "base/data_url.h"

#include <string.h>

#include "tests/support/suite.h"

static const struct {
    const char *url, *bytes; /* NULL: broken */
} cases[] = {
    {"data:,A%20brief%20note", "A brief note"}, /* RFC 2397, section 4 */
    {"data:text/plain;charset=iso-8859-7,%be%fg%be", "\xBE%fg\xBE"},
    {"data:;base64,", ""},
    {"data:;base64,Zg==", "f"},
    {"data:;base64,Zm8=", "fo"},
    {"data:;base64,Zm9v", "foo"},
    {"data:;base64,Zm9vYg", "foob"},
    {"DATA:text/csv;charset=utf-8;BASE64,Zm9v%0AYmFy", "foobar"},
    {"data:text/csv,a;base64,b", "a;base64,b"},
    {"data:;base64,Zm9vY", NULL},
    {"data:;base64,Zm9v!mFy", NULL},
    {"data:text/csv", NULL},
};

START_TEST(a_url_holds_its_bytes)
{
    size_t length;
    const char *problem;
    char *bytes = data_url_decode(cases[_i].url, &length, &problem);
    ck_assert_msg(!bytes == !cases[_i].bytes, "%s", cases[_i].url);
    ck_assert_msg(!problem == !!bytes, "%s", cases[_i].url);
    if (bytes) {
        ck_assert_str_eq(bytes, cases[_i].bytes);
        ck_assert_uint_eq(length, strlen(cases[_i].bytes));
    }
    free(bytes);
}
END_TEST

START_TEST(bytes_may_be_zero)
{
    size_t length;
    const char *problem;
    char *bytes = data_url_decode("data:;base64,AAEA", &length, &problem);
    ck_assert_uint_eq(length, 3);
    ck_assert_mem_eq(bytes, "\0\1\0", 3);
    free(bytes);
}
END_TEST

START_TEST(the_media_type_ends_at_its_parameters)
{
    size_t length;
    const char *type = data_url_type("data:text/csv;charset=utf-8,a", &length);
    ck_assert_uint_eq(length, 8);
    ck_assert_mem_eq(type, "text/csv", length);
    data_url_type("data:,a", &length);
    ck_assert_uint_eq(length, 0);
    ck_assert(data_url_is_own("Data:,"));
    ck_assert(!data_url_is_own("data/cars.json"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/data_url");
    TCase *tcase = tcase_create("data_url");
    tcase_add_loop_test(tcase, a_url_holds_its_bytes, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, bytes_may_be_zero);
    tcase_add_test(tcase, the_media_type_ends_at_its_parameters);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
