/*
 * A figure's marks in the order in which one reads them: what is above it, the title, legends, the
 * plot, what is below it. Painted so, a text that is copied from the picture can be read.
 */
#ifndef RENDER_OUTPUT_READING_ORDER_H
#define RENDER_OUTPUT_READING_ORDER_H

#include "render/scene.h"

/* What a mark of the figure's root is to those who read it. */
enum reading_part {
    READING_KICKER,
    READING_TITLE,
    READING_LEGEND, /* from here to the plot: the figure proper */
    READING_PLOT,
    READING_NOTE, /* source, credit */
};

/* The marks of a scene's root, without z-indices, in the order of reading; what lies on something
 * else stays where it is, as a part of the plot. */
struct reading_order {
    struct scene scene; /* as it was, but for the order */
    struct item group;
    struct scene_mark *marks;
    enum reading_part *parts;
    size_t count;
};

/* False when memory is out. It points into itself and into the scene: free it with
 * reading_order_free(), where it was made. */
bool reading_order_make(const struct scene *scene, const struct text_measurer *measurer,
                        struct reading_order *order);
void reading_order_free(struct reading_order *order);

#endif
