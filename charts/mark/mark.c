/*
 * The table of marks.
 */
#include "charts/mark/mark.h"

const struct mark_type *const mark_types[] = {
    &mark_bar,    &mark_rule, &mark_text,  &mark_arc,      &mark_area,
    &mark_circle, &mark_line, &mark_point, &mark_rect,     &mark_image,
    &mark_square, &mark_tick, &mark_trail, &mark_geoshape, NULL};
