/* Sweeping an arena: what is kept stays as it was, the rest is no longer held. */
#include "base/arena.h"

#include "base/diag.h"
#include "tests/support/suite.h"

#include <string.h>

enum { LARGE = 3 * 1024 * 1024 }; /* beyond any shared block: a block of its own */

static struct diag *diag;
static struct arena *arena;

static void set_up(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    ck_assert_ptr_nonnull(arena);
}

static void tear_down(void)
{
    arena_free(arena);
    diag_free(diag);
}

static char *filled(char letter)
{
    char *text = arena_alloc(arena, LARGE);
    ck_assert_ptr_nonnull(text);
    return memset(text, letter, LARGE);
}

static bool is_filled(const char *text, char letter)
{
    for (size_t i = 0; i < LARGE; i++)
        if (text[i] != letter)
            return false;
    return true;
}

START_TEST(test_what_is_kept_stays)
{
    char *a = filled('a'), *b = filled('b'), *c = filled('c');
    ck_assert_uint_ge(arena_size(arena), (size_t)3 * LARGE);
    struct arena_sweep *sweep = arena_sweep_begin(arena);
    ck_assert(arena_sweep_keep(sweep, a));
    ck_assert(arena_sweep_keep(sweep, c + LARGE - 1));
    ck_assert(!arena_sweep_keep(sweep, &diag));
    ck_assert(!arena_sweep_keep(sweep, NULL));
    (void)b;
    arena_sweep_end(sweep, true);
    ck_assert_uint_lt(arena_size(arena), (size_t)3 * LARGE);
    ck_assert_uint_ge(arena_size(arena), (size_t)2 * LARGE);
    ck_assert(is_filled(a, 'a') && is_filled(c, 'c'));
    const char *fresh = arena_alloc(arena, 100);
    for (size_t i = 0; i < 100; i++)
        ck_assert_int_eq(fresh[i], 0);
}
END_TEST

START_TEST(test_all_stays_where_it_is_not_known)
{
    filled('a');
    size_t size = arena_size(arena);
    arena_sweep_end(arena_sweep_begin(arena), false);
    ck_assert_uint_eq(arena_size(arena), size);
}
END_TEST

static void count(void *object)
{
    ++*(int *)object;
}

START_TEST(test_what_was_deferred_is_kept)
{
    int released = 0;
    ck_assert(arena_defer(arena, count, &released));
    filled('a');
    arena_sweep_end(arena_sweep_begin(arena), true);
    ck_assert_int_eq(released, 0);
    ck_assert_uint_lt(arena_size(arena), LARGE);
    arena_rewind(arena, (struct arena_mark){0});
    ck_assert_int_eq(released, 1);
}
END_TEST

/* A loop that rewinds at the end of a block takes the same block again. */
START_TEST(test_what_a_rewind_takes_back_is_zero_again)
{
    struct arena_mark mark = arena_mark(arena);
    for (int i = 0; i < 3; i++) {
        char *text = arena_alloc(arena, 5000);
        for (size_t k = 0; k < 5000; k++)
            ck_assert_int_eq(text[k], 0);
        memset(text, 'x', 5000);
        arena_rewind(arena, mark);
        ck_assert_uint_eq(arena_size(arena), 0);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arena_sweep");
    TCase *tcase = tcase_create("arena_sweep");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, test_what_is_kept_stays);
    tcase_add_test(tcase, test_all_stays_where_it_is_not_known);
    tcase_add_test(tcase, test_what_was_deferred_is_kept);
    tcase_add_test(tcase, test_what_a_rewind_takes_back_is_zero_again);
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
