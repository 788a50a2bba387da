/*
 * How a JPEG was held: the tag Orientation of its EXIF, which browsers follow.
 */
#ifndef RENDER_PICTURE_EXIF_H
#define RENDER_PICTURE_EXIF_H

#include <stddef.h>

/* 1 to 8, and in *place where the tag's number stands (its low byte); 1 and 0 where the file says
 * nothing of it. CIPA DC-008 (Exif 2.32), 4.6.4: Orientation. */
unsigned exif_orientation(const unsigned char *bytes, size_t length, size_t *place);

/*
 * From a point of the pixels as they are stored, width by height, to the same point of the picture:
 * x' = m[0] x + m[2] y + m[4], y' = m[1] x + m[3] y + m[5].
 */
void exif_matrix(unsigned orientation, double width, double height, double m[6]);

#endif
