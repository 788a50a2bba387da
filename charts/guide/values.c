/*
 * Labels of values: their texts, and where they stand before a layout moves them.
 */
#include "charts/guide/values.h"

#include <math.h>
#include <string.h>

#include "charts/guide/axis.h"
#include "charts/guide/text.h"
#include "charts/label/contrast.h"
#include "charts/label/format.h"
#include "charts/label/label.h"
#include "charts/mark/build.h"
#include "charts/mark/mark.h"
#include "charts/mark/paint.h"
#include "charts/read/context.h"
#include "charts/read/values.h"
#include "charts/read/view.h"
#include "charts/resolve/expression.h"
#include "data/format/number.h"
#include "render/item.h"

/* px: from a bar's end or a point's edge to its label. */
static const double gap = 3;

/* --- texts -------------------------------------------------------------------------------------
 */

struct labelling {
    const struct unit *unit;
    const struct mark_rows *drawn;
    struct channel_def amount; /* with the format of the labels */
    bool is_share;             /* of a normalized stack */
    bool is_stacked;           /* segments lie on each other */
    struct guide_expr expr;    /* the axis's labelExpr */
    struct guide_text text;
};

static struct value value_of(const struct labelling *labelling, size_t row)
{
    const struct unit *unit = labelling->unit;
    if (labelling->is_share)
        return VALUE_OF_NUMBER(values_stack_end(unit, row, false) -
                               values_stack_end(unit, row, true));
    return channel_def_value(&labelling->amount, unit->table, row);
}

/* The fewest decimals with which all of them, times that, are written to a part of themselves. */
static int decimals_to(const struct labelling *labelling, double times, double part, int most)
{
    int decimals = 0;
    for (size_t i = 0; i < labelling->drawn->count; i++) {
        double value = times * value_to_number(value_of(labelling, labelling->drawn->rows[i]));
        double unit = pow(10, decimals);
        while (isfinite(value) && decimals < most &&
               fabs(round(value * unit) / unit - value) > part * fabs(value))
            unit = pow(10, ++decimals);
    }
    return decimals;
}

/* As many as the data has, up to two; what was computed is written to half a percent. */
static int decimals_of(const struct labelling *labelling, double times)
{
    enum { MOST_OF_DATA = 2, MOST = 6 };
    static const double exact = 1e-9, close = 0.005;
    int of_data = decimals_to(labelling, times, exact, MOST_OF_DATA + 1);
    return of_data <= MOST_OF_DATA ? of_data : decimals_to(labelling, times, close, MOST);
}

/* A format without digits, of which d3 would write six: an axis takes as many as its steps need, a
 * value as many as the values. */
static const char *with_precision(const struct labelling *labelling, const char *specifier,
                                  struct context *context)
{
    enum { SIGNIFICANT = 3 };
    struct number_format format;
    if (!number_format_parse(specifier, &format) || format.precision >= 0 || format.trim ||
        !format.type || !strchr("f%sp", format.type))
        return specifier; /* a mistake is told when it is used */
    int length = (int)strlen(specifier) - 1;
    if (format.type == 's' || format.type == 'p')
        return arena_format(context->arena, "%.*s.%d~%c", length, specifier, SIGNIFICANT,
                            format.type);
    int decimals = decimals_of(labelling, format.type == '%' ? 100 : 1);
    return arena_format(context->arena, "%.*s.%d%c", length, specifier, decimals, format.type);
}

/* The label's own format goes over the axis's, that over the config's. */
static bool settle_format(struct labelling *labelling, const struct meta_values *values,
                          struct context *context)
{
    const struct config *config = &context->config;
    struct channel_def *amount = &labelling->amount;
    const char *of_axis = node_text(node_member(amount->axis, "format"));
    const char *type_of_axis = node_text(node_member(amount->axis, "formatType"));
    const char *format = values->format ? values->format : of_axis ? of_axis : amount->format;
    if (!values->format && type_of_axis)
        amount->format_type = type_of_axis;
    if (!format && labelling->is_share)
        format = config->normalized_number_format;
    if (!format && !config->number_format && !config->number_format_type && !amount->format_type)
        format = arena_format(context->arena, ",.%df", decimals_of(labelling, 1));
    else if (format && !label_is_time(amount, amount->format_type))
        format = with_precision(labelling, format, context);
    else if (!format)
        return true;
    amount->format = format;
    return format != NULL;
}

/* How the axis writes a label is how a value is written, unless that has a format of its own. */
static bool settle_expr(struct labelling *labelling, const struct meta_values *values,
                        struct context *context)
{
    const struct json_node *node = node_member(labelling->amount.axis, "labelExpr");
    if (values->format || !node_text(node))
        return true;
    labelling->expr = (struct guide_expr){.text = node_text(node), .node = node};
    const struct expr_scope *scope = view_scope_new(labelling->unit->view, context);
    return scope && guide_expr_compile(&labelling->expr, scope, context);
}

/* NULL after an error. */
static const char *write_value(const struct labelling *labelling, struct value value,
                               struct context *context)
{
    const char *plain = label_format(&labelling->amount, value, context);
    if (!plain || !labelling->expr.text)
        return plain;
    const char *written = guide_expr_apply(&labelling->expr, 0, value, plain, context);
    /* Expressions leave ticks out by writing nothing. */
    return written && !*written ? plain : written;
}

static bool begin(struct labelling *labelling, const struct meta_values *values,
                  struct context *context)
{
    const struct unit *unit = labelling->unit;
    const struct property_target target = {.out = &labelling->text};
    labelling->amount = *values_amount(unit);
    labelling->amount.band_position = NAN;
    bool has_stack = unit->stack_channel == labelling->amount.channel->id;
    labelling->is_stacked = has_stack && values_lie_on_others(unit);
    labelling->is_share = has_stack && unit->stack_offset == STACK_NORMALIZE;
    labelling->text = guide_text_plain(context, 10, 400);
    return guide_text_read_style(&labelling->text, "guide-label", &target, context) &&
           guide_text_read_style(&labelling->text, "value-label", &target, context) &&
           settle_format(labelling, values, context) && settle_expr(labelling, values, context);
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
        const char *string = write_value(&labelling, value, context);
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
    bool is_share = unit->stack_offset == STACK_NORMALIZE;
    return (label == MARK_LABEL_AT_END || label == MARK_LABEL_AT_POINT) &&
           (is_share || !values_lie_on_others(unit));
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
        bool is_own = values.is_shown && values_amount(unit)->channel == axis->channel;
        if (is_own ? !says_all(unit) : !unit->mark->is_beside_values)
            return true;
        is_labelled |= is_own;
    }
    *is_replaced = is_labelled;
    return true;
}
