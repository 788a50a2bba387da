/*
 * Texts that lie on others, and texts of marks across lines and edges.
 */
#include <math.h>
#include <string.h>

#include "charts/guide/layout_style.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/report/obstacles.h"
#include "charts/report/space.h"
#include "library/lint/checks.h"
#include "render/item.h"

/* Beyond that, nobody reads a text anyway. */
enum { MOST_TEXTS = 20000, MOST_ITEMS = 50000 };

/* px: boxes of texts are as high as their font, which few letters fill. */
static const double text_tolerance = 1, line_tolerance = 2;

struct text {
    struct report_box box;
    const char *words;
};

struct texts {
    const struct lint_figure *figure;
    struct report_space *space;
    struct text *list;
    size_t count, room;
    /* What was found: how many, and the first. */
    size_t found;
    const char *first, *second;
};

static struct report_space *new_space(const struct lint_figure *figure)
{
    const struct bounds picture = {0, 0, figure->scene->width, figure->scene->height};
    return report_space_new(&picture, (size_t)64 * 64, figure->context->arena);
}

static void count_texts(const struct lint_item *item, void *closure)
{
    size_t *count = closure;
    *count += lint_is_text(item);
}

/* What one text meets. */
struct meeting {
    const struct texts *texts;
    const struct text *own;
    const struct text *other;
};

static bool is_same_box(const struct report_box *a, const struct report_box *b)
{
    return a->x == b->x && a->y == b->y && a->half_length == b->half_length &&
           a->half_height == b->half_height && a->cosine == b->cosine && a->sine == b->sine;
}

/* The text of an obstacle; NULL: a twin, drawn twice at one place, which is another matter. */
static const struct text *find_text(const struct meeting *meeting, const struct report_box *box)
{
    for (size_t i = 0; i < meeting->texts->count; i++) {
        const struct text *text = &meeting->texts->list[i];
        if (is_same_box(&text->box, box))
            return strcmp(text->words, meeting->own->words) == 0 &&
                           hypot(box->x - meeting->own->box.x, box->y - meeting->own->box.y) < 1
                       ? NULL
                       : text;
    }
    return NULL;
}

static bool meet_text(const struct report_obstacle *obstacle, void *closure)
{
    struct meeting *meeting = closure;
    if (report_boxes_meet(&obstacle->box, &meeting->own->box, -text_tolerance))
        meeting->other = find_text(meeting, &obstacle->box);
    return !meeting->other;
}

static void add_text(const struct lint_item *item, void *closure)
{
    struct texts *texts = closure;
    if (!lint_is_text(item) || texts->count == texts->room || !texts->space)
        return;
    struct text *own = &texts->list[texts->count];
    *own = (struct text){
        report_box_of_text(item->item, item->x, item->y, texts->figure->context->measurer),
        item->item->text.text};
    struct bounds bounds = report_box_bounds(&own->box);
    if (report_box_is_empty(&own->box) || bounds.x2 < item->clip.x1 || bounds.x1 > item->clip.x2 ||
        bounds.y2 < item->clip.y1 || bounds.y1 > item->clip.y2)
        return;
    struct meeting meeting = {.texts = texts, .own = own};
    report_space_visit(texts->space, &bounds, meet_text, &meeting);
    if (meeting.other && texts->found++ == 0) {
        texts->first = meeting.other->words;
        texts->second = own->words;
    }
    struct report_obstacle obstacle = {.box = own->box};
    if (report_space_add(texts->space, &obstacle))
        texts->count++;
}

void lint_check_touching_texts(const struct lint_figure *figure)
{
    struct texts texts = {.figure = figure, .space = new_space(figure)};
    lint_each_item(figure->scene, count_texts, &texts.room);
    if (texts.room == 0 || texts.room > MOST_TEXTS)
        return;
    texts.list = arena_array(figure->context->arena, texts.room, sizeof *texts.list);
    if (texts.list)
        lint_each_item(figure->scene, add_text, &texts);
    if (texts.found)
        node_warn(figure->root, figure->context->diag, DIAG_TEXTS_TOUCH,
                  arena_format(figure->context->arena,
                               "give the figure more room, the texts less (\"labelAngle\", "
                               "\"labelOverlap\")%s",
                               figure->context->style->places_texts),
                  "%zu text%s on another, the first is \"%s\" on \"%s\"", texts.found,
                  texts.found == 1 ? " lies" : "s lie", lint_quote(texts.second, figure),
                  lint_quote(texts.first, figure));
}

/* --- lines ---------------------------------------------------------------------------------- */

static void count_items(const struct lint_item *item, void *closure)
{
    size_t *count = closure;
    *count += lint_is_of_data(item);
}

/* Points are small, and a text beside one may touch it. */
static void add_outline(const struct lint_item *item, void *closure)
{
    struct texts *texts = closure;
    const struct scene_mark *mark = item->mark;
    const struct report_frame frame = {item->x, item->y, item->clip};
    if (!lint_is_of_data(item) || mark->type->has_marks || mark->type == &item_text ||
        mark->type == &item_symbol || mark->type == &item_shape)
        return;
    report_add_outlines(texts->space, mark, (size_t)(item->item - mark->items), 1, &frame);
}

static bool meet_line(const struct report_obstacle *obstacle, void *closure)
{
    struct meeting *meeting = closure;
    if (report_boxes_meet(&obstacle->box, &meeting->own->box, -line_tolerance))
        meeting->other = meeting->own;
    return !meeting->other;
}

static void check_text(const struct lint_item *item, void *closure)
{
    struct texts *texts = closure;
    if (!lint_is_text(item) || !lint_is_of_data(item))
        return;
    const struct text own = {
        report_box_of_text(item->item, item->x, item->y, texts->figure->context->measurer),
        item->item->text.text};
    struct bounds bounds = report_box_bounds(&own.box);
    struct meeting meeting = {.own = &own};
    report_space_visit(texts->space, &bounds, meet_line, &meeting);
    if (meeting.other && texts->found++ == 0)
        texts->first = own.words;
}

void lint_check_texts_on_lines(const struct lint_figure *figure)
{
    struct texts texts = {.figure = figure, .space = new_space(figure)};
    size_t count = 0;
    lint_each_item(figure->scene, count_items, &count);
    if (!texts.space || count > MOST_ITEMS)
        return;
    lint_each_item(figure->scene, add_outline, &texts);
    lint_each_item(figure->scene, check_text, &texts);
    if (texts.found)
        node_warn(figure->root, figure->context->diag, DIAG_TEXT_ON_LINE,
                  arena_format(figure->context->arena, "move them by \"dx\" and \"dy\"%s",
                               figure->context->style->places_texts),
                  "%zu text%s across a line or an edge, the first is \"%s\"", texts.found,
                  texts.found == 1 ? " lies" : "s lie", lint_quote(texts.first, figure));
}
