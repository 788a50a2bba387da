/*
 * Scales: where domains begin and end, the order of their values, and what they make of these.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/color.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/scale/scale.h"
#include "data/format/locale.h"
#include "data/format/time.h"
#include "library/diff/diff.h"

/* Two scales of the same place. */
struct scales {
    const struct scale *then, *now;
    const char *name; /* "x", "color of view 2" */
    const struct json_node *node;
    const struct diff_pair *pair;
};

static void add(const struct scales *scales, enum diff_kind kind, const char *subject,
                const char *then, const char *now)
{
    diff_add(scales->pair->diff, &(struct diff_change){kind, scales->node, subject, then, now});
}

static const char *value_name(const struct scales *scales, struct value value,
                              struct context *context)
{
    const char *text = value_to_local_text(value, context->zone, context->arena);
    return diff_quote(scales->pair->diff, text ? text : "");
}

static bool is_same_value(struct value a, struct value b)
{
    return a.type == b.type && value_compare(a, b) == 0;
}

/* --- domains of numbers and dates ------------------------------------------------------------ */

static const char *end_text(const struct scales *scales, const struct scale *scale, double number)
{
    struct diff *diff = scales->pair->diff;
    const char *type = scale->type->name;
    if (strcmp(type, "time") != 0 && strcmp(type, "utc") != 0)
        return diff_number(diff, number);
    bool is_midnight = fmod(number, 24 * 3600e3) == 0;
    const char *text = time_format(is_midnight ? "%Y-%m-%d" : "%Y-%m-%d %H:%M", number, scale->zone,
                                   &locale_default.time, diff->arena);
    return text ? text : "";
}

static void compare_ends(const struct scales *scales)
{
    static const char *const words[] = {"begins at", "ends at"};
    const struct scale *then = scales->then, *now = scales->now;
    struct diff *diff = scales->pair->diff;
    for (size_t i = 0; i < 2; i++) {
        double a = then->numbers[i ? then->domain_count - 1 : 0];
        double b = now->numbers[i ? now->domain_count - 1 : 0];
        if (!(a < b || a > b))
            continue;
        const char *old = end_text(scales, then, a), *new = end_text(scales, now, b);
        add(scales, DIFF_SCALE,
            diff_text(diff, "the domain of %s %s %s, not %s", scales->name, words[i], new, old),
            NULL, NULL);
    }
    if (then->domain_count != now->domain_count && then->domain_count > 2)
        add(scales, DIFF_SCALE, diff_text(diff, "the domain of %s has other parts", scales->name),
            NULL, NULL);
    for (size_t i = 1; then->domain_count == now->domain_count && i + 1 < then->domain_count; i++) {
        if (then->numbers[i] < now->numbers[i] || then->numbers[i] > now->numbers[i])
            add(scales, DIFF_SCALE,
                diff_text(diff, "the domain of %s turns at %s, not %s", scales->name,
                          end_text(scales, now, now->numbers[i]),
                          end_text(scales, then, then->numbers[i])),
                NULL, NULL);
    }
}

/* --- domains of values ------------------------------------------------------------------------ */

static bool has_value(const struct scale *scale, struct value value)
{
    for (size_t i = 0; i < scale->domain_count; i++) {
        if (is_same_value(scale->domain[i], value))
            return true;
    }
    return false;
}

enum { MOST_NAMES = 8 };

/* The values that both have, as one of them orders them. */
static const char *list_common(const struct scales *scales, const struct scale *scale,
                               const struct scale *other, struct context *context)
{
    struct diff *diff = scales->pair->diff;
    const char *text = "";
    size_t count = 0;
    for (size_t i = 0; i < scale->domain_count; i++) {
        if (!has_value(other, scale->domain[i]) || count++ >= MOST_NAMES)
            continue;
        text = diff_text(diff, "%s%s%s", text, *text ? ", " : "",
                         value_name(scales, scale->domain[i], context));
    }
    return count > MOST_NAMES ? diff_text(diff, "%s …", text) : text;
}

/* The index of the next value that the other has as well. */
static size_t next_common(const struct scale *scale, const struct scale *other, size_t i)
{
    while (i < scale->domain_count && !has_value(other, scale->domain[i]))
        i++;
    return i;
}

static void compare_order(const struct scales *scales)
{
    const struct scale *then = scales->then, *now = scales->now;
    size_t i = next_common(then, now, 0), k = next_common(now, then, 0);
    while (i < then->domain_count && k < now->domain_count &&
           is_same_value(then->domain[i], now->domain[k])) {
        i = next_common(then, now, i + 1);
        k = next_common(now, then, k + 1);
    }
    if (i == then->domain_count || k == now->domain_count)
        return;
    add(scales, DIFF_ORDER, diff_text(scales->pair->diff, "the order of %s", scales->name),
        list_common(scales, then, now, scales->pair->then.context),
        list_common(scales, now, then, scales->pair->now.context));
}

/* Values that only one of them has, where no row that came or went says so. */
static void compare_values(const struct scales *scales)
{
    const struct scale *sides[] = {scales->now, scales->then};
    struct context *contexts[] = {scales->pair->now.context, scales->pair->then.context};
    for (size_t s = 0; s < 2 && !scales->pair->diff->has_new_rows; s++) {
        for (size_t i = 0; i < sides[s]->domain_count && i < MOST_NAMES; i++) {
            if (!has_value(sides[1 - s], sides[s]->domain[i]))
                add(scales, DIFF_SCALE,
                    diff_text(scales->pair->diff, "the domain of %s has %s%s", scales->name,
                              value_name(scales, sides[s]->domain[i], contexts[s]),
                              s == 0 ? " now" : " no more"),
                    NULL, NULL);
        }
    }
    compare_order(scales);
}

/* --- what comes of it --------------------------------------------------------------------------
 */

static const char *color_name(struct diff *diff, struct color color)
{
    char text[COLOR_TEXT_SIZE];
    color_write(text, color);
    return diff_text(diff, "%s", text);
}

/* Each value that both have by its colour. */
static void compare_category_colors(const struct scales *scales)
{
    struct diff *diff = scales->pair->diff;
    for (size_t i = 0; i < scales->now->domain_count; i++) {
        struct value value = scales->now->domain[i];
        struct color then, now;
        if (!has_value(scales->then, value) || !scale_color(scales->then, value, &then) ||
            !scale_color(scales->now, value, &now))
            continue;
        const char *a = color_name(diff, then), *b = color_name(diff, now);
        if (strcmp(a, b) != 0)
            add(scales, DIFF_COLOR,
                diff_text(diff, "the %s of %s", scales->name,
                          value_name(scales, value, scales->pair->now.context)),
                a, b);
    }
}

/* "#fff … #00f" */
static const char *ramp_name(struct diff *diff, const struct scale *scale)
{
    if (scale_is_ramp(scale))
        return diff_text(diff, "%s … %s … %s", color_name(diff, scale_ramp_color(scale, 0)),
                         color_name(diff, scale_ramp_color(scale, 0.5)),
                         color_name(diff, scale_ramp_color(scale, 1)));
    const char *text = "";
    for (size_t i = 0; i < scale->range_count && i < MOST_NAMES; i++)
        text =
            diff_text(diff, "%s%s%s", text, *text ? ", " : "", color_name(diff, scale->colors[i]));
    return text;
}

static void compare_colors(const struct scales *scales)
{
    struct diff *diff = scales->pair->diff;
    if (scale_is_discrete(scales->then)) {
        compare_category_colors(scales);
        return;
    }
    const char *then = ramp_name(diff, scales->then), *now = ramp_name(diff, scales->now);
    if (strcmp(then, now) != 0)
        add(scales, DIFF_COLOR, diff_text(diff, "the ramp of %s", scales->name), then, now);
}

static bool runs_back(const struct scale *scale)
{
    return scale_range_end(scale) < scale_range_start(scale);
}

/* Positions are px, which sizes tell of; but a scale may run the other way. */
static void compare_numbers(const struct scales *scales)
{
    const struct scale *then = scales->then, *now = scales->now;
    struct diff *diff = scales->pair->diff;
    if (then->channel->range == CHANNEL_RANGE_POSITION) {
        if (runs_back(then) != runs_back(now))
            add(scales, DIFF_SCALE, diff_text(diff, "%s runs the other way", scales->name), NULL,
                NULL);
        return;
    }
    double ends[4] = {scale_range_start(then), scale_range_start(now), scale_range_end(then),
                      scale_range_end(now)};
    if (then->channel->range != CHANNEL_RANGE_NUMBER ||
        (fabs(ends[0] - ends[1]) < 1e-9 && fabs(ends[2] - ends[3]) < 1e-9))
        return;
    add(scales, DIFF_SCALE, diff_text(diff, "the range of %s", scales->name),
        diff_text(diff, "%s to %s", diff_number(diff, ends[0]), diff_number(diff, ends[2])),
        diff_text(diff, "%s to %s", diff_number(diff, ends[1]), diff_number(diff, ends[3])));
}

static void compare_range(const struct scales *scales)
{
    const struct scale *then = scales->then, *now = scales->now;
    if (then->range_kind != now->range_kind || scale_is_discrete(then) != scale_is_discrete(now))
        return;
    if (then->range_kind == SCALE_RANGE_COLORS)
        compare_colors(scales);
    else if (then->range_kind == SCALE_RANGE_NUMBERS && then->range_count && now->range_count)
        compare_numbers(scales);
}

/* A number that types have: the base of logarithms … */
static void compare_number(const struct scales *scales, const char *what,
                           const struct scale_choice *then, const struct scale_choice *now)
{
    struct diff *diff = scales->pair->diff;
    if (then->value < now->value || then->value > now->value)
        add(scales, DIFF_SCALE, diff_text(diff, "the %s of %s", what, scales->name),
            diff_number(diff, then->value), diff_number(diff, now->value));
}

static void compare_scale(const struct scales *scales)
{
    const struct scale *then = scales->then, *now = scales->now;
    struct diff *diff = scales->pair->diff;
    if (then->type != now->type)
        add(scales, DIFF_SCALE,
            diff_text(diff, "the scale of %s is %s, not %s", scales->name, now->type->name,
                      then->type->name),
            NULL, NULL);
    if (scale_is_discrete(then) && scale_is_discrete(now))
        compare_values(scales);
    else if (!scale_is_discrete(then) && !scale_is_discrete(now) && then->domain_count &&
             now->domain_count && then->numbers && now->numbers)
        compare_ends(scales);
    compare_range(scales);
    if (then->type != now->type)
        return;
    compare_number(scales, "base", &then->base, &now->base);
    compare_number(scales, "exponent", &then->exponent, &now->exponent);
    compare_number(scales, "constant", &then->constant, &now->constant);
}

static const char *name_of(const struct view *view, enum channel_id id, struct diff *diff)
{
    if (!view->parent || view->parent->kind != VIEW_CONCAT)
        return channels[id].name;
    return diff_text(diff, "%s of view %zu", channels[id].name,
                     (size_t)(view - view->parent->children) + 1);
}

static void compare_view(const struct view *then, const struct view *now,
                         const struct diff_pair *pair)
{
    for (enum channel_id id = 0; id < CHANNEL_COUNT; id++) {
        const struct scales scales = {then->scales[id], now->scales[id],
                                      name_of(now, id, pair->diff), now->node, pair};
        if (scales.then && scales.now)
            compare_scale(&scales);
        else if ((scales.then || scales.now) && view_scale(then, id) && view_scale(now, id))
            add(&scales, DIFF_SCALE,
                diff_text(pair->diff, "%s has scales of its own in each view%s", channels[id].name,
                          scales.now ? "" : " no more"),
                NULL, NULL);
    }
}

void diff_compare_scales(const struct diff_pair *pair)
{
    diff_each_view(pair, compare_view);
}
