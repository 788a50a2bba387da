/*
 * The marks of Vega-Lite: one record each, with all that scales, guides and layout ask of a mark.
 * https://vega.github.io/vega-lite/docs/mark.html
 */
#ifndef CHARTS_MARK_MARK_H
#define CHARTS_MARK_MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "charts/spec/markdef.h"

struct context;
struct item;
struct item_type;
struct scale_config;
struct unit;

/* What the channel size is of a mark: which range it gets (src/compile/scale/range.ts). */
enum mark_size { MARK_SIZE_NONE, MARK_SIZE_BAND, MARK_SIZE_STROKE, MARK_SIZE_FONT, MARK_SIZE_AREA };

struct mark_type {
    const char *name;
    const struct item_type *item; /* what it is painted with */
    bool is_filled;               /* by default */
    bool has_band;                /* discrete positions are bands, not points */
    bool has_zero_base;           /* its length encodes the value, so its scale starts at zero */
    bool has_dimension;  /* the scale that it runs along needs no zero: bar, area, line, trail */
    bool has_polar_band; /* discrete theta and radius are bands: arc */
    bool is_heatmap;     /* its colours are Vega's heatmap: rect */
    enum mark_size size;
    bool is_transparent_without_fill; /* Vega-Lite gives it a transparent fill rather than none */
    bool can_stack;                   /* lies end to end where asked to */
    bool stacks;                      /* and does so by default: bar, area, arc */
    double (*band_padding_inner)(
        const struct scale_config *config); /* of a band scale; NULL: as rect */
    /* Sets defaults that differ from the common ones. May be NULL. */
    void (*set_defaults)(struct mark_params *params);
    /* Which way it lies, from its encoding. */
    enum mark_orient (*orient)(const struct unit *unit);
    /* Fills in where row's item lies and what only this mark has; paint is done already. False to
     * leave it out. */
    bool (*place)(const struct unit *unit, size_t row, struct item *item, struct context *context);
};

/* Ends with NULL. */
extern const struct mark_type *const mark_types[];
extern const struct mark_type mark_bar, mark_rule, mark_text;

/* The record, or NULL. */
const struct mark_type *mark_type_named(const char *name);

/* True when Vega-Lite has a mark of that name, whether burin draws it or not. */
bool mark_is_known(const char *name);

/* The nearest name of all of Vega-Lite's marks, or NULL. */
const char *mark_suggest(const char *name);

/* Vega-Lite's rules for the orient of marks with a length: bar, text, rule
 * (src/compile/mark/init.ts). */
enum mark_orient mark_orient_of_bar(const struct unit *unit);
enum mark_orient mark_orient_of_rule(const struct unit *unit);

#endif
