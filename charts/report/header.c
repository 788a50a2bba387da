/*
 * What headers of facets may take. Labels are repeated row by row or column by column, so each has
 * to do with its own.
 */
#include "charts/report/header.h"

#include <math.h>

#include "charts/guide/title.h"
#include "charts/label/label.h"
#include "charts/label/wrap.h"
#include "charts/read/context.h"

/* As long as Vega lets labels of axes be, px: for those that have all the room of the world. */
static const double long_label = 180;

static bool runs_along(const struct title_params *label, bool is_row)
{
    double own = isnan(label->title_text.angle) ? (is_row ? 90 : 0) : label->title_text.angle;
    bool is_upright = fabs(cos(own * acos(-1) / 180)) < 0.5;
    return is_upright == is_row;
}

/* Whether the label, wrapped, is longer than room px along the side that it is of. */
static bool turns(const struct title_params *label, bool is_row, double room,
                  struct context *context)
{
    struct font font = guide_text_font(&label->title_text);
    const char *text = label_join_lines(&label->text, context->arena);
    if (!text || !runs_along(label, is_row))
        return false;
    text = label_wrap(text, &font, room, 0, context);
    return text && label_text_width(text, &font, context) > room;
}

/* How long a label gets whose lines lie side by side in room px: no longer than is good, unless
 * there is no room for more lines. */
static double room_across(const struct title_params *label, double room, struct context *context)
{
    struct text_item text = {.font = guide_text_font(&label->title_text),
                             .line_height = label->title_text.line_height};
    text.text = label_join_lines(&label->text, context->arena);
    text.text = text.text ? label_wrap(text.text, &text.font, long_label, 0, context) : NULL;
    bool fits = text.text && text.font.size + text_multi_line_offset(&text) <= room;
    return fits ? long_label : 0;
}

static void settle(struct title_params *label, bool is_row, bool is_turned, double room,
                   struct context *context)
{
    bool is_along = runs_along(label, is_row);
    label->room = is_along && !is_turned ? room : room_across(label, room, context);
    if (!is_along || !is_turned)
        return;
    label->title_text.angle = is_row ? 0 : 270;
    label->title_text.align = is_row ? TEXT_ALIGN_LEFT : TEXT_ALIGN_RIGHT;
    label->title_text.baseline = TEXT_BASELINE_MIDDLE;
}

void report_settle_headers(const struct header_labels *headers, struct context *context)
{
    bool is_row = headers->is_row, is_turned = false;
    for (size_t i = 0; i < headers->count; i++)
        is_turned |= turns(&headers->labels[i], is_row, headers->rooms[i], context);
    if (is_turned)
        node_note(headers->node, context->diag, "labels of %s headers are turned",
                  is_row ? "row" : "column");
    for (size_t i = 0; i < headers->count; i++)
        settle(&headers->labels[i], is_row, is_turned, headers->rooms[i], context);
}

void report_place_header(const struct placed_header *header)
{
    const struct bounds *around = header->around, *own = header->box;
    double offset = header->label->offset;
    bool is_row = header->is_row;
    double start = is_row ? own->x1 : own->y1, end = is_row ? own->x2 : own->y2;
    double low = is_row ? around->x1 : around->y1, high = is_row ? around->x2 : around->y2;
    double by = header->is_behind ? high + offset - start : low - offset - end;
    *(is_row ? &header->group->x : &header->group->y) += by;
    bounds_translate(header->box, is_row ? by : 0, is_row ? 0 : by);
}
