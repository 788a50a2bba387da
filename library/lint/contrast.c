/*
 * Colours of marks and texts against what is behind them, by the contrast ratio of WCAG 2.1.
 */
#include <math.h>

#include "base/array.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/mark_type.h"
#include "charts/read/view.h"
#include "charts/report/contrast.h"
#include "charts/scale/scale.h"
#include "library/lint/checks.h"
#include "render/item.h"

/* 1.4.11: graphical objects; 1.4.3: texts, and large ones, from 18 pt or 14 pt bold on. */
static const double least_of_marks = 3, least_of_texts = 4.5, least_of_large_texts = 3;

/* --- marks ---------------------------------------------------------------------------------- */

/* A paint of marks by its contrast to the ground. */
struct paints {
    size_t count, weak;
    double least;
    struct color weakest;
};

static void note_paint(struct paints *paints, struct color color, double opacity,
                       struct color ground)
{
    struct paint paint = {.type = PAINT_COLOR, .color = color};
    struct color seen = report_paint_over(&paint, opacity, ground);
    double contrast = report_contrast(seen, ground);
    paints->count++;
    paints->weak += contrast < least_of_marks;
    if (paints->count == 1 || contrast < paints->least) {
        paints->least = contrast;
        paints->weakest = color;
    }
}

static const struct channel_def *color_def(const struct unit *unit)
{
    static const enum channel_id ids[] = {CHANNEL_COLOR, CHANNEL_FILL, CHANNEL_STROKE};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        if (unit->encoding[ids[i]].kind != CHANNEL_DEF_NONE)
            return &unit->encoding[ids[i]];
    }
    return NULL;
}

static bool varies_in_opacity(const struct unit *unit)
{
    static const enum channel_id ids[] = {CHANNEL_OPACITY, CHANNEL_FILL_OPACITY,
                                          CHANNEL_STROKE_OPACITY};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        if (unit->encoding[ids[i]].kind != CHANNEL_DEF_NONE)
            return true;
    }
    return false;
}

/* A frame around each mark is contrast enough. */
static bool is_framed(const struct unit *unit, double opacity, struct color ground)
{
    struct json_color stroke = mark_params_stroke(unit->params);
    struct paint paint = paint_of(&stroke);
    return paint.type != PAINT_NONE &&
           report_contrast(report_paint_over(&paint, opacity, ground), ground) >= least_of_marks;
}

/* The colours of names. In a ramp one end is near the ground, as it should be. */
static void note_scale(const struct unit *unit, const struct channel_def *def, double opacity,
                       struct color ground, struct paints *paints)
{
    const struct scale *scale = view_scale(unit->view, def->channel->id);
    if (!scale || !scale_is_discrete(scale) || !scale->colors || def->type != FIELD_NOMINAL)
        return;
    for (size_t i = 0; i < scale->domain_count && i < scale->range_count; i++) {
        struct color color;
        if (scale_color(scale, scale->domain[i], &color))
            note_paint(paints, color, opacity, ground);
    }
}

/* One colour for all, of the only mark of a plot: in layers it may be a light ground for others. */
static void note_constant(const struct unit *unit, double opacity, struct color ground,
                          struct paints *paints)
{
    struct json_color fill = mark_params_fill(unit->params);
    struct paint paint = paint_of(&fill);
    if (view_frame(unit->view) == unit->view && paint.type == PAINT_COLOR)
        note_paint(paints, paint.color, opacity, ground);
}

static double or_one(double opacity)
{
    return isnan(opacity) ? 1 : opacity;
}

static void check_marks(struct unit *unit, const struct lint_figure *figure)
{
    struct paints paints = {0};
    struct color ground;
    const struct mark_params *params = unit->params;
    const struct channel_def *def = color_def(unit);
    bool has_colors = unit->mark->item && unit->mark->item->has_colors;
    if (has_colors || !lint_ground_of(unit, figure, &ground) || varies_in_opacity(unit) ||
        unit->mark->item == &item_text)
        return;
    double opacity = or_one(params->opacity);
    double stroke = opacity * or_one(params->stroke_opacity);
    double fill = params->filled ? opacity * or_one(params->fill_opacity) : stroke;
    bool is_read_otherwise = def && (def->condition || def->kind != CHANNEL_DEF_FIELD);
    if (is_read_otherwise || (params->filled && is_framed(unit, stroke, ground)))
        return;
    if (def)
        note_scale(unit, def, fill, ground, &paints);
    else if (params->filled)
        note_constant(unit, fill, ground, &paints);
    char text[COLOR_TEXT_SIZE];
    color_write(text, paints.weakest);
    const struct json_node *node = def ? def->node : node_member(unit->view->node, "mark");
    const char *hint = "choose darker colours, or give the marks a dark \"stroke\"";
    if (paints.weak && paints.count == 1)
        node_warn(node ? node : unit->view->node, figure->context->diag, DIAG_MARK_CONTRAST, hint,
                  "the colour %s has a contrast of %.1f:1 to what is behind it, less than 3:1",
                  text, floor(paints.least * 10) / 10);
    else if (paints.weak)
        node_warn(node ? node : unit->view->node, figure->context->diag, DIAG_MARK_CONTRAST, hint,
                  "%zu of %zu colours have less contrast than 3:1 to what is behind them, "
                  "the weakest is %s with %.1f:1",
                  paints.weak, paints.count, text, floor(paints.least * 10) / 10);
}

void lint_check_mark_contrast(const struct lint_figure *figure)
{
    lint_each_unit(figure, check_marks);
}

/* --- texts ---------------------------------------------------------------------------------- */

/* Something painted that a text may lie on. */
struct ground {
    const struct item_type *type;
    const struct item *item;
    double x, y;
    struct bounds bounds;
    const struct ground *below;
};

struct reading {
    const struct lint_figure *figure;
    const struct ground *top;
    struct lint_finds finds;
};

static bool is_filled(const struct lint_item *item)
{
    const struct style *style = &item->item->style;
    return item->mark->type->has_colors ||
           (style->fill.type != PAINT_NONE && style->opacity * style->fill_opacity > 0 &&
            !(style->fill.type == PAINT_COLOR && style->fill.color.alpha <= 0));
}

static void add_ground(struct reading *reading, const struct lint_item *item)
{
    struct context *context = reading->figure->context;
    struct ground *ground = arena_alloc(context->arena, sizeof *ground);
    if (!ground)
        return;
    struct bounds bounds = item_bounds(item->mark->type, item->item, context->measurer);
    if (item->mark->type->has_marks)
        bounds =
            (struct bounds){item->item->x, item->item->y, item->item->x + item->item->group.width,
                            item->item->y + item->item->group.height};
    bounds_translate(&bounds, item->x, item->y);
    *ground = (struct ground){item->mark->type, item->item, item->x, item->y, bounds, reading->top};
    reading->top = ground;
}

static bool is_in_arc(const struct ground *ground, double x, double y)
{
    const struct arc_item *arc = &ground->item->arc;
    double right = x - ground->x - ground->item->x, down = y - ground->y - ground->item->y;
    double distance = hypot(right, down), turn = 2 * acos(-1);
    double angle = atan2(right, -down), start = fmin(arc->start_angle, arc->end_angle),
           end = fmax(arc->start_angle, arc->end_angle);
    while (angle < start)
        angle += turn;
    return distance >= arc->inner_radius && distance <= arc->outer_radius && angle <= end;
}

static bool is_in(const struct ground *ground, double x, double y)
{
    const struct bounds *bounds = &ground->bounds;
    return x >= bounds->x1 && x <= bounds->x2 && y >= bounds->y1 && y <= bounds->y2 &&
           (ground->type != &item_arc || is_in_arc(ground, x, y));
}

/* False where what is behind isn't one known colour: within a curve, a picture, a gradient. */
static bool color_behind(const struct ground *top, double x, double y, struct color *behind)
{
    const struct ground *found[16];
    size_t count = 0;
    for (const struct ground *ground = top; ground && count < COUNT_OF(found);
         ground = ground->below) {
        bool is_plain =
            ground->type == &item_rect || ground->type == &item_arc || ground->type->has_marks;
        if (!is_in(ground, x, y))
            continue;
        if (!is_plain || ground->item->style.fill.type != PAINT_COLOR)
            return false;
        found[count++] = ground;
    }
    while (count-- > 0) {
        const struct style *style = &found[count]->item->style;
        *behind = report_paint_over(&style->fill, style->opacity * style->fill_opacity, *behind);
    }
    return true;
}

static void read_text(struct reading *reading, const struct lint_item *item)
{
    static const struct color paper = {255, 255, 255, 1};
    const struct lint_figure *figure = reading->figure;
    const struct style *style = &item->item->style;
    const struct font *font = &item->item->text.font;
    struct bounds box = item_bounds(&item_text, item->item, figure->context->measurer);
    struct color behind = report_paint_over(&figure->scene->background, 1, paper);
    double x = (box.x1 + box.x2) / 2 + item->x, y = (box.y1 + box.y2) / 2 + item->y;
    if (style->fill.type != PAINT_COLOR || figure->scene->background.type == PAINT_GRADIENT ||
        !color_behind(reading->top, x, y, &behind))
        return;
    double points = font->size * figure->points_per_px;
    bool is_large = points >= 18 || (points >= 14 && font->weight >= 700);
    struct color seen =
        report_paint_over(&style->fill, style->opacity * style->fill_opacity, behind);
    double contrast = report_contrast(seen, behind);
    if (contrast < (is_large ? least_of_large_texts : least_of_texts))
        lint_note_text(&reading->finds, item, contrast);
}

static void visit(const struct lint_item *item, void *closure)
{
    struct reading *reading = closure;
    if (lint_is_text(item))
        read_text(reading, item);
    else if (item->mark->type != &item_text && is_filled(item) &&
             (lint_is_of_data(item) || item->mark->type->has_marks))
        add_ground(reading, item);
}

void lint_check_text_contrast(const struct lint_figure *figure)
{
    struct reading reading = {.figure = figure};
    lint_each_item(figure->scene, visit, &reading);
    for (size_t i = 0; i < reading.finds.count; i++) {
        const struct lint_find *find = &reading.finds.finds[i];
        node_warn(lint_place_of(find, figure), figure->context->diag, DIAG_TEXT_CONTRAST,
                  "choose a colour further from what is behind the text",
                  "%zu %s%s too little contrast to what is behind, \"%s\" %.1f:1", find->count,
                  find->words, find->count == 1 ? " has" : "s have", lint_quote(find->text, figure),
                  floor(find->number * 10) / 10);
    }
}
