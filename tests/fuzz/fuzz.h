/*
 * Fuzz targets: each file target_NAME.c defines the one function that libFuzzer calls with an
 * input. Without libFuzzer, replay.c calls it with every file of corpora/NAME, as a plain test.
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Runs the code under test on one input; always 0. The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
