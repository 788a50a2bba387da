/*
 * Files that gzip packed: RFC 1952, as zlib writes them.
 */
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "data/gzip.h"
#include "data/text_encoding.h"
#include "tests/support/suite.h"

static struct diag *diag;
static struct arena *arena;
static struct budget budget;

static void setup(void)
{
    diag = diag_new();
    arena = arena_new(diag);
    budget_begin(&budget, diag);
    arena_set_budget(arena, &budget);
}

static void teardown(void)
{
    arena_free(arena);
    diag_free(diag);
}

/* One member; returns its length. */
static size_t pack(const void *bytes, size_t length, unsigned char *packed, size_t room)
{
    z_stream stream = {.next_in = (Bytef *)bytes, .next_out = packed};
    stream.avail_in = (uInt)length;
    stream.avail_out = (uInt)room;
    ck_assert_int_eq(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
    ck_assert_int_eq(deflate(&stream, Z_FINISH), Z_STREAM_END);
    deflateEnd(&stream);
    return room - stream.avail_out;
}

static char *unpack(const unsigned char *packed, size_t packed_length, size_t *length)
{
    const struct encoded_text text = {"a.gz", (const char *)packed, packed_length};
    return gzip_unpack(&text, length, arena, diag);
}

START_TEST(members_in_a_row)
{
    unsigned char packed[200];
    size_t first = pack("a,b\n", 4, packed, sizeof packed);
    size_t both = first + pack("1,2\n", 4, packed + first, sizeof packed - first), length;
    packed[both] = 0; /* padding, as tapes have it, is passed over */
    ck_assert(gzip_is_packed((char *)packed, both));
    char *text = unpack(packed, both + 1, &length);
    ck_assert_ptr_nonnull(text);
    ck_assert_str_eq(text, "a,b\n1,2\n");
    ck_assert_uint_eq(length, 8);
    budget_free(text);
    char start[3];
    ck_assert_uint_eq(gzip_begin((char *)packed, both, start, sizeof start), 3);
    ck_assert_mem_eq(start, "a,b", 3);
}
END_TEST

START_TEST(nothing_is_packed)
{
    unsigned char packed[50];
    size_t length, packed_length = pack("", 0, packed, sizeof packed);
    char *text = unpack(packed, packed_length, &length);
    ck_assert_str_eq(text, "");
    budget_free(text);
    ck_assert(!gzip_is_packed("\x1F\x8B", 2));
    ck_assert(!gzip_is_packed("a,b\n", 4));
}
END_TEST

/* Whatever byte it ends after or is wrong, there is one error. */
START_TEST(cut_and_damaged)
{
    unsigned char packed[200];
    size_t length, packed_length = pack("a,b\n1,2\n", 8, packed, sizeof packed);
    for (size_t i = 3; i < packed_length; i++) {
        ck_assert_ptr_null(unpack(packed, i, &length));
        ck_assert_uint_eq(diag_count(diag), 1);
        ck_assert_str_eq(diag_at(diag, 0)->message,
                         "\"a.gz\" is compressed by gzip and ends too early");
        diag_truncate(diag, 0);
    }
    for (size_t i = packed_length - 8; i < packed_length; i++) { /* the checksum and the length */
        packed[i] ^= 1;
        ck_assert_ptr_null(unpack(packed, packed_length, &length));
        ck_assert_str_eq(diag_at(diag, 0)->message, "\"a.gz\" is compressed by gzip and damaged");
        diag_truncate(diag, 0);
        packed[i] ^= 1;
    }
}
END_TEST

/* 8 MB of zeros in 8 kB end at the limit of input. */
START_TEST(a_bomb)
{
    size_t size = 8000000, length;
    char *zeros = calloc(size, 1);
    unsigned char *packed = malloc(20000);
    size_t packed_length = pack(zeros, size, packed, 20000);
    free(zeros);
    budget_allow(&budget, LIMIT_INPUT, 100000);
    ck_assert_ptr_null(unpack(packed, packed_length, &length));
    ck_assert_uint_eq(diag_count(diag), 1);
    ck_assert_ptr_nonnull(strstr(diag_at(diag, 0)->message, "\"input\""));
    free(packed);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("gzip");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, members_in_a_row);
    tcase_add_test(all, nothing_is_packed);
    tcase_add_test(all, cut_and_damaged);
    tcase_add_test(all, a_bomb);
    suite_add_tcase(suite, all);
    return suite_main(suite);
}
