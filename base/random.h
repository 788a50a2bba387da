/*
 * Numbers that look random and are the same every time: what a figure may draw with.
 */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include <stdint.h>

/* Any seed will do, 0 too. */
struct random {
    uint64_t state;
};

/* From 0 to less than 1, evenly. SplitMix64: Steele, Lea, Flood, Fast splittable pseudorandom
 * number generators, OOPSLA 2014. */
double random_next(struct random *random);

#endif
