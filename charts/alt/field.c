/*
 * Titles and values of a unit's channels, written as their axes and legends write them.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/alt/alt_internal.h"
#include "charts/label/label.h"
#include "charts/read/context.h"
#include "charts/resolve/expression.h"
#include "charts/scale/scale.h"
#include "data/table.h"
#include "data/time.h"
#include "data/time/interval.h"

static const struct json_node *guide_of(const struct channel_def *def)
{
    return def->axis ? def->axis : def->legend ? def->legend : def->header;
}

/* One line of a title that may have several. */
static const char *title_line(const struct json_lines *lines, struct alt *alt)
{
    const char *title = label_join_lines(lines, alt->context->arena);
    char *line = title ? arena_copy(alt->context->arena, title, strlen(title)) : NULL;
    for (char *at = line; at && *at; at++) {
        if (*at == '\n')
            *at = ' ';
    }
    alt->failed |= !line;
    return line ? line : "";
}

/* What its guide, the channel or the field says. A title that is switched off is its field's name
 * all the same: no picture stands beside the words. */
static const char *find_title(struct alt *alt, const struct unit *unit,
                              const struct channel_def *def)
{
    static const struct property property = {.name = "title", .type = PROPERTY_LINES};
    const struct context *context = alt->context;
    const struct json_evaluator *evaluator = view_evaluator_new(unit->view, context);
    const struct json_node *guide = guide_of(def);
    const struct json_node *node =
        evaluator && guide ? node_member(json_node_in(guide, evaluator), "title") : NULL;
    struct json_lines lines = {0};
    alt->failed |= !evaluator;
    if (node && !json_read_property(node, &property, &lines, context->diag))
        alt->failed = true;
    if (!lines.count)
        lines = def->title;
    if (lines.count)
        return title_line(&lines, alt);
    const char *title = channel_def_default_title(def, &context->config, context->arena);
    alt->failed |= !title;
    return title ? title : "";
}

static const struct zone *zone_of(const struct alt *alt, const struct alt_field *field)
{
    bool is_utc = (field->def->has_time_unit && field->def->time_unit.is_utc) ||
                  (field->scale && field->scale->type->is_utc);
    return is_utc ? NULL : alt->context->zone;
}

bool alt_field_is_date(const struct alt_field *field)
{
    return label_is_time(field->def, field->format_type);
}

/* How fine the dates of all rows are: the coarsest that tells all of each. */
static enum alt_phrase find_date(const struct alt *alt, const struct alt_field *field,
                                 const struct unit *unit)
{
    static const char *const units[] = {"year", "month", "date", "minutes"};
    struct time_interval interval;
    size_t level = 0;
    for (size_t row = 0; unit->table && row < unit->table->row_count; row++) {
        double time = value_to_number(channel_def_value(field->def, unit->table, row));
        while (isfinite(time) && level < COUNT_OF(units) &&
               time_interval_find(units[level], zone_of(alt, field), &interval) &&
               time_interval_floor(&interval, time) != time)
            level++;
    }
    return (enum alt_phrase)(PHRASE_DATE_YEAR + level);
}

/* Of an axis, its labels may be anything that an expression makes of them. */
static void find_expr(struct alt *alt, const struct unit *unit, struct alt_field *field)
{
    const struct json_node *node = node_member(guide_of(field->def), "labelExpr");
    field->expr = (struct guide_expr){.text = node_text(node), .node = node};
    if (!field->expr.text)
        return;
    const struct expr_scope *scope = view_scope_new(unit->view, alt->context);
    if (!scope || !guide_expr_compile(&field->expr, scope, alt->context))
        alt->failed = true;
}

bool alt_field_find(struct alt *alt, const struct unit *unit, enum channel_id id,
                    struct alt_field *field)
{
    const struct channel_def *def = &unit->encoding[id];
    *field = (struct alt_field){.id = id};
    if (def->kind != CHANNEL_DEF_FIELD)
        return false;
    field->def = def;
    field->scale = view_scale(unit->view, id);
    field->title = find_title(alt, unit, def);
    const struct json_node *format = node_member(guide_of(def), "format");
    field->format = node_text(format) ? node_text(format) : def->format;
    const struct json_node *type = node_member(guide_of(def), "formatType");
    field->format_type = node_text(type) ? node_text(type) : def->format_type;
    if (alt_field_is_date(field))
        field->date = find_date(alt, field, unit);
    find_expr(alt, unit, field);
    return true;
}

/* A format without a number of digits has as many as an axis's step asks for: here, few. */
static const char *settle_format(struct alt *alt, const char *text, double number)
{
    struct number_format format;
    if (!text || !number_format_parse(text, &format) || format.precision >= 0 || !format.type ||
        !strchr("%fpse", format.type))
        return text;
    int digits = format.type == '%' ? 1 : format.type == 'f' ? alt_decimals(number) : 3;
    size_t end = strlen(text) - 1 - format.trim; /* before "~f" */
    const char *settled =
        arena_format(alt->context->arena, "%.*s.%d~%c", (int)end, text, digits, format.type);
    alt->failed |= !settled;
    return settled ? settled : text;
}

static const char *plain_value(struct alt *alt, const struct alt_field *field, struct value value)
{
    struct context *context = alt->context;
    struct channel_def def = *field->def;
    bool has_year = !def.has_time_unit || (def.time_unit.parts & TIMEUNIT_YEAR);
    const char *format = field->format;
    if (alt_field_is_date(field) && value_is_finite(value)) {
        if (has_year) /* an axis leaves out what is said beside it */
            format = alt->language->phrases[field->date];
        const struct label_time time = {.def = &def, .format = format, .zone = zone_of(alt, field)};
        return label_format_time(&time, value, context);
    }
    if (!format && value.type == VALUE_NUMBER && def.type == FIELD_QUANTITATIVE)
        return alt_number(alt, value.number);
    def.format = value.type == VALUE_NUMBER ? settle_format(alt, format, value.number) : format;
    def.format_type = field->format_type;
    return label_format(&def, value, context);
}

const char *alt_field_value(struct alt *alt, const struct alt_field *field, struct value value)
{
    const char *text = alt->failed ? "" : plain_value(alt, field, value);
    if (text && field->expr.compiled && !alt_field_is_date(field)) {
        const char *label = guide_expr_apply(&field->expr, 0, value, text, alt->context);
        text = label && *label ? label : text; /* a tick without a label has a value */
    }
    alt->failed |= !text;
    char *line = text ? arena_copy(alt->context->arena, text, strlen(text)) : NULL;
    for (char *at = line; at && *at; at++) {
        if ((unsigned char)*at < ' ')
            *at = ' ';
    }
    alt->failed |= !line;
    return line ? line : "";
}

const char *alt_field_row(struct alt *alt, const struct alt_field *field, const struct unit *unit,
                          size_t row)
{
    const struct channel_def *def = field->def;
    struct value value = channel_def_value(def, unit->table, row);
    struct value end = channel_def_end(def, unit->table, row);
    enum channel_id second = def->channel->secondary;
    if (def->is_binned && second != CHANNEL_NONE)
        end = channel_def_value(&unit->encoding[second], unit->table, row);
    bool is_bin = def->has_bin || def->is_binned;
    if (!is_bin || !value_is_finite(value) || !value_is_finite(end))
        return alt_field_value(alt, field, value);
    const char *text = alt->failed ? "" : label_bin(def, value, end, alt->context);
    alt->failed |= !text;
    return text ? text : "";
}
