/*
 * The same tests of what takes the place of vector instructions on processors without them.
 */
#undef __SSE2__

#include "data/load/delimited.c"            // NOLINT
#include "tests/data/load/test_delimited.c" // NOLINT
