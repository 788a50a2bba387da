/*
 * Writing the values of scales. Which values a guide shows is its own business.
 */
#include "charts/label/format.h"

#include <math.h>
#include <string.h>

#include "base/suggest.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/scale/format.h"
#include "data/expr.h"
#include "data/format/myriad.h"

enum { CLASS_TICKS = 30 };

/* The narrowest of the steps between ascending numbers; the number itself when there is one. */
static double narrowest(const double *numbers, size_t count)
{
    double step = count > 1 ? numbers[1] - numbers[0] : count ? numbers[0] : NAN;
    for (size_t i = 1; i < count; i++)
        step = fmin(step, numbers[i] - numbers[i - 1]);
    return step;
}

/* vega-scale's thresholdFormat(): classes need digits enough to be told apart. */
static double class_step(const struct scale *scale)
{
    return scale->type->domain == SCALE_DOMAIN_SAMPLE
               ? narrowest(scale->thresholds, scale->threshold_count)
               : narrowest(scale->numbers, scale->domain_count);
}

static bool settle_classes(struct guide_format *format, const struct scale *scale)
{
    const struct tick_span ticks = {0, class_step(scale), CLASS_TICKS};
    return number_tick_format(&ticks, format->specifier, &format->number, &format->prefix);
}

/* All ticks have one unit, and classes that of the highest of them. */
static bool settle_myriad(struct guide_format *format, const struct scale *scale, double count)
{
    size_t last = scale->domain_count - 1;
    double start = scale->numbers[0], stop = scale->numbers[last];
    double step = scale->type->kind == SCALE_KIND_DISCRETIZING
                      ? number_tick_step(0, class_step(scale), CLASS_TICKS)
                      : number_tick_step(start, stop, count);
    struct number_format given;
    format->is_open = number_format_parse(format->specifier ? format->specifier : "f", &given) &&
                      given.precision < 0 && (given.type == 'f' || given.type == 's');
    const struct tick_steps ticks = {step, fmax(fabs(start), fabs(stop))};
    return myriad_step_format(format->myriad, &ticks, format->specifier, &format->number,
                              &format->prefix);
}

static bool settle(struct guide_format *format, const struct scale *scale, double count)
{
    const char *specifier = format->specifier;
    format->is_given = specifier != NULL;
    format->is_number = !scale_is_discrete(scale) && scale->type->domain != SCALE_DOMAIN_CUTS;
    format->prefix = NAN;
    if (!format->is_number)
        return number_format_parse(specifier ? specifier : "", &format->number);
    if (format->myriad && !scale->type->is_logarithmic)
        return settle_myriad(format, scale, count);
    if (scale->type->kind == SCALE_KIND_DISCRETIZING)
        return settle_classes(format, scale);
    return scale_number_format(scale, count, specifier, &format->number, &format->prefix);
}

/* Whether dates are written in UTC: guideFormatType() of src/compile/format.ts, and tickFormat() in
 * vega-scale/ticks.js. */
static bool is_utc(const struct guide_format *format, const struct scale *scale)
{
    if (format->type && !strcmp(format->type, "time"))
        return false;
    return scale->type->kind == SCALE_KIND_TIME
               ? scale->type->is_utc
               : format->def->has_time_unit && format->def->time_unit.is_utc;
}

/* {"month": "%b", "year": "'%y"}: how ticks are written by their finest part. */
static bool read_levels(struct guide_format *format, struct context *context)
{
    struct time_levels *levels = arena_alloc(context->arena, sizeof *levels);
    const struct json_node *member;
    for (size_t i = 0; levels && (member = node_member_at(format->levels_node, i)); i++) {
        enum time_level level = time_level_named(member->key);
        struct suggest suggest = {.word = member->key};
        for (size_t n = 0; time_level_name(n); n++)
            suggest_offer(&suggest, time_level_name(n));
        const char *hint = suggest_hint(suggest.best, NULL, context->arena);
        if (level == TIME_LEVEL_COUNT)
            return node_error_at_key(member, context->diag, DIAG_FORMAT, hint,
                                     "\"%s\" is no part of a date that formats tell apart",
                                     member->key);
        if (!node_is_text(member))
            return node_error(member, context->diag, DIAG_TYPE, NULL,
                              "\"%s\" must be a format, not %s", member->key,
                              node_type_name(member));
        if (node_text(member)[0])
            levels->specifiers[level] = node_text(member);
    }
    format->levels = levels;
    return levels != NULL;
}

bool guide_format_settle(struct guide_format *format, const struct scale *scale, double count,
                         struct context *context)
{
    format->myriad = myriad_find(format->type);
    format->is_time =
        scale->type->kind == SCALE_KIND_TIME || label_is_time(format->def, format->type);
    format->zone = is_utc(format, scale) ? NULL : context->zone;
    if (format->levels_node && !format->is_time)
        return node_error(format->levels_node, context->diag, DIAG_TYPE, "write it as a text",
                          "only a format of dates can be an object");
    if (format->levels_node && !read_levels(format, context))
        return false;
    return format->is_time || settle(format, scale, count) ||
           node_error(format->node, context->diag, DIAG_FORMAT,
                      "write it as d3-format does: \",.2f\", \".0%\", \"s\"",
                      "\"%s\" is no number format", format->specifier);
}

static const char *write_myriad(const struct guide_format *format, double number,
                                struct context *context)
{
    struct number_format given = format->number;
    if (format->is_open)
        given.precision = myriad_decimals(format->myriad, given.precision, format->prefix, number);
    const struct myriad_style style = {format->myriad, &given, &context->locale.number,
                                       format->prefix};
    return myriad_format_unit(&style, number, context->arena);
}

const char *guide_format_write(const struct guide_format *format, struct value value,
                               struct context *context)
{
    struct arena *arena = context->arena;
    if (format->is_time)
        return label_format_time(&(struct label_time){.def = format->def,
                                                      .format = format->specifier,
                                                      .levels = format->levels,
                                                      .fallback = format->time_default,
                                                      .zone = format->zone},
                                 value, context);
    bool is_plain = format->myriad ? value.type != VALUE_NUMBER : !format->is_given;
    if (!format->is_number && is_plain)
        return value.type == VALUE_ARRAY || value.type == VALUE_TEXT
                   ? label_join(value, context)
                   : value_to_local_text(value, context->zone, arena);
    double number = value_to_number(value);
    if (format->myriad)
        return write_myriad(format, number, context);
    if (isnan(format->prefix))
        return number_format_apply(&format->number, &context->locale.number, number, arena);
    return number_format_apply_prefix(&format->number, &context->locale.number, format->prefix,
                                      number, arena);
}

bool guide_expr_compile(struct guide_expr *expr, const struct expr_scope *scope,
                        struct context *context)
{
    if (expr->text)
        expr->compiled = expr_compile(expr->text, scope, expr->node, context->arena, context->diag);
    return !expr->text || expr->compiled;
}

const char *guide_expr_apply(const struct guide_expr *expr, double index, struct value value,
                             const char *label, struct context *context)
{
    static const char *const keys[] = {"index", "value", "label"};
    if (!expr->compiled)
        return label;
    struct value *values = arena_array(context->arena, 3, sizeof *values);
    struct value_object *datum = arena_alloc(context->arena, sizeof *datum);
    if (!values || !datum)
        return NULL;
    values[0] = VALUE_OF_NUMBER(index);
    values[1] = value;
    values[2] = VALUE_OF_TEXT(label);
    *datum = (struct value_object){.count = 3, .keys = keys, .values = values};
    struct value text = expr_eval_datum(
        expr->compiled, (struct value){.type = VALUE_OBJECT, .object = datum}, context->arena);
    return label_join(text, context);
}
