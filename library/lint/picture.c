/*
 * Items as they lie in the picture: beyond its edges, too thin, on one another.
 */
#include <math.h>
#include <stdlib.h>

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "library/lint/checks.h"
#include "render/item.h"

static double paint_opacity(const struct paint *paint, double opacity)
{
    return paint->type == PAINT_NONE    ? 0
           : paint->type == PAINT_COLOR ? opacity * paint->color.alpha
                                        : opacity;
}

static double stroke_opacity(const struct style *style)
{
    return style->stroke_width > 0
               ? paint_opacity(&style->stroke, style->opacity * style->stroke_opacity)
               : 0;
}

static bool is_seen(const struct lint_item *item)
{
    const struct style *style = &item->item->style;
    return item->mark->type->has_colors || stroke_opacity(style) > 0 ||
           paint_opacity(&style->fill, style->opacity * style->fill_opacity) > 0;
}

/* --- beyond the edges ----------------------------------------------------------------------- */

/* px: bounds count a stroke's corners and a letter's box as larger than they are. */
static const double edge_tolerance = 1.5;

struct outside {
    const struct lint_figure *figure;
    size_t count;
    const char *what;
};

static void check_place(const struct lint_item *item, void *closure)
{
    struct outside *outside = closure;
    const struct scene *scene = outside->figure->scene;
    if (item->mark->type->has_marks || !is_seen(item))
        return;
    struct bounds box =
        item_bounds(item->mark->type, item->item, outside->figure->context->measurer);
    bounds_translate(&box, item->x, item->y);
    box = (struct bounds){fmax(box.x1, item->clip.x1), fmax(box.y1, item->clip.y1),
                          fmin(box.x2, item->clip.x2), fmin(box.y2, item->clip.y2)};
    bool is_in = box.x1 >= -edge_tolerance && box.y1 >= -edge_tolerance &&
                 box.x2 <= scene->width + edge_tolerance &&
                 box.y2 <= scene->height + edge_tolerance;
    if (box.x1 > box.x2 || box.y1 > box.y2 || is_in)
        return;
    if (outside->count++ == 0)
        outside->what =
            lint_is_text(item)
                ? arena_format(outside->figure->context->arena, "the %s \"%s\"",
                               lint_role_words(item->mark->role),
                               lint_quote(item->item->text.text, outside->figure))
                : arena_format(outside->figure->context->arena, "a %s", item->mark->type->name);
}

void lint_check_outside(const struct lint_figure *figure)
{
    struct outside outside = {.figure = figure};
    lint_each_item(figure->scene, check_place, &outside);
    if (outside.count)
        node_warn(figure->root, figure->context->diag, DIAG_OUTSIDE_PICTURE,
                  "\"autosize\": \"pad\" makes room, and so does more \"padding\"; "
                  "\"clip\": true keeps marks within their plot",
                  "%zu item%s beyond the edge of the picture, the first is %s", outside.count,
                  outside.count == 1 ? " lies" : "s lie", outside.what ? outside.what : "");
}

/* --- hairlines ------------------------------------------------------------------------------ */

/* The least width that journals and printers ask for, pt. */
static const double least_line = 0.25;

struct lines {
    const struct lint_figure *figure;
    size_t count;
    double least;
};

static void check_line(const struct lint_item *item, void *closure)
{
    struct lines *lines = closure;
    const struct style *style = &item->item->style;
    double points = style->stroke_width * lines->figure->points_per_px;
    bool is_line = stroke_opacity(style) > 0 && item->mark->type != &item_text;
    if (!is_line || points >= least_line - 1e-6)
        return;
    lines->least = lines->count++ == 0 ? points : fmin(points, lines->least);
}

void lint_check_hairlines(const struct lint_figure *figure)
{
    struct lines lines = {.figure = figure};
    lint_each_item(figure->scene, check_line, &lines);
    if (lines.count)
        node_warn(figure->root, figure->context->diag, DIAG_HAIRLINE,
                  "make them wider: \"strokeWidth\", \"gridWidth\", \"domainWidth\", \"tickWidth\"",
                  "%zu line%s thinner than 0.25 pt in print, the thinnest %.2g pt", lines.count,
                  lines.count == 1 ? " is" : "s are", lines.least);
}

/* --- points on points ----------------------------------------------------------------------- */

/* In a smaller crowd everyone is counted. A third of the paint of ten points is seen. */
enum { LEAST_POINTS = 50 };
static const double most_opacity = 0.3, most_hidden = 0.5;

struct point {
    double x, y, radius;
};

static int compare_points(const void *left, const void *right)
{
    const struct point *a = left, *b = right;
    if (a->x < b->x || a->x > b->x)
        return a->x < b->x ? -1 : 1;
    return a->y < b->y ? -1 : a->y > b->y;
}

/* Whether each of the two points lies with its middle in the other. */
static bool lie_on_one_another(const struct point *a, const struct point *b)
{
    return hypot(a->x - b->x, a->y - b->y) < fmin(a->radius, b->radius);
}

/* points are sorted by x; widest: their largest radius. */
static bool is_crowded(const struct point *points, size_t count, size_t index, double widest)
{
    const struct point *own = &points[index];
    for (size_t i = index; i-- > 0 && own->x - points[i].x < widest;) {
        if (lie_on_one_another(own, &points[i]))
            return true;
    }
    for (size_t i = index + 1; i < count && points[i].x - own->x < widest; i++) {
        if (lie_on_one_another(own, &points[i]))
            return true;
    }
    return false;
}

static double opacity_of(const struct style *style)
{
    double fill = paint_opacity(&style->fill, style->opacity * style->fill_opacity);
    return fmax(fill, stroke_opacity(style));
}

static size_t count_crowded(const struct scene_mark *mark, struct point *points)
{
    size_t count = 0, crowded = 0;
    double widest = 0;
    for (size_t i = 0; i < mark->item_count; i++) {
        const struct item *item = &mark->items[i];
        double radius = sqrt(item->symbol.size / acos(-1));
        if (!isfinite(item->x) || !isfinite(item->y) || !(radius > 0) ||
            opacity_of(&item->style) <= most_opacity)
            continue;
        points[count++] = (struct point){item->x, item->y, radius};
        widest = fmax(widest, radius);
    }
    qsort(points, count, sizeof *points, compare_points);
    for (size_t i = 0; i < count; i++)
        crowded += is_crowded(points, count, i, widest);
    return crowded;
}

static void check_crowd(const struct lint_item *item, void *closure)
{
    const struct lint_figure *figure = closure;
    const struct scene_mark *mark = item->mark;
    if (mark->type != &item_symbol || !lint_is_of_data(item) || item->item != mark->items ||
        mark->item_count < LEAST_POINTS)
        return;
    struct point *points = arena_array(figure->context->arena, mark->item_count, sizeof *points);
    size_t crowded = points ? count_crowded(mark, points) : 0;
    if ((double)crowded > most_hidden * (double)mark->item_count)
        node_warn(figure->root, figure->context->diag, DIAG_OVERPLOTTING,
                  "make them smaller or \"opacity\": 0.2, or count them: \"bin\": true and "
                  "\"aggregate\": \"count\"",
                  "%zu of %zu points lie on others: nobody sees how many there are", crowded,
                  mark->item_count);
}

void lint_check_overplotting(const struct lint_figure *figure)
{
    lint_each_item(figure->scene, check_crowd, (void *)figure);
}
