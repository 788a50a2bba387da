/*
 * Titles and subtitles of views.  https://vega.github.io/vega-lite/docs/title.html
 */
#ifndef CHARTS_GUIDE_TITLE_H
#define CHARTS_GUIDE_TITLE_H

#include <stdbool.h>

#include "charts/guide/text.h"
#include "charts/read/property.h"
#include "render/scene.h"

struct property_set;
struct context;
struct view;

/* Narrower, a title would be a column of single words; px. */
enum { TITLE_LEAST_ROOM = 120 };

struct title_params {
    struct json_lines text, subtitle, styles;
    /* The title's alignment, baseline, angle and limit are also the subtitle's. */
    struct guide_text title_text, subtitle_text;
    int anchor, frame, orient; /* enums, -1: not given; frame 1: "group" */
    int aria;                  /* flag: 0: screen readers are told nothing of it */
    double offset, dx, dy, subtitle_padding, zindex;
    const struct json_node *node; /* of its notes; NULL: none */
    bool is_header;               /* a label of a facet's row, column or cell */
    double room;                  /* px along the text that there are for it; <= 0: any */
};

/* Vega's own defaults of a title, without a text. */
void title_set_defaults(struct title_params *params, const struct context *context);

/* Vega's plain text under a style of the config, for titles that are no "group-title"; around: as
 * in guide_text_read_style(). False after an error. */
bool title_read_style(struct title_params *params, const char *style,
                      const struct property_target *around, struct context *context);

/* What a title is laid against: a group of that size, and all that is in it. */
struct title_frame {
    double width, height;
    const struct bounds *around;
};

/* The mark of a title that has a text: see title_build(). */
bool title_make(const struct title_params *params, const struct title_frame *frame,
                struct scene_mark *mark, struct bounds *bounds, struct context *context);

/*
 * Builds the title of a view as a mark of role "title" and lays it against the frame (Vega's
 * titleLayout()); *bounds becomes the box that it takes. A view without a title gets a mark without
 * items. False after an error.
 */
bool title_build(const struct view *view, const struct title_frame *frame, struct scene_mark *mark,
                 struct bounds *bounds, struct context *context);

/* The text of a view's title on one line, for the picture's metadata; NULL: none. */
const char *title_plain_text(const struct view *view, struct context *context);

/* For the page of what is supported. */
extern const struct property_set title_property_set;

#endif
