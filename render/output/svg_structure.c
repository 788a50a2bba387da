/*
 * The structure of an SVG as Vega writes it: a group of class "mark-rect role-mark" for each mark,
 * backgrounds and foregrounds of groups, and what assistive technology is told of marks and items
 * (vega-scenegraph, SVGStringRenderer.js and util/aria.js).
 */
#include <string.h>

#include "base/array.h"
#include "render/item.h"
#include "render/output/svg_painter_internal.h"

static struct svg_painter *svg_of(struct painter *painter)
{
    return (struct svg_painter *)painter;
}

void svg_close_tag(struct svg_painter *svg)
{
    if (svg->is_open)
        buffer_append_text(&svg->parts->body, ">\n");
    svg->is_open = false;
}

static void put_text_attribute(struct buffer *to, const char *name, const char *text)
{
    buffer_append_text(to, " ");
    buffer_append_text(to, name);
    buffer_append_text(to, "=\"");
    svg_put_escaped(to, text);
    buffer_append_text(to, "\"");
}

/* --- marks -------------------------------------------------------------------------------------
 */

/* What other marks with it tell. */
static const char *const silent_roles[] = {"axis-domain",  "axis-grid",       "axis-label",
                                           "axis-tick",    "axis-title",      "legend-band",
                                           "legend-entry", "legend-gradient", "legend-label",
                                           "legend-title", "legend-symbol",   "title"};

/* Guides are told of as a whole. */
static const struct {
    const char *role, *description;
} guide_roles[] = {{"axis", "axis"},
                   {"legend", "legend"},
                   {"title-text", "title"},
                   {"title-subtitle", "subtitle"}};

static bool is_silent(const char *role)
{
    for (size_t i = 0; i < COUNT_OF(silent_roles); i++) {
        if (strcmp(role, silent_roles[i]) == 0)
            return true;
    }
    return false;
}

/* NULL: it is no guide. */
static const char *guide_description(const char *role)
{
    for (size_t i = 0; i < COUNT_OF(guide_roles); i++) {
        if (strcmp(role, guide_roles[i].role) == 0)
            return guide_roles[i].description;
    }
    return NULL;
}

/* Whether readers go on to the items. */
static bool is_container(const struct scene_mark *mark)
{
    return mark->type->has_marks || mark->type->has_words ||
           (mark->words && mark->item_count > 0 &&
            mark->words->label(mark->words, &mark->items[0]));
}

static void put_mark_words(struct svg_painter *svg, const struct scene_mark *mark)
{
    struct buffer *body = &svg->parts->body;
    const char *guide = guide_description(mark->role);
    if (mark->is_hidden) {
        buffer_append_text(body, " aria-hidden=\"true\"");
        return;
    }
    if (is_silent(mark->role))
        return;
    bool is_object = !guide && is_container(mark);
    buffer_append_text(body, is_object ? " role=\"graphics-object\"" : " role=\"graphics-symbol\"");
    if (guide)
        put_text_attribute(body, "aria-roledescription", guide);
    else
        buffer_format(body, " aria-roledescription=\"%s mark container\"", mark->type->name);
    if (mark->description)
        put_text_attribute(body, "aria-label", mark->description);
}

/* The tag of a mark's group, which stays open. */
static void open_mark(struct svg_painter *svg, const struct item_type *type, const char *role,
                      const char *name)
{
    struct buffer *body = &svg->parts->body;
    svg_close_tag(svg);
    buffer_append_text(body, "<g class=\"mark-");
    buffer_append_text(body, type->name);
    buffer_append_text(body, " role-");
    buffer_append_text(body, role);
    if (name) {
        buffer_append_text(body, " ");
        svg_put_escaped(body, name);
    }
    buffer_append_text(body, "\"");
    svg->is_open = true;
}

/* Items that are divided have a group each, with a mark of its own in it. */
static bool is_divided(const struct scene_mark *mark)
{
    return mark->is_scope && !mark->type->has_marks;
}

static void begin_mark(struct painter *painter, const struct scene_mark *mark)
{
    struct svg_painter *svg = svg_of(painter);
    if (is_divided(mark)) {
        open_mark(svg, &item_group, "scope", mark->scope_name);
        buffer_append_text(&svg->parts->body, " role=\"graphics-object\" "
                                              "aria-roledescription=\"group mark container\"");
    } else {
        open_mark(svg, mark->type, mark->role, mark->name);
        put_mark_words(svg, mark);
    }
}

static void end_mark(struct painter *painter)
{
    struct svg_painter *svg = svg_of(painter);
    svg_close_tag(svg);
    buffer_append_text(&svg->parts->body, "</g>\n");
}

/* --- items -------------------------------------------------------------------------------------
 */

static const char *label_of(const struct scene_mark *mark, const struct item *item)
{
    return mark->words && !mark->is_hidden ? mark->words->label(mark->words, item) : NULL;
}

/* A group's background tells of its items, too. */
static void put_item_words(struct svg_painter *svg, const struct scene_mark *mark,
                           const struct item *item)
{
    struct buffer *body = &svg->parts->body;
    const char *label = label_of(mark, item);
    if (!label)
        return;
    const struct mark_words *words = mark->words;
    const char *role = mark->type->has_marks ? "graphics-object" : "graphics-symbol";
    put_text_attribute(body, "aria-label", label);
    put_text_attribute(body, "role", words->role ? words->role : role);
    if (words->role_description) {
        put_text_attribute(body, "aria-roledescription", words->role_description);
    } else {
        buffer_append_text(body, " aria-roledescription=\"");
        buffer_append_text(body, mark->type->name);
        buffer_append_text(body, " mark\"");
    }
}

void svg_put_item(struct svg_painter *svg)
{
    if (svg->part) {
        buffer_format(&svg->parts->body, " class=\"%s\" aria-hidden=\"true\"", svg->part);
        svg->part = NULL;
    } else if (svg->item) {
        put_item_words(svg, svg->mark, svg->item);
        svg->item = NULL;
    }
}

bool svg_wants_element(const struct svg_painter *svg)
{
    return svg->part || (svg->item && label_of(svg->mark, svg->item));
}

static void begin_item(struct painter *painter, const struct scene_mark *mark,
                       const struct item *item)
{
    struct svg_painter *svg = svg_of(painter);
    struct buffer *body = &svg->parts->body;
    svg_close_tag(svg);
    if (is_divided(mark)) {
        buffer_append_text(body, "<g>\n<path class=\"background\" aria-hidden=\"true\" "
                                 "d=\"M0 0H0V0H0Z\"/>\n<g>\n");
        open_mark(svg, mark->type, mark->role, mark->name);
        put_mark_words(svg, mark);
        svg_close_tag(svg);
    }
    if (item->href) {
        buffer_append_text(body, "<a");
        put_text_attribute(body, "xlink:href", item->href);
        buffer_append_text(body, ">");
    }
    svg->mark = mark;
    svg->item = item;
    if (!mark->type->has_marks)
        return;
    buffer_append_text(body, "<g");
    svg_put_item(svg);
    buffer_append_text(body, ">\n");
}

static void end_item(struct painter *painter, const struct item *item)
{
    struct svg_painter *svg = svg_of(painter);
    svg_close_tag(svg);
    bool is_group = svg->closes_group; /* else svg->mark is the item's own */
    if (is_group)
        buffer_append_text(&svg->parts->body, "</g>\n");
    svg->closes_group = false;
    if (item->href)
        buffer_append_text(&svg->parts->body, "</a>\n");
    if (!is_group && is_divided(svg->mark))
        buffer_append_text(&svg->parts->body,
                           "</g>\n</g>\n<path class=\"foreground\" aria-hidden=\"true\" d=\"\" "
                           "display=\"none\"/>\n</g>\n");
    svg->item = NULL;
}

/* --- groups ------------------------------------------------------------------------------------
 */

static void begin_part(struct painter *painter, enum group_part part)
{
    struct svg_painter *svg = svg_of(painter);
    static const char *const classes[] = {[GROUP_BACKGROUND] = "background",
                                          [GROUP_CONTENT] = NULL,
                                          [GROUP_FOREGROUND] = "foreground"};
    struct buffer *body = &svg->parts->body;
    if (part == GROUP_NO_FOREGROUND) {
        buffer_append_text(body, "<path class=\"foreground\" aria-hidden=\"true\" d=\"\" "
                                 "display=\"none\"/>\n");
        return;
    }
    svg->part = classes[part];
    if (part != GROUP_CONTENT)
        return;
    svg_close_tag(svg);
    buffer_append_text(body, "<g");
    svg->is_open = true;
}

static void end_part(struct painter *painter, enum group_part part)
{
    struct svg_painter *svg = svg_of(painter);
    svg->part = NULL;
    if (part == GROUP_CONTENT) {
        svg_close_tag(svg);
        buffer_append_text(&svg->parts->body, "</g>\n");
    }
    svg->closes_group = part == GROUP_FOREGROUND;
}

const struct painter_structure svg_structure = {
    .begin_mark = begin_mark,
    .end_mark = end_mark,
    .begin_item = begin_item,
    .end_item = end_item,
    .begin_part = begin_part,
    .end_part = end_part,
};
