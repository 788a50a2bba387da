/*
 * Glyphs in their own colours, on any painter: a bitmap is a picture, a layer a path.
 */
#include "render/font_outlines.h"
#include "render/font_pictures.h"
#include "render/fonts_internal.h"
#include "render/paint.h"
#include "render/picture.h"

struct color_line {
    struct painter *painter;
    const struct painted_line *line;
    struct style style;
};

static void paint_bitmap(const struct color_line *line, const struct placed_color_glyph *placed)
{
    const struct color_glyph *glyph = placed->glyph;
    double size = line->line->text->font.size;
    double x = line->line->x + placed->x, y = line->line->y + placed->y;
    const struct bounds box = {x + size * glyph->box.x1, y + size * glyph->box.y1,
                               x + size * glyph->box.x2, y + size * glyph->box.y2};
    const struct image_item image = {.width = box.x2 - box.x1,
                                     .height = box.y2 - box.y1,
                                     .picture = glyph->picture,
                                     .is_stretched = true};
    line->painter->type->paint_picture(line->painter, &line->style, &box, &image);
}

static void paint_layer(struct color_line *line, const struct placed_color_glyph *placed,
                        const struct color_layer *layer)
{
    struct painter *painter = line->painter;
    const struct bounds none = bounds_empty;
    const cairo_glyph_t glyph = {layer->glyph, line->line->x + placed->x,
                                 line->line->y + placed->y};
    struct style style = line->style;
    if (layer->has_color)
        style.fill = (struct paint){.type = PAINT_COLOR, .color = layer->color};
    font_outlines_draw(fonts_outlines(painter->fonts), placed->font, &glyph, &painter->sink);
    painter->type->paint_path(painter, &style, &none);
}

static void paint_glyph(void *context, const struct placed_color_glyph *placed)
{
    struct color_line *line = context;
    if (placed->glyph->picture)
        paint_bitmap(line, placed);
    for (size_t i = 0; i < placed->glyph->layer_count; i++)
        paint_layer(line, placed, &placed->glyph->layers[i]);
}

void paint_color_glyphs(struct painter *painter, const struct style *style,
                        const struct painted_line *line)
{
    struct color_line colored = {painter, line, style_fill_only(style)};
    double alpha = style->fill.type == PAINT_COLOR ? style->fill.color.alpha : 1;
    colored.style.opacity = style->opacity * style->fill_opacity * alpha;
    colored.style.fill_opacity = 1;
    fonts_each_color_glyph(painter->fonts, &line->text->font, line->line, paint_glyph, &colored);
}
