/*
 * Index i stands for rank i - 1, and sums up as many ranks as its lowest bit says.
 */
#include "data/transform/order_tree.h"

static size_t lowest_bit(size_t index)
{
    return index & (~index + 1);
}

void order_tree_add(struct order_tree *tree, size_t rank)
{
    tree->count++;
    for (size_t i = rank + 1; i <= tree->size; i += lowest_bit(i))
        tree->sums[i]++;
}

void order_tree_remove(struct order_tree *tree, size_t rank)
{
    tree->count--;
    for (size_t i = rank + 1; i <= tree->size; i += lowest_bit(i))
        tree->sums[i]--;
}

size_t order_tree_rank(const struct order_tree *tree, size_t index)
{
    size_t at = 0, step = 1;
    while (step <= tree->size / 2)
        step *= 2;
    for (; step > 0; step /= 2) {
        if (at + step <= tree->size && tree->sums[at + step] <= index) {
            at += step;
            index -= tree->sums[at];
        }
    }
    return at;
}
