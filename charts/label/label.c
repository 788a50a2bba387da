/*
 * Making the texts of labels. How they are measured and drawn is render/'s business.
 */
#include "charts/label/label.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/read/scale_type.h"
#include "data/format/locale.h"
#include "data/format/myriad.h"
#include "render/text.h"

static void replace_line_ends(char *text, char by)
{
    for (; *text; text++) {
        if (*text == '\n' || *text == '\r')
            *text = by;
    }
}

/* Asks for a text of so many lines, of which there are no more than bytes, before it is made. */
static bool spend(double lines, struct arena *arena)
{
    enum { LINE_STEPS = 1000 }; /* of measuring and drawing */
    struct budget *budget = arena_budget(arena);
    return budget_spend(budget, LIMIT_LINES, lines) && budget_work(budget, LINE_STEPS * lines);
}

/* The lines with \n between them; NULL when memory is out. */
static const char *join_lines(const char *const *lines, size_t count, struct arena *arena)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += strlen(lines[i]) + 1;
    char *joined = arena_alloc(arena, length + 1), *end = joined;
    for (size_t i = 0; joined && i < count; i++) {
        size_t own = strlen(lines[i]);
        if (i > 0)
            *end++ = '\n';
        memcpy(end, lines[i], own);
        end += own;
    }
    return joined;
}

static const char *without_line_ends(const char *text, char by, struct arena *arena)
{
    if (!text || !strpbrk(text, "\n\r"))
        return text;
    char *copy = arena_copy(arena, text, strlen(text));
    if (copy)
        replace_line_ends(copy, by);
    return copy;
}

static const char *one_line(const char *text, struct arena *arena)
{
    return without_line_ends(text, ' ', arena);
}

/* Line ends of the data break a text where "lineBreak" says so; else canvases draw them as spaces,
 * and so does render/ with a \v, which scenes keep apart from the ends of lines. */
static const char *text_of_data(const char *text, const struct context *context)
{
    const char *line_break = context->config.line_break;
    bool breaks = line_break && strpbrk(line_break, "\n\r");
    return breaks ? text : without_line_ends(text, '\v', context->arena);
}

const char *label_join(struct value value, const struct context *context)
{
    struct arena *arena = context->arena;
    const struct zone *zone = context->zone;
    if (value.type == VALUE_TEXT)
        return text_of_data(value.text, context);
    if (value.type != VALUE_ARRAY)
        return value_is_valid(value) || value.type == VALUE_NUMBER
                   ? value_to_local_text(value, zone, arena)
                   : "";
    size_t count = value.array->count;
    const char **lines =
        spend((double)count, arena) ? arena_array(arena, count, sizeof *lines) : NULL;
    for (size_t i = 0; lines && i < count; i++) {
        lines[i] = one_line(value_to_local_text(value.array->items[i], zone, arena), arena);
        if (!lines[i])
            return NULL;
    }
    return lines ? join_lines(lines, count, arena) : NULL;
}

const char *label_join_lines(const struct json_lines *lines, struct arena *arena)
{
    const char **plain =
        spend((double)lines->count, arena) ? arena_array(arena, lines->count, sizeof *plain) : NULL;
    for (size_t i = 0; plain && i < lines->count; i++) {
        plain[i] = one_line(lines->lines[i], arena);
        if (!plain[i])
            return NULL;
    }
    return plain ? join_lines(plain, lines->count, arena) : NULL;
}

static const char *format_number(const struct channel_def *def, const char *specifier,
                                 const char *type, double number, struct context *context)
{
    const struct myriad *myriad = myriad_find(type);
    struct number_format format;
    if (!number_format_parse(specifier, &format)) {
        const struct json_node *node = node_member(def->node, "format");
        node_error(node ? node : def->node, context->diag, DIAG_FORMAT,
                   "write it as d3-format does: \",.2f\", \".0%\", \"s\"",
                   "\"%s\" is no number format", specifier);
        return NULL;
    }
    if (myriad)
        return myriad_format(myriad, &format, &context->locale.number, number, context->arena);
    return number_format_apply(&format, &context->locale.number, number, context->arena);
}

/* How numbers are written that may have a format of their own; what is NULL is left open. A format
 * type of burin's takes no format from the config but that which comes with it. */
struct label_number {
    const char *specifier, *type;
};

static struct label_number number_of(const char *format, const char *type, bool is_amount,
                                     const struct context *context)
{
    struct label_number number = {format, type};
    if (!is_amount || format || myriad_find(type))
        return number;
    number.specifier = context->config.number_format;
    if (!type)
        number.type = context->config.number_format_type;
    return number;
}

bool label_is_time(const struct channel_def *def, const char *format_type)
{
    if (format_type)
        return !strcmp(format_type, "time");
    return def->type == FIELD_TEMPORAL || (def->kind == CHANNEL_DEF_FIELD && def->has_time_unit);
}

const char *label_format_time(const struct label_time *how, struct value value,
                              struct context *context)
{
    const struct time_locale *locale = &context->locale.time;
    struct arena *arena = context->arena;
    double time = value_to_number(value);
    const char *specifier = how->format;
    if (how->levels)
        return time_format_levels(how->levels, time, how->zone, locale, arena);
    if (!specifier && how->def->has_time_unit && how->def->time_unit.parts) {
        specifier = timeunit_format(&how->def->time_unit, arena);
        if (!specifier)
            return NULL;
    }
    if (!specifier)
        specifier = how->fallback;
    return specifier ? time_format(specifier, time, how->zone, locale, arena)
                     : time_format_multi(time, how->zone, locale, arena);
}

/* Whether a text's date is written in UTC: its unit is, or its scale. */
static bool is_utc(const struct channel_def *def, const struct context *context)
{
    const char *name = node_text(node_member(node_member(def->node, "scale"), "type"));
    const struct scale_type *scale = scale_type_named(context->scales, name);
    return (def->has_time_unit && def->time_unit.is_utc) || (scale && scale->is_utc);
}

/* src/compile/format.ts, formatSignalRef(): amounts get a number format, other values are written
 * out. */
const char *label_format(const struct channel_def *def, struct value value, struct context *context)
{
    bool is_number = def->type == FIELD_QUANTITATIVE;
    const struct label_time time = {.def = def,
                                    .format = def->format,
                                    .fallback = context->config.time_format,
                                    .zone = is_utc(def, context) ? NULL : context->zone};
    if (label_is_time(def, def->format_type))
        return value.type == VALUE_NULL ? "null" : label_format_time(&time, value, context);
    struct label_number number = number_of(def->format, def->format_type, is_number, context);
    bool is_written = myriad_find(number.type) ? is_number || value.type == VALUE_NUMBER
                                               : is_number || number.specifier;
    if (is_written && value.type == VALUE_NULL)
        return "null"; /* vega-functions, format(): not 0, which it would count as */
    if (is_written)
        return format_number(def, number.specifier ? number.specifier : "", number.type,
                             value_to_number(value), context);
    if (value.type == VALUE_ARRAY || value.type == VALUE_TEXT)
        return label_join(value, context);
    return value_to_local_text(value, context->zone, context->arena);
}

const char *label_bin(const struct channel_def *def, struct value start, struct value end,
                      struct context *context)
{
    const struct json_node *guide = def->axis ? def->axis : def->legend;
    const char *format = guide ? node_text(node_member(guide, "format")) : def->format;
    const char *type = guide ? node_text(node_member(guide, "formatType")) : def->format_type;
    struct label_number number = number_of(format, type, true, context);
    const char *specifier = number.specifier ? number.specifier : "";
    if (!value_is_valid(start) || !value_is_valid(end))
        return "null";
    const char *first = format_number(def, specifier, number.type, value_to_number(start), context);
    const char *last = format_number(def, specifier, number.type, value_to_number(end), context);
    return first && last ? arena_format(context->arena, "%s \xe2\x80\x93 %s", first, last) : NULL;
}

const char *label_break(const char *text, const char *separator, struct arena *arena)
{
    if (!separator || !*separator)
        return text;
    size_t length = strlen(text), gap = strlen(separator);
    char *broken = arena_alloc(arena, length + 1);
    size_t used = 0;
    if (!broken)
        return NULL;
    for (const char *at = text; *at;) {
        bool is_break = !strncmp(at, separator, gap);
        broken[used++] = is_break ? '\n' : *at;
        at += is_break ? gap : 1;
    }
    return broken;
}

static size_t count_lines(const char *text)
{
    size_t count = 1;
    for (; (text = strchr(text, '\n')); text++)
        count++;
    return count;
}

const char *label_fit(const char *text, const struct font *font, double limit, const char *ellipsis,
                      struct context *context)
{
    const struct text_limit to = {.width = limit, .ellipsis = ellipsis};
    return label_fit_to(text, font, &to, context);
}

const char *label_fit_to(const char *text, const struct font *font, const struct text_limit *limit,
                         struct context *context)
{
    enum { BYTE_STEPS = 150 }; /* of shaping and drawing */
    struct arena *arena = context->arena;
    size_t count = count_lines(text);
    double length = (double)strlen(text);
    if (!budget_spend(arena_budget(arena), LIMIT_TEXT, length) ||
        !budget_work(arena_budget(arena), BYTE_STEPS * length) || !spend((double)count, arena))
        return NULL;
    struct text_limit to = *limit;
    to.width = isnan(limit->width) ? 0 : limit->width;
    to.ellipsis = limit->ellipsis ? limit->ellipsis : "\xe2\x80\xa6";
    const char **lines = arena_array(arena, count, sizeof *lines);
    const char *at = text;
    for (size_t i = 0; lines && i < count; i++) {
        const char *end = strchr(at, '\n');
        const char *line = end ? arena_copy(arena, at, (size_t)(end - at)) : at;
        if (line)
            line = text_fit(context->measurer, font, line, &to, arena);
        if (!line)
            return NULL;
        lines[i] = line;
        at = end ? end + 1 : at;
    }
    return !lines ? NULL : count == 1 ? lines[0] : join_lines(lines, count, arena);
}
