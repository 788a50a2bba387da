/*
 * A figure that is laid out several times, with views of other sizes, until it is as wanted.
 */
#ifndef CHARTS_LAYOUT_TRIAL_H
#define CHARTS_LAYOUT_TRIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/budget.h"

struct autosize;
struct context;
struct json_node;
struct padding;
struct scene;
struct view;

struct fit_figure {
    struct view *view;
    const struct autosize *autosize; /* of the spec: counts where the call gives no size */
    const struct padding *padding;
    const struct json_node *root;
    struct scene *scene;
};

struct trial {
    const struct fit_figure *figure;
    struct context *context;
    double spent[LIMIT_COUNT]; /* before it was laid out */
    size_t told;
    size_t lost;          /* see struct layout_end; in the last layout */
    double column_factor; /* of widths, by widen_to_column(); 0: none */
    bool is_of_open;      /* only sizes that the spec leaves open are changed */
    bool has_rows;        /* the height follows from steps, as far as the spec says */
    const struct layout_economy *economy; /* of the next layout; NULL: none */
};

/* figure is borrowed. What was charged and told so far stays; what comes now, only of the last
 * layout. */
void trial_open(struct trial *trial, const struct fit_figure *figure, struct context *context);

/* What the last layout was charged goes: it is drawn anew. */
void trial_uncharge(const struct trial *trial);

/* Lays the figure out with views so many times as wide and as high as they are by themselves
 * (size_multiply()), in a picture about them. False after an error. */
bool trial_lay_out(struct trial *trial, double x, double y);

#endif
