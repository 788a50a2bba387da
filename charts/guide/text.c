/*
 * Texts of guides: defaults, styles, items.
 */
#include "charts/guide/text.h"

#include <math.h>

#include "base/array.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "render/item.h"

/* Text properties as styles name them (config.style["guide-label"]). */
#define ROW(KIND, NAME, MEMBER) PROPERTY_ROW_##KIND(struct guide_text, NAME, MEMBER)
static const struct property style_properties[] = {
    ROW(COLOR, "fill", color),
    ROW(COLOR, "color", color),
    ROW(TEXT, "font", font),
    ROW(LENGTH, "fontSize", font_size),
    ROW(NUMBER, "lineHeight", line_height),
    PROPERTY_ROW_READ(struct guide_text, "fontWeight", font_weight, property_read_font_weight),
    PROPERTY_ROW_ENUM(struct guide_text, "fontStyle", font_style, property_font_styles),
};

/* As if a spec had given it. */
static const struct json_color black = {.given = true, .painted = true, .alpha = 1};

struct guide_text guide_text_plain(const struct context *context, double font_size, int font_weight)
{
    return (struct guide_text){.color = black,
                               .font = context->config.font,
                               .font_size = font_size,
                               .line_height = NAN,
                               .limit = NAN,
                               .opacity = 1,
                               .angle = NAN,
                               .font_weight = font_weight,
                               .align = -1,
                               .baseline = -1};
}

bool guide_text_read_style(struct guide_text *text, const char *style,
                           const struct property_target *around, struct context *context)
{
    struct property_target target = *around;
    target.properties = style_properties;
    target.count = COUNT_OF(style_properties);
    target.out = text;
    target.late_offset += (size_t)((char *)text - (char *)around->out);
    return config_read_style(&context->config, style, &target, context->diag);
}

void guide_text_align_turned(struct guide_text *text, double angle, bool is_x, int orient)
{
    double start = is_x ? 0 : 90;
    bool is_main = orient == (is_x ? ORIENT_BOTTOM : ORIENT_LEFT);
    bool is_level = angle <= 45 || 315 <= angle;
    if (text->align < 0 && fmod(angle + start, 180) != 0)
        text->align =
            (start < angle && angle < 180 + start) == is_main ? TEXT_ALIGN_LEFT : TEXT_ALIGN_RIGHT;
    else if (text->align < 0 && !is_x)
        text->align = TEXT_ALIGN_CENTER;
    if (text->baseline >= 0)
        return;
    if (is_x && ((45 < angle && angle < 135) || (225 < angle && angle < 315)))
        text->baseline = TEXT_BASELINE_MIDDLE;
    else if (is_x)
        text->baseline = is_level == !is_main ? TEXT_BASELINE_BOTTOM : TEXT_BASELINE_TOP;
    else if (!is_level && !(135 <= angle && angle <= 225))
        text->baseline =
            (45 <= angle && angle <= 135) == is_main ? TEXT_BASELINE_TOP : TEXT_BASELINE_BOTTOM;
}

struct font guide_text_font(const struct guide_text *text)
{
    return (struct font){.family = text->font,
                         .size = text->font_size,
                         .weight = text->font_weight ? text->font_weight : 400,
                         .italic = text->font_style > 0};
}

struct item guide_text_item(const struct guide_text *text, const char *string)
{
    struct item item = {.style = style_default};
    item.style.fill = paint_of(&text->color);
    item.style.fill_opacity = text->opacity;
    item.text = (struct text_item){.text = string,
                                   .font = guide_text_font(text),
                                   .angle = isnan(text->angle) ? 0 : text->angle,
                                   .line_height = text->line_height};
    if (text->align >= 0)
        item.text.align = (enum text_align)text->align;
    if (text->baseline >= 0)
        item.text.baseline = (enum text_baseline)text->baseline;
    return item;
}
