/*
 * Texts: where their lines stand (vega-scenegraph, marks/text.js). Shaping is in fonts.c, heights
 * and baselines in text.c.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/budget.h"
#include "base/number.h"
#include "render/fonts_internal.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

/* Where the text stands: its position moved by radius and theta. */
static void text_anchor(const struct item *item, double *x, double *y)
{
    double angle = item->text.theta - PI / 2;
    *x = item->x + item->text.radius * cos(angle);
    *y = item->y + item->text.radius * sin(angle);
}

/* One line of a text after the other, each in a buffer that the next one reuses. */
struct lines {
    const char *rest; /* NULL: no more */
    char *line;       /* NULL: memory is out */
};

static struct lines lines_start(const char *text)
{
    return (struct lines){text, malloc(strlen(text) + 1)};
}

static bool lines_next(struct lines *lines)
{
    if (!lines->rest || !lines->line)
        return false;
    size_t length = strcspn(lines->rest, "\n");
    memcpy(lines->line, lines->rest, length);
    lines->line[length] = '\0';
    lines->rest = lines->rest[length] ? lines->rest + length + 1 : NULL;
    return true;
}

static double text_width(const struct text_item *text, const struct text_measurer *measurer)
{
    if (!strchr(text->text, '\n'))
        return measurer->width(measurer->context, &text->font, text->text);
    double width = 0;
    struct lines lines = lines_start(text->text);
    if (!lines.line) /* too wide rather than too narrow; painting will report it */
        return measurer->width(measurer->context, &text->font, text->text);
    while (lines_next(&lines))
        width = fmax(width, measurer->width(measurer->context, &text->font, lines.line));
    free(lines.line);
    return width;
}

/* How much of a line's width lies left of the anchor, by enum text_align. */
static const double align_shares[] = {
    [TEXT_ALIGN_LEFT] = 0, [TEXT_ALIGN_CENTER] = 0.5, [TEXT_ALIGN_RIGHT] = 1};

static struct bounds text_bounds(const struct item *item, const struct text_measurer *measurer)
{
    const struct text_item *text = &item->text;
    double x, y, width = text->font.size > 0 ? text_width(text, measurer) : 0;
    text_anchor(item, &x, &y);
    double left = x + text->dx - align_shares[text->align] * width;
    /* Vega lets a line stand 4/5 of its size above the baseline. */
    double top = y + text->dy + text_baseline_offset(text) - number_round(0.8 * text->font.size);
    double height = text->font.size + text_multi_line_offset(text);
    struct bounds bounds = bounds_between(left, top, left + width, top + height);
    if (text->angle != 0)
        bounds_rotate(&bounds, text->angle, x, y);
    return bounds;
}

enum { BYTE_STEPS = 100 }; /* of a glyph's outline */

static void paint_line(const struct item *item, const char *line, double y,
                       const struct bounds *box, struct painter *painter)
{
    const struct font *font = &item->text.font;
    double x = item->text.dx -
               align_shares[item->text.align] * fonts_line_width(painter->fonts, font, line);
    if (!budget_work(painter->budget, BYTE_STEPS * (double)strlen(line)))
        return;
    painter->type->paint_line(painter, &item->style, box,
                              &(struct painted_line){&item->text, line, x, y});
}

static void text_paint(const struct item *item, struct painter *painter)
{
    const struct text_item *text = &item->text;
    if (!(text->font.size > 0))
        return;
    double x, y;
    text_anchor(item, &x, &y);
    struct bounds bounds = bounds_empty;
    if (style_has_gradient(&item->style))
        bounds = text_bounds(item, painter->measurer);
    bounds_translate(&bounds, -x, -y);

    painter->type->save(painter);
    painter->type->translate(painter, x, y);
    painter->type->rotate(painter, degrees_to_radians(text->angle));
    double baseline = text->dy + text_baseline_offset(text);
    struct lines lines = lines_start(text->text);
    while (lines_next(&lines)) {
        paint_line(item, lines.line, baseline, &bounds, painter);
        baseline += text_line_height(text);
    }
    painter->out_of_memory |= !lines.line;
    free(lines.line);
    painter->type->restore(painter);
}

static const char *const align_names[] = {
    [TEXT_ALIGN_LEFT] = "left", [TEXT_ALIGN_CENTER] = "center", [TEXT_ALIGN_RIGHT] = "right"};

static const char *const baseline_names[] = {
    [TEXT_BASELINE_ALPHABETIC] = "alphabetic", [TEXT_BASELINE_TOP] = "top",
    [TEXT_BASELINE_MIDDLE] = "middle",         [TEXT_BASELINE_BOTTOM] = "bottom",
    [TEXT_BASELINE_LINE_TOP] = "line-top",     [TEXT_BASELINE_LINE_BOTTOM] = "line-bottom",
};

static void text_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    const struct text_item *text = &item->text;
    double anchor_x, anchor_y, angle = degrees_to_radians(text->angle);
    text_anchor(item, &anchor_x, &anchor_y);
    scene_json_number(out, "x", x + anchor_x + text->dx * cos(angle) - text->dy * sin(angle));
    scene_json_number(out, "y", y + anchor_y + text->dx * sin(angle) + text->dy * cos(angle));
    scene_json_text(out, "text", text->text);
    scene_json_text(out, "align", align_names[text->align]);
    scene_json_text(out, "baseline", baseline_names[text->baseline]);
    scene_json_text(out, "font", text->font.family);
    scene_json_number(out, "fontSize", text->font.size);
    scene_json_number(out, "fontWeight", text->font.weight);
    if (text->font.italic)
        scene_json_text(out, "fontStyle", "italic");
    if (text_line_count(text->text) > 1 || text->baseline >= TEXT_BASELINE_LINE_TOP)
        scene_json_number(out, "lineHeight", text_line_height(text));
    scene_json_angle(out, text->angle);
}

const struct item_type item_text = {.name = "text",
                                    .has_words = true,
                                    .bounds = text_bounds,
                                    .paint = text_paint,
                                    .write_json = text_write_json};
