/*
 * How many numbers of each rank there are, as they come and go: the k-th smallest is found in as
 * many steps as the number of ranks has bits (Fenwick 1994, A new data structure for cumulative
 * frequency tables).
 */
#ifndef DATA_TRANSFORM_ORDER_TREE_H
#define DATA_TRANSFORM_ORDER_TREE_H

#include <stddef.h>

struct order_tree {
    size_t
        *sums;   /* [size + 1], each of a stretch of ranks that ends at its index; all 0 at first */
    size_t size; /* ranks are less */
    size_t count; /* of numbers that are in it */
};

void order_tree_add(struct order_tree *tree, size_t rank);

/* One of that rank is in the tree. */
void order_tree_remove(struct order_tree *tree, size_t rank);

/* The rank of the number that index others come before; index is less than count. */
size_t order_tree_rank(const struct order_tree *tree, size_t index);

#endif
