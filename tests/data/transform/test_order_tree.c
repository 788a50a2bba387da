/*
 * The order tree: beside an array that is sorted anew.
 */
#include <string.h>

#include "base/random.h"
#include "data/transform/order_tree.h"
#include "tests/support/suite.h"

enum { MOST = 70 };

START_TEST(any_place_has_the_rank_that_a_sorted_array_has)
{
    size_t sums[MOST + 1] = {0}, counts[MOST] = {0}, size = (size_t)_i + 1;
    struct order_tree tree = {.sums = sums, .size = size};
    struct random random = {.state = (unsigned)_i + 1};
    for (int step = 0; step < 300; step++) {
        size_t rank = (size_t)(random_next(&random) * (double)size);
        if (random_next(&random) < 0.4 && counts[rank] > 0) {
            order_tree_remove(&tree, rank);
            counts[rank]--;
        } else {
            order_tree_add(&tree, rank);
            counts[rank]++;
        }
        size_t index = 0;
        for (size_t i = 0; i < size; i++)
            for (size_t k = 0; k < counts[i]; k++)
                ck_assert_uint_eq(order_tree_rank(&tree, index++), i);
        ck_assert_uint_eq(tree.count, index);
    }
}
END_TEST

static Suite *order_tree_suite(void)
{
    Suite *suite = suite_create("transform/order_tree");
    TCase *tcase = tcase_create("transform/order_tree");
    tcase_add_loop_test(tcase, any_place_has_the_rank_that_a_sorted_array_has, 0, MOST);
    suite_add_tcase(suite, tcase);
    return suite;
}

int main(void)
{
    return suite_main(order_tree_suite());
}
