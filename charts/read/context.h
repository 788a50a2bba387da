/*
 * What every stage of a figure works with. One context a figure; the stages pass it on.
 */
#ifndef CHARTS_READ_CONTEXT_H
#define CHARTS_READ_CONTEXT_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"
#include "charts/read/config.h"
#include "charts/read/meta.h"
#include "data/format/locale.h"
#include "data/source.h"
#include "data/transform.h"
#include "render/text.h"

struct layout_economy;
struct layout_style;
struct mark_type;
struct named_rows;
struct projection;
struct picture_shelf;
struct scale_type;

/* A field of which it was said that values don't read as dates. */
struct told_field {
    const char *name; /* interned */
    const struct told_field *next;
};

/* A width or height of the picture that the call gives. */
struct context_size {
    double px;        /* of the scene; 0: none is given */
    double amount;    /* 16 of "16cm" … */
    const char *unit; /* … "cm" … */
    const char *text; /* … as it was written */
    bool is_on_paper; /* the unit is one of paper */
};

struct context {
    struct arena *arena;
    struct arena *scratch; /* what one step is done with, which then rewinds it */
    struct intern *intern;
    struct diag *diag;
    struct config config;
    const struct mark_type *const *marks;   /* those that can be drawn; ends with NULL */
    const struct scale_type *const *scales; /* the same of types */
    /* What expressions ask of projections: charts/projection/ask.h. */
    struct value (*ask_projection)(const struct projection *projection, const char *function,
                                   struct value geometry, struct arena *arena);
    struct data_context data;
    const struct zone *zone; /* of local time; NULL: UTC */
    struct locale locale;    /* config.locale, or the locale of the call */
    struct expr_facts facts; /* what expressions ask of the figure */
    struct named_rows
        *named;              /* data sets that have been loaded, for data(): charts/encode/load.c */
    struct expr_scope scope; /* parameters: charts/read/params.h */
    const struct text_measurer *measurer;
    const char *language;        /* of texts, BCP 47: of the call, or of the spec; NULL: not said */
    struct context_size size[2]; /* width and height */
    double points_per_px;        /* on paper; 0: 1 */
    const struct layout_style *style; /* how a figure is laid out: charts/layouts.h */
    double hairline; /* as long as a bar with a value is at least, px: the style's */
    /* What guides do without: charts/layout/economy.h; NULL: nothing. */
    const struct layout_economy *economy;
    struct figure_meta meta;              /* what the spec says to burin alone */
    struct picture_shelf *pictures;       /* that were asked for: charts/mark/picture_shelf.h */
    const struct told_field *told_fields; /* that the same isn't said twice */
};

/* Whether screen readers are told nothing of a guide; aria: its own flag. */
static inline bool context_is_silent(const struct context *context, int aria)
{
    return aria == 0 || (aria < 0 && context->config.aria == 0);
}

/* Of width (0) or height (1); text is borrowed. */
static inline void context_set_size(struct context *context, size_t axis,
                                    const struct length *length, const char *text)
{
    double points_per_px = context->points_per_px > 0 ? context->points_per_px : 1;
    bool is_on_paper = length->points > 0;
    context->size[axis] =
        (struct context_size){.px = is_on_paper ? length->points / points_per_px : length->amount,
                              .amount = length->amount,
                              .unit = length->unit,
                              .text = text,
                              .is_on_paper = is_on_paper};
}

/* What transforms in the encoding run with: their caller rewinds context->scratch. */
static inline struct transform_context transform_context_of(struct context *context)
{
    return (struct transform_context){.arena = context->arena,
                                      .tables = context->arena,
                                      .scratch = context->scratch,
                                      .intern = context->intern,
                                      .diag = context->diag,
                                      .zone = context->zone,
                                      .scope = &context->scope};
}

#endif
