/*
 * Random numbers: SplitMix64's own first values of seed 0 and of 1234567, and that they lie evenly.
 */
#include "base/array.h"
#include "base/random.h"
#include "tests/support/suite.h"

/* The first outputs for a seed, from the reference implementation (prng.di.unimi.it). */
static const struct {
    uint64_t seed, outputs[3];
} sequences[] = {
    {0, {UINT64_C(0xe220a8397b1dcdaf), UINT64_C(0x6e789e6aa1b965f4), UINT64_C(0x06c45d188009454f)}},
    {1234567,
     {UINT64_C(6457827717110365317), UINT64_C(3203168211198807973), UINT64_C(9817491932198370423)}},
};

START_TEST(numbers_are_those_of_splitmix)
{
    struct random random = {sequences[_i].seed};
    for (size_t i = 0; i < 3; i++)
        ck_assert_double_eq(random_next(&random),
                            (double)(sequences[_i].outputs[i] >> 11) / 9007199254740992.0);
}
END_TEST

/* A tenth of 100,000 numbers is 10,000, give or take 95 (one standard deviation): 5 of them. */
START_TEST(numbers_lie_evenly)
{
    struct random random = {42};
    int counts[10] = {0};
    for (int i = 0; i < 100000; i++) {
        double number = random_next(&random);
        ck_assert(number >= 0 && number < 1);
        counts[(int)(number * 10)]++;
    }
    for (int i = 0; i < 10; i++)
        ck_assert_msg(counts[i] > 9525 && counts[i] < 10475, "%d", counts[i]);
}
END_TEST

static Suite *random_suite(void)
{
    Suite *suite = suite_create("random");
    TCase *tcase = tcase_create("random");
    tcase_add_loop_test(tcase, numbers_are_those_of_splitmix, 0, COUNT_OF(sequences));
    tcase_add_test(tcase, numbers_lie_evenly);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(random_suite());
}
