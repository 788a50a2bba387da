/*
 * Titles and subtitles of views.  https://vega.github.io/vega-lite/docs/title.html
 */
#ifndef CHARTS_GUIDE_TITLE_H
#define CHARTS_GUIDE_TITLE_H

#include <stdbool.h>

#include "render/scene.h"

struct property_set;
struct context;
struct view;

/*
 * Builds the title of a view as a mark of role "title" and lays it against the bounds of everything
 * else in the view, whose size is width × height (Vega's titleLayout()). *has_title: there is one;
 * then *bounds is the box that it takes. False after an error.
 */
bool title_build(const struct view *view, double width, double height, const struct bounds *around,
                 struct scene_mark *mark, bool *has_title, struct bounds *bounds,
                 struct context *context);

/* The text of a view's title on one line, for the picture's metadata; NULL: none. */
const char *title_plain_text(const struct view *view, struct context *context);

/* For the page of what is supported. */
extern const struct property_set title_property_set;

#endif
