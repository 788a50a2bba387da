/*
 * The way through units and scenes that the checks share.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/report/contrast.h"
#include "library/lint/checks.h"
#include "render/item.h"

struct walk {
    void (*visit)(const struct lint_item *item, void *closure);
    void *closure;
};

static struct bounds meet(const struct bounds *a, const struct bounds *b)
{
    return (struct bounds){fmax(a->x1, b->x1), fmax(a->y1, b->y1), fmin(a->x2, b->x2),
                           fmin(a->y2, b->y2)};
}

/* Where the marks of a group lie. */
struct level {
    const struct item *group;
    double x, y;
    struct bounds clip;
};

static void walk_group(const struct walk *walk, const struct level *level);

static void walk_mark(const struct walk *walk, const struct level *level,
                      const struct scene_mark *mark)
{
    struct bounds frame = {level->x, level->y, level->x + level->group->group.width,
                           level->y + level->group->group.height};
    struct bounds clip = mark->clip ? meet(&level->clip, &frame) : level->clip;
    for (size_t i = 0; i < mark->item_count; i++) {
        const struct item *item = &mark->items[i];
        const struct lint_item visited = {mark, item, level->x, level->y, clip};
        if (!isfinite(item->x) || !isfinite(item->y))
            continue;
        walk->visit(&visited, walk->closure);
        if (!mark->type->has_marks)
            continue;
        struct level inner = {item, level->x + item->x, level->y + item->y, clip};
        struct bounds box = {inner.x, inner.y, inner.x + item->group.width,
                             inner.y + item->group.height};
        if (item->group.clip)
            inner.clip = meet(&clip, &box);
        walk_group(walk, &inner);
    }
}

/* By z-index, which is 0 or a small number. */
static void walk_group(const struct walk *walk, const struct level *level)
{
    const struct group_item *group = &level->group->group;
    long least = 0, most = 0;
    for (size_t i = 0; i < group->mark_count; i++) {
        least = group->marks[i].zindex < least ? group->marks[i].zindex : least;
        most = group->marks[i].zindex > most ? group->marks[i].zindex : most;
    }
    for (long zindex = least; zindex <= most;) {
        long next = most + 1;
        for (size_t i = 0; i < group->mark_count; i++) {
            long own = group->marks[i].zindex;
            if (own == zindex)
                walk_mark(walk, level, &group->marks[i]);
            else if (own > zindex && own < next)
                next = own;
        }
        zindex = next;
    }
}

void lint_each_item(const struct scene *scene,
                    void (*visit)(const struct lint_item *item, void *closure), void *closure)
{
    const struct walk walk = {visit, closure};
    const struct bounds everything = {-INFINITY, -INFINITY, INFINITY, INFINITY};
    for (size_t i = 0; i < scene->root.item_count; i++) {
        const struct item *group = &scene->root.items[i];
        const struct level level = {group, scene->origin_x + group->x, scene->origin_y + group->y,
                                    everything};
        walk_group(&walk, &level);
    }
}

bool lint_is_text(const struct lint_item *item)
{
    const struct style *style = &item->item->style;
    return item->mark->type == &item_text && item->item->text.text && *item->item->text.text &&
           style->opacity * style->fill_opacity > 0 && style->fill.type != PAINT_NONE &&
           !(style->fill.type == PAINT_COLOR && style->fill.color.alpha <= 0);
}

bool lint_is_of_data(const struct lint_item *item)
{
    return strcmp(item->mark->role, "mark") == 0;
}

const char *lint_role_words(const char *role)
{
    static const struct {
        const char *role, *words;
    } rows[] = {{"axis-label", "axis label"},     {"axis-title", "axis title"},
                {"legend-label", "legend label"}, {"legend-title", "legend title"},
                {"title-text", "title"},          {"title-subtitle", "subtitle"},
                {"row-title", "header"},          {"column-title", "header"}};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (strcmp(rows[i].role, role) == 0)
            return rows[i].words;
    }
    return "text";
}

void lint_note_text(struct lint_finds *finds, const struct lint_item *item, double number)
{
    const char *words = lint_role_words(item->mark->role);
    size_t i = 0;
    while (i < finds->count && strcmp(finds->finds[i].words, words) != 0)
        i++;
    if (i == LINT_MOST_KINDS)
        return;
    struct lint_find *find = &finds->finds[i];
    if (i == finds->count) {
        *find = (struct lint_find){.words = words, .number = INFINITY};
        finds->count++;
    }
    find->count++;
    if (number < find->number) {
        find->number = number;
        find->text = item->item->text.text;
    }
}

const struct json_node *lint_place_of(const struct lint_find *find,
                                      const struct lint_figure *figure)
{
    const struct json_node *title = node_member(figure->root, "title");
    return title && strstr(find->words, "title") && !strchr(find->words, ' ') ? title
                                                                              : figure->root;
}

const char *lint_quote(const char *text, const struct lint_figure *figure)
{
    enum { LETTERS = 40 };
    size_t length = 0, letters = 0;
    while (text[length] && letters < LETTERS) {
        length++;
        while (((unsigned char)text[length] & 0xC0) == 0x80)
            length++;
        letters++;
    }
    char *quoted =
        arena_format(figure->context->arena, "%.*s%s", (int)length, text, text[length] ? "…" : "");
    for (char *at = quoted; at && *at; at++) {
        if (*at == '\n' || *at == '\v')
            *at = ' ';
    }
    return quoted ? quoted : "";
}

struct visiting {
    void (*visit)(struct unit *unit, const struct lint_figure *figure);
    const struct lint_figure *figure;
};

static bool visit_unit(struct unit *unit, void *closure)
{
    const struct visiting *visiting = closure;
    if (unit->table && unit->encoding)
        visiting->visit(unit, visiting->figure);
    return true;
}

void lint_each_unit(const struct lint_figure *figure,
                    void (*visit)(struct unit *unit, const struct lint_figure *figure))
{
    struct visiting visiting = {visit, figure};
    view_each_unit(figure->view, visit_unit, &visiting);
}

bool lint_ground_of(const struct unit *unit, const struct lint_figure *figure, struct color *ground)
{
    static const struct color paper = {255, 255, 255, 1};
    const struct view_config *view = &view_frame(unit->view)->background;
    const struct paint *background = &figure->scene->background, fill = paint_of(&view->fill);
    double opacity = (isnan(view->opacity) ? 1 : view->opacity) *
                     (isnan(view->fill_opacity) ? 1 : view->fill_opacity);
    *ground = report_paint_over(background, 1, paper);
    *ground = report_paint_over(&fill, opacity, *ground);
    return background->type != PAINT_GRADIENT && fill.type != PAINT_GRADIENT;
}
