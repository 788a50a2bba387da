/*
 * The mark text.  https://vega.github.io/vega-lite/docs/text.html
 */
#include <math.h>
#include <string.h>

#include "base/buffer.h"
#include "charts/label/label.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/mark/position.h"
#include "charts/read/condition.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"
#include "render/text.h"

/* Vega-Lite's default config.text, and Vega's. */
static void text_set_defaults(struct mark_params *params)
{
    params->color = (struct json_color){true, true, 0, 0, 0, 1, NULL};
    if (isnan(params->font_size)) /* of config.mark it counts, too */
        params->font_size = 11;
}

const char *mark_channel_text(const struct unit *unit, enum channel_id id,
                              const struct json_node *own, size_t row, struct context *context)
{
    const struct channel_def *def = condition_pick(unit, id, row);
    const char *line_break = unit->params->line_break;
    if (line_break && strchr(line_break, '\n') && def->kind != CHANNEL_DEF_NONE) {
        struct value value =
            def->kind == CHANNEL_DEF_VALUE ? def->value : channel_def_value(def, unit->table, row);
        if (value.type == VALUE_TEXT)
            return value.text;
    }
    if (def->kind == CHANNEL_DEF_VALUE)
        return label_join(def->value, context);
    if (def->kind == CHANNEL_DEF_FIELD && def->has_bin && def->name == def->start_name)
        return label_bin(def, channel_def_value(def, unit->table, row),
                         channel_def_end(def, unit->table, row), context);
    if (def->kind != CHANNEL_DEF_NONE)
        return label_format(def, channel_def_value(def, unit->table, row), context);
    return own ? label_join(json_value(own->value, context->intern, context->arena), context) : "";
}

/* An offset from the position, in polar coordinates. */
static double polar_offset(const struct unit *unit, enum channel_id id, size_t row)
{
    double place =
        position_is_given(unit, id) ? position_point(unit, id, row, POSITION_ZERO_OR_MIN) : 0;
    return isnan(place) ? 0 : place;
}

static double font_size(const struct unit *unit, size_t row)
{
    const struct mark_params *params = unit->params;
    double own = params->size.type == EXTENT_PX ? params->size.amount
                 : isnan(params->font_size)     ? 11
                                                : params->font_size;
    double size = paint_number(unit, CHANNEL_SIZE, row, own);
    return isnan(size) ? own : fmax(0, size);
}

static bool text_place(const struct unit *unit, size_t row, struct item *item,
                       struct context *context)
{
    const struct mark_params *params = unit->params;
    const char *text = mark_channel_text(unit, CHANNEL_TEXT, params->text, row, context);
    item->x = position_point(unit, CHANNEL_X, row, POSITION_MIDDLE);
    item->y = position_point(unit, CHANNEL_Y, row, POSITION_MIDDLE);
    if (!text || isnan(item->x + item->y))
        return false;
    item->text = (struct text_item){
        .font = {.family = params->font ? params->font : context->config.font,
                 .size = font_size(unit, row),
                 .weight = params->font_weight ? params->font_weight : 400,
                 .italic = params->font_style > 0},
        .align = params->align < 0 ? TEXT_ALIGN_CENTER : (enum text_align)params->align,
        .baseline =
            params->baseline < 0 ? TEXT_BASELINE_MIDDLE : (enum text_baseline)params->baseline,
        .dx = isnan(params->dx) ? 0 : params->dx,
        .dy = isnan(params->dy) ? 0 : params->dy,
        .angle = paint_number(unit, CHANNEL_ANGLE, row, isnan(params->angle) ? 0 : params->angle),
        .line_height = params->line_height,
        .radius = polar_offset(unit, CHANNEL_RADIUS, row),
        .theta = polar_offset(unit, CHANNEL_THETA, row)};
    text = label_break(text, params->line_break ? params->line_break : context->config.line_break,
                       context->arena);
    const struct text_limit limit = {.width = params->limit,
                                     .ellipsis = params->ellipsis,
                                     .cuts_start = params->dir && !strcmp(params->dir, "rtl")};
    item->text.text = text ? label_fit_to(text, &item->text.font, &limit, context) : NULL;
    return item->text.text != NULL;
}

const struct mark_type mark_text = {.name = "text",
                                    .chart = CHART_TEXT,
                                    .size = MARK_SIZE_FONT,
                                    .is_beside_values = true,
                                    .item = &item_text,
                                    .is_filled = true,
                                    .can_stack = true,
                                    .is_centered_in_sector = true,
                                    .channels =
                                        MARK_CHANNELS_ALL | MARK_CHANNEL(CHANNEL_SIZE) |
                                        MARK_CHANNEL(CHANNEL_TEXT) | MARK_CHANNEL(CHANNEL_ANGLE) |
                                        MARK_CHANNEL(CHANNEL_THETA) | MARK_CHANNEL(CHANNEL_RADIUS),
                                    .shown_by = MARK_CHANNEL(CHANNEL_TEXT),
                                    .set_defaults = text_set_defaults,
                                    .orient = mark_orient_of_bar,
                                    .place = text_place};
