/*
 * How colours differ, also to eyes that lack a kind of cone, and in grey.
 */
#ifndef LIBRARY_LINT_VISION_H
#define LIBRARY_LINT_VISION_H

#include "base/color.h"

/* Those that don't see red, those that don't see green. */
enum vision { VISION_PROTANOPIA, VISION_DEUTERANOPIA, VISION_COUNT };

/* An opaque colour as they see it: Machado, Oliveira and Fernandes (2009), severity 1, whose
 * matrices are for linear sRGB. */
struct color vision_simulate(struct color color, enum vision vision);

/* CIEDE2000: how far apart two opaque colours are; about 1 is just seen side by side. */
double vision_difference(struct color a, struct color b);

/* The same of two colours in CIELAB. */
double vision_lab_difference(const double one[3], const double two[3]);

/* The lightness that grey keeps of an opaque colour, CIE L*, from 0 to 100. */
double vision_lightness(struct color color);

#endif
