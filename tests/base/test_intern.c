/* Equal texts are one pointer, different ones are two. */
#include "base/intern.h"

#include "base/arena.h"
#include "base/diag.h"
#include "tests/support/suite.h"

#include <stdio.h>
#include <string.h>

static struct diag *diag;
static struct arena *arena;
static struct intern *intern;

static void set_up(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    intern = intern_new(arena);
    ck_assert_ptr_nonnull(intern);
}

static void tear_down(void)
{
    arena_free(arena);
    diag_free(diag);
}

START_TEST(test_equal_texts_are_one)
{
    char mine[] = "hosts";
    const char *hosts = intern_text(intern, mine, 5);
    ck_assert_str_eq(hosts, "hosts");
    ck_assert_ptr_ne(hosts, mine);
    ck_assert_ptr_eq(intern_text(intern, "hostsXYZ", 5), hosts);
    ck_assert_ptr_ne(intern_text(intern, "hosts", 4), hosts);
    ck_assert_str_eq(intern_text(intern, "hosts", 4), "host");
    const char *empty = intern_text(intern, "", 0);
    ck_assert_str_eq(empty, "");
    ck_assert_ptr_eq(intern_text(intern, "x", 0), empty);
}
END_TEST

START_TEST(test_a_zero_byte_counts)
{
    const char *longer = intern_text(intern, "a\0b", 3);
    ck_assert_mem_eq(longer, "a\0b", 4);
    ck_assert_ptr_ne(intern_text(intern, "a", 1), longer);
    ck_assert_ptr_ne(intern_text(intern, "a\0c", 3), longer);
}
END_TEST

/* More than the table begins with, so that it grows several times. */
START_TEST(test_growth_keeps_the_pointers)
{
    enum { COUNT = 10000 };
    static const char *kept[COUNT];
    char text[16];
    for (int i = 0; i < COUNT; i++) {
        int length = snprintf(text, sizeof text, "n%d", i);
        kept[i] = intern_text(intern, text, (size_t)length);
    }
    for (int i = 0; i < COUNT; i++) {
        int length = snprintf(text, sizeof text, "n%d", i);
        ck_assert_str_eq(kept[i], text);
        ck_assert_ptr_eq(intern_text(intern, text, (size_t)length), kept[i]);
    }
}
END_TEST

static Suite *intern_suite(void)
{
    Suite *suite = suite_create("intern");
    TCase *tcase = tcase_create("intern");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, test_equal_texts_are_one);
    tcase_add_test(tcase, test_a_zero_byte_counts);
    tcase_add_test(tcase, test_growth_keeps_the_pointers);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(intern_suite());
}
