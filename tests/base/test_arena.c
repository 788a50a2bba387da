/* The arena: zeroed, aligned, rewound, and what is deferred with it. */
#include "base/arena.h"

#include "base/array.h"
#include "base/diag.h"
#include "tests/support/suite.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            return false;
    return true;
}

/* Small ones share a block, the larger ones are beyond the first block and beyond all. */
static const size_t sizes[] = {
    0, 1, 7, 16, 17, 1000, (size_t)16 * 1024, (size_t)16 * 1024 + 1, (size_t)3 * 1024 * 1024};

START_TEST(test_alloc_is_zeroed_and_aligned)
{
    size_t size = sizes[_i];
    for (int i = 0; i < 20; i++) {
        unsigned char *bytes = arena_alloc(arena, size);
        ck_assert_ptr_nonnull(bytes);
        ck_assert_uint_eq((uintptr_t)bytes % alignof(max_align_t), 0);
        ck_assert(is_zero(bytes, size));
        memset(bytes, 0xAB, size);
    }
}
END_TEST

START_TEST(test_alloc_keeps_neighbours)
{
    enum { COUNT = 5000 };
    size_t *kept[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        kept[i] = arena_alloc(arena, sizeof **kept * (1 + i % 7));
        for (size_t j = 0; j < 1 + i % 7; j++)
            kept[i][j] = i;
    }
    for (size_t i = 0; i < COUNT; i++)
        for (size_t j = 0; j < 1 + i % 7; j++)
            ck_assert_uint_eq(kept[i][j], i);
}
END_TEST

START_TEST(test_rewind_clears_what_it_takes_back)
{
    char *kept = arena_copy(arena, "kept", 4);
    struct arena_mark mark = arena_mark(arena);
    size_t size = sizes[_i];
    for (int i = 0; i < 3; i++) {
        unsigned char *bytes = arena_alloc(arena, size);
        ck_assert(is_zero(bytes, size));
        memset(bytes, 0xAB, size);
        arena_rewind(arena, mark);
    }
    ck_assert_str_eq(kept, "kept");
}
END_TEST

START_TEST(test_rewind_to_the_empty_arena)
{
    struct arena_mark mark = arena_mark(arena);
    ck_assert_ptr_nonnull(arena_alloc(arena, 100));
    arena_rewind(arena, mark);
    unsigned char *bytes = arena_alloc(arena, 100);
    ck_assert(is_zero(bytes, 100));
}
END_TEST

static char released[8];

static void note_release(void *object)
{
    strncat(released, object, 1);
}

START_TEST(test_defer_releases_last_first)
{
    released[0] = '\0';
    char a[] = "a", b[] = "b", c[] = "c";
    ck_assert(arena_defer(arena, note_release, a));
    struct arena_mark mark = arena_mark(arena);
    ck_assert(arena_defer(arena, note_release, b));
    ck_assert_ptr_nonnull(arena_alloc(arena, (size_t)2 * 1024 * 1024));
    ck_assert(arena_defer(arena, note_release, c));
    ck_assert_str_eq(released, "");
    arena_rewind(arena, mark);
    ck_assert_str_eq(released, "cb");
    arena_free(arena);
    ck_assert_str_eq(released, "cba");
    arena = NULL;
}
END_TEST

START_TEST(test_text)
{
    ck_assert_str_eq(arena_copy(arena, "hostsXYZ", 5), "hosts");
    ck_assert_str_eq(arena_copy(arena, NULL, 0), "");
    ck_assert_str_eq(arena_format(arena, "%s has %d", "a", 3), "a has 3");
    char *wide = arena_format(arena, "%100000s|", "x");
    ck_assert_uint_eq(strlen(wide), 100001);
    ck_assert_str_eq(wide + 99999, "x|");
}
END_TEST

START_TEST(test_grow_keeps_what_there_is)
{
    int *numbers = NULL;
    size_t capacity = 0, copies = 0;
    for (int i = 0; i < 1000; i++) {
        int *more = arena_grow(arena, numbers, (size_t)i, &capacity, sizeof *more);
        ck_assert_ptr_nonnull(more);
        ck_assert_uint_gt(capacity, (size_t)i);
        copies += more != numbers;
        numbers = more;
        numbers[i] = i;
    }
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(numbers[i], i);
    ck_assert_uint_le(copies, 10); /* twice as long each time: 2^10 > 1000 */
    size_t full = SIZE_MAX / 4;
    ck_assert_ptr_null(arena_grow(arena, numbers, full, &full, 4));
    ck_assert_uint_eq(full, SIZE_MAX / 4);
}
END_TEST

/* Sizes that no machine has: each fails, and one error says so. */
START_TEST(test_overflow_is_out_of_memory)
{
    ck_assert_ptr_null(arena_array(arena, SIZE_MAX / 2, 3));
    ck_assert_ptr_null(arena_array(arena, SIZE_MAX, SIZE_MAX));
    ck_assert_ptr_null(arena_alloc(arena, SIZE_MAX));
    ck_assert_ptr_null(arena_alloc(arena, SIZE_MAX - 20));
    ck_assert_ptr_null(arena_copy(arena, "", SIZE_MAX));
    ck_assert_ptr_null(arena_out_of_memory(arena));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_str_eq(diag_at(diag, 0)->message, "out of memory");
    ck_assert_ptr_nonnull(arena_array(arena, 0, SIZE_MAX));
}
END_TEST

static Suite *arena_suite(void)
{
    Suite *suite = suite_create("arena");
    TCase *tcase = tcase_create("arena");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_loop_test(tcase, test_alloc_is_zeroed_and_aligned, 0, (int)COUNT_OF(sizes));
    tcase_add_test(tcase, test_alloc_keeps_neighbours);
    tcase_add_loop_test(tcase, test_rewind_clears_what_it_takes_back, 0, (int)COUNT_OF(sizes));
    tcase_add_test(tcase, test_rewind_to_the_empty_arena);
    tcase_add_test(tcase, test_defer_releases_last_first);
    tcase_add_test(tcase, test_text);
    tcase_add_test(tcase, test_grow_keeps_what_there_is);
    tcase_add_test(tcase, test_overflow_is_out_of_memory);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(arena_suite());
}
