/*
 * Tags and links. Tags aren't nested but for the document's own: what Cairo 1.16 and 1.18 paint
 * beside the tags in a tag, neither marks as that tag's.
 */
#include "render/output/pdf_structure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "render/item.h"

static struct pdf_structure *structure_of(struct painter *painter)
{
    return painter->listener;
}

static void close_tag(struct pdf_structure *structure)
{
    if (structure->open)
        cairo_tag_end(structure->cairo, structure->open);
    structure->open = NULL;
}

/* All marks of the figure proper are in one. */
static void open_tag(struct pdf_structure *structure, const char *tag)
{
    bool is_figure = strcmp(tag, PDF_TAG_FIGURE) == 0;
    if (is_figure && structure->open && strcmp(structure->open, tag) == 0)
        return;
    close_tag(structure);
    cairo_tag_begin(structure->cairo, tag, "");
    structure->open = tag;
    structure->open_depth = is_figure ? 0 : structure->depth;
}

enum { DEPTH_ROOT = 1, DEPTH_PART = 2, DEPTH_LINE = 3 };

static void begin_mark(struct painter *painter, const struct scene_mark *mark)
{
    struct pdf_structure *structure = structure_of(painter);
    structure->depth++;
    if (structure->depth == DEPTH_ROOT)
        cairo_tag_begin(structure->cairo, PDF_TAG_DOCUMENT, "");
    if (structure->depth == DEPTH_PART) {
        structure->part = structure->order->parts[mark - structure->order->marks];
        if (structure->part == READING_LEGEND || structure->part == READING_PLOT)
            open_tag(structure, PDF_TAG_FIGURE);
        else if (structure->part != READING_TITLE)
            open_tag(structure, PDF_TAG_TEXT);
    }
    if (structure->depth == DEPTH_LINE && structure->part == READING_TITLE)
        open_tag(structure, strcmp(mark->role, "title-text") == 0 ? PDF_TAG_TITLE : PDF_TAG_TEXT);
}

static void end_mark(struct painter *painter)
{
    struct pdf_structure *structure = structure_of(painter);
    if (structure->depth == structure->open_depth || structure->depth == DEPTH_ROOT)
        close_tag(structure);
    if (structure->depth == DEPTH_ROOT)
        cairo_tag_end(structure->cairo, PDF_TAG_DOCUMENT);
    structure->depth--;
}

/* --- links ------------------------------------------------------------------------------------
 */

static bool reserve_link(struct pdf_structure *structure)
{
    if (structure->link_count < structure->link_capacity)
        return true;
    size_t capacity = structure->link_capacity ? 2 * structure->link_capacity : 16;
    struct pdf_link *links = realloc(structure->links, capacity * sizeof *links);
    if (!links)
        return false;
    structure->links = links;
    structure->link_capacity = capacity;
    return true;
}

/* In points, as far as it is seen. */
static struct bounds page_box(cairo_t *cairo, const struct bounds *box)
{
    struct bounds clip, page = bounds_empty;
    cairo_clip_extents(cairo, &clip.x1, &clip.y1, &clip.x2, &clip.y2);
    const double xs[] = {fmax(box->x1, clip.x1), fmin(box->x2, clip.x2)};
    const double ys[] = {fmax(box->y1, clip.y1), fmin(box->y2, clip.y2)};
    for (int i = 0; xs[0] <= xs[1] && ys[0] <= ys[1] && i < 4; i++) {
        double x = xs[i & 1], y = ys[i >> 1];
        cairo_user_to_device(cairo, &x, &y);
        bounds_add(&page, x, y);
    }
    return page;
}

static char *copy_label(const struct scene_mark *mark, const struct item *item)
{
    const char *label = mark->words ? mark->words->label(mark->words, item) : NULL;
    char *copy = label ? malloc(strlen(label) + 1) : NULL;
    return copy ? strcpy(copy, label) : NULL;
}

static void begin_item(struct painter *painter, const struct scene_mark *mark,
                       const struct item *item)
{
    struct pdf_structure *structure = structure_of(painter);
    if (!item->href)
        return;
    struct bounds own = item_bounds(mark->type, item, painter->measurer);
    struct bounds box = page_box(structure->cairo, &own);
    if (bounds_is_empty(&box))
        return;
    if (!reserve_link(structure))
        structure->out_of_memory = true;
    else
        structure->links[structure->link_count++] =
            (struct pdf_link){box, item->href, copy_label(mark, item)};
}

static void end_item(struct painter *painter, const struct item *item)
{
    (void)painter;
    (void)item;
}

static void pass_part(struct painter *painter, enum group_part part)
{
    (void)painter;
    (void)part;
}

const struct painter_structure pdf_structure = {
    .begin_mark = begin_mark,
    .end_mark = end_mark,
    .begin_item = begin_item,
    .end_item = end_item,
    .begin_part = pass_part,
    .end_part = pass_part,
};

void pdf_structure_free(struct pdf_structure *structure)
{
    for (size_t i = 0; i < structure->link_count; i++)
        free(structure->links[i].label);
    free(structure->links);
    *structure = (struct pdf_structure){0};
}
