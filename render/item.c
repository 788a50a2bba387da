/*
 * The table of the kinds of items: what a scene can hold. Each kind is in render/item/NAME.c.
 */
#include "render/item.h"

const struct item_type *const item_types[] = {&item_group,  &item_rect,  &item_rule, &item_text,
                                              &item_symbol, &item_line,  &item_area, &item_trail,
                                              &item_arc,    &item_image, NULL};
