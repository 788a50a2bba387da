/*
 * What marks look like where all items of one look alike, which marks there are, the background,
 * and sizes.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/color.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "library/diff/diff.h"
#include "library/lint/checks.h"
#include "render/item.h"

/* --- marks ------------------------------------------------------------------------------------ */

static void compare_unit(const struct unit *then, const struct unit *now,
                         const struct diff_pair *pair)
{
    struct diff *diff = pair->diff;
    struct diff_change change = {.kind = DIFF_MARK};
    if ((!then && !now) || (then && now && then->mark == now->mark))
        return;
    if (!now) {
        change.subject =
            diff_text(diff, "a layer of %s is gone", diff_mark_words(then->mark->name, 2));
    } else {
        const struct json_node *mark = node_member(now->view->node, "mark");
        change.node = mark ? mark : now->view->node;
        change.subject =
            then ? diff_text(diff, "the mark is %s, not %s", now->mark->name, then->mark->name)
                 : diff_text(diff, "a layer of %s is new", diff_mark_words(now->mark->name, 2));
    }
    diff_add(diff, &change);
}

/* --- looks ------------------------------------------------------------------------------------ */

struct look {
    const char *words; /* "fill" */
    enum diff_kind kind;
    /* A text of it; NULL: the item has none. */
    const char *(*write)(const struct scene_mark *mark, const struct item *item, struct diff *diff);
};

static const char *write_paint(const struct paint *paint, struct diff *diff)
{
    char text[COLOR_TEXT_SIZE];
    if (paint->type == PAINT_NONE || (paint->type == PAINT_COLOR && paint->color.alpha <= 0))
        return "none";
    if (paint->type == PAINT_GRADIENT)
        return "a gradient";
    color_write(text, paint->color);
    return diff_text(diff, "%s%s", paint->hatch ? "hatched " : "", text);
}

static const char *write_fill(const struct scene_mark *mark, const struct item *item,
                              struct diff *diff)
{
    (void)mark;
    return write_paint(&item->style.fill, diff);
}

static const char *write_stroke(const struct scene_mark *mark, const struct item *item,
                                struct diff *diff)
{
    (void)mark;
    return write_paint(&item->style.stroke, diff);
}

static bool has_stroke(const struct item *item)
{
    return item->style.stroke.type != PAINT_NONE;
}

static const char *write_width(const struct scene_mark *mark, const struct item *item,
                               struct diff *diff)
{
    (void)mark;
    return has_stroke(item) ? diff_number(diff, item->style.stroke_width) : NULL;
}

static const char *write_dash(const struct scene_mark *mark, const struct item *item,
                              struct diff *diff)
{
    (void)mark;
    const char *text = "";
    if (!has_stroke(item))
        return NULL;
    for (size_t i = 0; i < item->style.stroke_dash_count; i++)
        text = diff_text(diff, "%s%s%s", text, i ? " " : "",
                         diff_number(diff, item->style.stroke_dash[i]));
    return *text ? text : "none";
}

static const char *write_opacity(const struct scene_mark *mark, const struct item *item,
                                 struct diff *diff)
{
    (void)mark;
    const struct style *style = &item->style;
    bool is_filled = style->fill.type != PAINT_NONE;
    return diff_number(diff,
                       style->opacity * (is_filled ? style->fill_opacity : style->stroke_opacity));
}

static const char *write_corners(const struct scene_mark *mark, const struct item *item,
                                 struct diff *diff)
{
    double most = 0;
    for (size_t i = 0; mark->type == &item_rect && i < CORNER_COUNT; i++)
        most = fmax(most, item->rect.corner_radius[i]);
    return mark->type == &item_rect ? diff_number(diff, most) : NULL;
}

static const char *write_symbol_size(const struct scene_mark *mark, const struct item *item,
                                     struct diff *diff)
{
    return mark->type == &item_symbol ? diff_number(diff, item->symbol.size) : NULL;
}

static const char *write_shape(const struct scene_mark *mark, const struct item *item,
                               struct diff *diff)
{
    return mark->type == &item_symbol ? diff_text(diff, "%s", item->symbol.shape) : NULL;
}

static const char *write_font(const struct scene_mark *mark, const struct item *item,
                              struct diff *diff)
{
    const struct font *font = &item->text.font;
    if (mark->type != &item_text)
        return NULL;
    return diff_text(diff, "%s px%s%s", diff_number(diff, font->size),
                     font->weight >= 600 ? " bold" : "", font->italic ? " italic" : "");
}

static const char *write_angle(const struct scene_mark *mark, const struct item *item,
                               struct diff *diff)
{
    return mark->type == &item_text ? diff_number(diff, item->text.angle) : NULL;
}

static const char *write_family(const struct scene_mark *mark, const struct item *item,
                                struct diff *diff)
{
    return mark->type == &item_text ? diff_text(diff, "%s", item->text.font.family) : NULL;
}

static const struct look looks[] = {
    {"fill", DIFF_COLOR, write_fill},         {"stroke", DIFF_COLOR, write_stroke},
    {"stroke width", DIFF_MARK, write_width}, {"dashes", DIFF_MARK, write_dash},
    {"opacity", DIFF_MARK, write_opacity},    {"corner radius", DIFF_MARK, write_corners},
    {"size", DIFF_MARK, write_symbol_size},   {"shape", DIFF_MARK, write_shape},
    {"font", DIFF_FONT, write_family},        {"text size", DIFF_FONT, write_font},
    {"angle", DIFF_MARK, write_angle},
};

enum { MOST_ROLES = 64 };

/* Items of one type and role, and what all of them look like; "" where they differ. */
struct group {
    const char *role, *type;
    const char *texts[COUNT_OF(looks)]; /* NULL: none */
    size_t count;
};

struct groups {
    struct diff *diff;
    struct group items[MOST_ROLES];
    size_t count;
};

static void add_item(const struct lint_item *item, void *closure)
{
    struct groups *groups = closure;
    const char *role = item->mark->role ? item->mark->role : "mark";
    size_t i = 0;
    if (item->mark->type->has_marks)
        return;
    while (i < groups->count && (strcmp(groups->items[i].role, role) != 0 ||
                                 strcmp(groups->items[i].type, item->mark->type->name) != 0))
        i++;
    if (i == MOST_ROLES)
        return;
    struct group *group = &groups->items[i];
    if (i == groups->count) {
        *group = (struct group){.role = role, .type = item->mark->type->name};
        groups->count++;
    }
    for (size_t k = 0; k < COUNT_OF(looks); k++) {
        const char *text = looks[k].write(item->mark, item->item, groups->diff);
        if (group->count == 0)
            group->texts[k] = text;
        else if (text && group->texts[k] && strcmp(text, group->texts[k]) != 0)
            group->texts[k] = "";
    }
    group->count++;
}

/* "bars", "axis labels": what items of a role are called. */
static const char *group_words(const struct group *group, struct diff *diff)
{
    if (strcmp(group->role, "mark") == 0)
        return strcmp(group->type, "rect") == 0   ? "bars"
               : strcmp(group->type, "line") == 0 ? "lines"
               : strcmp(group->type, "area") == 0 ? "areas"
                                                  : diff_mark_words(group->type, 2);
    char *words = arena_format(diff->arena, "%ss", group->role);
    for (char *at = words; at && *at; at++) {
        if (*at == '-')
            *at = ' ';
    }
    return words ? words : "";
}

static void compare_groups(const struct diff_pair *pair, const struct group *then,
                           const struct group *now)
{
    struct diff *diff = pair->diff;
    for (size_t i = 0; i < COUNT_OF(looks); i++) {
        const char *a = then->texts[i], *b = now->texts[i];
        if (!a || !b || strcmp(a, b) == 0)
            continue;
        /* What differs from item to item, scales tell of. */
        if (!*a || !*b) {
            if (diff->counts[looks[i].kind] == 0)
                diff_add(diff,
                         &(struct diff_change){looks[i].kind, pair->now.root,
                                               diff_text(diff, "the %s of %s: %s → %s",
                                                         looks[i].words, group_words(now, diff),
                                                         *a ? a : "several", *b ? b : "several"),
                                               NULL, NULL});
            continue;
        }
        diff_add(diff, &(struct diff_change){
                           looks[i].kind, pair->now.root,
                           diff_text(diff, "the %s of %s", looks[i].words, group_words(now, diff)),
                           a, b});
    }
}

static void compare_looks(const struct diff_pair *pair)
{
    struct groups *groups = arena_array(pair->diff->arena, 2, sizeof *groups);
    if (!groups)
        return;
    groups[0].diff = groups[1].diff = pair->diff;
    lint_each_item(pair->then.scene, add_item, &groups[0]);
    lint_each_item(pair->now.scene, add_item, &groups[1]);
    for (size_t i = 0; i < groups[0].count; i++) {
        for (size_t k = 0; k < groups[1].count; k++) {
            if (strcmp(groups[0].items[i].role, groups[1].items[k].role) == 0 &&
                strcmp(groups[0].items[i].type, groups[1].items[k].type) == 0)
                compare_groups(pair, &groups[0].items[i], &groups[1].items[k]);
        }
    }
    const char *then = write_paint(&pair->then.scene->background, pair->diff);
    const char *now = write_paint(&pair->now.scene->background, pair->diff);
    if (strcmp(then, now) != 0)
        diff_add(pair->diff,
                 &(struct diff_change){DIFF_COLOR, pair->now.root, "the background", then, now});
}

void diff_compare_marks(const struct diff_pair *pair)
{
    diff_each_unit(pair, compare_unit);
    compare_looks(pair);
}

/* --- sizes -------------------------------------------------------------------------------------
 */

static const char *size_text(struct diff *diff, double width, double height)
{
    return diff_text(diff, "%s × %s px", diff_number(diff, round(width * 10) / 10),
                     diff_number(diff, round(height * 10) / 10));
}

static void compare_view(const struct view *then, const struct view *now,
                         const struct diff_pair *pair)
{
    struct diff *diff = pair->diff;
    if (then->kind != now->kind || view_frame((struct view *)then) != then)
        return;
    const char *a = size_text(diff, then->pixel_width, then->pixel_height);
    const char *b = size_text(diff, now->pixel_width, now->pixel_height);
    if (strcmp(a, b) != 0 && now->pixel_width > 0)
        diff_add(diff, &(struct diff_change){DIFF_SIZE, now->node, "the plot", a, b});
}

/* A label that is a digit longer moves an edge by a px or two: not worth a word beside its reason.
 */
static bool is_slight(const struct scene *then, const struct scene *now)
{
    return fabs(then->width - now->width) <= 2 && fabs(then->height - now->height) <= 2;
}

void diff_compare_sizes(const struct diff_pair *pair)
{
    struct diff *diff = pair->diff;
    const struct scene *then = pair->then.scene, *now = pair->now.scene;
    diff_each_view(pair, compare_view);
    const char *a = size_text(diff, then->width, then->height);
    const char *b = size_text(diff, now->width, now->height);
    if (strcmp(a, b) != 0 && (diff->count == 0 || !is_slight(then, now)))
        diff_add(diff, &(struct diff_change){DIFF_SIZE, pair->now.root, "the picture", a, b});
}
