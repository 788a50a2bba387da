/*
 * Pictures, compared pixel by pixel.
 */
#ifndef TESTS_SUPPORT_PICTURE_H
#define TESTS_SUPPORT_PICTURE_H

#include <stddef.h>

#include "base/digest.h"

/*
 * How many pixels of a PNG in memory differ from those of the PNG at golden;
 * all of them when the sizes differ. If there are any and the sizes agree, the PNG at difference
 * shows them in red on a pale copy. Fails the test when a PNG can't be read.
 */
size_t picture_compare(const void *bytes, size_t length, const char *golden,
                       const char *difference);

/* The digest of the size and the pixels of a PNG in memory, however it is coded. */
void picture_digest(const void *bytes, size_t length, char text[DIGEST_TEXT_SIZE]);

#endif
