/* Lengths: CSS Values 4, 6.2: an inch is 2.54 cm, 25.4 mm and 72 points. */
#include "base/length.h"

#include "base/array.h"
#include "tests/support/suite.h"

static const struct {
    const char *text, *unit;
    double amount, points;
} lengths[] = {
    {"16cm", "cm", 16, 16 * 72 / 2.54},
    {"12.7mm", "mm", 12.7, 36},
    {"1in", "in", 1, 72},
    {"9pt", "pt", 9, 9},
    {"640px", "px", 640, 0},
};

START_TEST(numbers_with_units)
{
    struct length length;
    ck_assert(length_read(lengths[_i].text, &length));
    ck_assert_str_eq(length.unit, lengths[_i].unit);
    ck_assert_double_eq(length.amount, lengths[_i].amount);
    ck_assert_double_eq_tol(length.points, lengths[_i].points, 1e-9);
    ck_assert(length_is_size(&length));
}
END_TEST

static const char *const none[] = {"", "cm", "16", "16 cm", "16cm ", "16CM", "1,5cm"};

START_TEST(no_lengths)
{
    struct length length;
    ck_assert(!length_read(none[_i], &length));
}
END_TEST

static const char *const no_sizes[] = {"0cm", "-1mm", "nanpt", "infin", "100001px"};

START_TEST(lengths_that_are_no_sizes)
{
    struct length length;
    ck_assert(length_read(no_sizes[_i], &length));
    ck_assert(!length_is_size(&length));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base/length");
    TCase *tcase = tcase_create("length");
    tcase_add_loop_test(tcase, numbers_with_units, 0, COUNT_OF(lengths));
    tcase_add_loop_test(tcase, no_lengths, 0, COUNT_OF(none));
    tcase_add_loop_test(tcase, lengths_that_are_no_sizes, 0, COUNT_OF(no_sizes));
    suite_add_tcase(suite, tcase);
    return suite_main(suite);
}
