/*
 * Labels of values: their texts, and where they stand before a layout moves them.
 */
#include "charts/guide/values.h"

#include <math.h>
#include <string.h>

#include "charts/guide/axis.h"
#include "charts/guide/text.h"
#include "charts/label/contrast.h"
#include "charts/label/label.h"
#include "charts/mark/build.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* px: from a bar's end or a point's edge to its label. */
static const double gap = 3;

/* The amount that a mark shows; NULL: none, or more than one. */
static const struct channel_def *amount_of(const struct unit *unit)
{
    const struct channel_def *x = &unit->encoding[CHANNEL_X], *y = &unit->encoding[CHANNEL_Y];
    bool x_is_amount = x->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(x);
    bool y_is_amount = y->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(y);
    const struct channel_def *color = &unit->encoding[CHANNEL_COLOR];
    const struct channel_def *theta = &unit->encoding[CHANNEL_THETA];
    switch (unit->mark->label) {
    case MARK_LABEL_IN_SECTOR:
        return theta->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(theta) ? theta : NULL;
    case MARK_LABEL_IN_CELL:
        return color->kind == CHANNEL_DEF_FIELD && channel_def_is_measure(color) ? color : NULL;
    case MARK_LABEL_AT_END:
        if (x_is_amount && y_is_amount)
            return unit->orient == MARK_ORIENT_HORIZONTAL ? x : y;
        return x_is_amount ? x : y_is_amount ? y : NULL;
    case MARK_LABEL_AT_POINT:
    case MARK_LABEL_AT_LAST:
        return x_is_amount == y_is_amount ? NULL : x_is_amount ? x : y;
    default:
        return NULL;
    }
}

/* A range says two values, which its author labels. */
static bool is_range(const struct unit *unit, const struct channel_def *amount)
{
    enum channel_id second = amount->channel->secondary;
    return second != CHANNEL_NONE && unit->encoding[second].kind != CHANNEL_DEF_NONE;
}

static bool find_text(struct unit *unit, void *closure)
{
    const char *name = closure;
    const struct channel_def *text = &unit->encoding[CHANNEL_TEXT];
    return !(text->kind == CHANNEL_DEF_FIELD && text->name && !strcmp(text->name, name));
}

bool values_read(const struct unit *unit, struct meta_values *values, struct context *context)
{
    *values = (struct meta_values){0};
    for (const struct view *view = unit->view; view && !values->is_given; view = view->parent) {
        if (!meta_read_values(view->node, values, context))
            return false;
    }
    if (!values->is_given)
        *values = context->meta.values;
    const struct channel_def *amount = values->is_shown ? amount_of(unit) : NULL;
    values->is_shown = amount && !is_range(unit, amount) && !unit->view->is_composite &&
                       view_each_unit(view_frame(unit->view), find_text, (char *)amount->name);
    return true;
}

/* --- texts -------------------------------------------------------------------------------------
 */

struct labelling {
    const struct unit *unit;
    const struct mark_rows *drawn;
    struct channel_def amount; /* with the format of the labels */
    bool is_share;             /* of a normalized stack */
    bool is_stacked;           /* segments lie on each other */
    struct guide_text text;
};

static double end_of(const struct unit *unit, size_t row, bool is_start)
{
    return value_to_number(
        field_index_value(is_start ? &unit->stack_start : &unit->stack_end, unit->table, row));
}

static struct value value_of(const struct labelling *labelling, size_t row)
{
    const struct unit *unit = labelling->unit;
    if (labelling->is_share)
        return VALUE_OF_NUMBER(end_of(unit, row, false) - end_of(unit, row, true));
    return channel_def_value(&labelling->amount, unit->table, row);
}

static bool lies_on_others(const struct unit *unit, const struct mark_rows *drawn)
{
    for (size_t i = 0; i < drawn->count; i++) {
        double start = end_of(unit, drawn->rows[i], true);
        if (start < 0 || start > 0)
            return true;
    }
    return unit->stack_offset == STACK_NORMALIZE;
}

/* The fewest decimals with which all of them are written to half a percent. */
static int decimals_of(const struct labelling *labelling)
{
    enum { MOST = 6 };
    int decimals = 0;
    for (size_t i = 0; i < labelling->drawn->count; i++) {
        double value = value_to_number(value_of(labelling, labelling->drawn->rows[i]));
        double unit = pow(10, decimals);
        while (isfinite(value) && decimals < MOST &&
               fabs(round(value * unit) / unit - value) > 0.005 * fabs(value))
            unit = pow(10, ++decimals);
    }
    return decimals;
}

/* The label's own format goes over the axis's, that over the config's. */
static bool settle_format(struct labelling *labelling, const struct meta_values *values,
                          struct context *context)
{
    const struct config *config = &context->config;
    struct channel_def *amount = &labelling->amount;
    const char *of_axis = node_text(node_member(amount->axis, "format"));
    const char *format = values->format ? values->format : of_axis ? of_axis : amount->format;
    if (!format && labelling->is_share)
        format = config->normalized_number_format;
    if (!format && !config->number_format && !config->number_format_type)
        format = arena_format(context->arena, ",.%df", decimals_of(labelling));
    amount->format = format;
    return format || config->number_format || config->number_format_type;
}

static bool begin(struct labelling *labelling, const struct meta_values *values,
                  struct context *context)
{
    const struct unit *unit = labelling->unit;
    const struct property_target target = {.out = &labelling->text};
    labelling->amount = *amount_of(unit);
    labelling->amount.band_position = NAN;
    bool has_stack = unit->stack_channel == labelling->amount.channel->id;
    labelling->is_stacked = has_stack && lies_on_others(unit, labelling->drawn);
    labelling->is_share = has_stack && unit->stack_offset == STACK_NORMALIZE;
    labelling->text = guide_text_plain(context, 10, 400);
    return guide_text_read_style(&labelling->text, "guide-label", &target, context) &&
           guide_text_read_style(&labelling->text, "value-label", &target, context) &&
           settle_format(labelling, values, context);
}

/* --- places ------------------------------------------------------------------------------------
 */

static void place_in_middle(const struct item *of, struct item *label)
{
    label->x = of->x + of->rect.width / 2;
    label->y = of->y + of->rect.height / 2;
    label->text.align = TEXT_ALIGN_CENTER;
    label->text.baseline = TEXT_BASELINE_MIDDLE;
    if (of->style.fill.type == PAINT_COLOR)
        label->style.fill.color = contrast_readable(label->style.fill.color, of->style.fill.color);
}

static void place_at_end(const struct item *of, bool is_level, bool is_negative, struct item *label)
{
    label->text.align = TEXT_ALIGN_CENTER;
    label->text.baseline = TEXT_BASELINE_MIDDLE;
    label->x = of->x + of->rect.width / 2;
    label->y = of->y + of->rect.height / 2;
    if (is_level) {
        label->x = is_negative ? of->x - gap : of->x + of->rect.width + gap;
        label->text.align = is_negative ? TEXT_ALIGN_RIGHT : TEXT_ALIGN_LEFT;
    } else {
        label->y = is_negative ? of->y + of->rect.height + gap : of->y - gap;
        label->text.baseline = is_negative ? TEXT_BASELINE_TOP : TEXT_BASELINE_BOTTOM;
    }
}

/* Where a slice has most room. */
static void place_in_sector(const struct item *of, struct item *label)
{
    const struct arc_item *arc = &of->arc;
    double inner = fmin(arc->inner_radius, arc->outer_radius);
    double outer = fmax(arc->inner_radius, arc->outer_radius);
    label->x = of->x;
    label->y = of->y;
    label->text.theta = (arc->start_angle + arc->end_angle) / 2;
    label->text.radius = inner > 0 ? (inner + outer) / 2 : outer * 0.68;
    label->text.align = TEXT_ALIGN_CENTER;
    label->text.baseline = TEXT_BASELINE_MIDDLE;
    if (of->style.fill.type == PAINT_COLOR)
        label->style.fill.color = contrast_readable(label->style.fill.color, of->style.fill.color);
}

static void place_at_point(const struct item *of, bool is_level, double size, struct item *label)
{
    double off = sqrt(fmax(0, size)) / 2 + gap;
    label->x = of->x;
    label->y = of->y;
    label->text.align = is_level ? TEXT_ALIGN_LEFT : TEXT_ALIGN_CENTER;
    label->text.baseline = is_level ? TEXT_BASELINE_MIDDLE : TEXT_BASELINE_BOTTOM;
    *(is_level ? &label->text.dx : &label->text.dy) = is_level ? off : -off;
}

static void place(const struct labelling *labelling, const struct item *of, double value,
                  struct item *label)
{
    bool is_x = labelling->amount.channel->id == CHANNEL_X;
    switch (labelling->unit->mark->label) {
    case MARK_LABEL_AT_END:
        if (labelling->is_stacked)
            place_in_middle(of, label);
        else
            place_at_end(of, is_x, value < 0, label);
        break;
    case MARK_LABEL_IN_CELL:
        place_in_middle(of, label);
        break;
    case MARK_LABEL_IN_SECTOR:
        place_in_sector(of, label);
        break;
    case MARK_LABEL_AT_POINT:
        place_at_point(of, is_x, of->symbol.size, label);
        break;
    default: /* beside the end of a line */
        place_at_point(of, true, 4, label);
        if (of->style.stroke.type == PAINT_COLOR)
            label->style.fill = of->style.stroke;
        break;
    }
}

/* A segment of nothing has no place for a text, nor does it need one. */
static bool is_nothing(const struct labelling *labelling, double value)
{
    bool is_part = labelling->is_stacked || labelling->unit->mark->label == MARK_LABEL_IN_SECTOR;
    return !isfinite(value) || (is_part && value == 0);
}

bool values_build(const struct unit *unit, const struct meta_values *values,
                  const struct mark_rows *drawn, struct scene_mark *mark, struct context *context)
{
    struct labelling labelling = {.unit = unit, .drawn = drawn};
    struct item *labels = arena_array(context->arena, drawn->count + 1, sizeof *labels);
    *mark = (struct scene_mark){.type = &item_text, .role = "mark", .items = labels};
    if (!labels || !begin(&labelling, values, context))
        return false;
    for (size_t i = 0; i < drawn->count; i++) {
        struct value value = value_of(&labelling, drawn->rows[i]);
        double number = value_to_number(value);
        if (value.type != VALUE_NUMBER || is_nothing(&labelling, number))
            continue;
        const char *string = label_format(&labelling.amount, value, context);
        if (!string)
            return false;
        struct item *label = &labels[mark->item_count++];
        *label = guide_text_item(&labelling.text, string);
        place(&labelling, &drawn->items[i], number, label);
    }
    return true;
}

/* --- the axis that says the same ---------------------------------------------------------------
 */

/* Labels of segments don't say where a stack ends, those of lines not where they run. */
static bool says_all(const struct unit *unit)
{
    enum mark_label label = unit->mark->label;
    bool is_part = unit->stack_channel != CHANNEL_NONE && unit->stack_offset != STACK_NORMALIZE;
    for (size_t row = 0; is_part && row < unit->table->row_count; row++)
        is_part = end_of(unit, row, true) == 0; /* becomes false where something lies on others */
    bool is_piled =
        unit->stack_channel != CHANNEL_NONE && unit->stack_offset != STACK_NORMALIZE && !is_part;
    return (label == MARK_LABEL_AT_END || label == MARK_LABEL_AT_POINT) && !is_piled;
}

bool values_replace_axis(const struct axis *axis, bool *is_replaced, struct context *context)
{
    bool is_labelled = false;
    *is_replaced = false;
    for (size_t i = 0; i < axis->unit_count; i++) {
        const struct unit *unit = axis->units[i];
        struct meta_values values;
        if (!values_read(unit, &values, context))
            return false;
        bool is_own = values.is_shown && amount_of(unit)->channel == axis->channel;
        if (is_own ? !says_all(unit) : !unit->mark->is_beside_values)
            return true;
        is_labelled |= is_own;
    }
    *is_replaced = is_labelled;
    return true;
}
